/* Somebody who has the file in hand and changes what was decided, behind the program's back: store check names the table and
 * the row, whatever table it is and whatever else that person thought of. */
#include "raw.h"

#include "ppuri/service/account.h"
#include "ppuri/service/store.h"
#include "ppuri/store/audit.h"
#include "ppuri/tr.h"

static struct test_office t;
static struct err e;
static const char *whole; /* the store as it was */

/* A row or two in each table, with every guard on. */
static const char FILL[] =
	"INSERT INTO setting VALUES ('office.phone', '051');"
	"INSERT INTO program VALUES (1, 'p', '사업', '2024', '2024', NULL, NULL, 'local-subsidy', NULL, NULL, NULL, NULL, 'programme', 1, NULL, NULL, NULL);"
	"INSERT INTO program_status VALUES (1, 1, 'running', NULL, NULL, NULL);"
	"INSERT INTO program_region VALUES (1, '부산', 1);"
	"INSERT INTO program_technology VALUES (1, '02', 1);"
	"INSERT INTO program_field VALUES (1, 1, '주력산업', '기계');"
	"INSERT INTO stated_total VALUES (1, '세부과제', 1, 'task', 9, NULL, NULL);"
	"INSERT INTO program_funding (program_id, fiscal_year, source, original) VALUES (1, 2024, 'city', 1000);"
	"INSERT INTO budget_entry VALUES (1, 2024, 'city', 1, 'supplementary', 500, '2024-01-01', NULL, NULL, NULL, NULL, '의회-1', NULL, 1, '2024-01-01 09:00:00');"
	"INSERT INTO budget_year VALUES (2020, 1, '2021-02-01 09:00:00');"
	"INSERT INTO call VALUES (1, 'c', 1, 'n', 't', '2024-01-01', '2024-01-01 09:00:00', '2024-01-31 18:00:00', 2024, 'city', "
	"  1000, 8000, 500, 0, 600, 0, 'item-order', 0, 0, 0, 1, 0, 50, 'once', 0, 0, '2024-03-01', '2024-11-30', 0, 0, 'unavoidable', 'r', 5, NULL, 'DRAFT', NULL, NULL, 0);"
	"INSERT INTO call_round VALUES (1, 1, 'written', 100, 0, 0);"
	"INSERT INTO rubric_item VALUES (1, 1, 'item', 100, 0, 1);"
	"INSERT INTO call_bonus VALUES (1, 1, 1, '중도포기 이력', 30, NULL);"
	"INSERT INTO call_paper VALUES (1, 'plan', 1, 1, 'any', 'notice');"
	"INSERT INTO call_rule VALUES (1, 1, 'size', 'small', '지보법');"
	"INSERT INTO call_notice VALUES (1, 1, 'notice', 'n', '2024-01-01', NULL, '{}', 1, '2024-01-01 09:00:00');"
	"INSERT INTO seal_break VALUES (1, 1, '2024-01-02 09:00:00', '감사');"
	"UPDATE call SET state = 'CLOSED', notices = 1;"
	"INSERT INTO firm (id, biz_no, name, search_key) VALUES (1, '0008110074', '하늘', '하늘'),"
	"  (2, '0008110356', '바다', '바다'), (3, '0008110501', '들', '들');"
	"INSERT INTO person VALUES (1, '도한울', '1970-01-02', NULL, '010', NULL);"
	"INSERT INTO application VALUES (1, 1, 1, 'c-0001', '2024-01-02 09:00:00', 't', 300, 200, 60, 40, 'SELECTED', NULL, NULL, NULL, 1), "
	"  (2, 1, 2, 'c-0002', '2024-01-02 09:00:00', 't', 300, 200, 60, 40, 'SELECTED', NULL, NULL, NULL, 1);"
	"INSERT INTO application (id, call_id, firm_id, title, total, asked, own_cash, own_kind, state) "
	"  VALUES (3, 1, 3, 't', 300, 200, 60, 40, 'DRAFT');"
	"INSERT INTO paper (application_id, no, kind, locked, attached_by, attached_at) VALUES (3, 1, 'plan', 0, 1, '2024-02-01 09:00:00');"
	"INSERT INTO cost_line VALUES (3, 0, 1, 'material', '강재 2톤', 200, 60, 40);"
	"INSERT INTO screening VALUES (1, 1, '2024-02-01 09:00:00', 1, 'rules', '{}');"
	"INSERT INTO screening_check VALUES (1, 1, 1, 'size', 'small', '중소기업', '지보법', 'small', 'pass');"
	"INSERT INTO firm_workers VALUES (1, '2023-01', 9, 1);"
	"INSERT INTO exclusion VALUES (1, '구름', '0008110074', NULL, NULL, NULL, '2024-03-04', '2029-03-03', '지보법 §32①', '부정', "
	"  '문서', '2024-03-04 09:00:00', NULL, NULL);"
	"INSERT INTO exclusion_person VALUES (1, '도한울', '1970-01-02');"
	"INSERT INTO indicator VALUES (1, 1, '생산', '조원', '54.8%', NULL);"
	"INSERT INTO indicator_value VALUES (1, 1, 'before', '2004', 217, 0, NULL, '217조원');"
	"INSERT INTO milestone VALUES (1, 1, 'completion', NULL, '2017-12', NULL, NULL);"
	"INSERT INTO progress VALUES (1, '2016-12', 8000, NULL);"
	"INSERT INTO proposal_review VALUES (1, 1, '2023-07-24', NULL, NULL, NULL);"
	"INSERT INTO review_opinion VALUES (1, 1, 1, '철강항만과', NULL, '수요', NULL, NULL);"
	"INSERT INTO council VALUES (1, 1, '금형', 'hub', '부산', NULL);"
	"INSERT INTO council_member VALUES (1, 1, 1, 'firm', '하늘', 1, '2024', NULL);"
	"INSERT INTO council_task VALUES (1, 1, 1, '공동 시험', 2024, 'running');";

