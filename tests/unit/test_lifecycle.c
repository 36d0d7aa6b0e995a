#include "unit.h"

#include "ppuri/lifecycle.h"
#include "ppuri/pool.h"
#include "ppuri/tr.h"

/* Every move that there is, and the only role that makes it. */
static const struct {
	const char *from;
	enum app_event event;
	const char *to;
	enum role role;
	bool needs_reason;
} wanted_moves[] = {
	{"DRAFT", APP_EVENT_SUBMIT, "SUBMITTED", ROLE_OFFICER, false},
	{"DRAFT", APP_EVENT_LAPSE, "LAPSED", ROLE_OFFICER, false},
	{"DRAFT", APP_EVENT_WITHDRAW, "LAPSED", ROLE_OFFICER, true},
	{"SUBMITTED", APP_EVENT_SCREEN, "SCREENING", ROLE_OFFICER, false},
	{"SUBMITTED", APP_EVENT_WITHDRAW, "WITHDRAWN", ROLE_OFFICER, true},
	{"SCREENING", APP_EVENT_PASS, "REVIEW", ROLE_OFFICER, false},
	{"SCREENING", APP_EVENT_FAIL, "INELIGIBLE", ROLE_OFFICER, true},
	{"SCREENING", APP_EVENT_RETURN, "RETURNED", ROLE_OFFICER, true},
	{"SCREENING", APP_EVENT_WITHDRAW, "WITHDRAWN", ROLE_OFFICER, true},
	{"SCREENING", APP_EVENT_SUPPLEMENT, "SUPPLEMENT", ROLE_OFFICER, false},
	{"SUPPLEMENT", APP_EVENT_ANSWER, "SCREENING", ROLE_OFFICER, false},
	{"SUPPLEMENT", APP_EVENT_EXTEND, "SUPPLEMENT", ROLE_OFFICER, true},
	{"SUPPLEMENT", APP_EVENT_CANCEL, "SCREENING", ROLE_OFFICER, true},
	{"SUPPLEMENT", APP_EVENT_OVERDUE, "SUPP_OVERDUE", ROLE_OFFICER, false},
	{"SUPP_OVERDUE", APP_EVENT_ANSWER, "SCREENING", ROLE_OFFICER, true},
	{"SUPP_OVERDUE", APP_EVENT_EXTEND, "SUPPLEMENT", ROLE_OFFICER, true},
	{"SUPP_OVERDUE", APP_EVENT_CANCEL, "SCREENING", ROLE_OFFICER, true},
	{"SUPP_OVERDUE", APP_EVENT_RETURN, "RETURNED", ROLE_OFFICER, true},
	{"SUPPLEMENT", APP_EVENT_WITHDRAW, "WITHDRAWN", ROLE_OFFICER, true},
	{"SUPP_OVERDUE", APP_EVENT_WITHDRAW, "WITHDRAWN", ROLE_OFFICER, true},
	{"INELIGIBLE", APP_EVENT_RESCREEN, "SCREENING", ROLE_OFFICER, false},
	{"INELIGIBLE", APP_EVENT_INFORM, "INELIGIBLE", ROLE_OFFICER, false},
	{"INELIGIBLE", APP_EVENT_REINSTATE, "SCREENING", ROLE_APPROVER, true},
	{"RETURNED", APP_EVENT_REINSTATE, "SCREENING", ROLE_APPROVER, true},
	{"REVIEW", APP_EVENT_RESCREEN, "SCREENING", ROLE_OFFICER, true},
	{"REVIEWED", APP_EVENT_RESCREEN, "SCREENING", ROLE_OFFICER, true},
	{"DELIBERATION", APP_EVENT_RESCREEN, "SCREENING", ROLE_OFFICER, true},
	{"REVIEW", APP_EVENT_REVIEWED, "REVIEWED", ROLE_OFFICER, false},
	{"REVIEW", APP_EVENT_WITHDRAW, "WITHDRAWN", ROLE_OFFICER, true},
	{"REVIEWED", APP_EVENT_SELECT, "SELECTED", ROLE_APPROVER, false},
	{"REVIEWED", APP_EVENT_RESERVE, "RESERVE", ROLE_APPROVER, false},
	{"REVIEWED", APP_EVENT_NOT_SELECT, "NOT_SELECTED", ROLE_APPROVER, false},
	{"REVIEWED", APP_EVENT_WITHDRAW, "WITHDRAWN", ROLE_OFFICER, true},
	{"REVIEWED", APP_EVENT_REFER, "DELIBERATION", ROLE_OFFICER, false},
	{"DELIBERATION", APP_EVENT_SEND_BACK, "REVIEWED", ROLE_OFFICER, true},
	{"DELIBERATION", APP_EVENT_SELECT, "SELECTED", ROLE_APPROVER, false},
	{"DELIBERATION", APP_EVENT_RESERVE, "RESERVE", ROLE_APPROVER, false},
	{"DELIBERATION", APP_EVENT_NOT_SELECT, "NOT_SELECTED", ROLE_APPROVER, false},
	{"REVIEW", APP_EVENT_HOLD, "HOLD", ROLE_OFFICER, true},
	{"REVIEWED", APP_EVENT_HOLD, "HOLD", ROLE_OFFICER, true},
	{"DELIBERATION", APP_EVENT_HOLD, "HOLD", ROLE_OFFICER, true},
	{"HOLD", APP_EVENT_RESUME, "REVIEW", ROLE_OFFICER, true},
	{"DELIBERATION", APP_EVENT_WITHDRAW, "WITHDRAWN", ROLE_OFFICER, true},
	{"HOLD", APP_EVENT_WITHDRAW, "WITHDRAWN", ROLE_OFFICER, true},
	{"SELECTED", APP_EVENT_AWARD, "AWARDED", ROLE_APPROVER, false},
	{"AWARDED", APP_EVENT_AWARD_CANCEL, "CANCELLED", ROLE_APPROVER, true},
	{"CANCELLED", APP_EVENT_AWARD_RESTORE, "AWARDED", ROLE_APPROVER, true},
	{"SELECTED", APP_EVENT_RESULT_CANCEL, "RESULT_CANCELLED", ROLE_APPROVER, true},
	{"RESERVE", APP_EVENT_RESULT_CANCEL, "RESULT_CANCELLED", ROLE_APPROVER, true},
	{"NOT_SELECTED", APP_EVENT_RESULT_CANCEL, "RESULT_CANCELLED", ROLE_APPROVER, true},
	{"SELECTED", APP_EVENT_DECLINE, "DECLINED", ROLE_OFFICER, true},
	{"SELECTED", APP_EVENT_EXCLUDE, "NOT_SELECTED", ROLE_APPROVER, true},
	{"RESERVE", APP_EVENT_EXCLUDE, "NOT_SELECTED", ROLE_APPROVER, true},
	{"WITHDRAWN", APP_EVENT_STAY, "REVIEW", ROLE_APPROVER, true},
	{"SELECTED", APP_EVENT_AMEND_RESERVE, "RESERVE", ROLE_APPROVER, true},
	{"SELECTED", APP_EVENT_AMEND_OUT, "NOT_SELECTED", ROLE_APPROVER, true},
	{"RESERVE", APP_EVENT_AMEND_IN, "SELECTED", ROLE_APPROVER, true},
	{"RESERVE", APP_EVENT_AMEND_OUT, "NOT_SELECTED", ROLE_APPROVER, true},
	{"NOT_SELECTED", APP_EVENT_AMEND_IN, "SELECTED", ROLE_APPROVER, true},
	{"NOT_SELECTED", APP_EVENT_AMEND_RESERVE, "RESERVE", ROLE_APPROVER, true},
	{"SELECTED", APP_EVENT_WITHDRAW, "WITHDRAWN", ROLE_OFFICER, true},
	{"RESERVE", APP_EVENT_PROMOTE, "SELECTED", ROLE_APPROVER, false},
	{"RESERVE", APP_EVENT_WITHDRAW, "WITHDRAWN", ROLE_OFFICER, true},
	{"GRANT_REQ", APP_EVENT_WITHDRAW, "WITHDRAWN", ROLE_OFFICER, true},
	{"SUBMITTED", APP_EVENT_CALL_CANCELLED, "CALL_CANCELLED", ROLE_OFFICER, true},
	{"SCREENING", APP_EVENT_CALL_CANCELLED, "CALL_CANCELLED", ROLE_OFFICER, true},
	{"SUPPLEMENT", APP_EVENT_CALL_CANCELLED, "CALL_CANCELLED", ROLE_OFFICER, true},
	{"SUPP_OVERDUE", APP_EVENT_CALL_CANCELLED, "CALL_CANCELLED", ROLE_OFFICER, true},
	{"REVIEW", APP_EVENT_CALL_CANCELLED, "CALL_CANCELLED", ROLE_OFFICER, true},
	{"REVIEWED", APP_EVENT_CALL_CANCELLED, "CALL_CANCELLED", ROLE_OFFICER, true},
	{"DELIBERATION", APP_EVENT_CALL_CANCELLED, "CALL_CANCELLED", ROLE_OFFICER, true},
	{"HOLD", APP_EVENT_CALL_CANCELLED, "CALL_CANCELLED", ROLE_OFFICER, true},
};

