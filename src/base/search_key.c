#include "ppuri/text.h"
#include "unicode.h"

#include <endian.h>
#include <string.h>
#include <utf8proc.h>

static bool is_syllable(uint32_t c)
{
	return c >= 0xAC00 && c <= 0xD7A3;
}

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
static char *fold(struct pool *p, const char *s)
{
	struct buf out CLEANUP(buf_release) = {0};
	const char *run = s;
	size_t left = strlen(s);
	uint32_t c;
	for (int length; (length = text_decode(s, left, &c)) > 0; s += length, left -= (size_t)length) {
		if (!is_hangul_letter(c))
			continue;
		put_folded(&out, run, (size_t)(s - run));
		buf_add(&out, s, (size_t)length);
		run = s + length;
	}
	if (left > 0)
		bug("text_search_key was given a text that is not UTF-8");
	put_folded(&out, run, (size_t)(s - run));
	return pool_strdup(p, buf_text(&out));
}

/* Letters, digits and their marks make a name; ㆍ (a letter to Unicode) is written for a middle dot. */
static bool makes_a_name(uint32_t c)
{
	enum { ARAEA = 0x318D };
	if (c < 0x80)
		return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
	if (is_syllable(c))
		return true;
	if (c == ARAEA || unicode_is_hidden(c))
		return false;
	utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)c);
	return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

static bool is_bracket(uint32_t c)
{
	return c == '(' || c == ')';
}

/* Leaves what makes a name, and the brackets by which company words are known. */
static void keep(char *s, bool brackets_too)
{
	char *end = s;
	size_t left = strlen(s);
	uint32_t c;
	for (int length; (length = text_decode(s, left, &c)) > 0; s += length, left -= (size_t)length)
		if (makes_a_name(c) || (brackets_too && is_bracket(c)))
			for (int i = 0; i < length; i++)
				*end++ = s[i];
	*end = '\0';
}

static size_t company_word_length(const char *s)
{
	static const char *const words[] = {"(주)", "(유)", "주식회사", "유한회사"};
	/* Most syllables begin with the same byte as 주 and 유: their second byte tells. */
	if (*s != '(' && (s[0] != words[2][0] || (s[1] != words[2][1] && s[1] != words[3][1])))
		return 0;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strncmp(s, words[i], strlen(words[i])) == 0)
			return strlen(words[i]);
	return 0;
}

/* Company words and the brackets that are left. */
static void drop_company_words(char *s)
{
	char *end = s;
	while (*s) {
		size_t n = company_word_length(s);
		if (n == 0 && *s != '(' && *s != ')')
			*end++ = *s;
		s += n ? n : 1;
	}
	*end = '\0';
}

/* What may be the beginning of a company word: a bracket, 주 or 유. */
static bool may_begin_company_word(uint32_t c)
{
	enum { JU = 0xC8FC, YU = 0xC720 };
	return is_bracket(c) || c == JU || c == YU;
}

/* The length of the syllables that s begins with and that begin no company word. */
static size_t plain_syllables(const char *s, size_t n)
{
	enum { FIRST = 0xEAB080, LAST = 0xED9EA3, JU = 0xECA3BC, YU = 0xEC9CA0 };
	size_t at = 0;
	for (uint32_t four; n - at >= sizeof four; at += 3) {
		memcpy(&four, s + at, sizeof four);
		uint32_t c = be32toh(four) >> 8;
		if (c < FIRST || c > LAST || (c & 0xC0C0) != 0x8080 || c == JU || c == YU)
			break;
	}
	return at;
}

/* ASCII, syllables and ㈜, which are nearly every name, folded and kept without asking for the tables of Unicode. out has room
 * for twice the length of s. *ret_plain tells that no company word can be among it. */
static bool keep_common(const char *s, size_t left, char *out, bool *ret_plain)
{
	static const char word[] = "(주)";
	enum { SIGN = 0x321C };
	bool plain = true;
	uint32_t c;
	for (;;) {
		size_t n = plain_syllables(s, left);
		out = mempcpy(out, s, n);
		s += n;
		left -= n;
		int length = text_decode(s, left, &c);
		if (length <= 0)
			break;
		if (is_syllable(c)) {
			out = mempcpy(out, s, 3);
		} else if (c < 0x80) {
			char small = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : (char)c;
			if (makes_a_name((unsigned char)small) || is_bracket(c))
				*out++ = small;
		} else if (c == SIGN) {
			out = mempcpy(out, word, strlen(word));
			plain = false;
		} else {
			return false;
		}
		plain = plain && !may_begin_company_word(c);
		s += length;
		left -= (size_t)length;
	}
	*out = '\0';
	*ret_plain = plain;
	return left == 0;
}

char *text_search_key(struct pool *p, const char *s)
{
	bool plain = false;
	size_t n = strlen(s);
	char *name = pool_alloc(p, 2 * n + 1);
	if (!keep_common(s, n, name, &plain)) {
		name = fold(p, s);
		keep(name, true);
	} else if (plain && *name) {
		return name;
	}
	char *key = pool_strdup(p, name);
	drop_company_words(key);
	if (*key)
		return key;
	/* A name of nothing but company words is still a name. */
	keep(name, false);
	return name;
}
