/* What every way of entering a programme asks of it. */
#pragma once

#include "ppuri/program.h"

MUST_CHECK bool program_check(const struct program *program, struct err *e);
