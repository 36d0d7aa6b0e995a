/* Whatever people enter, allot, award, pay, carry over and close, in any order and by any of them: no level of any account falls below
 * zero, no won comes or goes but by a budget, and what is kept is what the ledgers make. */
#include "raw.h"

#include "ppuri/service/award.h"
#include "ppuri/service/budget.h"
#include "ppuri/service/payment.h"
#include "ppuri/service/store.h"
#include "ppuri/store/budget.h"
#include "ppuri/tr.h"

#define STEPS 1000
#define AWARDS 12

static struct test_office t;
static uint64_t seed = 1;
static const char *const PEOPLE[] = {"officer", "finance", "approver", "approver-second"};

static int64_t any(int64_t n)
{
	seed = seed * 6364136223846793005U + 1442695040888963407U;
	return (int64_t)((seed >> 33) % (uint64_t)n);
}

static bool run_sql(struct work *w, void *arg, struct err *why)
{
	return raw_run(w->db, arg, why);
}

static void act(const char *sql)
{
	static const struct act by_hand = {"test.by-hand", RIGHT_PROGRAM_WRITE, ACT_WRITES};
	struct err e;
	assert_done(act_perform(test_office_as(&t, "officer"), &by_hand, run_sql, pool_strdup(&t.pool, sql), &e), &e);
}

static void add_call(int id)
{
	act(pool_printf(&t.pool,
					"INSERT INTO program (id, code, name, period_start, period_end, legal_basis) VALUES (%d, 'P%d', 'P', '2024', '2025', 'local-subsidy');"
					"INSERT INTO program_funding (program_id, fiscal_year, source) VALUES (%d, 2024, 'city');"
					"INSERT INTO call (id, code, program_id, notice_no, title, notice_day, opens_at, closes_at, fiscal_year, source, budget, "
					"support_rate, cap, own_cash_rate, pass_line, trim_min, ties, select_max, project_start, project_end, exception, "
					"exception_reason, state) VALUES (%d, 'C%d', %d, 'N', 'T', '2024-03-04', '2024-03-04 09:00:00', '2024-03-20 18:00:00', 2024, "
					"'city', 100000, 8000, 1000, 0, 600, 0, '', 0, '2024-04', '2024-11', '1', 'R', 'DRAFT');"
					"UPDATE call SET state = 'ANNOUNCED', announced_at = '2024-04-01 09:00:00' WHERE id = %d",
					id, id, id, id, id, id, id));
}

static void add_award(int id)
{
	int64_t won = 1 + any(150);
	act(pool_printf(&t.pool,
					"INSERT INTO firm (id, biz_no, name, search_key) VALUES (%d, '%010d', 'F', 'f');"
					"INSERT INTO application (id, call_id, firm_id, receipt_no, received_at, title, total, asked, own_cash, own_kind, state) "
					"VALUES (%d, %d, %d, 'R-%d', '2024-03-05 09:00:00', 'T', %lld, %lld, 0, 0, 'SELECTED');"
					"INSERT INTO award (id, application_id, amount, own_cash, own_kind, drafted_by, drafted_at, payment) "
					"SELECT %d, %d, %lld, 0, 0, id, '2024-04-02 09:00:00', 'P' FROM account WHERE name = 'officer';"
					"INSERT INTO paper_content VALUES (CAST(printf('%%032d', %d) AS BLOB), x'01');"
					"INSERT INTO letter (number, kind, application_id, award_id, subject_no, receiver, check_code, form, fields, sha256, size, file_name, "
					"signed, issued_by, issued_at) SELECT 'L%d', 'award', %d, %d, 0, 'R', '0123456789AB', zeroblob(32), '{}', "
					"CAST(printf('%%032d', %d) AS BLOB), 1, 'F', 0, id, '2024-04-02 09:00:00' FROM account WHERE name = 'officer'",
					id, id, id, 1 + id % 2, id, id, (long long)won, (long long)won, id, id, (long long)won, id, id, id, id, id));
}

static int open_all(void **state)
{
	(void)state;
	tr_set(LANG_EN);
	test_office_open(&t);
	test_office_at(&t, "2024-12-31 09:00:00");
	for (size_t i = 0; i < ROWS(PEOPLE); i++)
		test_office_as(&t, PEOPLE[i]);
	add_call(1);
	add_call(2);
	act("INSERT INTO form_text VALUES (zeroblob(32), 'F', 'F')");
	for (int i = 1; i <= AWARDS; i++)
		add_award(i);
	act("INSERT INTO setting VALUES ('office.department', 'D')");
	return 0;
}

static int close_all(void **state)
{
	(void)state;
	test_office_close(&t);
	return 0;
}

/* What the person who tries may do is left to chance too. */
enum entry_deed { ENTER, TRANSFER, ALLOT, SPEND, CARRY, CARRY_AWARD, CARRY_BACK, APPROVE, ISSUE, PAY, PAY_REST, PUT_RIGHT, CLOSE, DEEDS };
static size_t done[DEEDS];

