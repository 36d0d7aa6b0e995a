#include "width.h"
#include "ppuri/text.h"
#include "unicode.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

/* utf8proc gives conjoining vowels and finals, and the soft hyphen, a column; terminals give them none. */
static bool takes_no_column(uint32_t c)
{
	return (c >= 0x1160 && c <= 0x11FF) || (c >= 0xD7B0 && c <= 0xD7FF) || c == 0xAD;
}

static size_t char_width(uint32_t c)
{
	if (takes_no_column(c))
		return 0;
	int width = utf8proc_charwidth((utf8proc_int32_t)c);
	if (width == 1 && c >= 0x80 && width_is_ambiguous(c)) {
		const char *setting = getenv("PPURI_AMBIWIDTH");
		return setting && strcmp(setting, "2") == 0 ? 2 : 1;
	}
	return (size_t)width;
}

/* Signs that Unicode joins to whatever follows. Here they stand alone, so that a text is as wide as its parts
 * whatever is put behind it. */
static bool is_prefix(uint32_t c)
{
	return utf8proc_get_property((utf8proc_int32_t)c)->boundclass == UTF8PROC_BOUNDCLASS_PREPEND;
}

/* The cluster (what a reader takes for one letter) at the start of s: its length in bytes and its width. An
 * invalid byte counts as a cluster of one column. */
static size_t cluster_at(const char *s, size_t n, size_t *ret_width)
{
	uint32_t c, next;
	int length = text_decode(s, n, &c);
	if (length < 0) {
		*ret_width = 1;
		return 1;
	}
	size_t at = (size_t)length, width = char_width(c);
	utf8proc_int32_t state = 0;
	while (!is_prefix(c) && (length = text_decode(s + at, n - at, &next)) > 0) {
		if (utf8proc_grapheme_break_stateful((utf8proc_int32_t)c, (utf8proc_int32_t)next, &state))
			break;
		size_t member = char_width(next);
		width = member > width ? member : width;
		at += (size_t)length;
		c = next;
	}
	*ret_width = width;
	return at;
}

/* The lines with which trees are drawn (U+2500 to U+257F): all of one width, which depends on the terminal. */
static bool is_line(const char *s, size_t n)
{
	const unsigned char *c = (const unsigned char *)s;
	return n >= 3 && c[0] == 0xE2 && (c[1] == 0x94 || c[1] == 0x95) && (c[2] & 0xC0) == 0x80;
}

static size_t lines_at(const char *s, size_t n, size_t *columns)
{
	enum { BYTES = 3, FIRST = 0x2500 };
	size_t at = 0, lines = 0;
	while (is_line(s + at, n - at)) {
		at += BYTES;
		lines++;
		at += n - at > 1 && s[at] == ' ' && is_line(s + at + 1, n - at - 1); /* a blank between two */
	}
	*columns += (at - lines * BYTES) + (lines ? lines * char_width(FIRST) : 0);
	return at;
}

/* Of nearly all text here no letter joins another one, so nothing has to be looked up unless something else follows. */
size_t text_width(const char *s)
{
	size_t n = strlen(s), at = unicode_ascii_length(s, n);
	if (at == n)
		return n;
	/* The last letter may carry the mark that follows. */
	at -= at > 0;
	size_t columns = at, width;
	while (at < n) {
		size_t length, last = 0;
		at += lines_at(s + at, n - at, &columns);
		for (; (length = unicode_plain_at(s + at, n - at)) > 0; at += last = length)
			columns += length == 1 ? 1 : 2;
		if (at == n)
			break;
		at -= last;
		columns -= last > 1 ? 2 : last;
		at += cluster_at(s + at, n - at, &width);
		columns += width;
	}
	return columns;
}

bool text_is_plain(const char *s, size_t *ret_width)
{
	size_t n = strlen(s), columns = 0, length;
	for (size_t at = 0; at < n; at += length) {
		length = unicode_plain_at(s + at, n - at);
		if (length)
			columns += length == 1 ? 1 : 2;
		else if (!(length = lines_at(s + at, n - at, &columns)))
			return false;
	}
	*ret_width = columns;
	return true;
}

/* How many bytes of s fit in `columns`, and how many columns those take. */
static size_t fitting(const char *s, size_t n, size_t columns, size_t *ret_width)
{
	size_t at = 0, used = 0;
	while (at < n) {
		size_t width, length = cluster_at(s + at, n - at, &width);
		if (used + width > columns)
			break;
		used += width;
		at += length;
	}
	*ret_width = used;
	return at;
}

char *text_fit(struct pool *p, const char *s, size_t columns, bool pad)
{
	static const char ellipsis[] = "…";
	struct buf out CLEANUP(buf_release) = {0};
	size_t n = strlen(s), used, length = fitting(s, n, columns, &used);
	if (length < n) {
		size_t mark = text_width(ellipsis);
		bool marked = mark <= columns;
		length = fitting(s, n, marked ? columns - mark : 0, &used);
		buf_add(&out, s, length);
		if (marked) {
			buf_puts(&out, ellipsis);
			used += mark;
		}
	} else {
		buf_add(&out, s, n);
	}
	for (; pad && used < columns; used++)
		buf_putc(&out, ' ');
	return pool_strndup(p, buf_text(&out), out.n);
}
