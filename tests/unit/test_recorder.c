/* What the recorder keeps is what SQLite's own session would have kept, byte for byte but for the order of the rows: the same
 * statements go to two copies of one store, also those that fail halfway, are taken back, or touch a row twice. */
#include "raw.h"

#include "ppuri/tr.h"

#include <stdlib.h>

static struct test_office t;
static struct err e;
static sqlite3 *twin;
static sqlite3_session *session;

static const char FILL[] =
	"INSERT INTO setting VALUES ('a', '1'), ('b', '2'), ('c', '3');"
	"INSERT INTO program (id, code, name, period_start, period_end) VALUES (1, 'p', '사업', '2024', '2024'), (2, 'q', '금형', '2024', '2025');"
	"INSERT INTO program_funding (program_id, fiscal_year, source, original) VALUES (1, 2024, 'city', 1000), (1, 2025, 'city', NULL);"
	"INSERT INTO firm (id, biz_no, name, search_key) VALUES (1, '0008110074', '하늘', '하늘'), (2, '0008110356', '바다', '바다'), "
	"  (3, '0008110501', '들', '들');"
	"INSERT INTO person VALUES (1, '도한울', '1970-01-02', NULL, '010', NULL);"
	"INSERT INTO form_text VALUES (zeroblob(32), 'f', 'text')";

static void run_twin(const char *sql, int wanted)
{
	int rc = sqlite3_exec(twin, sql, NULL, NULL, NULL);
	if (rc != wanted)
		fail_msg("%s: %s", sql, sqlite3_errmsg(twin));
}

static void stop_listening(void)
{
	if (session)
		sqlite3session_delete(session);
	session = NULL;
}

static void listen_anew(void)
{
	stop_listening();
	assert_int_equal(sqlite3session_create(twin, "main", &session), SQLITE_OK);
	for (const char *const *table = DB_RECORDED_TABLES; *table; table++)
		assert_int_equal(sqlite3session_attach(session, *table), SQLITE_OK);
}

static int open_all(void **state)
{
	(void)state;
	tr_set(LANG_EN);
	test_office_open(&t);
	bool unknown;
	assert_done(db_begin_write(t.office.db, &e) && raw_run(t.office.db, FILL, &e) && db_commit(t.office.db, &unknown, &e), &e);
	const char *path = test_office_path(&t, "twin.db");
	force(t.office.store_path, pool_printf(&t.pool, "VACUUM INTO '%s'", path));
	assert_int_equal(sqlite3_open_v2(path, &twin, SQLITE_OPEN_READWRITE, NULL), SQLITE_OK);
	sqlite3_extended_result_codes(twin, 1);
	run_twin("PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON", SQLITE_OK);
	return 0;
}

static int close_all(void **state)
{
	(void)state;
	stop_listening();
	sqlite3_close(twin);
	test_office_close(&t);
	return 0;
}

/* Each change as a line, with all that its bytes say. */

static void put_value(struct buf *line, sqlite3_value *value)
{
	int type = value ? sqlite3_value_type(value) : 0;
	const unsigned char *bytes = value ? sqlite3_value_blob(value) : NULL;
	buf_printf(line, " %d:", type);
	for (int i = 0; type != SQLITE_NULL && value && i < sqlite3_value_bytes(value); i++)
		buf_printf(line, "%02x", bytes[i]);
}

static const char *change_line(struct pool *p, sqlite3_changeset_iter *iter)
{
	CLEANUP(buf_release) struct buf line = {0};
	const char *table;
	unsigned char *keys;
	int n, op, indirect;
	assert_int_equal(sqlite3changeset_op(iter, &table, &n, &op, &indirect), SQLITE_OK);
	assert_int_equal(sqlite3changeset_pk(iter, &keys, NULL), SQLITE_OK);
	buf_printf(&line, "%s %d %d", table, op, indirect);
	for (int i = 0; i < n; i++) {
		sqlite3_value *before = NULL, *after = NULL;
		if (op != SQLITE_INSERT)
			sqlite3changeset_old(iter, i, &before);
		if (op != SQLITE_DELETE)
			sqlite3changeset_new(iter, i, &after);
		buf_printf(&line, " | %d", keys[i]);
		put_value(&line, before);
		put_value(&line, after);
	}
	return pool_strdup(p, buf_text(&line));
}

