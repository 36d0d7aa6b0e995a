/* What a closed list leaves open: a name of one's own behind 기타:. */
#include "ppuri/vocabulary.h"

#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <string.h>

#define FREE_TERM "기타:"
#define FREE_TERM_MAX 90 /* bytes: thirty syllables */

size_t free_term_begin(const char *s)
{
	static const char *const words[] = {"기타", "other"};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		size_t n = strlen(words[i]);
		if (strncmp(s, words[i], n) != 0)
			continue;
		n += strspn(s + n, " ");
		if (s[n] == ':')
			return n + 1;
	}
	return 0;
}

bool term_or_free(struct pool *p, const struct vocabulary *v, const char *s, const char **ret, struct err *e)
{
	const struct term *term;
	size_t n = free_term_begin(s);
	if (!n) {
		if (!term_find(v, s, &term, e))
			return false;
		*ret = term->code;
		return true;
	}
	const char *name = text_clean(p, s + n, strlen(s + n));
	if (!*name || strchr(name, ':') || strchr(name, ',') || strlen(name) > FREE_TERM_MAX || strcmp(name, text_visible(p, name)) != 0)
		return err_set(e, ERR_USAGE, _("\"%s\" is no name behind 기타: one to thirty letters without colons and commas"), name);
	*ret = pool_printf(p, FREE_TERM "%s", name);
	return true;
}

const char *term_or_free_printed(const struct vocabulary *v, const char *code)
{
	const struct term *term = term_of(v, code);
	size_t n = strlen(FREE_TERM);
	if (term)
		return term->ko;
	return strncmp(code, FREE_TERM, n) == 0 ? code + n : code;
}
