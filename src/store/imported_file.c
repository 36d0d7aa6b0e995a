#include "ppuri/store/imported_file.h"

#include "sql.h"

bool imported_file_find(struct db *db, struct pool *p, const struct sha256 *digest, const char *act, const char *subject,
						struct imported_file *ret, bool *ret_found, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT file_name, written, account_id, name, imported_at FROM imported_file JOIN account ON account.id = account_id "
		   "WHERE sha256 = :sha256 AND act = :act AND subject = :subject");
	db_bind_blob(&q, ":sha256", digest->at, sizeof digest->at);
	db_bind(&q, ":act", act);
	db_bind(&q, ":subject", subject);
	struct imported_file file = {.digest = *digest, .act = act, .subject = subject};
	bool found = db_next(&q);
	if (found) {
		file.file_name = db_text(&q, p, "file_name");
		file.written = db_int(&q, "written");
		file.account_id = db_int(&q, "account_id");
		file.account = db_text(&q, p, "name");
		file.at = db_moment(&q, "imported_at");
	}
	if (!db_done(&q, e))
		return false;
	*ret_found = found;
	if (found)
		*ret = file;
	return true;
}

bool imported_file_write(struct db *db, const struct imported_file *file, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO imported_file (sha256, act, subject, file_name, written, account_id, imported_at) "
		   "VALUES (:sha256, :act, :subject, :file_name, :written, :account_id, :imported_at) "
		   "ON CONFLICT DO UPDATE SET file_name = excluded.file_name, written = excluded.written, "
		   "account_id = excluded.account_id, imported_at = excluded.imported_at");
	db_bind_blob(&q, ":sha256", file->digest.at, sizeof file->digest.at);
	db_bind(&q, ":act", file->act);
	db_bind(&q, ":subject", file->subject);
	db_bind(&q, ":file_name", file->file_name);
	db_bind(&q, ":written", file->written);
	db_bind(&q, ":account_id", file->account_id);
	db_bind(&q, ":imported_at", file->at);
	return db_run(&q, e);
}
