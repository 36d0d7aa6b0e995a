/* What a correction may change and when, what a notice keeps of it, and how a call ends by a cancellation. */
#include "intake.h"
#include "collect.h"

#include "ppuri/call_notice.h"
#include "ppuri/lifecycle.h"
#include "ppuri/service/application.h"
#include "ppuri/service/call_rule.h"
#include "ppuri/service/filed_paper.h"
#include "ppuri/service/firm.h"

static int open_all(void **state)
{
	(void)state;
	open_intake();
	return 0;
}

static int close_all(void **state)
{
	(void)state;
	test_office_close(&t);
	return 0;
}

static struct moment moment(const char *iso)
{
	struct moment m;
	assert_true(moment_from_iso(iso, &m));
	return m;
}

static struct selection_item whole = {1, "추진계획", 100}, other = {1, "기업역량", 100};

static const struct selection_round sifting = {"written", 100, 600, 0};
static const struct call_bonus root_firm = {1, "뿌리기업", 10, "root-firm"};

static struct call published(void)
{
	struct call call = {.code = "c", .program_code = "p", .notice_no = "1", .title = "제목", .notice_day = {2024, 3, 4},
						 .opens_at = moment("2024-03-04 09:00:00"), .closes_at = moment("2024-03-15 18:00:00"), .fiscal_year = 2024,
						 .source = "city", .budget = {100}, .cap = {10}, .support_rate = 8000, .own_cash_rate = 5000,
						 .pass_line = 600, .items = &whole, .n_items = 1, .project_start = {2024, 5, 1},
						 .project_end = {2024, 11, 30}, .state = "PUBLISHED"};
	call_plain_evaluation(&call);
	return call;
}

static const char BEFORE[] = "2024-03-01 09:00:00", OPEN[] = "2024-03-05 09:00:00", ENDED[] = "2024-03-16 09:00:00";

/* The longest time until which each field may change: of a call of that stored state, at that moment, with applications or
 * none. */
static const struct {
	enum call_field field;
	bool before, open, received, ended, evaluating;
} MAY[] = {
	{CALL_NOTICE_NO, false, false, false, false, false}, {CALL_TITLE, true, true, true, true, false},
	{CALL_NOTICE_DAY, false, false, false, false, false}, {CALL_OPENS, true, false, false, false, false},
	{CALL_CLOSES, true, true, true, false, false}, {CALL_YEAR, false, false, false, false, false},
	{CALL_SOURCE, false, false, false, false, false}, {CALL_BUDGET, true, true, true, true, false},
	{CALL_SUPPORT_RATE, true, true, false, false, false}, {CALL_CAP, true, true, false, false, false},
	{CALL_OWN_CASH_RATE, true, true, false, false, false}, {CALL_RUBRIC, true, true, false, false, false},
	{CALL_PASS_LINE, true, true, false, false, false}, {CALL_TRIM_MIN, true, true, false, false, false},
	{CALL_TIES, true, true, false, false, false}, {CALL_SELECT_MAX, true, true, false, false, false},
	{CALL_ROUNDS, true, true, false, false, false}, {CALL_BLIND, true, true, true, true, false},
	{CALL_JUDGES_MIN, true, true, true, true, false}, {CALL_SCORE_STEP, true, true, true, true, false},
	{CALL_COMMENT_BELOW, true, true, true, true, false}, {CALL_BONUSES, true, true, false, false, false},
	{CALL_PENALTIES, true, true, false, false, false}, {CALL_BONUS_MAX, true, true, false, false, false},
	{CALL_LINE_AGAIN, true, true, false, false, false}, {CALL_PARTIAL_MIN, true, true, true, true, false},
	{CALL_TELL_SCORE, true, true, true, true, false},
	{CALL_PROJECT_START, true, true, true, false, false}, {CALL_PROJECT_END, true, true, true, false, false},
	{CALL_SEALED, false, false, false, false, false}, {CALL_ALWAYS_OPEN, false, false, false, false, false},
	{CALL_EXCEPTION, false, false, false, false, false}, {CALL_EXCEPTION_REASON, false, false, false, false, false},
	{CALL_FILE_MB, true, true, true, true, false}, {CALL_APPLICATION_MB, true, true, true, true, false},
};

