#include "unit.h"

#include "ppuri/file.h"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

/* Each test works in a folder of its own, whose path it is given. */
static int enter_folder(void **state)
{
	char folder[] = "test-file-XXXXXX";
	if (!mkdtemp(folder) || chdir(folder) < 0)
		return -1;
	*state = getcwd(NULL, 0);
	return *state ? 0 : -1;
}

static int leave_folder(void **state)
{
	struct buf command = {0};
	buf_printf(&command, "rm -rf '%s'", (char *)*state);
	int status = chdir("..") == 0 ? system(command.at) : -1;
	buf_release(&command);
	free(*state);
	return status;
}

static size_t files_here(void)
{
	size_t n = 0;
	DIR *folder = opendir(".");
	for (struct dirent *entry; (entry = readdir(folder));)
		n += strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
	closedir(folder);
	return n;
}

static void what_was_written_is_read(void **state)
{
	(void)state;
	struct err e = {0};
	struct buf b = {0};
	struct stat there;
	umask(022);
	assert_true(file_write("표.csv", "한빛\0금형", 13, 0640, &e));
	assert_int_equal(stat("표.csv", &there), 0);
	assert_int_equal(there.st_mode & 0777, 0640);
	assert_true(file_read("표.csv", 13, &b, &e));
	assert_int_equal(b.n, 13);
	assert_memory_equal(b.at, "한빛\0금형", 13);
	assert_true(file_write("표.csv", "", 0, 0600, &e));
	buf_clear(&b);
	assert_true(file_read("표.csv", 0, &b, &e));
	assert_int_equal(b.n, 0);
	assert_int_equal(files_here(), 1);
	buf_release(&b);
}

static void a_large_file_is_read_up_to_its_limit(void **state)
{
	(void)state;
	struct err e = {0};
	struct buf b = {0}, text = {0};
	for (int i = 0; i < 30000; i++)
		buf_printf(&text, "%07d\n", i);
	assert_true(file_write("large", text.at, text.n, 0600, &e));
	buf_puts(&b, "before");
	assert_true(file_read("large", text.n, &b, &e));
	assert_int_equal(b.n, text.n + 6);
	assert_memory_equal(b.at, "before0000000\n", 14);
	buf_clear(&b);
	buf_puts(&b, "before");
	assert_false(file_read("large", text.n - 1, &b, &e));
	assert_int_equal(e.kind, ERR_USAGE);
	assert_string_equal(buf_text(&b), "before");
	assert_false(file_read("large", 0, &b, &e));
	assert_string_equal(buf_text(&b), "before");
	buf_release(&b);
	buf_release(&text);
}

static void what_can_not_be_read_says_why(void **state)
{
	(void)state;
	struct err e = {0};
	struct buf b = {0};
	assert_false(file_read("absent", 10, &b, &e));
	assert_int_equal(e.kind, ERR_NOT_FOUND);
	assert_non_null(strstr(e.text, "absent"));
	assert_true(file_write("plain", "x", 1, 0600, &e));
	assert_false(file_read("plain/below", 10, &b, &e));
	assert_int_equal(e.kind, ERR_NOT_FOUND);
	assert_false(file_read(".", 10, &b, &e));
	assert_int_equal(e.kind, ERR_IO);
	assert_string_equal(buf_text(&b), "");
	buf_release(&b);
}

static void standard_input_is_a_dash(void **state)
{
	(void)state;
	struct err e = {0};
	struct buf b = {0};
	int ends[2], kept = dup(0);
	assert_int_equal(pipe(ends), 0);
	assert_int_equal(write(ends[1], "typed", 5), 5);
	close(ends[1]);
	assert_int_equal(dup2(ends[0], 0), 0);
	close(ends[0]);
	bool read_it = file_read("-", 10, &b, &e);
	dup2(kept, 0);
	close(kept);
	assert_true(read_it);
	assert_string_equal(buf_text(&b), "typed");
	buf_release(&b);
}

