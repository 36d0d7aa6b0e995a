/* Korean particles that follow the sound of the word before them: 은/는, 이/가, 을/를 … */
#pragma once

#include <stdbool.h>
#include <stddef.h>

/* How the word before ends, as it is read aloud. ㄹ is a sound of its own, because 으로 loses its 으 behind it. */
enum word_sound { SOUND_UNKNOWN, SOUND_VOWEL, SOUND_RIEUL, SOUND_CONSONANT };

/* The sound that n bytes of UTF-8 end in. What stands in round or square brackets at the end is passed over (the particle
 * belongs to the word before them), so are ㈜, quotation marks and stops. Figures are read as Korean numbers, a date's point as
 * 월 or 일, Latin capitals letter by letter, other Latin words as they are written in Hangul, by rule. */
enum word_sound word_sound(const char *text, size_t n);

struct particle;

/* The pair that n bytes name, in either order: "은/는", "를/을"; NULL if there is none. */
const struct particle *particle_find(const char *pair, size_t n);

/* What of the pair stands behind a word: "은", "는", or "은(는)" if its sound is not known. */
const char *particle_behind(const struct particle *particle, enum word_sound sound);

/* All pairs, for messages: "은/는, 이/가, …". */
#define PARTICLE_PAIRS "은/는, 이/가, 을/를, 과/와, 으로/로, 이라/라, 이나/나, 이며/며, 이란/란, 이든/든, 아/야"
