#include "office.h"
#include "collect.h"

#include "ppuri/service/firm.h"
#include "ppuri/tr.h"

static int open_office(void **state)
{
	static struct test_office t;
	test_office_open(&t);
	*state = &t;
	return 0;
}

static int close_office(void **state)
{
	test_office_close(*state);
	return 0;
}

static void numbers_are_kept_in_one_form(void **state)
{
	struct test_office *t = *state;
	struct err e;
	struct firm firm = {.biz_no = "000-81-00047", .name = "새벽정밀(주)", .corp_no = "110111-0062432", .workers = -1,
						.phone = "(051)888-4632", .zip = " 46721", .contact = "김담당"};
	assert_done(desk_firm_add(test_office_as(t, "officer"), &firm, &e), &e);
	assert_done(desk_firm_show(test_office_as(t, "officer"), "0008100047", &firm, &e), &e);
	assert_string_equal(firm.biz_no, "0008100047");
	assert_string_equal(firm.corp_no, "1101110062432");
	assert_string_equal(firm.phone, "051-888-4632");
	assert_string_equal(firm.zip, "46721");
	assert_string_equal(firm.contact, "김담당");
	assert_int_equal(firm.workers, -1);
	assert_null(firm.size);
}

static void an_edit_leaves_what_it_does_not_name(void **state)
{
	struct firm_edited edited;
	struct test_office *t = *state;
	struct err e;
	struct firm firm = {.biz_no = "0008100047", .name = "새벽정밀", .size = "small", .workers = 5, .phone = "010-0000-0001",
						.certificate_until = {2025, 5, 31}};
	assert_done(desk_firm_add(test_office_as(t, "officer"), &firm, &e), &e);
	firm = (struct firm){.biz_no = "000-81-00047", .workers = 0, .email = "kim@example.com"};
	assert_done(desk_firm_edit(test_office_as(t, "officer"), &firm, NULL, &edited, &e), &e);
	firm = (struct firm){.biz_no = "000-81-00047", .workers = -1, .certificate_until = {2028, 5, 0}};
	assert_done(desk_firm_edit(test_office_as(t, "officer"), &firm, NULL, &edited, &e), &e);
	assert_int_equal(edited.before.certificate_until.year, 2025);
	assert_int_equal(edited.after.certificate_until.year, 2028);
	assert_string_equal(edited.before.email, "kim@example.com");
	assert_done(desk_firm_show(test_office_as(t, "officer"), "0008100047", &firm, &e), &e);
	assert_string_equal(firm.name, "새벽정밀");
	assert_string_equal(firm.size, "small");
	assert_int_equal(firm.workers, 0);
	assert_string_equal(firm.phone, "010-0000-0001");
	assert_string_equal(firm.email, "kim@example.com");
	assert_int_equal(firm.certificate_until.year, 2028);
	assert_int_equal(firm.certificate_until.day, 0);
}

static void lists_leave_the_people_out(void **state)
{
	struct test_office *t = *state;
	struct err e;
	struct firms list;
	const struct firm firm = {.biz_no = "0008100047", .name = "새벽정밀", .workers = 5, .representative = "홍길동",
							  .contact = "김담당", .phone = "010-0000-0001", .email = "kim@example.com"};
	assert_done(desk_firm_add(test_office_as(t, "officer"), &firm, &e), &e);
	assert_done(list_firms(test_office_as(t, "auditor"), &(struct firm_filter){.search = "(주) 새벽"}, &list, &e), &e);
	assert_int_equal(list.n, 1);
	assert_null(list.at[0].representative);
	assert_null(list.at[0].contact);
	assert_null(list.at[0].phone);
	assert_null(list.at[0].email);
}

/* The nine digits with the check digit that they demand. */
static void put_biz_no(FILE *file, unsigned int serial)
{
	static const unsigned int weights[9] = {1, 3, 7, 1, 3, 7, 1, 3, 5};
	char digits[10];
	snprintf(digits, sizeof digits, "%09u", 81 * 10000 + serial);
	unsigned int sum = (unsigned int)(digits[8] - '0') * 5 / 10;
	for (size_t i = 0; i < 9; i++)
		sum += (unsigned int)(digits[i] - '0') * weights[i];
	fprintf(file, "%s%u", digits, (10 - sum % 10) % 10);
}

/* A file of n firms, the last one again if twice is set, and how it is taken in. */
static const struct import_options *write_file(struct test_office *t, unsigned int n, bool twice)
{
	const char *path = test_office_path(t, "firms.csv");
	FILE *file = fopen(path, "w");
	assert_non_null(file);
	fputs("업체명,사업자등록번호\n", file);
	for (unsigned int i = 0; i < n + twice; i++) {
		fprintf(file, "기업 %u,", i);
		put_biz_no(file, i < n ? i : 0);
		fputc('\n', file);
	}
	assert_int_equal(fclose(file), 0);
	static struct import_options options;
	options = (struct import_options){.path = path, .again = true};
	return &options;
}

static void a_long_file_is_taken_whole_or_not_at_all(void **state)
{
	struct test_office *t = *state;
	struct err e;
	struct import_result result;
	struct firms list;
	enum { MANY = 2600 };
	tr_set(LANG_EN);
	assert_fails(desk_firm_import(test_office_as(t, "officer"), write_file(t, MANY, true), true, &result, &e), &e, ERR_REFUSED);
	assert_int_equal(result.problems.all, 1);
	assert_int_equal(result.problems.at[0].line, MANY + 2);
	assert_string_equal(result.problems.at[0].text, "the same firm stands above in this file");
	assert_int_equal(result.written, 0);
	assert_done(list_firms(test_office_as(t, "officer"), &(struct firm_filter){0}, &list, &e), &e);
	assert_int_equal(list.n, 0);

	assert_done(desk_firm_import(test_office_as(t, "officer"), write_file(t, MANY, false), false, &result, &e), &e);
	assert_int_equal(result.written, MANY);
	assert_fails(desk_firm_import(test_office_as(t, "officer"), write_file(t, 1, false), false, &result, &e), &e, ERR_REFUSED);
	assert_done(desk_firm_import(test_office_as(t, "officer"), write_file(t, MANY, false), true, &result, &e), &e);
	assert_done(list_firms(test_office_as(t, "officer"), &(struct firm_filter){0}, &list, &e), &e);
	assert_int_equal(list.n, MANY);
}

int main(void)
{
#define AT_A_NEW_OFFICE(test) cmocka_unit_test_setup_teardown(test, open_office, close_office)
	const struct CMUnitTest tests[] = {
		AT_A_NEW_OFFICE(numbers_are_kept_in_one_form),
		AT_A_NEW_OFFICE(an_edit_leaves_what_it_does_not_name),
		AT_A_NEW_OFFICE(lists_leave_the_people_out),
		AT_A_NEW_OFFICE(a_long_file_is_taken_whole_or_not_at_all),
	};
	return cmocka_run_group_tests_name("firm desk", tests, NULL, NULL);
}
