/* Logins: guesses are counted whatever one tries, a session is somebody's alone and ends when it must, and a right that was
 * taken away is gone with the next act. */
#include "raw.h"
#include "one_office.h"

#include "ppuri/file.h"
#include "ppuri/service/account.h"
#include "ppuri/service/program.h"
#include "ppuri/store/audit.h"

#include <sys/stat.h>

#define WRONG "corn harvest 1975"

/* Each test has an account of its own, because a lock outlives it. */
static int in_the_morning(void **state)
{
	(void)state;
	test_office_at(&t, OFFICE_MORNING);
	return 0;
}

/* Makes the account; the session is at `session`, and nobody is logged in there. */
static struct office *new_person(const char *name)
{
	test_office_as(&t, name);
	t.office.session_path = test_office_path(&t, pool_printf(&t.pool, "own-%s", name));
	unlink(t.office.session_path);
	return &t.office;
}

static void guess(const char *name, int times)
{
	while (times--) {
		assert_fails(desk_login(&t.office, name, WRONG, &e), &e, ERR_DENIED);
		assert_non_null(strstr(e.text, "the account or the password is wrong"));
	}
}

static struct audit_entry newest_row(void)
{
	struct audit_entry entry;
	struct audit_changes changes;
	int64_t n = raw_number(t.office.db, "SELECT max(seq) FROM audit");
	assert_done(audit_show(t.office.db, &t.pool, n, &entry, &changes, &e), &e);
	return entry;
}

static void five_failures_lock_for_half_an_hour(void **state)
{
	struct account me;
	(void)state;
	struct office *office = new_person("officer-1");
	guess("officer-1", 4);
	assert_done(desk_login(office, "officer-1", OFFICE_PASSWORD, &e), &e);
	guess("officer-1", 5); /* the success began the count anew */
	assert_fails(desk_login(office, "officer-1", OFFICE_PASSWORD, &e), &e, ERR_DENIED);
	test_office_at(&t, "2024-02-01 09:29:59");
	assert_fails(desk_login(office, "officer-1", OFFICE_PASSWORD, &e), &e, ERR_DENIED);
	/* The session from before is no guess. */
	assert_done(desk_whoami(office, &me, &e), &e);
	test_office_at(&t, "2024-02-01 09:30:00");
	assert_done(desk_login(office, "officer-1", OFFICE_PASSWORD, &e), &e);
}

static void a_dry_run_is_no_way_to_guess(void **state)
{
	(void)state;
	struct office *office = new_person("officer-2");
	office->dry_run = true;
	guess("officer-2", 5);
	office->dry_run = false;
	assert_fails(desk_login(office, "officer-2", OFFICE_PASSWORD, &e), &e, ERR_DENIED);
}

static void the_old_password_is_no_way_to_guess(void **state)
{
	(void)state;
	struct office *office = new_person("officer-3");
	assert_done(desk_login(office, "officer-3", OFFICE_PASSWORD, &e), &e);
	for (int i = 0; i < 5; i++)
		assert_fails(desk_account_passwd(office, WRONG, "another harvest", &e), &e, ERR_DENIED);
	assert_fails(desk_account_passwd(office, OFFICE_PASSWORD, "another harvest", &e), &e, ERR_DENIED);
}

static void each_failure_is_kept_and_all_sound_alike(void **state)
{
	char text[sizeof e.text];
	(void)state;
	struct office *office = new_person("officer-4");
	guess("officer-4", 1);
	memcpy(text, e.text, sizeof text);
	struct audit_entry row = newest_row();
	assert_string_equal(row.act, "login.failed");
	assert_string_equal(row.subject, "account officer-4");
	assert_string_equal(row.account, "-");
	/* What was typed as a name may have been a password: it is not kept. */
	assert_fails(desk_login(office, OFFICE_PASSWORD, OFFICE_PASSWORD, &e), &e, ERR_DENIED);
	assert_string_equal(e.text, text);
	row = newest_row();
	assert_string_equal(row.act, "login.failed");
	assert_string_equal(row.subject, "account ?");
	assert_done(desk_account_lock(test_office_as(&t, "admin"), "officer-4", true, &e), &e);
	assert_fails(desk_login(office, "officer-4", OFFICE_PASSWORD, &e), &e, ERR_DENIED);
	assert_string_equal(e.text, text);
	assert_string_equal(newest_row().act, "login.failed");
}

