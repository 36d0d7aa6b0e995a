#include "ppuri/store/seal.h"

#include "handle.h"

#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <inttypes.h>
#include <string.h>

/* To cancel a call does not open what was handed in to it. */
#define SEALED_NOW \
	"c.sealed = 1 AND c.state IN ('PUBLISHED', 'CANCELLED') AND c.closes_at >= :now " \
	"AND NOT EXISTS (SELECT 1 FROM seal_break b WHERE b.call_id = c.id)"

bool seal_lift(struct db *db, struct err *e)
{
	if (!db->sealed)
		return true;
	db->sealed = false;
	return handle_exec_unguarded(db, "DROP VIEW IF EXISTS temp.application", e);
}

static bool sealed_ids(struct db *db, struct moment now, struct buf *ids, struct err *e)
{
	DB_SQL(q, db, "SELECT c.id FROM call c WHERE " SEALED_NOW);
	db_bind(&q, ":now", now);
	while (db_next(&q))
		buf_printf(ids, "%s%" PRId64, ids->n ? ", " : "", db_int(&q, "id"));
	return db_done(&q, e);
}

bool seal_set(struct db *db, int64_t account, struct moment now, struct err *e)
{
	CLEANUP(buf_release) struct buf ids = {0};
	CLEANUP(buf_release) struct buf sql = {0};
	if (!seal_lift(db, e) || !sealed_ids(db, now, &ids, e))
		return false;
	if (!ids.n)
		return true;
	buf_printf(&sql,
			   "CREATE TEMP VIEW application AS SELECT * FROM main.application "
			   "WHERE call_id NOT IN (%s) OR entered_by = %" PRId64,
			   buf_text(&ids), account);
	db->sealed = true;
	/* In a schema of the connection's own, which no file keeps and no other process sees. */
	return handle_exec_unguarded(db, buf_text(&sql), e);
}

bool seal_holds(struct db *db, const struct call *call, struct moment now, bool *ret, struct err *e)
{
	DB_SQL(q, db, "SELECT 1 FROM call c WHERE c.id = :call AND " SEALED_NOW);
	db_bind(&q, ":call", call->id);
	db_bind(&q, ":now", now);
	bool holds = db_next(&q);
	if (!db_done(&q, e))
		return false;
	*ret = holds;
	return true;
}

bool seal_break(struct db *db, int64_t call, int64_t account, const char *reason, struct moment now, struct err *e)
{
	DB_SQL(q, db, "INSERT INTO seal_break (call_id, broken_by, broken_at, reason) VALUES (:call, :by, :at, :reason)");
	db_bind(&q, ":call", call);
	db_bind(&q, ":by", account);
	db_bind(&q, ":at", now);
	db_bind(&q, ":reason", reason);
	return db_run(&q, e);
}

bool seal_counts(struct db *db, int64_t call, int64_t *ret_received, int64_t *ret_drafts, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT count(receipt_no) AS received, coalesce(sum(state = 'DRAFT'), 0) AS drafts FROM main.application "
		   "WHERE call_id = :call");
	db_bind(&q, ":call", call);
	bool found = db_next(&q);
	int64_t received = found ? db_int(&q, "received") : 0, drafts = found ? db_int(&q, "drafts") : 0;
	if (!db_done(&q, e))
		return false;
	*ret_received = received;
	*ret_drafts = drafts;
	return true;
}

bool seal_codes_read(struct db *db, struct pool *p, struct moment now, struct seal_codes *ret, struct err *e)
{
	struct seal_codes codes = {0};
	DB_SQL(q, db, "SELECT c.code FROM call c WHERE " SEALED_NOW);
	db_bind(&q, ":now", now);
	while (db_next(&q))
		*POOL_PUSH(p, &codes) = db_text(&q, p, "code");
	if (!db_done(&q, e))
		return false;
	*ret = codes;
	return true;
}
