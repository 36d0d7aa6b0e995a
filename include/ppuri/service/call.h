/* Calls at the desk: drafted with all their rules, published, closed, announced. */
#pragma once

#include "ppuri/amendment.h"
#include "ppuri/call_notice.h"
#include "ppuri/call_terms.h"
#include "ppuri/service/filed_paper.h"
#include "ppuri/service/office.h"

extern const struct act ACT_CALL_NEW, ACT_CALL_EDIT, ACT_CALL_PUBLISH, ACT_CALL_CORRECT, ACT_CALL_CANCEL, ACT_CALL_NOTICES, ACT_CALL_ARCHIVE, ACT_CALL_UNSEAL, ACT_CALL_LIST, ACT_CALL_SHOW, ACT_CALL_CLOSE, ACT_CALL_ANNOUNCE, ACT_CALL_ANNOUNCE_AMENDMENT;

/* A draft. Of the programme only the code is given. All that call_draft_check asks must hold. */
MUST_CHECK bool desk_call_new(struct office *o, const struct call *given, struct err *e);
/* Those fields of a draft. */
MUST_CHECK bool desk_call_edit(struct office *o, const char *code, const struct call *given, call_fields fields, struct err *e);
/* Notice 1: the rules are pinned, and the window counts. All that call_check asks must hold. *ret: as it is now. */
MUST_CHECK bool desk_call_publish(struct office *o, const char *code, struct call *ret, struct err *e);
/* Without rounds, rubric and bonuses. program_code NULL: of all programmes; ERR_NOT_FOUND if there is no such programme. */
MUST_CHECK bool desk_call_list(struct office *o, const char *program_code, struct call_list *ret, struct err *e);
MUST_CHECK bool desk_call_show(struct office *o, const char *code, struct call *ret, struct err *e);
/* Before the end of the window only with a reason, which the audit keeps. *ret_lapsed: how many drafts were left, and lapse. */
MUST_CHECK bool desk_call_close(struct office *o, const char *code, size_t *ret_lapsed, struct err *e);
/* Only when the selection is decided. From then on the applicants see their results. */
MUST_CHECK bool desk_call_announce(struct office *o, const char *code, struct err *e);
/* What was confirmed since and not announced yet, by a notice of its own; given: its number, and its day or none. Who is told by it
 * can object from that day on. */
MUST_CHECK bool desk_call_announce_amendment(struct office *o, const char *code, const struct call_notice *given, struct call_notice *ret,
											 struct amendment_effect *ret_effect, struct err *e);
/* When the project period is over and every application to it has ended. */
MUST_CHECK bool desk_call_archive(struct office *o, const char *code, struct err *e);

/* What a correction changes. Values of conditions as people write them; their source stays, or is the usual one. */
struct call_correction {
	const struct call *to;
	call_fields fields;
	struct wanted_change papers;
	const struct call_rule *rules;
	size_t n_rules;
	const char *const *dropped; /* rules */
	size_t n_dropped;
};
/* 정정공고: a new notice with its own number and day; office.reason says why. What may change: call_correction_check and
 * call_terms_check. *ret_notice: what it changed. */
MUST_CHECK bool desk_call_correct(struct office *o, const char *code, const struct call_notice *given,
								  const struct call_correction *correction, struct call_notice *ret_notice, struct err *e);

struct call_cancelled {
	size_t answered; /* applications that were received and end with the call */
	size_t lapsed;   /* drafts */
};
/* 취소공고: the call ends before anything is decided, and so does each application to it; office.reason says why, to the applicants too. */
MUST_CHECK bool desk_call_cancel(struct office *o, const char *code, const struct call_notice *given, struct call_cancelled *ret,
								 struct err *e);
MUST_CHECK bool desk_call_notices(struct office *o, const char *code, struct call_notice_list *ret, struct err *e);

/* Opens the sealed applications to a call before its window has ended, for everybody who may read applications; office.reason says
 * why, and it can not be taken back. */
MUST_CHECK bool desk_call_unseal(struct office *o, const char *code, struct err *e);
