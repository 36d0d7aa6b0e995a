#include "../ask.h"
#include "../screen.h"
#include "amendment_view.h"

#include "ppuri/service/call.h"
#include "ppuri/tr.h"

static bool announce_amendment(struct session *s, const struct input *in, const char *code, struct err *e)
{
	const struct call_notice given = {.notice_no = input_text(in, "notice-no"), .day = input_date(in, "day")};
	struct call_notice notice;
	struct amendment_effect effect;
	char day[DATE_TEXT_MAX];
	ask_first(s, _("announce the amended result? It can not be taken back"));
	if (!desk_call_announce_amendment(&s->office, code, &given, &notice, &effect, e))
		return false;
	screen_line(s->screen, _("the amended result of call %s is announced (%s, %s): %s"), code, notice.notice_no, date_iso(notice.day, day),
				amendment_counts(s->pool, &effect));
	for (size_t i = 0; i < effect.n; i++)
		screen_line(s->screen, "%s", amendment_line(s->pool, &effect.at[i]));
	screen_line(s->screen, "%s", _("whose result changed sees it from now on, and may object from the day of this notice on"));
	return true;
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *code = input_text(in, "CODE");
	if (input_has(in, "notice-no"))
		return announce_amendment(s, in, code, e);
	ask_first(s, _("announce the result? It can not be taken back"));
	if (!desk_call_announce(&s->office, code, e))
		return false;
	screen_line(s->screen, _("the result of call %s is announced: from now on each applicant sees their own"), code);
	return true;
}

static const struct parameter arguments[] = {
	{"CODE", VALUE_CODE, N_("the call"), .required = true},
	{0},
};

static const struct parameter options[] = {
	{"notice-no", VALUE_TEXT, N_("number of the notice by which an amendment of the result is announced (결과 변경공고)")},
	{"day", VALUE_DATE, N_("the day of that notice, if not today")},
	{0},
};

const struct command command_call_announce = {
	.noun = "call",
	.verb = "announce",
	.summary = N_("announce the result of a call to its applicants"),
	.details = N_("Only a result that is confirmed can be announced. It can not be taken back. An amendment that was confirmed afterwards is announced "
				  "by a notice of its own, with --notice-no; until then the applicants see the result that was announced before."),
	.examples = "ppuri call announce 2024-금형\nppuri call announce 2024-금형 --notice-no '부산광역시 공고 제2024-201호'",
	.arguments = arguments,
	.options = options,
	.act = &ACT_CALL_ANNOUNCE,
	.run = run,
};
