/* The store as it was known then: held against copies that were kept, row by row, through acts that come, change and go, and
 * also across a migration. */
#include "raw.h"

#include "ppuri/service/audit.h"
#include "ppuri/service/program.h"
#include "ppuri/store/audit.h"
#include "ppuri/store/past.h"
#include "ppuri/tr.h"

#include <stdlib.h>

#define ACTS 250
#define KEPT 50

static struct test_office t;
static struct err e;

static struct {
	const char *path;
	struct moment at;
} kept[KEPT];

static bool run_sql(struct work *w, void *arg, struct err *why)
{
	return raw_run(w->db, arg, why);
}

static void act(const char *sql)
{
	static const struct act by_hand = {"test.by-hand", RIGHT_PROGRAM_WRITE, ACT_WRITES};
	assert_done(act_perform(test_office_as(&t, "officer"), &by_hand, run_sql, pool_strdup(&t.pool, sql), &e), &e);
}

static int below(int n)
{
	return rand() % n;
}

/* One change of the kind that acts make: rows come, change, go, and two of them change a unique number with each other. */
static const char *any_change(void)
{
	int id = 10 + below(60), year = 1990 + below(200), other = 10 + below(60);
	switch (below(9)) {
	case 0:
	case 1:
		return pool_printf(&t.pool, "INSERT INTO firm (id, biz_no, name, search_key) VALUES (%d, '%010d', '가%d', '가') ON CONFLICT DO NOTHING;",
						   id, id, below(99));
	case 2:
		return pool_printf(&t.pool, "UPDATE firm SET name = '나%d', workers = %d WHERE id = %d;", below(99), below(50), id);
	case 3:
		return pool_printf(&t.pool, "DELETE FROM firm_workers WHERE firm_id = %d; DELETE FROM firm WHERE id = %d;", id, id);
	case 4:
		return pool_printf(&t.pool, "INSERT INTO firm_workers SELECT id, '2023-%02d', %d, 1 FROM firm WHERE id = %d ON CONFLICT DO NOTHING;",
						   1 + below(12), below(9), id);
	case 5:
		return pool_printf(&t.pool, "INSERT INTO holiday VALUES ('%d-03-01', '삼일절', '규정') ON CONFLICT DO UPDATE SET name = '날%d';",
						   year, below(9));
	case 6:
		return pool_printf(&t.pool, "DELETE FROM holiday WHERE day < '%d';", 1990 + below(20));
	case 7:
		return pool_printf(&t.pool,
						   "UPDATE firm SET search_key = biz_no, biz_no = 'x' || substr(biz_no, 2) WHERE id IN (%d, %d);"
						   "UPDATE firm SET biz_no = coalesce((SELECT o.search_key FROM firm o WHERE o.id = %d - firm.id), search_key) "
						   "WHERE id IN (%d, %d);",
						   id, other, id + other, id, other);
	default:
		return pool_printf(&t.pool, "UPDATE setting SET value = '%d' WHERE key = 'office.phone';", below(99));
	}
}

static void keep(int i)
{
	kept[i].path = test_office_path(&t, pool_printf(&t.pool, "kept-%d.db", i));
	kept[i].at = t.office.now;
	force(t.office.store_path, pool_printf(&t.pool, "VACUUM INTO '%s'", kept[i].path));
}

static int open_all(void **state)
{
	(void)state;
	tr_set(LANG_EN);
	srand(20240304);
	test_office_open(&t);
	test_office_as(&t, "auditor");
	act("INSERT INTO setting VALUES ('office.phone', '051')");
	for (int i = 0, n = 0; i < ACTS; i++) {
		struct moment now = t.office.now;
		now.unix_seconds += 1 + below(90000);
		t.office.now = now;
		/* Several acts in one second are told apart by nobody: they are known together. */
		for (int more = below(3); more >= 0; more--) {
			act(any_change());
			t.office.now = now;
		}
		if (n < KEPT && below(ACTS / KEPT) == 0)
			keep(n++);
		if (i == ACTS - 1)
			assert_int_equal(n, KEPT);
	}
	return 0;
}

