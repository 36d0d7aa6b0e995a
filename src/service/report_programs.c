/* 지원사업 현황: which programmes run, since when and until when, and on whose money. */
#include "report_build.h"

#include "ppuri/program.h"
#include "ppuri/store/program.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

const struct act ACT_REPORT_PROGRAMS = {"report.programs", RIGHT_REPORT, ACT_READS};

/* One programme's money from one source in the year of the report. */
struct line {
	const struct program *program;
	const char *source;
	bool recorded; /* false: the store has nothing for this year */
	bool known;
	struct won won;
};

struct reading {
	struct program_filter filter;
	int year;
	struct program_list programs;
	struct {
		struct line *at;
		size_t n, room;
	} lines;        /* those of a programme together, in the order of the programmes */
	size_t *first;  /* line of each programme, and behind them all how many there are */
	struct report report;
};

static bool read(struct work *w, void *arg, struct err *e)
{
	struct reading *reading = arg;
	return report_begin(w, &reading->report, e) &&
		   program_list_read(w->db, w->pool, &reading->filter, &reading->programs, e);
}

/* 국가직접지원 goes from the state to the firms; the city lists it for information. */
static bool is_direct(const char *source)
{
	return strcmp(source, "direct") == 0;
}

/* What its other years say of whose money it runs on. A programme of which nothing is kept at all is listed as not stated too. */
static void find_sources(struct pool *p, struct reading *reading, const struct program *program)
{
	for (size_t i = 0; i < program->sums.n; i++)
		if (source_sum_tells(&program->sums, i))
			*POOL_PUSH(p, &reading->lines) = (struct line){.program = program, .source = program->sums.at[i].source};
	if (!program->sums.n)
		*POOL_PUSH(p, &reading->lines) = (struct line){.program = program, .source = "unstated"};
}

static void find_lines(struct pool *p, struct reading *reading)
{
	reading->first = pool_alloc(p, (reading->programs.n + 1) * sizeof *reading->first);
	for (size_t i = 0; i < reading->programs.n; i++) {
		const struct program *program = &reading->programs.at[i];
		size_t before = reading->first[i] = reading->lines.n;
		for (size_t k = 0; k < program->funding.n; k++) {
			const struct funding *f = &program->funding.at[k];
			if (f->fiscal_year == reading->year)
				*POOL_PUSH(p, &reading->lines) = (struct line){program, f->source, true, f->held_known, f->held};
		}
		if (reading->lines.n == before)
			find_sources(p, reading, program);
	}
	reading->first[reading->programs.n] = reading->lines.n;
}

/* What is stated of some lines. */
struct stated {
	size_t lines, silent;
	struct won sum;
};

/* Of the lines from one on to another, of one source (NULL: any), from the state directly or not. */
static bool add_up(const struct reading *reading, size_t from, size_t to, const char *source, bool direct, struct stated *ret, struct err *e)
{
	struct stated stated = {0};
	for (size_t i = from; i < to; i++) {
		const struct line *line = &reading->lines.at[i];
		if ((source && strcmp(line->source, source) != 0) || is_direct(line->source) != direct)
			continue;
		stated.lines++;
		stated.silent += !line->known;
		if (line->known && !won_add(stated.sum, line->won, &stated.sum, e))
			return false;
	}
	*ret = stated;
	return true;
}

/* The stated sum; blank if there is none. */
static void put_stated(struct grid *grid, struct pool *p, const struct stated *stated)
{
	if (stated->lines > stated->silent)
		grid_number(grid, p, stated->sum.n);
	else
		grid_blank(grid, p);
}

/* "시비, 국비(금액 미기재)" */
static const char *sources_text(struct pool *p, const struct reading *reading, size_t from, size_t to)
{
	const char *text = "";
	for (size_t i = from; i < to; i++) {
		const struct line *line = &reading->lines.at[i];
		bool silent = !line->known && strcmp(line->source, "unstated") != 0;
		text = pool_printf(p, "%s%s%s%s", text, *text ? ", " : "", term_name(&SOURCES, line->source),
			silent ? _(" (sum not stated)") : "");
	}
	return text;
}

