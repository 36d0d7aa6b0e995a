/* The accounts of a programme in a few bytes: whoever adds up the money of ten thousand programmes reads these, and not two hundred
 * thousand rows. A programme of which there are none is read from the view, so a pack is never missed, and the triggers of
 * program_funding take away one that is no longer right. */
#pragma once

#include "sql.h"

/* An account of the programme was written: it is packed anew before the transaction ends. */
void funding_pack_mark(struct db *db, int64_t program);
MUST_CHECK bool funding_pack_settle(struct db *db, struct err *e);
