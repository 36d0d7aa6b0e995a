/* Texts made harmless for where they go: a terminal, a JSON string. */
#include "ppuri/text.h"
#include "unicode.h"

#include <string.h>

/* Of the letters with which nearly every text begins and ends: nothing is to be hidden among them. */
static size_t plain_length(const char *s, size_t n)
{
	size_t at = 0;
	for (size_t length; (length = unicode_plain_at(s + at, n - at)) > 0; at += length)
		;
	return at;
}

static char *visible(struct pool *p, const char *s, char newline)
{
	struct buf out CLEANUP(buf_release) = {0};
	size_t n = strlen(s), plain = plain_length(s, n);
	if (plain == n)
		return pool_strndup(p, s, n);
	for (; n > 0; plain = plain_length(s, n)) {
		uint32_t c;
		buf_add(&out, s, plain);
		s += plain;
		n -= plain;
		if (!n)
			break;
		int length = text_decode(s, n, &c);
		if (length < 0) {
			buf_printf(&out, "\\x%02X", (unsigned char)*s);
			length = 1;
		} else if (c == '\r' && n > 1 && s[1] == '\n') {
			buf_putc(&out, newline);
			length = 2;
		} else if (c == '\n' || c == '\t') {
			buf_putc(&out, c == '\n' ? newline : ' ');
		} else if (unicode_is_hidden(c)) {
			buf_printf(&out, c < 0x80 ? "\\x%02X" : "\\u{%04X}", c);
		} else {
			buf_add(&out, s, (size_t)length);
		}
		s += length;
		n -= (size_t)length;
	}
	return pool_strndup(p, buf_text(&out), out.n);
}

char *text_visible(struct pool *p, const char *s)
{
	return visible(p, s, ' ');
}

char *text_visible_lines(struct pool *p, const char *s)
{
	return visible(p, s, '\n');
}

static void json_escape(struct buf *out, uint32_t c)
{
	if (c >= 0x10000)
		buf_printf(out, "\\u%04x\\u%04x", 0xD800 + ((c - 0x10000) >> 10), 0xDC00 + ((c - 0x10000) & 0x3FF));
	else
		buf_printf(out, "\\u%04x", c);
}

/* What a terminal must not see is escaped too, because JSON is often printed on one; a reader gets the same
 * text. */
static void json_char(struct buf *out, uint32_t c, const char *bytes, size_t length)
{
	switch (c) {
	case '"':
		buf_puts(out, "\\\"");
		break;
	case '\\':
		buf_puts(out, "\\\\");
		break;
	case '\n':
		buf_puts(out, "\\n");
		break;
	case '\r':
		buf_puts(out, "\\r");
		break;
	case '\t':
		buf_puts(out, "\\t");
		break;
	default:
		if (unicode_is_hidden(c))
			json_escape(out, c);
		else
			buf_add(out, bytes, length);
	}
}

/* Of the letters that stand there as they are. */
static size_t unescaped_length(const char *s, size_t n)
{
	size_t at = 0;
	for (size_t length; s[at] != '"' && s[at] != '\\' && (length = unicode_plain_at(s + at, n - at)) > 0; at += length)
		;
	return at;
}

void text_json(struct buf *out, const char *s)
{
	buf_putc(out, '"');
	size_t n = strlen(s), as_it_is = unescaped_length(s, n);
	uint32_t c;
	buf_add(out, s, as_it_is);
	s += as_it_is;
	n -= as_it_is;
	for (int length; (length = text_decode(s, n, &c)) != 0; s += length, n -= (size_t)length) {
		if (length < 0) {
			json_escape(out, 0xFFFD);
			length = 1;
		} else {
			json_char(out, c, s, (size_t)length);
		}
	}
	buf_putc(out, '"');
}