static bool put_program(struct grid *grid, struct pool *p, const struct reading *reading, size_t i, struct err *e)
{
	const struct program *program = &reading->programs.at[i];
	const size_t from = reading->first[i], to = reading->first[i + 1];
	struct stated counted, direct;
	if (!add_up(reading, from, to, NULL, false, &counted, e) || !add_up(reading, from, to, NULL, true, &direct, e))
		return err_prefix(e, "%s", program->code);
	grid_text(grid, p, program->code);
	grid_text(grid, p, program->name);
	report_date(grid, p, program->start);
	report_date(grid, p, program->end);
	grid_text(grid, p, program->period_note);
	grid_text(grid, p, program->area ? term_name(&AREAS, program->area) : NULL);
	grid_text(grid, p, program->legal_basis ? term_name(&LEGAL_BASES, program->legal_basis) : NULL);
	grid_text(grid, p, program->office);
	grid_text(grid, p, sources_text(p, reading, from, to));
	put_stated(grid, p, &counted);
	put_stated(grid, p, &direct);
	return true;
}

static bool make_programs(struct pool *p, struct reading *reading, struct err *e)
{
	static const char *const shown[] = {
		"code", "name", "start", "end", "period", "area", "legal_basis", "office", "sources", NULL};
	const struct grid_column columns[] = {
		{"code", _("code"), GRID_CODE},
		{"name", _("programme"), GRID_TEXT},
		{"start", _("start"), GRID_DATE},
		{"end", _("end"), GRID_DATE},
		{"period", _("length"), GRID_CODE},
		{"area", _("area"), GRID_TEXT},
		{"legal_basis", _("legal basis"), GRID_TEXT},
		{"office", _("office"), GRID_TEXT},
		{"sources", _("funding"), GRID_TEXT},
		{"won", _("cost of the programme"), GRID_WON},
		{"direct_won", term_name(&SOURCES, "direct"), GRID_WON},
	};
	struct grid *grid = report_grid(p, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < reading->programs.n; i++)
		if (!put_program(grid, p, reading, i, e))
			return false;
	reading->report.data = grid;
	report_add(p, &reading->report,
		(struct report_part){.kind = REPORT_TABLE,
			.title = _("Programmes"),
			.grid = grid,
			.columns = shown,
			.empty = _("no programme fits")});
	if (grid_rows(grid))
		report_add(p, &reading->report,
			(struct report_part){.kind = REPORT_PERIODS,
				.title = _("Periods"),
				.grid = grid,
				.label = "name",
				.start = "start",
				.end = "end",
				.mark = reading->filter.on});
	return true;
}

static const char *remark(const struct line *line)
{
	if (!line->recorded)
		return strcmp(line->source, "unstated") == 0 ? _("nothing is recorded for this year")
													 : _("nothing is recorded for this year; the source is stated of another");
	if (is_direct(line->source))
		return line->known ? _("not in the cost") : _("sum not stated; not in the cost");
	return line->known ? NULL : _("sum not stated");
}

/* In the column of its own kind; the other one stays blank. */
static void put_sum(struct grid *grid, struct pool *p, const struct line *line, bool direct)
{
	if (line->known && is_direct(line->source) == direct)
		grid_number(grid, p, line->won.n);
	else
		grid_blank(grid, p);
}

static void put_line(struct grid *grid, struct pool *p, const struct line *line)
{
	grid_text(grid, p, line->program->code);
	grid_text(grid, p, line->program->name);
	grid_text(grid, p, term_name(&SOURCES, line->source));
	put_sum(grid, p, line, false);
	put_sum(grid, p, line, true);
	grid_text(grid, p, remark(line));
}

static void make_funding(struct pool *p, struct reading *reading)
{
	const struct grid_column columns[] = {
		{"code", _("code"), GRID_CODE},
		{"name", _("programme"), GRID_TEXT},
		{"source", _("source"), GRID_CODE},
		{"won", _("cost of the programme"), GRID_WON},
		{"direct_won", term_name(&SOURCES, "direct"), GRID_WON},
		{"remark", _("remark"), GRID_TEXT},
	};
	struct grid *grid = report_grid(p, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < reading->lines.n; i++)
		put_line(grid, p, &reading->lines.at[i]);
	report_add(p, &reading->report,
		(struct report_part){.kind = REPORT_TABLE,
			.title = pool_printf(p, _("Funding of %d"), reading->year),
			.grid = grid,
			.total = true});
}

static bool put_source(
	struct grid *grid, struct pool *p, const struct reading *reading, const char *source, struct err *e)
{
	struct stated counted, direct;
	if (!add_up(reading, 0, reading->lines.n, source, false, &counted, e) ||
		!add_up(reading, 0, reading->lines.n, source, true, &direct, e))
		return err_prefix(e, "%s", term_name(&SOURCES, source));
	if (!counted.lines && !direct.lines)
		return true;
	grid_text(grid, p, term_name(&SOURCES, source));
	grid_number(grid, p, (int64_t)(counted.lines + direct.lines));
	grid_number(grid, p, (int64_t)(counted.silent + direct.silent));
	put_stated(grid, p, &counted);
	put_stated(grid, p, &direct);
	return true;
}

