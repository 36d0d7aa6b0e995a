/* Keeping the store: copies, checks, upgrades. */
#include "gate.h"
#include "migrate.h"
#include "sql.h"

#include "ppuri/tr.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

bool db_backup(struct db *db, const char *path, struct err *e)
{
	struct stat st;
	char draft[4096];
	if (lstat(path, &st) == 0)
		return err_set(e, ERR_REFUSED, _("%s is there already; nothing was changed"), path);
	if (snprintf(draft, sizeof draft, "%s.part-%ld", path, (long)getpid()) >= (int)sizeof draft)
		return err_set(e, ERR_USAGE, "%s", _("the path is too long"));
	int fd = open(draft, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
	if (fd < 0)
		return err_set(e, ERR_IO, _("%s can not be made: %s"), path, strerror(errno));
	close(fd);
	DB_SQL(q, db, "VACUUM INTO :path");
	db_bind(&q, ":path", draft);
	bool done = db_run(&q, e);
	if (done && link(draft, path) != 0)
		done = err_set(e, ERR_IO, _("%s can not be made: %s"), path, strerror(errno));
	unlink(draft);
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
	if (!integrity(db, p, &list, e) || !references(db, p, &list, e))
		return false;
	*ret = list;
	return true;
}

bool db_upgrade(struct db *db, struct pool *p, struct moment now, const char **ret_copy, struct err *e)
{
	char at[DATE_TEXT_MAX];
	moment_iso(now, at);
	char *copy = pool_printf(p, "%s.schema-%d.%.10s", db->path, db->version, at);
	if (db->version == MIGRATIONS_N)
		return err_set(e, ERR_REFUSED, _("the store has the newest schema (%d) already"), db->version);
	if (!db_backup(db, copy, e) || !gate_enter(db->path, 30, &db->gate, e))
		return false;
	bool done = migrate(db, now, e);
	gate_leave(&db->gate);
	if (done)
		*ret_copy = copy;
	return done;
}
