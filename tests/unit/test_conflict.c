/* Whom a conflict of interest reaches. */
#include "unit.h"

#include "ppuri/conflict.h"
#include "ppuri/vocabulary.h"

#define BORN {1961, 3, 4}

static void firms_are_related_by_what_is_known(void **state)
{
	(void)state;
	static const struct {
		struct firm one, other;
		enum relation relation;
	} rows[] = {
		{{.biz_no = "0008110074"}, {.biz_no = "0008110074", .group_name = "가람"}, RELATION_SAME},
		{{.biz_no = "0008110074"}, {.biz_no = "0008110356"}, RELATION_NONE},
		{{.biz_no = "1", .corp_no = "1801110000011"}, {.biz_no = "2", .corp_no = "1801110000011"}, RELATION_CORPORATION},
		{{.biz_no = "1", .corp_no = "1801110000011"}, {.biz_no = "2", .corp_no = "1801110000029"}, RELATION_NONE},
		{{.biz_no = "1", .representative = "도한울", .birth = BORN}, {.biz_no = "2", .representative = "도 한울", .birth = BORN},
		 RELATION_REPRESENTATIVE},
		/* Two people of one name, and one whose birth is not known whole. */
		{{.biz_no = "1", .representative = "도한울", .birth = BORN}, {.biz_no = "2", .representative = "도한울", .birth = {1961, 3, 5}},
		 RELATION_NONE},
		{{.biz_no = "1", .representative = "도한울", .birth = {1961, 3, 0}}, {.biz_no = "2", .representative = "도한울", .birth = {1961, 3, 0}},
		 RELATION_NONE},
		{{.biz_no = "1", .representative = "도한울"}, {.biz_no = "2", .representative = "도한울"}, RELATION_NONE},
		{{.biz_no = "1", .birth = BORN}, {.biz_no = "2", .birth = BORN}, RELATION_NONE},
		{{.biz_no = "1", .group_name = "가람그룹"}, {.biz_no = "2", .group_name = "가람 그룹"}, RELATION_GROUP},
		{{.biz_no = "1", .group_name = "가람"}, {.biz_no = "2", .group_name = "나래"}, RELATION_NONE},
		{{.biz_no = "1", .group_name = ""}, {.biz_no = "2", .group_name = ""}, RELATION_NONE},
		{{.biz_no = "1", .group_name = "가람"}, {.biz_no = "2"}, RELATION_NONE},
		/* The nearest is told. */
		{{.biz_no = "1", .corp_no = "1801110000011", .group_name = "가람", .representative = "도한울", .birth = BORN},
		 {.biz_no = "2", .corp_no = "1801110000011", .group_name = "가람", .representative = "도한울", .birth = BORN}, RELATION_CORPORATION},
		{{.biz_no = "1", .group_name = "가람", .representative = "도한울", .birth = BORN},
		 {.biz_no = "2", .group_name = "가람", .representative = "도한울", .birth = BORN}, RELATION_REPRESENTATIVE},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		assert_int_equal(firm_relation(&rows[i].one, &rows[i].other), rows[i].relation);
		assert_int_equal(firm_relation(&rows[i].other, &rows[i].one), rows[i].relation);
	}
}

static void all_but_a_rejected_one_keeps_out(void **state)
{
	(void)state;
	struct conflict at[] = {
		{.application_id = 1, .account_id = 7, .decision = "rejected"},
		{.application_id = 2, .account_id = 7, .decision = "rejected"},
		{.application_id = 2, .account_id = 7, .decision = "pending"},
		{.application_id = 3, .account_id = 8, .decision = "upheld"},
	};
	const struct conflict_list list = {.at = at, .n = ROWS(at)};
	assert_false(conflict_keeps_out(&list, 1, 7));
	assert_true(conflict_keeps_out(&list, 2, 7));
	assert_false(conflict_keeps_out(&list, 3, 7));
	assert_true(conflict_keeps_out(&list, 3, 8));
	assert_false(conflict_keeps_out(&(struct conflict_list){0}, 3, 8));
}

static void each_relation_has_its_code(void **state)
{
	(void)state;
	for (enum relation relation = RELATION_SAME; relation <= RELATION_GROUP; relation++)
		assert_string_equal(relation_code(relation), RELATIONS.terms[relation - RELATION_SAME].code);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(firms_are_related_by_what_is_known),
		cmocka_unit_test(all_but_a_rejected_one_keeps_out),
		cmocka_unit_test(each_relation_has_its_code),
	};
	return cmocka_run_group_tests_name("conflict", tests, NULL, NULL);
}
