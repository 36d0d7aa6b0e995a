/* 결과 변경: a confirmed selection is superseded, by another person, and only what differs changes. */
#include "evaluation.h"
#include "raw.h"

#include "ppuri/service/amendment.h"
#include "ppuri/service/appeal.h"
#include "ppuri/service/award.h"
#include "ppuri/service/call.h"
#include "ppuri/service/conflict.h"
#include "ppuri/service/placement.h"
#include "ppuri/service/promotion.h"
#include "ppuri/service/review_round.h"
#include "ppuri/service/second_person.h"

static struct err e;

static void assert_says(const char *wanted)
{
	if (!strstr(e.text, wanted))
		fail_msg("\"%s\" does not say \"%s\"", e.text, wanted);
}

/* The rule alone. */
static const struct {
	const char *state;
	int reserve;
	int64_t granted, award;
	enum selection_verdict verdict;
	int becomes_reserve;
	int64_t becomes_granted;
	const char *became; /* NULL: nothing changes */
	bool held;
} CHANGES[] = {
	{"SELECTED", 0, 60, 0, SELECTION_SELECTED, 0, 60, NULL, false},
	{"SELECTED", 0, 60, 0, SELECTION_SELECTED, 0, 50, "SELECTED", false},
	{"SELECTED", 0, 60, 50, SELECTION_SELECTED, 0, 50, "SELECTED", false},
	{"SELECTED", 0, 60, 50, SELECTION_SELECTED, 0, 49, "SELECTED", true},
	{"SELECTED", 0, 60, 0, SELECTION_RESERVE, 1, 0, "RESERVE", false},
	{"SELECTED", 0, 60, 60, SELECTION_RESERVE, 1, 0, "RESERVE", true},
	{"SELECTED", 0, 60, 0, SELECTION_PLACED_OUT, 0, 0, "NOT_SELECTED", false},
	{"RESERVE", 2, 0, 0, SELECTION_RESERVE, 2, 0, NULL, false},
	{"RESERVE", 2, 0, 0, SELECTION_RESERVE, 1, 0, "RESERVE", false},
	{"RESERVE", 2, 0, 0, SELECTION_SELECTED, 0, 60, "SELECTED", false},
	{"RESERVE", 2, 0, 0, SELECTION_BELOW_LINE, 0, 0, "NOT_SELECTED", false},
	{"NOT_SELECTED", 0, 0, 0, SELECTION_UNSCORED, 0, 0, NULL, false},
	{"NOT_SELECTED", 0, 0, 0, SELECTION_SELECTED, 0, 60, "SELECTED", false},
	{"AWARDED", 0, 60, 60, SELECTION_SELECTED, 0, 60, NULL, false},
	{"AWARDED", 0, 60, 60, SELECTION_SELECTED, 0, 59, "AWARDED", true},
	{"AWARDED", 0, 60, 60, SELECTION_RESERVE, 1, 0, "RESERVE", true},
	{"ACTIVE", 0, 60, 60, SELECTION_SELECTED, 0, 60, NULL, false},
	{"REVIEWED", 0, 0, 0, SELECTION_NOT_ADVANCED, 0, 0, "NOT_SELECTED", false},
	{"DELIBERATION", 0, 0, 0, SELECTION_SELECTED, 0, 60, "SELECTED", false},
};

static void only_what_differs_changes(void **state)
{
	struct pool p CLEANUP(pool_release) = {0};
	(void)state;
	for (size_t i = 0; i < ROWS(CHANGES); i++) {
		const struct amendment_standing standing = {.receipt_no = "A", .state = CHANGES[i].state, .reserve = CHANGES[i].reserve,
													.granted = won_of(CHANGES[i].granted), .award = won_of(CHANGES[i].award)};
		const struct selection_line line = {.verdict = CHANGES[i].verdict, .reserve = CHANGES[i].becomes_reserve,
											.granted = won_of(CHANGES[i].becomes_granted)};
		struct amendment_effect effect = amendment_effect_of(&p, &standing, &line, 1);
		if (effect.n != (CHANGES[i].became != NULL))
			fail_msg("change %zu: %zu", i, effect.n);
		if (!effect.n)
			continue;
		assert_string_equal(effect.at[0].became, CHANGES[i].became);
		assert_int_equal(effect.at[0].held, CHANGES[i].held);
		assert_int_equal(amendment_held(&effect) != NULL, CHANGES[i].held);
	}
}

