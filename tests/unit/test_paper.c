#include "award_form.h"

#include "ppuri/hash.h"

#include <sched.h>
#include <unistd.h>

#define MANY 40

/* Keeps each document that comes. */
struct shelf {
	struct buf at[8];
	size_t n;
	size_t refuse_at; /* the document that is not taken; 0 for none */
};

static bool keep(void *arg, size_t index, const void *bytes, size_t n, struct err *e)
{
	struct shelf *shelf = arg;
	assert_int_equal(index, shelf->n);
	if (shelf->refuse_at && index + 1 == shelf->refuse_at)
		return err_set(e, ERR_IO, "the disk is full");
	buf_add(&shelf->at[shelf->n++], bytes, n);
	return true;
}

static void shelf_release(struct shelf *shelf)
{
	for (size_t i = 0; i < shelf->n; i++)
		buf_release(&shelf->at[i]);
}

static bool same(const struct buf *a, const struct buf *b)
{
	return a->n == b->n && memcmp(a->at, b->at, a->n) == 0;
}

static bool draw(const char *form, const struct paper_letter *letters, size_t n, struct shelf *shelf, struct err *e)
{
	const struct paper_letters drawn = {.form_name = "award-letter.md", .form_text = form, .n = n, .list = letters, .made = MADE};
	return paper->letters(&drawn, keep, shelf, e);
}

static const struct paper_letter plain_award = {"2024-01-0003 하늘정밀", {award_fields, AWARD_FIELDS, award_rows, 1}};

static void a_letter_holds_what_it_should(void **state)
{
	(void)state;
	struct pool p = {0};
	struct err e = {0};
	struct shelf shelf = {0};
	if (!draw(buf_text(&award_form), &plain_award, 1, &shelf, &e))
		fail_msg("%s", e.text);
	assert_int_equal(shelf.n, 1);
	const char *text = ask(&p, &shelf.at[0], "pdftotext -layout -enc UTF-8", "- 2>&1");
	static const char *const parts[] = {
		"부산광역시\n", "수신 하늘정밀 주식회사(대표 김하늘)", "(경유)", "2024년 금형기술 고도화 지원사업 참여기업 모집 보조금 교부결정 통지",
		"1. 관련:", "가. 교부결정 내용", "금20,000,000원(금이천만원)", "2024. 3. 1.∼2024. 11. 30.", "(단위: 원)", "20,000,000",
		"합계", "다. 이의신청", "붙임", "교부조건 1부. 끝.", "부산광역시장", "주무관 홍길동", "전결 2024. 2. 26.", "산업혁신과장 이도윤",
		"시행 산업혁신과-1301(2024. 2. 26.)", "접수", "우 47545", "전화번호 (051)000-0000", "팩스번호 (051)000-0009", "부분공개(6, 7)",
		"2-1", "2-2", "12. 취소·환수·제재", "15. 이의신청",
	};
	for (size_t i = 0; i < ROWS(parts); i++) {
		/* pdftotext fills gaps with as many spaces as they are wide. */
		struct buf folded = {0};
		for (const char *c = text; *c; c++) {
			if (*c != ' ' || (folded.n > 0 && folded.at[folded.n - 1] != ' '))
				buf_putc(&folded, *c);
		}
		bool found = strstr(buf_text(&folded), parts[i]) != NULL;
		buf_release(&folded);
		if (!found)
			fail_msg("%s is not in:\n%s", parts[i], text);
	}
	shelf_release(&shelf);
	pool_release(&p);
}

static void a_letter_is_a_sound_pdf(void **state)
{
	(void)state;
	struct pool p = {0};
	struct err e = {0};
	struct shelf shelf = {0};
	assert_true(draw(buf_text(&award_form), &plain_award, 1, &shelf, &e));
	assert_non_null(strstr(ask(&p, &shelf.at[0], "qpdf --check", "2>&1"), "No syntax or stream encoding errors found"));
	const char *fonts = ask(&p, &shelf.at[0], "pdffonts", "2>&1");
	const char *line = strstr(fonts, "\n-");
	line = strchr(line + 1, '\n') + 1;
	size_t n = 0;
	for (; *line; line = strchr(line, '\n') + 1, n++) {
		assert_non_null(strstr(line, "CID TrueType      Identity-H       yes yes yes"));
		assert_int_equal(line[6], '+');
	}
	assert_int_equal(n, 2);
	assert_string_equal(ask(&p, &shelf.at[0], "pdftoppm -r 20 -gray", "2>&1 >/dev/null"), "");
	const char *info = ask(&p, &shelf.at[0], "TZ=Asia/Seoul pdfinfo -isodates", "");
	assert_non_null(strstr(info, "2024년 금형기술 고도화 지원사업 참여기업 모집 보조금 교부결정 통지\n"));
	assert_non_null(strstr(info, "Author:          부산광역시\n"));
	assert_non_null(strstr(info, "CreationDate:    2024-02-26T07:26:40+09"));
	assert_non_null(strstr(info, "(A4)"));
	assert_null(memmem(shelf.at[0].at, shelf.at[0].n, "/ID", 3));
	shelf_release(&shelf);
	pool_release(&p);
}

