#include "csv_separator.h"

/* Titles stand alone in their row, and a comma inside an amount comes and goes from row to row. The separator
 * of a table is in every row, header included, the same number of times: so rows that agree are counted, not
 * separators. Before that, a separator must fit the quotes: they open and close where its cells do. */
enum { ROWS_SEEN = 20 };

/* How the text looks if a character is taken for its separator. */
struct shape {
	size_t misfits;          /* rows with a quote inside a plain cell or text behind a closing one */
	size_t width[ROWS_SEEN]; /* cells of each row that has several */
	size_t rows;
	size_t agreeing, agreed_width; /* rows of the width that most have, and that width */
};

struct reach {
	const char *at, *end;
};

/* The cells of the row at r->at, which moves behind it. *ret_whole tells whether the row ends before the text
 * does, *ret_fits whether its quotes fit. */
static size_t count_cells(struct reach *r, char separator, bool *ret_whole, bool *ret_fits)
{
	enum { CELL_STARTS, PLAIN, QUOTED, CLOSED } state = CELL_STARTS;
	size_t cells = 1;
	*ret_whole = false;
	*ret_fits = true;
	while (r->at < r->end && !*ret_whole) {
		char c = *r->at;
		if (state == QUOTED) {
			state = c == '"' ? CLOSED : QUOTED;
		} else if (c == '"' && (state == CELL_STARTS || (state == CLOSED && r->at[-1] == '"'))) {
			state = QUOTED;
		} else if (c == '\n' || c == '\r') {
			*ret_whole = true;
		} else if (c == separator) {
			cells++;
			state = CELL_STARTS;
		} else {
			*ret_fits = *ret_fits && c != '"' && (state != CLOSED || c == ' ');
			state = state == CLOSED ? CLOSED : PLAIN;
		}
		r->at++;
	}
	*ret_fits = *ret_fits && (*ret_whole || state != QUOTED);
	return cells;
}

static void find_agreement(struct shape *shape)
{
	for (size_t i = 0; i < shape->rows; i++) {
		size_t width = shape->width[i], same = 0;
		for (size_t j = 0; j < shape->rows; j++)
			same += shape->width[j] == width;
		if (same > shape->agreeing || (same == shape->agreeing && width > shape->agreed_width)) {
			shape->agreeing = same;
			shape->agreed_width = width;
		}
	}
}

static struct shape shape_of(const char *text, size_t n, bool whole, char separator)
{
	struct shape shape = {0};
	struct reach reach = {.at = text, .end = text + n};
	while (shape.rows < ROWS_SEEN && reach.at < reach.end) {
		bool row_whole, fits;
		size_t cells = count_cells(&reach, separator, &row_whole, &fits);
		if (!row_whole && !whole)
			break;
		shape.misfits += !fits;
		if (cells > 1 && fits)
			shape.width[shape.rows++] = cells;
	}
	find_agreement(&shape);
	return shape;
}

static bool is_better(const struct shape *a, const struct shape *b)
{
	if (!a->agreeing || !b->agreeing)
		return a->agreeing > b->agreeing;
	if (a->misfits != b->misfits)
		return a->misfits < b->misfits;
	return a->agreeing > b->agreeing || (a->agreeing == b->agreeing && a->agreed_width > b->agreed_width);
}

char csv_find_separator(const char *text, size_t n, bool whole)
{
	static const char candidates[] = {',', '\t', ';'};
	char best = ',';
	struct shape best_shape = {0};
	for (size_t i = 0; i < sizeof candidates; i++) {
		struct shape shape = shape_of(text, n, whole, candidates[i]);
		if (is_better(&shape, &best_shape)) {
			best = candidates[i];
			best_shape = shape;
		}
	}
	return best;
}
