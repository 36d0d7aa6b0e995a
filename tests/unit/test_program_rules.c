/* Nodes of the catalogue: how their status moves, how they stand in a tree, and where places lie. */
#include "unit.h"

#include "ppuri/program_status.h"
#include "ppuri/program_tree.h"
#include "ppuri/region.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

static struct pool pool;
static struct err e;
static const struct date today = {2024, 3, 4};

static int setup(void **state)
{
	(void)state;
	tr_set(LANG_EN);
	e = (struct err){0};
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	pool_release(&pool);
	return 0;
}

static bool may_follow(const char *before, const char *from, const char *to)
{
	struct program_state past[] = {{before, {2024, 1, 0}, NULL, NULL}, {from, {2024, 1, 15}, "R", NULL}};
	struct program_history history = {.at = before ? past : past + 1, .n = before ? 2 : 1};
	return program_status_check(&history, &(struct program_state){to, {2024, 2, 1}, "R", NULL}, today, &e);
}

/* Every pair, so that no move is there by accident. A line: from, and what may follow it. */
static void each_status_has_its_followers(void **state)
{
	(void)state;
	static const struct {
		const char *from, *to;
	} followers[] = {
		{"proposed", "review on-hold stopped"}, {"review", "proposed confirmed on-hold stopped"}, {"confirmed", "running on-hold stopped"},
		{"running", "done on-hold stopped"}, {"done", "running"}, {"on-hold", "proposed review confirmed running stopped"},
		{"stopped", "review"},
	};
	assert_int_equal(ROWS(followers), PROGRAM_STATUSES.n);
	for (size_t i = 0; i < ROWS(followers); i++)
		for (size_t k = 0; k < PROGRAM_STATUSES.n; k++) {
			const char *to = PROGRAM_STATUSES.terms[k].code;
			bool wanted = strstr(followers[i].to, to) != NULL;
			if (may_follow(NULL, followers[i].from, to) != wanted)
				fail_msg("%s to %s: %s", followers[i].from, to, wanted ? e.text : "let through");
			if (!wanted)
				assert_int_equal(e.kind, ERR_REFUSED);
		}
	assert_false(may_follow(NULL, "done", "proposed"));
	assert_string_equal(e.text, "after the status done it can not be: proposed; possible now: running");
	assert_false(may_follow(NULL, "done", "done"));
	assert_string_equal(e.text, "it has this status already: done");
}

static void what_was_on_hold_goes_back_to_where_it_was(void **state)
{
	(void)state;
	assert_true(may_follow("running", "on-hold", "running"));
	assert_true(may_follow("running", "on-hold", "stopped"));
	assert_false(may_follow("running", "on-hold", "review"));
	assert_string_equal(e.text, "after the status on hold it can not be: under review; possible now: running, stopped");
}

static bool moved_on(struct date last, struct date since, const char *reason)
{
	struct program_state past = {"confirmed", last, NULL, NULL};
	struct program_history history = {.at = &past, .n = 1};
	return program_status_check(&history, &(struct program_state){"running", since, reason, NULL}, today, &e);
}

static void a_move_has_its_day_and_reason(void **state)
{
	(void)state;
	static const struct {
		struct date last, since;
		const char *wrong; /* NULL: it is right */
	} days[] = {
		{{2024, 3, 1}, {2024, 3, 4}, NULL}, {{2024, 3, 4}, {2024, 3, 4}, NULL}, {{0}, {2009, 0, 0}, NULL},
		{{2024, 3, 1}, {2024, 0, 0}, NULL}, {{2024, 3, 1}, {2024, 3, 0}, NULL}, {{2023, 0, 0}, {2023, 5, 0}, NULL},
		{{2024, 3, 1}, {2024, 2, 29}, "before the day"}, {{2024, 3, 1}, {2023, 0, 0}, "before the day"},
		{{2024, 0, 0}, {2023, 12, 31}, "before the day"}, {{2024, 3, 1}, {2024, 3, 5}, "still to come"},
		{{2024, 3, 1}, {2025, 0, 0}, "still to come"}, {{2024, 3, 1}, {0}, "needs its day"},
	};
	for (size_t i = 0; i < ROWS(days); i++)
		if (moved_on(days[i].last, days[i].since, "R") == (days[i].wrong != NULL) || (days[i].wrong && !strstr(e.text, days[i].wrong)))
			fail_msg("row %zu: %s", i, days[i].wrong ? e.text : "refused");
	assert_false(moved_on((struct date){0}, today, NULL));
	assert_non_null(strstr(e.text, "needs its reason"));
	/* What the source says first may have neither, but is not of tomorrow. */
	struct program_history none = {0};
	assert_true(program_status_check(&none, &(struct program_state){.status = "done"}, today, &e));
	assert_false(program_status_check(&none, &(struct program_state){.status = "done", .since = {2025, 0, 0}}, today, &e));
}

