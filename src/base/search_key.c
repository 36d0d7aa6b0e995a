#include "ppuri/text.h"
#include "unicode.h"

#include <string.h>
#include <utf8proc.h>

/* ㅎㅂㄱㅎ stays as typed: NFKC would turn the letters into conjoining ones, and those into syllables. */
static bool is_hangul_letter(uint32_t c)
{
	return c >= 0x3131 && c <= 0x318E;
}

static void put_folded(struct buf *out, const char *s, size_t n)
{
	struct pool p CLEANUP(pool_release) = {0};
	buf_puts(
		out, unicode_map(&p, s, n, UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD));
}

/* NFKC and lower case, Hangul letters kept. */
static void fold(struct buf *out, const char *s)
{
	const char *run = s;
	size_t left = strlen(s);
	uint32_t c;
	for (int length; (length = text_decode(s, left, &c)) > 0; s += length, left -= (size_t)length) {
		if (!is_hangul_letter(c))
			continue;
		put_folded(out, run, (size_t)(s - run));
		buf_add(out, s, (size_t)length);
		run = s + length;
	}
	if (left > 0)
		bug("text_search_key was given a text that is not UTF-8");
	put_folded(out, run, (size_t)(s - run));
}

/* Letters, digits and their marks make a name; ㆍ (a letter to Unicode) is written for a middle dot. */
static bool makes_a_name(uint32_t c)
{
	enum { ARAEA = 0x318D };
	if (c == ARAEA || unicode_is_hidden(c))
		return false;
	utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)c);
	return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

static bool is_bracket(uint32_t c)
{
	return c == '(' || c == ')';
}

/* Copies what makes a name, and the brackets by which company words are known. */
static void put_kept(struct buf *out, const char *s, bool brackets_too)
{
	size_t left = strlen(s);
	uint32_t c;
	for (int length; (length = text_decode(s, left, &c)) > 0; s += length, left -= (size_t)length)
		if (makes_a_name(c) || (brackets_too && is_bracket(c)))
			buf_add(out, s, (size_t)length);
}

static void put_without_company_words(struct buf *out, const char *s)
{
	static const char *const words[] = {"(주)", "(유)", "주식회사", "유한회사"};
	while (*s) {
		size_t n = 0;
		for (size_t i = 0; i < sizeof words / sizeof *words && n == 0; i++)
			if (strncmp(s, words[i], strlen(words[i])) == 0)
				n = strlen(words[i]);
		if (n == 0)
			buf_putc(out, *s);
		s += n ? n : 1;
	}
}

char *text_search_key(struct pool *p, const char *s)
{
	struct buf folded CLEANUP(buf_release) = {0}, bracketed CLEANUP(buf_release) = {0};
	struct buf bare CLEANUP(buf_release) = {0}, key CLEANUP(buf_release) = {0};
	fold(&folded, s);
	put_kept(&bracketed, buf_text(&folded), true);
	put_without_company_words(&bare, buf_text(&bracketed));
	put_kept(&key, buf_text(&bare), false);
	/* A name of nothing but company words is still a name. */
	if (key.n == 0)
		put_kept(&key, buf_text(&bracketed), false);
	return pool_strndup(p, buf_text(&key), key.n);
}
