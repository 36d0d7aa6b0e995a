/* A form that somebody put aside half filled in. */
#pragma once

#include "ppuri/date.h"

struct put_aside {
	const char *content; /* as the form wrote it; NULL: nothing was put aside */
	struct moment at;
};
