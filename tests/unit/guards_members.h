/* Rows of GUARDS in test_guards.c, and what only they say: of who comes onto a committee, and who goes. */

#define CARRIED "UPDATE meeting_motion SET outcome = 'carried';"
#define RELEASE(meeting, motion) \
	"UPDATE committee_member SET " LEFT ", release_meeting = " #meeting ", release_motion = " #motion " WHERE account_id = 14"

	{"committee-officials", MEMBER(15, 1), "INSERT INTO score VALUES (2, 13, 1, 10)", "officials"},
	{"committee-full", MEMBER(15, 1), MEMBER(16, 0), "as many members"},
	{"committee-full", MEMBER(15, 0) LEAVE(15) MEMBER(16, 0), "UPDATE committee_member SET left_at = NULL, left_reason = NULL, left_by = NULL, left_round = NULL", "as many members"},
	{"pledge-kept", "", "UPDATE committee_member SET pledged_at = NULL, pledge = NULL", "can not be changed"},
	{"pledge-kept", MEMBER(15, 0) PLEDGE(15), "UPDATE committee_member SET pledged_at = '2024-03-05 09:00:00' WHERE account_id = 15", "can not be changed"},
	{"member-scored", "", LEAVE(13), "only by a release"},
	{"member-late", LOCK, MEMBER(15, 0), "in the place of"},
	{"member-late", OPEN_LOCK UNLOCK, "INSERT INTO committee_member (call_id, account_id, affiliation, official, assigned_by, assigned_at) "
	 "VALUES (2, 15, 'A', 0, 11, " T ")", "in the place of"},
	{"member-late", MEMBER(15, 0) LEAVE(15) LOCK, MEMBER(16, 0), "in the place of"},
	{"member-late", ROUND_ENDED, MEMBER(15, 0), "in the place of"},
	{"member-judged", LOCK RESIGN(13), "UPDATE committee_member SET left_reason = 'S' WHERE account_id = 13", "not appointed again"},
	{"member-judged", RESIGN(14), "UPDATE committee_member SET left_at = NULL, left_reason = NULL, left_by = NULL, left_round = NULL, "
	 "resigned_on = NULL WHERE account_id = 14", "not appointed again"},
	{"member-kept", "", "UPDATE committee_member SET official = 0 WHERE account_id = 14", "can not be deleted"},
	{"release-not-carried", "", RELEASE(1, 2), "has carried"},
	{"release-not-carried", "UPDATE meeting_motion SET outcome = 'lost';" MEETING_CLOSE, RELEASE(1, 2), "has carried"},
	{"release-not-carried", CARRIED MEETING_CLOSE, RELEASE(1, 1), "has carried"},
	{"release-not-carried", "INSERT INTO meeting_vote VALUES (1, 2, 14, 'no');" CARRIED MEETING_CLOSE, RELEASE(1, 2), "has carried"},
	{"release-own-unlock", OPEN_LOCK UNLOCK, RESIGN(13), "another officer"},
	{"member-kept", "", "DELETE FROM committee_member WHERE account_id = 14", "can not be deleted"},
