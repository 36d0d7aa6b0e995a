#include "unit.h"

#include "ppuri/pool.h"
#include "ppuri/rights.h"
#include "ppuri/selection.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

static const struct vocabulary *const all[] = {&AREAS, &LEGAL_BASES, &SOURCES, &TECHNOLOGIES, &SIZES, &TIE_BREAKS,
	&ROUNDS, &LINES_AGAIN, &PLACEMENTS, &CONFLICTS, &ROLES, &DELIBERATION_OUTCOMES, &APPEAL_OUTCOMES,
	&DECLINE_GROUNDS, &MEMBERSHIPS, &MEETING_KINDS, &PRESENCES, &VOTES, &OUTCOMES};

/* Each list as it must stand: changing a code would orphan what stores hold. */
static const struct {
	const struct vocabulary *vocabulary;
	const char *code, *ko;
} terms[] = {
	{&AREAS, "infrastructure", "인프라 구축"},
	{&AREAS, "workforce", "인력 양성"},
	{&AREAS, "technology", "기술 개발"},
	{&AREAS, "management", "경영지원"},
	{&LEGAL_BASES, "local-subsidy", "지방보조금"},
	{&LEGAL_BASES, "national-subsidy", "국고보조(간접보조)"},
	{&LEGAL_BASES, "contribution", "출연·위탁"},
	{&LEGAL_BASES, "direct", "국가직접지원"},
	{&SOURCES, "national", "국비"},
	{&SOURCES, "city", "시비"},
	{&SOURCES, "district", "구·군비"},
	{&SOURCES, "private", "민간부담금"},
	{&SOURCES, "direct", "국가직접지원"},
	{&SOURCES, "other", "기타"},
	{&SOURCES, "unstated", "미기재"},
	{&TECHNOLOGIES, "01", "주조"},
	{&TECHNOLOGIES, "02", "금형"},
	{&TECHNOLOGIES, "03", "소성가공"},
	{&TECHNOLOGIES, "04", "용접"},
	{&TECHNOLOGIES, "05", "표면처리"},
	{&TECHNOLOGIES, "06", "열처리"},
	{&TECHNOLOGIES, "07", "사출·프레스"},
	{&TECHNOLOGIES, "08", "정밀가공"},
	{&TECHNOLOGIES, "09", "적층제조"},
	{&TECHNOLOGIES, "10", "산업용 필름 및 지류 공정"},
	{&TECHNOLOGIES, "11", "로봇"},
	{&TECHNOLOGIES, "12", "센서"},
	{&TECHNOLOGIES, "13", "산업지능형 소프트웨어"},
	{&TECHNOLOGIES, "14", "엔지니어링 설계"},
	{&SIZES, "micro", "소상공인"},
	{&SIZES, "small", "소기업"},
	{&SIZES, "medium", "중기업"},
	{&SIZES, "midsize", "중견기업"},
	{&SIZES, "large", "대기업"},
	{&TIE_BREAKS, "biggest-item", "배점이 가장 큰 항목의 점수"},
	{&TIE_BREAKS, "item-order", "평가항목 순서대로 점수"},
	{&TIE_BREAKS, "smaller-firm", "규모가 작은 기업"},
	{&TIE_BREAKS, "no-earlier-support", "기존 지원이 적은 기업"},
	{&TIE_BREAKS, "earlier-receipt", "먼저 접수한 기업"},
	{&ROUNDS, "written", "서면평가"},
	{&ROUNDS, "presentation", "발표평가"},
	{&ROUNDS, "site", "현장평가"},
	{&LINES_AGAIN, "once", "평균만 선정 기준점수 이상이면 됨"},
	{&LINES_AGAIN, "without-bonus", "감점한 점수도 기준점수 이상이어야 함(가점 제외)"},
	{&LINES_AGAIN, "with-bonus", "가점·감점을 반영한 점수도 기준점수 이상이어야 함"},
	{&PLACEMENTS, "by-rank", "순위대로"},
	{&PLACEMENTS, "first", "우선 선정"},
	{&PLACEMENTS, "out", "선정 제외"},
	{&CONFLICTS, "exclusion", "제척"},
	{&CONFLICTS, "challenge", "기피"},
	{&CONFLICTS, "recusal", "회피"},
	{&ROLES, "admin", "관리자"},
	{&ROLES, "officer", "담당자"},
	{&ROLES, "reviewer", "평가위원"},
	{&ROLES, "approver", "결재자"},
	{&ROLES, "finance", "회계담당"},
	{&ROLES, "auditor", "감사"},
	{&ROLES, "applicant", "신청인"},
	{&DELIBERATION_OUTCOMES, "adopted", "원안 의결"},
	{&DELIBERATION_OUTCOMES, "changed", "수정 의결"},
	{&DELIBERATION_OUTCOMES, "deferred", "보류"},
	{&DELIBERATION_OUTCOMES, "rejected", "부결"},
	{&APPEAL_OUTCOMES, "upheld", "인용"},
	{&APPEAL_OUTCOMES, "rejected", "기각"},
	{&APPEAL_OUTCOMES, "dismissed", "각하"},
	{&DECLINE_GROUNDS, "conflict", "이해충돌"},
	{&DECLINE_GROUNDS, "field", "전문분야 아님"},
	{&DECLINE_GROUNDS, "load", "업무과중"},
	{&MEMBERSHIPS, "invited", "수락 대기"},
	{&MEMBERSHIPS, "pledged", "서약"},
	{&MEMBERSHIPS, "declined", "고사"},
	{&MEMBERSHIPS, "left", "위촉해제"},
	{&MEMBERSHIPS, "locked", "평가확정"},
	{&MEMBERSHIPS, "released", "해촉·사임"},
	{&MEETING_KINDS, "evaluation", "평가회의"},
	{&MEETING_KINDS, "deliberation", "심의회의"},
	{&PRESENCES, "present", "출석"},
	{&PRESENCES, "absent", "결석"},
	{&PRESENCES, "kept-out", "제척·회피"},
	{&VOTES, "yes", "찬성"},
	{&VOTES, "no", "반대"},
	{&VOTES, "abstain", "기권"},
	{&OUTCOMES, "carried", "가결"},
	{&OUTCOMES, "lost", "부결"},
	{&OUTCOMES, "no-quorum", "정족수 미달"},
};

