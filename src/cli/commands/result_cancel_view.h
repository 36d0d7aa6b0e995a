/* How the cancellation of a result is told. */
#pragma once

#include "../command.h"

#include "ppuri/service/amendment.h"
#include "ppuri/service/result_cancel.h"

void screen_result_cancellation(struct session *s, const struct result_cancellation *cancellation);
