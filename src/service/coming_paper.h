/* Inside the service room: a file that becomes a paper, of an application or of an objection. */
#pragma once

#include "work.h"

#include "ppuri/call.h"
#include "ppuri/filed_paper.h"
#include "ppuri/filetype.h"
#include "ppuri/paper_limit.h"

struct coming_paper {
	const char *path; /* NULL: the original was handed in on paper */
	struct filed_paper paper;
	struct file_facts facts;
};

/* What each file is, before anybody else has to wait: name, type, size and digest go into its paper. ERR_REFUSED what an office does
 * not take, or is larger than the limit of the call. */
MUST_CHECK bool coming_papers_look(struct office *o, const struct call *call, const struct paper_limits *limits, struct coming_paper *at,
								   size_t n, struct err *e);
/* Reads it again into the store; content that is there already is not written again. */
MUST_CHECK bool coming_paper_keep(struct work *w, const struct coming_paper *coming, struct err *e);
