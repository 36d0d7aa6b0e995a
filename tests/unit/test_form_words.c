/* Conditions and particles of the form language. */
#include "unit.h"

#include "form.h"
#include "ppuri/tr.h"

#define BEFORE "---\n기관명: 부산광역시\n수신: {{firm}}\n제목: 알림\n발신명의: 부산광역시장\n기안자: 주무관 | 홍길동\n" \
			   "결재권자: 과장 | 이도윤\n시행: 1\n공개구분: 공개\n"
#define HEAD BEFORE "---\n" /* ten lines */

static const struct form_field fields[] = {
	{"firm", "하늘정밀"},	{"plain", "나래금형"}, {"person", "홍길동"}, {"kind", "selected"}, {"empty", ""},
	{"blank", " \xe3\x80\x80 "}, {"null", NULL},	   {"number", "2"},		 {"title", "금형 고도화"}, {"sign", "★"},
	{"long_kind", "예비 선정"}, {"tag", "{{/if}}"}, {"bad", "a\xff"},
};
static const char *const columns[] = {"name", "note"};
static const char *const cells[] = {"첫째", "비고", "둘째", "", "셋째", NULL};
static const struct form_rows lists[] = {
	{"row", columns, 2, cells, 3},
	{"nobody", columns, 2, NULL, 0},
};
static const struct form_data data = {fields, ROWS(fields), lists, ROWS(lists)};

static void put_words(struct buf *out, const struct words *words)
{
	for (size_t i = 0; i < words->n; i++)
		buf_puts(out, words->at[i].blank ? "_" : words->at[i].text);
}

/* The body on one line: blocks between /, the depth of an item before it, cells between |. */
static const char *body_of(struct pool *p, const struct form_text *text)
{
	struct buf out = {0};
	for (size_t i = 0; i < text->blocks.n; i++) {
		const struct block *block = &text->blocks.at[i];
		buf_puts(&out, i ? "/" : "");
		if (block->kind == BLOCK_ITEM || block->kind == BLOCK_BULLET)
			buf_printf(&out, "%d ", block->depth);
		put_words(&out, &block->words);
		for (size_t k = 0; block->kind == BLOCK_TABLE && k < block->table.n_rows * block->table.n_columns; k++) {
			buf_puts(&out, k % block->table.n_columns == 0 && k > 0 ? "‖" : "|");
			put_words(&out, &block->table.cells[k]);
		}
	}
	const char *body = pool_strdup(p, buf_text(&out));
	buf_release(&out);
	return body;
}

struct row {
	const char *body, *becomes;
};

static void check(const struct row *rows, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct pool p = {0};
		struct err e = {0};
		const struct form *form;
		struct form_text text;
		if (!form_read(&p, "t.md", pool_printf(&p, "%s%s", HEAD, rows[i].body), &form, &e) ||
			!form_fill(&p, form, &data, &text, &e))
			fail_msg("%s: %s", rows[i].body, e.text);
		if (strcmp(body_of(&p, &text), rows[i].becomes) != 0)
			fail_msg("%s\nis\n%s\nnot\n%s", rows[i].body, body_of(&p, &text), rows[i].becomes);
		pool_release(&p);
	}
}

