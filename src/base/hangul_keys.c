/* Hangul back to the Latin keys that were struck, on the standard two-set keyboard (KS X 5002). */
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
