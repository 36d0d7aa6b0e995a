#include "csv_reader.h"

#include "ppuri/csv.h"

#include <string.h>

bool csv_is_formula(const char *s)
{
	s += strspn(s, "'");
	return *s && strchr("=+-@\t\r\n", *s);
}

/* RFC 4180 asks for quotes about separators, quotes and newlines. All separators that the reader knows are
 * quoted, and spaces at the ends. */
static bool needs_quotes(const char *s)
{
	size_t n = strlen(s);
	return n > 0 && (s[0] == ' ' || s[n - 1] == ' ' || s[strcspn(s, ",;\t\"\r\n")]);
}

void csv_put_cell(struct buf *out, const char *s, bool guard)
{
	bool quoted = needs_quotes(s);
	if (quoted)
		buf_putc(out, '"');
	if (guard && csv_is_formula(s))
		buf_putc(out, '\'');
	for (const char *quote; (quote = strchr(s, '"')); s = quote + 1) {
		buf_add(out, s, (size_t)(quote - s));
		buf_puts(out, "\"\"");
	}
	buf_puts(out, s);
	if (quoted)
		buf_putc(out, '"');
}
