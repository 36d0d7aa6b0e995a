#include "firm_known.h"

#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <stddef.h>
#include <string.h>

static const struct told {
	enum firm_column column;
	size_t offset; /* of a text */
	const struct vocabulary *terms;
} TEXTS[] = {
	{FIRM_NAME, offsetof(struct firm, name), NULL},
	{FIRM_CORP_NO, offsetof(struct firm, corp_no), NULL},
	{FIRM_SIZE, offsetof(struct firm, size), &SIZES},
	{FIRM_TECHNOLOGY, offsetof(struct firm, technology), &TECHNOLOGIES},
	{FIRM_INDUSTRY, offsetof(struct firm, industry), NULL},
	{FIRM_ZIP, offsetof(struct firm, zip), NULL},
	{FIRM_ADDRESS, offsetof(struct firm, address), NULL},
	{FIRM_CERTIFICATE_NO, offsetof(struct firm, certificate_no), NULL},
	{FIRM_GROUP, offsetof(struct firm, group_name), NULL},
	{FIRM_REPRESENTATIVE, offsetof(struct firm, representative), NULL},
	{FIRM_CONTACT, offsetof(struct firm, contact), NULL},
	{FIRM_PHONE, offsetof(struct firm, phone), NULL},
	{FIRM_EMAIL, offsetof(struct firm, email), NULL},
};

struct telling {
	struct import *in;
	bool update;
};

static const char *text_at(const struct firm *firm, const struct told *told)
{
	const char *text;
	memcpy(&text, (const char *)firm + told->offset, sizeof text);
	return text && told->terms ? term_name(told->terms, text) : text;
}

/* Before or after NULL: not known, not told. */
static void tell(const struct telling *t, enum firm_column column, const char *before, const char *after)
{
	static const bool personal[FIRM_COLUMNS] = {FIRM_PERSONAL_COLUMNS};
	struct err why;
	struct pool *p = &t->in->row_pool;
	if (!after || (before && strcmp(before, after) == 0))
		return;
	if (before && !t->update) {
		if (personal[column])
			err_set(&why, ERR_REFUSED, "%s", _("differs from what is known of the firm; to take it over, give --update"));
		else
			err_set(&why, ERR_REFUSED, _("differs from what is known of the firm: %s → %s; to take it over, give --update"), before, after);
		import_problem(t->in, (int)column, &why);
		return;
	}
	import_note(t->in, (int)column,
				personal[column] ? _("known of the firm from now on") : pool_printf(p, _("known of the firm from now on: %s → %s"), before ? before : "-", after));
}

static const char *day_text(struct pool *p, struct date day)
{
	char text[DATE_TEXT_MAX];
	return day.year ? pool_strdup(p, date_iso(day, text)) : NULL;
}

static const char *workers_text(struct pool *p, int64_t workers)
{
	return workers < 0 ? NULL : pool_printf(p, "%lld", (long long)workers);
}

/* ㈜하늘정밀 and 하늘정밀: people write the form of a company or leave it out. */
static bool is_same_name(struct pool *p, const char *a, const char *b)
{
	return a && b && strcmp(text_search_key(p, a), text_search_key(p, b)) == 0;
}

bool import_known_firm(struct import *in, struct firm *known, const struct firm *row, bool update)
{
	const struct telling t = {in, update};
	const struct firm before = *known;
	struct firm given = *row;
	struct pool *p = &in->row_pool;
	if (!update && is_same_name(p, before.name, given.name))
		given.name = before.name;
	firm_take_over(known, &given);
	if (firm_same(&before, known))
		return false;
	for (size_t i = 0; i < sizeof TEXTS / sizeof *TEXTS; i++)
		tell(&t, TEXTS[i].column, text_at(&before, &TEXTS[i]), text_at(known, &TEXTS[i]));
	tell(&t, FIRM_WORKERS, workers_text(p, before.workers), workers_text(p, known->workers));
	tell(&t, FIRM_CERTIFICATE_UNTIL, day_text(p, before.certificate_until), day_text(p, known->certificate_until));
	tell(&t, FIRM_BIRTH, day_text(p, before.birth), day_text(p, known->birth));
	return true;
}
