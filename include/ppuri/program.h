/* 지원사업: a support programme, its period as exactly as its source gave it, and whose money it runs on. It is a node of the
 * catalogue: a plan holds strategies, a strategy tasks, and so on, as deep as the source has it. What the source does not say
 * is NULL, no date, or an empty list. */
#pragma once

#include "ppuri/council.h"
#include "ppuri/indicator.h"
#include "ppuri/proposal.h"
#include "ppuri/won.h"

/* One year's money from one source. The sum may be unknown: the source says whose money, not how much. */
struct funding {
	int fiscal_year;
	const char *source; /* code of SOURCES */
	bool known;
	struct won won;
	bool held_known;
	struct won held;    /* 예산현액: with 추경, 이월 and 전용. This and what follows: as it is kept, in no wish */
	struct won to_call; /* what calls can bind of it */
};

struct funding_list {
	struct funding *at;
	size_t n, room;
};

/* The money from one source, of all years for which it is stated. */
struct source_sum {
	const char *source; /* code of SOURCES */
	int years, silent;  /* how many years; of how many of these no sum is stated */
	struct won won;
};

struct source_sum_list {
	struct source_sum *at;
	size_t n, room;
};

struct name_list {
	const char **at;
	size_t n, room;
};

/* 주력산업 기계: grouping may be NULL. */
struct program_field {
	const char *grouping, *name;
};

struct program_field_list {
	struct program_field *at;
	size_t n, room;
};

/* "9개의 세부 추진과제": how many there are, whether or not the source names them. */
struct stated_total {
	const char *what;  /* as the source calls them */
	const char *kind;  /* code of PROGRAM_KINDS: the nodes beneath that are meant; NULL: none are */
	int64_t n;
	const char *bound; /* code of BOUNDS: "여", "이상"; NULL: exactly */
	const char *source;
};

struct stated_total_list {
	struct stated_total *at;
	size_t n, room;
};

/* What became of a programme, when and why. */
struct program_state {
	const char *status; /* code of PROGRAM_STATUSES */
	struct date since;  /* the first one may have no day, and no reason */
	const char *reason, *source;
};

struct program_history {
	struct program_state *at;
	size_t n, room;
};

struct program {
	int64_t id;
	int64_t parent_id; /* 0: at the top */
	const char *parent; /* its code; NULL: at the top */
	const char *code, *name;
	const char *kind;    /* code of PROGRAM_KINDS; NULL of a new one: 사업 */
	const char *ordinal; /* as printed: ❶, ①, 정책(1) */
	int64_t seq;         /* its place among the nodes beside it; 0: behind all of them */
	struct date start, end;  /* each with its own precision */
	const char *period_note; /* "3년", as printed; NULL if nothing is */
	const char *area;        /* code of AREAS; NULL where the source is silent, and so on below */
	const char *legal_basis; /* code of LEGAL_BASES */
	const char *office, *operator, *note;
	bool cost_known;
	struct won cost;         /* 총사업비, of all years and sources together */
	const char *source_note; /* the document that states all this, and its day */
	const char *status;      /* in force: the last one of the history; NULL: the source says nothing. Of a list that of filter.status_on, */
	const char *status_beside; /* and that of filter.status_beside */
	struct date since;
	struct funding_list funding; /* sorted by year, then source; of a list only that of filter.money_year, if there is one */
	struct source_sum_list sums; /* of all years, by source; of a list with a money_year only where it has no funding of that */
	struct name_list regions, technologies; /* a list leaves the next four empty */
	struct program_field_list fields;
	struct stated_total_list totals;
	struct program_history history;
	struct indicator_list indicators;
	struct milestone_list milestones;
	struct progress_list progress;
	struct proposal_review_list reviews;
	struct council_list councils;
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
	const char *technology, *status; /* codes; NULL: any */
	const char *region; /* those that lie in it; NULL: any */
	const char *office; /* those whose office has this in its name; NULL: any */
	const char *kind;   /* code; NULL: 사업 alone (program_is_project), unless `under` or `every_kind` is set */
	const char *under;  /* a code: it and all beneath it; NULL: everywhere */
	bool every_kind;
	int money_year;     /* whose funding is read; 0: only the sums of all years */
	struct date status_on;     /* a day or a year, at whose end the status is the one that is read, and the one that fits; year 0: today's */
	struct date status_beside; /* another one; year 0: today's */
};

/* 사업 and 단위사업: what runs on money and has calls. The others say what it is for. */
bool program_is_project(const char *kind);

/* Whether it is known to run on a day, or in a year, by its period. */
bool program_runs(const struct program *program, struct date when);

/* An award is a 교부결정 of 지방보조금 or 국고보조 (ppuri/award_law.h): other money has no such decision. */
bool program_takes_awards(const struct program *program);

/* "2023-01 ~ 2025-12 (3년)"; "2009 ~ 미기재"; "미기재". */
const char *program_period_text(struct pool *p, const struct program *program);
/* How many months it is from the first of its start to the last of its end; years alone count whole. 0: that is not known, or no whole
 * number of months. */
int program_months(const struct program *program);
/* Whose money a programme runs on is stated in a year and said of all: of another year its sources are those sums that this tells. What
 * is not stated says nothing beside what is. */
bool source_sum_tells(const struct source_sum_list *sums, size_t i);
/* "국가직접지원", "시비 200,000,000원, 국비": the sources of a year; where it has none, "시비(다른 연도에 기재)". Of all years when year is 0:
 * "시비 600,000,000원(3개년)". */
const char *program_sources_text(struct pool *p, const struct program *program, int year);

/* "세부과제: 9 in all, of which 1 named"; "산학연 협의체: 100 or so" where named is negative: nothing that is counted stands here. */
const char *stated_total_text(struct pool *p, const struct stated_total *total, int64_t named);
/* "주력산업/기계", "기계": a field as it is typed, and back. */
MUST_CHECK bool program_field_parse(struct pool *p, const char *s, struct program_field *ret, struct err *e);
const char *program_field_text(struct pool *p, const struct program_field *field);

/* Each adds to a list what was written, in the form in which it is kept; what is there already is not added again. The list
 * then has its `at`, even if nothing was written: it is known to be empty. */
MUST_CHECK bool program_add_region(struct pool *p, struct name_list *regions, const char *written, struct err *e);
MUST_CHECK bool program_add_technology(struct pool *p, struct name_list *technologies, const char *written, struct err *e);
MUST_CHECK bool program_add_field(struct pool *p, struct program_field_list *fields, const char *written, struct err *e);

/* Of each year and source once: a slip of either would become a sum that nobody meant. */
MUST_CHECK bool funding_check(const struct funding_list *funding, struct err *e);
/* A code, a name, a period that does not end before it starts, and funding_check. */
MUST_CHECK bool program_check(const struct program *program, struct err *e);
/* Whether there can be a call of it: a 사업 whose period is stated; to be published besides one that is confirmed or runs, as
 * far as its status is stated. */
MUST_CHECK bool program_takes_calls(const struct program *program, bool published, struct err *e);
