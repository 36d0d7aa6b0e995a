/* 시·도 and 구·군, by address and by postal code (국가기초구역번호, since 2015-08-01). */
#pragma once

#include "ppuri/date.h"
#include "ppuri/pool.h"

/* The short name of a 시·도 ("부산" for "부산광역시"); NULL if the word is none. */
const char *region_of_word(const char *word, size_t n);
/* By the first two digits of a postal code, as they were on that day; NULL if they say nothing. */
const char *region_of_zip(const char *zip, struct date day);
/* By the beginning of the address; NULL if it begins with no 시·도 ("연제구 중앙대로 1001" says nothing). */
const char *region_of_address(const char *address);

/* The 시·군·구 that an address names, with its 시·도 in front or not; in p. "" if it names none. */
const char *district_of_address(struct pool *p, const char *address);
/* True if the address lies in that 시·군·구: of a 시 with 구 either of the two names fits. */
bool address_is_in(const char *address, const char *district);
/* The 구·군 of 부산 that a postal code points to, by its first three digits: a hint, no proof. NULL if there is none. */
const char *district_hint(const char *zip);
/* The 구·군 of 부산, from 0 on; NULL behind the last. */
const char *busan_district(size_t i);
/* False if this 시·도 is known to have no such 시·군·구 (only of 부산 all are known), or the word is none at all. */
bool district_is_possible(const char *region, const char *district);

/* What two ways of writing one building have in common: 시·도 in its short form, everything up to the number of the building,
 * without spaces: "부산광역시 연제구 중앙대로 1001 (연산동)" and "부산 연제구 중앙대로 1001, 3층" give "부산연제구중앙대로1001". NULL where
 * no number stands: a street is no building. */
const char *address_key(struct pool *p, const char *address);

/* A place as it is kept: a 권역 ("동남권"), a 시·도 in its short form with what stands behind it ("부산 강서구"), or a name of which
 * nothing is known ("서부경남"). ERR_REFUSED for a 구·군 that its 시·도 is known not to have. */
MUST_CHECK bool place_keep(struct pool *p, const char *written, const char **ret, struct err *e);
/* Whether a kept place has a name that is known here: 전국, a 권역, a 시·도, or one of its 시·군·구 with what stands behind it. */
bool place_is_known(const char *place);
/* Of n kept places and of those known here, which ones a name most probably means: "동남권, 경남 창원시"; NULL: none is like it. */
const char *place_near(struct pool *p, const char *name, const char *const *kept, size_t n);
/* Whether a kept place is another one or lies in it, as things were on that day: 부산 강서구 in 부산, 부산 in 동남권, all in 전국. */
bool place_lies_in(const char *inner, const char *outer, struct date day);