static void the_same_letters_have_the_same_bytes(void **state)
{
	(void)state;
	struct pool p = {0};
	struct err e = {0};
	struct shelf once = {0}, again = {0}, small = {0};
	static const struct form_field other[] = {{"firm_name", "㈜쪽빛뿔테 主"}, {"amount", "금7원(금칠원)"}};
	struct form_field fields[AWARD_FIELDS];
	struct paper_letter letters[] = {
		plain_award, {"2024-01-0004 쪽빛뿔테", award_with(fields, other, ROWS(other))}, plain_award};
	if (!draw(buf_text(&award_form), letters, 3, &once, &e))
		fail_msg("%s", e.text);
	assert_true(draw(buf_text(&award_form), letters, 3, &again, &e));
	for (size_t i = 0; i < 3; i++)
		assert_true(same(&once.at[i], &again.at[i]));
	assert_true(same(&once.at[0], &once.at[2]));
	assert_false(same(&once.at[0], &once.at[1]));
	/* Alone the fonts are smaller, and so the bytes others. */
	assert_true(draw(buf_text(&award_form), &letters[0], 1, &small, &e));
	assert_false(same(&once.at[0], &small.at[0]));
	shelf_release(&once);
	shelf_release(&again);
	shelf_release(&small);
	pool_release(&p);
}

/* Takes the hash of each document, in order. */
struct hashes {
	struct sha256 at[MANY];
	size_t n;
};

static bool take_hash(void *arg, size_t index, const void *bytes, size_t n, struct err *e)
{
	(void)e;
	struct hashes *hashes = arg;
	assert_int_equal(index, hashes->n);
	hashes->at[hashes->n++] = sha256_of(bytes, n);
	return true;
}

/* So many letters that several processes draw them, where there is more than one processor. */
static struct paper_letter *many_letters(struct pool *p)
{
	struct paper_letter *letters = pool_alloc(p, MANY * sizeof *letters);
	for (size_t i = 0; i < MANY; i++) {
		struct form_field other[] = {{"firm_name", pool_printf(p, "하늘정밀%zu", i)}, {"project_title", i % 3 ? "쪽빛" : "뿔테 工程"}};
		letters[i] = (struct paper_letter){pool_printf(p, "2024-01-%04zu", i),
			award_with(pool_alloc(p, AWARD_FIELDS * sizeof(struct form_field)), other, ROWS(other))};
	}
	return letters;
}

static struct paper_letters many(const struct paper_letter *list)
{
	return (struct paper_letters){
		.form_name = "award-letter.md", .form_text = buf_text(&award_form), .n = MANY, .list = list, .made = MADE};
}

static void several_processes_draw_what_one_draws(void **state)
{
	(void)state;
	struct pool p = {0};
	struct err e = {0};
	struct hashes several = {0}, one = {0};
	struct paper_letters letters = many(many_letters(&p));
	cpu_set_t all, first;
	assert_int_equal(sched_getaffinity(0, sizeof all, &all), 0);
	CPU_ZERO(&first);
	for (size_t i = 0; CPU_COUNT(&first) == 0; i++)
		if (CPU_ISSET(i, &all))
			CPU_SET(i, &first);
	assert_true(paper->letters(&letters, take_hash, &several, &e));
	assert_int_equal(sched_setaffinity(0, sizeof first, &first), 0);
	assert_true(paper->letters(&letters, take_hash, &one, &e));
	assert_int_equal(sched_setaffinity(0, sizeof all, &all), 0);
	assert_int_equal(several.n, MANY);
	for (size_t i = 0; i < MANY; i++)
		assert_true(sha256_same(&several.at[i], &one.at[i]));
	pool_release(&p);
}

/* Letters that are not there before they are drawn, and what is made of each before it is handed over. */
struct asked_for {
	pid_t process;
	size_t elsewhere; /* how many were finished in another process */
	struct hashes hashes;
};

static bool give_letter(void *arg, size_t index, struct pool *p, struct paper_letter *ret, struct err *e)
{
	(void)arg, (void)e;
	*ret = many_letters(p)[index];
	return true;
}

