#include "ppuri/store/deliberation.h"

#include "sql.h"

bool deliberation_insert(struct db *db, const struct deliberation *deliberation, int64_t account, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO deliberation (selection_id, body, held_on, number, outcome, reason, recorded_by, recorded_at) "
		   "VALUES (:selection, :body, :held_on, :number, :outcome, :reason, :account, :at)");
	db_bind(&q, ":selection", deliberation->selection_id);
	db_bind(&q, ":body", deliberation->body);
	db_bind(&q, ":held_on", deliberation->held_on);
	db_bind(&q, ":number", deliberation->number);
	db_bind(&q, ":outcome", deliberation->outcome);
	db_bind(&q, ":reason", deliberation->reason);
	db_bind(&q, ":account", account);
	db_bind(&q, ":at", deliberation->recorded_at);
	return db_run(&q, e);
}

bool deliberation_adopted_before(struct db *db, int64_t call, const struct deliberation *given, bool *ret, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT 1 FROM deliberation d JOIN selection s ON s.id = d.selection_id WHERE s.call_id = :call AND d.outcome = 'adopted' "
		   "AND d.body = :body AND d.held_on = :held_on AND d.number = :number");
	db_bind(&q, ":call", call);
	db_bind(&q, ":body", given->body);
	db_bind(&q, ":held_on", given->held_on);
	db_bind(&q, ":number", given->number);
	*ret = db_next(&q);
	return db_done(&q, e);
}

bool deliberation_sent_back(struct db *db, int64_t call, int64_t selection, int64_t *ret, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT iif(d.outcome = 'adopted', 0, d.selection_id) AS id FROM deliberation d JOIN selection s ON s.id = d.selection_id "
		   "WHERE s.call_id = :call AND s.id < :selection ORDER BY s.id DESC LIMIT 1");
	db_bind(&q, ":call", call);
	db_bind(&q, ":selection", selection);
	int64_t id = db_next(&q) ? db_int(&q, "id") : 0;
	if (!db_done(&q, e))
		return false;
	*ret = id;
	return true;
}

bool deliberation_read(struct db *db, struct pool *p, int64_t selection, struct deliberation *ret, bool *ret_there, struct err *e)
{
	struct deliberation deliberation = {0};
	DB_SQL(q, db,
		   "SELECT d.body, d.held_on, d.number, d.outcome, d.reason, a.name, d.recorded_at FROM deliberation d "
		   "JOIN account a ON a.id = d.recorded_by WHERE d.selection_id = :selection");
	db_bind(&q, ":selection", selection);
	bool there = db_next(&q);
	if (there)
		deliberation = (struct deliberation){
			.selection_id = selection,
			.body = db_text(&q, p, "body"),
			.held_on = db_date(&q, "held_on"),
			.number = db_text(&q, p, "number"),
			.outcome = db_text(&q, p, "outcome"),
			.reason = db_text_or_null(&q, p, "reason"),
			.recorded_by = db_text(&q, p, "name"),
			.recorded_at = db_moment(&q, "recorded_at"),
		};
	if (!db_done(&q, e))
		return false;
	*ret = deliberation;
	*ret_there = there;
	return true;
}
