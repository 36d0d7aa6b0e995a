/* 교부결정 as open data tells it: what was granted to whom, from which programme, and what was paid of it. */
#pragma once

#include "ppuri/date.h"
#include "ppuri/won.h"

struct grant {
	const char *number, *receipt_no, *title;
	struct won asked, amount, paid;
	bool has_payments;
	struct moment issued_at, changed_at; /* the later of its issue and its last payment */
	struct date project_start, project_end;
	const char *program_code, *program_name;
	const char *department; /* the programme's; NULL if it names none */
	bool open_call;         /* a 공모 */
	const char *technology; /* code of TECHNOLOGIES; NULL */
	const char *biz_no, *corp_no, *firm_name, *address; /* corp_no and address may be NULL */
	const char *contact, *phone, *email, *zip; /* of people; NULL unless they were asked for */
};

struct grant_filter {
	int year;            /* of the call's money; 0: any */
	const char *program; /* code; NULL: any */
	bool with_people;
};

/* Where they go, one by one while they are read; their texts live until take returns. */
struct grant_taker {
	bool (*take)(void *to, const struct grant *grant, struct err *e);
	void *to;
};

struct grant_payment {
	const char *no; /* "2"; "R1" of what was paid back, which is negative */
	struct date day;
	struct won won;
};
struct grant_payments {
	struct grant_payment *at;
	size_t n, room;
};