/* Of the money; where no sum is stated, of how many programmes name the source. */
static void add_bars(struct pool *p, struct report *report, const struct grid *grid)
{
	struct report_part bars = {.kind = REPORT_BARS,
		.title = _("Money by source"),
		.grid = grid,
		.label = "source",
		.value = "won",
		.value_else = "direct_won"};
	if (grid_states_nothing(grid, grid_column(grid, "won")) &&
		grid_states_nothing(grid, grid_column(grid, "direct_won"))) {
		bars.title = _("Entries by source");
		bars.value = "entries";
		bars.value_else = NULL;
	}
	report_add(p, report, bars);
}

static bool make_sources(struct pool *p, struct reading *reading, struct err *e)
{
	const struct grid_column columns[] = {
		{"source", _("source"), GRID_CODE},
		{"entries", _("entries"), GRID_COUNT},
		{"unstated", _("sum not stated"), GRID_COUNT},
		{"won", _("cost of the programme"), GRID_WON},
		{"direct_won", term_name(&SOURCES, "direct"), GRID_WON},
	};
	struct grid *grid = report_grid(p, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < SOURCES.n; i++)
		if (!put_source(grid, p, reading, SOURCES.terms[i].code, e))
			return false;
	report_add(p, &reading->report,
		(struct report_part){.kind = REPORT_TABLE,
			.title = pool_printf(p, _("Sources of %d"), reading->year),
			.grid = grid,
			.total = true});
	add_bars(p, &reading->report, grid);
	return true;
}

static bool some_date_is_partial(const struct program_list *programs)
{
	for (size_t i = 0; i < programs->n; i++)
		if (date_precision(programs->at[i].start) != DATE_DAY ||
			date_precision(programs->at[i].end) != DATE_DAY)
			return true;
	return false;
}

static bool make_notes(struct pool *p, struct reading *reading, struct err *e)
{
	struct stated counted, direct;
	if (!add_up(reading, 0, reading->lines.n, NULL, false, &counted, e) || !add_up(reading, 0, reading->lines.n, NULL, true, &direct, e))
		return false;
	if (counted.silent + direct.silent)
		report_add_note(p, &reading->report,
			pool_printf(p, _("※ Sums that are not stated (%zu) are in no total; they are not 0."),
				counted.silent + direct.silent));
	if (direct.lines)
		report_add_note(p, &reading->report,
			_("※ Direct national support (국가직접지원) does not pass the budget of the city: it is listed, "
			  "and not added to the cost."));
	if (some_date_is_partial(&reading->programs))
		report_add_note(p, &reading->report,
			_("※ Periods are given as exactly as their source gives them: of 2019 only the year is known, of "
			  "2023-01 the month."));
	return true;
}

static void make_heading(struct pool *p, struct reading *reading)
{
	struct report *report = &reading->report;
	char day[DATE_TEXT_MAX];
	report->title = _("Support programmes for the root industry");
	report->landscape = true;
	if (reading->filter.on.year)
		report->subtitle = pool_printf(p, _("as of %s · programmes: %zu · money of fiscal year %d"),
			date_letter(reading->filter.on, day), reading->programs.n, reading->year);
	else
		report->subtitle = pool_printf(p, _("in %d · programmes: %zu · money of fiscal year %d"),
			reading->filter.year, reading->programs.n, reading->year);
}

static bool choose(const struct office *o, struct date on, int year, struct reading *reading, struct err *e)
{
	if (on.year && year)
		return err_set(e, ERR_USAGE, "%s", _("give a day or a year, not both"));
	if (on.year && date_precision(on) != DATE_DAY)
		return err_set(
			e, ERR_USAGE, "%s", _("--on takes a whole day, such as 2024-02-23; for a year use --year"));
	if (!on.year && !year)
		on = moment_date(o->now);
	*reading = (struct reading){.filter = {.on = on, .year = year}, .year = year ? year : on.year};
	reading->filter.money_year = reading->year;
	return true;
}

bool desk_report_programs(struct office *o, struct date on, int year, struct report *ret, struct err *e)
{
	struct reading reading;
	if (!choose(o, on, year, &reading, e) || !act_perform(o, &ACT_REPORT_PROGRAMS, read, &reading, e))
		return false;
	find_lines(o->pool, &reading);
	make_heading(o->pool, &reading);
	if (!make_programs(o->pool, &reading, e))
		return false;
	if (reading.programs.n) {
		make_funding(o->pool, &reading);
		if (!make_sources(o->pool, &reading, e) || !make_notes(o->pool, &reading, e))
			return false;
	}
	*ret = reading.report;
	return true;
}
