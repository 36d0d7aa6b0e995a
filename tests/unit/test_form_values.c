/* The table of what each form may ask for. */
#include "unit.h"

#include "ppuri/form_field.h"
#include "ppuri/letter.h"

static void every_form_is_named_once_in_order(void **state)
{
	(void)state;
	for (const struct paper_form *form = PAPER_FORMS; form->name; form++) {
		assert_ptr_equal(paper_form_of(form->name), form);
		assert_true(*form->ko && *form->en);
		assert_true(!form[1].name || strcmp(form->name, form[1].name) < 0);
	}
	assert_null(paper_form_of("nosuch"));
}

static void the_form_of_every_letter_is_in_it(void **state)
{
	(void)state;
	for (size_t i = 0; i < LETTER_KINDS.n; i++) {
		const char *form = letter_kind_of(LETTER_KINDS.terms[i].code)->form;
		if (!paper_form_of(form))
			fail_msg("%s", form);
	}
}

/* A name that has no example is a bug that form_field_rows would stop at. */
static void every_value_has_an_example_and_is_there_once(void **state)
{
	(void)state;
	for (const struct paper_form *form = PAPER_FORMS; form->name; form++) {
		struct pool p = {0};
		struct form_field_rows rows;
		form_field_rows(&p, form, &rows);
		assert_true(form->values ? rows.n > 0 : rows.n == 0);
		for (size_t i = 0; i < rows.n; i++) {
			assert_true(*rows.at[i].value.example || rows.at[i].maybe);
			assert_null(strpbrk(rows.at[i].value.name, "?# "));
			for (size_t k = 0; k < i; k++)
				assert_string_not_equal(rows.at[i].value.name, rows.at[k].value.name);
		}
		pool_release(&p);
	}
}

static void marks_of_the_table_are_read(void **state)
{
	(void)state;
	static const struct paper_form form = {"x", "가", "x", "cut? firm_name cost.source #totals cut"};
	struct pool p = {0};
	struct form_field_rows rows;
	form_field_rows(&p, &form, &rows);
	assert_int_equal(rows.n, 4);
	assert_string_equal(rows.at[0].value.name, "cut");
	assert_true(rows.at[0].maybe && !rows.at[0].table);
	assert_true(!rows.at[1].maybe && !rows.at[2].maybe);
	assert_string_equal(rows.at[3].value.name, "totals");
	assert_true(rows.at[3].table && !rows.at[3].maybe);
	pool_release(&p);
}

/* The digits of "금20,000,000원(금이천만원)", of a column those of both its rows; "" is 0. */
static long long sum_of(const struct form_field_rows *rows, const char *name)
{
	long long sum = 0;
	for (size_t i = 0; i < rows->n; i++) {
		const struct form_value *value = &rows->at[i].value;
		if (strcmp(value->name, name) != 0)
			continue;
		const char *shown[] = {value->example, strchr(name, '.') ? form_value_second(value) : ""};
		for (size_t k = 0; k < ROWS(shown); k++) {
			long long one = 0;
			for (const char *at = shown[k]; *at; at++)
				one = *at >= '0' && *at <= '9' ? one * 10 + (*at - '0') : one;
			sum += one;
		}
		return sum;
	}
	fail_msg("%s", name);
	return 0;
}

#define ASKED "total_won", {"asked_won", "own_cash_won", "own_kind_won"}
#define GRANTED "total_won", {"grant_won", "own_cash_won", "own_kind_won"}
static const struct {
	const char *form, *sum, *parts[4];
} ADDED[] = {
	{"application", ASKED}, {"receipt", ASKED}, {"reserve", ASKED}, {"selected", ASKED}, {"promotion-letter", ASKED},
	{"application", "asked_won", {"plan.support"}}, {"application", "total_won", {"plan.total"}},
	{"application", "own_cash_won", {"plan.own_cash"}}, {"application", "own_kind_won", {"plan.own_kind"}},
	{"selected", "granted", {"granted_won"}}, {"promotion-letter", "granted", {"granted_won"}},
	{"agreement", GRANTED}, {"award-letter", GRANTED}, {"award-change", GRANTED}, {"agreement-change", GRANTED},
	{"agreement", "total_won", {"cost.amount"}}, {"award-letter", "total_won", {"cost.amount"}}, {"award-change", "total_won", {"cost.amount"}},
	{"agreement-change", "total_won", {"cost.amount"}}, {"award-cancel", "total_won", {"cost.amount"}},
	{"agreement", "grant_won", {"amount"}}, {"award-letter", "grant_won", {"amount"}}, {"award-change", "grant_won", {"amount"}},
	{"agreement-change", "grant_won", {"amount"}}, {"award-cancel", "grant_won", {"amount"}},
	{"agreement", "grant_won", {"plan.support"}}, {"agreement", "total_won", {"plan.total"}},
	{"award-change", "total_won_was", {"grant_won_was", "own_cash_won_was", "own_kind_won_was"}}, {"award-change", "grant_won_was", {"amount_was"}},
	{"award-cancel", "amount", {"cancelled", "rest"}}, {"award-cancel", "cancelled", {"cancelled_won"}},
	{"award-cancel", "paid_won", {"return_amount", "rest"}},
	{"agreement-cancel", "amount", {"cancelled", "rest"}}, {"agreement-cancel", "cancelled", {"cancelled_won"}},
	{"agreement-cancel", "paid_won", {"return_amount", "rest"}},
};

static void the_sums_of_the_examples_add_up(void **state)
{
	(void)state;
	for (size_t i = 0; i < ROWS(ADDED); i++) {
		struct pool p = {0};
		struct form_field_rows rows;
		long long parts = 0;
		form_field_rows(&p, paper_form_of(ADDED[i].form), &rows);
		for (const char *const *part = ADDED[i].parts; *part; part++)
			parts += sum_of(&rows, *part);
		if (sum_of(&rows, ADDED[i].sum) != parts)
			fail_msg("%s: %s is %lld, and what makes it up %lld", ADDED[i].form, ADDED[i].sum, sum_of(&rows, ADDED[i].sum), parts);
		pool_release(&p);
	}
}

/* "… 협약 해약 통지" is the title of a 협약 해약 통지서. */
static void the_title_of_an_example_names_its_form(void **state)
{
	(void)state;
	for (const struct paper_form *form = PAPER_FORMS; form->name; form++) {
		struct pool p = {0};
		struct form_field_rows rows;
		const char *name = pool_strndup(&p, form->ko, strlen(form->ko) - strlen("서"));
		form_field_rows(&p, form, &rows);
		for (size_t i = 0; i < rows.n; i++)
			if (strcmp(rows.at[i].value.name, "title") == 0 && !strstr(rows.at[i].value.example, name))
				fail_msg("%s: %s", form->name, rows.at[i].value.example);
		pool_release(&p);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_form_is_named_once_in_order),
		cmocka_unit_test(the_form_of_every_letter_is_in_it),
		cmocka_unit_test(every_value_has_an_example_and_is_there_once),
		cmocka_unit_test(marks_of_the_table_are_read),
		cmocka_unit_test(the_sums_of_the_examples_add_up),
		cmocka_unit_test(the_title_of_an_example_names_its_form),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
