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

#define BY(name) "(SELECT id FROM account WHERE name = '" name "')"

/* An entry of the budget of a programme that is there, where the account takes it. */
static const char *any_entry(int program)
{
	static const struct {
		const char *kind;
		int times;
		const char *fits;
	} entries[] = {{"original", 10, "1"}, {"supplementary", 10, "1"}, {"allotment", 5, "b.to_allot > 999 AND (b.allotted > 0 OR b.decided + b.outlay = 0)"},
				   {"outlay", 1, "coalesce(b.to_bind, b.to_award) > 299"}};
	const int i = below(ROWS(entries));
	return pool_printf(&t.pool,
					   "INSERT INTO budget_entry (program_id, fiscal_year, source, no, kind, won, day, paper_no, entered_by, entered_at) "
					   "SELECT b.program_id, b.fiscal_year, b.source, (SELECT count(*) + 1 FROM budget_entry n WHERE (n.program_id, n.fiscal_year, n.source) = "
					   "(b.program_id, b.fiscal_year, b.source)), '%s', %d, '2024-03-04', 'N', " BY("officer") ", '2024-03-04 09:00:00' "
					   "FROM balance b WHERE b.program_id = %d AND b.fiscal_year = 2024 AND b.source = 'city' AND %s",
					   entries[i].kind, entries[i].times * (1 + below(99)), program, entries[i].fits);
}

/* A firm applies to the call of a programme, holds an award there, has it approved and numbered, and is paid: one step of it. */
static const char *any_award(int program, int id)
{
	switch (below(5)) {
	case 0:
		return pool_printf(&t.pool,
						   "INSERT INTO firm (id, biz_no, name, search_key) VALUES (%d, '%010d', 'F', 'f') ON CONFLICT DO NOTHING;"
						   "INSERT INTO application (id, call_id, firm_id, receipt_no, received_at, title, total, asked, own_cash, own_kind, state) "
						   "SELECT %d, c.id, %d, 'R-%d', '2024-03-05 09:00:00', 'T', 99, 99, 0, 0, 'SELECTED' FROM call c WHERE c.id = %d ON CONFLICT DO NOTHING",
						   id, id, id, id, id, program);
	case 1:
		return pool_printf(&t.pool,
						   "INSERT INTO award (id, application_id, amount, own_cash, own_kind, drafted_by, drafted_at, payment) SELECT a.id, a.id, %d, 0, 0, "
						   BY("officer") ", '2024-04-02 09:00:00', 'P' FROM application a WHERE a.id = %d AND a.state = 'SELECTED' ON CONFLICT DO NOTHING",
						   1 + below(99), id);
	case 2:
		return pool_printf(&t.pool,
						   "UPDATE award SET approved_by = " BY("approver") ", approved_at = '2024-04-03 09:00:00' WHERE id = %d AND approved_by IS NULL AND "
						   "amount <= (SELECT coalesce(b.to_bind, b.to_award) FROM application a JOIN call c ON c.id = a.call_id JOIN balance b "
						   "ON (b.program_id, b.fiscal_year, b.source) = (c.program_id, c.fiscal_year, c.source) WHERE a.id = award.application_id)", id);
	case 3:
		return pool_printf(&t.pool,
						   "UPDATE award SET number = 'A-%d', document_no = 'D', issued_at = '2024-04-04 09:00:00' WHERE id = %d AND approved_by IS NOT NULL AND "
						   "number IS NULL;"
						   "INSERT INTO paper_content SELECT CAST(printf('%%032d', id) AS BLOB), x'01' FROM award WHERE id = %d AND number IS NOT NULL ON CONFLICT DO NOTHING;"
						   "INSERT INTO letter (number, kind, application_id, award_id, subject_no, receiver, check_code, form, fields, sha256, size, file_name, "
						   "signed, issued_by, issued_at) SELECT 'L' || id, 'award', application_id, id, 0, 'R', '0123456789AB', zeroblob(32), '{}', "
						   "CAST(printf('%%032d', id) AS BLOB), 1, 'F', 0, drafted_by, '2024-04-04 09:00:00' FROM award WHERE id = %d AND number IS NOT NULL "
						   "AND id NOT IN (SELECT award_id FROM letter)", id, id, id, id);
	default:
		return pool_printf(&t.pool,
						   "INSERT INTO payment (award_id, no, fiscal_year, day, won, kind, paid_by, paid_at) SELECT x.award_id, (SELECT count(*) + 1 FROM payment m "
						   "WHERE m.award_id = x.award_id), x.fiscal_year, '2024-04-05', 1, 'interim', " BY("finance") ", '2024-04-05 09:00:00' "
						   "FROM award_account x JOIN award w ON w.id = x.award_id AND w.number IS NOT NULL WHERE x.award_id = %d AND x.rest > 0", id);
	}
}

