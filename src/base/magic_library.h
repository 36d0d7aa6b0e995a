/* libmagic, loaded when the first file is looked at: linked, it and what it unpacks with would cost each command a part of
 * its start, and its own names are too plain to stand beside ours. */
#pragma once

#include "library.h"

#include <magic.h>

#define MAGIC_FUNCTIONS(X) X(magic_open) X(magic_load) X(magic_error) X(magic_close) X(magic_descriptor)

struct magic_library {
	MAGIC_FUNCTIONS(LIBRARY_POINTER)
};

MUST_CHECK bool magic_library(struct magic_library *ret, struct err *e);
