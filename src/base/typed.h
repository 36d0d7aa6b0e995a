/* What people type, made plain before it is read, and quoted when it can not be. */
#pragma once

#include <stdbool.h>
#include <stddef.h>

#define TYPED_MAX 128 /* no sum and no date is longer */

/* Copies s into out with full-width forms as ASCII and every space as ' ', without spaces at the ends.
 * False if it does not fit or is not UTF-8. As many bytes as s has are always enough. */
bool typed_plain(const char *s, char *out, size_t room);

/* The beginning of s for a message: cut between characters, with "…" if anything was cut. */
const char *typed_excerpt(const char *s, char out[TYPED_MAX]);

/* Readers go through plain text with a pointer: past a word, if it stands there; past spaces. */
bool typed_skip(const char **at, const char *word);
void typed_skip_spaces(const char **at);