/* What is known by its month or year holds from the first day of it. */
static void a_status_holds_from_the_first_day_of_its_date(void **state)
{
	(void)state;
	static const struct {
		struct date since, day;
		bool begun;
	} rows[] = {
		{{2023, 6, 2}, {2023, 6, 1}, false}, {{2023, 6, 1}, {2023, 6, 1}, true}, {{2023, 6, 0}, {2023, 6, 1}, true}, {{2023, 6, 0}, {2023, 5, 31}, false},
		{{2023, 0, 0}, {2023, 1, 1}, true}, {{2023, 0, 0}, {2022, 12, 31}, false}, {{0}, {1999, 1, 1}, true},
	};
	for (size_t i = 0; i < ROWS(rows); i++)
		if (program_status_begun(rows[i].since, rows[i].day) != rows[i].begun)
			fail_msg("row %zu", i);
}

static void a_programme_runs_in_its_period_as_far_as_that_is_known(void **state)
{
	(void)state;
	static const struct {
		struct date start, end, when;
		bool runs;
	} rows[] = {
		{{2024, 3, 0}, {2025, 6, 0}, {2024, 3, 1}, true}, {{2024, 3, 0}, {2025, 6, 0}, {2024, 2, 29}, false}, {{2024, 3, 0}, {2025, 6, 0}, {2025, 6, 30}, true},
		{{2024, 3, 0}, {2025, 6, 0}, {2025, 7, 1}, false}, {{2024, 3, 0}, {2025, 6, 0}, {2024, 0, 0}, true}, {{2024, 3, 0}, {2025, 6, 0}, {2026, 0, 0}, false},
		{{2024, 0, 0}, {2024, 0, 0}, {2024, 12, 31}, true}, {{2024, 0, 0}, {0}, {2024, 0, 0}, false}, {{0}, {2024, 0, 0}, {2024, 1, 1}, false},
	};
	for (size_t i = 0; i < ROWS(rows); i++)
		if (program_runs(&(struct program){.start = rows[i].start, .end = rows[i].end}, rows[i].when) != rows[i].runs)
			fail_msg("row %zu", i);
}

#define NODE(id_, parent_, seq_, code_, kind_) {.id = id_, .parent_id = parent_, .seq = seq_, .code = code_, .kind = kind_}

static const char *drawn(const struct program_tree *tree)
{
	const char *all = "";
	for (size_t i = 0; i < tree->n; i++)
		all = pool_printf(&pool, "%s%s%s\n", all, tree_marks(&pool, tree, i), tree->at[i].program->code);
	return all;
}

static void nodes_stand_where_they_belong(void **state)
{
	(void)state;
	struct program nodes[] = {
		NODE(7, 0, 9, "Z", "programme"), NODE(1, 0, 10, "P", "plan"), NODE(2, 1, 2, "B", "strategy"), NODE(3, 1, 1, "C", "strategy"),
		NODE(4, 3, 1, "T1", "task"), NODE(5, 3, 1, "T0", "task"), NODE(6, 5, 1, "U", "unit"), NODE(8, 99, 1, "A", "task"),
	};
	struct program_tree tree;
	struct program_list list = {.at = nodes, .n = ROWS(nodes)};
	assert_true(program_tree_make(&pool, &list, &tree, &e));
	/* By place; of one place as taken in; whose parent was not given, at the top, which goes by code. */
	assert_string_equal(drawn(&tree), "A\nP\n├ C\n│ ├ T1\n│ └ T0\n│   └ U\n└ B\nZ\n");
	const struct tree_node *plan = &tree.at[1];
	assert_int_equal(plan->children, 2);
	assert_int_equal(plan->beneath, 5);
	assert_int_equal(plan->of_kind[KIND_TASK], 2);
	assert_int_equal(tree_named(plan, &(struct stated_total){.kind = "task", .n = 9}), 2);
	assert_int_equal(tree_named(plan, &(struct stated_total){.what = "X", .n = 9}), NOT_MEANT);
	struct program_field fields[] = {{"X", "a"}, {"Y", "b"}, {"X", "c"}, {NULL, "X"}};
	nodes[1].fields = (struct program_field_list){fields, ROWS(fields), ROWS(fields)};
	assert_true(program_tree_make(&pool, &list, &tree, &e));
	assert_int_equal(tree_named(&tree.at[1], &(struct stated_total){.what = "X", .n = 9}), 2);
	plan = &tree.at[1];
	assert_int_equal(tree.at[2].depth, 1);
	assert_int_equal(tree.at[3].beneath, 0);
	struct program_list none = {0};
	assert_true(program_tree_make(&pool, &none, &tree, &e));
	assert_int_equal(tree.n, 0);
}