static void what_was_put_right_is_named(void **state)
{
	struct pool p CLEANUP(pool_release) = {0};
	(void)state;
	const struct selection_item items[] = {{.no = 1, .points = 40}, {.no = 2, .points = 60}};
	const struct selection_round rounds[] = {{.kind = "written", .weight = 100}};
	const struct selection_rules rules = {.items = items, .n_items = 2, .rounds = rounds, .n_rounds = 1};
	const int32_t one[] = {300, 400}, other[] = {300, 410};
	const struct selection_score scores[] = {{"a", 0, one}, {"b", 0, one}}, anew[] = {{"b", 0, other}, {"c", 0, one}};
	const struct selection_entry was = {.receipt = "R", .size = "small", .asked = won_of(100), .proposed = won_of(100), .bonus = 20,
										.scores = scores, .n_scores = 2};
	struct selection_entry is = was;
	assert_null(amendment_facts(&p, &rules, &was, &is, false));
	is.proposed = won_of(90);
	assert_null(amendment_facts(&p, &rules, &was, &is, true));
	is.bonus = 0;
	is.penalty = 5;
	is.placed = PLACED_OUT;
	is.scores = anew;
	assert_string_equal(amendment_facts(&p, &rules, &was, &is, false),
						"the scores of a count no more; b scored it anew; the scores of c count; bonus 2 → 0; penalty 0 → 0.5; "
						"by rank → out of the ranking; proposed 100 → 90");
}

/* Six that each ask for 12 million of 30: two are selected, 6 million are left, 3 to 6 wait in that order. */
static struct evaluation decided(const char *code, size_t n_members)
{
	static const char *const points[] = {"20,30,50", "20,30,49", "20,30,48", "20,30,47", "20,30,46", "20,30,45"};
	static const char *const members[] = {"reviewer-1", "reviewer-2", "reviewer-3"};
	struct evaluation v = evaluation_begin(code, 6, n_members);
	struct ranking ranking;
	for (size_t k = 0; k < n_members; k++) {
		for (int i = 0; i < 6; i++)
			give_scores(&v, members[k], i + 1, points[i]);
		lock_scores(&v, members[k]);
	}
	assert_done(desk_select_run(as("officer"), code, &ranking, &e), &e);
	adopt_selection(code);
	assert_done(desk_select_confirm(as("approver"), code, &ranking, &e), &e);
	assert_int_equal(ranking.no, 1);
	assert_null(ranking.amendment);
	return v;
}

static struct office *because(const char *account, const char *reason)
{
	struct office *o = as(account);
	o->reason = reason;
	return o;
}

static bool amend(const struct evaluation *v, const char *who)
{
	struct amendment amendment;
	bool done = desk_select_amend(because(who, "감점 누락"), v->code, &amendment, &e);
	as("officer")->reason = NULL;
	return done;
}

static bool withdraw(const struct evaluation *v)
{
	struct amendment amendment;
	bool done = desk_select_amend_withdraw(because("officer", "이상 없음"), v->code, &amendment, &e);
	as("officer")->reason = NULL;
	return done;
}

static bool propose(const struct evaluation *v, int number, int64_t won)
{
	struct application application;
	bool done = desk_select_propose(because("officer", "인건비 조정"), receipt_of(v, number), won_of(won), &application, &e);
	as("officer")->reason = NULL;
	return done;
}

