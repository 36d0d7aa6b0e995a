/* What adding and editing a firm share. */
#pragma once

#include "../command.h"

#include "ppuri/firm.h"
#include "ppuri/tr.h"

#define FIRM_NUMBER N_("사업자등록번호, with or without hyphens")
/* clearable: "" takes away what is there. */
#define FIRM_FURTHER_OPTIONS(clearable) \
	{"representative", VALUE_TEXT, N_("representative (대표자)"), .personal = true, .may_be_empty = clearable}, \
	{"size", VALUE_TERM, N_("company size"), .vocabulary = &SIZES, .may_be_empty = clearable}, \
	{"workers", VALUE_NUMBER, N_("regular workers (상시근로자)")}, \
	{"technology", VALUE_TERM, N_("root technology, by name or number"), .vocabulary = &TECHNOLOGIES, .may_be_empty = clearable}, \
	{"zip", VALUE_ZIP, N_("postal code, five digits"), .may_be_empty = clearable}, \
	{"address", VALUE_TEXT, N_("address"), .may_be_empty = clearable}, \
	{"certificate-no", VALUE_TEXT, N_("number of the root-firm certificate (뿌리기업확인서)"), .may_be_empty = clearable}, \
	{"certificate-until", VALUE_DATE, N_("its last valid day, as printed on it")}, \
	{"corp-no", VALUE_CORP_NO, N_("법인등록번호, 13 digits"), .may_be_empty = clearable}, \
	{"group", VALUE_TEXT, N_("group of companies that it belongs to (계열)"), .may_be_empty = clearable}, \
	{"contact", VALUE_TEXT, N_("contact person"), .personal = true, .may_be_empty = clearable}, \
	{"phone", VALUE_PHONE, N_("the contact's telephone"), .personal = true, .may_be_empty = clearable}, \
	{"email", VALUE_EMAIL, N_("the contact's e-mail"), .personal = true, .may_be_empty = clearable}, \
	{"industry", VALUE_INDUSTRY, N_("industry (KSIC-10), five digits: 29293"), .may_be_empty = clearable}, \
	{"birth", VALUE_BIRTH, N_("the representative's date of birth (생년월일); a 주민등록번호 is never taken"), .personal = true}

/* Whose fields describe a firm that is not there yet. */
extern const struct command command_firm_add;

/* What was not given is NULL, -1 workers or no date. */
struct firm firm_from_input(const struct input *in);
/* The other way: what is known, as values of these options. */
MUST_CHECK bool firm_to_input(struct pool *p, const struct firm *firm, const struct parameter *options, struct input *ret,
							  struct err *e);

/* "나래금형 (000-81-10074)" */
const char *firm_words(struct pool *p, const struct firm *firm);

/* What is odd about the numbers and yet possible. */
void screen_firm_notes(struct session *s, const struct firm *firm);

/* Which applications must be checked again, because what they were judged by has changed. */
struct strings;
void screen_affected(struct session *s, const struct strings *names);
