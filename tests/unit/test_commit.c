/* A disk that fails while an act is saved, at each place where it can: a failed write of the log, a full disk, a failed sync,
 * no room for the log's index. What the person was told must then be true, now and for who finds the files after a crash. */
#include "raw.h"

#include "ppuri/file.h"
#include "ppuri/store/audit.h"
#include "ppuri/tr.h"

enum fault { FAULT_NONE, FAULT_WRITE, FAULT_FULL, FAULT_SYNC, FAULT_INDEX };

/* The n-th operation of a kind on the write-ahead log fails, once or from then on. */
static struct {
	enum fault kind;
	int in;
	bool stays;
	bool happened;
} fault;

static bool strikes(bool concerned)
{
	if (!concerned || fault.in == 0)
		return false;
	if (fault.in > 1) {
		fault.in--;
		return false;
	}
	if (!fault.stays)
		fault.in = 0;
	return fault.happened = true;
}

/* The system's own VFS, but for two methods of the log and the one of the store by which the log's index grows. */
static sqlite3_vfs disk;
static int (*open_really)(sqlite3_vfs *, const char *, sqlite3_file *, int, int *);
static const sqlite3_io_methods *real, *real_store;
static sqlite3_io_methods faulty, faulty_store;

static int write_log(sqlite3_file *file, const void *bytes, int n, sqlite3_int64 at)
{
	if (strikes(fault.kind == FAULT_FULL))
		return SQLITE_FULL;
	if (strikes(fault.kind == FAULT_WRITE)) {
		(void)real->xWrite(file, bytes, n / 2, at); /* torn */
		return SQLITE_IOERR_WRITE;
	}
	return real->xWrite(file, bytes, n, at);
}

static int sync_log(sqlite3_file *file, int flags)
{
	return strikes(fault.kind == FAULT_SYNC) ? SQLITE_IOERR_FSYNC : real->xSync(file, flags);
}

static int map_index(sqlite3_file *file, int region, int size, int extend, void volatile **ret)
{
	if (strikes(fault.kind == FAULT_INDEX && region > 0 && extend))
		return SQLITE_IOERR_SHMSIZE;
	return real_store->xShmMap(file, region, size, extend, ret);
}

static int open_file(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *ret_flags)
{
	int rc = open_really(vfs, name, file, flags, ret_flags);
	if (rc == SQLITE_OK && flags & SQLITE_OPEN_WAL) {
		real = file->pMethods;
		faulty = *real;
		faulty.xWrite = write_log;
		faulty.xSync = sync_log;
		file->pMethods = &faulty;
	}
	if (rc == SQLITE_OK && flags & SQLITE_OPEN_MAIN_DB && file->pMethods->xShmMap) {
		real_store = file->pMethods;
		faulty_store = *real_store;
		faulty_store.xShmMap = map_index;
		file->pMethods = &faulty_store;
	}
	return rc;
}

static struct test_office t;
static struct err e;
static int number, size = 9000;

static int open_all(void **state)
{
	(void)state;
	tr_set(LANG_EN);
	disk = *sqlite3_vfs_find(NULL);
	open_really = disk.xOpen;
	disk.xOpen = open_file;
	disk.zName = "faulty";
	assert_int_equal(sqlite3_vfs_register(&disk, 1), SQLITE_OK);
	test_office_open(&t);
	return 0;
}

static int close_all(void **state)
{
	(void)state;
	test_office_close(&t);
	return 0;
}

static const struct act ACT = {"test.write", RIGHT_PROGRAM_WRITE, ACT_WRITES};

/* Enough pages that the log is written in several pieces. */
static bool write_pages(struct work *w, void *arg, struct err *why)
{
	(void)arg;
	return raw_run(w->db, pool_printf(w->pool, "INSERT INTO setting VALUES ('commit %d', hex(randomblob(%d)))", number, size), why);
}

static int64_t rows_in(sqlite3 *handle)
{
	struct pool pool CLEANUP(pool_release) = {0};
	return number_from(handle, pool_printf(&pool, "SELECT count(*) FROM setting WHERE key = 'commit %d'", number));
}

