/* A run tried out by other rules: who would come in and fall out, and that nothing is written. */
#include "evaluation.h"

#include "ppuri/service/bonus.h"
#include "ppuri/service/review_round.h"
#include "ppuri/service/what_if.h"

/* Budget, number, line, trim, cap of the bonus, share, judges. */
#define KEPT WHAT_IF_KEPT
#define AS_IT_IS KEPT, KEPT, KEPT, KEPT, KEPT, KEPT, KEPT

/* 80, 70 and 90 points of the first judge, 60, 90 and 70 of the second; each asks for 12,000,000 of 30,000,000. */
static struct evaluation judged(const char *code)
{
	static const char *const points[][3] = {{"15,25,40", "10,20,40", "18,27,45"}, {"10,20,30", "18,27,45", "10,20,40"}};
	struct evaluation v = evaluation_begin(code, 3, 2);
	struct ranking ranking;
	struct err e = {0};
	for (int judge = 0; judge < 2; judge++) {
		const char *name = pool_printf(&evaluation_office.pool, "reviewer-%d", judge + 1);
		for (int i = 0; i < 3; i++)
			give_scores(&v, name, i + 1, points[judge][i]);
		lock_scores(&v, name);
	}
	assert_done(desk_select_run(as("officer"), v.code, &ranking, &e), &e);
	return v;
}

static struct what_if_outcome try_out(const struct evaluation *v, const struct what_if *given)
{
	struct what_if_outcome outcome;
	struct err e = {0};
	assert_done(desk_select_what_if(as("auditor"), v->code, given, &outcome, &e), &e);
	return outcome;
}

static void each_rule_can_be_tried(void **state)
{
	static const char *const second[] = {"reviewer-2"};
	struct evaluation v = judged("W1");
	/* In order 2 and 3 with 80 each, and 1 with 70; two are selected. */
	static const struct {
		struct what_if given;
		int selected, come_in, fall_out;
		int64_t granted;
	} rows[] = {
		{{AS_IT_IS}, 2, 0, 0, 24000000},
		{{36000000, KEPT, KEPT, KEPT, KEPT, KEPT, KEPT}, 3, 1, 0, 36000000},
		{{0, KEPT, KEPT, KEPT, KEPT, KEPT, KEPT}, 0, 0, 2, 0},
		{{KEPT, 1, KEPT, KEPT, KEPT, KEPT, KEPT}, 1, 0, 1, 12000000},
		{{KEPT, KEPT, 801, KEPT, KEPT, KEPT, KEPT}, 0, 0, 2, 0},
		{{KEPT, KEPT, KEPT, KEPT, KEPT, 5000, KEPT}, 3, 1, 0, 30000000},
		{{AS_IT_IS, NULL, second, 1}, 2, 1, 1, 24000000},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct what_if_outcome outcome = try_out(&v, &rows[i].given);
		assert_int_equal(outcome.n, 3);
		assert_int_equal(outcome.selected_was, 2);
		assert_int_equal(outcome.granted_was.n, 24000000);
		assert_int_equal(outcome.selected_is, rows[i].selected);
		assert_int_equal(outcome.come_in, rows[i].come_in);
		assert_int_equal(outcome.fall_out, rows[i].fall_out);
		assert_int_equal(outcome.granted_is.n, rows[i].granted);
	}
}

static void ties_can_be_tried(void **state)
{
	struct evaluation v = judged("W2");
	(void)state;
	struct what_if_outcome outcome = try_out(&v, &(struct what_if){AS_IT_IS, "earlier-receipt"});
	assert_string_equal(outcome.at[0].receipt_no, "W2-0002");
	assert_string_equal(outcome.at[1].is.tie, "earlier-receipt");
}

static void nothing_is_written(void **state)
{
	struct evaluation v = judged("W3");
	struct ranking before, after;
	struct err e = {0};
	(void)state;
	assert_done(desk_select_show(as("officer"), v.code, 0, &before, &e), &e);
	try_out(&v, &(struct what_if){36000000, KEPT, KEPT, KEPT, KEPT, KEPT, KEPT});
	assert_done(desk_select_show(as("officer"), v.code, 0, &after, &e), &e);
	assert_string_equal(before.input, after.input);
	assert_string_equal(before.result, after.result);
}

