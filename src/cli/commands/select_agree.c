#include "../ask.h"
#include "../screen.h"
#include "select_view.h"

#include "ppuri/service/second_person.h"

static bool run_all(struct session *s, const char *call, struct err *e)
{
	struct late_change_list agreed;
	ask_first(s, _("agree to all of these changes?"));
	if (!desk_select_agree_all(&s->office, call, &agreed, e))
		return false;
	for (size_t i = 0; i < agreed.n; i++)
		screen_line(s->screen, _("%s: agreed to: %s"), agreed.at[i].receipt_no,
					evaluated_change(s->pool, &agreed.at[i].was, &agreed.at[i].is));
	return true;
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *name = input_text(in, "APP");
	bool refuses = input_flag(in, "refuse");
	struct late_change change;
	if (input_flag(in, "all") && refuses)
		return err_set(e, ERR_USAGE, "%s", _("--all agrees; what is refused is named, one by one"));
	if (input_flag(in, "all"))
		return run_all(s, name, e);
	ask_first(s, refuses ? _("refuse it?") : _("agree to it?"));
	if (!(refuses ? desk_select_disagree(&s->office, name, &change, e) : desk_select_agree(&s->office, name, &change, e)))
		return false;
	screen_line(s->screen, refuses ? _("%s: refused: %s") : _("%s: agreed to: %s"), change.receipt_no,
				evaluated_change(s->pool, &change.was, &change.is));
	if (refuses)
		screen_line(s->screen, "%s", _("an officer takes back what stands otherwise, and runs the selection again"));
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, N_("receipt number of the application; with --all: the call"), .required = true},
	{0},
};

static const struct parameter options[] = {
	{"all", VALUE_FLAG, N_("all that waits in the call; shown first, and asked about once with their number")},
	{"refuse", VALUE_FLAG, N_("refuse it, with --reason")},
	{0},
};

const struct command command_select_agree = {
	.noun = "select",
	.verb = "agree",
	.summary = N_("agree, as the second person, to what was changed of an application after a score was locked"),
	.details = N_("By an approver who did none of it. What changes afterwards waits again. With --refuse it does not stand: a conflict of "
				  "interest that was recorded since keeps nobody out, who was withdrawn is under evaluation again, and everything else an "
				  "officer takes back, a score the member; until then the selection is not confirmed. With --all each is recorded on its own, and what was "
				  "refused stays refused."),
	.examples = "ppuri select agree 2024-금형-0007\nppuri select agree 2024-금형 --all\nppuri select agree 2024-금형-0007 --refuse --reason '제척 사유를 확인할 수 없음'",
	.arguments = arguments,
	.options = options,
	.act = &ACT_SELECT_AGREE,
	.run = run,
};
