/* What a call wants, held against what an application has. */
#include "ppuri/filed_paper.h"

#include "ppuri/deadline.h"
#include "ppuri/tr.h"

#include <string.h>

static bool has_date(struct date d)
{
	return date_precision(d) == DATE_DAY;
}

static bool counts_days(struct paper_age age)
{
	return age.unit == PAPER_AGE_DAYS || age.unit == PAPER_AGE_MONTHS;
}

/* The last day on which a paper is young enough by the age that the call allows; none if nothing is stated. */
static struct date young_until(struct paper_age age, const struct filed_paper *paper)
{
	if (!counts_days(age) || !has_date(paper->issued_on))
		return (struct date){0};
	return age.unit == PAPER_AGE_DAYS ? date_add_days(paper->issued_on, age.n) : period_of_months(paper->issued_on, age.n);
}

static void judge(struct paper_need *need, const struct filed_paper *paper)
{
	struct paper_age age = need->wanted->age;
	need->paper = paper;
	need->until = young_until(age, paper);
	need->standing = PAPER_GOOD;
	if (has_date(paper->valid_until) && date_cmp(paper->valid_until, need->counted) < 0) {
		need->standing = PAPER_EXPIRED;
		need->until = paper->valid_until;
	} else if (has_date(need->until) && date_cmp(need->until, need->counted) < 0) {
		need->standing = PAPER_TOO_OLD;
	} else if ((counts_days(age) && !has_date(paper->issued_on)) ||
			   (age.unit == PAPER_AGE_VALID && !has_date(paper->valid_until))) {
		need->standing = PAPER_UNDATED;
	}
}

/* The best of its kind: the standings stand in that order, and of equals the newest number counts. */
static void find_best(struct paper_need *need, const struct filed_papers *papers)
{
	for (size_t i = 0; i < papers->n; i++) {
		struct paper_need other = *need;
		if (papers->at[i].is_set_aside || strcmp(papers->at[i].kind, need->wanted->kind) != 0)
			continue;
		judge(&other, &papers->at[i]);
		if (other.standing <= need->standing)
			*need = other;
	}
}

struct paper_needs paper_needs(struct pool *p, const struct wanted_papers *wanted, const struct filed_papers *papers,
							   struct date notice_day, struct date receipt_day)
{
	struct paper_needs needs = {0};
	for (size_t i = 0; i < wanted->n; i++) {
		struct paper_need *need = POOL_PUSH(p, &needs);
		need->wanted = &wanted->at[i];
		need->standing = PAPER_MISSING;
		need->counted = wanted->at[i].from_receipt ? receipt_day : notice_day;
		find_best(need, papers);
	}
	return needs;
}

static bool is_lacking(const struct paper_need *need)
{
	return need->wanted->required && need->standing != PAPER_GOOD;
}

bool paper_needs_met(const struct paper_needs *needs)
{
	for (size_t i = 0; i < needs->n; i++)
		if (is_lacking(&needs->at[i]))
			return false;
	return true;
}

const char *paper_standing_text(struct pool *p, const struct paper_need *need)
{
	char issued[DATE_TEXT_MAX], last[DATE_TEXT_MAX], counted[DATE_TEXT_MAX];
	switch (need->standing) {
	case PAPER_GOOD:
		return need->paper->file_name ? _("there") : _("there, on paper");
	case PAPER_EXPIRED:
		return pool_printf(p, _("valid until %s only, and %s counts"), date_iso(need->until, last), date_iso(need->counted, counted));
	case PAPER_TOO_OLD:
		return pool_printf(p, _("too old: issued %s, good until %s, and %s counts"), date_iso(need->paper->issued_on, issued),
						   date_iso(need->until, last), date_iso(need->counted, counted));
	case PAPER_UNDATED:
		return need->wanted->age.unit == PAPER_AGE_VALID ? _("its last valid day is not stated") : _("its day of issue is not stated");
	case PAPER_MISSING:
		return _("not there");
	}
	bug("a standing of no kind");
}

const char *paper_needs_text(struct pool *p, const struct paper_needs *needs)
{
	const char *text = "";
	for (size_t i = 0; i < needs->n; i++)
		if (is_lacking(&needs->at[i]))
			text = pool_printf(p, "%s%s%s (%s)", text, *text ? "; " : "", paper_kind_name(needs->at[i].wanted->kind),
							   paper_standing_text(p, &needs->at[i]));
	return text;
}