static void the_admin_unlocks(void **state)
{
	(void)state;
	new_person("officer-5");
	guess("officer-5", 5);
	assert_done(desk_account_lock(test_office_as(&t, "admin"), "officer-5", false, &e), &e);
	assert_done(desk_login(new_person("officer-5"), "officer-5", OFFICE_PASSWORD, &e), &e);
}

static void a_lock_ends_the_sessions_at_once(void **state)
{
	struct account me;
	(void)state;
	struct office *office = new_person("officer-6");
	const char *session = office->session_path;
	assert_done(desk_login(office, "officer-6", OFFICE_PASSWORD, &e), &e);
	assert_done(desk_account_lock(test_office_as(&t, "admin"), "officer-6", true, &e), &e);
	t.office.session_path = session;
	assert_fails(desk_whoami(&t.office, &me, &e), &e, ERR_DENIED);
	assert_done(desk_account_lock(test_office_as(&t, "admin"), "officer-6", false, &e), &e);
	t.office.session_path = session;
	assert_fails(desk_whoami(&t.office, &me, &e), &e, ERR_DENIED); /* unlocked, but to be asked again */
}

static void an_idle_hour_ends_the_session(void **state)
{
	struct account me;
	(void)state;
	struct office *office = new_person("officer-7");
	assert_done(desk_login(office, "officer-7", OFFICE_PASSWORD, &e), &e);
	test_office_at(&t, "2024-02-01 10:00:00");
	assert_done(desk_whoami(office, &me, &e), &e);
	test_office_at(&t, "2024-02-01 11:00:00"); /* each use begins the hour anew */
	assert_done(desk_whoami(office, &me, &e), &e);
	test_office_at(&t, "2024-02-01 12:00:01");
	assert_fails(desk_whoami(office, &me, &e), &e, ERR_DENIED);
	assert_non_null(strstr(e.text, "idle"));
}

static void twelve_hours_end_the_session(void **state)
{
	struct account me;
	(void)state;
	struct office *office = new_person("officer-8");
	assert_done(desk_login(office, "officer-8", OFFICE_PASSWORD, &e), &e);
	int64_t began = office->now.unix_seconds;
	for (int64_t quarter = 1; quarter < 4 * 12; quarter++) {
		office->now.unix_seconds = began + quarter * 900;
		assert_done(desk_whoami(office, &me, &e), &e);
	}
	office->now.unix_seconds = began + 12 * 3600;
	assert_fails(desk_whoami(office, &me, &e), &e, ERR_DENIED);
	assert_non_null(strstr(e.text, "has ended"));
}

static void a_kept_copy_of_a_session_ends_with_it(void **state)
{
	struct account me;
	struct buf bytes CLEANUP(buf_release) = {0};
	(void)state;
	struct office *office = new_person("officer-9");
	assert_done(desk_login(office, "officer-9", OFFICE_PASSWORD, &e), &e);
	assert_done(file_read(office->session_path, 1000, &bytes, &e), &e);
	assert_done(desk_logout(office, &e), &e);
	assert_int_not_equal(access(office->session_path, F_OK), 0);
	assert_done(file_write(office->session_path, bytes.at, bytes.n, 0600, &e), &e);
	assert_fails(desk_whoami(office, &me, &e), &e, ERR_DENIED);
}

