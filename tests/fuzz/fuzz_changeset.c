/* A changeset of the audit in a store that somebody has changed: read as far as it goes, or told as damage. */
#include "fuzz.h"

#include "../../src/store/changeset.h"

#include "ppuri/text.h"

#include <string.h>

static const char TABLES[] =
	"CREATE TABLE setting (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;"
	"CREATE TABLE program_funding (program_id INTEGER NOT NULL, fiscal_year INTEGER NOT NULL, source TEXT NOT NULL, won INTEGER, "
	"PRIMARY KEY (program_id, fiscal_year, source)) STRICT, WITHOUT ROWID;";

static struct db *memory(void)
{
	static struct db db;
	if (!db.handle)
		HOLDS(sqlite3_open(":memory:", &db.handle) == SQLITE_OK && db_exec(&db, TABLES) == SQLITE_OK);
	return &db;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct pool pool CLEANUP(pool_release) = {0};
	struct audit_changes list = {0};
	struct changeset changes = {.bytes = bytes, .n = n};
	struct err e = {0};
	if (!changeset_read(memory(), &pool, &changes, &list, &e)) {
		HOLDS(e.kind == ERR_STORE && *e.text);
		return 0;
	}
	for (size_t i = 0; i < list.n; i++) {
		const struct audit_change *change = &list.at[i];
		HOLDS(change->table && change->key && change->column && change->kind);
		HOLDS(strcmp(change->kind, "insert") != 0 || !change->before);
		HOLDS(strcmp(change->kind, "delete") != 0 || !change->after);
		(void)text_visible(&pool, change->table);
	}
	return 0;
}
