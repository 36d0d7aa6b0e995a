/* What the commands of a selection share: words for ties, and the line that sums one up. */
#pragma once

#include "../command.h"

#include "ppuri/service/selection.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

const char *tie_words(const char *tie); /* NULL for NULL */
const char *mean_words(struct pool *p, struct mean mean); /* "83.67" */

/* "deliberated on by … on 2024-04-12 (제2024-7호): adopted as it was" */
const char *deliberation_words(struct pool *p, const struct deliberation *deliberation);
/* "2024-금형: 12 selected (198,700,000 won), 5 in reserve, 3 below the pass line". */
void screen_selection(struct session *s, const struct ranking *ranking);
