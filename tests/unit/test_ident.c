#include "unit.h"

#include "ppuri/ident.h"
#include "ppuri/tr.h"

static void a_right_business_number_is_read_in_every_spelling(void **state)
{
	(void)state;
	static const struct {
		const char *input, *digits;
	} good[] = {
		{"000-01-00012", "0000100012"},     {"000-79-00025", "0007900025"},     {"000-80-00036", "0008000036"},
		{"000-81-00047", "0008100047"},     {"000-82-00059", "0008200059"},     {"000-83-00060", "0008300060"},
		{"000-84-00072", "0008400072"},     {"000-85-00083", "0008500083"},     {"000-86-00095", "0008600095"},
		{"000-87-00108", "0008700108"},     {"000-88-00110", "0008800110"},     {"000-89-00121", "0008900121"},
		{"000-90-00132", "0009000132"},     {"000-99-00149", "0009900149"},     {"000-81-00090", "0008100090"},
		{"123-45-67891", "1234567891"},     {"110-81-41272", "1108141272"},     {"505-81-24020", "5058124020"},
		{"124-81-00998", "1248100998"},     {"601-81-00011", "6018100011"},     {"606-12-03453", "6061203453"},
		{"617-81-87653", "6178187653"},     {"621-85-22225", "6218522225"},     {"0008100047", "0008100047"},
		{"000 81 00047", "0008100047"},     {" 000-81-00047 ", "0008100047"},   {"000 - 81 - 00047", "0008100047"},
		{"00081-00047", "0008100047"},
	};
	for (size_t i = 0; i < ROWS(good); i++) {
		char digits[BIZ_NO_DIGITS];
		struct err e = {0};
		if (!biz_no_parse(good[i].input, digits, NULL, &e))
			fail_msg("'%s': %s", good[i].input, e.text);
		assert_string_equal(digits, good[i].digits);
	}
}

static void a_wrong_business_number_is_refused_and_told_why(void **state)
{
	(void)state;
	static const struct {
		const char *input, *why;
	} bad[] = {
		{"123-45-67890", "the last digit is 1"},
		{"124-81-00999", "the last digit is 8"},
		{"101-81-34618", "check digit"},
		{"110-81-41273", "the last digit is 2"},
		{"1.80111E+12", "rounded by Excel"},
		{"1E+9", "rounded by Excel"},
		{"6.01e+09", "format the column as text"},
		{"1.80111E+", "only digits"},
		{"1.80111E-12", "only digits"},
		{"E+12", "only digits"},
		{"1.80111E+12 ", "only digits"},
		{"124-81-0099", "not 9"},
		{"124-81-009981", "not 11"},
		{"12481-0099A", "only digits"},
		{"1248100998\n", "only digits"},
		{"１２４８１００９９８", "only digits"},
		{"124.81.00998", "only digits"},
		{"12-4810-0998", "write it as 000-00-00000"},
		{"1-2-4-8-1-0-0-9-9-8", "write it as"},
		{"-124-81-00998", "write it as"},
		{"000-00-00000", "all zeros"},
		{"0000000000", "all zeros"},
		{"101-00-12348", "00 as its fourth and fifth"},
		{"", "not 0"},
		{" ", "not 0"},
	};
	tr_set(LANG_EN);
	for (size_t i = 0; i < ROWS(bad); i++) {
		char digits[BIZ_NO_DIGITS] = "untouched";
		const char *warning = "untouched";
		struct err e = {0};
		assert_false(biz_no_parse(bad[i].input, digits, &warning, &e));
		assert_int_equal(e.kind, ERR_REFUSED);
		if (!strstr(e.text, bad[i].why))
			fail_msg("'%s': '%s' does not say '%s'", bad[i].input, e.text, bad[i].why);
		assert_null(strstr(e.text, "business registration number")); /* whoever asked knows what was asked for */
		assert_string_equal(digits, "untouched");
		assert_string_equal(warning, "untouched");
	}
}

static void any_single_slip_in_a_business_number_is_found(void **state)
{
	(void)state;
	static const char right[] = "1108141272";
	size_t slips = 0;
	for (size_t at = 0; at < BIZ_NO_DIGITS - 1; at++)
		for (char wrong = '0'; wrong <= '9'; wrong++) {
			char number[BIZ_NO_DIGITS], digits[BIZ_NO_DIGITS];
			struct err e = {0};
			memcpy(number, right, sizeof number);
			number[at] = wrong;
			/* The ninth digit counts five times and the tens of that once more: all ten values differ too. */
			if (wrong != right[at] && !biz_no_parse(number, digits, NULL, &e))
				slips++;
		}
	assert_int_equal(slips, 90);
}

