/* Rows of GUARDS in test_guards.c: of plans of costs. Application 1 is selected, 5 is under evaluation. */

#define COST_LINE(application, no, support, cash, kind) \
	"INSERT INTO cost_line VALUES (" #application ", " #no ", 'material', 'B', " #support ", " #cash ", " #kind ");"
#define AGREEMENT LETTER_BATCH LETTER_TO(1, "agreement", 1, NULL)
#define OF_5(state) "UPDATE application SET state = '" state "' WHERE id = 5;"

	{"costs-closed", "", COST_LINE(5, 1, 70, 5, 5), "written with the application or its supplement"},
	{"costs-closed", OF_5("DRAFT") COST_LINE(5, 1, 70, 5, 5) OF_5("SUBMITTED"), "DELETE FROM cost_line", "written with the application"},
	{"costs-closed", OF_5("SUPPLEMENT") COST_LINE(5, 1, 70, 5, 5) OF_5("SCREENING"), COST_LINE(5, 2, 70, 5, 5), "written with the application"},
	{"costs-closed", OF_5("SUPP_OVERDUE") COST_LINE(5, 1, 70, 5, 5) OF_5("RETURNED"), "DELETE FROM cost_line", "written with the application"},
	{"costs-closed", COST_LINE(1, 1, 60, 5, 5) AWARD(1, 1, 60) "DELETE FROM cost_line;" COST_LINE(1, 1, 60, 5, 5) APPROVE(1),
	 "DELETE FROM cost_line", "until the award is approved"},
	{"costs-closed", COST_LINE(1, 1, 60, 5, 5) ISSUED(60), COST_LINE(1, 2, 1, 0, 0), "until the award is approved"},
	/* A change that waits opens nothing; one that was agreed to does. */
	{"costs-closed", COST_LINE(1, 1, 60, 5, 5) ISSUED(60) CHANGE_TO(1, 50), "DELETE FROM cost_line", "until the award is approved"},
	{"costs-kept", COST_LINE(1, 1, 60, 5, 5) ISSUED(60) CHANGE_TO(1, 50) AGREED_AWARD(1, 10, 0) "DELETE FROM cost_line;" COST_LINE(1, 1, 50, 5, 5),
	 "UPDATE cost_line SET support = 60", "put in anew as a whole"},
	/* Where no award is made the agreement closes it, as long as it holds. */
	{"costs-closed", COST_LINE(1, 1, 60, 5, 5) AGREEMENT, "DELETE FROM cost_line", "until the award is approved"},
	{"costs-kept", COST_LINE(1, 1, 60, 5, 5) AGREEMENT END(1, "revoked", "NULL", 12) "DELETE FROM cost_line;" COST_LINE(1, 1, 60, 5, 5),
	 "UPDATE cost_line SET basis = 'C'", "put in anew as a whole"},
	{"costs-other-sums", COST_LINE(1, 1, 59, 5, 5) AWARD(1, 1, 60), APPROVE(1), "is revised first"},
	{"costs-other-sums", COST_LINE(1, 1, 60, 5, 0) COST_LINE(1, 2, 0, 0, 4) AWARD(1, 1, 60), APPROVE(1), "is revised first"},
	{"costs-other-sums", COST_LINE(1, 1, 60, 10, 0) AWARD(1, 1, 60), APPROVE(1), "is revised first"},
