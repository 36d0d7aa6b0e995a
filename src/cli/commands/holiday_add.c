#include "../command.h"
#include "../holiday_view.h"
#include "../screen.h"

#include "ppuri/service/holiday.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	char day[DATE_TEXT_MAX];
	const struct holiday given = {
		.day = input_date(in, "DAY"), .name = input_text(in, "name"), .source = input_text(in, "source")};
	struct holiday_hits hits;
	if (!desk_holiday_add(&s->office, &given, &hits, e))
		return false;
	screen_line(s->screen, _("%s is a holiday: %s"), date_spoken(given.day, day), given.name);
	screen_holiday_hits(s, &hits);
	return true;
}

static const struct parameter arguments[] = {
	{"DAY", VALUE_DATE, N_("the day"), .required = true},
	{0},
};

static const struct parameter options[] = {
	{"name", VALUE_TEXT, N_("its name"), .required = true},
	{"source", VALUE_TEXT, N_("what made it a holiday; else 관공서의 공휴일에 관한 규정")},
	{0},
};

const struct command command_holiday_add = {
	.noun = "holiday",
	.verb = "add",
	.summary = N_("add a single holiday, such as one that the government sets for once"),
	.examples = "ppuri holiday add 2024-10-01 --name '임시공휴일(국군의 날)' --source '대통령 공고 제341호'",
	.arguments = arguments,
	.options = options,
	.act = &ACT_HOLIDAY_ADD,
	.run = run,
};
