/* What the commands of a selection share: words for ties, and the line that sums one up. */
#pragma once

#include "../command.h"

#include "ppuri/grid.h"
#include "ppuri/late_change.h"
#include "ppuri/service/placement.h"
#include "ppuri/service/selection.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

const char *tie_words(const char *tie); /* NULL for NULL */
void grid_mean(struct grid *g, struct pool *p, struct mean mean); /* blank for no mean */

/* "deliberated on by … on 2024-04-12 (제2024-7호): adopted as it was" */
const char *deliberation_words(struct pool *p, const struct deliberation *deliberation);
/* "first, ahead of the ranking (시장 방침 제12호): asked for by officer, 2024-04-02 10:00; waits for approval" */
const char *placement_words(struct pool *p, const struct placement *placement);
/* The same after receipt number and firm. */
const char *placement_line(struct pool *p, const struct placement *placement);
/* "proposed 15,000,000 won (시제품 수량 조정) by officer, 2024-04-02 10:00" */
const char *proposed_words(struct pool *p, const struct proposed_sum *proposed);
/* "2024-금형: 12 selected (198,700,000 won), 5 in reserve, 3 below the pass line", how many else fell, and who had too few judges. */
void screen_selection(struct session *s, const struct ranking *ranking);
void screen_beside(struct session *s, const struct ranking *ranking);
/* That the run is no longer what would come out; nothing for NULL. */
void screen_stale(struct session *s, const char *call, const char *stale);
/* What is done after a run. */
void screen_next(struct session *s, const struct ranking *ranking);
/* What it changes of the run that was sent back, line by line; nothing where none was. */
void screen_since(struct session *s, const struct ranking *ranking);
