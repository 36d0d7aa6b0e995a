/* What the store refuses whatever the program forgets: each name that a trigger raises is provoked by SQL, and comes back as
 * its sentence. The sums are small so that they can be read: funding 100, budget of a call 100, cap 60. */
#include "guards_office.h"
#include "raw.h"

#include "ppuri/tr.h"

static struct test_office t;
static struct db *db;

static int open_all(void **state)
{
	(void)state;
	tr_set(LANG_EN);
	test_office_open(&t);
	db = t.office.db;
	return 0;
}

static int close_all(void **state)
{
	(void)state;
	test_office_close(&t);
	return 0;
}

static const struct guard {
	const char *name;
	const char *before; /* what is still allowed */
	const char *sql;    /* what no longer is */
	const char *says;
} GUARDS[] = {
	{"call-pinned", "", "UPDATE call SET budget = 200", "pinned when it is published"},
	{"call-pinned", "", "UPDATE call SET closes_at = '2024-04-01 18:00:00'", "pinned"},
	{"call-pinned", "", "UPDATE call SET file_mb = 30", "pinned"},
	{"call-pinned", "", "UPDATE call SET application_mb = 200", "pinned"},
	{"call-pinned", NOTICE "UPDATE call SET file_mb = 30, notices = 1 WHERE id = 1;", "UPDATE call SET file_mb = NULL", "pinned"},
	{"call-pinned", "", "DELETE FROM call WHERE id = 2", "pinned"},
	{"call-pinned", "", "REPLACE INTO call SELECT * FROM call WHERE id = 2", "pinned"},
	{"call-pinned", "", "UPDATE call SET state = 'DRAFT'", "pinned"},
	{"call-pinned", "", "UPDATE call SET notices = 1", "pinned"},
	{"call-pinned", NOTICE, "UPDATE call SET budget = 200", "pinned"},
	{"call-pinned", NOTICE, "UPDATE call SET source = 'x', notices = 1 WHERE id = 1", "pinned"},
	{"call-pinned", NOTICE "UPDATE call SET budget = 200, notices = 1 WHERE id = 1;", "UPDATE call SET budget = 300", "pinned"},
	{"call-received", NOTICE, "UPDATE call SET cap = 50, notices = 1 WHERE id = 1", "once an application was received"},
	{"call-received", NOTICE CORRECTION, "DELETE FROM rubric_item", "once an application was received"},
	{"call-received", NOTICE CORRECTION, ITEM, "once an application was received"},
	{"call-received", NOTICE CORRECTION, ROUND, "once an application was received"},
	{"call-received", NOTICE CORRECTION, "DELETE FROM call_round", "once an application was received"},
	{"call-received", NOTICE CORRECTION, BONUS, "once an application was received"},
	{"call-received", NOTICE CORRECTION, "DELETE FROM call_bonus", "once an application was received"},
	{"call-received", NOTICE, "UPDATE call SET bonus_max = 50, notices = 1 WHERE id = 1", "once an application was received"},
	{"call-received", NOTICE, "UPDATE call SET line_again = 'with-bonus', notices = 1 WHERE id = 1", "once an application was received"},
	/* For who has applied, never against them. */
	{"call-received", NOTICE RULES("blind = 1") NEXT, "UPDATE call SET blind = 0, notices = 2 WHERE id = 1", "once an"},
	{"call-received", NOTICE RULES("judges_min = 5") NEXT, "UPDATE call SET judges_min = 4, notices = 2 WHERE id = 1", "once an"},
	{"call-received", NOTICE, "UPDATE call SET score_step = 10, notices = 1 WHERE id = 1", "once an application was received"},
	{"call-received", NOTICE RULES("comment_below = 6000") NEXT, "UPDATE call SET comment_below = 5000, notices = 2 WHERE id = 1",
	 "once an"},
	{"call-received", NOTICE RULES("partial_min = 5000") NEXT, "UPDATE call SET partial_min = 6000, notices = 2 WHERE id = 1", "once an"},
	{"call-received", NOTICE RULES("partial_min = 5000") NEXT, "UPDATE call SET partial_min = 0, notices = 2 WHERE id = 1", "once an"},
	{"notice-published", NOTICE, "UPDATE call_notice SET changes = ''", "can not be changed"},
	{"notice-published", NOTICE, "DELETE FROM call_notice", "can not be changed"},
	{"seal-history", SEAL_BREAK, "UPDATE seal_break SET reason = 'S'", "can not be changed"},
	{"seal-history", SEAL_BREAK, "DELETE FROM seal_break", "can not be changed"},
	{"call-pinned", "", "UPDATE rubric_item SET points = 30", "pinned"},
	{"call-pinned", "", "DELETE FROM rubric_item", "pinned"},
	{"call-pinned", "", ITEM, "pinned"},
	{"call-pinned", "", ROUND, "pinned"},
	{"call-pinned", "", "UPDATE call_round SET weight = 50", "pinned"},
	{"call-pinned", "", "DELETE FROM call_round", "pinned"},
	{"call-pinned", "", BONUS, "pinned"},
	{"call-pinned", "", "UPDATE call_bonus SET tenths = 50", "pinned"},
	{"call-pinned", "", "DELETE FROM call_bonus", "pinned"},
	{"call-pinned", "", "UPDATE call SET blind = 1", "pinned"},
	{"call-pinned", "", "UPDATE call SET partial_min = 5000", "pinned"},
	{"call-pinned", "", "UPDATE call SET tell_score = 1", "pinned"},
	{"bonus-too-high", "", GIVE(1, 2, 31, "'G'"), "no such points"},
	{"bonus-too-high", "", GIVE(1, 3, 1, "'G'"), "no such points"},
	{"bonus-too-high", "", GIVE(4, 2, 30, "'G'"), "no such points"},
	{"bonus-unproved", "", GIVE(1, 2, 30, "NULL"), "need the paper"},
	{"bonus-unproved", "", GIVE(5, 1, 10, "'G'"), "need the paper"},
	{"bonus-unproved", PAPER ASIDE, GIVE(5, 1, 10, "'G'"), "need the paper"},
	{"bonus-twice", PAPER GIVE(5, 1, 10, "NULL"), "INSERT INTO application_bonus SELECT application_id, no, 2, tenths, ground, given_by, "
	 "given_at, NULL, NULL, NULL FROM application_bonus", "already"},
	{"bonus-late", "INSERT INTO application (id, call_id, firm_id, title, total, asked, own_cash, own_kind, state) "
	 "VALUES (6, 1, 4, 'T', 80, 70, 5, 5, 'DRAFT');", GIVE(6, 2, 30, "'G'"), "between the receipt"},
	{"bonus-late", CONFIRM, GIVE(1, 2, 30, "'G'"), "between the receipt"},
	{"bonus-late", GIVE(1, 2, 30, "'G'") CONFIRM, TAKE_BACK, "between the receipt"},
	{"bonus-kept", GIVE(1, 2, 30, "'G'"), "UPDATE application_bonus SET tenths = 20", "never changed"},
	{"bonus-kept", GIVE(1, 2, 30, "'G'") TAKE_BACK, "UPDATE application_bonus SET removed_at = NULL, removed_by = NULL, removed_reason = NULL",
	 "never changed"},
	{"bonus-kept", GIVE(1, 2, 30, "'G'"), "DELETE FROM application_bonus", "never changed"},
	{"selection-before-bonus", GIVE(1, 2, 30, "'G'") TAKE_BACK, CONFIRM, "run the selection again"},
	{"selection-before-bonus", "INSERT INTO application_bonus VALUES (1, 2, 1, 30, 'G', 11, '2024-03-04 09:00:01', NULL, NULL, NULL);", CONFIRM,
	 "run the selection again"},
	{"score-conflict", "", "INSERT INTO score VALUES (1, 14, 1, 10)", "conflict of interest"},
	{"score-conflict", "", "INSERT INTO score VALUES (3, 14, 1, 10)", "conflict of interest"},
	{"score-conflict", DECIDE("upheld"), "INSERT INTO score VALUES (1, 14, 1, 10)", "conflict of interest"},
	{"score-conflict", DECIDE("rejected") "INSERT INTO score VALUES (1, 14, 1, 10);"
	 "INSERT INTO conflict VALUES (2, 1, 14, 'recusal', 'G', 14, " T ", 'upheld', NULL, NULL, NULL, NULL, NULL, NULL);"
	 "INSERT INTO conflict_reach VALUES (2, 1, 'same');", "INSERT INTO score VALUES (1, 14, 1, 10)", "conflict of interest"},
	{"score-conflict", "", "DELETE FROM score WHERE account_id = 14", "conflict of interest"},
	{"score-conflict", "", "INSERT INTO score_comment VALUES (3, 14, 1, 'S')", "conflict of interest"},
	{"score-conflict", "", "DELETE FROM score_comment WHERE account_id = 14", "conflict of interest"},
	{"score-not-assigned", "", "INSERT INTO score_comment VALUES (4, 13, 1, 'S')", "this call's committee"},
	{"score-not-assigned", "", "INSERT INTO score VALUES (4, 13, 1, 10)", "this call's committee"},
	{"score-not-assigned", "DELETE FROM score WHERE account_id = 13;" LEAVE(13), "INSERT INTO score VALUES (2, 13, 1, 10)", "this call's committee"},
	{"score-before-pledge", MEMBER(15, 0), "INSERT INTO score VALUES (2, 15, 1, 10)", "before the pledge"},
#include "guards_members.h"
	{"vote-absent", "", "INSERT INTO meeting_vote VALUES (1, 2, 15, 'yes')", "who is present"},
	{"vote-absent", "UPDATE meeting_member SET presence = 'absent' WHERE account_id = 14;",
	 "INSERT INTO meeting_vote VALUES (1, 2, 14, 'yes')", "who is present"},
	{"vote-absent", "UPDATE meeting_member SET presence = 'kept-out' WHERE account_id = 14;",
	 "INSERT INTO meeting_vote VALUES (1, 2, 14, 'yes')", "who is present"},
	{"vote-conflict", "INSERT INTO meeting_vote VALUES (1, 2, 14, 'yes');", "INSERT INTO meeting_vote VALUES (1, 1, 14, 'yes')",
	 "conflict of interest"},
	{"vote-kept", "", "UPDATE meeting_vote SET vote = 'no'", "take it back"},
	{"vote-kept", "", "UPDATE meeting_member SET presence = 'absent'", "take it back"},
	{"meeting-closed", MEETING_CLOSE, "UPDATE meeting SET minutes = 'N'", "addendum"},
	{"meeting-closed", MEETING_CLOSE, "UPDATE meeting SET closed_by = NULL, closed_at = NULL", "addendum"},
	{"meeting-closed", "", "DELETE FROM meeting", "addendum"},
	{"meeting-closed", MEETING_CLOSE, "INSERT INTO meeting_member VALUES (1, 15, 'present')", "addendum"},
	{"meeting-closed", MEETING_CLOSE, "UPDATE meeting_member SET presence = 'absent' WHERE account_id = 14", "addendum"},
	{"meeting-closed", MEETING_CLOSE, "DELETE FROM meeting_member WHERE account_id = 14", "addendum"},
	{"meeting-closed", MEETING_CLOSE, "INSERT INTO meeting_motion VALUES (1, 3, 'M', NULL, NULL)", "addendum"},
	{"meeting-closed", MEETING_CLOSE, "UPDATE meeting_motion SET outcome = 'carried'", "addendum"},
	{"meeting-closed", MEETING_CLOSE, "DELETE FROM meeting_motion WHERE no = 2", "addendum"},
	{"meeting-closed", MEETING_CLOSE, "INSERT INTO meeting_vote VALUES (1, 2, 14, 'yes')", "addendum"},
	{"meeting-closed", MEETING_CLOSE, "DELETE FROM meeting_vote", "addendum"},
	{"meeting-cancelled", MEETING_2 CANCEL(2), "UPDATE meeting SET minutes = 'M' WHERE id = 2", "stays so"},
	{"meeting-cancelled", MEETING_2 CANCEL(2), "INSERT INTO meeting_member VALUES (2, 13, 'present')", "stays so"},
	{"meeting-cancelled", MEETING_2 CANCEL(2), "INSERT INTO meeting_motion VALUES (2, 1, 'M', NULL, NULL)", "stays so"},
	{"meeting-opened", "", CANCEL(1), "not cancelled"},
	{"meeting-opened", MEETING_2 "INSERT INTO meeting_motion VALUES (2, 1, 'M', NULL, NULL);", CANCEL(2), "not cancelled"},
	{"meeting-opened", MEETING_2 "UPDATE meeting SET minutes = 'M' WHERE id = 2;", CANCEL(2), "not cancelled"},
	{"vote-decided", VOTED(1), "INSERT INTO meeting_vote VALUES (1, 1, 14, 'no')", "can not be changed"},
	{"challenge-vote", "", VOTED(2), "same application"},
	{"challenge-own", "DELETE FROM meeting_vote; INSERT INTO meeting_motion VALUES (1, 3, 'M', NULL, NULL);"
	 "INSERT INTO meeting_vote VALUES (1, 3, 14, 'no'); UPDATE meeting_motion SET application_id = 1 WHERE no = 3;", VOTED(3), "neither decides"},
	{"addendum-open", "", "INSERT INTO meeting_addendum VALUES (1, 1, 'T', 'R', 11, " T ")", "can still be changed"},
	{"meeting-closed", MEETING_CLOSE "INSERT INTO meeting_addendum VALUES (1, 1, 'T', 'R', 11, " T ");",
	 "UPDATE meeting_addendum SET text = 'U'", "addendum"},
	{"meeting-closed", MEETING_CLOSE "INSERT INTO meeting_addendum VALUES (1, 1, 'T', 'R', 11, " T ");",
	 "DELETE FROM meeting_addendum", "addendum"},
	{"refusal-early", "", REFUSE("12"), "after a score was locked"},
	{"agreed-own", LOCK, REFUSE("11"), "another person must"},
	{"agreed-own", LOCK, REFUSE("14"), "another person must"},
	{"conflict-kept", LOCK REFUSE("12"), "UPDATE conflict_refused SET reason = 'S'", "never changed"},
	{"conflict-kept", LOCK REFUSE("12"), "DELETE FROM conflict_refused", "never changed"},
	{"agreed-other", LOCK, FIRST, "look at it again"},
	{"agreed-other", FIRST LOCK PROPOSE(40),
	 "INSERT INTO evaluated_as VALUES (1, 1, 'in', 0, NULL, 70, 41, 0, 0, 0, '14', '[]', 'agreed', 12, " T ", NULL)", "look at it again"},
	{"agreed-other", FIRST LOCK, AGREE("12"), "look at it again"},
	{"agreed-own", FIRST LOCK PROPOSE(40), AGREE("11"), "another person must"},
	{"agreed-kept", FIRST LOCK PROPOSE(40) AGREE("12") CONFIRM, "UPDATE evaluated_as SET asked = 1", "never changed"},
	{"agreed-own", RESCORED, AGREE_RESCORED("13"), "another person must"},
	{"agreed-own", RESCORED, AGREE_RESCORED("11"), "another person must"},
	{"first-score-kept", RESCORED, "UPDATE first_score SET tenths = 10", "kept as it was"},
	{"score-unseen", RESCORED, "INSERT INTO selection SELECT 2, 2, input, result, sha256, run_by, run_at, NULL, NULL, NULL, NULL, NULL FROM selection",
	 "has agreed to it"},
	{"first-score-kept", RESCORED, "DELETE FROM first_score", "kept as it was"},
	{"first-score-kept", RESCORED, "INSERT INTO first_score SELECT application_id, account_id, no, 0 FROM score", "kept as it was"},
	{"agreed-kept", RESCORED AGREE_RESCORED("12"), "UPDATE evaluated_as SET scores = '[]'", "never changed"},
	{"agreed-kept", FIRST LOCK PROPOSE(40) AGREE("12") CONFIRM, "DELETE FROM evaluated_as", "never changed"},
	{"second-person", FIRST LOCK PROPOSE(40), CONFIRM, "no second person"},
	{"second-person", FIRST LOCK REFUSE("12"), CONFIRM, "no second person"},
	{"second-person", LOCK, CONFIRM, "no second person"},
	{"papers-judged", FIRST LOCK, PAPER, "frozen"},
	{"papers-judged", PAPER FIRST LOCK, ASIDE, "frozen"},
	{"score-too-high", "", "INSERT INTO score VALUES (2, 13, 1, 201)", "above the points"},
	{"score-too-high", "INSERT INTO score VALUES (2, 13, 1, 200);", "INSERT INTO score VALUES (2, 13, 3, 1)", "above the points"},
	{"score-locked", LOCK, "INSERT INTO score VALUES (2, 13, 1, 10)", "locked"},
	{"score-locked", LOCK, "DELETE FROM score", "locked"},
	{"score-locked", LOCK, "INSERT INTO score_comment VALUES (2, 13, 1, 'S')", "locked"},
	{"score-locked", LOCK, "DELETE FROM score_comment WHERE account_id = 13", "locked"},
	{"score-locked", "", "UPDATE score_comment SET text = 'U'", "locked"},
	{"score-locked", OPEN_LOCK UNLOCK "INSERT INTO score VALUES (4, 13, 1, 10);"
	 "INSERT INTO member_lock VALUES (2, 13, 1, 2, " T ", NULL, NULL, NULL);", "DELETE FROM score WHERE application_id = 4", "locked"},
	{"score-locked", RESIGN(13), "DELETE FROM score WHERE application_id = 1 AND account_id = 13", "locked"},
	{"open-before-pledge", "", "INSERT INTO member_opening VALUES (1, 13, '2024-03-04 08:59:59')", "before the pledge"},
	{"open-before-pledge", MEMBER(15, 0), "INSERT INTO member_opening VALUES (1, 15, " T ")", "before the pledge"},
	{"open-before-pledge", MEMBER(15, 0) PLEDGE(15) LEAVE(15), "INSERT INTO member_opening VALUES (1, 15, " T ")", "before the pledge"},
	{"opening-kept", OPENING, "UPDATE member_opening SET opened_at = '2024-03-05 09:00:00'", "can not be changed"},
	{"opening-kept", OPENING, "DELETE FROM member_opening", "can not be changed"},
	{"lock-kept", OPEN_LOCK RESIGN(13), UNLOCK, "never changed"},
	{"lock-kept", OPEN_LOCK, "DELETE FROM member_lock", "never changed"},
	{"lock-kept", OPEN_LOCK, "UPDATE member_lock SET locked_at = '2024-03-05 09:00:00'", "never changed"},
	{"lock-kept", OPEN_LOCK UNLOCK, "UPDATE member_lock SET unlocked_at = NULL, unlocked_by = NULL, reason = NULL", "never changed"},
	{"lock-selected", LOCK, UNLOCK, "no lock is opened any more"},
	{"round-ended", ROUND_ENDED, "UPDATE round_end SET ended_at = '2024-03-05 09:00:00'", "stays"},
	{"round-ended", ROUND_ENDED, "DELETE FROM round_end", "stays"},
	{"round-ended", FALLEN, "UPDATE round_fallen SET round = 2", "stays"},
	{"round-ended", FALLEN, "DELETE FROM round_fallen", "stays"},
	{"round-ended", OPEN_LOCK "INSERT INTO round_end VALUES (2, 1, 11, " T ");", UNLOCK, "stays"},
	{"score-off-step", OPEN_LOCK UNLOCK, "INSERT INTO score VALUES (4, 13, 1, 11)", "the step"},
	{"score-other-round", ROUND_ENDED, "INSERT INTO score VALUES (2, 13, 1, 10)", "round in hand"},
	{"score-other-round", FALLEN, "INSERT INTO score VALUES (2, 13, 1, 10)", "round in hand"},
	{"conflict-kept", "", "UPDATE conflict SET ground = 'H'", "never changed"},
	{"conflict-kept", "", "UPDATE conflict SET account_id = 13", "never changed"},
	{"conflict-kept", DECIDE("rejected"), DECIDE("upheld"), "decided once"},
	{"conflict-kept", CONFIRM, "DELETE FROM conflict_reach WHERE relation = 'group'", "never changed"},
	{"conflict-kept", "INSERT INTO conflict VALUES (2, 4, 13, 'recusal', 'G', 13, " T ", 'upheld', NULL, NULL, NULL, NULL, NULL, NULL);"
	 "INSERT INTO conflict_reach VALUES (2, 4, 'same');", "DELETE FROM conflict_reach WHERE conflict_id = 2", "never changed"},
	{"conflict-kept", "", "UPDATE conflict_reach SET application_id = 2 WHERE application_id = 3", "never changed"},
	{"conflict-kept", "", "DELETE FROM conflict", "never changed"},
	{"blind-kept", "", "UPDATE blind_number SET no = 1", "drawn once"},
	{"blind-kept", "", "DELETE FROM blind_number", "drawn once"},
	{"score-locked", "", "UPDATE score SET tenths = 160", "locked"},
	{"selection-frozen", "", "UPDATE selection SET result = '[]'", "frozen"},
	{"selection-frozen", "", "UPDATE selection SET sha256 = randomblob(32)", "frozen"},
	{"selection-frozen", "", "DELETE FROM selection", "frozen"},
	{"selection-frozen", CONFIRM, "UPDATE selection SET confirmed_by = NULL, confirmed_at = NULL", "frozen"},
	{"selection-frozen", CONFIRM, "UPDATE selection SET confirmed_by = 13", "frozen"},
	{"selection-frozen", "", "UPDATE selection_line SET granted = 61", "frozen"},
	{"selection-frozen", "", "DELETE FROM selection_line", "frozen"},
	{"deliberation-kept", DELIBERATION(1, "adopted"), "UPDATE deliberation SET number = '2'", "never changed"},
	{"deliberation-kept", DELIBERATION(1, "adopted"), "DELETE FROM deliberation", "never changed"},
	{"program-basis", "UPDATE program SET legal_basis = 'local-subsidy';", "UPDATE program SET legal_basis = 'contribution'", "stays as it was stated"},
	{"program-basis", "", "UPDATE program SET legal_basis = 'contribution'", "stays as it was stated"},
	{"program-basis", "UPDATE program SET legal_basis = 'local-subsidy';", "UPDATE program SET legal_basis = NULL", "stays as it was stated"},
	{"status-kept", "INSERT INTO program_status VALUES (1, 1, 'running', NULL, NULL, NULL);", "UPDATE program_status SET since = '2024'", "never changed"},
	{"status-kept", "INSERT INTO program_status VALUES (1, 1, 'running', NULL, NULL, NULL);", "DELETE FROM program_status", "never changed"},
	{"award-not-deliberated", COMPETED, AWARD(1, 9, 10), "only after it was deliberated on"},
	{"award-not-deliberated", COMPETED DELIBERATION(2, "adopted"), AWARD(1, 9, 10), "only after it was deliberated on"},
	{"award-not-deliberated", COMPETED CONFIRM DELIBERATION(2, "rejected"), AWARD(1, 9, 10), "only after it was deliberated on"},
	{"award-not-deliberated", COMPETED CONFIRM DELIBERATION(1, "adopted"), AWARD(1, 9, 10), "only after it was deliberated on"},
	{"award-above-granted", "INSERT INTO selection_line VALUES (1, 3, 2, 700, 1, 700, 1, 'SELECTED', 0, 50, 'F', NULL, NULL, NULL, NULL, 'P');" CONFIRM, AWARD(1, 3, 51), "above what the selection granted"},
	{"award-above-granted", PROMOTED, AWARD(1, 2, 31), "above what the selection granted"},
	{"promotion-no-reserve", RESERVE, PROMOTE(2, 1, 40), "waits in the reserve"},
	{"promotion-no-reserve", RESERVE CONFIRM, PROMOTE(1, 1, 40), "waits in the reserve"},
	{"promotion-no-reserve", RESERVE CONFIRM, PROMOTE(2, 2, 40), "waits in the reserve"},
	{"promotion-no-reserve", RESERVE CONFIRM, PROMOTE(2, 1, 51), "waits in the reserve"},
	{"promotion-out-of-turn", RESERVE CONFIRM, PROMOTE(3, 2, 40), "comes before it"},
	{"promotion-no-place", PROMOTED, PROMOTE(3, 2, 10), "as many firms"},
	{"promotion-above-budget", RESERVE CONFIRM, PROMOTE(2, 1, 41), "is not enough"},
	{"promotion-above-budget", RESERVE CONFIRM AWARD(1, 1, 55) APPROVE(1), PROMOTE(2, 1, 46), "is not enough"},
	{"promotion-kept", PROMOTED, "UPDATE promotion SET granted = 20", "never changed"},
	{"promotion-kept", PROMOTED TELL, TELL, "never changed"},
	{"promotion-kept", PROMOTED, "DELETE FROM promotion", "never changed"},
	{"decline-no-letter", "", "UPDATE application SET state = 'DECLINED' WHERE id = 1", "by a letter of the firm only"},
	{"decline-kept", GIVES_UP "UPDATE application SET state = 'DECLINED' WHERE id = 1;", "UPDATE decline SET letter_no = 'M'", "never changed"},
	{"decline-kept", GIVES_UP, "DELETE FROM decline", "never changed"},
	{"appeal-undecided", APPEAL("2024-03-04"), APPEAL_AGAINST(5, "RETURNED"), "waits for its decision"},
	{"appeal-undecided", "UPDATE application SET state = 'RETURNED' WHERE id = 5;",
	 "INSERT INTO appeal VALUES (1, 5, 'RETURNED', 0, '2024-03-04', '2024-03-24', 'L', '2024-03-04', '2024-04-01', 'A', 'G', NULL, 11, " T
	 ", NULL, NULL, NULL, NULL, 'upheld', 'R', 12, " T ")", "waits for its decision"},
	{"appeal-untold", "", APPEAL_AGAINST(1, "RETURNED"), "what it is and was told"},
	{"appeal-untold", "UPDATE application SET state = 'NOT_SELECTED' WHERE id = 3;", APPEAL_AGAINST(3, "NOT_SELECTED"), "what it is and was told"},
	{"appeal-untold", RESERVE, APPEAL_AGAINST(2, "RESERVE"), "what it is and was told"},
	{"appeal-untold", CONFIRM, APPEAL_AGAINST(1, "SELECTED"), "what it is and was told"},
	{"appeal-untold", PROMOTED "UPDATE call SET state = 'ANNOUNCED', announced_at = " T ";", APPEAL_AGAINST(2, "SELECTED"), "what it is and was told"},
	{"appeal-untold", AWARD(1, 1, 60) APPROVE(1) ISSUE(1) "UPDATE application SET state = 'AWARDED' WHERE id = 1;", APPEAL_AGAINST(1, "AWARDED"), "what it is and was told"},
	{"appeal-untold", LETTER "UPDATE application SET state = 'AWARDED' WHERE id = 1;", APPEAL_AGAINST(1, "NOT_SELECTED"), "what it is and was told"},
	{"appeal-untold", "UPDATE application SET state = 'INELIGIBLE' WHERE id = 3;", APPEAL_AGAINST(3, "INELIGIBLE"), "what it is and was told"},
	{"appeal-kept", APPEAL("2024-03-24"), "UPDATE appeal SET last_day = '2024-04-24'", "can not be changed"},
	{"appeal-kept", APPEAL("2024-03-24") APPEAL_DECIDE("rejected", 12), APPEAL_DECIDE("upheld", 12), "can not be changed"},
	{"appeal-kept", APPEAL("2024-03-24"), "DELETE FROM appeal", "can not be changed"},
	{"appeal-extended", APPEAL("2024-03-24") APPEAL_EXTEND("2024-04-11", "2024-04-01"), APPEAL_EXTEND("2024-04-21", "2024-04-01"), "once"},
	{"appeal-overdue", APPEAL("2024-03-24"), APPEAL_EXTEND("2024-04-11", "2024-04-02"), "has ended"},
	{"appeal-kept", APPEAL("2024-03-24") APPEAL_DECIDE("rejected", 12), APPEAL_EXTEND("2024-04-11", "2024-04-01"), "can not be changed"},
	{"appeal-decided", APPEAL("2024-03-24") APPEAL_DECIDE("rejected", 12), APPEAL_PAPER, "no more papers"},
	{"appeal-paper-kept", APPEAL("2024-03-24") APPEAL_PAPER, "UPDATE appeal_paper SET file_name = 'G'", "never changed"},
	{"appeal-paper-kept", APPEAL("2024-03-24") APPEAL_PAPER, "DELETE FROM appeal_paper", "never changed"},
	{"appeal-own", APPEAL("2024-03-24"), APPEAL_DECIDE("rejected", 11), "does not decide"},
	{"appeal-late", APPEAL("2024-03-25"), APPEAL_DECIDE("upheld", 12), "only be dismissed"},
	{"appeal-late", APPEAL("2024-03-25"), APPEAL_DECIDE("rejected", 12), "only be dismissed"},
	{"award-stands", AWARD(1, 1, 10) GIVES_UP, "UPDATE application SET state = 'DECLINED' WHERE id = 1", "returned first"},
	{"award-stands", AWARD(1, 1, 10), "UPDATE application SET state = 'WITHDRAWN' WHERE id = 1", "returned first"},
#include "guards_amendment.h"
#include "guards_budget.h"
#include "guards_cancellation.h"
#include "guards_cost.h"
#include "guards_person.h"
	{"placement-unapproved", "", "INSERT INTO placement VALUES (1, 1, 'first', 'R', 11, " T ", 12, " T ", NULL, NULL)", "another person"},
	{"placement-unapproved", "", "INSERT INTO placement VALUES (1, 1, 'first', 'R', 11, " T ", NULL, NULL, 11, " T ")", "another person"},
	{"placement-late", CONFIRM, PLACE, "confirmed"},
	{"placement-late", PLACE PLACE_APPROVE CONFIRM, PLACE_DROP, "confirmed"},
	{"placement-kept", PLACE, "UPDATE placement SET reason = 'S'", "never changed"},
	{"placement-kept", PLACE, "UPDATE placement SET placed = 'out'", "never changed"},
	{"placement-kept", PLACE PLACE_APPROVE, "UPDATE placement SET approved_by = NULL, approved_at = NULL", "never changed"},
	{"placement-kept", PLACE PLACE_APPROVE, "UPDATE placement SET approved_by = 16", "never changed"},
	{"placement-kept", PLACE PLACE_DROP, PLACE_APPROVE, "never changed"},
	{"placement-kept", PLACE, "DELETE FROM placement", "never changed"},
	{"placement-waits", PLACE, CONFIRM, "waits to be placed"},
	{"proposal-above-asked", "", PROPOSE(71), "asked for"},
	{"proposal-late", CONFIRM, PROPOSE(70), "confirmed"},
	{"proposal-late", PROPOSE(70) CONFIRM, PROPOSE_DROP, "confirmed"},
	{"proposal-kept", PROPOSE(70), "UPDATE proposed_sum SET won = 60", "never changed"},
	{"proposal-kept", PROPOSE(70) PROPOSE_DROP, "UPDATE proposed_sum SET dropped_by = NULL, dropped_at = NULL", "never changed"},
	{"proposal-kept", PROPOSE(70), "DELETE FROM proposed_sum", "never changed"},
	{"award-not-selected", "", AWARD(1, 5, 10), "only a selected application"},
	{"award-above-asked", "", AWARD(1, 2, 51), "above the sum that was asked"},
	{"award-above-cap", "", AWARD(1, 1, 61), "above the call's cap"},
	{"award-born-approved", "", "INSERT INTO award (application_id, amount, own_cash, own_kind, drafted_by, drafted_at, payment, "
	 "approved_by, approved_at) VALUES (1, 10, 5, 5, 11, " T ", 'P', 12, " T ")", "begins as a draft"},
	{"award-above-call", AWARD(1, 1, 60) AWARD(2, 2, 41) APPROVE(1), APPROVE(2), "above the call's budget"},
	{"award-above-funding", AWARD(1, 1, 60) AWARD(2, 4, 41) APPROVE(1), APPROVE(2), "above the programme's funding"},
	{"award-above-funding", "UPDATE program_funding SET original = NULL;" AWARD(1, 1, 1), APPROVE(1), "above the programme's funding"},
	{"award-frozen", AWARD(1, 1, 50), "UPDATE award SET amount = 60", "can not be changed"},
	{"award-frozen", AWARD(1, 1, 50), "UPDATE award SET application_id = 2", "can not be changed"},
	{"award-frozen", AWARD(1, 1, 50) APPROVE(1), APPROVE(1) "UPDATE award SET approved_by = 13", "can not be changed"},
	{"award-frozen", AWARD(1, 1, 50) APPROVE(1), "UPDATE award SET approved_by = NULL, approved_at = NULL", "can not be changed"},
	{"award-frozen", AWARD(1, 1, 50) APPROVE(1), "DELETE FROM award", "can not be changed"},
	{"award-frozen", AWARD(1, 1, 50) APPROVE(1) ISSUE(1), "UPDATE award SET number = 'A9'", "can not be changed"},
	{"award-frozen", AWARD(1, 1, 50) APPROVE(1) ISSUE(1), "UPDATE award SET number = NULL, document_no = NULL, issued_at = NULL",
	 "can not be changed"},
	{"letter-frozen", LETTER, "UPDATE letter SET fields = '{\"amount\": 1}'", "can not be changed"},
	{"letter-frozen", LETTER, "DELETE FROM letter", "can not be changed"},
	{"letter-frozen", LETTER END(1, "revoked", "NULL", 12), "REPLACE INTO letter SELECT * FROM letter", "can not be changed"},
	{"letter-twice", LETTER, LETTER_TO(2, "award", 1, 1), "it is amended, or revoked"},
	{"letter-twice", LETTER END(1, "revoked", "NULL", 12) LETTER_TO(2, "award", 1, 1), LETTER_TO(3, "award", 1, 1), "it is amended, or revoked"},
	{"letter-other", LETTER, LETTER_TO(2, "award", 2, 1), "about one application"},
	{"letter-other", LETTER LETTER_TO(2, "award", 2, NULL), END(1, "changed", "'L2'", 12), "about one application"},
	{"letter-other", LETTER LETTER_TO(2, "support", 1, 1), END(2, "changed", "'L1'", 12), "about one application"},
	{"letter-own", LETTER, END(1, "revoked", "NULL", 11), "another person does"},
	{"letter-stands", LETTER, OVERTAKEN(1, 11), "no decision has overtaken it"},
	{"letter-own", SUPPLEMENT ANSWER LETTER_FILE(1) "INSERT INTO letter VALUES (1, 'L1', 'supplement', 1, NULL, 1, 'R', NULL, NULL, '0123456789AB', "
	 "zeroblob(32), '{}', CAST(printf('%032d', 1) AS BLOB), 1, 'F.pdf', 0, 11, " T ");", END(1, "revoked", "NULL", 11), "another person does"},
	{"letter-ended", LETTER END(1, "revoked", "NULL", 12), "UPDATE letter_end SET reason = 'S'", "never taken back"},
	{"letter-ended", LETTER END(1, "revoked", "NULL", 12) LETTER_TO(2, "award", 1, 1), "UPDATE letter_end SET successor = 'L2'", "never taken back"},
	{"letter-ended", LETTER END(1, "revoked", "NULL", 12), "DELETE FROM letter_end", "never taken back"},
	{"letter-ended", LETTER END(1, "revoked", "NULL", 12), "REPLACE INTO letter_end SELECT * FROM letter_end", "never taken back"},
	{"supplement-kept", SUPPLEMENT, "UPDATE supplement SET due = '2024-03-12'", "can not be changed"},
	{"supplement-kept", SUPPLEMENT, "UPDATE supplement SET wanted = 'V'", "can not be changed"},
	{"supplement-kept", SUPPLEMENT ANSWER, "UPDATE supplement SET outcome = NULL, ended_by = NULL, ended_at = NULL",
	 "can not be changed"},
	{"supplement-kept", SUPPLEMENT, "DELETE FROM supplement", "can not be changed"},
	{"supplement-kept", SUPPLEMENT ANSWER, "REPLACE INTO supplement SELECT * FROM supplement", "can not be changed"},
	{"exclusion-kept", EXCLUSION, "UPDATE exclusion SET ends = starts", "never changed"},
	{"exclusion-kept", EXCLUSION, "DELETE FROM exclusion", "never changed"},
	{"exclusion-kept", EXCLUSION "UPDATE exclusion SET lifted_at = " T ", lifted_reason = 'R';",
	 "UPDATE exclusion SET lifted_at = NULL, lifted_reason = NULL", "never changed"},
	{"call-pinned", "", WANTED(1), "pinned"},
	{"call-pinned", NEW_CALL WANTED(3), "UPDATE call_paper SET age = 'any'", "pinned"},
	{"call-pinned", NEW_CALL WANTED(3) PUBLISH, "DELETE FROM call_paper", "pinned"},
	/* What a correction says, that very row, once, and nothing more of who has applied. */
	{"call-pinned", NOTICE CORRECTING("paper", "", "optional plan:3m@notice"), WANTED(1), "pinned"},
	{"call-burden", NOTICE CORRECTING("paper", "", "required plan:3m@notice"), WANTED(1), "no new condition"},
	{"call-pinned", NOTICE CORRECTING("paper", "optional plan:3m@notice", "required plan:3m@notice") "UPDATE call SET notices = 2 WHERE id = 1;", WANTED(1), "pinned"},
	{"call-pinned", NOTICE CORRECTING("paper", "", ""), "INSERT INTO call_rule VALUES (1, 1, 'workers', '10', 'S')", "pinned"},
	{"call-pinned", NEW_CALL CONDITION(3) PUBLISH, "DELETE FROM call_rule", "pinned"},
	{"call-pinned", NEW_CALL CONDITION(3) PUBLISH, "UPDATE call_rule SET value = '11'", "pinned"},
	{"call-pinned", "", CONDITION(1), "pinned"},
	{"call-burden", NOTICE CORRECTING("rule", "", "workers=10"), CONDITION(1), "no new condition"},
	{"paper-kept", PAPER, "UPDATE paper SET issued_on = '2024-03-01'", "never changed"},
	{"paper-kept", PAPER ASIDE, "UPDATE paper SET set_aside_at = NULL, set_aside_reason = NULL", "never changed"},
	{"paper-kept", PAPER, "DELETE FROM paper", "never changed"},
	{"paper-kept", LETTER_FILE(1), "UPDATE paper_content SET bytes = x'00'", "never changed"},
	{"paper-kept", LETTER_FILE(1), "DELETE FROM paper_content", "never changed"},
	{"paper-kept", LETTER_FILE(1), "REPLACE INTO paper_content SELECT sha256, x'00' FROM paper_content", "never changed"},
	{"papers-closed", "UPDATE application SET state = 'REVIEWED' WHERE id = 5;", PAPER, "decided application"},
	{"papers-closed", PAPER "UPDATE application SET state = 'NOT_SELECTED' WHERE id = 5;", ASIDE, "decided application"},
	{"audit-history", "", "UPDATE audit SET account = 'nobody'", "the audit can not be changed"},
	{"audit-history", "", "DELETE FROM audit WHERE seq = 1", "the audit can not be changed"},
	{"audit-history", "", "REPLACE INTO audit SELECT * FROM audit WHERE seq = 1", "the audit can not be changed"},
};

