/* The store as a file: made whole or not at all, copied while it is in use, brought to a newer schema, and told apart from
 * everything that is no store. */
#include "raw.h"
#include "one_office.h"

#include "../../src/service/password.h"
#include "../../src/store/gate.h"
#include "../../src/store/migrate.h"

#include "ppuri/file.h"
#include "ppuri/service/account.h"
#include "ppuri/service/program.h"
#include "ppuri/service/store.h"

#include <dirent.h>
#include <sys/stat.h>

static bool is_there(const char *path)
{
	struct stat st;
	return lstat(path, &st) == 0;
}

static size_t files_like(const char *begin)
{
	size_t n = 0;
	DIR *folder = opendir(t.folder);
	for (struct dirent *entry; (entry = readdir(folder));)
		n += strncmp(entry->d_name, begin, strlen(begin)) == 0;
	closedir(folder);
	return n;
}

static const struct account_new ADMIN = {
	.name = "admin", .person_name = "관리자", .password = OFFICE_PASSWORD, .role = ROLE_ADMIN};

/* Made */

static void a_new_store_is_whole_and_sound(void **state)
{
	struct store_report report;
	(void)state;
	assert_int_equal(files_like("office.db.new"), 0);
	assert_done(desk_store_check(test_office_as(&t, "auditor"), &report, &e), &e);
	assert_int_equal(report.findings, 0);
	assert_int_equal(report.version, MIGRATIONS_N);
	assert_int_equal(raw_number(t.office.db, "SELECT count(*) FROM account WHERE name = 'admin'"), 1);
	struct stat st;
	assert_int_equal(stat(t.office.store_path, &st), 0);
	assert_int_equal(st.st_mode & 07777, 0600);
	assert_int_equal(st.st_nlink, 1);
}

static void what_is_not_made_leaves_nothing(void **state)
{
	struct account_new weak = ADMIN;
	struct buf bytes CLEANUP(buf_release) = {0};
	(void)state;
	weak.password = "short";
	const char *path = test_office_path(&t, "new.db");
	assert_fails(desk_store_init(&t.pool, path, "부산광역시", &weak, false, &e), &e, ERR_REFUSED);
	assert_done(desk_store_init(&t.pool, path, "부산광역시", &ADMIN, true, &e), &e);
	assert_int_equal(files_like("new.db"), 0);
	assert_fails(desk_store_init(&t.pool, test_office_path(&t, "none/new.db"), "부산광역시", &ADMIN, false, &e), &e, ERR_IO);
	/* What is there already is left alone, whatever it is. */
	assert_done(file_write(path, "mine", 4, 0600, &e), &e);
	assert_fails(desk_store_init(&t.pool, path, "부산광역시", &ADMIN, false, &e), &e, ERR_REFUSED);
	assert_done(file_read(path, 100, &bytes, &e), &e);
	assert_string_equal(buf_text(&bytes), "mine");
	assert_int_equal(files_like("new.db"), 1);
	assert_int_equal(unlink(path), 0);
	assert_int_equal(symlink(test_office_path(&t, "elsewhere.db"), path), 0);
	assert_fails(desk_store_init(&t.pool, path, "부산광역시", &ADMIN, false, &e), &e, ERR_REFUSED);
	assert_false(is_there(test_office_path(&t, "elsewhere.db")));
	assert_int_equal(unlink(path), 0);
}

/* Somebody else was quicker: theirs stays. */
static void a_place_that_was_taken_is_left_alone(void **state)
{
	const char *path = test_office_path(&t, "taken.db"), *draft;
	struct buf bytes CLEANUP(buf_release) = {0};
	(void)state;
	assert_done(db_draft(&t.pool, path, t.office.now, &draft, &e), &e);
	assert_done(file_write(path, "theirs", 6, 0600, &e), &e);
	assert_fails(db_publish(draft, path, &e), &e, ERR_REFUSED);
	assert_done(file_read(path, 100, &bytes, &e), &e);
	assert_string_equal(buf_text(&bytes), "theirs");
	assert_int_equal(files_like("taken.db"), 1);
}