static struct call changed(enum call_field field)
{
	struct call is = published(), to = {
		.notice_no = "2", .title = "다른 제목", .notice_day = {2024, 3, 5}, .opens_at = moment("2024-03-06 09:00:00"),
		.closes_at = moment("2024-03-29 18:00:00"), .fiscal_year = 2025, .source = "national", .budget = {200}, .cap = {20},
		.support_rate = 7000, .own_cash_rate = 4000, .pass_line = 700, .trim_min = 5, .ties = {TIE_EARLIER_RECEIPT}, .n_ties = 1,
		.select_max = 3, .items = &other, .n_items = 1, .project_start = {2024, 6, 1}, .project_end = {2024, 12, 31},
		.sealed = true, .always_open = true, .exception = "unavoidable", .exception_reason = "태풍",
		.file_mb = 50, .application_mb = 200,
		.rounds = &sifting, .n_rounds = 1, .blind = true, .judges_min = 3, .score_step = 1, .comment_below = 6000, .bonuses = &root_firm,
		.n_bonuses = 1, .penalties = &root_firm, .n_penalties = 1, .bonus_max = 50, .line_again = LINE_WITH_BONUS, .partial_min = 5000,
		.tell_score = true};
	assert_done(call_take_fields(&t.pool, &is, &to, CALL_FIELD_BIT(field), &e), &e);
	return is;
}

static bool may(enum call_field field, const char *state, const char *now, int64_t received)
{
	struct call was = published(), is = changed(field);
	was.state = state;
	e = (struct err){0};
	bool done = call_correction_check(&was, &is, received, moment(now), &e);
	if (!done && (e.kind != ERR_REFUSED || !strstr(e.text, call_field_label(field))))
		fail_msg("field %d: %s", (int)field, e.text);
	return done;
}

static void each_field_changes_until_its_time(void **state)
{
	(void)state;
	assert_int_equal(ROWS(MAY), CALL_FIELD_COUNT);
	for (size_t i = 0; i < ROWS(MAY); i++) {
		enum call_field field = MAY[i].field;
		if (may(field, "PUBLISHED", BEFORE, 0) != MAY[i].before || may(field, "PUBLISHED", OPEN, 0) != MAY[i].open ||
			may(field, "PUBLISHED", OPEN, 1) != MAY[i].received || may(field, "PUBLISHED", ENDED, 1) != MAY[i].ended ||
			may(field, "CLOSED", OPEN, 1) != MAY[i].ended || may(field, "EVALUATING", ENDED, 1) != MAY[i].evaluating ||
			may(field, "DECIDED", ENDED, 1))
			fail_msg("field %d", (int)field);
	}
}

static void nothing_is_taken_from_who_has_applied(void **state)
{
	struct call was = published(), is = published();
	(void)state;
	is.closes_at = moment("2024-03-10 18:00:00");
	assert_done(call_correction_check(&was, &is, 0, moment(OPEN), &e), &e);
	assert_fails(call_correction_check(&was, &is, 1, moment(OPEN), &e), &e, ERR_REFUSED);
	assert_non_null(strstr(e.hint, "not brought forward"));
	is.closes_at = moment("2024-03-05 08:59:59");
	assert_fails(call_correction_check(&was, &is, 0, moment(OPEN), &e), &e, ERR_REFUSED);
	assert_non_null(strstr(e.text, "which is past"));
	is = published();
	is.budget.n = 99;
	assert_done(call_correction_check(&was, &is, 0, moment(OPEN), &e), &e);
	assert_fails(call_correction_check(&was, &is, 1, moment(OPEN), &e), &e, ERR_REFUSED);
	assert_non_null(strstr(e.hint, "not cut"));
}