/* By the second person, for what was changed of it since scores are known. */
static void agree(const struct evaluation *v, int number)
{
	struct late_change change;
	assert_done(desk_select_agree(as("approver"), receipt_of(v, number), &change, &e), &e);
}

static bool run(const struct evaluation *v, struct ranking *ret)
{
	return desk_select_run(as("officer"), v->code, ret, &e);
}

static bool confirm(const struct evaluation *v, struct ranking *ret)
{
	return desk_select_confirm(as("approver"), v->code, ret, &e);
}

static void assert_states(const struct evaluation *v, const char *wanted)
{
	const char *states = "";
	for (int i = 1; i <= 6; i++) {
		struct application application;
		assert_done(application_by_name(evaluation_office.office.db, &evaluation_office.pool, receipt_of(v, i), &application, &e), &e);
		states = pool_printf(&evaluation_office.pool, "%s%s%s", states, i > 1 ? " " : "", application.state);
	}
	assert_string_equal(states, wanted);
}

static void assert_change(const struct ranking *ranking, size_t i, const char *receipt, const char *was, const char *became, int64_t granted_was,
						  int64_t granted)
{
	assert_true(i < ranking->effect.n);
	const struct amendment_change *change = &ranking->effect.at[i];
	assert_string_equal(change->was.receipt_no, receipt);
	assert_string_equal(change->was.state, was);
	assert_string_equal(change->became, became);
	assert_int_equal(change->was.granted.n, granted_was);
	assert_int_equal(change->granted.n, granted);
}

static void a_result_is_superseded_by_two_people(void **state)
{
	(void)state;
	struct evaluation v = decided("M1", 1);
	struct ranking ranking;
	struct ranking_list all;
	struct amendment_list list;
	assert_false(propose(&v, 1, 6000000));
	assert_false(run(&v, &ranking));
	assert_says("changed by an amendment alone");
	assert_non_null(strstr(e.hint, "ppuri select amend M1"));
	assert_false(amend(&v, "approver"));
	assert_int_equal(e.kind, ERR_DENIED);
	assert_fails(desk_select_amend(as("officer"), v.code, &(struct amendment){0}, &e), &e, ERR_USAGE);
	assert_done(amend(&v, "officer"), &e);
	assert_false(amend(&v, "officer"));
	assert_says("is open since");
	assert_false(run(&v, &ranking));
	assert_says("nothing was put right yet");
	assert_done(propose(&v, 1, 6000000), &e);
	assert_false(withdraw(&v));
	assert_says("M1-0001 is no longer as the selection that stands was made of it: proposed 12,000,000 → 6,000,000");
	assert_done(run(&v, &ranking), &e);
	assert_int_equal(ranking.no, 2);
	assert_int_equal(ranking.amendment->supersedes_no, 1);
	assert_int_equal(ranking.facts.n, 1);
	assert_int_equal(ranking.effect.n, 5);
	assert_change(&ranking, 0, "M1-0001", "SELECTED", "SELECTED", 12000000, 6000000);
	assert_change(&ranking, 1, "M1-0003", "RESERVE", "SELECTED", 0, 12000000);
	assert_change(&ranking, 2, "M1-0004", "RESERVE", "RESERVE", 0, 0);
	assert_int_equal(ranking.effect.at[2].was.reserve, 2);
	assert_int_equal(ranking.effect.at[2].reserve, 1);
	assert_states(&v, "SELECTED SELECTED RESERVE RESERVE RESERVE RESERVE");
	assert_false(confirm(&v, &ranking));
	assert_says("no second person has agreed to it");
	agree(&v, 1);
	assert_false(confirm(&v, &ranking));
	assert_says("was not deliberated on");
	adopt_selection(v.code);
	assert_states(&v, "SELECTED SELECTED RESERVE RESERVE RESERVE RESERVE");
	assert_fails(desk_select_confirm(as("officer"), v.code, &ranking, &e), &e, ERR_DENIED);
	assert_done(confirm(&v, &ranking), &e);
	assert_states(&v, "SELECTED SELECTED SELECTED RESERVE RESERVE RESERVE");
	assert_int_equal(ranking.effect.n, 5);
	assert_false(confirm(&v, &ranking));
	assert_says("has confirmed this selection already");
	/* Both stay to be read. */
	assert_done(desk_select_show(as("auditor"), v.code, 1, &ranking, &e), &e);
	assert_int_equal(ranking.superseded_by, 2);
	assert_int_equal(ranking.verdicts[SELECTION_SELECTED], 2);
	assert_done(desk_select_show(as("auditor"), v.code, 0, &ranking, &e), &e);
	assert_int_equal(ranking.no, 2);
	assert_int_equal(ranking.superseded_by, 0);
	assert_change(&ranking, 1, "M1-0003", "RESERVE", "SELECTED", 0, 12000000);
	assert_false(desk_select_show(as("auditor"), v.code, 3, &ranking, &e));
	assert_says("has 2 runs, and no 3th");
	assert_done(desk_select_replay(as("auditor"), v.code, &all, &e), &e);
	assert_int_equal(all.n, 2);
	assert_done(desk_select_amendments(as("auditor"), v.code, &list, &e), &e);
	assert_int_equal(list.n, 1);
	assert_int_equal(list.at[0].selection_no, 2);
	assert_false(propose(&v, 1, 5000000));
	/* And it can be amended in its turn. */
	assert_done(amend(&v, "officer"), &e);
	assert_done(propose(&v, 1, 12000000), &e);
	assert_done(run(&v, &ranking), &e);
	assert_int_equal(ranking.amendment->supersedes_no, 2);
	assert_change(&ranking, 1, "M1-0003", "SELECTED", "RESERVE", 12000000, 0);
	agree(&v, 1);
	adopt_selection(v.code);
	assert_done(confirm(&v, &ranking), &e);
	assert_states(&v, "SELECTED SELECTED RESERVE RESERVE RESERVE RESERVE");
}