/* Found by one name */

static bool opens(const char *path)
{
	struct db *db = NULL;
	bool opened = db_open(path, false, &db, &e);
	db_close(&db);
	return opened;
}

static void a_store_has_one_name(void **state)
{
	(void)state;
	const char *store = t.office.store_path, *other = test_office_path(&t, "other.db");
	assert_int_equal(symlink(store, other), 0);
	assert_fails(opens(other), &e, ERR_STORE);
	assert_non_null(strstr(e.text, "symbolic link"));
	unlink(other);
	assert_int_equal(link(store, other), 0);
	assert_fails(opens(other), &e, ERR_STORE);
	assert_non_null(strstr(e.text, "second name"));
	assert_fails(opens(store), &e, ERR_STORE);
	unlink(other);
	assert_done(opens(store), &e);
}

/* Folders may be linked: both ways lead to one gate and one log. */
static void a_linked_folder_leads_to_the_same_store(void **state)
{
	(void)state;
	const char *folder = test_office_path(&t, "linked");
	assert_int_equal(symlink(t.folder, folder), 0);
	struct db *db = NULL;
	assert_done(db_open(pool_printf(&t.pool, "%s/office.db", folder), false, &db, &e), &e);
	const char *here = realpath(t.office.store_path, NULL), *there = realpath(db_path(db), NULL);
	assert_string_equal(here, there);
	assert_string_equal(db_path(db), db_path(t.office.db));
	free((void *)(uintptr_t)here);
	free((void *)(uintptr_t)there);
	db_close(&db);
	unlink(folder);
}

static void write_bytes(const char *path, const char *bytes, size_t n)
{
	unlink(path);
	assert_done(file_write(path, bytes, n, 0600, &e), &e);
}

/* An SQLite file with these marks and nothing else. */
static void make_marked(const char *path, int64_t application_id, int version)
{
	write_bytes(path, "", 0);
	force(path, pool_printf(&t.pool, "PRAGMA application_id = %lld; PRAGMA user_version = %d; PRAGMA journal_mode = WAL",
							(long long)application_id, version));
}

static void what_is_no_store_is_told(void **state)
{
	const char *path = test_office_path(&t, "strange.db");
	char noise[40000];
	(void)state;
	assert_fails(opens(path), &e, ERR_NOT_FOUND);
	assert_fails(opens(test_office_path(&t, "office.db/strange.db")), &e, ERR_NOT_FOUND);
	assert_fails(opens(t.folder), &e, ERR_STORE);
	write_bytes(path, "", 0);
	assert_fails(opens(path), &e, ERR_STORE);
	write_bytes(path, "SQLite format 3", 15);
	assert_fails(opens(path), &e, ERR_STORE);
	for (size_t i = 0; i < sizeof noise; i++)
		noise[i] = (char)(i * 7919 >> 5);
	write_bytes(path, noise, sizeof noise);
	assert_fails(opens(path), &e, ERR_STORE);
	assert_non_null(strstr(e.text, "damaged or is not a store"));
	make_marked(path, 0x12345678, MIGRATIONS_N);
	assert_fails(opens(path), &e, ERR_STORE);
	assert_non_null(strstr(e.text, "is not a store of ppuri"));
	make_marked(path, PPURI_APPLICATION_ID, MIGRATIONS_N + 1);
	assert_fails(opens(path), &e, ERR_STORE);
	assert_non_null(strstr(e.text, "a newer program is needed"));
	make_marked(path, PPURI_APPLICATION_ID, 0);
	assert_fails(opens(path), &e, ERR_STORE);
	assert_non_null(strstr(e.hint, "ppuri store upgrade"));
	unlink(path);
}

/* Brought to a newer schema */

