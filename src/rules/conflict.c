#include "ppuri/conflict.h"

#include "ppuri/text.h"

#include <string.h>

static bool same_text(const char *one, const char *other)
{
	return one && other && *one && strcmp(one, other) == 0;
}

/* However it is spaced and written: 주식회사 and ㈜ are no part of a name. */
static bool same_name(const char *one, const char *other)
{
	CLEANUP(pool_release) struct pool pool = {0};
	return one && other && same_text(text_search_key(&pool, one), text_search_key(&pool, other));
}

static bool same_day(struct date one, struct date other)
{
	return one.day && one.year == other.year && one.month == other.month && one.day == other.day;
}

enum relation firm_relation(const struct firm *one, const struct firm *other)
{
	if (same_text(one->biz_no, other->biz_no))
		return RELATION_SAME;
	if (same_text(one->corp_no, other->corp_no))
		return RELATION_CORPORATION;
	if (same_day(one->birth, other->birth) && same_name(one->representative, other->representative))
		return RELATION_REPRESENTATIVE;
	return same_name(one->group_name, other->group_name) ? RELATION_GROUP : RELATION_NONE;
}

const char *relation_code(enum relation relation)
{
	static const char *const codes[] = {
		[RELATION_SAME] = "same", [RELATION_CORPORATION] = "corporation", [RELATION_REPRESENTATIVE] = "representative",
		[RELATION_GROUP] = "group",
	};
	return codes[relation];
}

bool conflict_stands(const struct conflict *conflict)
{
	return strcmp(conflict->decision, "rejected") != 0 && strcmp(conflict->decision, "refused") != 0;
}

bool conflict_keeps_out(const struct conflict_list *list, int64_t application, int64_t account)
{
	for (size_t i = 0; i < list->n; i++) {
		const struct conflict *one = &list->at[i];
		if (one->application_id == application && one->account_id == account && conflict_stands(one))
			return true;
	}
	return false;
}
