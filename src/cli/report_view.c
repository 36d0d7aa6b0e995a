#include "report_view.h"

#include "pdf_out.h"
#include "screen.h"

#include "ppuri/tr.h"

static const struct term unit_terms[] = {
	{"won", "원", "won", NULL},
	{"thousand", "천원", "thousand won", NULL},
	{"million", "백만원", "million won", NULL},
	{"hundred-million", "억원", "hundred million won", NULL},
};
static const enum won_unit unit_of_term[] = {WON_1, WON_THOUSAND, WON_MILLION, WON_HUNDRED_MILLION};
const struct vocabulary REPORT_UNITS = {
	N_("unit of money"), unit_terms, sizeof unit_terms / sizeof *unit_terms};

const struct parameter REPORT_CALL[] = {
	{"CALL", VALUE_CODE, N_("the call"), .required = true, .names = NAMES_CALL},
	{0},
};
const struct parameter REPORT_CALL_OPTIONS[] = {REPORT_OPTIONS, {0}};

static enum won_unit unit_given(const struct input *in)
{
	return input_has(in, "unit") ? unit_of_term[term_of(&REPORT_UNITS, input_text(in, "unit")) - unit_terms] : WON_1;
}

#define ROWS_OF_TABLE 1000 /* more than the reports of an office have: only those of a great catalogue are cut */

/* Which rows of each table; limit 0: all. */
struct cut {
	size_t first, limit;
};

static struct cut cut_wanted(const struct session *s, const struct input *in)
{
	int64_t otherwise = s->screen->format == FORMAT_TABLE ? ROWS_OF_TABLE : 0;
	return (struct cut){(size_t)input_number(in, "after"), (size_t)input_number_or(in, "limit", otherwise)};
}

static const char *number_of(struct pool *p, size_t n)
{
	return pool_printf(p, "%zu", n);
}

/* A table that fits is whole, wherever in another one the reader is. */
static void show_table(struct session *s, const struct report_part *part, enum won_unit unit, const struct cut *cut)
{
	struct rows rows = report_part_rows(s->pool, part);
	const bool whole = !cut->limit || rows.n <= cut->limit;
	const size_t first = whole ? 0 : cut->first < rows.n ? cut->first : rows.n, left = rows.n - first, n = whole || left < cut->limit ? left : cut->limit;
	const struct page page = {.limit = cut->limit, .after = first ? number_of(s->pool, first) : NULL};
	const struct page_end end = {.total = (int64_t)rows.n, .next = first + n < rows.n ? number_of(s->pool, first + n) : NULL};
	screen_line(s->screen, "%s", "");
	screen_line(s->screen, "[%s]", part->title);
	screen_rows(s->screen, s->pool, &rows,
				&(struct grid_view){.total = part->total, .unit = unit, .empty = part->empty, .first = first, .limit = whole ? 0 : cut->limit});
	screen_page_end(s, &page, &end, n);
}

/* Pictures repeat what the tables say. */
static void show_tables(struct session *s, const struct report *report, enum won_unit unit, const struct cut *cut)
{
	bool noted = false;
	screen_line(s->screen, "%s", report->title);
	screen_line(s->screen, "%s", report->subtitle);
	for (size_t i = 0; i < report->n; i++) {
		const struct report_part *part = &report->at[i];
		if (part->paper_only)
			continue;
		if (part->kind == REPORT_TABLE)
			show_table(s, part, unit, cut);
		if (part->kind != REPORT_NOTE)
			continue;
		if (!noted)
			screen_line(s->screen, "%s", "");
		screen_line(s->screen, "%s", part->text);
		noted = true;
	}
}

/* What a sheet has beside the rows. */
static void keep_for_sheet(struct session *s, const struct report *report)
{
	struct screen_tab *tabs = pool_alloc(s->pool, (report->n_tabs + 1) * sizeof *tabs);
	for (size_t i = 0; i < report->n_tabs; i++)
		tabs[i] = (struct screen_tab){report->tabs[i].title, report->tabs[i].grid};
	s->screen->tabs = tabs;
	s->screen->n_tabs = report->n_tabs;
	s->screen->cuts = report->cuts;
	s->screen->n_cuts = report->n_cuts;
}

static void show_data(struct session *s, const struct report *report, const struct cut *cut)
{
	const struct rows all = report_data(report);
	struct rows rows = rows_part(&all, cut->first, cut->limit ? cut->limit : all.n);
	screen_rows(s->screen, s->pool, &rows, &(struct grid_view){0});
	keep_for_sheet(s, report);
}

static bool on_paper(struct session *s, const struct input *in, const struct report *report, enum won_unit unit, struct err *e)
{
	struct buf bytes CLEANUP(buf_release) = {0};
	if (input_has(in, "limit") || input_has(in, "after"))
		return err_set(e, ERR_USAGE, "%s", _("--limit and --after are not for a PDF: it has all rows"));
	return report_pdf(s->pool, report, unit, &bytes, e) && pdf_out(s, s->out.path, &bytes, e);
}

bool report_show(struct session *s, const struct input *in, const struct report *report, struct err *e)
{
	const struct cut cut = cut_wanted(s, in);
	if (s->out.path && s->out.form == ROWS_PDF)
		return on_paper(s, in, report, unit_given(in), e);
	if (s->screen->format == FORMAT_TABLE)
		show_tables(s, report, unit_given(in), &cut);
	else
		show_data(s, report, &cut);
	return true;
}

bool report_on_call(struct session *s, const struct input *in, report_of_call make, struct err *e)
{
	struct report report;
	return make(&s->office, input_text(in, "CALL"), &report, e) && report_show(s, in, &report, e);
}

bool report_paper(struct session *s, const struct input *in, const struct report *report, struct err *e)
{
	struct buf bytes CLEANUP(buf_release) = {0};
	return report_pdf(s->pool, report, WON_1, &bytes, e) && pdf_out(s, input_text(in, "out"), &bytes, e);
}
