/* The committee at the desk: the officer keeps the pool, appoints from it and sees how far each is; a member pledges. */
#pragma once

#include "ppuri/committee.h"
#include "ppuri/eligibility.h"
#include "ppuri/service/office.h"

extern const struct act ACT_REVIEWER_ADD, ACT_REVIEWER_EDIT, ACT_REVIEWER_LIST, ACT_REVIEWER_SHOW, ACT_REVIEW_ASSIGN,
	ACT_REVIEW_UNASSIGN, ACT_REVIEW_RELEASE, ACT_REVIEW_CHAIR, ACT_REVIEW_PROGRESS, ACT_REVIEW_PLEDGE_LOOK, ACT_REVIEW_PLEDGE, ACT_REVIEW_DECLINE;

/* An account of the role reviewer comes into the pool. */
MUST_CHECK bool desk_reviewer_add(struct office *o, const struct reviewer *given, struct err *e);
/* What is NULL or no date in changes stays as it is, official unless has_official and the end of the term unless ends_term. */
struct reviewer_changes {
	struct reviewer reviewer;
	bool has_official;
	bool ends_term; /* term_to none: it has no end any more */
};
MUST_CHECK bool desk_reviewer_edit(struct office *o, const struct reviewer_changes *changes, struct reviewer *ret, struct err *e);
/* all: those too whose term has ended or not begun. */
MUST_CHECK bool desk_reviewer_list(struct office *o, bool all, struct reviewer_list *ret, struct err *e);
MUST_CHECK bool desk_reviewer_show(struct office *o, const char *account, struct reviewer *ret, struct err *e);

/* Reviewers of the pool become members of the call's committee from the round in hand on: all of them or none, never more than the
 * law allows in a round. Nobody joins a round that somebody has locked, but in the place of who was released from it. */
MUST_CHECK bool desk_review_assign(struct office *o, const char *call, const char *const *reviewers, size_t n, struct err *e);
/* The same from a later round on; 0: from that in hand. */
MUST_CHECK bool desk_review_assign_from(struct office *o, const char *call, int round, const char *const *reviewers, size_t n,
										struct err *e);
/* A member leaves before it has scored anything of the round in hand; --reason says why. What was locked in earlier ones counts. */
MUST_CHECK bool desk_review_unassign(struct office *o, const char *call, const char *reviewer, struct err *e);
/* 해촉·사임: a member leaves who has scored; --reason says why. By a motion of a closed meeting, or on an own letter of that day. */
struct release_given {
	const char *call, *reviewer;
	struct date resigned_on;
	int64_t meeting; /* and motion; 0: on the letter */
	int motion;
};
struct released {
	struct member member;
	int round;           /* in hand */
	bool scored;         /* something of it */
	struct too_few_list too_few;
	bool without_chair;
};
MUST_CHECK bool desk_review_release(struct office *o, const struct release_given *given, struct released *ret, struct err *e);
/* The civilian whom the members have elected (위원장), in the place of who was it before. */
MUST_CHECK bool desk_review_chair(struct office *o, const char *call, const char *reviewer, struct err *e);
/* How far each is; those too who declined or left. */
MUST_CHECK bool desk_review_progress(struct office *o, const char *call, struct committee *ret, struct err *e);

/* What a member sees before signing: which firms have applied, by name, and the words; afterwards the words that were signed. */
struct pledge {
	int64_t call_id;
	const char *call_code, *call_title;
	struct member me;
	struct strings firms;
	const char *text;
};
MUST_CHECK bool desk_review_pledge_look(struct office *o, const char *call, struct pledge *ret, struct err *e);
/* The caller declares the conflicts, and signs those words. */
struct pledge_conflict {
	const char *firm, *ground; /* the name, as pledge_firm finds it */
};
/* The firm among those that have applied: by its name however it is spaced and written, else by a part of it. ERR_NOT_FOUND, or
 * ERR_USAGE naming those that fit. */
MUST_CHECK bool pledge_firm(struct pool *p, const struct pledge *pledge, const char *name, const char **ret, struct err *e);
MUST_CHECK bool desk_review_pledge(struct office *o, const char *call, const struct pledge_conflict *conflicts, size_t n,
								   struct pledge *ret, struct err *e);
/* The caller does not take part. why: a code of DECLINE_GROUNDS; --reason may say more. */
MUST_CHECK bool desk_review_decline(struct office *o, const char *call, const char *why, struct err *e);