/* What the applicant sees before the announcement, in Korean. */
static const struct {
	const char *code, *ko, *label, *turn;
	bool final;
} wanted_states[] = {
	{"DRAFT", "작성중", "작성중", "applicant", false},
	{"LAPSED", "미제출", "미제출", "-", true},
	{"SUBMITTED", "접수", "접수완료", "office", false},
	{"SCREENING", "자격검토", "검토중", "office", false},
	{"SUPPLEMENT", "보완요청", "보완 필요", "applicant", false},
	{"SUPP_OVERDUE", "보완기한 경과", "보완기한 경과", "applicant", false},
	{"RETURNED", "반려", "반려", "-", false},
	{"INELIGIBLE", "부적격", "부적격", "-", false},
	{"REVIEW", "평가중", "심사중", "committee", false},
	{"REVIEWED", "평가완료", "심사중", "committee", false},
	{"DELIBERATION", "심의중", "심사중", "committee", false},
	{"HOLD", "유보", "유보", "office", false},
	{"SELECTED", "선정", "심사중", "committee", false},
	{"RESERVE", "예비선정", "심사중", "committee", false},
	{"NOT_SELECTED", "미선정", "심사중", "committee", false},
	{"DECLINED", "선정포기", "포기", "-", true},
	{"GRANT_REQ", "교부신청", "교부신청", "office", false},
	{"AWARDED", "교부결정", "교부결정", "applicant", false},
	{"ACTIVE", "협약·사업수행중", "수행중", "applicant", false},
	{"SUSPENDED", "수행 일시정지", "일시정지", "office", false},
	{"COMPLETED", "사업완료", "정산 필요", "applicant", false},
	{"REPORT_OVERDUE", "실적보고 지연", "제출 지연", "applicant", false},
	{"REPORTED", "실적보고·정산서 제출", "정산 검토중", "office", false},
	{"SETTLING", "정산검사", "정산 검토중", "office", false},
	{"CORRECTION", "시정명령", "시정 필요", "applicant", false},
	{"FINALISED", "금액확정", "금액 확정", "office", false},
	{"REPAY", "반환명령", "반납 필요", "applicant", false},
	{"ENFORCE", "상계·강제징수", "징수 진행", "office", false},
	{"ABANDONED", "사업포기", "포기", "applicant", false},
	{"CANCELLED", "교부결정취소", "취소", "office", false},
	{"RESULT_CANCELLED", "선정취소", "선정 취소", "-", true},
	{"CALL_CANCELLED", "공고취소", "공고 취소", "-", true},
	{"WITHDRAWN", "신청철회", "철회", "-", false},
	{"CLOSED", "종결", "종결", "-", true},
};

