/* Inside the service room: what official letters say alike, and what is kept of their fields. */
#pragma once

#include "form_draw.h"

#include "ppuri/letter.h"

/* The letterhead as it is set: organisation, sender, zip, address, homepage, phone, fax, email, disclosure. */
enum { LETTERHEAD_LINES = 9 };
struct letterhead {
	const char *line[LETTERHEAD_LINES]; /* NULL: not set */
};
MUST_CHECK bool letterhead_read(struct work *w, struct letterhead *ret, struct err *e);
void letter_put_office(const struct letterhead *head, struct form_values *values);
/* What nobody has set yet, as "office.sender (발신명의), office.zip (우편번호)". */
struct letter_office_lacks {
	const char *needed; /* that letters of the kind print line by line; NULL: nothing */
	const char *unset;  /* in whose place they print the name of the organisation or the department; NULL: nothing */
};
MUST_CHECK bool letter_office_lacks(struct work *w, const struct letter_kind *kind, const char *form_text, struct letter_office_lacks *ret, struct err *e);
/* "하늘정밀(대표 도한울)"; the name alone where nobody represents it. */
const char *letter_receiver(struct pool *p, const struct firm *firm);