static void an_older_store_is_upgraded_after_a_copy(void **state)
{
	const char *path = test_office_path(&t, "old.db"), *copy = "";
	struct db *db = NULL;
	(void)state;
	make_marked(path, PPURI_APPLICATION_ID, 0);
	assert_done(db_open(path, true, &db, &e), &e);
	assert_int_equal(db_version(db), 0);
	assert_done(db_upgrade(db, &t.pool, t.office.now, true, &copy, &e), &e);
	assert_int_equal(raw_number(db, "PRAGMA user_version"), 0);
	assert_int_equal(raw_number(db, "SELECT count(*) FROM sqlite_schema"), 0);
	assert_false(is_there(copy));
	assert_done(db_upgrade(db, &t.pool, t.office.now, false, &copy, &e), &e);
	assert_string_equal(copy, pool_printf(&t.pool, "%s.schema-0.2024-02-01", db_path(db)));
	assert_int_equal(db_version(db), MIGRATIONS_N);
	assert_int_equal(raw_number(db, "PRAGMA foreign_keys"), 1);
	assert_int_equal(raw_number(db, "SELECT count(*) FROM migration"), MIGRATIONS_N);
	assert_fails(db_upgrade(db, &t.pool, t.office.now, false, &copy, &e), &e, ERR_REFUSED);
	db_close(&db);
	assert_done(opens(path), &e);
	assert_done(db_open(copy, true, &db, &e), &e);
	assert_int_equal(db_version(db), 0);
	db_close(&db);
}

/* Migrated alone, the schema is that of a new store. */
static void an_upgraded_store_has_the_schema_of_a_new_one(void **state)
{
	const char *path = test_office_path(&t, "old.db");
	struct pool pool CLEANUP(pool_release) = {0};
	(void)state;
	force(t.office.store_path, pool_printf(&pool,
		"ATTACH '%s' AS old; CREATE TEMP TABLE differs (x INTEGER CHECK (x = 0));"
		"INSERT INTO differs SELECT count(*) FROM (SELECT type, name, sql FROM main.sqlite_schema EXCEPT "
		"SELECT type, name, sql FROM old.sqlite_schema);"
		"INSERT INTO differs SELECT count(*) FROM (SELECT type, name, sql FROM old.sqlite_schema EXCEPT "
		"SELECT type, name, sql FROM main.sqlite_schema)", path));
}

static void a_store_that_was_never_finished_is_told(void **state)
{
	const char *path = test_office_path(&t, "cut.db"), *copy;
	(void)state;
	make_marked(path, PPURI_APPLICATION_ID, 0);
	const char *session = test_office_as(&t, "admin")->session_path;
	assert_fails(desk_store_upgrade(&t.pool, path, session, false, &copy, &e), &e, ERR_STORE);
	assert_non_null(strstr(e.text, "never finished"));
}

/* A store as the program before the newest migration left it, with its admin. */
static const char *store_before(int version)
{
	const char *path = test_office_path(&t, "before.db"), *hash;
	make_marked(path, PPURI_APPLICATION_ID, 0);
	for (int i = 0; i < version; i++)
		force(path, MIGRATIONS[i].sql);
	assert_done(password_hash(&t.pool, OFFICE_PASSWORD, &hash, &e), &e);
	force(path, pool_printf(&t.pool,
		"PRAGMA user_version = %d; INSERT INTO setting VALUES ('store.uuid', '0'), ('office.organisation', '부산광역시');"
		"INSERT INTO account (name, person_name, role, created_at) VALUES ('admin', '관리자', 'admin', '2024-02-01 09:00:00'), "
		"('kim', '김하나', 'officer', '2024-02-01 09:00:00');"
		"INSERT INTO credential (account_id, password, changed_at) SELECT id, '%s', created_at FROM account", version, hash));
	return path;
}

