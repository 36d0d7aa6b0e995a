/* A report on paper: the same grids, and pictures of their columns. */
#include "report_build.h"

#include "paper_room.h"

#include "ppuri/tr.h"

static const struct grid_cell *cell(const struct grid *grid, size_t row, const char *key)
{
	return &grid->at[row * grid->n_columns + grid_column(grid, key)];
}

static const char *cell_text(const struct grid *grid, size_t row, const char *key)
{
	const struct grid_cell *at = cell(grid, row, key);
	return at->blank ? "" : at->text;
}

static struct paper_bar period(struct pool *p, const struct report_part *part, size_t row)
{
	const char *start = cell_text(part->grid, row, part->start), *end = cell_text(part->grid, row, part->end);
	struct paper_bar bar = {
		.label = cell_text(part->grid, row, part->label),
		.text = pool_printf(p, "%s ~ %s", start, end),
	};
	if (!date_from_iso(start, &bar.start) || !date_from_iso(end, &bar.end))
		bug("no dates in the report: %s, %s", start, end);
	return bar;
}

/* A sum that is not stated has a name and no bar. */
static struct paper_bar bar(struct pool *p, const struct report_part *part, size_t row, enum won_unit unit)
{
	const char *key = part->value;
	if (part->value_else && cell(part->grid, row, key)->blank)
		key = part->value_else;
	const struct grid_cell *value = cell(part->grid, row, key);
	bool money = part->grid->columns[grid_column(part->grid, key)].kind == GRID_WON;
	char text[WON_TEXT_MAX];
	return (struct paper_bar){
		.label = cell_text(part->grid, row, part->label),
		.n = value->n,
		.text = value->blank ? _("not stated")
							 : pool_strdup(p, won_in_unit(won_of(value->n), money ? unit : WON_1, text)),
	};
}

static struct paper_bar stack(struct pool *p, const struct report_part *part, size_t row, enum won_unit unit)
{
	struct paper_bar stack = bar(p, part, row, unit);
	int64_t *parts = pool_alloc(p, PAPER_PARTS * sizeof *parts);
	for (size_t i = 0; part->parts[i]; i++)
		parts[i] = cell(part->grid, row, part->parts[i])->n;
	stack.parts = parts;
	if (*cell_text(part->grid, row, part->beside))
		stack.text = pool_printf(p, "%s (%s %%)", stack.text, cell_text(part->grid, row, part->beside));
	return stack;
}

static const char *score_text(struct pool *p, int64_t hundredths)
{
	return pool_printf(p, "%lld.%02lld", (long long)(hundredths / 100), (long long)(hundredths % 100));
}

static struct paper_bar spread(struct pool *p, const struct report_part *part, size_t row)
{
	int64_t *ends = pool_alloc(p, 2 * sizeof *ends), mean = cell(part->grid, row, part->value)->n;
	for (size_t i = 0; i < 2; i++)
		ends[i] = cell(part->grid, row, part->parts[i])->n;
	return (struct paper_bar){
		.label = cell_text(part->grid, row, part->label),
		.n = mean,
		.parts = ends,
		.text = pool_printf(p, "%s (%s ~ %s)", score_text(p, mean), score_text(p, ends[0]), score_text(p, ends[1])),
	};
}

static const char *const *legend_of(struct pool *p, const struct report_part *part)
{
	const char **legend = pool_alloc(p, (PAPER_PARTS + 1) * sizeof *legend);
	for (size_t i = 0; part->parts[i]; i++)
		legend[i] = part->grid->columns[grid_column(part->grid, part->parts[i])].title;
	return legend;
}

/* Nothing is drawn of what nobody judged, nor of what has no day. */
static bool is_drawn(const struct report_part *part, size_t row)
{
	if (part->kind == REPORT_PERIODS)
		return !cell(part->grid, row, part->start)->blank || !cell(part->grid, row, part->end)->blank;
	return part->kind != REPORT_SPREADS || !cell(part->grid, row, part->value)->blank;
}

static const struct paper_bar *bars_of(struct pool *p, const struct report_part *part, enum won_unit unit, size_t *ret_n)
{
	size_t rows = grid_rows(part->grid), n = 0;
	struct paper_bar *bars = pool_alloc(p, (rows + 1) * sizeof *bars);
	for (size_t row = 0; row < rows; row++) {
		if (!is_drawn(part, row))
			continue;
		bars[n++] = part->kind == REPORT_PERIODS   ? period(p, part, row)
					: part->kind == REPORT_STACKS  ? stack(p, part, row, unit)
					: part->kind == REPORT_SPREADS ? spread(p, part, row)
												   : bar(p, part, row, unit);
	}
	*ret_n = n;
	return bars;
}

static const char *title_of(struct pool *p, const struct report_part *part, enum won_unit unit)
{
	if ((part->kind != REPORT_BARS && part->kind != REPORT_STACKS) ||
		part->grid->columns[grid_column(part->grid, part->value)].kind != GRID_WON)
		return part->title;
	return pool_printf(p, "%s %s", part->title, pool_printf(p, _("(unit: %s)"), won_unit_name(unit)));
}

