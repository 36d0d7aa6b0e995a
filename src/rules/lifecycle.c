#include "ppuri/lifecycle.h"
#include "ppuri/pool.h"
#include "ppuri/tr.h"

#include <string.h>

#define COUNT(table) (sizeof(table) / sizeof *(table))

/* What is shown while the result is being made, and until it is announced. */
#define UNDER_REVIEW_KO "심사중"
#define UNDER_REVIEW_EN "under review"
#define WAIT_FOR_RESULT_KO "평가가 끝나면 결과를 알려 드립니다."
#define WAIT_FOR_RESULT_EN "We will tell you the result when the evaluation is done."
#define MAY_OBJECT_KO "결과에 이의가 있으면 통지를 받은 날부터 정해진 기간 안에 이의신청을 하실 수 있습니다."
#define MAY_OBJECT_EN "If you disagree, you may object in writing within the time stated in the notice."
#define NOTHING_KO "더 하실 일이 없습니다."
#define NOTHING_EN "There is nothing more for you to do."
#define CHECKING_REPORT_KO "제출하신 실적보고서와 정산서를 검토하고 있습니다."
#define CHECKING_REPORT_EN "We are checking your report and settlement."

const struct app_state APP_STATES[] = {
	{.code = "DRAFT", .ko = "작성중", .en = "draft", .label_ko = "작성중", .label_en = "draft",
		.next_ko = "접수 마감 전에 제출해 주세요.", .next_en = "Please submit it before the deadline.",
		.turn = "applicant"},
	{.code = "LAPSED", .ko = "미제출", .en = "not submitted", .label_ko = "미제출", .label_en = "not submitted",
		.next_ko = "제출되지 않고 끝났습니다. 접수 중인 공고나 다음 공고를 살펴봐 주세요.",
		.next_en = "It ended without being submitted. Please look for a call that is open, or the next one.",
		.turn = "-", .final = true},
	{.code = "SUBMITTED", .ko = "접수", .en = "received", .label_ko = "접수완료", .label_en = "received",
		.next_ko = "접수되었습니다. 자격검토를 기다려 주세요.",
		.next_en = "We have your application. The eligibility check comes next.", .turn = "office"},
	{.code = "SCREENING", .ko = "자격검토", .en = "eligibility check", .label_ko = "검토중",
		.label_en = "being checked", .next_ko = "자격과 서류를 검토하고 있습니다.",
		.next_en = "We are checking eligibility and papers.", .turn = "office"},
	{.code = "SUPPLEMENT", .ko = "보완요청", .en = "supplement requested", .label_ko = "보완 필요",
		.label_en = "supplement needed", .next_ko = "요청받은 서류를 기한 안에 보완해 주세요.",
		.next_en = "Please send what was asked for before the date given.", .turn = "applicant"},
	{.code = "SUPP_OVERDUE", .ko = "보완기한 경과", .en = "supplement overdue", .label_ko = "보완기한 경과",
		.label_en = "supplement overdue", .next_ko = "보완 기한이 지났습니다. 담당자에게 바로 연락해 주세요.",
		.next_en = "The date for the supplement has passed. Please call the officer at once.", .turn = "applicant"},
	{.code = "RETURNED", .ko = "반려", .en = "returned", .label_ko = "반려", .label_en = "returned",
		.next_ko = MAY_OBJECT_KO, .next_en = MAY_OBJECT_EN, .turn = "-"},
	{.code = "INELIGIBLE", .ko = "부적격", .en = "ineligible", .label_ko = "부적격", .label_en = "ineligible",
		.next_ko = MAY_OBJECT_KO, .next_en = MAY_OBJECT_EN, .turn = "-"},
	{.code = "REVIEW", .ko = "평가중", .en = "under evaluation", .label_ko = UNDER_REVIEW_KO,
		.label_en = UNDER_REVIEW_EN, .next_ko = WAIT_FOR_RESULT_KO, .next_en = WAIT_FOR_RESULT_EN,
		.turn = "committee"},
	{.code = "REVIEWED", .ko = "평가완료", .en = "scores locked", .label_ko = UNDER_REVIEW_KO,
		.label_en = UNDER_REVIEW_EN, .next_ko = WAIT_FOR_RESULT_KO, .next_en = WAIT_FOR_RESULT_EN,
		.turn = "committee"},
	{.code = "DELIBERATION", .ko = "심의중", .en = "committee deliberation", .label_ko = UNDER_REVIEW_KO,
		.label_en = UNDER_REVIEW_EN, .next_ko = WAIT_FOR_RESULT_KO, .next_en = WAIT_FOR_RESULT_EN,
		.turn = "committee"},
	{.code = "HOLD", .ko = "유보", .en = "carried over", .label_ko = "유보", .label_en = "carried over",
		.next_ko = "결정이 미루어졌습니다. 다시 시작되면 알려 드립니다.",
		.next_en = "The decision is put off. We will tell you when it goes on.", .turn = "office"},
	{.code = "SELECTED", .ko = "선정", .en = "selected", .label_ko = "선정", .label_en = "selected",
		.next_ko = "축하드립니다. 교부결정 통지를 기다려 주세요.",
		.next_en = "Congratulations. The letter of grant comes next.", .turn = "office",
		.hidden_until_announced = true},
	{.code = "RESERVE", .ko = "예비선정", .en = "reserve", .label_ko = "예비", .label_en = "reserve",
		.next_ko = "선정된 기업이 포기하면 예비 순서에 따라 알려 드립니다.",
		.next_en = "If a selected firm gives up, we will call on the reserve in order.", .turn = "office",
		.hidden_until_announced = true},
	{.code = "NOT_SELECTED", .ko = "미선정", .en = "not selected", .label_ko = "미선정", .label_en = "not selected",
		.next_ko = MAY_OBJECT_KO, .next_en = MAY_OBJECT_EN, .turn = "-", .hidden_until_announced = true},
	{.code = "DECLINED", .ko = "선정포기", .en = "gave up before award", .label_ko = "포기", .label_en = "given up",
		.next_ko = NOTHING_KO, .next_en = NOTHING_EN, .turn = "-", .final = true},
	{.code = "GRANT_REQ", .ko = "교부신청", .en = "grant request", .label_ko = "교부신청",
		.label_en = "grant requested", .next_ko = "교부신청을 검토하고 있습니다.",
		.next_en = "We are checking your grant request.", .turn = "office"},
	{.code = "AWARDED", .ko = "교부결정", .en = "grant decided", .label_ko = "교부결정", .label_en = "granted",
		.next_ko = "교부결정 통지서에서 교부조건을 확인해 주세요. 문의는 통지서에 적힌 담당자에게 하시면 됩니다.",
		.next_en = "Please read the conditions in the letter of grant. The officer named in the letter answers questions.", .turn = "applicant"},
	{.code = "ACTIVE", .ko = "협약·사업수행중", .en = "agreed and running", .label_ko = "수행중",
		.label_en = "running", .next_ko = "계획대로 사업을 수행하고 증빙을 모아 주세요.",
		.next_en = "Please carry out the plan and keep the evidence of each expense.", .turn = "applicant"},
	{.code = "SUSPENDED", .ko = "수행 일시정지", .en = "suspended", .label_ko = "일시정지", .label_en = "suspended",
		.next_ko = "사업이 잠시 멈추었습니다. 담당자의 안내를 기다려 주세요.",
		.next_en = "The project is paused. The officer will tell you how it goes on.", .turn = "office"},
	{.code = "COMPLETED", .ko = "사업완료", .en = "work done", .label_ko = "정산 필요",
		.label_en = "settlement due", .next_ko = "사업이 끝난 날부터 2개월 안에 실적보고서와 정산서를 내 주세요.",
		.next_en = "Please send report and settlement within two months of the end of the work.",
		.turn = "applicant"},
	{.code = "REPORT_OVERDUE", .ko = "실적보고 지연", .en = "report overdue", .label_ko = "제출 지연",
		.label_en = "report overdue", .next_ko = "실적보고서 제출 기한이 지났습니다. 바로 제출해 주세요.",
		.next_en = "The report is late. Please send it at once.", .turn = "applicant"},
	{.code = "REPORTED", .ko = "실적보고·정산서 제출", .en = "settlement submitted", .label_ko = "정산 검토중",
		.label_en = "settlement being checked", .next_ko = CHECKING_REPORT_KO, .next_en = CHECKING_REPORT_EN,
		.turn = "office"},
	{.code = "SETTLING", .ko = "정산검사", .en = "settlement review", .label_ko = "정산 검토중",
		.label_en = "settlement being checked", .next_ko = CHECKING_REPORT_KO, .next_en = CHECKING_REPORT_EN,
		.turn = "office"},
	{.code = "CORRECTION", .ko = "시정명령", .en = "correction ordered", .label_ko = "시정 필요",
		.label_en = "correction needed", .next_ko = "시정할 내용을 고쳐 기한 안에 다시 내 주세요.",
		.next_en = "Please put right what was asked and send it again by the date given.", .turn = "applicant"},
	{.code = "FINALISED", .ko = "금액확정", .en = "amount fixed", .label_ko = "금액 확정", .label_en = "amount fixed",
		.next_ko = "지원금이 확정되었습니다. 남은 절차를 알려 드립니다.",
		.next_en = "The amount is fixed. We will tell you what remains.", .turn = "office"},
	{.code = "REPAY", .ko = "반환명령", .en = "repayment due", .label_ko = "반납 필요", .label_en = "repayment due",
		.next_ko = "고지된 금액을 기한 안에 반납해 주세요.",
		.next_en = "Please pay back the sum in the notice by the date given.", .turn = "applicant"},
	{.code = "ENFORCE", .ko = "상계·강제징수", .en = "forced collection", .label_ko = "징수 진행",
		.label_en = "being collected", .next_ko = "징수 절차가 진행되고 있습니다. 담당자에게 연락해 주세요.",
		.next_en = "The sum is being collected. Please call the officer.", .turn = "office"},
	{.code = "ABANDONED", .ko = "사업포기", .en = "stop approved", .label_ko = "포기", .label_en = "given up",
		.next_ko = "폐지 승인일부터 2개월 안에 실적보고서와 정산서를 내 주세요.",
		.next_en = "Please send report and settlement within two months of the approval to stop.",
		.turn = "applicant"},
	{.code = "CANCELLED", .ko = "교부결정취소", .en = "award cancelled", .label_ko = "취소", .label_en = "cancelled",
		.next_ko = MAY_OBJECT_KO, .next_en = MAY_OBJECT_EN, .turn = "office"},
	{.code = "RESULT_CANCELLED", .ko = "선정취소", .en = "result cancelled", .label_ko = "선정 취소", .label_en = "result cancelled",
		.next_ko = MAY_OBJECT_KO, .next_en = MAY_OBJECT_EN, .turn = "-", .final = true},
	{.code = "CALL_CANCELLED", .ko = "공고취소", .en = "call cancelled", .label_ko = "공고 취소", .label_en = "call cancelled",
		.next_ko = "공고가 취소되어 신청이 끝났습니다. 취소공고를 확인해 주세요.",
		.next_en = "The call was cancelled, and your application ended with it. Please read the notice of cancellation.",
		.turn = "-", .final = true},
	{.code = "WITHDRAWN", .ko = "신청철회", .en = "withdrawn", .label_ko = "철회", .label_en = "withdrawn",
		.next_ko = NOTHING_KO, .next_en = NOTHING_EN, .turn = "-"},
	{.code = "CLOSED", .ko = "종결", .en = "closed", .label_ko = "종결", .label_en = "closed", .next_ko = NOTHING_KO,
		.next_en = NOTHING_EN, .turn = "-", .final = true},
};
const size_t APP_STATES_N = COUNT(APP_STATES);

