/* How rounds, rubric and bonuses of a call are read and told, and what must fit together in them. */
#include "unit.h"

#include "ppuri/call_evaluation.h"
#include "ppuri/call_field.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

static struct pool pool;
static struct err e;

static int begin(void **state)
{
	(void)state;
	tr_set(LANG_EN);
	e = (struct err){0};
	return 0;
}

static int end(void **state)
{
	(void)state;
	pool_release(&pool);
	return 0;
}

/* What is refused says what would be right. */
static void assert_refused(bool done, const char *given, const char *words)
{
	if (done || e.kind != ERR_USAGE || !strstr(e.text, words))
		fail_msg("%s: %s", given, done ? "was taken" : e.text);
	assert_null(strchr(e.text, '\n'));
}

static void rounds_are_read(void **state)
{
	static const struct {
		const char *given, *kind;
		int32_t weight, line;
		int advance_max;
	} rows[] = {
		{"서면:40:60:10", "written", 40, 600, 10},
		{"서면평가:40:60:10", "written", 40, 600, 10},
		{" presentation : 60 % : 59.5점 : 7 ", "presentation", 60, 595, 7},
		{"발표:60", "presentation", 60, 0, 0},
		{"현장:0:70", "site", 0, 700, 0},
		{"서면:30::15", "written", 30, 0, 15},
		{"서면:30:60:", "written", 30, 600, 0},
		{"서면", "written", 100, 0, 0},
		{"서면:", "written", 100, 0, 0},
		{"서면:100:100:9999", "written", 100, 1000, 9999},
		{"서면:40:0:0", "written", 40, 0, 0},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct selection_round round = {0};
		if (!call_round_parse(&pool, rows[i].given, &round, &e))
			fail_msg("%s: %s", rows[i].given, e.text);
		assert_string_equal(round.kind, rows[i].kind);
		assert_int_equal(round.weight, rows[i].weight);
		assert_int_equal(round.line, rows[i].line);
		assert_int_equal(round.advance_max, rows[i].advance_max);
	}
}

static void wrong_rounds_say_which_part(void **state)
{
	static const struct {
		const char *given, *words;
	} rows[] = {
		{"면접:40", "unknown round of the evaluation '면접'"},
		{"", "unknown round of the evaluation ''"},
		{":40", "unknown round of the evaluation ''"},
		{"서면:사십", "the weight \"사십\" is not a whole percentage from 0 to 100"},
		{"서면:101", "the weight \"101\""},
		{"서면:-1", "the weight \"-1\""},
		{"서면:12.5", "the weight \"12.5\""},
		{"서면:40:101", "the line \"101\" is not points from 0 to 100"},
		{"서면:40:60.55", "the line \"60.55\""},
		{"서면:40:육십", "the line \"육십\""},
		{"서면:40:60:열", "the number that goes on \"열\" is not a whole number up to 9999"},
		{"서면:40:60:10000", "the number that goes on \"10000\""},
		{"서면:40:60:1.5", "the number that goes on \"1.5\""},
		{"서면:40:60:10:1", "has more than four parts"},
		{"서면:99999999999999999999", "the weight"},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct selection_round round = {.kind = "as it was"};
		assert_refused(call_round_parse(&pool, rows[i].given, &round, &e), rows[i].given, rows[i].words);
		assert_string_equal(round.kind, "as it was");
		assert_true(*e.hint || strstr(e.text, "allowed: "));
	}
}

