#include "../screen.h"
#include "../words.h"
#include "firm_input.h"

#include "ppuri/service/firm.h"

static bool read_counts(struct session *s, const struct input *in, struct month_counts *ret, struct err *e)
{
	struct month_counts counts = {0};
	struct texts months = input_texts(s->pool, in, "month");
	if (input_has(in, "counts") != input_has(in, "year"))
		return err_set(e, ERR_USAGE, "%s", _("--counts and --year go together"));
	if (input_has(in, "counts") &&
		!month_counts_parse(s->pool, (int)input_number(in, "year"), input_text(in, "counts"), &counts, e))
		return false;
	for (size_t i = 0; i < months.n; i++)
		if (!month_count_parse(months.at[i], POOL_PUSH(s->pool, &counts), e))
			return false;
	*ret = counts;
	return true;
}

static void show(struct session *s, const struct month_counts *counts)
{
	const struct grid_column columns[] = {
		{"month", _("month"), GRID_CODE},
		{"regular", _("regular workers"), GRID_COUNT},
		{"part_time", _("part-timers of 60 hours a month or more"), GRID_COUNT},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	struct workers_mean mean;
	for (size_t i = 0; i < counts->n; i++) {
		grid_text(&grid, s->pool, words_date(s->pool, counts->at[i].month));
		grid_number(&grid, s->pool, counts->at[i].regular);
		grid_number(&grid, s->pool, counts->at[i].part_time);
	}
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.empty = _("no month-end counts are known")});
	if (s->screen->format == FORMAT_TABLE && workers_mean(counts, moment_date(s->office.now), &mean))
		screen_line(s->screen, _("regular workers, the mean of twelve months from %s: %s"), words_date(s->pool, mean.first),
					workers_mean_text(s->pool, mean));
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct month_counts given, known;
	struct strings affected;
	if (!read_counts(s, in, &given, e) ||
		!desk_firm_workers(&s->office, input_text(in, "NUMBER"), &given, &known, &affected, e))
		return false;
	show(s, &known);
	screen_affected(s, &affected);
	return true;
}

static const struct parameter arguments[] = {
	{"NUMBER", VALUE_BIZ_NO, FIRM_NUMBER, .required = true, .names = NAMES_FIRM},
	{0},
};

static const struct parameter options[] = {
	{"month", VALUE_TEXT, N_("a month and its count: 2023-01=9, or with part-timers 2023-01=9+2"), .many = true},
	{"year", VALUE_NUMBER, N_("with --counts: the year")},
	{"counts", VALUE_TEXT, N_("the twelve counts of the year with commas between them, from January on: 9,9,9,10,10,10,9,9,9,9,9,9+1")},
	{0},
};

const struct command command_firm_workers = {
	.noun = "firm",
	.verb = "workers",
	.summary = N_("month-end counts of regular workers (상시근로자), from which the exact number comes"),
	.details = N_("Without directors, day labourers, contracts of up to three months, certified research staff and part-timers below 60 hours "
				  "a month; a part-timer of 60 hours or more counts half. The sum of twelve month-ends is divided by twelve and not "
				  "rounded (소상공인기본법 시행령 §3). Without a count it shows what is known."),
	.examples = "ppuri firm workers 000-81-00047 --year 2023 --counts 9,9,9,10,10,10,9,9,9,9,9,9\n"
				"ppuri firm workers 000-81-00047 --month 2023-12=10+1\nppuri firm workers 000-81-00047",
	.arguments = arguments,
	.options = options,
	.act = &ACT_FIRM_WORKERS_SHOW,
	.run = run,
};
