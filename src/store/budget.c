#include "ppuri/store/budget.h"

#include "sql.h"

#include "ppuri/store/call.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

static bool drop_unstated(struct db *db, int64_t program, int year, struct err *e)
{
	DB_SQL(q, db, "DELETE FROM program_funding WHERE program_id = :program AND fiscal_year = :year AND source = 'unstated' AND original IS NULL");
	db_bind(&q, ":program", program);
	db_bind(&q, ":year", year);
	return db_run(&q, e);
}

static bool open_row(struct db *db, int64_t program, int year, const char *source, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO program_funding (program_id, fiscal_year, source) VALUES (:program, :year, :source) "
		   "ON CONFLICT (program_id, fiscal_year, source) DO NOTHING");
	db_bind(&q, ":program", program);
	db_bind(&q, ":year", year);
	db_bind(&q, ":source", source);
	return db_run(&q, e);
}

static bool open_account(struct db *db, int64_t program, int year, const char *source, struct err *e)
{
	return (strcmp(source, "unstated") == 0 || drop_unstated(db, program, year, e)) && open_row(db, program, year, source, e);
}

/* An account of a programme, as it stands before something is stated of it. */
struct stated {
	int year;
	const char *source;
	bool known;
	struct won won;
};
struct stated_list {
	struct stated *at;
	size_t n, room;
};

static bool read_stated(struct db *db, struct pool *p, int64_t program, struct stated_list *ret, struct err *e)
{
	DB_SQL(q, db, "SELECT fiscal_year, source, original FROM program_funding WHERE program_id = :program");
	db_bind(&q, ":program", program);
	while (db_next(&q))
		*POOL_PUSH(p, ret) = (struct stated){(int)db_int(&q, "fiscal_year"), db_text(&q, p, "source"), !db_is_null(&q, "original"),
											 won_of(db_int_or(&q, "original", 0))};
	return db_done(&q, e);
}

static struct stated *find_stated(const struct stated_list *list, int year, const char *source)
{
	for (size_t i = 0; i < list->n; i++)
		if (list->at[i].year == year && strcmp(list->at[i].source, source) == 0)
			return &list->at[i];
	return NULL;
}

static void bind_number(struct query *q, const char *place, int64_t n)
{
	if (n)
		db_bind(q, place, n);
	else
		db_bind_null(q, place);
}

static bool takes_away(const struct budget_new *entry)
{
	if (strcmp(entry->kind, "transfer") == 0)
		return true;
	return entry->won.n < 0 && (strcmp(entry->kind, "original") == 0 || strcmp(entry->kind, "supplementary") == 0);
}

static bool read_unclaimed(struct db *db, const struct budget_new *entry, struct won *ret_left, struct won *ret_claimed, struct err *e)
{
	const struct call any = {.program_id = entry->to_program && entry->won.n < 0 ? entry->to_program : entry->program,
							 .fiscal_year = entry->fiscal_year, .source = entry->source};
	struct won claimed;
	DB_SQL(q, db,
		   "SELECT coalesce(b.to_call, 0) AS won FROM balance b "
		   "WHERE b.program_id = :program AND b.fiscal_year = :year AND b.source = :source");
	db_bind(&q, ":program", any.program_id);
	db_bind(&q, ":year", any.fiscal_year);
	db_bind(&q, ":source", any.source);
	struct won there = db_next(&q) ? db_won(&q, "won") : won_of(0);
	if (!db_done(&q, e) || !call_claimed(db, &any, &claimed, e))
		return false;
	*ret_left = won_of(there.n > claimed.n ? there.n - claimed.n : 0);
	*ret_claimed = claimed;
	return true;
}

/* What was published or selected by is promised, though nothing is awarded of it yet. Where nothing is, the account's own guards say
 * what holds. */
static bool is_free(struct db *db, const struct budget_new *entry, struct err *e)
{
	struct won left, claimed, taken = won_of(entry->won.n < 0 ? -entry->won.n : entry->won.n);
	char asked[WON_TEXT_MAX], unbound[WON_TEXT_MAX], bound[WON_TEXT_MAX];
	if (!takes_away(entry))
		return true;
	if (!read_unclaimed(db, entry, &left, &claimed, e))
		return false;
	if (taken.n <= left.n || !claimed.n)
		return true;
	err_set(e, ERR_REFUSED, _("%s won are more than what is free to be taken away: %s won; published calls and firms that stand selected bind %s won"),
			won_text(taken, asked), won_text(left, unbound), won_text(claimed, bound));
	return err_hint(e, "%s", _("what is promised ends first: ppuri call correct CALL --budget …, ppuri call cancel CALL, or once it is announced ppuri award cancel APP"));
}

