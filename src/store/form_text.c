#include "ppuri/store/form_text.h"

#include "sql.h"

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
