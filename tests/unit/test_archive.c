/* ZIP files hold what was put in, byte for byte and always alike. What other programs make of them: tests/cli/papers.bats. */
#include "unit.h"

#include "ppuri/archive.h"
#include "ppuri/file.h"
#include "ppuri/tr.h"

#include <sys/stat.h>
#include <unistd.h>

static char folder[] = "/tmp/ppuri-archive-XXXXXX";
static struct pool pool;
static const char *path;

static int open_all(void **state)
{
	(void)state;
	tr_set(LANG_EN);
	assert_non_null(mkdtemp(folder));
	path = pool_printf(&pool, "%s/a.zip", folder);
	return 0;
}

static int close_all(void **state)
{
	(void)state;
	unlink(path);
	pool_release(&pool);
	return rmdir(folder);
}

struct letters {
	size_t left;
	size_t fails_at;
};

static bool read_letters(void *arg, void *into, size_t n, size_t *ret_n, struct err *e)
{
	struct letters *letters = arg;
	size_t some = n < letters->left ? n : letters->left;
	if (letters->fails_at && letters->left <= letters->fails_at)
		return err_set(e, ERR_STORE, "the store is damaged");
	memset(into, 'x', some);
	letters->left -= some;
	*ret_n = some;
	return true;
}

static bool write_two(size_t fails_at, struct err *e)
{
	struct letters letters = {100000, fails_at};
	struct moment at;
	assert_true(moment_from_iso("2024-03-04 18:00:02", &at));
	const struct archive_entry entries[] = {
		{.name = "목록.csv", .at = at, .bytes = "a,b\r\n", .size = 5},
		{.name = "01/증명.pdf", .at = at, .size = 100000, .read = read_letters, .arg = &letters},
	};
	return archive_write(path, entries, ROWS(entries), e);
}

static void the_same_goes_in_and_the_same_comes_out(void **state)
{
	struct buf first CLEANUP(buf_release) = {0}, second CLEANUP(buf_release) = {0};
	struct err e = {0};
	(void)state;
	assert_true(write_two(0, &e));
	assert_true(file_read(path, 1 << 20, &first, &e));
	assert_true(write_two(0, &e));
	assert_true(file_read(path, 1 << 20, &second, &e));
	assert_int_equal(first.n, second.n);
	assert_memory_equal(first.at, second.at, first.n);
	assert_memory_equal(first.at, "PK\3\4", 4);
	/* Names are flagged as UTF-8 (bit 11), nothing is packed, and the time is that of the listing. */
	assert_int_equal(first.at[7] & 0x08, 0x08);
	assert_int_equal(first.at[8], 0);
	assert_int_equal((unsigned char)first.at[10] | (unsigned char)first.at[11] << 8, 18 << 11 | 1);
	assert_int_equal((unsigned char)first.at[12] | (unsigned char)first.at[13] << 8, (2024 - 1980) << 9 | 3 << 5 | 4);
	assert_memory_equal(first.at + 30, "목록.csv", strlen("목록.csv"));
	assert_non_null(memmem(first.at, first.n, "01/증명.pdfxxxx", strlen("01/증명.pdfxxxx")));
}

static void what_can_not_be_read_stops_it(void **state)
{
	struct err e = {0};
	struct stat st;
	const char *draft;
	(void)state;
	unlink(path);
	assert_true(file_draft(&pool, path, 0600, &draft, &e));
	const char *kept = path;
	path = draft;
	assert_false(write_two(50000, &e));
	assert_int_equal(e.kind, ERR_STORE);
	assert_string_equal(e.text, "the store is damaged");
	assert_int_equal(stat(draft, &st), 0);
	assert_int_equal(st.st_size, 0);
	assert_true(write_two(0, &e));
	assert_int_equal(stat(draft, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	path = kept;
	assert_true(file_take(draft, path, &e));
	assert_int_equal(access(draft, F_OK), -1);
	assert_int_equal(access(path, F_OK), 0);
}

static void a_folder_that_is_not_there_is_told(void **state)
{
	struct err e = {0};
	const char *kept = path;
	(void)state;
	path = pool_printf(&pool, "%s/none/a.zip", folder);
	assert_false(write_two(0, &e));
	assert_int_equal(e.kind, ERR_IO);
	assert_non_null(strstr(e.text, "no such file or folder"));
	path = kept;
}

/* Who unpacks it gets nothing beside the folder. */
static void a_name_that_leads_out_of_the_folder_is_refused(void **state)
{
	static const char *const names[] = {"", "/e", "letters/../e", "../e", "letters//tmp/e", "letters/", "a/./e", "letters/..\\e"};
	struct err e = {0};
	(void)state;
	unlink(path);
	for (size_t i = 0; i < ROWS(names); i++) {
		assert_false(archive_write(path, &(struct archive_entry){.name = names[i], .bytes = "a", .size = 1}, 1, &e));
		assert_int_equal(e.kind, ERR_STORE);
		assert_non_null(strstr(e.text, "outside the folder"));
		assert_int_equal(access(path, F_OK), -1);
	}
	assert_true(archive_write(path, &(struct archive_entry){.name = "a..b/..e", .bytes = "a", .size = 1}, 1, &e));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_same_goes_in_and_the_same_comes_out),
		cmocka_unit_test(what_can_not_be_read_stops_it),
		cmocka_unit_test(a_name_that_leads_out_of_the_folder_is_refused),
		cmocka_unit_test(a_folder_that_is_not_there_is_told),
	};
	return cmocka_run_group_tests_name("archive", tests, open_all, close_all);
}