static void what_can_not_be_is_refused(void **state)
{
	static const char *const nobody[] = {"reviewer-3"};
	static const struct {
		struct what_if given;
		enum err_kind kind;
	} rows[] = {
		{{KEPT, KEPT, 1001, KEPT, KEPT, KEPT, KEPT}, ERR_USAGE},   {{KEPT, KEPT, KEPT, KEPT, 1001, KEPT, KEPT}, ERR_USAGE},
		{{KEPT, KEPT, KEPT, KEPT, KEPT, 10001, KEPT}, ERR_USAGE}, {{AS_IT_IS, "dice"}, ERR_USAGE},
		{{-1, KEPT, KEPT, KEPT, KEPT, KEPT, KEPT}, ERR_USAGE},    {{KEPT, -1, KEPT, KEPT, KEPT, KEPT, KEPT}, ERR_USAGE},
		{{KEPT, KEPT, KEPT, -1, KEPT, KEPT, KEPT}, ERR_USAGE},
		{{AS_IT_IS, NULL, nobody, 1}, ERR_REFUSED},
	};
	struct evaluation v = judged("W4"), none = evaluation_begin("W5", 1, 1);
	struct what_if_outcome outcome;
	struct err e = {0};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++)
		assert_fails(desk_select_what_if(as("officer"), v.code, &rows[i].given, &outcome, &e), &e, rows[i].kind);
	assert_fails(desk_select_what_if(as("officer"), none.code, &(struct what_if){AS_IT_IS}, &outcome, &e), &e, ERR_NOT_FOUND);
	assert_fails(desk_select_what_if(as("reviewer-1"), v.code, &(struct what_if){AS_IT_IS}, &outcome, &e), &e, ERR_DENIED);
}

/* Two rounds, a bonus and a penalty. */
static void two_rounds(struct call *call)
{
	static struct selection_round rounds[] = {{"written", 40, 500, 0}, {"presentation", 60, 0, 0}};
	static struct selection_item items[] = {{1, "필요성", 40, 0, 0}, {2, "계획", 60, 0, 0}, {3, "필요성", 30, 0, 1}, {4, "발표: 질의", 70, 0, 1}};
	static struct call_bonus bonuses[] = {{1, "수출기업", 20, NULL}}, penalties[] = {{2, "중도포기", 30, NULL}};
	call->rounds = rounds;
	call->n_rounds = ROWS(rounds);
	call->items = items;
	call->n_items = ROWS(items);
	call->trim_min = 0;
	call->bonuses = bonuses;
	call->n_bonuses = ROWS(bonuses);
	call->bonus_max = 20;
	call->penalties = penalties;
	call->n_penalties = ROWS(penalties);
}

/* The first has 70 and 62, with +2 and −3 in the end 64.2; the second 80 and 50, the third 60 and 90. The fourth fell at the line. */
static struct evaluation judged_twice(const char *code)
{
	static const char *const written[] = {"30,40", "40,40", "20,40", "10,20"}, *const shown[] = {"20,42", "10,40", "28,62"};
	struct ranking ranking;
	struct round_result result;
	struct given_bonus bonus;
	struct err e = {0};
	evaluation_shape = two_rounds;
	struct evaluation v = evaluation_begin(code, 4, 2);
	evaluation_shape = NULL;
	assert_done(desk_bonus_give(as("officer"), receipt_of(&v, 1), "수출기업", 0, "수출실적", &bonus, &e), &e);
	assert_done(desk_bonus_give(as("officer"), receipt_of(&v, 1), "중도포기", 0, "2023년 포기", &bonus, &e), &e);
	for (int judge = 1; judge <= 2; judge++) {
		const char *name = pool_printf(&evaluation_office.pool, "reviewer-%d", judge);
		for (int i = 0; i < 4; i++)
			give_scores(&v, name, i + 1, written[i]);
		lock_scores(&v, name);
	}
	assert_done(desk_review_advance(as("officer"), v.code, &result, &e), &e);
	for (int judge = 1; judge <= 2; judge++) {
		const char *name = pool_printf(&evaluation_office.pool, "reviewer-%d", judge);
		for (int i = 0; i < 3; i++)
			give_scores(&v, name, i + 1, shown[i]);
		lock_scores(&v, name);
	}
	assert_done(desk_select_run(as("officer"), v.code, &ranking, &e), &e);
	return v;
}

