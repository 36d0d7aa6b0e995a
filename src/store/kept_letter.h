/* A letter that a row keeps: its columns form, fields and sha256, beside form_text. */
#pragma once

#include "sql.h"

#include "ppuri/store/form_text.h"

/* To the places :form, :fields and :sha256. */
void kept_letter_bind(struct query *q, const struct kept_letter *letter);
/* From the columns form_name, form_text, form, fields and sha256. */
struct kept_letter kept_letter_row(struct query *q, struct pool *p);