#define WITHDRAW_FROM(state) {state, APP_EVENT_WITHDRAW, "WITHDRAWN", RIGHT_APP_WRITE, NULL, true}
/* 선정: of a call under the law of local subsidies only out of the deliberation. */
#define DECIDE_FROM(state) \
	{state, APP_EVENT_SELECT, "SELECTED", RIGHT_SELECT_CONFIRM, \
		N_("confirmed by somebody other than who ran the selection; deliberated on where the law wants it; the budget holds"), false}, \
	{state, APP_EVENT_RESERVE, "RESERVE", RIGHT_SELECT_CONFIRM, N_("as a selection is confirmed"), false}, \
	{state, APP_EVENT_NOT_SELECT, "NOT_SELECTED", RIGHT_SELECT_CONFIRM, N_("as a selection is confirmed"), false}
/* 결과 변경: what was decided and announced changes only so. */
#define AMEND(from, event, to) \
	{from, event, to, RIGHT_SELECT_CONFIRM, N_("an amendment of the result is confirmed; no award gives what it would take"), true}
/* 선정 결과 취소: for a fault of the procedure, of all at once. */
#define END_WITH_RESULT(from) \
	{from, APP_EVENT_RESULT_CANCEL, "RESULT_CANCELLED", RIGHT_SELECT_CONFIRM, \
		N_("the announced result is cancelled as a whole, agreed to by somebody other than who proposed it; no award stands in the call"), true}
