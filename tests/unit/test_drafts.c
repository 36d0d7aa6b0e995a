/* Files that get their names together. */
#include "unit.h"

#include "ppuri/drafts.h"
#include "ppuri/file.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static struct pool p;
static char folder[] = "/tmp/ppuri-drafts-XXXXXX";
static const char *target;

static int make_folder(void **state)
{
	(void)state;
	assert_non_null(mkdtemp(folder));
	target = pool_printf(&p, "%s/letters", folder);
	return 0;
}

static int remove_folder(void **state)
{
	(void)state;
	int status = system(pool_printf(&p, "rm -rf '%s'", folder));
	pool_release(&p);
	return status;
}

static bool is_there(const char *name)
{
	struct stat st;
	return stat(pool_printf(&p, "%s/%s", target, name), &st) == 0;
}

static void a_file_has_its_name_only_when_it_is_taken(void **state)
{
	(void)state;
	struct drafts drafts;
	struct err e;
	struct sha256 digest, wanted = sha256_of("abc", 3);
	assert_true(drafts_open(&p, target, &drafts, &e));
	assert_true(drafts_add(&drafts, "a.pdf", "abc", 3, &e));
	assert_true(drafts_add(&drafts, "b.pdf", "d", 1, &e));
	assert_false(is_there("a.pdf"));
	assert_true(drafts_settle(&drafts, &e));
	assert_true(drafts_digest(&drafts, "a.pdf", &digest, &e));
	assert_true(sha256_same(&digest, &wanted));
	assert_true(drafts_take(&drafts, "a.pdf", &e));
	assert_true(drafts_taken(&drafts, &e));
	drafts_close(&drafts);
	assert_true(is_there("a.pdf"));
	assert_false(is_there("b.pdf"));
	assert_false(is_there(".ppuri-drafts"));
}

static void what_a_dead_run_left_goes(void **state)
{
	(void)state;
	struct drafts drafts;
	struct err e;
	pid_t child = fork();
	if (child == 0) {
		_exit(drafts_open(&p, target, &drafts, &e) && drafts_add(&drafts, "c.pdf", "abc", 3, &e) ? 0 : 1);
	}
	int status;
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(status, 0);
	assert_true(is_there(".ppuri-drafts/c.pdf"));
	assert_true(drafts_open(&p, target, &drafts, &e));
	assert_false(is_there(".ppuri-drafts/c.pdf"));
	assert_true(drafts_add(&drafts, "c.pdf", "x", 1, &e));
	drafts_close(&drafts);
	assert_false(is_there("c.pdf"));
}

static void one_run_at_a_time(void **state)
{
	(void)state;
	struct drafts one, other;
	struct err e;
	assert_true(drafts_open(&p, target, &one, &e));
	assert_false(drafts_open(&p, target, &other, &e));
	assert_int_equal(e.kind, ERR_BUSY);
	drafts_close(&one);
	assert_true(drafts_open(&p, target, &other, &e));
	drafts_close(&other);
	drafts_close(&other);
}

static void a_file_where_the_folder_should_be_is_told(void **state)
{
	(void)state;
	struct drafts drafts;
	struct err e;
	const char *file = pool_printf(&p, "%s/file", folder);
	assert_true(file_write(file, "x", 1, 0600, &e));
	assert_false(drafts_open(&p, file, &drafts, &e));
	assert_int_equal(e.kind, ERR_IO);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_file_has_its_name_only_when_it_is_taken),
		cmocka_unit_test(what_a_dead_run_left_goes),
		cmocka_unit_test(one_run_at_a_time),
		cmocka_unit_test(a_file_where_the_folder_should_be_is_told),
	};
	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
