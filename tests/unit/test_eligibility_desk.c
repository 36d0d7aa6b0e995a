/* 자격검토 at the desk: rules as data, runs that stay, what makes one stale, exclusions under any name, and 재심사. */
#include "raw.h"
#include "collect.h"

#include "intake.h"

#include "ppuri/service/appeal.h"
#include "ppuri/service/application.h"
#include "ppuri/service/call_rule.h"
#include "ppuri/service/exclusion.h"
#include "ppuri/service/firm.h"
#include "ppuri/service/status.h"

static const char FIRM[] = "0008110074";
static const struct moment now_of_office = {0};

static int open_all(void **state)
{
	const struct firm firm = {.biz_no = FIRM, .name = "나래금형", .corp_no = "1801110000016", .size = "small", .workers = 23,
							  .technology = "02", .zip = "46721", .address = "부산 강서구 견본로 12", .certificate_until = {2025, 5, 31},
							  .representative = "도한울", .birth = {1970, 1, 2}};
	(void)state;
	open_intake();
	assert_done(desk_firm_add(officer(), &firm, &e), &e);
	return 0;
}

static int close_all(void **state)
{
	(void)state;
	test_office_close(&t);
	return 0;
}

/* The firm's application to a call of its own, received; the clock stands after the window. */
static const char *received(const char *call)
{
	const struct application given = {.call_code = call, .firm = {.biz_no = FIRM}, .title = "과제", .total = {10000000},
									  .asked = {8000000}, .own_cash = {1000000}, .own_kind = {1000000}};
	const char *name = pool_printf(&t.pool, "%s/%s", call, FIRM);
	struct applications list;
	open_call(call);
	assert_done(desk_application_new(officer(), &given, &e), &e);
	assert_done(submit_applications(officer(), &(struct application_choice){.names = &name, .n = 1}, &list, &e), &e);
	test_office_at(&t, AFTER);
	return pool_printf(&t.pool, "%s-0001", call);
}

static bool screen(const char *name, enum screening_decision decision, const char *reason)
{
	struct screened_ones list;
	struct office *o = officer();
	o->reason = reason;
	bool done = screen_applications(o, &(struct application_choice){.names = &name, .n = 1, .again = true}, decision, &list, &e);
	o->reason = NULL;
	return done;
}

static struct application shown(const char *name, struct screening_list *ret_runs)
{
	struct application application;
	struct screening_list runs;
	assert_done(desk_application_show(officer(), name, &application, &runs, &e), &e);
	if (ret_runs)
		*ret_runs = runs;
	return application;
}

/* Which tells whether the application is among those to be checked again. */
static bool edit_firm(struct firm changes, const char *name)
{
	struct firm_edited edited;
	bool told = false;
	changes.biz_no = FIRM;
	if (!changes.workers)
		changes.workers = -1;
	assert_done(desk_firm_edit(officer(), &changes, NULL, &edited, &e), &e);
	for (size_t i = 0; i < edited.affected.n; i++)
		told = told || strcmp(edited.affected.at[i], name) == 0;
	return told;
}

static int64_t exclude(struct exclusion exclusion)
{
	struct exclusion kept;
	exclusion.name = exclusion.name ? exclusion.name : "딴이름정밀";
	exclusion.starts = (struct date){2024, 3, 4};
	exclusion.article = "지보법 §32①";
	exclusion.ground = "거짓 신청";
	exclusion.source = "산업혁신과-12";
	assert_done(desk_exclusion_add(officer(), &exclusion, 5, &kept, &e), &e);
	return kept.id;
}

static void lift(int64_t id)
{
	struct office *o = test_office_as(&t, "approver");
	o->reason = "행정심판 인용";
	assert_done(desk_exclusion_lift(o, id, &e), &e);
	o->reason = NULL;
}

static void rules_are_data_of_a_draft_and_pinned_afterwards(void **state)
{
	(void)state;
	struct call_rules rules;
	received("pinned");
	assert_done(desk_call_rules(officer(), "pinned", &rules, &e), &e);
	assert_int_equal(rules.n, 8);
	assert_string_equal(rules.at[3].value, "부산");
	const struct call_rule region = {.rule = "region", .value = "부산:사상구"};
	assert_fails(desk_call_rule_set(officer(), "pinned", &region, &rules, &e), &e, ERR_REFUSED);
	assert_fails(desk_call_rule_remove(officer(), "pinned", "region", &rules, &e), &e, ERR_REFUSED);
	assert_fails(desk_call_rule_set(test_office_as(&t, "auditor"), "pinned", &region, &rules, &e), &e, ERR_DENIED);
}

