#include "duplicate_view.h"

#include "screen.h"

#include "ppuri/ident.h"
#include "ppuri/lifecycle.h"
#include "ppuri/tr.h"

static void add_row(struct grid *g, struct pool *p, const struct duplicate *duplicate)
{
	char number[BIZ_NO_TEXT];
	grid_text(g, p, duplicate_signs_words(p, duplicate));
	grid_text(g, p, duplicate->firm_name ? duplicate->firm_name : pool_strdup(p, biz_no_text(duplicate->biz_no, number)));
	grid_text(g, p, duplicate_words(p, duplicate));
	grid_text(g, p, duplicate->line.state ? app_state_name(duplicate->line.state) : _("supported elsewhere"));
}

void screen_duplicates(struct session *s, const struct duplicate_list *list)
{
	const struct grid_column columns[] = {
		{"signs", _("possible double funding: the same"), GRID_TEXT},
		{"firm", _("firm"), GRID_TEXT},
		{"other", _("application or support"), GRID_TEXT},
		{"state", _("state"), GRID_CODE},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	if (!list->n)
		return;
	for (size_t i = 0; i < list->n; i++)
		add_row(&grid, s->pool, &list->at[i]);
	screen_line(s->screen, "%s", "");
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){0});
}
