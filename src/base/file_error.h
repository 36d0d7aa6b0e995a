/* Inside base: what went wrong with a file, in the reader's language. */
#pragma once

#include "ppuri/err.h"

const char *file_error(int error);
/* ERR_NOT_FOUND if there is none, else ERR_IO. */
bool file_unreadable(const char *path, int error, struct err *e);
bool file_unwritable(const char *path, int error, struct err *e);
