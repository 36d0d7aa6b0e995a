#include "ppuri/store/conflict.h"

#include "firm_row.h"

/* A received application to a call with its firm. */
struct applicant {
	int64_t application;
	struct firm firm;
};

struct applicants {
	struct applicant *at;
	size_t n, room;
};

static bool read_applicants(struct db *db, struct pool *p, int64_t call, struct applicants *ret, struct err *e)
{
	struct applicants list = {0};
	DB_SQL(q, db,
		   "SELECT a.id, " FIRM_COLUMNS " FROM application a JOIN firm f ON f.id = a.firm_id LEFT JOIN person p ON p.firm_id = f.id "
		   "WHERE a.call_id = :call AND a.receipt_no IS NOT NULL");
	db_bind(&q, ":call", call);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = (struct applicant){db_int(&q, "id"), firm_row(&q, p)};
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}

struct origin {
	int64_t conflict, application;
};

struct origins {
	struct origin *at;
	size_t n, room;
};

static bool read_origins(struct db *db, struct pool *p, int64_t call, struct origins *ret, struct err *e)
{
	struct origins list = {0};
	DB_SQL(q, db, "SELECT k.id, a.id AS application FROM conflict k JOIN application a ON a.id = k.application_id WHERE a.call_id = :call");
	db_bind(&q, ":call", call);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = (struct origin){db_int(&q, "id"), db_int(&q, "application")};
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}

static bool insert_reach(struct db *db, int64_t conflict, int64_t application, enum relation relation, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO conflict_reach (conflict_id, application_id, relation) VALUES (:conflict, :application, :relation) "
		   "ON CONFLICT DO NOTHING");
	db_bind(&q, ":conflict", conflict);
	db_bind(&q, ":application", application);
	db_bind(&q, ":relation", relation_code(relation));
	return db_run(&q, e);
}

/* What a confirmed selection was made of stays as it was. */
static bool delete_reach(struct db *db, int64_t conflict, int64_t application, struct err *e)
{
	DB_SQL(q, db,
		   "DELETE FROM conflict_reach WHERE conflict_id = :conflict AND application_id = :application AND NOT EXISTS ("
		   "SELECT 1 FROM application a JOIN decided_call d ON d.call_id = a.call_id WHERE a.id = :application)");
	db_bind(&q, ":conflict", conflict);
	db_bind(&q, ":application", application);
	return db_run(&q, e);
}

static bool spread_one(struct db *db, const struct origin *origin, const struct applicants *applicants, struct err *e)
{
	const struct firm *with = NULL;
	for (size_t i = 0; i < applicants->n; i++)
		if (applicants->at[i].application == origin->application)
			with = &applicants->at[i].firm;
	for (size_t i = 0; with && i < applicants->n; i++) {
		const struct applicant *one = &applicants->at[i];
		enum relation relation = firm_relation(with, &one->firm);
		if (!(relation == RELATION_NONE ? delete_reach(db, origin->conflict, one->application, e)
										: insert_reach(db, origin->conflict, one->application, relation, e)))
			return false;
	}
	return true;
}

bool conflict_spread(struct db *db, int64_t call, struct err *e)
{
	CLEANUP(pool_release) struct pool pool = {0};
	struct origins origins;
	struct applicants applicants;
	if (!read_origins(db, &pool, call, &origins, e))
		return false;
	if (!origins.n)
		return true;
	if (!read_applicants(db, &pool, call, &applicants, e))
		return false;
	for (size_t i = 0; i < origins.n; i++)
		if (!spread_one(db, &origins.at[i], &applicants, e))
			return false;
	return true;
}

struct calls {
	int64_t *at;
	size_t n, room;
};

bool conflict_firm_changed(struct db *db, int64_t firm, struct err *e)
{
	CLEANUP(pool_release) struct pool pool = {0};
	struct calls calls = {0};
	DB_SQL(q, db,
		   "SELECT a.call_id FROM application a WHERE a.firm_id = :firm AND a.state IN ('REVIEW', 'REVIEWED') AND EXISTS ("
		   "SELECT 1 FROM committee_member m JOIN conflict k ON k.account_id = m.account_id WHERE m.call_id = a.call_id)");
	db_bind(&q, ":firm", firm);
	while (db_next(&q))
		*POOL_PUSH(&pool, &calls) = db_int(&q, "call_id");
	if (!db_done(&q, e))
		return false;
	for (size_t i = 0; i < calls.n; i++)
		if (!conflict_spread(db, calls.at[i], e))
			return false;
	return true;
}

static int64_t call_of(struct db *db, int64_t application, struct err *e)
{
	int64_t call = 0;
	DB_SQL(q, db, "SELECT call_id FROM application WHERE id = :id");
	db_bind(&q, ":id", application);
	if (db_next(&q))
		call = db_int(&q, "call_id");
	return db_done(&q, e) ? call : 0;
}

bool conflict_insert(struct db *db, const struct conflict *conflict, int64_t *ret_id, struct err *e)
{
	int64_t call = call_of(db, conflict->application_id, e);
	DB_SQL(q, db,
		   "INSERT INTO conflict (application_id, account_id, kind, ground, declared_by, declared_at, decision) "
		   "VALUES (:application, :account, :kind, :ground, :by, :at, :decision)");
	db_bind(&q, ":application", conflict->application_id);
	db_bind(&q, ":account", conflict->account_id);
	db_bind(&q, ":kind", conflict->kind);
	db_bind(&q, ":ground", conflict->ground);
	db_bind(&q, ":by", conflict->declared_by);
	db_bind(&q, ":at", conflict->declared_at);
	db_bind(&q, ":decision", conflict->decision);
	if (!call || !db_run(&q, e))
		return false;
	*ret_id = db_last_id(db);
	return conflict_spread(db, call, e);
}

