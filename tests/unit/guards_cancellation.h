/* Rows of GUARDS in test_guards.c: of awards that are changed or cancelled, and of a result that is cancelled as a whole. 11 drafts
 * and proposes, 12 approves, 16 is the other one. */

#define WITHDRAW_AWARD(amount, by) \
	"INSERT INTO award_withdrawn VALUES (1, 1, " #amount ", 5, 5, 'P', 11, " T ", 12, " T ", 'R', " #by ", " T ");"
#define PROPOSED(no, kind, ground, amount, by) \
	"INSERT INTO award_change (award_id, no, kind, ground, amount, own_cash, own_kind, payment, project_start, project_end, reason, " \
	"proposed_by, proposed_at) VALUES (1, " #no ", '" kind "', " ground ", " #amount ", 5, 5, 'P', '2024-04', '2024-11', 'R', " #by ", " T ");"
#define CANCEL_TO(no, amount) PROPOSED(no, "cancel", "'changed'", amount, 11)
#define CHANGE_TO(no, amount) PROPOSED(no, "change", "NULL", amount, 11)
#define AGREED_AWARD(no, freed, due) \
	"UPDATE award_change SET outcome = 'agreed', decided_by = 16, decided_at = " T ", document_no = 'Z' || no, fiscal_year = 2024, freed = " #freed \
	", to_return = " #due " WHERE outcome IS NULL AND no = " #no ";"
#define TOLD(no) \
	LETTER_FILE(9) \
	"INSERT INTO letter SELECT 9, 'L9', 'award-cancel', 1, 1, " #no ", receiver, 30, NULL, check_code, form, fields, CAST(printf('%032d', 9) AS BLOB), " \
	"1, 'F.pdf', 0, 11, issued_at FROM letter LIMIT 1;"
/* Of 60 that were awarded 40 are paid, and 30 stand. */
#define CUT ISSUED(60) PAY(1, 2024, 40) CANCEL_TO(1, 30) AGREED_AWARD(1, 20, 10)
#define REPAY_BY(by, no, year, won, refilled, undoes) \
	"INSERT INTO repayment VALUES (1, " #no ", " #year ", '" #year "-06-01', " #won ", " #refilled ", " #undoes ", 'N', 'R', " #by ", " T ");"
#define REPAY(no, year, won, refilled) REPAY_BY(14, no, year, won, refilled, NULL)
#define UNDO(no, year, won, refilled, undoes) REPAY_BY(14, no, year, won, refilled, undoes)
#define CANCELLED_WHOLE CANCEL_TO(1, 0) AGREED_AWARD(1, 60, 0) "UPDATE application SET state = 'CANCELLED' WHERE id = 1;"
#define ANNOUNCED CONFIRM "UPDATE call SET state = 'ANNOUNCED', announced_at = " T ";"
#define CANCEL_RESULT \
	"INSERT INTO result_cancellation (id, call_id, selection_id, reason, notice_no, proposed_by, proposed_at) VALUES (1, 1, 1, 'R', 'N9', 11, " T ");"