static void the_store_does_not_hold_the_token(void **state)
{
	struct buf bytes CLEANUP(buf_release) = {0};
	(void)state;
	struct office *office = new_person("officer-10");
	assert_done(desk_login(office, "officer-10", OFFICE_PASSWORD, &e), &e);
	assert_done(file_read(office->session_path, 1000, &bytes, &e), &e);
	const char *is_there = pool_printf(&t.pool, "SELECT count(*) FROM session WHERE token = x'%.64s'", bytes.at);
	assert_int_equal(raw_number(office->db, is_there), 0);
}

static void a_strange_session_file_is_refused(void **state)
{
	struct account me;
	struct buf good CLEANUP(buf_release) = {0};
	(void)state;
	struct office *office = new_person("officer-11");
	assert_done(desk_login(office, "officer-11", OFFICE_PASSWORD, &e), &e);
	assert_done(file_read(office->session_path, 1000, &good, &e), &e);
	static const mode_t modes[] = {0604, 0640, 0601, 0666};
	for (size_t i = 0; i < ROWS(modes); i++) {
		assert_int_equal(chmod(office->session_path, modes[i]), 0);
		assert_fails(desk_whoami(office, &me, &e), &e, ERR_DENIED);
		assert_non_null(strstr(e.text, "can be read by others"));
	}
	assert_int_equal(chmod(office->session_path, 0600), 0);
	assert_done(desk_whoami(office, &me, &e), &e);
	const char *real = pool_printf(&t.pool, "%s-real", office->session_path);
	assert_int_equal(rename(office->session_path, real), 0);
	assert_int_equal(symlink(real, office->session_path), 0);
	assert_fails(desk_whoami(office, &me, &e), &e, ERR_DENIED);
	unlink(office->session_path);
	for (size_t cut = 0; cut < good.n; cut += 7) {
		assert_done(file_write(office->session_path, good.at, cut, 0600, &e), &e);
		assert_fails(desk_whoami(office, &me, &e), &e, ERR_DENIED);
	}
	for (size_t at = 0; at < good.n; at += 5) {
		char before = good.at[at];
		good.at[at] = 'z';
		assert_done(file_write(office->session_path, good.at, good.n, 0600, &e), &e);
		if (at != 64 && at != good.n - 1) /* the ends of the two lines say nothing */
			assert_fails(desk_whoami(office, &me, &e), &e, ERR_DENIED);
		good.at[at] = before;
	}
}

static bool become_auditor(struct office *office, const char *name)
{
	const char *session = office->session_path;
	assert_done(desk_account_role(test_office_as(&t, "admin"), name, ROLE_AUDITOR, &e), &e);
	t.office.session_path = session;
	return true;
}

static void a_new_role_holds_from_the_next_act(void **state)
{
	struct program program = {.code = "2024-99", .name = "금형", .start = {2024, 1, 1}, .end = {2024, 12, 31}};
	(void)state;
	struct office *office = new_person("officer-12");
	assert_done(desk_login(office, "officer-12", OFFICE_PASSWORD, &e), &e);
	assert_done(desk_program_add(office, &program, &e), &e);
	become_auditor(office, "officer-12");
	program.code = "2024-98";
	assert_fails(desk_program_add(office, &program, &e), &e, ERR_DENIED);
	assert_int_equal(raw_number(office->db, "SELECT count(*) FROM program WHERE code = '2024-98'"), 0);
}

static void a_new_password_throws_out_the_others(void **state)
{
	struct account me;
	(void)state;
	struct office *office = new_person("officer-13");
	const char *mine = office->session_path, *others = test_office_path(&t, "others");
	assert_done(desk_login(office, "officer-13", OFFICE_PASSWORD, &e), &e);
	office->session_path = others;
	assert_done(desk_login(office, "officer-13", OFFICE_PASSWORD, &e), &e);
	office->session_path = mine;
	assert_fails(desk_account_passwd(office, OFFICE_PASSWORD, OFFICE_PASSWORD, &e), &e, ERR_REFUSED);
	assert_done(desk_account_passwd(office, OFFICE_PASSWORD, "another harvest", &e), &e);
	assert_done(desk_whoami(office, &me, &e), &e);
	office->session_path = others;
	assert_fails(desk_whoami(office, &me, &e), &e, ERR_DENIED);
	assert_fails(desk_login(office, "officer-13", OFFICE_PASSWORD, &e), &e, ERR_DENIED);
	assert_done(desk_login(office, "officer-13", "another harvest", &e), &e);
	assert_done(desk_account_passwd_other(test_office_as(&t, "admin"), "officer-13", "a third harvest", &e), &e);
	t.office.session_path = mine;
	assert_fails(desk_whoami(office, &me, &e), &e, ERR_DENIED);
}

