/* What a new holiday does to terms that were set before. */
#pragma once

#include "command.h"

#include "ppuri/holiday.h"

void screen_holiday_hits(struct session *s, const struct holiday_hits *hits);
