#include "ppuri/vocabulary.h"
#include "ppuri/rights.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <string.h>

#define COUNT(terms) (sizeof(terms) / sizeof *(terms))

static const struct term area_terms[] = {
	{"infrastructure", "인프라 구축", "infrastructure", "인프라"},
	{"workforce", "인력 양성", "workforce", "인력"},
	{"technology", "기술 개발", "technology", "기술|연구개발|R&D"},
	{"management", "경영지원", "management support", "경영"},
};
const struct vocabulary AREAS = {N_("support area"), area_terms, COUNT(area_terms)};

static const struct term legal_basis_terms[] = {
	{"local-subsidy", "지방보조금", "local subsidy", "지방보조"},
	{"national-subsidy", "국고보조(간접보조)", "national subsidy passed on", "국고보조|간접보조|국고보조금"},
	{"contribution", "출연·위탁", "contribution or commission", "출연|위탁|출연금|위탁금"},
	{"direct", "국가직접지원", "direct national support", "직접지원"},
};
const struct vocabulary LEGAL_BASES = {N_("legal basis"), legal_basis_terms, COUNT(legal_basis_terms)};

static const struct term deliberation_terms[] = {
	{"adopted", "원안 의결", "adopted as it was", "원안의결|원안가결|의결"},
	{"changed", "수정 의결", "adopted with changes", "수정의결|수정가결"},
	{"deferred", "보류", "deferred", "심의보류|재심의"},
	{"rejected", "부결", "rejected", NULL},
};
const struct vocabulary DELIBERATION_OUTCOMES = {N_("outcome of the deliberation"), deliberation_terms, COUNT(deliberation_terms)};

static const struct term appeal_terms[] = {
	{"upheld", "인용", "upheld", NULL},
	{"rejected", "기각", "rejected", NULL},
	{"dismissed", "각하", "dismissed", NULL},
};
const struct vocabulary APPEAL_OUTCOMES = {N_("outcome of the objection"), appeal_terms, COUNT(appeal_terms)};

static const struct term yes_no_terms[] = {
	{"yes", "예", "yes", "y|true|네"},
	{"no", "아니요", "no", "n|false|아니오"},
};
const struct vocabulary YES_NO = {N_("yes or no"), yes_no_terms, COUNT(yes_no_terms)};

static const struct term source_terms[] = {
	{"national", "국비", "national", "국고|국고보조금"},
	{"city", "시비", "city", "부산시비"},
	{"district", "구·군비", "district", "구비|군비"},
	{"private", "민간부담금", "private share", "자부담|기업부담금|민간"},
	{"direct", "국가직접지원", "direct national support", "직접지원"},
	{"other", "기타", "other", NULL},
	{"unstated", "미기재", "not stated", NULL},
};
const struct vocabulary SOURCES = {N_("source of money"), source_terms, COUNT(source_terms)};

static const struct term program_kind_terms[] = {
	{"plan", "계획", "plan", "종합계획|기본계획|포트폴리오"},
	{"strategy", "전략", "strategy", "추진전략|비전"},
	{"policy", "정책", "policy", "분야별 정책"},
	{"task", "과제", "task", "추진과제|세부과제|중점과제"},
	{"programme", "사업", "programme", "program|project|지원사업|세부사업"},
	{"unit", "단위사업", "unit", "단위과제|내역사업"},
};
const struct vocabulary PROGRAM_KINDS = {N_("kind of node"), program_kind_terms, COUNT(program_kind_terms)};

static const struct term program_status_terms[] = {
	{"proposed", "제안", "proposed", "발굴|구상"},
	{"review", "검토", "under review", "검토중"},
	{"confirmed", "확정", "confirmed", "추진확정"},
	{"running", "추진", "running", "추진중|진행|진행중|착수"},
	{"done", "완료", "done", "종료|준공"},
	{"on-hold", "보류", "on hold", NULL},
	{"stopped", "중단", "stopped", "폐기|취소"},
};
const struct vocabulary PROGRAM_STATUSES = {N_("status of a programme"), program_status_terms, COUNT(program_status_terms)};

static const struct term bound_terms[] = {
	{"about", "여", "or so", "약"},
	{"least", "이상", "at least", NULL},
};
const struct vocabulary BOUNDS = {N_("closeness of a number"), bound_terms, COUNT(bound_terms)};

