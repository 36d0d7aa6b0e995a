/* Values as people read them, for records and lines. What is not known is NULL. */
#pragma once

#include "ppuri/date.h"
#include "ppuri/vocabulary.h"
#include "ppuri/won.h"

const char *words_won(struct pool *p, struct won won);           /* "20,000,000 won" */
const char *words_date(struct pool *p, struct date date);
const char *words_day(struct pool *p, struct date day);   /* "2026-03-03(화)" */
/* "D-7", "D-Day", "D+2": how far the day is off. */
const char *words_d_day(struct pool *p, struct date day, struct date today);
/* One line: no holiday of that year is loaded, so that only weekends were counted. */
const char *words_unknown_year(struct pool *p, int year);
const char *words_weekends_only(struct pool *p, int year); /* the same for those who can not load any */
const char *words_moment(struct pool *p, struct moment moment);
const char *words_term(const struct vocabulary *v, const char *code);
const char *words_number(struct pool *p, int64_t n);             /* "20000000": bare, for machines */
const char *words_rate(struct pool *p, int32_t basis_points);    /* "80 %", "12.5 %" */
