#include "../prompt.h"
#include "../screen.h"
#include "../words.h"
#include "amendment_view.h"
#include "select_view.h"

#include <stdio.h>

/* Who is selected and for how much, and what was decided beside the scores, before it is signed. */
static bool confirm(struct session *s, const char *call, struct err *e)
{
	struct ranking ranking;
	if (s->yes || s->no_input || !prompt_possible())
		return true;
	if (!desk_select_show(&s->office, call, 0, &ranking, e))
		return false;
	struct amendment_lines amended = amendment_lines(s->pool, &ranking);
	for (size_t i = 0; i < amended.n; i++)
		fprintf(stderr, "%s\n", amended.at[i]);
	const char *lines[BESIDE_LINES];
	size_t n = beside_lines(s->pool, &ranking.beside, lines);
	for (size_t i = 0; i < n; i++)
		fprintf(stderr, "%s\n", lines[i]);
	if (prompt_yes(s, pool_printf(s->pool, _("confirm the selection of %d firms, %s in all?"), ranking.verdicts[SELECTION_SELECTED],
										words_won(s->pool, ranking.granted))))
		return true;
	return err_set(e, ERR_REFUSED, "%s", _("not confirmed; nothing was changed"));
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *call = input_text(in, "CALL");
	struct ranking ranking;
	if (!confirm(s, call, e) || !desk_select_confirm(&s->office, call, &ranking, e))
		return false;
	screen_line(s->screen, "%s", _("the selection is confirmed"));
	screen_selection(s, &ranking);
	screen_beside(s, &ranking);
	struct amendment_lines lines = amendment_lines(s->pool, &ranking);
	for (size_t i = 0; i < lines.n; i++)
		screen_line(s->screen, "%s", lines.at[i]);
	if (ranking.amendment)
		screen_line(s->screen, _("next: ppuri call announce %s --notice-no NUMBER"), call);
	else
		screen_line(s->screen, _("next: ppuri call announce %s; what follows: ppuri todo"), call);
	return true;
}

static const struct parameter arguments[] = {
	{"CALL", VALUE_CODE, N_("the call"), .required = true},
	{0},
};

const struct command command_select_confirm = {
	.noun = "select",
	.verb = "confirm",
	.summary = N_("confirm the newest selection of a call; not by who ran it"),
	.details = N_("It is computed again first and must be identical, and nothing it was computed from may have changed since. Then "
				  "each application is selected, in the reserve or not selected, and the call is decided. In an amendment only what differs from the "
				  "result that stands changes: it is shown first, and refused where an award gives what would be taken."),
	.examples = "ppuri select confirm 2024-금형",
	.arguments = arguments,
	.act = &ACT_SELECT_CONFIRM,
	.run = run,
};
