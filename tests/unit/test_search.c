/* Finding firms in the store, and lists in parts: each row in one part, whatever is entered meanwhile. */
#include "raw.h"

#include "ppuri/ident.h"
#include "ppuri/service/firm.h"
#include "ppuri/service/store.h"
#include "ppuri/store/application.h"
#include "ppuri/store/firm.h"
#include "ppuri/store/search.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

static struct test_office t;
static struct err e;

enum { FIRMS = 2500 }; /* two whole blocks and some */

static int open_all(void **state)
{
	(void)state;
	tr_set(LANG_EN);
	test_office_open(&t);
	return 0;
}

static int close_all(void **state)
{
	(void)state;
	test_office_close(&t);
	return 0;
}

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

static struct firm_list all_firms(void)
{
	struct firm_list list;
	assert_done(desk_firm_list(test_office_as(&t, "officer"), &(struct firm_filter){0}, &list, &e), &e);
	return list;
}

/* Which of the list has this as a part of its key or number, as anybody would look. */
static size_t count_plainly(const struct firm_list *list, const char *typed)
{
	size_t n = 0;
	const char *key = text_search_key(&t.pool, typed);
	for (size_t i = 0; i < list->n; i++)
		n += strstr(text_search_key(&t.pool, list->at[i].name), key) || strstr(list->at[i].biz_no, key);
	return n;
}

static struct firm_list search(const char *typed, size_t limit, const char *after)
{
	struct firm_list list;
	struct firm_filter filter = {.search = typed, .page = {limit, after}};
	assert_done(desk_firm_list(test_office_as(&t, "officer"), &filter, &list, &e), &e);
	return list;
}

static void a_search_finds_what_a_plain_look_finds(void **state)
{
	static const char *const typed[] = {"가각", "빛", "한형", "a7", "7", "00001", "12", "하가", "77a한"};
	uint32_t seed = 7;
	(void)state;
	assert_done(act_perform(test_office_as(&t, "officer"), &BY_HAND, add_firms, &seed, &e), &e);
	assert_int_equal(raw_number(t.office.db, "SELECT count(*) FROM search_block WHERE id < 2 << 40"), 2);
	struct firm_list all = all_firms();
	assert_int_equal(all.n, FIRMS);
	for (size_t i = 0; i < ROWS(typed); i++) {
		struct firm_list found = search(typed[i], 0, NULL);
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
		struct firm_list whole = search(typed[i], 0, NULL);
		size_t n = 0;
		const char *after = NULL;
		do {
			struct firm_list part = search(typed[i], 37, after);
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
	struct firm_list whole = search("빛", 0, NULL), list;
	size_t n = 0;
	const char *after = NULL;
	char seen[FIRMS + 64] = {0};
	(void)state;
	do {
		struct firm_list part = search("빛", 50, after);
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
	struct firm_list next = search(NULL, 50, list.end.next);
	assert_true(next.at[0].id == list.at[49].id - 1);
}

static void a_firm_is_found_by_its_new_name_and_no_longer_by_the_old_one(void **state)
{
	struct firm firm = numbered(&t.pool, 500, "이름바꾼금형");
	(void)state;
	assert_int_equal(search("이름바꾼", 0, NULL).n, 0);
	assert_done(desk_firm_edit(test_office_as(&t, "officer"), &firm, NULL, &e), &e);
	struct firm_list found = search("ㅇㄹㅂㄲ", 0, NULL);
	assert_int_equal(found.n, 1);
	assert_string_equal(found.at[0].biz_no, firm.biz_no);
	/* It comes back packed, once. */
	assert_int_equal(raw_number(t.office.db, "SELECT count(*) FROM search_block WHERE id < 2 << 40"), 2);
	/* A dry run leaves everything as it was. */
	firm.name = "다시바꾼금형";
	t.office.dry_run = true;
	assert_done(desk_firm_edit(test_office_as(&t, "officer"), &firm, NULL, &e), &e);
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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_search_finds_what_a_plain_look_finds),
		cmocka_unit_test(parts_joined_are_the_whole_list),
		cmocka_unit_test(what_is_entered_meanwhile_moves_no_row),
		cmocka_unit_test(a_firm_is_found_by_its_new_name_and_no_longer_by_the_old_one),
		cmocka_unit_test(what_is_packed_wrongly_is_found_and_made_anew),
	};
	return cmocka_run_group_tests(tests, open_all, close_all);
}
