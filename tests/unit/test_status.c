#include "unit.h"

#include "ppuri/filed_paper.h"
#include "ppuri/status.h"
#include "ppuri/tr.h"

static struct moment moment(const char *iso)
{
	struct moment at;
	if (!moment_from_iso(iso, &at))
		fail_msg("no moment: %s", iso);
	return at;
}

static struct status view(const char *state, bool announced, struct pool *p)
{
	struct status_source source = {
		.application = {.call_code = "2024-m", .receipt_no = "2024-m-0001", .state = state, .reason = "because"},
		.call_title = "call",
		.closes_at = moment("2024-03-29 18:00:00"),
		.announced = announced,
		.legal_basis = "local-subsidy",
		.announced_at = moment("2024-04-17 10:00:00"),
		.granted = won_of(1000),
	};
	return status_view(p, &source, &(struct holidays){0}, moment("2024-03-20 09:00:00"));
}

static void assert_deadline(struct status status, const char *wanted)
{
	char out[DATE_TEXT_MAX];
	assert_string_equal(status.has_deadline ? moment_iso(status.deadline, out) : "-", wanted);
}

/* The newest notice that matters to an applicant, with all that was corrected; and never a hint of what was decided. */
static void a_correction_is_told_until_the_application_is_judged(void **state)
{
	(void)state;
	struct pool p = {0};
	tr_set(LANG_EN);
	struct call_change closes = {CALL_CLOSES, "2024-03-22 18:00:00", "2024-03-29 18:00:00"}, paper = {CALL_PAPER, "", "optional plan:any@notice"},
					   title = {CALL_TITLE, "a", "b"}, limits[] = {{CALL_FILE_MB, "", "50"}, {CALL_APPLICATION_MB, "", "200"}};
	struct call_notice notices[] = {
		{.no = 1, .notice_no = "N-1", .day = {2024, 3, 4}, .changes = {&paper, 1, 1}},
		{.no = 2, .notice_no = "N-2", .day = {2024, 3, 5}, .changes = {&closes, 1, 1}},
		{.no = 3, .notice_no = "N-3", .day = {2024, 3, 6}, .changes = {&paper, 1, 1}},
		{.no = 4, .notice_no = "N-4", .day = {2024, 3, 7}, .changes = {&title, 1, 1}},
		{.no = 5, .notice_no = "N-5", .day = {2024, 3, 8}, .changes = {limits, 2, 2}},
	};
	struct status_source source = {
		.application = {.call_code = "2024-m", .receipt_no = "2024-m-0001", .state = "SUBMITTED"}, .closes_at = moment("2024-03-29 18:00:00"),
		.notices = {notices, 4, 4}};
	struct moment now = moment("2024-03-20 09:00:00");
	assert_string_equal(status_view(&p, &source, &(struct holidays){0}, now).corrected,
						"N-3 (2024-03-06): the window now ends at 2024-03-29 18:00:00, the papers wanted");
	source.notices.n = 5;
	assert_string_equal(status_view(&p, &source, &(struct holidays){0}, now).corrected,
						"N-5 (2024-03-08): the window now ends at 2024-03-29 18:00:00, the papers wanted, the limit of a file, "
						"the limit of all files of an application");
	source.notices.n = 2;
	assert_string_equal(status_view(&p, &source, &(struct holidays){0}, now).corrected,
						"N-2 (2024-03-05): the window now ends at 2024-03-29 18:00:00");
	source.application.state = "INELIGIBLE"; /* and not told so yet */
	assert_non_null(status_view(&p, &source, &(struct holidays){0}, now).corrected);
	source.informed = true;
	source.informed_at = now;
	assert_null(status_view(&p, &source, &(struct holidays){0}, now).corrected);
	source.application.state = "REVIEW";
	assert_null(status_view(&p, &source, &(struct holidays){0}, now).corrected);
	source.application.state = "SUBMITTED";
	source.notices.n = 1;
	assert_null(status_view(&p, &source, &(struct holidays){0}, now).corrected);
	tr_set(LANG_KO);
	pool_release(&p);
}