static int close_all(void **state)
{
	(void)state;
	test_office_close(&t);
	return 0;
}

/* All rows of a table that another store knows, with its columns. */
static const char *rows_of(sqlite3 *handle, sqlite3 *columns_of, const char *table)
{
	struct buf sql = {0}, rows = {0};
	sqlite3_stmt *stmt = NULL;
	assert_int_equal(sqlite3_prepare_v2(columns_of, pool_printf(&t.pool, "SELECT * FROM main.\"%s\"", table), -1, &stmt, NULL), SQLITE_OK);
	for (int i = 0; i < sqlite3_column_count(stmt); i++)
		buf_printf(&sql, "%s\"%s\"", i ? ", " : "SELECT ", sqlite3_column_name(stmt, i));
	sqlite3_finalize(stmt);
	buf_printf(&sql, " FROM main.\"%s\" ORDER BY 1, 2", table);
	assert_int_equal(sqlite3_prepare_v2(handle, buf_text(&sql), -1, &stmt, NULL), SQLITE_OK);
	while (sqlite3_step(stmt) == SQLITE_ROW) {
		for (int i = 0; i < sqlite3_column_count(stmt); i++) {
			const char *text = (const char *)sqlite3_column_text(stmt, i);
			buf_printf(&rows, "%d:%s|", sqlite3_column_type(stmt, i), text ? text : "");
		}
		buf_putc(&rows, '\n');
	}
	sqlite3_finalize(stmt);
	const char *all = pool_strdup(&t.pool, buf_text(&rows));
	buf_release(&sql);
	buf_release(&rows);
	return all;
}

static void same_as_kept(int i)
{
	struct db *past CLEANUP(db_close) = NULL;
	struct past_point point;
	sqlite3 *copy = NULL;
	assert_done(past_open(t.office.db, kept[i].at, &past, &point, &e), &e);
	assert_int_equal(sqlite3_open_v2(kept[i].path, &copy, SQLITE_OPEN_READONLY, NULL), SQLITE_OK);
	for (const char *const *table = DB_RECORDED_TABLES; *table; table++)
		assert_string_equal(rows_of(past->handle, copy, *table), rows_of(copy, copy, *table));
	assert_int_equal(raw_number(past, "SELECT count(*) FROM audit"), number_from(copy, "SELECT count(*) FROM audit"));
	assert_int_equal(raw_number(past, "SELECT max(seq) FROM audit"), point.seq);
	sqlite3_close(copy);
}

static void each_kept_copy_comes_back(void **state)
{
	(void)state;
	test_office_as(&t, "auditor");
	for (int i = 0; i < KEPT; i++)
		same_as_kept(i);
}

static void what_is_a_secret_does_not_come_back(void **state)
{
	struct db *past CLEANUP(db_close) = NULL;
	struct past_point point;
	(void)state;
	assert_done(past_open(t.office.db, kept[KEPT - 1].at, &past, &point, &e), &e);
	assert_int_equal(raw_number(past, "SELECT (SELECT count(*) FROM credential) + (SELECT count(*) FROM session)"), 0);
}

static void nothing_is_written_to_the_past(void **state)
{
	struct db *past CLEANUP(db_close) = NULL;
	struct past_point point;
	(void)state;
	assert_done(past_open(t.office.db, kept[0].at, &past, &point, &e), &e);
	assert_false(raw_run(past, "UPDATE firm SET name = 'x'", &e));
	assert_false(raw_run(past, "DELETE FROM live.firm", &e));
	assert_false(raw_run(past, "DROP VIEW temp.audit", &e));
}

static struct moment moment_of(const char *text)
{
	struct moment m;
	assert_true(moment_from_iso(text, &m));
	return m;
}

