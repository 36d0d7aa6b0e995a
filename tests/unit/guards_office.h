/* The office of test_guards.c, and what is done in it by SQL: each is what is still allowed, or what no longer is. */
#pragma once

#define T "'2024-03-04 09:00:00'"
#define FIVE "(VALUES (1), (2), (3), (4), (5))"

/* Calls 1 and 2 of one programme; applications 1 to 3 in the first, 4 in the second, 5 not selected; 1 with a scored
 * sheet, a confirmed selection and a letter at hand. Accounts: 11 drafts, 12 approves, 13 and 14 judge, 14 with a
 * conflict. */
static const char OFFICE[] =
	"INSERT INTO account (id, name, person_name, role, created_at) VALUES (11, 'd', 'd', 'officer', " T "), "
	"(12, 'v', 'v', 'approver', " T "), (13, 'r', 'r', 'reviewer', " T "), (14, 's', 's', 'reviewer', " T "), "
	"(15, 'x', 'x', 'reviewer', " T "), (16, 'y', 'y', 'reviewer', " T ");"
	"INSERT INTO program (id, code, name, period_start, period_end) VALUES (1, 'P', 'P', '2024', '2024');"
	"INSERT INTO program_funding (program_id, fiscal_year, source, original) VALUES (1, 2024, 'city', 100);"
	"INSERT INTO call (id, code, program_id, notice_no, title, notice_day, opens_at, closes_at, fiscal_year, source, budget, "
	"support_rate, cap, own_cash_rate, pass_line, trim_min, ties, select_max, project_start, project_end, exception, "
	"exception_reason, state) "
	"SELECT column1, 'C' || column1, 1, 'N', 'T', '2024-03-04', '2024-03-04 09:00:00', '2024-03-20 18:00:00', 2024, 'city', 100, "
	"8000, 60, 0, 600, 0, '', 2, '2024-04', '2024-11', '1', 'R', 'DRAFT' FROM (VALUES (1), (2));"
	"INSERT INTO call_round VALUES (1, 1, 'written', 100, 0, 0), (2, 1, 'written', 100, 0, 0);"
	"INSERT INTO rubric_item (call_id, no, name, points) VALUES (1, 1, 'I', 20), (1, 2, 'J', 80), (2, 1, 'I', 100);"
	"INSERT INTO call_bonus VALUES (1, 1, 0, 'B', 10, 'plan'), (1, 2, 1, 'D', 30, NULL);"
	"UPDATE call SET score_step = 5 WHERE id = 2; UPDATE call SET state = 'DECIDED';"
	"INSERT INTO firm (id, biz_no, name, search_key) SELECT column1, '000810000' || column1, 'F', 'f' FROM " FIVE ";"
	"INSERT INTO application (id, call_id, firm_id, receipt_no, received_at, title, total, asked, own_cash, own_kind, state) "
	"SELECT column1, 1 + (column1 = 4), column1, 'R' || column1, " T ", 'T', 80, 70, 5, 5, "
	"iif(column1 = 5, 'REVIEW', 'SELECTED') FROM " FIVE ";"
	"UPDATE application SET asked = 50, own_cash = 25 WHERE id = 2;"
	"INSERT INTO form_text VALUES (zeroblob(32), 'F', 'F');"
	"INSERT INTO reviewer SELECT id, 'A', 0, 'F', '2024-01-01', NULL FROM account WHERE role = 'reviewer';"
	"INSERT INTO committee VALUES (1, 3, 5000, 'L', " T ");"
	"INSERT INTO committee_member (call_id, account_id, affiliation, official, chair, assigned_by, assigned_at, pledged_at, pledge) "
	"VALUES (1, 13, 'A', 0, 1, 11, " T ", " T ", zeroblob(32)), (1, 14, 'A', 1, 0, 11, " T ", " T ", zeroblob(32));"
	"INSERT INTO meeting VALUES (1, 1, 1, 'evaluation', " T ", 'P', 11, " T ", NULL, NULL, NULL, NULL, NULL, NULL, NULL);"
	"INSERT INTO meeting_member VALUES (1, 13, 'present'), (1, 14, 'present');"
	"INSERT INTO meeting_motion VALUES (1, 1, 'M', 1, NULL), (1, 2, 'N', NULL, NULL);"
	"INSERT INTO meeting_vote VALUES (1, 1, 13, 'yes');"
	"INSERT INTO score VALUES (1, 14, 2, 150); INSERT INTO score_comment VALUES (1, 14, 1, 'S');"
	"INSERT INTO conflict VALUES (1, 1, 14, 'challenge', 'G', 11, " T ", 'pending', NULL, NULL, NULL, NULL, NULL, NULL);"
	"INSERT INTO conflict_reach VALUES (1, 1, 'same'), (1, 3, 'group');"
	"INSERT INTO blind_number VALUES (1, 1, 2);"
	"INSERT INTO score VALUES (1, 13, 1, 150);"
	"INSERT INTO score_comment VALUES (1, 13, 1, 'S');"
	"INSERT INTO selection VALUES (1, 1, '{}', '{}', zeroblob(32), 11, " T ", NULL, NULL, NULL, NULL, NULL);"
	"INSERT INTO selection_line VALUES (1, 1, 1, 800, 1, 800, 1, 'SELECTED', 0, 60, 'F', NULL, NULL, NULL, NULL, 'P');";