/* The frozen input with one place in it changed by hand. */
static const char *changed(const char *input, const char *from, const char *to)
{
	const char *at = strstr(input, from);
	if (!at)
		fail_msg("%s has no %s", input, from);
	return pool_printf(&evaluation_office.pool, "%.*s%s%s", (int)(at - input), input, to, at + strlen(from));
}

static void assert_as_computed(const struct what_if_outcome *outcome, const char *input)
{
	struct pool *p = &evaluation_office.pool;
	struct selection_rules rules;
	struct selection_entry *entries;
	struct selection_line lines[8];
	struct err e = {0};
	size_t n;
	assert_done(selection_input_read(p, input, strlen(input), &rules, &entries, &n, &e), &e);
	assert_int_equal(outcome->n, n);
	selection_run(p, &rules, entries, n, lines);
	for (size_t i = 0; i < n; i++) {
		const struct selection_line *is = &outcome->at[i].is;
		assert_string_equal(outcome->at[i].receipt_no, entries[lines[i].entry].receipt);
		assert_int_equal(is->verdict, lines[i].verdict);
		assert_int_equal(is->rank, lines[i].rank);
		assert_int_equal(is->reserve, lines[i].reserve);
		assert_int_equal(is->granted.n, lines[i].granted.n);
		assert_int_equal(mean_cmp(is->score, lines[i].score), 0);
	}
}

static bool is_otherwise(const struct what_if_outcome *outcome)
{
	for (size_t i = 0; i < outcome->n; i++)
		if (outcome->at[i].was.verdict != outcome->at[i].is.verdict)
			return true;
	return false;
}

#define AS_IT_IS_BUT(judges) KEPT, KEPT, KEPT, KEPT, KEPT, KEPT, judges
#define LIST(...) {(const char *const[]){__VA_ARGS__}, ROWS(((const char *const[]){__VA_ARGS__}))}

/* What is tried out is what the engine makes of the same input with the rule changed in it, and not what it was. */
static void it_is_what_the_engine_makes_of_it(void **state)
{
	const struct {
		struct what_if given;
		const char *by_hand[4]; /* from, to, from, to */
	} rows[] = {
		{{AS_IT_IS_BUT(3)}, {"\"judges_min\":0", "\"judges_min\":3"}},
		{{KEPT, KEPT, 630, KEPT, KEPT, KEPT, KEPT, .line_again = "without-bonus"},
		 {"\"pass_line\":600,\"line_again\":\"once\"", "\"pass_line\":630,\"line_again\":\"without-bonus\""}},
		{{KEPT, KEPT, 650, KEPT, KEPT, KEPT, KEPT, .line_again = "가점포함"},
		 {"\"pass_line\":600,\"line_again\":\"once\"", "\"pass_line\":650,\"line_again\":\"with-bonus\""}},
		{{AS_IT_IS, .item_lines = LIST("계획:41")}, {"\"points\":60,\"line\":0", "\"points\":60,\"line\":410"}},
		{{AS_IT_IS, .item_lines = LIST("2:40.5점")}, {"\"points\":60,\"line\":0", "\"points\":60,\"line\":405"}},
		{{AS_IT_IS, .item_lines = LIST("발표/필요성:11")}, {"\"points\":30,\"line\":0", "\"points\":30,\"line\":110"}},
		{{AS_IT_IS, .item_lines = LIST("발표: 질의:42", "1:31")},
		 {"\"points\":70,\"line\":0", "\"points\":70,\"line\":420", "\"points\":40,\"line\":0", "\"points\":40,\"line\":310"}},
		{{AS_IT_IS, .round_lines = LIST("서면:65")}, {"\"weight\":40,\"line\":500", "\"weight\":40,\"line\":650"}},
		{{AS_IT_IS, .round_lines = LIST(" 2 : 62.5점 ")}, {"\"weight\":60,\"line\":0", "\"weight\":60,\"line\":625"}},
		{{AS_IT_IS, .round_weights = LIST("서면:70%", "presentation:30")}, {"\"weight\":40", "\"weight\":70", "\"weight\":60", "\"weight\":30"}},
		{{AS_IT_IS, .round_weights = LIST("1:0", "2:100")}, {"\"weight\":40", "\"weight\":0", "\"weight\":60", "\"weight\":100"}},
	};
	struct evaluation v = judged_twice("W6");
	struct ranking run;
	struct err e = {0};
	(void)state;
	assert_done(desk_select_show(as("officer"), v.code, 0, &run, &e), &e);
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct what_if_outcome outcome = try_out(&v, &rows[i].given);
		const char *input = changed(run.input, rows[i].by_hand[0], rows[i].by_hand[1]);
		if (rows[i].by_hand[2])
			input = changed(input, rows[i].by_hand[2], rows[i].by_hand[3]);
		assert_as_computed(&outcome, input);
		assert_true(is_otherwise(&outcome));
	}
}