/* Else the admin, who does no business, could do it as somebody else. */
static void a_password_of_the_admins_is_good_for_an_own_one_alone(void **state)
{
	struct account me;
	struct account_list list;
	(void)state;
	struct office *office = new_person("admin-2");
	const char *mine = office->session_path;
	assert_done(desk_account_passwd_other(test_office_as(&t, "admin"), "admin-2", "a third harvest", &e), &e);
	t.office.session_path = mine;
	assert_done(desk_login(office, "admin-2", "a third harvest", &e), &e);
	assert_done(desk_whoami(office, &me, &e), &e);
	assert_string_equal(me.password_by, "admin");
	assert_fails(desk_account_list(office, &list, &e), &e, ERR_DENIED);
	assert_non_null(strstr(e.text, "admin"));
	assert_string_equal(e.hint, "ppuri account passwd");
	assert_fails(desk_account_lock(office, "admin", true, &e), &e, ERR_DENIED);
	assert_done(desk_account_passwd(office, "a third harvest", "a fourth harvest", &e), &e);
	assert_done(desk_account_list(office, &list, &e), &e);
	assert_done(desk_account_passwd_other(office, "admin-2", "a fifth harvest", &e), &e);
	assert_done(desk_login(office, "admin-2", "a fifth harvest", &e) && desk_account_list(office, &list, &e), &e);
}

static void nobody_acts_on_their_own_account(void **state)
{
	(void)state;
	struct office *admin = test_office_as(&t, "admin");
	assert_fails(desk_account_role(admin, "admin", ROLE_OFFICER, &e), &e, ERR_REFUSED);
	assert_fails(desk_account_lock(admin, "admin", true, &e), &e, ERR_REFUSED);
	assert_fails(desk_account_role(admin, "nobody", ROLE_OFFICER, &e), &e, ERR_NOT_FOUND);
	test_office_as(&t, "auditor");
	admin = test_office_as(&t, "admin");
	assert_fails(desk_account_role(admin, "auditor", ROLE_APPLICANT, &e), &e, ERR_REFUSED);
}

int main(void)
{
#define IN_THE_MORNING(test) cmocka_unit_test_setup(test, in_the_morning)
	const struct CMUnitTest tests[] = {
		IN_THE_MORNING(five_failures_lock_for_half_an_hour),
		IN_THE_MORNING(a_dry_run_is_no_way_to_guess),
		IN_THE_MORNING(the_old_password_is_no_way_to_guess),
		IN_THE_MORNING(each_failure_is_kept_and_all_sound_alike),
		IN_THE_MORNING(the_admin_unlocks),
		IN_THE_MORNING(a_lock_ends_the_sessions_at_once),
		IN_THE_MORNING(an_idle_hour_ends_the_session),
		IN_THE_MORNING(twelve_hours_end_the_session),
		IN_THE_MORNING(a_kept_copy_of_a_session_ends_with_it),
		IN_THE_MORNING(the_store_does_not_hold_the_token),
		IN_THE_MORNING(a_strange_session_file_is_refused),
		IN_THE_MORNING(a_new_role_holds_from_the_next_act),
		IN_THE_MORNING(a_new_password_throws_out_the_others),
		IN_THE_MORNING(a_password_of_the_admins_is_good_for_an_own_one_alone),
		IN_THE_MORNING(nobody_acts_on_their_own_account),
	};
	return cmocka_run_group_tests_name("login", tests, open_all, close_all);
}