/* What follows these is not in the program yet: from the agreement to the end. */
static const char *const later[] = {"ACTIVE", "SUSPENDED", "COMPLETED", "REPORT_OVERDUE", "REPORTED", "SETTLING",
	"CORRECTION", "FINALISED", "REPAY", "ENFORCE", "ABANDONED"};

static bool is_later(const char *code)
{
	for (size_t i = 0; i < ROWS(later); i++)
		if (strcmp(later[i], code) == 0)
			return true;
	return false;
}

static bool has_way_out(const char *code)
{
	for (size_t i = 0; i < APP_MOVES_N; i++)
		if (strcmp(APP_MOVES[i].from, code) == 0)
			return true;
	return false;
}

static void every_state_is_there_with_its_label(void **state)
{
	(void)state;
	tr_set(LANG_KO);
	assert_int_equal(APP_STATES_N, ROWS(wanted_states));
	for (size_t i = 0; i < APP_STATES_N; i++) {
		struct app_public seen = app_public_view(wanted_states[i].code, false);
		assert_string_equal(APP_STATES[i].code, wanted_states[i].code);
		assert_string_equal(app_state_name(wanted_states[i].code), wanted_states[i].ko);
		assert_string_equal(seen.label, wanted_states[i].label);
		assert_string_equal(seen.turn, wanted_states[i].turn);
		assert_int_equal(APP_STATES[i].final, wanted_states[i].final);
	}
}

