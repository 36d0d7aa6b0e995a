#include "review_view.h"

#include "../screen.h"
#include "../words.h"
#include "cost_view.h"

#include "ppuri/call.h"
#include "ppuri/ident.h"
#include "ppuri/service/review_paper.h"

bool assignment_is_left(const struct assignment *one)
{
	return one->open && !one->conflict && !one->locked && (one->scored < one->items || one->needs_comment);
}

/* The scores in one line, where there is no table. */
static const char *scores_words(struct pool *p, const struct review_view *view)
{
	const char *text = NULL;
	for (size_t i = 0; view->tenths && i < view->n_items; i++) {
		const char *points = view->tenths[i] < 0 ? "-" : points_text(p, view->tenths[i]);
		text = text ? pool_printf(p, "%s, %s", text, points) : points;
	}
	return text;
}

static const char *won_or_withheld(struct pool *p, const struct assignment *a, struct won won)
{
	return a->conflict ? NULL : words_won(p, won);
}

static const char *figure_or_withheld(struct pool *p, const struct assignment *a, struct won won)
{
	return a->conflict ? NULL : words_number(p, won.n);
}

/* What the firm wants to spend the money on, line by line. */
static void screen_costs(struct session *s, const struct review_view *view)
{
	struct grid grid = cost_grid(s->pool, &view->costs);
	if (!view->costs.n)
		return;
	screen_line(s->screen, "%s", "");
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.total = true});
}

/* Application, call, round, firm, its number, conflict, ground. */
#define BEFORE_WITHHELD 7

void screen_assignment(struct session *s, const struct review_view *view)
{
	struct pool *p = s->pool;
	const struct assignment *a = &view->about;
	char number[BIZ_NO_TEXT];
	const struct grid costs = cost_grid(p, &view->costs);
	const char *points = a->scored ? points_text(p, (int32_t)a->tenths) : NULL;
	const struct screen_pair pairs[] = {
		{"application", a->blind ? _("blind number") : _("application"), a->name},
		{"call", _("call"), a->call_code},
		{"round", _("round"), view->rounds > 1 ? words_term(&ROUNDS, view->round_kind) : NULL, .code = view->rounds > 1 ? view->round_kind : NULL},
		{"firm", _("firm"), a->firm_name},
		{"biz_no", _("business registration number"), a->biz_no ? biz_no_text(a->biz_no, number) : NULL},
		{"conflict", _("conflict of interest"), words_term(&CONFLICTS, a->conflict), .code = a->conflict},
		{"ground", _("ground"), a->ground},
		{"size", _("company size"), words_term(&SIZES, a->size), .code = a->size},
		{"technology", _("root technology"), words_term(&TECHNOLOGIES, a->technology), .code = a->technology},
		{"title", _("project"), a->title},
		{"total", _("total cost"), won_or_withheld(p, a, a->total), figure_or_withheld(p, a, a->total)},
		{"asked", _("support asked for"), won_or_withheld(p, a, a->asked), figure_or_withheld(p, a, a->asked)},
		{"own_cash", _("own share in cash"), won_or_withheld(p, a, a->own_cash), figure_or_withheld(p, a, a->own_cash)},
		{"own_kind", _("own share in kind"), won_or_withheld(p, a, a->own_kind), figure_or_withheld(p, a, a->own_kind)},
		{"costs", _("plan of costs"), cost_plan_text(p, &view->costs), .rows = &costs},
		{"comment", _("comment"), view->comment},
		{"points", _("points"), points, points},
		{"scores", _("scores"), scores_words(p, view)},
	};
	size_t n = sizeof pairs / sizeof *pairs;
	/* A table has the scores below it, item by item, and leaves out what is withheld. */
	if (s->screen->format == FORMAT_TABLE)
		n = a->conflict ? BEFORE_WITHHELD : n - 1;
	screen_record(s->screen, p, pairs, n);
	if (s->screen->format == FORMAT_TABLE)
		screen_costs(s, view);
}

void screen_rubric(struct session *s, const struct review_view *view)
{
	const struct grid_column columns[] = {
		{"no", _("no."), GRID_COUNT},
		{"item", _("item"), GRID_TEXT},
		{"points", _("points possible"), GRID_COUNT},
		{"score", _("your score"), GRID_SCORE},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < view->n_items; i++) {
		grid_number(&grid, s->pool, view->items[i].no);
		grid_text(&grid, s->pool, view->items[i].name);
		grid_number(&grid, s->pool, view->items[i].points);
		if (view->tenths[i] < 0)
			grid_blank(&grid, s->pool);
		else
			grid_number(&grid, s->pool, (int64_t)view->tenths[i] * 10);
	}
	screen_line(s->screen, "%s", "");
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){0});
}

void screen_review_papers(struct session *s, const struct review_papers *found)
{
	const struct grid_column columns[] = {
		{"no", _("no."), GRID_COUNT},   {"kind", _("kind of paper"), GRID_CODE},         {"file", _("file"), GRID_TEXT},
		{"type", _("type"), GRID_CODE}, {"size", _("size (bytes)"), GRID_COUNT}, {"issued_on", _("day of issue"), GRID_DATE},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < found->papers.n; i++) {
		const struct filed_paper *paper = &found->papers.at[i];
		grid_number(&grid, s->pool, paper->no);
		grid_text(&grid, s->pool, paper_kind_name(paper->kind));
		grid_text(&grid, s->pool, paper->file_name ? paper->file_name : _("received on paper"));
		grid_text(&grid, s->pool, paper->type ? paper_type_of(paper->type)->name : NULL);
		if (paper->file_name)
			grid_number(&grid, s->pool, paper->size);
		else
			grid_blank(&grid, s->pool);
		grid_text(&grid, s->pool, words_date(s->pool, paper->issued_on));
	}
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.empty = _("no paper is attached")});
}
