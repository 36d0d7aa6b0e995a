/* Calls with applications that wait for their evaluation, for the tests of review and selection. Each test has a call of its
 * own in one office, because making people is slow. */
#pragma once

#include "office.h"

#include "ppuri/promotion.h"
#include "ppuri/call_evaluation.h"
#include "ppuri/lifecycle.h"
#include "ppuri/service/committee.h"
#include "ppuri/service/review.h"
#include "ppuri/service/second_person.h"
#include "ppuri/service/selection.h"
#include "ppuri/store/application.h"
#include "ppuri/store/call.h"
#include "ppuri/store/firm.h"
#include "ppuri/store/budget.h"
#include "ppuri/store/program.h"
#include "ppuri/tr.h"

#define EVALUATION_DAY "2024-03-25 10:00:00"

static const struct selection_item evaluation_items[] = {
	{1, "사업 필요성", 20}, {2, "추진계획", 30}, {3, "기업역량", 50}};

static struct test_office evaluation_office;

struct evaluation {
	const char *code;
	int64_t call;
	size_t n;
	int64_t application[8]; /* ids; receipt numbers are CODE-0001 and so on */
};

/* Something done in the store by hand, as an act of the officer. */
static const struct act evaluation_act = {"test.by-hand", RIGHT_CALL_WRITE, ACT_WRITES};

/* Ten digits with a right check digit: 000-81-NNNNC. */
static inline const char *evaluation_biz_no(struct pool *p, int64_t number)
{
	static const int weights[] = {1, 3, 7, 1, 3, 7, 1, 3, 5};
	const char *nine = pool_printf(p, "00081%04d", (int)number);
	int sum = (nine[8] - '0') * 5 / 10;
	for (int i = 0; i < 9; i++)
		sum += (nine[i] - '0') * weights[i];
	return pool_printf(p, "%s%d", nine, (10 - sum % 10) % 10);
}

/* What a test wants of its call besides; NULL: nothing. */
static void (*evaluation_shape)(struct call *call);

static inline bool evaluation_add_call(struct work *w, struct evaluation *v, struct err *e)
{
	struct call call = {
		.code = v->code, .notice_no = "부산광역시 공고 제2024-1호", .title = "금형기술 고도화 지원", .notice_day = {2024, 3, 4},
		.fiscal_year = 2024, .source = "city", .budget = won_of(30000000), .cap = won_of(20000000), .support_rate = 8000,
		.own_cash_rate = 5000, .pass_line = 600, .trim_min = 3, .ties = {TIE_BIGGEST_ITEM, TIE_EARLIER_RECEIPT}, .n_ties = 2,
		.project_start = {2024, 4, 1}, .project_end = {2024, 11, 30}, .items = pool_alloc(w->pool, sizeof evaluation_items),
		.n_items = ROWS(evaluation_items),
	};
	struct program program = {.code = v->code, .name = "지원사업", .start = {2024, 1, 1}, .end = {2024, 12, 31}};
	memcpy(call.items, evaluation_items, sizeof evaluation_items);
	call_plain_evaluation(&call);
	if (evaluation_shape)
		evaluation_shape(&call);
	*POOL_PUSH(w->pool, &program.funding) = (struct funding){2024, "city", true, won_of(1000000000)};
	return moment_parse("2024-03-04 09:00", false, &call.opens_at, e) &&
		   moment_parse("2024-03-20 18:00", false, &call.closes_at, e) &&
		   program_insert(w->db, &program, &call.program_id, e) &&
		   budget_state(w->db, call.program_id, &program.funding, (struct entering){w->me->id, w->now}, e) && call_insert(w->db, &call, &v->call, e) &&
		   call_by_id(w->db, w->pool, v->call, &call, e) && call_move(w->db, &call, CALL_EVENT_PUBLISH, w->now, e);
}

static inline bool evaluation_add_application(struct work *w, struct evaluation *v, size_t i, struct err *e)
{
	static int64_t firms;
	struct application application = {
		.call_id = v->call, .title = "금형 시제품 제작", .total = won_of(15000000), .asked = won_of(12000000),
		.own_cash = won_of(2000000), .own_kind = won_of(1000000)};
	application.firm = (struct firm){.biz_no = evaluation_biz_no(w->pool, ++firms), .size = "small", .workers = -1,
									 .name = pool_printf(w->pool, "가람정밀%zu", i + 1)};
	const char *receipt = pool_printf(w->pool, "%s-%04zu", v->code, i + 1);
	return firm_insert(w->db, &application.firm, &application.firm.id, e) &&
		   application_insert(w->db, &application, &v->application[i], e) &&
		   application_receive(w->db, v->application[i], receipt, w->now, e) &&
		   application_move(w->db, v->application[i], APP_EVENT_SCREEN, NULL, e) &&
		   application_move(w->db, v->application[i], APP_EVENT_PASS, NULL, e);
}