static void each_text_of_a_state_is_there_in_both_languages(void **state)
{
	(void)state;
	for (size_t i = 0; i < APP_STATES_N; i++) {
		const struct app_state *s = &APP_STATES[i];
		const char *const texts[] = {s->ko, s->en, s->label_ko, s->label_en, s->next_ko, s->next_en, s->turn};
		for (size_t k = 0; k < ROWS(texts); k++)
			assert_true(texts[k] && *texts[k]);
		assert_true(strspn(s->en, "abcdefghijklmnopqrstuvwxyz ") == strlen(s->en));
		assert_true(strspn(s->label_en, "abcdefghijklmnopqrstuvwxyz ") == strlen(s->label_en));
		assert_ptr_equal(app_state_of(s->code), s);
	}
	assert_null(app_state_of("selected"));
	assert_null(app_state_of(""));
}

static void the_moves_are_these_and_no_others(void **state)
{
	(void)state;
	assert_int_equal(APP_MOVES_N, ROWS(wanted_moves));
	for (size_t s = 0; s < APP_STATES_N; s++)
		for (int event = 0; event < APP_EVENT_COUNT; event++) {
			const char *to = NULL;
			for (size_t i = 0; i < ROWS(wanted_moves); i++)
				if (wanted_moves[i].event == (enum app_event)event &&
					strcmp(wanted_moves[i].from, APP_STATES[s].code) == 0)
					to = wanted_moves[i].to;
			const struct app_move *move = NULL;
			struct err e = {0};
			bool found = app_move_find(APP_STATES[s].code, (enum app_event)event, &move, &e);
			if (found != (to != NULL))
				fail_msg("%s by %s: %s", APP_STATES[s].code, app_event_name((enum app_event)event),
					found ? "too much" : "missing");
			if (found)
				assert_string_equal(move->to, to);
			else
				assert_int_equal(e.kind, ERR_REFUSED);
		}
}

static void each_move_is_made_by_one_role(void **state)
{
	(void)state;
	for (size_t i = 0; i < ROWS(wanted_moves); i++) {
		const struct app_move *move = NULL;
		struct err e = {0};
		assert_true(app_move_find(wanted_moves[i].from, wanted_moves[i].event, &move, &e));
		assert_int_equal(move->needs_reason, wanted_moves[i].needs_reason);
		for (size_t role = 0; role < ROLE_COUNT; role++)
			if (role_may((enum role)role, move->right) != (role == wanted_moves[i].role))
				fail_msg("%s by %s as %s", move->from, app_event_name(move->event), role_code((enum role)role));
	}
}

static void the_table_of_moves_is_well_formed(void **state)
{
	(void)state;
	for (size_t i = 0; i < APP_MOVES_N; i++) {
		const struct app_state *from = app_state_of(APP_MOVES[i].from);
		assert_non_null(from);
		assert_non_null(app_state_of(APP_MOVES[i].to));
		assert_false(from->final);
		for (size_t k = 0; k < i; k++)
			assert_false(APP_MOVES[k].event == APP_MOVES[i].event &&
				strcmp(APP_MOVES[k].from, APP_MOVES[i].from) == 0);
	}
}

static void every_state_has_a_way_out_unless_it_is_final_or_later_work(void **state)
{
	(void)state;
	for (size_t i = 0; i < APP_STATES_N; i++) {
		const char *code = APP_STATES[i].code;
		if (has_way_out(code) == (APP_STATES[i].final || is_later(code)))
			fail_msg("%s", code);
	}
}

static void every_event_is_used_and_named(void **state)
{
	(void)state;
	static const char *const names[] = {"submit", "lapse", "screen", "pass", "fail", "return", "reviewed", "select",
		"reserve", "not-select", "promote", "decline", "award", "withdraw", "reinstate", "call-cancelled", "rescreen",
		"inform", "supplement", "answer",
		"overdue", "extend", "cancel", "refer", "send-back", "hold", "resume", "exclude", "stay",
		"amend-in", "amend-reserve", "amend-out", "award-cancel", "award-restore", "result-cancel"};
	assert_int_equal(ROWS(names), APP_EVENT_COUNT);
	for (size_t event = 0; event < ROWS(names); event++) {
		bool used = false;
		for (size_t i = 0; i < APP_MOVES_N; i++)
			used = used || APP_MOVES[i].event == event;
		assert_true(used);
		assert_string_equal(app_event_name((enum app_event)event), names[event]);
	}
}

