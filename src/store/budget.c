#include "ppuri/store/budget.h"

#include "sql.h"

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

static bool open_account(struct db *db, int64_t program, int year, const char *source, struct err *e)
{
	if (strcmp(source, "unstated") != 0 && !drop_unstated(db, program, year, e))
		return false;
	DB_SQL(q, db,
		   "INSERT INTO program_funding (program_id, fiscal_year, source) VALUES (:program, :year, :source) "
		   "ON CONFLICT (program_id, fiscal_year, source) DO NOTHING");
	db_bind(&q, ":program", program);
	db_bind(&q, ":year", year);
	db_bind(&q, ":source", source);
	return db_run(&q, e);
}

static bool read_original(struct db *db, int64_t program, const struct funding *funding, bool *ret_known, struct won *ret,
						  struct err *e)
{
	DB_SQL(q, db,
		   "SELECT original FROM program_funding WHERE program_id = :program AND fiscal_year = :year AND source = :source");
	db_bind(&q, ":program", program);
	db_bind(&q, ":year", funding->fiscal_year);
	db_bind(&q, ":source", funding->source);
	bool known = db_next(&q) && !db_is_null(&q, "original");
	struct won won = known ? db_won(&q, "original") : won_of(0);
	if (!db_done(&q, e))
		return false;
	*ret_known = known;
	*ret = won;
	return true;
}

static void bind_number(struct query *q, const char *place, int64_t n)
{
	if (n)
		db_bind(q, place, n);
	else
		db_bind_null(q, place);
}

static bool enter(struct db *db, const struct budget_new *entry, struct entering by, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO budget_entry (program_id, fiscal_year, source, no, kind, won, day, to_program_id, award_id, first_year, last_year, "
		   "paper_no, reason, entered_by, entered_at) SELECT :program, :year, :source, coalesce(max(no), 0) + 1, :kind, :won, :day, "
		   ":to_program, :award, :first_year, :last_year, :paper_no, :reason, :account, :now FROM budget_entry "
		   "WHERE program_id = :program AND fiscal_year = :year AND source = :source");
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
	return db_run(&q, e);
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

static bool state_one(struct db *db, int64_t program, const struct funding *funding, struct entering by, struct err *e)
{
	bool known;
	struct won stands;
	char won[WON_TEXT_MAX];
	if (!open_account(db, program, funding->fiscal_year, funding->source, e) ||
		!read_original(db, program, funding, &known, &stands, e))
		return false;
	if (!funding->known)
		return !known || err_set(e, ERR_REFUSED, _("the sum of %d from this source is stated already: %s %s won"), funding->fiscal_year,
								 term_name(&SOURCES, funding->source), won_text(stands, won));
	struct won change = won_of(funding->won.n - stands.n);
	const struct budget_new entry = {.program = program, .fiscal_year = funding->fiscal_year, .source = funding->source,
									 .kind = "original", .won = change, .day = moment_date(by.now)};
	return (known && change.n == 0) || enter(db, &entry, by, e);
}

bool budget_state(struct db *db, int64_t program, const struct funding_list *funding, struct entering by, struct err *e)
{
	for (size_t i = 0; i < funding->n; i++)
		if (!state_one(db, program, &funding->at[i], by, e))
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