/* One command of somebody in a store of any schema, by the real clock, which an upgrade looks at. */
static bool comes_in(const char *store, const char *session, const char *name, const char *password)
{
	struct office o;
	if (!office_open_any(&o, &t.pool, store, session, &e))
		return false;
	bool done = desk_login(&o, name, password, &e);
	office_close(&o);
	return done;
}

static bool upgrades(const char *store, const char *session)
{
	const char *copy;
	return desk_store_upgrade(&t.pool, store, session, false, &copy, &e);
}

/* Whoever replaces the program has no session left from before: the last one ended in the night. */
static void an_admin_comes_into_an_older_store_and_upgrades_it(void **state)
{
	const char *store = store_before(MIGRATIONS_N - 1), *session = test_office_path(&t, "session before");
	struct db *db = NULL;
	(void)state;
	assert_fails(opens(store), &e, ERR_STORE);
	assert_fails(upgrades(store, session), &e, ERR_DENIED);
	assert_fails(comes_in(store, session, "admin", "not the word"), &e, ERR_DENIED);
	assert_fails(upgrades(store, session), &e, ERR_DENIED);
	assert_done(comes_in(store, session, "kim", OFFICE_PASSWORD), &e);
	assert_fails(upgrades(store, session), &e, ERR_DENIED);
	assert_done(comes_in(store, session, "admin", OFFICE_PASSWORD), &e);
	assert_done(upgrades(store, session), &e);
	assert_done(db_open(store, false, &db, &e), &e);
	assert_int_equal(db_version(db), MIGRATIONS_N);
	/* What was done before the upgrade stands in the record beside it. */
	assert_int_equal(raw_number(db, "SELECT count(*) FROM audit WHERE act = 'login.failed'"), 1);
	assert_int_equal(raw_number(db, "SELECT count(*) FROM audit WHERE act = 'login'"), 2);
	assert_int_equal(raw_number(db, "SELECT count(*) FROM audit WHERE act = 'store.upgrade' AND outcome = 'done'"), 1);
	db_close(&db);
	assert_done(comes_in(store, session, "kim", OFFICE_PASSWORD), &e);
}

static void guesses_at_an_older_store_are_counted(void **state)
{
	const char *store = store_before(MIGRATIONS_N - 1), *session = test_office_path(&t, "session of guesses");
	(void)state;
	for (int i = 0; i < 5; i++)
		assert_fails(comes_in(store, session, "admin", "not the word"), &e, ERR_DENIED);
	assert_fails(comes_in(store, session, "admin", OFFICE_PASSWORD), &e, ERR_DENIED);
	assert_fails(upgrades(store, session), &e, ERR_DENIED);
}

static void nobody_comes_into_a_store_that_is_newer_or_was_never_finished(void **state)
{
	const char *path = test_office_path(&t, "strange.db"), *session = test_office_path(&t, "session of none");
	(void)state;
	make_marked(path, PPURI_APPLICATION_ID, MIGRATIONS_N + 1);
	assert_fails(comes_in(path, session, "admin", OFFICE_PASSWORD), &e, ERR_STORE);
	assert_non_null(strstr(e.text, "a newer program is needed"));
	assert_fails(upgrades(path, session), &e, ERR_STORE);
	make_marked(path, PPURI_APPLICATION_ID, 0);
	assert_fails(comes_in(path, session, "admin", OFFICE_PASSWORD), &e, ERR_STORE);
	assert_non_null(strstr(e.text, "never finished"));
	unlink(path);
}

static void a_new_store_needs_no_upgrade(void **state)
{
	const char *copy;
	(void)state;
	test_office_at(&t, "2024-02-01 09:00:00");
	const char *store = t.office.store_path, *officer = test_office_as(&t, "officer")->session_path;
	const char *none = test_office_path(&t, "no session");
	assert_fails(desk_store_upgrade(&t.pool, store, none, false, &copy, &e), &e, ERR_DENIED);
	/* The sessions of the test's day have ended by the real clock, which an upgrade looks at. */
	assert_fails(desk_store_upgrade(&t.pool, store, officer, false, &copy, &e), &e, ERR_DENIED);
	assert_int_equal(files_like("office.db.schema"), 0);
}

