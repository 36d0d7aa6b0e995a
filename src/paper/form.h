/* The form language (docs/forms.md): a head block of "key: value" lines between two lines of ---, then a body
 * in Markdown. {{field}} stands for a value; in a table row or a list item, {{list.column}} repeats that row
 * or item; {{#if field}} … {{/if}} shows what lies between if there is a value; {{은/는}} is the particle that fits the word before.
 * A form is read once and then filled for each letter; values are put in after the reading, so that
 * nothing in them is taken for form language. */
#pragma once

#include "ppuri/paper.h"

/* A letter; a certificate such as a 접수증, which says that something is so: it has a title over a body, the day, the name
 * in which it is given, and whom it is for; a document such as an agreement or an application, which looks the same and needs
 * none of these; or a report, whose tables the program draws in its own way. */
enum form_kind { FORM_LETTER, FORM_CERTIFICATE, FORM_DOCUMENT, FORM_REPORT, FORM_KIND_COUNT };

/* The lines of the head block: the blocks of an official letter (업무규정 시행규칙 별지 제1호서식). */
enum head_key {
	HEAD_KIND,
	HEAD_ORGANISATION,
	HEAD_RECEIVER,
	HEAD_VIA,
	HEAD_TITLE,
	HEAD_ENCLOSURE,
	HEAD_SENDER,
	HEAD_SEAL,
	HEAD_RECIPIENTS,
	HEAD_DRAFTER,
	HEAD_REVIEWER,
	HEAD_APPROVER,
	HEAD_COOPERATOR,
	HEAD_NUMBER,
	HEAD_RECEIPT,
	HEAD_SERIAL,    /* of a certificate */
	HEAD_STATEMENT, /* of a certificate: what it says, in one sentence */
	HEAD_DATE,      /* of a certificate */
	HEAD_ZIP,
	HEAD_ADDRESS,
	HEAD_HOMEPAGE,
	HEAD_PHONE,
	HEAD_FAX,
	HEAD_EMAIL,
	HEAD_DISCLOSURE,
	HEAD_LETTER_NO, /* these let anyone ask whether the paper is genuine */
	HEAD_CHECK_CODE,
	HEAD_VERIFY_URL, /* its value may be empty */
	HEAD_KEY_COUNT
};

/* What the line 관인 (seal) may say. */
enum seal { SEAL_BOX, SEAL_OMITTED, SEAL_NONE };

struct particle;

/* A stretch of text in one weight, and the field that it came from: NULL if it stands in the form itself. */
struct run {
	const char *text;
	const char *field;
	const struct particle *particle; /* to be chosen when the form is filled */
	size_t when;                     /* the condition that it stands under; 0: none */
	bool bold;
	bool blank; /* a place to write the value by hand: its text is empty */
};
struct words {
	struct run *at;
	size_t n, room;
};

/* The text of filled words. */
const char *words_text(struct pool *p, const struct words *words);

/* A line of the head; a person's is split at | into title, name and a note. */
#define HEAD_PARTS 3
struct head_line {
	enum head_key key;
	struct words part[HEAD_PARTS];
	size_t n_parts;
	size_t when;
	int line; /* in the form, from 1 */
};

enum block_kind {
	BLOCK_PARAGRAPH,
	BLOCK_ITEM, /* of a numbered list: marked 1. 가. 1) 가) by its depth */
	BLOCK_BULLET,
	BLOCK_HEADING,
	BLOCK_ATTACHMENT, /* starts a new page under this title */
	BLOCK_TABLE,
	BLOCK_GRID, /* {{table NAME}}: a table whose columns are known when the form is filled; of a report it stays one */
	BLOCK_SIGN, /* a paragraph, or an item without a mark, that ends in (서명) or (인): a place to sign */
};

enum cell_align { CELL_LEFT, CELL_CENTER, CELL_RIGHT };

/* Of a row in a form: the condition that it stands under, and the list that it repeats over; NULL: none. */
struct table_row {
	size_t when;
	const char *over;
	int line;
};

struct table_text {
	size_t n_columns, n_rows;
	const struct table_row *rows; /* of a form; NULL in a table that is filled */
	const enum cell_align *align;
	bool headed;         /* the first row is the head, repeated on each page */
	size_t names;        /* the column that names the rows, from 1; 0: where a cell is bold */
	struct words *cells; /* row by row */
	const size_t *cuts;  /* rows that a thick line stands above, in order */
	size_t n_cuts;
	const int *widths;   /* of the columns, as parts of the whole; NULL: as their cells need */
	bool to_write;       /* it has cells to be written in by hand */
};

struct block {
	enum block_kind kind;
	int depth;   /* of its list, from 0; what stands under an item lies one deeper than the item */
	size_t list; /* which list an item belongs to */
	size_t when;      /* the condition that it stands under; 0: none */
	const char *over; /* the list of values that it repeats over; NULL: none */
	struct words words;
	struct table_text table;
	const char *name; /* of a grid; of a place to sign: what stands at its end, "(서명)" */
	int line;
};

/* A form filled in, or in a form the text still to be filled: there, runs with a field have no text. */
struct form_text {
	struct {
		struct head_line *at;
		size_t n, room;
	} head;
	struct {
		struct block *at;
		size_t n, room;
	} blocks;
	size_t n_lists;
	enum form_kind kind;
	enum seal seal;
};

/* The line of the head with this key; NULL if there is none. */
const struct head_line *form_head(const struct form_text *text, enum head_key key);
size_t form_head_count(const struct form_text *text, enum head_key key);

struct form; /* a form that was read */

struct form_mistakes {
	struct form_mistake *at; /* by line */
	size_t n, room;
};

void form_sort_mistakes(struct form_mistakes *mistakes);

/* Reads a form. A mistake in it is ERR_REFUSED naming form, line and what would be right. The form lives in
 * p. */
MUST_CHECK bool form_read(
	struct pool *p, const char *name, const char *text, const struct form **ret, struct err *e);

/* The same, with every mistake at once instead of the first; the form can be used if there is none. */
struct form *form_study(struct pool *p, const char *name, const char *text, struct form_mistakes *ret);

/* Fills it. An unknown field or list, an empty one that no condition keeps out, or a value that is not UTF-8, is ERR_REFUSED
 * naming it. What comes out empty under its conditions is not there: a paragraph, an item with what stands under it, a line of
 * the head that may be missing, a table that has lost its rows. */
MUST_CHECK bool form_fill(struct pool *p, const struct form *form, const struct form_data *data,
	struct form_text *ret, struct err *e);
