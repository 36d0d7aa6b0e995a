#include "unit.h"

#include "contest.h"
#include "ppuri/tr.h"

/* Three firms, two of them equal but for their size, one unscored: written in full in docs/selection.md. */
static const char sample_input[] =
	"{\"format\":\"ppuri-selection-input-1\",\"call\":\"2024-01\",\"rules\":{\"items\":["
	"{\"no\":1,\"name\":\"사업 필요성\",\"points\":40,\"line\":0,\"round\":1},"
	"{\"no\":2,\"name\":\"추진계획\",\"points\":60,\"line\":0,\"round\":1}],"
	"\"rounds\":[{\"kind\":\"written\",\"weight\":100,\"line\":0,\"advance_max\":0}],"
	"\"pass_line\":600,\"line_again\":\"once\",\"trim_min\":5,\"judges_min\":0,\"bonus_max\":0,\"ties\":[\"biggest-item\",\"smaller-firm\"],\"select_max\":0,"
	"\"budget\":30000000,\"partial_min\":0},\"entries\":["
	"{\"receipt\":\"2024-01-0001\",\"biz_no\":\"0008100047\",\"received\":\"2024-03-04 09:00:00\",\"size\":\"small\","
	"\"earlier_awards\":0,\"asked\":20000000,\"proposed\":20000000,\"bonus\":0,\"penalty\":0,"
	"\"placed\":\"by-rank\",\"stopped_after\":0,\"scores\":[{\"judge\":\"han\",\"round\":1,\"tenths\":[350,455]},"
	"{\"judge\":\"yun\",\"round\":1,\"tenths\":[345,450]}]},"
	"{\"receipt\":\"2024-01-0002\",\"biz_no\":\"0000100012\",\"received\":\"2024-03-04 10:30:00\",\"size\":\"micro\","
	"\"earlier_awards\":1,\"asked\":19200000,\"proposed\":19200000,\"bonus\":0,\"penalty\":0,"
	"\"placed\":\"by-rank\",\"stopped_after\":0,\"scores\":[{\"judge\":\"han\",\"round\":1,\"tenths\":[345,455]},"
	"{\"judge\":\"yun\",\"round\":1,\"tenths\":[350,450]}]},"
	"{\"receipt\":\"2024-01-0003\",\"biz_no\":\"0008200059\",\"received\":\"2024-03-05 17:59:59\",\"size\":\"\","
	"\"earlier_awards\":0,\"asked\":5000000,\"proposed\":5000000,\"bonus\":0,\"penalty\":0,"
	"\"placed\":\"by-rank\",\"stopped_after\":0,\"scores\":[]}]}\n";

static const char sample_result[] =
	"{\"format\":\"ppuri-selection-result-1\",\"lines\":["
	"{\"receipt\":\"2024-01-0002\",\"verdict\":\"SELECTED\",\"round\":0,\"rank\":1,\"reserve\":0,"
	"\"rounds\":[{\"sum\":1600,\"count\":2}],\"mean\":{\"sum\":800,\"count\":1},\"bonus\":0,\"penalty\":0,"
	"\"score\":{\"sum\":800,\"count\":1},\"hundredths\":8000,\"granted\":19200000,\"partial\":false,"
	"\"running\":19200000,\"tie\":null},"
	"{\"receipt\":\"2024-01-0001\",\"verdict\":\"RESERVE\",\"round\":0,\"rank\":2,\"reserve\":1,"
	"\"rounds\":[{\"sum\":1600,\"count\":2}],\"mean\":{\"sum\":800,\"count\":1},\"bonus\":0,\"penalty\":0,"
	"\"score\":{\"sum\":800,\"count\":1},\"hundredths\":8000,\"granted\":0,\"partial\":false,"
	"\"running\":19200000,\"tie\":\"smaller-firm\"},"
	"{\"receipt\":\"2024-01-0003\",\"verdict\":\"UNSCORED\",\"round\":1,\"rank\":0,\"reserve\":0,"
	"\"rounds\":[{\"sum\":0,\"count\":0}],\"mean\":{\"sum\":0,\"count\":0},\"bonus\":0,\"penalty\":0,"
	"\"score\":{\"sum\":0,\"count\":0},\"hundredths\":0,\"granted\":0,\"partial\":false,"
	"\"running\":19200000,\"tie\":null}],"
	"\"selected\":1,\"reserve\":1,\"below_line\":0,\"item_below_line\":0,\"penalty_below_line\":0,\"not_advanced\":0,"
	"\"placed_out\":0,\"unscored\":1,\"granted\":19200000,\"left\":10800000}\n";

