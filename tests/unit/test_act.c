/* The act: nothing is written outside of one, whatever is written inside of one is recorded, and nothing is half done. */
#include "raw.h"
#include "one_office.h"

#include "ppuri/store/audit.h"
#include "ppuri/store/program.h"
#include "ppuri/store/setting.h"
#include "ppuri/text.h"

static const struct act WRITES = {"test.write", RIGHT_PROGRAM_WRITE, ACT_WRITES};
static const struct act READS = {"test.read", RIGHT_PROGRAM_WRITE, ACT_READS};
static const struct act OUTSIDE = {"test.outside", RIGHT_PROGRAM_WRITE, ACT_OUTSIDE};

static int64_t audit_rows(void)
{
	return raw_number(t.office.db, "SELECT count(*) FROM audit");
}

static struct audit_entry last_row(struct audit_changes *ret)
{
	struct audit_entry entry;
	assert_done(audit_show(t.office.db, &t.pool, audit_rows(), &entry, ret, &e), &e);
	return entry;
}

static bool set_something(struct work *w, void *arg, struct err *why)
{
	return setting_write(w->db, "test", arg, why);
}

/* Writing without an act */

static void write_with_no_act(void *arg)
{
	if (!setting_write(t.office.db, "test", arg, &e))
		_exit(1);
}

static void write_while_reading(void *arg)
{
	if (!act_perform(test_office_as(&t, "officer"), &READS, set_something, arg, &e))
		_exit(1);
}

static void a_write_outside_of_an_act_is_a_bug(void **state)
{
	char value[] = "1";
	(void)state;
	assert_bug(write_with_no_act, value, "a write outside of an act: INSERT INTO setting");
	/* The statement that an act has just used is not left lying about. */
	assert_done(act_perform(test_office_as(&t, "officer"), &WRITES, set_something, value, &e), &e);
	assert_bug(write_with_no_act, value, "a write outside of an act: INSERT INTO setting");
}

static void a_reading_act_can_not_write(void **state)
{
	char value[] = "1";
	(void)state;
	test_office_as(&t, "officer");
	assert_bug(write_while_reading, value, "a write outside of an act: INSERT INTO setting");
}

/* The record */

static bool forget_everything(struct work *w, void *arg, struct err *why)
{
	(void)arg;
	return raw_run(w->db,
				   "INSERT INTO program (id, code, name, period_start, period_end) VALUES (7, 'P7', '금형', '2024', '2024');"
				   "INSERT INTO program_funding (program_id, fiscal_year, source, original) VALUES (7, 2024, 'city', 200000000);"
				   "UPDATE setting SET value = '2' WHERE key = 'test'", why);
}

static bool forget_again(struct work *w, void *arg, struct err *why)
{
	(void)arg;
	return raw_run(w->db, "UPDATE program SET name = '주조', area = 'x' WHERE id = 7; DELETE FROM program_funding", why);
}

static void assert_same(const char *is, const char *wanted)
{
	if (wanted && is)
		assert_string_equal(is, wanted);
	else
		assert_ptr_equal(is, wanted);
}

static void assert_change(const struct audit_changes *changes, const char *table, const char *column, const char *key,
						  const char *before, const char *after)
{
	for (size_t i = 0; i < changes->n; i++) {
		const struct audit_change *change = &changes->at[i];
		if (strcmp(change->table, table) != 0 || strcmp(change->column, column) != 0)
			continue;
		assert_string_equal(change->key, key);
		assert_same(change->before, before);
		assert_same(change->after, after);
		return;
	}
	fail_msg("nothing is recorded of %s.%s", table, column);
}

static void what_forgets_everything_is_recorded_all_the_same(void **state)
{
	struct audit_changes changes;
	char value[] = "1";
	(void)state;
	assert_done(act_perform(test_office_as(&t, "officer"), &WRITES, set_something, value, &e), &e);
	t.office.reason = "because";
	assert_done(act_perform(&t.office, &WRITES, forget_everything, NULL, &e), &e);
	struct audit_entry entry = last_row(&changes);
	t.office.reason = NULL;
	assert_string_equal(entry.account, "officer");
	assert_string_equal(entry.act, "test.write");
	assert_string_equal(entry.outcome, "done");
	assert_string_equal(entry.subject, "");
	assert_string_equal(entry.reason, "because");
	assert_change(&changes, "program", "name", "7", NULL, "금형");
	assert_change(&changes, "program_funding", "original", "7, 2024, city", NULL, "200000000");
	assert_change(&changes, "setting", "value", "test", "1", "2");
	assert_done(act_perform(&t.office, &WRITES, forget_again, NULL, &e), &e);
	last_row(&changes);
	assert_change(&changes, "program", "name", "7", "금형", "주조");
	assert_change(&changes, "program", "area", "7", NULL, "x");
	assert_change(&changes, "program_funding", "original", "7, 2024, city", "200000000", NULL);
	assert_int_equal(changes.n, 2 + 16);
}

