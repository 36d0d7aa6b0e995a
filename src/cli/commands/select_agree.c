#include "../prompt.h"
#include "../screen.h"
#include "app_view.h"
#include "select_view.h"

#include "ppuri/service/second_person.h"

#include <stdio.h>

/* What was changed, by whom and why, before it is agreed to; then just that is agreed to. */
static bool look(struct session *s, const char *name, bool refuses, const char **ret_seen, struct err *e)
{
	struct late_change change;
	*ret_seen = NULL;
	if (s->yes || s->no_input || !prompt_possible())
		return true;
	if (!desk_select_change(&s->office, name, &change, e))
		return false;
	*ret_seen = evaluated_change(s->pool, &change.was, &change.is);
	fprintf(stderr, "%s  %s\n%s\n%s\n", change.receipt_no, change.firm_name, *ret_seen, late_deeds_words(s->pool, &change.deeds));
	if (prompt_yes(s, refuses ? _("refuse it?") : _("agree to it?")))
		return true;
	return err_set(e, ERR_REFUSED, "%s", _("nothing was changed"));
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *name = input_text(in, "APP"), *seen;
	bool refuses = input_flag(in, "refuse");
	struct late_change change;
	if (!look(s, name, refuses, &seen, e) || !(refuses ? desk_select_disagree(&s->office, name, seen, &change, e)
													   : desk_select_agree(&s->office, name, seen, &change, e)))
		return false;
	screen_line(s->screen, refuses ? _("%s: refused: %s") : _("%s: agreed to: %s"), change.receipt_no,
				evaluated_change(s->pool, &change.was, &change.is));
	if (refuses)
		screen_line(s->screen, "%s", _("an officer takes back what stands otherwise, and runs the selection again"));
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, APP_ARGUMENT, .required = true},
	{0},
};

static const struct parameter options[] = {
	{"refuse", VALUE_FLAG, N_("refuse it, with --reason")},
	{0},
};

const struct command command_select_agree = {
	.noun = "select",
	.verb = "agree",
	.summary = N_("agree, as the second person, to what was changed of an application after a score was locked"),
	.details = N_("By an approver who did none of it. What changes afterwards waits again. With --refuse it does not stand: a conflict of "
				  "interest that was recorded since keeps nobody out, who was withdrawn is under evaluation again, and everything else an "
				  "officer takes back; until then the selection is not confirmed."),
	.examples = "ppuri select agree 2024-금형-0007\nppuri select agree 2024-금형-0007 --refuse --reason '제척 사유를 확인할 수 없음'",
	.arguments = arguments,
	.options = options,
	.act = &ACT_SELECT_AGREE,
	.run = run,
};
