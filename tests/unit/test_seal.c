/* A sealed call: until its window has ended an application to it is there for nobody but who entered it. */
#include "intake.h"
#include "collect.h"

#include "../../src/store/sql.h"

#include "ppuri/service/application.h"
#include "ppuri/service/audit.h"
#include "ppuri/service/firm.h"
#include "ppuri/service/report.h"
#include "ppuri/service/status.h"
#include "ppuri/service/store.h"

static int open_all(void **state)
{
	(void)state;
	open_intake();
	return 0;
}

static int close_all(void **state)
{
	(void)state;
	test_office_close(&t);
	return 0;
}

extern const struct sql_text *const __start_ppuri_sql[], *const __stop_ppuri_sql[];

static bool is_in(const char *name, const char *const *list)
{
	for (; *list; list++)
		if (strcmp(*list, name) == 0)
			return true;
	return false;
}

/* Who goes behind the view: what writes, what counts, what packs the index of the search. */
static const char *const BEHIND[] = {"application.c", "call.c", "call_notice.c", "filed_paper.c", "past_diff.c", "search.c", "seal.c", NULL};

static void only_these_texts_go_behind_the_seal(void **state)
{
	size_t behind = 0;
	(void)state;
	for (const struct sql_text *const *at = __start_ppuri_sql; at < __stop_ppuri_sql; at++) {
		const char *text = (*at)->text, *file = strrchr((*at)->file, '/') ? strrchr((*at)->file, '/') + 1 : (*at)->file;
		if (strstr(text, "INTO application ") || strstr(text, "UPDATE application ") || strstr(text, "DELETE FROM application "))
			fail_msg("%s:%d writes to what may be a view; say main.application", file, (*at)->line);
		if (!strstr(text, "main.application"))
			continue;
		behind++;
		if (!is_in(file, BEHIND))
			fail_msg("%s:%d reads sealed applications", file, (*at)->line);
		if (strcmp(file, "application.c") == 0 && strncmp(text, "SELECT", 6) == 0)
			fail_msg("%s:%d reads sealed applications", file, (*at)->line);
	}
	assert_true(behind >= 10);
}

/* Each act that reads says here why it tells nothing: a new one is looked at before it is added. */
static const char *const READ_BEHIND_THE_VIEW[] = {
	"app.list", "app.show", "app.cost-show", "app.export", "app.export-people", "app.attach-look", "app.papers", "app.papers-of-call", "app.papers-take", "app.receipt",
	"app.request", "app.form", "app.duplicates", "award.list", "award.show", "award.payments", "firm.list", "firm.find", "firm.show", "firm.export", "firm.export-people", "firm.history", "letter.list", "letter.show", "letter.reissue", "letter.verify", "report.call", "report.committee", "report.scores",
	"report.programs", "export.360giving", "export.360giving-people", "review.progress", "review.pledge-look", "meeting.list", "meeting.show", "meeting.own", "meeting.paper", "review.list", "review.show", "review.conflicts", "review.papers", "review.paper", "review.export", "review.numbers", "review.sheet", "review.sheets", "select.show", "select.replay", "select.explain", "status",
	"select.amendments", "select.changes", "select.what-if", "select.near", "select.export", "select.dossier",
	"select.reserve", "select.notice", "select.changes", "appeal.list", "appeal.show", "appeal.effect", "appeal.paper-look", "appeal.papers", "appeal.letter", "store.look-back",
	"todo", "todo.own", NULL};
static const char *const READ_NO_APPLICATION[] = {
	"network.list", "report.targets", "report.review",
	"account.list", "audit.verify", "call.list", "call.show", "call.notices", "call.papers", "call.rules", "exclusion.list", "exclusion.show",
	"firm.workers.show", "form.take-up", "form.list", "form.show", "form.check", "letter.preview", "holiday.list",
	"reviewer.list", "reviewer.show", "program.list", "program.show", "program.tree", "program.export", "budget.list", "budget.show", "budget.close-plan", "report.funding", "report.portfolio", "store.check", "store.settings", "whoami", NULL};
