#include "ppuri/committee.h"

#include "ppuri/selection.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

/* The newest last. */
static const struct committee_law LAWS[] = {
	{{2021, 7, 13}, 15, 2500, "지방보조금법 §26"},
};

bool reviewer_check(const struct reviewer *reviewer, struct err *e)
{
	if (date_precision(reviewer->term_from) != DATE_DAY ||
		(date_precision(reviewer->term_to) != DATE_NONE && date_precision(reviewer->term_to) != DATE_DAY))
		return err_set(e, ERR_USAGE, "%s", _("a term is from a day to a day"));
	if (date_precision(reviewer->term_to) == DATE_DAY && date_cmp(reviewer->term_to, reviewer->term_from) < 0)
		return err_set(e, ERR_USAGE, "%s", _("the term ends before it begins"));
	return true;
}

bool reviewer_term_holds(const struct reviewer *reviewer, struct date day)
{
	return date_cmp(reviewer->term_from, day) <= 0 &&
		   (date_precision(reviewer->term_to) == DATE_NONE || date_cmp(day, reviewer->term_to) <= 0);
}

const struct committee_law *committee_law_on(struct date day)
{
	const struct committee_law *law = NULL;
	for (size_t i = 0; i < sizeof LAWS / sizeof *LAWS; i++)
		if (date_cmp(LAWS[i].from, day) <= 0)
			law = &LAWS[i];
	return law;
}

bool committee_officials_fit(const struct committee_law *law, size_t officials, size_t members)
{
	return officials * 10000 <= members * (size_t)law->officials_max;
}

const char *membership_code(enum membership membership)
{
	return MEMBERSHIPS.terms[membership].code;
}

bool member_is_gone(const struct member *member)
{
	return member->membership == MEMBER_DECLINED || member->membership == MEMBER_LEFT || member->membership == MEMBER_RELEASED;
}

const struct member *committee_member(const struct committee *committee, int64_t account)
{
	for (size_t i = 0; i < committee->n; i++)
		if (committee->at[i].account_id == account)
			return &committee->at[i];
	return NULL;
}

size_t committee_sitting(const struct committee *committee)
{
	size_t n = 0;
	for (size_t i = 0; i < committee->n; i++)
		n += !member_is_gone(&committee->at[i]) && committee->at[i].from_round <= committee->round;
	return n;
}

bool member_judges(const struct member *member, int round)
{
	return (member->rounds >> round & 1) || (!member_is_gone(member) && member->from_round <= round);
}

struct judge_count committee_judges(const struct committee *committee, int round)
{
	struct judge_count count = {0};
	for (size_t i = 0; i < committee->n; i++) {
		bool judges = member_judges(&committee->at[i], round);
		count.members += judges;
		count.officials += judges && committee->at[i].official;
	}
	return count;
}

bool member_is_void(const struct member *member, int round)
{
	return member->membership == MEMBER_RELEASED && member->release.round == round && member->from_round <= round &&
		   !(member->rounds >> round & 1);
}

const char *member_release_text(struct pool *p, const struct member *member)
{
	char day[DATE_TEXT_MAX];
	const struct release *release = &member->release;
	if (member->membership != MEMBER_RELEASED)
		return NULL;
	if (release->meeting)
		return pool_printf(p, _("by meeting %d, motion %d"), release->meeting, release->motion);
	return pool_printf(p, _("on the own letter of %s"), date_iso(release->resigned_on, day));
}

const char *member_rounds_text(struct pool *p, const struct member *member)
{
	const char *text = NULL;
	for (int round = 1; round <= SELECTION_ROUNDS_MAX; round++)
		if (member->rounds >> round & 1)
			text = text ? pool_printf(p, "%s, %d", text, round) : pool_printf(p, "%d", round);
	return text;
}