/* From the evaluation on. */
static const char FILL_ON[] =
	"INSERT INTO form_text VALUES (zeroblob(32), 'f', 'text');"
	"INSERT INTO reviewer VALUES (1, '조합', 0, '금형', '2024-01-01', NULL);"
	"INSERT INTO committee VALUES (1, 15, 2500, '지방보조금법 §26', '2024-02-01 09:00:00');"
	"INSERT INTO committee_member (call_id, account_id, affiliation, official, chair, assigned_by, assigned_at, pledged_at, pledge) "
	"  VALUES (1, 1, '조합', 0, 1, 1, '2024-02-01 09:00:00', '2024-02-01 09:00:00', zeroblob(32));"
	"INSERT INTO meeting VALUES (1, 1, 1, 'evaluation', '2024-02-01 10:00:00', '회의실', 1, '2024-02-01 09:00:00', '회의록', 1, NULL, NULL, NULL, NULL, NULL);"
	"INSERT INTO meeting_member VALUES (1, 1, 'present');"
	"INSERT INTO meeting_motion VALUES (1, 1, '안건', 1, NULL);"
	"INSERT INTO meeting_vote VALUES (1, 1, 1, 'yes');"
	"UPDATE meeting SET closed_by = 1, closed_at = '2024-02-01 11:00:00';"
	"INSERT INTO meeting_addendum VALUES (1, 1, '정정', '오기', 1, '2024-02-01 12:00:00');"
	"INSERT INTO conflict VALUES (1, 2, 1, 'recusal', '친족', 1, '2024-02-01 09:00:00', 'upheld', NULL, NULL, NULL, NULL, NULL, NULL);"
	"INSERT INTO conflict_reach VALUES (1, 2, 'same');"
	"INSERT INTO blind_number VALUES (1, 1, 2);"
	"INSERT INTO score VALUES (1, 1, 1, 900);"
	"INSERT INTO first_score SELECT * FROM score;"
	"INSERT INTO score_comment VALUES (1, 1, 1, '좋음');"
	"INSERT INTO application_bonus VALUES (1, 1, 1, 30, '2023 포기', 1, '2024-02-01 09:00:00', NULL, NULL, NULL);"
	"INSERT INTO selection VALUES (1, 1, '{}', '{}', zeroblob(32), 1, '2024-02-01 09:00:00', NULL, NULL, NULL, NULL, NULL);"
	"INSERT INTO selection_line VALUES (1, 1, 1, 900, 1, 900, 1, 'selected', 0, 200, 'F', NULL, NULL, NULL, NULL, 'P');"
	"INSERT INTO deliberation VALUES (1, '위원회', '2024-02-01', '1', 'adopted', NULL, 1, '2024-02-01 09:00:00');"
	"INSERT INTO placement VALUES (1, 1, 'first', '시장 방침', 1, '2024-02-01 09:00:00', NULL, NULL, NULL, NULL);"
	"INSERT INTO proposed_sum VALUES (1, 1, 150, '인건비 조정', 1, '2024-02-01 09:00:00', NULL, NULL);";