static void a_condition_shows_words_where_it_holds(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{"가{{#if firm}}나{{/if}}다", "가나다"},
		{"가{{#if empty}}나{{/if}}다", "가다"},
		{"가{{#if blank}}나{{/if}}다", "가다"},
		{"가{{#if null}}나{{/if}}다", "가다"},
		{"가{{#unless firm}}나{{/unless}}다", "가다"},
		{"가{{#unless empty}}나{{/unless}}다", "가나다"},
		{"{{#if kind = selected}}선정{{/if}}{{#if kind = reserve}}예비{{/if}}", "선정"},
		{"{{#if kind=selected}}선정{{/if}}", "선정"},
		{"{{ #if  kind  =  selected }}선정{{ / if }}", "선정"},
		{"{{#unless kind = selected}}미선정{{/unless}}{{#unless kind = x}}선정{{/unless}}", "선정"},
		{"{{#if long_kind = 예비 선정}}예비{{/if}}", "예비"},
		{"가{{#if empty =}}빈{{/if}}", "가빈"},
		{"{{#if row}}있음{{/if}}{{#if nobody}}없음{{/if}}{{#unless nobody}}없음{{/unless}}", "있음없음"},
		/* the value of what is hidden is not asked for */
		{"가{{#if empty}} ({{empty}}){{/if}}", "가"},
		{"{{#if firm}}{{firm}}{{/if}}{{#unless firm}}{{empty}}{{/unless}}", "하늘정밀"},
		/* nested */
		{"{{#if firm}}가{{#if empty}}나{{/if}}{{#if plain}}다{{/if}}{{/if}}라", "가다라"},
		{"{{#if empty}}가{{#if firm}}나{{/if}}{{/if}}라", "라"},
		/* with bold, over its borders */
		{"{{#if firm}}**굵게**{{/if}} 보통", "굵게 보통"},
		{"**가{{#if empty}}나**{{/if}}다", "가다"},
		/* one space is left where words are left out */
		{"가 {{#if empty}}나{{/if}} 다", "가 다"},
		{"가 {{#if empty}}나{{/if}} {{#if empty}}다{{/if}} 라", "가 라"},
		{"{{#if empty}}가{{/if}} 나", "나"},
		{"가\n{{#if empty}}나{{/if}}\n다", "가 다"},
		{"가 {{#if empty}}나 {{/if}}다", "가 다"},
		{"가  \n{{#if empty}}나{{/if}}  \n다", "가\n다"},
		{"가. {{#if empty}}나. {{/if}}{{#if firm}}다. {{/if}}라.", "가. 다. 라."},
	};
	check(rows, ROWS(rows));
}

static void a_condition_stands_around_blocks(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{"{{#if firm}}\n가\n{{/if}}\n나", "가/나"},
		{"{{#if empty}}\n가\n{{/if}}\n나", "나"},
		{"{{#if empty}}\n가\n\n나\n\n- 다\n{{/if}}\n라", "라"},
		{"가\n{{#if firm}}\n나\n{{/if}}\n다", "가/나/다"},
		{"{{#if empty}}\n## 제목\n\n가\n{{/if}}\n나", "나"},
		{"나\n{{#if empty}}\n# 붙임\n\n가\n{{/if}}", "나"},
		/* items: one that is left out leaves no number */
		{"1. 가\n{{#if empty}}\n2. 나\n{{/if}}\n3. 다", "0 가/0 다"},
		{"1. 가\n{{#if firm}}\n2. 나\n{{/if}}\n3. 다", "0 가/0 나/0 다"},
		{"1. 가\n   {{#if firm}}\n   1. 나\n   {{/if}}\n   {{#if empty}}\n   2. 다\n   {{/if}}\n2. 라", "0 가/1 나/0 라"},
		{"{{#if empty}}\n1. 가\n   1. 나\n\n      다\n{{/if}}\n2. 라", "0 라"},
		{"1. 가\n\n   {{#if firm}}\n   이어서\n   {{/if}}\n2. 라", "0 가/이어서/0 라"},
		/* an item that comes out empty takes along what stands under it */
		{"1. 가\n2. {{#if empty}}나{{/if}}\n   1. 다\n      1. 라\n3. 마", "0 가/0 마"},
		{"가\n\n{{#if empty}}나{{/if}}\n\n다", "가/다"},
		/* nested */
		{"{{#if firm}}\n가\n{{#if empty}}\n나\n{{/if}}\n{{#unless empty}}\n다\n{{/unless}}\n{{/if}}\n라", "가/다/라"},
		{"{{#if firm}}{{#if empty}}\n가\n{{/if}}{{/if}}\n나", "나"},
		{"  {{#if firm}}\t\n가\n{{/if}}  \n나", "가/나"},
		/* a date at the start of a line is no item */
		{"{{#if firm}}2024. 2. 3.{{/if}} 가", "2024. 2. 3. 가"},
	};
	check(rows, ROWS(rows));
}

#define TABLE "| 이름 | 값 |\n|---|---|\n"

