/* The form that award.h fills, and the paper to draw it. Include once. */
#pragma once

#include "unit.h"

#include "award.h"
#include "ppuri/file.h"
#include "ppuri/tr.h"

#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

#define MADE ((struct moment){1708900000}) /* 2024-02-26 07:26:40 */

static const struct paper_api *paper;
static struct buf award_form;

static int open_paper(void **state)
{
	(void)state;
	struct err e = {0};
	paper = ppuri_paper();
	return paper->init(LANG_KO, &e) && file_read(AWARD_FORM, 1 << 20, &award_form, &e) ? 0 : -1;
}

static int close_paper(void **state)
{
	(void)state;
	buf_release(&award_form);
	return 0;
}

/* What a program says of a document, which it inherits as an open file. */
static inline const char *ask(struct pool *p, const struct buf *document, const char *program, const char *rest)
{
	int file = memfd_create("document", 0);
	assert_true(file >= 0 && write(file, document->at, document->n) == (ssize_t)document->n);
	FILE *pipe = popen(pool_printf(p, "%s /proc/self/fd/%d %s", program, file, rest), "r");
	assert_non_null(pipe);
	struct buf out = {0};
	char some[4096];
	for (size_t n; (n = fread(some, 1, sizeof some, pipe)) > 0;)
		buf_add(&out, some, n);
	assert_int_equal(pclose(pipe), 0);
	close(file);
	const char *text = pool_strdup(p, buf_text(&out));
	buf_release(&out);
	return text;
}