/* From the confirmed selection on. */
static const char FILL_LAST[] =
	"INSERT INTO selection VALUES (2, 1, '{}', '{}', zeroblob(32), 1, '2024-02-01 09:00:00', NULL, NULL, NULL, NULL, NULL);"
	"INSERT INTO selection_line VALUES (2, 2, 2, 800, 1, 800, 1, 'RESERVE', 1, 0, 'F', NULL, NULL, NULL, NULL, 'P');"
	"INSERT INTO evaluated_as VALUES (1, 0, 'in', 0, NULL, 200, NULL, 0, 0, 0, '', '[]', 'first', NULL, '2024-02-01 09:00:00', NULL);"
	"UPDATE selection SET confirmed_by = 2, confirmed_at = '2024-02-01 09:00:00' WHERE id = 2;"
	"UPDATE application SET state = 'RESERVE' WHERE id = 2;"
	"INSERT INTO promotion VALUES (2, 2, 1, 200, 1, '2024-02-01 09:00:00', NULL, NULL);"
	"INSERT INTO decline VALUES (2, '2024-02-01', '전자우편', 1, '2024-02-01 09:00:00');"
	"UPDATE application SET state = 'RETURNED' WHERE id = 2;"
	"INSERT INTO appeal VALUES (1, 2, 'RETURNED', 0, '2024-02-01', '2024-02-21', '지보법 §36의2', '2024-02-02', '2024-02-16', '보조금법 §37', "
	"  '자격 있음', NULL, 1, '2024-02-02 09:00:00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);"
	"INSERT INTO paper_content VALUES (zeroblob(32), x'00');"
	"INSERT INTO appeal_paper VALUES (1, 1, 'a.pdf', 'application/pdf', 1, zeroblob(32), 0, 1, '2024-02-02 09:00:00');";

/* From the award on. */
static const char FILL_AWARD[] =
	"INSERT INTO account (id, name, person_name, role, created_at) VALUES (99, 'other', '다른이', 'approver', '2024-02-01 09:00:00');"
	"INSERT INTO award VALUES (2, 1, 150, 60, 40, 1, '2024-02-01 09:00:00', NULL, NULL, NULL, NULL, 'once', NULL);"
	"UPDATE award SET approved_by = 2, approved_at = '2024-02-01 09:00:00' WHERE id = 2;"
	"INSERT INTO award_withdrawn VALUES (1, 1, 150, 60, 40, 'once', 1, '2024-02-01 09:00:00', 2, '2024-02-01 09:00:00', '다시 기안', 99, '2024-02-01 09:00:00');"
	"INSERT INTO award VALUES (1, 1, 200, 60, 40, 1, '2024-02-01 09:00:00', NULL, NULL, NULL, NULL, 'once', NULL);"
	"UPDATE award SET approved_by = 2, approved_at = '2024-02-01 09:00:00', number = 'A', document_no = 'D', issued_at = '2024-02-01 09:00:00';"
	"INSERT INTO letter VALUES (1, '2024-000001', 'award', 1, 1, 0, '갑', 200, 'd', '0123456789AB', zeroblob(32), '{}', zeroblob(32), 1, 'a.pdf', 0, 1, "
	"  '2024-02-01 09:00:00');"
	"INSERT INTO payment VALUES (1, 1, 2024, '2024-02-01', 20, 'advance', NULL, 2, '2024-02-01 09:00:00');"
	"INSERT INTO award_change VALUES (1, 1, 'cancel', 'changed', 15, 60, 40, 'once', '2024-03-01', '2024-11-30', '사업 축소', NULL, NULL, 1, "
	"  '2024-02-01 09:00:00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);"
	"UPDATE award_change SET outcome = 'agreed', decided_by = 2, decided_at = '2024-02-01 09:00:00', document_no = 'D-2', fiscal_year = 2024, "
	"  freed = 180, to_return = 5;"
	"INSERT INTO repayment VALUES (1, 1, 2024, '2024-02-01', 5, 5, NULL, '세입-1', NULL, 2, '2024-02-01 09:00:00');"
	"UPDATE call SET state = 'ANNOUNCED';"
	"INSERT INTO result_cancellation VALUES (1, 1, 2, '절차 하자', '공고-9', 1, '2024-02-01 09:00:00', NULL, NULL, NULL, NULL, NULL);"
	"UPDATE call SET state = 'CLOSED';"
	"INSERT INTO amendment VALUES (1, 1, 2, '감점 누락', 1, '2024-02-01 09:00:00', NULL, NULL, NULL, NULL, NULL, NULL);"
	"INSERT INTO amended VALUES (2, 2, 'NOT_SELECTED', 'RESERVE', 0, 1, 0, 0);"
	"INSERT INTO amendment_appeal VALUES (1, 1);"
	"INSERT INTO prior_support VALUES (1, '0008110074', NULL, 2023, '기관', '사업', '', 100, 'a.csv', '2024-02-01 09:00:00');"
	"INSERT INTO duplicate_judged VALUES (1, 1, 'biz_no', '2023 사업', 1, '2024-02-01 09:00:00', '다른 비용');"
	"INSERT INTO imported_file VALUES (zeroblob(32), 'app.import', 'c', 'a.xlsx', 1, 1, '2024-02-01 09:00:00');"
	"INSERT INTO letter_end VALUES (1, 'revoked', NULL, '잘못 보냄', 2, '2024-02-01 09:00:00', NULL);"
	"INSERT INTO series VALUES ('receipt:c', 2);"
	"INSERT INTO supplement VALUES (1, 1, 'SCREENING', '납세증명서', 'tax', '2024-02-10', 1, '2024-02-01 09:00:00', NULL, NULL, NULL, "
	"  NULL);"
	"INSERT INTO holiday VALUES ('2024-02-09', '설날 전날', '공휴일 규정')";