/* What would be there if the machine stopped now: the store and its log, without the index that only memory holds. */
static int64_t rows_after_a_crash(void)
{
	const char *path = test_office_path(&t, "crashed.db");
	sqlite3 *handle = NULL;
	fault.in = 0;
	test_copy_file(t.office.store_path, path);
	test_copy_file(pool_printf(&t.pool, "%s-wal", t.office.store_path), pool_printf(&t.pool, "%s-wal", path));
	assert_int_equal(sqlite3_open(path, &handle), SQLITE_OK);
	int64_t rows = rows_in(handle);
	assert_int_equal(number_from(handle, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'"), 0);
	assert_int_equal(sqlite3_close(handle), SQLITE_OK);
	return rows;
}

static void assert_chain_is_whole(void)
{
	int64_t bad, rows;
	struct sha256 head;
	assert_done(audit_verify(t.office.db, &bad, &rows, &head, &e), &e);
	assert_int_equal(bad, 0);
}

/* One act with the fault at one place. Returns whether it struck. */
static bool try_fault(enum fault kind, int at, bool stays)
{
	struct office *office = test_office_as(&t, "officer");
	number++;
	fault.kind = kind, fault.in = at, fault.stays = stays, fault.happened = false;
	bool done = act_perform(office, &ACT, write_pages, NULL, &e);
	fault.in = 0;
	int64_t now = rows_in(office->db->handle), later = rows_after_a_crash();
	if (!fault.happened) {
		assert_true(done && now == 1 && later == 1);
		return false;
	}
	if (done)
		fail_msg("fault %d at %d was not told", kind, at);
	if (e.kind != ERR_STORE || now != 0)
		fail_msg("fault %d at %d: %lld rows, %s", kind, at, (long long)now, e.text);
	if (later != 0 && !strstr(e.text, "whether it was saved is not known"))
		fail_msg("fault %d at %d: it came back after \"%s\"", kind, at, e.text);
	assert_chain_is_whole();
	return true;
}

static void every_place(enum fault kind, bool stays)
{
	int at = 1;
	while (try_fault(kind, at, stays))
		at++;
	assert_true(at > 1);
	assert_true(kind == FAULT_SYNC || at > 8);
}

static void a_torn_write_leaves_nothing(void **state)
{
	(void)state;
	every_place(FAULT_WRITE, false);
	every_place(FAULT_WRITE, true);
}

static void a_full_disk_leaves_nothing(void **state)
{
	(void)state;
	every_place(FAULT_FULL, false);
	every_place(FAULT_FULL, true);
	try_fault(FAULT_FULL, 2, true);
	assert_non_null(strstr(e.text, "the disk is full; nothing was changed"));
}

/* After a failed sync all of the act lies in the log, and a crash would bring it back. So its place is taken. */
static void a_failed_sync_is_settled(void **state)
{
	(void)state;
	every_place(FAULT_SYNC, false);
	assert_true(try_fault(FAULT_SYNC, 1, false));
	assert_string_equal(e.hint, "nothing was changed");
	struct audit_entry row;
	struct audit_changes changes;
	int64_t newest = raw_number(t.office.db, "SELECT max(seq) FROM audit");
	assert_done(audit_show(t.office.db, &t.pool, newest, &row, &changes, &e), &e);
	assert_string_equal(row.outcome, "refused");
	assert_string_equal(row.act, "test.write");
}

/* The same with a log that some reader holds until it is so long that its index must grow, and can not. */
static void no_room_for_the_index_is_settled(void **state)
{
	struct db *reader = NULL;
	int acts = 1;
	(void)state;
	assert_done(db_open(t.office.store_path, false, &reader, &e), &e);
	assert_done(db_begin_read(reader, &e), &e);
	(void)rows_in(reader->handle);
	size = 400000;
	while (!try_fault(FAULT_INDEX, 1, false))
		acts++;
	assert_in_range(acts, 4, 40);
	assert_non_null(strstr(e.text, "the disk is full; nothing was changed"));
	size = 9000;
	db_end_read(reader);
	db_close(&reader);
	assert_false(try_fault(FAULT_NONE, 0, false));
}

/* If even that fails, nobody can know; and that is what is said. */
static void a_disk_that_syncs_no_more_is_told(void **state)
{
	(void)state;
	assert_true(try_fault(FAULT_SYNC, 1, true));
	assert_non_null(strstr(e.text, "whether it was saved is not known"));
	assert_non_null(strstr(e.hint, "audit log"));
	/* And the next act, on a disk that works, stands on firm ground. */
	assert_false(try_fault(FAULT_NONE, 0, false));
}

static int fail_after_commit(void *arg, sqlite3 *handle, const char *name, int pages)
{
	(void)arg, (void)handle, (void)name, (void)pages;
	return SQLITE_IOERR;
}

/* A COMMIT that reports an error and is done: the row is there, so the act is done. */
static void what_is_there_is_done(void **state)
{
	(void)state;
	struct office *office = test_office_as(&t, "officer");
	int64_t rows = raw_number(office->db, "SELECT count(*) FROM audit");
	number++;
	sqlite3_wal_hook(office->db->handle, fail_after_commit, NULL);
	assert_done(act_perform(office, &ACT, write_pages, NULL, &e), &e);
	sqlite3_wal_autocheckpoint(office->db->handle, 1000);
	assert_int_equal(rows_in(office->db->handle), 1);
	assert_int_equal(raw_number(office->db, "SELECT count(*) FROM audit"), rows + 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_torn_write_leaves_nothing),
		cmocka_unit_test(a_full_disk_leaves_nothing),
		cmocka_unit_test(a_failed_sync_is_settled),
		cmocka_unit_test(no_room_for_the_index_is_settled),
		cmocka_unit_test(a_disk_that_syncs_no_more_is_told),
		cmocka_unit_test(what_is_there_is_done),
	};
	return cmocka_run_group_tests_name("commit", tests, open_all, close_all);
}