static void a_condition_stands_around_rows(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{TABLE "{{#if firm}}\n| 가 | 1 |\n{{/if}}\n{{#if empty}}\n| 나 | {{empty}} |\n{{/if}}\n| 다 | 3 |", "|이름|값‖가|1‖다|3"},
		{TABLE "| 가 | 1 |\n{{#unless firm}}\n| 나 | 2 |\n| 다 | 3 |\n{{/unless}}", "|이름|값‖가|1"},
		{"{{#if empty}}\n" TABLE "| 가 | 1 |\n{{/if}}\n나", "나"},
		{"{{#if firm}}\n" TABLE "| 가 | 1 |\n{{/if}}\n{{#if plain}}\n" TABLE "| 나 | 2 |\n{{/if}}", "|이름|값‖가|1/|이름|값‖나|2"},
		{"{{#if empty}}\n" TABLE "| 가 | 1 |\n{{/if}}\n{{#if plain}}\n" TABLE "| 나 | 2 |\n{{/if}}", "|이름|값‖나|2"},
		{TABLE "| 가 | {{#if empty}}{{empty}}{{/if}} |", "|이름|값‖가|"},
		/* a table that has lost its rows is not there */
		{"가\n\n" TABLE "{{#if empty}}\n| 나 | 2 |\n{{/if}}", "가"},
		{TABLE "\n가", "|이름|값/가"},
		/* around a row or an item that repeats, and row by row */
		{TABLE "{{#if row}}\n| {{row.name}} | 1 |\n{{/if}}", "|이름|값‖첫째|1‖둘째|1‖셋째|1"},
		{TABLE "{{#if nobody}}\n| {{nobody.name}} | 1 |\n{{/if}}\n| 없음 | |", "|이름|값‖없음|"},
		{TABLE "{{#if row.note}}\n| {{row.name}} | {{row.note}} |\n{{/if}}", "|이름|값‖첫째|비고"},
		{TABLE "{{#unless row.note}}\n| {{row.name}} | 없음 |\n{{/unless}}", "|이름|값‖둘째|없음‖셋째|없음"},
		{TABLE "| {{row.name}} | {{#if row.note}}{{row.note}}{{/if}}{{#unless row.note}}-{{/unless}} |",
		 "|이름|값‖첫째|비고‖둘째|-‖셋째|-"},
		{TABLE "{{#if row.name = 둘째}}\n| {{row.name}} | 1 |\n{{/if}}", "|이름|값‖둘째|1"},
		{"- {{row.name}}{{#if row.note}} ({{row.note}}){{/if}}", "0 첫째 (비고)/0 둘째/0 셋째"},
		{"가\n{{#if nobody}}\n- {{nobody.name}}\n{{/if}}", "가"},
		{"가\n{{#if row.note}}\n- {{row.name}}\n{{/if}}", "가/0 첫째"},
		/* a row that a column of a list is asked for alone */
		{TABLE "{{#if row.note}}\n| 있음 | |\n{{/if}}", "|이름|값‖있음|"},
		/* a table inside an item */
		{"1. 가\n\n   | 이름 |\n   |---|\n   {{#if empty}}\n   | 나 |\n   {{/if}}\n   | 다 |\n2. 라", "0 가/|이름‖다/0 라"},
	};
	check(rows, ROWS(rows));
}

static void a_particle_follows_the_word_before(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{"{{firm}}{{은/는}} {{plain}}{{을/를}} {{person}}{{과/와}}", "하늘정밀은 나래금형을 홍길동과"},
		{"{{firm}}{{으로/로}} {{plain}}{{로/으로}} {{person}}{{이/가}}", "하늘정밀로 나래금형으로 홍길동이"},
		{"「{{title}}」{{을/를}} {{number}}{{이/가}}", "「금형 고도화」를 2가"},
		{"{{person}}(대표){{은/는}}", "홍길동(대표)은"},
		{"하나{{은/는}} **둘**{{은/는}} **셋{{은/는}}**", "하나는 둘은 셋은"},
		{"{{sign}}{{은/는}} {{sign}}{{으로/로}}", "★은(는) ★(으)로"},
		{"{{person}}{{이라/라}}는 {{firm}}{{으로/로}}서", "홍길동이라는 하늘정밀로서"},
		{"- {{row.name}}{{을/를}}", "0 첫째를/0 둘째를/0 셋째를"},
		/* what is hidden is not the word before */
		{"사과{{#if empty}}들{{/if}}{{이/가}} {{#if firm}}들{{/if}}{{이/가}}", "사과가 들이"},
		{"{{#if empty}}{{empty}}{{은/는}} 가{{/if}} 나", "나"},
		{TABLE "| {{firm}}{{은/는}} | {{plain}}{{과/와}} |", "|이름|값‖하늘정밀은|나래금형과"},
		{"{{tag}}{{은/는}}", "{{/if}}는"},
	};
	check(rows, ROWS(rows));
}

