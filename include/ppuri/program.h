/* 지원사업: a support programme, its period as exactly as its source gave it, and whose money it runs on. */
#pragma once

#include "ppuri/date.h"
#include "ppuri/pool.h"
#include "ppuri/won.h"

/* One year's money from one source. The sum may be unknown: the source says whose money, not how much. */
struct funding {
	int fiscal_year;
	const char *source; /* code of SOURCES */
	bool known;
	struct won won;
};

struct funding_list {
	struct funding *at;
	size_t n, room;
};

struct program {
	int64_t id;
	const char *code, *name;
	struct date start, end;  /* each with its own precision */
	const char *period_note; /* "3년", as printed; NULL if nothing is */
	const char *area;        /* code of AREAS; NULL where the source is silent, and so on below */
	const char *legal_basis; /* code of LEGAL_BASES */
	const char *office, *operator, *note;
	struct funding_list funding; /* sorted by year, then source */
};

struct program_list {
	struct program *at;
	size_t n, room;
};

struct program_filter {
	struct date on;     /* programmes that run on this day; year 0: any */
	int year;           /* programmes that run in this year; 0: any */
	const char *source; /* code; NULL: any */
	const char *area;   /* code; "" for those whose source names none; NULL: any */
};

/* An award is a 교부결정 under the law of local subsidies: other money has no such decision. */
bool program_takes_awards(const struct program *program);

/* "2023-01 ~ 2025-12 (3년)". */
const char *program_period_text(struct pool *p, const struct program *program);
/* "국가직접지원", "시비 200,000,000원, 국비": the sources of a year, or of all years when year is 0. */
const char *program_sources_text(struct pool *p, const struct program *program, int year);
