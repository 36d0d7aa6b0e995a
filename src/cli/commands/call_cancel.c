#include "../ask.h"
#include "../screen.h"

#include "ppuri/service/application.h"
#include "ppuri/service/call.h"
#include "ppuri/tr.h"

/* No form asks for it, and without it all that was typed is in vain. */
static bool look(struct session *s, const struct input *in, struct err *e)
{
	(void)in;
	if (s->office.reason && *s->office.reason)
		return true;
	err_set(e, ERR_USAGE, "%s", _("a reason is needed"));
	return err_hint(e, "%s", _("give it with --reason"));
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *code = input_text(in, "CODE");
	struct call_notice notice = {.notice_no = input_text(in, "notice-no"), .day = input_date(in, "notice-day")};
	struct call_cancelled cancelled;
	if (!look(s, in, e))
		return false;
	ask_first(s, _("cancel the call? It can not be taken back"));
	if (!desk_call_cancel(&s->office, code, &notice, &cancelled, e))
		return false;
	screen_line(s->screen, _("call %s is cancelled by notice %s"), code, notice.notice_no);
	if (cancelled.answered)
		screen_line(s->screen, _("applications that ended with it: %zu"), cancelled.answered);
	if (cancelled.lapsed)
		screen_line(s->screen, _("drafts that were left and have lapsed: %zu"), cancelled.lapsed);
	return true;
}

static const struct parameter arguments[] = {
	{"CODE", VALUE_CODE, N_("the call"), .required = true},
	{0},
};

static const struct parameter options[] = {
	{"notice-no", VALUE_TEXT, N_("number of this notice (취소공고번호)"), .required = true},
	{"notice-day", VALUE_DATE, N_("its day (default: today)")},
	{0},
};

const struct command command_call_cancel = {
	.noun = "call",
	.verb = "cancel",
	.summary = N_("cancel a published call (취소공고), and with it every application to it"),
	.details = N_("Needs --reason, which the applicants see. Possible until the selection is decided; it can not be taken back. On a terminal it is "
				  "asked, unless --yes says so."),
	.examples = "ppuri call cancel 2024-금형 --notice-no '부산광역시 공고 제2024-151호' --reason '예산 전액 삭감'",
	.arguments = arguments,
	.options = options,
	.act = &ACT_CALL_CANCEL,
	.look = look,
	.run = run,
};
