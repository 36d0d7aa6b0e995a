/* The unit that the header of a column, or the line above a table, names. */
#include "ppuri/pool.h"
#include "ppuri/won.h"
#include "typed.h"

#include <string.h>

static void drop_spaces(char *s)
{
	char *end = s;
	for (; *s; s++)
		if (*s != ' ')
			*end++ = *s;
	*end = '\0';
}

/* True if the n bytes at `word` stand alone, in brackets or in a list: (천원), [단위:명,천원], 단위 천원. */
static bool stands_alone(const char *start, const char *word, size_t n)
{
	static const char label[] = "단위";
	size_t before = (size_t)(word - start), label_length = sizeof label - 1;
	bool labelled = before >= label_length && memcmp(word - label_length, label, label_length) == 0;
	bool opened = before > 0 && strchr("([:,/", word[-1]);
	return (labelled || opened) && strchr(")],/", word[n]);
}

static bool names_unit(const char *header, const char *unit)
{
	size_t n = strlen(unit);
	for (const char *found = header; (found = strstr(found, unit)); found += n)
		if (stands_alone(header, found, n))
			return true;
	return false;
}

enum won_unit won_unit_of_header(const char *header)
{
	struct pool p CLEANUP(pool_release) = {0};
	size_t room = strlen(header) + 1;
	char *plain = pool_alloc(&p, room);
	if (!typed_plain(header, plain, room))
		return WON_1;
	drop_spaces(plain);
	for (enum won_unit unit = WON_HUNDRED_MILLION; unit > WON_1; unit--)
		if (names_unit(plain, won_unit_name(unit)))
			return unit;
	return WON_1;
}
