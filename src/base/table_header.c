/* Where the known columns of a table stand, found by their headings. */
#include "table_heading.h"
#include "table_reader.h"
#include "typed.h"

#include "ppuri/tr.h"
#include "ppuri/won.h"

#include <string.h>

enum { HEADER_ROWS_MAX = 20, HEADING_MAX = 4096, NOWHERE = -1 };

/* A row that may be the header. */
struct headings {
	const char **text;
	struct table_heading *at;
	const char **part; /* of a header of two rows: the key of the lower one alone, "" if it is blank; else NULL */
	size_t n;
	long line;
};

/* Where the known columns stand in one such row. */
struct match {
	struct headings row;
	int *at;
	int *again; /* a second place that also fits, or NOWHERE */
	size_t found;
	bool complete; /* every required column was found */
};

struct search {
	struct table *table;
	struct pool *pool;
	const struct table_column *columns;
	const char **synonyms; /* of each column, as keys */
	size_t n;
	int table_unit;
	struct match best; /* the row that came nearest, for the message */
};

/* A cell too long for a heading or a title counts as blank. */
static struct headings read_headings(struct pool *p, const struct table_row *row)
{
	struct headings made = {
		.text = pool_alloc(p, row->n * sizeof *made.text),
		.at = pool_alloc(p, row->n * sizeof *made.at),
		.n = row->n,
		.line = row->line,
	};
	for (size_t i = 0; i < row->n; i++) {
		made.text[i] = strlen(row->cell[i]) <= HEADING_MAX ? pool_strdup(p, row->cell[i]) : "";
		made.at[i] = table_read_heading(p, made.text[i]);
	}
	return made;
}

/* The next row as headings; n is 0 at the end of the file. */
static bool next_headings(struct search *search, struct headings *ret, struct err *e)
{
	struct table_row row;
	bool end;
	if (!table_next(search->table, &row, &end, e))
		return false;
	*ret = end ? (struct headings){0} : read_headings(search->pool, &row);
	return true;
}

static bool is_filled(const struct headings *row, size_t i)
{
	return i < row->n && *row->text[i];
}

static bool is_unit_only(const struct headings *row, size_t i)
{
	return *row->text[i] && !*row->at[i].key;
}

/* The place after the columns over which the heading at i stands, as far as the table reaches. */
static size_t group_end(const struct headings *row, size_t i, size_t width)
{
	size_t end = i + 1;
	while (end < width && !is_filled(row, end))
		end++;
	return end;
}

/* True if lower is the second row of a header that begins with upper. A spreadsheet leaves the top left value
 * of merged cells: so a heading over several columns has blanks to its right and its parts below them, and
 * one over two rows has a blank below it. A row of data fills the places below single columns. */
static bool is_second_row(const struct headings *upper, const struct headings *lower)
{
	size_t width = upper->n > lower->n ? upper->n : lower->n;
	size_t first = 0;
	while (first < upper->n && !is_filled(upper, first))
		first++;
	bool parts = false, singles = first > 0;
	for (size_t i = first, end; i < width; i = end) {
		end = group_end(upper, i, width);
		if (end == i + 1) {
			singles = true;
			if (is_filled(lower, i) && !is_unit_only(lower, i))
				return false;
		}
		for (size_t j = i + 1; j < end; j++)
			parts = parts || is_filled(lower, j);
	}
	return parts && singles;
}

static const char *join_text(struct pool *p, const char *upper, const char *lower)
{
	return pool_printf(p, "%s%s%s", upper, *upper && *lower ? " " : "", lower);
}

static struct headings join(struct pool *p, const struct headings *upper, const struct headings *lower)
{
	size_t width = upper->n > lower->n ? upper->n : lower->n;
	struct headings made = {
		.text = pool_alloc(p, width * sizeof *made.text),
		.at = pool_alloc(p, width * sizeof *made.at),
		.part = pool_alloc(p, width * sizeof *made.part),
		.n = width,
		.line = upper->line,
	};
	const char *over_text = "";
	struct table_heading over = {.key = "", .unit = TABLE_UNIT_NONE};
	const struct table_heading nothing = over;
	for (size_t i = 0; i < width; i++) {
		bool part = is_filled(lower, i);
		if (is_filled(upper, i)) {
			over_text = upper->text[i];
			over = upper->at[i];
		} else if (!part) {
			over_text = "";
			over = nothing;
		}
		made.text[i] = join_text(p, over_text, part ? lower->text[i] : "");
		made.at[i] = table_join_heading(p, over, part ? lower->at[i] : nothing);
		made.part[i] = part ? lower->at[i].key : "";
	}
	return made;
}