/* Of a few programmes: their names and periods, calls, accounts, awards. */
static const char *any_program_change(void)
{
	int program = 200 + below(2), id = 2000 + 10 * program + below(3);
	switch (below(12)) {
	case 0:
		return pool_printf(&t.pool,
						   "INSERT INTO program (id, code, name, period_start, period_end, legal_basis) VALUES (%d, 'P%d', '가', '2024', '2025', 'local-subsidy') "
						   "ON CONFLICT DO NOTHING;"
						   "INSERT INTO program_funding (program_id, fiscal_year, source) VALUES (%d, 2024, 'city') ON CONFLICT DO NOTHING",
						   program, program, program);
	case 1:
		return pool_printf(&t.pool, "UPDATE program SET name = '나%d', office = '과%d' WHERE id = %d", below(99), below(9), program);
	case 2:
		return pool_printf(&t.pool,
						   "INSERT INTO call (id, code, program_id, notice_no, title, notice_day, opens_at, closes_at, fiscal_year, source, budget, "
						   "support_rate, cap, own_cash_rate, pass_line, trim_min, ties, select_max, project_start, project_end, exception, "
						   "exception_reason, state) SELECT p.id, 'C%d', p.id, 'N', 'T', '2024-03-04', '2024-03-04 09:00:00', '2024-03-20 18:00:00', 2024, "
						   "'city', 100000, 8000, 1000, 0, 600, 0, '', 0, '2024-04', '2024-11', '1', 'R', 'DRAFT' FROM program p WHERE p.id = %d "
						   "ON CONFLICT DO NOTHING; UPDATE call SET state = 'ANNOUNCED', announced_at = '2024-04-01 09:00:00' WHERE id = %d AND state = 'DRAFT'",
						   program, program, program);
	case 3:
	case 4:
		return any_entry(program);
	default:
		return any_award(program, id);
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
	static const char *const people[] = {"auditor", "officer", "approver", "finance"};
	for (size_t i = 0; i < ROWS(people); i++)
		test_office_as(&t, people[i]);
	act("INSERT INTO setting VALUES ('office.phone', '051'), ('office.department', 'D'); INSERT INTO form_text VALUES (zeroblob(32), 'F', 'F')");
	for (int i = 0, n = 0; i < ACTS; i++) {
		struct moment now = t.office.now;
		now.unix_seconds += 1 + below(90000);
		t.office.now = now;
		/* Several acts in one second are told apart by nobody: they are known together. */
		for (int more = below(3); more >= 0; more--) {
			act(below(3) ? any_program_change() : any_change());
			t.office.now = now;
		}
		if (below(ACTS - i) < KEPT - n)
			keep(n++);
	}
	t.office.now.unix_seconds++;
	assert_true(raw_number(t.office.db, "SELECT min((SELECT count(*) FROM payment), (SELECT count(*) FROM letter), (SELECT count(*) FROM budget_entry) / 9)") > 2);
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
	const int columns = sqlite3_column_count(stmt);
	for (int i = 0; i < columns; i++)
		buf_printf(&sql, "%s\"%s\"", i ? ", " : "SELECT ", sqlite3_column_name(stmt, i));
	sqlite3_finalize(stmt);
	buf_printf(&sql, " FROM main.\"%s\" ORDER BY 1", table);
	for (int i = 1; i < columns; i++)
		buf_printf(&sql, ", %d", i + 1);
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