static void without_a_confirmed_one_there_is_nothing_to_amend(void **state)
{
	(void)state;
	struct evaluation v = evaluation_begin("M2", 1, 1);
	assert_false(amend(&v, "officer"));
	assert_says("no selection of the call M2 is confirmed yet");
	assert_false(withdraw(&v));
}

/* A run of what was withdrawn counts for nothing afterwards. */
static void what_is_put_back_is_withdrawn(void **state)
{
	(void)state;
	struct evaluation v = decided("M3", 1);
	struct ranking ranking;
	struct application application;
	assert_done(amend(&v, "officer"), &e);
	assert_done(propose(&v, 1, 6000000), &e);
	assert_done(run(&v, &ranking), &e);
	assert_false(withdraw(&v));
	assert_done(desk_select_propose_drop(as("officer"), "M3-0001", &application, &e), &e);
	assert_done(withdraw(&v), &e);
	assert_done(desk_select_show(as("officer"), v.code, 0, &ranking, &e), &e);
	assert_int_equal(ranking.no, 1);
	assert_false(confirm(&v, &ranking));
	assert_done(amend(&v, "officer"), &e);
	assert_done(desk_select_show(as("officer"), v.code, 0, &ranking, &e), &e);
	assert_int_equal(ranking.no, 1);
	assert_done(propose(&v, 1, 6000000), &e);
	assert_done(run(&v, &ranking), &e);
	assert_int_equal(ranking.no, 3);
	assert_int_equal(ranking.amendment->supersedes_no, 1);
}

