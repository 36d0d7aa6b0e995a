/* UTF-8, CP949 and UTF-16 as UTF-8. CP949 is asked of iconv, two bytes once each, and remembered: iconv alone
 * takes longer than all the rest of an import's reading. It is never asked for "EUC-KR", which lacks 8,822
 * syllables. */
#include "csv_decode.h"

#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <endian.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>

enum { LEAD_MIN = 0x81, LEAD_MAX = 0xFE, TRAIL_MIN = 0x41, TRAIL_MAX = 0xFE };
enum { LEADS = LEAD_MAX - LEAD_MIN + 1, TRAILS = TRAIL_MAX - TRAIL_MIN + 1 };
enum { NOT_ASKED = 0, NO_CHARACTER = 1 };

struct csv_cp949 {
	iconv_t iconv;
	uint16_t code[LEADS][TRAILS]; /* UTF-16, NOT_ASKED or NO_CHARACTER */
};

static struct csv_cp949 *cp949_new(void)
{
	iconv_t opened = iconv_open("UTF-16LE", "CP949");
	if (opened == (iconv_t)-1)
		return NULL;
	struct csv_cp949 *made = calloc(1, sizeof *made);
	if (!made)
		bug("out of memory (%zu bytes)", sizeof *made);
	made->iconv = opened;
	return made;
}

static uint16_t cp949_ask(struct csv_cp949 *cp949, unsigned char lead, unsigned char trail)
{
	char bytes[2] = {(char)lead, (char)trail};
	unsigned char unit[2] = {0};
	char *in = bytes, *out = (char *)unit;
	size_t in_left = sizeof bytes, out_left = sizeof unit;
	iconv(cp949->iconv, NULL, NULL, NULL, NULL);
	size_t failed = iconv(cp949->iconv, &in, &in_left, &out, &out_left);
	if (failed || in_left || out_left)
		return NO_CHARACTER;
	return (uint16_t)(unit[0] | unit[1] << 8);
}

/* The character of two bytes, 0 if there is none. */
static inline uint32_t cp949_character(struct csv_cp949 *cp949, unsigned char lead, unsigned char trail)
{
	if (lead < LEAD_MIN || lead > LEAD_MAX || trail < TRAIL_MIN || trail > TRAIL_MAX)
		return 0;
	uint16_t *code = &cp949->code[lead - LEAD_MIN][trail - TRAIL_MIN];
	if (*code == NOT_ASKED)
		*code = cp949_ask(cp949, lead, trail);
	return *code == NO_CHARACTER ? 0 : *code;
}

bool csv_decoder_set(struct csv_decoder *d, enum csv_encoding encoding, struct err *e)
{
	if (encoding == CSV_CP949 && !d->cp949) {
		d->cp949 = cp949_new();
		if (!d->cp949)
			return err_set(e, ERR_IO,
				_("this machine can not read %s: the gconv modules of its C library are missing"),
				csv_encoding_name(encoding));
	}
	bool in_place = encoding == CSV_UTF8 || encoding == CSV_UTF8_BOM;
	if (!in_place && !d->text) {
		d->text = malloc(CSV_TEXT_SIZE);
		if (!d->text)
			bug("out of memory (%u bytes)", CSV_TEXT_SIZE);
	}
	d->encoding = encoding;
	return true;
}

void csv_decoder_release(struct csv_decoder *d)
{
	if (d->cp949)
		iconv_close(d->cp949->iconv);
	free(d->cp949);
	free(d->text);
	*d = (struct csv_decoder){0};
}

static inline bool continues(unsigned char byte)
{
	return (byte & 0xC0) == 0x80;
}

/* Up to U+D7FF, the syllables among them. */
static inline bool begins_with_three_bytes(const unsigned char *s, size_t n)
{
	uint32_t four;
	if (n < sizeof four)
		return false;
	memcpy(&four, s, sizeof four);
	four = be32toh(four);
	return (four & 0xF0C0C000) == 0xE0808000 && four >= 0xE0A00000 && four < 0xEDA00000;
}

/* The length of a character of two or three bytes, which are nearly all; else 0. */
static inline size_t common_length(const unsigned char *s, size_t n)
{
	if (begins_with_three_bytes(s, n))
		return 3;
	if (n >= 3 && (s[0] & 0xF0) == 0xE0 && continues(s[1]) && continues(s[2])) {
		bool overlong = s[0] == 0xE0 && s[1] < 0xA0, surrogate = s[0] == 0xED && s[1] >= 0xA0;
		return overlong || surrogate ? 0 : 3;
	}
	return n >= 2 && s[0] >= 0xC2 && s[0] <= 0xDF && continues(s[1]) ? 2 : 0;
}