static void fill_office(void)
{
	struct err e;
	assert_done(db_begin_write(db, &e), &e);
	assert_done(raw_run(db, OFFICE, &e), &e);
}

static void each_guard_holds_and_says_why(void **state)
{
	(void)state;
	for (size_t i = 0; i < ROWS(GUARDS); i++) {
		const struct guard *g = &GUARDS[i];
		struct err e = {0};
		fill_office();
		assert_done(raw_run(db, g->before, &e), &e);
		if (raw_run(db, g->sql, &e))
			fail_msg("%s did not hold: %s", g->name, g->sql);
		db_rollback(db);
		if (e.kind != ERR_REFUSED || !strstr(e.text, g->says) || strstr(e.text, g->name))
			fail_msg("%s: %s", g->sql, e.text);
	}
}

static const struct guard *guard_named(const char *name, size_t n)
{
	for (size_t i = 0; i < ROWS(GUARDS); i++)
		if (strlen(GUARDS[i].name) == n && memcmp(GUARDS[i].name, name, n) == 0)
			return &GUARDS[i];
	return NULL;
}

static void every_name_is_tried(void **state)
{
	static const char raise[] = "RAISE(ABORT, '";
	sqlite3_stmt *stmt = NULL;
	size_t n = 0;
	(void)state;
	assert_int_equal(sqlite3_prepare_v2(db->handle, "SELECT sql FROM sqlite_schema WHERE type = 'trigger'", -1, &stmt, NULL), SQLITE_OK);
	while (sqlite3_step(stmt) == SQLITE_ROW)
		for (const char *at = (const char *)sqlite3_column_text(stmt, 0); (at = strstr(at, raise)); n++) {
			at += strlen(raise);
			if (!guard_named(at, strcspn(at, "'")))
				fail_msg("%.*s is never provoked", (int)strcspn(at, "'"), at);
		}
	sqlite3_finalize(stmt);
	assert_true(n > 20);
}