static bool try_budget(struct office *o, enum entry_deed deed, struct err *e)
{
	const char *program = any(2) ? "P1" : "P2", *receipt = pool_printf(&t.pool, "R-%d", (int)(1 + any(AWARDS)));
	struct budget_done ignored;
	struct budget_wish wish = {.program = program, .year = any(4) ? 2024 : 2025, .source = "city", .kind = any(2) ? "original" : "supplementary",
							   .won = won_of(any(deed == ENTER || deed == ALLOT ? 400 : 90) - 20), .paper_no = "N"};
	switch ((int)deed) {
	case ENTER:
		return desk_budget_enter(o, &wish, &ignored, e);
	case TRANSFER:
		wish.to_program = program[1] == '1' ? "P2" : "P1";
		return desk_budget_transfer(o, &wish, &ignored, e);
	case ALLOT:
		return desk_budget_allot(o, &wish, &ignored, e);
	case SPEND:
		wish.won.n /= 4;
		return desk_budget_spend(o, &wish, &ignored, e);
	default:
		break;
	}
	wish.kind = any(2) ? "carry-specified" : "carry-accident";
	if (deed != CARRY) {
		wish.won = won_of(deed == CARRY_BACK ? -1 : 0);
		wish.receipts = &receipt;
		wish.n_receipts = 1;
	}
	return desk_budget_carry(o, &wish, &ignored, e);
}

static bool try_award(struct office *o, enum entry_deed deed, struct err *e)
{
	const char *receipt = pool_printf(&t.pool, "R-%d", (int)(1 + any(AWARDS)));
	const struct award_choice choice = {.receipts = &receipt, .n = 1};
	struct payment_wish wish = {.won = won_of(1 + any(30))};
	struct award_outcome ignored;
	switch ((int)deed) {
	case APPROVE:
		return desk_award_approve(o, &choice, &ignored, e);
	case ISSUE:
		return desk_award_issue(o, &choice, &ignored, e);
	case PAY_REST:
		wish = (struct payment_wish){.rest = true};
		break;
	case PUT_RIGHT:
		wish.won.n = -wish.won.n;
		break;
	default:
		break;
	}
	return desk_award_pay(o, &choice, &wish, &ignored, e);
}

static bool try_one(enum entry_deed deed, struct err *e)
{
	struct budget_account_list accounts;
	struct office *o = test_office_as(&t, PEOPLE[any(ROWS(PEOPLE))]);
	if (deed == CLOSE)
		return any(20) == 0 && desk_budget_close(o, 2024, any(2) == 0, &accounts, e);
	return deed >= APPROVE ? try_award(o, deed, e) : try_budget(o, deed, e);
}

#define SUM(what, from) "(SELECT coalesce(sum(" what "), 0) FROM " from ")"

#define SAME(figure) assert_int_equal(walked->figure.n, seen->figure.n)

/* What the walk makes of bytes or of rows is what the view makes of the rows. */
static bool assert_as_seen(void *arg, const struct budget_account *walked, struct err *e)
{
	struct budget_account_list *list = arg;
	struct budget_account *seen = list->at;
	(void)e;
	while (seen < list->at + list->n && (seen->program_id != walked->program_id || seen->fiscal_year != walked->fiscal_year ||
										 strcmp(seen->source, walked->source) != 0))
		seen++;
	assert_true(seen < list->at + list->n);
	assert_true(walked->stated == seen->stated && walked->known == seen->known && walked->ever_allotted == seen->ever_allotted);
	SAME(original), SAME(supplementary), SAME(carried_in), SAME(transferred), SAME(held), SAME(carried_out), SAME(carried_specified), SAME(carried_accident), SAME(carried_continuing), SAME(lapsed), SAME(allotted);
	SAME(decided), SAME(paid), SAME(outlay), SAME(to_call), SAME(to_allot), SAME(to_award), SAME(to_bind), SAME(to_pay), SAME(spent), SAME(unspent);
	seen->program_id = 0; /* no second time */
	return true;
}

static const int64_t ids[] = {2, 1};
static const struct budget_filter both = {.ids = ids, .n_ids = ROWS(ids)};

static void walk_both(void)
{
	const struct budget_filter all = {0};
	struct budget_account_list list = {0};
	struct err e;
	assert_done(budget_accounts_read(t.office.db, &t.pool, &all, &list, &e), &e);
	assert_done(budget_accounts_walk(t.office.db, &both, assert_as_seen, &list, &e), &e);
	for (size_t i = 0; i < list.n; i++)
		assert_int_equal(list.at[i].program_id, 0);
}

static void assert_packed(void)
{
	struct findings findings = {0};
	struct err e;
	assert_int_equal(raw_number(t.office.db, "SELECT count(*) FROM funding_pack"), 2);
	assert_done(budget_packs_check(t.office.db, &t.pool, &findings, &e), &e);
	assert_int_equal(findings.n, 0);
	walk_both();
	assert_done(db_begin_write(t.office.db, &e), &e);
	assert_done(raw_run(t.office.db, "DELETE FROM funding_pack WHERE program_id = 1", &e), &e);
	walk_both();
	db_rollback(t.office.db);
}

