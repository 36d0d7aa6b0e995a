/* Signed letters per second of processor time, by kind of key: one award letter is signed over and over, with a signature of
 * its own each time. */
#include "award.h"
#include "ppuri/file.h"
#include "ppuri/sign.h"
#include "ppuri/tr.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define TIMES 500

static struct moment made;
static struct buf letter;

static _Noreturn void stop(const char *what)
{
	fprintf(stderr, "signing: %s\n", what);
	exit(1);
}

static double processor_seconds(void)
{
	struct timespec t;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static bool keep(void *arg, size_t index, const void *bytes, size_t n, struct err *e)
{
	(void)arg, (void)index, (void)e;
	buf_add(&letter, bytes, n);
	return true;
}

static void draw(const char *form)
{
	struct buf text CLEANUP(buf_release) = {0};
	struct err e = {0};
	const struct paper_letter award = {"2024-01-0003", {award_fields, AWARD_FIELDS, award_rows, 1}};
	const struct paper_api *paper = ppuri_paper();
	if (!paper->init(LANG_EN, &e) || !file_read(form, 1 << 20, &text, &e))
		stop(e.text);
	const struct paper_letters letters = {.form_name = form, .form_text = buf_text(&text), .n = 1, .list = &award, .made = made};
	if (!paper->letters(&letters, keep, NULL, &e))
		stop(e.text);
}

static void measure(const char *file)
{
	struct pool p CLEANUP(pool_release) = {0};
	struct buf out CLEANUP(buf_release) = {0};
	struct err e = {0};
	struct signer *signer;
	struct sign_certificate certificate;
	const struct sign_api *sign = ppuri_sign();
	double start = processor_seconds();
	if (!sign->open(&p, file, "bench", made, &signer, &certificate, &e))
		stop(e.text);
	double opened = processor_seconds();
	for (int i = 0; i < TIMES; i++) {
		buf_clear(&out);
		if (!sign->sign(signer, letter.at, letter.n, (struct moment){made.unix_seconds + i}, &out, &e))
			stop(e.text);
	}
	double signed_all = processor_seconds();
	sign->close(&signer);
	printf("%-12s %6.2f ms a letter, %5.1f ms to open; %zu more bytes in the file\n", certificate.key,
		   (signed_all - opened) * 1000 / TIMES, (opened - start) * 1000, out.n - letter.n);
}

int main(int argc, char **argv)
{
	if (argc < 3)
		stop("usage: signing FORM CERTIFICATE.p12…");
	made = moment_now();
	made.unix_seconds += 60;
	ppuri_sign()->init(LANG_EN);
	draw(argv[1]);
	for (int i = 2; i < argc; i++)
		measure(argv[i]);
	buf_release(&letter);
	return 0;
}