static void the_result_is_hidden_until_it_is_announced(void **state)
{
	(void)state;
	static const struct {
		const char *code, *label_ko, *label_en;
	} results[] = {
		{"SELECTED", "선정", "selected"}, {"RESERVE", "예비", "reserve"}, {"NOT_SELECTED", "미선정", "not selected"}};
	for (size_t i = 0; i < ROWS(results); i++) {
		tr_set(LANG_KO);
		struct app_public review = app_public_view("REVIEW", false);
		struct app_public before = app_public_view(results[i].code, false);
		assert_string_equal(before.label, "심사중");
		assert_string_equal(before.label, review.label);
		assert_string_equal(before.next, review.next);
		assert_string_equal(before.turn, review.turn);
		struct app_public after = app_public_view(results[i].code, true);
		assert_string_equal(after.label, results[i].label_ko);
		assert_string_not_equal(after.next, review.next);

		tr_set(LANG_EN);
		before = app_public_view(results[i].code, false);
		assert_string_equal(before.label, "under review");
		assert_string_equal(app_public_view(results[i].code, true).label, results[i].label_en);
	}
	tr_set(LANG_KO);
}

static void the_announcement_changes_nothing_else(void **state)
{
	(void)state;
	size_t hidden = 0;
	for (size_t i = 0; i < APP_STATES_N; i++) {
		struct app_public before = app_public_view(APP_STATES[i].code, false);
		struct app_public after = app_public_view(APP_STATES[i].code, true);
		if (strcmp(before.label, after.label) != 0 || strcmp(before.next, after.next) != 0 ||
			strcmp(before.turn, after.turn) != 0)
			hidden++;
		assert_int_equal(strcmp(before.label, after.label) != 0, APP_STATES[i].hidden_until_announced);
	}
	assert_int_equal(hidden, 3);
}

static void a_refusal_tells_what_is_possible(void **state)
{
	(void)state;
	const struct app_move *move = NULL;
	struct err e = {0};
	tr_set(LANG_EN);
	assert_false(app_move_find("SUBMITTED", APP_EVENT_AWARD, &move, &e));
	assert_null(move);
	assert_string_equal(e.text,
		"not possible in the state received: grant decision; possible: eligibility check, withdrawal");
	assert_false(app_move_find("DECLINED", APP_EVENT_SUBMIT, &move, &e));
	assert_string_equal(e.text, "not possible in the state gave up before award: submission; nothing can follow it");
	assert_false(app_move_find("submitted", APP_EVENT_SCREEN, &move, &e));
	tr_set(LANG_KO);
}

static void the_diagram_draws_every_move(void **state)
{
	(void)state;
	struct buf out = {0};
	tr_set(LANG_KO);
	lifecycle_diagram(&out);
	const char *text = buf_text(&out);
	assert_true(strncmp(text, "stateDiagram-v2\n", 16) == 0);
	assert_non_null(strstr(text, "    state \"접수\" as SUBMITTED\n"));
	assert_non_null(strstr(text, "    [*] --> DRAFT\n"));
	assert_non_null(strstr(text, "    DECLINED --> [*]\n"));
	assert_null(strstr(text, "AWARDED --> [*]"));
	assert_null(strstr(text, "SETTLING"));
	for (size_t i = 0; i < ROWS(wanted_moves); i++) {
		char line[120];
		snprintf(line, sizeof line, "    %s --> %s: %s\n", wanted_moves[i].from, wanted_moves[i].to,
			app_event_name(wanted_moves[i].event));
		assert_non_null(strstr(text, line));
	}
	buf_release(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_state_is_there_with_its_label),
		cmocka_unit_test(each_text_of_a_state_is_there_in_both_languages),
		cmocka_unit_test(the_moves_are_these_and_no_others),
		cmocka_unit_test(each_move_is_made_by_one_role),
		cmocka_unit_test(the_table_of_moves_is_well_formed),
		cmocka_unit_test(every_state_has_a_way_out_unless_it_is_final_or_later_work),
		cmocka_unit_test(every_event_is_used_and_named),
		cmocka_unit_test(the_result_is_hidden_until_it_is_announced),
		cmocka_unit_test(the_announcement_changes_nothing_else),
		cmocka_unit_test(a_refusal_tells_what_is_possible),
		cmocka_unit_test(the_diagram_draws_every_move),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