static bool may_become(struct call was, struct call is, int64_t received)
{
	e = (struct err){0};
	return call_correction_check(&was, &is, received, moment(OPEN), &e);
}

/* Each the other way round from what the table above allows. */
static void nobody_is_judged_with_less_care(void **state)
{
	static const struct {
		enum call_field field;
		const char *hint;
	} rows[] = {
		{CALL_BLIND, "blind"}, {CALL_JUDGES_MIN, "raised"}, {CALL_SCORE_STEP, "finer"}, {CALL_COMMENT_BELOW, "raised"},
		{CALL_PARTIAL_MIN, "smaller share"},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		assert_done(may_become(changed(rows[i].field), published(), 0), &e);
		assert_fails(may_become(changed(rows[i].field), published(), 1), &e, ERR_REFUSED);
		assert_non_null(strstr(e.text, call_field_label(rows[i].field)));
		assert_non_null(strstr(e.hint, rows[i].hint));
	}
	struct call half = changed(CALL_PARTIAL_MIN), third = half;
	third.partial_min = 3300;
	assert_done(may_become(half, third, 1), &e);
	assert_fails(may_become(third, half, 1), &e, ERR_REFUSED);
}

/* file and application: what the call sets, where the office sets 20 and 100. */
static struct call_terms limited(struct call *call, int file, int application)
{
	call->file_mb = file;
	call->application_mb = application;
	return (struct call_terms){.limits = {paper_limit_of(file, 20), paper_limit_of(application, 100)}};
}

static bool limits_may_become(int file, int application, int64_t received)
{
	struct call was = published(), is = published();
	struct call_terms terms_was = limited(&was, 30, 0), terms_are = limited(&is, file, application);
	return call_terms_check(&(struct call_terms_case){.was = &was, .is = &is, .terms_was = &terms_was, .terms_are = &terms_are,
													  .received = received, .now = moment(OPEN)}, &e);
}

static void limits_of_papers_are_not_cut_for_who_comes_later(void **state)
{
	(void)state;
	assert_done(limits_may_become(30, 0, 1), &e);
	assert_done(limits_may_become(40, 0, 1), &e);
	assert_done(limits_may_become(30, 101, 1), &e);
	assert_done(limits_may_become(30, 100, 1), &e); /* as much as the office's */
	assert_done(limits_may_become(0, 0, 0), &e);
	assert_fails(limits_may_become(0, 0, 1), &e, ERR_REFUSED); /* the office's is less */
	assert_non_null(strstr(e.text, "1 applications were received under larger limits"));
	assert_fails(limits_may_become(29, 200, 1), &e, ERR_REFUSED);
	assert_fails(limits_may_become(30, 99, 1), &e, ERR_REFUSED);
	assert_done(limits_may_become(30, 99, 0), &e);
	assert_fails(limits_may_become(101, 0, 0), &e, ERR_REFUSED);
	assert_non_null(strstr(e.text, "101 MB would not fit into the 100 MB"));
	assert_fails(limits_may_become(901, 0, 0), &e, ERR_USAGE);
}

static void changes_survive_being_kept(void **state)
{
	struct pool pool CLEANUP(pool_release) = {0};
	struct call was = published();
	(void)state;
	for (enum call_field field = 0; field < CALL_FIELD_COUNT; field++) {
		struct call is = changed(field);
		struct call_changes changes = call_changes_between(&pool, &was, &is), again;
		assert_int_equal(changes.n, 1);
		assert_done(call_changes_read(&pool, call_changes_json(&pool, &changes), &again, &e), &e);
		assert_int_equal(again.n, 1);
		assert_int_equal(again.at[0].field, field);
		assert_string_equal(again.at[0].was, changes.at[0].was);
		assert_string_equal(again.at[0].is, changes.at[0].is);
		assert_true(*call_change_words(&pool, field, again.at[0].is));
	}
	assert_int_equal(call_changes_between(&pool, NULL, &was).n, CALL_FIELD_COUNT);
	assert_string_equal(call_change_words(&pool, CALL_BUDGET, "20000000"), "20,000,000");
	assert_string_equal(call_change_words(&pool, CALL_SUPPORT_RATE, "1250"), "12.50 %");
	assert_string_equal(call_change_words(&pool, CALL_SUPPORT_RATE, "8000"), "80 %");
	assert_string_equal(call_change_words(&pool, CALL_PASS_LINE, "595"), "59.5");
	assert_string_equal(call_change_words(&pool, CALL_FILE_MB, "50"), "50 MB");
	assert_string_equal(call_change_words(&pool, CALL_FILE_MB, ""), "as the office sets");
	struct call_changes none;
	assert_fails(call_changes_read(&pool, "{\"changes\":[{\"field\":\"nothing\",\"is\":\"1\"}]}", &none, &e), &e, ERR_STORE);
}

