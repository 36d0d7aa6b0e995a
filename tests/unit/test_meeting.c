/* Who makes a quorum, and what a vote comes to. */
#include "unit.h"

#include "ppuri/meeting.h"
#include "ppuri/vocabulary.h"

/* Each member is one letter: Y for, N against, A abstains, S present and silent; a absent; k kept out of the meeting; c present, but
 * with a conflict on the matter; x absent with one; y votes for it and is absent, K votes for it and is kept out, C votes for it in
 * spite of a conflict. */
static size_t seats_of(const char *letters, struct seat *seats)
{
	size_t n = 0;
	for (; letters[n]; n++) {
		char c = letters[n];
		seats[n] = (struct seat){
			.account_id = (int64_t)n + 1,
			.presence = strchr("axy", c) ? PRESENCE_ABSENT : strchr("kK", c) ? PRESENCE_KEPT_OUT : PRESENCE_PRESENT,
			.kept_out = strchr("cxC", c) != NULL,
			.vote = strchr("YyKC", c) ? VOTE_FOR : c == 'N' ? VOTE_AGAINST : c == 'A' ? VOTE_ABSTAIN : VOTE_NONE,
		};
	}
	return n;
}

static const struct {
	const char *seats;
	size_t members, present;
	enum outcome outcome;
	const char *why;
} CASES[] = {
	{"YYN", 3, 3, OUTCOME_CARRIED, "two of three"},
	{"YNN", 3, 3, OUTCOME_LOST, "one of three"},
	{"YN", 2, 2, OUTCOME_LOST, "a tie is lost"},
	{"YYNN", 4, 4, OUTCOME_LOST, "a tie is lost"},
	{"YYYNN", 5, 5, OUTCOME_CARRIED, "three of five"},
	{"Y", 1, 1, OUTCOME_CARRIED, "the only member"},
	{"YYA", 3, 3, OUTCOME_CARRIED, "two of three present"},
	{"YAA", 3, 3, OUTCOME_LOST, "more for than against, and no majority of those present"},
	{"YYAA", 4, 4, OUTCOME_LOST, "half of those present"},
	{"YYSS", 4, 4, OUTCOME_LOST, "who says nothing is present"},
	{"SSS", 3, 3, OUTCOME_LOST, "nobody has voted"},
	{"YYa", 3, 2, OUTCOME_CARRIED, "two of three are a quorum"},
	{"Yaa", 3, 1, OUTCOME_NO_QUORUM, "one of three is none"},
	{"YYaa", 4, 2, OUTCOME_NO_QUORUM, "half of the members is no majority"},
	{"YYYaa", 5, 3, OUTCOME_CARRIED, "three of five are a quorum"},
	{"YNaaa", 5, 2, OUTCOME_NO_QUORUM, "two of five are none"},
	{"YYkaa", 4, 2, OUTCOME_NO_QUORUM, "who is kept out is no member of the matter"},
	{"YYkka", 3, 2, OUTCOME_CARRIED, "nor stands against the quorum"},
	{"YYcca", 3, 2, OUTCOME_CARRIED, "a conflict on the matter keeps out as well"},
	{"YYxxx", 2, 2, OUTCOME_CARRIED, "present or not"},
	{"YNC", 2, 2, OUTCOME_LOST, "the vote of who has a conflict counts nothing"},
	{"YNK", 2, 2, OUTCOME_LOST, "nor that of who is kept out"},
	{"YNy", 3, 2, OUTCOME_LOST, "nor that of who is absent"},
	{"kkk", 0, 0, OUTCOME_NO_QUORUM, "all are kept out"},
	{"ccc", 0, 0, OUTCOME_NO_QUORUM, "all have a conflict"},
	{"aaa", 3, 0, OUTCOME_NO_QUORUM, "nobody came"},
	{"", 0, 0, OUTCOME_NO_QUORUM, "there is no committee"},
	{"YYYYYYYYNNNNNNN", 15, 15, OUTCOME_CARRIED, "eight of fifteen"},
	{"YYYYYYYNNNNNNNA", 15, 15, OUTCOME_LOST, "seven of fifteen"},
	{"YYYYYYYYaaaaaaa", 15, 8, OUTCOME_CARRIED, "eight of fifteen came"},
	{"YYYYYYYaaaaaaaa", 15, 7, OUTCOME_NO_QUORUM, "seven of fifteen came"},
};

static void a_majority_of_a_majority_decides(void **state)
{
	(void)state;
	for (size_t i = 0; i < ROWS(CASES); i++) {
		struct seat seats[15];
		struct count count = meeting_count(seats, seats_of(CASES[i].seats, seats));
		if (count.members != CASES[i].members || count.present != CASES[i].present || count.outcome != CASES[i].outcome ||
			count.quorum != (CASES[i].outcome != OUTCOME_NO_QUORUM))
			fail_msg("%s (%s): members %zu, present %zu, outcome %s", CASES[i].seats, CASES[i].why, count.members, count.present,
					 outcome_code(count.outcome));
		assert_int_equal(count.in_favour + count.against + count.abstained + count.silent, count.present);
	}
}

static void each_vote_is_counted(void **state)
{
	(void)state;
	struct seat seats[15];
	struct count count = meeting_count(seats, seats_of("YYYNNASacCkKxy", seats));
	assert_int_equal(count.members, 9);
	assert_int_equal(count.present, 7);
	assert_int_equal(count.in_favour, 3);
	assert_int_equal(count.against, 2);
	assert_int_equal(count.abstained, 1);
	assert_int_equal(count.silent, 1);
}

/* One more for never turns it over, one more against never carries it. */
static void a_vote_works_in_its_own_direction(void **state)
{
	(void)state;
	for (unsigned code = 0; code < 5 * 5 * 5 * 5 * 5; code++) {
		char letters[6] = "";
		unsigned rest = code;
		for (size_t i = 0; i < 5; i++, rest /= 5)
			letters[i] = "YNAak"[rest % 5];
		struct seat seats[5];
		enum outcome before = meeting_count(seats, seats_of(letters, seats)).outcome;
		for (size_t i = 0; i < 5; i++) {
			if (seats[i].presence != PRESENCE_PRESENT)
				continue;
			enum vote given = seats[i].vote;
			seats[i].vote = VOTE_FOR;
			enum outcome more = meeting_count(seats, 5).outcome;
			seats[i].vote = VOTE_AGAINST;
			enum outcome fewer = meeting_count(seats, 5).outcome;
			seats[i].vote = given;
			assert_true(before != OUTCOME_CARRIED || more == OUTCOME_CARRIED);
			assert_true(before == OUTCOME_CARRIED || fewer == before);
			assert_true((before == OUTCOME_NO_QUORUM) == (more == OUTCOME_NO_QUORUM));
		}
	}
}

static void each_code_is_a_term(void **state)
{
	(void)state;
	for (int i = 0; i < 3; i++) {
		assert_non_null(term_of(&PRESENCES, presence_code((enum presence)i)));
		assert_int_equal(presence_of(presence_code((enum presence)i)), i);
		assert_non_null(term_of(&VOTES, vote_code((enum vote)(i + 1))));
		assert_int_equal(vote_of(vote_code((enum vote)(i + 1))), i + 1);
		assert_non_null(term_of(&OUTCOMES, outcome_code((enum outcome)i)));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_majority_of_a_majority_decides),
		cmocka_unit_test(each_vote_is_counted),
		cmocka_unit_test(a_vote_works_in_its_own_direction),
		cmocka_unit_test(each_code_is_a_term),
	};
	return cmocka_run_group_tests_name("meeting", tests, NULL, NULL);
}
