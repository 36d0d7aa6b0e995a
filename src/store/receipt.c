#include "ppuri/store/receipt.h"

#include "sql.h"

#include "ppuri/tr.h"

static bool find_head(struct db *db, const struct sha256 *form, const char *fields, int64_t *ret_id, struct err *e)
{
	DB_SQL(q, db, "SELECT id FROM receipt_head WHERE form = :form AND fields = :fields");
	db_bind_blob(&q, ":form", form->at, SHA256_BYTES);
	db_bind(&q, ":fields", fields);
	int64_t id = db_next(&q) ? db_int(&q, "id") : 0;
	if (!db_done(&q, e))
		return false;
	*ret_id = id;
	return true;
}

bool receipt_head_keep(struct db *db, const struct sha256 *form, const char *fields, int64_t *ret_id, struct err *e)
{
	int64_t id;
	if (!find_head(db, form, fields, &id, e))
		return false;
	if (!id) {
		DB_SQL(q, db, "INSERT INTO receipt_head (form, fields) VALUES (:form, :fields)");
		db_bind_blob(&q, ":form", form->at, SHA256_BYTES);
		db_bind(&q, ":fields", fields);
		if (!db_run(&q, e))
			return false;
		id = db_last_id(db);
	}
	*ret_id = id;
	return true;
}

bool receipt_keep(struct db *db, int64_t application, int64_t head, const char *fields, const struct sha256 *sha256,
				  struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO receipt (application_id, head_id, fields, sha256) VALUES (:application, :head, :fields, :sha256)");
	db_bind(&q, ":application", application);
	db_bind(&q, ":head", head);
	db_bind(&q, ":fields", fields);
	db_bind_blob(&q, ":sha256", sha256->at, SHA256_BYTES);
	return db_run(&q, e);
}

bool receipt_kept_read(struct db *db, struct pool *p, int64_t application, struct receipt_kept *ret, struct err *e)
{
	struct receipt_kept kept = {0};
	DB_SQL(q, db,
		   "SELECT t.name AS form_name, t.text AS form_text, h.form, h.fields AS head, r.fields, r.sha256 FROM receipt r "
		   "JOIN receipt_head h ON h.id = r.head_id JOIN form_text t ON t.sha256 = h.form WHERE r.application_id = :application");
	db_bind(&q, ":application", application);
	bool found = db_next(&q);
	if (found)
		kept = (struct receipt_kept){
			.form_name = db_text(&q, p, "form_name"),
			.form_text = db_text(&q, p, "form_text"),
			.form = db_sha256(&q, "form"),
			.head = db_text(&q, p, "head"),
			.fields = db_text(&q, p, "fields"),
			.sha256 = db_sha256(&q, "sha256"),
		};
	if (!db_done(&q, e))
		return false;
	if (!found)
		return err_set(e, ERR_NOT_FOUND, "%s", _("there is no such receipt"));
	*ret = kept;
	return true;
}