static void who_looks_back_and_how_far(void **state)
{
	static const char *const no[] = {"reviewer", "applicant-0000000090"};
	int64_t seq;
	(void)state;
	act("INSERT INTO firm (id, biz_no, name, search_key) VALUES (90, '0000000090', '마지막', '마지막')");
	for (size_t i = 0; i < ROWS(no); i++)
		assert_fails(office_look_back(test_office_as(&t, no[i]), kept[3].at, &seq, &e), &e, ERR_DENIED);
	assert_fails(office_look_back(test_office_as(&t, "auditor"), moment_of("2019-01-01 00:00:00"), &seq, &e), &e, ERR_NOT_FOUND);
	assert_fails(office_look_back(test_office_as(&t, "auditor"), moment_of("2199-01-01 00:00:00"), &seq, &e), &e, ERR_USAGE);
}

static void acts_read_the_past_and_none_writes(void **state)
{
	static const struct act by_hand = {"test.by-hand", RIGHT_PROGRAM_WRITE, ACT_WRITES};
	struct program_list then, now;
	struct audit_list log;
	struct office *o = test_office_as(&t, "officer");
	struct moment before = o->now;
	int64_t seq;
	(void)state;
	o->now.unix_seconds += 10;
	act("INSERT INTO program (id, code, name, period_start, period_end) VALUES (7, 'later', '나중', '2024', '2024')");
	o = test_office_as(&t, "officer");
	assert_done(desk_program_list(o, &(struct program_filter){0}, &now, &e), &e);
	assert_done(office_look_back(o, before, &seq, &e), &e);
	assert_done(desk_program_list(o, &(struct program_filter){0}, &then, &e), &e);
	assert_int_equal(then.n + 1, now.n);
	assert_fails(act_perform(o, &by_hand, run_sql, pool_strdup(&t.pool, "DELETE FROM program"), &e), &e, ERR_USAGE);
	o = test_office_as(&t, "auditor");
	assert_done(office_look_back(o, before, &seq, &e), &e);
	assert_done(desk_audit_log(o, &(struct audit_filter){.last = 1}, &log, &e), &e);
	assert_int_equal(log.at[0].seq, seq);
}

/* A column and a table more, and acts behind it: the copies that were kept before still come back. */
static void also_across_a_migration(void **state)
{
	(void)state;
	office_close(&t.office);
	force(t.office.store_path, "ALTER TABLE firm ADD COLUMN colour TEXT; ALTER TABLE holiday ADD COLUMN whose TEXT");
	assert_done(office_open(&t.office, &t.pool, t.office.store_path, t.office.session_path, &e), &e);
	t.office.now = moment_of("2199-01-01 09:00:00");
	act("UPDATE firm SET colour = 'blue', name = '파랑' WHERE id % 2; DELETE FROM holiday");
	act("INSERT INTO firm (id, biz_no, name, search_key, colour) VALUES (91, '0000000091', '새', '새', 'red')");
	test_office_as(&t, "auditor");
	for (int i = 0; i < KEPT; i += 7)
		same_as_kept(i);
}

/* Who changed the file by hand changed no past: it is not made up, but refused. */
static void a_store_that_was_changed_by_hand_has_no_past(void **state)
{
	struct db *past = NULL;
	struct past_point point;
	(void)state;
	act("INSERT INTO setting VALUES ('office.fax', '1')");
	struct moment before = t.office.now;
	before.unix_seconds += 5;
	t.office.now.unix_seconds += 10;
	act("UPDATE setting SET value = '2' WHERE key = 'office.fax'");
	force(t.office.store_path, "UPDATE setting SET value = '3' WHERE key = 'office.fax'");
	assert_fails(past_open(t.office.db, before, &past, &point, &e), &e, ERR_STORE);
	assert_non_null(strstr(e.hint, "store check"));
	assert_null(past);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_kept_copy_comes_back),
		cmocka_unit_test(what_is_a_secret_does_not_come_back),
		cmocka_unit_test(nothing_is_written_to_the_past),
		cmocka_unit_test(who_looks_back_and_how_far),
		cmocka_unit_test(acts_read_the_past_and_none_writes),
		cmocka_unit_test(also_across_a_migration),
		cmocka_unit_test(a_store_that_was_changed_by_hand_has_no_past),
	};
	return cmocka_run_group_tests(tests, open_all, close_all);
}
