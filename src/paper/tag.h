/* What the parts of a document are: the structure that a program which reads it out follows (ISO 32000-1, 14.7 and 14.8). Each
 * mark on a page belongs to one element of it, or is an artifact: a line, a page number, a repeated table head. */
#pragma once

#include "unit.h"

#include <stddef.h>

enum tag_kind {
	TAG_ARTIFACT,
	TAG_DOCUMENT,
	TAG_H1,
	TAG_H2,
	TAG_H3,
	TAG_P,
	TAG_NUMBERED, /* a list */
	TAG_BULLETED, /* a list */
	TAG_LI,
	TAG_LBL,
	TAG_LBODY,
	TAG_TABLE,
	TAG_TR,
	TAG_TH_COLUMN,
	TAG_TH_ROW,
	TAG_TD,
	TAG_FIGURE,
	TAG_KIND_COUNT
};

struct tag {
	enum tag_kind kind;
	uint32_t parent;
	const char *alt; /* of a figure: what it shows, in words */
};

/* All of one document in the order in which they are read. Number 0 stands for artifacts, 1 for the document. */
struct tags {
	struct tag *at;
	size_t n, room;
	uint32_t current; /* what is drawn belongs to it */
};

struct pool;
struct tags *tags_new(struct pool *p);

/* So many more are to come: without it, a list that grows leaves as much behind as it holds. */
void tags_expect(struct pool *p, struct tags *tags, size_t more);

struct flow;
/* Begins an element within the current one, and makes it current. Returns its number. */
uint32_t tag_begin(struct flow *flow, enum tag_kind kind);
/* Makes the element current that holds the current one. */
void tag_end(struct flow *flow);
/* Makes an element current that was begun before, or 0 for artifacts. Returns the one that was. */
uint32_t tag_switch(struct flow *flow, uint32_t tag);
/* The same for a figure: alt tells in words what it shows. */
void tag_figure(struct flow *flow, const char *alt);
