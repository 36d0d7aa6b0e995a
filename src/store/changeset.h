/* Reading a recorded changeset: which columns of which rows an act changed. */
#pragma once

#include "sql.h"

#include "ppuri/store/audit.h"

MUST_CHECK bool changeset_read(struct db *db, struct pool *p, const struct changeset *changes, struct audit_changes *ret,
							   struct err *e);
