/* A selection as it is frozen: computed from the bytes of its input and from nothing else. */
#pragma once

#include "ppuri/hash.h"
#include "ppuri/selection.h"
#include "ppuri/store/selection.h"

struct frozen {
	struct selection_rules rules;
	struct selection_entry *entries;
	struct selection_line *lines;
	size_t n;
	const char *result;
};

/* Reads the input, runs the engine, writes the result. */
MUST_CHECK bool frozen_compute(struct pool *p, const char *input, struct frozen *ret, struct err *e);
/* SHA-256 over the bytes of the input with those of the result behind them. */
struct sha256 frozen_digest(const char *input, const char *result);

/* Computes what is stored again. ERR_STORE naming the first difference if input, result, digest or rows do not fit. */
MUST_CHECK bool frozen_verify(struct pool *p, const struct selection *stored, const struct selection_rows *rows,
							  struct frozen *ret, struct err *e);

/* Findings of `store check`: the digest of every selection, and the replay of the confirmed ones. */
MUST_CHECK bool frozen_check_all(struct db *db, struct pool *p, struct findings *list, struct err *e);
