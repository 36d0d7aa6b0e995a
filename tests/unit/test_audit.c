/* The chain of the audit under somebody who has the file in hand: whatever is changed is found, with the row. What no chain
 * can show, because all of it was made again or its end is gone, is found by a head that was noted. */
#include "raw.h"

#include "../../src/store/chain.h"

#include "ppuri/service/account.h"
#include "ppuri/service/audit.h"
#include "ppuri/service/store.h"
#include "ppuri/tr.h"

#include <fcntl.h>

#define ROWS_IN_ALL 9

static struct test_office t;
static struct err e;
static const char *whole; /* the store as it was */

static bool set_number(struct work *w, void *arg, struct err *why)
{
	act_about(w, "number %d", *(int *)arg);
	return raw_run(w->db, pool_printf(w->pool, "REPLACE INTO setting VALUES ('test', %d)", *(int *)arg), why);
}

static int open_all(void **state)
{
	static const struct act act = {"test.write", RIGHT_PROGRAM_WRITE, ACT_WRITES};
	(void)state;
	tr_set(LANG_EN);
	test_office_open(&t);
	test_office_as(&t, "auditor");
	for (int i = 0; raw_number(t.office.db, "SELECT count(*) FROM audit") < ROWS_IN_ALL; i++)
		assert_done(act_perform(test_office_as(&t, "officer"), &act, set_number, &i, &e), &e);
	whole = test_office_path(&t, "whole.db");
	force(t.office.store_path, pool_printf(&t.pool, "VACUUM INTO '%s'", whole));
	return 0;
}

static int close_all(void **state)
{
	(void)state;
	test_office_close(&t);
	return 0;
}

/* The office anew on an untouched store. */
static struct office *auditor_of_whole(void)
{
	const char *store = t.office.store_path;
	struct moment now = t.office.now;
	office_close(&t.office);
	test_copy_file(whole, store);
	assert_done(office_open(&t.office, &t.pool, store, "", &e), &e);
	t.office.now = now;
	return test_office_as(&t, "auditor");
}

#define FREE "DROP TRIGGER audit_is_history; DROP TRIGGER audit_stays; PRAGMA ignore_check_constraints = ON;"

static void each_change_is_found(void **state)
{
	static const struct {
		const char *sql;
		int64_t bad;
	} changes[] = {
		{"UPDATE audit SET at = '2024-02-01 09:00:01' WHERE seq = 3", 3},
		{"UPDATE audit SET at = '2024-02-01T09:00:00' WHERE seq = 3", 3},
		{"UPDATE audit SET at = 'yesterday' WHERE seq = 3", 3},
		{"UPDATE audit SET account = 'admin2' WHERE seq = 4", 4},
		{"UPDATE audit SET account = account || char(0) || 'and others' WHERE seq = 4", 4},
		{"UPDATE audit SET origin = 'uid 0 ' WHERE seq = 1", 1},
		{"UPDATE audit SET act = 'award.approve' WHERE seq = 9", 9},
		{"UPDATE audit SET outcome = 'refused' WHERE seq = 5", 5},
		{"UPDATE audit SET subject = '' WHERE seq = 2", 2},
		{"UPDATE audit SET subject = 'number', reason = '' WHERE seq = 9", 9},
		{"UPDATE audit SET reason = ' ' WHERE seq = 6", 6},
		{"UPDATE audit SET request = randomblob(16) WHERE seq = 6", 6},
		{"UPDATE audit SET request = CAST(request || x'00' AS BLOB) WHERE seq = 6", 6},
		{"UPDATE audit SET part = 1 WHERE seq = 7", 7},
		{"UPDATE audit SET part = 4294967296 WHERE seq = 7", 7},
		{"UPDATE audit SET changeset = x'' WHERE seq = 8", 8},
		{"UPDATE audit SET changeset = CAST(changeset || x'00' AS BLOB) WHERE seq = 8", 8},
		{"UPDATE audit SET hash = randomblob(32) WHERE seq = 8", 8},
		{"UPDATE audit SET hash = x'00' WHERE seq = 8", 8},
		{"UPDATE audit SET hash = (SELECT hash FROM audit WHERE seq = 7) WHERE seq = 8", 8},
		{"DELETE FROM audit WHERE seq = 1", 1},
		{"DELETE FROM audit WHERE seq = 5", 5},
		{"DELETE FROM audit WHERE seq BETWEEN 3 AND 6", 3},
		{"DELETE FROM audit WHERE seq = 5; UPDATE audit SET seq = seq - 1 WHERE seq > 5", 5},
		{"UPDATE audit SET seq = 100 WHERE seq = 4; UPDATE audit SET seq = 4 WHERE seq = 5; UPDATE audit SET seq = 5 WHERE "
		 "seq = 100", 4},
		{"UPDATE audit SET seq = 100 WHERE seq = 9", 9},
		{"INSERT INTO audit SELECT 10, at, account, origin, act, outcome, subject, reason, request, part, changeset, hash "
		 "FROM audit WHERE seq = 9", 10},
		{"UPDATE setting SET value = 'another store' WHERE key = 'store.uuid'", 1},
		{"DELETE FROM setting WHERE key = 'store.uuid'", 1},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(changes); i++) {
		struct audit_verdict verdict;
		struct store_report report;
		struct office *office = auditor_of_whole();
		force(office->store_path, pool_printf(&t.pool, FREE "%s", changes[i].sql));
		assert_done(desk_audit_verify(office, NULL, &verdict, &e), &e);
		if (verdict.first_bad != changes[i].bad)
			fail_msg("row %lld found for: %s", (long long)verdict.first_bad, changes[i].sql);
		assert_done(desk_store_check(office, &report, &e), &e);
		assert_true(report.findings > 0);
	}
}