static bool read_again(struct contest *c, const char *json, size_t n, struct err *e)
{
	return selection_input_read(&c->pool, json, n, &c->rules, &c->entries, &c->n, e);
}

static void the_sample_is_read_written_and_run_to_these_bytes(void **state)
{
	(void)state;
	struct contest c = {0};
	struct err e = {0};
	if (!read_again(&c, sample_input, strlen(sample_input), &e))
		fail_msg("%s %s", e.text, e.hint);
	assert_int_equal(c.n, 3);
	assert_string_equal(c.rules.items[1].name, "추진계획");
	assert_int_equal(c.rules.ties[1], TIE_SMALLER_FIRM);
	assert_int_equal(c.entries[1].scores[1].tenths[0], 350);
	assert_string_equal(contest_input(&c), sample_input);
	assert_string_equal(contest_result(&c), sample_result);
	pool_release(&c.pool);
}

/* The sample with one passage replaced by another. */
static char *with(struct pool *p, const char *old, const char *new)
{
	const char *found = strstr(sample_input, old);
	if (!found)
		fail_msg("the sample does not hold %s", old);
	return pool_printf(p, "%.*s%s%s", (int)(found - sample_input), sample_input, new, found + strlen(old));
}

static void a_changed_spelling_is_refused(void **state)
{
	(void)state;
	static const char *const changes[][2] = {
		{"{\"format\"", " {\"format\""},
		{"input-1", "input-2"},
		{"\"call\":\"2024-01\"", "\"call\": \"2024-01\""},
		{"\"pass_line\":600", "\"pass_line\":0600"},
		{"\"pass_line\":600", "\"pass_line\":+600"},
		{"\"pass_line\":600", "\"pass_line\":600.0"},
		{"\"pass_line\":600", "\"pass_line\":6e2"},
		{"\"pass_line\":600", "\"pass_line\":-1"},
		{"\"pass_line\":600", "\"pass_line\":"},
		{"\"pass_line\":600", "\"pass_line\":null"},
		{"\"pass_line\":600", "\"pass_line\":1001"},
		{"\"trim_min\":5", "\"trim_min\":2147483648"},
		{"\"budget\":30000000", "\"budget\":9223372036854775808"},
		{"\"budget\":30000000", "\"budget\":99999999999999999999"},
		{"\"trim_min\":5,\"judges_min\":0", "\"judges_min\":0,\"trim_min\":5"},
		{"추진계획", "\\uCD94진계획"},
		{"추진계획", "\\u000a"},
		{"추진계획", "\\u0041"},
		{"추진계획", "\\u0000"},
		{"추진계획", "\\/"},
		{"추진계획", "\\x"},
		{"추진계획", "\\"},
		{"추진계획", "a\tb"},
		{"추진계획", "\xff"},
		{"추진계획", "\xed\xa0\x80"},
		{"\"no\":1", "\"no\":0"},
		{"\"points\":60", "\"points\":59"},
		{"\"points\":60", "\"points\":0"},
		{"\"points\":40", "\"points\":101"},
		{"\"smaller-firm\"", "\"Smaller-firm\""},
		{"\"smaller-firm\"", "\"receipt\""},
		{"\"smaller-firm\"", "\"smaller-firm\",\"smaller-firm\",\"smaller-firm\",\"smaller-firm\",\"smaller-firm\""},
		{"\"size\":\"small\"", "\"size\":\"소기업\""},
		{"\"size\":\"small\"", "\"size\":null"},
		{"[350,455]", "[350]"},
		{"[350,455]", "[350,455,0]"},
		{"[350,455]", "[401,455]"},
		{"[350,455]", "[350,601]"},
		{"[350,455]", "[350,455,]"},
		{"[350,455]", "[]"},
		{"\"judge\":\"han\"", "\"judge\":\"yun\""},
		{"\"judge\":\"han\"", "\"judge\":\"zoo\""},
		{"2024-01-0001", "2024-01-0002"},
		{"2024-01-0001", "2024-01-0009"},
		{"\"scores\":[]}]}\n", "\"scores\":[]},]}\n"},
		{"\"scores\":[]}]}\n", "\"scores\":[]}]}"},
		{"\"scores\":[]}]}\n", "\"scores\":[]}]}\n\n"},
		{"\"scores\":[]}]}\n", "\"scores\":[]}],\"more\":1}\n"},
		{"\"scores\":[]}]}\n", "\"scores\":[,]}]}\n"},
		{"\"earlier_awards\":1", "\"earlier_awards\":-1"},
		{"\"line\":0,\"round\":1},", "\"line\":401,\"round\":1},"},
		{"\"line\":0,\"round\":1},", "\"line\":0,\"round\":0},"},
		{"\"line\":0,\"round\":1},", "\"line\":0,\"round\":2},"},
		{"\"line\":0,\"round\":1},", "\"line\":0,\"round\":4},"},
		{"\"line\":0,\"round\":1}]", "\"line\":0,\"round\":2}]"},
		{"\"no\":2", "\"no\":1"},
		{"{\"kind\":\"written\",\"weight\":100,\"line\":0,\"advance_max\":0}", ""},
		{"\"kind\":\"written\"", "\"kind\":\"oral\""},
		{"\"kind\":\"written\"", "\"kind\":\"\""},
		{"\"weight\":100", "\"weight\":99"},
		{"\"weight\":100", "\"weight\":101"},
		{"\"weight\":100,\"line\":0", "\"weight\":100,\"line\":1001"},
		{"\"advance_max\":0", "\"advance_max\":1"},
		{"\"advance_max\":0}", "\"advance_max\":0},{\"kind\":\"site\",\"weight\":0,\"line\":0,\"advance_max\":0}"},
		{"\"line_again\":\"once\"", "\"line_again\":\"twice\""},
		{"\"line_again\":\"once\"", "\"line_again\":\"\""},
		{"\"judges_min\":0", "\"judges_min\":2147483648"},
		{"\"bonus_max\":0", "\"bonus_max\":1001"},
		{"\"partial_min\":0", "\"partial_min\":10001"},
		{"\"proposed\":20000000", "\"proposed\":20000001"},
		{"\"bonus\":0", "\"bonus\":1001"},
		{"\"bonus\":0", "\"bonus\":-1"},
		{"\"penalty\":0", "\"penalty\":1001"},
		{"\"placed\":\"by-rank\"", "\"placed\":\"last\""},
		{"\"stopped_after\":0", "\"stopped_after\":1"},
		{"\"round\":1,\"tenths\"", "\"round\":2,\"tenths\""},
		{"\"round\":1,\"tenths\"", "\"round\":0,\"tenths\""},
		{"\"asked\":5000000", "\"asked\":5,000,000"},
		{"\"asked\":5000000", "\"asked\":\"5000000\""},
	};
	for (size_t i = 0; i < ROWS(changes); i++) {
		struct contest c = {0};
		struct err e = {0};
		char *changed = with(&c.pool, changes[i][0], changes[i][1]);
		if (read_again(&c, changed, strlen(changed), &e))
			fail_msg("'%s' for '%s' was read", changes[i][1], changes[i][0]);
		assert_int_equal(e.kind, ERR_USAGE);
		assert_int_equal(c.n, 0);
		assert_null(c.entries);
		pool_release(&c.pool);
	}
}