#define END_WITH_CALL_FROM(state) \
	{state, APP_EVENT_CALL_CANCELLED, "CALL_CANCELLED", RIGHT_CALL_WRITE, N_("the call is cancelled"), true}

const struct app_move APP_MOVES[] = {
	{"DRAFT", APP_EVENT_SUBMIT, "SUBMITTED", RIGHT_APP_WRITE, N_("the call is open at this second"),
		false},
	{"DRAFT", APP_EVENT_LAPSE, "LAPSED", RIGHT_APP_WRITE, N_("the call has closed"), false},
	{"DRAFT", APP_EVENT_WITHDRAW, "LAPSED", RIGHT_APP_WRITE, NULL, true}, /* nothing was received that could be taken back */
	{"SUBMITTED", APP_EVENT_SCREEN, "SCREENING", RIGHT_APP_SCREEN, NULL, false},
	{"SCREENING", APP_EVENT_PASS, "REVIEW", RIGHT_APP_SCREEN,
		N_("no condition of the call has failed, or a person says why it passes; the firm is not on the list of exclusions"), false},
	{"SCREENING", APP_EVENT_FAIL, "INELIGIBLE", RIGHT_APP_SCREEN, NULL, true},
	{"SCREENING", APP_EVENT_RETURN, "RETURNED", RIGHT_APP_SCREEN, NULL, true},
	{"SCREENING", APP_EVENT_SUPPLEMENT, "SUPPLEMENT", RIGHT_APP_SCREEN, N_("it is said what is wanted and by when"), false},
	{"SUPPLEMENT", APP_EVENT_ANSWER, "SCREENING", RIGHT_APP_SCREEN, N_("on the last day of the term at the latest"), false},
	{"SUPPLEMENT", APP_EVENT_EXTEND, "SUPPLEMENT", RIGHT_APP_SCREEN, N_("to a later day"), true},
	{"SUPPLEMENT", APP_EVENT_CANCEL, "SCREENING", RIGHT_APP_SCREEN, NULL, true},
	{"SUPPLEMENT", APP_EVENT_OVERDUE, "SUPP_OVERDUE", RIGHT_APP_SCREEN, N_("the last day of the term has passed"), false},
	{"SUPP_OVERDUE", APP_EVENT_ANSWER, "SCREENING", RIGHT_APP_SCREEN, NULL, true},
	{"SUPP_OVERDUE", APP_EVENT_EXTEND, "SUPPLEMENT", RIGHT_APP_SCREEN, N_("to a later day"), true},
	{"SUPP_OVERDUE", APP_EVENT_CANCEL, "SCREENING", RIGHT_APP_SCREEN, NULL, true},
	{"SUPP_OVERDUE", APP_EVENT_RETURN, "RETURNED", RIGHT_APP_SCREEN, NULL, true},
	{"INELIGIBLE", APP_EVENT_RESCREEN, "SCREENING", RIGHT_APP_SCREEN, N_("the firm was not told yet"), false},
	{"INELIGIBLE", APP_EVENT_INFORM, "INELIGIBLE", RIGHT_APP_SCREEN, N_("the firm was not told yet"), false},
	{"INELIGIBLE", APP_EVENT_REINSTATE, "SCREENING", RIGHT_APPEAL_DECIDE, N_("the firm was told, and its objection is upheld"), true},
	{"RETURNED", APP_EVENT_REINSTATE, "SCREENING", RIGHT_APPEAL_DECIDE, N_("the firm was told, and its objection is upheld"), true},
	{"WITHDRAWN", APP_EVENT_STAY, "REVIEW", RIGHT_SELECT_CONFIRM,
		N_("withdrawn after a score was locked, and a second person refused that"), true},
	{"REVIEW", APP_EVENT_RESCREEN, "SCREENING", RIGHT_APP_SCREEN, NULL, true},
	{"REVIEWED", APP_EVENT_RESCREEN, "SCREENING", RIGHT_APP_SCREEN, NULL, true},
	{"DELIBERATION", APP_EVENT_RESCREEN, "SCREENING", RIGHT_APP_SCREEN, NULL, true},
	{"REVIEW", APP_EVENT_REVIEWED, "REVIEWED", RIGHT_REVIEW_ASSIGN, N_("every assigned score is locked"), false},
	DECIDE_FROM("REVIEWED"),
	{"REVIEWED", APP_EVENT_REFER, "DELIBERATION", RIGHT_SELECT_RUN, N_("the selection was run, and nothing has changed since"), false},
	{"DELIBERATION", APP_EVENT_SEND_BACK, "REVIEWED", RIGHT_SELECT_RUN, NULL, true},
	DECIDE_FROM("DELIBERATION"),
	{"REVIEW", APP_EVENT_HOLD, "HOLD", RIGHT_SELECT_RUN, NULL, true},
	{"REVIEWED", APP_EVENT_HOLD, "HOLD", RIGHT_SELECT_RUN, NULL, true},
	{"DELIBERATION", APP_EVENT_HOLD, "HOLD", RIGHT_SELECT_RUN, NULL, true},
	{"HOLD", APP_EVENT_RESUME, "REVIEW", RIGHT_SELECT_RUN, NULL, true},
	{"RESERVE", APP_EVENT_PROMOTE, "SELECTED", RIGHT_SELECT_CONFIRM, N_("in the order of the reserve; the budget holds"),
		false},
	{"SELECTED", APP_EVENT_DECLINE, "DECLINED", RIGHT_APP_WRITE, N_("no award stands for it"), true},
	{"SELECTED", APP_EVENT_EXCLUDE, "NOT_SELECTED", RIGHT_SELECT_CONFIRM, N_("the firm is on the list of exclusions; no award stands for it"), true},
	{"RESERVE", APP_EVENT_EXCLUDE, "NOT_SELECTED", RIGHT_SELECT_CONFIRM, N_("the firm is on the list of exclusions"), true},
	AMEND("SELECTED", APP_EVENT_AMEND_RESERVE, "RESERVE"),
	AMEND("SELECTED", APP_EVENT_AMEND_OUT, "NOT_SELECTED"),
	AMEND("RESERVE", APP_EVENT_AMEND_IN, "SELECTED"),
	AMEND("RESERVE", APP_EVENT_AMEND_OUT, "NOT_SELECTED"),
	AMEND("NOT_SELECTED", APP_EVENT_AMEND_IN, "SELECTED"),
	AMEND("NOT_SELECTED", APP_EVENT_AMEND_RESERVE, "RESERVE"),
	{"SELECTED", APP_EVENT_AWARD, "AWARDED", RIGHT_AWARD_APPROVE, N_("approved by somebody other than who drafted it"),
		false},
	{"AWARDED", APP_EVENT_AWARD_CANCEL, "CANCELLED", RIGHT_AWARD_APPROVE,
		N_("the award is cancelled as a whole, agreed to by somebody other than who drafted it or proposed that"), true},
	{"CANCELLED", APP_EVENT_AWARD_RESTORE, "AWARDED", RIGHT_AWARD_APPROVE,
		N_("its objection is upheld, and the change that gives it an award again is agreed to by another person than who proposed it"), true},
	END_WITH_RESULT("SELECTED"),
	END_WITH_RESULT("RESERVE"),
	END_WITH_RESULT("NOT_SELECTED"),
	WITHDRAW_FROM("SUBMITTED"),
	WITHDRAW_FROM("SCREENING"),
	WITHDRAW_FROM("SUPPLEMENT"),
	WITHDRAW_FROM("SUPP_OVERDUE"),
	WITHDRAW_FROM("REVIEW"),
	WITHDRAW_FROM("REVIEWED"),
	WITHDRAW_FROM("DELIBERATION"),
	WITHDRAW_FROM("HOLD"),
	WITHDRAW_FROM("SELECTED"),
	WITHDRAW_FROM("RESERVE"),
	WITHDRAW_FROM("GRANT_REQ"),
	END_WITH_CALL_FROM("SUBMITTED"),
	END_WITH_CALL_FROM("SCREENING"),
	END_WITH_CALL_FROM("SUPPLEMENT"),
	END_WITH_CALL_FROM("SUPP_OVERDUE"),
	END_WITH_CALL_FROM("REVIEW"),
	END_WITH_CALL_FROM("REVIEWED"),
	END_WITH_CALL_FROM("DELIBERATION"),
	END_WITH_CALL_FROM("HOLD"),
};
const size_t APP_MOVES_N = COUNT(APP_MOVES);

