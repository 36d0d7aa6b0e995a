/* Award letters with invented names, and the ways to draw them that bench/letters.py compares. Include once in a program. */
#pragma once

#include "form.h"
#include "letter.h"
#include "ppuri/paper.h"

#define MADE ((struct moment){1708900000})

_Noreturn void stop(const char *what);

/* Letter i of a batch; its pages, or its text alone. */
struct batch {
	struct pool pool;
	const char *form_text;
	const struct form *form;
	struct fonts *fonts;
	struct paper_letter *letters;
	size_t n;
	const char *folder; /* where the files go; NULL: nowhere */
};
struct form_text text_of(const struct batch *batch, size_t i, struct pool *p);
struct sheets sheets_of(const struct batch *batch, size_t i, struct pool *p);

/* Writes the file of letter i. */
void write_letter(const struct batch *batch, size_t i, const void *bytes, size_t n);

void draw_ours(struct batch *batch);
void draw_by_the_book(struct batch *batch); /* as libharu's own demos use it */
void draw_bare(struct batch *batch);        /* the same pages written without libharu */
void draw_given(struct batch *batch);       /* the same, from pages that were laid out and fonts that were cut before */
void write_texts(const struct batch *batch); /* for those that lay the letters out themselves */
