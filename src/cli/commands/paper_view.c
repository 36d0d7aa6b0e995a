#include "paper_view.h"

#include "../screen.h"

#include "ppuri/tr.h"

static const char *joined(struct pool *p, const char *text, const char *more)
{
	return *text ? pool_printf(p, "%s; %s", text, more) : more;
}

static const char *remark(struct pool *p, const struct paper_attached *paper)
{
	const char *text = "";
	if (!paper->no)
		return pool_printf(p, _("not taken again: the same content is there as no. %lld"), (long long)paper->same);
	if (!paper->type)
		return _("received on paper");
	if (paper->misnamed)
		text = pool_printf(p, _("its name says something else: the content is %s"), paper->type->name);
	if (paper->locked)
		text = joined(p, text, _("opens by a password only"));
	if (paper->same)
		text = joined(p, text, pool_printf(p, _("the same content as no. %lld"), (long long)paper->same));
	return text;
}

void screen_attached(struct session *s, const char *kind, const struct paper_attached_list *list)
{
	const struct grid_column columns[] = {
		{"no", _("no."), GRID_COUNT},  {"kind", _("kind of paper"), GRID_CODE},         {"file", _("file"), GRID_TEXT},
		{"type", _("type"), GRID_CODE}, {"size", _("size (bytes)"), GRID_COUNT}, {"remark", _("remark"), GRID_TEXT},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < list->n; i++) {
		const struct paper_attached *paper = &list->at[i];
		if (paper->no)
			grid_number(&grid, s->pool, paper->no);
		else
			grid_blank(&grid, s->pool);
		grid_text(&grid, s->pool, kind ? paper_kind_name(kind) : NULL);
		grid_text(&grid, s->pool, paper->file_name);
		grid_text(&grid, s->pool, paper->type ? paper->type->name : NULL);
		if (paper->file_name)
			grid_number(&grid, s->pool, paper->size);
		else
			grid_blank(&grid, s->pool);
		grid_text(&grid, s->pool, remark(s->pool, paper));
	}
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){0});
}