static bool run_sql(struct work *w, void *arg, struct err *why)
{
	return raw_run(w->db, arg, why);
}

static void act(const char *sql)
{
	static const struct act by_hand = {"test.by-hand", RIGHT_PROGRAM_WRITE, ACT_WRITES};
	assert_done(act_perform(test_office_as(&t, "officer"), &by_hand, run_sql, pool_strdup(&t.pool, sql), &e), &e);
}

static int open_all(void **state)
{
	(void)state;
	tr_set(LANG_EN);
	test_office_open(&t);
	act(FILL);
	act(FILL_ON);
	act(FILL_LAST);
	act(FILL_AWARD);
	/* Changed and taken away by acts: that is history, and no finding. */
	act("UPDATE firm SET name = '하늘정밀' WHERE id = 1; UPDATE series SET last = 3");
	act("INSERT INTO setting VALUES ('office.fax', '1'); DELETE FROM score; INSERT INTO score VALUES (1, 1, 1, 850)");
	act("INSERT INTO member_opening VALUES (1, 1, '2024-02-01 09:00:00')");
	act("INSERT INTO round_end VALUES (1, 1, 1, '2024-02-01 09:00:00'); INSERT INTO round_fallen VALUES (2, 1)");
	act("INSERT INTO member_lock VALUES (1, 1, 1, 1, '2024-02-01 09:00:00', NULL, NULL, NULL)");
	act("INSERT INTO conflict_refused VALUES (1, 2, '2024-02-02 09:00:00', '근거 없음')");
	act("DELETE FROM setting WHERE key = 'office.fax'");
	test_office_as(&t, "auditor");
	whole = test_office_path(&t, "whole.db");
	force(t.office.store_path, pool_printf(&t.pool, "VACUUM INTO '%s'", whole));
	return 0;
}

static int close_all(void **state)
{
	(void)state;
	test_office_close(&t);
	return 0;
}

/* The store as it was, with this done to it by hand. */
static void tamper(const char *sql)
{
	const char *store = t.office.store_path;
	struct moment now = t.office.now;
	sqlite3 *handle = NULL;
	char *why = NULL;
	office_close(&t.office);
	test_copy_file(whole, store);
	assert_int_equal(sqlite3_open_v2(store, &handle, SQLITE_OPEN_READWRITE, NULL), SQLITE_OK);
	sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
	if (sqlite3_exec(handle, sql, NULL, NULL, &why) != SQLITE_OK)
		fail_msg("%s: %s", sql, why);
	assert_int_equal(sqlite3_close(handle), SQLITE_OK);
	assert_done(office_open(&t.office, &t.pool, store, "", &e), &e);
	t.office.now = now;
}

static struct findings recount(void)
{
	struct findings list = {0};
	assert_done(audit_recount(t.office.db, &t.pool, &list, &e), &e);
	return list;
}

/* Exactly this, and nothing else. */
static void assert_found(const char *sql, const char *wanted)
{
	tamper(sql);
	struct findings list = recount();
	if (list.n != 1 || strcmp(list.at[0], wanted) != 0)
		fail_msg("%s: %zu findings, wanted \"%s\", found \"%s\"", sql, list.n, wanted, list.n ? list.at[0] : "");
}

