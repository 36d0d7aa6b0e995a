/* Keeping the store: copies, checks, upgrades. */
#include "gate.h"
#include "migrate.h"
#include "place.h"
#include "sql.h"

#include "ppuri/tr.h"

#include <string.h>

static bool copy_all(struct db *db, const char *path, struct err *e)
{
	DB_SQL(q, db, "VACUUM INTO :path");
	db_bind(&q, ":path", path);
	db->unguarded = true;
	bool done = db_run(&q, e);
	db->unguarded = false;
	return done;
}

bool db_backup(struct db *db, const char *path, bool dry_run, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	const char *draft;
	if (!place_draft(&pool, path, &draft, e))
		return false;
	bool done = copy_all(db, draft, e) && (dry_run || place_take(draft, path, e));
	place_drop(draft);
	return done;
}

static bool integrity(struct db *db, struct pool *p, struct findings *list, struct err *e)
{
	DB_SQL(q, db, "SELECT integrity_check AS line FROM pragma_integrity_check");
	while (db_next(&q)) {
		const char *line = db_text(&q, p, "line");
		if (strcmp(line, "ok") != 0)
			*POOL_PUSH(p, list) = pool_printf(p, _("integrity: %s"), line);
	}
	return db_done(&q, e);
}

/* integrity_check of SQLite 3.40 leaves this out when the first table that it meets in its own order is a view, which any change of
 * the schema may make so. Page 1 GiB is the one for locks, and belongs to nothing. */
static bool unused_pages(struct db *db, struct pool *p, struct findings *list, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT n.page_count - f.freelist_count - (SELECT count(*) FROM dbstat) - (n.page_count > (1 << 30) / s.page_size) AS pages "
		   "FROM pragma_page_count n, pragma_freelist_count f, pragma_page_size s");
	int64_t pages = db_next(&q) ? db_int(&q, "pages") : 0;
	if (pages)
		*POOL_PUSH(p, list) = pool_printf(p, _("integrity: %lld pages belong to nothing"), (long long)pages);
	return db_done(&q, e);
}

static bool references(struct db *db, struct pool *p, struct findings *list, struct err *e)
{
	DB_SQL(q, db, "SELECT \"table\" AS one, parent, count(*) AS n FROM pragma_foreign_key_check GROUP BY 1, 2");
	while (db_next(&q))
		*POOL_PUSH(p, list) = pool_printf(p, _("references: %lld rows of %s point to nothing in %s"),
										  (long long)db_int(&q, "n"), db_text(&q, p, "one"), db_text(&q, p, "parent"));
	return db_done(&q, e);
}

bool db_check(struct db *db, struct pool *p, struct findings *ret, struct err *e)
{
	struct findings list = {0};
	if (!integrity(db, p, &list, e) || !unused_pages(db, p, &list, e) || !references(db, p, &list, e))
		return false;
	*ret = list;
	return true;
}

/* Behind the gate, so that the copy is the store as it was before. */
static bool copy_and_migrate(struct db *db, const char *copy, struct moment now, bool dry_run, struct err *e)
{
	if (!gate_enter(db->path, GATE_SECONDS, &db->gate, e))
		return false;
	bool done = (dry_run || db_backup(db, copy, false, e)) && migrate(db, now, dry_run, e);
	gate_leave(&db->gate);
	return done;
}

bool db_upgrade(struct db *db, struct pool *p, struct moment now, bool dry_run, const char **ret_copy, struct err *e)
{
	char at[DATE_TEXT_MAX];
	moment_iso(now, at);
	char *copy = pool_printf(p, "%s.schema-%d.%.10s", db->path, db->version, at);
	if (db->version == MIGRATIONS_N)
		return err_set(e, ERR_REFUSED, _("the store has the newest schema (%d) already"), db->version);
	if (!copy_and_migrate(db, copy, now, dry_run, e))
		return false;
	*ret_copy = copy;
	return true;
}