/* To the won: what fits exactly is not refused. */
static void the_last_won_can_be_given(void **state)
{
	struct err e;
	(void)state;
	fill_office();
	assert_done(raw_run(db, AWARD(1, 1, 60) AWARD(2, 2, 40) APPROVE(1) APPROVE(2) ISSUE(1) ISSUE(2), &e), &e);
	db_rollback(db);
	fill_office();
	assert_done(raw_run(db, AWARD(1, 1, 60) AWARD(2, 4, 40) APPROVE(2) APPROVE(1), &e), &e);
	assert_false(raw_run(db, AWARD(3, 3, 1) APPROVE(3), &e));
	db_rollback(db);
}

/* A check without a name of its own still says what it was. */
static void checks_are_told(void **state)
{
	static const char *const refused[] = {
		AWARD(1, 1, 50) "UPDATE award SET approved_by = 11, approved_at = " T,
		AWARD(1, 1, 50) ISSUE(1),
		AWARD(1, 1, 0),
		AWARD(1, 1, -5),
		"UPDATE selection SET confirmed_by = run_by, confirmed_at = " T,
		"UPDATE application SET total = 81 WHERE id = 1",
		DECIDE("upheld") "UPDATE conflict SET decided_by = 14",
		"UPDATE conflict SET decision = 'upheld', decided_how = 'vote', decided_by = 14, decided_at = " T ", decided_reason = 'R'",
		"UPDATE conflict SET decision = 'upheld'",
		"INSERT INTO conflict VALUES (2, 1, 13, 'recusal', 'G', 13, " T ", 'pending', NULL, NULL, NULL, NULL, NULL, NULL)",
		"INSERT INTO conflict VALUES (2, 1, 13, 'recusal', 'G', 13, " T ", 'rejected', NULL, NULL, NULL, NULL, NULL, NULL)",
		LOCK "INSERT INTO member_lock VALUES (1, 13, 1, 2, " T ", NULL, NULL, NULL)",
		"INSERT INTO member_lock VALUES (2, 14, 1, 1, " T ", NULL, NULL, NULL)",
		"INSERT INTO blind_number VALUES (2, 1, 2)",
		"UPDATE application SET asked = 'seventy' WHERE id = 1",
		"INSERT INTO application (call_id, firm_id, title, total, asked, own_cash, own_kind, state) "
		"VALUES (1, 1, 'T', 2, 1, 1, 0, 'DRAFT')",
		"INSERT INTO program_funding (program_id, fiscal_year, source, original) VALUES (9, 2024, 'city', 1)",
		BUDGET("supplementary", 0),
		"INSERT INTO budget_entry (program_id, fiscal_year, source, no, kind, won, day, entered_by, entered_at) "
		"VALUES (1, 2024, 'city', 1, 'transfer', 10, '2024-05-01', 11, " T ")",
		BUDGET("allotment", -1),
		"UPDATE program_funding SET original = -1",
		"UPDATE account SET role = 'king' WHERE id = 11",
		"UPDATE account SET role = 'applicant' WHERE id = 11",
	};
	(void)state;
	for (size_t i = 0; i < ROWS(refused); i++) {
		struct err e = {0};
		fill_office();
		if (raw_run(db, refused[i], &e))
			fail_msg("not refused: %s", refused[i]);
		assert_int_equal(e.kind, ERR_REFUSED);
		assert_true(*e.text);
		db_rollback(db);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_guard_holds_and_says_why),
		cmocka_unit_test(every_name_is_tried),
		cmocka_unit_test(the_last_won_can_be_given),
		cmocka_unit_test(checks_are_told),
	};
	return cmocka_run_group_tests_name("guards", tests, open_all, close_all);
}
