/* The pages of 평가표: of each member, of each firm a table of the items and a box for what is said. */
#include "score_sheet.h"

#include "ppuri/review.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

/* Points: what a hand needs. */
#define SCORE_HEIGHT 20
#define COMMENT_HEIGHT 54

struct sheet {
	struct pool *pool;
	struct score_sheets *sheets;
	const struct member *member;
	struct grid *totals; /* what was given to each firm */
};

static const char *firm_words(const struct sheet *s, const struct judged_firm *firm)
{
	struct pool *p = s->pool;
	if (s->sheets->call.blind)
		return firm->blind_no ? blind_name(p, firm->blind_no) : _("no number was drawn yet");
	return pool_printf(p, "%s (%s)", firm->firm_name, firm->receipt_no);
}

static bool keeps_out(const struct sheet *s, const struct judged_firm *firm)
{
	return conflict_keeps_out(&s->sheets->conflicts, firm->application_id, s->member->account_id);
}

/* The least points that need no comment: what lies below is told, exactly. */
static const char *comment_bound(const struct sheet *s, const struct selection_item *item)
{
	int32_t tenths = (item->points * s->sheets->call.comment_below + 999) / 1000;
	return pool_printf(s->pool, _("below %s"), points_text(s->pool, tenths));
}

static bool has_lines(const struct score_sheets *sheets)
{
	for (size_t i = 0; i < sheets->n_items; i++)
		if (sheets->items[i].line)
			return true;
	return false;
}

static struct grid *items_grid(const struct sheet *s)
{
	const struct score_sheets *sheets = s->sheets;
	struct grid_column columns[5];
	size_t n = 0;
	columns[n++] = (struct grid_column){"item", _("item"), GRID_TEXT};
	columns[n++] = (struct grid_column){"points", _("points possible"), GRID_COUNT};
	if (has_lines(sheets))
		columns[n++] = (struct grid_column){"line", _("line of the mean"), GRID_CODE};
	if (sheets->call.comment_below)
		columns[n++] = (struct grid_column){"comment", _("comment needed"), GRID_CODE};
	columns[n++] = (struct grid_column){"score", _("points"), sheets->filled ? GRID_SCORE : GRID_TEXT};
	return report_grid(s->pool, columns, n);
}

static void put_score(const struct sheet *s, struct grid *grid, bool there, int32_t tenths)
{
	if (there)
		grid_number(grid, s->pool, tenths * 10);
	else
		grid_blank(grid, s->pool);
}

/* False if any is missing. */
static bool put_items(const struct sheet *s, const struct judged_firm *firm, struct grid *grid, int32_t *ret_total)
{
	const struct score_sheets *sheets = s->sheets;
	bool all = true;
	*ret_total = 0;
	for (size_t i = 0; i < sheets->n_items; i++) {
		const struct selection_item *item = &sheets->items[i];
		const struct given_score *given =
			sheets->filled ? given_score_of(&sheets->scores, s->member->account_id, firm->application_id, item->no) : NULL;
		grid_text(grid, s->pool, item->name);
		grid_number(grid, s->pool, item->points);
		if (has_lines(sheets))
			grid_text(grid, s->pool, item->line ? points_text(s->pool, item->line) : NULL);
		if (sheets->call.comment_below)
			grid_text(grid, s->pool, comment_bound(s, item));
		put_score(s, grid, given != NULL, given ? given->tenths : 0);
		*ret_total += given ? given->tenths : 0;
		all = all && given;
	}
	return all;
}

static void add_items(struct sheet *s, const struct judged_firm *firm, const char *title)
{
	struct pool *p = s->pool;
	const struct score_sheets *sheets = s->sheets;
	struct grid *grid = items_grid(s);
	size_t *cut = pool_alloc(p, sizeof *cut);
	int32_t total;
	bool all = put_items(s, firm, grid, &total);
	*cut = sheets->n_items;
	grid_text(grid, p, _("total"));
	grid_number(grid, p, 100);
	for (size_t i = 3; i < grid->n_columns; i++)
		grid_blank(grid, p);
	put_score(s, grid, all, total);
	if (sheets->filled) {
		grid_text(s->totals, p, firm_words(s, firm));
		put_score(s, s->totals, all, total);
	}
	report_add(p, &s->sheets->report, (struct report_part){.kind = REPORT_TABLE, .title = title, .grid = grid, .cuts = cut, .n_cuts = 1,
														   .row_height = sheets->filled ? 0 : SCORE_HEIGHT});
}

