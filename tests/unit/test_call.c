#include "unit.h"

#include "ppuri/call_evaluation.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

static struct moment moment(const char *iso)
{
	struct moment m;
	assert_true(moment_from_iso(iso, &m));
	return m;
}

static struct date date(const char *iso)
{
	struct date d;
	assert_true(date_from_iso(iso, &d));
	return d;
}

static void receives_only_inside_the_window(void **state)
{
	static const struct {
		const char *state, *now, *name;
		bool receives;
	} rows[] = {
		{"PUBLISHED", "2024-03-04 08:59:59", "published", false},
		{"PUBLISHED", "2024-03-04 09:00:00", "receiving applications", true},
		{"PUBLISHED", "2024-03-29 18:00:00", "receiving applications", true},
		{"PUBLISHED", "2024-03-29 18:00:01", "closed for applications", false},
		{"DRAFT", "2024-03-05 09:00:00", "draft", false},
		{"CLOSED", "2024-03-05 09:00:00", "closed for applications", false},
		{"CLOSED", "2024-03-01 09:00:00", "closed for applications", false},
		{"DECIDED", "2024-03-05 09:00:00", "selection decided", false},
		{"ANNOUNCED", "2024-03-05 09:00:00", "result announced", false},
	};
	(void)state;
	tr_set(LANG_EN);
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct call call = {.opens_at = moment("2024-03-04 09:00:00"), .closes_at = moment("2024-03-29 18:00:00")};
		call.state = rows[i].state;
		assert_string_equal(call_state_name(&call, moment(rows[i].now)), rows[i].name);
		assert_int_equal(call_receives(&call, moment(rows[i].now)), rows[i].receives);
	}
}

static void ties_are_read_in_order(void **state)
{
	static const struct {
		const char *given, *text; /* NULL: refused */
	} rows[] = {
		{"biggest-item,item-order,smaller-firm,no-earlier-support,earlier-receipt",
		 "배점이 가장 큰 항목의 점수 → 평가항목 순서대로 점수 → 규모가 작은 기업 → 기존 지원이 적은 기업 → 먼저 접수한 기업"},
		{"접수순, 소기업우선", "먼저 접수한 기업 → 규모가 작은 기업"},
		{"", ""},
		{"earlier-receipt,earlier-receipt", NULL},
		{"earlier-receipt,접수순", NULL},
		{"biggest-item,", NULL},
		{",biggest-item", NULL},
		{"lottery", NULL},
	};
	struct pool pool CLEANUP(pool_release) = {0};
	(void)state;
	tr_set(LANG_KO);
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct err e = {0};
		struct call call = {.n_ties = 77};
		assert_int_equal(call_ties_parse(rows[i].given, &call, &e), rows[i].text != NULL);
		if (rows[i].text) {
			assert_string_equal(call_ties_text(&pool, &call), rows[i].text);
		} else {
			assert_int_equal(e.kind, ERR_USAGE);
			assert_int_equal(call.n_ties, 77);
		}
	}
}

static void the_selection_gets_the_pinned_rules(void **state)
{
	struct err e;
	struct selection_item items[] = {{1, "가", 40}, {2, "나", 60}};
	struct call call = {.items = items, .n_items = 2, .pass_line = 600, .trim_min = 5, .select_max = 7, .budget = {123}};
	(void)state;
	assert_true(call_ties_parse("smaller-firm,earlier-receipt", &call, &e));
	struct selection_rules rules = call_selection_rules(&call);
	assert_ptr_equal(rules.items, items);
	assert_int_equal(rules.n_items, 2);
	assert_int_equal(rules.pass_line, 600);
	assert_int_equal(rules.trim_min, 5);
	assert_int_equal(rules.select_max, 7);
	assert_int_equal(rules.budget.n, 123);
	assert_int_equal(rules.n_ties, 2);
	assert_int_equal(rules.ties[0], TIE_SMALLER_FIRM);
	assert_int_equal(rules.ties[1], TIE_EARLIER_RECEIPT);
}

/* A sum that is stated, and all that an account holds and calls can bind. */
#define STATED(won) true, {won}, true, {won}, {won}

/* A call in which all is right, for the cases below to spoil. */
struct opening {
	struct selection_item items[3];
	struct funding funding[4];
	struct call call;
	struct program program;
	struct won claimed;
	struct moment now;
};

