/* Reports: tables of figures that are made once. Screen, CSV, JSON and paper all show this one model, so that
 * none can say something else than another. */
#pragma once

#include "ppuri/date.h"
#include "ppuri/hash.h"
#include "ppuri/program.h"
#include "ppuri/rows.h"
#include "ppuri/service/office.h"

extern const struct act ACT_REPORT_PROGRAMS, ACT_REPORT_CALL, ACT_REPORT_COMMITTEE, ACT_REPORT_SCORES, ACT_REPORT_FUNDING, ACT_REPORT_PORTFOLIO;

enum report_kind {
	REPORT_TABLE,
	REPORT_PERIODS, /* the rows of a grid on a time line: on paper only */
	REPORT_BARS,    /* a number column of a grid as bars: on paper only */
	REPORT_STACKS,  /* number columns of a grid as bars of parts: on paper only */
	REPORT_SPREADS, /* score columns of a grid, lowest, mean and highest: on paper only */
	REPORT_NOTE,
};

/* Pictures take their figures from the columns of a grid, named by their keys. */
struct report_part {
	enum report_kind kind;
	const char *name;        /* by which the report's form places it on paper: "attendance"; NULL: none does */
	const char *title; /* NULL of most notes */
	const struct grid *grid;
	const struct rows *rows;    /* of a table that may be long, instead of a grid: they are made when they are read; NULL */
	const char *const *columns; /* of a table: the keys of those that it shows, in this order, ends with NULL; NULL: all of the grid */
	bool paper_only;         /* not on the screen */
	bool page;               /* begins a new page */
	const size_t *cuts;      /* of a table: rows that a thick line stands above */
	size_t n_cuts;
	size_t keys;             /* of a table: on paper, columns that each part of it begins with when it is too wide for a page; 0: never parted */
	int row_height;          /* of a table: to be written in by hand; points */
	bool joined;             /* of a table: on the page of the table before it */
	const char *bookmark;    /* leads to it in the PDF */
	bool total;              /* of a table: a last row of sums; what is not stated is in none */
	const char *empty;       /* of a table without rows: said in its place */
	const char *label;       /* of pictures: what names a row */
	const char *start, *end; /* of periods: dates as exact as they are known */
	const char *const *parts; /* of stacks: columns whose sum is `value`, in order; of spreads the lowest and the highest; ends with NULL */
	const char *beside;      /* of stacks: the column of the percentage that is written beside a bar */
	struct date mark;        /* of periods: the day that is marked; year 0: none */
	const char *value;       /* of bars; where it is blank, value_else */
	const char *value_else;  /* NULL: none */
	int64_t line;            /* of spreads: hundredths, drawn across; 0: none */
	const char *text;        /* of a note */
};

/* What the form is filled with once: its values, and the parts from `first` to the next chapter. */
struct form_values;
struct report_chapter {
	const struct form_values *values;
	size_t first;
	const char *bookmark; /* NULL: nothing leads to it in the PDF */
};

struct report {
	const char *organisation, *title, *subtitle;
	const char *made_by; /* login name */
	struct moment made, known; /* known: what stands there was so then; earlier than made where one looks back (--as-of) */
	int64_t audit_seq;        /* the newest row of the audit when the figures were read, and its hash: what */
	struct sha256 audit_hash; /* `audit verify --noted` compares */
	const char *foot;         /* says something else below each page than these; NULL: these */
	bool landscape;
	const char *mark;        /* behind every page: 초안; NULL: none */
	const struct grid *data; /* the main table: what CSV and JSON hold */
	const struct rows *rows; /* the same of one that may be long, instead of it; NULL */
	const size_t *cuts;      /* rows of it that a thick line stands above in a sheet */
	size_t n_cuts;
	const struct report_part *tabs; /* tables that a sheet shows beside it */
	size_t n_tabs;
	struct report_part *at;
	size_t n, room;
	const char *form_name, *form_text; /* the form that sets it on paper; NULL: its parts stand there as they are */
	struct {
		struct report_chapter *at;
		size_t n, room;
	} chapters; /* of a report with a form */
};

/* What CSV and JSON hold; and the rows of a table, with the columns that it shows. */
struct rows report_data(const struct report *report);
struct rows report_part_rows(struct pool *p, const struct report_part *part);

/* One row a programme that runs on the day (year 0 of it: any) or in the year (0: that of the day), with its
 * money of that year. Neither given: today. 국가직접지원 passes the budget of the city by, so it stands in a
 * column of its own and is in no sum with the rest; a sum that is not stated (미기재) is blank, never 0. */
MUST_CHECK bool desk_report_programs(
	struct office *o, struct date on, int year, struct report *ret, struct err *e);

/* What money is asked for: programmes that fit, a time, what stands beside it, and what accounts are grouped by. */
enum funding_by { BY_YEAR, BY_SOURCE, BY_PROGRAM, BY_OFFICE, BY_AREA, FUNDING_BYS };
struct funding_question {
	struct program_filter programs; /* on: only those that run then; year: the fiscal year of the money; source: of the money */
	struct date against;            /* a day or a year to set beside it; year 0: none */
	enum funding_by by[FUNDING_BYS];
	size_t n_by;                    /* 0: by programme and source */
};

/* 예산 및 집행 현황: one row a group of accounts. 국가직접지원, the firms' own share and money whose source is not stated stand apart and
 * are in no sum of the city's budget. Neither day nor year: the fiscal year of today, or if grouped by year every one. */
MUST_CHECK bool desk_report_funding(struct office *o, const struct funding_question *question, struct report *ret, struct err *e);

/* 포트폴리오 현황: one row a node of the tree, with the money of all beneath it. Neither day nor year: of all years, what is carried over
 * counted once. `by` is left alone. */
MUST_CHECK bool desk_report_portfolio(struct office *o, const struct funding_question *question, struct report *ret, struct err *e);

/* One row a figure of the call: budget, applications, selection, awards, rest. The ranking is shown to those
 * who may read selections, once the selection is confirmed. */
MUST_CHECK bool desk_report_call(struct office *o, const char *code, struct report *ret, struct err *e);

/* 평가 결과 심의자료: the newest selection of the call, each firm with what is known of it, in the order of the result; behind that a page
 * each with every judge's scores. The same figures as select show and select explain. ERR_NOT_FOUND if none was run. */
MUST_CHECK bool desk_report_committee(struct office *o, const char *code, struct report *ret, struct err *e);

/* 평가 집계표: firms and the totals of their judges, round by round, what came of them, and places to sign; of the newest selection. In a
 * blind evaluation its tables name no firm, because the members sign it. round: that one alone, from 1; 0: all, and the result. */
MUST_CHECK bool desk_report_scores(struct office *o, const char *code, int64_t round, struct report *ret, struct err *e);

/* One row a target or result of the indicators of a node and all beneath it (NULL: of all); milestones and progress besides. */
extern const struct act ACT_REPORT_TARGETS, ACT_REPORT_REVIEW;
MUST_CHECK bool desk_report_targets(struct office *o, const char *under, struct report *ret, struct err *e);
/* One row an opinion of a proposal of this portfolio; rounds, who must act and which ministry to watch besides. */
MUST_CHECK bool desk_report_review(struct office *o, const char *code, struct report *ret, struct err *e);

/* The report as PDF; money in `unit`. The same report gives the same bytes. */
MUST_CHECK bool report_pdf(
	struct pool *p, const struct report *report, enum won_unit unit, struct buf *out, struct err *e);
