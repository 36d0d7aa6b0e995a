/* Forms: those that are built in, and an office's own, which go before them. */
#pragma once

#include "work.h"

/* A form by its name, "award-letter": NAME.md in the office's folder of forms (setting office.forms), or what is built in, which
 * nobody chooses who makes something of it. An own form that has a mistake is ERR_REFUSED here, before anything is made of it. */
MUST_CHECK bool form_load(struct work *w, const char *form, const char **ret_name, const char **ret_text, struct err *e);

struct form_file {
	const char *form; /* the name under which it is known; NULL: a path that says nothing of it */
	const char *path; /* NULL: it is built in */
	const char *name; /* what errors call it */
	const char *text;
};
/* The same without a look at what is wrong in it; `form` may be the path of any file. */
MUST_CHECK bool form_find(struct work *w, const char *form, struct form_file *ret, struct err *e);
/* The text that is built in; ERR_NOT_FOUND if there is none. */
MUST_CHECK bool form_built_in(struct pool *p, const char *form, const char **ret, struct err *e);
/* Names of the forms that are built in; the last is NULL. */
const char *const *form_names(void);

/* The office's folder of forms; NULL if none is set. ERR_IO if it is set and can not be read. */
MUST_CHECK bool form_folder(struct work *w, const char **ret, struct err *e);

struct form_mistake;
/* All that is wrong in it, with the values of the form `as` in view; NULL: whatever they are. */
MUST_CHECK bool form_look_over(struct pool *p, const struct form_file *file, const char *as, const struct form_mistake **ret, size_t *ret_n,
							   struct err *e);