static struct opening right_opening(void)
{
	return (struct opening){
		.items = {{1, "사업 필요성", 20}, {2, "추진계획", 50}, {3, "기업역량", 30}},
		.funding = {{2023, "city", STATED(900000000)}, {2024, "city", STATED(200000000)}, {2024, "national", false, {0}},
					{2024, "direct", STATED(900000000)}},
		.call = {.code = "2024-금형", .notice_no = "제1호", .notice_day = date("2024-03-04"), .opens_at = moment("2024-03-04 09:00:00"),
				 .closes_at = moment("2024-03-29 18:00:00"), .fiscal_year = 2024, .source = "city", .budget = {200000000},
				 .cap = {20000000}, .support_rate = 8000, .own_cash_rate = 5000, .pass_line = 600, .trim_min = 5,
				 .project_start = date("2024-05-01"), .project_end = date("2024-11-30"), .n_items = 3},
		.program = {.code = "2024-01", .start = date("2023-01"), .end = date("2025-12")},
		.now = moment("2024-03-04 09:00:00"),
	};
}

static bool checked(struct opening *o, struct err *e)
{
	if (!o->call.rounds)
		call_plain_evaluation(&o->call);
	o->call.items = o->items;
	o->program.funding.at = o->funding;
	o->program.funding.n = ROWS(o->funding);
	return call_check(&o->call, &o->program, o->claimed, o->now, e);
}

