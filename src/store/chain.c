#include "chain.h"

#include <string.h>

bool chain_begin(struct db *db, struct sha256 *ret, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	const char *uuid = "";
	DB_SQL(q, db, "SELECT value FROM setting WHERE key = 'store.uuid'");
	if (db_next(&q))
		uuid = db_text(&q, &pool, "value");
	if (!db_done(&q, e))
		return false;
	*ret = sha256_of(uuid, strlen(uuid));
	return true;
}

/* Every field goes in with its length before it: no two histories share an encoding. */
struct sha256 chain_link(const struct sha256 *before, const struct audit_entry *entry)
{
	struct sha256_run run;
	char at[DATE_TEXT_MAX];
	sha256_begin(&run);
	sha256_add(&run, before->at, SHA256_BYTES);
	sha256_add_int(&run, entry->seq);
	sha256_add_text(&run, moment_iso(entry->at, at));
	sha256_add_text(&run, entry->account);
	sha256_add_text(&run, entry->origin);
	sha256_add_text(&run, entry->act);
	sha256_add_text(&run, entry->outcome);
	sha256_add_text(&run, entry->subject);
	sha256_add_text(&run, entry->reason);
	sha256_add_blob(&run, entry->request, REQUEST_BYTES);
	sha256_add_int(&run, entry->part);
	sha256_add_blob(&run, entry->changes.bytes, entry->changes.n);
	return sha256_end(&run);
}

static bool add_text(struct sha256_run *run, sqlite3_value *value)
{
	const char *text = (const char *)sqlite3_value_text(value);
	sha256_add_text(run, text);
	return text && strlen(text) == (size_t)sqlite3_value_bytes(value);
}

static bool add_blob(struct sha256_run *run, sqlite3_value *value)
{
	const void *bytes = sqlite3_value_blob(value);
	sha256_add_blob(run, bytes ? bytes : "", (size_t)sqlite3_value_bytes(value));
	return true;
}

static bool add_value(struct sha256_run *run, sqlite3_value *value, int type)
{
	if (sqlite3_value_type(value) != type)
		return false;
	if (type == SQLITE_TEXT)
		return add_text(run, value);
	if (type == SQLITE_BLOB)
		return add_blob(run, value);
	sha256_add_int(run, sqlite3_value_int64(value));
	return true;
}

/* The columns of chain_link, in its order. */
static const struct {
	const char *name;
	int type;
} COLUMNS[] = {
	{"seq", SQLITE_INTEGER}, {"at", SQLITE_TEXT}, {"account", SQLITE_TEXT}, {"origin", SQLITE_TEXT}, {"act", SQLITE_TEXT},
	{"outcome", SQLITE_TEXT}, {"subject", SQLITE_TEXT}, {"reason", SQLITE_TEXT}, {"request", SQLITE_BLOB},
	{"part", SQLITE_INTEGER}, {"changeset", SQLITE_BLOB},
};

bool chain_fits(struct query *q, int64_t seq, const struct sha256 *before, struct sha256 *ret)
{
	struct sha256_run run;
	struct sha256 stored;
	sha256_begin(&run);
	sha256_add(&run, before->at, SHA256_BYTES);
	for (size_t i = 0; i < sizeof COLUMNS / sizeof *COLUMNS; i++)
		if (!add_value(&run, db_raw(q, COLUMNS[i].name), COLUMNS[i].type))
			return false;
	struct sha256 computed = sha256_end(&run);
	sqlite3_value *hash = db_raw(q, "hash");
	if (sqlite3_value_int64(db_raw(q, "seq")) != seq || sqlite3_value_type(hash) != SQLITE_BLOB ||
		sqlite3_value_bytes(hash) != SHA256_BYTES)
		return false;
	memcpy(stored.at, sqlite3_value_blob(hash), SHA256_BYTES);
	*ret = stored;
	return sha256_same(&stored, &computed);
}
