/* What a form may ask for: the values of each form by name, with an example of each. One table, which the check of forms, the list
 * of fields, the sample that is drawn of a form, and the manual read. */
#pragma once

#include "ppuri/pool.h"

/* {{name}}, {{list.column}}, or {{table name}}. */
struct form_value {
	const char *name;
	const char *example; /* "" of a value that may be left out and makes another letter of it: the example is the usual one */
	const char *second;  /* of a list, what stands in its second row; NULL: the same */
};
static inline const char *form_value_second(const struct form_value *value)
{
	return value->second ? value->second : value->example;
}

struct paper_form {
	const char *name;   /* "selected" */
	const char *ko, *en; /* what it is: "선정통보서" */
	const char *values; /* names behind one another; ? behind one: it may be empty; !: the form must show it; # before one: a table; NULL: a plain text, no form */
};

extern const struct paper_form PAPER_FORMS[]; /* by name; the last has none */
const struct paper_form *paper_form_of(const char *name); /* by its name or by what it is: 선정통보서; NULL if there is none */
const char *paper_form_called(const char *name); /* its name; what is no form's stays as it is */

/* A value that a form may ask for. */
struct form_field_row {
	struct form_value value;
	bool maybe; /* it may be empty, so that a form asks for it under a condition */
	bool needed; /* without it the paper does not say what it is for */
	bool table;
};
struct form_field_rows {
	struct form_field_row *at;
	size_t n, room;
};
/* All that the form may ask for, in the order of the table. */
void form_field_rows(struct pool *p, const struct paper_form *form, struct form_field_rows *ret);
