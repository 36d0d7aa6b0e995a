/* Finding firms in the store, and lists in parts: each row in one part, whatever is entered meanwhile. */
#include "raw.h"
#include "collect.h"
#include "one_office.h"

#include "ppuri/ident.h"
#include "ppuri/service/firm.h"
#include "ppuri/service/store.h"
#include "ppuri/store/application.h"
#include "ppuri/store/firm.h"
#include "ppuri/store/search.h"
#include "ppuri/text.h"

enum { FIRMS = 2500 }; /* five whole blocks and one more */

static const char *random_name(struct pool *p, uint32_t *seed)
{
	static const char *const syllables[] = {"가", "각", "나", "난", "다", "닭", "라", "빛", "하", "한", "형", "a", "7"};
	struct buf name CLEANUP(buf_release) = {0};
	size_t n = (*seed = *seed * 1664525 + 1013904223, *seed >> 16) % 6 + 2;
	for (size_t i = 0; i < n; i++)
		buf_puts(&name, syllables[(*seed = *seed * 1664525 + 1013904223, *seed >> 16) % ROWS(syllables)]);
	return pool_strdup(p, buf_text(&name));
}

static struct firm numbered(struct pool *p, int n, const char *name)
{
	char number[BIZ_NO_DIGITS];
	const char *nine = pool_printf(p, "000%02d%04d", n / 10000 + 1, n % 10000);
	for (char last = '0'; last <= '9'; last++) {
		struct err ignored;
		const char *typed = pool_printf(p, "%s%c", nine, last);
		if (biz_no_parse(typed, number, NULL, &ignored))
			return (struct firm){.biz_no = pool_strdup(p, number), .name = name, .workers = -1};
	}
	fail();
	return (struct firm){0};
}

static bool add_firms(struct work *w, void *arg, struct err *why)
{
	uint32_t seed = *(uint32_t *)arg;
	for (int i = 0; i < FIRMS; i++) {
		struct firm firm = numbered(w->pool, i, random_name(w->pool, &seed));
		int64_t id;
		if (!firm_insert(w->db, &firm, &id, why))
			return false;
	}
	return true;
}

static const struct act BY_HAND = {"test.by-hand", RIGHT_FIRM_WRITE, ACT_WRITES};

static struct firms all_firms(void)
{
	struct firms list;
	assert_done(list_firms(test_office_as(&t, "officer"), &(struct firm_filter){0}, &list, &e), &e);
	return list;
}

/* Which of the list has this as a part of its key or number, as anybody would look. */
static size_t count_plainly(const struct firms *list, const char *typed)
{
	size_t n = 0;
	const char *key = text_search_key(&t.pool, typed);
	for (size_t i = 0; i < list->n; i++)
		n += strstr(text_search_key(&t.pool, list->at[i].name), key) || strstr(list->at[i].biz_no, key);
	return n;
}

static struct firms search(const char *typed, size_t limit, const char *after)
{
	struct firms list;
	struct firm_filter filter = {.search = typed, .page = {limit, after}};
	assert_done(list_firms(test_office_as(&t, "officer"), &filter, &list, &e), &e);
	return list;
}

static void a_search_finds_what_a_plain_look_finds(void **state)
{
	static const char *const typed[] = {"가각", "빛", "한형", "a7", "7", "00001", "12", "하가", "77a한"};
	uint32_t seed = 7;
	(void)state;
	assert_done(act_perform(test_office_as(&t, "officer"), &BY_HAND, add_firms, &seed, &e), &e);
	assert_int_equal(raw_number(t.office.db, "SELECT count(*) FROM search_block WHERE id < 2 << 40"), 5);
	struct firms all = all_firms();
	assert_int_equal(all.n, FIRMS);
	for (size_t i = 0; i < ROWS(typed); i++) {
		struct firms found = search(typed[i], 0, NULL);
		size_t plainly = count_plainly(&all, typed[i]);
		/* A last open syllable finds more: those with a final. */
		if (found.n < plainly || (found.n > plainly && (text_distance("하가", typed[i]) != 0)))
			fail_msg("'%s': %zu found, %zu are there", typed[i], found.n, plainly);
	}
	assert_true(search("한비", 0, NULL).n > 0 && search("ㅎㅂ", 0, NULL).n > search("한빛", 0, NULL).n);
	assert_int_equal(search("qlcrk", 0, NULL).n, search("빛가", 0, NULL).n);
	assert_int_equal(search("없는이름", 0, NULL).n, 0);
}

static void parts_joined_are_the_whole_list(void **state)
{
	static const char *const typed[] = {NULL, "빛", "ㅎㅂ", "01"};
	(void)state;
	for (size_t i = 0; i < ROWS(typed); i++) {
		struct firms whole = search(typed[i], 0, NULL);
		size_t n = 0;
		const char *after = NULL;
		do {
			struct firms part = search(typed[i], 37, after);
			assert_int_equal(part.end.total, whole.n);
			for (size_t k = 0; k < part.n; k++, n++)
				assert_string_equal(part.at[k].biz_no, whole.at[n].biz_no);
			after = part.end.next;
		} while (after);
		assert_int_equal(n, whole.n);
	}
}

