#include "../screen.h"
#include "app_view.h"
#include "select_view.h"

#include "ppuri/service/placement.h"

/* Exactly one of the three. */
static bool look(struct session *s, const struct input *in, struct err *e)
{
	(void)s;
	int said = input_has(in, "as") + input_flag(in, "approve") + input_flag(in, "drop");
	return said == 1 || err_set(e, ERR_USAGE, "%s", _("say one of --as, --approve and --drop"));
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *name = input_text(in, "APP"), *as = input_text(in, "as");
	struct placement placement;
	if (!look(s, in, e))
		return false;
	if (as ? !desk_select_place(&s->office, name, as, &placement, e)
		   : input_flag(in, "approve") ? !desk_select_place_approve(&s->office, name, &placement, e)
									   : !desk_select_place_drop(&s->office, name, &placement, e))
		return false;
	screen_line(s->screen, "%s", placement_line(s->pool, &placement));
	if (placement.in_vain)
		screen_line(s->screen, _("%s is not selected even so: %s"), placement.receipt_no, placement.in_vain);
	if (as)
		screen_line(s->screen, _("next, by an approver: ppuri select place %s --approve"), placement.receipt_no);
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, APP_ARGUMENT, .required = true},
	{0},
};

static const struct parameter options[] = {
	{"as", VALUE_TERM, N_("first: before the ranking; out: not at all"), .vocabulary = &PLACEMENTS},
	{"approve", VALUE_FLAG, N_("approve it; not by who asked for it")},
	{"drop", VALUE_FLAG, N_("take it back, or refuse it: the rank decides again")},
	{0},
};

const struct command command_select_place = {
	.noun = "select",
	.verb = "place",
	.summary = N_("place an application out of rank: first, or out (우선 선정, 선정 제외)"),
	.details = N_("An officer asks for it with --as and --reason, an approver who is another person approves it, and the next run "
				  "follows it. Who is first gets the money before the ranking, but only when every line is reached. While one waits "
				  "no run is made. Once the selection is confirmed nothing of it changes."),
	.examples = "ppuri select place 2024-금형-0007 --as first --reason '재난지역 우선 지원(시장 방침 제12호)'\n"
				"ppuri select place 2024-금형-0007 --approve\nppuri select place 2024-금형-0007 --drop",
	.arguments = arguments,
	.options = options,
	.act = &ACT_SELECT_PLACE,
	.also = &ACT_SELECT_PLACE_APPROVE,
	.look = look,
	.run = run,
};
