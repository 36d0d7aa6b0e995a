/* A person who works with the store: one person, one account. */
#pragma once

#include "ppuri/pool.h"
#include "ppuri/rights.h"

#include <stdint.h>

struct account {
	int64_t id;
	const char *name;        /* login */
	const char *person_name; /* 홍길동: printed where the person signs */
	const char *title;       /* 주무관; NULL if none */
	enum role role;
	int64_t firm_id;         /* of an applicant; else 0 */
	const char *firm_biz_no; /* NULL unless an applicant */
	bool locked;
	const char *password_by; /* of who is logged in: who else chose the password; NULL: they themselves did */
};

struct account_list {
	struct account *at;
	size_t n, room;
};
