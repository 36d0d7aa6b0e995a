/* Inside the service room: how the papers of an application stand, for all who must know. */
#pragma once

#include "ppuri/call.h"
#include "ppuri/service/filed_paper.h"

/* Papers, wishes and needs of an application to its call. What is counted from the receipt is counted from today as long as it
 * is not received. Bytes are not read. */
MUST_CHECK bool paper_file_read(struct work *w, const struct application *application, const struct call *call,
								struct paper_file *ret, struct err *e);

/* paper_needs_text of an application to a call that it names: "" if it has all it needs. */
MUST_CHECK bool paper_file_lacking(struct work *w, const struct application *application, const char **ret, struct err *e);

/* ERR_REFUSED, naming each required paper that is missing or too old and what to do. */
MUST_CHECK bool paper_file_complete(struct work *w, const struct application *application, const struct call *call, struct err *e);

/* How large papers to the call may be now. */
MUST_CHECK bool paper_limits_read(struct work *w, const struct call *call, struct paper_limits *ret, struct err *e);
/* Whether what drafts of applications to the call hold already lies within limits that became smaller; ERR_REFUSED. */
MUST_CHECK bool paper_limits_hold(struct work *w, const struct call *call, const struct paper_limits *was,
								  const struct paper_limits *are, struct err *e);

/* The application by its name, with its call. Notes what the act is about. */
MUST_CHECK bool paper_file_find(struct work *w, const char *name, struct application *ret, struct call *ret_call, struct err *e);