static const char *said_of(const struct sheet *s, const struct judged_firm *firm)
{
	for (size_t i = 0; i < s->sheets->said.n; i++) {
		const struct said *said = &s->sheets->said.at[i];
		if (said->application_id == firm->application_id && said->round == s->sheets->round && strcmp(said->account, s->member->account) == 0)
			return said->text;
	}
	return NULL;
}

static void add_comment(const struct sheet *s, const struct judged_firm *firm)
{
	const struct grid_column column = {"comment", _("comment"), GRID_TEXT};
	const char *said = s->sheets->filled ? said_of(s, firm) : NULL;
	struct grid *grid = report_grid(s->pool, &column, 1);
	grid_text(grid, s->pool, s->sheets->filled && !said ? "-" : said);
	report_add(s->pool, &s->sheets->report, (struct report_part){.kind = REPORT_TABLE, .grid = grid, .joined = true,
																 .row_height = s->sheets->filled ? 0 : COMMENT_HEIGHT});
}

static void add_firms(struct sheet *s)
{
	const struct judged_firms *firms = &s->sheets->firms;
	size_t no = 0;
	for (size_t i = 0; i < firms->n; i++) {
		const struct judged_firm *firm = &firms->at[i];
		if (keeps_out(s, firm))
			continue;
		add_items(s, firm, pool_printf(s->pool, "%zu. %s · %s", ++no, firm_words(s, firm), firm->title));
		add_comment(s, firm);
	}
}

static void add_left_out(const struct sheet *s)
{
	struct pool *p = s->pool;
	const struct judged_firms *firms = &s->sheets->firms;
	const char *names = NULL;
	for (size_t i = 0; i < firms->n; i++)
		if (keeps_out(s, &firms->at[i]))
			names = names ? pool_printf(p, "%s, %s", names, firm_words(s, &firms->at[i])) : firm_words(s, &firms->at[i]);
	if (names)
		report_add_note(p, &s->sheets->report, pool_printf(p, _("※ Left out for a conflict of interest: %s"), names));
}

static const char *rules_words(const struct sheet *s)
{
	struct pool *p = s->pool;
	const struct score_sheets *sheets = s->sheets;
	const struct standing_lock *lock = score_sheet_lock(sheets, s->member);
	char at[DATE_TEXT_MAX];
	const char *words = pool_printf(p, _("From 0 to the points of each item, in steps of %s."), points_text(p, sheets->call.score_step));
	if (sheets->call.comment_below)
		words = pool_printf(p, _("%s A score below %s%% of the points needs a comment."), words, rate_text(p, sheets->call.comment_below));
	if (!sheets->filled)
		return words;
	return lock ? pool_printf(p, _("%s Locked %s."), words, moment_letter(lock->locked_at, at)) : pool_printf(p, _("%s Not locked yet."), words);
}

/* A sheet is handed out by itself: it says what it is about. */
static const char *head_words(const struct sheet *s)
{
	const struct call *call = &s->sheets->call;
	const char *round = term_name(&ROUNDS, call->rounds[s->sheets->round - 1].kind);
	return pool_printf(s->pool, "%s (%s) · %s\n%s", call->title, call->code, round, rules_words(s));
}

static void add_totals(const struct sheet *s)
{
	if (grid_rows(s->totals) > 1)
		report_add(s->pool, &s->sheets->report, (struct report_part){.kind = REPORT_TABLE, .title = _("Totals"), .grid = s->totals});
}

static void add_sheet(struct sheet *s, bool page)
{
	struct pool *p = s->pool;
	const struct grid_column totals[] = {{"firm", _("firm"), GRID_TEXT}, {"total", _("total"), GRID_SCORE}};
	struct report_signature *signature = pool_alloc(p, sizeof *signature);
	const char *who = pool_printf(p, "%s (%s)", s->member->person_name, s->member->affiliation);
	*signature = (struct report_signature){_("member"), who};
	s->totals = report_grid(p, totals, sizeof totals / sizeof *totals);
	report_add(p, &s->sheets->report, (struct report_part){.kind = REPORT_NOTE, .page = page, .bookmark = s->member->person_name,
														   .title = pool_printf(p, _("Score sheet: %s"), who), .text = head_words(s)});
	add_left_out(s);
	add_firms(s);
	add_totals(s);
	report_add_signatures(p, &s->sheets->report, signature, 1);
}

void score_sheets_report(struct pool *p, struct score_sheets *sheets)
{
	for (size_t i = 0; i < sheets->n; i++)
		add_sheet(&(struct sheet){.pool = p, .sheets = sheets, .member = sheets->members[i]}, i > 0);
}
