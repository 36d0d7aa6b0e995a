#include "ppuri/store/selection.h"

#include "sql.h"

#include "ppuri/tr.h"

#define SELECTION_QUERY \
	"SELECT s.id, s.call_id, c.code, (SELECT count(*) FROM selection t WHERE t.call_id = s.call_id AND t.id <= s.id) AS no, " \
	"s.amendment_id, s.input, s.result, s.sha256, s.run_by, r.name AS run_by_name, s.run_at, s.referred_at IS NOT NULL AS referred, " \
	"k.name AS confirmed_by_name, s.confirmed_at FROM selection s JOIN call c ON c.id = s.call_id " \
	"JOIN account r ON r.id = s.run_by LEFT JOIN account k ON k.id = s.confirmed_by "

static struct selection read_selection(struct query *q, struct pool *p)
{
	struct selection selection = {
		.id = db_int(q, "id"),
		.call_id = db_int(q, "call_id"),
		.call_code = db_text(q, p, "code"),
		.no = (int)db_int(q, "no"),
		.amendment_id = db_int_or(q, "amendment_id", 0),
		.referred = db_int(q, "referred"),
		.input = db_text(q, p, "input"),
		.result = db_text(q, p, "result"),
		.digest = db_sha256(q, "sha256"),
		.run_by = db_int(q, "run_by"),
		.run_by_name = db_text(q, p, "run_by_name"),
		.run_at = db_moment(q, "run_at"),
		.confirmed_by_name = db_text_or_null(q, p, "confirmed_by_name"),
	};
	if (selection.confirmed_by_name)
		selection.confirmed_at = db_moment(q, "confirmed_at");
	return selection;
}

bool selection_insert(struct db *db, const struct selection *selection, int64_t *ret_id, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO selection (call_id, input, result, sha256, run_by, run_at, amendment_id) VALUES (:call, :input, :result, :sha256, "
		   ":run_by, :run_at, (SELECT m.id FROM amendment m WHERE m.call_id = :call AND m.closed_at IS NULL))");
	db_bind(&q, ":call", selection->call_id);
	db_bind(&q, ":input", selection->input);
	db_bind(&q, ":result", selection->result);
	db_bind_blob(&q, ":sha256", selection->digest.at, SHA256_BYTES);
	db_bind(&q, ":run_by", selection->run_by);
	db_bind(&q, ":run_at", selection->run_at);
	if (!db_run(&q, e))
		return false;
	*ret_id = db_last_id(db);
	return true;
}

bool selection_insert_line(struct db *db, int64_t selection, int64_t application, const struct selection_line *line,
						   struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO selection_line (selection_id, application_id, place, mean_sum, mean_count, score_sum, score_count, verdict, "
		   "reserve, granted, firm_name, size, address, workers, technology, title) "
		   "SELECT :selection, a.id, :place, :mean_sum, :mean_count, :score_sum, :score_count, :verdict, :reserve, :granted, "
		   "f.name, f.size, f.address, f.workers, f.technology, a.title FROM application a JOIN firm f ON f.id = a.firm_id "
		   "WHERE a.id = :application");
	db_bind(&q, ":selection", selection);
	db_bind(&q, ":application", application);
	db_bind(&q, ":place", line->rank);
	db_bind(&q, ":mean_sum", line->mean.sum);
	db_bind(&q, ":mean_count", line->mean.count);
	db_bind(&q, ":score_sum", line->score.sum);
	db_bind(&q, ":score_count", line->score.count);
	db_bind(&q, ":verdict", selection_verdict_code(line->verdict));
	db_bind(&q, ":reserve", line->reserve);
	db_bind(&q, ":granted", line->granted);
	return db_run(&q, e);
}

static bool read_one(struct query *q, struct pool *p, struct selection *ret, bool *ret_there, struct err *e)
{
	struct selection selection = {0};
	bool there = db_next(q);
	if (there)
		selection = read_selection(q, p);
	if (!db_done(q, e))
		return false;
	if (there)
		*ret = selection;
	*ret_there = there;
	return true;
}

/* A run of an amendment that was withdrawn counts no more. */
bool selection_newest(struct db *db, struct pool *p, int64_t call, struct selection *ret, struct err *e)
{
	bool there;
	DB_SQL(q, db,
		   SELECTION_QUERY "WHERE s.call_id = :call AND (s.confirmed_by IS NOT NULL OR s.amendment_id IS ("
						   "SELECT m.id FROM amendment m WHERE m.call_id = :call AND m.closed_at IS NULL)) ORDER BY s.id DESC LIMIT 1");
	db_bind(&q, ":call", call);
	return read_one(&q, p, ret, &there, e) && (there || err_set(e, ERR_NOT_FOUND, "%s", _("no selection was run for this call yet")));
}

