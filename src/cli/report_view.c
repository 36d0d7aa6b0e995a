#include "report_view.h"

#include "screen.h"

#include "ppuri/tr.h"

#include <string.h>
#include <strings.h>

static const struct term unit_terms[] = {
	{"won", "원", "won", NULL},
	{"thousand", "천원", "thousand won", NULL},
	{"million", "백만원", "million won", NULL},
	{"hundred-million", "억원", "hundred million won", NULL},
};
static const enum won_unit unit_of_term[] = {WON_1, WON_THOUSAND, WON_MILLION, WON_HUNDRED_MILLION};
const struct vocabulary REPORT_UNITS = {
	N_("unit of money"), unit_terms, sizeof unit_terms / sizeof *unit_terms};

static bool has_ending(const char *path, const char *ending)
{
	const char *dot = strrchr(path, '.');
	return dot && strcasecmp(dot, ending) == 0;
}

static bool choose_ending(const char *out, struct report_way *way, struct err *e)
{
	if (has_ending(out, ".pdf"))
		way->ending = REPORT_AS_PDF;
	else if (has_ending(out, ".csv"))
		way->ending = REPORT_AS_CSV;
	else if (has_ending(out, ".json"))
		way->ending = REPORT_AS_JSON;
	else
		return err_set(e, ERR_USAGE,
			_("--out: the ending chooses what is written: .pdf, .csv or .json, not \"%s\""), out);
	return true;
}

bool report_way(const struct input *in, struct report_way *ret, struct err *e)
{
	struct report_way way = {.out = input_text(in, "out")};
	if (way.out && !choose_ending(way.out, &way, e))
		return false;
	if (input_has(in, "unit"))
		way.unit = unit_of_term[term_of(&REPORT_UNITS, input_text(in, "unit")) - unit_terms];
	*ret = way;
	return true;
}

static void show_table(struct session *s, const struct report_part *part, enum won_unit unit)
{
	const struct grid_view view = {.total = part->total, .unit = unit, .empty = part->empty};
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

static bool make_bytes(struct session *s, const struct report *report, const struct report_way *way,
	struct buf *out, struct err *e)
{
	switch (way->ending) {
	case REPORT_AS_PDF:
		return report_pdf(s->pool, report, way->unit, out, e);
	case REPORT_AS_CSV:
		buf_puts(out, "\xEF\xBB\xBF"); /* without it Excel takes the file for CP949 */
		grid_csv(out, report->data);
		return true;
	case REPORT_AS_JSON:
		grid_json(out, report->data);
		return true;
	}
	bug("no such ending");
}

bool report_show(struct session *s, const struct report *report, const struct report_way *way, struct err *e)
{
	struct buf bytes CLEANUP(buf_release) = {0};
	if (!way->out && s->screen->format == FORMAT_TABLE)
		show_tables(s, report, way->unit);
	else if (!way->out)
		screen_grid(s->screen, s->pool, report->data, &(struct grid_view){0});
	if (!way->out)
		return true;
	if (!make_bytes(s, report, way, &bytes, e))
		return false;
	if (s->office.dry_run) {
		screen_line(s->screen, _("%s would be written (%zu bytes)"), way->out, bytes.n);
		return true;
	}
	if (!office_save(&s->office, way->out, bytes.at, bytes.n, e))
		return false;
	screen_line(s->screen, _("%s is written"), way->out);
	return true;
}
