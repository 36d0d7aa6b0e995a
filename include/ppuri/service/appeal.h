/* 이의신청 at the desk: entered by an officer, decided by an approver. */
#pragma once

#include "ppuri/amendment.h"
#include "ppuri/appeal.h"
#include "ppuri/application.h"
#include "ppuri/eligibility.h"
#include "ppuri/service/filed_paper.h"
#include "ppuri/service/office.h"

extern const struct act ACT_APPEAL_LOOK, ACT_APPEAL_FILE, ACT_APPEAL_PAPER, ACT_APPEAL_PAPERS, ACT_APPEAL_EXTEND, ACT_APPEAL_LIST, ACT_APPEAL_SHOW,
	ACT_APPEAL_EFFECT,	ACT_APPEAL_DECIDE, ACT_APPEAL_LETTER;

struct appeal_given {
	const char *application;
	struct date filed_on;   /* year 0: today */
	struct date told_on;    /* the day of the notice, where it was later than the store knows; year 0: as the store knows it */
	const char *ground, *wants; /* wants may be NULL */
	const char *const *papers;  /* files that came with it */
	size_t n_papers;
};

/* An objection with what was handed in for it. */
struct appeal_file {
	struct appeal appeal;
	struct filed_papers papers;
	size_t n_all; /* objections of the application */
};

/* Against INELIGIBLE once the firm was told, RETURNED (of which told_on must be given), NOT_SELECTED, RESERVE and SELECTED once the result is
 * announced, an award and each of its changes once its letter was issued, and what was cancelled. The last day is computed here and kept; one that came late is entered too, and can only be dismissed. */
MUST_CHECK bool desk_appeal_file(struct office *o, const struct appeal_given *given, struct appeal_file *ret, bool *ret_holidays_unknown,
								 struct err *e);
/* More papers while it waits for its decision: all or none. */
MUST_CHECK bool desk_appeal_paper(struct office *o, const char *application, const char *const *files, size_t n, struct paper_attached_list *ret,
								  struct err *e);
/* A ZIP of the papers of each objection of the application, with their list and SHA256SUMS. */
MUST_CHECK bool desk_appeal_archive(struct office *o, const char *application, const char *out, struct paper_archive *ret, struct err *e);
/* A longer term for the answer: once, before it ends, by as many days as its law allows; office.reason says why. */
MUST_CHECK bool desk_appeal_extend(struct office *o, const char *application, struct appeal *ret, bool *ret_holidays_unknown, struct err *e);
/* The one that waits, else the newest. */
MUST_CHECK bool desk_appeal_show(struct office *o, const char *application, struct appeal_file *ret, struct err *e);
/* Before it is decided: what a run would make of the call's facts as they are now, against the result that holds. */
MUST_CHECK bool desk_appeal_effect(struct office *o, const char *application, struct amendment_preview *ret, struct err *e);
/* call and application may be NULL. */
MUST_CHECK bool desk_appeal_list(struct office *o, const char *call, const char *application, bool open, struct appeal_list *ret,
								 struct err *e);

struct appeal_decided {
	struct appeal appeal;
	bool reinstated;         /* the application is being checked again */
	struct screening checks; /* by the rules, if it is */
	bool changes_award;      /* its award is to be changed */
	bool amends;             /* the result is amended by it: */
	struct amendment amendment;
	struct amendment_preview preview; /* and what would come of that by the facts as they are now */
};
/* Decides on the objection of an application that waits; office.reason says why. Upheld against INELIGIBLE or RETURNED the application is
 * checked again (재심사), and a person decides what comes of it; against a result it opens an amendment, or is answered by the one that
 * is open. Against an award nothing of it moves: what is to change is proposed and agreed to as any change of it. */
MUST_CHECK bool desk_appeal_decide(struct office *o, const char *application, const char *outcome, struct appeal_decided *ret, struct err *e);
/* 이의신청 결정 통지서 of the newest that was decided: issued if it was not, else the same bytes once more. */
MUST_CHECK bool desk_appeal_letter(struct office *o, const char *application, struct buf *out, struct err *e);
