/* Inside the service room: every value that a form may ask for, with its example. */
#pragma once

#include "ppuri/form_field.h"
#include "ppuri/paper.h"

void form_sample_make(struct pool *p, const struct paper_form *form, struct form_sample *ret);

/* What the form may ask for and the data does not have is there and empty, so that {{#if …}} can be asked of it. form: the
 * name of a form or of its file; of one that is not known nothing is added. */
void form_complete(struct pool *p, const char *form, struct form_data *data);
