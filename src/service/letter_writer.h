/* Inside the service room: the fields of a letter as JSON, from which its form is filled, now and whenever it is made again. */
#pragma once

#include "work.h"

#include "ppuri/application.h"
#include "ppuri/call.h"
#include "ppuri/paper.h"
#include "ppuri/program.h"

struct letter_writer {
	struct pool *p;
	struct buf json;
};
void letter_writer_release(struct letter_writer *w);

/* What has no value, or an empty one, is left out. */
void letter_put(struct letter_writer *w, const char *name, const char *value);
void letter_put_won(struct letter_writer *w, const char *name, struct won won);  /* "20,000,000" */
void letter_put_day(struct letter_writer *w, const char *name, struct date day); /* "2024. 4. 15."; year 0 is no value */
void letter_put_rows(struct letter_writer *w, const struct form_rows *rows);
/* organisation, sender, zip, address, homepage, phone, fax, email, disclosure: the letterhead as it is set. */
MUST_CHECK bool letter_put_office(struct letter_writer *w, struct work *work, struct err *e);
/* Whether each of these lines is set. */
MUST_CHECK bool letter_office_is_whole(struct work *work, bool *ret, struct err *e);
/* firm_name, representative, receiver, biz_no, firm_address. */
void letter_put_firm(struct letter_writer *w, const struct firm *firm);
/* program_name, call_title, notice_no, related, period, source_name, fiscal_year. */
void letter_put_call(struct letter_writer *w, const struct call *call, const struct program *program);

/* "하늘정밀(대표 도한울)"; the name alone where nobody represents it. */
const char *letter_receiver(struct pool *p, const struct firm *firm);

/* The object as it was written, in the pool. */
const char *letter_written(struct letter_writer *w);
/* The same object with one value more. */
const char *letter_with(struct pool *p, const char *fields, const char *name, const char *value);
/* Back to what the paper room takes. */
MUST_CHECK bool letter_fields_read(struct pool *p, const char *json, size_t n, struct form_data *ret, struct err *e);