static bool in_three_parts(struct work *w, void *arg, struct err *why)
{
	const bool *fails = arg;
	for (int i = 0; i < 3; i++) {
		if (!setting_write(w->db, pool_printf(w->pool, "part%d", i), "x", why) || (i < 2 && !act_cut(w, why)))
			return false;
	}
	return !*fails || err_set(why, ERR_REFUSED, "the last row is wrong");
}

static void a_long_act_has_several_rows_or_none(void **state)
{
	struct audit_changes changes;
	struct audit_entry first, last;
	bool fails = true;
	(void)state;
	int64_t rows = audit_rows();
	assert_fails(act_perform(test_office_as(&t, "officer"), &WRITES, in_three_parts, &fails, &e), &e, ERR_REFUSED);
	assert_int_equal(audit_rows(), rows + 1);
	last = last_row(&changes);
	assert_string_equal(last.outcome, "refused");
	assert_string_equal(last.reason, "the last row is wrong");
	assert_int_equal(last.part, 0);
	assert_int_equal(raw_number(t.office.db, "SELECT count(*) FROM setting WHERE key LIKE 'part%'"), 0);
	fails = false;
	assert_done(act_perform(&t.office, &WRITES, in_three_parts, &fails, &e), &e);
	assert_int_equal(audit_rows(), rows + 4);
	assert_done(audit_show(t.office.db, &t.pool, rows + 2, &first, &changes, &e), &e);
	assert_change(&changes, "setting", "key", "part0", NULL, "part0");
	last = last_row(&changes);
	assert_change(&changes, "setting", "key", "part2", NULL, "part2");
	assert_int_equal(first.part, 0);
	assert_int_equal(last.part, 2);
	assert_memory_equal(first.request, last.request, REQUEST_BYTES);
}

/* Nothing half done */

static void a_dry_run_leaves_nothing(void **state)
{
	char value[] = "dry";
	bool fails = true;
	(void)state;
	struct office *office = test_office_as(&t, "officer");
	int64_t rows = audit_rows(), changes = sqlite3_total_changes64(office->db->handle);
	office->dry_run = true;
	assert_done(act_perform(office, &WRITES, set_something, value, &e), &e);
	assert_fails(act_perform(office, &WRITES, in_three_parts, &fails, &e), &e, ERR_REFUSED);
	office->dry_run = false;
	assert_true(sqlite3_total_changes64(office->db->handle) > changes); /* it was really tried */
	assert_int_equal(audit_rows(), rows);
	assert_int_equal(raw_number(office->db, "SELECT count(*) FROM setting WHERE value = 'dry' OR key LIKE 'dry%'"), 0);
	/* The gate is free again. */
	assert_done(act_perform(office, &WRITES, set_something, value, &e), &e);
}

static bool write_and_fail(struct work *w, void *arg, struct err *why)
{
	const enum err_kind *kind = arg;
	act_about(w, "setting half");
	return setting_write(w->db, "half", "done", why) && err_set(why, *kind, "it is not so");
}

static void a_refusal_is_kept_and_its_work_is_not(void **state)
{
	static const struct {
		enum err_kind kind;
		int64_t rows;
	} kinds[] = {{ERR_REFUSED, 1}, {ERR_DENIED, 1}, {ERR_USAGE, 0}, {ERR_NOT_FOUND, 0}, {ERR_IO, 0}, {ERR_STORE, 0}};
	struct audit_changes changes;
	(void)state;
	for (size_t i = 0; i < ROWS(kinds); i++) {
		enum err_kind kind = kinds[i].kind;
		int64_t rows = audit_rows();
		assert_fails(act_perform(test_office_as(&t, "officer"), &WRITES, write_and_fail, &kind, &e), &e, kind);
		assert_string_equal(e.text, "it is not so");
		assert_int_equal(audit_rows(), rows + kinds[i].rows);
		assert_int_equal(raw_number(t.office.db, "SELECT count(*) FROM setting WHERE key = 'half'"), 0);
		if (kinds[i].rows) {
			struct audit_entry entry = last_row(&changes);
			assert_string_equal(entry.outcome, "refused");
			assert_string_equal(entry.subject, "setting half");
			assert_string_equal(entry.reason, "it is not so");
			assert_int_equal(changes.n, 0);
		}
	}
}

