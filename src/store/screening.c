#include "ppuri/store/application.h"

#include "sql.h"

#include <string.h>

static bool forget_checks(struct db *db, int64_t application, struct err *e)
{
	DB_SQL(q, db, "DELETE FROM screening_check WHERE application_id = :application");
	db_bind(&q, ":application", application);
	return db_run(&q, e);
}

bool screening_write(struct db *db, int64_t application, const struct screening *screening, struct moment now, struct err *e)
{
	if (!forget_checks(db, application, e))
		return false;
	DB_SQL(q, db,
		   "INSERT INTO screening_check (application_id, no, rule, text, source, seen, verdict, judged_at) "
		   "VALUES (:application, :no, :rule, :text, :source, :seen, :verdict, :now)");
	for (size_t i = 0; i < screening->n; i++) {
		const struct eligibility_check *check = &screening->at[i];
		db_again(&q);
		db_bind(&q, ":application", application);
		db_bind(&q, ":no", (int64_t)i + 1);
		db_bind(&q, ":rule", check->rule);
		db_bind(&q, ":text", check->text);
		db_bind(&q, ":source", check->source);
		db_bind(&q, ":seen", check->seen);
		db_bind(&q, ":verdict", verdict_code(check->verdict));
		db_bind(&q, ":now", now);
		if (!db_run(&q, e))
			return false;
	}
	return true;
}

/* The schema lets through only these three. */
static enum verdict verdict_of(const char *code)
{
	for (enum verdict v = VERDICT_PASS; v < VERDICT_LOOK; v++)
		if (strcmp(verdict_code(v), code) == 0)
			return v;
	return VERDICT_LOOK;
}

bool screening_read(struct db *db, struct pool *p, int64_t application, struct screening *ret, struct err *e)
{
	struct screening screening = {0};
	DB_SQL(q, db,
		   "SELECT rule, text, source, seen, verdict FROM screening_check WHERE application_id = :application ORDER BY no");
	db_bind(&q, ":application", application);
	while (db_next(&q) && screening.n < ELIGIBILITY_CHECKS_MAX)
		screening.at[screening.n++] = (struct eligibility_check){
			.rule = db_text(&q, p, "rule"),
			.text = db_text(&q, p, "text"),
			.source = db_text(&q, p, "source"),
			.seen = db_text(&q, p, "seen"),
			.verdict = verdict_of(db_text(&q, p, "verdict")),
		};
	if (!db_done(&q, e))
		return false;
	*ret = screening;
	return true;
}