static void flip(const char *column, int64_t byte)
{
	unsigned char c;
	sqlite3 *handle = NULL;
	sqlite3_blob *blob = NULL;
	assert_int_equal(sqlite3_open(t.office.store_path, &handle), SQLITE_OK);
	assert_int_equal(sqlite3_blob_open(handle, "main", "audit", column, ROWS_IN_ALL, 1, &blob), SQLITE_OK);
	assert_int_equal(sqlite3_blob_read(blob, &c, 1, (int)byte), SQLITE_OK);
	c ^= 0x10;
	assert_int_equal(sqlite3_blob_write(blob, &c, 1, (int)byte), SQLITE_OK);
	assert_int_equal(sqlite3_blob_close(blob), SQLITE_OK);
	assert_int_equal(sqlite3_close(handle), SQLITE_OK);
}

static int64_t first_bad_row(void)
{
	int64_t bad, rows;
	struct sha256 head;
	assert_done(audit_verify(t.office.db, &bad, &rows, &head, &e), &e);
	assert_int_equal(rows, ROWS_IN_ALL);
	return bad;
}

/* Each byte of what the newest row holds. */
static void each_flipped_byte_is_found(void **state)
{
	static const char *const columns[] = {"changeset", "hash", "request"};
	(void)state;
	struct office *office = auditor_of_whole();
	force(office->store_path, FREE);
	for (size_t c = 0; c < ROWS(columns); c++) {
		const char *length = pool_printf(&t.pool, "SELECT length(%s) FROM audit WHERE seq = %d", columns[c], ROWS_IN_ALL);
		int64_t n = raw_number(office->db, length);
		assert_true(n >= 16);
		for (int64_t i = 0; i < n; i++) {
			flip(columns[c], i);
			assert_int_equal(first_bad_row(), ROWS_IN_ALL);
			flip(columns[c], i);
		}
	}
	assert_int_equal(first_bad_row(), 0);
}

static const char *noted_head(struct office *office)
{
	struct audit_verdict verdict;
	char hex[SHA256_HEX];
	assert_done(desk_audit_verify(office, NULL, &verdict, &e), &e);
	assert_int_equal(verdict.first_bad, 0);
	assert_int_equal(verdict.rows, ROWS_IN_ALL);
	return pool_printf(&t.pool, "%lld:%s", (long long)verdict.rows, sha256_hex(&verdict.head, hex));
}

static void a_cut_end_is_found_by_a_noted_head(void **state)
{
	struct audit_verdict verdict;
	(void)state;
	struct office *office = auditor_of_whole();
	const char *noted = noted_head(office);
	assert_done(desk_audit_verify(office, noted, &verdict, &e), &e);
	force(office->store_path, FREE "DELETE FROM audit WHERE seq > 6");
	assert_done(desk_audit_verify(office, NULL, &verdict, &e), &e);
	assert_int_equal(verdict.first_bad, 0);
	assert_fails(desk_audit_verify(office, noted, &verdict, &e), &e, ERR_STORE);
	assert_non_null(strstr(e.text, "row 9, which was noted, is gone"));
}