static void what_acts_made_is_sound(void **state)
{
	(void)state;
	tamper("");
	assert_int_equal(recount().n, 0);
}

#define CHANGED(column) column ": not what the recorded acts made of it"

static const struct {
	const char *table, *sql, *wanted;
} changes[] = {
	{"imported_file", "UPDATE imported_file SET written = 2",
	 "recount: imported_file (0000000000000000000000000000000000000000000000000000000000000000, app.import, c): " CHANGED("written")},
	{"firm", "UPDATE firm SET name = '친구' WHERE id = 1", "recount: firm (1): " CHANGED("name")},
	{"person", "UPDATE person SET phone = NULL", "recount: person (1): " CHANGED("phone")},
	{"application", "UPDATE application SET state = 'REJECTED' WHERE id = 2", "recount: application (2): " CHANGED("state")},
	{"cost_line", "UPDATE cost_line SET support = 199", "recount: cost_line (3, 0, 1): " CHANGED("support")},
	{"setting", "UPDATE setting SET value = '052' WHERE key = 'office.phone'",
	 "recount: setting (office.phone): " CHANGED("value")},
	{"account", "UPDATE account SET role = 'approver' WHERE name = 'officer'", "recount: account (2): " CHANGED("role")},
	{"program", "UPDATE program SET period_end = '2025'", "recount: program (1): " CHANGED("period_end")},
	{"program_funding", "UPDATE program_funding SET original = 2000", "recount: program_funding (1, 2024, city): " CHANGED("original")},
	{"call", "UPDATE call SET closes_at = '2024-02-01 18:00:00'", "recount: call (1): " CHANGED("closes_at")},
	{"rubric_item", "UPDATE rubric_item SET points = 99", "recount: rubric_item (1, 1): " CHANGED("points")},
	{"call_notice", "UPDATE call_notice SET changes = '[]'", "recount: call_notice (1, 1): " CHANGED("changes")},
	{"seal_break", "UPDATE seal_break SET reason = '?'", "recount: seal_break (1): " CHANGED("reason")},
	{"call_round", "UPDATE call_round SET weight = 50", "recount: call_round (1, 1): " CHANGED("weight")},
	{"call_bonus", "UPDATE call_bonus SET tenths = 20", "recount: call_bonus (1, 1): " CHANGED("tenths")},
	{"application_bonus", "UPDATE application_bonus SET tenths = 20", "recount: application_bonus (1, 1, 1): " CHANGED("tenths")},
	{"screening", "UPDATE screening SET facts = '{ }'", "recount: screening (1, 1): " CHANGED("facts")},
	{"screening_check", "UPDATE screening_check SET verdict = 'fail'", "recount: screening_check (1, 1, 1): " CHANGED("verdict")},
	{"call_rule", "UPDATE call_rule SET value = 'large'", "recount: call_rule (1, 1): " CHANGED("value")},
	{"firm_workers", "UPDATE firm_workers SET regular = 8", "recount: firm_workers (1, 2023-01): " CHANGED("regular")},
	{"exclusion", "UPDATE exclusion SET ends = '2024-03-05'", "recount: exclusion (1): " CHANGED("ends")},
	{"exclusion_person", "UPDATE exclusion_person SET birth = '1970-01-03'", "recount: exclusion_person (1): " CHANGED("birth")},
	{"reviewer", "UPDATE reviewer SET official = 1", "recount: reviewer (1): " CHANGED("official")},
	{"committee", "UPDATE committee SET members_max = 16", "recount: committee (1): " CHANGED("members_max")},
	{"committee_member", "UPDATE committee_member SET assigned_at = '2024-02-02 09:00:00'",
	 "recount: committee_member (1, 1): " CHANGED("assigned_at")},
	{"meeting", "UPDATE meeting SET minutes = '다른 회의록'", "recount: meeting (1): " CHANGED("minutes")},
	{"meeting_member", "UPDATE meeting_member SET presence = 'absent'", "recount: meeting_member (1, 1): " CHANGED("presence")},
	{"meeting_motion", "UPDATE meeting_motion SET outcome = 'lost'", "recount: meeting_motion (1, 1): " CHANGED("outcome")},
	{"meeting_vote", "UPDATE meeting_vote SET vote = 'no'", "recount: meeting_vote (1, 1, 1): " CHANGED("vote")},
	{"meeting_addendum", "UPDATE meeting_addendum SET reason = '?'", "recount: meeting_addendum (1, 1): " CHANGED("reason")},
	{"member_opening", "UPDATE member_opening SET opened_at = '2024-02-02 09:00:00'",
	 "recount: member_opening (1, 1): " CHANGED("opened_at")},
	{"member_lock", "UPDATE member_lock SET locked_at = '2024-02-02 09:00:00'",
	 "recount: member_lock (1, 1, 1, 1): " CHANGED("locked_at")},
	{"round_end", "UPDATE round_end SET ended_at = '2024-02-02 09:00:00'", "recount: round_end (1, 1): " CHANGED("ended_at")},
	{"round_fallen", "UPDATE round_fallen SET round = 2", "recount: round_fallen (2): " CHANGED("round")},
	{"conflict", "UPDATE conflict SET ground = '없음'", "recount: conflict (1): " CHANGED("ground")},
	{"conflict_reach", "UPDATE conflict_reach SET relation = 'group'", "recount: conflict_reach (1, 2): " CHANGED("relation")},
	{"conflict_refused", "UPDATE conflict_refused SET reason = '없음'", "recount: conflict_refused (1): " CHANGED("reason")},
	{"blind_number", "UPDATE blind_number SET no = 1", "recount: blind_number (1): " CHANGED("no")},
	{"score", "UPDATE score SET tenths = 900", "recount: score (1, 1, 1): " CHANGED("tenths")},
	{"first_score", "UPDATE first_score SET tenths = 901", "recount: first_score (1, 1, 1): " CHANGED("tenths")},
	{"score_comment", "UPDATE score_comment SET text = '나쁨'", "recount: score_comment (1, 1, 1): " CHANGED("text")},
	{"selection", "UPDATE selection SET result = '{ }' WHERE id = 1", "recount: selection (1): " CHANGED("result")},
	{"selection_line", "UPDATE selection_line SET granted = 201 WHERE selection_id = 1", "recount: selection_line (1, 1): " CHANGED("granted")},
	{"amendment", "UPDATE amendment SET reason = '없음'", "recount: amendment (1): " CHANGED("reason")},
	{"amended", "UPDATE amended SET reserve = 2", "recount: amended (2, 2): " CHANGED("reserve")},
	{"amendment_appeal", "UPDATE amendment_appeal SET amendment_id = 2", "recount: amendment_appeal (1): " CHANGED("amendment_id")},
	{"deliberation", "UPDATE deliberation SET number = '2'", "recount: deliberation (1): " CHANGED("number")},
	{"placement", "UPDATE placement SET placed = 'out'", "recount: placement (1): " CHANGED("placed")},
	{"proposed_sum", "UPDATE proposed_sum SET won = 151", "recount: proposed_sum (1, 1): " CHANGED("won")},
	{"evaluated_as", "UPDATE evaluated_as SET kept_out = '1'", "recount: evaluated_as (1, 0): " CHANGED("kept_out")},
	{"promotion", "UPDATE promotion SET granted = 199", "recount: promotion (2, 2): " CHANGED("granted")},
	{"decline", "UPDATE decline SET letter_no = '문서'", "recount: decline (2): " CHANGED("letter_no")},
	{"appeal", "UPDATE appeal SET ground = '없음'", "recount: appeal (1): " CHANGED("ground")},
	{"appeal_paper", "UPDATE appeal_paper SET size = 2", "recount: appeal_paper (1, 1): " CHANGED("size")},
	{"award", "UPDATE award SET amount = 201", "recount: award (1): " CHANGED("amount")},
	{"award_withdrawn", "UPDATE award_withdrawn SET amount = 151", "recount: award_withdrawn (1, 1): " CHANGED("amount")},
	{"award_change", "UPDATE award_change SET to_return = 1", "recount: award_change (1, 1): " CHANGED("to_return")},
	{"result_cancellation", "UPDATE result_cancellation SET reason = '없음'", "recount: result_cancellation (1): " CHANGED("reason")},
	{"budget_entry", "UPDATE budget_entry SET won = 600", "recount: budget_entry (1, 2024, city, 1): " CHANGED("won")},
	{"budget_year", "UPDATE budget_year SET closed_by = 2", "recount: budget_year (2020): " CHANGED("closed_by")},
	{"payment", "UPDATE payment SET won = 21", "recount: payment (1, 1): " CHANGED("won")},
	{"repayment", "UPDATE repayment SET paper_no = '?'", "recount: repayment (1, 1): " CHANGED("paper_no")},
	{"prior_support", "UPDATE prior_support SET won = 10", "recount: prior_support (1): " CHANGED("won")},
	{"duplicate_judged", "UPDATE duplicate_judged SET reason = '?'", "recount: duplicate_judged (1, 1): " CHANGED("reason")},
	{"program_status", "UPDATE program_status SET status = 'done'", "recount: program_status (1, 1): " CHANGED("status")},
	{"program_region", "UPDATE program_region SET no = 2", "recount: program_region (1, 부산): " CHANGED("no")},
	{"program_technology", "UPDATE program_technology SET no = 2", "recount: program_technology (1, 02): " CHANGED("no")},
	{"program_field", "UPDATE program_field SET name = '항공'", "recount: program_field (1, 1): " CHANGED("name")},
	{"stated_total", "UPDATE stated_total SET n = 8", "recount: stated_total (1, 세부과제): " CHANGED("n")},
	{"indicator", "UPDATE indicator SET change = '54.4%'", "recount: indicator (1, 1): " CHANGED("change")},
	{"indicator_value", "UPDATE indicator_value SET n = 335", "recount: indicator_value (1, 1, before, 2004): " CHANGED("n")},
	{"milestone", "UPDATE milestone SET done = '2018'", "recount: milestone (1, 1): " CHANGED("done")},
	{"progress", "UPDATE progress SET rate = 9000", "recount: progress (1, 2016-12): " CHANGED("rate")},
	{"proposal_review", "UPDATE proposal_review SET outcome = 'carried'", "recount: proposal_review (1, 1): " CHANGED("outcome")},
	{"review_opinion", "UPDATE review_opinion SET gap = '없음'", "recount: review_opinion (1, 1, 1): " CHANGED("gap")},
	{"council", "UPDATE council SET kind = 'spoke'", "recount: council (1, 1): " CHANGED("kind")},
	{"council_member", "UPDATE council_member SET until = '2025'", "recount: council_member (1, 1, 1): " CHANGED("until")},
	{"council_task", "UPDATE council_task SET state = 'done'", "recount: council_task (1, 1, 1): " CHANGED("state")},
	{"call_paper", "UPDATE call_paper SET age = '3m'", "recount: call_paper (1, plan): " CHANGED("age")},
	{"paper", "UPDATE paper SET issued_on = '2024-01-02'", "recount: paper (3, 1): " CHANGED("issued_on")},
	{"form_text", "UPDATE form_text SET text = 'Text'",
	 "recount: form_text (0000000000000000000000000000000000000000000000000000000000000000): " CHANGED("text")},
	{"letter", "UPDATE letter SET sha256 = CAST(zeroblob(31) || x'01' AS BLOB)", "recount: letter (1): " CHANGED("sha256")},
	{"letter_end", "UPDATE letter_end SET reason = '?'", "recount: letter_end (1): " CHANGED("reason")},
	{"series", "UPDATE series SET last = 2", "recount: series (receipt:c): " CHANGED("last")},
	{"supplement", "UPDATE supplement SET outcome = 'late', ended_by = 1, ended_at = '2024-02-12 09:00:00'",
	 "recount: supplement (1, 1): " CHANGED("outcome")},
	{"holiday", "UPDATE holiday SET source = '?'", "recount: holiday (2024-02-09, 설날 전날): " CHANGED("source")},
};

