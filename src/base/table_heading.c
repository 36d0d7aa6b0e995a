#include "table_heading.h"

#include "typed.h"

#include "ppuri/won.h"

#include <string.h>

struct span {
	const char *at;
	size_t n;
};

static bool is_word(struct span s, const char *word)
{
	return s.n == strlen(word) && memcmp(s.at, word, s.n) == 0;
}

static bool ends_with(struct span s, const char *end)
{
	size_t n = strlen(end);
	return s.n >= n && memcmp(s.at + s.n - n, end, n) == 0;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* The text with full-width forms as ASCII, in lower case, without spaces, marks "*" and commas between
 * digits. */
static char *squeeze(struct pool *p, const char *text)
{
	size_t room = strlen(text) + 1;
	char *plain = pool_alloc(p, room), *end = plain;
	if (!typed_plain(text, plain, room))
		bug("a heading that is not UTF-8");
	for (const char *s = plain; *s; s++) {
		bool between_digits = *s == ',' && end > plain && is_digit(end[-1]) && is_digit(s[1]);
		if (*s == ' ' || *s == '*' || between_digits)
			continue;
		*end++ = *s >= 'A' && *s <= 'Z' ? (char)(*s - 'A' + 'a') : *s;
	}
	*end = '\0';
	return plain;
}

static int unit_of_word(struct span word)
{
	for (int unit = WON_1; unit <= WON_HUNDRED_MILLION; unit++)
		if (is_word(word, won_unit_name((enum won_unit)unit)))
			return unit;
	if (is_word(word, "1000원"))
		return WON_THOUSAND;
	return is_word(word, "1000000원") ? WON_MILLION : TABLE_UNIT_NONE;
}

/* Units that a heading may name and that are not money. */
static bool is_other_unit(struct span word)
{
	static const char *const names[] = {
		"%", "명", "인", "개", "개사", "건", "회", "대", "점", "년", "개월", "월", "일", "㎡"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (is_word(word, names[i]))
			return true;
	return false;
}

/* Takes the first word off a list like "천원,%". */
static struct span next_word(struct span *list)
{
	struct span word = {.at = list->at};
	while (word.n < list->n && !strchr(",/;", word.at[word.n]))
		word.n++;
	size_t taken = word.n < list->n ? word.n + 1 : word.n;
	*list = (struct span){.at = list->at + taken, .n = list->n - taken};
	return word;
}

/* The unit of money in a list. *ret_all_known tells whether every word of it is a unit. */
static int unit_of_list(struct span list, bool *ret_all_known)
{
	int found = TABLE_UNIT_NONE;
	*ret_all_known = list.n > 0;
	while (list.n) {
		struct span word = next_word(&list);
		int unit = unit_of_word(word);
		if (unit >= 0)
			found = found == TABLE_UNIT_NONE || found == unit ? unit : TABLE_UNIT_STRANGE;
		else if (!is_other_unit(word))
			*ret_all_known = false;
		if (unit < 0 && ends_with(word, "원"))
			found = TABLE_UNIT_STRANGE;
	}
	return found;
}

/* True if what stands between brackets is a unit: (천원), (단위: 천원, %), (명). A source of money, as in
 * (국비), is none. */
static bool is_unit(struct span inside, int *ret_unit)
{
	bool stated = inside.n >= strlen(UNIT_WORD) && memcmp(inside.at, UNIT_WORD, strlen(UNIT_WORD)) == 0;
	if (stated) {
		size_t skip = strlen(UNIT_WORD);
		skip += skip < inside.n && inside.at[skip] == ':';
		inside = (struct span){.at = inside.at + skip, .n = inside.n - skip};
	}
	bool all_known;
	int unit = unit_of_list(inside, &all_known);
	if (!stated && !all_known)
		return false;
	if (unit != TABLE_UNIT_NONE)
		*ret_unit = unit;
	return true;
}

struct table_heading table_read_heading(struct pool *p, const char *text)
{
	struct table_heading heading = {.unit = TABLE_UNIT_NONE};
	char *key = squeeze(p, text), *end = key;
	for (const char *s = key; *s;) {
		size_t inside = *s == '(' || *s == '[' ? strcspn(s + 1, "()[]") : 0;
		bool closed = inside && (s[1 + inside] == ')' || s[1 + inside] == ']');
		if (closed && is_unit((struct span){.at = s + 1, .n = inside}, &heading.unit))
			s += 1 + inside + 1;
		else
			*end++ = *s++;
	}
	*end = '\0';
	heading.key = key;
	return heading;
}

struct table_heading table_join_heading(struct pool *p, struct table_heading upper, struct table_heading lower)
{
	static const char *const sums[] = {"계", "소계", "합계"};
	const char *below = lower.key;
	for (size_t i = 0; i < sizeof sums / sizeof *sums && *upper.key; i++)
		if (strcmp(lower.key, sums[i]) == 0)
			below = "";
	return (struct table_heading){
		.key = pool_printf(p, "%s%s", upper.key, below),
		.unit = lower.unit != TABLE_UNIT_NONE ? lower.unit : upper.unit,
	};
}

int table_stated_unit(struct pool *p, const char *text)
{
	bool all_known;
	const char *word = strstr(squeeze(p, text), UNIT_WORD);
	if (!word)
		return TABLE_UNIT_NONE;
	word += strlen(UNIT_WORD);
	bool colon = *word == ':';
	word += colon;
	int unit = unit_of_list((struct span){.at = word, .n = strcspn(word, ")]>}")}, &all_known);
	/* Without a colon it may be a word like 단위사업. */
	return colon || all_known ? unit : TABLE_UNIT_NONE;
}