/* Makes the whole chain anew over rows that were changed, as somebody could who has the program's source; without the row
 * that is gone. */
static void forge(int64_t gone)
{
	sqlite3 *handle = NULL;
	sqlite3_stmt *stmt = NULL;
	struct sha256 before;
	assert_done(chain_begin(t.office.db, &before, &e), &e);
	assert_int_equal(sqlite3_open(t.office.store_path, &handle), SQLITE_OK);
	assert_int_equal(sqlite3_prepare_v2(handle, "UPDATE audit SET hash = ? WHERE seq = ?", -1, &stmt, NULL), SQLITE_OK);
	for (int64_t seq = 1; seq <= ROWS_IN_ALL; seq++) {
		struct pool pool CLEANUP(pool_release) = {0};
		struct audit_entry row;
		struct audit_changes changes;
		if (seq == gone)
			continue;
		assert_done(audit_show(t.office.db, &pool, seq, &row, &changes, &e), &e);
		before = chain_link(&before, &row);
		sqlite3_bind_blob(stmt, 1, before.at, SHA256_BYTES, SQLITE_STATIC);
		sqlite3_bind_int64(stmt, 2, seq);
		assert_int_equal(sqlite3_step(stmt), SQLITE_DONE);
		sqlite3_reset(stmt);
	}
	sqlite3_finalize(stmt);
	assert_int_equal(sqlite3_close(handle), SQLITE_OK);
}

static void a_history_made_anew_is_found_by_a_noted_head(void **state)
{
	struct audit_verdict verdict;
	(void)state;
	struct office *office = auditor_of_whole();
	const char *noted = noted_head(office);
	force(office->store_path, FREE "UPDATE audit SET account = 'somebody' WHERE seq = 3");
	forge(0);
	assert_done(desk_audit_verify(office, NULL, &verdict, &e), &e);
	assert_int_equal(verdict.first_bad, 0); /* by itself the forgery is whole */
	assert_fails(desk_audit_verify(office, noted, &verdict, &e), &e, ERR_STORE);
	assert_non_null(strstr(e.text, "row 9 is not the one that was noted"));
}

static void a_gap_in_the_numbers_is_found_without_one(void **state)
{
	struct audit_verdict verdict;
	(void)state;
	struct office *office = auditor_of_whole();
	force(office->store_path, FREE "DELETE FROM audit WHERE seq = 5");
	forge(5);
	assert_done(desk_audit_verify(office, NULL, &verdict, &e), &e);
	assert_int_equal(verdict.first_bad, 5);
}

static void a_noted_head_is_read_strictly(void **state)
{
	static const char *const wrong[] = {"", "9", "9:", "9:00", ":", "x:0000000000000000000000000000000000000000000000000000000000000000",
										"0:0000000000000000000000000000000000000000000000000000000000000000",
										"-9:0000000000000000000000000000000000000000000000000000000000000000"};
	struct audit_verdict verdict;
	(void)state;
	struct office *office = auditor_of_whole();
	for (size_t i = 0; i < ROWS(wrong); i++)
		assert_fails(desk_audit_verify(office, wrong[i], &verdict, &e), &e, ERR_USAGE);
}

static void write_row(const char *at, const char *act)
{
	force(t.office.store_path, pool_printf(&t.pool,
		"INSERT INTO audit (seq, at, account, origin, act, outcome, subject, reason, request, part, changeset, hash) "
		"SELECT max(seq) + 1, '%s', 'officer', 'x', '%s', 'done', '', '', zeroblob(16), 0, x'', zeroblob(32) FROM audit", at, act));
}

/* A receipt just before the deadline, by a clock that was set back to it, in a store that somebody else's program wrote. */
static void a_clock_that_was_set_back_is_told(void **state)
{
	static const struct {
		const char *at, *act;
		size_t told;
	} rows[] = {{"2024-02-01 18:10:00", "test.write", 0}, {"2024-02-01 18:05:00", "test.write", 0}, {"2024-02-01 17:00:00", "login", 0},
				{"2024-02-01 17:54:59", "test.write", 1}, {"2024-02-01 18:30:00", "test.write", 1}, {"2024-02-01 10:00:00", "store.clock", 1}};
	(void)state;
	auditor_of_whole();
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct findings list = {0};
		write_row(rows[i].at, rows[i].act);
		assert_done(audit_clock(t.office.db, &t.pool, &list, &e), &e);
		assert_int_equal(list.n, rows[i].told);
		if (list.n)
			assert_non_null(strstr(list.at[0], "(2024-02-01 17:54:59) is older than the row before it (2024-02-01 18:05:00)"));
	}
}

