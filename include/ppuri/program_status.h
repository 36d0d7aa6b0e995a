/* Where a programme stands: 제안 → 검토 → 확정 → 추진 → 완료, and 보류 or 중단 from any of the first four. */
#pragma once

#include "ppuri/program.h"

struct program_move {
	const char *from, *to; /* codes of PROGRAM_STATUSES */
	bool back;             /* only to where it stood before, if that is known */
};

extern const struct program_move PROGRAM_MOVES[];
extern const size_t PROGRAM_MOVES_N;

/* Whether what holds since then holds by the end of that day: from the first day on that its date covers. The source may name none: then it
 * held on every day before the next status. */
bool program_status_begun(struct date since, struct date day);

/* Whether `next` may follow what became of a programme so far. The first status may be any, and needs neither day nor reason;
 * every later one needs both, on a day not before the last one and not in the future. ERR_REFUSED says what would be right. */
MUST_CHECK bool program_status_check(const struct program_history *history, const struct program_state *next, struct date today,
									 struct err *e);