/* Here and below all at once: each is told of in the order of the tables, and nothing else. */
static void a_change_is_found_in_each_recorded_table(void **state)
{
	struct buf sql CLEANUP(buf_release) = {0};
	(void)state;
	for (size_t i = 0; i < ROWS(changes); i++)
		buf_printf(&sql, "%s;", changes[i].sql);
	tamper(buf_text(&sql));
	struct findings list = recount();
	for (size_t i = 0; i < ROWS(changes) && i < list.n; i++)
		assert_string_equal(list.at[i], changes[i].wanted);
	assert_int_equal(list.n, ROWS(changes));
	size_t n = 0;
	for (; DB_RECORDED_TABLES[n]; n++)
		assert_string_equal(DB_RECORDED_TABLES[n], changes[n].table);
	assert_int_equal(n, ROWS(changes));
}

static void a_row_that_is_gone_is_found_in_each_recorded_table(void **state)
{
	(void)state;
	struct buf sql CLEANUP(buf_release) = {0};
	for (const char *const *table = DB_RECORDED_TABLES; *table; table++)
		buf_printf(&sql, "DELETE FROM \"%s\";", *table);
	tamper(buf_text(&sql));
	struct findings list = recount();
	size_t i = 0;
	for (const char *const *table = DB_RECORDED_TABLES; *table; table++) {
		const char *begin = pool_printf(&t.pool, "recount: %s (", *table);
		size_t before = i;
		for (; i < list.n && strncmp(list.at[i], begin, strlen(begin)) == 0; i++)
			assert_non_null(strstr(list.at[i], "this row is gone"));
		if (i == before)
			fail_msg("%s is empty, and that is not told", *table);
	}
	assert_int_equal(i, list.n);
}

