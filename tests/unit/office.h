/* An office of its own for each test of store and service: a store in a temporary folder, and people who act in it. */
#pragma once

#include "unit.h"

#include "ppuri/service/office.h"

#define OFFICE_PASSWORD "corn harvest 1974"
/* Where the clock stands when an office opens. */
#define OFFICE_MORNING "2024-02-01 09:00:00"

struct test_office {
	struct pool pool;
	struct office office;
	const char *folder;
	struct test_login *logins;
};

/* Makes the store with its admin. A failure ends the test, here and below. */
void test_office_open(struct test_office *t);
void test_office_close(struct test_office *t);

/* The office in the hands of one person. The name is a role's code, with more behind a hyphen where several people have that
 * role: "officer", "approver", "reviewer-2"; an applicant's ends in the number of the firm, which must be there:
 * "applicant-0008100047". The account is made when it is first named. One at a time: the next call takes the office over. */
struct office *test_office_as(struct test_office *t, const char *account);

/* Sets the clock: "2024-03-04 09:00:00". */
void test_office_at(struct test_office *t, const char *moment);

/* The same where that may lie before what was entered by the tests that went before, in the same store: the admin says that it
 * is right. */
void test_office_again_at(struct test_office *t, const char *moment);

/* A path in the temporary folder. */
const char *test_office_path(struct test_office *t, const char *name);

/* The bytes of a file beside which nobody writes: of a store that is closed, they are all of it. Where none is, none will be. */
void test_copy_file(const char *from, const char *to);

/* Ends the test with the failure's own text unless the call did well; or unless it failed with this kind. */
#define assert_done(call, e) test_assert_done((call), (e), __FILE__, __LINE__)
#define assert_fails(call, e, wanted) test_assert_fails((call), (e), (wanted), __FILE__, __LINE__)
void test_assert_done(bool done, const struct err *e, const char *file, int line);
void test_assert_fails(bool done, const struct err *e, enum err_kind wanted, const char *file, int line);
