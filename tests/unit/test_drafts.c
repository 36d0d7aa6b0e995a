/* Files that get their names together. */
#include "unit.h"

#include "ppuri/drafts.h"
#include "ppuri/file.h"

#include <fcntl.h>
#include <stdio.h>
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
	struct buf read CLEANUP(buf_release) = {0};
	assert_true(drafts_open(&p, target, &drafts, &e));
	assert_true(drafts_add(&drafts, "a.pdf", "abc", 3, &e));
	assert_true(drafts_add(&drafts, "b.pdf", "d", 1, &e));
	assert_false(is_there("a.pdf"));
	assert_true(drafts_settle(&drafts, &e));
	assert_true(drafts_read(&drafts, "a.pdf", &read, &e));
	assert_string_equal(buf_text(&read), "abc");
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
	assert_true(is_there(".ppuri-drafts"));
	assert_true(drafts_open(&p, target, &drafts, &e));
	assert_true(drafts_add(&drafts, "c.pdf", "x", 1, &e)); /* which would find it there */
	drafts_close(&drafts);
	assert_false(is_there("c.pdf"));
	assert_false(is_there(".ppuri-drafts"));
}

/* Somebody else may be able to make names where letters are put: nothing is emptied that is not ours. */
static void a_link_in_the_place_of_the_drafts_is_refused(void **state)
{
	(void)state;
	struct drafts drafts;
	struct err e;
	const char *victim = pool_printf(&p, "%s/victim", folder), *link = pool_printf(&p, "%s/.ppuri-drafts", target);
	const char *theirs = pool_printf(&p, "%s/%s", victim, "ppuri-0000000000000000.draft"), *store = pool_printf(&p, "%s/ppuri.db", victim);
	assert_true(file_make_folder(victim, 0700, &e));
	assert_true(file_write(theirs, "x", 1, 0600, &e));
	assert_true(file_write(store, "x", 1, 0600, &e));
	assert_int_equal(symlink(victim, link), 0);
	assert_false(drafts_open(&p, target, &drafts, &e));
	assert_int_equal(e.kind, ERR_REFUSED);
	assert_int_equal(access(theirs, F_OK), 0);
	assert_int_equal(access(store, F_OK), 0);
	assert_int_equal(unlink(link), 0);
}

static void drafts_that_others_may_change_are_refused(void **state)
{
	(void)state;
	struct drafts drafts;
	struct err e;
	const char *inner = pool_printf(&p, "%s/.ppuri-drafts", target);
	assert_true(file_make_folder(inner, 0700, &e));
	assert_int_equal(chmod(inner, 0770), 0);
	assert_false(drafts_open(&p, target, &drafts, &e));
	assert_int_equal(e.kind, ERR_REFUSED);
	assert_int_equal(chmod(inner, 0700), 0);
	assert_true(drafts_open(&p, target, &drafts, &e));
	drafts_close(&drafts);
}

static void what_others_put_there_stays(void **state)
{
	(void)state;
	struct drafts drafts;
	struct err e;
	const char *other = pool_printf(&p, "%s/.ppuri-drafts/other.pdf", target);
	assert_true(file_make_folder(pool_printf(&p, "%s/.ppuri-drafts", target), 0700, &e));
	assert_true(file_write(other, "x", 1, 0600, &e));
	assert_true(drafts_open(&p, target, &drafts, &e));
	assert_true(drafts_add(&drafts, "other.pdf", "y", 1, &e));
	drafts_close(&drafts);
	assert_int_equal(access(other, F_OK), 0);
	assert_int_equal(unlink(other), 0);
}

/* The folder is the one that was opened, whatever has its name since. */
static void a_folder_that_was_put_in_between_gets_nothing(void **state)
{
	(void)state;
	struct drafts drafts;
	struct err e;
	const char *inner = pool_printf(&p, "%s/.ppuri-drafts", target), *aside = pool_printf(&p, "%s/aside", target);
	assert_true(drafts_open(&p, target, &drafts, &e));
	assert_int_equal(rename(inner, aside), 0);
	assert_int_equal(symlink(folder, inner), 0);
	assert_true(drafts_add(&drafts, "d.pdf", "abc", 3, &e));
	assert_true(drafts_take(&drafts, "d.pdf", &e));
	drafts_close(&drafts);
	assert_true(is_there("d.pdf"));
	assert_int_equal(unlink(inner), 0);
	assert_int_equal(rmdir(aside), 0);
}

static void a_name_that_leads_out_of_the_folder_is_refused(void **state)
{
	(void)state;
	static const char *const names[] = {"", ".", "..", "../e.pdf", "/tmp/e.pdf", "a/e.pdf", "..\\e.pdf"};
	struct drafts drafts;
	struct err e;
	assert_true(drafts_open(&p, target, &drafts, &e));
	for (size_t i = 0; i < ROWS(names); i++) {
		assert_false(drafts_add(&drafts, names[i], "abc", 3, &e));
		assert_int_equal(e.kind, ERR_STORE);
	}
	assert_true(drafts_add(&drafts, "..e..pdf", "abc", 3, &e));
	drafts_close(&drafts);
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
		cmocka_unit_test(a_link_in_the_place_of_the_drafts_is_refused),
		cmocka_unit_test(drafts_that_others_may_change_are_refused),
		cmocka_unit_test(what_others_put_there_stays),
		cmocka_unit_test(a_folder_that_was_put_in_between_gets_nothing),
		cmocka_unit_test(a_name_that_leads_out_of_the_folder_is_refused),
		cmocka_unit_test(one_run_at_a_time),
		cmocka_unit_test(a_file_where_the_folder_should_be_is_told),
	};
	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
