#include "../command.h"
#include "../rows_out.h"
#include "../screen.h"

#include "ppuri/service/audit.h"
#include "ppuri/tr.h"

#include <string.h>

static bool is_wanted(const struct input *in, const struct audit_change *change)
{
	const char *table = input_text(in, "table"), *about = input_text(in, "about");
	return (!table || strcmp(change->table, table) == 0) && (!about || (change->about && strstr(change->about, about)));
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct audit_differences found;
	const struct grid_column columns[] = {
		{"about", _("about"), GRID_TEXT},	{"table", _("table"), GRID_CODE},	{"key", _("key"), GRID_CODE}, {"change", _("change"), GRID_CODE},
		{"column", _("column"), GRID_CODE}, {"before", _("before"), GRID_TEXT}, {"after", _("after"), GRID_TEXT},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	if (!desk_audit_diff(&s->office, input_moment(in, "FROM"), input_moment(in, "TO"), input_text(in, "table"), &found, e))
		return false;
	for (size_t i = 0; i < found.changes.n; i++) {
		const struct audit_change *c = &found.changes.at[i];
		if (!is_wanted(in, c))
			continue;
		grid_text(&grid, s->pool, c->about);
		grid_text(&grid, s->pool, c->table);
		grid_text(&grid, s->pool, c->key);
		grid_text(&grid, s->pool, s->screen->format == FORMAT_TABLE ? _(c->kind) : c->kind);
		grid_text(&grid, s->pool, c->column);
		grid_text(&grid, s->pool, c->before);
		grid_text(&grid, s->pool, c->after);
	}
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.empty = _("nothing is different")});
	if (found.sealed && s->screen->format == FORMAT_TABLE)
		screen_line(s->screen, _("left out, since their calls are sealed: %zu rows"), found.sealed);
	return true;
}

static const struct parameter arguments[] = {
	{"FROM", VALUE_MOMENT_END, N_("a day, which means its end, or a moment"), .required = true},
	{"TO", VALUE_MOMENT_END, N_("a later one that has come; else now")},
	{0},
};

static const struct parameter options[] = {
	{"table", VALUE_TEXT, N_("only rows of this table, as the column \"table\" names it")},
	{"about", VALUE_TEXT, N_("only about this: part of a receipt number, a code, a firm …")},
	ROWS_OPTIONS,
	{0},
};

const struct command command_audit_diff = {
	.noun = "audit",
	.verb = "diff",
	.summary = N_("show what is different between two days: every column before and after"),
	.details = N_("Both days are made again from the record, each as it was known at its end. What changed and changed back between them does "
				  "not show: audit log and audit show tell each act."),
	.examples = "ppuri audit diff 2024-03-31 2024-04-30\nppuri audit diff 2024-03-31 --table program --out changes.xlsx",
	.arguments = arguments,
	.options = options,
	.rows = N_("changes"),
	.act = &ACT_AUDIT_DIFF,
	.run = run,
};
