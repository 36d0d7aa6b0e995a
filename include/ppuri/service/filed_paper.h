/* 제출서류 at the desk: wanted by a call, attached to an application, taken out again as files. */
#pragma once

#include "ppuri/application.h"
#include "ppuri/bonus.h"
#include "ppuri/call_field.h"
#include "ppuri/filed_paper.h"
#include "ppuri/paper_limit.h"
#include "ppuri/service/office.h"

extern const struct act ACT_CALL_PAPER, ACT_CALL_PAPERS, ACT_PAPER_LOOK, ACT_PAPER_ATTACH, ACT_PAPER_DETACH, ACT_PAPER_LIST,
	ACT_PAPER_SURVEY, ACT_PAPER_TAKE;

/* What a call wants. Each wanted one takes the place of the one of its kind; `removed` are kinds. */
struct wanted_change {
	const struct wanted_paper *wanted;
	size_t n;
	const char *const *removed;
	size_t n_removed;
};
/* Only while it is a draft. limits: of that call, as far as `fields` names them (CALL_PAPER_LIMITS). */
#define CALL_PAPER_LIMITS (CALL_FIELD_BIT(CALL_FILE_MB) | CALL_FIELD_BIT(CALL_APPLICATION_MB))
MUST_CHECK bool desk_call_papers_change(struct office *o, const char *call, const struct wanted_change *change,
										const struct call *limits, call_fields fields, struct err *e);
/* And how large they may be. */
MUST_CHECK bool desk_call_papers(struct office *o, const char *call, struct wanted_papers *ret, struct paper_limits *ret_limits,
								 struct err *e);

/* Papers of one kind: files, or none, when the original was received on paper. */
struct paper_bundle {
	const char *application, *kind;
	const char *const *files;
	size_t n;
	struct date issued_on, valid_until; /* year 0: not stated */
	bool replace; /* what is in use of this kind is set aside */
};
/* What came of each file, or of the original. */
struct paper_attached {
	int64_t no;               /* 0: not taken, because the very same is there */
	int64_t same;             /* the number of the paper in use with the same content; 0: none */
	const char *file_name;    /* cleaned; NULL on paper */
	const struct paper_type *type; /* NULL on paper */
	int64_t size;
	bool locked;
	bool misnamed;            /* the ending of its name says something else than its content */
};
struct paper_attached_list {
	struct paper_attached *at;
	size_t n, room;
	const char *lacking; /* paper_needs_text afterwards: "" if the application has all it needs */
};
/* All or none. After submission office.reason says why, unless a supplement is asked for. Files are looked at before the act
 * and read again inside it; one that has changed meanwhile stops it. */
MUST_CHECK bool desk_paper_attach(struct office *o, const struct paper_bundle *bundle, struct paper_attached_list *ret,
								  struct err *e);
/* Sets a paper aside; office.reason says why. *ret_unproved: the points that it alone proved. ERR_NOT_FOUND names the number. */
MUST_CHECK bool desk_paper_detach(struct office *o, const char *application, int64_t no, struct given_bonus_list *ret_unproved,
								  struct err *e);

/* All papers of an application, and how what its call wants stands: on the day of its receipt, or today. */
struct paper_file {
	struct application application;
	struct wanted_papers wanted;
	struct filed_papers papers;
	struct paper_needs needs;
};
MUST_CHECK bool desk_paper_list(struct office *o, const char *application, struct paper_file *ret, struct err *e);
/* The same of every application to a call that is not out of it. */
struct paper_files {
	struct paper_file *at;
	size_t n, room;
};
MUST_CHECK bool desk_paper_survey(struct office *o, const char *call, struct paper_files *ret, struct err *e);

/* The very bytes of one paper, as they came. */
MUST_CHECK bool desk_paper_take(struct office *o, const char *application, int64_t no, const char *out, struct err *e);
/* A ZIP of the papers in use, with 목록.csv and SHA256SUMS: of one application, or (call) of all that a call has received, a
 * folder each. The same papers give the same bytes. */
struct paper_archive {
	size_t applications, files;
	int64_t bytes; /* of the files */
};
MUST_CHECK bool desk_paper_archive(struct office *o, const char *application, const char *call, const char *out,
								   struct paper_archive *ret, struct err *e);
