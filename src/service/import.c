#include "import.h"

#include "ppuri/tr.h"

#include <string.h>

bool import_open(struct import *in, struct pool *p, const char *path, const struct table_column *columns, size_t n, struct err *e)
{
	*in = (struct import){.pool = p, .columns = columns};
	if (!table_open(path, NULL, &in->table, e))
		return false;
	in->result.encoding = pool_strdup(p, table_format(in->table));
	return table_find_header(in->table, p, columns, n, &in->header, e);
}

void import_close(struct import *in)
{
	table_close(&in->table);
	pool_release(&in->row_pool);
}

bool import_next(struct import *in, bool *ret_end, struct err *e)
{
	bool end = false;
	pool_release(&in->row_pool);
	do {
		if (!table_next(in->table, &in->row, &end, e))
			return false;
	} while (!end && table_row_is_total_or_note(&in->row));
	in->row_problems = 0;
	in->result.rows += !end;
	*ret_end = end;
	return true;
}

const char *import_cell(const struct import *in, int c)
{
	return table_cell(&in->row, in->header.at[c]);
}

/* The header as printed, or the first of its names where the file lacks the column. */
static const char *column_title(struct import *in, int c)
{
	if (c < 0)
		return "";
	if (in->header.at[c] >= 0)
		return in->header.text[c];
	return pool_strndup(in->pool, in->columns[c].synonyms, strcspn(in->columns[c].synonyms, "|"));
}

void import_problem(struct import *in, int c, const struct err *why)
{
	in->row_problems++;
	in->result.problems++;
	if (in->result.n == IMPORT_PROBLEMS_MAX)
		return;
	*POOL_PUSH(in->pool, &in->result) = (struct import_problem){
		.line = in->row.line,
		.column = column_title(in, c),
		.value = c < 0 ? "" : pool_strdup(in->pool, import_cell(in, c)),
		.text = pool_strdup(in->pool, why->text),
	};
}

bool import_verdict(const struct import *in, struct err *e)
{
	if (!in->result.problems && in->result.rows)
		return true;
	if (!in->result.rows)
		return err_set(e, ERR_REFUSED, "%s", _("the file has no rows under its header; nothing was written"));
	return err_set(e, ERR_REFUSED, _("%zu mistakes in %zu rows; nothing was written"), in->result.problems, in->result.rows);
}

/* True if there is something to read; a required blank becomes a problem. */
static bool filled(struct import *in, int c, bool required)
{
	struct err missing;
	if (*import_cell(in, c))
		return true;
	if (required) {
		err_set(&missing, ERR_USAGE, "%s", _("is missing"));
		import_problem(in, c, &missing);
	}
	return false;
}

void import_text(struct import *in, int c, bool required, const char **ret)
{
	if (filled(in, c, required))
		*ret = import_cell(in, c);
}

void import_won(struct import *in, int c, bool required, struct won *ret)
{
	struct err why;
	const char *cell = import_cell(in, c);
	bool dash = strcmp(cell, "-") == 0 && !required;
	if (!dash && filled(in, c, required) && !won_parse(cell, (enum won_unit)in->header.unit[c], ret, &why))
		import_problem(in, c, &why);
}

void import_date(struct import *in, int c, bool required, struct date *ret)
{
	struct err why;
	if (filled(in, c, required) && !date_parse(import_cell(in, c), ret, &why))
		import_problem(in, c, &why);
}

void import_term(struct import *in, int c, bool required, const struct vocabulary *v, const char **ret_code)
{
	struct err why;
	const struct term *term;
	if (!filled(in, c, required))
		return;
	if (term_find(v, import_cell(in, c), &term, &why))
		*ret_code = term->code;
	else
		import_problem(in, c, &why);
}

static void take_number(struct import *in, int c, const char *text, int64_t highest, int64_t *ret)
{
	struct err why;
	struct won n;
	if (!won_parse(text, WON_1, &n, &why) || n.n < 0 || n.n > highest) {
		err_set(&why, ERR_USAGE, _("is not a whole number from 0 to %lld"), (long long)highest);
		import_problem(in, c, &why);
		return;
	}
	*ret = n.n;
}

void import_number(struct import *in, int c, bool required, int64_t highest, int64_t *ret)
{
	if (filled(in, c, required))
		take_number(in, c, import_cell(in, c), highest, ret);
}

void import_people(struct import *in, int c, bool required, int64_t highest, int64_t *ret)
{
	static const char *const counters[] = {"명", "인"};
	const char *text = import_cell(in, c);
	size_t n = strlen(text);
	if (!filled(in, c, required))
		return;
	for (size_t i = 0; i < sizeof counters / sizeof *counters; i++) {
		size_t tail = strlen(counters[i]);
		if (n > tail && strcmp(text + n - tail, counters[i]) == 0)
			text = pool_strndup(&in->row_pool, text, n - tail);
	}
	take_number(in, c, text, highest, ret);
}

void import_kept(struct import *in, int c, bool required, import_keep keep, const char **ret)
{
	struct err why;
	if (filled(in, c, required) && !keep(&in->row_pool, import_cell(in, c), ret, &why))
		import_problem(in, c, &why);
}
