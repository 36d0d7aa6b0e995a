/* What a firm had before, and what may be double funding: by each sign alone, over programmes and years. */
#include "raw.h"
#include "collect.h"

#include "intake.h"

#include "ppuri/service/application.h"
#include "ppuri/service/firm.h"
#include "ppuri/service/history.h"
#include "ppuri/likeness.h"
#include "ppuri/service/import.h"
#include "ppuri/service/store.h"
#include "ppuri/store/firm.h"
#include "ppuri/store/history.h"

#include <string.h>

static int close_all(void **state)
{
	(void)state;
	test_office_close(&t);
	return 0;
}

static void add_firm(const char *biz_no, const char *name, const char *corp_no, const char *address)
{
	const struct firm firm = {.biz_no = biz_no, .name = name, .corp_no = corp_no, .address = address, .representative = "도한울", .workers = -1};
	assert_done(desk_firm_add(officer(), &firm, &e), &e);
}

static const char *enter(const char *call, const char *biz_no, const char *title)
{
	const struct application application = {.call_code = call, .firm = {.biz_no = biz_no, .workers = -1}, .title = title,
											.total = {10000000}, .asked = {8000000}, .own_cash = {1000000}, .own_kind = {1000000}};
	assert_done(desk_application_new(officer(), &application, &e), &e);
	return pool_printf(&t.pool, "%s/%s", call, biz_no);
}

static struct duplicate_list duplicates(const char *name)
{
	struct duplicate_list list;
	assert_done(desk_application_duplicates(officer(), name, true, &list, &e), &e);
	return list;
}

static void by_hand(const char *sql)
{
	office_close(&t.office);
	force(test_office_path(&t, "office.db"), sql);
	assert_done(office_open(&t.office, &t.pool, test_office_path(&t, "office.db"), "", &e), &e);
	test_office_again_at(&t, IN_TIME);
}

/* Other firms stand before, with other addresses. */
#define OTHERS \
	"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 61) INSERT INTO firm (biz_no, name, search_key, address) " \
	"SELECT printf('00099%05d', i), '옛 기업', '옛기업', printf('부산광역시 견본로 %d', i) FROM n"

static int open_all(void **state)
{
	(void)state;
	open_intake();
	open_call("first");
	open_call("second");
	by_hand(OTHERS);
	return 0;
}

static void assert_one(const struct duplicate_list *list, unsigned signs, const char *other)
{
	if (list->n != 1 || list->at[0].signs != signs || !strstr(duplicate_words(&t.pool, &list->at[0]), other))
		fail_msg("%zu, signs %u, %s", list->n, list->n ? list->at[0].signs : 0,
				 list->n ? duplicate_words(&t.pool, &list->at[0]) : "-");
}

#define SPINDLE "전장부품 사출금형 정밀도 향상을 위한 공정 개선"

static void each_sign_is_found_alone(void **state)
{
	(void)state;
	add_firm("0008110074", "㈜나래금형", "1101110062432", "부산광역시 강서구 견본산단로 1, 2동");
	const char *first = enter("first", "0008110074", SPINDLE);
	assert_int_equal(duplicates(first).n, 0);
	/* The same number, another programme's call and another title. */
	const char *again = enter("second", "0008110074", "커넥터 표면 조도 개선");
	struct duplicate_list list = duplicates(again);
	assert_one(&list, DUPLICATE_BIZ_NO, SPINDLE);
	/* The same corporation under another number. */
	add_firm("0003410497", "나래정밀", "1101110062432", "부산광역시 사하구 견본로 9");
	list = duplicates(enter("first", "0003410497", "열처리 최적화"));
	assert_int_equal(list.n, 2);
	assert_int_equal(list.at[0].signs, DUPLICATE_CORP_NO);
	/* The same address, written otherwise. */
	add_firm("0003190016", "하늘정밀", NULL, "부산광역시  강서구 견본산단로 1 (2동)");
	list = duplicates(enter("first", "0003190016", "주조 결함 예측"));
	assert_int_equal(list.n, 2);
	assert_int_equal(list.at[0].signs, DUPLICATE_ADDRESS);
	/* A like title of somebody with whom nothing else is shared. */
	add_firm("0008110356", "바다금형", NULL, "부산광역시 기장군 견본로 77");
	list = duplicates(enter("second", "0008110356", "전장부품 사출금형의 정밀도 향상을 위한 공정개선"));
	assert_one(&list, DUPLICATE_TITLE, SPINDLE);
	assert_true(list.at[0].likeness >= 800 && list.at[0].likeness < 1000);
	/* The same representative, who alone says nothing, with the same day of birth. */
	add_firm("0008100047", "새벽정밀", NULL, NULL);
	const char *person = enter("first", "0008100047", "도금 두께 균일화");
	assert_int_equal(duplicates(person).n, 0);
	by_hand("UPDATE person SET birth = '1970-02-03' WHERE firm_id IN (SELECT id FROM firm WHERE biz_no IN ('0008100047', '0008110356'))");
	list = duplicates(person);
	assert_one(&list, DUPLICATE_PERSON, "전장부품 사출금형의");
}

