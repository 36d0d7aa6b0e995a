/* The fields of a firm, checked alike whether a person types them or a file brings them. */
#pragma once

#include "import.h"

#include "ppuri/firm.h"

/* Checks what is given and puts it into the form that is kept (texts in p): numbers as digits, telephones with hyphens. */
MUST_CHECK bool firm_check(struct pool *p, struct firm *firm, struct err *e);

/* For import_kept: a number in the form in which it is kept. */
MUST_CHECK bool firm_keep_biz_no(struct pool *p, const char *s, const char **ret, struct err *e);
MUST_CHECK bool firm_keep_corp_no(struct pool *p, const char *s, const char **ret, struct err *e);

/* What is given takes the place of what is known, and "" takes it away. NULL, -1 workers and no date say nothing. */
void firm_take_over(struct firm *known, const struct firm *given);
/* Whether all that can change is the same. */
bool firm_same(const struct firm *one, const struct firm *other);

/* A firm's columns in a file: the first ones of every import that has them. */
enum firm_column {
	FIRM_NAME, FIRM_BIZ_NO, FIRM_CORP_NO, FIRM_REPRESENTATIVE, FIRM_BIRTH, FIRM_SIZE, FIRM_WORKERS, FIRM_TECHNOLOGY, FIRM_INDUSTRY, FIRM_ZIP, FIRM_ADDRESS,
	FIRM_CERTIFICATE_NO, FIRM_CERTIFICATE_UNTIL, FIRM_CONTACT, FIRM_PHONE, FIRM_EMAIL, FIRM_GROUP, FIRM_COLUMNS
};
#define FIRM_TABLE_COLUMNS \
	[FIRM_NAME] = {"firm", "업체명|기업명|상호|회사명|업체|기업|신청기업", true}, \
	[FIRM_BIZ_NO] = {"biz_no", "사업자등록번호|사업자번호", true}, \
	[FIRM_CORP_NO] = {"corp_no", "법인등록번호|법인번호", false}, \
	[FIRM_REPRESENTATIVE] = {"representative", "대표자|대표|대표자명|대표자성명", false}, \
	[FIRM_BIRTH] = {"birth", "생년월일|대표자생년월일", false}, \
	[FIRM_SIZE] = {"size", "기업규모|규모|기업구분", false}, \
	[FIRM_WORKERS] = {"workers", "상시근로자 수|상시근로자|근로자수|종업원수", false}, \
	[FIRM_TECHNOLOGY] = {"technology", "뿌리기술|뿌리기술분야|기술분야", false}, \
	[FIRM_INDUSTRY] = {"industry", "업종|업종코드|표준산업분류|KSIC|산업분류코드", false}, \
	[FIRM_ZIP] = {"zip", "우편번호", false}, \
	[FIRM_ADDRESS] = {"address", "소재지|주소|사업장소재지|사업장주소", false}, \
	[FIRM_CERTIFICATE_NO] = {"certificate_no", "확인서 번호|뿌리기업확인서번호", false}, \
	[FIRM_CERTIFICATE_UNTIL] = {"certificate_until", "확인서 만료일|확인서유효기간|확인서유효기한|유효기간만료일", false}, \
	[FIRM_CONTACT] = {"contact", "담당자|담당|담당자명|담당자성명", false}, \
	[FIRM_PHONE] = {"phone", "연락처|전화|전화번호|TEL|휴대전화", false}, \
	[FIRM_EMAIL] = {"email", "전자우편|이메일|E-mail|email|메일", false}, \
	[FIRM_GROUP] = {"group", "계열|기업집단|소속 계열", false}

/* Those that tell of a person: in no file but one that somebody gave a reason for, and told in no remark. */
#define FIRM_PERSONAL_COLUMNS \
	[FIRM_REPRESENTATIVE] = true, [FIRM_BIRTH] = true, [FIRM_CONTACT] = true, [FIRM_PHONE] = true, [FIRM_EMAIL] = true

/* What each of them is where it is written: texts but for these. */
#define FIRM_GRID_KINDS \
	[FIRM_BIZ_NO] = GRID_CODE, [FIRM_CORP_NO] = GRID_CODE, [FIRM_SIZE] = GRID_CODE, [FIRM_WORKERS] = GRID_COUNT, \
	[FIRM_TECHNOLOGY] = GRID_CODE, [FIRM_INDUSTRY] = GRID_CODE, [FIRM_BIRTH] = GRID_DATE, [FIRM_ZIP] = GRID_CODE, [FIRM_CERTIFICATE_NO] = GRID_CODE, [FIRM_CERTIFICATE_UNTIL] = GRID_DATE, \
	[FIRM_PHONE] = GRID_CODE

/* The firm of the row in hand; each mistake becomes a problem of its column. */
struct firm import_firm(struct import *in);
