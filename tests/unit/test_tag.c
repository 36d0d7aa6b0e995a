#include "unit.h"

#include "flow.h"

static void an_element_holds_what_is_begun_within_it(void **state)
{
	(void)state;
	struct pool p = {0};
	struct sheets sheets = {.tags = tags_new(&p)};
	struct flow flow = {.pool = &p, .sheets = &sheets};
	uint32_t list = tag_begin(&flow, TAG_BULLETED), item = tag_begin(&flow, TAG_LI), text = tag_begin(&flow, TAG_LBODY);
	uint32_t before = tag_switch(&flow, TAG_ARTIFACT);
	assert_int_equal(before, text);
	tag_switch(&flow, before);
	tag_end(&flow);
	tag_end(&flow);
	uint32_t next = tag_begin(&flow, TAG_LI);
	const struct tag *tags = sheets.tags->at;
	assert_int_equal(tags[list].parent, 1);
	assert_int_equal(tags[1].kind, TAG_DOCUMENT);
	assert_int_equal(tags[item].parent, list);
	assert_int_equal(tags[text].parent, item);
	assert_int_equal(tags[next].parent, list);
	pool_release(&p);
}

static void marks_belong_to_the_element_that_is_drawn(void **state)
{
	(void)state;
	struct pool p = {0};
	struct sheets sheets = {.tags = tags_new(&p)};
	struct flow flow = {.pool = &p, .sheets = &sheets};
	flow_page(&flow);
	uint32_t tag = tag_begin(&flow, TAG_P);
	sheet_mark(&p, flow.sheet, (struct mark){.kind = MARK_TEXT, .text = "가"});
	flow_page(&flow); /* a paragraph goes on there */
	sheet_mark(&p, flow.sheet, (struct mark){.kind = MARK_TEXT, .text = "나"});
	tag_switch(&flow, TAG_ARTIFACT);
	sheet_mark(&p, flow.sheet, (struct mark){.kind = MARK_TEXT, .text = "1-2"});
	assert_int_equal(sheets.at[0].at[0].tag, tag);
	assert_int_equal(sheets.at[1].at[0].tag, tag);
	assert_int_equal(sheets.at[1].at[1].tag, TAG_ARTIFACT);
	pool_release(&p);
}

/* However long the list of elements is by then: it moves as it grows. */
static void a_figure_keeps_its_words(void **state)
{
	(void)state;
	enum { N = 300 };
	struct pool p = {0};
	struct sheets sheets = {.tags = tags_new(&p)};
	struct flow flow = {.pool = &p, .sheets = &sheets};
	for (size_t i = 0; i < N; i++) {
		tag_figure(&flow, "그림");
		tag_end(&flow);
	}
	assert_int_equal(sheets.tags->n, N + 2);
	for (size_t i = 2; i < sheets.tags->n; i++) {
		assert_int_equal(sheets.tags->at[i].kind, TAG_FIGURE);
		assert_non_null(sheets.tags->at[i].alt);
	}
	pool_release(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_element_holds_what_is_begun_within_it),
		cmocka_unit_test(marks_belong_to_the_element_that_is_drawn),
		cmocka_unit_test(a_figure_keeps_its_words),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
