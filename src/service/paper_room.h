/* The paper room, loaded when paper is made: its libraries would cost every other command a millisecond. */
#pragma once

#include "ppuri/paper.h"

/* The module lies beside the program, or where it was installed. */
MUST_CHECK bool paper_room(const struct paper_api **ret, struct err *e);
