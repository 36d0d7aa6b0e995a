/* What came of files that were handed in as papers. */
#pragma once

#include "../command.h"

#include "ppuri/service/filed_paper.h"

/* kind NULL: papers of no kind. */
void screen_attached(struct session *s, const char *kind, const struct paper_attached_list *list);
