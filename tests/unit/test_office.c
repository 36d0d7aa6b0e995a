/* The people of the test office itself: that they are who they seem to be, on any day. */
#include "office.h"

#include "ppuri/service/account.h"
#include "ppuri/service/program.h"

static void people_act_as_themselves(void **state)
{
	struct test_office t;
	struct account me;
	struct err e;
	(void)state;
	test_office_open(&t);
	assert_done(desk_whoami(test_office_as(&t, "officer"), &me, &e), &e);
	assert_int_equal(me.role, ROLE_OFFICER);
	assert_done(desk_whoami(test_office_as(&t, "reviewer-2"), &me, &e), &e);
	assert_string_equal(me.name, "reviewer-2");
	assert_done(desk_whoami(test_office_as(&t, "officer"), &me, &e), &e);
	assert_string_equal(me.name, "officer");
	test_office_close(&t);
}

static void the_clock_moves_on(void **state)
{
	struct test_office t;
	struct program_list programs;
	struct account_list accounts;
	struct err e;
	(void)state;
	test_office_open(&t);
	test_office_at(&t, "2024-12-31 23:59:59");
	assert_done(desk_program_list(test_office_as(&t, "auditor"), &(struct program_filter){0}, &programs, &e), &e);
	test_office_at(&t, "2024-03-04 09:00:00");
	assert_done(desk_program_list(test_office_as(&t, "auditor"), &(struct program_filter){0}, &programs, &e), &e);
	assert_fails(desk_account_list(test_office_as(&t, "auditor"), &accounts, &e), &e, ERR_DENIED);
	test_office_close(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(people_act_as_themselves),
		cmocka_unit_test(the_clock_moves_on),
	};
	return cmocka_run_group_tests_name("office", tests, NULL, NULL);
}