static const char *const READ_AND_MASKED[] = {"audit.log", "audit.show", "audit.diff", NULL};

static void each_act_that_reads_was_looked_at(void **state)
{
	(void)state;
	for (const struct act *const *act = ACTS; *act; act++)
		if ((*act)->kind == ACT_READS && !is_in((*act)->name, READ_BEHIND_THE_VIEW) && !is_in((*act)->name, READ_NO_APPLICATION) &&
			!is_in((*act)->name, READ_AND_MASKED))
			fail_msg("%s: how does it keep a sealed call's applications?", (*act)->name);
}

static void publish_sealed(const char *code)
{
	struct call call, sealed = {.sealed = true};
	open_draft(code);
	assert_done(desk_call_edit(officer(), code, &sealed, CALL_FIELD_BIT(CALL_SEALED), &e), &e);
	assert_done(desk_call_publish(officer(), code, &call, &e), &e);
	test_office_at(&t, IN_TIME);
}

static void enter(const char *who, const char *call, const char *biz_no)
{
	struct application given = {.call_code = call, .title = "비밀과제", .total = {10000000}, .asked = {8000000}, .own_cash = {2000000},
								.firm = {.biz_no = biz_no}};
	struct firm firm = {.biz_no = biz_no, .name = biz_no, .size = "small", .workers = -1};
	struct err ignored;
	(void)!desk_firm_add(officer(), &firm, &ignored);
	assert_done(desk_application_new(test_office_as(&t, who), &given, &e), &e);
}

static size_t seen_by(const char *who, const char *call)
{
	struct applications list;
	assert_done(list_applications(test_office_as(&t, who), &(struct application_filter){.call = call}, &list, &e), &e);
	return list.n;
}

static bool shown_to(const char *who, const char *name)
{
	struct application application;
	struct screening_list checks;
	return desk_application_show(test_office_as(&t, who), name, &application, &checks, &e);
}

static void only_who_entered_it_sees_it(void **state)
{
	static const char *const others[] = {"officer-2", "approver", "finance", "auditor"};
	struct applications received;
	struct call call;
	(void)state;
	publish_sealed("sealed");
	enter("officer", "sealed", "0008110074");
	enter("officer-2", "sealed", "0008110356");
	assert_int_equal(seen_by("officer", "sealed"), 1);
	assert_int_equal(seen_by("officer-2", "sealed"), 1);
	/* Each receives their own. */
	assert_done(submit_applications(officer(), &(struct application_choice){.call = "sealed"}, &received, &e), &e);
	assert_int_equal(received.n, 1);
	for (size_t i = 0; i < ROWS(others); i++) {
		assert_int_equal(seen_by(others[i], "sealed"), i == 0);
		assert_false(shown_to(others[i], "sealed-0001"));
		assert_int_equal(e.kind, ERR_NOT_FOUND);
		assert_non_null(strstr(e.hint, "only for who entered it"));
		assert_false(shown_to(others[i], "sealed/0008110074"));
		assert_done(desk_call_show(test_office_as(&t, others[i]), "sealed", &call, &e), &e);
		assert_int_equal(call.received, 1);
		assert_int_equal(call.drafts, 1);
	}
	assert_true(shown_to("officer", "sealed-0001"));
	const struct won more = {7000000}, kind = {1000000};
	struct application_edit edit = {.asked = &more, .own_kind = &kind};
	struct application_edited edited;
	assert_fails(desk_application_edit(officer(), "sealed/0008110356", &edit, &edited, &e), &e, ERR_NOT_FOUND);
	assert_done(desk_application_edit(test_office_as(&t, "officer-2"), "sealed/0008110356", &edit, &edited, &e), &e);
	/* One firm, one application, even if the first can not be seen. */
	struct application twice = {.call_code = "sealed", .title = "또", .total = {10000000}, .asked = {8000000}, .own_cash = {2000000},
								.firm = {.biz_no = "0008110356"}};
	assert_fails(desk_application_new(officer(), &twice, &e), &e, ERR_REFUSED);
	assert_done(desk_call_show(test_office_as(&t, "reviewer"), "sealed", &call, &e), &e);
	assert_int_equal(call.received, -1);
	struct status_list own;
	assert_done(desk_status(test_office_as(&t, "applicant-0008110074"), &own, &e), &e);
	assert_int_equal(own.n, 1);
}