static void only_an_impossible_prefix_warns(void **state)
{
	(void)state;
	static const struct {
		const char *input;
		bool warns;
	} rows[] = {{"000-81-00047", true}, {"100-01-00011", true}, {"101-01-00014", false}, {"110-81-41272", false}};
	for (size_t i = 0; i < ROWS(rows); i++) {
		char digits[BIZ_NO_DIGITS];
		const char *warning = "untouched";
		struct err e = {0};
		if (!biz_no_parse(rows[i].input, digits, &warning, &e))
			fail_msg("%s", e.text);
		assert_int_equal(warning != NULL, rows[i].warns);
	}
}

static void a_business_number_is_printed_with_hyphens(void **state)
{
	(void)state;
	char text[BIZ_NO_TEXT];
	assert_string_equal(biz_no_text("0008100047", text), "000-81-00047");
	assert_ptr_equal(biz_no_text("1108141272", text), text);
	assert_string_equal(text, "110-81-41272");
}

static void the_middle_digits_tell_the_kind(void **state)
{
	(void)state;
	static const struct {
		const char *digits, *kind;
	} rows[] = {
		{"0000100012", "sole owner, taxable"},
		{"0007900025", "sole owner, taxable"},
		{"0008000036", "association or direct seller"},
		{"0008100047", "company, head office"},
		{"0008200059", "non-profit corporation"},
		{"0008300060", "state, local government or cooperative"},
		{"0008400072", "foreign company"},
		{"0008500083", "company, branch"},
		{"0008600095", "company, head office"},
		{"0008700108", "company, head office"},
		{"0008800110", "company, head office"},
		{"0008900121", "religious body"},
		{"0009000132", "sole owner, tax-exempt"},
		{"0009900149", "sole owner, tax-exempt"},
	};
	tr_set(LANG_EN);
	for (size_t i = 0; i < ROWS(rows); i++)
		assert_string_equal(biz_no_kind(rows[i].digits), rows[i].kind);
}

static void a_corporate_number_is_read_and_its_old_check_digit_only_warns(void **state)
{
	(void)state;
	static const struct {
		const char *input, *digits;
		bool warns;
	} rows[] = {
		{"110111-0062432", "1101110062432", false}, {"130111-0006246", "1301110006246", false},
		{"180111-0000016", "1801110000016", false}, {"180111-1234565", "1801111234565", false},
		{"180121-0000776", "1801210000776", false}, {"180171-0005002", "1801710005002", false},
		{"180114-0099998", "1801140099998", false}, {"180111-0000040", "1801110000040", false},
		{"1101110062432", "1101110062432", false},  {"110111 0062432", "1101110062432", false},
		{"110111-0062433", "1101110062433", true},  {"180111-0000000", "1801110000000", true},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		char digits[CORP_NO_DIGITS];
		const char *warning = "untouched";
		struct err e = {0};
		if (!corp_no_parse(rows[i].input, digits, &warning, &e))
			fail_msg("'%s': %s", rows[i].input, e.text);
		assert_string_equal(digits, rows[i].digits);
		assert_int_equal(warning != NULL, rows[i].warns);
		assert_true(corp_no_parse(rows[i].input, digits, NULL, &e));
	}
}

static void a_corporate_number_has_thirteen_digits(void **state)
{
	(void)state;
	static const char *const bad[] = {"110111-006243", "110111-00624321", "11011-10062432", "110111-006243X", "",
		"000000-0000000", "1.80111E+12", "110111-0062432\n"};
	for (size_t i = 0; i < ROWS(bad); i++) {
		char digits[CORP_NO_DIGITS] = "untouched";
		struct err e = {0};
		assert_false(corp_no_parse(bad[i], digits, NULL, &e));
		assert_int_equal(e.kind, ERR_REFUSED);
		assert_string_equal(digits, "untouched");
	}
}

