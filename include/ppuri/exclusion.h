/* 참여제한: who may not take part, from when to when, and by which article (지보법 §32①, 지보령 §19). */
#pragma once

#include "ppuri/date.h"
#include "ppuri/pool.h"

struct exclusion {
	int64_t id;
	const char *name;
	const char *biz_no, *corp_no; /* digits, or NULL */
	const char *address;          /* NULL: not known */
	struct date starts, ends;     /* both days belong to it */
	const char *article, *ground;
	const char *source;           /* who decided, and by which document */
	struct moment entered_at;
	bool lifted;
	struct moment lifted_at;      /* valid if it is */
	const char *lifted_reason;
	const char *representative;   /* personal data: NULL where it may not be seen */
	struct date birth;
};
struct exclusion_list {
	struct exclusion *at;
	size_t n, room;
};

/* How a firm was recognised, whatever it calls itself now. An address alone proves nothing: a person must look. */
enum exclusion_match { MATCH_BIZ_NO, MATCH_CORP_NO, MATCH_REPRESENTATIVE, MATCH_ADDRESS };
const char *exclusion_match_name(enum exclusion_match match); /* translated */

struct exclusion_hit {
	int64_t id;
	enum exclusion_match match; /* the first that fits */
	struct date starts, ends;
	const char *name, *article;
};
struct exclusion_hits {
	struct exclusion_hit *at;
	size_t n, room;
};
bool exclusion_covers(const struct exclusion_hit *hit, struct date day);
/* "참여제한 3: 달빛정밀, 2024-03-04–2029-03-03, 지보법 §32① (사업자등록번호)" */
const char *exclusion_hit_text(struct pool *p, const struct exclusion_hit *hit);
/* The first that covers the day and is more than an address; NULL if none. */
const struct exclusion_hit *exclusion_certain(const struct exclusion_hits *hits, struct date day);

/* Checks an exclusion before it is entered and puts its parts into the form that is kept. years > 0: its end is computed, and must
 * not be given. ERR_REFUSED with what is missing or can not be. */
MUST_CHECK bool exclusion_check(struct pool *p, struct exclusion *exclusion, int64_t years, struct err *e);
