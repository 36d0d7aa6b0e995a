/* An office with a programme, for the tests of applications; each test opens a call of its own. */
#pragma once

#include "office.h"

#include "ppuri/call_evaluation.h"
#include "ppuri/service/call.h"
#include "ppuri/service/program.h"
#include "ppuri/tr.h"

#define IN_TIME "2024-03-11 10:00:00"
#define AFTER "2024-03-18 10:00:00"

static struct test_office t;
static struct err e;

static inline struct office *officer(void)
{
	return test_office_as(&t, "officer");
}

static inline void open_intake(void)
{
	struct funding funding = {2024, "city", true, {2000000000}};
	const struct program program = {
		.code = "2024-01", .name = "금형기술 고도화", .start = {2023, 1, 0}, .end = {2025, 12, 0}, .funding = {&funding, 1, 1}};
	tr_set(LANG_EN);
	test_office_open(&t);
	assert_done(desk_program_add(officer(), &program, &e), &e);
}

/* From 2024-03-04 09:00:00 to 2024-03-15 18:00:00, 80 %, at most 20,000,000 won, half of the own share in cash. The clock
 * stands in between. */
static inline void open_draft(const char *code)
{
	static struct selection_item item = {1, "추진계획", 100};
	struct call call = {
		.code = code, .program_code = "2024-01", .notice_no = "부산광역시 공고 제2024-123호", .title = "금형기술 고도화 지원",
		.notice_day = {2024, 3, 4}, .fiscal_year = 2024, .source = "city", .budget = {20000000}, .cap = {20000000},
		.support_rate = 8000, .own_cash_rate = 5000, .pass_line = 600, .ties = {TIE_EARLIER_RECEIPT}, .n_ties = 1,
		.project_start = {2024, 5, 1}, .project_end = {2024, 11, 30}, .items = &item, .n_items = 1};
	call_plain_evaluation(&call);
	assert_true(moment_from_iso("2024-03-04 09:00:00", &call.opens_at));
	assert_true(moment_from_iso("2024-03-15 18:00:00", &call.closes_at));
	test_office_again_at(&t, OFFICE_MORNING);
	assert_done(desk_call_new(officer(), &call, &e), &e);
}

static inline void open_call(const char *code)
{
	struct call call;
	open_draft(code);
	assert_done(desk_call_publish(officer(), code, &call, &e), &e);
	test_office_at(&t, IN_TIME);
}
