#include "../command.h"
#include "../screen.h"
#include "target_view.h"

#include "ppuri/tr.h"

#include <string.h>

/* The share of what was just entered, and of which target it is. */
static void say_share(struct session *s, const struct indicator *indicator, struct date at)
{
	const struct indicator_pair_list pairs = indicator_pairs(s->pool, indicator);
	char day[DATE_TEXT_MAX], of[DATE_TEXT_MAX];
	for (size_t i = 0; i < pairs.n; i++) {
		const struct indicator_pair *pair = &pairs.at[i];
		if (!pair->has_share || strcmp(date_iso(pair->reached->at, day), date_iso(at, of)) != 0)
			continue;
		const char *target = indicator_value_text(s->pool, indicator, pair->target), *share = tenths_text(s->pool, pair->share);
		if (pair->target->at.year)
			target = pool_printf(s->pool, "%s %s", date_iso(pair->target->at, of), target);
		screen_line(s->screen, _("of the target (%s): %s"), target, share);
		return;
	}
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct indicator indicator;
	const char *code = input_text(in, "CODE");
	const struct figure_given figure = {.role = "result", .at = input_date(in, "on"), .printed = input_text(in, "FIGURE")};
	if (!desk_program_result(&s->office, code, input_text(in, "INDICATOR"), &figure, &indicator, e))
		return false;
	screen_line(s->screen, "%s: %s", code, indicator_words(s->pool, &indicator));
	say_share(s, &indicator, figure.at);
	return true;
}

static const struct parameter arguments[] = {
	{"CODE", VALUE_CODE, N_("the programme's code"), .required = true, .names = NAMES_PROGRAM},
	{"INDICATOR", VALUE_TEXT, N_("an indicator that is there: ppuri report targets"), .required = true},
	{"FIGURE", VALUE_TEXT, N_("what was reached, such as 20개사"), .required = true},
	{0},
};

static const struct parameter options[] = {
	{"on", VALUE_DATE, N_("the year, month or day of which it is"), .required = true},
	{0},
};

const struct command command_program_result = {
	.noun = "program",
	.verb = "result",
	.summary = N_("record what was reached of an indicator"),
	.details = N_("Again of the same date takes the place of the first. It is set against the target of its own year; where there is none against the one that names no year, else the newest of a year before."),
	.examples = "ppuri program result 창원첨단-2017 '강소기업 육성' 20개사 --on 2017",
	.arguments = arguments,
	.options = options,
	.act = &ACT_PROGRAM_RESULT,
	.run = run,
};
