#include "export.h"

#include "firm_fields.h"

#include "ppuri/ident.h"

#include <string.h>

struct rows export_rows(struct pool *p, const struct table_column *columns, const enum grid_kind *kinds, const bool *left_out, size_t n)
{
	struct grid_column *made = pool_alloc(p, n * sizeof *made);
	size_t n_made = 0;
	for (size_t i = 0; i < n; i++) {
		if (left_out && left_out[i])
			continue;
		const char *title = pool_strndup(p, columns[i].synonyms, strcspn(columns[i].synonyms, "|"));
		made[n_made++] = (struct grid_column){columns[i].key, title, kinds[i]};
	}
	return (struct rows){.columns = made, .n_columns = n_made};
}

void export_term(struct grid *g, struct pool *p, const struct vocabulary *v, const char *code)
{
	const struct term *term = code ? term_of(v, code) : NULL;
	grid_text(g, p, term ? term->ko : code);
}

void export_date(struct grid *g, struct pool *p, struct date date)
{
	char text[DATE_TEXT_MAX];
	grid_text(g, p, date.year ? pool_strdup(p, date_iso(date, text)) : NULL);
}

/* "110111-0062432" */
static const char *corp_no_words(struct pool *p, const char *digits)
{
	enum { FIRST = 6 };
	return digits ? pool_printf(p, "%.*s-%s", FIRST, digits, digits + FIRST) : NULL;
}

void export_firm(struct grid *g, struct pool *p, const struct firm *firm, bool with_people)
{
	_Static_assert(FIRM_COLUMNS == 17, "each column of a firm has its cell here, in the order of the columns");
	char number[BIZ_NO_TEXT];
	grid_text(g, p, firm->name);
	grid_text(g, p, pool_strdup(p, biz_no_text(firm->biz_no, number)));
	grid_text(g, p, corp_no_words(p, firm->corp_no));
	if (with_people) {
		grid_text(g, p, firm->representative);
		export_date(g, p, firm->birth);
	}
	export_term(g, p, &SIZES, firm->size);
	if (firm->workers < 0)
		grid_blank(g, p);
	else
		grid_number(g, p, firm->workers);
	export_term(g, p, &TECHNOLOGIES, firm->technology);
	grid_text(g, p, firm->industry);
	grid_text(g, p, firm->zip);
	grid_text(g, p, firm->address);
	grid_text(g, p, firm->certificate_no);
	export_date(g, p, firm->certificate_until);
	if (with_people) {
		grid_text(g, p, firm->contact);
		grid_text(g, p, firm->phone);
		grid_text(g, p, firm->email);
	}
	grid_text(g, p, firm->group_name);
}
