/* Documents drawn by several processes, one for each processor that this one may run on. */
#pragma once

#include "ppuri/paper.h"

/* Appends document `index` to `out`. */
typedef bool (*worker_draw)(void *arg, size_t index, struct buf *out, struct err *e);

/* Draws documents 0 to n-1 and hands them to the sink, in this process and in order. A failure ends the run with the error of
 * the first document that has one. `draw` must not count on what it changed in memory for another document. */
MUST_CHECK bool workers_draw(size_t n, worker_draw draw, void *arg, paper_sink sink, void *sink_arg, struct err *e);