/* A page is set from a grid that has no more columns than it shows. */
static bool hold_shown(struct pool *p, const struct report_part *part, const struct grid **ret, struct err *e)
{
	*ret = part->grid;
	if (!part->rows && !part->columns)
		return true;
	const struct rows rows = report_part_rows(p, part);
	struct grid *held = pool_alloc(p, sizeof *held);
	*ret = held;
	return rows_held(p, &rows, held, e);
}

static bool section_of(struct pool *p, const struct report_part *part, enum won_unit unit, struct paper_section *ret, struct err *e)
{
	static const enum paper_kind kinds[] = {
		[REPORT_TABLE] = PAPER_TABLE,
		[REPORT_PERIODS] = PAPER_TIMELINE,
		[REPORT_BARS] = PAPER_BARS,
		[REPORT_STACKS] = PAPER_STACKS,
		[REPORT_SPREADS] = PAPER_SPREADS,
		[REPORT_NOTE] = PAPER_NOTE,
	};
	struct paper_section section = {
		.kind = kinds[part->kind],
		.name = part->name,
		.title = title_of(p, part, unit),
		.unit = unit,
		.total = part->total,
		.mark = part->mark,
		.line = part->line,
		.page = part->page,
		.cuts = part->cuts,
		.n_cuts = part->n_cuts,
		.keys = part->keys,
		.row_height = part->row_height,
		.joined = part->joined,
		.bookmark = part->bookmark,
		.text = part->text,
	};
	if (!hold_shown(p, part, &section.grid, e))
		return false;
	if (part->kind == REPORT_TABLE && !grid_rows(section.grid) && part->empty) {
		section.kind = PAPER_NOTE;
		section.text = part->empty;
	}
	if (part->kind == REPORT_STACKS)
		section.legend = legend_of(p, part);
	if (part->kind != REPORT_TABLE && part->grid)
		section.bars = bars_of(p, part, unit, &section.n_bars);
	*ret = section;
	return true;
}

/* "officer · 감사기록 1301:5f3c…": what `audit verify --noted` takes. */
static const char *foot(struct pool *p, const struct report *report)
{
	char hex[SHA256_HEX];
	if (report->foot)
		return report->foot;
	return pool_printf(p, _("%s · audit %lld:%s"), report->made_by, (long long)report->audit_seq,
		sha256_hex(&report->audit_hash, hex));
}

static bool is_said_on(const struct report_part *part)
{
	return part->kind == REPORT_NOTE && part[-1].kind == REPORT_NOTE && !part->title && part->name == part[-1].name;
}

/* Notes that follow each other are one paragraph of lines. */
static bool make_sections(struct pool *p, const struct report_part *parts, size_t n_parts, enum won_unit unit, struct paper_section *sections,
						  size_t *ret_n, struct err *e)
{
	size_t n = 0;
	for (size_t i = 0; i < n_parts; i++) {
		if (i && is_said_on(&parts[i]))
			sections[n - 1].text = pool_printf(p, "%s\n%s", sections[n - 1].text, parts[i].text);
		else if (!section_of(p, &parts[i], unit, &sections[n++], e))
			return false;
	}
	*ret_n = n;
	return true;
}

static bool make_chapters(struct pool *p, const struct report *report, enum won_unit unit, struct paper_chapter *chapters, struct err *e)
{
	for (size_t i = 0; i < report->chapters.n; i++) {
		const struct report_chapter *chapter = &report->chapters.at[i];
		size_t end = i + 1 < report->chapters.n ? chapter[1].first : report->n;
		struct paper_section *sections = pool_alloc(p, (end - chapter->first + 1) * sizeof *sections);
		chapters[i] = (struct paper_chapter){
			.data = form_values_data(chapter->values),
			.sections = sections,
			.bookmark = chapter->bookmark,
		};
		if (!make_sections(p, report->at + chapter->first, end - chapter->first, unit, sections, &chapters[i].n_sections, e))
			return false;
	}
	return true;
}

bool report_pdf(
	struct pool *p, const struct report *report, enum won_unit unit, struct buf *out, struct err *e)
{
	const struct paper_api *paper;
	struct paper_section *sections = pool_alloc(p, (report->n + 1) * sizeof *sections);
	struct paper_chapter *chapters = pool_alloc(p, (report->chapters.n + 1) * sizeof *chapters);
	struct paper_report drawing = {
		.title = report->title,
		.organisation = report->organisation,
		.subtitle = report->subtitle,
		.foot = foot(p, report),
		.made = report->made,
		.known = report->known,
		.landscape = report->landscape,
		.mark = report->mark,
		.sections = sections,
		.form_name = report->form_name,
		.form_text = report->form_text,
		.chapters = chapters,
		.n_chapters = report->chapters.n,
	};
	return make_sections(p, report->at, report->n, unit, sections, &drawing.n_sections, e) &&
		   make_chapters(p, report, unit, chapters, e) && paper_room(&paper, e) && paper->report(&drawing, out, e);
}
