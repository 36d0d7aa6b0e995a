/* Rows of GUARDS in test_guards.c: of plans of costs. Application 1 is selected, 5 is under evaluation. */

#define COST_LINE(application, revised, no, support, cash, kind) \
	"INSERT INTO cost_line VALUES (" #application ", " #revised ", " #no ", 'material', 'B', " #support ", " #cash ", " #kind ");"
#define REVISED(support) COST_LINE(1, 1, 1, support, 5, 5)
#define OF_5(state) "UPDATE application SET state = '" state "' WHERE id = 5;"
#define OF_1(state) "UPDATE application SET state = '" state "' WHERE id = 1;"
#define COSTS_GO "DELETE FROM cost_line"

	{"costs-closed", "", COST_LINE(5, 0, 1, 70, 5, 5), "filed with the application or its supplement"},
	{"costs-closed", OF_5("DRAFT"), COST_LINE(5, 1, 1, 70, 5, 5), "filed with the application"},
	{"costs-closed", OF_5("DRAFT") COST_LINE(5, 0, 1, 70, 5, 5) OF_5("SUBMITTED"), COSTS_GO, "filed with the application"},
	{"costs-closed", OF_5("SUPPLEMENT") COST_LINE(5, 0, 1, 70, 5, 5) OF_5("SCREENING"), COST_LINE(5, 0, 2, 70, 5, 5), "filed with the application"},
	{"costs-closed", OF_5("SUPP_OVERDUE") COST_LINE(5, 0, 1, 70, 5, 5) OF_5("RETURNED"), COSTS_GO, "filed with the application"},
	/* What was filed and judged stays beside the revision. */
	{"costs-closed", "", COST_LINE(1, 0, 1, 60, 5, 5), "filed with the application"},
	{"costs-closed", OF_1("DRAFT") COST_LINE(1, 0, 1, 70, 5, 5) OF_1("SELECTED") REVISED(60), COSTS_GO " WHERE revised = 0", "filed with the application"},
	{"costs-closed", REVISED(60) AWARD(1, 1, 60) COSTS_GO ";" REVISED(60) APPROVE(1), COSTS_GO, "until the award is approved"},
	{"costs-closed", REVISED(60) ISSUED(60), COST_LINE(1, 1, 2, 1, 0, 0), "until the award is approved"},
	/* A change that waits opens nothing; one that was agreed to does. */
	{"costs-closed", REVISED(60) ISSUED(60) CHANGE_TO(1, 50), COSTS_GO, "until the award is approved"},
	{"costs-kept", REVISED(60) ISSUED(60) CHANGE_TO(1, 50) AGREED_AWARD(1, 10, 0) COSTS_GO ";" REVISED(50), "UPDATE cost_line SET support = 60",
	 "put in anew as a whole"},
	{"costs-other-sums", REVISED(59) AWARD(1, 1, 60), APPROVE(1), "is revised first"},
	{"costs-other-sums", COST_LINE(1, 1, 1, 60, 5, 0) COST_LINE(1, 1, 2, 0, 0, 4) AWARD(1, 1, 60), APPROVE(1), "is revised first"},
	{"costs-other-sums", COST_LINE(1, 1, 1, 60, 10, 0) AWARD(1, 1, 60), APPROVE(1), "is revised first"},
	{"costs-other-sums", OF_1("DRAFT") COST_LINE(1, 0, 1, 70, 5, 5) OF_1("SELECTED") AWARD(1, 1, 60), APPROVE(1), "is revised first"},
	{"costs-kept", OF_1("DRAFT") COST_LINE(1, 0, 1, 70, 5, 5) OF_1("SELECTED") REVISED(60) AWARD(1, 1, 60) APPROVE(1),
	 "UPDATE cost_line SET no = 2", "put in anew as a whole"},