static size_t ascii_prefix(const unsigned char *s, size_t n)
{
	const uint64_t ones = 0x0101010101010101u, tops = 0x8080808080808080u;
	size_t i = 0;
	for (uint64_t word; n - i >= sizeof word; i += sizeof word) {
		memcpy(&word, s + i, sizeof word);
		uint64_t ends = (word | (word - ones)) & tops; /* the lowest is a byte above 7F, or a NUL */
		if (ends)
			return i + (size_t)__builtin_ctzll(le64toh(ends)) / 8;
	}
	while (i < n && s[i] && s[i] < 0x80)
		i++;
	return i;
}

static size_t decode_utf8(const unsigned char *in, size_t n)
{
	size_t i = 0;
	for (;;) {
		i += ascii_prefix(in + i, n - i);
		for (size_t length; (length = common_length(in + i, n - i));)
			i += length;
		if (i == n || in[i] == 0)
			return i;
		uint32_t c;
		int length = in[i] < 0x80 ? 0 : text_decode((const char *)in + i, n - i, &c);
		if (length < 0)
			return i;
		i += (size_t)length;
	}
}

static inline char *put_character(char *out, uint32_t c)
{
	if (c < 0x800 || c > 0xFFFF)
		return out + text_encode(c, out);
	out[0] = (char)(0xE0 | c >> 12);
	out[1] = (char)(0x80 | (c >> 6 & 0x3F));
	out[2] = (char)(0x80 | (c & 0x3F));
	return out + 3;
}

static size_t decode_cp949(struct csv_decoder *d, const unsigned char *in, size_t n, size_t *ret_n)
{
	char *out = d->text;
	size_t i = 0;
	while (i < n) {
		size_t ascii = ascii_prefix(in + i, n - i);
		memcpy(out, in + i, ascii);
		out += ascii;
		i += ascii;
		uint32_t c;
		while (n - i >= 2 && (c = cp949_character(d->cp949, in[i], in[i + 1]))) {
			out = put_character(out, c);
			i += 2;
		}
		if (i < n && (in[i] == 0 || in[i] >= 0x80))
			break;
	}
	*ret_n = (size_t)(out - d->text);
	return i;
}

static uint32_t utf16_unit(const struct csv_decoder *d, const unsigned char *at)
{
	return d->encoding == CSV_UTF16LE ? (uint32_t)(at[0] | at[1] << 8) : (uint32_t)(at[0] << 8 | at[1]);
}

/* The character at in, and the bytes it takes: 0 if they are none, or not all there. */
static size_t utf16_character(const struct csv_decoder *d, const unsigned char *in, size_t n, uint32_t *ret)
{
	uint32_t high = n >= 2 ? utf16_unit(d, in) : 0;
	if (!high || (high & 0xFC00) == 0xDC00)
		return 0;
	*ret = high;
	if ((high & 0xFC00) != 0xD800)
		return 2;
	uint32_t low = n >= 4 ? utf16_unit(d, in + 2) : 0;
	if ((low & 0xFC00) != 0xDC00)
		return 0;
	*ret = 0x10000 + ((high & 0x3FF) << 10) + (low & 0x3FF);
	return 4;
}

static size_t decode_utf16(struct csv_decoder *d, const unsigned char *in, size_t n, size_t *ret_n)
{
	char *out = d->text;
	size_t i = 0;
	uint32_t c;
	for (size_t taken; (taken = utf16_character(d, in + i, n - i, &c)); i += taken) {
		if (c < 0x80)
			*out++ = (char)c;
		else
			out = put_character(out, c);
	}
	*ret_n = (size_t)(out - d->text);
	return i;
}

size_t csv_decode(
	struct csv_decoder *d, const unsigned char *in, size_t n, const char **ret_text, size_t *ret_n)
{
	*ret_text = d->text;
	switch (d->encoding) {
	case CSV_CP949:
		return decode_cp949(d, in, n, ret_n);
	case CSV_UTF16LE:
	case CSV_UTF16BE:
		return decode_utf16(d, in, n, ret_n);
	case CSV_UTF8:
	case CSV_UTF8_BOM:
		break;
	}
	*ret_text = (const char *)in;
	return *ret_n = decode_utf8(in, n);
}
