/* How every import tells what it did, or what was wrong where. */
#pragma once

#include "command.h"

#include "ppuri/service/import.h"

void screen_import(struct session *s, const struct import_result *result, bool done, const char *what);