static void apply(const char *call, const char *biz_no)
{
	struct firm firm = {.biz_no = biz_no, .name = biz_no, .size = "small", .workers = -1};
	struct application given = {.call_code = call, .title = "시제품", .total = {10000000}, .asked = {8000000}, .own_cash = {2000000}};
	const char *name = pool_printf(&t.pool, "%s/%s", call, biz_no);
	struct applications done;
	given.firm.biz_no = biz_no;
	struct err ignored;
	(void)!desk_firm_add(officer(), &firm, &ignored);
	assert_done(desk_application_new(officer(), &given, &e), &e);
	assert_done(submit_applications(officer(), &(struct application_choice){.names = &name, .n = 1}, &done, &e), &e);
}

static bool correct_all(const char *code, const struct call_correction *correction, const char *reason)
{
	static int number = 150;
	struct call_notice notice = {.notice_no = pool_printf(&t.pool, "제2024-%d호", number++)};
	struct office *office = officer();
	office->reason = reason;
	bool done = desk_call_correct(office, code, &notice, correction, &notice, &e);
	office->reason = NULL;
	return done;
}

static bool correct(const char *code, const struct call *to, call_fields fields, const char *reason)
{
	return correct_all(code, &(struct call_correction){.to = to, .fields = fields}, reason);
}

static void a_correction_is_a_new_notice_and_the_old_one_stays(void **state)
{
	struct call_notice_list list;
	struct call call, to = {.title = "바뀐 제목", .closes_at = moment("2024-03-22 18:00:00"), .items = &other, .n_items = 1};
	call_fields fields = CALL_FIELD_BIT(CALL_TITLE) | CALL_FIELD_BIT(CALL_CLOSES) | CALL_FIELD_BIT(CALL_RUBRIC);
	(void)state;
	open_call("corrected");
	assert_fails(correct("corrected", &to, fields, NULL), &e, ERR_USAGE);
	assert_done(correct("corrected", &to, fields, "접수 장애"), &e);
	assert_done(desk_call_show(officer(), "corrected", &call, &e), &e);
	assert_string_equal(call.title, "바뀐 제목");
	assert_string_equal(call.items[0].name, "기업역량");
	assert_int_equal(call.closes_at.unix_seconds, to.closes_at.unix_seconds);
	assert_string_equal(call.notice_no, "부산광역시 공고 제2024-123호");
	assert_int_equal(call.notices, 2);
	assert_done(desk_call_notices(test_office_as(&t, "auditor"), "corrected", &list, &e), &e);
	assert_int_equal(list.n, 2);
	assert_string_equal(list.at[0].kind, "notice");
	assert_int_equal(list.at[0].changes.n, CALL_FIELD_COUNT + call_rules_default(&t.pool).n);
	assert_string_equal(list.at[1].kind, "correction");
	assert_string_equal(list.at[1].reason, "접수 장애");
	assert_int_equal(list.at[1].changes.n, 3);
	assert_string_equal(list.at[1].changes.at[0].was, "금형기술 고도화 지원");
	assert_string_equal(list.at[1].changes.at[0].is, "바뀐 제목");
	/* Once more the same changes nothing, and once one was received its rules stay. */
	assert_fails(correct("corrected", &to, fields, "또"), &e, ERR_REFUSED);
	assert_non_null(strstr(e.text, "nothing to correct"));
	apply("corrected", "0008110074");
	to.items = &whole;
	assert_fails(correct("corrected", &to, CALL_FIELD_BIT(CALL_RUBRIC), "배점 변경"), &e, ERR_REFUSED);
	assert_non_null(strstr(e.text, "1 applications were received"));
	/* The window that was put off counts to the second. */
	test_office_at(&t, "2024-03-22 18:00:00");
	apply("corrected", "0008110356");
	test_office_at(&t, "2024-03-22 18:00:01");
	assert_fails(correct("corrected", &to, CALL_FIELD_BIT(CALL_CLOSES), "늦음"), &e, ERR_REFUSED);
}

