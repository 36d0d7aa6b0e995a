/* Hangul to the Latin keys that were struck, and back, on the standard two-set keyboard (KS X 5002). */
#include "ppuri/text.h"

#include <string.h>

enum { SYLLABLE_FIRST = 0xAC00, SYLLABLE_LAST = 0xD7A3, LETTER_FIRST = 0x3131, LETTER_LAST = 0x3163 };
enum { VOWELS = 21, FINALS = 28 };

static const char *const initials[] = {
	"r", "R", "s", "e", "E", "f", "a", "q", "Q", "t", "T", "d", "w", "W", "c", "z", "x", "v", "g"};
static const char *const vowels[VOWELS] = {"k", "o", "i", "O", "j", "p", "u", "P", "h", "hk", "ho", "hl", "y",
	"n", "nj", "np", "nl", "b", "m", "ml", "l"};
static const char *const finals[FINALS] = {"", "r", "R", "rt", "s", "sw", "sg", "e", "f", "fr", "fa", "fq",
	"ft", "fx", "fv", "fg", "a", "q", "qt", "t", "T", "d", "w", "c", "z", "x", "v", "g"};
/* Letters that stand alone, ㄱ to ㅎ; the vowels follow in their own order. */
static const char *const consonants[] = {"r", "R", "rt", "s", "sw", "sg", "e", "E", "f", "fr", "fa", "fq",
	"ft", "fx", "fv", "fg", "a", "q", "Q", "qt", "t", "T", "d", "w", "W", "c", "z", "x", "v", "g"};

static void put_syllable(struct buf *out, uint32_t c)
{
	uint32_t place = c - SYLLABLE_FIRST;
	buf_puts(out, initials[place / (VOWELS * FINALS)]);
	buf_puts(out, vowels[place / FINALS % VOWELS]);
	buf_puts(out, finals[place % FINALS]);
}

static void put_letter(struct buf *out, uint32_t c)
{
	uint32_t place = c - LETTER_FIRST, n = sizeof consonants / sizeof *consonants;
	buf_puts(out, place < n ? consonants[place] : vowels[place - n]);
}

char *text_unhangul(struct pool *p, const char *s)
{
	struct buf out CLEANUP(buf_release) = {0};
	size_t n = strlen(s);
	for (int length; n > 0; s += length, n -= (size_t)length) {
		uint32_t c = 0;
		length = text_decode(s, n, &c);
		if (length < 0)
			length = 1;
		if (c >= SYLLABLE_FIRST && c <= SYLLABLE_LAST)
			put_syllable(&out, c);
		else if (c >= LETTER_FIRST && c <= LETTER_LAST)
			put_letter(&out, c);
		else
			buf_add(&out, s, (size_t)length);
	}
	return pool_strndup(p, buf_text(&out), out.n);
}

/* A syllable while it is struck, as the keys of its parts. */
struct struck {
	char initial[2], vowel[3], final[3];
};

#define FIND(table, keys) find_keys(table, sizeof(table) / sizeof *(table), keys)
static int find_keys(const char *const *table, size_t n, const char *keys)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(table[i], keys) == 0)
			return (int)i;
	return -1;
}

static void put_char(struct buf *out, uint32_t c)
{
	char bytes[4];
	buf_add(out, bytes, (size_t)text_encode(c, bytes));
}

static void put_struck(struct buf *out, struct struck *s)
{
	int initial = FIND(initials, s->initial), vowel = FIND(vowels, s->vowel), final = FIND(finals, s->final);
	if (initial >= 0 && vowel >= 0)
		put_char(out, SYLLABLE_FIRST + (uint32_t)((initial * VOWELS + vowel) * FINALS + final));
	else if (*s->initial)
		put_char(out, LETTER_FIRST + (uint32_t)FIND(consonants, s->initial));
	else if (vowel >= 0)
		put_char(out, LETTER_FIRST + (uint32_t)(sizeof consonants / sizeof *consonants) + (uint32_t)vowel);
	*s = (struct struck){0};
}

/* One more key for a part, if there is such a part: ㅗ and ㅏ are ㅘ. */
static bool joins(const char *const *table, size_t n, char part[3], char key)
{
	char more[4] = {part[0], part[1], '\0', '\0'};
	more[strlen(more)] = key;
	if (part[0] && part[1])
		return false;
	if (find_keys(table, n, more) < 0)
		return false;
	memcpy(part, more, 3);
	return true;
}

static void strike_consonant(struct buf *out, struct struck *s, char key)
{
	if (*s->vowel && *s->initial && joins(finals, FINALS, s->final, key))
		return;
	put_struck(out, s);
	s->initial[0] = key;
}

/* A vowel takes the last consonant of the syllable before it along. */
static void strike_vowel(struct buf *out, struct struck *s, char key)
{
	size_t n = strlen(s->final);
	if (n) {
		char taken = s->final[n - 1];
		s->final[n - 1] = '\0';
		put_struck(out, s);
		s->initial[0] = taken;
	}
	if (joins(vowels, VOWELS, s->vowel, key))
		return;
	put_struck(out, s);
	s->vowel[0] = key;
}

/* Shift changes few keys; elsewhere it was struck by mistake. */
static char key_of(char c)
{
	const char key[] = {c, '\0'};
	bool upper = c >= 'A' && c <= 'Z';
	return upper && FIND(consonants, key) < 0 && FIND(vowels, key) < 0 ? (char)(c - 'A' + 'a') : c;
}

char *text_hangul(struct pool *p, const char *s)
{
	struct buf out CLEANUP(buf_release) = {0};
	struct struck struck = {0};
	for (; *s; s++) {
		const char key[] = {key_of(*s), '\0'};
		if (FIND(consonants, key) >= 0) {
			strike_consonant(&out, &struck, *key);
		} else if (FIND(vowels, key) >= 0) {
			strike_vowel(&out, &struck, *key);
		} else {
			put_struck(&out, &struck);
			buf_putc(&out, *s);
		}
	}
	put_struck(&out, &struck);
	return pool_strndup(p, buf_text(&out), out.n);
}