static void items_are_read(void **state)
{
	static const struct {
		const char *given, *name;
		int32_t points, line;
		const char *round;
	} rows[] = {
		{"사업 필요성:20", "사업 필요성", 20, 0, NULL},
		{"사업 필요성:20점", "사업 필요성", 20, 0, NULL},
		{"기술 : 현장 : 30점", "기술 : 현장", 30, 0, NULL},
		{"한 항목:100", "한 항목", 100, 0, NULL},
		{"추진계획:30:12", "추진계획", 30, 120, NULL},
		{"추진계획 : 30점 : 12.5점", "추진계획", 30, 125, NULL},
		{"추진계획:30:", "추진계획", 30, 0, NULL},
		{"추진계획:30:0", "추진계획", 30, 0, NULL},
		{"추진계획:30:30", "추진계획", 30, 300, NULL},
		{"발표/발표력:40", "발표력", 40, 0, "presentation"},
		{"발표평가 / 발표력 : 40 : 16", "발표력", 40, 160, "presentation"},
		{"written/plan:40", "plan", 40, 0, "written"},
		/* A slash that no round stands before is part of the name. */
		{"가격/품질:30", "가격/품질", 30, 0, NULL},
		{"서면/가격/품질:30", "가격/품질", 30, 0, "written"},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct selection_item item = {.no = 3};
		const char *round = "";
		if (!call_item_parse(&pool, rows[i].given, &item, &round, &e))
			fail_msg("%s: %s", rows[i].given, e.text);
		assert_string_equal(item.name, rows[i].name);
		assert_int_equal(item.points, rows[i].points);
		assert_int_equal(item.line, rows[i].line);
		if (!rows[i].round)
			assert_null(round);
		else
			assert_string_equal(round, rows[i].round);
	}
}

static void wrong_items_say_what_is_wrong(void **state)
{
	static const struct {
		const char *given, *words;
	} rows[] = {
		{"추진계획:0", "is not NAME:POINTS or NAME:POINTS:LINE with whole points from 1 to 100"},
		{"추진계획:101", "is not NAME:POINTS"},
		{"추진계획:-5", "is not NAME:POINTS"},
		{"추진계획:12.5", "is not NAME:POINTS"},
		{"추진계획:99999999999999999999", "is not NAME:POINTS"},
		{"추진계획:20 30", "is not NAME:POINTS"},
		{"추진계획:", "is not NAME:POINTS"},
		{"추진계획", "is not NAME:POINTS"},
		{" :20", "is not NAME:POINTS"},
		{":20", "is not NAME:POINTS"},
		{"발표/:20", "is not NAME:POINTS"},
		{"추진계획::12", "is not NAME:POINTS"},
		{"추진계획::12:", "is not NAME:POINTS"}, /* would be told as another item */
		{"추진계획:30:31", "the line \"31\" is not points from 0 to the 30 of the item"},
		{"추진계획:30:삼", "the line \"삼\" is not points from 0 to the 30 of the item"},
		{"추진계획:30:12.55", "the line \"12.55\""},
		{"추진계획:0:0", "is not NAME:POINTS"},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct selection_item item = {.no = 77};
		const char *round;
		assert_refused(call_item_parse(&pool, rows[i].given, &item, &round, &e), rows[i].given, rows[i].words);
		assert_int_equal(item.no, 77);
		assert_non_null(strstr(e.hint, "사업 필요성:20"));
	}
}

static void bonuses_are_read(void **state)
{
	static const struct {
		const char *given, *name;
		int32_t tenths;
		const char *paper;
	} rows[] = {
		{"여성기업:1:중소기업확인서", "여성기업", 10, "sme"},
		{"여성기업:1:sme", "여성기업", 10, "sme"},
		{"여성기업 : 0.5점 : 기타:여성기업확인서", "여성기업", 5, "기타:여성기업확인서"},
		{"중도포기 이력:3", "중도포기 이력", 30, NULL},
		{"중도포기 이력:3:", "중도포기 이력", 30, NULL},
		{"가점: 수출 실적:2.5", "가점: 수출 실적", 25, NULL},
		{"전부:100", "전부", 1000, NULL},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct call_bonus bonus = {0};
		if (!call_bonus_parse(&pool, rows[i].given, &bonus, &e))
			fail_msg("%s: %s", rows[i].given, e.text);
		assert_string_equal(bonus.name, rows[i].name);
		assert_int_equal(bonus.tenths, rows[i].tenths);
		if (!rows[i].paper)
			assert_null(bonus.paper);
		else
			assert_string_equal(bonus.paper, rows[i].paper);
	}
}