/* One clear sentence each. */
static void rules_that_do_not_fit_are_told(void **state)
{
	const struct {
		struct what_if given;
		enum err_kind kind;
		const char *says;
	} rows[] = {
		{{AS_IT_IS_BUT(0)}, ERR_USAGE, "at least one"},
		{{AS_IT_IS_BUT(-1)}, ERR_USAGE, "not below 0"},
		{{AS_IT_IS_BUT(16)}, ERR_REFUSED, "at most 15 members"},
		{{AS_IT_IS, .line_again = "twice"}, ERR_USAGE, "twice"},
		{{AS_IT_IS, .item_lines = LIST("계획")}, ERR_USAGE, "with a colon between them"},
		{{AS_IT_IS, .item_lines = LIST("계획:")}, ERR_USAGE, "from 0 to the 60 of the item"},
		{{AS_IT_IS, .item_lines = LIST("계획:60.5")}, ERR_USAGE, "from 0 to the 60 of the item"},
		{{AS_IT_IS, .item_lines = LIST("발표력:10")}, ERR_REFUSED, "the run has no item \"발표력\""},
		{{AS_IT_IS, .item_lines = LIST("5:10")}, ERR_REFUSED, "the run has no item \"5\""},
		{{AS_IT_IS, .item_lines = LIST("필요성:10")}, ERR_REFUSED, "more than one round has the item \"필요성\""},
		{{AS_IT_IS, .item_lines = LIST("계획:10", "2:20")}, ERR_USAGE, "\"2:20\": this was given already"},
		{{AS_IT_IS, .round_lines = LIST("현장:60")}, ERR_REFUSED, "the run has no round \"현장\""},
		{{AS_IT_IS, .round_lines = LIST("0:60")}, ERR_REFUSED, "the run has no round \"0\""},
		{{AS_IT_IS, .round_lines = LIST("서면:101")}, ERR_USAGE, "is not points from 0 to 100"},
		{{AS_IT_IS, .round_lines = LIST("서면:60", "1:60")}, ERR_USAGE, "each is given once"},
		{{AS_IT_IS, .round_weights = LIST("서면:40.5")}, ERR_USAGE, "not a whole percentage"},
		{{AS_IT_IS, .round_weights = LIST("서면:50")}, ERR_REFUSED, "the weights of the rounds sum to 110; they must sum to 100"},
		{{AS_IT_IS, .round_weights = LIST("서면:50", "서면평가:50")}, ERR_USAGE, "each is given once"},
		{{KEPT, KEPT, KEPT, 2, KEPT, KEPT, KEPT}, ERR_REFUSED, "only from three judges on"},
	};
	struct evaluation v = judged_twice("W7");
	struct what_if_outcome outcome;
	struct err e = {0};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		assert_fails(desk_select_what_if(as("officer"), v.code, &rows[i].given, &outcome, &e), &e, rows[i].kind);
		if (!strstr(e.text, rows[i].says))
			fail_msg("\"%s\" does not say \"%s\"", e.text, rows[i].says);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_rule_can_be_tried),
		cmocka_unit_test(ties_can_be_tried),
		cmocka_unit_test(nothing_is_written),
		cmocka_unit_test(what_can_not_be_is_refused),
		cmocka_unit_test(it_is_what_the_engine_makes_of_it),
		cmocka_unit_test(rules_that_do_not_fit_are_told),
	};
	return cmocka_run_group_tests_name("what if", tests, evaluation_setup, evaluation_teardown);
}