static void who_gave_up_and_who_was_promoted_stay_what_they_are(void **state)
{
	(void)state;
	struct evaluation v = decided("M4", 1);
	struct ranking ranking;
	struct vacancy vacancy;
	struct promotion promotion;
	struct succession after;
	assert_done(desk_application_decline(because("officer", "포기서"), "M4-0001", letter_today(), &vacancy, &e), &e);
	as("officer")->reason = NULL;
	assert_done(desk_select_promote(as("approver"), v.code, NULL, &promotion, &after, &e), &e);
	assert_done(amend(&v, "officer"), &e);
	assert_false(desk_select_promote(as("approver"), v.code, NULL, &promotion, &after, &e));
	assert_done(propose(&v, 2, 6000000), &e);
	assert_done(run(&v, &ranking), &e);
	assert_int_equal(ranking.n, 5);
	assert_change(&ranking, 0, "M4-0002", "SELECTED", "SELECTED", 12000000, 6000000);
	assert_change(&ranking, 1, "M4-0004", "RESERVE", "SELECTED", 0, 12000000);
	agree(&v, 2);
	adopt_selection(v.code);
	assert_done(confirm(&v, &ranking), &e);
	assert_states(&v, "DECLINED SELECTED SELECTED SELECTED RESERVE RESERVE");
	assert_false(desk_select_promote(as("approver"), v.code, NULL, &promotion, &after, &e));
	assert_says("0 won are left, and M4-0005 (place 1 of the reserve)");
	assert_done(desk_application_decline(because("officer", "포기서"), "M4-0003", letter_today(), &vacancy, &e), &e);
	as("officer")->reason = NULL;
	assert_int_equal(vacancy.freed.n, 12000000);
	assert_done(desk_select_promote(as("approver"), v.code, NULL, &promotion, &after, &e), &e);
	assert_string_equal(promotion.receipt_no, "M4-0005");
}

/* Promoted, put back into the reserve by an amendment, and promoted again. */
static void a_promotion_is_of_one_result(void **state)
{
	(void)state;
	struct evaluation v = decided("M5", 1);
	struct ranking ranking;
	struct vacancy vacancy;
	struct promotion promotion;
	struct succession after;
	struct placement placement;
	assert_done(desk_application_decline(because("officer", "포기서"), "M5-0002", letter_today(), &vacancy, &e), &e);
	as("officer")->reason = NULL;
	assert_done(desk_select_promote(as("approver"), v.code, NULL, &promotion, &after, &e), &e);
	assert_done(amend(&v, "officer"), &e);
	assert_done(desk_select_place(because("officer", "시장 방침"), "M5-0006", "first", &placement, &e), &e);
	as("officer")->reason = NULL;
	assert_done(desk_select_place_approve(as("approver"), "M5-0006", &placement, &e), &e);
	assert_done(run(&v, &ranking), &e);
	assert_change(&ranking, 0, "M5-0003", "SELECTED", "RESERVE", 12000000, 0);
	assert_change(&ranking, ranking.effect.n - 1, "M5-0006", "RESERVE", "SELECTED", 0, 12000000);
	adopt_selection(v.code);
	assert_done(confirm(&v, &ranking), &e);
	assert_states(&v, "SELECTED DECLINED RESERVE RESERVE RESERVE SELECTED");
	assert_done(desk_application_decline(because("officer", "포기서"), "M5-0001", letter_today(), &vacancy, &e), &e);
	as("officer")->reason = NULL;
	assert_done(desk_select_promote(as("approver"), v.code, NULL, &promotion, &after, &e), &e);
	assert_string_equal(promotion.receipt_no, "M5-0003");
}

static bool state_law(struct work *w, void *arg, struct err *why)
{
	struct program program;
	if (!program_by_code(w->db, w->pool, arg, &program, why))
		return false;
	program.legal_basis = "local-subsidy";
	return program_update(w->db, &program, why);
}

