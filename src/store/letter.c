#include "ppuri/store/award.h"

#include "sql.h"

#include "ppuri/store/form_text.h"

bool letter_batch_insert(struct db *db, const char *form_name, const char *form_text, const char *glyphs, struct moment made_at,
						 int64_t *ret_id, struct err *e)
{
	struct sha256 form;
	if (!form_text_keep(db, form_name, form_text, &form, e))
		return false;
	DB_SQL(q, db, "INSERT INTO letter_batch (form, glyphs, made_at) VALUES (:form, :glyphs, :made)");
	db_bind_blob(&q, ":form", form.at, SHA256_BYTES);
	db_bind(&q, ":glyphs", glyphs);
	db_bind(&q, ":made", made_at);
	if (!db_run(&q, e))
		return false;
	*ret_id = db_last_id(db);
	return true;
}

bool letter_insert(struct db *db, int64_t batch, const struct letter *letter, int64_t account, struct moment now, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO letter (award_id, batch_id, fields, sha256, file_name, issued_by, issued_at) "
		   "VALUES (:award, :batch, :fields, :sha256, :file_name, :account, :now)");
	db_bind(&q, ":award", letter->award_id);
	db_bind(&q, ":batch", batch);
	db_bind(&q, ":fields", letter->fields);
	db_bind_blob(&q, ":sha256", letter->sha256.at, SHA256_BYTES);
	db_bind(&q, ":file_name", letter->file_name);
	db_bind(&q, ":account", account);
	db_bind(&q, ":now", now);
	return db_run(&q, e);
}

bool letter_list_read(struct db *db, struct pool *p, const char *call, struct letter_list *ret, struct err *e)
{
	struct letter_list list = {0};
	DB_SQL(q, db,
		   "SELECT l.award_id, w.number, w.document_no, f.name AS firm_name, a.receipt_no, l.fields, t.name AS form_name, "
		   "t.text AS form_text, b.glyphs, b.made_at, l.sha256, l.file_name, l.issued_at "
		   "FROM letter l JOIN letter_batch b ON b.id = l.batch_id JOIN form_text t ON t.sha256 = b.form "
		   "JOIN award w ON w.id = l.award_id JOIN application a ON a.id = w.application_id "
		   "JOIN firm f ON f.id = a.firm_id JOIN call c ON c.id = a.call_id "
		   "WHERE :call IS NULL OR c.code = :call ORDER BY c.code, a.receipt_no");
	db_bind(&q, ":call", call);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = (struct letter){
			.award_id = db_int(&q, "award_id"),
			.number = db_text(&q, p, "number"),
			.document_no = db_text(&q, p, "document_no"),
			.firm_name = db_text(&q, p, "firm_name"),
			.receipt_no = db_text(&q, p, "receipt_no"),
			.fields = db_text(&q, p, "fields"),
			.form_name = db_text(&q, p, "form_name"),
			.form_text = db_text(&q, p, "form_text"),
			.glyphs = db_text(&q, p, "glyphs"),
			.made_at = db_moment(&q, "made_at"),
			.sha256 = db_sha256(&q, "sha256"),
			.file_name = db_text(&q, p, "file_name"),
			.issued_at = db_moment(&q, "issued_at"),
		};
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}
