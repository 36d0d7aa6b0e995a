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

static bool enter_original(struct db *db, int64_t program, const struct funding *funding, struct won won, struct entering by,
						   struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO budget_entry (program_id, fiscal_year, source, no, kind, won, day, entered_by, entered_at) "
		   "SELECT :program, :year, :source, coalesce(max(no), 0) + 1, 'original', :won, :day, :account, :now FROM budget_entry "
		   "WHERE program_id = :program AND fiscal_year = :year AND source = :source");
	db_bind(&q, ":program", program);
	db_bind(&q, ":year", funding->fiscal_year);
	db_bind(&q, ":source", funding->source);
	db_bind(&q, ":won", won);
	db_bind(&q, ":day", moment_date(by.now));
	db_bind(&q, ":account", by.account);
	db_bind(&q, ":now", by.now);
	return db_run(&q, e);
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
	return (known && change.n == 0) || enter_original(db, program, funding, change, by, e);
}

bool budget_state(struct db *db, int64_t program, const struct funding_list *funding, struct entering by, struct err *e)
{
	for (size_t i = 0; i < funding->n; i++)
		if (!state_one(db, program, &funding->at[i], by, e))
			return false;
	return true;
}
