#include "../command.h"
#include "../screen.h"
#include "call_input.h"

#include "ppuri/service/call.h"
#include "ppuri/tr.h"

static const struct parameter changes[] = {
	CALL_RULE_OPTIONS(false),
	{0},
};

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct call to;
	call_fields given;
	struct call_notice notice = {.notice_no = input_text(in, "notice-no"), .day = input_date(in, "notice-day")};
	if (!input_has_any(in, changes, e))
		return err_hint(e, "%s", _("see: ppuri help call correct"));
	if (!call_from_input(s, in, &to, &given, e))
		return false;
	given &= ~(CALL_FIELD_BIT(CALL_NOTICE_NO) | CALL_FIELD_BIT(CALL_NOTICE_DAY));
	if (!desk_call_correct(&s->office, to.code, &notice, &to, given, &notice, e))
		return false;
	screen_line(s->screen, _("call %s is corrected by its notice no. %d: %s"), to.code, notice.no, notice.notice_no);
	screen_call_changes(s, &notice.changes);
	return true;
}

static const struct parameter arguments[] = {
	{"CODE", VALUE_CODE, N_("the call"), .required = true},
	{0},
};

static const struct parameter options[] = {
	{"notice-no", VALUE_TEXT, N_("number of this notice (정정공고번호)"), .required = true},
	{"notice-day", VALUE_DATE, N_("its day (default: today)")},
	CALL_RULE_OPTIONS(false),
	{0},
};

const struct command command_call_correct = {
	.noun = "call",
	.verb = "correct",
	.summary = N_("publish a correction of a call (정정공고); the earlier notices stay as they were"),
	.details = N_("Needs --reason. The window can be put off and the budget raised. By which rules applications are judged changes only "
				  "while none was received; the same holds for taking away time or money. Title and budget can change until the "
				  "evaluation begins, the project period until the window has ended. Programme, year and source never change."),
	.examples = "ppuri call correct 2024-금형 --notice-no '부산광역시 공고 제2024-150호' --closes '2024-04-05 18:00' "
				"--reason '접수 시스템 장애'",
	.arguments = arguments,
	.options = options,
	.act = &ACT_CALL_CORRECT,
	.run = run,
};
