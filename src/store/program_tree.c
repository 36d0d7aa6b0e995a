/* Which node stands beneath which. */
#include "ppuri/store/program.h"

#include "sql.h"

#include "ppuri/tr.h"

bool program_is_under(struct db *db, int64_t id, int64_t above, bool *ret, struct err *e)
{
	DB_SQL(q, db,
		   "WITH RECURSIVE up (id) AS (VALUES (:id) UNION SELECT p.parent_id FROM program p JOIN up u ON p.id = u.id "
		   "WHERE p.parent_id IS NOT NULL) SELECT 1 FROM up WHERE id = :above");
	db_bind(&q, ":id", id);
	db_bind(&q, ":above", above);
	bool under = db_next(&q);
	if (!db_done(&q, e))
		return false;
	*ret = under;
	return true;
}

static void bind_parent(struct query *q, int64_t parent)
{
	if (parent)
		db_bind(q, ":parent", parent);
	else
		db_bind_null(q, ":parent");
}

/* What stands in the nth place of those beneath the parent, or behind them all. */
static bool seq_at(struct db *db, int64_t id, int64_t parent, int64_t place, int64_t *ret, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT coalesce((SELECT p.seq FROM program p WHERE p.parent_id IS :parent AND p.id <> :id AND :place > 0 "
		   "ORDER BY p.seq, p.id LIMIT 1 OFFSET :place - 1), "
		   "(SELECT coalesce(max(p.seq), 0) + 1 FROM program p WHERE p.parent_id IS :parent AND p.id <> :id)) AS seq");
	db_bind(&q, ":id", id);
	db_bind(&q, ":place", place);
	bind_parent(&q, parent);
	if (db_next(&q))
		*ret = db_int(&q, "seq");
	return db_done(&q, e);
}

bool program_siblings(struct db *db, int64_t id, int64_t parent, int64_t *ret, struct err *e)
{
	DB_SQL(q, db, "SELECT count(*) AS n FROM program p WHERE p.parent_id IS :parent AND p.id <> :id");
	db_bind(&q, ":id", id);
	bind_parent(&q, parent);
	*ret = db_next(&q) ? db_int(&q, "n") : 0;
	return db_done(&q, e);
}

static bool make_room(struct db *db, int64_t id, int64_t parent, int64_t seq, struct err *e)
{
	DB_SQL(q, db, "UPDATE program SET seq = seq + 1 WHERE parent_id IS :parent AND seq >= :seq AND id <> :id");
	db_bind(&q, ":id", id);
	db_bind(&q, ":seq", seq);
	bind_parent(&q, parent);
	return db_run(&q, e);
}

bool program_place(struct db *db, int64_t id, int64_t parent, int64_t place, struct err *e)
{
	int64_t seq = 1;
	if (!seq_at(db, id, parent, place, &seq, e) || !make_room(db, id, parent, seq, e))
		return false;
	DB_SQL(q, db, "UPDATE program SET parent_id = :parent, seq = :seq WHERE id = :id");
	db_bind(&q, ":id", id);
	db_bind(&q, ":seq", seq);
	bind_parent(&q, parent);
	return db_run(&q, e);
}

bool program_check_tree(struct db *db, struct pool *p, struct findings *list, struct err *e)
{
	DB_SQL(q, db,
		   "WITH RECURSIVE down (id) AS (SELECT id FROM program WHERE parent_id IS NULL UNION "
		   "SELECT p.id FROM program p JOIN down d ON p.parent_id = d.id) "
		   "SELECT p.code FROM program p WHERE p.id NOT IN (SELECT id FROM down) ORDER BY p.code");
	while (db_next(&q))
		*POOL_PUSH(p, list) = pool_printf(p, _("programme %s stands beneath itself"), db_text(&q, p, "code"));
	return db_done(&q, e);
}
