/* What papers tell of an evaluation beside its frozen figures. */
#pragma once

#include "ppuri/store/db.h"

/* 평가의견: what a member said of an application in a round, counted from 1. */
struct said {
	int64_t application_id;
	int round;
	const char *account, *text;
};
struct said_list {
	struct said *at;
	size_t n, room;
};
/* Of a call, by application, round and login. */
MUST_CHECK bool said_list_read(struct db *db, struct pool *p, int64_t call, struct said_list *ret, struct err *e);

struct blind_number {
	int64_t application_id, no;
};
struct blind_numbers {
	struct blind_number *at;
	size_t n, room;
};
/* Of a call, by application. */
MUST_CHECK bool blind_numbers_read(struct db *db, struct pool *p, int64_t call, struct blind_numbers *ret, struct err *e);
