#include "../command.h"
#include "../screen.h"

#include "ppuri/service/holiday.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	char text[DATE_TEXT_MAX];
	struct date day = input_date(in, "DAY");
	if (!desk_holiday_remove(&s->office, day, e))
		return false;
	screen_line(s->screen, _("%s is no longer a holiday"), date_spoken(day, text));
	return true;
}

static const struct parameter arguments[] = {
	{"DAY", VALUE_DATE, N_("the day"), .required = true},
	{0},
};

const struct command command_holiday_remove = {
	.noun = "holiday",
	.verb = "remove",
	.summary = N_("take a day out that is no holiday"),
	.details = N_("--reason says why, and is kept. Terms that were already set do not move."),
	.examples = "ppuri holiday remove 2026-07-16 --reason '날짜를 잘못 입력함'",
	.arguments = arguments,
	.act = &ACT_HOLIDAY_REMOVE,
	.run = run,
};
