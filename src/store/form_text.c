#include "kept_letter.h"

#include <string.h>

bool form_text_keep(struct db *db, const char *name, const char *text, struct sha256 *ret, struct err *e)
{
	struct sha256 digest = sha256_of(text, strlen(text));
	DB_SQL(q, db, "INSERT INTO form_text (sha256, name, text) VALUES (:sha256, :name, :text) ON CONFLICT DO NOTHING");
	db_bind_blob(&q, ":sha256", digest.at, SHA256_BYTES);
	db_bind(&q, ":name", name);
	db_bind(&q, ":text", text);
	if (!db_run(&q, e))
		return false;
	*ret = digest;
	return true;
}

void kept_letter_bind(struct query *q, const struct kept_letter *letter)
{
	db_bind_blob(q, ":form", letter->form.at, SHA256_BYTES);
	db_bind(q, ":fields", letter->fields);
	db_bind_blob(q, ":sha256", letter->sha256.at, SHA256_BYTES);
}

struct kept_letter kept_letter_row(struct query *q, struct pool *p)
{
	return (struct kept_letter){
		.form_name = db_text(q, p, "form_name"),
		.form_text = db_text(q, p, "form_text"),
		.form = db_sha256(q, "form"),
		.fields = db_text(q, p, "fields"),
		.sha256 = db_sha256(q, "sha256"),
	};
}
