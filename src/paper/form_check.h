/* A form is checked before anything is made of it. */
#pragma once

#include "font.h"
#include "form.h"

/* Every mistake that is found, by line; 0 for what belongs to no line. `sample` may be NULL: then names are not looked at. */
void form_check(struct pool *p, struct fonts *fonts, const char *name, const char *text, const struct form_sample *sample,
				struct form_mistakes *ret);