static bool nothing_at_all(struct work *w, void *arg, struct err *why)
{
	(void)w, (void)arg, (void)why;
	fail_msg("the work was begun without the right");
	return false;
}

static void who_may_not_is_kept(void **state)
{
	const struct act *const acts[] = {&WRITES, &READS, &OUTSIDE};
	struct audit_changes changes;
	(void)state;
	struct office *office = test_office_as(&t, "auditor");
	for (size_t i = 0; i < ROWS(acts); i++) {
		int64_t rows = audit_rows();
		assert_fails(act_perform(office, acts[i], nothing_at_all, NULL, &e), &e, ERR_DENIED);
		assert_int_equal(audit_rows(), rows + 1);
		struct audit_entry entry = last_row(&changes);
		assert_string_equal(entry.account, "auditor");
		assert_string_equal(entry.act, acts[i]->name);
		assert_string_equal(entry.outcome, "refused");
	}
	/* Asking leaves a trace as well, doing nothing else. */
	assert_fails(act_permitted(office, &WRITES, &e), &e, ERR_DENIED);
	assert_string_equal(last_row(&changes).act, "test.write");
}

/* Somebody who never logged in is not the person of the act before. */
static void a_stranger_is_nobody(void **state)
{
	struct audit_changes changes;
	(void)state;
	struct office *office = test_office_as(&t, "auditor");
	assert_fails(act_permitted(office, &WRITES, &e), &e, ERR_DENIED);
	int64_t rows = audit_rows();
	office->session_path = test_office_path(&t, "no session");
	assert_fails(act_perform(office, &READS, nothing_at_all, NULL, &e), &e, ERR_DENIED);
	assert_fails(act_perform(office, &OUTSIDE, nothing_at_all, NULL, &e), &e, ERR_DENIED);
	assert_int_equal(audit_rows(), rows);
	assert_fails(act_perform(office, &WRITES, nothing_at_all, NULL, &e), &e, ERR_DENIED);
	assert_int_equal(audit_rows(), rows + 1);
	assert_string_equal(last_row(&changes).account, "-");
}

static bool long_words(struct work *w, void *arg, struct err *why)
{
	(void)arg;
	struct buf text CLEANUP(buf_release) = {0};
	for (int i = 0; i < 1000; i++)
		buf_puts(&text, "금형");
	act_about(w, "x %s", buf_text(&text));
	return err_set(why, ERR_REFUSED, "yy%s", buf_text(&text));
}

static void a_cut_text_is_still_text(void **state)
{
	struct audit_changes changes;
	(void)state;
	assert_fails(act_perform(test_office_as(&t, "officer"), &WRITES, long_words, NULL, &e), &e, ERR_REFUSED);
	struct audit_entry entry = last_row(&changes);
	assert_true(strlen(entry.subject) > 500 && text_valid(entry.subject, strlen(entry.subject), NULL));
	assert_true(strlen(entry.reason) > 1500 && text_valid(entry.reason, strlen(entry.reason), NULL));
}

/* After all of this. */
static void the_chain_is_whole(void **state)
{
	int64_t bad, rows;
	struct sha256 head;
	(void)state;
	assert_done(audit_verify(t.office.db, &bad, &rows, &head, &e), &e);
	assert_int_equal(bad, 0);
	assert_int_equal(raw_number(t.office.db, "SELECT max(part) FROM audit"), 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_write_outside_of_an_act_is_a_bug),
		cmocka_unit_test(a_reading_act_can_not_write),
		cmocka_unit_test(what_forgets_everything_is_recorded_all_the_same),
		cmocka_unit_test(a_long_act_has_several_rows_or_none),
		cmocka_unit_test(a_dry_run_leaves_nothing),
		cmocka_unit_test(a_refusal_is_kept_and_its_work_is_not),
		cmocka_unit_test(who_may_not_is_kept),
		cmocka_unit_test(a_stranger_is_nobody),
		cmocka_unit_test(a_cut_text_is_still_text),
		cmocka_unit_test(the_chain_is_whole),
	};
	return cmocka_run_group_tests_name("act", tests, open_all, close_all);
}