#define EXCLUSION \
	"INSERT INTO exclusion VALUES (1, 'N', '0008100001', NULL, NULL, NULL, '2024-03-04', '2029-03-03', 'A', 'G', 'S', " T ", NULL, NULL);"
#define AWARD(id, application, amount) \
	"INSERT INTO award (id, application_id, amount, own_cash, own_kind, drafted_by, drafted_at, payment) " \
	"VALUES (" #id ", " #application ", " #amount ", 5, 5, 11, " T ", 'P');"
#define APPROVE(id) "UPDATE award SET approved_by = 12, approved_at = " T " WHERE id = " #id ";"
#define ISSUE(id) "UPDATE award SET number = 'A' || id, document_no = 'D' || id, issued_at = " T " WHERE id = " #id ";"
#define PAPER "INSERT INTO paper (application_id, no, kind, locked, attached_by, attached_at) VALUES (5, 1, 'plan', 0, 11, " T ");"
#define ASIDE "UPDATE paper SET set_aside_at = " T ", set_aside_reason = 'R';"
#define NEW_CALL \
	"INSERT INTO call (id, code, program_id, notice_no, title, notice_day, opens_at, closes_at, fiscal_year, source, budget, " \
	"support_rate, cap, own_cash_rate, pass_line, trim_min, ties, select_max, project_start, project_end, state) " \
	"SELECT 3, 'C3', program_id, notice_no, title, notice_day, opens_at, closes_at, fiscal_year, source, budget, support_rate, " \
	"cap, own_cash_rate, pass_line, trim_min, ties, select_max, project_start, project_end, 'DRAFT' FROM call WHERE id = 1;"
#define WANTED(call) "INSERT INTO call_paper VALUES (" #call ", 'plan', 1, 1, '3m', 'notice');"
#define PUBLISH "UPDATE call SET state = 'PUBLISHED' WHERE id = 3;"
#define NOTICE "INSERT INTO call_notice VALUES (1, 1, 'notice', 'N', '2024-03-04', NULL, '{}', 11, " T ");"
#define CORRECTION \
	"UPDATE call SET notices = 1 WHERE id = 1;" \
	"INSERT INTO call_notice VALUES (1, 2, 'correction', 'N', '2024-03-04', 'R', '{}', 11, " T ");"
#define CORRECTING(field, was, is) \
	"UPDATE call SET notices = 1 WHERE id = 1;" \
	"INSERT INTO call_notice VALUES (1, 2, 'correction', 'N', '2024-03-04', 'R', " \
	"'{\"changes\":[{\"field\":\"" field "\",\"was\":\"" was "\",\"is\":\"" is "\"}]}', 11, " T ");"
#define CONDITION(call) "INSERT INTO call_rule VALUES (" #call ", 4, 'workers', '10', 'S');"
#define ITEM "INSERT INTO rubric_item (call_id, no, name, points) VALUES (1, 3, 'K', 10)"
#define ROUND "INSERT INTO call_round VALUES (1, 2, 'presentation', 60, 0, 0)"
#define BONUS "INSERT INTO call_bonus VALUES (1, 3, 0, 'C', 10, NULL)"
#define RULES(set) "UPDATE call SET notices = 1, " set " WHERE id = 1;"
#define NEXT "INSERT INTO call_notice VALUES (1, 2, 'correction', 'N', '2024-03-04', 'R', '{}', 11, " T ");"
#define GIVE(application, no, tenths, ground) \
	"INSERT INTO application_bonus VALUES (" #application ", " #no ", 1, " #tenths ", " ground ", 11, " T ", NULL, NULL, NULL);"
#define TAKE_BACK "UPDATE application_bonus SET removed_by = 11, removed_at = '2024-03-04 09:00:01', removed_reason = 'R';"
#define SEAL_BREAK "INSERT INTO seal_break VALUES (1, 12, " T ", 'R');"
#define LETTER \
	AWARD(1, 1, 60) APPROVE(1) ISSUE(1) \
	LETTER_TO(1, "award", 1, 1)
