#include "../command.h"
#include "../rows_out.h"
#include "../screen.h"

#include "ppuri/service/audit.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct audit_filter filter = {
		.account = input_text(in, "who"),
		.act = input_text(in, "act"),
		.subject = input_text(in, "subject"),
		.outcome = input_flag(in, "refused") ? "refused" : NULL,
		.from = input_date(in, "from"),
		.until = input_date(in, "until"),
		.last = input_number(in, "last"),
	};
	struct audit_list list;
	char at[DATE_TEXT_MAX];
	if (!desk_audit_log(&s->office, &filter, &list, e))
		return false;
	/* Seconds tell acts apart, so a table shows them too. */
	enum grid_kind when = s->screen->format == FORMAT_TABLE ? GRID_CODE : GRID_MOMENT;
	const struct grid_column columns[] = {
		{"seq", _("row"), GRID_COUNT},	   {"at", _("when"), when},				   {"account", _("who"), GRID_CODE},
		{"origin", _("from"), GRID_CODE},  {"act", _("act"), GRID_CODE},		   {"outcome", _("outcome"), GRID_CODE},
		{"subject", _("about"), GRID_TEXT}, {"reason", _("reason"), GRID_TEXT},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < list.n; i++) {
		const struct audit_entry *entry = &list.at[i];
		grid_number(&grid, s->pool, entry->seq);
		grid_text(&grid, s->pool, pool_strdup(s->pool, moment_iso(entry->at, at)));
		grid_text(&grid, s->pool, entry->account);
		grid_text(&grid, s->pool, entry->origin);
		grid_text(&grid, s->pool, entry->act);
		grid_text(&grid, s->pool, s->screen->format == FORMAT_TABLE ? _(entry->outcome) : entry->outcome);
		grid_text(&grid, s->pool, entry->subject);
		grid_text(&grid, s->pool, entry->reason);
	}
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){0});
	return true;
}

static const struct parameter options[] = {
	{"who", VALUE_TEXT, N_("only acts of this account")},
	{"act", VALUE_TEXT, N_("only this act, such as award.approve, or all of a noun: award")},
	{"subject", VALUE_TEXT, N_("only about this: part of a receipt number, a code …; of a whole one also what was done to it along with others")},
	{"from", VALUE_DATE, N_("from this day on")},
	{"until", VALUE_DATE, N_("up to and including this day")},
	{"refused", VALUE_FLAG, N_("only what was refused")},
	{"last", VALUE_NUMBER, N_("only the newest, up to this number")},
	ROWS_OPTIONS,
	{0},
};

const struct command command_audit_log = {
	.noun = "audit",
	.verb = "log",
	.summary = N_("list acts: who, when, what, about what, and what was refused"),
	.examples = "ppuri audit log --last 20\nppuri audit log --who kim --from 2024-03-01 --act award",
	.options = options,
	.rows = N_("audit log"),
	.act = &ACT_AUDIT_LOG,
	.run = run,
};