static const struct {
	const char *name;
	const char *text; /* for messages */
} events[APP_EVENT_COUNT] = {
	[APP_EVENT_SUBMIT] = {"submit", N_("submission")},
	[APP_EVENT_LAPSE] = {"lapse", N_("lapse")},
	[APP_EVENT_SCREEN] = {"screen", N_("eligibility check")},
	[APP_EVENT_PASS] = {"pass", N_("pass of the eligibility check")},
	[APP_EVENT_FAIL] = {"fail", N_("finding of ineligibility")},
	[APP_EVENT_RETURN] = {"return", N_("return to the applicant")},
	[APP_EVENT_REVIEWED] = {"reviewed", N_("end of the evaluation")},
	[APP_EVENT_SELECT] = {"select", N_("selection")},
	[APP_EVENT_RESERVE] = {"reserve", N_("place in the reserve")},
	[APP_EVENT_NOT_SELECT] = {"not-select", N_("decision not to select")},
	[APP_EVENT_PROMOTE] = {"promote", N_("promotion from the reserve")},
	[APP_EVENT_DECLINE] = {"decline", N_("giving up the selection")},
	[APP_EVENT_AWARD] = {"award", N_("grant decision")},
	[APP_EVENT_WITHDRAW] = {"withdraw", N_("withdrawal")},
	[APP_EVENT_REINSTATE] = {"reinstate", N_("reinstatement")},
	[APP_EVENT_CALL_CANCELLED] = {"call-cancelled", N_("end with the call")},
	[APP_EVENT_RESCREEN] = {"rescreen", N_("new eligibility check")},
	[APP_EVENT_INFORM] = {"inform", N_("notice of ineligibility")},
	[APP_EVENT_SUPPLEMENT] = {"supplement", N_("request for a supplement")},
	[APP_EVENT_ANSWER] = {"answer", N_("receipt of the supplement")},
	[APP_EVENT_OVERDUE] = {"overdue", N_("end of the supplement's term")},
	[APP_EVENT_EXTEND] = {"extend", N_("longer term for the supplement")},
	[APP_EVENT_CANCEL] = {"cancel", N_("cancelling of the request for a supplement")},
	[APP_EVENT_REFER] = {"refer", N_("referral to the deliberation")},
	[APP_EVENT_SEND_BACK] = {"send-back", N_("return from the deliberation")},
	[APP_EVENT_HOLD] = {"hold", N_("putting off")},
	[APP_EVENT_RESUME] = {"resume", N_("going on after it was put off")},
	[APP_EVENT_STAY] = {"stay", N_("refusal of a late withdrawal")},
	[APP_EVENT_EXCLUDE] = {"exclude", N_("exclusion from the result")},
	[APP_EVENT_AMEND_IN] = {"amend-in", N_("selection by an amendment of the result")},
	[APP_EVENT_AMEND_RESERVE] = {"amend-reserve", N_("place in the reserve by an amendment of the result")},
	[APP_EVENT_AWARD_CANCEL] = {"award-cancel", N_("cancellation of the award")},
	[APP_EVENT_AWARD_RESTORE] = {"award-restore", N_("restoration of the award")},
	[APP_EVENT_RESULT_CANCEL] = {"result-cancel", N_("cancellation of the result")},
	[APP_EVENT_AMEND_OUT] = {"amend-out", N_("decision not to select by an amendment of the result")},
};

