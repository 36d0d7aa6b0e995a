#include "../rows_out.h"
#include "../screen.h"
#include "../words.h"
#include "meeting_view.h"

static void add_row(struct grid *g, struct pool *p, const struct meeting *meeting)
{
	grid_text(g, p, meeting->call_code);
	grid_number(g, p, meeting->no);
	grid_named(g, p, meeting->kind, term_name(&MEETING_KINDS, meeting->kind));
	grid_text(g, p, words_moment(p, meeting->held_at));
	grid_text(g, p, meeting->place);
	grid_number(g, p, (int64_t)meeting->count.present);
	grid_number(g, p, (int64_t)meeting->count.members);
	grid_number(g, p, meeting->motions);
	grid_text(g, p, meeting->closed ? words_moment(p, meeting->closed_at) : NULL);
	grid_text(g, p, meeting->cancelled_reason);
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct meeting_list list;
	if (!desk_meeting_list(&s->office, input_text(in, "call"), &list, e))
		return false;
	const struct grid_column columns[] = {
		{"call", _("call"), GRID_CODE},        {"no", _("no."), GRID_COUNT},          {"kind", _("kind of meeting"), GRID_CODE},
		{"held_at", _("held"), GRID_MOMENT},   {"place", _("venue"), GRID_TEXT},      {"present", _("present"), GRID_COUNT},
		{"members", _("of members"), GRID_COUNT}, {"motions", _("motions"), GRID_COUNT}, {"closed_at", _("closed"), GRID_MOMENT},
		{"cancelled", _("why it was cancelled"), GRID_TEXT, .wraps = true},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < list.n; i++)
		add_row(&grid, s->pool, &list.at[i]);
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.empty = _("no meeting was called")});
	return true;
}

static const struct parameter options[] = {
	{"call", VALUE_CODE, N_("only those of this call"), .names = NAMES_CALL},
	ROWS_OPTIONS,
	{0},
};

const struct command command_meeting_list = {
	.noun = "meeting",
	.verb = "list",
	.summary = N_("list the meetings of committees"),
	.examples = "ppuri meeting list --call 2024-금형",
	.options = options,
	.rows = N_("meetings"),
	.act = &ACT_MEETING_LIST,
	.also = &ACT_MEETING_OWN,
	.run = run,
};
