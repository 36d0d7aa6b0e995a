/* Inside the service room: every value that a form may ask for, with its example. */
#pragma once

#include "ppuri/form_field.h"
#include "ppuri/paper.h"

void form_sample_make(struct pool *p, const struct paper_form *form, struct form_sample *ret);

/* Every value that the form may ask for, empty: form is its name, or that of its file; nothing of one that is not known. */
void form_known(struct pool *p, const char *form, struct form_data *ret);
/* What is known and the data does not have is there and empty, so that {{#if …}} can be asked of it. */
void form_complete(struct pool *p, const struct form_data *known, struct form_data *data);