/* A firm is caught by each of its marks, also under another name; and nobody lets it pass, until the exclusion is lifted. */
static void an_excluded_firm_is_known_under_any_name(void **state)
{
	(void)state;
	const struct {
		const char *call;
		struct exclusion exclusion;
		enum verdict verdict;
	} rows[] = {
		{"by-biz-no", {.biz_no = FIRM}, VERDICT_FAIL},
		{"by-corp-no", {.corp_no = "180111-0000016"}, VERDICT_FAIL},
		{"by-person", {.representative = "도한울", .birth = {1970, 1, 2}}, VERDICT_FAIL},
		{"by-address", {.address = "부산광역시 강서구 견본로 12, 3층"}, VERDICT_LOOK},
		{"spaced-person", {.representative = "도 한\xe3\x80\x80울", .birth = {1970, 1, 2}}, VERDICT_FAIL},
		{"other-person", {.representative = "도한울", .birth = {1970, 1, 3}}, VERDICT_PASS},
		{"other-number", {.biz_no = "0008110356"}, VERDICT_PASS},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct screening_list runs;
		const char *name = received(rows[i].call);
		int64_t id = exclude(rows[i].exclusion);
		assert_done(screen(name, SCREENING_BY_RULES, NULL), &e);
		shown(name, &runs);
		assert_string_equal(runs.at[0].at[4].rule, "exclusion");
		if (runs.at[0].at[4].verdict != rows[i].verdict)
			fail_msg("%s: %s (%s)", rows[i].call, verdict_code(runs.at[0].at[4].verdict), runs.at[0].at[4].seen);
		if (rows[i].verdict == VERDICT_FAIL) {
			assert_fails(screen(name, SCREENING_PASS, "문제 없음"), &e, ERR_REFUSED);
			assert_non_null(strstr(e.text, "may not take part"));
			lift(id);
			assert_done(screen(name, SCREENING_PASS, "참여제한 해제됨"), &e);
			assert_string_equal(shown(name, &runs).state, "REVIEW");
			assert_int_equal(runs.n, 2);
			assert_int_equal(runs.at[0].at[4].verdict, VERDICT_PASS);
		} else {
			lift(id);
		}
	}
}

static void who_checks_does_not_lift_and_nothing_is_lifted_twice(void **state)
{
	(void)state;
	int64_t id = exclude((struct exclusion){.biz_no = "0008110356"});
	struct exclusion exclusion;
	struct office *o = officer();
	o->reason = "사유";
	assert_fails(desk_exclusion_lift(o, id, &e), &e, ERR_DENIED);
	o->reason = NULL;
	assert_fails(desk_exclusion_lift(test_office_as(&t, "approver"), id, &e), &e, ERR_USAGE);
	lift(id);
	o = test_office_as(&t, "approver");
	o->reason = "사유";
	assert_fails(desk_exclusion_lift(o, id, &e), &e, ERR_REFUSED);
	o->reason = NULL;
	assert_done(desk_exclusion_show(test_office_as(&t, "auditor"), id, &exclusion, &e), &e);
	assert_true(exclusion.lifted);
	assert_string_equal(exclusion.lifted_reason, "행정심판 인용");
	assert_fails(desk_exclusion_show(officer(), 999, &exclusion, &e), &e, ERR_NOT_FOUND);
}

/* Told where it is shown and in the list; decided by nobody. */
static void assert_stale(const char *name, const char *call, bool stale)
{
	struct applications list;
	struct application application = shown(name, NULL);
	assert_int_equal(application.stale, stale);
	assert_done(list_applications(officer(), &(struct application_filter){.call = call}, &list, &e), &e);
	assert_int_equal(list.at[0].stale, stale);
	assert_string_equal(list.at[0].state, application.state);
}

static void each_kind_of_change_makes_a_check_stale_and_a_new_one_says_what_changed(void **state)
{
	(void)state;
	struct screening_list runs;
	const char *name = received("stale");
	assert_stale(name, "stale", false); /* not checked yet */
	assert_done(screen(name, SCREENING_BY_RULES, NULL), &e);
	assert_string_equal(shown(name, NULL).state, "REVIEW");
	assert_stale(name, "stale", false);

	assert_false(edit_firm((struct firm){.phone = "051-888-0000", .workers = 24}, name));
	assert_false(edit_firm((struct firm){.phone = "051-888-0001"}, name));
	assert_true(edit_firm((struct firm){.zip = "06236", .address = "서울특별시 강남구 견본대로 1"}, name));
	assert_stale(name, "stale", true);
	assert_string_equal(shown(name, NULL).state, "REVIEW");
	assert_done(screen(name, SCREENING_BY_RULES, "주소가 바뀜"), &e);
	assert_string_equal(shown(name, &runs).state, "INELIGIBLE");
	assert_stale(name, "stale", false);
	struct strings changes = screening_changes(&t.pool, &runs.at[1], &runs.at[0]);
	assert_int_equal(changes.n, 1);
	assert_non_null(strstr(changes.at[0], "(good) → 06236"));

	assert_true(edit_firm((struct firm){.zip = "46721", .address = "부산 강서구 견본로 12"}, name));
	assert_done(screen(name, SCREENING_BY_RULES, NULL), &e); /* the firm was not told: simply again */
	int64_t id = exclude((struct exclusion){.biz_no = FIRM});
	assert_stale(name, "stale", true);
	lift(id);
	assert_stale(name, "stale", false);

	force(t.office.store_path, "UPDATE application SET own_cash = 999999, own_kind = 1000001 WHERE receipt_no = 'stale-0001'");
	assert_stale(name, "stale", true);
}