const struct app_state *app_state_of(const char *code)
{
	for (size_t i = 0; i < APP_STATES_N; i++)
		if (strcmp(APP_STATES[i].code, code) == 0)
			return &APP_STATES[i];
	return NULL;
}

const char *app_state_name(const char *code)
{
	const struct app_state *state = app_state_of(code);
	if (!state)
		return code;
	return tr_lang() == LANG_KO ? state->ko : state->en;
}

const char *app_event_name(enum app_event event)
{
	if (event >= APP_EVENT_COUNT)
		bug("event %d does not exist", (int)event);
	return events[event].name;
}

static bool refuse_move(const char *from, enum app_event event, struct err *e)
{
	CLEANUP(buf_release) struct buf possible = {0};
	for (size_t i = 0; i < APP_MOVES_N; i++)
		if (strcmp(APP_MOVES[i].from, from) == 0 && APP_MOVES[i].event != APP_EVENT_CALL_CANCELLED)
			buf_printf(&possible, "%s%s", possible.n ? ", " : "", tr(events[APP_MOVES[i].event].text));
	if (possible.n == 0)
		return err_set(e, ERR_REFUSED, _("not possible in the state %s: %s; nothing can follow it"),
			app_state_name(from), tr(events[event].text));
	return err_set(e, ERR_REFUSED, _("not possible in the state %s: %s; possible: %s"), app_state_name(from),
		tr(events[event].text), buf_text(&possible));
}

