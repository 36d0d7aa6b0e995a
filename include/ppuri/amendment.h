/* 결과 변경: a confirmed selection is superseded by another one, and what that changes for whom. */
#pragma once

#include "ppuri/date.h"
#include "ppuri/selection.h"

struct amendment {
	int64_t id, call_id;
	const char *call_code;
	int64_t supersedes;  /* the selection that stood when it was opened */
	int supersedes_no;   /* which run of the call that was */
	const char *reason;
	int64_t opened_by;
	const char *opened_by_name; /* login names, here and below */
	struct moment opened_at;
	int selection_no;          /* the run that was confirmed in it; 0: none */
	const char *withdrawn_by, *withdrawn_reason; /* NULL: it was not */
	bool closed;
	struct moment closed_at;   /* valid if it is */
	bool announced;
	struct moment announced_at; /* valid if it was */
	const char *notice_no;     /* by which; NULL: with the first result */
	struct date notice_day;    /* valid if there is one */
	int64_t selection_id;      /* that of selection_no; 0: none */
	const char *appeals;       /* the receipt numbers of the objections that it answers, "" if there are none */
};
struct amendment_list {
	struct amendment *at;
	size_t n, room;
};

/* How an application stands in the result that holds, and what is given to it by an award. */
struct amendment_standing {
	int64_t application_id;
	const char *receipt_no, *firm_name;
	const char *state;
	int reserve;          /* place in the reserve, 0: none */
	struct won granted;
	struct won award;     /* 0: none */
	const char *award_no; /* NULL: not issued yet */
	bool award_approved;
};

struct amendment_change {
	struct amendment_standing was;
	const char *became; /* state */
	int reserve;
	struct won granted;
	bool held; /* an award gives what would be taken away */
};
struct amendment_effect {
	struct amendment_change *at; /* by receipt number; only what differs */
	size_t n, room;
};

/* The state that a verdict makes of an application: what has an award stays in its state as long as it is selected. */
const char *amendment_state(const char *state, enum selection_verdict verdict);
/* standing: one for each entry, in their order. */
struct amendment_effect amendment_effect_of(struct pool *p, const struct amendment_standing *standing, const struct selection_line *lines,
											size_t n);
/* The first that is held. */
const struct amendment_change *amendment_held(const struct amendment_effect *effect);

/* "2 selected, 1 no longer selected, 3 changed otherwise": for a notice that names nobody. */
const char *amendment_counts(struct pool *p, const struct amendment_effect *effect);

struct amendment_fact {
	const char *receipt_no, *text;
};
struct amendment_fact_list {
	struct amendment_fact *at;
	size_t n, room;
};
/* What a run would make of the facts as they are now, against the result that holds. */
struct amendment_preview {
	const char *refused; /* why none can be made now; NULL: it can */
	struct amendment_fact_list facts;
	struct amendment_effect effect;
};
/* "amendment of run 1, opened by officer, 2024-04-20 10:00: …; withdrawn by officer …" */
const char *amendment_words(struct pool *p, const struct amendment *amendment);
/* "2024-금형-0014 두루미날개정공: not selected → selected 12,000,000 won" */
const char *amendment_line(struct pool *p, const struct amendment_change *change);
struct amendment_lines {
	const char **at;
	size_t n, room;
};
/* What was put right, and what differs from the result that is superseded; nothing of none (NULL). */
struct amendment_lines amendment_lines(struct pool *p, const struct amendment *amendment, const struct amendment_fact_list *facts,
									   const struct amendment_effect *effect);
/* "computed again now: …": what a run would make of the facts as they are. */
struct amendment_lines preview_lines(struct pool *p, const struct amendment_preview *preview);
/* What was put right of one application, in words: from what the selection that stands was made of to what is so now. NULL: nothing.
 * A sum that an award has fixed since is nothing that was put right: fixed says so. */
const char *amendment_facts(struct pool *p, const struct selection_rules *rules, const struct selection_entry *was,
							const struct selection_entry *is, bool fixed);