static void a_row_that_no_act_made_is_found(void **state)
{
	(void)state;
	assert_found("INSERT INTO award SELECT 2, 2, amount, own_cash, own_kind, 1, drafted_at, 2, drafted_at, NULL, NULL, payment, "
				 "NULL FROM award", "recount: award (2): no recorded act made this row");
	assert_found("INSERT INTO score VALUES (1, 1, 0, 5)", "recount: score (1, 1, 0): no recorded act made this row");
	assert_found("DELETE FROM conflict", "recount: conflict (1): this row is gone, and no recorded act took it away");
}

/* The hand was there before the act: the act found another row than the acts before it had left. */
static void a_change_is_found_after_an_act_went_over_it(void **state)
{
	(void)state;
	tamper("UPDATE firm SET name = '친구' WHERE id = 1");
	act("UPDATE firm SET name = '친구들' WHERE id = 1");
	int64_t last = raw_number(t.office.db, "SELECT max(seq) FROM audit");
	struct findings list = recount();
	assert_int_equal(list.n, 1);
	assert_string_equal(list.at[0],
						pool_printf(&t.pool, "recount: audit row %lld does not fit what the rows before it made", (long long)last));
}

static void what_can_not_be_read_is_told(void **state)
{
	static const char *const broken[] = {"substr(changeset, 1, length(changeset) - 3)", "x'99'", "CAST(changeset || 'x' AS BLOB)",
										 "x'540162'" /* a table's name without its end */};
	(void)state;
	for (size_t i = 0; i < ROWS(broken); i++) {
		tamper(pool_printf(&t.pool, "UPDATE audit SET changeset = %s WHERE seq = "
									"(SELECT seq FROM audit WHERE act = 'test.by-hand' ORDER BY seq LIMIT 1)", broken[i]));
		struct findings list = recount();
		assert_true(list.n > 0);
		if (i < 3)
			assert_non_null(strstr(list.at[0], "can not be read"));
	}
}

