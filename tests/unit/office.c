#include "office.h"

#include "ppuri/file.h"
#include "ppuri/ident.h"
#include "ppuri/service/account.h"
#include "ppuri/service/store.h"
#include "ppuri/store/account.h"

#include <fcntl.h>
#include <ftw.h>
#include <unistd.h>

/* A login lasts until the clock is set to another day's work: an idle hour ends it. */
struct test_login {
	const char *account;
	struct moment since;
	struct test_login *next;
};

#define LOGIN_LASTS 1800

/* OFFICE_PASSWORD, made so that it is tried at once: a test is no office in which one guesses. */
#define QUICK_HASH "$argon2id$v=19$m=8,t=1,p=1$7Aa8r6CMgzuTGXuTmB9/lg$WYAP9fJHZjqy5egdc/phmfl+k0XXrEcSKpHpacNe+2w"

void test_assert_done(bool done, const struct err *e, const char *file, int line)
{
	if (!done) {
		print_error("%s (hint: %s)\n", e->text, e->hint);
		_fail(file, line);
	}
}

void test_assert_fails(bool done, const struct err *e, enum err_kind wanted, const char *file, int line)
{
	if (done || e->kind != wanted || !*e->text) {
		print_error("%s: kind %d, wanted %d: %s\n", done ? "was done" : "failed", done ? 0 : (int)e->kind, (int)wanted,
					done ? "" : e->text);
		_fail(file, line);
	}
}

const char *test_office_path(struct test_office *t, const char *name)
{
	return pool_printf(&t->pool, "%s/%s", t->folder, name);
}

void test_office_at(struct test_office *t, const char *moment)
{
	assert_true(moment_from_iso(moment, &t->office.now));
}

void test_office_open(struct test_office *t)
{
	struct err e = {0};
	char folder[] = "/tmp/ppuri-test-XXXXXX";
	const struct account_new admin = {
		.name = "admin", .person_name = "관리자", .password = OFFICE_PASSWORD, .role = ROLE_ADMIN};
	*t = (struct test_office){0};
	assert_non_null(mkdtemp(folder));
	t->folder = pool_strdup(&t->pool, folder);
	const char *store = test_office_path(t, "office.db");
	assert_done(desk_store_init(&t->pool, store, "부산광역시", &admin, false, &e), &e);
	assert_done(office_open(&t->office, &t->pool, store, "", &e), &e);
	test_office_at(t, OFFICE_MORNING);
}

void test_copy_file(const char *from, const char *to)
{
	struct buf bytes CLEANUP(buf_release) = {0};
	struct err e;
	unlink(to);
	if (file_read(from, 1 << 30, &bytes, &e))
		assert_done(file_write(to, buf_text(&bytes), bytes.n, 0600, &e), &e);
}

static int remove_one(const char *path, const struct stat *st, int type, struct FTW *at)
{
	(void)st, (void)type, (void)at;
	return remove(path);
}

void test_office_close(struct test_office *t)
{
	office_close(&t->office);
	assert_int_equal(nftw(t->folder, remove_one, 8, FTW_DEPTH | FTW_PHYS), 0);
	pool_release(&t->pool);
}

static struct test_login *login_of(struct test_office *t, const char *account)
{
	for (struct test_login *login = t->logins; login; login = login->next)
		if (strcmp(login->account, account) == 0)
			return login;
	return NULL;
}

/* The same one, and without the time that another takes, or a login with it. */
static void choose_own_password(struct test_office *t, const char *name)
{
	struct err e = {0};
	struct account account;
	bool unknown;
	struct db *db = t->office.db;
	assert_done(account_by_name(db, &t->pool, name, &account, &e) && db_begin_write(db, &e) &&
					credential_write(db, account.id, QUICK_HASH, 0, t->office.now, &e) && db_commit(db, &unknown, &e),
				&e);
}

static void add_account(struct test_office *t, const char *name)
{
	struct err e = {0};
	size_t n = strcspn(name, "-");
	struct strings logins;
	struct account_new given = {.name = name, .person_name = name, .password = OFFICE_PASSWORD};
	assert_true(role_of_code(pool_strndup(&t->pool, name, n), &given.role));
	if (given.role == ROLE_APPLICANT)
		given.firm = name + n + 1;
	assert_done(desk_account_add(test_office_as(t, "admin"), &given, &logins, &e), &e);
}

static struct test_login *begin_login(struct test_office *t, const char *account)
{
	struct test_login *login = login_of(t, account);
	if (login)
		return login;
	if (strcmp(account, "admin") != 0)
		add_account(t, account);
	choose_own_password(t, account);
	login = pool_alloc(&t->pool, sizeof *login);
	*login = (struct test_login){.account = pool_strdup(&t->pool, account), .since = {INT64_MIN / 2}, .next = t->logins};
	t->logins = login;
	return login;
}

struct office *test_office_as(struct test_office *t, const char *account)
{
	struct err e = {0};
	struct test_login *login = begin_login(t, account);
	int64_t age = t->office.now.unix_seconds - login->since.unix_seconds;
	t->office.session_path = test_office_path(t, pool_printf(&t->pool, "session-%s", account));
	if (age < 0 || age > LOGIN_LASTS) {
		assert_done(desk_login(&t->office, login->account, OFFICE_PASSWORD, &e), &e);
		login->since = t->office.now;
	}
	return &t->office;
}

void test_office_again_at(struct test_office *t, const char *moment)
{
	struct err e = {0};
	test_office_at(t, moment);
	for (struct test_login *login = t->logins; login; login = login->next)
		login->since = (struct moment){INT64_MIN / 2}; /* later logins have swept these away */
	struct office *admin = test_office_as(t, "admin");
	admin->reason = "the next test begins";
	if (!desk_store_clock(admin, &e))
		test_assert_fails(false, &e, ERR_REFUSED, __FILE__, __LINE__); /* it stands before nothing */
	admin->reason = NULL;
}