static struct call_rules rules_of(const char *code)
{
	struct call_rules rules;
	assert_done(desk_call_rules(officer(), code, &rules, &e), &e);
	return rules;
}

static struct wanted_papers papers_of(const char *code)
{
	struct wanted_papers papers;
	struct paper_limits limits;
	assert_done(desk_call_papers(officer(), code, &papers, &limits, &e), &e);
	return papers;
}

static bool correct_paper(const char *code, const char *paper, bool required, const char *closes)
{
	struct wanted_paper wanted;
	struct call to = {0};
	assert_done(wanted_paper_parse(&t.pool, paper, required, &wanted, &e), &e);
	if (closes)
		to.closes_at = moment(closes);
	return correct_all(code, &(struct call_correction){.to = &to, .fields = closes ? CALL_FIELD_BIT(CALL_CLOSES) : 0,
													   .papers = {.wanted = &wanted, .n = 1}}, "서류 정정");
}

static bool correct_rule(const char *code, const char *rule, const char *value)
{
	const struct call_rule given = {.rule = rule, .value = value};
	return correct_all(code, &(struct call_correction){.to = &(struct call){0}, .rules = &given, .n_rules = 1}, "조건 정정");
}

static bool drop(const char *code, const char *paper, const char *rule)
{
	const struct call_correction correction = {.to = &(struct call){0}, .papers = {.removed = &paper, .n_removed = paper != NULL},
											   .dropped = &rule, .n_dropped = rule != NULL};
	return correct_all(code, &correction, "삭제");
}

static void papers_and_conditions_change_freely_until_the_first_receipt(void **state)
{
	struct call_notice_list list;
	(void)state;
	open_call("terms");
	assert_done(correct_paper("terms", "사업계획서:30일@접수일", true, NULL), &e);
	assert_done(correct_rule("terms", "workers", "10"), &e);
	assert_done(correct_rule("terms", "workers", "5"), &e);
	assert_done(correct_rule("terms", "region", "부산:강서구"), &e);
	assert_done(drop("terms", NULL, "own-cash"), &e);
	assert_fails(drop("terms", "pledge", NULL), &e, ERR_NOT_FOUND);
	assert_fails(drop("terms", NULL, "own-cash"), &e, ERR_NOT_FOUND);
	assert_fails(correct_rule("terms", "workers", "5"), &e, ERR_REFUSED);
	assert_non_null(strstr(e.text, "nothing to correct"));
	assert_fails(correct_rule("terms", "weather", "5"), &e, ERR_USAGE);
	assert_int_equal(papers_of("terms").n, 1);
	assert_true(papers_of("terms").at[0].from_receipt);
	assert_int_equal(rules_of("terms").n, 8);
	assert_done(desk_call_notices(officer(), "terms", &list, &e), &e);
	assert_int_equal(list.n, 6);
	assert_string_equal(list.at[1].changes.at[0].was, "");
	assert_string_equal(list.at[1].changes.at[0].is, "required plan:30d@receipt");
	assert_string_equal(call_change_words(&t.pool, CALL_PAPER, list.at[1].changes.at[0].is),
						"project plan (required, issued at most 30 days before the day of receipt)");
	assert_string_equal(list.at[3].changes.at[0].was, "workers=10");
	assert_string_equal(list.at[3].changes.at[0].is, "workers=5");
	assert_string_equal(list.at[5].changes.at[0].was, "own-cash");
	assert_string_equal(list.at[5].changes.at[0].is, "");
}