static int compare_lines(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

struct lines {
	const char **at;
	size_t n, room;
};

static struct lines lines_of(struct pool *p, const void *bytes, size_t n)
{
	struct lines lines = {0};
	sqlite3_changeset_iter *iter = NULL;
	assert_int_equal(sqlite3changeset_start(&iter, (int)n, (void *)(uintptr_t)bytes), SQLITE_OK);
	while (sqlite3changeset_next(iter) == SQLITE_ROW)
		*POOL_PUSH(p, &lines) = change_line(p, iter);
	assert_int_equal(sqlite3changeset_finalize(iter), SQLITE_OK);
	if (lines.n)
		qsort(lines.at, lines.n, sizeof *lines.at, compare_lines);
	return lines;
}

static size_t assert_same_record(const char *what)
{
	struct pool p CLEANUP(pool_release) = {0};
	struct changeset ours;
	int n = 0;
	void *bytes = NULL;
	assert_done(db_cut_record(t.office.db, &ours, &e), &e);
	assert_int_equal(sqlite3session_changeset(session, &n, &bytes), SQLITE_OK);
	listen_anew();
	struct lines is = lines_of(&p, ours.bytes, ours.n), wanted = lines_of(&p, bytes, (size_t)n);
	for (size_t i = 0; i < is.n && i < wanted.n; i++)
		if (strcmp(is.at[i], wanted.at[i]) != 0)
			fail_msg("%s\nis     %s\nwanted %s", what, is.at[i], wanted.at[i]);
	if (is.n != wanted.n || ours.n != (size_t)n || (is.n == 1 && memcmp(ours.bytes, bytes, ours.n) != 0))
		fail_msg("%s\n%zu changes in %zu bytes, wanted %zu in %d", what, is.n, ours.n, wanted.n, n);
	sqlite3_free(bytes);
	return is.n;
}

static void begin(void)
{
	listen_anew();
	run_twin("BEGIN IMMEDIATE", SQLITE_OK);
	assert_done(db_begin_write(t.office.db, &e), &e);
}

static void back(void)
{
	db_rollback(t.office.db);
	run_twin("ROLLBACK", SQLITE_OK);
}

static int run(const char *sql)
{
	struct sql_text *text = pool_alloc(&t.pool, sizeof *text); /* statements are kept by the address of their text */
	*text = (struct sql_text){pool_strdup(&t.pool, sql), __FILE__, __LINE__};
	struct query q CLEANUP(query_close) = query_open(t.office.db, text);
	bool done = db_run(&q, &e);
	int rc = done ? SQLITE_OK : q.rc;
	run_twin(sql, rc);
	return rc;
}

static const struct {
	const char *sql[4];
	int changes;
	bool fails; /* the last of them */
} cases[] = {
	{{"INSERT INTO setting VALUES ('n', '1')"}, 1, false},
	{{"UPDATE setting SET value = '9' WHERE key = 'a'"}, 1, false},
	{{"DELETE FROM setting WHERE key = 'a'"}, 1, false},
	{{"DELETE FROM program_funding"}, 2, false},
	{{"UPDATE setting SET value = value"}, 0, false},
	{{"UPDATE setting SET value = '9' WHERE key = 'a'", "UPDATE setting SET value = '1' WHERE key = 'a'"}, 0, false},
	{{"INSERT INTO setting VALUES ('n', '1')", "DELETE FROM setting WHERE key = 'n'"}, 0, false},
	{{"INSERT INTO setting VALUES ('n', '1')", "UPDATE setting SET value = '2' WHERE key = 'n'"}, 1, false},
	{{"DELETE FROM setting WHERE key = 'a'", "INSERT INTO setting VALUES ('a', '1')"}, 0, false},
	{{"DELETE FROM setting WHERE key = 'a'", "INSERT INTO setting VALUES ('a', '2')"}, 1, false},
	{{"REPLACE INTO setting VALUES ('a', '7'), ('d', '8')"}, 2, false},
	{{"INSERT INTO setting VALUES ('a', '7') ON CONFLICT (key) DO UPDATE SET value = excluded.value"}, 1, false},
	{{"INSERT OR IGNORE INTO setting VALUES ('a', '7'), ('d', '8')"}, 1, false},
	{{"UPDATE setting SET key = key || 'x' WHERE key = 'a'"}, 2, false},
	{{"UPDATE program_funding SET original = 5, fiscal_year = fiscal_year + 1 WHERE fiscal_year = 2025"}, 2, false},
	{{"UPDATE firm SET id = 9, workers = 3 WHERE id = 3"}, 2, false},
	{{"REPLACE INTO firm (id, biz_no, name, search_key) VALUES (8, '0008110501', '숲', '숲')"}, 2, false},
	{{"INSERT INTO setting VALUES ('n', '1'), ('a', '1')"}, 0, true},
	{{"INSERT INTO setting VALUES ('n', '1')", "INSERT INTO setting VALUES ('m', '1'), ('a', '1')"}, 1, true},
	{{"UPDATE firm SET biz_no = iif(id = 3, '0008110071', '000811007' || id)"}, 0, true},
	{{"INSERT INTO person (firm_id) VALUES (2), (7)"}, 0, true},
	{{"DELETE FROM firm"}, 0, true},
	{{"INSERT INTO form_text VALUES (zeroblob(32) || x'01', 'g', '')"}, 0, true},
	{{"INSERT INTO form_text VALUES (CAST(x'01' || zeroblob(31) AS BLOB), 'g', '')"}, 1, false},
	{{"INSERT INTO firm (id, biz_no, name, search_key, workers, address) VALUES (-5, '0008110900', '긴', '긴', 9223372036854775807, "
	  "replace(printf('%20000d', 0), '0', '가'))"}, 1, false},
};

static void the_same_is_kept(void **state)
{
	(void)state;
	for (size_t i = 0; i < ROWS(cases); i++) {
		int rc = SQLITE_OK;
		begin();
		for (size_t j = 0; j < ROWS(cases[i].sql) && cases[i].sql[j]; j++)
			rc = run(cases[i].sql[j]);
		if (assert_same_record(cases[i].sql[0]) != (size_t)cases[i].changes || (rc != SQLITE_OK) != cases[i].fails)
			fail_msg("%s: not %d changes", cases[i].sql[0], cases[i].changes);
		back();
	}
}

static void what_goes_back_to_the_mark_is_not_kept(void **state)
{
	(void)state;
	begin();
	run("UPDATE setting SET value = '9' WHERE key = 'a'");
	assert_done(db_mark(t.office.db, &e), &e);
	run_twin("SAVEPOINT mark", SQLITE_OK);
	run("UPDATE setting SET value = '8' WHERE key = 'a'");
	run("INSERT INTO setting VALUES ('n', '1')");
	assert_done(db_back_to_mark(t.office.db, &e), &e);
	run_twin("ROLLBACK TO mark; RELEASE mark", SQLITE_OK);
	run("INSERT INTO setting VALUES ('m', '1')");
	assert_int_equal(assert_same_record("mark"), 2);
	back();
}

/* A table of each kind; each # becomes a digit, so that the same few rows are meant again and again. */
static const char *any_statement(void)
{
	static const char *const forms[] = {
		"INSERT INTO setting VALUES ('k#', '#')",
		"REPLACE INTO setting VALUES ('k#', '#')",
		"INSERT INTO setting VALUES ('k#', '#') ON CONFLICT (key) DO UPDATE SET value = excluded.value",
		"DELETE FROM setting WHERE key = 'k#' OR value = '#'",
		"UPDATE setting SET key = 'k#' WHERE value = '#'",
		"INSERT INTO program_funding (program_id, fiscal_year, source, original) VALUES (# % 3, 2024 + #, 'city', NULL)",
		"UPDATE program_funding SET fiscal_year = fiscal_year + #, original = #",
		"DELETE FROM program_funding WHERE fiscal_year = 2020 + # + #",
		"INSERT INTO firm (biz_no, name, search_key) VALUES ('000811000#', '숲', '#')",
		"INSERT INTO firm (biz_no, name, search_key) VALUES ('000811010#', '숲', '숲'), ('000811000#', '물', '물')",
		"UPDATE firm SET biz_no = '000811000' || (id + #) % 10, workers = #",
		"UPDATE firm SET workers = nullif(#, #)",
		"UPDATE OR REPLACE firm SET biz_no = '000811000#' WHERE id = #",
		"REPLACE INTO person (firm_id, phone) VALUES (#, '#')",
		"DELETE FROM person WHERE firm_id IN (#, #)",
		"DELETE FROM firm WHERE id IN (#, #)",
	};
	char *sql = pool_strdup(&t.pool, forms[(size_t)rand() % ROWS(forms)]);
	for (char *at = sql; (at = strchr(at, '#'));)
		*at = (char)('0' + rand() % 10);
	return sql;
}

static void any_step(bool *marked)
{
	switch (*marked ? rand() % 12 : rand() % 8) {
	case 0:
		if (*marked)
			break;
		assert_done(db_mark(t.office.db, &e), &e);
		run_twin("SAVEPOINT mark", SQLITE_OK);
		*marked = true;
		return;
	case 10:
		assert_done(db_back_to_mark(t.office.db, &e), &e);
		run_twin("ROLLBACK TO mark; RELEASE mark", SQLITE_OK);
		*marked = false;
		return;
	case 11:
		assert_done(db_drop_mark(t.office.db, &e), &e);
		run_twin("RELEASE mark", SQLITE_OK);
		*marked = false;
		return;
	default:
		break;
	}
	run(any_statement());
}

static void the_same_is_kept_whatever_happens(void **state)
{
	size_t kept = 0;
	(void)state;
	srand(1);
	for (int round = 0; round < 300; round++) {
		bool marked = false;
		begin();
		for (int step = 0; step < 25; step++) {
			any_step(&marked);
			if (!marked && step % 9 == 8)
				kept += assert_same_record("any");
		}
		if (!marked)
			kept += assert_same_record("any");
		back();
	}
	assert_true(kept > 3000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_same_is_kept),
		cmocka_unit_test(what_goes_back_to_the_mark_is_not_kept),
		cmocka_unit_test(the_same_is_kept_whatever_happens),
	};
	return cmocka_run_group_tests_name("recorder", tests, open_all, close_all);
}