static void no_beginning_of_it_is_read(void **state)
{
	(void)state;
	size_t n = strlen(sample_input);
	for (size_t length = 0; length < n; length++) {
		struct contest c = {0};
		struct err e = {0};
		/* A copy of just that size, so that the sanitizer sees a step too far. */
		char *part = malloc(length ? length : 1);
		memcpy(part, sample_input, length);
		assert_false(read_again(&c, part, length, &e));
		assert_int_equal(e.kind, ERR_USAGE);
		free(part);
		pool_release(&c.pool);
	}
}

/* No bit can fall over unseen: either it is refused, or it is another input that says something else. */
static void a_changed_byte_never_gives_the_same_input(void **state)
{
	(void)state;
	size_t n = strlen(sample_input);
	size_t call_at = (size_t)(strstr(sample_input, "2024-01") - sample_input);
	for (size_t at = 0; at < n; at++)
		for (int bit = 0; bit < 8; bit++) {
			struct contest c = {0};
			struct err e = {0};
			char *changed = pool_strndup(&c.pool, sample_input, n);
			changed[at] = (char)(changed[at] ^ (1 << bit));
			if (read_again(&c, changed, n, &e)) {
				CLEANUP(buf_release) struct buf out = {0};
				char *call = pool_strndup(&c.pool, changed + call_at, strlen("2024-01"));
				selection_input_json(&out, call, &c.rules, c.entries, c.n);
				assert_int_equal(out.n, n);
				assert_memory_equal(out.at, changed, n);
			}
			pool_release(&c.pool);
		}
}