static void what_ended_without_money_is_no_duplicate(void **state)
{
	(void)state;
	by_hand("UPDATE application SET state = 'LAPSED' WHERE title = '" SPINDLE "'");
	assert_int_equal(duplicates("second/0008110074").n, 2); /* by the corporation and the address */
	assert_int_equal(duplicates("second/0008110356").n, 1); /* by the person */
	by_hand("UPDATE application SET state = 'DRAFT' WHERE title = '" SPINDLE "'");
	assert_int_equal(duplicates("second/0008110074").n, 3);
}

static const char *file(const char *text)
{
	const char *path = test_office_path(&t, "supports.csv");
	FILE *out = fopen(path, "w");
	assert_non_null(out);
	fputs(text, out);
	fclose(out);
	return path;
}

static void supports_from_elsewhere_are_loaded_once_and_counted(void **state)
{
	struct import_result result;
	struct firm_history history;
	struct support_tally tally;
	struct firm firm;
	const struct import_options options = {.path = file("연도,지원기관,사업명,과제명,지원금(천원),사업자번호,법인번호\n"
														"2023,중소벤처기업부,혁신바우처," SPINDLE ",12000,000-81-10074,\n"
														"2021,부산테크노파크,시제품 제작,,,000-34-10497,110111-0062432\n"
														"2016,부산테크노파크,옛 사업,,5000,000-81-10074,\n"),
										   .again = true};
	(void)state;
	assert_done(desk_history_import(officer(), &options, &result, &e), &e);
	assert_int_equal(result.written, 3);
	assert_int_equal(result.there, 0);
	assert_done(desk_history_import(officer(), &options, &result, &e), &e);
	assert_int_equal(result.there, 3);
	assert_int_equal(raw_number(t.office.db, "SELECT count(*) FROM prior_support"), 3);
	assert_done(desk_firm_history(officer(), "0008110074", 5, &history, &e), &e);
	assert_int_equal(history.lines.n, 2); /* drafts are no history; 2016 is too long ago */
	assert_int_equal(history.lines.at[0].year, 2023);
	assert_int_equal(history.lines.at[0].won.n, 12000000);
	assert_false(history.lines.at[1].has_won);
	assert_null(history.lines.at[1].title);
	assert_done(desk_firm_history(officer(), "0008110074", 20, &history, &e), &e);
	assert_int_equal(history.lines.n, 3);
	assert_done(db_begin_read(t.office.db, &e), &e);
	assert_done(firm_by_biz_no(t.office.db, &t.pool, "0008110074", &firm, &e), &e);
	assert_done(history_supports(t.office.db, &firm, 2020, 2024, &tally, &e), &e);
	assert_int_equal(tally.n, 2);
	assert_int_equal(tally.sum.n, 12000000);
	assert_done(history_supports(t.office.db, &firm, 2022, 2022, &tally, &e), &e);
	assert_int_equal(tally.n, 0);
	db_end_read(t.office.db);
	struct duplicate_list list = duplicates("first/0008110074");
	assert_int_equal(list.at[0].signs, DUPLICATE_BIZ_NO | DUPLICATE_TITLE);
	assert_string_equal(duplicate_words(&t.pool, &list.at[0]), "2023 혁신바우처 (중소벤처기업부): " SPINDLE ", 12,000,000 won");
	assert_string_equal(duplicate_codes(&t.pool, list.at[0].signs), "biz_no,title");
}

static void a_wrong_row_keeps_the_file_out(void **state)
{
	struct import_result result;
	const struct import_options options = {.path = file("연도,기관,사업명,지원금,사업자등록번호\n"
														"1899,기관,사업,1,000-81-10074\n"
														"2023,,사업,1,000-81-10074\n"
														"2023,기관,사업,△1,000-81-10074\n"
														"2023,기관,사업,1,000-81-10075\n")};
	(void)state;
	assert_fails(desk_history_import(officer(), &options, &result, &e), &e, ERR_REFUSED);
	assert_int_equal(result.faulty, 4);
	assert_int_equal(raw_number(t.office.db, "SELECT count(*) FROM prior_support"), 3);
}

static void what_a_person_let_pass_is_kept_with_the_application(void **state)
{
	struct applications list;
	struct screened_ones screened;
	const char *name = "first/0008110074";
	(void)state;
	by_hand("UPDATE firm SET zip = '46721', size = 'small', technology = '02' WHERE biz_no = '0008110074'");
	assert_done(submit_applications(officer(), &(struct application_choice){.names = &name, .n = 1}, &list, &e), &e);
	test_office_at(&t, AFTER);
	t.office.reason = "비용 항목이 다름";
	const char *receipt = list.at[0].receipt_no;
	assert_done(screen_applications(officer(), &(struct application_choice){.names = &receipt, .n = 1}, SCREENING_PASS, &screened, &e),
				&e);
	t.office.reason = NULL;
	assert_true(raw_number(t.office.db, "SELECT count(*) FROM duplicate_judged WHERE reason = '비용 항목이 다름'") >= 3);
	assert_int_equal(raw_number(t.office.db, "SELECT count(*) FROM duplicate_judged WHERE no = 1 AND matched = 'biz_no,title'"), 1);
}

