/* The forms that papers are filled into: those that are built in, and the office's own. */
#pragma once

#include "ppuri/form_field.h"
#include "ppuri/service/office.h"

extern const struct act ACT_FORM_LIST, ACT_FORM_SHOW, ACT_FORM_FIELDS, ACT_FORM_CHECK;

struct form_row {
	const char *name;
	const char *path;  /* of the office's own; NULL: it is built in */
	size_t mistakes;   /* in the office's own */
	bool unused;       /* a file in the office's folder that is named like no form */
};
struct form_list {
	struct form_row *at;
	size_t n, room;
};
/* Every form there is, and what lies in the office's folder besides. */
MUST_CHECK bool desk_form_list(struct office *o, struct form_list *ret, struct err *e);

/* The text that is used now, or the one that is built in. */
MUST_CHECK bool desk_form_show(struct office *o, const char *name, bool built_in, const char **ret, struct err *e);

/* What the form may ask for. */
MUST_CHECK bool desk_form_fields(struct office *o, const char *name, struct form_field_rows *ret, struct err *e);

struct form_finding {
	int line; /* 0: in none */
	const char *text;
};
struct form_findings {
	const char *path;  /* NULL: it is built in */
	const char *as;    /* the form whose values were looked for; NULL: none was known */
	struct form_finding *at;
	size_t n;
};
/* All that is wrong in a form, by its name or path. as: the form whose values it may ask for; NULL: the one that its file is named
 * after, if there is one. */
MUST_CHECK bool desk_form_check(struct office *o, const char *form, const char *as, struct form_findings *ret, struct err *e);