static void a_pruned_tree_keeps_its_counts(void **state)
{
	(void)state;
	struct program programs[] = {
		NODE(1, 0, 1, "A", "plan"), NODE(2, 1, 1, "B", "task"), NODE(3, 1, 2, "C", "task"), NODE(4, 2, 1, "D", "unit"), NODE(5, 0, 2, "E", "plan"),
	};
	struct program_tree tree;
	bool keep[] = {false, false, true, false, false}; /* the unit beneath the first task */
	assert_true(program_tree_make(&pool, &(struct program_list){.at = programs, .n = ROWS(programs)}, &tree, &e));
	assert_string_equal(drawn(&tree), "A\n├ B\n│ └ D\n└ C\nE\n");
	program_tree_prune(&pool, &tree, keep);
	assert_string_equal(drawn(&tree), "A\n└ B\n  └ D\n");
	assert_int_equal(tree.at[0].of_kind[KIND_TASK], 2);
	assert_int_equal(tree.at[1].parent, 0);
}

static void a_circle_is_told(void **state)
{
	(void)state;
	struct program nodes[] = {NODE(1, 2, 1, "A", "plan"), NODE(2, 1, 1, "B", "plan"), NODE(3, 0, 1, "C", "plan")};
	struct program_list list = {.at = nodes, .n = ROWS(nodes)};
	struct program_tree tree;
	assert_false(program_tree_make(&pool, &list, &tree, &e));
	assert_int_equal(e.kind, ERR_STORE);
}

static void kinds_are_in_the_order_of_the_vocabulary(void **state)
{
	(void)state;
	assert_int_equal(PROGRAM_KINDS.n, PROGRAM_KIND_COUNT);
	assert_string_equal(PROGRAM_KINDS.terms[KIND_UNIT].code, "unit");
	assert_true(program_is_project("programme") && program_is_project("unit"));
	assert_false(program_is_project("plan") || program_is_project("strategy") || program_is_project("policy") || program_is_project("task"));
}

static void a_stated_total_says_how_many_are_named(void **state)
{
	(void)state;
	static const struct {
		struct stated_total total;
		int64_t named;
		const char *text;
	} rows[] = {
		{{.what = "세부과제", .kind = "task", .n = 9}, 1, "세부과제: 9 in all, of which 1 named"},
		{{.what = "단위과제", .kind = "unit", .n = 58}, 0, "단위과제: 58 in all, of which 0 named"},
		{{.what = "산학연 협의체", .n = 55}, NOT_MEANT, "산학연 협의체: 55 in all"},
		{{.what = "산학연 협의체", .n = 100, .bound = "about"}, NOT_MEANT, "산학연 협의체: 100 or so"},
		{{.what = "사업", .kind = "programme", .n = 10, .bound = "least"}, 2, "사업: at least 10, of which 2 named"},
	};
	for (size_t i = 0; i < ROWS(rows); i++)
		assert_string_equal(stated_total_text(&pool, &rows[i].total, rows[i].named), rows[i].text);
}

static void a_field_may_stand_in_a_group(void **state)
{
	(void)state;
	static const struct {
		const char *written, *grouping, *name;
	} rows[] = {
		{"주력산업/기계", "주력산업", "기계"}, {"기계", NULL, "기계"}, {" 타겟 희유금속 / 타이타늄 ", "타겟 희유금속", "타이타늄"}, {"가/나/다", "가", "나/다"},
	};
	static const char *const wrong[] = {"", " ", "/", "주력산업/", "/기계"};
	struct program_field field;
	for (size_t i = 0; i < ROWS(rows); i++) {
		assert_true(program_field_parse(&pool, rows[i].written, &field, &e));
		assert_string_equal(field.name, rows[i].name);
		if (rows[i].grouping)
			assert_string_equal(field.grouping, rows[i].grouping);
		else
			assert_null(field.grouping);
	}
	for (size_t i = 0; i < ROWS(wrong); i++)
		assert_false(program_field_parse(&pool, wrong[i], &field, &e));
	assert_string_equal(program_field_text(&pool, &(struct program_field){"주력산업", "기계"}), "주력산업/기계");
}

