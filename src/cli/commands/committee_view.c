#include "committee_view.h"

#include "../screen.h"
#include "../words.h"

#include "ppuri/tr.h"

static size_t count_of(const struct committee *committee, enum membership membership)
{
	size_t n = 0;
	for (size_t i = 0; i < committee->n; i++)
		n += committee->at[i].membership == membership;
	return n;
}

static const char *chair_of(const struct committee *committee)
{
	for (size_t i = 0; i < committee->n; i++)
		if (committee->at[i].chair)
			return committee->at[i].person_name;
	return _("not elected yet");
}

static size_t officials_of(const struct committee *committee)
{
	size_t n = 0;
	for (size_t i = 0; i < committee->n; i++)
		n += committee->at[i].official && !member_is_gone(&committee->at[i]) && committee->at[i].from_round <= committee->round;
	return n;
}

static size_t gone_from(const struct committee *committee)
{
	size_t n = 0;
	for (size_t i = 0; i < committee->n; i++)
		n += member_is_gone(&committee->at[i]);
	return n;
}

/* Whose scores count in a round, or will. */
static void screen_round(struct session *s, const struct committee *committee, int round)
{
	const struct judge_count count = committee_judges(committee, round);
	const char *state = round < committee->round ? _("ended") : round == committee->round ? _("in hand") : _("to come");
	screen_line(s->screen, _("round %d (%s): judges %zu, of them officials %zu"), round, state, count.members, count.officials);
}

void screen_too_few(struct session *s, const struct too_few_list *list)
{
	const char *text = "";
	for (size_t i = 0; i < list->n; i++)
		text = pool_printf(s->pool, _("%s%s%s (%zu of %d)"), text, i ? ", " : "", list->at[i].receipt_no, list->at[i].judges,
						   list->at[i].wanted);
	if (list->n)
		screen_line(s->screen, _("fewer judges than the call wants: %s"), text);
}

void screen_committee(struct session *s, const struct committee *committee)
{
	const struct committee_law *law = &committee->law;
	size_t sitting = committee_sitting(committee);
	const struct judge_count now = committee_judges(committee, committee->round);
	if (!law->members_max)
		return;
	screen_line(s->screen, _("members %zu (at most %d), officials %zu (at most %s of the members, %s), chair: %s"), sitting,
				law->members_max, officials_of(committee), words_rate(s->pool, law->officials_max), law->source, chair_of(committee));
	screen_line(s->screen, _("invited and waiting %zu, pledged %zu, locked %zu, declined or left %zu"), count_of(committee, MEMBER_INVITED),
				count_of(committee, MEMBER_PLEDGED), count_of(committee, MEMBER_LOCKED), gone_from(committee));
	if (committee->last_round > 1)
		for (int round = 1; round <= committee->last_round; round++)
			screen_round(s, committee, round);
	if (!committee_officials_fit(law, now.officials, now.members))
		screen_line(s->screen, "%s", _("the officials are too many; until civilians are appointed, or officials leave, nothing can be scored"));
	screen_too_few(s, &committee->too_few);
}
