#include "ppuri/store/filed_paper.h"

#include "sql.h"

#include <string.h>

static struct wanted_paper read_wanted(struct query *q, struct pool *p)
{
	struct wanted_paper wanted = {
		.kind = db_text(q, p, "kind"),
		.required = db_int(q, "required"),
		.from_receipt = strcmp(db_text(q, p, "counted_from"), "receipt") == 0,
	};
	if (!paper_age_of_code(db_text(q, p, "age"), &wanted.age))
		db_damaged(q, "age");
	return wanted;
}

bool wanted_papers_read(struct db *db, struct pool *p, int64_t call, struct wanted_papers *ret, struct err *e)
{
	struct wanted_papers list = {0};
	DB_SQL(q, db, "SELECT kind, required, age, counted_from FROM call_paper WHERE call_id = :call ORDER BY no");
	db_bind(&q, ":call", call);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = read_wanted(&q, p);
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}

static bool wanted_place(struct db *db, int64_t call, const char *kind, int64_t *ret, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT coalesce(max(no) FILTER (WHERE kind = :kind), max(no) + 1, 1) AS no FROM call_paper WHERE call_id = :call");
	db_bind(&q, ":kind", kind);
	db_bind(&q, ":call", call);
	int64_t no = db_next(&q) ? db_int(&q, "no") : 0;
	if (!db_done(&q, e))
		return false;
	*ret = no;
	return true;
}

bool wanted_paper_remove(struct db *db, int64_t call, const char *kind, bool *ret_gone, struct err *e)
{
	DB_SQL(q, db, "DELETE FROM call_paper WHERE call_id = :call AND kind = :kind");
	db_bind(&q, ":call", call);
	db_bind(&q, ":kind", kind);
	if (!db_run(&q, e))
		return false;
	*ret_gone = db_changes(db) > 0;
	return true;
}

bool wanted_paper_write(struct db *db, int64_t call, const struct wanted_paper *wanted, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	int64_t no;
	bool gone;
	if (!wanted_place(db, call, wanted->kind, &no, e) || !wanted_paper_remove(db, call, wanted->kind, &gone, e))
		return false;
	DB_SQL(q, db,
		   "INSERT INTO call_paper (call_id, kind, no, required, age, counted_from) "
		   "VALUES (:call, :kind, :no, :required, :age, :counted_from)");
	db_bind(&q, ":call", call);
	db_bind(&q, ":kind", wanted->kind);
	db_bind(&q, ":no", no);
	db_bind(&q, ":required", wanted->required);
	db_bind(&q, ":age", paper_age_code(&pool, wanted->age));
	db_bind(&q, ":counted_from", wanted->from_receipt ? "receipt" : "notice");
	return db_run(&q, e);
}

static struct filed_paper read_paper(struct query *q, struct pool *p)
{
	struct filed_paper paper = {
		.no = db_int(q, "no"),
		.kind = db_text(q, p, "kind"),
		.file_name = db_text_or_null(q, p, "file_name"),
		.type = db_text_or_null(q, p, "type"),
		.size = db_int_or(q, "size", 0),
		.locked = db_int(q, "locked"),
		.issued_on = db_date(q, "issued_on"),
		.valid_until = db_date(q, "valid_until"),
		.attached_by = db_text(q, p, "attached_by"),
		.attached_at = db_moment(q, "attached_at"),
		.is_set_aside = !db_is_null(q, "set_aside_at"),
		.set_aside_reason = db_text_or_null(q, p, "set_aside_reason"),
		.replaced_by = db_int_or(q, "replaced_by", 0),
	};
	if (paper.file_name)
		paper.sha256 = db_sha256(q, "sha256");
	if (paper.is_set_aside)
		paper.set_aside_at = db_moment(q, "set_aside_at");
	return paper;
}

bool filed_papers_read(struct db *db, struct pool *p, int64_t application, struct filed_papers *ret, struct err *e)
{
	struct filed_papers list = {0};
	DB_SQL(q, db,
		   "SELECT p.no, p.kind, p.file_name, p.type, p.size, p.sha256, p.locked, p.issued_on, p.valid_until, "
		   "u.name AS attached_by, p.attached_at, p.set_aside_at, p.set_aside_reason, p.replaced_by FROM paper p "
		   "JOIN account u ON u.id = p.attached_by WHERE p.application_id = :application ORDER BY p.no");
	db_bind(&q, ":application", application);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = read_paper(&q, p);
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}

