/* What a command has to say. It is kept until the act is done, so that nothing is announced that was rolled back. */
#pragma once

#include "ppuri/rows.h"
#include "ppuri/won.h"

/* FORMAT_FILE: the rows go into a file (rows_out.h), and what else is said to the screen. */
enum screen_format { FORMAT_TABLE, FORMAT_CSV, FORMAT_JSON, FORMAT_FILE };

struct screen_tab {
	const char *name;
	const struct grid *grid;
};

struct screen {
	struct buf text;     /* the end of what was said */
	struct spool before; /* and what stands before it, of much */
	enum screen_format format;
	size_t columns; /* of the terminal; 0: never cut */
	struct rows kept;    /* FORMAT_FILE: the rows that were listed */
	struct buf document; /* FORMAT_FILE: what was said as JSON, instead of rows */
	const struct screen_tab *tabs; /* what else a sheet shows beside them, for the length of the command */
	size_t n_tabs;
	const size_t *cuts;  /* rows that a thick line stands above in a sheet, as long */
	size_t n_cuts;
	struct err failed;   /* what could not be put by or read again; then nothing is shown */
};

/* All that was said, in one. ERR_IO if something could not be put by. */
MUST_CHECK bool screen_whole(struct screen *s, const struct spool **ret, struct err *e);
void screen_release(struct screen *s); /* forgets all that was said, and may be used again */

/* One line for people. */
void screen_line(struct screen *s, const char *fmt, ...) PRINTF_LIKE(2, 3);
/* A text that somebody wrote, line by line as it was written, each behind the lead. */
void screen_lines(struct screen *s, struct pool *p, const char *lead, const char *text);
/* A text of any length behind its lead: on a terminal broken between words, each further line as far in as the lead is wide. */
void screen_text(struct screen *s, struct pool *p, const char *lead, const char *text);

/* A whole JSON document, where that is what was asked for; it takes it. */
void screen_document(struct screen *s, struct buf *json);

struct grid_view {
	bool total;         /* a last row of sums, in tables only: in a file it would be read as one more record */
	enum won_unit unit; /* of money columns, in tables only; everywhere else it is always won */
	const char *empty;  /* said instead of an empty table */
	size_t first, limit; /* in tables only: behind how many rows they begin, and how many they have; 0: all. Sums are of all rows. */
};
void screen_grid(struct screen *s, struct pool *p, const struct grid *grid, const struct grid_view *view);
/* The same of any number of rows; it takes them. */
void screen_rows(struct screen *s, struct pool *p, struct rows *rows, const struct grid_view *view);

/* One record: names and values below each other. */
struct screen_pair {
	const char *key;         /* in JSON */
	const char *title;       /* for people, and in CSV */
	const char *value;       /* NULL: blank */
	const char *figure;      /* the bare number for CSV and JSON, such as "30000000"; "": there is none; NULL: value is a text */
	const char *code;        /* what value is a name of, in JSON instead of it; NULL: value is no name */
	const struct grid *rows; /* a list in JSON, for which value stands elsewhere */
};
void screen_record(struct screen *s, struct pool *p, const struct screen_pair *pairs, size_t n);

/* "project: 가 → 나", a line for each that differs; both records have the same pairs. */
void screen_changes(struct screen *s, const struct screen_pair *before, const struct screen_pair *after, size_t n);
