/* 상시근로자: month-end counts, from which the number is an exact fraction (소상공인기본법 시행령 §3③④). */
#pragma once

#include "ppuri/date.h"
#include "ppuri/pool.h"

struct month_count {
	struct date month; /* to the month */
	int64_t regular;
	int64_t part_time; /* 60 hours a month or more: half a worker each */
};
struct month_counts {
	struct month_count *at;
	size_t n, room;
};

/* "2023-01=9", or with part-timers "2023-01=9+2". */
MUST_CHECK bool month_count_parse(const char *s, struct month_count *ret, struct err *e);
/* Twelve counts of a year in one: "9,9,9,10,10,10,9,9,9,9,9,9+1". */
MUST_CHECK bool month_counts_parse(struct pool *p, int year, const char *s, struct month_counts *ret, struct err *e);

/* The mean of twelve months, as half workers: halves / (2 × 12). */
struct workers_mean {
	int64_t halves;
	struct date first; /* of the twelve months */
};
/* Of the twelve months of the year before `day` (직전 사업연도); where one of those is missing, of the last twelve in a row that
 * ended before the month of `day`. False if there are none. */
bool workers_mean(const struct month_counts *counts, struct date day, struct workers_mean *ret);
/* Compared as a fraction: 119/12 is fewer than 10. */
bool workers_fewer_than(struct workers_mean mean, int64_t limit);
/* "9.25 (111/12)", "10": what is cut off behind the second place is told by the fraction. */
const char *workers_mean_text(struct pool *p, struct workers_mean mean);

/* From how many 상시근로자 on a firm of this industry (KSIC, or NULL) is no 소상공인, by the law of that day; 0 where no law of that
 * day is known here. Without an industry it is the higher of the limits. */
int64_t micro_workers_limit(const char *industry, struct date day);
