/* Identifiers of firms and people. Pure: no clock, no store. What is wrong is told of the value; the caller says of which
 * column, option or field. */
#pragma once

#include "ppuri/pool.h"

/* 사업자등록번호, with the check digit of the 국세청. Accepts hyphens and spaces between the groups; ret gets the ten digits and a NUL.
 * Wrong length, a letter, type 00, all zeros or a wrong check digit is ERR_REFUSED, saying which and what would be right.
 * *ret_warning (may be NULL) gets a translated sentence or NULL: a prefix below 101 is never issued to a real firm. */
#define BIZ_NO_DIGITS 11
MUST_CHECK bool biz_no_parse(const char *s, char ret[BIZ_NO_DIGITS], const char **ret_warning, struct err *e);
#define BIZ_NO_TEXT 13
const char *biz_no_text(const char *digits, char out[BIZ_NO_TEXT]); /* "000-81-00047" */
/* A company or another legal person: its number is nobody's personal data (국세청 사업자등록번호 부여체계, digits four and five 81–88). */
bool biz_no_is_corporate(const char *digits);
const char *biz_no_kind(const char *digits);                        /* "영리법인 본점" …, translated */

/* 법인등록번호 (법인 및 재외국민의 부동산등기용등록번호 부여에 관한 규칙 §2): 13 digits, else ERR_REFUSED. No check digit since 2025-01-31, so a mismatch of the old
 * check digit only warns. */
#define CORP_NO_DIGITS 14
MUST_CHECK bool corp_no_parse(const char *s, char ret[CORP_NO_DIGITS], const char **ret_warning, struct err *e);

/* Telephone: fixed, mobile, 070, 050X, 080 and 15XX numbers; returned with hyphens. */
#define PHONE_TEXT 20
MUST_CHECK bool phone_parse(const char *s, char ret[PHONE_TEXT], struct err *e);

/* 우편번호: five digits; an old NNN-NNN is refused with the hint to ask for the new one, used since 2015-08-01. */
#define ZIP_TEXT 6
MUST_CHECK bool zip_parse(const char *s, char ret[ZIP_TEXT], struct err *e);

/* 생년월일, with its year in four digits. A 주민등록번호 is refused without being repeated: it is never taken. */
struct date;
MUST_CHECK bool birth_parse(const char *s, struct date *ret, struct err *e);
/* Of two people born on one day: 홍길동, 홍 길동 and the same in other characters are one name. */
bool person_name_same(const char *name, const char *other);
/* 한국표준산업분류(KSIC-10): five digits. */
#define INDUSTRY_TEXT 6
MUST_CHECK bool industry_parse(const char *s, char ret[INDUSTRY_TEXT], struct err *e);

/* Only what a slip of the hand breaks: whether the address exists, only a letter can show. */
MUST_CHECK bool email_check(const char *s, struct err *e);

/* Where anybody may ask whether a letter is genuine: https://HOST/…, which opens nothing else; so short that the QR code of a letter
 * has room for number and code behind it. */
#define VERIFY_URL_MAX 110
MUST_CHECK bool verify_url_check(const char *s, struct err *e);

/* A login name: 2…32 of a-z, 0-9, '-', '_', '.', beginning with a letter. */
MUST_CHECK bool account_name_check(const char *s, struct err *e);
/* A code that people give (programme, call): 1…40 letters (한글 too), digits, '-', '_', '.'; no ':' '=' '/' or space,
 * and neither '-' (an option) nor '.' (a hidden file) in front. */
MUST_CHECK bool code_check(const char *s, struct err *e);