static void a_condition_stands_around_lines_of_the_head(void **state)
{
	(void)state;
	static const struct {
		const char *head, *via, *fax;
		size_t enclosures;
	} rows[] = {
		{"{{#if firm}}\n경유: {{firm}}\n{{/if}}\n", "하늘정밀", NULL, 0},
		{"{{#if empty}}\n경유: {{empty}}\n{{/if}}\n", NULL, NULL, 0},
		{"경유: {{#if empty}}{{empty}}{{/if}}\n", NULL, NULL, 0},
		{"{{#if firm}}\n경유: 하나\n{{/if}}\n{{#unless firm}}\n경유: 둘\n{{/unless}}\n", "하나", NULL, 0},
		{"{{#unless firm}}\n경유: 하나\n팩스번호: 1\n{{/unless}}\n{{#if firm}}\n경유: 둘\n{{/if}}\n", "둘", NULL, 0},
		{"붙임: 하나\n{{#if empty}}\n붙임: 둘\n{{/if}}\n붙임: 셋{{#if empty}} 넷{{/if}}\n팩스번호: {{#if firm}}1{{/if}}\n", NULL, "1", 2},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct pool p = {0};
		struct err e = {0};
		const struct form *form;
		struct form_text text;
		if (!form_read(&p, "t.md", pool_printf(&p, "%s%s---\n가", BEFORE, rows[i].head), &form, &e) ||
			!form_fill(&p, form, &data, &text, &e))
			fail_msg("%s: %s", rows[i].head, e.text);
		const struct head_line *via = form_head(&text, HEAD_VIA), *fax = form_head(&text, HEAD_FAX);
		assert_int_equal(via != NULL, rows[i].via != NULL);
		assert_int_equal(fax != NULL, rows[i].fax != NULL);
		if (via)
			assert_string_equal(words_text(&p, &via->part[0]), rows[i].via);
		assert_int_equal(form_head_count(&text, HEAD_ENCLOSURE), rows[i].enclosures);
		pool_release(&p);
	}
}

/* Each mistake by its line, and what is said of it. */
static void a_mistake_is_found_with_its_line(void **state)
{
	(void)state;
	static const struct {
		const char *source;
		int line;
		const char *says;
	} rows[] = {
		{HEAD "가 {{#if firm}}나", 11, "is not closed by {{/if}}"},
		{HEAD "{{#if firm}}\n가\n\n나", 11, "is not closed by {{/if}}"},
		{HEAD "가 {{/if}}나", 11, "without {{#if …}} before it"},
		{HEAD "가\n{{/unless}}\n나", 12, "without {{#unless …}} before it"},
		{HEAD "{{#if firm}}\n가\n{{/unless}}\n나", 13, "should close line 11"},
		{HEAD "가 {{#when firm}}나{{/when}}", 11, "neither {{#if name}}"},
		{HEAD "가 {{#if}}나{{/if}}", 11, "not the name of a field"},
		{HEAD "가 {{#if Firm}}나{{/if}}", 11, "not the name of a field"},
		{HEAD "가 {{#if firm x}}나{{/if}}", 11, "not the name of a field"},
		{HEAD "가{{은/을}}", 11, "은/는, 이/가"},
		{HEAD "{{은/는}} 가", 11, "no word before it"},
		{HEAD "{{#if firm}}1. 가{{/if}}", 11, "a line of its own"},
		{HEAD "{{#if firm}}| 가 | 나 |{{/if}}", 11, "a line of its own"},
		{HEAD "{{#if firm}}- 가{{/if}}", 11, "a line of its own"},
		{HEAD "{{#if firm}}\n1. 가\n{{/if}}\n   1. 나", 14, "under the condition of the item"},
		{HEAD "1. 가\n{{#if firm}}\n   | 가 |\n   |---|\n{{/if}}\n   | 나 |", 13, ""},
		{HEAD TABLE "가", 11, NULL},
		{HEAD "{{#if firm}}\n| 가 |\n{{/if}}\n|---|\n| 나 |", 12, "around rows below the head"},
		{HEAD "{{#if firm}}\n| 가 |\n|---|\n{{/if}}\n| 나 |", 12, "around rows below the head"},
		{HEAD "{{#if row.name}}가{{/if}}", 11, "row or a list item"},
		{HEAD "{{#if row.name}}\n가\n{{/if}}", 12, "row or a list item"},
		{HEAD "{{#if nobody.name}}\n- {{row.name}}\n{{/if}}", 12, "one list only"},
		{HEAD TABLE "| {{row.name}} | {{#if nobody.name}}1{{/if}} |", 13, "one list only"},
		{BEFORE "경유: 하나\n{{#if firm}}\n경유: 둘\n{{/if}}\n---\n가", 12, "stands twice"},
		{BEFORE "{{#if firm}}\n경유: 하나\n---\n가", 10, "is not closed"},
		{BEFORE "{{#if firm}}\n관인: 생략\n{{/if}}\n---\n가", 11, "under a condition"},
		{BEFORE "{{#if row.name}}\n경유: 가\n{{/if}}\n---\n가", 11, "row or a list item"},
	};
	tr_set(LANG_EN);
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct pool p = {0};
		struct err e = {0};
		const struct form *form;
		if (form_read(&p, "t.md", rows[i].source, &form, &e) != !rows[i].says)
			fail_msg("%s\n%s", rows[i].source, e.text);
		const char *place = pool_printf(&p, "t.md, line %d:", rows[i].line);
		if (rows[i].says && (!strstr(e.text, place) || !strstr(e.text, rows[i].says)))
			fail_msg("%s\n%s", rows[i].source, e.text);
		pool_release(&p);
	}
	tr_set(LANG_KO);
}

