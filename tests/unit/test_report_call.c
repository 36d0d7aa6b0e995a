/* The report of a call, at each step from the applications to the letters. */
#include "evaluation.h"
#include "report_model.h"

#include "ppuri/service/award.h"
#include "ppuri/service/program.h"
#include "ppuri/service/selection.h"
#include "ppuri/service/store.h"
#include "ppuri/store/award.h"
#include "ppuri/store/form_text.h"
#include "ppuri/store/letter.h"
#include "ppuri/store/paper_content.h"
#include "ppuri/store/screening.h"

static struct report made_by(const char *account, const struct evaluation *v)
{
	struct report report;
	struct err e = {0};
	assert_done(desk_report_call(as(account), v->code, &report, &e), &e);
	return report;
}

/* "count/won" of a figure; "-" for what is blank. */
static const char *figure(const struct report *report, const char *key)
{
	struct pool *p = &evaluation_office.pool;
	for (size_t row = 0; row < grid_rows(report->data); row++) {
		if (strcmp(text_at(report->data, row, "figure"), key) != 0)
			continue;
		const struct grid_cell *count = cell_at(report->data, row, "count"),
							   *won = cell_at(report->data, row, "won");
		return pool_printf(p, "%s/%s", count->blank ? "-" : pool_printf(p, "%lld", (long long)count->n),
			won->blank ? "-" : pool_printf(p, "%lld", (long long)won->n));
	}
	fail_msg("there is no figure %s", key);
	return "";
}

/* Each pair: a key and what the figure must be; NULL ends. */
static void assert_figures(const struct report *report, const char *const *pairs)
{
	for (; *pairs; pairs += 2)
		if (strcmp(figure(report, pairs[0]), pairs[1]) != 0)
			fail_msg("%s: %s, wanted %s", pairs[0], figure(report, pairs[0]), pairs[1]);
}
#define assert_figures_are(report, ...) assert_figures((report), (const char *const[]){__VA_ARGS__, NULL})

/* Four applications of 12,000,000 won to a budget of 30,000,000, scored by three: two are selected, one is in
 * reserve, one is below the line. */
static struct evaluation judged(const char *code)
{
	static const char *const points[] = {"18,25,40", "15,20,40", "20,30,45", "5,5,5"};
	struct evaluation v = evaluation_begin(code, ROWS(points), 3);
	for (int judge = 1; judge <= 3; judge++) {
		const char *name = pool_printf(&evaluation_office.pool, "reviewer-%d", judge);
		for (int i = 0; i < (int)ROWS(points); i++)
			give_scores(&v, name, i + 1, points[i]);
		lock_scores(&v, name);
	}
	return v;
}

static struct evaluation confirmed(const char *code)
{
	struct evaluation v = judged(code);
	struct ranking ranking;
	struct err e = {0};
	assert_done(desk_select_run(as("officer"), code, &ranking, &e), &e);
	adopt_selection(code);
	assert_done(desk_select_confirm(as("approver"), code, &ranking, &e), &e);
	return v;
}

static void what_may_still_change_is_no_figure(void **state)
{
	struct ranking ranking;
	struct err e = {0};
	(void)state;
	struct evaluation v = judged("P1");
	for (int run = 0; run < 2; run++) {
		struct report report = made_by("auditor", &v);
		assert_figures_are(&report, "budget", "-/30000000", "received", "4/48000000", "ineligible", "0/0",
			"selected", "-/-", "reserve", "-/-", "below_line", "-/-", "awarded", "0/0", "rest", "-/30000000",
			"letters", "0/-");
		assert_int_equal(find_part(&report, REPORT_TABLE, "Ranking"), report.n);
		assert_non_null(note_with(&report, "No selection is confirmed"));
		if (run == 0)
			assert_done(desk_select_run(as("officer"), v.code, &ranking, &e), &e);
	}
}

static void the_ranking_is_that_of_the_confirmed_selection(void **state)
{
	(void)state;
	struct evaluation v = confirmed("P2");
	struct report report = made_by("auditor", &v);
	const struct grid *ranking = table_of(&report, "Ranking");
	static const struct {
		const char *place, *receipt, *verdict;
		int64_t mean, granted;
	} wanted[] = {
		{"1", "P2-0003", "selected", 9500, 12000000},
		{"2", "P2-0001", "selected", 8300, 12000000},
		{"3", "P2-0002", "reserve 1", 7500, 0},
		{NULL, "P2-0004", "below the pass line", 1500, 0},
	};
	assert_int_equal(grid_rows(ranking), ROWS(wanted));
	for (size_t i = 0; i < ROWS(wanted); i++) {
		if (wanted[i].place)
			assert_string_equal(text_at(ranking, i, "place"), wanted[i].place);
		assert_int_equal(blank_at(ranking, i, "place"), !wanted[i].place);
		assert_string_equal(text_at(ranking, i, "receipt_no"), wanted[i].receipt);
		assert_string_equal(text_at(ranking, i, "verdict"), wanted[i].verdict);
		assert_int_equal(number_at(ranking, i, "mean"), wanted[i].mean);
		assert_int_equal(blank_at(ranking, i, "granted"), !wanted[i].granted);
	}
	assert_int_equal(total_of(ranking, "granted"), 24000000);
	assert_figures_are(
		&report, "selected", "2/24000000", "reserve", "1/-", "below_line", "1/-", "unscored", "0/-");
	assert_null(note_with(&report, "No selection is confirmed"));
}