/* A 정정공고 that widens a condition, and one that takes a missing paper away. */
static void a_correction_of_the_call_makes_a_check_stale(void **state)
{
	(void)state;
	const struct call_rule wider = {.rule = "region", .value = "부산,울산"}, papers = {.rule = "papers"};
	const char *kind = "quotation";
	struct wanted_paper wanted;
	struct call_rules rules;
	struct call call, unchanged = {0};
	struct applications done;
	const struct application given = {.call_code = "corrected", .firm = {.biz_no = FIRM}, .title = "과제", .total = {10000000},
									  .asked = {8000000}, .own_cash = {1000000}, .own_kind = {1000000}};
	const char *draft = "corrected/0008110074", *name = "corrected-0001";
	struct call_notice notices[] = {{.notice_no = "제2024-200호"}, {.notice_no = "제2024-201호"}, {.notice_no = "제2024-202호"}};
	assert_done(wanted_paper_parse(&t.pool, "견적서", false, &wanted, &e), &e);
	open_draft("corrected");
	assert_done(desk_call_rule_set(officer(), "corrected", &papers, &rules, &e), &e);
	assert_done(desk_call_papers_change(officer(), "corrected", &(struct wanted_change){.wanted = &wanted, .n = 1}, NULL, 0, &e), &e);
	assert_done(desk_call_publish(officer(), "corrected", &call, &e), &e);
	test_office_at(&t, IN_TIME);
	assert_done(desk_application_new(officer(), &given, &e), &e);
	assert_done(submit_applications(officer(), &(struct application_choice){.names = &draft, .n = 1}, &done, &e), &e);
	struct office *o = officer();
	o->reason = "정정";
	struct call later = {.closes_at = call.closes_at};
	later.closes_at.unix_seconds += 60;
	wanted.required = true;
	assert_done(desk_call_correct(o, "corrected", &notices[0], &(struct call_correction){.to = &later,
		.fields = CALL_FIELD_BIT(CALL_CLOSES), .papers = {.wanted = &wanted, .n = 1}}, &notices[0], &e), &e);
	o->reason = NULL;
	test_office_at(&t, AFTER);
	assert_done(screen(name, SCREENING_BY_RULES, NULL), &e); /* a paper is missing: a person must look */
	assert_stale(name, "corrected", false);
	o = officer();
	o->reason = "정정";
	assert_done(desk_call_correct(o, "corrected", &notices[1], &(struct call_correction){.to = &unchanged,
		.papers = {.removed = &kind, .n_removed = 1}}, &notices[1], &e), &e);
	o->reason = NULL;
	assert_stale(name, "corrected", true);
	assert_done(screen(name, SCREENING_BY_RULES, NULL), &e);
	assert_stale(name, "corrected", false);
	assert_string_equal(shown(name, NULL).state, "REVIEW");
	o = officer();
	o->reason = "정정";
	assert_done(desk_call_correct(o, "corrected", &notices[2], &(struct call_correction){.to = &unchanged, .rules = &wider,
		.n_rules = 1}, &notices[2], &e), &e);
	o->reason = NULL;
	assert_stale(name, "corrected", true);
}

static struct status status_of(const char *name)
{
	struct status_list list;
	assert_done(desk_status(test_office_as(&t, "applicant-0008110074"), &list, &e), &e);
	for (size_t i = 0; i < list.n; i++)
		if (strcmp(list.at[i].name, name) == 0)
			return list.at[i];
	fail_msg("%s is not there", name);
	return (struct status){0};
}