/* Without its guards a store does what it is told; with one more it does what nobody told. */
static void a_changed_schema_is_found(void **state)
{
	(void)state;
	assert_found("DROP TRIGGER award_approved_within", "recount: schema (trigger, award_approved_within): it is missing");
	assert_found("CREATE TRIGGER gift AFTER INSERT ON application BEGIN UPDATE application SET asked = 1; END",
				 "recount: schema (trigger, gift): no migration made it");
	assert_found("DROP TRIGGER award_stays; CREATE TRIGGER award_stays BEFORE DELETE ON award WHEN 0 BEGIN SELECT 1; END",
				 "recount: schema (trigger, award_stays): sql: not what the migrations made");
	assert_found("DROP INDEX application_once", "recount: schema (index, application_once): it is missing");
}

static void many_rows_are_counted(void **state)
{
	(void)state;
	tamper("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 25) "
		   "INSERT INTO series SELECT 'x' || i, i FROM n");
	struct findings list = recount();
	assert_int_equal(list.n, 11);
	assert_string_equal(list.at[10], "recount: series: 15 rows more");
}

static void store_check_recounts(void **state)
{
	struct store_report report;
	bool found = false;
	(void)state;
	tamper("UPDATE award SET amount = 201");
	assert_done(desk_store_check(test_office_as(&t, "auditor"), &report, &e), &e);
	for (size_t i = 0; i < report.findings; i++)
		found = found || strcmp(report.finding[i], "recount: award (1): " CHANGED("amount")) == 0;
	assert_true(found);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_acts_made_is_sound),
		cmocka_unit_test(a_change_is_found_in_each_recorded_table),
		cmocka_unit_test(a_row_that_is_gone_is_found_in_each_recorded_table),
		cmocka_unit_test(a_row_that_no_act_made_is_found),
		cmocka_unit_test(a_change_is_found_after_an_act_went_over_it),
		cmocka_unit_test(what_can_not_be_read_is_told),
		cmocka_unit_test(a_changed_schema_is_found),
		cmocka_unit_test(many_rows_are_counted),
		cmocka_unit_test(store_check_recounts),
	};
	return cmocka_run_group_tests_name("recount", tests, open_all, close_all);
}
