#include "../command.h"
#include "../screen.h"

#include "ppuri/service/audit.h"
#include "ppuri/tr.h"

static void show_changes(struct session *s, const struct audit_changes *changes)
{
	const struct grid_column columns[] = {
		{"table", _("table"), GRID_CODE},	{"key", _("key"), GRID_CODE},		{"change", _("change"), GRID_CODE},
		{"column", _("column"), GRID_CODE}, {"before", _("before"), GRID_TEXT}, {"after", _("after"), GRID_TEXT},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < changes->n; i++) {
		const struct audit_change *c = &changes->at[i];
		grid_text(&grid, s->pool, c->table);
		grid_text(&grid, s->pool, c->key);
		grid_text(&grid, s->pool, s->screen->format == FORMAT_TABLE ? _(c->kind) : c->kind);
		grid_text(&grid, s->pool, c->column);
		grid_text(&grid, s->pool, c->before);
		grid_text(&grid, s->pool, c->after);
	}
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.empty = _("it changed nothing in the recorded tables")});
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct audit_entry entry;
	struct audit_changes changes;
	char at[DATE_TEXT_MAX];
	if (!desk_audit_show(&s->office, input_number(in, "ROW"), &entry, &changes, e))
		return false;
	const struct screen_pair pairs[] = {
		{"at", _("when"), moment_iso(entry.at, at)}, {"account", _("who"), entry.account},
		{"origin", _("from"), entry.origin},		 {"act", _("act"), entry.act},
		{"outcome", _("outcome"), _(entry.outcome)},	 {"subject", _("about"), entry.subject},
		{"reason", _("reason"), entry.reason},
	};
	if (s->screen->format == FORMAT_TABLE) {
		screen_record(s->screen, s->pool, pairs, sizeof pairs / sizeof *pairs);
		screen_line(s->screen, "%s", "");
	}
	show_changes(s, &changes);
	return true;
}

static const struct parameter arguments[] = {
	{"ROW", VALUE_NUMBER, N_("the row, as audit log numbers it"), .required = true},
	{0},
};

const struct command command_audit_show = {
	.noun = "audit",
	.verb = "show",
	.summary = N_("show what an act changed: every column before and after"),
	.examples = "ppuri audit show 42",
	.arguments = arguments,
	.act = &ACT_AUDIT_SHOW,
	.run = run,
};
