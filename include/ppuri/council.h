/* 산학연 협의체: councils of a programme, who sits in them and since when, and what they work on together. */
#pragma once

#include "ppuri/date.h"
#include "ppuri/pool.h"

struct council_member {
	const char *kind;   /* code of MEMBER_KINDS */
	const char *name;
	const char *biz_no; /* of a firm that has its record here; NULL */
	int64_t firm_id;    /* 0: none */
	struct date since, until; /* each as exactly as it is known; no until: still there */
};

struct council_member_list {
	struct council_member *at;
	size_t n, room;
};

struct council_task {
	const char *title;
	int64_t year;
	const char *state; /* code of PROGRAM_STATUSES; NULL: not stated */
};

struct council_task_list {
	struct council_task *at;
	size_t n, room;
};

struct council {
	const char *name;
	const char *kind;   /* code of COUNCIL_KINDS */
	const char *region; /* NULL: not stated */
	const char *note;
	struct council_member_list members;
	struct council_task_list tasks;
};

struct council_list {
	struct council *at;
	size_t n, room;
};

struct council *council_named(const struct council_list *list, const char *name); /* NULL: there is none */

/* ERR_REFUSED if they are a member already on that day, end before they begin, or begin in the future. */
MUST_CHECK bool council_join(struct pool *p, struct council *council, const struct council_member *given, struct date today, struct err *e);
/* The one who is a member: ERR_NOT_FOUND if nobody is; ERR_REFUSED for a day before they joined. */
MUST_CHECK bool council_leave(struct council *council, const char *name, struct date until, struct err *e);
/* Takes the place of one with the same title in the same year. */
void council_set_task(struct pool *p, struct council *council, const struct council_task *given);

/* Whether it is known that they were a member on some day between the two; who joined at an unknown time counts from the beginning. */
bool member_counts(const struct council_member *member, struct date first, struct date last);
/* Of one kind (NULL: all). */
size_t council_members(const struct council *council, const char *kind, struct date first, struct date last);