static void what_is_entered_meanwhile_moves_no_row(void **state)
{
	struct firms whole = search("빛", 0, NULL), list;
	size_t n = 0;
	const char *after = NULL;
	char seen[FIRMS + 64] = {0};
	(void)state;
	do {
		struct firms part = search("빛", 50, after);
		for (size_t k = 0; k < part.n; k++) {
			assert_true(part.at[k].id < (int64_t)sizeof seen && !seen[part.at[k].id]);
			seen[part.at[k].id] = 1;
		}
		struct firm fresh = numbered(&t.pool, FIRMS + (int)n++, "빛새로온기업");
		assert_done(desk_firm_add(test_office_as(&t, "officer"), &fresh, &e), &e);
		after = part.end.next;
	} while (after);
	for (size_t i = 0; i < whole.n; i++)
		assert_true(seen[whole.at[i].id]);
	/* Newest first: what is entered now stands before the first part. */
	list = search(NULL, 50, NULL);
	struct firm fresh = numbered(&t.pool, FIRMS + (int)n, "또하나");
	assert_done(desk_firm_add(test_office_as(&t, "officer"), &fresh, &e), &e);
	struct firms next = search(NULL, 50, list.end.next);
	assert_true(next.at[0].id == list.at[49].id - 1);
}

static void a_firm_is_found_by_its_new_name_and_no_longer_by_the_old_one(void **state)
{
	struct firm firm = numbered(&t.pool, 500, "이름바꾼금형");
	struct firm_edited edited;
	(void)state;
	assert_int_equal(search("이름바꾼", 0, NULL).n, 0);
	assert_done(desk_firm_edit(test_office_as(&t, "officer"), &firm, NULL, &edited, &e), &e);
	struct firms found = search("ㅇㄹㅂㄲ", 0, NULL);
	assert_int_equal(found.n, 1);
	assert_string_equal(found.at[0].biz_no, firm.biz_no);
	/* It comes back packed, once. */
	assert_int_equal(raw_number(t.office.db, "SELECT count(*) FROM search_block WHERE id < 2 << 40"), 5);
	/* A dry run leaves everything as it was. */
	firm.name = "다시바꾼금형";
	t.office.dry_run = true;
	assert_done(desk_firm_edit(test_office_as(&t, "officer"), &firm, NULL, &edited, &e), &e);
	t.office.dry_run = false;
	assert_int_equal(search("다시바꾼", 0, NULL).n, 0);
	assert_int_equal(search("이름바꾼", 0, NULL).n, 1);
}

static size_t findings_of_search(void)
{
	struct store_report report;
	size_t n = 0;
	assert_done(desk_store_check(test_office_as(&t, "auditor"), &report, &e), &e);
	for (size_t i = 0; i < report.findings; i++)
		n += strncmp(report.finding[i], "search:", 7) == 0;
	return n;
}

static void what_is_packed_wrongly_is_found_and_made_anew(void **state)
{
	size_t right = search("빛", 0, NULL).n;
	(void)state;
	assert_int_equal(findings_of_search(), 0);
	force(t.office.store_path, "UPDATE firm SET search_key = '뒤로바꾼' WHERE id = 5; UPDATE search_block SET n = n + 1 WHERE id = (1 << 40) + 1");
	assert_int_equal(findings_of_search(), 2);
	force(t.office.store_path, "DELETE FROM search_block WHERE id = 1 << 40");
	assert_int_equal(search("뒤로바꾼", 0, NULL).n, 1);
	assert_done(desk_store_reindex(test_office_as(&t, "admin"), &e), &e);
	assert_int_equal(findings_of_search(), 0);
	assert_true(search("빛", 0, NULL).n + 1 >= right);
}

/* Two calls, of which the code of one begins like that of the other, with numbers over 9,999 and drafts. Application n is of firm
 * n % 50 + 1. */