static void nothing_is_taken_that_an_award_gives(void **state)
{
	(void)state;
	struct evaluation v = decided("M6", 1);
	const char *first = "M6-0001", *second = "M6-0002";
	const struct award_choice of_first = {.receipts = &first, .n = 1}, of_second = {.receipts = &second, .n = 1};
	struct award_outcome outcome;
	struct ranking ranking;
	assert_done(act_perform(as("officer"), &evaluation_act, state_law, pool_strdup(&evaluation_office.pool, v.code), &e), &e);
	struct office *o = as("officer");
	o->reason = "장비 1대 제외";
	assert_done(desk_award_draft(o, &of_first, won_of(11000000), "once", &outcome, &e), &e);
	o->reason = NULL;
	assert_done(desk_award_draft(as("officer"), &of_second, won_of(0), "once", &outcome, &e), &e);
	assert_done(desk_award_approve(as("approver"), &of_second, &outcome, &e), &e);
	assert_done(amend(&v, "officer"), &e);
	assert_false(desk_award_approve(as("approver"), &of_first, &outcome, &e));
	assert_says("is being amended");
	assert_false(propose(&v, 2, 6000000));
	assert_says("its award is approved");
	assert_done(propose(&v, 1, 6000000), &e);
	assert_done(run(&v, &ranking), &e);
	assert_fails(desk_select_refer(as("officer"), v.code, &ranking, &e), &e, ERR_REFUSED);
	assert_says("M6-0001 가람정밀1 has an award of 11,000,000 won (drafted), and the amended selection gives it 6,000,000");
	assert_non_null(strstr(e.hint, "award return M6-0001"));
	assert_done(desk_award_return(because("approver", "결과 변경"), &of_first, &outcome, &e), &e);
	as("officer")->reason = NULL;
	agree(&v, 1);
	adopt_selection(v.code);
	assert_done(confirm(&v, &ranking), &e);
	assert_states(&v, "SELECTED SELECTED SELECTED RESERVE RESERVE RESERVE");
	/* Out of rank goes before who has an award: that is not possible. */
	assert_done(amend(&v, "officer"), &e);
	struct placement placement;
	for (int i = 4; i <= 5; i++) {
		assert_done(desk_select_place(because("officer", "시장 방침"), receipt_of(&v, i), "first", &placement, &e), &e);
		as("officer")->reason = NULL;
		assert_done(desk_select_place_approve(as("approver"), receipt_of(&v, i), &placement, &e), &e);
	}
	assert_done(run(&v, &ranking), &e);
	assert_fails(desk_select_refer(as("officer"), v.code, &ranking, &e), &e, ERR_REFUSED);
	assert_says("M6-0002 가람정밀2 has an award of 12,000,000 won (approved, not issued yet), and the amended selection gives it 0");
}

static void scores_are_given_anew_under_a_lock_that_is_opened(void **state)
{
	(void)state;
	struct evaluation v = decided("M7", 1);
	struct ranking ranking;
	struct member member;
	assert_false(desk_review_unlock(because("officer", "오기"), v.code, "reviewer-1", &e));
	assert_done(amend(&v, "officer"), &e);
	assert_done(desk_review_unlock(because("officer", "오기"), v.code, "reviewer-1", &e), &e);
	as("officer")->reason = NULL;
	assert_false(run(&v, &ranking));
	assert_says("reviewer-1");
	give_scores(&v, "reviewer-1", 6, "20,30,50");
	assert_done(desk_review_lock(as("reviewer-1"), v.code, &member, &e), &e);
	assert_false(run(&v, &ranking));
	assert_says("an approver has agreed to it");
	agree(&v, 6);
	assert_done(run(&v, &ranking), &e);
	assert_int_equal(ranking.facts.n, 1);
	assert_string_equal(ranking.facts.at[0].text, "reviewer-1 scored it anew");
	assert_change(&ranking, 0, "M7-0002", "SELECTED", "RESERVE", 12000000, 0);
	assert_change(&ranking, ranking.effect.n - 1, "M7-0006", "RESERVE", "SELECTED", 0, 12000000);
	assert_false(desk_review_unlock(because("officer", "또"), v.code, "reviewer-1", &e));
	assert_says("once a selection was run");
	as("officer")->reason = NULL;
}