static void a_period_may_be_unknown(void **state)
{
	(void)state;
	static const struct {
		struct program program;
		const char *text;
	} rows[] = {
		{{.start = {2023, 1, 0}, .end = {2025, 12, 0}, .period_note = "3년"}, "2023-01 ~ 2025-12 (3년)"},
		{{.start = {2009, 0, 0}}, "2009 ~ not stated"}, {{.end = {2023, 0, 0}}, "not stated ~ 2023"}, {{0}, "not stated"},
		{{.period_note = "3년"}, "not stated (3년)"},
	};
	for (size_t i = 0; i < ROWS(rows); i++)
		assert_string_equal(program_period_text(&pool, &rows[i].program), rows[i].text);
}

static void calls_need_a_programme_that_can_have_them(void **state)
{
	(void)state;
	static const struct {
		const char *kind, *status;
		struct date start, end;
		bool draft, published;
		const char *said;
	} rows[] = {
		{"programme", NULL, {2024, 0, 0}, {2024, 0, 0}, true, true, NULL},
		{NULL, NULL, {2024, 0, 0}, {2024, 0, 0}, true, true, NULL},
		{"unit", "running", {2024, 0, 0}, {2024, 0, 0}, true, true, NULL},
		{"programme", "confirmed", {2024, 0, 0}, {2024, 0, 0}, true, true, NULL},
		{"programme", "review", {2024, 0, 0}, {2024, 0, 0}, true, false, "of P is: under review"},
		{"programme", "stopped", {2024, 0, 0}, {2024, 0, 0}, true, false, "of P is: stopped"},
		{"programme", NULL, {2024, 0, 0}, {0}, false, false, "of P it is: not stated"},
		{"task", NULL, {2024, 0, 0}, {2024, 0, 0}, false, false, "P is: task"},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		const struct program program = {
			.code = "P", .kind = rows[i].kind, .status = rows[i].status, .start = rows[i].start, .end = rows[i].end};
		bool draft = program_takes_calls(&program, false, &e), published = program_takes_calls(&program, true, &e);
		if (draft != rows[i].draft || published != rows[i].published || (!published && !strstr(e.text, rows[i].said)))
			fail_msg("row %zu: %s", i, e.text);
	}
}

static void a_place_is_kept_in_one_form(void **state)
{
	(void)state;
	static const struct {
		const char *written, *kept; /* NULL: refused */
	} rows[] = {
		{"동남권", "동남권"}, {"부산광역시", "부산"}, {"부산시 강서구", "부산 강서구"}, {"경상남도", "경남"}, {"경상남도 창원시", "경남 창원시"},
		{"서부경남", "서부경남"}, {"  부산  ", "부산"}, {"부산 강남구", NULL}, {"", NULL}, {"부산 강서구 녹산동", "부산 강서구 녹산동"}, {"전국", "전국"},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		const char *kept = NULL;
		bool done = place_keep(&pool, rows[i].written, &kept, &e);
		if (done != (rows[i].kept != NULL) || (done && strcmp(kept, rows[i].kept) != 0))
			fail_msg("%s: %s", rows[i].written, done ? kept : e.text);
	}
}

static void places_lie_in_places(void **state)
{
	(void)state;
	static const struct {
		const char *inner, *outer;
		bool lies;
	} rows[] = {
		{"부산", "동남권", true}, {"부산 강서구", "동남권", true}, {"부산 강서구", "부산", true}, {"부산 강서구 녹산동", "부산 강서구", true}, {"울산", "동남권", true},
		{"경남 창원시", "동남권", true}, {"동남권", "동남권", true}, {"동남권", "부산", false}, {"부산", "부산 강서구", false}, {"부산 강서구", "부산 강", false},
		{"대구", "동남권", false}, {"대구", "대경권", true}, {"전남 광양시", "호남권", true}, {"서부경남", "동남권", false}, {"서부경남", "서부경남", true},
		{"동남권", "전국", true}, {"전국", "부산", false}, {"강원", "강원권", true}, {"제주", "제주권", true}, {"인천", "수도권", true},
	};
	for (size_t i = 0; i < ROWS(rows); i++)
		if (place_lies_in(rows[i].inner, rows[i].outer, today) != rows[i].lies)
			fail_msg("%s in %s", rows[i].inner, rows[i].outer);
	/* 세종특별자치시 began on 2012-07-01. */
	assert_false(place_lies_in("세종", "충청권", (struct date){2012, 6, 30}));
	assert_true(place_lies_in("세종", "충청권", (struct date){2012, 7, 1}));
}

