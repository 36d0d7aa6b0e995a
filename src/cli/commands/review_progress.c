#include "../command.h"
#include "../rows_out.h"
#include "../screen.h"
#include "../words.h"
#include "committee_view.h"

#include "ppuri/service/committee.h"
#include "ppuri/tr.h"

static void add_row(struct grid *g, struct pool *p, const struct member *member)
{
	const char *official = member->official ? "yes" : "no", *chair = member->chair ? "yes" : "no";
	grid_text(g, p, member->account);
	grid_text(g, p, member->person_name);
	grid_text(g, p, member->affiliation);
	grid_named(g, p, official, term_name(&YES_NO, official));
	grid_named(g, p, chair, term_name(&YES_NO, chair));
	grid_named(g, p, membership_code(member->membership), term_name(&MEMBERSHIPS, membership_code(member->membership)));
	grid_text(g, p, member->pledged ? words_moment(p, member->pledged_at) : NULL);
	grid_number(g, p, member->assigned);
	grid_number(g, p, member->scored);
	grid_number(g, p, member->conflicts);
	grid_text(g, p, member->locked ? words_moment(p, member->locked_at) : NULL);
	grid_text(g, p, member->decline_why ? term_name(&DECLINE_GROUNDS, member->decline_why) : member->end_reason);
	grid_number(g, p, member->from_round);
	grid_text(g, p, member_rounds_text(p, member));
	grid_text(g, p, member_is_gone(member) ? words_moment(p, member->ended_at) : NULL);
	grid_text(g, p, member_release_text(p, member));
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct committee committee;
	if (!desk_review_progress(&s->office, input_text(in, "call"), &committee, e))
		return false;
	const struct grid_column columns[] = {
		{"account", _("reviewer"), GRID_CODE},      {"person", _("name"), GRID_TEXT},         {"affiliation", _("affiliation"), GRID_TEXT},
		{"official", _("official"), GRID_CODE},     {"chair", _("chair"), GRID_CODE},         {"membership", _("membership"), GRID_CODE},
		{"pledged_at", _("pledged"), GRID_MOMENT}, {"assigned", _("assigned"), GRID_COUNT}, {"scored", _("scored"), GRID_COUNT},
		{"conflicts", _("conflicts"), GRID_COUNT},  {"locked_at", _("locked"), GRID_MOMENT}, {"why_gone", _("why declined or left"), GRID_TEXT},
		{"from_round", _("from round"), GRID_COUNT}, {"rounds", _("rounds locked"), GRID_TEXT}, {"gone_at", _("declined or left"), GRID_MOMENT},
		{"release", _("released"), GRID_TEXT},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < committee.n; i++)
		add_row(&grid, s->pool, &committee.at[i]);
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.empty = _("the call has no committee yet")});
	if (s->screen->format == FORMAT_TABLE)
		screen_committee(s, &committee);
	return true;
}

static const struct parameter options[] = {
	{"call", VALUE_CODE, N_("the call"), .required = true},
	ROWS_OPTIONS,
	{0},
};

const struct command command_review_progress = {
	.noun = "review",
	.verb = "progress",
	.summary = N_("show the committee of a call: who was invited, has pledged, declined, scored and locked"),
	.details = N_("Below the table stands what the law says of the committee as a whole, and whose scores count in which round. Scores are not "
				  "shown before a selection is run."),
	.examples = "ppuri review progress --call 2024-금형",
	.options = options,
	.rows = N_("committee"),
	.act = &ACT_REVIEW_PROGRESS,
	.run = run,
};