static void only_who_may_read_selections_sees_the_ranking(void **state)
{
	struct report report;
	struct err e = {0};
	(void)state;
	struct evaluation v = confirmed("P3");
	report = made_by("finance", &v);
	assert_int_equal(find_part(&report, REPORT_TABLE, "Ranking"), report.n);
	assert_non_null(note_with(&report, "who may read selections"));
	assert_figures_are(&report, "selected", "2/24000000");
	assert_fails(desk_report_call(as("reviewer-1"), v.code, &report, &e), &e, ERR_DENIED);
	assert_fails(desk_report_call(as("admin"), v.code, &report, &e), &e, ERR_DENIED);
	assert_fails(desk_report_call(as("auditor"), "P0", &report, &e), &e, ERR_NOT_FOUND);
}

static struct award_choice whole(const struct evaluation *v)
{
	return (struct award_choice){.call = v->code};
}

static bool add_letter(struct work *w, void *arg, struct err *e)
{
	const struct evaluation *v = arg;
	struct paper_content content CLEANUP(paper_content_close) = {0};
	struct award award;
	struct sha256 form, file = sha256_of("F", 1);
	int64_t id;
	if (!award_by_receipt(w->db, w->pool, receipt_of(v, 3), &award, e) || !form_text_keep(w->db, "form", "text", &form, e) ||
		!paper_content_create(w->db, &file, 1, &content, e) || !paper_content_write(&content, "F", 1, e))
		return false;
	const struct letter letter = {
		.number = "2024-000001", .kind = "award", .application_id = award.application.id, .award_id = award.id, .won = award.amount,
		.receiver = "갑", .check_code = "0123456789AB", .form_sha256 = form, .fields = "{}", .sha256 = file, .size = 1, .file_name = "3.pdf"};
	return letter_insert(w->db, &letter, w->me->id, w->now, &id, e);
}

static void the_rest_is_what_is_not_awarded(void **state)
{
	struct award_outcome outcome;
	struct err e = {0};
	(void)state;
	struct evaluation v = confirmed("P4");
	const struct program local = {.code = v.code, .legal_basis = "local-subsidy"};
	const char *const one[] = {receipt_of(&v, 3)};
	const struct award_choice all = whole(&v), first = {.receipts = one, .n = 1};
	assert_done(desk_store_set(as("admin"), "office.department", "산업혁신과", &e), &e);
	assert_done(desk_program_edit(as("officer"), &local, &e), &e);
	assert_done(desk_award_draft(as("officer"), &all, won_of(0), "일시 교부", &outcome, &e), &e);
	struct report report = made_by("auditor", &v);
	assert_figures_are(&report, "drafted", "2/24000000", "awarded", "0/0", "rest", "-/30000000");
	assert_done(desk_award_approve(as("approver"), &first, &outcome, &e), &e);
	report = made_by("auditor", &v);
	assert_figures_are(&report, "drafted", "1/12000000", "approved", "1/12000000", "issued", "0/0", "awarded",
		"1/12000000", "rest", "-/18000000");
	assert_done(desk_award_issue(as("officer"), &first, &outcome, &e), &e);
	assert_done(desk_award_approve(as("approver"), &all, &outcome, &e), &e);
	assert_done(act_perform(as("officer"), &evaluation_act, add_letter, &v, &e), &e);
	report = made_by("finance", &v);
	assert_figures_are(&report, "drafted", "0/0", "approved", "1/12000000", "issued", "1/12000000", "awarded",
		"2/24000000", "rest", "-/6000000", "letters", "1/-");
	const struct grid *letters = table_of(&report, "Letters issued");
	assert_int_equal(grid_rows(letters), 1);
	assert_string_equal(text_at(letters, 0, "receipt_no"), "P4-0003");
	assert_string_equal(text_at(letters, 0, "issued"), "2024-03-25");
	assert_int_equal(number_at(letters, 0, "won"), 12000000);
}

/* The first fails two rules, the second one of them; the third only needs a look. */
static bool screen_by_hand(struct work *w, void *arg, struct err *e)
{
	const struct evaluation *v = arg;
	const struct screening screenings[] = {
		{.facts = "{}", .n = 2, .at = {
			{"size", "", "중소기업임", "뿌리법 §2", "대기업", VERDICT_FAIL}, {"region", "", "부산에 있음", "공고", "서울", VERDICT_FAIL}}},
		{.facts = "{}", .n = 2, .at = {
			{"size", "", "중소기업임", "뿌리법 §2", "소기업", VERDICT_PASS}, {"region", "", "부산에 있음", "공고", "경남", VERDICT_FAIL}}},
		{.facts = "{}", .n = 1, .at = {{"size", "", "중소기업임", "뿌리법 §2", "모름", VERDICT_LOOK}}},
	};
	/* What an earlier run found does not count. */
	struct screening earlier = screenings[0];
	earlier.judged_at = w->now;
	if (!screening_write(w->db, v->application[2], &earlier, w->me->id, e))
		return false;
	for (size_t i = 0; i < ROWS(screenings); i++) {
		struct screening screening = screenings[i];
		screening.judged_at = w->now;
		if (!screening_write(w->db, v->application[i], &screening, w->me->id, e))
			return false;
	}
	return true;
}