static void a_firm_is_told_and_only_then_an_upheld_objection_opens_it_again(void **state)
{
	(void)state;
	struct screening_list runs;
	struct informed_list informed;
	struct appeal_file filed;
	struct appeal_decided decided;
	bool unknown;
	char day[DATE_TEXT_MAX];
	const char *name = received("objects");
	const struct appeal_given given = {.application = name, .ground = "중견기업임"};
	assert_false(edit_firm((struct firm){.size = "large"}, name)); /* not checked yet */
	const struct application_choice choice = {.names = &name, .n = 1};
	struct office *o;
	assert_fails(desk_application_inform(officer(), &choice, "전자문서", now_of_office, &informed, &e), &e, ERR_REFUSED);
	assert_done(screen(name, SCREENING_BY_RULES, NULL), &e);
	assert_string_equal(shown(name, NULL).state, "INELIGIBLE");
	assert_string_equal(status_of(name).view.label, "being checked"); /* nobody learns it from here first */

	assert_fails(desk_appeal_file(officer(), &given, &filed, &unknown, &e), &e, ERR_REFUSED);
	assert_done(screen(name, SCREENING_BY_RULES, NULL), &e);
	assert_done(desk_application_inform(officer(), &choice, "전자문서", now_of_office, &informed, &e), &e);
	assert_string_equal(date_iso(informed.at[0].objection_until, day), "2024-04-08"); /* 20 days: a Sunday moves on */
	assert_string_equal(status_of(name).view.label, "ineligible");
	assert_non_null(strstr(status_of(name).reason, "large company) [뿌리법 §2]"));
	assert_fails(desk_application_inform(officer(), &choice, "전자문서", now_of_office, &informed, &e), &e, ERR_REFUSED);
	assert_fails(screen(name, SCREENING_BY_RULES, NULL), &e, ERR_REFUSED);
	assert_fails(screen(name, SCREENING_PASS, "사유"), &e, ERR_REFUSED);
	assert_done(desk_appeal_file(officer(), &given, &filed, &unknown, &e), &e);
	assert_string_equal(date_iso(filed.appeal.last_day, day), "2024-04-08");
	o = test_office_as(&t, "approver");
	assert_fails(desk_appeal_decide(o, name, "upheld", &decided, &e), &e, ERR_USAGE);

	/* What it was told stands, whatever changes. */
	assert_false(edit_firm((struct firm){.size = "midsize"}, name));
	o = test_office_as(&t, "approver");
	o->reason = "이의신청 인용";
	assert_done(desk_appeal_decide(o, name, "upheld", &decided, &e), &e);
	o->reason = NULL;
	assert_true(decided.reinstated);
	assert_string_equal(shown(name, &runs).state, "SCREENING");
	assert_null(shown(name, NULL).informed_how);
	assert_int_equal(runs.n, 3);
	assert_done(screen(name, SCREENING_PASS, "중견기업 확인서 제출"), &e);
	assert_string_equal(shown(name, NULL).state, "REVIEW");
	assert_true(edit_firm((struct firm){.size = "small"}, name));
}

static void workers_are_counted_month_by_month(void **state)
{
	(void)state;
	struct month_counts given, known;
	struct strings affected;
	struct workers_mean mean;
	assert_done(month_counts_parse(&t.pool, 2023, "9,9,9,10,10,10,9,9,9,9,9,9", &given, &e), &e);
	assert_done(desk_firm_workers(officer(), FIRM, &given, &known, &affected, &e), &e);
	assert_int_equal(known.n, 12);
	given.n = 1;
	given.at[0].regular = 12;
	assert_done(desk_firm_workers(officer(), FIRM, &given, &known, &affected, &e), &e);
	assert_int_equal(known.n, 12);
	assert_true(workers_mean(&known, (struct date){2024, 3, 4}, &mean));
	assert_string_equal(workers_mean_text(&t.pool, mean), "9.50 (114/12)");
	assert_done(desk_firm_workers(test_office_as(&t, "auditor"), FIRM, &(struct month_counts){0}, &known, &affected, &e), &e);
	assert_fails(desk_firm_workers(test_office_as(&t, "auditor"), FIRM, &given, &known, &affected, &e), &e, ERR_DENIED);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rules_are_data_of_a_draft_and_pinned_afterwards),
		cmocka_unit_test(an_excluded_firm_is_known_under_any_name),
		cmocka_unit_test(who_checks_does_not_lift_and_nothing_is_lifted_twice),
		cmocka_unit_test(each_kind_of_change_makes_a_check_stale_and_a_new_one_says_what_changed),
		cmocka_unit_test(a_correction_of_the_call_makes_a_check_stale),
		cmocka_unit_test(a_firm_is_told_and_only_then_an_upheld_objection_opens_it_again),
		cmocka_unit_test(workers_are_counted_month_by_month),
	};
	return cmocka_run_group_tests_name("eligibility_desk", tests, open_all, close_all);
}
