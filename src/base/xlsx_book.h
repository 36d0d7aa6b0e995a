/* What a workbook says of itself: its sheets, its texts, and which styles show dates. Private to table. */
#pragma once

#include "zip_reader.h"

#include "ppuri/pool.h"

/* Of each part, unpacked. Only a sheet is streamed; the texts stay in memory. */
#define XLSX_SMALL_PART_MAX (16u << 20)
#define XLSX_TEXTS_PART_MAX (256u << 20)
#define XLSX_SHEET_PART_MAX (1u << 30)
#define XLSX_TEXTS_MAX 8000000u
#define XLSX_SHEETS_MAX 1024u
#define XLSX_STYLES_MAX 65536u

struct xlsx_sheet {
	const char *name, *id; /* id: of the relation that names its part */
	const char *part;      /* NULL: it is a chart, and has no cells */
	bool hidden;
};

struct xlsx_book {
	struct pool pool;
	struct {
		struct xlsx_sheet *at;
		size_t n, room;
	} sheets;
	const char *texts_part, *styles_part; /* NULL: there is none */
	bool from_1904;
	struct {
		bool *at; /* for each style of a cell: it shows a date or a time */
		size_t n, room;
	} shows_date;
};

MUST_CHECK bool xlsx_book_read(struct xlsx_book *ret, const struct zip_reader *zip, struct err *e);
void xlsx_book_release(struct xlsx_book *book);

/* The sheet of that name; NULL: the first that is not hidden. ERR_NOT_FOUND says which there are. */
MUST_CHECK bool xlsx_book_find(const struct xlsx_book *book, const char *name, const struct xlsx_sheet **ret, struct err *e);

/* Fills shows_date. */
MUST_CHECK bool xlsx_styles_read(struct xlsx_book *book, const struct zip_reader *zip, struct err *e);

/* The shared texts, cleaned: text i. */
struct xlsx_texts {
	struct buf all; /* each with a NUL behind it */
	uint32_t *start;
	size_t n, room;
	bool other_spaces; /* text_has_other_spaces of any */
};
MUST_CHECK bool xlsx_texts_read(struct xlsx_texts *ret, const struct xlsx_book *book, const struct zip_reader *zip, struct err *e);
void xlsx_texts_release(struct xlsx_texts *texts);

/* A text as it is gathered in pieces: runs of rich text joined, the reading aids of Japanese (rPh) left out. */
struct xlsx_text {
	struct buf text;
	bool inside;        /* of a <t> that counts */
	unsigned phonetic;  /* inside of <rPh> */
};
void xlsx_text_start(struct xlsx_text *text, const char *element);
void xlsx_text_end(struct xlsx_text *text, const char *element);
/* In the text as it is, _x000D_ stands for a character that XML can not hold. Returns its new length. */
size_t xlsx_unescape(char *s, size_t n);
