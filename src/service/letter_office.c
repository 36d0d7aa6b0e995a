#include "letter_office.h"

#include "ppuri/store/setting.h"
#include "ppuri/tr.h"

#include <string.h>

static const struct {
	const char *name, *title;
	bool spare; /* 결문 without it is whole as well */
} LINES[] = {
	{"organisation", N_("organisation"), false},
	{"sender", N_("sender (발신명의) of letters"), false},
	{"zip", N_("postal code"), false},
	{"address", N_("address"), false},
	{"homepage", N_("homepage"), true},
	{"phone", N_("telephone"), false},
	{"fax", N_("fax"), true},
	{"email", N_("e-mail"), false},
	{"disclosure", N_("disclosure (공개 구분) of letters"), false},
};
_Static_assert(sizeof LINES / sizeof *LINES == LETTERHEAD_LINES, "a line of the letterhead");

bool letterhead_read(struct work *w, struct letterhead *ret, struct err *e)
{
	struct letterhead head;
	for (size_t i = 0; i < LETTERHEAD_LINES; i++)
		if (!setting_read(w->db, w->pool, pool_printf(w->pool, "office.%s", LINES[i].name), &head.line[i], e))
			return false;
	*ret = head;
	return true;
}

void letter_put_office(const struct letterhead *head, struct form_values *values)
{
	for (size_t i = 0; i < LETTERHEAD_LINES; i++)
		form_put(values, LINES[i].name, head->line[i]);
}

static void add(struct pool *p, const char **list, const char *name, const char *title)
{
	*list = pool_printf(p, "%s%soffice.%s (%s)", *list ? *list : "", *list ? ", " : "", name, _(title));
}

bool letter_office_lacks(struct work *w, const struct letter_kind *kind, const char *form_text, struct letter_office_lacks *ret, struct err *e)
{
	struct letter_office_lacks lacks = {0};
	struct letterhead head;
	if (!letterhead_read(w, &head, e))
		return false;
	for (size_t i = 0; i < LETTERHEAD_LINES; i++) {
		if (LINES[i].spare || (head.line[i] && *head.line[i]))
			continue;
		if (kind->letterhead && strstr(form_text, pool_printf(w->pool, "{{%s}}", LINES[i].name)))
			add(w->pool, &lacks.needed, LINES[i].name, LINES[i].title);
		else if (!kind->letterhead && (strcmp(LINES[i].name, "sender") == 0 || strcmp(LINES[i].name, "phone") == 0))
			add(w->pool, &lacks.unset, LINES[i].name, LINES[i].title);
	}
	*ret = lacks;
	return true;
}

const char *letter_receiver(struct pool *p, const struct firm *firm)
{
	return firm->representative ? pool_printf(p, "%s(대표 %s)", firm->name, firm->representative) : firm->name;
}
