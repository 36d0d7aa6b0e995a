/* 중복 가능성: supports that may be for the same thing (지방보조금법 §8①). A sign for a person to look at, never a decision. */
#pragma once

#include "ppuri/history.h"

/* What an application has in common with another one, or with a support. */
enum duplicate_sign {
	DUPLICATE_BIZ_NO = 1,  /* 사업자등록번호 */
	DUPLICATE_CORP_NO = 2, /* 법인등록번호 */
	DUPLICATE_PERSON = 4,  /* the representative with the day of birth */
	DUPLICATE_ADDRESS = 8,
	DUPLICATE_TITLE = 16   /* a like 과제명 */
};

struct duplicate {
	unsigned signs;
	int likeness; /* of the titles: 0…1000 */
	const char *firm_name, *biz_no; /* name NULL: it is not known here */
	struct history_line line;
};

struct duplicate_list {
	struct duplicate *at;
	size_t n, room;
};

/* Supports of so many fiscal years before the one in question are compared (지방보조금법 시행령 §4②). */
#define DUPLICATE_YEARS 5
/* Titles of this likeness are told, unless the office has set another. */
#define DUPLICATE_LIKENESS 800

/* "80" as 800; 0 unless it is a whole number from 50 to 100. */
int duplicate_percent_of(const char *text);
/* "biz_no,title": for the store. */
const char *duplicate_codes(struct pool *p, unsigned signs);
/* "business registration number, title 93 %": for people. */
const char *duplicate_signs_words(struct pool *p, const struct duplicate *duplicate);
/* "2023 혁신바우처 (중소벤처기업부): 사출금형 개선, 12,000,000 won": which support it is. */
const char *duplicate_words(struct pool *p, const struct duplicate *duplicate);
/* False for what ended without money: no support can come of it any more. */
bool duplicate_may_be_paid(const char *state);
/* The ones with most in common first, and of those the newest. */
void duplicate_sort(struct duplicate_list *list);
