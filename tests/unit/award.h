/* One invented award: the fields of forms/award-letter.md, for tests and the bench. Include once in a program. */
#pragma once

#include "ppuri/paper.h"

#include <string.h>

static const struct form_field award_fields[] = {
	{"organisation", "부산광역시"},
	{"receiver", "하늘정밀 주식회사(대표 김하늘)"},
	{"title", "2024년 금형기술 고도화 지원사업 참여기업 모집 보조금 교부결정 통지"},
	{"related", "부산광역시 공고 제2024-123호(2024. 1. 15., “2024년 금형기술 고도화 지원사업 참여기업 모집”)"},
	{"program_name", "하이테크 기반 금형기술 고도화 지원사업"},
	{"call_title", "2024년 금형기술 고도화 지원사업 참여기업 모집"},
	{"notice_no", "부산광역시 공고 제2024-123호"},
	{"receipt_no", "2024-01-0003"},
	{"project_title", "다단 프레스 금형의 수명 향상을 위한 표면처리 공정 개선"},
	{"firm_name", "하늘정밀 주식회사"},
	{"representative", "김하늘"},
	{"biz_no", "000-81-00047"},
	{"firm_address", "46721 부산광역시 강서구 녹산산단로17번길 28, 3동 201호(송정동)"},
	{"award_no", "2024-금형-0003"},
	{"award_date", "2024. 2. 26."},
	{"amount", "금20,000,000원(금이천만원)"},
	{"total_won", "30,000,000"},
	{"grant_won", "20,000,000"},
	{"own_cash_won", "7,000,000"},
	{"own_kind_won", "3,000,000"},
	{"source_name", "시비"},
	{"fiscal_year", "2024"},
	{"period", "2024. 3. 1.∼2024. 11. 30."},
	{"legal_basis", "「지방자치단체 보조금 관리에 관한 법률」 제8조부터 제10조까지"},
	{"law", "지방보조금"},
	{"object_until", "2024. 3. 18."},
	{"object_days", "20"},
	{"object_law", "「지방자치단체 보조금 관리에 관한 법률」 제36조의2"},
	{"petition_until", "2024. 5. 27."},
	{"payment", "분할 교부: 착수 70%, 정산 뒤 30%"},
	{"doc_no", "산업혁신과-1301"},
	{"doc_date", "2024. 2. 26."},
	{"replaces", ""},
	{"sender", "부산광역시장"},
	{"drafter", "홍길동"},
	{"drafter_title", "주무관"},
	{"approver", "이도윤"},
	{"approver_title", "산업혁신과장"},
	{"approved_date", "2024. 2. 26."},
	{"zip", "47545"},
	{"address", "부산광역시 연제구 중앙대로 1001(연산동)"},
	{"homepage", "www.busan.go.kr"},
	{"phone", "(051)000-0000"},
	{"fax", "(051)000-0009"},
	{"email", "hong@example.kr"},
	{"disclosure", "부분공개(6, 7)"},
	{"letter_no", "2024-000123"},
	{"check_code", "7XK2-9MQD-RB4T"},
	{"verify_url", ""},
};
#define AWARD_FIELDS (sizeof award_fields / sizeof *award_fields)

static const char *const cost_columns[] = {"source", "amount", "share"};
static const char *const cost_cells[] = {
	"지방보조금(시비)", "20,000,000", "66.7%", /* */
	"자기부담금(현금)", "7,000,000", "23.3%",     /* */
	"자기부담금(현물)", "3,000,000", "10.0%",     /* */
};
static const struct form_rows award_rows[] = {{"cost", cost_columns, 3, cost_cells, 3}};

/* The award with other values in some places. Both lists must outlive what is returned. */
static inline struct form_data award_with(struct form_field fields[AWARD_FIELDS], const struct form_field *others, size_t n)
{
	for (size_t i = 0; i < AWARD_FIELDS; i++) {
		fields[i] = award_fields[i];
		for (size_t k = 0; k < n; k++) {
			if (strcmp(others[k].name, fields[i].name) == 0)
				fields[i].value = others[k].value;
		}
	}
	return (struct form_data){fields, AWARD_FIELDS, award_rows, 1};
}