static const char APPLICATIONS[] =
	"INSERT INTO program (id, code, name, period_start, period_end) VALUES (1, 'P', 'P', '2024', '2024');"
	"INSERT INTO program_funding (program_id, fiscal_year, source, original) VALUES (1, 2024, 'city', 100);"
	"INSERT INTO call (id, code, program_id, notice_no, title, notice_day, opens_at, closes_at, fiscal_year, source, budget, support_rate, "
	"cap, own_cash_rate, pass_line, trim_min, ties, select_max, project_start, project_end, state) SELECT column1, column2, 1, 'N', 'T', "
	"'2024-03-04', '2024-03-04 09:00:00', '2024-03-20 18:00:00', 2024, 'city', 100, 8000, 60, 0, 600, 0, '', 0, '2024-04', '2024-11', "
	"'PUBLISHED' FROM (VALUES (1, 'c'), (2, 'c-2'));"
	"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 150) "
	"INSERT INTO application (id, call_id, firm_id, receipt_no, received_at, title, total, asked, own_cash, own_kind, state) "
	"SELECT i, 1 + (i > 100), i % 50 + 1 + (i > 50) * 50, "
	"CASE WHEN i % 10 <> 0 THEN printf('%s-%04d', CASE WHEN i > 100 THEN 'c-2' ELSE 'c' END, 9950 + i) END, "
	"CASE WHEN i % 10 <> 0 THEN '2024-03-11 10:00:00' END, 'T', 10, 8, 1, 1, "
	"CASE WHEN i % 20 = 0 THEN 'LAPSED' WHEN i % 10 = 0 THEN 'DRAFT' WHEN i % 3 = 0 THEN 'SCREENING' ELSE 'SUBMITTED' END FROM n;"
	"INSERT INTO series VALUES ('receipt:c', 10050), ('receipt:c-2', 10100)";

static struct applications applications(struct application_filter filter, size_t limit, const char *after)
{
	struct applications list;
	filter.page = (struct page){limit, after};
	assert_done(list_applications(test_office_as(&t, "officer"), &filter, &list, &e), &e);
	return list;
}

static void parts_of_applications_are_all_of_them(void **state)
{
	static const struct {
		struct application_filter filter;
		const char *count;
	} rows[] = {
		{{0}, "SELECT count(*) FROM application"},
		{{.call = "c"}, "SELECT count(*) FROM application WHERE call_id = 1"},
		{{.call = "c-2"}, "SELECT count(*) FROM application WHERE call_id = 2"},
		{{.call = "c", .state = "SCREENING"}, "SELECT count(*) FROM application WHERE call_id = 1 AND state = 'SCREENING'"},
		{{.call = "c", .state = "LAPSED"}, "SELECT count(*) FROM application WHERE call_id = 1 AND state = 'LAPSED'"},
		{{.state = "DRAFT"}, "SELECT count(*) FROM application WHERE state = 'DRAFT'"},
		{{.state = "SUBMITTED"}, "SELECT count(*) FROM application WHERE state = 'SUBMITTED'"},
		{{.firm_id = 7}, "SELECT count(*) FROM application WHERE firm_id = 7"},
		{{.search = "0101"}, "SELECT count(*) FROM application a JOIN firm f ON f.id = a.firm_id WHERE instr(f.biz_no, '0101')"},
	};
	(void)state;
	force(t.office.store_path, APPLICATIONS);
	for (size_t i = 0; i < ROWS(rows); i++) {
		int64_t wanted = raw_number(t.office.db, rows[i].count), n = 0;
		struct applications whole = applications(rows[i].filter, 0, NULL);
		char seen[200] = {0};
		const char *after = NULL;
		assert_int_equal(whole.n, wanted);
		do {
			struct applications part = applications(rows[i].filter, 7, after);
			assert_int_equal(part.end.total, wanted);
			for (size_t k = 0; k < part.n; k++, n++) {
				assert_true(part.at[k].id < (int64_t)sizeof seen && !seen[part.at[k].id]++);
				if (rows[i].filter.call)
					assert_int_equal(part.at[k].id, whole.at[n].id);
			}
			after = part.end.next;
		} while (after);
		assert_int_equal(n, wanted);
	}
}

/* Most firms that fit best have applied for nothing: a first page needs more of them than it looks at first. */
static void a_page_of_a_broad_search_is_full(void **state)
{
	const struct application_filter filter = {.search = "빛"};
	struct applications whole = applications(filter, 0, NULL);
	const char *after = NULL;
	size_t n = 0;
	(void)state;
	assert_true(search("빛", 0, NULL).n > 500 && whole.n > 30);
	do {
		struct applications part = applications(filter, 30, after);
		assert_true(part.n == 30 || !part.end.next);
		for (size_t k = 0; k < part.n; k++, n++)
			assert_int_equal(part.at[k].id, whole.at[n].id);
		after = part.end.next;
	} while (after);
	assert_int_equal(n, whole.n);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_search_finds_what_a_plain_look_finds),
		cmocka_unit_test(parts_joined_are_the_whole_list),
		cmocka_unit_test(what_is_entered_meanwhile_moves_no_row),
		cmocka_unit_test(a_firm_is_found_by_its_new_name_and_no_longer_by_the_old_one),
		cmocka_unit_test(parts_of_applications_are_all_of_them),
		cmocka_unit_test(a_page_of_a_broad_search_is_full),
		cmocka_unit_test(what_is_packed_wrongly_is_found_and_made_anew),
	};
	return cmocka_run_group_tests(tests, open_all, close_all);
}
