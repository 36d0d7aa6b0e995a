/* Programmes and their funding. */
#pragma once

#include "ppuri/program.h"
#include "ppuri/store/db.h"

/* Funding is left alone, here and in program_update. */
MUST_CHECK bool program_insert(struct db *db, const struct program *program, int64_t *ret_id, struct err *e);
/* All columns but id and code. */
MUST_CHECK bool program_update(struct db *db, const struct program *program, struct err *e);
MUST_CHECK bool program_by_code(struct db *db, struct pool *p, const char *code, struct program *ret, struct err *e);
MUST_CHECK bool program_by_id(struct db *db, struct pool *p, int64_t id, struct program *ret, struct err *e);
/* By code. */
MUST_CHECK bool program_list_read(struct db *db, struct pool *p, const struct program_filter *filter, struct program_list *ret,
								  struct err *e);
