/* Rows of GUARDS in test_guards.c: who has two accounts is one person. 21 is another account of 11, 22 of 12, 23 of 13 and 24 of 14. */

#define TWINS \
	"INSERT INTO account (id, name, person_name, role, created_at) SELECT id + 10, name || name, person_name, 'approver', created_at FROM account " \
	"WHERE id BETWEEN 11 AND 14;"

	{"award-own", TWINS AWARD(1, 1, 50), "UPDATE award SET approved_by = 21, approved_at = " T, "another person must"},
	{"award-own", AWARD(1, 1, 50), "UPDATE award SET approved_by = 11, approved_at = " T, "another person must"},
	{"award-withdrawn-own", TWINS AWARD(1, 1, 60) APPROVE(1), WITHDRAW_AWARD(60, 21), "another approver"},
	{"award-withdrawn-own", TWINS AWARD(1, 1, 60) APPROVE(1), WITHDRAW_AWARD(60, 22), "another approver"},
	{"award-change-own", TWINS ISSUED(60) PROPOSED(1, "cancel", "'changed'", 0, 12),
	 "UPDATE award_change SET outcome = 'refused', decided_by = 22, decided_at = " T ", decided_reason = 'R'", "another person"},
	{"award-change-own", TWINS ISSUED(60) PROPOSED(1, "cancel", "'changed'", 0, 12),
	 "UPDATE award_change SET outcome = 'refused', decided_by = 21, decided_at = " T ", decided_reason = 'R'", "another person"},
	{"payment-own", TWINS ISSUED(60), "INSERT INTO payment VALUES (1, 1, 2024, '2024-05-01', 1, 'once', NULL, 21, " T ")", "does not pay it"},
	{"repayment-own", TWINS CUT, REPAY_BY(21, 1, 2024, 5, 5, NULL), "does not enter"},
	{"close-own", TWINS BUDGET("outlay", 100), "INSERT INTO budget_year VALUES (2024, 21, " T ")", "who entered anything"},
	{"letter-own", TWINS LETTER, END(1, "revoked", "NULL", 21), "another person does"},
	{"selection-own", TWINS, "UPDATE selection SET confirmed_by = 21, confirmed_at = " T, "another approver"},
	{"selection-own", "", "UPDATE selection SET confirmed_by = 11, confirmed_at = " T, "another approver"},
	{"selection-own", TWINS CONFIRM AMEND "INSERT INTO selection (id, call_id, input, result, sha256, run_by, run_at, amendment_id) "
	 "SELECT 2, 1, input, result, sha256, 16, run_at, 1 FROM selection WHERE id = 1;",
	 "UPDATE selection SET confirmed_by = 21, confirmed_at = " T " WHERE id = 2", "another approver"},
	{"placement-own", TWINS PLACE, "UPDATE placement SET approved_by = 21, approved_at = " T, "another approver"},
	{"placement-own", PLACE, "UPDATE placement SET approved_by = 11, approved_at = " T, "another approver"},
	{"appeal-own", TWINS APPEAL("2024-03-24"), APPEAL_DECIDE("rejected", 21), "does not decide"},
	{"amendment-upheld", TWINS CONFIRM AMEND APPEAL("2024-03-05") APPEAL_DECIDE("upheld", 12) "INSERT INTO amendment_appeal VALUES (1, 1);",
	 "UPDATE amendment SET withdrawn_by = 22, withdrawn_reason = 'R', closed_at = " T, "another approver does"},
	{"result-cancel-own", TWINS ANNOUNCED CANCEL_RESULT CANCEL_NOTICE, AGREED_RESULT(21), "another person"},
	{"agreed-own", TWINS LOCK, REFUSE("21"), "another person must"},
	{"agreed-own", TWINS LOCK, REFUSE("24"), "another person must"},
	{"agreed-own", TWINS FIRST LOCK PROPOSE(40), AGREE("21"), "another person must"},
	{"agreed-own", TWINS RESCORED, AGREE_RESCORED("21"), "another person must"},
	{"agreed-own", TWINS RESCORED, AGREE_RESCORED("23"), "another person must"},
	{"release-own-unlock", TWINS OPEN_LOCK UNLOCK, "UPDATE committee_member SET left_at = " T ", left_reason = 'R', left_by = 21, left_round = 1, chair = 0, "
	 "resigned_on = '2024-03-04' WHERE account_id = 13", "another officer"},
	{"challenge-own", "", "UPDATE conflict SET decision = 'rejected', decided_how = 'chair', decided_by = 14, decided_at = " T ", decided_reason = 'R'",
	 "neither decides"},
	{"challenge-own", TWINS, "UPDATE conflict SET decision = 'rejected', decided_how = 'chair', decided_by = 24, decided_at = " T ", decided_reason = 'R'",
	 "neither decides"},
	{"challenge-own", TWINS "INSERT INTO reviewer VALUES (24, 'A', 0, 'F', '2024-01-01', NULL);" MEMBER(24, 0)
	 "INSERT INTO meeting_member VALUES (1, 24, 'present'); INSERT INTO meeting_vote VALUES (1, 1, 24, 'no');", VOTED(1), "neither decides"},