static void a_rubric_has_at_most_32_items(void **state)
{
	(void)state;
	for (size_t n = SELECTION_ITEMS_MAX; n <= SELECTION_ITEMS_MAX + 1; n++) {
		struct contest c = {0}, again = {0};
		struct err e = {0};
		struct selection_item items[SELECTION_ITEMS_MAX + 1];
		for (size_t i = 0; i < n; i++)
			items[i] = (struct selection_item){.no = (int)i + 1, .name = "항목", .points = i ? 1 : 101 - (int32_t)n};
		c.rules = (struct selection_rules){.items = items, .n_items = n, .rounds = &round_alone, .n_rounds = 1};
		const char *json = contest_input(&c);
		assert_int_equal(read_again(&again, json, strlen(json), &e), n == SELECTION_ITEMS_MAX);
		pool_release(&c.pool);
		pool_release(&again.pool);
	}
}

/* An input in which every rule is used, read and written again. */
static void rules_of_every_kind_are_read_back(void **state)
{
	(void)state;
	static const char input[] =
		"{\"format\":\"ppuri-selection-input-1\",\"call\":\"2024-02\",\"rules\":{\"items\":["
		"{\"no\":1,\"name\":\"목표\",\"points\":100,\"line\":1000,\"round\":1},"
		"{\"no\":3,\"name\":\"발표\",\"points\":99,\"line\":1,\"round\":2},"
		"{\"no\":9,\"name\":\"태도\",\"points\":1,\"line\":0,\"round\":2}],"
		"\"rounds\":[{\"kind\":\"written\",\"weight\":0,\"line\":1000,\"advance_max\":2147483647},"
		"{\"kind\":\"site\",\"weight\":100,\"line\":5,\"advance_max\":0}],"
		"\"pass_line\":1000,\"line_again\":\"with-bonus\",\"trim_min\":2147483647,\"judges_min\":2147483647,"
		"\"bonus_max\":1000,\"ties\":[],\"select_max\":2147483647,\"budget\":9223372036854775807,\"partial_min\":10000},"
		"\"entries\":[{\"receipt\":\"1\",\"biz_no\":\"\",\"received\":\"\",\"size\":\"\",\"earlier_awards\":2147483647,"
		"\"asked\":9223372036854775807,\"proposed\":9223372036854775806,\"bonus\":1000,\"penalty\":1000,"
		"\"placed\":\"out\",\"stopped_after\":1,\"scores\":[{\"judge\":\"b\",\"round\":1,\"tenths\":[1000]},"
		"{\"judge\":\"a\",\"round\":2,\"tenths\":[990,10]}]}]}\n";
	struct contest c = {0};
	struct err e = {0};
	if (!read_again(&c, input, strlen(input), &e))
		fail_msg("%s %s", e.text, e.hint);
	assert_int_equal(c.rules.n_rounds, 2);
	assert_string_equal(c.rules.rounds[1].kind, "site");
	assert_int_equal(c.rules.items[2].round, 1);
	assert_int_equal(c.rules.line_again, LINE_WITH_BONUS);
	assert_int_equal(c.entries[0].placed, PLACED_OUT);
	assert_int_equal(c.entries[0].scores[1].round, 1);
	assert_int_equal(c.entries[0].scores[1].tenths[1], 10);
	CLEANUP(buf_release) struct buf out = {0};
	selection_input_json(&out, "2024-02", &c.rules, c.entries, c.n);
	assert_string_equal(buf_text(&out), input);
	pool_release(&c.pool);
}

static void items_stand_round_by_round(void **state)
{
	(void)state;
	static const struct selection_round rounds[] = {{"written", 50}, {"site", 50}};
	for (int swapped = 0; swapped < 2; swapped++) {
		struct contest c = {0}, again = {0};
		struct err e = {0};
		struct selection_item items[] = {{1, "서면", 100, .round = swapped}, {2, "현장", 100, .round = 1 - swapped}};
		c.rules = (struct selection_rules){.items = items, .n_items = 2, .rounds = rounds, .n_rounds = 2};
		const char *json = contest_input(&c);
		assert_int_equal(read_again(&again, json, strlen(json), &e), !swapped);
		pool_release(&c.pool);
		pool_release(&again.pool);
	}
}

