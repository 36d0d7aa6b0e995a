/* Text for people: UTF-8, NFC, columns on a terminal. 한글 is two columns wide. */
#pragma once

#include "ppuri/pool.h"

#include <stdint.h>

/* Plain digits, in a tenth of the time that a format takes: long tables are full of them. Returns out. */
#define NUMBER_TEXT_MAX (sizeof "-9223372036854775808")
const char *text_number(int64_t n, char out[NUMBER_TEXT_MAX]);

/* Decodes the character at s (n bytes left). Returns its length in bytes, 0 at the end, -1 if it is not valid
 * UTF-8 (overlong forms, surrogates and values above U+10FFFF are not valid). */
static inline int text_decode(const char *s, size_t n, uint32_t *ret_char);
/* The same for what is neither ASCII nor of three bytes, as nearly all is that people write here. */
int text_decode_rare(const char *s, size_t n, uint32_t *ret_char);

static inline int text_decode(const char *s, size_t n, uint32_t *ret_char)
{
	const unsigned char *at = (const unsigned char *)s;
	if (n > 0 && at[0] < 0x80) {
		*ret_char = at[0];
		return 1;
	}
	if (n < 3 || (at[0] & 0xF0) != 0xE0)
		return text_decode_rare(s, n, ret_char);
	uint32_t c = (at[0] & 0x0Fu) << 12 | (at[1] & 0x3Fu) << 6 | (at[2] & 0x3Fu);
	bool overlong = c < 0x800, surrogate = c >= 0xD800 && c <= 0xDFFF;
	if (overlong || surrogate || (at[1] & 0xC0) != 0x80 || (at[2] & 0xC0) != 0x80)
		return -1;
	*ret_char = c;
	return 3;
}

/* True if all n bytes are valid UTF-8; else *ret_bad is the offset of the first bad byte. ret_bad may be NULL. */
bool text_valid(const char *s, size_t n, size_t *ret_bad);

/* Encodes one character into out (4 bytes of room); returns the length. */
static inline int text_encode(uint32_t c, char out[4])
{
	if (c < 0x80) {
		out[0] = (char)c;
		return 1;
	}
	int length = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
	for (int i = length - 1; i > 0; i--, c >>= 6)
		out[i] = (char)(0x80 | (c & 0x3F));
	out[0] = (char)((0xF00u >> length & 0xFF) | c);
	return length;
}

/* The text in NFC, trimmed of spaces and newlines at both ends (every space of Unicode counts, NBSP and U+3000 too, and
 * becomes ' ' inside). s must be valid UTF-8. */
char *text_clean(struct pool *p, const char *s, size_t n);

/* Whether such spaces (NBSP, U+3000 and their like) stand between the first and the last character of the text, so that text_clean keeps a
 * plain one in their place. s must be valid UTF-8. */
bool text_has_other_spaces(const char *s, size_t n);

/* What a Korean keyboard or a word processor made of ASCII, as ASCII again: full-width digits, letters and signs, and every dash. */
char *text_narrow(struct pool *p, const char *s);

/* ERR_REFUSED if the text is longer than anything that is kept: beyond it no sheet and no letter would hold it. */
#define TEXT_KEPT_MAX 10000 /* characters */
MUST_CHECK bool text_is_kept_whole(const char *s, struct err *e);

/* Columns that the text takes on a terminal: wide characters 2, combining marks and conjoining vowels and finals 0,
 * ambiguous ones 1 (PPURI_AMBIWIDTH=2 makes them 2). A cluster is as wide as its widest member. */
size_t text_width(const char *s);

/* The text with what could drive a terminal or hide made visible: C0, C1, DEL, bidi controls, zero-width and filler
 * characters and invalid bytes become "\xNN" or "\u{NNNN}"; a newline or tab becomes one space. */
char *text_visible(struct pool *p, const char *s);
/* True where that would change nothing: ASCII, Hangul syllables and the lines of trees alone; and how wide it is. */
bool text_is_plain(const char *s, size_t *ret_width);
/* The same for a cell of a sheet, which shows lines: a newline stays one, as LF. */
char *text_visible_lines(struct pool *p, const char *s);

/* The longest beginning that fits in `columns`, ending in "…" if anything was cut, padded with spaces to exactly
 * `columns` when pad is set. Never cuts inside a cluster. */
char *text_fit(struct pool *p, const char *s, size_t columns, bool pad);

/* For finding a firm however it was written: NFKC-folded, lower case, without spaces, punctuation, middle dots and the
 * company words (주), ㈜, 주식회사, 유한회사, (유). */
char *text_search_key(struct pool *p, const char *s);

/* How many edits (insert, delete, replace, swap of neighbours) lie between two words, counted in characters. */
size_t text_distance(const char *a, const char *b);

/* What was typed with the keyboard in Hangul mode, as Latin keys: "ㅔ갷ㄱ므" → "program", "ㅛ" → "y". */
char *text_unhangul(struct pool *p, const char *s);

/* What was typed with the keyboard in Latin mode, as Hangul: "gksqlc" → "한빛". */
char *text_hangul(struct pool *p, const char *s);

/* `s` as one JSON string with its quotes (UTF-8 kept, what text_visible shows escaped, an invalid byte as U+FFFD). */
void text_json(struct buf *out, const char *s);
