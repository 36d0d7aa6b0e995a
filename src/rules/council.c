#include "ppuri/council.h"

#include "ppuri/tr.h"

#include <string.h>

struct council *council_named(const struct council_list *list, const char *name)
{
	for (size_t i = 0; i < list->n; i++)
		if (strcmp(list->at[i].name, name) == 0)
			return &list->at[i];
	return NULL;
}

bool member_counts(const struct council_member *member, struct date first, struct date last)
{
	return (!member->since.year || date_cmp(date_first(member->since), last) <= 0) &&
		   (!member->until.year || date_cmp(date_last(member->until), first) >= 0);
}

size_t council_members(const struct council *council, const char *kind, struct date first, struct date last)
{
	size_t n = 0;
	for (size_t i = 0; i < council->members.n; i++)
		n += member_counts(&council->members.at[i], first, last) && (!kind || strcmp(kind, council->members.at[i].kind) == 0);
	return n;
}

static bool is_same(const struct council_member *one, const struct council_member *other)
{
	return strcmp(one->name, other->name) == 0 || (one->firm_id && one->firm_id == other->firm_id);
}

static bool overlap(const struct council_member *one, const struct council_member *other)
{
	struct date first = other->since.year ? date_last(other->since) : (struct date){1900, 1, 1};
	struct date last = other->until.year ? date_first(other->until) : (struct date){2199, 12, 31};
	return (!one->since.year || date_cmp(date_last(one->since), last) < 0) && (!one->until.year || date_cmp(date_first(one->until), first) > 0);
}

bool council_join(struct pool *p, struct council *council, const struct council_member *given, struct date today, struct err *e)
{
	char since[DATE_TEXT_MAX];
	if (given->since.year && date_cmp(date_first(given->since), today) > 0)
		return err_set(e, ERR_REFUSED, _("%s is still to come; a member is entered once it is one"), date_iso(given->since, since));
	if (given->since.year && given->until.year && date_cmp(date_first(given->since), date_last(given->until)) > 0)
		return err_set(e, ERR_REFUSED, "%s", _("the membership ends before it begins"));
	for (size_t i = 0; i < council->members.n; i++)
		if (is_same(&council->members.at[i], given) && overlap(&council->members.at[i], given))
			return err_set(e, ERR_REFUSED, _("%s is a member of %s at that time already"), given->name, council->name);
	*POOL_PUSH(p, &council->members) = *given;
	return true;
}

bool council_leave(struct council *council, const char *name, struct date until, struct err *e)
{
	char one[DATE_TEXT_MAX], other[DATE_TEXT_MAX];
	for (size_t i = 0; i < council->members.n; i++) {
		struct council_member *member = &council->members.at[i];
		if (member->until.year || (strcmp(member->name, name) != 0 && (!member->biz_no || strcmp(member->biz_no, name) != 0)))
			continue;
		if (member->since.year && date_cmp(date_last(until), date_first(member->since)) < 0)
			return err_set(e, ERR_REFUSED, _("%s is before %s, since when it is a member: %s"), date_iso(until, one), date_iso(member->since, other),
						   member->name);
		member->until = until;
		return true;
	}
	return err_set(e, ERR_NOT_FOUND, _("%s has no member of this name: %s"), council->name, name);
}

void council_set_task(struct pool *p, struct council *council, const struct council_task *given)
{
	for (size_t i = 0; i < council->tasks.n; i++)
		if (council->tasks.at[i].year == given->year && strcmp(council->tasks.at[i].title, given->title) == 0) {
			council->tasks.at[i] = *given;
			return;
		}
	*POOL_PUSH(p, &council->tasks) = *given;
}
