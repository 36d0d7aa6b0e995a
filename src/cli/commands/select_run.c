#include "../screen.h"
#include "../words.h"
#include "amendment_view.h"
#include "select_view.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct ranking ranking;
	char hex[SHA256_HEX];
	if (!desk_select_run(&s->office, input_text(in, "CALL"), &ranking, e))
		return false;
	if (ranking.same)
		screen_line(s->screen, _("nothing has changed since the run of %s by %s; that one counts"), words_moment(s->pool, ranking.run_at),
					ranking.run_by);
	screen_selection(s, &ranking);
	struct amendment_lines lines = amendment_lines(s->pool, ranking.amendment, &ranking.facts, &ranking.effect);
	for (size_t i = 0; i < lines.n; i++)
		screen_line(s->screen, "%s", lines.at[i]);
	screen_line(s->screen, "SHA-256 %s", sha256_hex(&ranking.digest, hex));
	if (ranking.deliberation && deliberation_adopts(ranking.deliberation->outcome))
		ranking.needs_deliberation = false;
	screen_next(s, &ranking);
	return true;
}

static const struct parameter arguments[] = {
	{"CALL", VALUE_CODE, N_("the call"), .required = true},
	{0},
};

const struct command command_select_run = {
	.noun = "select",
	.verb = "run",
	.summary = N_("rank the applications of a call and select, on locked scores"),
	.details = N_("The scores and the rules are frozen, the result is computed from them alone, and both are kept with their digest. "
				  "The call must have ended, and every member of its committee must have locked. A new run changes no earlier "
				  "one; the newest is what an approver confirms. Once one is confirmed another is run only in an amendment of it (select amend)."),
	.examples = "ppuri select run 2024-금형",
	.arguments = arguments,
	.act = &ACT_SELECT_RUN,
	.run = run,
};
