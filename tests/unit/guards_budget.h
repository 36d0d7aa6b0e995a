/* Rows of GUARDS in test_guards.c: of the budget's levels, its ledger, the payments and the end of the year. 14 pays. */

#define ENTRY(year, source, no, kind, won, more) \
	"INSERT INTO budget_entry (program_id, fiscal_year, source, no, kind, won, day, to_program_id, award_id, first_year, last_year, " \
	"paper_no, reason, entered_by, entered_at) " \
	"VALUES (1, " #year ", '" source "', " #no ", '" kind "', " #won ", '2024-05-01', " more ", 'N', 'R', 11, " T ");"
#define BUDGET(kind, won) ENTRY(2024, "city", 1, kind, won, "NULL, NULL, NULL, NULL")
#define BUDGET_2(kind, won) ENTRY(2024, "city", 2, kind, won, "NULL, NULL, NULL, NULL")
#define NEXT_YEAR "INSERT INTO program_funding (program_id, fiscal_year, source) VALUES (1, 2025, 'city');"
#define CARRY(no, won) ENTRY(2024, "city", no, "carry-accident", won, "NULL, 1, NULL, NULL")
#define ISSUED(won) AWARD(1, 1, won) APPROVE(1) ISSUE(1) LETTER_TO(1, "award", 1, 1)
/* 출연·위탁: as if the programme had stated it before its calls were published. */
#define CONTRIBUTION \
	"UPDATE call SET state = 'ARCHIVED'; UPDATE program SET legal_basis = 'contribution'; UPDATE call SET state = 'DECIDED';"
#define PAY(no, year, won) "INSERT INTO payment VALUES (1, " #no ", " #year ", '2024-05-01', " #won ", 'interim', 'R', 14, " T ");"
#define CLOSE_YEAR "INSERT INTO budget_year VALUES (2024, 12, " T ");"
#define OTHER_ACCOUNT \
	"INSERT INTO program (id, code, name, period_start, period_end) VALUES (2, 'Q', 'Q', '2024', '2024');" \
	"INSERT INTO program_funding (program_id, fiscal_year, source, original) VALUES (2, 2024, 'city', 100);"
