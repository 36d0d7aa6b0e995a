/* 공휴일: a day on which no period ends. Two may fall on one day. */
#pragma once

#include "ppuri/date.h"
#include "ppuri/pool.h"

struct holiday {
	struct date day;
	const char *name;   /* "삼일절", "대체공휴일(삼일절)" */
	const char *source; /* what made it one: the regulation's article, or the notice of a 임시공휴일 */
};

struct holiday_list {
	struct holiday *at;
	size_t n, room;
};

/* Applications by receipt number. */
struct holiday_hits {
	const char **at;
	size_t n, room;
};
