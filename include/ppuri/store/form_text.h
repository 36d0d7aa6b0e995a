/* Texts of forms from which letters were made, or that were signed. */
#pragma once

#include "ppuri/hash.h"
#include "ppuri/store/db.h"

/* Keeps it once; *ret: its digest, by which it is found. */
MUST_CHECK bool form_text_keep(struct db *db, const char *name, const char *text, struct sha256 *ret, struct err *e);
