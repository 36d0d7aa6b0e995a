/* A firm: one record, found by its 사업자등록번호. Its people are personal data and live in a table of their own. */
#pragma once

#include "ppuri/date.h"
#include "ppuri/page.h"
#include "ppuri/pool.h"

struct firm {
	int64_t id;
	const char *biz_no; /* ten digits */
	const char *name;
	const char *corp_no;     /* thirteen digits, or NULL; so are all below */
	const char *size;        /* code of SIZES */
	int64_t workers;         /* 상시근로자; -1 if not known */
	const char *technology;  /* code of TECHNOLOGIES */
	const char *industry;    /* KSIC-10, five digits */
	const char *zip, *address;
	const char *group_name; /* 계열: the group of companies */
	const char *certificate_no;
	struct date certificate_until; /* 뿌리기업확인서: the last valid day as printed */
	const char *representative, *contact, *phone, *email;
	struct date birth; /* of the representative */
};

/* For lists: nothing of a person stays. */
static inline void firm_without_people(struct firm *firm)
{
	firm->representative = firm->contact = firm->phone = firm->email = NULL;
	firm->birth = (struct date){0};
}

/* Where a list goes, row by row while it is read; false ends the reading. The texts live until take returns. */
struct firm_taker {
	bool (*take)(void *to, const struct firm *firm, struct err *e);
	void *to;
};

struct firm_list {
	struct firm *at;
	size_t n, room;
};

struct firm_filter {
	const char *search;     /* part of a name or number, however written (search_firms); NULL: any */
	const char *technology; /* code; NULL: any */
	const char *size;
	struct page page;
};
