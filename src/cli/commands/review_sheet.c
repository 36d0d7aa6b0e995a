#include "../report_view.h"
#include "../screen.h"

#include "ppuri/service/score_sheet.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const struct sheets_wanted wanted = {
		.call = input_text(in, "CALL"),
		.reviewer = input_text(in, "REVIEWER"),
		.round = input_number(in, "round"),
		.filled = input_flag(in, "filled"),
	};
	struct sheets_made made;
	if (!desk_review_sheet(&s->office, &wanted, &made, e) || !report_paper(s, in, &made.report, e))
		return false;
	screen_line(s->screen, made.filled ? _("score sheets with what was given: %zu") : _("score sheets to be filled in: %zu"), made.n);
	if (made.unpledged)
		screen_line(s->screen, _("without a sheet, because no pledge is signed yet: %s"), made.unpledged);
	return true;
}

static const struct parameter arguments[] = {
	{"CALL", VALUE_CODE, N_("the call"), .required = true, .names = NAMES_CALL},
	{"REVIEWER", VALUE_TEXT, N_("the member whose sheet it is; without it: of every member, for a member the own")},
	{0},
};

static const struct parameter options[] = {
	{"out", VALUE_PDF, N_("the PDF to write"), .required = true},
	{"filled", VALUE_FLAG, N_("with the scores, even of what is not locked yet: your own, as a draft")},
	{"round", VALUE_NUMBER, N_("of this round, counted from 1; without it: of the round in hand")},
	{0},
};

const struct command command_review_sheet = {
	.noun = "review",
	.verb = "sheet",
	.summary = N_("score sheets to print and to sign (평가표), empty or with what was given"),
	.details = N_("One PDF with a bookmark for each member: of each firm the items with their points, where a comment is needed, a place for "
				  "each score and a box for what is said; at the end a place to sign. What the member keeps out of is left out. Sheets are "
				  "empty until the round is locked: your own by you, those of all by everybody, so that nobody learns a score while others "
				  "still give theirs. In a blind evaluation they hold the numbers that were drawn, and no firm. Members get their own alone."),
	.examples = "ppuri review sheet 2024-금형 --out 평가표.pdf\nppuri review sheet 2024-금형 rev1 --out 평가표-rev1.pdf",
	.arguments = arguments,
	.options = options,
	.act = &ACT_REVIEW_SHEETS,
	.also = &ACT_REVIEW_SHEET,
	.run = run,
};
