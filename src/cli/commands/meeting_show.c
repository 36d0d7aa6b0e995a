#include "../screen.h"
#include "../words.h"
#include "meeting_view.h"

static const struct grid_column ATTENDANCE_KEYS[] = {
	{"account", N_("reviewer"), GRID_CODE}, {"person", N_("name"), GRID_TEXT},      {"official", N_("official"), GRID_CODE},
	{"chair", N_("chair"), GRID_CODE},      {"presence", N_("attendance"), GRID_CODE},
};

#define ATTENDANCE_COLUMNS (sizeof ATTENDANCE_KEYS / sizeof *ATTENDANCE_KEYS)

static const struct grid_column *columns_in_words(struct pool *p, const struct grid_column *keys, size_t n)
{
	struct grid_column *columns = pool_alloc(p, n * sizeof *columns);
	for (size_t i = 0; i < n; i++)
		columns[i] = (struct grid_column){keys[i].key, tr(keys[i].title), keys[i].kind, .wraps = keys[i].wraps};
	return columns;
}

static void add_yes_no(struct grid *g, struct pool *p, bool yes)
{
	const char *code = yes ? "yes" : "no";
	grid_named(g, p, code, term_name(&YES_NO, code));
}

static const struct grid *attendance_grid(struct pool *p, const struct attendance_list *list)
{
	struct grid *grid = pool_alloc(p, sizeof *grid);
	*grid = (struct grid){.columns = columns_in_words(p, ATTENDANCE_KEYS, ATTENDANCE_COLUMNS), .n_columns = ATTENDANCE_COLUMNS};
	for (size_t i = 0; i < list->n; i++) {
		const struct attendance *one = &list->at[i];
		grid_text(grid, p, one->account);
		grid_text(grid, p, one->person_name);
		add_yes_no(grid, p, one->official);
		add_yes_no(grid, p, one->chair);
		if (one->said)
			grid_named(grid, p, presence_code(one->presence), term_name(&PRESENCES, presence_code(one->presence)));
		else
			grid_blank(grid, p);
	}
	return grid;
}

static const struct grid_column MOTION_KEYS[] = {
	{"no", N_("no."), GRID_COUNT},              {"motion", N_("motion"), GRID_TEXT, .wraps = true},      {"application", N_("application"), GRID_CODE},
	{"in_favour", N_("in favour"), GRID_COUNT}, {"against", N_("against"), GRID_COUNT},   {"abstained", N_("abstained"), GRID_COUNT},
	{"present", N_("present"), GRID_COUNT},     {"members", N_("of members"), GRID_COUNT}, {"outcome", N_("outcome"), GRID_CODE},
	{"votes", N_("votes"), GRID_TEXT, .wraps = true},          {"decides", N_("challenge that it decided"), GRID_TEXT},
};

#define MOTION_COLUMNS (sizeof MOTION_KEYS / sizeof *MOTION_KEYS)

/* "rev1 in favour, rev2 kept out": every member who has a say in it, or has none. */
static const char *votes_words(struct pool *p, const struct attendance_list *attendance, const struct motion *motion)
{
	struct buf out CLEANUP(buf_release) = {0};
	for (size_t i = 0; i < attendance->n; i++) {
		const struct seat *seat = &motion->seats[i];
		bool out_of_it = seat->kept_out || seat->presence == PRESENCE_KEPT_OUT;
		const char *words = out_of_it ? term_name(&PRESENCES, "kept-out") : seat->vote == VOTE_NONE ? NULL : term_name(&VOTES, vote_code(seat->vote));
		if (words)
			buf_printf(&out, "%s%s %s", out.n ? ", " : "", attendance->at[i].account, words);
	}
	return pool_strdup(p, buf_text(&out));
}

static const char *challenge_words(struct pool *p, const struct motion *motion)
{
	return motion->challenged ? pool_printf(p, "%s: %s", motion->challenged, term_name(&CONFLICT_DECISIONS, motion->challenge)) : NULL;
}

static const struct grid *motion_grid(struct pool *p, const struct meeting_record *record)
{
	struct grid *grid = pool_alloc(p, sizeof *grid);
	*grid = (struct grid){.columns = columns_in_words(p, MOTION_KEYS, MOTION_COLUMNS), .n_columns = MOTION_COLUMNS};
	for (size_t i = 0; i < record->motions.n; i++) {
		const struct motion *motion = &record->motions.at[i];
		const char *outcome = outcome_code(motion->count.outcome);
		grid_number(grid, p, motion->no);
		grid_text(grid, p, motion->text);
		grid_text(grid, p, motion->receipt_no);
		grid_number(grid, p, (int64_t)motion->count.in_favour);
		grid_number(grid, p, (int64_t)motion->count.against);
		grid_number(grid, p, (int64_t)motion->count.abstained);
		grid_number(grid, p, (int64_t)motion->count.present);
		grid_number(grid, p, (int64_t)motion->count.members);
		grid_named(grid, p, outcome, term_name(&OUTCOMES, outcome));
		grid_text(grid, p, votes_words(p, &record->attendance, motion));
		grid_text(grid, p, challenge_words(p, motion));
	}
	return grid;
}

static const struct grid_column ADDENDUM_KEYS[] = {
	{"no", N_("no."), GRID_COUNT}, {"text", N_("addendum"), GRID_TEXT}, {"reason", N_("reason"), GRID_TEXT},
	{"by", N_("by"), GRID_CODE},   {"at", N_("added"), GRID_MOMENT},
};

#define ADDENDUM_COLUMNS (sizeof ADDENDUM_KEYS / sizeof *ADDENDUM_KEYS)

