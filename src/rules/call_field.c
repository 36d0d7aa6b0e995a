#include "ppuri/call_field.h"

#include <stddef.h>
#include <string.h>

/* The bytes from the first member to the end of the last. */
#define SPAN(first, last) offsetof(struct call, first), offsetof(struct call, last) + sizeof((struct call *)0)->last
#define ONE(member) SPAN(member, member)

static const struct {
	const char *option;
	size_t from, to;
} FIELDS[CALL_FIELD_COUNT] = {
	[CALL_NOTICE_NO] = {"notice-no", ONE(notice_no)},
	[CALL_TITLE] = {"title", ONE(title)},
	[CALL_NOTICE_DAY] = {"notice-day", ONE(notice_day)},
	[CALL_OPENS] = {"opens", ONE(opens_at)},
	[CALL_CLOSES] = {"closes", ONE(closes_at)},
	[CALL_YEAR] = {"year", ONE(fiscal_year)},
	[CALL_SOURCE] = {"source", ONE(source)},
	[CALL_BUDGET] = {"budget", ONE(budget)},
	[CALL_SUPPORT_RATE] = {"support-rate", ONE(support_rate)},
	[CALL_CAP] = {"cap", ONE(cap)},
	[CALL_OWN_CASH_RATE] = {"own-cash-rate", ONE(own_cash_rate)},
	[CALL_RUBRIC] = {"item", SPAN(items, n_items)},
	[CALL_PASS_LINE] = {"pass-line", ONE(pass_line)},
	[CALL_TRIM_MIN] = {"trim-min", ONE(trim_min)},
	[CALL_TIES] = {"ties", SPAN(ties, n_ties)},
	[CALL_SELECT_MAX] = {"select-max", ONE(select_max)},
	[CALL_PROJECT_START] = {"project-start", ONE(project_start)},
	[CALL_PROJECT_END] = {"project-end", ONE(project_end)},
};

const char *call_field_option(enum call_field field)
{
	return FIELDS[field].option;
}

void call_take_fields(struct call *call, const struct call *from, call_fields fields)
{
	for (size_t i = 0; i < CALL_FIELD_COUNT; i++)
		if (fields & CALL_FIELD_BIT(i))
			memcpy((char *)call + FIELDS[i].from, (const char *)from + FIELDS[i].from, FIELDS[i].to - FIELDS[i].from);
}