static void all_mistakes_are_found_at_once(void **state)
{
	(void)state;
	static const char source[] = "---\n기관명: {{Org}}\n모름: 가\n수신:\n관인: 직인\n기안자: 홍길동\n{{#if firm}}\n---\n"
								 "{{firm\n\n> 인용\n\n1. {{을/은}}\n\n가 {{/if}}\n\n*나* `다`";
	static const int lines[] = {2, 3, 4, 5, 6, 7, 8, 8, 8, 8, 8, 8, 9, 11, 13, 15, 17, 17};
	struct pool p = {0};
	struct form_mistakes mistakes;
	form_study(&p, "t.md", source, &mistakes);
	for (size_t i = 0; i < mistakes.n && i < ROWS(lines); i++)
		if (mistakes.at[i].line != lines[i])
			fail_msg("%zu: line %d: %s", i, mistakes.at[i].line, mistakes.at[i].text);
	assert_int_equal(mistakes.n, ROWS(lines));
	form_study(&p, "t.md", HEAD "\xb0\xa1", &mistakes);
	assert_int_equal(mistakes.n, 1);
	assert_int_equal(mistakes.at[0].line, 11);
	form_study(&p, "t.md", HEAD "가", &mistakes);
	assert_int_equal(mistakes.n, 0);
	pool_release(&p);
}

/* What only the values show: each names the field, the list or the line. */
static void an_unknown_name_is_refused_even_in_a_condition(void **state)
{
	(void)state;
	static const struct {
		const char *source, *names;
	} rows[] = {
		{HEAD "{{#if unknown_field}}가{{/if}}나", "unknown_field"},
		{HEAD "{{#unless unknown_field}}\n가\n{{/unless}}\n나", "unknown_field"},
		{HEAD "{{#if unknown_field = 가}}나{{/if}}다", "unknown_field"},
		{HEAD "{{#if bad}}나{{/if}}다", "bad"},
		{HEAD "가\n{{#if row.more}}\n- {{row.name}}\n{{/if}}", "row.more"},
		{HEAD "- {{#if others.name}}가{{/if}}", "others"},
		{HEAD "{{#if firm}}{{empty}}{{/if}}", "empty"},
		{HEAD "{{#if empty}}가{{/if}}", "body"},
		{BEFORE "{{#if firm}}\n경유: 가\n{{/if}}\n{{#if plain}}\n경유: 나\n{{/if}}\n---\n가", "경유"},
		{"---\n서식: 증서\n기관명: 가\n제목: 가\n수신: 가\n발신명의: 가\n{{#if empty}}\n날짜: 가\n{{/if}}\n---\n가", "날짜"},
		{"---\n서식: 증서\n기관명: 가\n제목: 가\n수신: 가\n발신명의: 가\n날짜: {{#if empty}}가{{/if}}\n---\n가", "날짜"},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct pool p = {0};
		struct err e = {0};
		const struct form *form;
		struct form_text text;
		if (!form_read(&p, "t.md", rows[i].source, &form, &e))
			fail_msg("%s\n%s", rows[i].source, e.text);
		tr_set(LANG_EN);
		assert_false(form_fill(&p, form, &data, &text, &e));
		tr_set(LANG_KO);
		assert_int_equal(e.kind, ERR_REFUSED);
		if (!strstr(e.text, rows[i].names))
			fail_msg("%s\n%s", rows[i].source, e.text);
		pool_release(&p);
	}
}