/* 지보법 §36의2: in writing within 20 days of the notice; the day of the notice is not counted, a weekend moves the end. */
static void a_deadline_is_told_while_something_can_be_done(void **state)
{
	(void)state;
	struct pool p = {0};
	assert_deadline(view("DRAFT", false, &p), "2024-03-29 18:00:00");
	assert_deadline(view("SUBMITTED", false, &p), "-");
	assert_deadline(view("INELIGIBLE", false, &p), "-");
	assert_deadline(view("INELIGIBLE", true, &p), "2024-05-07 23:59:59");
	assert_deadline(view("NOT_SELECTED", false, &p), "-");
	assert_deadline(view("NOT_SELECTED", true, &p), "2024-05-07 23:59:59");
	assert_deadline(view("SELECTED", true, &p), "-");
	pool_release(&p);
}

/* Who waits in the reserve may object too, but waits for something else; and who has objected waits for the answer. */
static void an_objection_is_told_to_whom_it_is_open(void **state)
{
	(void)state;
	struct pool p = {0};
	static const struct {
		const char *state;
		bool announced, open;
	} rows[] = {
		{"INELIGIBLE", false, false}, {"INELIGIBLE", true, true}, {"NOT_SELECTED", false, false}, {"NOT_SELECTED", true, true},
		{"RESERVE", false, false},    {"RESERVE", true, true},    {"SELECTED", false, false},     {"SELECTED", true, true},
		{"AWARDED", true, false},     {"SCREENING", false, false},
	};
	for (size_t i = 0; i < ROWS(rows); i++)
		assert_int_equal(view(rows[i].state, rows[i].announced, &p).object_until.year != 0, rows[i].open);
	assert_deadline(view("RESERVE", true, &p), "-");
	assert_string_equal(view("RESERVE", true, &p).view.next, app_public_view("RESERVE", true).next);
	assert_deadline(view("SELECTED", true, &p), "-");
	assert_string_equal(view("SELECTED", true, &p).view.next, app_public_view("SELECTED", true).next);
	struct appeal appeal = {.against = "NOT_SELECTED", .told_on = {2024, 4, 17}, .filed_on = {2024, 4, 18}, .answer_by = {2024, 5, 2}};
	struct status_source source = {
		.application = {.call_code = "2024-m", .receipt_no = "2024-m-0001", .state = "NOT_SELECTED"},
		.announced = true, .announced_at = moment("2024-04-17 10:00:00"), .legal_basis = "local-subsidy", .appeal = &appeal,
	};
	const struct holidays none = {0};
	struct moment now = moment("2024-04-18 10:00:00");
	struct status status = status_view(&p, &source, &none, now);
	assert_int_equal(status.object_until.year, 0);
	assert_non_null(strstr(status.view.next, "2024-05-02"));
	appeal.extended_to = (struct date){2024, 5, 13};
	assert_non_null(strstr(status_view(&p, &source, &none, now).view.next, "2024-05-13"));
	appeal.against = "INELIGIBLE"; /* decided against another notice before */
	appeal.outcome = "upheld";
	assert_int_equal(status_view(&p, &source, &none, now).object_until.year, 2024);
	pool_release(&p);
}

/* The letter of a result came three days after the announcement; of a return only the letter knows a day. */
static void a_letter_that_came_later_leaves_its_whole_term(void **state)
{
	(void)state;
	struct pool p = {0};
	struct status_source source = {
		.application = {.call_code = "2024-m", .receipt_no = "2024-m-0001", .state = "NOT_SELECTED"},
		.announced = true, .announced_at = moment("2024-04-15 10:00:00"), .legal_basis = "local-subsidy",
		.letter_day = {2024, 4, 18},
	};
	const struct holidays none = {0};
	struct moment now = moment("2024-04-18 12:00:00");
	char day[DATE_TEXT_MAX];
	assert_string_equal(date_iso(status_view(&p, &source, &none, now).object_until, day), "2024-05-08");
	source.letter_day = (struct date){2024, 4, 10}; /* of another state before */
	assert_string_equal(date_iso(status_view(&p, &source, &none, now).object_until, day), "2024-05-06");
	source.application.state = "RETURNED";
	source.letter_day = (struct date){2024, 4, 18};
	assert_string_equal(date_iso(status_view(&p, &source, &none, now).object_until, day), "2024-05-08");
	source.letter_day = (struct date){0};
	assert_int_equal(status_view(&p, &source, &none, now).object_until.year, 0);
	pool_release(&p);
}

