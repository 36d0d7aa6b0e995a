/* The gate: writers queue on a lock beside the store, because SQLite's own waiting is unfair under many processes, and
 * because commits and checkpoints that never overlap stay clear of the WAL-reset fault (docs/decisions/gate.md). */
#pragma once

#include "ppuri/err.h"

#define GATE_SECONDS 30

/* Waits at most `seconds` for STORE.gate; *ret_fd is held until gate_leave. The kernel frees it if the process dies. */
MUST_CHECK bool gate_enter(const char *store_path, int seconds, int *ret_fd, struct err *e);
void gate_leave(int *fd);