static void a_conflict_found_later_voids_the_part_of_its_member(void **state)
{
	(void)state;
	struct evaluation v = decided("M8", 2);
	const struct conflict_given given = {.application = "M8-0001", .reviewer = "reviewer-2", .kind = "exclusion", .ground = "친족"};
	struct conflict_made made;
	struct ranking ranking;
	assert_done(amend(&v, "officer"), &e);
	assert_done(desk_review_conflict(as("officer"), &given, &made, &e), &e);
	assert_int_equal(made.voided, 1);
	assert_false(withdraw(&v));
	assert_says("the scores of reviewer-2 count no more");
	assert_done(run(&v, &ranking), &e);
	assert_int_equal(ranking.effect.n, 0);
	agree(&v, 1);
	adopt_selection(v.code);
	assert_done(confirm(&v, &ranking), &e);
	assert_states(&v, "SELECTED SELECTED RESERVE RESERVE RESERVE RESERVE");
}

/* The first gets less, so that the third is selected. */
static void confirm_smaller_first(const struct evaluation *v)
{
	struct ranking ranking;
	assert_done(propose(v, 1, 6000000), &e);
	agree(v, 1);
	assert_done(run(v, &ranking), &e);
	adopt_selection(v->code);
	assert_done(confirm(v, &ranking), &e);
}

static bool announce(const struct evaluation *v, const char *number, struct call_notice *ret)
{
	const struct call_notice given = {.notice_no = number};
	struct amendment_effect effect;
	return desk_call_announce_amendment(as("approver"), v->code, &given, ret, &effect, &e);
}

static bool file(const struct evaluation *v, int number, struct appeal *ret)
{
	const struct appeal_given given = {.application = receipt_of(v, number), .ground = "점수가 다름"};
	struct appeal_file filed = {0};
	bool unknown;
	bool done = desk_appeal_file(as("officer"), &given, &filed, &unknown, &e);
	*ret = filed.appeal;
	return done;
}

static void it_is_announced_by_a_notice_of_its_own(void **state)
{
	(void)state;
	struct evaluation v = decided("N1", 1);
	struct call_notice notice;
	struct call_notice_list notices;
	struct appeal appeal;
	char day[DATE_TEXT_MAX];
	assert_false(announce(&v, "제2024-9호", &notice));
	assert_says("is not announced yet");
	force(evaluation_office.office.store_path,
		  "INSERT INTO call_notice SELECT id, 1, 'notice', notice_no, notice_day, NULL, '{\"changes\":[]}', 1, '2024-03-04 09:00:00' FROM call "
		  "WHERE code = 'N1'; UPDATE call SET notices = 1 WHERE code = 'N1'");
	assert_done(desk_call_announce(as("approver"), v.code, &e), &e);
	assert_false(announce(&v, "제2024-9호", &notice));
	assert_says("no amendment of the result of the call N1 waits");
	assert_done(amend(&v, "officer"), &e);
	confirm_smaller_first(&v);
	test_office_at(&evaluation_office, "2024-04-02 10:00:00");
	assert_false(file(&v, 4, &appeal)); /* it knows nothing of its new place yet */
	assert_says("is not announced yet");
	assert_false(desk_call_announce(as("approver"), v.code, &e));
	assert_non_null(strstr(e.hint, "--notice-no"));
	assert_false(desk_call_announce_amendment(as("officer"), v.code, &(struct call_notice){.notice_no = "제2024-9호"}, &notice,
											  &(struct amendment_effect){0}, &e));
	assert_int_equal(e.kind, ERR_DENIED);
	assert_done(announce(&v, "제2024-9호", &notice), &e);
	assert_string_equal(notice.kind, "amendment");
	assert_string_equal(notice.reason, "감점 누락");
	assert_done(file(&v, 4, &appeal), &e);
	assert_string_equal(date_iso(appeal.told_on, day), "2024-04-02");
	assert_false(announce(&v, "제2024-10호", &notice));
	assert_done(desk_call_notices(as("officer"), v.code, &notices, &e), &e);
	assert_string_equal(notices.at[notices.n - 1].notice_no, "제2024-9호");
}

