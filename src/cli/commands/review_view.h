/* What the commands of members of a committee share. */
#pragma once

#include "../command.h"

#include "ppuri/service/review.h"
#include "ppuri/tr.h"

#define REVIEW_APP N_("an application that you judge: its receipt number, or its number in a blind evaluation")

/* Whether the member has still something to do on it before the lock. */
bool assignment_is_left(const struct assignment *one);
/* The facts of an application as its judge may see them, and what is already said of it. */
void screen_assignment(struct session *s, const struct review_view *view);
/* The items of the round in hand, with the scores. */
void screen_rubric(struct session *s, const struct review_view *view);

struct review_papers;
void screen_review_papers(struct session *s, const struct review_papers *found);