/* Copied */

static bool set_copied(struct work *w, void *arg, struct err *why)
{
	(void)arg;
	return raw_run(w->db, "INSERT INTO setting VALUES ('copied', '1')", why);
}

static void a_copy_is_whole_and_sound(void **state)
{
	static const struct act act = {"test.write", RIGHT_PROGRAM_WRITE, ACT_WRITES};
	const char *path = test_office_path(&t, "copy.db");
	struct findings findings;
	struct db *writer = NULL, *copy = NULL;
	(void)state;
	assert_done(act_perform(test_office_as(&t, "officer"), &act, set_copied, NULL, &e), &e);
	/* While another is in the middle of an act: what is not saved is not in the copy. */
	assert_done(db_open(t.office.store_path, false, &writer, &e), &e);
	assert_done(db_begin_write(writer, &e), &e);
	assert_done(raw_run(writer, "INSERT INTO setting VALUES ('not saved', '1')", &e), &e);
	struct office *admin = &t.office;
	assert_done(db_backup(admin->db, path, true, &e), &e);
	assert_int_equal(files_like("copy.db"), 0);
	assert_done(db_backup(admin->db, path, false, &e), &e);
	db_close(&writer);
	assert_int_equal(files_like("copy.db"), 1);
	assert_fails(db_backup(admin->db, path, false, &e), &e, ERR_REFUSED);
	assert_done(db_open(path, false, &copy, &e), &e);
	assert_int_equal(raw_number(copy, "SELECT count(*) FROM setting WHERE key = 'copied'"), 1);
	assert_int_equal(raw_number(copy, "SELECT count(*) FROM setting WHERE key = 'not saved'"), 0);
	assert_done(db_check(copy, &t.pool, &findings, &e), &e);
	assert_int_equal(findings.n, 0);
	db_close(&copy);
	assert_fails(db_backup(admin->db, test_office_path(&t, "none/copy.db"), false, &e), &e, ERR_IO);
}

static void who_may_copies(void **state)
{
	(void)state;
	const char *path = test_office_path(&t, "copy2.db");
	assert_fails(desk_store_backup(test_office_as(&t, "officer"), path, &e), &e, ERR_DENIED);
	assert_false(is_there(path));
	assert_done(desk_store_backup(test_office_as(&t, "admin"), path, &e), &e);
	struct stat st;
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_mode & 07777, 0600); /* it holds what the store holds */
}

/* The gate is as open as the store, whoever comes first. */
static void the_gate_is_as_open_as_the_store(void **state)
{
	struct stat st;
	struct db *db = NULL;
	const char *path = test_office_path(&t, "shared.db");
	(void)state;
	assert_done(desk_store_init(&t.pool, path, "부산광역시", &ADMIN, false, &e), &e);
	assert_int_equal(chmod(path, 0660), 0);
	mode_t before = umask(077);
	assert_done(db_open(path, false, &db, &e), &e);
	assert_done(db_begin_write(db, &e), &e);
	db_rollback(db);
	db_close(&db);
	umask(before);
	assert_int_equal(stat(pool_printf(&t.pool, "%s.gate", path), &st), 0);
	assert_int_equal(st.st_mode & 07777, 0660);
}

static void the_gate_lets_one_in(void **state)
{
	const char *path = test_office_path(&t, "office.db");
	int first = -1, second = -1;
	(void)state;
	assert_done(gate_enter(path, 1, &first, &e), &e);
	assert_fails(gate_enter(path, 1, &second, &e), &e, ERR_BUSY);
	assert_non_null(strstr(e.text, "for 1 seconds"));
	gate_leave(&first);
	assert_done(gate_enter(path, 1, &second, &e), &e);
	gate_leave(&second);
	gate_leave(&second);
}