static void each_rule_says_how_many_did_not_meet_it(void **state)
{
	struct err e = {0};
	(void)state;
	struct evaluation v = evaluation_begin("P5", 3, 0);
	struct report report = made_by("auditor", &v);
	assert_int_equal(grid_rows(table_of(&report, "Rules that applications did not meet")), 0);
	assert_null(note_with(&report, "several rules"));
	assert_done(act_perform(as("officer"), &evaluation_act, screen_by_hand, &v, &e), &e);
	report = made_by("auditor", &v);
	const struct grid *rules = table_of(&report, "Rules that applications did not meet");
	assert_int_equal(grid_rows(rules), 2);
	assert_string_equal(text_at(rules, 0, "rule"), "중소기업임");
	assert_string_equal(text_at(rules, 0, "source"), "뿌리법 §2");
	assert_int_equal(number_at(rules, 0, "count"), 1);
	assert_string_equal(text_at(rules, 1, "rule"), "부산에 있음");
	assert_int_equal(number_at(rules, 1, "count"), 2);
	assert_non_null(note_with(&report, "several rules"));
}

/* A draft that was put aside for another one of the same firm; and one withdrawn after its receipt. */
static bool add_drafts_and_withdraw_one(struct work *w, void *arg, struct err *e)
{
	struct evaluation *v = arg;
	struct application draft = {
		.call_id = v->call, .title = "금형", .total = won_of(9), .asked = won_of(7), .own_cash = won_of(2)};
	draft.firm = (struct firm){.biz_no = evaluation_biz_no(w->pool, 9000), .name = "두메정밀", .workers = -1};
	if (!firm_insert(w->db, &draft.firm, &draft.firm.id, e) ||
		!application_insert(w->db, &draft, &v->application[v->n], e) ||
		!application_move(w->db, v->application[v->n], APP_EVENT_WITHDRAW, "잘못 입력", e))
		return false;
	draft.total = won_of(7);
	draft.asked = won_of(5);
	return application_insert(w->db, &draft, &v->application[v->n], e) &&
		   application_move(w->db, v->application[0], APP_EVENT_WITHDRAW, "기업 사정", e);
}

static void states_are_counted_in_the_order_of_the_lifecycle(void **state)
{
	struct err e = {0};
	(void)state;
	struct evaluation v = evaluation_begin("P6", 3, 0);
	assert_done(act_perform(as("officer"), &evaluation_act, add_drafts_and_withdraw_one, &v, &e), &e);
	struct report report = made_by("auditor", &v);
	const struct grid *states = table_of(&report, "Applications received, by state");
	static const struct {
		const char *state;
		int64_t n, asked;
	} wanted[] = {{"under evaluation", 2, 24000000}, {"withdrawn", 1, 12000000}};
	assert_int_equal(grid_rows(states), ROWS(wanted));
	for (size_t i = 0; i < ROWS(wanted); i++) {
		assert_string_equal(text_at(states, i, "state"), wanted[i].state);
		assert_int_equal(number_at(states, i, "count"), wanted[i].n);
		assert_int_equal(number_at(states, i, "asked"), wanted[i].asked);
	}
	/* A draft is not received, what was withdrawn is; and the table adds up to the figure. */
	assert_figures_are(&report, "received", "3/36000000", "unreceived", "2/12");
	assert_int_equal(total_of(states, "count"), 3);
	assert_int_equal(total_of(states, "asked"), 36000000);
	assert_ptr_equal(part_of(&report, REPORT_BARS, "Applications received, by state, in number")->grid, states);
}

static void a_call_without_applications_has_figures_too(void **state)
{
	(void)state;
	struct evaluation v = evaluation_begin("P7", 0, 0);
	struct report report = made_by("auditor", &v);
	assert_figures_are(&report, "received", "0/0", "awarded", "0/0", "rest", "-/30000000");
	assert_string_equal(
		part_of(&report, REPORT_TABLE, "Applications received, by state")->empty, "no application was received");
	assert_int_equal(find_part(&report, REPORT_BARS, "Applications received, by state, in number"), report.n);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_may_still_change_is_no_figure),
		cmocka_unit_test(the_ranking_is_that_of_the_confirmed_selection),
		cmocka_unit_test(only_who_may_read_selections_sees_the_ranking),
		cmocka_unit_test(the_rest_is_what_is_not_awarded),
		cmocka_unit_test(each_rule_says_how_many_did_not_meet_it),
		cmocka_unit_test(states_are_counted_in_the_order_of_the_lifecycle),
		cmocka_unit_test(a_call_without_applications_has_figures_too),
	};
	return cmocka_run_group_tests_name("report of a call", tests, evaluation_setup, evaluation_teardown);
}
