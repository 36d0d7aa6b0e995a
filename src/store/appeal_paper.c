/* What a firm hands in with its objection. */
#include "ppuri/store/appeal.h"

#include "sql.h"

const char APPEAL_PAPER_KIND[] = "이의신청 서류";

bool appeal_papers_read(struct db *db, struct pool *p, int64_t appeal, struct filed_papers *ret, struct err *e)
{
	struct filed_papers list = {0};
	DB_SQL(q, db,
		   "SELECT t.no, t.file_name, t.type, t.size, t.sha256, t.locked, w.name AS attached_by, t.attached_at FROM appeal_paper t "
		   "JOIN account w ON w.id = t.attached_by WHERE t.appeal_id = :appeal ORDER BY t.no");
	db_bind(&q, ":appeal", appeal);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = (struct filed_paper){
			.no = db_int(&q, "no"),
			.kind = APPEAL_PAPER_KIND,
			.file_name = db_text(&q, p, "file_name"),
			.type = db_text(&q, p, "type"),
			.size = db_int(&q, "size"),
			.sha256 = db_sha256(&q, "sha256"),
			.locked = db_int(&q, "locked"),
			.attached_by = db_text(&q, p, "attached_by"),
			.attached_at = db_moment(&q, "attached_at"),
		};
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}

static bool next_no(struct db *db, int64_t appeal, int64_t *ret, struct err *e)
{
	DB_SQL(q, db, "SELECT 1 + count(*) AS no FROM appeal_paper WHERE appeal_id = :appeal");
	db_bind(&q, ":appeal", appeal);
	int64_t no = db_next(&q) ? db_int(&q, "no") : 0;
	if (!db_done(&q, e))
		return false;
	*ret = no;
	return true;
}

bool appeal_paper_insert(struct db *db, int64_t appeal, const struct filed_paper *paper, int64_t account, struct moment now, int64_t *ret_no,
						 struct err *e)
{
	int64_t no;
	if (!next_no(db, appeal, &no, e))
		return false;
	DB_SQL(q, db,
		   "INSERT INTO appeal_paper (appeal_id, no, file_name, type, size, sha256, locked, attached_by, attached_at) "
		   "VALUES (:appeal, :no, :file_name, :type, :size, :sha256, :locked, :account, :now)");
	db_bind(&q, ":appeal", appeal);
	db_bind(&q, ":no", no);
	db_bind(&q, ":file_name", paper->file_name);
	db_bind(&q, ":type", paper->type);
	db_bind(&q, ":size", paper->size);
	db_bind_blob(&q, ":sha256", paper->sha256.at, SHA256_BYTES);
	db_bind(&q, ":locked", paper->locked);
	db_bind(&q, ":account", account);
	db_bind(&q, ":now", now);
	if (!db_run(&q, e))
		return false;
	*ret_no = no;
	return true;
}
