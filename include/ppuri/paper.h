/* Paper: forms and reports as PDF, by libharu with our own font path (docs/decisions/font-path.md). The room is a module
 * of its own (ppuri-paper.so) that is loaded only when paper is made, because its libraries cost more start time than a
 * whole reading command. The same input gives the same bytes: nothing here reads a clock or a random source. */
#pragma once

#include "ppuri/date.h"
#include "ppuri/grid.h"

/* What fills a form: {{name}} becomes a value; a table whose body row holds {{rows.column}} repeats for each row. */
struct form_field {
	const char *name;
	const char *value;
};
struct form_rows {
	const char *name;            /* "conditions": the list's name */
	const char *const *columns;  /* n_columns names */
	size_t n_columns;
	const char *const *cells;    /* n_rows × n_columns */
	size_t n_rows;
	const char *align;           /* where {{table name}} draws it: l, c or r for each column; NULL: as its cells suggest */
};
struct form_data {
	const struct form_field *fields;
	size_t n_fields;
	const struct form_rows *rows;
	size_t n_rows;
	bool blank;        /* to be filled in by hand: a value that is missing becomes a place to write it */
	size_t blank_rows; /* of such a form: the empty rows of a list that is missing; 0: five */
};

/* What is wrong in a form, and in which line of it. */
struct form_mistake {
	int line; /* from 1; 0: in none */
	const char *text;
};

/* What the letters of a form have: every value that it may ask for, with an example. */
/* One of the few values that a field can have. */
struct form_choice {
	const char *field, *value;
};

struct form_sample {
	struct form_data data;
	const char *const *maybe; /* of these the values that may be empty */
	size_t n_maybe;
	const char *const *needed; /* those that the form must show */
	size_t n_needed;
	const char *const *tables; /* of a report: the names of its tables */
	size_t n_tables;
	const struct form_choice *choices; /* of those fields all of them; the last is empty. NULL: none */
};

struct paper_letter {
	const char *name; /* says which letter is meant, in an error: "2024-01-0003 하늘정밀" */
	struct form_data data;
	bool sample; /* 견본 stands large behind the text of every page: nobody can take it for a letter that was issued */
};

/* Letters of one form. Each is asked for when it is drawn: not in order, more than once, and perhaps in another process. */
struct paper_letters {
	const char *form_name, *form_text;
	size_t n;
	const struct paper_letter *list; /* where they stand; NULL: get gives them */
	bool (*get)(void *arg, size_t index, struct pool *p, struct paper_letter *ret, struct err *e);
	/* In the process that drew it: appends to `out` what the sink is to get in place of the document. NULL: the document itself. */
	bool (*finish)(void *arg, size_t index, const struct buf *document, struct buf *out, struct err *e);
	void *arg;
	struct moment made; /* the date written into the documents */
};

/* Takes each finished document in order; returning false stops the run with *e. */
typedef bool (*paper_sink)(void *arg, size_t index, const void *bytes, size_t n, struct err *e);

struct paper_report;

/* The whole door of the module. */
struct paper_api {
	/* ERR_IO naming the file and the package if a font is missing in the folder that the build names (option fonts). */
	bool (*init)(int lang, struct err *e);

	/* Draws letters. An unknown or empty field, a character that no font has (named, with letter and field), a
	 * table that does not fit or a mistake in the form is ERR_REFUSED: what the sink got before is then to be thrown away.
	 * The bytes of a letter depend on what all of them share. */
	bool (*letters)(const struct paper_letters *letters, paper_sink sink, void *arg, struct err *e);

	/* Looks a form over: all that is wrong in it, by line. With a sample, names that it does not have are wrong as well, and what
	 * shows when the form is drawn with and without the values that may be empty. */
	bool (*check)(struct pool *p, const char *form_name, const char *form_text, const struct form_sample *sample,
				  const struct form_mistake **ret, size_t *ret_n, struct err *e);

	/* Draws a report into `out`. */
	bool (*report)(const struct paper_report *report, struct buf *out, struct err *e);
};

/* The module's one symbol. */
#define PAPER_SYMBOL "ppuri_paper"
const struct paper_api *ppuri_paper(void);

/* A report: sections one below the other, with page numbers "n / m" and a repeated table head on each page. */
struct paper_bar {
	const char *label;
	struct date start, end; /* PAPER_TIMELINE: any precision; drawn only as exactly as it is known (a year-only end fades) */
	int64_t n;              /* PAPER_BARS; PAPER_SPREADS: the mean, in hundredths */
	const int64_t *parts;   /* PAPER_STACKS: of n, in the order of the legend; PAPER_SPREADS: the lowest and the highest */
	const char *text;       /* what is written on or beside the bar */
};
enum { PAPER_PARTS = 4 };
/* A place to sign: "위원  김하늘  (서명)". */
struct paper_signature {
	const char *role, *name; /* name NULL: to be written there as well */
	const char *hint;        /* what to write there: "(서명)" */
};
enum paper_kind { PAPER_TABLE, PAPER_TIMELINE, PAPER_BARS, PAPER_STACKS, PAPER_SPREADS, PAPER_NOTE, PAPER_SIGNATURES };
struct paper_section {
	enum paper_kind kind;
	const char *name;         /* by which a form places it; NULL: none does */
	const char *title;
	bool page;                /* begins a new page */
	bool joined;              /* a table that stands on the page of the table before it, unless no page holds both */
	const char *bookmark;     /* what leads to it beside the pages; NULL: nothing */
	const struct grid *grid;  /* PAPER_TABLE */
	enum won_unit unit;       /* its money columns; the unit is printed above, and totals come from raw won */
	bool total;               /* a last row with the totals of number columns */
	const size_t *cuts;       /* rows of the grid that a thick line stands above, in order */
	size_t n_cuts;
	size_t keys;              /* a table too wide for the page is parted, and each part begins with so many columns; 0: it never is */
	int row_height;           /* of a table to be written in by hand: what each row takes at least, in points */
	const struct paper_bar *bars;
	size_t n_bars;
	const char *const *legend; /* PAPER_STACKS: what the parts are, at most PAPER_PARTS; ends with NULL */
	int64_t line;             /* PAPER_SPREADS: a dashed line there; 0: none */
	const struct paper_signature *signatures;
	size_t n_signatures;
	struct date mark;         /* PAPER_TIMELINE: a vertical line at this day, if any */
	const char *text;         /* PAPER_NOTE */
};
/* Of a report that a form of the kind 보고 sets: the form filled with these values, and where it says {{table NAME}} the sections of
 * that name, in their order; what it does not name is not drawn. Each begins a page. */
struct paper_chapter {
	struct form_data data;
	const struct paper_section *sections;
	size_t n_sections;
	const char *bookmark; /* leads to it beside the pages; NULL: nothing */
};
struct paper_report {
	const char *title;
	const char *organisation;
	const char *subtitle;     /* the filter: "2024-02-23 기준" */
	const char *foot;         /* small print: the audit head, who made it */
	struct moment made, known; /* where known lies before made, both are said: the report tells what was known then */
	bool landscape;
	const char *mark;         /* stands large behind the text of every page: "초안"; NULL: nothing does */
	const struct paper_section *sections;
	size_t n_sections;
	const char *form_name, *form_text; /* what sets it, chapter by chapter; NULL: the sections stand as they are */
	const struct paper_chapter *chapters;
	size_t n_chapters;
};
