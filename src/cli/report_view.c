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

/* Where in the grid the columns are that the table shows; NULL: it shows all. */
static const size_t *places_of(struct pool *p, const struct report_part *part, size_t *ret_n)
{
	size_t n = 0;
	while (part->columns && part->columns[n])
		n++;
	size_t *places = part->columns ? pool_alloc(p, n * sizeof *places) : NULL;
	for (size_t i = 0; i < n; i++)
		places[i] = grid_column(part->grid, part->columns[i]);
	*ret_n = n;
	return places;
}

static void show_table(struct session *s, const struct report_part *part, enum won_unit unit)
{
	struct grid_view view = {.total = part->total, .unit = unit, .empty = part->empty};
	view.shown = places_of(s->pool, part, &view.n_shown);
	screen_line(s->screen, "%s", "");
	screen_line(s->screen, "[%s]", part->title);
	screen_grid(s->screen, s->pool, part->grid, &view);
}

/* Pictures repeat what the tables say. */
static void show_tables(struct session *s, const struct report *report, enum won_unit unit)
{
	bool noted = false;
	screen_line(s->screen, "%s", report->title);
	screen_line(s->screen, "%s", report->subtitle);
	for (size_t i = 0; i < report->n; i++) {
		const struct report_part *part = &report->at[i];
		if (part->paper_only)
			continue;
		if (part->kind == REPORT_TABLE)
			show_table(s, part, unit);
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

bool report_show(struct session *s, const struct input *in, const struct report *report, struct err *e)
{
	struct buf bytes CLEANUP(buf_release) = {0};
	enum won_unit unit = unit_given(in);
	if (s->out.path && s->out.form == ROWS_PDF)
		return report_pdf(s->pool, report, unit, &bytes, e) && pdf_out(s, s->out.path, &bytes, e);
	if (s->screen->format == FORMAT_TABLE)
		show_tables(s, report, unit);
	else
		screen_grid(s->screen, s->pool, report->data, &(struct grid_view){0});
	keep_for_sheet(s, report);
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
