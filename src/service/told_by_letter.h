/* Inside the service room: when a letter told a firm what it can object to. */
#pragma once

#include "work.h"

#include "ppuri/application.h"

/* *day becomes the day of the newest valid letter that tells of the state of the application, if that is later than *day (year 0: there
 * is none yet) and not after `until`: the letter says until when the firm may object, counted from its own day, or from that of the first
 * one where it took the place of others. */
MUST_CHECK bool told_by_letter(struct work *w, const struct application *application, struct date until, struct date *day, struct err *e);
