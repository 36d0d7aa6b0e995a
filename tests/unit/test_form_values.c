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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_form_is_named_once_in_order),
		cmocka_unit_test(the_form_of_every_letter_is_in_it),
		cmocka_unit_test(every_value_has_an_example_and_is_there_once),
		cmocka_unit_test(marks_of_the_table_are_read),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