/* The length of the synonym among "업체명|기업명|…" that the key is, or begins with where that is enough; 0 if none fits. */
static size_t fit_of(const char *key, const char *synonyms, bool begins)
{
	size_t key_n = strlen(key), best = 0;
	while (key_n && *synonyms) {
		size_t n = strcspn(synonyms, "|");
		if ((n == key_n || (begins && n < key_n)) && n > best && memcmp(synonyms, key, n) == 0)
			best = n;
		synonyms += n + (synonyms[n] == '|');
	}
	return best;
}

/* True if the key names column i, and no other column better: "사업비 적정성(10)" is not the column 사업비. */
static bool names_column(const struct search *search, const char *key, size_t i)
{
	size_t fit = fit_of(key, search->synonyms[i], search->columns[i].begins);
	for (size_t other = 0; fit && other < search->n; other++)
		if (fit_of(key, search->synonyms[other], search->columns[other].begins) > fit)
			return false;
	return fit > 0;
}

static struct match match_row(struct search *search, struct headings row)
{
	struct match match = {.row = row, .complete = true};
	match.at = pool_alloc(search->pool, search->n * sizeof *match.at);
	match.again = pool_alloc(search->pool, search->n * sizeof *match.again);
	for (size_t i = 0; i < search->n; i++) {
		match.at[i] = match.again[i] = NOWHERE;
		for (size_t j = 0; j < row.n; j++) {
			if (!names_column(search, row.at[j].key, i))
				continue;
			int *place = match.at[i] == NOWHERE ? &match.at[i] : &match.again[i];
			*place = (int)j;
		}
		match.found += match.at[i] != NOWHERE;
		match.complete = match.complete && (match.at[i] != NOWHERE || !search->columns[i].required);
	}
	if (match.found > search->best.found || !search->best.row.n)
		search->best = match;
	return match;
}

static const char *place_of(const struct search *search, const struct headings *row, int column)
{
	return table_place(search->table, search->pool, row->line, column);
}

static bool is_taken(const struct search *search, const struct match *match, int place)
{
	for (size_t i = 0; i < search->n; i++)
		if (match->at[i] == place)
			return true;
	return false;
}

/* The only place whose lower heading alone names column i. */
static int find_part(const struct search *search, const struct match *match, size_t i)
{
	int found = NOWHERE;
	for (size_t j = 0; j < match->row.n; j++) {
		if (is_taken(search, match, (int)j) || !names_column(search, match->row.part[j], i))
			continue;
		if (found != NOWHERE)
			return NOWHERE;
		found = (int)j;
	}
	return found;
}

/* "사업비" over "총사업비": where the joined name is no column's, the lower one may be. */
static void match_parts(const struct search *search, struct match *match)
{
	match->complete = true;
	for (size_t i = 0; i < search->n; i++) {
		if (match->at[i] == NOWHERE && (match->at[i] = find_part(search, match, i)) != NOWHERE)
			match->found++;
		match->complete = match->complete && (match->at[i] != NOWHERE || !search->columns[i].required);
	}
}

static bool say_unit_is_strange(const struct search *search, const struct headings *row, int column, struct err *e)
{
	char excerpt[TYPED_MAX];
	return err_set(e, ERR_USAGE, _("%s: which unit is meant by \"%s\"?"), place_of(search, row, column),
		typed_excerpt(row->text[column], excerpt));
}

/* Takes the unit that a line above the table states. */
static bool note_table_unit(struct search *search, const struct headings *row, struct err *e)
{
	for (size_t i = 0; i < row->n; i++) {
		int unit = table_stated_unit(search->pool, row->text[i]);
		if (unit == TABLE_UNIT_STRANGE)
			return say_unit_is_strange(search, row, (int)i, e);
		if (unit != TABLE_UNIT_NONE)
			search->table_unit = unit;
	}
	return true;
}

/* True if the row states a unit by itself, as "(단위: 천원)" over the table's right end. */
static bool states_unit(struct search *search, const struct headings *row)
{
	for (size_t i = 0; i < row->n; i++) {
		bool alone = is_unit_only(row, i) || (*row->text[i] && strstr(row->at[i].key, UNIT_WORD));
		if (alone && table_stated_unit(search->pool, row->text[i]) != TABLE_UNIT_NONE)
			return true;
	}
	return false;
}

/* Whether upper is the header, or its first row. If so, rows of data come next; if not, lower is the row to
 * try next. */
static bool try_row(struct search *search, const struct headings *upper, struct headings *lower,
	struct match *ret, bool *ret_found, struct err *e)
{
	if (!next_headings(search, lower, e))
		return false;
	if (lower->n && is_second_row(upper, lower)) {
		*ret = match_row(search, join(search->pool, upper, lower));
		/* A title that stands over the columns by chance joins with them and hides their names. A unit that does
		 * so is the whole table's: taken for the columns below it alone, it would leave the others a thousandfold off. */
		struct match alone = match_row(search, *lower);
		bool title = alone.found > ret->found;
		match_parts(search, ret);
		title = (title && alone.found >= ret->found) || (alone.complete && states_unit(search, upper));
		*ret_found = ret->complete && !title;
		return true;
	}
	*ret = match_row(search, *upper);
	*ret_found = ret->complete;
	if (lower->n && ret->complete)
		table_put_back(search->table);
	return true;
}