#define LETTER_FILE(id) "INSERT INTO paper_content VALUES (CAST(printf('%032d', " #id ") AS BLOB), x'01');"
#define LETTER_TO(id, kind, application, award) \
	LETTER_FILE(id) \
	"INSERT INTO letter VALUES (" #id ", 'L" #id "', '" kind "', " #application ", " #award ", 0, 'R', 60, NULL, '0123456789AB', " \
	"zeroblob(32), '{}', CAST(printf('%032d', " #id ") AS BLOB), 1, 'F.pdf', 0, 11, " T ");"
#define END(id, how, successor, by) "INSERT INTO letter_end VALUES (" #id ", '" how "', " successor ", 'R', " #by ", " T ", NULL);"
#define OVERTAKEN(id, by) "INSERT INTO letter_end VALUES (" #id ", 'changed', NULL, 'R', " #by ", " T ", 'award-cancel');"
#define REVOKED(id, by) "INSERT INTO letter_end VALUES (" #id ", 'revoked', NULL, 'R', " #by ", " T ", 'award-cancel');"
#define SUPPLEMENT \
	"INSERT INTO supplement VALUES (1, 1, 'SCREENING', 'W', '', '2024-03-11', 11, " T ", NULL, NULL, NULL, NULL);"
#define ANSWER "UPDATE supplement SET outcome = 'answered', ended_by = 11, ended_at = " T ";"
#define CONFIRM "UPDATE selection SET confirmed_by = 12, confirmed_at = " T ";"
#define DELIBERATION(selection, outcome) \
	"INSERT INTO deliberation VALUES (" #selection ", 'B', '2024-04-01', '1', '" outcome "', 'R', 11, " T ");"
/* A call that is no exception from the competition, with an application and a selection of its own. */
#define COMPETED \
	NEW_CALL "UPDATE call SET exception = NULL, exception_reason = NULL WHERE id = 3;" PUBLISH \
	"INSERT INTO selection (id, call_id, input, result, sha256, run_by, run_at) " \
	"SELECT 2, 3, input, result, sha256, run_by, run_at FROM selection WHERE id = 1;" \
	"INSERT INTO application (id, call_id, firm_id, receipt_no, received_at, title, total, asked, own_cash, own_kind, state) " \
	"VALUES (9, 3, 1, 'R9', " T ", 'T', 80, 70, 5, 5, 'SELECTED');"
#define PLACE "INSERT INTO placement VALUES (1, 1, 'first', 'R', 11, " T ", NULL, NULL, NULL, NULL);"
#define PLACE_APPROVE "UPDATE placement SET approved_by = 12, approved_at = " T ";"
#define PLACE_DROP "UPDATE placement SET dropped_by = 11, dropped_at = " T ";"
#define PROPOSE(won) "INSERT INTO proposed_sum VALUES (1, 1, " #won ", 'R', 11, " T ", NULL, NULL);"
#define PROPOSE_DROP "UPDATE proposed_sum SET dropped_by = 11, dropped_at = " T ";"
/* Call 2 is over, with nobody selected, so that the account is there for call 1. */
#define RESERVE \
	"UPDATE call SET state = 'ANNOUNCED', announced_at = " T " WHERE id = 2;" \
	"INSERT INTO selection_line VALUES (1, 2, 2, 700, 1, 700, 1, 'RESERVE', 1, 0, 'F', NULL, NULL, NULL, NULL, 'P'), (1, 3, 3, 690, 1, 690, 1, 'RESERVE', 2, 0, 'F', NULL, NULL, NULL, NULL, 'P');" \
	"UPDATE application SET state = 'RESERVE' WHERE id IN (2, 3);"
#define PROMOTE(application, reserve, won) \
	"INSERT INTO promotion VALUES (" #application ", 1, " #reserve ", " #won ", 12, " T ", NULL, NULL);"
#define PROMOTED RESERVE CONFIRM PROMOTE(2, 1, 30) "UPDATE application SET state = 'SELECTED' WHERE id = 2;"
#define GIVES_UP "INSERT INTO decline VALUES (1, '2024-03-04', 'L', 11, " T ");"
#define TELL "UPDATE promotion SET told_by = 11, told_at = " T ";"
/* Of application 5, which was returned on 4 March; the last day is the 24th. */
#define APPEAL(filed) \
	"UPDATE application SET state = 'RETURNED' WHERE id = 5;" \
	"INSERT INTO appeal VALUES (1, 5, 'RETURNED', 0, '2024-03-04', '2024-03-24', 'L', '" filed "', '2024-04-01', 'A', 'G', NULL, 11, " T \
	", NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);"
#define APPEAL_AGAINST(id, state) \
	"INSERT INTO appeal VALUES (2, " #id ", '" state "', 0, '2024-03-05', '2024-03-24', 'L', '2024-03-05', '2024-04-01', 'A', 'G', NULL, 11, " T \
	", NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)"