#define TRANSFER(won) ENTRY(2024, "city", 1, "transfer", won, "2, NULL, NULL, NULL")
#define EMPTIED BUDGET("lapse", 100) CLOSE_YEAR

	{"award-above-funding", BUDGET("supplementary", -41) AWARD(1, 1, 60), APPROVE(1), "above the programme's funding"},
	{"award-above-funding", BUDGET("outlay", 41) AWARD(1, 1, 60), APPROVE(1), "above the programme's funding"},
	{"award-above-funding", NEXT_YEAR BUDGET("carry-specified", 41) AWARD(1, 1, 60), APPROVE(1), "above the programme's funding"},
	{"award-above-allotted", BUDGET("allotment", 59) AWARD(1, 1, 60), APPROVE(1), "is allotted"},
	{"funding-below-awards", ISSUED(60) BUDGET("supplementary", -40), BUDGET_2("supplementary", -1), "can not fall below"},
	{"funding-below-awards", ISSUED(60) BUDGET("lapse", 40), BUDGET_2("lapse", 1), "can not fall below"},
	{"funding-below-awards", ISSUED(60) BUDGET("outlay", 40), BUDGET_2("outlay", 1), "can not fall below"},
	{"funding-below-awards", ISSUED(60), "UPDATE program_funding SET original = NULL", "can not fall below"},
	{"funding-below-awards", NEXT_YEAR ISSUED(60) BUDGET("carry-specified", 40), BUDGET_2("carry-specified", 1), "can not fall below"},
	{"funding-below-allotted", BUDGET("allotment", 100), BUDGET_2("allotment", 1), "no more is allotted"},
	{"funding-below-allotted", BUDGET("allotment", 100), BUDGET_2("supplementary", -1), "no more is allotted"},
	{"allotted-below-awards", BUDGET("allotment", 70) ISSUED(60), BUDGET_2("allotment", -11), "can not fall below"},
	{"allotted-below-awards", BUDGET("allotment", 70), BUDGET_2("outlay", 71), "can not fall below"},
	{"awards-below-paid", ISSUED(60) PAY(1, 2024, 60), "UPDATE program_funding SET decided = 59", "no more is paid"},
	{"budget-below-zero", BUDGET("allotment", 10), BUDGET_2("allotment", -11), "no more than was entered"},
	{"budget-below-zero", BUDGET("original", -60), BUDGET_2("original", -41), "no more than was entered"},
	{"budget-below-zero", BUDGET("outlay", 10), BUDGET_2("outlay", -11), "no more than was entered"},
	{"budget-beyond", "", BUDGET("supplementary", 1000000000000001), "at most 1,000조"},
	/* The two calls of the office are published, and each has all of the account for its budget. */
	{"budget-bound", OTHER_ACCOUNT, TRANSFER(1), "is not transferred"},
	{"budget-bound", OTHER_ACCOUNT "UPDATE program_funding SET original = 240 WHERE program_id = 1;", TRANSFER(41), "is not transferred"},
	{"budget-bound", OTHER_ACCOUNT "UPDATE call SET state = 'ANNOUNCED', announced_at = " T ";" CONFIRM, TRANSFER(41), "is not transferred"},
	{"budget-bound", OTHER_ACCOUNT, "INSERT INTO budget_entry VALUES (2, 2024, 'city', 1, 'transfer', -1, '2024-05-01', 1, NULL, NULL, NULL, 'N', 'R', 11, " T ")",
	 "is not transferred"},
	{"budget-kept", BUDGET("allotment", 1), "UPDATE budget_entry SET won = 2", "counter entry"},
	{"budget-kept", BUDGET("allotment", 1), "DELETE FROM budget_entry", "counter entry"},
	{"budget-not-the-citys", "INSERT INTO program_funding (program_id, fiscal_year, source, original) VALUES (1, 2024, 'direct', 100);",
	 ENTRY(2024, "direct", 1, "allotment", 1, "NULL, NULL, NULL, NULL"), "never passes"},
	{"carry-not-the-rest", NEXT_YEAR ISSUED(60) PAY(1, 2024, 20), CARRY(1, 39), "the whole rest"},
	{"carry-not-the-rest", NEXT_YEAR ISSUED(60) PAY(1, 2024, 20) CARRY(1, 40), CARRY(2, 40), "the whole rest"},
	{"carry-not-the-rest", NEXT_YEAR ISSUED(60) CARRY(1, 60) PAY(1, 2025, 10), CARRY(2, -50), "the whole rest"},
	{"carry-not-the-rest", NEXT_YEAR AWARD(1, 1, 60), CARRY(1, 60), "the whole rest"},
	{"carry-nowhere", "", BUDGET("carry-specified", 1), "no account of the next year"},
	{"year-closed", EMPTIED, BUDGET_2("supplementary", 1), "is closed"},
	{"year-closed", "INSERT INTO budget_year VALUES (2025, 12, " T ");" NEXT_YEAR, BUDGET("carry-specified", 1), "is closed"},
	{"year-closed", AWARD(1, 1, 60) EMPTIED, APPROVE(1), "is closed"},
	{"year-closed", ISSUED(60) PAY(1, 2024, 60) BUDGET("lapse", 40) CLOSE_YEAR, PAY(2, 2024, -1), "is closed"},
	{"year-kept", EMPTIED, "UPDATE budget_year SET closed_by = 11", "stays closed"},
	{"year-kept", EMPTIED, "DELETE FROM budget_year", "stays closed"},
	{"close-own", BUDGET("outlay", 100), "INSERT INTO budget_year VALUES (2024, 11, " T ")", "who entered anything"},
	{"close-unsettled", "", CLOSE_YEAR, "every won"},
	{"close-unsettled", ISSUED(60) PAY(1, 2024, 59) BUDGET("lapse", 40), CLOSE_YEAR, "every won"},
	{"payment-not-issued", AWARD(1, 1, 60) APPROVE(1), PAY(1, 2024, 1), "once it is issued"},
	{"payment-no-letter", AWARD(1, 1, 60) APPROVE(1) ISSUE(1), PAY(1, 2024, 1), "an award letter that holds"},
	{"payment-no-letter", ISSUED(60) END(1, "revoked", "NULL", 12), PAY(1, 2024, 1), "an award letter that holds"},
	{"payment-no-letter", ISSUED(60) PAY(1, 2024, 20) END(1, "revoked", "NULL", 12) LETTER_TO(2, "support", 1, 1), PAY(2, 2024, 1), "an award letter that holds"},
	{"payment-no-letter", AWARD(1, 1, 60) APPROVE(1) ISSUE(1) LETTER_TO(1, "agreement", 1, 1), PAY(1, 2024, 1), "an award letter that holds"},
	{"payment-no-letter", CONTRIBUTION ISSUED(60), PAY(1, 2024, 1), "the agreement where that grants"},
	{"payment-own", ISSUED(60), "INSERT INTO payment VALUES (1, 1, 2024, '2024-05-01', 1, 'once', NULL, 11, " T ")", "does not pay it"},
	{"payment-other-year", ISSUED(60) NEXT_YEAR, PAY(1, 2025, 1), "the year in which"},
	{"payment-other-year", ISSUED(60) NEXT_YEAR CARRY(1, 60), PAY(1, 2024, 1), "the year in which"},
	{"payment-above-award", ISSUED(60) PAY(1, 2024, 40), PAY(2, 2024, 21), "above the award"},
	{"payment-above-award", ISSUED(60) NEXT_YEAR PAY(1, 2024, 20) CARRY(1, 40) PAY(2, 2025, 30), PAY(3, 2025, 11), "above the award"},
	{"payment-below-zero", ISSUED(60) NEXT_YEAR PAY(1, 2024, 20) CARRY(1, 40) PAY(2, 2025, 5), PAY(3, 2025, -6), "taken back"},
	{"payment-kept", ISSUED(60) PAY(1, 2024, 20), "UPDATE payment SET won = 10", "never changed"},
	{"payment-kept", ISSUED(60) PAY(1, 2024, 20), "DELETE FROM payment", "never changed"},
	{"promotion-above-funding", RESERVE CONFIRM BUDGET("outlay", 1), PROMOTE(2, 1, 40), "no longer carries it"},
	{"promotion-above-funding", RESERVE CONFIRM "UPDATE call SET state = 'DECIDED' WHERE id = 2;", PROMOTE(2, 1, 40), "no longer carries it"},
