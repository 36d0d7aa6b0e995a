#include "ppuri/form_field.h"

#include <string.h>

/* What many letters say alike. */
#define OFFICE "organisation sender contact "
#define LETTERHEAD "organisation sender zip address homepage? phone fax? email disclosure "
#define GENUINE "letter_no check_code verify_url? "
#define ABOUT "receipt_no firm_name biz_no project_title call_title notice_no "
#define OBJECTION "object_until! object_days object_law petition_until "
#define SUMS "total_won asked_won own_cash_won own_kind_won "
#define SIGNERS "drafter drafter_title approver approver_title approved_date "
#define LETTER OFFICE GENUINE "letter_date law? " ABOUT "program_name "
#define COST "cost.source cost.amount cost.share "
#define AWARD \
	LETTERHEAD GENUINE "receiver title related program_name " ABOUT \
	"representative firm_address award_no award_date amount! total_won grant_won own_cash_won own_kind_won source_name fiscal_year " \
	"period legal_basis payment " SIGNERS "doc_no doc_date replaces? " COST
#define AGREED \
	LETTERHEAD GENUINE "receiver title related program_name " ABOUT \
	"representative firm_address party_name party_head party_address? award_no award_date amount! source_name fiscal_year period " SIGNERS \
	"doc_no doc_date replaces? "
#define EVALUATION "organisation call_title call_code "

const struct paper_form PAPER_FORMS[] = {
	{"agreement", "협약서", "agreement",
	 LETTER "party_name party_head party_address? representative? firm_address? period fiscal_year source_name amount! grant_won "
			"own_cash_won own_kind_won total_won payment award_no award_date " COST
	 "plan.category? plan.basis? plan.support? plan.own_cash? plan.own_kind? plan.total? "},
	{"agreement-cancel", "협약 해약 통지서", "letter of a terminated agreement",
	 AGREED "cancel_no cancel_date whole? reason cancelled! cancelled_won rest? paid_won return_amount? return_until? heard_no? heard_date "},
	{"agreement-change", "협약 변경 통지서", "letter of a changed agreement",
	 AGREED "total_won grant_won own_cash_won own_kind_won payment " COST "change_no change_date reason amount_was grant_won_was own_cash_won_was "
			"own_kind_won_was total_won_was period_was? payment_was? taken? request_no? request_date upheld_day? upheld_against restored? "},
	{"amendment-letter", "선정 결과 변경 통지서", "letter of an amended result",
	 LETTER OBJECTION "amendment_no announced_day was became reason next "},
	{"appeal-decision", "이의신청 결정 통지서", "decision on an objection",
	 LETTER "against told_day filed_day ground wants outcome reason effect decided_day of_contract? "},
	{"application", "참여 신청서", "application",
	 "organisation sender program_name call_title notice_no field receipt_no received_day firm_name representative biz_no corp_no "
	 "firm_kind size industry technology certificate_no certificate_until zip firm_address plant_address founded workers products patents "
	 "contact_name contact_title contact_phone contact_mobile contact_fax contact_email project_title leader other_support bonuses papers " SUMS
	 "filed_day year1 year2 year3 sales1 sales2 sales3 profit1 profit2 profit3 export1 export2 export3 debt1 debt2 debt3 "
	 "goal_sales goal_sales2 goal_sales3 goal_jobs goal_jobs2 goal_jobs3 goal_export goal_export2 goal_export3 "
	 "goal_cost goal_cost2 goal_cost3 goal_fault goal_fault2 goal_fault3 "
	 "purpose.line content.line schedule.line prior.program prior.agency prior.period prior.amount bonus.name bonus.points bonus.paper "
	 "paper.name paper.need plan.category plan.basis plan.support plan.own_cash plan.own_kind plan.total "},
	{"award-cancel", "보조금 교부결정 취소 통지서", "letter of a cancelled award",
	 AWARD OBJECTION "law? cancel_no cancel_date whole? reason cancel_law cancelled! cancelled_won rest? paid_won return_amount? return_until? heard_no? heard_date "},
	{"award-change", "보조금 변경교부결정 통지서", "letter of a changed award",
	 AWARD OBJECTION "law? change_no change_date reason amount_was grant_won_was own_cash_won_was own_kind_won_was total_won_was "
					 "period_was? payment_was? taken? upheld_day? upheld_against restored? "},
	{"award-letter", "보조금 교부결정 통지서", "award letter", AWARD OBJECTION "law? "},
	{"ineligible", "부적격 통지서", "letter of ineligibility",
	 LETTER OBJECTION "informed_day reason? ground.condition ground.seen ground.source "},
	{"meeting-minutes", "평가위원회 회의록", "minutes of a meeting",
	 EVALUATION "meeting_no meeting_kind held place? attendance presided? closed? closed_by cancelled? sign.role sign.name "
				"#members #motions #votes #challenges #proceedings #addenda "},
	{"not-selected", "미선정 통보서", "letter of a result without selection",
	 LETTER OBJECTION "ground score? pass_line announced_day "},
	{"pledge", "평가위원 서약서", "pledge of a judge", NULL},
	{"promotion-letter", "예비순위 승계 통지서", "letter of promotion from the reserve",
	 LETTER SUMS "promoted_day reserve period granted! granted_won "},
	{"receipt", "접수증", "receipt",
	 LETTER SUMS "received_at received_day late_papers? paper.kind paper.file paper.size paper.sha256 "},
	{"reserve", "예비선정 통보서", "letter of a place in the reserve",
	 LETTER OBJECTION SUMS "period reserve score? pass_line announced_day "},
	{"result-cancel", "선정 결과 취소 통지서", "letter of a cancelled result",
	 LETTER OBJECTION "was cancelled_day cancel_notice_no? reason next? "},
	{"returned", "신청 반려 통지서", "letter of a returned application", LETTER OBJECTION "reason asked_day due? want.text "},
	{"score-sheet", "평가표", "score sheet",
	 EVALUATION "round member affiliation step comment_below? left_out? filled? locked? #costs #firms #totals "},
	{"score-table", "평가 집계표", "table of scores",
	 EVALUATION "run_at run_by digest confirmed_by? sign.role sign.name #notes #totals #ranges #result "},
	{"selected", "선정 통보서", "letter of selection",
	 LETTER OBJECTION SUMS "period granted! granted_won cut? agree_until? announced_day "},
	{"supplement-request", "보완요청서", "request for a supplement", OFFICE GENUINE ABOUT "asked_day due! want.text! "},
	{"support", "지원확인서", "certificate of support",
	 LETTER "representative? firm_address? period fiscal_year source_name decision_no decision_date amount! "},
	{0},
};