static void a_round_has_at_most_99_judges(void **state)
{
	(void)state;
	for (size_t n = SELECTION_JUDGES_MAX; n <= SELECTION_JUDGES_MAX + 1; n++) {
		struct contest c = {0}, again = {0};
		struct err e = {0};
		static const struct selection_item item = {.no = 1, .name = "전체", .points = 100};
		static const int32_t tenths = 1000;
		struct selection_score scores[SELECTION_JUDGES_MAX + 1] = {0};
		for (size_t i = 0; i < n; i++)
			scores[i] = (struct selection_score){pool_printf(&c.pool, "%03zu", i), 0, &tenths};
		struct selection_entry entry = {
			.receipt = "1", .biz_no = "", .received = "", .size = "", .scores = scores, .n_scores = n};
		c.rules = (struct selection_rules){.items = &item, .n_items = 1, .rounds = &round_alone, .n_rounds = 1};
		c.entries = &entry;
		c.n = 1;
		const char *json = contest_input(&c);
		assert_int_equal(read_again(&again, json, strlen(json), &e), n == SELECTION_JUDGES_MAX);
		pool_release(&c.pool);
		pool_release(&again.pool);
	}
}

static void a_refusal_says_where(void **state)
{
	(void)state;
	struct contest c = {0};
	struct err e = {0};
	tr_set(LANG_EN);
	char *changed = with(&c.pool, "\"call\":", "\"Call\":");
	assert_false(read_again(&c, changed, strlen(changed), &e));
	assert_string_equal(e.text, "selection input, byte 35: not as it was written");
	assert_string_equal(e.hint, "here must stand ,\"call\":");
	tr_set(LANG_KO);
	pool_release(&c.pool);
}

static void texts_keep_every_character(void **state)
{
	(void)state;
	static const struct {
		const char *name, *json;
	} rows[] = {
		{"\"\\/", "\"\\\"\\\\/\""},
		{"\b\f\n\r\t", "\"\\b\\f\\n\\r\\t\""},
		{"\x01\x1f\x7f", "\"\\u0001\\u001f\x7f\""},
		{"㉮ ❶ · 한글", "\"㉮ ❶ · 한글\""},
		{"\xe2\x80\xae\xf0\x9f\x98\x80", "\"\xe2\x80\xae\xf0\x9f\x98\x80\""},
		{"", "\"\""},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct contest c = {0}, again = {0};
		struct err e = {0};
		struct selection_item item = {.no = 1, .name = rows[i].name, .points = 100};
		c.rules = (struct selection_rules){.items = &item, .n_items = 1, .rounds = &round_alone, .n_rounds = 1};
		const char *json = contest_input(&c);
		assert_non_null(strstr(json, pool_printf(&c.pool, "\"name\":%s,\"points\"", rows[i].json)));
		if (!read_again(&again, json, strlen(json), &e))
			fail_msg("%s", e.text);
		assert_string_equal(again.rules.items[0].name, rows[i].name);
		pool_release(&c.pool);
		pool_release(&again.pool);
	}
}

static void verdicts_have_codes(void **state)
{
	(void)state;
	static const char *const codes[] = {"SELECTED", "RESERVE", "BELOW_LINE", "ITEM_BELOW_LINE", "PENALTY_BELOW_LINE",
		"NOT_ADVANCED", "PLACED_OUT", "UNSCORED"};
	assert_int_equal(SELECTION_VERDICTS, ROWS(codes));
	for (size_t i = 0; i < ROWS(codes); i++)
		assert_string_equal(selection_verdict_code((enum selection_verdict)i), codes[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_sample_is_read_written_and_run_to_these_bytes),
		cmocka_unit_test(a_changed_spelling_is_refused),
		cmocka_unit_test(no_beginning_of_it_is_read),
		cmocka_unit_test(a_changed_byte_never_gives_the_same_input),
		cmocka_unit_test(a_rubric_has_at_most_32_items),
		cmocka_unit_test(rules_of_every_kind_are_read_back),
		cmocka_unit_test(items_stand_round_by_round),
		cmocka_unit_test(a_round_has_at_most_99_judges),
		cmocka_unit_test(a_refusal_says_where),
		cmocka_unit_test(texts_keep_every_character),
		cmocka_unit_test(verdicts_have_codes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
