/* SQL that the program itself never says: what the store must refuse, and what somebody with the file in hand could do. */
#pragma once

#include "office.h"

#include "../../src/store/sql.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

/* Through the store's own connection. A write needs an open transaction. */
static inline bool raw_run(struct db *db, const char *sql, struct err *e)
{
	return db_exec(db, sql) == SQLITE_OK || db_failed(db->handle, sqlite3_extended_errcode(db->handle), e);
}

static inline int64_t number_from(sqlite3 *handle, const char *sql)
{
	sqlite3_stmt *stmt = NULL;
	assert_int_equal(sqlite3_prepare_v2(handle, sql, -1, &stmt, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_step(stmt), SQLITE_ROW);
	int64_t n = sqlite3_column_int64(stmt, 0);
	sqlite3_finalize(stmt);
	return n;
}

static inline int64_t raw_number(struct db *db, const char *sql)
{
	return number_from(db->handle, sql);
}

/* Behind the program's back: a connection without the authorizer, which knows no act. */
static inline void force(const char *store_path, const char *sql)
{
	sqlite3 *handle = NULL;
	char *why = NULL;
	assert_int_equal(sqlite3_open_v2(store_path, &handle, SQLITE_OPEN_READWRITE, NULL), SQLITE_OK);
	sqlite3_busy_timeout(handle, 5000);
	if (sqlite3_exec(handle, sql, NULL, NULL, &why) != SQLITE_OK)
		fail_msg("%s: %s", sql, why);
	assert_int_equal(sqlite3_close(handle), SQLITE_OK);
}

/* Whether fn ends the program with bug(), saying what is wanted: tried in a process of its own. */
static inline void assert_bug(void (*fn)(void *), void *arg, const char *wanted)
{
	char said[1024] = "";
	int ends[2], status;
	fflush(NULL);
	assert_int_equal(pipe(ends), 0);
	pid_t child = fork();
	if (child == 0) {
		dup2(ends[1], STDERR_FILENO);
		fn(arg);
		_exit(0);
	}
	close(ends[1]);
	FILE *file = fdopen(ends[0], "r");
	size_t n = fread(said, 1, sizeof said - 1, file);
	fclose(file);
	assert_int_equal(waitpid(child, &status, 0), child);
	if (!WIFSIGNALED(status) || WTERMSIG(status) != SIGABRT || !strstr(said, wanted))
		fail_msg("no bug (status %d): %.*s", status, (int)n, said);
}