static void add_to_list(struct buf *list, const char *name)
{
	enum { LIST_MAX = 400 };
	if (list->n + strlen(name) > LIST_MAX)
		return;
	buf_printf(list, "%s%s", list->n ? ", " : "", name);
}

static bool say_what_is_missing(const struct search *search, struct err *e)
{
	const struct match *best = &search->best;
	if (!best->row.n)
		return err_set(e, ERR_USAGE, _("the file has no rows"));
	CLEANUP(buf_release) struct buf missing = {0};
	CLEANUP(buf_release) struct buf seen = {0};
	for (size_t i = 0; i < search->n; i++) {
		const char *synonyms = search->columns[i].synonyms;
		if (search->columns[i].required && best->at[i] == NOWHERE)
			add_to_list(&missing, pool_strndup(search->pool, synonyms, strcspn(synonyms, "|")));
	}
	for (size_t i = 0; i < best->row.n; i++)
		if (*best->row.text[i])
			add_to_list(&seen, best->row.text[i]);
	return err_set(e, ERR_USAGE, _("no header was found in the first %d rows; missing: %s; %s has: %s"),
		HEADER_ROWS_MAX, buf_text(&missing), place_of(search, &best->row, -1), buf_text(&seen));
}

static bool say_column_is_double(
	const struct search *search, const struct headings *row, int one, int other, struct err *e)
{
	char excerpt[2][TYPED_MAX];
	return err_set(e, ERR_USAGE, _("%s (%s) and %s (%s) mean the same; keep one of them"),
		place_of(search, row, one), typed_excerpt(row->text[one], excerpt[0]), place_of(search, row, other),
		typed_excerpt(row->text[other], excerpt[1]));
}

/* Two columns for one thing, and units that can not be applied, are refused: a guess would be wrong money. */
static bool check_match(const struct search *search, const struct match *match, struct err *e)
{
	const struct headings *row = &match->row;
	for (size_t i = 0; i < search->n; i++) {
		if (match->again[i] != NOWHERE)
			return say_column_is_double(search, row, match->at[i], match->again[i], e);
		if (match->at[i] != NOWHERE && row->at[match->at[i]].unit == TABLE_UNIT_STRANGE)
			return say_unit_is_strange(search, row, match->at[i], e);
	}
	return true;
}

static struct table_header make_header(const struct search *search, const struct match *match, struct pool *p)
{
	struct table_header header = {
		.at = pool_alloc(p, search->n * sizeof *header.at),
		.unit = pool_alloc(p, search->n * sizeof *header.unit),
		.text = pool_alloc(p, search->n * sizeof *header.text),
		.line = match->row.line,
		.width = match->row.n,
	};
	for (size_t i = 0; i < search->n; i++) {
		header.at[i] = match->at[i];
		header.unit[i] = search->table_unit;
		if (match->at[i] == NOWHERE)
			continue;
		header.text[i] = pool_strdup(p, match->row.text[match->at[i]]);
		int unit = match->row.at[match->at[i]].unit;
		if (unit != TABLE_UNIT_NONE)
			header.unit[i] = unit;
	}
	return header;
}

static bool find(struct search *search, struct pool *p, struct table_header *ret, struct err *e)
{
	struct headings upper, lower;
	if (!next_headings(search, &upper, e))
		return false;
	for (int i = 0; i < HEADER_ROWS_MAX && upper.n; i++) {
		struct match match;
		bool found;
		if (!try_row(search, &upper, &lower, &match, &found, e))
			return false;
		if (found) {
			if (!check_match(search, &match, e))
				return false;
			*ret = make_header(search, &match, p);
			return true;
		}
		if (!note_table_unit(search, &upper, e))
			return false;
		upper = lower;
	}
	return say_what_is_missing(search, e);
}

bool table_find_header(struct table *table, struct pool *p, const struct table_column *columns, size_t n,
	struct table_header *ret, struct err *e)
{
	CLEANUP(pool_release) struct pool scratch = {0};
	struct search search = {.table = table, .pool = &scratch, .columns = columns, .n = n, .table_unit = WON_1};
	search.synonyms = pool_alloc(&scratch, n * sizeof *search.synonyms);
	for (size_t i = 0; i < n; i++)
		search.synonyms[i] = table_read_heading(&scratch, columns[i].synonyms).key;
	return find(&search, p, ret, e);
}