static void figures_wait_and_the_audit_names_nobody(void **state)
{
	struct report report;
	struct audit_list rows;
	struct audit_entry entry;
	struct audit_changes changes;
	size_t masked = 0;
	(void)state;
	struct store_report check;
	assert_done(desk_store_check(test_office_as(&t, "auditor"), &check, &e), &e);
	assert_int_equal(check.findings, 0);
	assert_fails(desk_report_call(test_office_as(&t, "approver"), "sealed", &report, &e), &e, ERR_REFUSED);
	assert_non_null(strstr(e.text, "sealed until 2024-03-15 18:00:00"));
	assert_done(desk_audit_log(test_office_as(&t, "auditor"), &(struct audit_filter){.last = 30}, &rows, &e), &e);
	for (size_t i = 0; i < rows.n; i++) {
		if (strstr(rows.at[i].subject, "000-81-10074") || strstr(rows.at[i].subject, "000-81-10356"))
			fail_msg("%s %s", rows.at[i].act, rows.at[i].subject);
		if (strncmp(rows.at[i].act, "app.", 4) != 0)
			continue;
		masked++;
		assert_done(desk_audit_show(test_office_as(&t, "auditor"), rows.at[i].seq, &entry, &changes, &e), &e);
		assert_int_equal(changes.n, 0);
	}
	assert_true(masked >= 3);
}

static void receive(const char *const *names, size_t n, const char *call, bool done)
{
	struct applications received;
	const struct application_choice choice = {.names = names, .n = n, .call = call};
	assert_int_equal(submit_applications(officer(), &choice, &received, &e), done);
}

static struct audit_list told(const char *subject, int64_t last)
{
	struct audit_list rows;
	const struct audit_filter filter = {.subject = subject, .last = last};
	assert_done(desk_audit_log(test_office_as(&t, "auditor"), &filter, &rows, &e), &e);
	return rows;
}

/* One of the acts is on an application to an open call and one to a sealed call; one is refused with words that name it. */
static void the_audit_names_nobody_in_acts_on_several(void **state)
{
	static const char *const both[] = {"open/0008110356", "shut/0008110074"};
	struct audit_entry entry;
	struct audit_changes changes;
	(void)state;
	publish_sealed("shut");
	open_call("open");
	enter("officer", "shut", "0008110074");
	enter("officer", "open", "0008110356");
	test_office_again_at(&t, "2024-03-03 10:00:00");
	receive(NULL, 0, "shut", false);
	assert_non_null(strstr(e.text, "shut/000-81-10074"));
	test_office_at(&t, IN_TIME);
	receive(both, 2, NULL, true);
	struct audit_list rows = told(NULL, 16);
	size_t looked_at = 0;
	for (size_t i = 0; i < rows.n; i++) {
		if (strncmp(rows.at[i].act, "app.", 4) == 0 && strstr(rows.at[i].reason, "shut/"))
			fail_msg("%s: %s", rows.at[i].subject, rows.at[i].reason);
		if (strcmp(rows.at[i].act, "app.submit") != 0)
			continue;
		looked_at++;
		assert_done(desk_audit_show(test_office_as(&t, "auditor"), rows.at[i].seq, &entry, &changes, &e), &e);
		assert_int_equal(changes.n, 0);
		assert_string_equal(entry.reason, "");
	}
	assert_int_equal(looked_at, 2);
	/* Neither does it say by what it finds. */
	assert_int_equal(told("shut/000-81-10074", 0).n, 0);
	assert_int_equal(told("000-81-10074", 5).n, 0);
	assert_true(told("shut", 0).n > 2);
	assert_int_equal(told("shut", 2).n, 2);
	assert_int_equal(told("shut", 2).at[1].seq, told("shut", 0).at[told("shut", 0).n - 1].seq);
}