static inline bool evaluation_fill(struct work *w, void *arg, struct err *e)
{
	struct evaluation *v = arg;
	bool done = evaluation_add_call(w, v, e);
	for (size_t i = 0; done && i < v->n; i++)
		done = evaluation_add_application(w, v, i, e);
	return done;
}

static inline struct office *as(const char *account)
{
	return test_office_as(&evaluation_office, account);
}

static inline void pledge(const char *call, const char *reviewer)
{
	struct pledge signed_;
	struct err e = {0};
	assert_done(desk_review_pledge(as(reviewer), call, NULL, 0, &signed_, &e), &e);
}

/* A call of n applications under evaluation, after its window, with the first n_members of the reviewers as its committee,
 * who have pledged. */
static inline struct evaluation evaluation_begin(const char *code, size_t n, size_t n_members)
{
	static const char *const reviewers[] = {"reviewer-1", "reviewer-2", "reviewer-3"};
	struct evaluation v = {.code = code, .n = n};
	struct err e = {0};
	test_office_at(&evaluation_office, EVALUATION_DAY);
	assert_done(act_perform(as("officer"), &evaluation_act, evaluation_fill, &v, &e), &e);
	if (n_members)
		assert_done(desk_review_assign(as("officer"), code, reviewers, n_members, &e), &e);
	for (size_t i = 0; i < n_members; i++)
		pledge(code, reviewers[i]);
	return v;
}

static inline const char *receipt_of(const struct evaluation *v, int number)
{
	return pool_printf(&evaluation_office.pool, "%s-%04d", v->code, number);
}

/* By which a firm gives up on the day that it is. */
static inline const struct firm_letter *letter_today(void)
{
	struct firm_letter *letter = pool_alloc(&evaluation_office.pool, sizeof *letter);
	*letter = (struct firm_letter){moment_date(evaluation_office.office.now), "전자우편"};
	return letter;
}

static inline void give_scores(const struct evaluation *v, const char *reviewer, int number, const char *points)
{
	struct assignment after;
	struct err e = {0};
	const struct score_given given = {.application = receipt_of(v, number), .points = points};
	assert_done(desk_review_score(as(reviewer), &given, &after, &e), &e);
}

static inline void lock_scores(const struct evaluation *v, const char *reviewer)
{
	struct member member;
	struct err e = {0};
	assert_done(desk_review_lock(as(reviewer), v->code, &member, &e), &e);
}

/* What was changed of it after a lock. */
static inline void agree_to(const struct evaluation *v, int number)
{
	struct late_change change;
	struct err e = {0};
	assert_done(desk_select_agree(as("approver"), receipt_of(v, number), &change, &e), &e);
}

/* 심의: the newest selection is referred and adopted. */
static inline void adopt_selection(const char *code)
{
	static int number;
	const struct deliberation given = {.body = "지방보조금관리위원회", .held_on = moment_date(as("officer")->now),
									   .number = pool_printf(&evaluation_office.pool, "%d", ++number), .outcome = "adopted"};
	struct ranking ranking;
	struct err e = {0};
	assert_done(desk_select_refer(as("officer"), code, &ranking, &e), &e);
	assert_done(desk_select_deliberate(as("officer"), code, &given, &ranking, &e), &e);
}

static inline int evaluation_setup(void **state)
{
	(void)state;
	tr_set(LANG_EN); /* what a refusal says is looked at */
	test_office_open(&evaluation_office);
	test_office_at(&evaluation_office, EVALUATION_DAY);
	for (int i = 1; i <= 3; i++) {
		struct err e = {0};
		const struct reviewer reviewer = {.account = pool_printf(&evaluation_office.pool, "reviewer-%d", i), .affiliation = "금형조합",
										  .field = "금형 설계", .term_from = {2024, 1, 1}};
		as(reviewer.account);
		assert_done(desk_reviewer_add(as("officer"), &reviewer, &e), &e);
	}
	return 0;
}

static inline int evaluation_teardown(void **state)
{
	(void)state;
	test_office_close(&evaluation_office);
	return 0;
}