static bool finish_letter(void *arg, size_t index, const struct buf *document, struct buf *out, struct err *e)
{
	const struct asked_for *asked = arg;
	struct sha256 sha256 = sha256_of(document->at, document->n);
	bool elsewhere = getpid() != asked->process;
	if (index == MANY - 1)
		return err_set(e, ERR_IO, "the disk is full");
	buf_add(out, &elsewhere, sizeof elsewhere);
	buf_add(out, &sha256, sizeof sha256);
	return true;
}

static bool take_finished(void *arg, size_t index, const void *bytes, size_t n, struct err *e)
{
	struct asked_for *asked = arg;
	bool elsewhere;
	(void)e;
	assert_int_equal(index, asked->hashes.n);
	assert_int_equal(n, sizeof elsewhere + sizeof(struct sha256));
	memcpy(&elsewhere, bytes, sizeof elsewhere);
	memcpy(&asked->hashes.at[asked->hashes.n++], (const char *)bytes + sizeof elsewhere, sizeof(struct sha256));
	asked->elsewhere += elsewhere;
	return true;
}

static void letters_are_asked_for_and_finished_where_they_are_drawn(void **state)
{
	(void)state;
	struct pool p = {0};
	struct err e = {0};
	struct hashes whole = {0};
	struct asked_for asked = {.process = getpid()};
	cpu_set_t set;
	struct paper_letters letters = many(many_letters(&p));
	assert_true(paper->letters(&letters, take_hash, &whole, &e));
	letters.list = NULL;
	letters.get = give_letter;
	letters.finish = finish_letter;
	letters.arg = &asked;
	assert_false(paper->letters(&letters, take_finished, &asked, &e));
	assert_int_equal(e.kind, ERR_IO);
	assert_string_equal(e.text, "the disk is full");
	assert_int_equal(asked.hashes.n, MANY - 1);
	for (size_t i = 0; i < MANY - 1; i++)
		assert_true(sha256_same(&whole.at[i], &asked.hashes.at[i]));
	assert_int_equal(sched_getaffinity(0, sizeof set, &set), 0);
	assert_int_equal(asked.elsewhere, CPU_COUNT(&set) > 1 ? MANY - 1 : 0);
	pool_release(&p);
}

static void a_bad_letter_of_many_ends_the_run_there(void **state)
{
	(void)state;
	struct pool p = {0};
	struct err e = {0};
	struct hashes hashes = {0};
	struct paper_letter *letters = many_letters(&p);
	struct form_field *fields = pool_alloc(&p, AWARD_FIELDS * sizeof *fields);
	struct form_field other = {"project_title", "獎學 사업"};
	letters[MANY - 3] = (struct paper_letter){"2024-01-0099 나쁜정밀", award_with(fields, &other, 1)};
	const struct paper_letters drawn = many(letters);
	assert_false(paper->letters(&drawn, take_hash, &hashes, &e));
	assert_int_equal(e.kind, ERR_REFUSED);
	assert_non_null(strstr(e.text, "2024-01-0099 나쁜정밀"));
	assert_non_null(strstr(e.text, "U+734E"));
	assert_int_equal(hashes.n, MANY - 3);
	pool_release(&p);
}

static void one_bad_letter_of_a_few_stops_them_before_the_first(void **state)
{
	(void)state;
	static const struct {
		const char *field, *value, *says;
	} rows[] = {
		{"firm_name", "", "firm_name"},
		{"firm_name", NULL, "firm_name"},
		{"project_title", "獎學 사업", "U+734E"},
		{"project_title", "獎學 사업", "project_title"},
		{"payment", "\xf0\x9f\x98\x80", "U+1F600"},
		{"representative", "김\xe2\x80\x8b하늘", "U+200B"},
		{"phone", "051\x01", "phone"},
		{"email", "\xc3\x28", "email"},
		{"sender", "獎", "sender"},
		{"approver", "獎", "approver"},
		{"title", "獎", "title"},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct pool p = {0};
		struct err e = {0};
		struct shelf shelf = {0};
		struct form_field fields[AWARD_FIELDS];
		struct form_field other = {rows[i].field, rows[i].value};
		struct paper_letter letters[] = {plain_award, {"2024-01-0009 나쁜정밀", award_with(fields, &other, 1)}};
		assert_false(draw(buf_text(&award_form), letters, 2, &shelf, &e));
		assert_int_equal(e.kind, ERR_REFUSED);
		assert_int_equal(shelf.n, 0);
		if (!strstr(e.text, "2024-01-0009 나쁜정밀") || !strstr(e.text, rows[i].says))
			fail_msg("%s: %s", rows[i].field, e.text);
		pool_release(&p);
	}
}