static void a_telephone_number_is_printed_in_one_form(void **state)
{
	(void)state;
	static const struct {
		const char *input, *text;
	} good[] = {
		{"051-888-4632", "051-888-4632"},     {"02-123-4567", "02-123-4567"},       {"02-1234-5678", "02-1234-5678"},
		{"010-1234-5678", "010-1234-5678"},   {"070-7000-1234", "070-7000-1234"},   {"1588-1234", "1588-1234"},
		{"0505-123-4567", "0505-123-4567"},   {"0505-1234-5678", "0505-1234-5678"}, {"0518884632", "051-888-4632"},
		{"(044)205-0000", "044-205-0000"},    {"(051) 888 4632", "051-888-4632"},   {"051.888.4632", "051-888-4632"},
		{"+82-51-888-4632", "051-888-4632"},  {"+82 10 1234 5678", "010-1234-5678"},
		{"+82-(0)51-888-4632", "051-888-4632"}, {"011-123-4567", "011-123-4567"},   {"016-1234-5678", "016-1234-5678"},
		{"019-123-4567", "019-123-4567"},     {"080-123-4567", "080-123-4567"},     {"15881234", "1588-1234"},
		{"1688-0000", "1688-0000"},           {"1899-1234", "1899-1234"},           {"033-3456-7890", "033-3456-7890"},
		{"064-712-3456", "064-712-3456"},     {"120", "120"},                       {"114", "114"},
		{"1330", "1330"},                     {"010-0000-0001", "010-0000-0001"},
	};
	for (size_t i = 0; i < ROWS(good); i++) {
		char text[PHONE_TEXT];
		struct err e = {0};
		if (!phone_parse(good[i].input, text, &e))
			fail_msg("'%s': %s", good[i].input, e.text);
		assert_string_equal(text, good[i].text);
		/* What is printed is read back as itself. */
		char again[PHONE_TEXT];
		assert_true(phone_parse(text, again, &e));
		assert_string_equal(again, text);
	}
}

static void what_is_no_telephone_number_is_refused(void **state)
{
	(void)state;
	static const char *const bad[] = {
		"051-88-4632", "010-123-456", "00-123-4567", "051-088-4632", "1588-12345", "02-023-4567",
		"051-88888-4632", "02-123-456", "034-123-4567", "045-123-4567", "056-123-4567", "065-123-4567",
		"030-123-4567", "012-345-6789", "015-345-6789", "010-123-4567", "070-123-4567", "080-12-3456", "1788-1234",
		"1588", "11", "", " ", "051-888-463a", "+1-202-555-0100", "+82", "010-1234-5678 내선 3", "888-4632",
		"0101234567890123456789", "０５１-888-4632", "\n051-888-4632",
	};
	for (size_t i = 0; i < ROWS(bad); i++) {
		char text[PHONE_TEXT] = "untouched";
		struct err e = {0};
		if (phone_parse(bad[i], text, &e))
			fail_msg("'%s' was read as %s", bad[i], text);
		assert_int_equal(e.kind, ERR_REFUSED);
		assert_string_equal(text, "untouched");
	}
}

static void a_lost_zero_is_hinted_at(void **state)
{
	(void)state;
	char text[PHONE_TEXT];
	struct err e = {0};
	assert_false(phone_parse("512345678", text, &e));
	assert_true(*e.hint);
	assert_false(phone_parse("051-88-4632", text, &e));
	assert_false(*e.hint);
}

static void a_postal_code_has_five_digits(void **state)
{
	(void)state;
	static const char *const good[] = {"47545", " 47545 ", "06236"}, *const text[] = {"47545", "47545", "06236"};
	for (size_t i = 0; i < ROWS(good); i++) {
		char zip[ZIP_TEXT];
		struct err e = {0};
		assert_true(zip_parse(good[i], zip, &e));
		assert_string_equal(zip, text[i]);
	}
	static const char *const bad[] = {"6236", "4754", "4754a", "47-545", "", "4754567", "４７５４５"};
	for (size_t i = 0; i < ROWS(bad); i++) {
		char zip[ZIP_TEXT] = "none";
		struct err e = {0};
		assert_false(zip_parse(bad[i], zip, &e));
		assert_int_equal(e.kind, ERR_REFUSED);
		assert_string_equal(zip, "none");
	}
}

static void an_old_postal_code_is_known_as_such(void **state)
{
	(void)state;
	static const char *const old[] = {"611-735", "611735", "611 735"};
	tr_set(LANG_EN);
	for (size_t i = 0; i < ROWS(old); i++) {
		char zip[ZIP_TEXT] = "none";
		struct err e = {0};
		assert_false(zip_parse(old[i], zip, &e));
		assert_int_equal(e.kind, ERR_REFUSED);
		assert_non_null(strstr(e.text, "six digits"));
		assert_string_equal(e.hint, "ask for the new one of five digits");
		assert_string_equal(zip, "none");
	}
}

