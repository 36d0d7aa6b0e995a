/* What the files of the form share. */
#pragma once

#include "form.h"
#include "input.h"

#include "ppuri/json.h"

/* One command's fields. The first part is the command itself; the others describe things that are not there yet. */
struct form_part {
	const struct command *command;
	const struct parameter *describes; /* the parameter whose value is not there yet; NULL in the first part */
	const char *described;             /* for which value that was found out */
	bool open;                         /* its fields are asked for */
	struct input in;                   /* the answers so far */
};

struct form_field {
	const struct parameter *parameter;
	size_t part;
	struct texts kept; /* the answers, as input_add takes them; none: blank, or not yet asked */
	bool given;        /* on the command line: not asked */
	bool answered;
};

struct form {
	struct session *s;
	const struct command *command;
	struct form_part *parts;
	size_t n_parts;
	struct form_field *at;
	size_t n, room;
	bool taken_up; /* it was put aside earlier */
};

/* form_fields.c: the fields and what they hold. */
struct form form_make(struct session *s, const struct command *c, const struct input *given);
bool form_asks(const struct form *f, size_t i);                /* whether it is there to be asked: now, for this person */
bool form_shows(const struct form *f, size_t i);               /* whether it is part of what will be saved */
size_t form_number(const struct form *f, size_t i, size_t *ret_of); /* "3 of 21", of those that are asked */
/* Takes the answers before field n into the parts' inputs and looks whether they fit together. */
MUST_CHECK bool form_gather(struct form *f, size_t n, struct err *e);
/* One line as the answer of field i: a value, "-" or "". What does not fit is told, and the field keeps what it held. */
MUST_CHECK bool form_take(struct form *f, size_t i, const char *line, struct err *e);
/* One more value of a field that takes several. */
MUST_CHECK bool form_take_more(struct form *f, size_t i, const char *line, struct err *e);
/* Whether all values of field i, which takes several, fit as a whole. */
MUST_CHECK bool form_whole(struct form *f, size_t i, struct err *e);
/* What Enter takes: what the field holds, or what is probable; NULL: nothing. */
const char *form_default(struct form *f, size_t i);
const struct value *form_value(const struct form *f, size_t i); /* the last value that was taken; NULL: blank */

/* form_answer.c: what people type, and how a value is said back to them. */
MUST_CHECK bool answer_term(struct pool *p, const struct vocabulary *v, const char *typed, const struct term **ret, struct err *e);
const char *answer_words(struct pool *p, const struct value *value); /* for people: "20,000,000원 (금이천만원)" */
const char *answer_typed(struct pool *p, const struct value *value); /* as it could be typed again: "20,000,000원" */
const char *answer_how(enum value_type type);                        /* which forms are understood; NULL: any */

/* form_names.c: what a number or a code names in the store. */
void form_offer(void *asking, const char *typed, struct texts *ret); /* for prompt.offer; asking: struct form_asking */
struct form_asking {
	struct form *form;
	const struct parameter *parameter;
};
/* A firm by its number or its name: its number. */
MUST_CHECK bool form_resolve(struct form *f, const struct parameter *parameter, const char *typed, const char **ret, struct err *e);
/* Whether it is there; its name. NULL: it is not. */
MUST_CHECK bool form_name_of(struct form *f, const struct parameter *parameter, const char *value, const char **ret, struct err *e);

/* form_ask.c: one question. */
enum form_step { FORM_NEXT, FORM_BACK, FORM_REST, FORM_ASIDE };
enum form_step form_ask(struct form *f, size_t i);
/* Enter for field i; false: that is no answer, and it is told why. */
MUST_CHECK bool form_enter(struct form *f, size_t i);
/* Who types is using their session, so that it is not idle when all is typed. */
void form_note_use(struct form *f);
void form_complain(struct form *f, const struct err *e);

size_t form_columns(void); /* of the terminal */

/* form_review.c: all of it, before it is saved. */
enum form_decision { FORM_SAVE, FORM_CHANGE, FORM_KEEP };
/* refusal: why it could not be saved as it is; NULL: nobody has tried. */
enum form_decision form_review(struct form *f, const struct err *refusal, size_t *ret_change);

/* form_aside.c: a form as JSON, in the shape that --json takes. */
const char *form_json(struct form *f);
void form_restore(struct form *f, const struct json_object *from);
/* Offers what was put aside earlier; true if it was taken up. */
MUST_CHECK bool form_take_up(struct form *f, struct err *e);
/* Puts it aside, and says so: always false. */
bool form_put_aside(struct form *f, struct err *e);
void form_done(struct form *f);
