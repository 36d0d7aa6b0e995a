/* What adding and editing a firm share. */
#pragma once

#include "../command.h"

#include "ppuri/firm.h"
#include "ppuri/tr.h"

#define FIRM_NUMBER N_("사업자등록번호, with or without hyphens")
#define FIRM_FURTHER_OPTIONS \
	{"representative", VALUE_TEXT, N_("representative (대표자)"), .personal = true}, \
	{"size", VALUE_TERM, N_("company size"), .vocabulary = &SIZES}, \
	{"workers", VALUE_NUMBER, N_("regular workers (상시근로자)")}, \
	{"technology", VALUE_TERM, N_("root technology, by name or number"), .vocabulary = &TECHNOLOGIES}, \
	{"zip", VALUE_ZIP, N_("postal code, five digits")}, \
	{"address", VALUE_TEXT, N_("address")}, \
	{"certificate-no", VALUE_TEXT, N_("number of the root-firm certificate (뿌리기업확인서)")}, \
	{"certificate-until", VALUE_DATE, N_("its last valid day, as printed on it")}, \
	{"corp-no", VALUE_CORP_NO, N_("법인등록번호, 13 digits")}, \
	{"contact", VALUE_TEXT, N_("contact person"), .personal = true}, \
	{"phone", VALUE_PHONE, N_("the contact's telephone"), .personal = true}, \
	{"email", VALUE_EMAIL, N_("the contact's e-mail"), .personal = true}

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