static const struct term indicator_role_terms[] = {
	{"before", "기준", "before", "당초|기준값|현황"},
	{"after", "이후", "after", "변화"},
	{"target", "목표", "target", "목표값"},
	{"result", "실적", "result", "성과|실적값"},
};
const struct vocabulary INDICATOR_ROLES = {N_("role of a figure"), indicator_role_terms, COUNT(indicator_role_terms)};

static const struct term milestone_terms[] = {
	{"start", "착수", "start", NULL},
	{"confirmed", "확정", "confirmed", NULL},
	{"groundbreaking", "착공", "groundbreaking", NULL},
	{"completion", "준공", "completion of the building", "완공"},
	{"end", "완료", "end", NULL},
	{"other", "기타", "other", NULL},
};
const struct vocabulary MILESTONE_KINDS = {N_("kind of milestone"), milestone_terms, COUNT(milestone_terms)};

static const struct term review_outcome_terms[] = {
	{"carried", "추진", "carried", "채택|확정"},
	{"dropped", "제외", "dropped", "폐기|중단"},
	{"supplement", "보완", "to be supplemented", "보완 후 재검토"},
	{"deferred", "보류", "deferred", NULL},
};
const struct vocabulary REVIEW_OUTCOMES = {N_("outcome of a review"), review_outcome_terms, COUNT(review_outcome_terms)};

static const struct term council_kind_terms[] = {
	{"hub", "거점(Hub)", "hub", "거점|거점단지|허브"},
	{"spoke", "연계(Spoke)", "spoke", "연계|연계단지|스포크"},
	{"mini-cluster", "미니클러스터", "mini-cluster", "MC"},
	{"council", "협의체", "council", "산학연 협의체|산학연협의체|협의회"},
};
const struct vocabulary COUNCIL_KINDS = {N_("kind of council"), council_kind_terms, COUNT(council_kind_terms)};

static const struct term member_kind_terms[] = {
	{"firm", "기업", "firm", NULL},
	{"university", "대학", "university", "대학교"},
	{"institute", "연구기관", "research institute", "연구소|연구원"},
	{"agency", "지원기관", "agency", "공공기관|지자체|조합"},
	{"other", "기타", "other", NULL},
};
const struct vocabulary MEMBER_KINDS = {N_("kind of member"), member_kind_terms, COUNT(member_kind_terms)};

static const struct term technology_terms[] = {
	{"01", "주조", "casting", "1|주물"},
	{"02", "금형", "mould making", "2|mold making"},
	{"03", "소성가공", "metal forming", "3|소성|단조"},
	{"04", "용접", "welding", "4|용접·접합|접합"},
	{"05", "표면처리", "surface treatment", "5|도금"},
	{"06", "열처리", "heat treatment", "6"},
	{"07", "사출·프레스", "injection moulding and pressing", "7|사출|프레스"},
	{"08", "정밀가공", "precision machining", "8"},
	{"09", "적층제조", "additive manufacturing", "9|3D프린팅"},
	{"10", "산업용 필름 및 지류 공정", "industrial film and paper", "산업용 필름|필름|지류"},
	{"11", "로봇", "robots", NULL},
	{"12", "센서", "sensors", NULL},
	{"13", "산업지능형 소프트웨어", "industrial software", "소프트웨어|산업지능형SW"},
	{"14", "엔지니어링 설계", "engineering design", "설계"},
};
const struct vocabulary TECHNOLOGIES = {N_("root technology"), technology_terms, COUNT(technology_terms)};

/* From the smallest up: a tie-break goes by this order. */
static const struct term size_terms[] = {
	{"micro", "소상공인", "micro enterprise", "소공인|도시형소공인"},
	{"small", "소기업", "small enterprise", NULL},
	{"medium", "중기업", "medium enterprise", NULL},
	{"midsize", "중견기업", "mid-sized company", "중견"},
	{"large", "대기업", "large company", NULL},
};
const struct vocabulary SIZES = {N_("company size"), size_terms, COUNT(size_terms)};

/* In the order of enum tie_break. */
static const struct term tie_break_terms[] = {
	{"biggest-item", "배점이 가장 큰 항목의 점수", "higher score on the biggest item", "최고배점항목"},
	{"item-order", "평가항목 순서대로 점수", "higher score item by item", "항목순"},
	{"smaller-firm", "규모가 작은 기업", "smaller firm", "소기업우선"},
	{"no-earlier-support", "기존 지원이 적은 기업", "less earlier support", "미수혜"},
	{"earlier-receipt", "먼저 접수한 기업", "earlier receipt", "접수순"},
};
const struct vocabulary TIE_BREAKS = {N_("tie-break"), tie_break_terms, COUNT(tie_break_terms)};