/* The seven of 부산시 2024, of every precision, and what has no whole number of months. */
static void a_period_has_its_months(void **state)
{
	(void)state;
	static const struct {
		struct date start, end;
		int months;
	} rows[] = {
		{{2023, 1, 0}, {2025, 12, 0}, 36}, {{2022, 1, 0}, {2024, 12, 0}, 36}, {{2019, 1, 0}, {2024, 12, 0}, 72}, {{2022, 8, 0}, {2024, 12, 0}, 29},
		{{2019, 0, 0}, {2026, 0, 0}, 96}, {{2024, 0, 0}, {2025, 0, 0}, 24}, {{2024, 1, 0}, {2024, 12, 0}, 12}, {{2024, 3, 15}, {2024, 12, 14}, 9},
		{{2024, 3, 15}, {2024, 12, 0}, 0}, {{2017, 10, 25}, {2017, 10, 27}, 0}, {{2024, 1, 31}, {2024, 2, 0}, 0}, {{2009, 0, 0}, {0}, 0}, {{0}, {2009, 0, 0}, 0},
		{{2024, 1, 1}, {2199, 0, 0}, 2112},
	};
	for (size_t i = 0; i < ROWS(rows); i++)
		if (program_months(&(struct program){.start = rows[i].start, .end = rows[i].end}) != rows[i].months)
			fail_msg("row %zu", i);
}

static void a_slip_in_a_place_is_seen(void **state)
{
	(void)state;
	static const char *const known[] = {"전국", "동남권", "부산", "부산 강서구", "경남 창원시", "경남 창원시 진해구"};
	static const char *const unknown[] = {"동남", "창원시", "부산 강서", "경남 창원", "서부경남", "강서구", "권"};
	static const char *const kept[] = {"경남 창원시", "서부경남", "부산"};
	static const struct {
		const char *name, *near; /* NULL: nothing is like it */
	} rows[] = {
		{"동남", "동남권"}, {"창원시", "경남 창원시"}, {"부산강서", "부산 강서구"}, {"서부 경남", "서부경남"}, {"동냠권", "동남권"}, {"부산 해운데구", "부산 해운대구"},
		{"목성시", NULL}, {"-", NULL}, {"권", "수도권, 충청권, 호남권, 대경권, 동남권"},
	};
	for (size_t i = 0; i < ROWS(known); i++)
		if (!place_is_known(known[i]))
			fail_msg("%s is known", known[i]);
	for (size_t i = 0; i < ROWS(unknown); i++)
		if (place_is_known(unknown[i]))
			fail_msg("%s is not known", unknown[i]);
	for (size_t i = 0; i < ROWS(rows); i++) {
		const char *near = place_near(&pool, rows[i].name, kept, ROWS(kept));
		if ((near == NULL) != (rows[i].near == NULL) || (near && strcmp(near, rows[i].near) != 0))
			fail_msg("%s: %s", rows[i].name, near ? near : "nothing");
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(each_status_has_its_followers, setup, teardown),
		cmocka_unit_test_setup_teardown(what_was_on_hold_goes_back_to_where_it_was, setup, teardown),
		cmocka_unit_test_setup_teardown(a_move_has_its_day_and_reason, setup, teardown),
		cmocka_unit_test(a_status_holds_from_the_first_day_of_its_date),
		cmocka_unit_test(a_programme_runs_in_its_period_as_far_as_that_is_known),
		cmocka_unit_test_setup_teardown(nodes_stand_where_they_belong, setup, teardown),
		cmocka_unit_test_setup_teardown(a_pruned_tree_keeps_its_counts, setup, teardown),
		cmocka_unit_test_setup_teardown(a_circle_is_told, setup, teardown),
		cmocka_unit_test_setup_teardown(kinds_are_in_the_order_of_the_vocabulary, setup, teardown),
		cmocka_unit_test_setup_teardown(a_stated_total_says_how_many_are_named, setup, teardown),
		cmocka_unit_test_setup_teardown(a_field_may_stand_in_a_group, setup, teardown),
		cmocka_unit_test_setup_teardown(a_period_may_be_unknown, setup, teardown),
		cmocka_unit_test_setup_teardown(a_period_has_its_months, setup, teardown),
		cmocka_unit_test_setup_teardown(calls_need_a_programme_that_can_have_them, setup, teardown),
		cmocka_unit_test_setup_teardown(a_place_is_kept_in_one_form, setup, teardown),
		cmocka_unit_test_setup_teardown(places_lie_in_places, setup, teardown),
		cmocka_unit_test_setup_teardown(a_slip_in_a_place_is_seen, setup, teardown),
	};
	return cmocka_run_group_tests_name("program_rules", tests, NULL, NULL);
}