static const struct grid *addendum_grid(struct pool *p, const struct addendum_list *list)
{
	struct grid *grid = pool_alloc(p, sizeof *grid);
	*grid = (struct grid){.columns = columns_in_words(p, ADDENDUM_KEYS, ADDENDUM_COLUMNS), .n_columns = ADDENDUM_COLUMNS};
	for (size_t i = 0; i < list->n; i++) {
		grid_number(grid, p, list->at[i].no);
		grid_text(grid, p, list->at[i].text);
		grid_text(grid, p, list->at[i].reason);
		grid_text(grid, p, list->at[i].by);
		grid_text(grid, p, words_moment(p, list->at[i].at));
	}
	return grid;
}

/* The lists in one cell each, where there is no room for tables. */
static const char *attendance_words(struct pool *p, const struct attendance_list *list)
{
	struct buf out CLEANUP(buf_release) = {0};
	for (size_t i = 0; i < list->n; i++)
		if (list->at[i].said)
			buf_printf(&out, "%s%s %s", out.n ? ", " : "", list->at[i].account, term_name(&PRESENCES, presence_code(list->at[i].presence)));
	return out.n ? pool_strdup(p, buf_text(&out)) : NULL;
}

static const char *motions_words(struct pool *p, const struct meeting_record *record)
{
	struct buf out CLEANUP(buf_release) = {0};
	for (size_t i = 0; i < record->motions.n; i++) {
		const struct motion *motion = &record->motions.at[i];
		buf_printf(&out, "%s%d. %s — %s (%s)", out.n ? "\n" : "", motion->no, motion->text, motion_text(p, motion),
				   votes_words(p, &record->attendance, motion));
	}
	return out.n ? pool_strdup(p, buf_text(&out)) : NULL;
}

static const char *addenda_words(struct pool *p, const struct addendum_list *list)
{
	struct buf out CLEANUP(buf_release) = {0};
	for (size_t i = 0; i < list->n; i++)
		buf_printf(&out, "%s%d. %s (%s)", out.n ? "\n" : "", list->at[i].no, list->at[i].text, list->at[i].reason);
	return out.n ? pool_strdup(p, buf_text(&out)) : NULL;
}

static void show_table(struct session *s, const struct grid *grid)
{
	if (!grid->n)
		return;
	screen_line(s->screen, "%s", "");
	screen_grid(s->screen, s->pool, grid, &(struct grid_view){0});
}

static void show_minutes(struct session *s, const char *minutes)
{
	screen_line(s->screen, "%s", "");
	screen_line(s->screen, "%s", _("Minutes"));
	screen_lines(s->screen, s->pool, "  ", minutes);
}

static void show_tables(struct session *s, const struct meeting_record *record)
{
	const struct grid *attendance = attendance_grid(s->pool, &record->attendance), *motions = motion_grid(s->pool, record),
					  *addenda = addendum_grid(s->pool, &record->addenda);
	show_table(s, attendance);
	show_table(s, motions);
	if (record->meeting.minutes)
		show_minutes(s, record->meeting.minutes);
	show_table(s, addenda);
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct meeting_record record;
	struct pool *p = s->pool;
	if (!desk_meeting_show(&s->office, input_text(in, "CALL"), input_number(in, "NO"), &record, e))
		return false;
	const struct meeting *meeting = &record.meeting;
	bool table = s->screen->format == FORMAT_TABLE;
	const char *no = words_number(p, meeting->no);
	const struct screen_pair pairs[] = {
		{"call", _("call"), meeting->call_code},
		{"no", _("no."), no, no},
		{"kind", _("kind of meeting"), words_term(&MEETING_KINDS, meeting->kind), .code = meeting->kind},
		{"held_at", _("held"), words_moment(p, meeting->held_at)},
		{"place", _("venue"), meeting->place},
		{"quorum", _("attendance"), meeting_quorum_text(p, &meeting->count)},
		{"chaired_by", _("presided"), meeting->chaired_by},
		{"closed_at", _("closed"), meeting->closed ? words_moment(p, meeting->closed_at) : NULL},
		{"closed_by", _("closed by"), meeting->closed_by},
		{"cancelled_at", _("cancelled"), meeting->cancelled ? words_moment(p, meeting->cancelled_at) : NULL},
		{"cancelled_by", _("cancelled by"), meeting->cancelled_by},
		{"cancelled_reason", _("why it was cancelled"), meeting->cancelled_reason},
		{"attendance", _("members"), attendance_words(p, &record.attendance), .rows = attendance_grid(p, &record.attendance)},
		{"motions", _("motions"), motions_words(p, &record), .rows = motion_grid(p, &record)},
		{"addenda", _("addenda"), addenda_words(p, &record.addenda), .rows = addendum_grid(p, &record.addenda)},
		{"minutes", _("Minutes"), meeting->minutes},
	};
	enum { IN_TABLES = 4 };
	screen_record(s->screen, p, pairs, sizeof pairs / sizeof *pairs - (table ? IN_TABLES : 0));
	if (table)
		show_tables(s, &record);
	return true;
}

static const struct parameter arguments[] = {MEETING_ARGUMENTS, {0}};

const struct command command_meeting_show = {
	.noun = "meeting",
	.verb = "show",
	.summary = N_("show a meeting: who was there, what was moved and how each voted, the minutes (회의록)"),
	.examples = "ppuri meeting show 2024-금형 1",
	.arguments = arguments,
	.act = &ACT_MEETING_SHOW,
	.also = &ACT_MEETING_OWN,
	.run = run,
};
