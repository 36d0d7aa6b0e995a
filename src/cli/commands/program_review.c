#include "../command.h"
#include "../screen.h"
#include "../words.h"

#include "ppuri/service/targets.h"
#include "ppuri/tr.h"

static bool has_opinion(const struct review_opinion *opinion)
{
	return opinion->department || opinion->feasibility || opinion->gap || opinion->actor || opinion->ministry;
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct program program;
	const char *code = input_text(in, "CODE");
	struct review_opinion opinion = {
		.department = input_text(in, "department"),
		.feasibility = input_text(in, "feasibility"),
		.gap = input_text(in, "gap"),
		.actor = input_text(in, "actor"),
		.ministry = input_text(in, "ministry"),
	};
	const struct proposal_review given = {
		.round = input_number(in, "round"),
		.held = input_date(in, "on"),
		.outcome = input_text(in, "outcome"),
		.minutes = input_text(in, "minutes"),
		.opinions = {.at = &opinion, .n = has_opinion(&opinion)},
	};
	const char *replaced;
	if (!desk_program_review(&s->office, code, &given, &program, &replaced, e))
		return false;
	screen_line(s->screen, _("%s: round %lld is recorded"), code, (long long)given.round);
	if (replaced)
		screen_line(s->screen, "%s", replaced);
	if (program.history.n) {
		const struct program_state *last = &program.history.at[program.history.n - 1];
		screen_line(s->screen, _("status: %s since %s"), words_term(&PROGRAM_STATUSES, last->status),
					last->since.year ? words_date(s->pool, last->since) : _("not stated"));
	}
	return true;
}

static const struct parameter arguments[] = {
	{"CODE", VALUE_CODE, N_("the proposal; with --minutes its portfolio"), .required = true, .names = NAMES_PROGRAM},
	{0},
};

static const struct parameter options[] = {
	{"round", VALUE_NUMBER, N_("the round (차수), counted from 1"), .required = true},
	{"on", VALUE_DATE, N_("the day on which it was held; of an outcome, the day from which it holds")},
	{"department", VALUE_TEXT, N_("whose opinion it is; once a department and round, and otherwise with --reason")},
	{"feasibility", VALUE_TEXT, N_("what it says of the feasibility (타당성)")},
	{"gap", VALUE_TEXT, N_("what is missing (미비점)")},
	{"actor", VALUE_TEXT, N_("who must act; several parted by ;")},
	{"ministry", VALUE_TEXT, N_("the ministry whose moves are to be watched")},
	{"outcome", VALUE_TERM, N_("what came of the round; needs --reason, and stays"), .vocabulary = &REVIEW_OUTCOMES},
	{"minutes", VALUE_TEXT, N_("minutes of the whole round, of the portfolio")},
	{0},
};

const struct command command_program_review = {
	.noun = "program",
	.verb = "review",
	.summary = N_("record what was said of a proposal in a round of reviews, and what came of it"),
	.details = N_("With its first opinion in a round a proposal is in 검토 from that day on. An outcome moves it on: 추진 to 확정, 제외 to 중단, 보류 to 보류, and "
				  "보완 back to 제안. What the table of moves does not allow is refused; the history keeps each move. The next round begins once the one before has its outcome. For all of a portfolio: "
				  "ppuri report review."),
	.examples = "ppuri program review 광양신성장-2023-06 --round 2 --on 2023-10-05 --department 철강항만과 --gap '수요처 미확정' --actor 중앙부처 --ministry 산업통상자원부\n"
				"ppuri program review 광양신성장-2023-06 --round 2 --outcome 보완 --reason '수요처 확보 후 재검토'\n"
				"ppuri program review 광양신성장-2023 --round 2 --on 2023-10-05 --minutes \"$(cat 회의록.txt)\"",
	.arguments = arguments,
	.options = options,
	.act = &ACT_PROGRAM_REVIEW,
	.run = run,
};
