/* Inside the service room: the file of a letter as it was issued. The store keeps it, whatever becomes of fonts and programs, so that issuing
 * again is reading. */
#pragma once

#include "ppuri/letter.h"
#include "ppuri/store/db.h"

/* In the act that records the letter, before it. */
MUST_CHECK bool letter_file_keep(struct db *db, const struct letter *letter, const void *bytes, struct err *e);
/* Appends it to `out`. ERR_STORE if it is gone or is not what was issued: then nothing is appended. */
MUST_CHECK bool letter_file_read(struct db *db, const struct letter *letter, struct buf *out, struct err *e);
