/* One contestant of bench/letters.py: letters WAY FORM N FOLDER draws N award letters into files and prints the processor
 * seconds that this took. The names in them are invented; no two letters are alike. */
#include "letters.h"

#include "award.h"
#include "ppuri/file.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

_Noreturn void stop(const char *what)
{
	fprintf(stderr, "letters: %s\n", what);
	exit(1);
}

static double processor_seconds(void)
{
	struct timespec t;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* A word of n syllables out of the `distinct` that names are made of. */
static const char *invented_word(struct pool *p, uint32_t *seed, int n, uint32_t distinct)
{
	char *word = pool_alloc(p, (size_t)n * 4 + 1), *end = word;
	for (int i = 0; i < n; i++) {
		*seed = *seed * 1664525 + 1013904223;
		uint32_t which = (*seed >> 8) % distinct;
		end += text_encode(0xac00 + which % 19 * 588 + which / 19 % 21 * 28 + which / 399 % 7 * 4, end);
	}
	return word;
}

#define DISTINCT 2350

static void invent(struct batch *batch)
{
	struct pool *p = &batch->pool;
	uint32_t seed = 20240226;
	batch->letters = pool_alloc(p, batch->n * sizeof *batch->letters);
	for (size_t i = 0; i < batch->n; i++) {
		const char *firm = pool_printf(p, "%s정밀", invented_word(p, &seed, 2, DISTINCT));
		const struct form_field others[] = {
			{"firm_name", firm},
			{"receiver", pool_printf(p, "%s(대표 %s)", firm, invented_word(p, &seed, 3, DISTINCT))},
			{"project_title", pool_printf(p, "%s %s 금형의 수명 향상을 위한 표면처리 공정 개선", invented_word(p, &seed, 3, DISTINCT),
				invented_word(p, &seed, 4, DISTINCT))},
			{"award_no", pool_printf(p, "2024-금형-%04zu", i + 1)},
			{"letter_no", pool_printf(p, "2024-%06zu", i + 1)},
			{"check_code", pool_printf(p, "K7QD-%04zu-9XMT", i % 10000)},
		};
		struct form_field *fields = pool_alloc(p, (AWARD_FIELDS + 2) * sizeof *fields);
		struct form_data data = award_with(fields, others, sizeof others / sizeof *others);
		fields[AWARD_FIELDS] = others[4];
		fields[AWARD_FIELDS + 1] = others[5];
		data.n_fields += 2;
		batch->letters[i] = (struct paper_letter){.name = firm, .data = data};
	}
}

struct form_text text_of(const struct batch *batch, size_t i, struct pool *p)
{
	struct err e = {0};
	struct form_text text;
	if (!form_fill(p, batch->form, &batch->letters[i].data, &text, &e))
		stop(e.text);
	return text;
}

struct sheets sheets_of(const struct batch *batch, size_t i, struct pool *p)
{
	struct err e = {0};
	struct form_text text = text_of(batch, i, p);
	struct sheets sheets;
	if (!letter_layout(p, batch->fonts, &text, &sheets, &e))
		stop(e.text);
	return sheets;
}

void write_letter(const struct batch *batch, size_t i, const void *bytes, size_t n)
{
	char path[4096];
	snprintf(path, sizeof path, "%s/%zu.pdf", batch->folder, i);
	FILE *file = fopen(path, "w");
	if (!file || fwrite(bytes, 1, n, file) != n || fclose(file) != 0)
		stop(path);
}

/* The process that draws a letter writes its file too, as in the program. */
static bool finish(void *arg, size_t index, const struct buf *document, struct buf *out, struct err *e)
{
	(void)out, (void)e;
	write_letter(arg, index, document->at, document->n);
	return true;
}

static bool take_nothing(void *arg, size_t index, const void *bytes, size_t n, struct err *e)
{
	(void)arg, (void)index, (void)bytes, (void)n, (void)e;
	return true;
}

void draw_ours(struct batch *batch)
{
	struct err e = {0};
	const struct paper_letters letters = {.form_name = "award-letter.md", .form_text = batch->form_text, .n = batch->n,
		.list = batch->letters, .finish = finish, .arg = batch, .made = MADE};
	if (!ppuri_paper()->letters(&letters, take_nothing, batch, &e))
		stop(e.text);
}

static const struct {
	const char *name;
	void (*draw)(struct batch *batch);
} ways[] = {{"ours", draw_ours}, {"book", draw_by_the_book}, {"bare", draw_bare}, {"given", draw_given}};

int main(int argc, char **argv)
{
	struct err e = {0};
	struct buf form = {0};
	struct batch batch = {0};
	if (argc != 5)
		stop("usage: letters ours|book|bare|given|texts FORM N FOLDER");
	double before = processor_seconds();
	if (!file_read(argv[2], 1 << 20, &form, &e) || !ppuri_paper()->init(LANG_EN, &e) ||
		!fonts_open(PPURI_FONT_FOLDER, &batch.fonts, &e))
		stop(e.text);
	/* Every letter bears a number and a code. */
	if (strncmp(buf_text(&form), "---\n", 4) != 0)
		stop("a form begins with ---");
	const char *numbered = strstr(buf_text(&form), "{{letter_no}}") ? "" : "발급번호: {{letter_no}}\n확인코드: {{check_code}}\n";
	batch.form_text = pool_printf(&batch.pool, "---\n%s%s", numbered, buf_text(&form) + 4);
	batch.n = (size_t)strtoul(argv[3], NULL, 10);
	batch.folder = argv[4];
	if (!form_read(&batch.pool, "award-letter.md", batch.form_text, &batch.form, &e))
		stop(e.text);
	invent(&batch);
	if (strcmp(argv[1], "texts") == 0)
		write_texts(&batch);
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
		if (strcmp(argv[1], ways[i].name) == 0)
			ways[i].draw(&batch);
	printf("%.6f\n", processor_seconds() - before);
	fonts_close(&batch.fonts);
	buf_release(&form);
	pool_release(&batch.pool);
	return 0;
}
