#include "office.h"

#include "ppuri/service/firm.h"
#include "ppuri/service/put_aside.h"

static struct test_office office;

static int open_office(void **state)
{
	test_office_open(&office);
	*state = &office;
	return 0;
}

static int close_office(void **state)
{
	(void)state;
	test_office_close(&office);
	return 0;
}

static void each_has_their_own_and_only_for_what_they_may_do(void **state)
{
	struct test_office *t = *state;
	struct err e = {0};
	struct put_aside found = {0};
	assert_done(desk_form_put_aside(test_office_as(t, "officer"), &ACT_FIRM_ADD, "firm add", "{\"a\": 1}", &e), &e);
	assert_done(desk_form_put_aside(test_office_as(t, "officer"), &ACT_FIRM_ADD, "firm add", "{\"a\": 2}", &e), &e);
	assert_done(desk_form_take_up(test_office_as(t, "officer"), &ACT_FIRM_ADD, "firm add", &found, &e), &e);
	assert_string_equal(found.content, "{\"a\": 2}");
	assert_done(desk_form_take_up(test_office_as(t, "officer"), &ACT_FIRM_ADD, "app new", &found, &e), &e);
	assert_null(found.content);
	assert_done(desk_form_take_up(test_office_as(t, "officer-2"), &ACT_FIRM_ADD, "firm add", &found, &e), &e);
	assert_null(found.content);
	assert_fails(desk_form_put_aside(test_office_as(t, "auditor"), &ACT_FIRM_ADD, "firm add", "{}", &e), &e, ERR_DENIED);
	assert_fails(desk_form_take_up(test_office_as(t, "auditor"), &ACT_FIRM_ADD, "firm add", &found, &e), &e, ERR_DENIED);
	assert_fails(desk_form_done(test_office_as(t, "auditor"), &ACT_FIRM_ADD, "firm add", &e), &e, ERR_DENIED);
}

static void what_is_done_is_gone(void **state)
{
	struct test_office *t = *state;
	struct err e = {0};
	struct put_aside found = {0};
	struct office *o = test_office_as(t, "officer");
	assert_done(desk_form_put_aside(o, &ACT_FIRM_ADD, "firm add", "{}", &e), &e);
	assert_done(desk_form_done(o, &ACT_FIRM_ADD, "other", &e), &e);
	assert_done(desk_form_take_up(o, &ACT_FIRM_ADD, "firm add", &found, &e), &e);
	assert_non_null(found.content);
	assert_done(desk_form_done(o, &ACT_FIRM_ADD, "firm add", &e), &e);
	assert_done(desk_form_take_up(o, &ACT_FIRM_ADD, "firm add", &found, &e), &e);
	assert_null(found.content);
}

static void after_thirty_days_it_goes(void **state)
{
	struct test_office *t = *state;
	struct err e = {0};
	struct put_aside found = {0};
	test_office_at(t, "2024-02-01 09:00:00");
	assert_done(desk_form_put_aside(test_office_as(t, "officer"), &ACT_FIRM_ADD, "firm add", "{}", &e), &e);
	test_office_at(t, "2024-03-02 09:00:00");
	assert_done(desk_form_put_aside(test_office_as(t, "officer-2"), &ACT_FIRM_ADD, "firm add", "{}", &e), &e);
	assert_done(desk_form_take_up(test_office_as(t, "officer"), &ACT_FIRM_ADD, "firm add", &found, &e), &e);
	assert_non_null(found.content);
	test_office_at(t, "2024-03-02 09:00:01");
	assert_done(desk_form_put_aside(test_office_as(t, "officer-2"), &ACT_FIRM_ADD, "firm add", "{}", &e), &e);
	assert_done(desk_form_take_up(test_office_as(t, "officer"), &ACT_FIRM_ADD, "firm add", &found, &e), &e);
	assert_null(found.content);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(each_has_their_own_and_only_for_what_they_may_do, open_office, close_office),
		cmocka_unit_test_setup_teardown(what_is_done_is_gone, open_office, close_office),
		cmocka_unit_test_setup_teardown(after_thirty_days_it_goes, open_office, close_office),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
