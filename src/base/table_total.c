/* Rows of a table that are not data: sums and notes. */
#include "typed.h"

#include "ppuri/table.h"

#include <string.h>

/* True for 123-45-67890, 123456-1234567, and ten or thirteen digits that do not end in 000, as sums in plain
 * digits do. */
static bool is_identifier(const char *s)
{
	size_t digits = 0, hyphens = 0, i = 0;
	for (; s[i]; i++) {
		if (s[i] >= '0' && s[i] <= '9')
			digits++;
		else if (s[i] == '-')
			hyphens++;
		else
			return false;
	}
	if (digits == 10)
		return hyphens == 2 || (hyphens == 0 && strcmp(s + i - 3, "000") != 0);
	return digits == 13 && (hyphens == 1 || (hyphens == 0 && strcmp(s + i - 3, "000") != 0));
}

/* The cell without spaces, and without a remark in brackets at its end: "합  계 (12개사)" → "합계". */
static bool squeeze(const char *cell, char out[TYPED_MAX])
{
	if (!typed_plain(cell, out, TYPED_MAX))
		return false;
	char *end = out;
	for (const char *s = out; *s && !(*s == '(' && end > out); s++)
		if (*s != ' ')
			*end++ = *s;
	*end = '\0';
	return true;
}

static bool ends_with(const char *s, const char *end)
{
	size_t n = strlen(s), end_n = strlen(end);
	return n > end_n && strcmp(s + n - end_n, end) == 0;
}

/* "합계" in any cell; "국비 소계" only in the first, where rows are named. */
static bool is_total(const char *cell, bool first)
{
	static const char *const words[] = {"계", "소계", "합계", "총계", "총합계", "누계"};
	char word[TYPED_MAX];
	if (!strstr(cell, "계") || !squeeze(cell, word))
		return false;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strcmp(word, words[i]) == 0 || (first && i > 0 && ends_with(word, words[i])))
			return true;
	return false;
}

static const char *skip_spaces(const char *s)
{
	return s + strspn(s, " ");
}

/* "※ …", "* …", "비고: …", "주) …", "주 1) …" and "주: …", but not "(주)…" or "주식회사 …". */
static bool is_note(const char *cell)
{
	static const char *const names[] = {"비고", "주"};
	if (strncmp(cell, "※", strlen("※")) == 0 || *cell == '*')
		return true;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		if (strncmp(cell, names[i], strlen(names[i])) != 0)
			continue;
		const char *s = skip_spaces(cell + strlen(names[i]));
		s = skip_spaces(s + strspn(s, "0123456789"));
		return *s == ')' || *s == ':' || strncmp(s, "：", strlen("：")) == 0;
	}
	return false;
}

bool table_row_is_total_or_note(const struct table_row *row)
{
	size_t filled = 0;
	bool total = false, note = false;
	for (size_t i = 0; i < row->n; i++) {
		const char *cell = row->cell[i];
		if (!*cell)
			continue;
		if (is_identifier(cell))
			return false;
		total = total || is_total(cell, filled == 0);
		note = note || (filled == 0 && is_note(cell));
		filled++;
	}
	return total || (note && filled <= 2);
}
