/* Files that people name: the office's own are never replaced by one, and nobody else reads what is in them. */
#include "office.h"

#include "ppuri/service/account.h"
#include "ppuri/service/store.h"
#include "ppuri/tr.h"

#include <sys/stat.h>
#include <unistd.h>

static struct test_office t;
static struct err e;

static int open_all(void **state)
{
	(void)state;
	tr_set(LANG_EN);
	test_office_open(&t);
	test_office_as(&t, "admin");
	return 0;
}

static int close_all(void **state)
{
	(void)state;
	test_office_close(&t);
	return 0;
}

static bool save(const char *name)
{
	return office_save(&t.office, test_office_path(&t, name), "mine", 4, &e);
}

static void what_belongs_to_the_office_stays(void **state)
{
	static const char *const kept[] = {
		"office.db", "./office.db", "linked/office.db", "office.db-wal", "office.db-shm", "office.db-journal",
		"office.db.gate", "office.db.access", "office.db.schema-1.2024-01-01", "office.db.new-17", "session-admin",
		"linked/session-admin"};
	(void)state;
	const char *link_to_here = test_office_path(&t, "linked");
	assert_int_equal(symlink(t.folder, link_to_here), 0);
	for (size_t i = 0; i < ROWS(kept); i++)
		assert_fails(save(kept[i]), &e, ERR_REFUSED);
	assert_fails(save(pool_printf(&t.pool, "../%s/office.db", strrchr(t.folder, '/') + 1)), &e, ERR_REFUSED);
	assert_int_equal(chdir(t.folder), 0);
	assert_fails(office_save(&t.office, "office.db", "mine", 4, &e), &e, ERR_REFUSED);
	assert_int_equal(unlink(link_to_here), 0);
}

/* A link that is named like any other file is replaced itself, not what it leads to. */
static void a_link_to_the_store_is_no_way_in(void **state)
{
	struct stat st;
	(void)state;
	const char *path = test_office_path(&t, "result.json");
	assert_int_equal(symlink(t.office.store_path, path), 0);
	assert_done(save("result.json"), &e);
	assert_int_equal(lstat(path, &st), 0);
	assert_true(S_ISREG(st.st_mode));
	assert_int_equal(stat(t.office.store_path, &st), 0);
	assert_true(st.st_size > 4096);
}

static void what_is_saved_is_for_the_caller_alone(void **state)
{
	static const char *const names[] = {"office.dbx", "office.pdf", "elsewhere/office.db", "result.json"};
	struct stat st;
	(void)state;
	mode_t before = umask(0);
	assert_int_equal(mkdir(test_office_path(&t, "elsewhere"), 0700), 0);
	for (size_t i = 0; i < ROWS(names); i++) {
		assert_done(save(names[i]), &e);
		assert_int_equal(stat(test_office_path(&t, names[i]), &st), 0);
		assert_int_equal(st.st_mode & 07777, 0600);
		assert_int_equal(st.st_size, 4);
	}
	umask(before);
}

/* In an account that several people work by, the office's certificate, backups and forms are the caller's own files. */
static void what_is_there_stays_unless_it_is_named_as_a_report(void **state)
{
	static const char *const kept[] = {"office.p12", "backup-2024.db", "award-letter.md", "notes", "report.pdf.old"};
	static const char *const replaced[] = {"daily.pdf", "daily.CSV", "daily.xlsx", "daily.json", "daily.zip"};
	struct stat st;
	(void)state;
	for (size_t i = 0; i < ROWS(kept); i++) {
		assert_done(save(kept[i]), &e);
		assert_fails(office_save(&t.office, test_office_path(&t, kept[i]), "other bytes", 11, &e), &e, ERR_REFUSED);
		assert_int_equal(stat(test_office_path(&t, kept[i]), &st), 0);
		assert_int_equal(st.st_size, 4);
	}
	for (size_t i = 0; i < ROWS(replaced); i++) {
		assert_done(save(replaced[i]), &e);
		assert_done(save(replaced[i]), &e);
	}
	const char *draft, *link = test_office_path(&t, "dangling");
	assert_int_equal(symlink(test_office_path(&t, "nothing-there"), link), 0);
	assert_fails(office_draft(&t.office, link, &draft, &e), &e, ERR_REFUSED);
}

static void a_login_does_not_take_the_place_of_the_store(void **state)
{
	struct store_report report;
	(void)state;
	t.office.session_path = t.office.store_path;
	assert_fails(desk_login(&t.office, "admin", OFFICE_PASSWORD, &e), &e, ERR_REFUSED);
	assert_done(desk_store_check(test_office_as(&t, "admin"), &report, &e), &e);
	assert_int_equal(report.findings, 0);
}

static void a_backup_does_not_lie_down_as_the_stores_log(void **state)
{
	(void)state;
	assert_fails(desk_store_backup(test_office_as(&t, "admin"), test_office_path(&t, "office.db-journal"), &e), &e, ERR_REFUSED);
	assert_done(desk_store_backup(&t.office, test_office_path(&t, "backup.db"), &e), &e);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_belongs_to_the_office_stays),
		cmocka_unit_test(a_link_to_the_store_is_no_way_in),
		cmocka_unit_test(what_is_saved_is_for_the_caller_alone),
		cmocka_unit_test(what_is_there_stays_unless_it_is_named_as_a_report),
		cmocka_unit_test(a_login_does_not_take_the_place_of_the_store),
		cmocka_unit_test(a_backup_does_not_lie_down_as_the_stores_log),
	};
	return cmocka_run_group_tests_name("save", tests, open_all, close_all);
}
