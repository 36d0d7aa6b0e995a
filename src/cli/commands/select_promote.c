#include "../ask.h"
#include "../screen.h"
#include "../words.h"
#include "succession_view.h"

#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *call = input_text(in, "CALL"), *only = input_text(in, "next");
	struct promotion promotion;
	struct succession after;
	ask_first(s, _("promote it?"));
	if (!desk_select_promote(&s->office, call, only, &promotion, &after, e))
		return false;
	screen_line(s->screen, _("%s %s is promoted from place %d of the reserve: %s"), promotion.receipt_no, promotion.firm_name,
				promotion.reserve, words_won(s->pool, promotion.granted));
	screen_line(s->screen, _("its letter: ppuri select notice %s --out %s_승계통지서.pdf"), promotion.receipt_no, promotion.receipt_no);
	screen_line(s->screen, "%s", _("what follows: ppuri todo"));
	screen_succession(s, call, &after);
	return true;
}

static const struct parameter arguments[] = {
	{"CALL", VALUE_CODE, N_("the call"), .required = true, .names = NAMES_CALL},
	{0},
};

static const struct parameter options[] = {
	{"next", VALUE_TEXT, N_("receipt number of the firm that is meant: refused if it is not its turn")},
	{0},
};

const struct command command_select_promote = {
	.noun = "select",
	.verb = "promote",
	.summary = N_("promote the next of the reserve within the money that is left (예비순위 승계)"),
	.details = N_("By an approver, once the result is confirmed. Nobody is jumped over: where the next one does not fit into the money that "
				  "is left of the call, or of the programme's account, nobody is promoted; a part is given only where the call allows it "
				  "(--partial-min). A firm on the list of exclusions is refused, and has to be taken out of the reserve first (select exclude). "
				  "The letter to the firm is kept in the same moment."),
	.examples = "ppuri select promote 2024-금형\nppuri select promote 2024-금형 --next 2024-금형-0009",
	.arguments = arguments,
	.options = options,
	.act = &ACT_SELECT_PROMOTE,
	.run = run,
};
