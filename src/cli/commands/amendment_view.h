/* An amendment of a result, and what it changes, line by line. */
#pragma once

#include "../command.h"

#include "ppuri/service/amendment.h"
#include "ppuri/service/selection.h"

/* "amendment of run 1, opened by officer, 2024-04-20 10:00: …; withdrawn by officer …" */
const char *amendment_words(struct pool *p, const struct amendment *amendment);
/* "2024-금형-0014 두루미날개정공: not selected → selected, 12,000,000 won" */
const char *amendment_line(struct pool *p, const struct amendment_change *change);

void screen_amendment(struct session *s, const struct amendment *amendment);
/* What was put right, and what differs from the result that is superseded; nothing for a run that amends none. */
struct amendment_lines {
	const char **at;
	size_t n, room;
};
struct amendment_lines amendment_lines(struct pool *p, const struct ranking *ranking);
/* "computed again now: …": what a run would make of the facts as they are. */
struct amendment_lines preview_lines(struct pool *p, const struct amendment_preview *preview);