/* Firms that are "small" and unknown besides: what matters here is only that one was received. */
static void no_correction_asks_more_of_who_has_applied(void **state)
{
	(void)state;
	open_call("burden");
	assert_done(correct_paper("burden", "견적서:30일", false, NULL), &e);
	apply("burden", "0008110074");
	assert_fails(correct_paper("burden", "견적서:30일", true, NULL), &e, ERR_REFUSED);
	assert_non_null(strstr(e.hint, "--closes"));
	assert_fails(correct_paper("burden", "서약서", true, "2024-03-14 18:00:00"), &e, ERR_REFUSED);
	assert_done(correct_paper("burden", "견적서:30일", true, "2024-03-20 18:00:00"), &e);
	assert_fails(correct_paper("burden", "견적서:29일", true, NULL), &e, ERR_REFUSED);
	assert_fails(correct_paper("burden", "견적서:30일@접수일", true, NULL), &e, ERR_REFUSED);
	assert_fails(correct_paper("burden", "견적서:1개월", true, NULL), &e, ERR_REFUSED);
	assert_done(correct_paper("burden", "견적서:60일", true, NULL), &e);
	assert_done(correct_paper("burden", "견적서:any@접수일", true, NULL), &e);
	assert_done(correct_paper("burden", "서약서", false, NULL), &e);
	assert_done(correct_paper("burden", "견적서:1일", false, NULL), &e);
	assert_fails(correct_rule("burden", "region", "부산:강서구"), &e, ERR_REFUSED);
	assert_non_null(strstr(e.text, "region"));
	assert_fails(correct_rule("burden", "workers", "1000"), &e, ERR_REFUSED);
	assert_done(correct_rule("burden", "region", "부산,울산"), &e);
	assert_done(drop("burden", "quotation", "own-cash"), &e);
	/* A name of its own, with what JSON escapes in it. */
	assert_done(correct_paper("burden", "기타:\"도면\" \\ 시방서", false, NULL), &e);
	assert_done(correct_paper("burden", "기타:\"도면\" \\ 시방서", true, "2024-03-20 18:00:01"), &e);
	assert_done(drop("burden", "기타:\"도면\" \\ 시방서", NULL), &e);
	assert_int_equal(papers_of("burden").n, 1);
	/* Also when the window has ended; not any more under evaluation. */
	test_office_at(&t, "2024-03-21 09:00:00");
	assert_done(drop("burden", "pledge", NULL), &e);
	struct call was = published(), is = published();
	struct call_terms none = {0}, some = {.rules = call_rules_default(&t.pool)};
	was.state = is.state = "EVALUATING";
	assert_fails(call_terms_check(&(struct call_terms_case){.was = &was, .is = &is, .terms_was = &some, .terms_are = &none,
															 .received = 1, .now = moment(ENDED)}, &e), &e, ERR_REFUSED);
	assert_non_null(strstr(e.text, "the evaluation has begun"));
}