static void assert_sound(size_t step)
{
	struct findings findings = {0};
	struct err e;
	assert_packed();
	assert_done(db_check_money(t.office.db, &t.pool, &findings, &e), &e);
	if (findings.n)
		fail_msg("step %zu: %s", step, findings.at[0]);
	assert_int_equal(raw_number(t.office.db, "SELECT count(*) FROM balance WHERE min(to_award, to_pay, to_allot, unspent, carried_in, "
											 "carried_specified, carried_accident, carried_continuing, carried_out, lapsed, decided, paid, outlay) < 0"), 0);
	/* What was ever enacted was spent, lapsed, or is still there. */
	assert_int_equal(raw_number(t.office.db, "SELECT " SUM("won", "budget_entry WHERE kind IN ('original', 'supplementary')") " - "
											 SUM("won", "payment") " - " SUM("won", "budget_entry WHERE kind IN ('outlay', 'lapse')") " - "
											 SUM("unspent", "balance")), 0);
	assert_int_equal(raw_number(t.office.db, "SELECT " SUM("amount", "award WHERE approved_by IS NOT NULL") " - " SUM("decided", "program_funding")), 0);
}

static void live(const char *from, size_t steps)
{
	test_office_at(&t, from);
	t.office.reason = "R";
	for (size_t step = 0; step < steps; step++) {
		struct err e = {0};
		enum entry_deed deed = (enum entry_deed)any(DEEDS);
		if (try_one(deed, &e))
			done[deed]++;
		else if (e.kind != ERR_REFUSED && e.kind != ERR_USAGE && e.kind != ERR_DENIED && e.kind)
			fail_msg("step %zu, deed %d: %s", step, (int)deed, e.text);
		if (step % 10 == 0)
			assert_sound(step);
	}
	assert_sound(steps);
}

static void no_level_falls_below_zero(void **state)
{
	(void)state;
	live("2024-12-31 09:10:00", STEPS);
	live("2025-01-15 09:00:00", STEPS);
	for (size_t i = 0; i < DEEDS; i++)
		if (!done[i])
			fail_msg("deed %zu was never done", i);
}

static size_t packed_wrongly(void)
{
	struct store_report report;
	struct err e;
	size_t n = 0;
	assert_done(desk_store_check(test_office_as(&t, "auditor"), &report, &e), &e);
	for (size_t i = 0; i < report.findings; i++)
		n += strstr(report.finding[i], "packed of the accounts of") != NULL;
	return n;
}

static void a_pack_is_never_behind_its_rows(void **state)
{
	struct err e;
	(void)state;
	force(t.office.store_path, "UPDATE program_funding SET outlay = outlay WHERE program_id = 1 AND fiscal_year = 2024");
	assert_int_equal(raw_number(t.office.db, "SELECT group_concat(program_id) FROM funding_pack"), 2);
	force(t.office.store_path, "INSERT INTO program_funding (program_id, fiscal_year, source) VALUES (2, 2199, 'city')");
	assert_int_equal(raw_number(t.office.db, "SELECT count(*) FROM funding_pack"), 0);
	assert_done(desk_store_reindex(test_office_as(&t, "admin"), &e), &e);
	assert_packed();
	force(t.office.store_path, "DELETE FROM program_funding WHERE fiscal_year = 2199");
	assert_int_equal(raw_number(t.office.db, "SELECT group_concat(program_id) FROM funding_pack"), 1);
	assert_int_equal(packed_wrongly(), 0);
}

static bool take_any(void *arg, const struct budget_account *account, struct err *e)
{
	(void)arg, (void)account, (void)e;
	return true;
}

static void a_pack_that_was_made_by_hand_is_found(void **state)
{
	/* No head; a row behind the end; a row as it could be; a figure without end; a source without end; more than a row; less. */
	static const char *const bytes[] = {"x'00'", "x'ffffffffffffffff'", "x'00000000e807010000'",
										"x'01000000e8070f00636974790080808080808080808080'", "x'01000000e807040063697479'",
										"x'00000000e80702000000'", "x'01000000e807010000'"};
	struct err e;
	(void)state;
	for (size_t i = 0; i < ROWS(bytes); i++) {
		force(t.office.store_path, pool_printf(&t.pool, "UPDATE funding_pack SET accounts = %s WHERE program_id = 1", bytes[i]));
		assert_int_equal(packed_wrongly(), 1);
		if (i != 2)
			assert_fails(budget_accounts_walk(t.office.db, &both, take_any, NULL, &e), &e, ERR_STORE);
	}
	assert_done(desk_store_reindex(test_office_as(&t, "admin"), &e), &e);
	assert_packed();
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(no_level_falls_below_zero), cmocka_unit_test(a_pack_is_never_behind_its_rows),
									   cmocka_unit_test(a_pack_that_was_made_by_hand_is_found)};
	return cmocka_run_group_tests_name("budget, by chance", tests, open_all, close_all);
}