#define APPEAL_EXTEND(to, day) \
	"UPDATE appeal SET extended_to = '" to "', extended_reason = 'R', extended_by = 11, extended_at = '" day " 09:00:00';"
#define APPEAL_PAPER \
	"INSERT INTO paper_content VALUES (zeroblob(32), x'01');" \
	"INSERT INTO appeal_paper VALUES (1, 1, 'F', 'application/pdf', 1, zeroblob(32), 0, 11, " T ");"
#define APPEAL_DECIDE(outcome, by) \
	"UPDATE appeal SET outcome = '" outcome "', reason = 'R', decided_by = " #by ", decided_at = " T ";"
#define MEMBER(account, official) \
	"INSERT INTO committee_member (call_id, account_id, affiliation, official, assigned_by, assigned_at) " \
	"VALUES (1, " #account ", 'A', " #official ", 11, " T ");"
#define LEFT "left_at = " T ", left_reason = 'R', left_by = 11, left_round = 1, chair = 0"
#define LEAVE(account) "UPDATE committee_member SET " LEFT " WHERE account_id = " #account ";"
#define RESIGN(account) "UPDATE committee_member SET " LEFT ", resigned_on = '2024-03-04' WHERE account_id = " #account ";"
#define PLEDGE(account) "UPDATE committee_member SET pledged_at = " T ", pledge = zeroblob(32) WHERE account_id = " #account ";"
#define MEETING_CLOSE "UPDATE meeting SET minutes = 'M', chaired_by = 13, closed_by = 11, closed_at = " T ";"
#define LOCK "INSERT INTO member_lock VALUES (1, 13, 1, 1, " T ", NULL, NULL, NULL);"
#define OPENING "INSERT INTO member_opening VALUES (1, 13, " T ");"
#define ROUND_ENDED "INSERT INTO round_end VALUES (1, 1, 11, " T ");"
#define FALLEN "INSERT INTO round_fallen VALUES (2, 1);"
#define UNLOCK "UPDATE member_lock SET unlocked_at = " T ", unlocked_by = 11, reason = 'R';"
/* How applications stand, written down before the first lock, or decided on after it. */
#define EVALUATED_AS(no, outcome, by, reason, where) \
	"INSERT INTO evaluated_as SELECT application_id, " no ", standing, screened, size, asked, proposed, bonus, penalty, unplaced, " \
	"kept_out, scores, '" outcome "', " by ", " T ", " reason " FROM evaluated_now WHERE " where ";"
#define FIRST EVALUATED_AS("0", "first", "NULL", "NULL", "call_id = 1")
#define AGREE(by) EVALUATED_AS("1", "agreed", by, "NULL", "application_id = 1")
#define REFUSE(by) "INSERT INTO conflict_refused VALUES (1, " by ", " T ", 'R');"
/* A committee whose call has no selection yet. */
#define OPEN_LOCK OPEN_LOCK_ON("")
#define OPEN_LOCK_ON(scores) \
	"INSERT INTO committee VALUES (2, 3, 5000, 'L', " T ");" \
	"INSERT INTO committee_member (call_id, account_id, affiliation, official, assigned_by, assigned_at, pledged_at, pledge) " \
	"VALUES (2, 13, 'A', 0, 11, " T ", " T ", zeroblob(32));" \
	scores EVALUATED_AS("0", "first", "NULL", "NULL", "call_id = 2") \
	"INSERT INTO member_lock VALUES (2, 13, 1, 1, " T ", NULL, NULL, NULL);"
/* Through a lock that an officer has opened. */
#define RESCORED \
	OPEN_LOCK_ON("INSERT INTO score VALUES (4, 13, 1, 100);") UNLOCK "DELETE FROM score WHERE application_id = 4;" \
	"INSERT INTO score VALUES (4, 13, 1, 900);"
#define AGREE_RESCORED(by) EVALUATED_AS("1", "agreed", by, "NULL", "application_id = 4")
#define VOTED(motion) "UPDATE conflict SET decision = 'rejected', decided_how = 'vote', decided_by = 11, decided_at = " T \
	", decided_reason = 'R', meeting_id = 1, motion = " #motion ";"
#define MEETING_2 "INSERT INTO meeting VALUES (2, 1, 2, 'evaluation', " T ", 'P', 11, " T ", NULL, NULL, NULL, NULL, NULL, NULL, NULL);"
#define CANCEL(id) "UPDATE meeting SET cancelled_by = 11, cancelled_at = " T ", cancelled_reason = 'R' WHERE id = " #id ";"
#define DECIDE(decision) \
	"UPDATE conflict SET decision = '" decision "', decided_how = 'vote', decided_by = 11, decided_at = " T ", decided_reason = 'R';"