enum { FAMILIES = 340, MEMBERS = 5, MANY = FAMILIES * MEMBERS }; /* two whole blocks and a part */

static uint32_t next_random(uint32_t *seed)
{
	return *seed = *seed * 1664525 + 1013904223, *seed >> 16;
}

/* MEMBERS titles of which most are alike, of each of FAMILIES. */
static void make_titles(const char *titles[MANY])
{
	static const char *const words[] = {"사출", "금형", "정밀", "가공", "표면", "조도", "개선", "자동", "연마", "공정", "수명", "예측", "시스템", "도입", "열처리", "최적화",
										"무인", "검사", "경량", "설계", "주조", "결함", "도금", "두께", "균일화", "디지털", "트윈", "배터리", "하우징", "냉각"};
	uint32_t seed = 11;
	for (size_t i = 0; i < MANY; i++) {
		struct buf title CLEANUP(buf_release) = {0};
		const char *own = words[next_random(&seed) % ROWS(words)];
		uint32_t family = (uint32_t)(i % FAMILIES) * 7919 + 1, place = next_random(&seed) % 24;
		for (uint32_t k = 0; k < 8 + (uint32_t)(i % FAMILIES) % 5; k++)
			buf_printf(&title, "%s%s", k == place ? own : "", words[next_random(&family) % ROWS(words)]);
		titles[i] = pool_strdup(&t.pool, buf_text(&title));
	}
}

static void enter_titles(const char *const titles[MANY])
{
	struct buf sql CLEANUP(buf_release) = {0};
	buf_printf(&sql, "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < %d) INSERT INTO firm (id, biz_no, name, search_key) "
					 "SELECT 1000 + i, printf('00098%%05d', i), 'N', 'n' FROM n;", MANY - 1);
	for (size_t i = 0; i < MANY; i++)
		buf_printf(&sql, "INSERT INTO application (id, call_id, firm_id, receipt_no, received_at, title, total, asked, own_cash, own_kind, state) "
						 "SELECT %zu, id, %zu, 'first-%zu', '2024-03-11 10:00:00', '%s', 10, 8, 1, 1, '%s' FROM call WHERE code = 'first';",
				   1000 + i, 1000 + i, 5000 + i, titles[i], i % 11 == 0 ? "WITHDRAWN" : "SUBMITTED");
	by_hand(buf_text(&sql));
}

static size_t like_titles_told(const struct duplicate_list *list)
{
	size_t n = 0;
	for (size_t i = 0; i < list->n; i++)
		n += list->at[i].signs == DUPLICATE_TITLE;
	return n;
}

static bool is_told(const struct duplicate_list *list, size_t title)
{
	for (size_t i = 0; i < list->n; i++)
		if (strcmp(list->at[i].line.application, pool_printf(&t.pool, "first-%zu", 5000 + title)) == 0)
			return true;
	return false;
}

static void like_titles_are_those_that_a_plain_look_finds(void **state)
{
	static const char *titles[MANY];
	size_t all = 0;
	(void)state;
	make_titles(titles);
	enter_titles(titles);
	for (size_t round = 0; round < 2; round++) {
		for (size_t i = round; i < MANY; i += 29) {
			struct duplicate_list list = duplicates(pool_printf(&t.pool, "first-%zu", 5000 + i));
			size_t n = 0;
			for (size_t k = 0; k < MANY; k++) {
				bool like = k != i && k % 11 != 0 && title_likeness(titles[i], titles[k]) >= DUPLICATE_LIKENESS;
				n += like;
				if (like && !is_told(&list, k))
					fail_msg("'%s' is like '%s'", titles[k], titles[i]);
			}
			assert_int_equal(like_titles_told(&list), n);
			all += n;
		}
		assert_done(desk_store_reindex(test_office_as(&t, "admin"), &e), &e);
	}
	assert_true(all > 150);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_sign_is_found_alone),
		cmocka_unit_test(what_ended_without_money_is_no_duplicate),
		cmocka_unit_test(supports_from_elsewhere_are_loaded_once_and_counted),
		cmocka_unit_test(a_wrong_row_keeps_the_file_out),
		cmocka_unit_test(what_a_person_let_pass_is_kept_with_the_application),
		cmocka_unit_test(like_titles_are_those_that_a_plain_look_finds),
	};
	return cmocka_run_group_tests(tests, open_all, close_all);
}
