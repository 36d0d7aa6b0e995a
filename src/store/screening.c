#include "ppuri/store/screening.h"

#include "sql.h"

#include <string.h>

static bool write_run(struct db *db, int64_t application, const struct screening *screening, int64_t judged_by, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO screening (application_id, run, judged_at, judged_by, decision, facts) "
		   "SELECT :application, coalesce(max(run), 0) + 1, :at, :by, :decision, :facts FROM screening "
		   "WHERE application_id = :application");
	db_bind(&q, ":application", application);
	db_bind(&q, ":at", screening->judged_at);
	db_bind(&q, ":by", judged_by);
	db_bind(&q, ":decision", screening_decision_code(screening->decision));
	db_bind(&q, ":facts", screening->facts);
	return db_run(&q, e);
}

bool screening_write(struct db *db, int64_t application, const struct screening *screening, int64_t judged_by, struct err *e)
{
	if (!write_run(db, application, screening, judged_by, e))
		return false;
	DB_SQL(q, db,
		   "INSERT INTO screening_check (application_id, run, no, rule, value, text, source, seen, verdict) "
		   "SELECT :application, max(run), :no, :rule, :value, :text, :source, :seen, :verdict FROM screening "
		   "WHERE application_id = :application");
	for (size_t i = 0; i < screening->n; i++) {
		const struct eligibility_check *check = &screening->at[i];
		db_again(&q);
		db_bind(&q, ":application", application);
		db_bind(&q, ":no", (int64_t)i + 1);
		db_bind(&q, ":rule", check->rule);
		db_bind(&q, ":value", check->value);
		db_bind(&q, ":text", check->text);
		db_bind(&q, ":source", check->source);
		db_bind(&q, ":seen", check->seen);
		db_bind(&q, ":verdict", verdict_code(check->verdict));
		if (!db_run(&q, e))
			return false;
	}
	return true;
}

/* The schema lets through only these three, here and below. */
static enum verdict verdict_of(const char *code)
{
	for (enum verdict v = VERDICT_PASS; v < VERDICT_LOOK; v++)
		if (strcmp(verdict_code(v), code) == 0)
			return v;
	return VERDICT_LOOK;
}

static enum screening_decision decision_of(const char *code)
{
	for (enum screening_decision d = SCREENING_BY_RULES; d < SCREENING_FAIL; d++)
		if (strcmp(screening_decision_code(d), code) == 0)
			return d;
	return SCREENING_FAIL;
}

static bool read_checks(struct db *db, struct pool *p, int64_t application, struct screening *screening, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT rule, value, text, source, seen, verdict FROM screening_check "
		   "WHERE application_id = :application AND run = :run ORDER BY no");
	db_bind(&q, ":application", application);
	db_bind(&q, ":run", screening->run);
	while (db_next(&q) && screening->n < ELIGIBILITY_CHECKS_MAX)
		screening->at[screening->n++] = (struct eligibility_check){
			.rule = db_text(&q, p, "rule"),
			.value = db_text(&q, p, "value"),
			.text = db_text(&q, p, "text"),
			.source = db_text(&q, p, "source"),
			.seen = db_text(&q, p, "seen"),
			.verdict = verdict_of(db_text(&q, p, "verdict")),
		};
	return db_done(&q, e);
}

static bool read_runs(struct db *db, struct pool *p, int64_t application, bool all, struct screening_list *ret, struct err *e)
{
	struct screening_list list = {0};
	DB_SQL(q, db,
		   "SELECT s.run, s.judged_at, s.decision, s.facts, a.name AS judged_by FROM screening s "
		   "JOIN account a ON a.id = s.judged_by WHERE s.application_id = :application "
		   "ORDER BY s.run DESC LIMIT CASE WHEN :all THEN -1 ELSE 1 END");
	db_bind(&q, ":application", application);
	db_bind(&q, ":all", all);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = (struct screening){
			.run = db_int(&q, "run"),
			.judged_at = db_moment(&q, "judged_at"),
			.judged_by = db_text(&q, p, "judged_by"),
			.decision = decision_of(db_text(&q, p, "decision")),
			.facts = db_text(&q, p, "facts"),
		};
	if (!db_done(&q, e))
		return false;
	for (size_t i = 0; i < list.n; i++)
		if (!read_checks(db, p, application, &list.at[i], e))
			return false;
	*ret = list;
	return true;
}

bool screening_read(struct db *db, struct pool *p, int64_t application, struct screening *ret, struct err *e)
{
	struct screening_list list;
	if (!read_runs(db, p, application, false, &list, e))
		return false;
	*ret = list.n ? list.at[0] : (struct screening){0};
	return true;
}

bool screening_history(struct db *db, struct pool *p, int64_t application, struct screening_list *ret, struct err *e)
{
	return read_runs(db, p, application, true, ret, e);
}

bool screening_facts_read(struct db *db, struct pool *p, int64_t application, const char **ret, struct err *e)
{
	DB_SQL(q, db, "SELECT facts FROM screening WHERE application_id = :application ORDER BY run DESC LIMIT 1");
	db_bind(&q, ":application", application);
	const char *facts = db_next(&q) ? db_text(&q, p, "facts") : NULL;
	if (!db_done(&q, e))
		return false;
	*ret = facts;
	return true;
}

bool call_facts_read(struct db *db, struct pool *p, int64_t call, const char *state, struct call_facts *ret, struct err *e)
{
	struct call_facts list = {0};
	DB_SQL(q, db,
		   "SELECT a.receipt_no, (SELECT s.facts FROM screening s WHERE s.application_id = a.id ORDER BY s.run DESC LIMIT 1) AS facts "
		   "FROM application a WHERE a.call_id = :call AND a.receipt_no IS NOT NULL AND (:state IS NULL OR a.state = :state) ORDER BY a.receipt_no");
	db_bind(&q, ":call", call);
	db_bind(&q, ":state", state);
	while (db_next(&q))
		if (!db_is_null(&q, "facts"))
			*POOL_PUSH(p, &list) = (struct kept_facts){db_text(&q, p, "receipt_no"), db_text(&q, p, "facts")};
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}
