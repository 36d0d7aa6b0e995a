#include "ppuri/duplicate.h"

#include "ppuri/tr.h"

#include <stdlib.h>
#include <string.h>

static const struct {
	unsigned sign;
	const char *code, *name;
} SIGNS[] = {
	{DUPLICATE_BIZ_NO, "biz_no", N_("business registration number")},
	{DUPLICATE_CORP_NO, "corp_no", N_("corporate registration number")},
	{DUPLICATE_PERSON, "person", N_("representative")},
	{DUPLICATE_ADDRESS, "address", N_("address")},
	{DUPLICATE_TITLE, "title", N_("project")},
};
#define SIGNS_N (sizeof SIGNS / sizeof *SIGNS)

int duplicate_percent_of(const char *text)
{
	char *end;
	long percent = strtol(text, &end, 10);
	return end != text && !*end && percent >= 50 && percent <= 100 ? (int)percent * 10 : 0;
}

const char *duplicate_codes(struct pool *p, unsigned signs)
{
	struct buf codes CLEANUP(buf_release) = {0};
	for (size_t i = 0; i < SIGNS_N; i++)
		if (signs & SIGNS[i].sign)
			buf_printf(&codes, "%s%s", codes.n ? "," : "", SIGNS[i].code);
	return pool_strdup(p, buf_text(&codes));
}

const char *duplicate_signs_words(struct pool *p, const struct duplicate *duplicate)
{
	struct buf words CLEANUP(buf_release) = {0};
	for (size_t i = 0; i < SIGNS_N; i++)
		if (duplicate->signs & SIGNS[i].sign)
			buf_printf(&words, "%s%s", words.n ? ", " : "", _(SIGNS[i].name));
	if (duplicate->signs & DUPLICATE_TITLE)
		buf_printf(&words, " %d%%", duplicate->likeness / 10);
	return pool_strdup(p, buf_text(&words));
}

const char *duplicate_words(struct pool *p, const struct duplicate *duplicate)
{
	const struct history_line *line = &duplicate->line;
	struct buf words CLEANUP(buf_release) = {0};
	char won[WON_TEXT_MAX];
	buf_printf(&words, "%d %s", line->year, line->program);
	if (line->agency || line->application)
		buf_printf(&words, " (%s)", line->agency ? line->agency : line->application);
	if (line->title)
		buf_printf(&words, ": %s", line->title);
	if (line->has_won)
		buf_printf(&words, _(", %s won"), won_text(line->won, won));
	return pool_strdup(p, buf_text(&words));
}

bool duplicate_may_be_paid(const char *state)
{
	static const char *const ended[] = {"WITHDRAWN", "RETURNED", "LAPSED", "INELIGIBLE", "NOT_SELECTED", "DECLINED",
		"CANCELLED", "RESULT_CANCELLED", "CALL_CANCELLED"};
	for (size_t i = 0; i < sizeof ended / sizeof *ended; i++)
		if (strcmp(state, ended[i]) == 0)
			return false;
	return true;
}

static int compare(const void *a_at, const void *b_at)
{
	const struct duplicate *a = a_at, *b = b_at;
	int more = __builtin_popcount(b->signs) - __builtin_popcount(a->signs);
	if (more)
		return more;
	if (a->line.year != b->line.year)
		return b->line.year - a->line.year;
	return strcmp(b->line.application ? b->line.application : "", a->line.application ? a->line.application : "");
}

void duplicate_sort(struct duplicate_list *list)
{
	if (list->n)
		qsort(list->at, list->n, sizeof *list->at, compare);
}