static const struct term round_terms[] = {
	{"written", "서면평가", "written round", "서면|서류|서류평가|서면심사|서류심사"},
	{"presentation", "발표평가", "presentation round", "발표|발표심사|대면|대면평가"},
	{"site", "현장평가", "site visit", "현장|현장실사|현장심사|현장점검"},
};
const struct vocabulary ROUNDS = {N_("round of the evaluation"), round_terms, COUNT(round_terms)};

/* In the order of enum line_again. */
static const struct term line_again_terms[] = {
	{"once", "평균만 선정 기준점수 이상이면 됨", "only the mean must reach the pass line", "평균"},
	{"without-bonus", "감점한 점수도 기준점수 이상이어야 함(가점 제외)", "the mean less the penalty must reach it too", "가점제외"},
	{"with-bonus", "가점·감점을 반영한 점수도 기준점수 이상이어야 함", "the score with bonus and penalty must reach it too", "가점포함"},
};
const struct vocabulary LINES_AGAIN = {N_("way of the pass line"), line_again_terms, COUNT(line_again_terms)};

/* In the order of enum placed. */
static const struct term placement_terms[] = {
	{"by-rank", "순위대로", "by rank", NULL},
	{"first", "우선 선정", "first, ahead of the ranking", "우선"},
	{"out", "선정 제외", "out of the ranking", "제외"},
};
const struct vocabulary PLACEMENTS = {N_("placement"), placement_terms, COUNT(placement_terms)};

static const struct term conflict_terms[] = {
	{"exclusion", "제척", "exclusion by law", NULL},
	{"challenge", "기피", "challenge by the applicant", NULL},
	{"recusal", "회피", "recusal by the member", NULL},
};
const struct vocabulary CONFLICTS = {N_("conflict of interest"), conflict_terms, COUNT(conflict_terms)};

static const struct term late_deed_terms[] = {
	{"proposed", "조정액 제안", "sum proposed", NULL},
	{"unproposed", "조정액 취소", "proposed sum dropped", NULL},
	{"bonus", "가점·감점 부여", "points given", NULL},
	{"unbonus", "가점·감점 취소", "points taken back", NULL},
	{"unlocked", "확정 해제", "lock opened", NULL},
	{"unplaced", "우선·제외 취소", "place out of rank dropped", NULL},
	{"screened", "자격 판정", "eligibility decided", NULL},
	{"exclusion", "제척 기록", "exclusion recorded", NULL},
	{"challenge", "기피 기록", "challenge recorded", NULL},
	{"recusal", "회피 기록", "recusal recorded", NULL},
	{"upheld", "기피 인용", "challenge upheld", NULL},
	{"rejected", "기피 기각", "challenge rejected", NULL},
	{"select.hold", "유보", "put off", NULL},
	{"select.resume", "유보 해제", "went on", NULL},
	{"app.withdraw", "신청철회", "withdrawn", NULL},
};
const struct vocabulary LATE_DEEDS = {N_("what was done"), late_deed_terms, sizeof late_deed_terms / sizeof *late_deed_terms};

static const struct term late_outcome_terms[] = {
	{"waits", "동의 대기", "waits", NULL},
	{"agreed", "동의", "agreed", NULL},
	{"refused", "동의하지 않음", "refused", "거부"},
};
const struct vocabulary LATE_OUTCOMES = {N_("what the second person said"), late_outcome_terms,
	sizeof late_outcome_terms / sizeof *late_outcome_terms};

static const struct term conflict_decision_terms[] = {
	{"pending", "결정 전", "not decided yet", "대기|미결정"},
	{"upheld", "인용", "upheld", NULL},
	{"rejected", "기각", "rejected", NULL},
	{"refused", "다른 사람이 동의하지 않음", "refused by the second person", NULL},
};
const struct vocabulary CONFLICT_DECISIONS = {N_("decision on a conflict of interest"), conflict_decision_terms,
											  COUNT(conflict_decision_terms)};