static void the_lists_stand_as_they_were_given_out(void **state)
{
	(void)state;
	size_t row = 0;
	for (size_t v = 0; v < ROWS(all); v++)
		for (size_t i = 0; i < all[v]->n; i++, row++) {
			assert_true(row < ROWS(terms));
			assert_ptr_equal(terms[row].vocabulary, all[v]);
			assert_string_equal(all[v]->terms[i].code, terms[row].code);
			assert_string_equal(all[v]->terms[i].ko, terms[row].ko);
		}
	assert_int_equal(row, ROWS(terms));
	assert_int_equal(TECHNOLOGIES.n, 14);
	assert_int_equal(ROLES.n, ROLE_COUNT);
}

static void the_tie_breaks_stand_in_the_order_of_their_enum(void **state)
{
	(void)state;
	assert_string_equal(TIE_BREAKS.terms[TIE_BIGGEST_ITEM].code, "biggest-item");
	assert_string_equal(TIE_BREAKS.terms[TIE_ITEM_ORDER].code, "item-order");
	assert_string_equal(TIE_BREAKS.terms[TIE_SMALLER_FIRM].code, "smaller-firm");
	assert_string_equal(TIE_BREAKS.terms[TIE_NO_EARLIER_SUPPORT].code, "no-earlier-support");
	assert_string_equal(TIE_BREAKS.terms[TIE_EARLIER_RECEIPT].code, "earlier-receipt");
	assert_int_equal(TIE_BREAKS.n, TIE_BREAKS_MAX);
	assert_string_equal(LINES_AGAIN.terms[LINE_ONCE].code, "once");
	assert_string_equal(LINES_AGAIN.terms[LINE_WITHOUT_BONUS].code, "without-bonus");
	assert_string_equal(LINES_AGAIN.terms[LINE_WITH_BONUS].code, "with-bonus");
	assert_string_equal(PLACEMENTS.terms[PLACED_BY_RANK].code, "by-rank");
	assert_string_equal(PLACEMENTS.terms[PLACED_FIRST].code, "first");
	assert_string_equal(PLACEMENTS.terms[PLACED_OUT].code, "out");
}