static void an_account_name_is_short_and_plain(void **state)
{
	(void)state;
	static const char *const good[] = {"ab", "kim", "kim.min-su_2", "abcdefghijklmnopqrstuvwxyz012345"};
	static const char *const bad[] = {"", "a", "1kim", "-kim", ".kim", "_kim", "Kim", "kim ", "ki m", "김철수", "kim:x",
		"kim/x", "kim\n", "abcdefghijklmnopqrstuvwxyz0123456", "ki\xff"};
	struct err e = {0};
	for (size_t i = 0; i < ROWS(good); i++)
		assert_true(account_name_check(good[i], &e));
	for (size_t i = 0; i < ROWS(bad); i++) {
		e = (struct err){0};
		if (account_name_check(bad[i], &e))
			fail_msg("'%s' passed", bad[i]);
		assert_int_equal(e.kind, ERR_USAGE);
	}
}

#define TEN_HANGUL "가나다라마바사아자차"

static void letters_are_asked_about_at_https_alone(void **state)
{
	(void)state;
	static const char *const good[] = {"https://www.busan.go.kr/letter", "https://a.kr", "https://busan.go.kr:8443/v?lang=ko", "https://a.kr?x=1"};
	static const char *const bad[] = {"", "javascript:alert(1)", "http://busan.go.kr", "HTTPS://busan.go.kr", "https://", "https://busan", "https://.kr", "https://busan.go.kr@evil.kr/",
		"https://busan.go.kr/a b", "https://busan.go.kr/#x", "https://busan.go.kr/확인", "https://busan.go.kr/\n", "www.busan.go.kr", " https://busan.go.kr"};
	struct err e = {0};
	for (size_t i = 0; i < ROWS(good); i++)
		if (!verify_url_check(good[i], &e))
			fail_msg("%s", e.text);
	for (size_t i = 0; i < ROWS(bad); i++)
		if (verify_url_check(bad[i], &e))
			fail_msg("'%s' passed", bad[i]);
	char address[] = "https://busan.go.kr/" TEN_HANGUL TEN_HANGUL TEN_HANGUL "1";
	memset(address + strlen("https://busan.go.kr/"), 'a', strlen(address) - strlen("https://busan.go.kr/"));
	assert_int_equal(strlen(address), VERIFY_URL_MAX + 1);
	assert_false(verify_url_check(address, &e));
	address[VERIFY_URL_MAX] = '\0';
	assert_true(verify_url_check(address, &e));
}

static void a_code_is_of_letters_and_digits(void **state)
{
	(void)state;
	static const char *const good[] = {"2024-01", "금형고도화_2024", "A", "a.b", "_x", "9", "가힣",
		TEN_HANGUL TEN_HANGUL TEN_HANGUL TEN_HANGUL};
	static const char *const bad[] = {"", "a b", "a:b", "a=b", "a/b", "-a", ".a", "..", "a\tb", "a\n", "é", "ㄱ", "a·b",
		"\xe1\x84\x80\xe1\x85\xb3", "\xff", "a\xea\xb0", TEN_HANGUL TEN_HANGUL TEN_HANGUL TEN_HANGUL "가", "a\"b", "１"};
	struct err e = {0};
	for (size_t i = 0; i < ROWS(good); i++)
		if (!code_check(good[i], &e))
			fail_msg("%s", e.text);
	for (size_t i = 0; i < ROWS(bad); i++) {
		e = (struct err){0};
		if (code_check(bad[i], &e))
			fail_msg("'%s' passed", bad[i]);
		assert_int_equal(e.kind, ERR_USAGE);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_right_business_number_is_read_in_every_spelling),
		cmocka_unit_test(a_wrong_business_number_is_refused_and_told_why),
		cmocka_unit_test(any_single_slip_in_a_business_number_is_found),
		cmocka_unit_test(only_an_impossible_prefix_warns),
		cmocka_unit_test(a_business_number_is_printed_with_hyphens),
		cmocka_unit_test(the_middle_digits_tell_the_kind),
		cmocka_unit_test(a_corporate_number_is_read_and_its_old_check_digit_only_warns),
		cmocka_unit_test(a_corporate_number_has_thirteen_digits),
		cmocka_unit_test(a_telephone_number_is_printed_in_one_form),
		cmocka_unit_test(what_is_no_telephone_number_is_refused),
		cmocka_unit_test(a_lost_zero_is_hinted_at),
		cmocka_unit_test(a_postal_code_has_five_digits),
		cmocka_unit_test(an_old_postal_code_is_known_as_such),
		cmocka_unit_test(an_account_name_is_short_and_plain),
		cmocka_unit_test(letters_are_asked_about_at_https_alone),
		cmocka_unit_test(a_code_is_of_letters_and_digits),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