static const struct form_value VALUES[] = {
	/* the office */
	{"organisation", "부산광역시"},
	{"sender", "부산광역시장"},
	{"contact", "산업혁신과 (051)888-0000"},
	{"zip", "47545"},
	{"address", "부산광역시 연제구 중앙대로 1001(연산동)"},
	{"homepage", "www.busan.go.kr"},
	{"phone", "(051)888-0000"},
	{"fax", "(051)888-0009"},
	{"email", "hong@example.kr"},
	{"disclosure", "부분공개(6, 7)"},
	{"drafter", "홍길동"},
	{"drafter_title", "주무관"},
	{"approver", "이도윤"},
	{"approver_title", "산업혁신과장"},
	{"approved_date", "2024. 2. 26."},
	/* the letter */
	{"letter_no", "2024-000123"},
	{"check_code", "7K3M-Q9XA-2FTB"},
	{"verify_url", "https://www.example.kr/verify"},
	{"letter_date", "2024. 2. 26."},
	{"receiver", "하늘정밀 주식회사(대표 김하늘)"},
	{"title", "2024년 금형기술 고도화 지원사업 참여기업 모집 보조금 교부결정 통지"},
	{"doc_no", "산업혁신과-1301"},
	{"doc_date", "2024. 2. 26."},
	{"replaces", "산업혁신과-1290(2024. 2. 23.)"},
	{"law", "지방보조금"},
	{"legal_basis", "「지방자치단체 보조금 관리에 관한 법률」 제8조부터 제10조까지"},
	{"object_until", "2024. 3. 18."},
	{"object_days", "20"},
	{"object_law", "「지방자치단체 보조금 관리에 관한 법률」 제36조의2"},
	{"petition_until", "2024. 5. 27."},
	/* programme and call */
	{"program_name", "하이테크 기반 금형기술 고도화 지원사업"},
	{"call_title", "2024년 금형기술 고도화 지원사업 참여기업 모집"},
	{"call_code", "2024-금형"},
	{"notice_no", "부산광역시 공고 제2024-123호"},
	{"related", "부산광역시 공고 제2024-123호(2024. 1. 15., “2024년 금형기술 고도화 지원사업 참여기업 모집”)"},
	{"source_name", "시비"},
	{"fiscal_year", "2024"},
	{"period", "2024. 3. 1.∼2024. 11. 30."},
	{"announced_day", "2024. 2. 23."},
	/* the firm and its application */
	{"receipt_no", "2024-금형-0003"},
	{"received_at", "2024. 2. 5. 10:00:00"},
	{"received_day", "2024. 2. 5."},
	{"firm_name", "하늘정밀 주식회사"},
	{"representative", "김하늘"},
	{"biz_no", "000-81-00047"},
	{"firm_address", "46721 부산광역시 강서구 녹산산단로17번길 28, 3동 201호(송정동)"},
	{"project_title", "다단 프레스 금형의 수명 향상을 위한 표면처리 공정 개선"},
	{"total_won", "30,000,000"},
	{"asked_won", "25,000,000"},
	{"own_cash_won", "7,000,000"},
	{"own_kind_won", "3,000,000"},
	{"paper.kind", "신청서", "사업계획서"},
	{"paper.file", "신청서.pdf", "사업계획서.pdf"},
	{"paper.size", "4,062,300", "2,718,281"},
	{"paper.sha256", "9f86d081884c7d659a2feaa0c55ad015 a3bf4f1b2b0b822cd15d6c15b0f00a08", "60303ae22b998861bce3b28f33eec1be 758a213c86c93c076dbe9f558c11c752"},
	/* what was decided */
	{"granted", "금20,000,000원(금이천만원)"},
	{"granted_won", "20,000,000"},
	{"cut", "선정된 기업이 많아 지원 신청액의 80%를 지원합니다."},
	{"agree_until", "2024. 3. 15."},
	{"reserve", "1"},
	{"score", "68.50"},
	{"pass_line", "70.00"},
	{"ground", "기준점수(70.00점)에 이르지 못하였습니다."},
	{"ground.condition", "사업장 소재지"},
	{"ground.seen", "경상남도 김해시"},
	{"ground.source", "공고 제3호"},
	{"informed_day", "2024. 2. 15."},
	{"reason", "공고에서 정한 신청 자격을 갖추지 못하였습니다."},
	{"next", "보조금은 교부결정을 거쳐 교부됩니다. 지원 예정액은 교부결정에서 확정됩니다."},
	{"promoted_day", "2024. 3. 4."},
	{"amendment_no", "부산광역시 공고 제2024-152호"},
	{"was", "예비선정(예비 1순위)"},
	{"became", "선정"},
	{"cancelled_day", "2024. 3. 4."},
	{"cancel_notice_no", "부산광역시 공고 제2024-131호"},
	{"asked_day", "2024. 2. 8."},
	{"due", "2024. 2. 15.(목)"},
	{"want.text", "국세 납세증명서의 유효기간이 지났습니다. 새 증명서를 내 주시기 바랍니다.", "산출 근거가 없는 비목이 있습니다. 견적서를 내 주시기 바랍니다."},
	{"against", "미선정"},
	{"told_day", "2024. 2. 26."},
	{"filed_day", "2024. 3. 4."},
	{"wants", "결과를 다시 산정하여 줄 것"},
	{"outcome", "인용"},
	{"effect", "선정 결과를 다시 산정하여 따로 알려 드립니다."},
	{"decided_day", "2024. 3. 11."},
	{"of_contract", ""},
	/* the award */
	{"award_no", "2024-금형-교부-0003"},
	{"award_date", "2024. 2. 26."},
	{"amount", "금20,000,000원(금이천만원)"},
	{"grant_won", "20,000,000"},
	{"payment", "분할 교부: 착수 70%, 정산 뒤 30%"},
	{"cost.source", "지방보조금(시비)", "자기부담금"},
	{"cost.amount", "20,000,000", "10,000,000"},
	{"cost.share", "66.7%", "33.3%"},
	{"plan.category", "재료비", "외주가공비"},
	{"plan.basis", "SKD11 강재 2톤 × 400만원, 공구 30종", "표면처리 12회 × 125만원"},
	{"plan.support", "10,000,000"},
	{"plan.own_cash", "3,500,000"},
	{"plan.own_kind", "1,500,000"},
	{"plan.total", "15,000,000"},
	{"decision_no", "2024-금형-교부-0003"},
	{"decision_date", "2024. 2. 26."},
	{"party_name", "부산광역시"},
	{"party_head", "부산광역시장"},
	{"party_address", "부산광역시 연제구 중앙대로 1001(연산동)"},
	{"change_no", "2024-금형-교부-0003-변경1"},
	{"change_date", "2024. 6. 3."},
	{"amount_was", "금20,000,000원(금이천만원)"},
	{"grant_won_was", "20,000,000"},
	{"own_cash_won_was", "7,000,000"},
	{"own_kind_won_was", "3,000,000"},
	{"total_won_was", "30,000,000"},
	{"period_was", "2024. 3. 1.∼2024. 11. 30."},
	{"payment_was", "분할 교부: 착수 70%, 정산 뒤 30%"},
	{"taken", "예"},
	{"request_no", "하늘정밀-24-17"},
	{"request_date", "2024. 5. 27."},
	{"upheld_day", ""},
	{"upheld_against", "교부결정 취소 2024-금형-교부-0003-취소1"},
	{"restored", ""},
	{"cancel_no", "2024-금형-교부-0003-취소1"},
	{"cancel_date", "2024. 6. 3."},
	{"cancel_law", "「지방자치단체 보조금 관리에 관한 법률」 제12조제1항"},
	{"whole", "예"},
	{"cancelled", "금20,000,000원(금이천만원)"},
	{"cancelled_won", "20,000,000"},
	{"rest", ""},
	{"paid_won", "14,000,000"},
	{"return_amount", "금14,000,000원(금일천사백만원)"},
	{"return_until", "2024. 7. 3."},
	{"heard_no", "산업혁신과-1987"},
	{"heard_date", "2024. 5. 16."},
	/* the application form */
	{"field", "금형"},
	{"corp_no", "000000-0000000"},
	{"firm_kind", "법인"},
	{"size", "소기업"},
	{"industry", "금형 및 주형 제조업(C29294)"},
	{"technology", "금형"},
	{"certificate_no", "제2023-000123호"},
	{"certificate_until", "2026. 3. 31."},
	{"plant_address", "46721 부산광역시 강서구 녹산산단로17번길 28"},
	{"founded", "2009. 5. 11."},
	{"workers", "24"},
	{"products", "프레스 금형"},
	{"patents", "특허 2건"},
	{"contact_name", "홍길동"},
	{"contact_title", "기술연구소 과장"},
	{"leader", "박산들 기술이사"},
	{"other_support", "-"},
	{"bonuses", "있음"},
	{"papers", "있음"},
	{"contact_phone", "(051)000-0000"},
	{"contact_mobile", "010-0000-0000"},
	{"contact_fax", "(051)000-0009"},
	{"contact_email", "desk@example.kr"},
	{"purpose.line", "금형의 수명을 늘려 납기와 원가를 줄입니다."},
	{"content.line", "표면처리 공정의 조건을 찾고 시제품 금형 3벌을 만듭니다."},
	{"schedule.line", "3월 설계, 5월 제작, 9월 시험"},
	{"year1", "2023"}, {"year2", "2022"}, {"year3", "2021"},
	{"sales1", "4,200"}, {"sales2", "3,900"}, {"sales3", "3,500"},
	{"profit1", "310"}, {"profit2", "250"}, {"profit3", "190"},
	{"export1", "820"}, {"export2", "700"}, {"export3", "510"},
	{"debt1", "92.1"}, {"debt2", "98.4"}, {"debt3", "110.0"},
	{"goal_sales", "4,200"}, {"goal_sales2", "5,000"}, {"goal_sales3", "결산서"},
	{"goal_jobs", "24"}, {"goal_jobs2", "27"}, {"goal_jobs3", "고용보험 가입자 명부"},
	{"goal_export", "820"}, {"goal_export2", "1,000"}, {"goal_export3", "수출실적증명"},
	{"goal_cost", "100"}, {"goal_cost2", "90"}, {"goal_cost3", "원가계산서"},
	{"goal_fault", "3.2"}, {"goal_fault2", "1.5"}, {"goal_fault3", "검사성적서"},
	{"prior.program", "2022년 뿌리기업 공정혁신 지원사업"},
	{"prior.agency", "부산광역시"},
	{"prior.period", "2022. 4.∼2022. 11."},
	{"prior.amount", "15,000,000"},
	{"bonus.name", "뿌리기술 전문기업"},
	{"bonus.points", "3.00"},
	{"bonus.paper", "지정서"},
	{"paper.name", "사업계획서"},
	{"paper.need", "필수"},
	{"late_papers", "있음"},
	/* the evaluation */
	{"round", "제1차 서면평가"},
	{"member", "김하나"},
	{"affiliation", "가람대학교"},
	{"step", "0.5"},
	{"comment_below", "60"},
	{"left_out", "나래금형"},
	{"filled", "예"},
	{"locked", "2024. 2. 20. 15:20"},
	{"meeting_no", "1"},
	{"meeting_kind", "심의 회의"},
	{"held", "2024. 2. 20. 14:00"},
	{"place", "시청 7층 회의실"},
	{"attendance", "위원 7명 가운데 6명"},
	{"presided", "박두리 위원장"},
	{"closed", "2024. 2. 20. 16:30"},
	{"closed_by", "홍길동"},
	{"cancelled", "정족수 미달"},
	{"run_at", "2024. 2. 20. 16:00"},
	{"run_by", "홍길동"},
	{"digest", "9f86d081884c"},
	{"confirmed_by", "이도윤"},
	{"sign.role", "위원"},
	{"sign.name", "김하나"},
};