static void a_result_is_hidden_until_it_is_announced(void **state)
{
	(void)state;
	struct pool p = {0};
	static const char *const results[] = {"SELECTED", "RESERVE", "NOT_SELECTED"};
	for (size_t i = 0; i < ROWS(results); i++) {
		assert_string_equal(view(results[i], false, &p).view.label, app_public_view("REVIEW", false).label);
		assert_string_not_equal(view(results[i], true, &p).view.label, app_public_view("REVIEW", false).label);
		assert_int_equal(view(results[i], false, &p).granted.n, 0);
		assert_null(view(results[i], true, &p).reason);
	}
	assert_null(view("INELIGIBLE", false, &p).reason);
	assert_string_equal(view("INELIGIBLE", false, &p).view.label, app_public_view("SCREENING", false).label);
	assert_string_equal(view("INELIGIBLE", true, &p).reason, "because");
	assert_string_equal(view("RETURNED", false, &p).reason, "because");
	pool_release(&p);
}

/* A firm that was told by itself need not wait for the announcement, and its term runs from that day. */
static void who_was_told_knows(void **state)
{
	(void)state;
	struct pool p = {0};
	struct date closed[] = {{2024, 4, 10}, {2024, 5, 6}};
	struct status_source source = {
		.application = {.call_code = "2024-m", .receipt_no = "2024-m-0001", .state = "INELIGIBLE", .reason = "because"},
		.legal_basis = "local-subsidy",
		.informed = true,
		.informed_at = moment("2024-04-16 10:00:00"),
	};
	struct status status = status_view(&p, &source, &(struct holidays){closed, ROWS(closed)}, moment("2024-04-16 11:00:00"));
	assert_string_equal(status.reason, "because");
	assert_deadline(status, "2024-05-07 23:59:59");
	assert_true(status.moved);
	assert_int_equal(status.unknown_year, 0);
	assert_non_null(strstr(status.view.next, "2024-05-07(화)"));
	status = status_view(&p, &source, &(struct holidays){0}, moment("2024-05-07 00:00:00"));
	assert_deadline(status, "2024-05-06 23:59:59");
	assert_int_equal(status.unknown_year, 2024);
	assert_non_null(strstr(status.view.next, "2024-05-06(월)"));
	pool_release(&p);
}

static void a_supplement_is_told_with_its_last_day(void **state)
{
	(void)state;
	struct pool p = {0};
	struct status_source source = {
		.application = {.call_code = "2024-m", .receipt_no = "2024-m-0001", .state = "SUPPLEMENT", .reason = "the office's"},
		.wanted = "견적서", .papers = "plan", .due = {2024, 4, 8},
	};
	const struct holidays none = {0};
	struct status status = status_view(&p, &source, &none, moment("2024-04-01 10:00:00"));
	assert_non_null(strstr(status.wanted, "견적서"));
	assert_non_null(strstr(status.wanted, paper_kind_name("plan")));
	assert_null(status.reason);
	assert_deadline(status, "2024-04-08 23:59:59");
	assert_non_null(strstr(status.view.next, "2024-04-08(월)"));
	source.application.state = "SUPP_OVERDUE";
	status = status_view(&p, &source, &none, moment("2024-04-09 00:00:00"));
	assert_non_null(strstr(status.view.next, "2024-04-08(월)"));
	pool_release(&p);
}

static void before_the_close_it_is_told_when_the_check_begins(void **state)
{
	(void)state;
	struct pool p = {0};
	assert_non_null(strstr(view("SUBMITTED", false, &p).view.next, "2024-03-29(금)"));
	pool_release(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_correction_is_told_until_the_application_is_judged),
		cmocka_unit_test(a_deadline_is_told_while_something_can_be_done),
		cmocka_unit_test(an_objection_is_told_to_whom_it_is_open),
		cmocka_unit_test(who_was_told_knows),
		cmocka_unit_test(a_supplement_is_told_with_its_last_day),
		cmocka_unit_test(before_the_close_it_is_told_when_the_check_begins),
		cmocka_unit_test(a_letter_that_came_later_leaves_its_whole_term), cmocka_unit_test(a_result_is_hidden_until_it_is_announced),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