static void wrong_bonuses_say_what_is_wrong(void **state)
{
	static const struct {
		const char *given, *words;
	} rows[] = {
		{"여성기업", "is not NAME:POINTS or NAME:POINTS:PAPER with points from 0.1 to 100"},
		{"여성기업:", "is not NAME:POINTS"},
		{"여성기업:0", "is not NAME:POINTS"},
		{"여성기업:-1", "is not NAME:POINTS"},
		{"여성기업:0.05", "is not NAME:POINTS"},
		{"여성기업:100.1", "is not NAME:POINTS"},
		{"여성기업:확인서", "is not NAME:POINTS"},
		{":1", "is not NAME:POINTS"},
		{"여성기업:1:아무확인서", "unknown kind of paper '아무확인서'"},
		{"여성기업:1:기타:", "is no name behind 기타"},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct call_bonus bonus = {.no = 77};
		assert_refused(call_bonus_parse(&pool, rows[i].given, &bonus, &e), rows[i].given, rows[i].words);
		assert_int_equal(bonus.no, 77);
		assert_true(*e.hint || strstr(e.text, "one to thirty letters"));
	}
}

/* A call of two rounds that is right, for the cases below to spoil. */
struct evaluation {
	struct selection_round rounds[4];
	struct selection_item items[5];
	struct call_bonus bonuses[2], penalties[2];
	struct call call;
};

static void build(struct evaluation *v)
{
	*v = (struct evaluation){
		.rounds = {{"written", 40, 600, 10}, {"presentation", 60, 0, 0}, {"site", 0, 0, 0}},
		.items = {{1, "사업 필요성", 40, 160, 0}, {2, "추진계획", 60, 0, 0}, {3, "발표력", 70, 0, 1}, {4, "질의응답", 30, 120, 1}},
		.bonuses = {{1, "여성기업", 10, "sme"}, {2, "수출기업", 5, NULL}},
		.penalties = {{3, "중도포기 이력", 30, NULL}},
		.call = {.pass_line = 600, .trim_min = 5, .n_rounds = 2, .n_items = 4, .n_bonuses = 2, .n_penalties = 1, .bonus_max = 10,
				 .score_step = 5, .judges_min = 3, .comment_below = 6000, .line_again = LINE_WITHOUT_BONUS, .partial_min = 5000,
				 .blind = true},
	};
	v->call.rounds = v->rounds;
	v->call.items = v->items;
	v->call.bonuses = v->bonuses;
	v->call.penalties = v->penalties;
}

