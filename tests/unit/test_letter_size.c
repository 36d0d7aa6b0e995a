#include "award_form.h"

#include "ppuri/text.h"

#include <iconv.h>

static const struct paper_letter plain_award = {"2024-01-0003 하늘정밀", {award_fields, AWARD_FIELDS, award_rows, 1}};

/* Adds a bit for each character of a text. */
static void see_characters(uint64_t *seen, const char *text)
{
	uint32_t c;
	for (int n; (n = text_decode(text, strlen(text), &c)) > 0; text += n)
		seen[c / 64] |= UINT64_C(1) << c % 64;
}

static size_t count_characters(const uint64_t *seen)
{
	size_t n = 0;
	for (size_t i = 0; i < 0x10000 / 64; i++)
		n += (size_t)__builtin_popcountll(seen[i]);
	return n;
}

static void utf8_of(char ks[2], char out[8])
{
	size_t n = 2, room = 7;
	iconv_t converter = iconv_open("UTF-8", "EUC-KR");
	assert_true(converter != (iconv_t)-1);
	assert_int_equal(iconv(converter, &ks, &n, &out, &room), 0);
	iconv_close(converter);
}

/* Syllables of KS X 1001, which names are made of, that the batch has not seen yet; in an order without neighbours. */
static const char *unseen_word(struct pool *p, uint64_t *seen, size_t n, uint32_t *next)
{
	struct buf word = {0};
	while (n > 0) {
		*next = (*next + 1039) % (25 * 94);
		char ks[] = {(char)(0xb0 + *next / 94), (char)(0xa1 + *next % 94)};
		char syllable[8] = {0};
		uint32_t c;
		utf8_of(ks, syllable);
		text_decode(syllable, strlen(syllable), &c);
		if (seen[c / 64] >> c % 64 & 1)
			continue;
		buf_puts(&word, syllable);
		see_characters(seen, syllable);
		n--;
	}
	const char *text = pool_strdup(p, buf_text(&word));
	buf_release(&word);
	return text;
}

static bool keep(void *arg, size_t index, const void *bytes, size_t n, struct err *e)
{
	(void)index, (void)e;
	buf_add(arg, bytes, n);
	return true;
}

struct sizes {
	size_t largest, n;
};

static bool take_size(void *arg, size_t index, const void *bytes, size_t n, struct err *e)
{
	(void)index, (void)bytes, (void)e;
	struct sizes *sizes = arg;
	sizes->largest = n > sizes->largest ? n : sizes->largest;
	sizes->n++;
	return true;
}

/* The pages, with number, code and structure, do not grow with the names of other letters. */
static void a_letter_is_small_however_many_characters_its_batch_has(void **state)
{
	(void)state;
	static const struct {
		size_t characters, letters, kb;
	} rows[] = {{400, 20, 50}, {1100, 60, 100}};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct pool p = {0};
		struct err e = {0};
		struct sizes sizes = {0};
		struct buf plain = {0};
		uint64_t *seen = pool_alloc(&p, 0x10000 / 8);
		uint32_t next = 0;
		struct paper_letters drawn = {
			.form_name = "award-letter.md", .form_text = buf_text(&award_form), .n = 1, .list = &plain_award, .made = MADE};
		assert_true(paper->letters(&drawn, keep, &plain, &e));
		see_characters(seen, ask(&p, &plain, "pdftotext", "-"));
		struct paper_letter *letters = pool_alloc(&p, rows[i].letters * sizeof *letters);
		size_t missing = rows[i].characters - count_characters(seen);
		for (size_t k = 0; k < rows[i].letters; k++) {
			size_t share = missing * (k + 1) / rows[i].letters - missing * k / rows[i].letters;
			struct form_field others[] = {{"firm_name", unseen_word(&p, seen, share / 2, &next)},
				{"project_title", pool_printf(&p, "%s 금형의 수명 향상", unseen_word(&p, seen, share - share / 2, &next))}};
			letters[k] = (struct paper_letter){"하나",
				award_with(pool_alloc(&p, AWARD_FIELDS * sizeof(struct form_field)), others, ROWS(others))};
		}
		assert_int_equal(count_characters(seen), rows[i].characters);
		drawn.list = letters;
		drawn.n = rows[i].letters;
		assert_true(paper->letters(&drawn, take_size, &sizes, &e));
		assert_int_equal(sizes.n, rows[i].letters);
		print_message("# %zu characters: %zu bytes\n", rows[i].characters, sizes.largest);
		if (sizes.largest > rows[i].kb * 1024)
			fail_msg("%zu bytes at %zu characters", sizes.largest, rows[i].characters);
		buf_release(&plain);
		pool_release(&p);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_letter_is_small_however_many_characters_its_batch_has),
	};
	return cmocka_run_group_tests(tests, open_paper, close_paper);
}