static const struct term conflict_decider_terms[] = {
	{"vote", "위원회 의결", "vote of the committee", "의결"},
	{"chair", "위원장 결정", "decision of the chair", "위원장"},
};
const struct vocabulary CONFLICT_DECIDERS = {N_("how it was decided"), conflict_decider_terms, COUNT(conflict_decider_terms)};

/* In the order of enum relation, from the second on. */
static const struct term relation_terms[] = {
	{"same", "해당 기업", "the firm itself", NULL},
	{"corporation", "같은 법인", "the same corporation", NULL},
	{"representative", "같은 대표자", "the same representative", NULL},
	{"group", "같은 계열", "the same group", NULL},
};
const struct vocabulary RELATIONS = {N_("relation of firms"), relation_terms, COUNT(relation_terms)};

static const struct term decline_ground_terms[] = {
	{"conflict", "이해충돌", "a conflict of interest", "제척|기피|회피"},
	{"field", "전문분야 아님", "not the own field", "분야|전문분야"},
	{"load", "업무과중", "too much other work", "일정|과중"},
};
const struct vocabulary DECLINE_GROUNDS = {N_("why a member declines"), decline_ground_terms, COUNT(decline_ground_terms)};

static const struct term membership_terms[] = {
	{"invited", "수락 대기", "invited", NULL},
	{"pledged", "서약", "pledged", NULL},
	{"declined", "고사", "declined", NULL},
	{"left", "위촉해제", "left", NULL},
	{"locked", "평가확정", "locked", NULL},
	{"released", "해촉·사임", "released", "해촉|사임"},
};
const struct vocabulary MEMBERSHIPS = {N_("membership"), membership_terms, COUNT(membership_terms)};

static const struct term meeting_kind_terms[] = {
	{"evaluation", "평가회의", "evaluation", "평가|평가위원회"},
	{"deliberation", "심의회의", "deliberation", "심의|심의위원회"},
};
const struct vocabulary MEETING_KINDS = {N_("kind of meeting"), meeting_kind_terms, COUNT(meeting_kind_terms)};

static const struct term presence_terms[] = {
	{"present", "출석", "present", "참석"},
	{"absent", "결석", "absent", "불참|불출석"},
	{"kept-out", "제척·회피", "kept out", "제척|기피|회피"},
};
const struct vocabulary PRESENCES = {N_("attendance"), presence_terms, COUNT(presence_terms)};

static const struct term vote_terms[] = {
	{"yes", "찬성", "in favour", NULL},
	{"no", "반대", "against", NULL},
	{"abstain", "기권", "abstained", NULL},
};
const struct vocabulary VOTES = {N_("vote"), vote_terms, COUNT(vote_terms)};

static const struct term outcome_terms[] = {
	{"carried", "가결", "carried", NULL},
	{"lost", "부결", "lost", NULL},
	{"no-quorum", "정족수 미달", "no quorum", NULL},
};
const struct vocabulary OUTCOMES = {N_("outcome of a motion"), outcome_terms, COUNT(outcome_terms)};

static const struct term notice_kind_terms[] = {
	{"notice", "공고", "notice", NULL},
	{"correction", "정정공고", "correction", NULL},
	{"cancellation", "취소공고", "cancellation", NULL},
	{"amendment", "결과 변경공고", "amendment of the result", NULL},
	{"result-cancellation", "결과 취소공고", "cancellation of the result", NULL},
};
const struct vocabulary NOTICE_KINDS = {N_("kind of notice"), notice_kind_terms, COUNT(notice_kind_terms)};

/* In the order of the items of 지방보조금법 §7②. */
static const struct term call_exception_terms[] = {
	{"other-method", "법령·조례에 다른 선정방법이 있음(1호)", "another way of choosing is laid down by law (no. 1)", "1|1호|제1호"},
	{"state-designated", "국고보조사업의 대상자가 지정됨(2호)", "the state has named the recipient (no. 2)", "2|2호|제2호"},
	{"earmarked-gift", "용도가 지정된 기부금(3호)", "a gift for a stated purpose (no. 3)", "3|3호|제3호"},
	{"only-applicant", "예산에 반영된 신청자만 목적을 이룰 수 있음(4호)", "only the applicant in the budget can reach its aim (no. 4)",
	 "4|4호|제4호"},
	{"local-government", "지방자치단체의 장이 수행(5호)", "the head of a local government carries it out (no. 5)", "5|5호|제5호"},
	{"unavoidable", "천재지변 등 부득이한 사유(6호)", "a disaster or another cause that leaves no choice (no. 6)", "6|6호|제6호"},
};
const struct vocabulary CALL_EXCEPTIONS = {N_("case without an open call (지방보조금법 §7②)"), call_exception_terms,
										   COUNT(call_exception_terms)};