/* An officer alone can not open what was handed in by ending the call. */
static void neither_an_early_end_nor_a_cancellation_opens_it(void **state)
{
	const struct call_notice notice = {.notice_no = "부산광역시 공고 제2024-200호"};
	struct call_cancelled cancelled;
	size_t lapsed;
	(void)state;
	publish_sealed("early");
	enter("officer-2", "early", "0008110074");
	officer()->reason = "예산 삭감";
	assert_fails(desk_call_close(officer(), "early", &lapsed, &e), &e, ERR_REFUSED);
	assert_non_null(strstr(e.hint, "call unseal early"));
	assert_done(desk_call_cancel(officer(), "early", &notice, &cancelled, &e), &e);
	officer()->reason = NULL;
	assert_int_equal(seen_by("officer", "early"), 0);
	assert_int_equal(seen_by("officer-2", "early"), 1);
}

static void an_always_open_call_can_not_be_sealed(void **state)
{
	struct call sealed = {.sealed = true, .always_open = true};
	(void)state;
	open_draft("always");
	assert_fails(desk_call_edit(officer(), "always", &sealed, CALL_FIELD_BIT(CALL_SEALED) | CALL_FIELD_BIT(CALL_ALWAYS_OPEN), &e),
				 &e, ERR_REFUSED);
	assert_non_null(strstr(e.text, "can not be sealed"));
}

static void a_seal_is_broken_by_an_approver_with_a_reason(void **state)
{
	struct office *office;
	(void)state;
	publish_sealed("broken");
	enter("officer-2", "broken", "0008110074");
	assert_fails(desk_call_unseal(officer(), "broken", &e), &e, ERR_DENIED);
	assert_fails(desk_call_unseal(test_office_as(&t, "approver"), "broken", &e), &e, ERR_USAGE);
	assert_int_equal(seen_by("officer", "broken"), 0);
	office = test_office_as(&t, "approver");
	office->reason = "접수 장애 확인";
	assert_done(desk_call_unseal(office, "broken", &e), &e);
	assert_fails(desk_call_unseal(office, "broken", &e), &e, ERR_REFUSED);
	office->reason = NULL;
	assert_int_equal(seen_by("officer", "broken"), 1);
	assert_int_equal(seen_by("auditor", "broken"), 1);
	assert_int_equal(seen_by("officer", "sealed"), 1); /* of two: that seal holds */
}

static void a_seal_opens_with_the_end_of_the_window(void **state)
{
	(void)state;
	test_office_at(&t, "2024-03-15 18:00:00");
	assert_int_equal(seen_by("auditor", "sealed"), 0);
	assert_int_equal(seen_by("auditor", "early"), 0);
	test_office_at(&t, "2024-03-15 18:00:01");
	assert_int_equal(seen_by("auditor", "early"), 1);
	assert_int_equal(seen_by("auditor", "sealed"), 2);
	assert_true(shown_to("approver", "sealed-0001"));
	struct office *office = test_office_as(&t, "approver");
	office->reason = "늦음";
	assert_fails(desk_call_unseal(office, "sealed", &e), &e, ERR_REFUSED);
	office->reason = NULL;
	assert_non_null(strstr(e.text, "not sealed now"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(only_these_texts_go_behind_the_seal),
		cmocka_unit_test(each_act_that_reads_was_looked_at),
		cmocka_unit_test(only_who_entered_it_sees_it),
		cmocka_unit_test(figures_wait_and_the_audit_names_nobody),
		cmocka_unit_test(the_audit_names_nobody_in_acts_on_several),
		cmocka_unit_test(neither_an_early_end_nor_a_cancellation_opens_it),
		cmocka_unit_test(an_always_open_call_can_not_be_sealed),
		cmocka_unit_test(a_seal_is_broken_by_an_approver_with_a_reason),
		cmocka_unit_test(a_seal_opens_with_the_end_of_the_window),
	};
	return cmocka_run_group_tests_name("seal", tests, open_all, close_all);
}
