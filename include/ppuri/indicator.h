/* 성과지표, 이정표, 공정률: what a node of the catalogue is measured by, what it is to reach, and what it reached. What a document prints
 * is kept beside what is computed from its figures, for the two may differ: documents round before they print. */
#pragma once

#include "ppuri/count.h"
#include "ppuri/date.h"

struct indicator_value {
	const char *role;  /* code of INDICATOR_ROLES */
	struct date at;    /* as exactly as the source; no date: it says none */
	int64_t n;         /* in units of 10 to the power of -scale */
	int scale;
	const char *bound; /* code of BOUNDS; NULL: exactly */
	const char *printed;
};

struct indicator_value_list {
	struct indicator_value *at;
	size_t n, room;
};

struct indicator {
	const char *name;
	const char *unit;   /* 개사, 명, 억불; NULL: none */
	const char *change; /* as printed: "54.8%" */
	const char *note;
	struct indicator_value_list values; /* by role, then by date: one of each */
};

struct indicator_list {
	struct indicator *at;
	size_t n, room;
};

struct milestone {
	const char *kind; /* code of MILESTONE_KINDS */
	const char *name; /* NULL: its kind says it */
	struct date planned, done; /* one of them at least */
	const char *note;
};

struct milestone_list {
	struct milestone *at;
	size_t n, room;
};

struct progress {
	struct date at;
	int32_t rate; /* basis points */
	const char *note;
};

struct progress_list {
	struct progress *at; /* by date */
	size_t n, room;
};

struct indicator *indicator_named(const struct indicator_list *list, const char *name); /* NULL: there is none */

/* Reads "2만3천여개사" into the value; its unit must be that of the indicator, which takes it over if it has none. ERR_REFUSED. */
MUST_CHECK bool indicator_read_value(struct pool *p, struct indicator *indicator, const char *printed, struct indicator_value *value, struct err *e);
/* Takes the place of one of the same role and date. */
void indicator_set_value(struct pool *p, struct indicator *indicator, const struct indicator_value *value);
/* The last one of a role; NULL. */
const struct indicator_value *indicator_last(const struct indicator *indicator, const char *role);

/* From before to after; where there is no after to the last result, and where there is none to the last target. Tenths of a percent. */
bool indicator_change(const struct indicator *indicator, int64_t *ret);
/* What was reached beside the target that it is set against: that of its own year, else one that names no year, else the newest of a year
 * before. What has no counterpart stands alone. */
struct indicator_pair {
	const struct indicator_value *target;  /* NULL: none */
	const struct indicator_value *reached; /* a result; an after where the indicator has no result; NULL: none yet */
	bool has_share;
	int64_t share; /* reached of the target, in tenths of a percent */
};

struct indicator_pair_list {
	struct indicator_pair *at; /* by date: of what was reached, else of the target */
	size_t n, room;
};
/* Each target and each thing reached is in one at least. */
struct indicator_pair_list indicator_pairs(struct pool *p, const struct indicator *indicator);
/* Whether the change that is printed is another than the computed one, to one decimal. */
bool indicator_change_differs(const struct indicator *indicator);

/* "23,000여 개사", "335조원" */
const char *indicator_value_text(struct pool *p, const struct indicator *indicator, const struct indicator_value *value);
/* "54.4 %", "△3.2 %" */
const char *tenths_text(struct pool *p, int64_t tenths);

/* ERR_REFUSED for a date that is still to come; none at all passes. */
MUST_CHECK bool was_reached(struct date at, struct date today, struct err *e);
/* Takes the place of one of the same kind and name. ERR_REFUSED if nothing is planned or done, it was done in the future, or
 * what comes second (준공 after 착공, 완료 after 착수, of the same name) lies before what comes first. */
MUST_CHECK bool milestone_set(struct pool *p, struct milestone_list *list, const struct milestone *given, struct date today, struct err *e);
/* Takes the place of one of the same date, which does not lie in the future. */
MUST_CHECK bool progress_set(struct pool *p, struct progress_list *list, const struct progress *given, struct date today, struct err *e);
