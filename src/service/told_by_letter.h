/* Inside the service room: when a letter told a firm what it can object to. */
#pragma once

#include "work.h"

#include "ppuri/application.h"

/* *day becomes the day of the newest letter that tells of the state of the application, if that is later than *day (year 0: there
 * is none yet) and not after `until`: the letter says until when the firm may object, counted from its own day, or from that of the first
 * one where it took the place of others. Only valid ones tell; of an award also one that a later decision has ended, as long as that is not
 * told. *ret_version: of an award the change that the letter tells of, 0 if none; may be NULL. */
MUST_CHECK bool told_by_letter(struct work *w, const struct application *application, const char *state, struct date until, struct date *day,
							   int *ret_version, struct err *e);
