/* One document of a built-in form, from values that the program knows. */
#pragma once

#include "ppuri/application.h"
#include "ppuri/paper.h"
#include "ppuri/service/office.h"

/* Who the office is on its papers. */
struct office_lines {
	const char *organisation;
	const char *sender;  /* 발신명의; the organisation where it is not set */
	const char *address; /* NULL: not set */
	const char *contact; /* department and telephone; the organisation where neither is set */
};
MUST_CHECK bool office_lines_read(struct work *w, struct office_lines *ret, struct err *e);

/* What fills a form: single values, and lists that come one row after another. */
struct form_list {
	const char *name;
	const char *const *columns; /* names, ended by NULL */
	struct {
		const char **at;
		size_t n, room;
	} cells; /* row by row */
};
struct form_values {
	struct pool *pool;
	struct form_field *at;
	size_t n, room;
	struct {
		struct form_list *at;
		size_t n, room;
	} lists;
	bool blank; /* what has no value is a place to write it by hand */
};
/* NULL or "": the form can ask whether there is a value, and is refused where it needs one. */
void form_put(struct form_values *values, const char *name, const char *value);
void form_put_won(struct form_values *values, const char *name, struct won won);
void form_put_day(struct form_values *values, const char *name, struct date day);
/* A list without rows; columns are borrowed. Rows go to the list that was begun last, a value for each column. */
void form_put_list(struct form_values *values, const char *name, const char *const *columns);
void form_put_row(struct form_values *values, const char *const *cells);
/* As the paper room takes them. */
struct form_data form_values_data(const struct form_values *values);
/* As the fields of a letter are kept: letter_fields_read takes it back. */
const char *form_values_json(const struct form_values *values);
/* organisation, sender, contact. */
void form_put_office(struct form_values *values, const struct office_lines *lines);
/* receipt_no, firm_name, biz_no, project_title, call_title, notice_no. */
void form_put_application(struct form_values *values, const struct application *application, const char *call_title,
						  const char *notice_no);

/* Appends the PDF to out, by a form's name and text. It is dated `made`, and depends on nothing but what is given. */
MUST_CHECK bool form_draw(const char *name, const char *text, const struct form_values *values, struct moment made, struct buf *out,
						  struct err *e);
