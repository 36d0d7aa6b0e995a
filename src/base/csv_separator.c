#include "csv_separator.h"

/* Titles stand alone in their row, and a comma inside an amount comes and goes from row to row. The separator
 * of a table is in every row, header included, the same number of times: so rows that agree are counted, not
 * separators. */
enum { ROWS_SEEN = 20 };

struct reach {
	const char *at, *end;
};

/* The cells of the row at r->at, which moves behind it. 1 for a row with quotes that hardly fit this
 * separator: inside a plain cell, or with text behind the closing one. 0 if the text ends inside quotes. */
static size_t count_cells(struct reach *r, char separator)
{
	enum { CELL_STARTS, PLAIN, QUOTED, CLOSED } state = CELL_STARTS;
	size_t cells = 1;
	bool misfit = false;
	for (; r->at < r->end; r->at++) {
		char c = *r->at;
		if (state == QUOTED) {
			if (c == '"')
				state = CLOSED;
		} else if (c == '"' && (state == CELL_STARTS || (state == CLOSED && r->at[-1] == '"'))) {
			state = QUOTED;
		} else if (c == '\n' || c == '\r') {
			r->at++;
			break;
		} else if (c == separator) {
			cells++;
			state = CELL_STARTS;
		} else {
			misfit = misfit || c == '"' || (state == CLOSED && c != ' ');
			state = state == CLOSED ? CLOSED : PLAIN;
		}
	}
	if (state == QUOTED)
		return 0;
	return misfit ? 1 : cells;
}

/* How many rows have the width that most rows have, and that width. */
static size_t count_agreeing_rows(const size_t *width, size_t n, size_t *ret_width)
{
	size_t most = 0;
	*ret_width = 0;
	for (size_t i = 0; i < n; i++) {
		size_t same = 0;
		for (size_t j = 0; j < n; j++)
			same += width[j] == width[i];
		if (same > most || (same == most && width[i] > *ret_width)) {
			most = same;
			*ret_width = width[i];
		}
	}
	return most;
}

char csv_find_separator(const char *text, size_t n, bool whole)
{
	static const char candidates[] = {',', '\t', ';'};
	char best = ',';
	size_t best_rows = 0, best_width = 0;
	for (size_t i = 0; i < sizeof candidates; i++) {
		struct reach reach = {.at = text, .end = text + n};
		size_t width[ROWS_SEEN], rows = 0;
		while (rows < ROWS_SEEN && reach.at < reach.end) {
			size_t cells = count_cells(&reach, candidates[i]);
			if (cells > 1 && (reach.at < reach.end || whole))
				width[rows++] = cells;
		}
		size_t agreed_width, agreed = count_agreeing_rows(width, rows, &agreed_width);
		if (agreed > best_rows || (agreed == best_rows && agreed_width > best_width)) {
			best = candidates[i];
			best_rows = agreed;
			best_width = agreed_width;
		}
	}
	return best;
}
