/* Rows of GUARDS in test_guards.c, and what only they say: of an amendment, and of what waits while one is open. */

/* Of selection 1, once that is confirmed. */
#define AMEND "INSERT INTO amendment VALUES (1, 1, 1, 'R', 11, " T ", NULL, NULL, NULL, NULL, NULL, NULL);"
#define AMENDED_RUN(id) \
	"INSERT INTO selection (id, call_id, input, result, sha256, run_by, run_at, amendment_id) " \
	"SELECT " #id ", 1, input, result, sha256, run_by, run_at, 1 FROM selection WHERE id = 1;"
#define CONFIRM_RUN(id) "UPDATE selection SET confirmed_by = 12, confirmed_at = " T " WHERE id = " #id ";"
#define AMEND_CLOSE "UPDATE amendment SET selection_id = 2, closed_at = " T ";"
#define AMEND_WITHDRAW "UPDATE amendment SET withdrawn_by = 11, withdrawn_reason = 'R', closed_at = " T ";"
#define AMENDED "INSERT INTO amended VALUES (2, 1, 'SELECTED', 'RESERVE', 0, 1, 60, 0);"

	{"selection-decided", CONFIRM, "INSERT INTO selection VALUES (2, 1, '{}', '{}', zeroblob(32), 11, " T ", NULL, NULL, NULL, NULL, NULL)",
	 "only in an amendment"},
	{"selection-decided", CONFIRM, AMENDED_RUN(2), "only in an amendment"},
	{"selection-decided", "", AMENDED_RUN(2), "only in an amendment"},
	{"selection-decided", CONFIRM AMEND, "INSERT INTO selection VALUES (2, 1, '{}', '{}', zeroblob(32), 11, " T ", NULL, NULL, NULL, NULL, NULL)",
	 "only in an amendment"},
	{"selection-decided", CONFIRM AMEND AMENDED_RUN(2) AMEND_WITHDRAW, CONFIRM_RUN(2), "only in an amendment"},
	{"selection-frozen", CONFIRM AMEND AMENDED_RUN(2), "UPDATE selection SET amendment_id = NULL WHERE id = 2", "frozen"},
	{"selection-frozen", CONFIRM, "UPDATE selection SET referred_by = 12, referred_at = " T, "frozen"},
	{"amendment-undecided", "", AMEND, "only the confirmed selection"},
	{"amendment-undecided", CONFIRM, "INSERT INTO amendment VALUES (1, 2, 1, 'R', 11, " T ", NULL, NULL, NULL, NULL, NULL, NULL)", "only the confirmed"},
	{"amendment-undecided", CONFIRM AMEND AMENDED_RUN(2) CONFIRM_RUN(2) AMEND_CLOSE,
	 "INSERT INTO amendment VALUES (2, 1, 1, 'R', 11, " T ", NULL, NULL, NULL, NULL, NULL, NULL)", "only the confirmed"},
	{"amendment-archived", CONFIRM "UPDATE call SET state = 'ARCHIVED' WHERE id = 1;", AMEND, "archived"},
	{"amendment-unconfirmed", CONFIRM AMEND, "UPDATE amendment SET selection_id = 1, closed_at = " T, "closed by the selection"},
	{"amendment-unconfirmed", CONFIRM AMEND AMENDED_RUN(2), AMEND_CLOSE, "closed by the selection"},
	{"amendment-kept", CONFIRM AMEND, "UPDATE amendment SET reason = 'S'", "never changed"},
	{"amendment-kept", CONFIRM AMEND, "DELETE FROM amendment", "never changed"},
	{"amendment-kept", CONFIRM AMEND AMEND_WITHDRAW, "UPDATE amendment SET withdrawn_reason = 'S'", "never changed"},
	{"amendment-kept", NOTICE CONFIRM AMEND AMENDED_RUN(2) CONFIRM_RUN(2) AMEND_CLOSE "UPDATE amendment SET notice = 1, announced_at = " T ";",
	 "UPDATE amendment SET announced_at = '2024-03-05 09:00:00'", "never changed"},
	{"amendment-kept", CONFIRM AMEND AMENDED_RUN(2) AMENDED, "UPDATE amended SET granted = 1", "never changed"},
	{"amendment-kept", CONFIRM AMEND AMENDED_RUN(2) AMENDED, "DELETE FROM amended", "never changed"},
	{"amendment-kept", CONFIRM AMEND APPEAL("2024-03-05") "INSERT INTO amendment_appeal VALUES (1, 1);", "UPDATE amendment_appeal SET appeal_id = 2",
	 "never changed"},
	{"amendment-kept", CONFIRM AMEND APPEAL("2024-03-05") "INSERT INTO amendment_appeal VALUES (1, 1);", "DELETE FROM amendment_appeal", "never changed"},
	{"amendment-kept", CONFIRM AMEND AMEND_WITHDRAW APPEAL("2024-03-05"), "INSERT INTO amendment_appeal VALUES (1, 1)", "never changed"},
	{"amendment-upheld", CONFIRM AMEND APPEAL("2024-03-05") APPEAL_DECIDE("upheld", 12) "INSERT INTO amendment_appeal VALUES (1, 1);",
	 "UPDATE amendment SET withdrawn_by = 12, withdrawn_reason = 'R', closed_at = " T, "another approver does"},
	{"amendment-open", CONFIRM AMEND, "UPDATE call SET state = 'ARCHIVED' WHERE id = 1", "is not announced yet"},
	{"amendment-open", CONFIRM AMEND AMENDED_RUN(2) CONFIRM_RUN(2) AMEND_CLOSE, "UPDATE call SET state = 'ARCHIVED' WHERE id = 1", "is not announced yet"},
	{"appeal-untold", "UPDATE call SET announced_at = " T " WHERE id = 1; UPDATE application SET state = 'RESERVE' WHERE id = 1;" CONFIRM AMEND
	 AMENDED_RUN(2) CONFIRM_RUN(2) AMEND_CLOSE AMENDED, APPEAL_AGAINST(1, "RESERVE"), "was told"},
	{"amendment-award", AWARD(1, 1, 60) CONFIRM AMEND AMENDED_RUN(2)
	 "INSERT INTO selection_line VALUES (2, 1, 1, 800, 1, 800, 1, 'SELECTED', 0, 59, 'F', NULL, NULL, NULL, NULL, 'P');", CONFIRM_RUN(2), "an award gives more"},
	{"amendment-award", AWARD(1, 1, 60) CONFIRM AMEND AMENDED_RUN(2), CONFIRM_RUN(2), "an award gives more"},
	{"award-amended", CONFIRM AMEND, AWARD(1, 1, 60), "is being amended"},
	{"award-amended", AWARD(1, 1, 60) CONFIRM AMEND, APPROVE(1), "is being amended"},
	{"award-stands", AWARD(1, 1, 60), "UPDATE application SET state = 'RESERVE' WHERE id = 1", "an award stands"},
	{"promotion-amended", RESERVE CONFIRM AMEND, PROMOTE(2, 1, 30), "is being amended"},
	{"promotion-no-reserve", RESERVE CONFIRM AMEND AMENDED_RUN(2) CONFIRM_RUN(2) AMEND_CLOSE, PROMOTE(2, 1, 30), "waits in the reserve"},
	{"lock-selected", OPEN_LOCK "INSERT INTO selection SELECT 2, 2, input, result, sha256, run_by, run_at, NULL, NULL, NULL, NULL, NULL FROM selection;"
	 CONFIRM_RUN(2) "INSERT INTO amendment VALUES (1, 2, 2, 'R', 11, " T ", NULL, NULL, NULL, NULL, NULL, NULL);"
	 "INSERT INTO selection SELECT 3, 2, input, result, sha256, run_by, run_at, NULL, NULL, 1, NULL, NULL FROM selection WHERE id = 2;", UNLOCK,
	 "no lock is opened"},
