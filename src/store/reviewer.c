#include "ppuri/store/committee.h"

#include "sql.h"

#include "ppuri/tr.h"

static void bind_reviewer(struct query *q, const struct reviewer *reviewer)
{
	db_bind(q, ":account", reviewer->account_id);
	db_bind(q, ":affiliation", reviewer->affiliation);
	db_bind(q, ":official", reviewer->official);
	db_bind(q, ":field", reviewer->field);
	db_bind(q, ":from", reviewer->term_from);
	db_bind(q, ":to", reviewer->term_to);
}

bool reviewer_insert(struct db *db, const struct reviewer *reviewer, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO reviewer (account_id, affiliation, official, field, term_from, term_to) "
		   "VALUES (:account, :affiliation, :official, :field, :from, :to)");
	bind_reviewer(&q, reviewer);
	return db_run(&q, e);
}

bool reviewer_update(struct db *db, const struct reviewer *reviewer, struct err *e)
{
	DB_SQL(q, db,
		   "UPDATE reviewer SET affiliation = :affiliation, official = :official, field = :field, term_from = :from, term_to = :to "
		   "WHERE account_id = :account");
	bind_reviewer(&q, reviewer);
	return db_run(&q, e);
}

#define REVIEWER_SELECT \
	"SELECT r.account_id, w.name, w.person_name, w.locked, r.affiliation, r.official, r.field, r.term_from, r.term_to, " \
	"(SELECT count(*) FROM sitting_member m JOIN call c ON c.id = m.call_id AND c.state = 'EVALUATING' " \
	"WHERE m.account_id = r.account_id) AS sits FROM reviewer r JOIN account w ON w.id = r.account_id "

static struct reviewer read_reviewer(struct query *q, struct pool *p)
{
	return (struct reviewer){
		.account_id = db_int(q, "account_id"),
		.account = db_text(q, p, "name"),
		.person_name = db_text(q, p, "person_name"),
		.locked = db_int(q, "locked"),
		.affiliation = db_text(q, p, "affiliation"),
		.official = db_int(q, "official"),
		.field = db_text(q, p, "field"),
		.term_from = db_date(q, "term_from"),
		.term_to = db_date(q, "term_to"),
		.sits = db_int(q, "sits"),
	};
}

bool reviewer_by_name(struct db *db, struct pool *p, const char *account, struct reviewer *ret, struct err *e)
{
	struct reviewer reviewer = {0};
	DB_SQL(q, db, REVIEWER_SELECT "WHERE w.name = :account");
	db_bind(&q, ":account", account);
	bool found = db_next(&q);
	if (found)
		reviewer = read_reviewer(&q, p);
	if (!db_done(&q, e))
		return false;
	if (!found)
		return err_set(e, ERR_NOT_FOUND, _("%s is not in the pool of reviewers"), account);
	*ret = reviewer;
	return true;
}

bool reviewer_list_read(struct db *db, struct pool *p, struct date day, struct reviewer_list *ret, struct err *e)
{
	struct reviewer_list list = {0};
	DB_SQL(q, db,
		   REVIEWER_SELECT "WHERE :day IS NULL OR (r.term_from <= :day AND (r.term_to IS NULL OR r.term_to >= :day)) ORDER BY w.name");
	db_bind(&q, ":day", day);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = read_reviewer(&q, p);
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}