static bool write_at(const char *moment)
{
	static const struct act act = {"test.write", RIGHT_PROGRAM_WRITE, ACT_WRITES};
	static int number = 1;
	struct office *officer = test_office_as(&t, "officer");
	test_office_at(&t, moment);
	assert_done(desk_login(officer, "officer", OFFICE_PASSWORD, &e), &e);
	number++;
	return act_perform(officer, &act, set_number, &number, &e);
}

/* Nothing can be entered on a day that is over, unless the admin says that it was the later one that was wrong. */
static void nothing_is_entered_behind_what_was_entered(void **state)
{
	struct findings list = {0};
	struct moment morning = t.office.now;
	(void)state;
	auditor_of_whole();
	assert_done(write_at("2031-02-01 18:00:00"), &e);
	assert_done(write_at("2031-02-01 17:50:00"), &e); /* ten minutes are a long command, or two computers */
	int64_t rows = raw_number(t.office.db, "SELECT count(*) FROM audit WHERE act <> 'login'");
	assert_fails(write_at("2031-02-01 17:39:59"), &e, ERR_STORE);
	assert_string_equal(e.text, "the clock of this computer (2031-02-01 17:39:59) stands before what was entered last (2031-02-01 17:50:00)");
	assert_int_equal(raw_number(t.office.db, "SELECT count(*) FROM audit WHERE act <> 'login'"), rows);
	struct office *admin = test_office_as(&t, "admin");
	test_office_at(&t, "2024-02-02 09:00:00");
	assert_done(desk_login(admin, "admin", OFFICE_PASSWORD, &e), &e);
	assert_fails(desk_store_clock(admin, &e), &e, ERR_USAGE);
	admin->reason = "the clock stood in 2031";
	assert_done(desk_store_clock(admin, &e), &e);
	assert_fails(desk_store_clock(admin, &e), &e, ERR_REFUSED);
	admin->reason = NULL;
	assert_done(write_at("2024-02-02 09:30:00"), &e);
	assert_done(audit_clock(t.office.db, &t.pool, &list, &e), &e);
	assert_int_equal(list.n, 0);
	t.office.now = morning;
}

/* Secrets are never in it: neither what a password becomes nor what a session is. */
static void no_secret_is_recorded(void **state)
{
	(void)state;
	struct office *office = auditor_of_whole();
	assert_int_equal(raw_number(office->db, "SELECT count(*) FROM audit WHERE instr(changeset, CAST('$argon2' AS BLOB)) > 0"), 0);
	assert_int_equal(raw_number(office->db, "SELECT count(*) FROM audit, session WHERE instr(changeset, token) > 0"), 0);
	assert_true(raw_number(office->db, "SELECT count(*) FROM credential WHERE password LIKE '$argon2id$%'") > 1);
}

static void a_request_is_found_if_it_was_done(void **state)
{
	struct audit_entry entry;
	struct audit_changes changes;
	bool found = true;
	(void)state;
	struct office *office = auditor_of_whole();
	assert_done(audit_show(office->db, &t.pool, 9, &entry, &changes, &e), &e);
	assert_done(audit_has_request(office->db, entry.request, &found, &e), &e);
	assert_true(found);
	entry.request[0] ^= 1;
	assert_done(audit_has_request(office->db, entry.request, &found, &e), &e);
	assert_false(found);
	entry.request[0] ^= 1;
	force(office->store_path, FREE "UPDATE audit SET outcome = 'refused' WHERE seq = 9");
	assert_done(audit_has_request(office->db, entry.request, &found, &e), &e);
	assert_false(found);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_change_is_found),
		cmocka_unit_test(each_flipped_byte_is_found),
		cmocka_unit_test(a_cut_end_is_found_by_a_noted_head),
		cmocka_unit_test(a_history_made_anew_is_found_by_a_noted_head),
		cmocka_unit_test(a_gap_in_the_numbers_is_found_without_one),
		cmocka_unit_test(a_noted_head_is_read_strictly),
		cmocka_unit_test(a_clock_that_was_set_back_is_told),
		cmocka_unit_test(nothing_is_entered_behind_what_was_entered),
		cmocka_unit_test(no_secret_is_recorded),
		cmocka_unit_test(a_request_is_found_if_it_was_done),
	};
	return cmocka_run_group_tests_name("audit", tests, open_all, close_all);
}