#define SPOILED(change, words) \
	{ \
		struct evaluation v; \
		build(&v); \
		e = (struct err){0}; \
		change; \
		if (call_evaluation_check(&v.call, &e) || e.kind != ERR_REFUSED || !strstr(e.text, (words))) \
			fail_msg("%s: %s", #change, e.text); \
	}
#define RIGHT(change) \
	{ \
		struct evaluation v; \
		build(&v); \
		e = (struct err){0}; \
		change; \
		if (!call_evaluation_check(&v.call, &e)) \
			fail_msg("%s: %s", #change, e.text); \
	}

static void one_round_in_half_points_is_plain(void **state)
{
	struct selection_item whole = {1, "추진계획", 100, 0, 0};
	struct call call = {.items = &whole, .n_items = 1};
	(void)state;
	call_plain_evaluation(&call);
	assert_int_equal(call.n_rounds, 1);
	assert_string_equal(call.rounds[0].kind, "written");
	assert_int_equal(call.rounds[0].weight, 100);
	assert_int_equal(call.score_step, 5);
	assert_true(call_evaluation_check(&call, &e));
}

static void rounds_fit_together(void **state)
{
	(void)state;
	RIGHT((void)0)
	RIGHT((v.rounds[0].weight = 0, v.rounds[1].weight = 100))
	RIGHT((v.rounds[0].line = 0, v.rounds[0].advance_max = 0))
	SPOILED(v.call.n_rounds = 0, "1 to 3 rounds, not 0")
	SPOILED(v.call.n_rounds = 4, "1 to 3 rounds, not 4")
	SPOILED(v.rounds[1].kind = "written", "the call has the written round twice")
	SPOILED(v.rounds[0].weight = 39, "the weights of the rounds sum to 99; they must sum to 100")
	SPOILED(v.rounds[1].weight = 61, "sum to 101")
	SPOILED((v.rounds[0].weight = -10, v.rounds[1].weight = 110), "between 0 and 100")
	SPOILED(v.rounds[1].advance_max = 5, "presentation round is the last round: nobody goes on from it")
	SPOILED(v.rounds[0].line = 1001, "line of the written round must lie between 0 and 100 points")
	SPOILED(v.call.n_rounds = 3, "the site visit has no items")
}

static void each_round_has_a_rubric_of_a_hundred(void **state)
{
	(void)state;
	SPOILED(v.items[0].points = 39, "the points of the items of the written round sum to 99; they must sum to 100")
	SPOILED(v.items[3].points = 31, "of the presentation round sum to 101")
	SPOILED(v.call.n_items = 0, "1 to 30 items, not 0")
	SPOILED(v.call.n_items = 31, "1 to 30 items, not 31")
	SPOILED(v.items[1].name = "사업 필요성", "\"사업 필요성\" twice")
	RIGHT(v.items[2].name = "사업 필요성") /* in another round */
	SPOILED(v.items[0].line = 401, "the line of \"사업 필요성\", 40.1, is above its 40 points")
	SPOILED(v.items[3].round = 2, "\"질의응답\" belongs to no round")
	SPOILED(v.call.pass_line = 1001, "pass line")
	SPOILED(v.call.trim_min = 2, "from three judges on")
}

static void scoring_keeps_its_bounds(void **state)
{
	(void)state;
	RIGHT(v.call.score_step = 1)
	RIGHT(v.call.score_step = 10)
	RIGHT((v.call.judges_min = 0, v.call.comment_below = 0, v.call.partial_min = 0))
	RIGHT((v.call.judges_min = 15, v.call.comment_below = 10000, v.call.partial_min = 10000))
	SPOILED(v.call.score_step = 0, "steps of 0.1, 0.5 or 1 point")
	SPOILED(v.call.score_step = 2, "steps of 0.1, 0.5 or 1 point")
	SPOILED(v.call.judges_min = 16, "at most 15")
	SPOILED(v.call.comment_below = 10001, "at most 100 percent")
	SPOILED(v.call.partial_min = 10001, "at most 100 percent")
}

static void bonuses_stay_under_their_cap(void **state)
{
	(void)state;
	RIGHT((v.call.n_bonuses = 0, v.call.bonus_max = 0))
	RIGHT(v.call.n_penalties = 0)
	RIGHT(v.call.bonus_max = 1000)
	SPOILED(v.call.bonus_max = 9, "\"여성기업\" gives 1 points, above the 0.9 that all bonuses count together at most")
	SPOILED(v.call.bonus_max = 0, "how many points all bonuses count together at most")
	SPOILED(v.call.bonus_max = 1001, "100 points")
	SPOILED(v.bonuses[1].name = "여성기업", "\"여성기업\" stands there twice")
	SPOILED(v.penalties[0].name = "수출기업", "\"수출기업\" stands there twice")
	SPOILED(v.bonuses[0].tenths = 0, "above 0")
	SPOILED(v.call.n_bonuses = 21, "at most 20")
}

static void what_is_told_can_be_read_again(void **state)
{
	struct evaluation v;
	(void)state;
	build(&v);
	assert_string_equal(call_rounds_text(&pool, &v.call), "written:40:60:10, presentation:60");
	assert_string_equal(call_items_text(&pool, &v.call),
						"written/사업 필요성:40:16, written/추진계획:60, presentation/발표력:70, presentation/질의응답:30:12");
	assert_string_equal(call_bonuses_text(&pool, v.bonuses, 2), "여성기업:1:sme, 수출기업:0.5");
	v.call.n_rounds = 1;
	v.call.n_items = 2;
	v.rounds[0] = (struct selection_round){"written", 30, 0, 15};
	assert_string_equal(call_rounds_text(&pool, &v.call), "written:30::15");
	assert_string_equal(call_items_text(&pool, &v.call), "사업 필요성:40:16, 추진계획:60");
	assert_string_equal(call_bonuses_text(&pool, NULL, 0), "");
}

static void it_is_told_in_words(void **state)
{
	(void)state;
	tr_set(LANG_KO);
	assert_string_equal(call_rounds_words(&pool, "written:40:60:10, presentation:60"),
						"서면평가 40 % (60점 이상, 상위 10개까지 진출) → 발표평가 60 %");
	assert_string_equal(call_rounds_words(&pool, "written:100"), "서면평가 100 %");
	assert_string_equal(call_rounds_words(&pool, "written:30::15, site:70:60"),
						"서면평가 30 % (상위 15개까지 진출) → 현장평가 70 % (60점 이상)");
	assert_string_equal(call_items_words(&pool, "written/사업 필요성:40:16, presentation/발표력:70"),
						"서면평가/사업 필요성 40점(과락 16점), 발표평가/발표력 70점");
	assert_string_equal(call_items_words(&pool, "가격/품질:40, 추진계획:60"), "가격/품질 40점, 추진계획 60점");
	assert_string_equal(call_bonuses_words(&pool, "뿌리기업:1:root-firm, 수출기업:0.5, 여성기업:1:기타:여성기업확인서"),
						"뿌리기업 1점 (뿌리기업확인서), 수출기업 0.5점, 여성기업 1점 (여성기업확인서)");
	assert_string_equal(call_bonuses_words(&pool, ""), "없음");
}

static void bonuses_are_found_by_name(void **state)
{
	struct evaluation v;
	bool penalty = true;
	(void)state;
	build(&v);
	assert_ptr_equal(call_bonus_named(&v.call, "수출기업", &penalty), &v.bonuses[1]);
	assert_false(penalty);
	assert_ptr_equal(call_bonus_named(&v.call, " 중도포기이력", &penalty), &v.penalties[0]);
	assert_true(penalty);
	assert_null(call_bonus_named(&v.call, "남성기업", &penalty));
}

static struct call given_items(const char *const *texts, size_t n)
{
	struct call call = {0};
	if (!call_items_parse(&pool, texts, n, &call, &e))
		fail_msg("%s", e.text);
	return call;
}

/* Whether --item or --round came alone, each item finds its round by kind. */
static void items_find_their_rounds(void **state)
{
	static const char *const mixed[] = {"발표/발표력:100", "서면/추진계획:60", "사업 필요성:40"};
	struct evaluation v;
	(void)state;
	build(&v);
	struct call from = given_items(mixed, 3), call = v.call;
	assert_true(call_take_fields(&pool, &call, &from, CALL_FIELD_BIT(CALL_RUBRIC), &e));
	assert_string_equal(call_items_text(&pool, &call), "written/추진계획:60, written/사업 필요성:40, presentation/발표력:100");
	assert_int_equal(call.items[1].no, 2);
	assert_int_equal(call.items[2].no, 3);
	assert_int_equal(call.items[2].round, 1);
	/* The rounds change places, and their items go with them. */
	struct selection_round other[] = {{"presentation", 50, 0, 3}, {"written", 50, 0, 0}};
	struct call turned = {.rounds = other, .n_rounds = 2}, before = call;
	assert_true(call_take_fields(&pool, &call, &turned, CALL_FIELD_BIT(CALL_ROUNDS), &e));
	assert_string_equal(call_items_text(&pool, &call), "presentation/발표력:100, written/추진계획:60, written/사업 필요성:40");
	assert_string_equal(call_items_text(&pool, &before), "written/추진계획:60, written/사업 필요성:40, presentation/발표력:100");
	assert_true(call_evaluation_check(&call, &e));
	/* What has no round any more is told. */
	turned.n_rounds = 1;
	assert_false(call_take_fields(&pool, &call, &turned, CALL_FIELD_BIT(CALL_ROUNDS), &e));
	assert_int_equal(e.kind, ERR_REFUSED);
	assert_non_null(strstr(e.text, "\"추진계획\" belongs to a round that the call does not have: written round"));
	assert_non_null(strstr(e.hint, "--round"));
}

static void rounds_and_items_come_together(void **state)
{
	static const char *const texts[] = {"서면/추진계획:100", "발표/발표력:100"};
	struct evaluation v;
	(void)state;
	build(&v);
	struct selection_round rounds[] = {{"written", 30, 0, 0}, {"presentation", 70, 0, 0}};
	struct call from = {.rounds = rounds, .n_rounds = 2}, call = {0};
	assert_true(call_items_parse(&pool, texts, 2, &from, &e));
	call_plain_evaluation(&call);
	assert_true(call_take_fields(&pool, &call, &from, CALL_FIELD_BIT(CALL_RUBRIC) | CALL_FIELD_BIT(CALL_ROUNDS), &e));
	assert_string_equal(call_items_text(&pool, &call), "written/추진계획:100, presentation/발표력:100");
	assert_int_equal(call.n_rounds, 2);
	static const char *const visited[] = {"서면/추진계획:100", "현장/설비:100"};
	struct call three = {.rounds = rounds, .n_rounds = 2};
	assert_false(call_items_parse(&pool, visited, 2, &three, &e));
	assert_non_null(strstr(e.text, "\"설비\" belongs to a round that the call does not have: site visit"));
	assert_int_equal(three.n_rounds, 2);
	/* A plain call has a written round and no other. */
	struct call plain = {0};
	call_plain_evaluation(&plain);
	from = given_items(texts, 2);
	assert_false(call_take_fields(&pool, &plain, &from, CALL_FIELD_BIT(CALL_RUBRIC), &e));
	assert_non_null(strstr(e.text, "\"발표력\" belongs to a round that the call does not have: presentation round"));
	from = given_items(texts, 1);
	assert_true(call_take_fields(&pool, &plain, &from, CALL_FIELD_BIT(CALL_RUBRIC), &e));
	assert_true(call_evaluation_check(&plain, &e));
}

static void the_selection_gets_them(void **state)
{
	struct evaluation v;
	(void)state;
	build(&v);
	struct selection_rules rules = call_selection_rules(&v.call);
	assert_ptr_equal(rules.rounds, v.rounds);
	assert_int_equal(rules.n_rounds, 2);
	assert_int_equal(rules.line_again, LINE_WITHOUT_BONUS);
	assert_int_equal(rules.judges_min, 3);
	assert_int_equal(rules.bonus_max, 10);
	assert_int_equal(rules.partial_min, 5000);
	assert_string_equal(LINES_AGAIN.terms[rules.line_again].code, "without-bonus");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(rounds_are_read, begin, end),
		cmocka_unit_test_setup_teardown(wrong_rounds_say_which_part, begin, end),
		cmocka_unit_test_setup_teardown(items_are_read, begin, end),
		cmocka_unit_test_setup_teardown(wrong_items_say_what_is_wrong, begin, end),
		cmocka_unit_test_setup_teardown(bonuses_are_read, begin, end),
		cmocka_unit_test_setup_teardown(wrong_bonuses_say_what_is_wrong, begin, end),
		cmocka_unit_test_setup_teardown(one_round_in_half_points_is_plain, begin, end),
		cmocka_unit_test_setup_teardown(rounds_fit_together, begin, end),
		cmocka_unit_test_setup_teardown(each_round_has_a_rubric_of_a_hundred, begin, end),
		cmocka_unit_test_setup_teardown(scoring_keeps_its_bounds, begin, end),
		cmocka_unit_test_setup_teardown(bonuses_stay_under_their_cap, begin, end),
		cmocka_unit_test_setup_teardown(what_is_told_can_be_read_again, begin, end),
		cmocka_unit_test_setup_teardown(it_is_told_in_words, begin, end),
		cmocka_unit_test_setup_teardown(bonuses_are_found_by_name, begin, end),
		cmocka_unit_test_setup_teardown(items_find_their_rounds, begin, end),
		cmocka_unit_test_setup_teardown(rounds_and_items_come_together, begin, end),
		cmocka_unit_test_setup_teardown(the_selection_gets_them, begin, end),
	};
	return cmocka_run_group_tests_name("call_evaluation", tests, NULL, NULL);
}
