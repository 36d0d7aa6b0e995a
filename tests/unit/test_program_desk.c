/* The catalogue at the desk: nodes and their parents, status, stated totals, filters, and the guards around calls. */
#include "raw.h"
#include "one_office.h"

#include "ppuri/service/program.h"
#include "ppuri/service/store.h"

static struct office *officer(void)
{
	return test_office_as(&t, "officer");
}

static void add(const char *code, const char *parent, const char *kind)
{
	const struct program program = {.code = code, .name = code, .parent = parent, .kind = kind};
	assert_done(desk_program_add(officer(), &program, &e), &e);
}

/* "A(B C(D)) E" */
static const char *drawn(const char *code)
{
	struct program_tree tree;
	const char *text = "";
	size_t open = 0;
	assert_done(desk_program_tree(officer(), code, &tree, &e), &e);
	for (size_t i = 0; i < tree.n; i++) {
		size_t next = i + 1 < tree.n ? tree.at[i + 1].depth : 0;
		text = pool_printf(&t.pool, "%s%s", text, tree.at[i].program->code);
		for (; next > open; open++)
			text = pool_printf(&t.pool, "%s(", text);
		for (; next < open; open--)
			text = pool_printf(&t.pool, "%s)", text);
		text = i + 1 < tree.n && text[strlen(text) - 1] != '(' ? pool_printf(&t.pool, "%s ", text) : text;
	}
	return text;
}

static void nodes_are_put_beneath_each_other(void **state)
{
	(void)state;
	add("A", NULL, "plan");
	add("A-1", "A", "strategy");
	add("A-2", "A", "strategy");
	add("A-11", "A-1", "task");
	add("A-12", "A-1", NULL);
	assert_string_equal(drawn("A"), "A(A-1(A-11 A-12) A-2)");
	assert_fails(desk_program_add(officer(), &(struct program){.code = "B", .name = "B", .parent = "none"}, &e), &e, ERR_NOT_FOUND);
	assert_non_null(strstr(e.text, "none"));
	/* To the front, behind, to another parent, to the top and back. */
	assert_done(desk_program_move(officer(), "A-2", "A", 1, &e), &e);
	assert_string_equal(drawn("A"), "A(A-2 A-1(A-11 A-12))");
	assert_done(desk_program_move(officer(), "A-11", "A-1", 0, &e), &e);
	assert_string_equal(drawn("A"), "A(A-2 A-1(A-12 A-11))");
	assert_fails(desk_program_move(officer(), "A-11", "A-2", 2, &e), &e, ERR_REFUSED);
	assert_done(desk_program_move(officer(), "A-11", "A-2", 1, &e), &e);
	assert_string_equal(drawn("A"), "A(A-2(A-11) A-1(A-12))");
	assert_done(desk_program_move(officer(), "A-1", NULL, 0, &e), &e);
	assert_string_equal(drawn("A-1"), "A-1(A-12)");
	assert_done(desk_program_move(officer(), "A-1", "A", 2, &e), &e);
	assert_string_equal(drawn("A"), "A(A-2(A-11) A-1(A-12))");
}

static void nothing_stands_beneath_itself(void **state)
{
	static const struct {
		const char *code, *parent, *said;
	} moves[] = {
		{"A", "A", "can not stand beneath itself"}, {"A", "A-1", "A-1 stands beneath A"}, {"A", "A-12", "A-12 stands beneath A"},
		{"A-1", "A-12", "A-12 stands beneath A-1"},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(moves); i++) {
		assert_fails(desk_program_move(officer(), moves[i].code, moves[i].parent, 0, &e), &e, ERR_REFUSED);
		assert_non_null(strstr(e.text, moves[i].said));
	}
	assert_fails(desk_program_move(officer(), "A", "none", 0, &e), &e, ERR_NOT_FOUND);
	assert_fails(desk_program_move(officer(), "none", "A", 0, &e), &e, ERR_NOT_FOUND);
	assert_fails(desk_program_move(test_office_as(&t, "auditor"), "A-2", "A", 0, &e), &e, ERR_DENIED);
	assert_string_equal(drawn("A"), "A(A-2(A-11) A-1(A-12))");
}

static bool set_status(const char *code, const char *status, struct date since, const char *reason)
{
	struct office *o = officer();
	o->reason = reason;
	bool done = desk_program_status(o, code, &(struct program_state){.status = status, .since = since, .source = "N"}, &e);
	o->reason = NULL;
	return done;
}