static void a_condition_is_wider_if_nobody_falls_out(void **state)
{
	static const struct {
		const char *rule, *was, *is;
		bool wider;
	} rows[] = {
		{"size", "micro,small", "micro,small,medium", true}, {"size", "micro,small", "small,medium", false},
		{"technology", "02,04", "all", true}, {"technology", "all", "02", false}, {"technology", "02", "02,04", true},
		{"industry", "29293", "29", true}, {"industry", "29", "29293", false}, {"industry", "25,29", "10-34", true},
		{"industry", "10-34", "10-33", false}, {"industry", "11-33", "10-34", true}, {"industry", "25-26", "25,26", false},
		{"industry", "29293", "10-28", false}, {"workers", "10", "11", true}, {"workers", "10", "9", false},
		{"certificate", "notice", "receipt", false}, {"certificate", "receipt", "notice", false},
		{"region", "부산", "부산,울산", true}, {"region", "부산,울산", "부산", false}, {"region", "부산", "부산:강서구", false},
		{"region", "부산:강서구", "부산", true}, {"region", "부산:강서구", "울산", false},
		{"region", "부산:강서구", "부산:강서구,사상구", true}, {"region", "부산:강서구,사상구", "부산:강서구", false},
		{"exclusion", "screening", "notice", false}, {"prior-support", "3/5", "4/5", true}, {"prior-support", "3/5", "3/4", true},
		{"prior-support", "3/5", "3/6", false}, {"prior-support", "3/5", "2/5", false}, {"own-share", "2000", "1500", true},
		{"own-share", "2000", "2001", false},
	};
	struct pool pool CLEANUP(pool_release) = {0};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		const struct call_rule was = {.rule = rows[i].rule, .value = rows[i].was}, is = {.rule = rows[i].rule, .value = rows[i].is};
		if (call_rule_is_wider(&pool, &was, &is) != rows[i].wider || !call_rule_is_wider(&pool, &was, &was))
			fail_msg("%s: %s to %s", rows[i].rule, rows[i].was, rows[i].is);
	}
}

static void corrections_stay_within_the_money(void **state)
{
	struct call to = {.budget = {2000000000}};
	(void)state;
	open_call("money"); /* 20,000,000 of 2,000,000,000; each other call here claims as much */
	assert_fails(correct("money", &to, CALL_FIELD_BIT(CALL_BUDGET), "증액"), &e, ERR_REFUSED);
	assert_non_null(strstr(e.text, "other calls claim"));
	to.budget.n = 25000000;
	assert_done(correct("money", &to, CALL_FIELD_BIT(CALL_BUDGET), "증액"), &e);
}

static void a_cancelled_call_answers_everybody(void **state)
{
	struct call_notice notice = {.notice_no = "제2024-151호"};
	struct call_cancelled cancelled;
	struct application application;
	struct screening_list checks;
	struct call call;
	struct application given = {.call_code = "cancelled", .title = "시제품", .total = {10000000}, .asked = {8000000},
								.own_cash = {2000000}, .firm = {.biz_no = "0008110356"}};
	(void)state;
	open_call("cancelled");
	apply("cancelled", "0008110074");
	assert_done(desk_application_new(officer(), &given, &e), &e);
	assert_fails(desk_call_cancel(officer(), "cancelled", &notice, &cancelled, &e), &e, ERR_USAGE);
	struct office *office = officer();
	office->reason = "예산 전액 삭감";
	assert_done(desk_call_cancel(office, "cancelled", &notice, &cancelled, &e), &e);
	office->reason = NULL;
	assert_int_equal(cancelled.answered, 1);
	assert_int_equal(cancelled.lapsed, 1);
	assert_done(desk_application_show(officer(), "cancelled-0001", &application, &checks, &e), &e);
	assert_string_equal(application.state, "CALL_CANCELLED");
	assert_string_equal(application.reason, "the call was cancelled: 예산 전액 삭감");
	assert_true(app_state_of(application.state)->final);
	assert_done(desk_call_show(officer(), "cancelled", &call, &e), &e);
	assert_string_equal(call.state, "CANCELLED");
	assert_fails(desk_application_new(officer(), &given, &e), &e, ERR_REFUSED);
	assert_non_null(strstr(e.text, "was cancelled"));
	office->reason = "다시";
	assert_fails(desk_call_cancel(office, "cancelled", &notice, &cancelled, &e), &e, ERR_REFUSED);
	office->reason = NULL;
}

static bool submit_one(const char *name)
{
	struct applications done;
	return submit_applications(officer(), &(struct application_choice){.names = &name, .n = 1}, &done, &e);
}