bool selection_deciding(struct db *db, struct pool *p, int64_t call, struct selection *ret, bool *ret_there, struct err *e)
{
	DB_SQL(q, db, SELECTION_QUERY "JOIN deciding_selection d ON d.id = s.id WHERE s.call_id = :call");
	db_bind(&q, ":call", call);
	return read_one(&q, p, ret, ret_there, e);
}

bool selection_by_id(struct db *db, struct pool *p, int64_t id, struct selection *ret, struct err *e)
{
	bool there;
	DB_SQL(q, db, SELECTION_QUERY "WHERE s.id = :id");
	db_bind(&q, ":id", id);
	return read_one(&q, p, ret, &there, e) && (there || err_set(e, ERR_NOT_FOUND, _("no selection %lld"), (long long)id));
}

bool selection_list_read(struct db *db, struct pool *p, int64_t call, struct selection_list *ret, struct err *e)
{
	struct selection_list list = {0};
	DB_SQL(q, db, SELECTION_QUERY "WHERE :call = 0 OR s.call_id = :call ORDER BY s.id");
	db_bind(&q, ":call", call);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = read_selection(&q, p);
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}

#define ROW_QUERY \
	"SELECT l.application_id, a.receipt_no, f.name, l.place, l.mean_sum, l.mean_count, l.score_sum, l.score_count, l.verdict, " \
	"l.reserve, l.granted, l.firm_name, l.size, l.address, l.workers, l.technology, l.title " \
	"FROM selection_line l JOIN application a ON a.id = l.application_id JOIN firm f ON f.id = a.firm_id "

static struct selection_row read_row(struct query *q, struct pool *p)
{
	return (struct selection_row){
		.application_id = db_int(q, "application_id"),
		.receipt_no = db_text(q, p, "receipt_no"),
		.firm_name = db_text(q, p, "name"),
		.place = db_int(q, "place"),
		.mean = {db_int(q, "mean_sum"), db_int(q, "mean_count")},
		.score = {db_int(q, "score_sum"), db_int(q, "score_count")},
		.verdict = db_text(q, p, "verdict"),
		.reserve = db_int(q, "reserve"),
		.granted = db_won(q, "granted"),
		.judged = {.firm_name = db_text(q, p, "firm_name"), .size = db_text_or_null(q, p, "size"), .address = db_text_or_null(q, p, "address"),
				   .workers = db_int_or(q, "workers", -1), .technology = db_text_or_null(q, p, "technology"), .title = db_text(q, p, "title")},
	};
}

bool selection_row_read(struct db *db, struct pool *p, int64_t selection, int64_t application, struct selection_row *ret, bool *ret_there,
						struct err *e)
{
	DB_SQL(q, db, ROW_QUERY "WHERE l.selection_id = :selection AND l.application_id = :application");
	db_bind(&q, ":selection", selection);
	db_bind(&q, ":application", application);
	bool there = db_next(&q);
	if (there)
		*ret = read_row(&q, p);
	if (!db_done(&q, e))
		return false;
	*ret_there = there;
	return true;
}

bool selection_rows_read(struct db *db, struct pool *p, int64_t selection, struct selection_rows *ret, struct err *e)
{
	struct selection_rows rows = {0};
	DB_SQL(q, db, ROW_QUERY "WHERE l.selection_id = :selection ORDER BY a.receipt_no");
	db_bind(&q, ":selection", selection);
	while (db_next(&q))
		*POOL_PUSH(p, &rows) = read_row(&q, p);
	if (!db_done(&q, e))
		return false;
	*ret = rows;
	return true;
}

bool selection_set_referred(struct db *db, int64_t selection, int64_t account, struct moment now, struct err *e)
{
	DB_SQL(q, db, "UPDATE selection SET referred_by = :account, referred_at = :now WHERE id = :id");
	db_bind(&q, ":id", selection);
	db_bind(&q, ":account", account);
	db_bind(&q, ":now", now);
	return db_run(&q, e);
}

bool selection_set_confirmed(struct db *db, int64_t selection, int64_t account, struct moment now, struct err *e)
{
	DB_SQL(q, db, "UPDATE selection SET confirmed_by = :account, confirmed_at = :now WHERE id = :id AND confirmed_by IS NULL");
	db_bind(&q, ":id", selection);
	db_bind(&q, ":account", account);
	db_bind(&q, ":now", now);
	if (!db_run(&q, e))
		return false;
	return db_changes(db) == 1 || err_set(e, ERR_REFUSED, "%s", _("this selection is confirmed already"));
}