static void each_change_of_the_status_is_kept(void **state)
{
	struct program program;
	(void)state;
	assert_done(set_status("A-12", "confirmed", (struct date){0}, NULL), &e);
	assert_fails(set_status("A-12", "running", (struct date){2024, 1, 2}, NULL), &e, ERR_REFUSED);
	assert_done(set_status("A-12", "running", (struct date){2024, 1, 0}, "R"), &e);
	assert_fails(set_status("A-12", "proposed", (struct date){2024, 1, 3}, "R"), &e, ERR_REFUSED);
	assert_done(desk_program_show(officer(), "A-12", &program, &e), &e);
	assert_int_equal(program.history.n, 2);
	assert_string_equal(program.status, "running");
	assert_int_equal(program.since.month, 1);
	assert_string_equal(program.history.at[1].reason, "R");
	assert_string_equal(program.history.at[1].source, "N");
	assert_null(program.history.at[0].reason);
}

static void stated_totals_are_set_and_dropped(void **state)
{
	struct program_tree tree;
	(void)state;
	assert_done(desk_program_stated(officer(), "A", &(struct stated_total){.what = "세부과제", .kind = "task", .n = 8}, &e), &e);
	assert_done(desk_program_stated(officer(), "A", &(struct stated_total){.what = "협의체", .n = 100, .bound = "about"}, &e), &e);
	assert_done(desk_program_stated(officer(), "A", &(struct stated_total){.what = "세부과제", .kind = "task", .n = 9}, &e), &e);
	assert_done(desk_program_tree(officer(), "A", &tree, &e), &e);
	assert_int_equal(tree.at[0].program->totals.n, 2);
	assert_int_equal(tree.at[0].program->totals.at[0].n, 9);
	assert_int_equal(tree_named(&tree.at[0], &tree.at[0].program->totals.at[0]), 1);
	assert_done(desk_program_unstated(officer(), "A", "협의체", &e), &e);
	assert_fails(desk_program_unstated(officer(), "A", "협의체", &e), &e, ERR_NOT_FOUND);
	assert_done(desk_program_tree(officer(), "A", &tree, &e), &e);
	assert_int_equal(tree.at[0].program->totals.n, 1);
}

static struct program described(const char *code)
{
	struct program program = {.code = code, .name = code, .kind = "programme", .parent = "A-2", .office = "첨단산업국 산업혁신과"};
	assert_done(program_add_region(&t.pool, &program.regions, "부산광역시 강서구", &e), &e);
	assert_done(program_add_region(&t.pool, &program.regions, "부산 강서구", &e), &e);
	assert_done(program_add_technology(&t.pool, &program.technologies, "금형", &e), &e);
	assert_done(program_add_field(&t.pool, &program.fields, "주력산업/기계", &e), &e);
	program.start = (struct date){2024, 0, 0};
	program.end = (struct date){2025, 6, 0};
	program.cost_known = true;
	program.cost = won_of(49000000000);
	return program;
}

/* The codes of a list, with a space between. */
static const char *listed(const struct program_filter *filter)
{
	struct program_list list;
	const char *codes = "";
	assert_done(desk_program_list(officer(), filter, &list, &e), &e);
	for (size_t i = 0; i < list.n; i++)
		codes = pool_printf(&t.pool, "%s%s%s", codes, i ? " " : "", list.at[i].code);
	return codes;
}