bool app_move_find_to(const char *from, enum app_event event, const char *to, const struct app_move **ret, struct err *e)
{
	if (event >= APP_EVENT_COUNT)
		bug("event %d does not exist", (int)event);
	for (size_t i = 0; i < APP_MOVES_N; i++)
		if (APP_MOVES[i].event == event && strcmp(APP_MOVES[i].from, from) == 0 && (!to || strcmp(APP_MOVES[i].to, to) == 0)) {
			*ret = &APP_MOVES[i];
			return true;
		}
	return refuse_move(from, event, e);
}

bool app_move_find(const char *from, enum app_event event, const struct app_move **ret, struct err *e)
{
	return app_move_find_to(from, event, NULL, ret, e);
}

struct app_public app_public_view(const char *code, bool announced)
{
	const struct app_state *state = app_state_of(code);
	if (state && state->hidden_until_announced && !announced)
		state = app_state_of("REVIEWED");
	if (!state)
		bug("the state %s does not exist", code);
	if (tr_lang() == LANG_KO)
		return (struct app_public){state->label_ko, state->next_ko, state->turn};
	return (struct app_public){state->label_en, state->next_en, state->turn};
}

static bool has_move(const char *code)
{
	for (size_t i = 0; i < APP_MOVES_N; i++)
		if (strcmp(APP_MOVES[i].from, code) == 0 || strcmp(APP_MOVES[i].to, code) == 0)
			return true;
	return false;
}

void lifecycle_diagram(struct buf *out)
{
	buf_puts(out, "stateDiagram-v2\n");
	for (size_t i = 0; i < APP_STATES_N; i++)
		if (has_move(APP_STATES[i].code))
			buf_printf(out, "    state \"%s\" as %s\n", app_state_name(APP_STATES[i].code), APP_STATES[i].code);
	buf_puts(out, "    [*] --> DRAFT\n");
	for (size_t i = 0; i < APP_MOVES_N; i++)
		buf_printf(out, "    %s --> %s: %s\n", APP_MOVES[i].from, APP_MOVES[i].to, app_event_name(APP_MOVES[i].event));
	for (size_t i = 0; i < APP_STATES_N; i++)
		if (APP_STATES[i].final && has_move(APP_STATES[i].code))
			buf_printf(out, "    %s --> [*]\n", APP_STATES[i].code);
}