/* What is told on another day, of another paper, or with other sums than the rest: all are of one application, from its receipt to the end. */
#define CHANGED "agreement-change award-change"
#define ENDED "agreement-cancel award-cancel"
#define CONTRACT "agreement-cancel agreement-change"
static const struct {
	const char *forms;
	struct form_value value;
} OWN[] = {
	{"application promotion-letter receipt reserve selected", {"total_won", "35,000,000"}},
	{"application", {"filed_day", "2024. 2. 5."}},
	{"application", {"plan.basis", "SKD11 강재 2톤 × 400만원, 공구 30종", "표면처리 14회 × 125만원"}},
	{"application", {"plan.support", "12,500,000"}},
	{"application", {"plan.total", "17,500,000"}},
	{"receipt", {"letter_date", "2024. 2. 5."}},
	{"reserve", {"score", "72.50"}},
	{"returned", {"reason", "보완기한까지 증명서와 견적서를 내지 않았습니다."}},
	{"promotion-letter", {"letter_date", "2024. 3. 4."}},
	{"appeal-decision", {"ground", "뿌리기술 전문기업 지정서를 냈으나 가점을 받지 못하였습니다."}},
	{"appeal-decision", {"reason", "지정서가 접수기한 안에 제출된 것을 확인하였습니다."}},
	{"appeal-decision", {"letter_date", "2024. 3. 11."}},
	{"amendment-letter", {"reason", "이의신청 인용: 가점이 빠져 있었습니다."}},
	{"amendment-letter", {"announced_day", "2024. 3. 18."}},
	{"amendment-letter", {"letter_date", "2024. 3. 18."}},
	{"amendment-letter", {"object_until", "2024. 4. 8."}},
	{"amendment-letter", {"petition_until", "2024. 6. 17."}},
	{"result-cancel", {"reason", "평가위원회의 구성에 흠이 있었습니다."}},
	{"result-cancel", {"next", "다시 모집하는 때에는 새로 공고합니다. 그때 다시 신청하실 수 있습니다."}},
	{"result-cancel", {"letter_date", "2024. 3. 4."}},
	{"result-cancel", {"object_until", "2024. 3. 25."}},
	{"result-cancel", {"petition_until", "2024. 6. 3."}},
	{"award-change", {"title", "2024년 금형기술 고도화 지원사업 참여기업 모집 보조금 변경교부결정 통지"}},
	{"award-cancel", {"title", "2024년 금형기술 고도화 지원사업 참여기업 모집 보조금 교부결정 취소 통지"}},
	{"agreement-change", {"title", "2024년 금형기술 고도화 지원사업 참여기업 모집 협약 변경 통지"}},
	{"agreement-cancel", {"title", "2024년 금형기술 고도화 지원사업 참여기업 모집 협약 해약 통지"}},
	{CHANGED " " ENDED, {"approved_date", "2024. 6. 3."}},
	{CHANGED " " ENDED, {"doc_no", "산업혁신과-2140"}},
	{CHANGED " " ENDED, {"doc_date", "2024. 6. 3."}},
	{CHANGED, {"replaces", "산업혁신과-2133(2024. 5. 31.)"}},
	{ENDED, {"replaces", ""}},
	{"award-cancel award-change", {"object_until", "2024. 6. 24."}},
	{"award-cancel award-change", {"petition_until", "2024. 9. 2."}},
	{CONTRACT, {"award_no", "2024-금형-협약-0003"}},
	{"agreement", {"cost.source", "지방보조금(시비)", "기업부담금"}},
	{"agreement-change", {"cost.source", "지원금(시비)", "기업부담금"}},
	{"agreement-change", {"upheld_against", "협약 해약 2024-금형-협약-0003-해약1"}},
	{"agreement-change", {"change_no", "2024-금형-협약-0003-변경1"}},
	{"agreement-change", {"payment", "일시 지급"}},
	{"agreement-change", {"payment_was", "분할 지급: 착수 70%, 정산 뒤 30%"}},
	{"award-change", {"payment", "일시 교부"}},
	{CHANGED, {"amount", "금16,000,000원(금일천육백만원)"}},
	{CHANGED, {"grant_won", "16,000,000"}},
	{CHANGED, {"total_won", "26,000,000"}},
	{CHANGED, {"cost.amount", "16,000,000", "10,000,000"}},
	{CHANGED, {"cost.share", "61.5%", "38.5%"}},
	{CHANGED, {"period", "2024. 3. 1.∼2024. 12. 15."}},
	{CHANGED, {"reason", "2차 시제품을 만들지 않으며, 설비의 납품이 늦어짐"}},
	{"agreement-cancel", {"cancel_no", "2024-금형-협약-0003-해약1"}},
	{"agreement-cancel", {"reason", "협약 위반: 정당한 까닭 없이 과제를 중단함"}},
	{"award-cancel", {"reason", "법령·교부조건·처분 위반: 승인을 받지 않고 보조사업을 중단함"}},
};

