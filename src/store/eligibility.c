#include "ppuri/store/eligibility.h"

#include "sql.h"

#include "ppuri/store/exclusion.h"

bool call_rules_read(struct db *db, struct pool *p, int64_t call_id, struct call_rules *ret, struct err *e)
{
	struct call_rules rules = {0};
	DB_SQL(q, db, "SELECT rule, value, source FROM call_rule WHERE call_id = :call ORDER BY no");
	db_bind(&q, ":call", call_id);
	while (db_next(&q) && rules.n < ELIGIBILITY_CHECKS_MAX)
		*POOL_PUSH(p, &rules) = (struct call_rule){
			.rule = db_text(&q, p, "rule"), .value = db_text(&q, p, "value"), .source = db_text(&q, p, "source")};
	if (!db_done(&q, e))
		return false;
	*ret = rules;
	return true;
}

static bool forget_rules(struct db *db, int64_t call_id, struct err *e)
{
	DB_SQL(q, db, "DELETE FROM call_rule WHERE call_id = :call");
	db_bind(&q, ":call", call_id);
	return db_run(&q, e);
}

bool call_rules_write(struct db *db, int64_t call_id, const struct call_rules *rules, struct err *e)
{
	if (!forget_rules(db, call_id, e))
		return false;
	DB_SQL(q, db, "INSERT INTO call_rule (call_id, no, rule, value, source) VALUES (:call, :no, :rule, :value, :source)");
	for (size_t i = 0; i < rules->n; i++) {
		db_again(&q);
		db_bind(&q, ":call", call_id);
		db_bind(&q, ":no", (int64_t)i + 1);
		db_bind(&q, ":rule", rules->at[i].rule);
		db_bind(&q, ":value", rules->at[i].value);
		db_bind(&q, ":source", rules->at[i].source);
		if (!db_run(&q, e))
			return false;
	}
	return true;
}

bool firm_workers_read(struct db *db, struct pool *p, int64_t firm_id, struct month_counts *ret, struct err *e)
{
	struct month_counts counts = {0};
	DB_SQL(q, db, "SELECT month, regular, part_time FROM firm_workers WHERE firm_id = :firm ORDER BY month");
	db_bind(&q, ":firm", firm_id);
	while (db_next(&q))
		*POOL_PUSH(p, &counts) = (struct month_count){
			.month = db_date(&q, "month"), .regular = db_int(&q, "regular"), .part_time = db_int(&q, "part_time")};
	if (!db_done(&q, e))
		return false;
	*ret = counts;
	return true;
}

bool firm_workers_write(struct db *db, int64_t firm_id, const struct month_counts *counts, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO firm_workers (firm_id, month, regular, part_time) VALUES (:firm, :month, :regular, :part_time) "
		   "ON CONFLICT (firm_id, month) DO UPDATE SET regular = excluded.regular, part_time = excluded.part_time");
	for (size_t i = 0; i < counts->n; i++) {
		db_again(&q);
		db_bind(&q, ":firm", firm_id);
		db_bind(&q, ":month", counts->at[i].month);
		db_bind(&q, ":regular", counts->at[i].regular);
		db_bind(&q, ":part_time", counts->at[i].part_time);
		if (!db_run(&q, e))
			return false;
	}
	return true;
}

static struct date earlier(struct date a, struct date b)
{
	return date_cmp(a, b) <= 0 ? a : b;
}

/* Approved awards here, and all from elsewhere, under either number. */
static bool read_supports(struct db *db, const struct firm *firm, const struct call_rules *rules, struct eligibility_facts *facts,
						  struct err *e)
{
	int years = call_rules_support_years(rules), notice = facts->notice_day.year;
	DB_SQL(q, db,
		   "SELECT (SELECT count(*) FROM award w JOIN application a ON a.id = w.application_id JOIN call c ON c.id = a.call_id "
		   "WHERE a.firm_id = :firm AND w.approved_at IS NOT NULL AND c.fiscal_year BETWEEN :from AND :to) + "
		   "(SELECT count(*) FROM prior_support s WHERE (s.biz_no = :biz_no OR s.corp_no = :corp_no) "
		   "AND s.year BETWEEN :from AND :to) AS n");
	db_bind(&q, ":firm", firm->id);
	db_bind(&q, ":biz_no", firm->biz_no);
	db_bind(&q, ":corp_no", firm->corp_no);
	db_bind(&q, ":from", notice - years);
	db_bind(&q, ":to", notice - 1);
	if (db_next(&q))
		facts->supports = db_int(&q, "n");
	return db_done(&q, e);
}

bool eligibility_facts_read(struct db *db, struct pool *p, const struct application *application, const struct call *call,
							const struct call_rules *rules, struct moment now, struct eligibility_facts *ret, struct err *e)
{
	struct eligibility_facts facts = application_facts(application, call, now);
	unsigned wanted = call_rules_facts(rules);
	struct date first = earlier(facts.notice_day, facts.today);
	if ((wanted & FACT_WORKERS) && !firm_workers_read(db, p, application->firm.id, &facts.months, e))
		return false;
	if ((wanted & FACT_SUPPORTS) && !read_supports(db, &application->firm, rules, &facts, e))
		return false;
	if (!exclusion_hits_read(db, p, &application->firm, first, facts.today, &facts.exclusions, e))
		return false;
	eligibility_facts_sort(&facts);
	*ret = facts;
	return true;
}
