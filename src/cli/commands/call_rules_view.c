#include "call_rules_view.h"

#include "../screen.h"

#include "ppuri/tr.h"

void screen_call_rules(struct session *s, const struct call_rules *rules)
{
	const struct grid_column columns[] = {
		{"rule", _("code"), GRID_CODE},
		{"text", _("condition"), GRID_TEXT},
		{"value", _("value"), GRID_TEXT},
		{"source", _("legal source"), GRID_CODE},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < rules->n; i++) {
		grid_text(&grid, s->pool, rules->at[i].rule);
		grid_text(&grid, s->pool, call_rule_text(s->pool, &rules->at[i]));
		grid_named(&grid, s->pool, rules->at[i].value, call_rule_value(s->pool, &rules->at[i]));
		grid_text(&grid, s->pool, rules->at[i].source);
	}
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.empty = _("the call has no conditions")});
}