static const struct term role_terms[ROLE_COUNT] = {
	[ROLE_ADMIN] = {"admin", "관리자", "administrator", "시스템관리자"},
	[ROLE_OFFICER] = {"officer", "담당자", "officer", NULL},
	[ROLE_REVIEWER] = {"reviewer", "평가위원", "reviewer", NULL},
	[ROLE_APPROVER] = {"approver", "결재자", "approver", "결재권자"},
	[ROLE_FINANCE] = {"finance", "회계담당", "finance", "회계|재무"},
	[ROLE_AUDITOR] = {"auditor", "감사", "auditor", "감사자"},
	[ROLE_APPLICANT] = {"applicant", "신청인", "applicant", "신청기업"},
};
const struct vocabulary ROLES = {N_("role"), role_terms, ROLE_COUNT};

/* True if the key of one of the synonyms "a|b|c" is `key`. */
static bool synonym_is(struct pool *p, const char *synonyms, const char *key)
{
	while (*synonyms) {
		size_t n = strcspn(synonyms, "|");
		if (strcmp(text_search_key(p, pool_strndup(p, synonyms, n)), key) == 0)
			return true;
		synonyms += n + (synonyms[n] == '|');
	}
	return false;
}

static bool term_is(struct pool *p, const struct term *term, const char *key)
{
	const char *const names[] = {term->code, term->ko, term->en};
	for (size_t i = 0; i < COUNT(names); i++)
		if (strcmp(text_search_key(p, names[i]), key) == 0)
			return true;
	return term->synonyms && synonym_is(p, term->synonyms, key);
}

static bool refuse_unknown(const struct vocabulary *v, const char *s, struct err *e)
{
	CLEANUP(buf_release) struct buf allowed = {0};
	for (size_t i = 0; i < v->n; i++)
		buf_printf(&allowed, "%s%s (%s)", i ? ", " : "", term_name(v, v->terms[i].code), v->terms[i].code);
	return err_set(e, ERR_USAGE, _("unknown %s '%s'; allowed: %s"), tr(v->what), s, buf_text(&allowed));
}

/* Letter by letter as it is listed: nearly every cell of a file, without folding the whole list for it. */
static const struct term *term_as_listed(const struct vocabulary *v, const char *s)
{
	size_t n = strlen(s);
	for (size_t i = 0; n && i < v->n; i++) {
		const struct term *term = &v->terms[i];
		if (strcmp(s, term->code) == 0 || strcmp(s, term->ko) == 0 || strcmp(s, term->en) == 0)
			return term;
		const char *at = term->synonyms;
		for (size_t length; at && *at; at += length + (at[length] == '|')) {
			length = strcspn(at, "|");
			if (length == n && memcmp(s, at, n) == 0)
				return term;
		}
	}
	return NULL;
}

static const struct term *term_folded(const struct vocabulary *v, const char *s)
{
	CLEANUP(pool_release) struct pool pool = {0};
	const char *key = text_search_key(&pool, s);
	for (size_t i = 0; *key && i < v->n; i++)
		if (term_is(&pool, &v->terms[i], key))
			return &v->terms[i];
	return NULL;
}

bool term_find(const struct vocabulary *v, const char *s, const struct term **ret, struct err *e)
{
	const struct term *term = term_as_listed(v, s);
	if (!term && text_valid(s, strlen(s), NULL))
		term = term_folded(v, s);
	if (!term)
		return refuse_unknown(v, s, e);
	*ret = term;
	return true;
}

const struct term *term_of(const struct vocabulary *v, const char *code)
{
	for (size_t i = 0; i < v->n; i++)
		if (strcmp(v->terms[i].code, code) == 0)
			return &v->terms[i];
	return NULL;
}

const char *term_name(const struct vocabulary *v, const char *code)
{
	if (!code)
		return "";
	const struct term *term = term_of(v, code);
	if (!term)
		return code;
	return tr_lang() == LANG_KO ? term->ko : term->en;
}