static void a_term_is_found_by_code_name_and_synonym(void **state)
{
	(void)state;
	static const struct {
		const struct vocabulary *vocabulary;
		const char *input, *code;
	} good[] = {
		{&TECHNOLOGIES, "02", "02"},
		{&TECHNOLOGIES, "2", "02"},
		{&TECHNOLOGIES, "금형", "02"},
		{&TECHNOLOGIES, " 금 형 ", "02"},
		{&TECHNOLOGIES, "Casting", "01"},
		{&TECHNOLOGIES, "용접·접합", "04"},
		{&TECHNOLOGIES, "용접ㆍ접합", "04"},
		{&TECHNOLOGIES, "용접접합", "04"},
		{&TECHNOLOGIES, "소성 가공", "03"},
		{&TECHNOLOGIES, "사출․프레스", "07"},
		{&TECHNOLOGIES, "프레스", "07"},
		{&TECHNOLOGIES, "산업용필름및지류공정", "10"},
		{&TECHNOLOGIES, "\xe1\x84\x80\xe1\x85\xb3\xe1\x86\xb7\xe1\x84\x92\xe1\x85\xa7\xe1\x86\xbc", "02"}, /* 금형 in NFD */
		{&SOURCES, "국비", "national"},
		{&SOURCES, "NATIONAL", "national"},
		{&SOURCES, "구군비", "district"},
		{&SOURCES, "구·군비", "district"},
		{&SOURCES, "자부담", "private"},
		{&SOURCES, "기업부담금", "private"},
		{&LEGAL_BASES, "지방 보조금", "local-subsidy"},
		{&LEGAL_BASES, "간접보조", "national-subsidy"},
		{&LEGAL_BASES, "위탁", "contribution"},
		{&SIZES, "소상공인", "micro"},
		{&SIZES, "Micro Enterprise", "micro"},
		{&AREAS, "경영 지원", "management"},
		{&TIE_BREAKS, "smaller-firm", "smaller-firm"},
		{&CONFLICTS, "제척", "exclusion"},
		{&ROLES, "담당자", "officer"},
		{&ROLES, "결재권자", "approver"},
	};
	for (size_t i = 0; i < ROWS(good); i++) {
		const struct term *term = NULL;
		struct err e = {0};
		if (!term_find(good[i].vocabulary, good[i].input, &term, &e))
			fail_msg("'%s': %s", good[i].input, e.text);
		assert_string_equal(term->code, good[i].code);
	}
}

static void every_term_is_found_by_all_its_own_names(void **state)
{
	(void)state;
	for (size_t v = 0; v < ROWS(all); v++)
		for (size_t i = 0; i < all[v]->n; i++) {
			const struct term *wanted = &all[v]->terms[i], *found = NULL;
			struct pool pool = {0};
			struct err e = {0};
			const char *names[16] = {wanted->code, wanted->ko, wanted->en};
			size_t n = 3;
			for (char *s = pool_strdup(&pool, wanted->synonyms ? wanted->synonyms : ""), *next; *s; s = next) {
				next = s + strcspn(s, "|");
				if (*next)
					*next++ = '\0';
				names[n++] = s;
			}
			for (size_t k = 0; k < n; k++) {
				if (!term_find(all[v], names[k], &found, &e))
					fail_msg("'%s': %s", names[k], e.text);
				if (found != wanted)
					fail_msg("'%s' finds %s, not %s", names[k], found->code, wanted->code);
			}
			pool_release(&pool);
		}
}

static void what_is_not_there_is_refused_with_what_is(void **state)
{
	(void)state;
	static const char *const bad[] = {"", " ", "-", "15", "002", "금", "금형금형", "\xff", "01|주조", "1|주물"};
	tr_set(LANG_KO);
	for (size_t i = 0; i < ROWS(bad); i++) {
		const struct term *term = NULL;
		struct err e = {0};
		assert_false(term_find(&TECHNOLOGIES, bad[i], &term, &e));
		assert_null(term);
		assert_int_equal(e.kind, ERR_USAGE);
		assert_non_null(strstr(e.text, "주조 (01), 금형 (02)"));
		assert_non_null(strstr(e.text, "엔지니어링 설계 (14)"));
	}
}

static void a_name_is_in_the_language_in_force(void **state)
{
	(void)state;
	tr_set(LANG_EN);
	assert_string_equal(term_name(&TECHNOLOGIES, "02"), "mould making");
	tr_set(LANG_KO);
	assert_string_equal(term_name(&TECHNOLOGIES, "02"), "금형");
	assert_string_equal(term_name(&TECHNOLOGIES, "77"), "77");
	assert_string_equal(term_name(&TECHNOLOGIES, NULL), "");
}

static void only_the_exact_code_is_a_code(void **state)
{
	(void)state;
	assert_string_equal(term_of(&SIZES, "micro")->ko, "소상공인");
	assert_null(term_of(&SIZES, "Micro"));
	assert_null(term_of(&SIZES, "소상공인"));
	assert_null(term_of(&SIZES, ""));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_lists_stand_as_they_were_given_out),
		cmocka_unit_test(the_tie_breaks_stand_in_the_order_of_their_enum),
		cmocka_unit_test(a_term_is_found_by_code_name_and_synonym),
		cmocka_unit_test(every_term_is_found_by_all_its_own_names),
		cmocka_unit_test(what_is_not_there_is_refused_with_what_is),
		cmocka_unit_test(a_name_is_in_the_language_in_force),
		cmocka_unit_test(only_the_exact_code_is_a_code),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