static void what_a_form_lacks_or_overfills_is_refused(void **state)
{
	(void)state;
	struct pool p = {0};
	struct err e = {0};
	struct shelf shelf = {0};
	char *head = pool_strndup(&p, buf_text(&award_form), (size_t)(strstr(buf_text(&award_form), "\n---\n") + 5 - buf_text(&award_form)));
	static const struct {
		const char *body, *says;
	} rows[] = {
		{"{{nowhere}}", "nowhere"},
		{"獎", "U+734E"},
		{"- {{costs.source}}", "costs"},
		{"| WWWWWWWWWWWWWWWWWWWWWWWWW | WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW |\n|---|---|\n| 1 | 2 |", "2"},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		assert_false(draw(pool_printf(&p, "%s%s", head, rows[i].body), &plain_award, 1, &shelf, &e));
		assert_int_equal(e.kind, ERR_REFUSED);
		assert_non_null(strstr(e.text, rows[i].says));
		assert_int_equal(shelf.n, 0);
	}
	pool_release(&p);
}

static void decomposed_and_look_alike_characters_are_drawn(void **state)
{
	(void)state;
	struct pool p = {0};
	struct err e = {0};
	struct shelf whole = {0}, parts = {0};
	static const struct form_field composed = {"firm_name", "한빛‧금형 主"};
	static const struct form_field decomposed = {
		"firm_name", "\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab\xe1\x84\x87\xe1\x85\xb5\xe1\x86\xbe‧금형\xc2\xa0主"};
	struct form_field fields[AWARD_FIELDS], others[AWARD_FIELDS];
	struct paper_letter a = {"하나", award_with(fields, &composed, 1)};
	struct paper_letter b = {"둘", award_with(others, &decomposed, 1)};
	assert_true(draw(buf_text(&award_form), &a, 1, &whole, &e));
	assert_true(draw(buf_text(&award_form), &b, 1, &parts, &e));
	assert_true(same(&whole.at[0], &parts.at[0]));
	assert_non_null(strstr(ask(&p, &whole.at[0], "pdftotext -layout", "-"), "한빛·금형 主"));
	shelf_release(&whole);
	shelf_release(&parts);
	pool_release(&p);
}

static void a_sink_that_fails_ends_the_run(void **state)
{
	(void)state;
	struct pool p = {0};
	struct err e = {0};
	struct shelf shelf = {.refuse_at = 2};
	struct paper_letter letters[] = {plain_award, plain_award, plain_award};
	assert_false(draw(buf_text(&award_form), letters, 3, &shelf, &e));
	assert_int_equal(e.kind, ERR_IO);
	assert_non_null(strstr(e.text, "the disk is full"));
	assert_int_equal(shelf.n, 1);
	shelf_release(&shelf);
	pool_release(&p);
}

static void a_long_letter_keeps_its_foot_at_the_bottom_of_a_later_page(void **state)
{
	(void)state;
	struct pool p = {0};
	struct err e = {0};
	struct shelf shelf = {0};
	struct form_field fields[AWARD_FIELDS];
	struct buf long_text = {0};
	for (int i = 0; i < 300; i++)
		buf_puts(&long_text, "길고 긴 사유를 적습니다. ");
	struct form_field other = {"related", buf_text(&long_text)};
	struct paper_letter letter = {"하나", award_with(fields, &other, 1)};
	assert_true(draw(buf_text(&award_form), &letter, 1, &shelf, &e));
	const char *pages = ask(&p, &shelf.at[0], "pdfinfo", "");
	assert_null(strstr(pages, "Pages:           2\n"));
	assert_null(strstr(ask(&p, &shelf.at[0], "pdftotext -l 1", "-"), "홍길동"));
	assert_non_null(strstr(ask(&p, &shelf.at[0], "pdftotext", "-"), "홍길동"));
	buf_release(&long_text);
	shelf_release(&shelf);
	pool_release(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_letter_holds_what_it_should),
		cmocka_unit_test(a_letter_is_a_sound_pdf),
		cmocka_unit_test(the_same_letters_have_the_same_bytes),
		cmocka_unit_test(several_processes_draw_what_one_draws),
		cmocka_unit_test(letters_are_asked_for_and_finished_where_they_are_drawn),
		cmocka_unit_test(a_bad_letter_of_many_ends_the_run_there),
		cmocka_unit_test(one_bad_letter_of_a_few_stops_them_before_the_first),
		cmocka_unit_test(what_a_form_lacks_or_overfills_is_refused),
		cmocka_unit_test(decomposed_and_look_alike_characters_are_drawn),
		cmocka_unit_test(a_sink_that_fails_ends_the_run),
		cmocka_unit_test(a_long_letter_keeps_its_foot_at_the_bottom_of_a_later_page),
	};
	return cmocka_run_group_tests(tests, open_paper, close_paper);
}