static bool next_no(struct db *db, int64_t application, int64_t *ret, struct err *e)
{
	DB_SQL(q, db, "SELECT coalesce(max(no), 0) + 1 AS no FROM paper WHERE application_id = :application");
	db_bind(&q, ":application", application);
	int64_t no = db_next(&q) ? db_int(&q, "no") : 0;
	if (!db_done(&q, e))
		return false;
	*ret = no;
	return true;
}

/* What only a paper with a file has. */
static void bind_file(struct query *q, const struct filed_paper *paper)
{
	db_bind(q, ":file_name", paper->file_name);
	db_bind(q, ":type", paper->type);
	if (paper->file_name) {
		db_bind(q, ":size", paper->size);
		db_bind_blob(q, ":sha256", paper->sha256.at, sizeof paper->sha256.at);
	} else {
		db_bind_null(q, ":size");
		db_bind_null(q, ":sha256");
	}
}

bool filed_paper_insert(struct db *db, int64_t application, const struct filed_paper *paper, int64_t account, struct moment at,
						int64_t *ret_no, struct err *e)
{
	int64_t no;
	if (!next_no(db, application, &no, e))
		return false;
	DB_SQL(q, db,
		   "INSERT INTO paper (application_id, no, kind, file_name, type, size, sha256, locked, issued_on, valid_until, "
		   "attached_by, attached_at) VALUES (:application, :no, :kind, :file_name, :type, :size, :sha256, :locked, :issued_on, "
		   ":valid_until, :attached_by, :attached_at)");
	db_bind(&q, ":application", application);
	db_bind(&q, ":no", no);
	db_bind(&q, ":kind", paper->kind);
	bind_file(&q, paper);
	db_bind(&q, ":locked", paper->locked);
	db_bind(&q, ":issued_on", paper->issued_on);
	db_bind(&q, ":valid_until", paper->valid_until);
	db_bind(&q, ":attached_by", account);
	db_bind(&q, ":attached_at", at);
	if (!db_run(&q, e))
		return false;
	*ret_no = no;
	return true;
}

bool filed_paper_set_aside(struct db *db, int64_t application, int64_t no, struct moment at, const char *reason, struct err *e)
{
	DB_SQL(q, db,
		   "UPDATE paper SET set_aside_at = :at, set_aside_reason = :reason WHERE application_id = :application AND no = :no");
	db_bind(&q, ":at", at);
	db_bind(&q, ":reason", reason);
	db_bind(&q, ":application", application);
	db_bind(&q, ":no", no);
	return db_run(&q, e);
}

bool filed_papers_replace(struct db *db, int64_t application, const char *kind, int64_t by, struct moment at, const char *reason,
						  struct err *e)
{
	DB_SQL(q, db,
		   "UPDATE paper SET set_aside_at = :at, set_aside_reason = :reason, replaced_by = :by "
		   "WHERE application_id = :application AND kind = :kind AND no < :by AND set_aside_at IS NULL");
	db_bind(&q, ":at", at);
	db_bind(&q, ":reason", reason);
	db_bind(&q, ":by", by);
	db_bind(&q, ":application", application);
	db_bind(&q, ":kind", kind);
	return db_run(&q, e);
}

bool filed_papers_beyond(struct db *db, int64_t call, int64_t file, int64_t application, int64_t *ret, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT count(*) AS n FROM (SELECT 1 FROM main.application a JOIN paper p ON p.application_id = a.id "
		   "WHERE a.call_id = :call AND a.state = 'DRAFT' AND p.set_aside_at IS NULL GROUP BY a.id "
		   "HAVING max(p.size) > :file OR sum(p.size) > :application)");
	db_bind(&q, ":call", call);
	db_bind(&q, ":file", file);
	db_bind(&q, ":application", application);
	int64_t n = db_next(&q) ? db_int(&q, "n") : 0;
	if (!db_done(&q, e))
		return false;
	*ret = n;
	return true;
}

bool papers_were_judged(struct db *db, int64_t application, bool *ret, struct err *e)
{
	DB_SQL(q, db, "SELECT 1 FROM judged_paper_file WHERE application_id = :application");
	db_bind(&q, ":application", application);
	*ret = db_next(&q);
	return db_done(&q, e);
}
