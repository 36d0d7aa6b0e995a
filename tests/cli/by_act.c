/* SQL from standard input, done in the store as one recorded act of whoever is logged in: by_act <file.sql. Tests of money need
 * calls with hundreds of awards at once, which no command makes. */
#include "../../src/store/sql.h"

#include "ppuri/service/office.h"

#include <stdio.h>
#include <stdlib.h>

static bool do_all(struct work *w, void *arg, struct err *e)
{
	return db_exec(w->db, arg) == SQLITE_OK || db_failed(w->db->handle, sqlite3_extended_errcode(w->db->handle), e);
}

static void read_all(struct buf *b)
{
	char piece[4096];
	for (size_t n; (n = fread(piece, 1, sizeof piece, stdin)) > 0;)
		buf_add(b, piece, n);
}

int main(void)
{
	static const struct act act = {"test.by-act", RIGHT_CALL_WRITE, ACT_WRITES};
	struct pool pool = {0};
	struct office office;
	struct buf sql = {0};
	struct err e;
	read_all(&sql);
	buf_puts(&sql, "");
	bool done = office_open(&office, &pool, getenv("PPURI_STORE"), getenv("PPURI_SESSION"), &e);
	if (done) {
		done = act_perform(&office, &act, do_all, sql.at, &e);
		office_close(&office);
	}
	if (!done)
		fprintf(stderr, "%s\n", e.text);
	buf_release(&sql);
	pool_release(&pool);
	return done ? EXIT_SUCCESS : EXIT_FAILURE;
}