/* A form of 300 items, each under a condition of its own, three deep. */
static void a_form_of_300_conditions_is_filled(void **state)
{
	(void)state;
	struct pool p = {0};
	struct err e = {0};
	struct buf source = {0};
	const struct form *form;
	struct form_text text;
	buf_puts(&source, HEAD);
	for (int i = 1; i <= 100; i++)
		buf_printf(&source, "{{#if firm}}\n%d. 가 {{#if %s}}나 {{firm}}{{은/는}}{{/if}}\n   {{#unless %s}}\n   1. 다\n   {{/unless}}\n{{/if}}\n",
				   i, i % 2 ? "plain" : "empty", i % 2 ? "plain" : "empty");
	assert_true(form_read(&p, "t.md", buf_text(&source), &form, &e));
	for (int i = 0; i < 100; i++) {
		struct pool letter = {0};
		assert_true(form_fill(&letter, form, &data, &text, &e));
		assert_int_equal(text.blocks.n, 150);
		pool_release(&letter);
	}
	buf_release(&source);
	pool_release(&p);
}

/* Pieces of form language in random order, as values. */
static const char *hostile(struct pool *p, uint64_t *seed)
{
	static const char *const pieces[] = {
		"{{", "}}", "{{firm}}", "{{#if firm}}", "{{/if}}", "{{은/는}}", "{{table row}}", "{{columns 1 2}}", "|", "| 가 |\n|---|\n| 나 |",
		"#", "# 제목", "\n\n", "\n", "**", "**굵게**", "<b>", "<!--", "\\", "\\|", "`", "1. ", "- ", "---", "> ", "(단위: 원)", "(서명)", "(인)",
		"끝.", "이하 빈칸", "[글](x)", "![]()", "&amp;", "가", " ", "\t", "\r", "  \n",
	};
	struct buf out = {0};
	do {
		*seed = *seed * 6364136223846793005u + 1442695040888963407u;
		buf_puts(&out, pieces[(*seed >> 33) % ROWS(pieces)]);
	} while ((*seed >> 40) % 5 > 0);
	const char *value = pool_printf(p, "가%s나", buf_text(&out));
	buf_release(&out);
	return value;
}

/* What a run of a filled form that came from the field holds: the value, with its spaces made plain. */
static void check_value(const struct run *run, const char *value)
{
	size_t n = 0;
	for (const char *c = value; *c; c++, n++)
		if (run->text[n] != (strchr("\n\r\t", *c) ? ' ' : *c))
			fail_msg("%s became %s", value, run->text);
	assert_int_equal(run->text[n], '\0');
}

/* Whatever a value holds, the form consists of the same parts, and the value stands in it as it is. */
static void no_value_can_become_form_language(void **state)
{
	(void)state;
	static const char body[] = "문단 {{v}}{{은/는}} 글\n\n{{#if v}}\n1. {{v}}\n{{/if}}\n2. **{{v}}** {{#if v = 다}}없음{{/if}}\n\n{{v}} (서명)\n\n"
							   "| {{v}} | 머리 |\n|---|---|\n| {{list.a}} | {{v}} |\n\n- {{list.a}}\n\n## {{v}}";
	uint64_t seed = 1;
	struct pool forms = {0};
	struct err e = {0};
	const struct form *form;
	assert_true(form_read(&forms, "t.md", pool_printf(&forms, "%s%s", HEAD, body), &form, &e));
	for (int i = 0; i < 3000; i++) {
		struct pool p = {0};
		const char *value = hostile(&p, &seed);
		const struct form_field values[] = {{"firm", value}, {"v", value}};
		const char *const names[] = {"a"}, *const rows[] = {value, "하나"};
		const struct form_rows list[] = {{"list", names, 1, rows, 2, NULL}};
		const struct form_data hostile_data = {.fields = values, .n_fields = 2, .rows = list, .n_rows = 1};
		struct form_text text;
		if (!form_fill(&p, form, &hostile_data, &text, &e))
			fail_msg("%s: %s", value, e.text);
		assert_int_equal(text.blocks.n, 8);
		static const enum block_kind kinds[] = {BLOCK_PARAGRAPH, BLOCK_ITEM, BLOCK_ITEM, BLOCK_SIGN, BLOCK_TABLE, BLOCK_BULLET, BLOCK_BULLET, BLOCK_HEADING};
		for (size_t k = 0; k < 8; k++)
			assert_int_equal(text.blocks.at[k].kind, kinds[k]);
		assert_int_equal(text.blocks.at[4].table.n_rows, 3);
		check_value(&text.blocks.at[0].words.at[1], value);
		check_value(&text.blocks.at[1].words.at[0], value);
		check_value(&text.blocks.at[3].words.at[0], value);
		check_value(&text.blocks.at[4].table.cells[2].at[0], value);
		check_value(&text.blocks.at[5].words.at[0], value);
		check_value(&form_head(&text, HEAD_RECEIVER)->part[0].at[0], value);
		pool_release(&p);
	}
	pool_release(&forms);
}