static void a_failure_leaves_all_as_it_was(void **state)
{
	(void)state;
	struct err e = {0};
	assert_false(file_write("absent/file", "x", 1, 0600, &e));
	assert_int_equal(e.kind, ERR_IO);
	assert_false(file_write(".", "x", 1, 0600, &e));
	assert_int_equal(e.kind, ERR_IO);
	assert_int_equal(mkdir("folder", 0700), 0);
	assert_false(file_write("folder", "x", 1, 0600, &e));
	assert_false(file_write("folder/", "x", 1, 0600, &e));
	assert_false(file_write("new/", "x", 1, 0600, &e));
	assert_false(file_write("", "x", 1, 0600, &e));
	assert_int_equal(files_here(), 1);
	char long_name[300];
	memset(long_name, 'n', sizeof long_name);
	long_name[299] = '\0';
	assert_false(file_write(long_name, "x", 1, 0600, &e));
	assert_int_equal(files_here(), 1);
	long_name[255] = '\0';
	assert_true(file_write(long_name, "x", 1, 0600, &e));
	assert_int_equal(files_here(), 2);
}

static void a_full_disk_leaves_all_as_it_was(void **state)
{
	(void)state;
	struct err e = {0};
	struct buf b = {0};
	static char large[100000];
	struct rlimit before, small = {4096, 4096};
	assert_true(file_write("plain", "old", 3, 0600, &e));
	getrlimit(RLIMIT_FSIZE, &before);
	small.rlim_max = before.rlim_max;
	signal(SIGXFSZ, SIG_IGN);
	setrlimit(RLIMIT_FSIZE, &small);
	bool written = file_write("plain", large, sizeof large, 0600, &e);
	setrlimit(RLIMIT_FSIZE, &before);
	assert_false(written);
	assert_int_equal(e.kind, ERR_IO);
	assert_int_equal(files_here(), 1);
	assert_true(file_read("plain", 10, &b, &e));
	assert_string_equal(buf_text(&b), "old");
	buf_release(&b);
}

/* /dev/null and /dev/stdout must outlive an officer who is root. */
static void devices_and_pipes_are_not_replaced(void **state)
{
	(void)state;
	struct err e = {0};
	struct stat there;
	assert_int_equal(mkfifo("pipe", 0600), 0);
	assert_int_equal(symlink("pipe", "link"), 0);
	assert_false(file_write("pipe", "x", 1, 0600, &e));
	assert_int_equal(e.kind, ERR_IO);
	assert_false(file_write("link", "x", 1, 0600, &e));
	assert_int_equal(lstat("pipe", &there), 0);
	assert_true(S_ISFIFO(there.st_mode));
	assert_int_equal(lstat("link", &there), 0);
	assert_true(S_ISLNK(there.st_mode));
}

static void folders_are_made_with_those_above(void **state)
{
	(void)state;
	struct err e = {0};
	struct stat there;
	umask(022);
	assert_true(file_make_folder("a/b/c", 0750, &e));
	assert_int_equal(stat("a/b/c", &there), 0);
	assert_int_equal(there.st_mode & 0777, 0750);
	assert_true(file_make_folder("a/b/c", 0750, &e));
	assert_true(file_make_folder("a//d/", 0750, &e));
	assert_int_equal(stat("a/d", &there), 0);
	assert_true(file_make_folder(".", 0750, &e));
	struct pool p = {0};
	assert_true(file_make_folder(pool_printf(&p, "%s/x/y", (char *)*state), 0750, &e));
	pool_release(&p);
	assert_int_equal(stat("x/y", &there), 0);
	assert_true(file_write("plain", "x", 1, 0600, &e));
	assert_false(file_make_folder("plain", 0750, &e));
	assert_int_equal(e.kind, ERR_IO);
	assert_false(file_make_folder("plain/below", 0750, &e));
	assert_false(file_make_folder("", 0750, &e));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(what_was_written_is_read, enter_folder, leave_folder),
		cmocka_unit_test_setup_teardown(a_large_file_is_read_up_to_its_limit, enter_folder, leave_folder),
		cmocka_unit_test_setup_teardown(what_can_not_be_read_says_why, enter_folder, leave_folder),
		cmocka_unit_test_setup_teardown(standard_input_is_a_dash, enter_folder, leave_folder),
		cmocka_unit_test_setup_teardown(a_failure_leaves_all_as_it_was, enter_folder, leave_folder),
		cmocka_unit_test_setup_teardown(a_full_disk_leaves_all_as_it_was, enter_folder, leave_folder),
		cmocka_unit_test_setup_teardown(devices_and_pipes_are_not_replaced, enter_folder, leave_folder),
		cmocka_unit_test_setup_teardown(folders_are_made_with_those_above, enter_folder, leave_folder),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