/* 선정통보서 is 선정 통보서 too. */
static bool same_but_spaces(const char *a, const char *b)
{
	for (;; a++, b++) {
		a += strspn(a, " ");
		b += strspn(b, " ");
		if (*a != *b || !*a)
			return *a == *b;
	}
}

const struct paper_form *paper_form_of(const char *name)
{
	for (const struct paper_form *form = PAPER_FORMS; form->name; form++)
		if (strcmp(form->name, name) == 0 || same_but_spaces(form->ko, name))
			return form;
	return NULL;
}

const char *paper_form_called(const char *name)
{
	const struct paper_form *form = paper_form_of(name);
	return form ? form->name : name;
}

static bool names(const char *list, const char *word)
{
	size_t n = strlen(word);
	for (const char *at = list; (at = strstr(at, word)); at += n)
		if ((at == list || at[-1] == ' ') && (at[n] == ' ' || !at[n]))
			return true;
	return false;
}

static const struct form_value *value_of(const struct paper_form *form, const char *name)
{
	for (size_t i = 0; i < sizeof OWN / sizeof *OWN; i++)
		if (strcmp(OWN[i].value.name, name) == 0 && names(OWN[i].forms, form->name))
			return &OWN[i].value;
	for (size_t i = 0; i < sizeof VALUES / sizeof *VALUES; i++)
		if (strcmp(VALUES[i].name, name) == 0)
			return &VALUES[i];
	bug("a value of forms without an example: %s", name);
}

static bool is_there(const struct form_field_rows *rows, const char *name)
{
	for (size_t i = 0; i < rows->n; i++)
		if (strcmp(rows->at[i].value.name, name) == 0)
			return true;
	return false;
}

void form_field_rows(struct pool *p, const struct paper_form *form, struct form_field_rows *ret)
{
	struct form_field_rows rows = {0};
	for (const char *s = form->values ? form->values : ""; *s;) {
		size_t n = strcspn(s, " ");
		bool table = *s == '#', maybe = s[n - 1] == '?', needed = s[n - 1] == '!';
		const char *name = pool_strndup(p, s + table, n - table - maybe - needed);
		s += n + strspn(s + n, " ");
		if (is_there(&rows, name))
			continue;
		struct form_value value = table ? (struct form_value){name, name, NULL} : *value_of(form, name);
		value.name = name;
		*POOL_PUSH(p, &rows) = (struct form_field_row){value, maybe, needed, table};
	}
	*ret = rows;
}