/* A list whose columns are known only when the form is filled. */
static void a_list_becomes_a_table_of_its_columns(void **state)
{
	(void)state;
	static const char *const names[] = {"위원", "하늘정밀", "나래금형", "비고"};
	static const char *const scores[] = {"김하나", "88.50", "▲ 90", "{{firm}}", "박두리", "79.25", "-", "a | b"};
	static const char *const bad[] = {"가\xff"};
	static const struct form_rows tables[] = {
		{"scores", names, 4, scores, 2}, {"aligned", names, 4, scores, 2, "clrc"}, {"hollow", names, 4, NULL, 0}, {"bad", names, 1, bad, 1}};
	const struct form_data values = {fields, ROWS(fields), tables, ROWS(tables)};
	struct pool p = {0};
	struct err e = {0};
	const struct form *form;
	struct form_text text;
	assert_true(form_read(&p, "t.md", HEAD "앞\n\n{{table scores}}\n\n1. 뒤\n\n   {{ table  aligned }}", &form, &e));
	assert_true(form_fill(&p, form, &values, &text, &e));
	assert_string_equal(body_of(&p, &text), "앞/|위원|하늘정밀|나래금형|비고‖김하나|88.50|▲ 90|{{firm}}‖박두리|79.25|-|a | b/0 뒤"
											"/|위원|하늘정밀|나래금형|비고‖김하나|88.50|▲ 90|{{firm}}‖박두리|79.25|-|a | b");
	const enum cell_align *align = text.blocks.at[1].table.align;
	assert_true(align[0] == CELL_LEFT && align[1] == CELL_RIGHT && align[2] == CELL_RIGHT && align[3] == CELL_LEFT);
	align = text.blocks.at[3].table.align;
	assert_true(align[0] == CELL_CENTER && align[1] == CELL_LEFT && align[2] == CELL_RIGHT && align[3] == CELL_CENTER);
	assert_int_equal(text.blocks.at[3].depth, 1);
	assert_true(form_read(&p, "t.md", HEAD "{{#if hollow}}\n{{table hollow}}\n{{/if}}\n가", &form, &e));
	assert_true(form_fill(&p, form, &values, &text, &e));
	assert_string_equal(body_of(&p, &text), "가");
	static const char *const refused[] = {"{{table hollow}}", "{{table others}}", "{{table bad}}"};
	for (size_t i = 0; i < ROWS(refused); i++) {
		assert_true(form_read(&p, "t.md", pool_printf(&p, "%s%s", HEAD, refused[i]), &form, &e));
		assert_false(form_fill(&p, form, &values, &text, &e));
	}
	static const char *const misplaced[] = {"가 {{table scores}}", "- {{table scores}}", "{{table Scores}}", "{{table a b}}"};
	for (size_t i = 0; i < ROWS(misplaced); i++)
		assert_false(form_read(&p, "t.md", pool_printf(&p, "%s%s", HEAD, misplaced[i]), &form, &e));
	pool_release(&p);
}

/* Of a report the name of the table is kept, and there need be no list. */
static void a_report_keeps_its_tables_by_name(void **state)
{
	(void)state;
	struct pool p = {0};
	struct err e = {0};
	const struct form *form;
	struct form_text text;
	assert_true(form_read(&p, "t.md", "---\n서식: 보고\n기관명: 가\n제목: 나\n---\n{{table others}}\n\n다", &form, &e));
	assert_true(form_fill(&p, form, &data, &text, &e));
	assert_int_equal(text.kind, FORM_REPORT);
	assert_int_equal(text.blocks.at[0].kind, BLOCK_GRID);
	assert_string_equal(text.blocks.at[0].name, "others");
	pool_release(&p);
}

