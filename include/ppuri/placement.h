/* 우선 선정 and 선정 제외: out of rank, asked for by one person with a reason and approved by another. And 심의 조정액: the sum that
 * the committee proposes where it is less than what was asked for. */
#pragma once

#include "ppuri/date.h"
#include "ppuri/pool.h"
#include "ppuri/won.h"

struct placement {
	int64_t id, application_id;
	const char *receipt_no, *firm_name;
	const char *placed; /* code of PLACEMENTS: first or out */
	const char *reason;
	int64_t asked_by;
	const char *asked_by_name; /* login names, here and below */
	struct moment asked_at;
	const char *approved_by;   /* NULL: it waits */
	struct moment approved_at; /* valid if approved */
	const char *dropped_by;    /* NULL: it stands */
	struct moment dropped_at;  /* valid if dropped */
	const char *in_vain;       /* told to who asks and approves: why it is not selected even first, in words; or NULL */
};

struct placement_list {
	struct placement *at;
	size_t n, room;
};

struct proposed_sum {
	int64_t application_id;
	const char *receipt_no;
	int64_t no; /* the first, the second … of its application */
	struct won sum;
	const char *reason;
	const char *proposed_by; /* login names, here and below */
	struct moment proposed_at;
	const char *dropped_by;   /* NULL: it stands */
	struct moment dropped_at; /* valid if dropped; another one took its place, if there is a later one */
};

struct proposed_sum_list {
	struct proposed_sum *at;
	size_t n, room;
};
