#include "ppuri/store/eligibility.h"

#include "sql.h"

#include "ppuri/call_terms.h"
#include "ppuri/store/exclusion.h"
#include "ppuri/store/filed_paper.h"
#include "ppuri/store/history.h"

#include <string.h>

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

static bool is_same(const struct call_rule *a, const struct call_rule *b)
{
	return a && b && strcmp(a->value, b->value) == 0 && strcmp(a->source, b->source) == 0;
}

static bool forget_rules(struct db *db, int64_t call_id, const struct call_rules *stored, const struct call_rules *rules,
						 struct err *e)
{
	DB_SQL(q, db, "DELETE FROM call_rule WHERE call_id = :call AND rule = :rule");
	for (size_t i = 0; i < stored->n; i++) {
		if (is_same(&stored->at[i], call_rules_named(rules, stored->at[i].rule)))
			continue;
		db_again(&q);
		db_bind(&q, ":call", call_id);
		db_bind(&q, ":rule", stored->at[i].rule);
		if (!db_run(&q, e))
			return false;
	}
	return true;
}

/* Only what differs, since of a published call nothing else may be touched. */
bool call_rules_write(struct db *db, int64_t call_id, const struct call_rules *rules, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	struct call_rules stored;
	if (!call_rules_read(db, &pool, call_id, &stored, e) || !forget_rules(db, call_id, &stored, rules, e))
		return false;
	DB_SQL(q, db, "INSERT INTO call_rule (call_id, no, rule, value, source) VALUES (:call, :no, :rule, :value, :source)");
	for (size_t i = 0; i < rules->n; i++) {
		if (is_same(&rules->at[i], call_rules_named(&stored, rules->at[i].rule)))
			continue;
		db_again(&q);
		db_bind(&q, ":call", call_id);
		db_bind(&q, ":no", (int64_t)call_rule_rank(rules->at[i].rule) + 1);
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

static bool read_supports(struct db *db, const struct firm *firm, const struct call_rules *rules, struct eligibility_facts *facts,
						  struct err *e)
{
	struct support_tally tally;
	int years = call_rules_support_years(rules), notice = facts->notice_day.year;
	if (!history_supports(db, firm, notice - years, notice - 1, &tally, e))
		return false;
	facts->supports = tally.n;
	return true;
}

/* What is not received yet is counted as if it were received today. */
static bool read_papers(struct db *db, struct pool *p, const struct application *application, struct eligibility_facts *facts,
						struct err *e)
{
	struct wanted_papers wanted;
	struct filed_papers papers;
	if (!wanted_papers_read(db, p, application->call_id, &wanted, e) || !filed_papers_read(db, p, application->id, &papers, e))
		return false;
	struct paper_needs needs =
		paper_needs(p, &wanted, &papers, facts->notice_day, facts->receipt_day.year ? facts->receipt_day : facts->today);
	for (size_t i = 0; i < needs.n; i++)
		if (needs.at[i].wanted->required && needs.at[i].standing != PAPER_GOOD)
			*POOL_PUSH(p, &facts->papers_missing) = needs.at[i].wanted->kind;
	return true;
}

bool eligibility_facts_read(struct db *db, struct pool *p, const struct application *application, const struct call *call,
							const struct call_rules *rules, struct moment now, bool excluded,
							 struct eligibility_facts *ret, struct err *e)
{
	struct eligibility_facts facts = application_facts(application, call, now);
	unsigned wanted = call_rules_facts(rules);
	struct date first = earlier(facts.notice_day, facts.today);
	if ((wanted & FACT_WORKERS) && !firm_workers_read(db, p, application->firm.id, &facts.months, e))
		return false;
	if ((wanted & FACT_SUPPORTS) && !read_supports(db, &application->firm, rules, &facts, e))
		return false;
	if ((wanted & FACT_PAPERS) && !read_papers(db, p, application, &facts, e))
		return false;
	if (excluded && !exclusion_hits_read(db, p, &application->firm, first, facts.today, &facts.exclusions, e))
		return false;
	eligibility_facts_sort(&facts);
	*ret = facts;
	return true;
}