/* What is confirmed before anybody was told anything is told at once. */
static void what_was_never_announced_is_announced_once(void **state)
{
	(void)state;
	struct evaluation v = decided("N2", 1);
	struct call_notice notice;
	assert_done(amend(&v, "officer"), &e);
	confirm_smaller_first(&v);
	assert_done(desk_call_announce(as("approver"), v.code, &e), &e);
	assert_false(announce(&v, "제2024-9호", &notice));
	assert_says("no amendment");
}

static void an_objection_that_is_upheld_opens_one(void **state)
{
	(void)state;
	struct evaluation v = decided("N3", 1);
	struct amendment_preview preview;
	struct appeal_decided done;
	struct appeal appeal;
	struct amendment_list list;
	struct ranking ranking;
	assert_done(desk_call_announce(as("approver"), v.code, &e), &e);
	assert_done(file(&v, 3, &appeal), &e);
	assert_done(desk_appeal_effect(as("approver"), "N3-0003", &preview, &e), &e);
	assert_null(preview.refused);
	assert_int_equal(preview.facts.n, 0);
	assert_int_equal(preview.effect.n, 0);
	assert_done(desk_appeal_decide(because("approver", "심의액 오기"), "N3-0003", "upheld", &done, &e), &e);
	as("approver")->reason = NULL;
	assert_true(done.amends);
	assert_string_equal(done.amendment.reason, "이의신청 인용(N3-0003): 심의액 오기");
	assert_string_equal(done.amendment.appeals, "N3-0003");
	assert_done(propose(&v, 1, 6000000), &e);
	assert_done(desk_appeal_effect(as("officer"), "N3-0003", &preview, &e), &e);
	assert_int_equal(preview.facts.n, 1);
	assert_string_equal(preview.effect.at[1].was.receipt_no, "N3-0003");
	assert_string_equal(preview.effect.at[1].became, "SELECTED");
	/* Another one is answered by the same amendment. */
	assert_done(file(&v, 6, &appeal), &e);
	assert_done(desk_appeal_decide(because("approver", "같음"), "N3-0006", "upheld", &done, &e), &e);
	as("approver")->reason = NULL;
	assert_string_equal(done.amendment.appeals, "N3-0003, N3-0006");
	agree(&v, 1);
	assert_done(run(&v, &ranking), &e);
	adopt_selection(v.code);
	assert_done(confirm(&v, &ranking), &e);
	assert_done(desk_select_amendments(as("officer"), v.code, &list, &e), &e);
	assert_int_equal(list.n, 1);
	assert_states(&v, "SELECTED SELECTED SELECTED RESERVE RESERVE RESERVE");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(only_what_differs_changes),
		cmocka_unit_test(what_was_put_right_is_named),
		cmocka_unit_test(a_result_is_superseded_by_two_people),
		cmocka_unit_test(without_a_confirmed_one_there_is_nothing_to_amend),
		cmocka_unit_test(what_is_put_back_is_withdrawn),
		cmocka_unit_test(who_gave_up_and_who_was_promoted_stay_what_they_are),
		cmocka_unit_test(a_promotion_is_of_one_result),
		cmocka_unit_test(nothing_is_taken_that_an_award_gives),
		cmocka_unit_test(scores_are_given_anew_under_a_lock_that_is_opened),
		cmocka_unit_test(a_conflict_found_later_voids_the_part_of_its_member),
		cmocka_unit_test(what_was_never_announced_is_announced_once),
		cmocka_unit_test(an_objection_that_is_upheld_opens_one),
		cmocka_unit_test(it_is_announced_by_a_notice_of_its_own),
	};
	return cmocka_run_group_tests_name("amendment", tests, evaluation_setup, evaluation_teardown);
}