static bool enter(struct db *db, const struct budget_new *entry, struct entering by, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO budget_entry (program_id, fiscal_year, source, no, kind, won, day, to_program_id, award_id, first_year, last_year, "
		   "paper_no, reason, entered_by, entered_at) VALUES (:program, :year, :source, (SELECT coalesce(max(b.no), 0) + 1 FROM budget_entry b "
		   "WHERE b.program_id = :program AND b.fiscal_year = :year AND b.source = :source), :kind, :won, :day, "
		   ":to_program, :award, :first_year, :last_year, :paper_no, :reason, :account, :now)");
	db_bind(&q, ":program", entry->program);
	db_bind(&q, ":year", entry->fiscal_year);
	db_bind(&q, ":source", entry->source);
	db_bind(&q, ":kind", entry->kind);
	db_bind(&q, ":won", entry->won);
	db_bind(&q, ":day", entry->day);
	bind_number(&q, ":to_program", entry->to_program);
	bind_number(&q, ":award", entry->award);
	bind_number(&q, ":first_year", entry->first_year);
	bind_number(&q, ":last_year", entry->last_year);
	db_bind(&q, ":paper_no", entry->paper_no);
	db_bind(&q, ":reason", entry->reason);
	db_bind(&q, ":account", by.account);
	db_bind(&q, ":now", by.now);
	return is_free(db, entry, e) && db_run(&q, e);
}

bool budget_enter(struct db *db, const struct budget_new *entry, struct entering by, struct err *e)
{
	if (!open_account(db, entry->program, entry->fiscal_year, entry->source, e))
		return false;
	if (strncmp(entry->kind, "carry-", 6) == 0 && !open_account(db, entry->program, entry->fiscal_year + 1, entry->source, e))
		return false;
	if (entry->to_program && !open_account(db, entry->to_program, entry->fiscal_year, entry->source, e))
		return false;
	return enter(db, entry, by, e);
}

/* A sum is entered, and its entry opens the account where there is none. */
static bool state_one(struct db *db, struct pool *p, int64_t program, const struct funding *funding, struct entering by,
					  struct stated_list *list, struct err *e)
{
	char won[WON_TEXT_MAX];
	struct stated *stands = find_stated(list, funding->fiscal_year, funding->source);
	const struct won before = stands ? stands->won : won_of(0);
	const struct won change = won_of(funding->won.n - before.n);
	const struct budget_new entry = {.program = program, .fiscal_year = funding->fiscal_year, .source = funding->source,
									 .kind = "original", .won = change, .day = moment_date(by.now)};
	if (strcmp(funding->source, "unstated") != 0 && find_stated(list, funding->fiscal_year, "unstated") &&
		!drop_unstated(db, program, funding->fiscal_year, e))
		return false;
	if (!funding->known && stands && stands->known)
		return err_set(e, ERR_REFUSED, _("the sum of %d from this source is stated already: %s %s won"), funding->fiscal_year,
					   term_name(&SOURCES, funding->source), won_text(before, won));
	if (!stands)
		*(stands = POOL_PUSH(p, list)) = (struct stated){.year = funding->fiscal_year, .source = funding->source};
	if (!funding->known)
		return open_row(db, program, funding->fiscal_year, funding->source, e);
	if (stands->known && change.n == 0)
		return true;
	stands->known = true;
	stands->won = funding->won;
	return enter(db, &entry, by, e);
}

bool budget_state(struct db *db, int64_t program, const struct funding_list *funding, struct entering by, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	struct stated_list list = {0};
	if (funding->n && !read_stated(db, &pool, program, &list, e))
		return false;
	for (size_t i = 0; i < funding->n; i++)
		if (!state_one(db, &pool, program, &funding->at[i], by, &list, e))
			return false;
	return true;
}

bool budget_year_close(struct db *db, int year, struct entering by, struct err *e)
{
	DB_SQL(q, db, "INSERT INTO budget_year (fiscal_year, closed_by, closed_at) VALUES (:year, :account, :now)");
	db_bind(&q, ":year", year);
	db_bind(&q, ":account", by.account);
	db_bind(&q, ":now", by.now);
	return db_run(&q, e);
}