#define CANCEL_NOTICE NOTICE "INSERT INTO call_notice VALUES (1, 2, 'result-cancellation', 'N9', '2024-03-04', 'R', '{}', 12, " T ");"
#define AGREED_RESULT(by) "UPDATE result_cancellation SET outcome = 'agreed', decided_by = " #by ", decided_at = " T ", notice = 2;"

	{"award-frozen", AWARD(1, 1, 50) APPROVE(1), "DELETE FROM award", "can not be changed"},
	{"award-withdrawn-other", AWARD(1, 1, 60) APPROVE(1), WITHDRAW_AWARD(59, 16), "not issued yet"},
	{"award-withdrawn-other", AWARD(1, 1, 60), WITHDRAW_AWARD(60, 16), "not issued yet"},
	{"award-withdrawn-other", ISSUED(60), WITHDRAW_AWARD(60, 16), "not issued yet"},
	{"award-withdrawn-own", AWARD(1, 1, 60) APPROVE(1), WITHDRAW_AWARD(60, 12), "another approver"},
	{"award-withdrawn-own", AWARD(1, 1, 60) APPROVE(1), WITHDRAW_AWARD(60, 11), "another approver"},
	{"award-carried", NEXT_YEAR AWARD(1, 1, 60) APPROVE(1) CARRY(1, 60), WITHDRAW_AWARD(60, 16), "bring it back"},
	{"year-closed", AWARD(1, 1, 60) APPROVE(1) "UPDATE program_funding SET original = 60, paid = 60;" CLOSE_YEAR, WITHDRAW_AWARD(60, 16), "is closed"},
	{"award-change-kept", AWARD(1, 1, 60) APPROVE(1) WITHDRAW_AWARD(60, 16), "UPDATE award_withdrawn SET amount = 1", "never changed"},
	{"award-change-kept", AWARD(1, 1, 60) APPROVE(1) WITHDRAW_AWARD(60, 16), "DELETE FROM award_withdrawn", "never changed"},
	{"award-change-unagreed", ISSUED(60),
	 "INSERT INTO award_change VALUES (1, 1, 'cancel', 'changed', 0, 5, 5, 'P', '2024-04', '2024-11', 'R', NULL, NULL, 11, " T ", 'agreed', 16, " T
	 ", NULL, 'Z', 2024, 60, 0)", "waits for the agreement"},
	{"award-change-not-issued", AWARD(1, 1, 60) APPROVE(1), CANCEL_TO(1, 0), "any other is returned"},
	{"award-cancelled", ISSUED(60) CANCELLED_WHOLE, CHANGE_TO(2, 10), "nothing follows it"},
	{"award-cancelled", ISSUED(60) CANCELLED_WHOLE, CANCEL_TO(2, 0), "nothing follows it"},
	{"award-change-kept", ISSUED(60) CANCEL_TO(1, 0), "UPDATE award_change SET amount = 10", "never changed"},
	{"award-change-kept", ISSUED(60) CANCEL_TO(1, 0), "UPDATE award_change SET reason = 'S'", "never changed"},
	{"award-change-kept", ISSUED(60) CANCEL_TO(1, 0), "DELETE FROM award_change", "never changed"},
	{"award-change-kept", ISSUED(60) CANCEL_TO(1, 50) AGREED_AWARD(1, 10, 0), "UPDATE award_change SET freed = 11", "never changed"},
	{"award-change-own", ISSUED(60) PROPOSED(1, "cancel", "'changed'", 0, 16), AGREED_AWARD(1, 60, 0), "another person"},
	{"award-change-own", ISSUED(60) PROPOSED(1, "cancel", "'changed'", 0, 16),
	 "UPDATE award_change SET outcome = 'refused', decided_by = 11, decided_at = " T ", decided_reason = 'R'", "another person"},
	{"award-cancel-more", ISSUED(60) CANCEL_TO(1, 60), AGREED_AWARD(1, 0, 0), "leaves less"},
	{"award-cancel-more", ISSUED(50) CANCEL_TO(1, 55), AGREED_AWARD(1, -5, 0), "leaves less"},
	{"award-return-due", ISSUED(60) PAY(1, 2024, 40) CANCEL_TO(1, 30) AGREED_AWARD(1, 20, 10) CHANGE_TO(2, 40), AGREED_AWARD(2, 0, -10), "cancelled further"},
	{"award-change-below-paid", ISSUED(60) PAY(1, 2024, 40) CHANGE_TO(1, 39), AGREED_AWARD(1, 20, 1), "less than was paid"},
	{"award-amended", ISSUED(60) CONFIRM AMEND CHANGE_TO(1, 50), AGREED_AWARD(1, 10, 0), "is being amended"},
	{"award-above-granted", ISSUED(50) CONFIRM CHANGE_TO(1, 61), AGREED_AWARD(1, -11, 0), "above what the selection granted"},
	{"award-above-asked", AWARD(1, 2, 40) APPROVE(1) ISSUE(1) CHANGE_TO(1, 51), AGREED_AWARD(1, -11, 0), "above the sum that was asked"},
	{"award-above-cap", ISSUED(50) CHANGE_TO(1, 61), AGREED_AWARD(1, -11, 0), "above the call's cap"},
	{"award-change-sums", ISSUED(60) PAY(1, 2024, 40) CANCEL_TO(1, 0), AGREED_AWARD(1, 60, 0), "must be what"},
	{"award-change-sums", ISSUED(60) PAY(1, 2024, 40) CANCEL_TO(1, 0), AGREED_AWARD(1, 20, 39), "must be what"},
	{"award-change-sums", ISSUED(60) PAY(1, 2024, 40) CANCEL_TO(1, 0),
	 "UPDATE award_change SET outcome = 'agreed', decided_by = 16, decided_at = " T ", document_no = 'Z', fiscal_year = 2025, freed = 20, to_return = 40",
	 "must be what"},
	{"year-closed", ISSUED(50) PAY(1, 2024, 50) BUDGET("lapse", 50) CLOSE_YEAR CHANGE_TO(1, 60), AGREED_AWARD(1, -10, 0), "is closed"},
	{"award-above-call", RESERVE CONFIRM ISSUED(50) PROMOTE(2, 1, 41) CHANGE_TO(1, 60), AGREED_AWARD(1, -10, 0), "above the call's budget"},
	/* What was paid and is not given back is not free for anybody else. */
	{"award-above-call", ISSUED(60) PAY(1, 2024, 50) CANCEL_TO(1, 0) AGREED_AWARD(1, 10, 50) AWARD(2, 2, 50) AWARD(3, 3, 1) APPROVE(2), APPROVE(3), "above the call's budget"},
	{"award-above-funding", ISSUED(50) AWARD(2, 4, 41) APPROVE(2) CHANGE_TO(1, 60), AGREED_AWARD(1, -10, 0), "above the programme's funding"},
	{"award-above-allotted", BUDGET("allotment", 55) ISSUED(50) CHANGE_TO(1, 56), AGREED_AWARD(1, -6, 0), "is allotted"},
	{"payment-ended", ISSUED(60) CANCELLED_WHOLE TOLD(1), PAY(1, 2024, 1), "nothing is entered as paid"},
	{"payment-ended", ISSUED(60) PAY(1, 2024, 40) CANCEL_TO(1, 30) AGREED_AWARD(1, 20, 10), PAY(2, 2024, -5), "nothing is entered as paid"},
	{"payment-above-award", ISSUED(60) PAY(1, 2024, 20) CANCEL_TO(1, 30) AGREED_AWARD(1, 30, 0) TOLD(1), PAY(2, 2024, 11), "above the award"},
	{"payment-below-zero", CUT REPAY(1, 2024, 10, 10), PAY(2, 2024, -31), "taken back"},
	{"repayment-own", CUT, REPAY_BY(11, 1, 2024, 5, 5, NULL), "does not enter"},
	{"repayment-not-due", ISSUED(60) PAY(1, 2024, 40), REPAY(1, 2024, 1, 1), "than is to be returned"},
	{"repayment-not-due", CUT, REPAY(1, 2024, 11, 11), "than is to be returned"},
	{"repayment-not-due", CUT REPAY(1, 2024, 6, 6), REPAY(2, 2024, 5, 5), "than is to be returned"},
	{"repayment-not-due", CUT, REPAY(1, 2023, 5, 0), "before that was decided"},
	{"repayment-sums", CUT, REPAY(1, 2024, 5, 4), "goes into its account"},
	{"repayment-sums", CUT, REPAY(1, 2025, 5, 5), "goes into its account"},
	{"repayment-sums", CUT BUDGET("lapse", 60) CLOSE_YEAR, REPAY(1, 2024, 5, 5), "goes into its account"},
	{"year-closed", CUT BUDGET("lapse", 60) CLOSE_YEAR, REPAY(1, 2024, 5, 0), "is closed"},
	{"year-closed", CUT REPAY(1, 2025, 5, 0) "INSERT INTO budget_year VALUES (2025, 12, " T ");", UNDO(2, 2025, -5, 0, 1), "is closed"},
	{"award-above-call", RESERVE CONFIRM ISSUED(60) PAY(1, 2024, 60) CANCEL_TO(1, 50) AGREED_AWARD(1, 0, 10) REPAY(1, 2024, 10, 10) PROMOTE(2, 1, 50),
	 UNDO(2, 2024, -10, -10, 1), "above the call's budget"},
	{"repayment-undone", CUT REPAY(1, 2024, 5, 5), UNDO(2, 2024, -4, -4, 1), "as a whole"},
	{"repayment-undone", CUT REPAY(1, 2024, 5, 5) UNDO(2, 2024, -5, -5, 1), UNDO(3, 2024, -5, -5, 2), "as a whole"},
	{"repayment-undone", CUT REPAY(1, 2024, 10, 10) CHANGE_TO(2, 40) AGREED_AWARD(2, -10, 0), UNDO(2, 2024, -10, -10, 1), "as a whole"},
	{"repayment-kept", CUT REPAY(1, 2024, 5, 5), "UPDATE repayment SET won = 4", "is undone"},
	{"repayment-kept", CUT REPAY(1, 2024, 5, 5), "DELETE FROM repayment", "is undone"},
	{"year-closed", CUT REPAY(1, 2024, 10, 10) BUDGET("lapse", 70) CLOSE_YEAR, UNDO(2, 2024, -10, -10, 1), "is closed"},
	{"award-above-call", CUT REPAY(1, 2025, 10, 0) AWARD(2, 2, 50) AWARD(3, 3, 11) APPROVE(2), APPROVE(3), "above the call's budget"},
	{"cancelled-undecided", ISSUED(60), "UPDATE application SET state = 'CANCELLED' WHERE id = 1", "second person"},
	{"cancelled-undecided", ISSUED(60) CANCEL_TO(1, 0), "UPDATE application SET state = 'CANCELLED' WHERE id = 1", "second person"},
	{"cancelled-undecided", ISSUED(60) CANCEL_TO(1, 20) AGREED_AWARD(1, 40, 0), "UPDATE application SET state = 'CANCELLED' WHERE id = 1", "second person"},
	{"cancelled-undecided", ANNOUNCED CANCEL_RESULT, "UPDATE application SET state = 'RESULT_CANCELLED' WHERE id = 1", "second person"},
	{"result-cancel-undecided", "", CANCEL_RESULT, "announced and stands"},
	{"result-cancel-undecided", CONFIRM, CANCEL_RESULT, "announced and stands"},
	{"result-cancel-undecided", ANNOUNCED,
	 "INSERT INTO result_cancellation VALUES (1, 1, 1, 'R', 'N9', 11, " T ", 'refused', 16, " T ", 'R', NULL)", "announced and stands"},
	{"result-cancel-kept", ANNOUNCED CANCEL_RESULT, "UPDATE result_cancellation SET reason = 'S'", "never changed"},
	{"result-cancel-kept", ANNOUNCED CANCEL_RESULT CANCEL_NOTICE AGREED_RESULT(16), "UPDATE result_cancellation SET decided_by = 12", "never changed"},
	{"result-cancel-kept", ANNOUNCED CANCEL_RESULT, "DELETE FROM result_cancellation", "never changed"},
	{"result-cancel-own", ANNOUNCED CANCEL_RESULT CANCEL_NOTICE, AGREED_RESULT(11), "another person"},
	{"result-cancel-award", ISSUED(60) ANNOUNCED CANCEL_RESULT CANCEL_NOTICE, AGREED_RESULT(16), "returned or cancelled first"},
	{"result-cancel-award", AWARD(1, 1, 60) ANNOUNCED CANCEL_RESULT CANCEL_NOTICE, AGREED_RESULT(16), "returned or cancelled first"},
	{"result-cancel-open", ANNOUNCED AMEND CANCEL_RESULT CANCEL_NOTICE, AGREED_RESULT(16), "comes first"},
	{"result-cancel-open", ANNOUNCED APPEAL("2024-03-05") CANCEL_RESULT CANCEL_NOTICE, AGREED_RESULT(16), "comes first"},
	{"award-stands", ANNOUNCED CANCEL_RESULT CANCEL_NOTICE AGREED_RESULT(16) AWARD(1, 1, 10),
	 "UPDATE application SET state = 'RESULT_CANCELLED' WHERE id = 1", "returned first"},
	{"amendment-archived", CONFIRM "UPDATE call SET state = 'CANCELLED';", AMEND, "archived"},
	{"promotion-above-budget", RESERVE AWARD(1, 1, 60) CONFIRM APPROVE(1) ISSUE(1) LETTER_TO(1, "award", 1, 1) PAY(1, 2024, 60)
	 CANCEL_TO(1, 0) AGREED_AWARD(1, 0, 60) "UPDATE application SET state = 'CANCELLED' WHERE id = 1;", PROMOTE(2, 1, 41), "is not enough"},
	{"letter-overtaken", AWARD(1, 1, 60) APPROVE(1) ISSUE(1) CANCEL_TO(1, 50) AGREED_AWARD(1, 10, 0), LETTER_TO(2, "award", 1, 1), "a later decision stands"},
	{"letter-ended", LETTER CANCEL_TO(1, 50) AGREED_AWARD(1, 10, 0) OVERTAKEN(1, 11), "UPDATE letter_end SET reason = 'S', successor = 'L1'", "never taken back"},
	{"letter-other", LETTER CANCEL_TO(1, 50) AGREED_AWARD(1, 10, 0) OVERTAKEN(1, 11) LETTER_TO(2, "support", 2, NULL), "UPDATE letter_end SET successor = 'L2'", "about one application"},
	{"letter-ended", LETTER CANCEL_TO(1, 0) AGREED_AWARD(1, 60, 0) REVOKED(1, 11), "UPDATE letter_end SET how = 'changed'", "never taken back"},
	{"letter-ended", LETTER CANCEL_TO(1, 50) AGREED_AWARD(1, 10, 0) OVERTAKEN(1, 11), "UPDATE letter_end SET how = 'revoked'", "never taken back"},
	{"letter-overtaken", CONTRIBUTION AWARD(1, 1, 60) APPROVE(1) ISSUE(1) CANCEL_TO(1, 50) AGREED_AWARD(1, 10, 0), LETTER_TO(2, "agreement", 1, 1), "a later decision stands"},
	{"letter-stands", CONTRIBUTION AWARD(1, 1, 60) APPROVE(1) ISSUE(1) LETTER_TO(1, "agreement", 1, 1), OVERTAKEN(1, 11), "no decision has overtaken it"},
	{"payment-no-letter", ISSUED(60) CANCEL_TO(1, 50) AGREED_AWARD(1, 10, 0), PAY(1, 2024, 1), "an award letter that holds"},
	{"payment-no-letter", CONTRIBUTION AWARD(1, 1, 60) APPROVE(1) ISSUE(1) LETTER_TO(1, "agreement", 1, 1) CANCEL_TO(1, 50) AGREED_AWARD(1, 10, 0),
	 PAY(1, 2024, 1), "the agreement where that grants"},