static void enter(const char *call, const char *biz_no)
{
	struct application given = {.call_code = call, .title = "시제품", .total = {10000000}, .asked = {8000000}, .own_cash = {2000000},
								.firm = {.biz_no = biz_no}};
	struct firm firm = {.biz_no = biz_no, .name = biz_no, .size = "small", .workers = -1};
	struct err ignored;
	(void)!desk_firm_add(officer(), &firm, &ignored);
	assert_done(desk_application_new(officer(), &given, &e), &e);
}

/* 20,000,000 won, 8,000,000 asked for by each: the third reaches the budget, the fourth comes too late. Who withdraws gives
 * the money back to who comes next. */
static void a_call_that_is_always_open_ends_with_its_money(void **state)
{
	static const char *const firms[] = {"0008110074", "0008110356", "0001210141", "0001610042"};
	struct call call, always = {.always_open = true};
	(void)state;
	open_draft("spent");
	assert_done(desk_call_edit(officer(), "spent", &always, CALL_FIELD_BIT(CALL_ALWAYS_OPEN), &e), &e);
	assert_done(desk_call_publish(officer(), "spent", &call, &e), &e);
	test_office_at(&t, IN_TIME);
	for (size_t i = 0; i < ROWS(firms); i++)
		enter("spent", firms[i]);
	for (size_t i = 0; i < 3; i++)
		assert_done(submit_one(pool_printf(&t.pool, "spent/%s", firms[i])), &e);
	assert_fails(submit_one("spent/0001610042"), &e, ERR_REFUSED);
	assert_non_null(strstr(e.text, "the money of the call spent is spent: 24,000,000 won are asked for, and it gives 20,000,000 won"));
	assert_done(desk_call_show(officer(), "spent", &call, &e), &e);
	assert_string_equal(call_state_at(&call, t.office.now), "CLOSED");
	struct office *office = officer();
	office->reason = "포기";
	assert_done(desk_application_withdraw(office, "spent-0001", &e), &e);
	office->reason = NULL;
	assert_done(desk_call_show(officer(), "spent", &call, &e), &e);
	assert_string_equal(call_state_at(&call, t.office.now), "OPEN");
	assert_done(submit_one("spent/0001610042"), &e);
}

static void nothing_is_received_before_the_last_receipt(void **state)
{
	(void)state;
	open_call("clock");
	enter("clock", "0008110074");
	enter("clock", "0008110356");
	assert_done(submit_one("clock/0008110074"), &e);
	test_office_at(&t, "2024-03-11 09:59:59");
	assert_fails(submit_one("clock/0008110356"), &e, ERR_REFUSED);
	assert_non_null(strstr(e.text, "stands before the last receipt of the call clock (2024-03-11 10:00:00)"));
	test_office_at(&t, IN_TIME);
	assert_done(submit_one("clock/0008110356"), &e);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_field_changes_until_its_time),
		cmocka_unit_test(nothing_is_taken_from_who_has_applied),
		cmocka_unit_test(nobody_is_judged_with_less_care),
		cmocka_unit_test(limits_of_papers_are_not_cut_for_who_comes_later),
		cmocka_unit_test(changes_survive_being_kept),
		cmocka_unit_test(a_correction_is_a_new_notice_and_the_old_one_stays),
		cmocka_unit_test(papers_and_conditions_change_freely_until_the_first_receipt),
		cmocka_unit_test(no_correction_asks_more_of_who_has_applied),
		cmocka_unit_test(a_condition_is_wider_if_nobody_falls_out),
		cmocka_unit_test(corrections_stay_within_the_money),
		cmocka_unit_test(a_cancelled_call_answers_everybody),
		cmocka_unit_test(a_call_that_is_always_open_ends_with_its_money),
		cmocka_unit_test(nothing_is_received_before_the_last_receipt),
	};
	return cmocka_run_group_tests_name("call notice", tests, open_all, close_all);
}