static void damage_is_found(void **state)
{
	struct findings findings;
	struct db *db = NULL;
	const char *path = test_office_path(&t, "damaged.db");
	(void)state;
	assert_done(desk_store_init(&t.pool, path, "부산광역시", &ADMIN, false, &e), &e);
	force(path, "PRAGMA foreign_keys = OFF; INSERT INTO person (firm_id) VALUES (77);"
				"PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'application_receipt'");
	assert_done(db_open(path, false, &db, &e), &e);
	assert_done(db_check(db, &t.pool, &findings, &e), &e);
	assert_true(findings.n >= 2);
	assert_non_null(strstr(findings.at[findings.n - 1], "1 rows of person point to nothing in firm"));
	db_close(&db);
}

/* Values that the schema does not let in, brought in behind its back: told, and never taken for something else. */
static void wrong_values_are_told(void **state)
{
	static const char *const wrong[] = {
		"name = 5", "name = x'00'", "period_start = 'soon'", "period_start = '2024-13'", "period_end = x'32303234'", "area = 7",
	};
	const char *store = t.office.store_path;
	struct program_list list;
	(void)state;
	test_office_at(&t, OFFICE_MORNING);
	struct program program = {.code = "2024-01", .name = "금형", .start = {2024, 1, 1}, .end = {2024, 12, 31}};
	assert_done(desk_program_add(test_office_as(&t, "officer"), &program, &e), &e);
	for (size_t i = 0; i < ROWS(wrong); i++) {
		force(store, pool_printf(&t.pool,
			"CREATE TABLE kept AS SELECT * FROM program; PRAGMA writable_schema = ON;"
			"UPDATE sqlite_schema SET sql = replace(sql, ' TEXT', ' ANY') WHERE name = 'program'; PRAGMA writable_schema = RESET; UPDATE program SET %s; PRAGMA writable_schema = ON;"
			"UPDATE sqlite_schema SET sql = replace(sql, ' ANY', ' TEXT') WHERE name = 'program'",
			wrong[i]));
		bool read = desk_program_list(test_office_as(&t, "officer"), &(struct program_filter){0}, &list, &e);
		if (read || e.kind != ERR_STORE || !strstr(e.text, "damaged"))
			fail_msg("%s: %s", wrong[i], read ? "read" : e.text);
		force(store, "DELETE FROM program; INSERT INTO program SELECT * FROM kept; DROP TABLE kept");
	}
	assert_done(desk_program_list(test_office_as(&t, "officer"), &(struct program_filter){0}, &list, &e), &e);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_new_store_is_whole_and_sound),
		cmocka_unit_test(what_is_not_made_leaves_nothing),
		cmocka_unit_test(a_place_that_was_taken_is_left_alone),
		cmocka_unit_test(a_store_has_one_name),
		cmocka_unit_test(a_linked_folder_leads_to_the_same_store),
		cmocka_unit_test(what_is_no_store_is_told),
		cmocka_unit_test(an_older_store_is_upgraded_after_a_copy),
		cmocka_unit_test(an_upgraded_store_has_the_schema_of_a_new_one),
		cmocka_unit_test(a_store_that_was_never_finished_is_told),
		cmocka_unit_test(an_admin_comes_into_an_older_store_and_upgrades_it),
		cmocka_unit_test(guesses_at_an_older_store_are_counted),
		cmocka_unit_test(nobody_comes_into_a_store_that_is_newer_or_was_never_finished),
		cmocka_unit_test(a_new_store_needs_no_upgrade),
		cmocka_unit_test(a_copy_is_whole_and_sound),
		cmocka_unit_test(who_may_copies),
		cmocka_unit_test(the_gate_is_as_open_as_the_store),
		cmocka_unit_test(the_gate_lets_one_in),
		cmocka_unit_test(damage_is_found),
		cmocka_unit_test(wrong_values_are_told),
	};
	return cmocka_run_group_tests_name("keeping", tests, open_all, close_all);
}