bool conflict_decide(struct db *db, const struct conflict *conflict, int64_t decided_by, struct err *e)
{
	DB_SQL(q, db,
		   "UPDATE conflict SET decision = :decision, decided_how = :how, decided_by = :by, decided_at = :at, "
		   "decided_reason = :reason, meeting_id = nullif(:meeting, 0), motion = nullif(:motion, 0) WHERE id = :id");
	db_bind(&q, ":id", conflict->id);
	db_bind(&q, ":decision", conflict->decision);
	db_bind(&q, ":how", conflict->decided_how);
	db_bind(&q, ":by", decided_by);
	db_bind(&q, ":at", conflict->decided_at);
	db_bind(&q, ":reason", conflict->decided_reason);
	db_bind(&q, ":meeting", conflict->meeting_id);
	db_bind(&q, ":motion", conflict->motion);
	return db_run(&q, e);
}

static struct conflict read_conflict(struct query *q, struct pool *p)
{
	struct conflict conflict = {
		.id = db_int(q, "id"),
		.application_id = db_int(q, "application_id"),
		.receipt_no = db_text(q, p, "receipt_no"),
		.relation = db_text(q, p, "relation"),
		.with_receipt = db_text(q, p, "with_receipt"),
		.account_id = db_int(q, "account_id"),
		.account = db_text(q, p, "account"),
		.kind = db_text(q, p, "kind"),
		.ground = db_text(q, p, "ground"),
		.declared_by = db_int(q, "declared_by"),
		.declared_by_name = db_text(q, p, "declared_by_name"),
		.declared_at = db_moment(q, "declared_at"),
		.decision = db_text(q, p, "decision"),
		.voids = db_int(q, "voids"),
		.decided_how = db_text_or_null(q, p, "decided_how"),
		.decided_by = db_text_or_null(q, p, "decided_by_name"),
		.decided_reason = db_text_or_null(q, p, "decided_reason"),
		.meeting_id = db_int_or(q, "meeting_id", 0),
		.meeting = (int)db_int_or(q, "meeting", 0),
		.motion = (int)db_int_or(q, "motion", 0),
	};
	if (conflict.decided_by)
		conflict.decided_at = db_moment(q, "decided_at");
	return conflict;
}

bool conflict_list_read(struct db *db, struct pool *p, const struct conflict_filter *filter, struct conflict_list *ret,
						struct err *e)
{
	struct conflict_list list = {0};
	DB_SQL(q, db,
		   "SELECT k.id, r.application_id, a.receipt_no, r.relation, o.receipt_no AS with_receipt, k.account_id, w.name AS account, "
		   "k.kind, k.ground, k.declared_by, d.name AS declared_by_name, k.declared_at, "
		   "iif(x.refused_at IS NULL, k.decision, 'refused') AS decision, iif(x.refused_at IS NULL, k.decided_how, NULL) AS decided_how, "
		   "x.refused_at IS NULL AND k.decision <> 'rejected' AND EXISTS (SELECT 1 FROM score s WHERE s.application_id = a.id AND s.account_id = k.account_id) "
		   "AS voids, "
		   "v.name AS decided_by_name, coalesce(x.refused_at, k.decided_at) AS decided_at, coalesce(x.reason, k.decided_reason) AS decided_reason, k.meeting_id, t.no AS meeting, k.motion "
		   "FROM conflict_reach r JOIN conflict k ON k.id = r.conflict_id JOIN application a ON a.id = r.application_id "
		   "JOIN application o ON o.id = k.application_id JOIN account w ON w.id = k.account_id "
		   "JOIN account d ON d.id = k.declared_by LEFT JOIN conflict_refused x ON x.conflict_id = k.id "
		   "LEFT JOIN account v ON v.id = coalesce(x.refused_by, k.decided_by) LEFT JOIN meeting t ON t.id = k.meeting_id "
		   "WHERE (:call = 0 OR a.call_id = :call) AND (:application = 0 OR r.application_id = :application) "
		   "AND (:account = 0 OR k.account_id = :account) ORDER BY a.receipt_no, w.name, k.id");
	db_bind(&q, ":call", filter->call);
	db_bind(&q, ":application", filter->application);
	db_bind(&q, ":account", filter->account);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = read_conflict(&q, p);
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}

bool conflict_firms_read(struct db *db, struct pool *p, int64_t call, int64_t account, struct own_firms *ret, struct err *e)
{
	struct own_firms list = {0};
	DB_SQL(q, db,
		   "SELECT a.id, f.name, f.group_name FROM under_evaluation u JOIN application a ON a.id = u.application_id JOIN firm f ON f.id = a.firm_id "
		   "WHERE u.call_id = :call AND NOT EXISTS (SELECT 1 FROM conflict k WHERE k.application_id = a.id AND k.account_id = :account) "
		   "ORDER BY a.id");
	db_bind(&q, ":call", call);
	db_bind(&q, ":account", account);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = (struct own_firm){
			.application = db_int(&q, "id"),
			.name = db_text(&q, p, "name"),
			.group = db_text_or_null(&q, p, "group_name"),
		};
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}
