/* Characters that no font has, in a report: a name is printed as its source has it, and no mark of a word processor or on a telephone
 * keeps a whole report from being printed. A letter is not drawn with such a one. */
#pragma once

#include "flow.h"

struct stand_in {
	uint32_t c;
	const char *drawn;
};
struct stand_ins {
	struct pool *pool;
	struct stand_in *at;
	size_t n, room;
};

/* The text with what is drawn instead of them: what a CP949 file has there, else a box. Each is noted in flow->stand_ins. */
const char *stand_in_text(struct flow *flow, const char *text, enum face face);

/* "U+F02B1 → 1, U+1F600 → □" */
const char *stand_in_names(struct pool *p, const struct stand_ins *stand_ins);