static void a_place_to_sign_stands_at_the_end(void **state)
{
	(void)state;
	static const struct {
		const char *body;
		enum block_kind kind;
		const char *words, *sign;
	} rows[] = {
		{"신청인 {{person}} (서명)", BLOCK_SIGN, "신청인 홍길동 ", "(서명)"},
		{"{{person}}  (인)", BLOCK_SIGN, "홍길동  ", "(인)"},
		{"대표자 (서명 또는 인)", BLOCK_SIGN, "대표자 ", "(서명 또는 인)"},
		{"- 위원 {{row.name}} (서명)", BLOCK_SIGN, "위원 첫째 ", "(서명)"},
		{"1. 위원 (서명)", BLOCK_ITEM, "위원 (서명)", NULL},
		{"가(인)", BLOCK_PARAGRAPH, "가(인)", NULL},
		{"(서명)", BLOCK_PARAGRAPH, "(서명)", NULL},
		{"(서명) 하였음", BLOCK_PARAGRAPH, "(서명) 하였음", NULL},
		{"## 가 (인)", BLOCK_HEADING, "가 (인)", NULL},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct pool p = {0};
		struct err e = {0};
		const struct form *form;
		struct form_text text;
		assert_true(form_read(&p, "t.md", pool_printf(&p, "%s%s", HEAD, rows[i].body), &form, &e));
		assert_true(form_fill(&p, form, &data, &text, &e));
		assert_int_equal(text.blocks.at[0].kind, rows[i].kind);
		assert_string_equal(words_text(&p, &text.blocks.at[0].words), rows[i].words);
		if (rows[i].sign)
			assert_string_equal(text.blocks.at[0].name, rows[i].sign);
		pool_release(&p);
	}
}

/* Without values: what has none is a place to write it, whatever its name. */
static void a_blank_form_has_places_to_write(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{"가 {{unknown}} 나", "가 _ 나"},
		{"가 {{firm}} {{empty}}", "가 하늘정밀 _"},
		{"{{#if unknown}}가{{/if}}{{#unless unknown}}나{{/unless}}", "가"},
		{"{{#if unknown = a}}가{{/if}}{{#if unknown = b}}나{{/if}}", "가나"},
		{"{{#if firm}}가{{/if}}{{#unless firm}}나{{/unless}}{{#if kind = other}}다{{/if}}", "가"},
		{TABLE "| {{others.a}} | {{firm}} |", "|이름|값‖_|하늘정밀‖_|하늘정밀‖_|하늘정밀"},
		{TABLE "| {{row.name}} | {{row.note}} |", "|이름|값‖첫째|비고‖둘째|_‖셋째|_"},
		{"- {{nobody.name}}", "0 _/0 _/0 _"},
		{"{{#if nobody}}\n- {{nobody.name}}\n{{/if}}\n{{#if row}}\n가\n{{/if}}", "0 _/0 _/0 _/가"},
		{"{{unknown}}{{은/는}}", "_은(는)"},
	};
	struct form_data blank = data;
	blank.blank = true;
	blank.blank_rows = 3;
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct pool p = {0};
		struct err e = {0};
		const struct form *form;
		struct form_text text;
		assert_true(form_read(&p, "t.md", pool_printf(&p, "%s%s", HEAD, rows[i].body), &form, &e));
		if (!form_fill(&p, form, &blank, &text, &e))
			fail_msg("%s: %s", rows[i].body, e.text);
		assert_string_equal(body_of(&p, &text), rows[i].becomes);
		pool_release(&p);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_condition_shows_words_where_it_holds),
		cmocka_unit_test(a_condition_stands_around_blocks),
		cmocka_unit_test(a_condition_stands_around_rows),
		cmocka_unit_test(a_particle_follows_the_word_before),
		cmocka_unit_test(a_condition_stands_around_lines_of_the_head),
		cmocka_unit_test(a_mistake_is_found_with_its_line),
		cmocka_unit_test(all_mistakes_are_found_at_once),
		cmocka_unit_test(an_unknown_name_is_refused_even_in_a_condition),
		cmocka_unit_test(a_form_of_300_conditions_is_filled),
		cmocka_unit_test(no_value_can_become_form_language),
		cmocka_unit_test(a_list_becomes_a_table_of_its_columns),
		cmocka_unit_test(a_report_keeps_its_tables_by_name),
		cmocka_unit_test(a_place_to_sign_stands_at_the_end),
		cmocka_unit_test(a_blank_form_has_places_to_write),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
