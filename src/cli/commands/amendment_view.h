/* An amendment of a result, and what it changes, line by line. */
#pragma once

#include "../command.h"

#include "ppuri/service/amendment.h"
#include "ppuri/service/selection.h"

void screen_amendment(struct session *s, const struct amendment *amendment);
