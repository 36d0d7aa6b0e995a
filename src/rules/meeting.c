#include "ppuri/meeting.h"

#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

static void count_vote(struct count *count, enum vote vote)
{
	switch (vote) {
	case VOTE_FOR:
		count->in_favour++;
		break;
	case VOTE_AGAINST:
		count->against++;
		break;
	case VOTE_ABSTAIN:
		count->abstained++;
		break;
	case VOTE_NONE:
		count->silent++;
		break;
	}
}

struct count meeting_count(const struct seat *seats, size_t n)
{
	struct count count = {0};
	for (size_t i = 0; i < n; i++) {
		if (seats[i].kept_out || seats[i].presence == PRESENCE_KEPT_OUT)
			continue;
		count.members++;
		if (seats[i].presence != PRESENCE_PRESENT)
			continue;
		count.present++;
		count_vote(&count, seats[i].vote);
	}
	count.quorum = 2 * count.present > count.members;
	count.outcome = !count.quorum ? OUTCOME_NO_QUORUM : 2 * count.in_favour > count.present ? OUTCOME_CARRIED : OUTCOME_LOST;
	return count;
}

static const char *const PRESENCE_CODES[] = {
	[PRESENCE_PRESENT] = "present", [PRESENCE_ABSENT] = "absent", [PRESENCE_KEPT_OUT] = "kept-out"};
static const char *const VOTE_CODES[] = {[VOTE_NONE] = NULL, [VOTE_FOR] = "yes", [VOTE_AGAINST] = "no", [VOTE_ABSTAIN] = "abstain"};
static const char *const OUTCOME_CODES[] = {
	[OUTCOME_CARRIED] = "carried", [OUTCOME_LOST] = "lost", [OUTCOME_NO_QUORUM] = "no-quorum"};

const char *presence_code(enum presence presence)
{
	return PRESENCE_CODES[presence];
}

enum presence presence_of(const char *code)
{
	enum presence presence = PRESENCE_PRESENT;
	while (presence < PRESENCE_KEPT_OUT && strcmp(PRESENCE_CODES[presence], code) != 0)
		presence++;
	return presence;
}

const char *vote_code(enum vote vote)
{
	return VOTE_CODES[vote];
}

enum vote vote_of(const char *code)
{
	enum vote vote = VOTE_FOR;
	while (vote < VOTE_ABSTAIN && strcmp(VOTE_CODES[vote], code) != 0)
		vote++;
	return vote;
}

const char *outcome_code(enum outcome outcome)
{
	return OUTCOME_CODES[outcome];
}

const char *meeting_quorum_text(struct pool *p, const struct count *count)
{
	return pool_printf(p, count->quorum ? _("present %zu of %zu, quorum reached") : _("present %zu of %zu, no quorum"), count->present,
					   count->members);
}

const char *motion_text(struct pool *p, const struct motion *motion)
{
	const struct count *count = &motion->count;
	return pool_printf(p, _("%s: in favour %zu, against %zu, abstained %zu, silent %zu; present %zu of %zu who are not kept out"),
					   term_name(&OUTCOMES, outcome_code(count->outcome)), count->in_favour, count->against, count->abstained, count->silent,
					   count->present, count->members);
}
