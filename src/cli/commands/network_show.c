#include "../screen.h"
#include "../words.h"
#include "network_input.h"

#include "ppuri/ident.h"
#include "ppuri/service/targets.h"

#include <string.h>

static void show_members(struct session *s, const struct council *council, struct grid *grid)
{
	char number[BIZ_NO_TEXT];
	for (size_t i = 0; i < council->members.n; i++) {
		const struct council_member *member = &council->members.at[i];
		grid_text(grid, s->pool, member->name);
		grid_named(grid, s->pool, member->kind, words_term(&MEMBER_KINDS, member->kind));
		grid_text(grid, s->pool, member->biz_no ? pool_strdup(s->pool, biz_no_text(member->biz_no, number)) : NULL);
		grid_text(grid, s->pool, words_date(s->pool, member->since));
		grid_text(grid, s->pool, words_date(s->pool, member->until));
	}
}

static void show_tasks(struct session *s, const struct council *council, struct grid *grid)
{
	for (size_t i = 0; i < council->tasks.n; i++) {
		const struct council_task *task = &council->tasks.at[i];
		grid_text(grid, s->pool, words_number(s->pool, task->year));
		grid_text(grid, s->pool, task->title);
		grid_named(grid, s->pool, task->state, words_term(&PROGRAM_STATUSES, task->state));
	}
}

static void show(struct session *s, const char *code, const struct council *council)
{
	const struct grid_column member_columns[] = {
		{"name", _("council member"), GRID_TEXT}, {"kind", _("kind of member"), GRID_CODE}, {"biz_no", _("business registration number"), GRID_CODE},
		{"since", _("member since"), GRID_DATE}, {"until", _("member until"), GRID_DATE}};
	const struct grid_column task_columns[] = {{"year", _("year"), GRID_CODE}, {"title", _("task"), GRID_TEXT}, {"state", _("status"), GRID_CODE}};
	struct grid members = {.columns = member_columns, .n_columns = sizeof member_columns / sizeof *member_columns};
	struct grid tasks = {.columns = task_columns, .n_columns = sizeof task_columns / sizeof *task_columns};
	show_members(s, council, &members);
	show_tasks(s, council, &tasks);
	const struct screen_pair pairs[] = {
		{"code", _("code"), code},
		{"council", _("council"), council->name},
		{"kind", _("kind of council"), words_term(&COUNCIL_KINDS, council->kind), .code = council->kind},
		{"region", _("regions"), council->region},
		{"note", _("note"), council->note},
		{"members", _("council members"), NULL, .rows = &members},
		{"tasks", _("tasks"), NULL, .rows = &tasks},
	};
	bool table = s->screen->format == FORMAT_TABLE;
	screen_record(s->screen, s->pool, pairs, sizeof pairs / sizeof *pairs - (table ? 2 : 0));
	if (!table)
		return;
	screen_line(s->screen, "%s", "");
	screen_grid(s->screen, s->pool, &members, &(struct grid_view){.empty = _("no member is known")});
	if (!tasks.n)
		return;
	screen_line(s->screen, "%s", "");
	screen_grid(s->screen, s->pool, &tasks, &(struct grid_view){0});
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *code = input_text(in, "CODE"), *name = input_text(in, "COUNCIL");
	struct program_list list;
	if (!desk_network_list(&s->office, code, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++) {
		const struct council *council = strcmp(list.at[i].code, code) == 0 ? council_named(&list.at[i].councils, name) : NULL;
		if (council)
			return show(s, code, council), true;
	}
	err_set(e, ERR_NOT_FOUND, _("%s has no council of this name: %s"), code, name);
	return err_hint(e, _("see: ppuri network list %s"), code);
}

static const struct parameter arguments[] = {NETWORK_ARGUMENTS, {0}};

const struct command command_network_show = {
	.noun = "network",
	.verb = "show",
	.summary = N_("show one council with its members, since when and until when, and its tasks"),
	.examples = "ppuri network show 광역클러스터-2009-권5 '동남권 금형 미니클러스터'",
	.arguments = arguments,
	.act = &ACT_NETWORK_LIST,
	.run = run,
};