/* Each spoils one thing; the message must speak of it. */
#define SPOILED(change, words) \
	{ \
		struct opening o = right_opening(); \
		struct err e = {0}; \
		change; \
		if (checked(&o, &e) || !strstr(e.text, (words))) \
			fail_msg("%s: %s", #change, e.text); \
	}

static void a_right_call_is_published(void **state)
{
	struct err e = {0};
	struct opening o = right_opening();
	(void)state;
	tr_set(LANG_EN);
	if (!checked(&o, &e))
		fail_msg("%s", e.text);
	o.now = moment("2024-03-29 18:00:00");
	assert_true(checked(&o, &e));
	o.call.project_start = date("2023-01-01");
	o.call.project_end = date("2025-12-31");
	o.call.trim_min = 0;
	o.call.cap = o.call.budget;
	o.call.own_cash_rate = 0;
	o.call.support_rate = 10000;
	assert_true(checked(&o, &e));
}

static void the_window_must_be_right(void **state)
{
	(void)state;
	tr_set(LANG_EN);
	SPOILED(o.call.code = "2024 금형", "can not be a code")
	SPOILED(o.call.closes_at = o.call.opens_at, "before it opens")
	SPOILED(o.call.closes_at = moment("2024-03-04 08:59:59"), "before it opens")
	SPOILED(o.now = moment("2024-03-29 18:00:01"), "wholly in the past: it would have closed at 2024-03-29 18:00:00")
	SPOILED(o.call.notice_day = date("2024-03-05"), "before the day of the notice (2024-03-05)")
	SPOILED(o.call.notice_day = date("2024-03"), "whole day")
	SPOILED(o.call.notice_no = "", "has no number yet")
}

/* A draft may be ahead of its money, its number and its window; what is wrong in itself is told at once. */
static void a_draft_needs_less(void **state)
{
	struct err e = {0};
	struct opening o = right_opening();
	(void)state;
	tr_set(LANG_EN);
	o.call.notice_no = "";
	o.call.budget.n++;
	o.now = moment("2024-03-29 18:00:01");
	assert_false(checked(&o, &e));
	assert_true(call_draft_check(&o.call, &o.program, &e));
	o.items[0].points = 19;
	assert_false(call_draft_check(&o.call, &o.program, &e));
	assert_non_null(strstr(e.text, "sum to 99"));
}

static void the_project_lies_within_the_programme(void **state)
{
	(void)state;
	tr_set(LANG_EN);
	SPOILED(o.call.project_end = date("2024-04-30"), "before it starts")
	SPOILED(o.call.project_start = date("2022-12-31"), "not within the period of programme 2024-01: 2023-01 ~ 2025-12")
	SPOILED(o.call.project_end = date("2026-01-01"), "not within the period")
	SPOILED(o.call.project_start = date("2024-05"), "whole days")
	SPOILED(o.call.project_end = date("2024"), "whole days")
}

static void the_money_must_be_there(void **state)
{
	(void)state;
	tr_set(LANG_EN);
	SPOILED(o.call.fiscal_year = 2025, "has no funding of 2025")
	SPOILED(o.call.source = "district", "has no funding of 2024")
	SPOILED(o.call.source = "national", "is not known: national")
	SPOILED(o.call.source = "direct", "the city can not award it")
	SPOILED((o.call.source = "national", o.program.legal_basis = "local-subsidy"), "is no 지방보조금, on which programme 2024-01 runs")
	SPOILED((o.program.legal_basis = "national-subsidy", o.funding[2].fiscal_year = 2023), "has no national money (국비) in 2024")
	SPOILED(o.call.source = "unstated", "whose money it is")
	SPOILED(o.call.budget.n++, "200,000,001 won is above what programme 2024-01 has in 2024")
	SPOILED(o.claimed.n = 1, "other calls claim 1 won of what programme 2024-01 has in 2024 from this source: city 200,000,000 won")
	SPOILED(o.claimed.n = INT64_MAX, "other calls claim")
	SPOILED(o.call.budget.n = 0, "above 0 won")
	SPOILED(o.call.cap.n = 0, "above 0 won")
	SPOILED(o.call.cap.n = 200000001, "above the budget of 200,000,000 won")
	SPOILED(o.call.support_rate = 0, "support rate")
	SPOILED(o.call.support_rate = 10001, "support rate")
	SPOILED(o.call.own_cash_rate = 10001, "cash rate")
}

/* What the city adds to national money is passed on with it. */
static void national_money_is_passed_on_with_what_the_city_adds(void **state)
{
	struct err e = {0};
	struct opening o = right_opening();
	(void)state;
	o.program.legal_basis = "national-subsidy";
	assert_true(checked(&o, &e));
	o = right_opening();
	o.program.legal_basis = "national-subsidy";
	o.funding[2] = (struct funding){2024, "national", STATED(200000000)};
	o.call.source = "national";
	assert_true(checked(&o, &e));
	o = right_opening();
	o.program.legal_basis = "local-subsidy";
	assert_true(checked(&o, &e));
}

static void an_exception_has_its_case_its_reason_and_its_law(void **state)
{
	(void)state;
	tr_set(LANG_EN);
	SPOILED(o.call.exception = "unavoidable", "and the reason")
	SPOILED(o.call.exception_reason = "태풍", "the case of")
	SPOILED((o.call.exception = "unavoidable", o.call.exception_reason = "태풍"), "no stated legal basis")
	SPOILED((o.call.exception = "unavoidable", o.call.exception_reason = "태풍", o.program.legal_basis = "agreement"), "holds only for")
	struct err e = {0};
	struct opening o = right_opening();
	o.call.exception = "unavoidable";
	o.call.exception_reason = "태풍";
	o.program.legal_basis = "local-subsidy";
	assert_true(checked(&o, &e));
	assert_int_equal(CALL_EXCEPTIONS.n, 6);
}

/* The rest of it: test_call_evaluation.c. */
static void the_rubric_makes_a_hundred(void **state)
{
	(void)state;
	tr_set(LANG_EN);
	SPOILED(o.items[0].points = 19, "the points of the items sum to 99; they must sum to 100")
	SPOILED(o.call.pass_line = 1001, "pass line")
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(receives_only_inside_the_window),
		cmocka_unit_test(ties_are_read_in_order),
		cmocka_unit_test(the_selection_gets_the_pinned_rules),
		cmocka_unit_test(a_right_call_is_published),
		cmocka_unit_test(the_window_must_be_right),
		cmocka_unit_test(a_draft_needs_less),
		cmocka_unit_test(the_project_lies_within_the_programme),
		cmocka_unit_test(the_money_must_be_there),
		cmocka_unit_test(national_money_is_passed_on_with_what_the_city_adds),
		cmocka_unit_test(an_exception_has_its_case_its_reason_and_its_law),
		cmocka_unit_test(the_rubric_makes_a_hundred),
	};
	return cmocka_run_group_tests_name("call", tests, NULL, NULL);
}
