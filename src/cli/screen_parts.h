/* What the files of the screen share. */
#pragma once

#include "rows_text.h"
#include "screen.h"

/* What was said so far goes before what follows. */
void screen_settle(struct screen *s);
/* As people read it: of won in the unit. */
const char *number_text(struct pool *p, enum grid_kind kind, int64_t n, enum won_unit unit);
/* A title as wide as the widest, and the gap behind it. */
void put_title(struct buf *out, struct pool *p, const char *title, size_t width);
/* The next line of what is left of a text, broken between words, else behind a syllable of Korean, else (anywhere) within a word. */
const char *wrapped_line(struct pool *p, const char **text, size_t room, bool anywhere);
/* So that each line fits beside its title; on a terminal that leaves it no room, as it is. columns 0: never broken. */
void put_wrapped(struct buf *out, struct pool *p, size_t columns, size_t indent, const char *value);
MUST_CHECK bool screen_table(struct screen *s, struct pool *p, const struct rows *rows, const struct grid_view *view, struct err *e);