static void a_list_is_narrowed_by_each_option(void **state)
{
	const struct program program = described("P");
	(void)state;
	assert_done(desk_program_add(officer(), &program, &e), &e);
	const struct {
		struct program_filter filter;
		const char *codes;
	} rows[] = {
		{{.year = 0}, "A-12 P"}, {{.every_kind = true}, "A A-1 A-11 A-12 A-2 P"}, {{.kind = "strategy"}, "A-1 A-2"}, {{.under = "A-2"}, "A-11 A-2 P"},
		{{.under = "A-2", .kind = "task"}, "A-11"}, {{.region = "동남권"}, "P"}, {{.region = "부산광역시"}, "P"}, {{.region = "부산 강서구"}, "P"},
		{{.region = "부산 사하구"}, ""}, {{.region = "대경권"}, ""}, {{.technology = "02"}, "P"}, {{.technology = "03"}, ""},
		{{.office = "산업 혁신과"}, "P"}, {{.office = "총무과"}, ""}, {{.status = "running"}, "A-12"}, {{.status = "done"}, ""},
		{{.on = {2024, 3, 4}}, "P"}, {{.on = {2025, 6, 30}}, "P"}, {{.on = {2025, 7, 1}}, ""}, {{.year = 2025}, "P"}, {{.year = 2023}, ""},
		{{.region = "동남권", .status = "running"}, ""}, {{.region = "부산", .technology = "02", .under = "A", .year = 2024}, "P"},
	};
	for (size_t i = 0; i < ROWS(rows); i++)
		if (strcmp(listed(&rows[i].filter), rows[i].codes) != 0)
			fail_msg("row %zu: %s, not %s", i, listed(&rows[i].filter), rows[i].codes);
	struct program_list list;
	assert_fails(desk_program_list(officer(), &(struct program_filter){.under = "none"}, &list, &e), &e, ERR_NOT_FOUND);
	assert_fails(desk_program_list(officer(), &(struct program_filter){.region = "부산 강남구"}, &list, &e), &e, ERR_REFUSED);
}

static void what_is_named_is_changed_and_the_rest_stays(void **state)
{
	struct program program;
	struct program changes = {.code = "P", .ordinal = "❶"};
	(void)state;
	assert_done(desk_program_edit(officer(), &changes, &e), &e);
	assert_done(desk_program_show(officer(), "P", &program, &e), &e);
	assert_string_equal(program.ordinal, "❶");
	assert_string_equal(program.parent, "A-2");
	assert_int_equal(program.regions.n, 1);
	assert_string_equal(program.regions.at[0], "부산 강서구");
	assert_string_equal(program.technologies.at[0], "02");
	assert_string_equal(program.fields.at[0].grouping, "주력산업");
	assert_int_equal(program.cost.n, 49000000000);
	changes = (struct program){.code = "P"};
	assert_done(program_add_region(&t.pool, &changes.regions, "", &e), &e);
	assert_done(program_add_technology(&t.pool, &changes.technologies, "용접", &e), &e);
	assert_done(desk_program_edit(officer(), &changes, &e), &e);
	assert_done(desk_program_show(officer(), "P", &program, &e), &e);
	assert_int_equal(program.regions.n, 0);
	assert_int_equal(program.technologies.n, 1);
	assert_string_equal(program.technologies.at[0], "04");
	assert_int_equal(program.fields.n, 1);
}

static void the_store_stays_sound(void **state)
{
	struct store_report report;
	(void)state;
	assert_done(desk_store_check(test_office_as(&t, "admin"), &report, &e), &e);
	for (size_t i = 0; i < report.findings; i++)
		print_message("%s\n", report.finding[i]);
	assert_int_equal(report.findings, 0);
}

/* Made by hand, behind the program's back: told, and no reader runs round in it for ever. */
static void a_circle_made_by_hand_is_told(void **state)
{
	struct store_report report;
	struct program_tree tree;
	bool told = false;
	(void)state;
	force(t.office.store_path, "UPDATE program SET parent_id = (SELECT id FROM program WHERE code = 'A-12') WHERE code = 'A'");
	assert_done(desk_store_check(test_office_as(&t, "admin"), &report, &e), &e);
	for (size_t i = 0; i < report.findings; i++)
		told = told || strstr(report.finding[i], "programme A stands beneath itself");
	assert_true(told);
	assert_fails(desk_program_tree(officer(), NULL, &tree, &e), &e, ERR_STORE);
	assert_fails(desk_program_move(officer(), "A-2", "A-11", 0, &e), &e, ERR_REFUSED);
	assert_string_equal(listed(&(struct program_filter){.under = "A", .kind = "strategy"}), "A-1 A-2");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nodes_are_put_beneath_each_other),
		cmocka_unit_test(nothing_stands_beneath_itself),
		cmocka_unit_test(each_change_of_the_status_is_kept),
		cmocka_unit_test(stated_totals_are_set_and_dropped),
		cmocka_unit_test(a_list_is_narrowed_by_each_option),
		cmocka_unit_test(what_is_named_is_changed_and_the_rest_stays),
		cmocka_unit_test(the_store_stays_sound),
		cmocka_unit_test(a_circle_made_by_hand_is_told),
	};
	return cmocka_run_group_tests_name("program_desk", tests, open_all, close_all);
}
