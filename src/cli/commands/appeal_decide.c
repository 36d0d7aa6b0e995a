#include "../ask.h"
#include "amendment_view.h"
#include "app_view.h"
#include "appeal_view.h"

/* What a person has to decide now. */
static void say_checks(struct session *s, const struct appeal_decided *done)
{
	const char *name = done->appeal.receipt_no;
	const char *failed = screening_findings(s->pool, &done->checks, VERDICT_FAIL), *open = screening_findings(s->pool, &done->checks, VERDICT_LOOK);
	screen_line(s->screen, _("%s is being checked again (재심사)"), name);
	if (*failed)
		screen_line(s->screen, _("by the rules not met: %s"), failed);
	if (*open)
		screen_line(s->screen, _("to be looked at: %s"), open);
	screen_line(s->screen, _("decide: ppuri app screen %s --pass (or --fail) --reason TEXT"), name);
}

static void say_amendment(struct session *s, const struct appeal_decided *done)
{
	const char *call = done->amendment.call_code;
	struct amendment_lines lines = preview_lines(s->pool, &done->preview);
	screen_amendment(s, &done->amendment);
	for (size_t i = 0; i < lines.n; i++)
		screen_line(s->screen, "%s", lines.at[i]);
	screen_line(s->screen, _("put right what it is for, then: ppuri select run %s"), call);
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *name = input_text(in, "APP"), *outcome = input_text(in, "outcome");
	struct appeal_decided done;
	ask_first(s, _("decide so? What was decided is never changed"));
	if (!desk_appeal_decide(&s->office, name, outcome, &done, e))
		return false;
	screen_appeal(s, &done.appeal, NULL);
	if (s->screen->format != FORMAT_TABLE)
		return true;
	if (done.reinstated)
		say_checks(s, &done);
	if (done.amends)
		say_amendment(s, &done);
	if (done.changes_award)
		screen_line(s->screen, _("nothing of the award has moved yet; what is to change is proposed: ppuri award amend %s … --reason '…'"), done.appeal.receipt_no);
	screen_line(s->screen, _("the letter to the firm: ppuri appeal letter %s --out FILE.pdf"), done.appeal.receipt_no);
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, APP_ARGUMENT, .required = true},
	{0},
};

static const struct parameter options[] = {
	{"outcome", VALUE_TERM, N_("what is decided"), .vocabulary = &APPEAL_OUTCOMES, .required = true},
	{0},
};

const struct command command_appeal_decide = {
	.noun = "appeal",
	.verb = "decide",
	.summary = N_("decide on the objection of a firm: 인용, 기각 or 각하"),
	.details = N_("By an approver, with --reason, and never by who entered it. An objection that came late is dismissed. Upheld against ineligibility "
				  "or a return the application is checked again: the rules are applied and kept as a new check, and what comes of it an officer decides. "
				  "Upheld against a result it opens an amendment; against an award nothing moves by it, and what is to change is proposed and agreed to by award amend and award agree. "
				  "What was decided is never changed. The letter that tells it is kept with the decision (appeal letter)."),
	.examples = "ppuri appeal decide 2024-금형-0016 --outcome 인용 --reason '부산 공장 등록증 확인'\n"
				"ppuri appeal decide 2024-금형-0011 --outcome 각하 --reason '기한 경과'",
	.arguments = arguments,
	.options = options,
	.act = &ACT_APPEAL_DECIDE,
	.run = run,
};
