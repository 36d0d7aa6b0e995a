#include "import.h"

#include "ppuri/store/db.h"
#include "ppuri/store/imported_file.h"
#include "ppuri/tr.h"

#include <string.h>

/* Reading and hashing a large file takes a while, so it is done before the gate; but not for somebody who may not. */
static bool open_file(struct import *in, struct office *o, const struct act *act, struct err *e)
{
	if (!act_permitted(o, act, e) || !table_open(in->options->path, in->options->sheet, &in->table, e))
		return false;
	in->result.format = pool_strdup(in->pool, table_format(in->table));
	return table_digest(in->table, &in->digest, e);
}

static void add_table_notes(struct import *in)
{
	struct table_notes notes = {0};
	table_notes(in->table, in->pool, &notes);
	for (size_t i = 0; i < notes.n; i++)
		*POOL_PUSH(in->pool, &in->result.notes) =
			(struct import_problem){.place = "", .cell = "", .column_at = -1, .column = "", .value = "", .text = notes.at[i]};
}

bool import_perform(struct office *o, const struct act *act, act_fn fn, void *arg, struct import *in,
					const struct import_options *options, struct import_result *ret, struct err *e)
{
	*in = (struct import){.options = options, .pool = o->pool};
	bool done = import_may_write_remarks(in, e) && open_file(in, o, act, e) && act_perform(o, act, fn, arg, e);
	if (in->table)
		add_table_notes(in);
	if (!done)
		in->result.written = 0;
	if (options->remarks && in->result.problems.n) {
		struct err lost = {0};
		if (!import_write_remarks(in, o, &lost))
			done = done ? (*e = lost, false) : err_hint(e, "%s", lost.text);
	}
	*ret = in->result;
	table_close(&in->table);
	pool_release(&in->row_pool);
	return done;
}

static const char *file_name(const char *path)
{
	const char *slash = strrchr(path, '/');
	return slash ? slash + 1 : path;
}

bool import_is_new(struct work *w, const struct sha256 *digest, const char *subject, bool again, struct err *e)
{
	bool found;
	char at[DATE_TEXT_MAX];
	struct imported_file known;
	if (!imported_file_find(w->db, w->pool, digest, w->act->name, subject, &known, &found, e))
		return false;
	if (!found || again)
		return true;
	err_set(e, ERR_REFUSED, _("this file was taken in already: %s by %s, %lld rows (%s)"), moment_iso(known.at, at), known.account,
			(long long)known.written, known.file_name);
	return err_hint(e, "%s", _("to take it in once more all the same, give --again"));
}

bool import_remember(struct work *w, const struct sha256 *digest, const char *subject, const char *path, size_t written, struct err *e)
{
	return imported_file_write(w->db,
							   &(struct imported_file){
								   .digest = *digest,
								   .act = w->act->name,
								   .subject = subject,
								   .file_name = file_name(path),
								   .written = (int64_t)written,
								   .account_id = w->me->id,
								   .at = w->now,
							   },
							   e);
}

bool import_begin(struct import *in, struct work *w, const char *subject, const struct table_column *columns, size_t n, struct err *e)
{
	in->work = w;
	in->subject = subject;
	in->columns = columns;
	return import_is_new(w, &in->digest, subject, in->options->again, e) &&
		   table_find_header(in->table, in->pool, columns, n, &in->header, e);
}

/* With good_rows each row can be taken back whole: what it had written before its mistake was seen goes too. */
static bool end_row(struct import *in, struct err *e)
{
	if (!in->in_row)
		return true;
	in->in_row = false;
	return in->row_problems ? db_back_to_mark(in->work->db, e) : db_drop_mark(in->work->db, e);
}

static bool start_row(struct import *in, struct err *e)
{
	in->row_problems = 0;
	in->in_row = in->options->good_rows;
	return !in->in_row || db_mark(in->work->db, e);
}

static bool next_row(struct import *in, bool *ret_end, struct err *e)
{
	bool end = false;
	if (!end_row(in, e))
		return false;
	pool_release(&in->row_pool);
	do {
		if (!table_next(in->table, &in->row, &end, e))
			return false;
	} while (!end && table_row_is_total_or_note(&in->row));
	*ret_end = end;
	in->result.rows += !end;
	return end || start_row(in, e);
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

static void keep(struct import *in, struct import_problems *problems, int c, const char *text)
{
	int at = c < 0 ? -1 : in->header.at[c];
	problems->all++;
	if (problems->n == (in->options->remarks ? IMPORT_REMARKS_MAX : IMPORT_PROBLEMS_MAX))
		return;
	const char *cell = table_cell_name(in->table, in->pool, in->row.line, at);
	*POOL_PUSH(in->pool, problems) = (struct import_problem){
		.line = in->row.line,
		.place = *cell ? cell : table_place(in->table, in->pool, in->row.line, -1),
		.cell = cell,
		.column_at = at,
		.column = column_title(in, c),
		.value = c < 0 ? "" : pool_strdup(in->pool, import_cell(in, c)),
		.text = pool_strdup(in->pool, text),
	};
}

void import_problem(struct import *in, int c, const struct err *why)
{
	in->result.faulty += !in->row_problems;
	in->row_problems++;
	keep(in, &in->result.problems, c, why->text);
}

void import_problem_unseen(struct import *in, int c, const struct err *why)
{
	size_t n = in->result.problems.n;
	import_problem(in, c, why);
	if (in->result.problems.n > n)
		in->result.problems.at[n].value = "";
}

void import_note(struct import *in, int c, const char *text)
{
	keep(in, &in->result.notes, c, text);
}

static bool give_verdict(struct import *in, struct err *e)
{
	const struct import_result *result = &in->result;
	if (!result->rows)
		return err_set(e, ERR_REFUSED, "%s", _("the file has no rows under its header; nothing was written"));
	bool enough = in->options->good_rows && result->faulty < result->rows;
	if (result->problems.all && !enough)
		return err_set(e, ERR_REFUSED, _("%zu mistakes in %zu rows; nothing was written"), result->problems.all, result->rows);
	return import_remember(in->work, &in->digest, in->subject, in->options->path, result->written, e);
}

bool import_rows(struct import *in, import_row_fn fn, void *arg, struct err *e)
{
	bool end = false;
	while (next_row(in, &end, e) && !end)
		if (!fn(in, arg, e))
			return false;
	return end && give_verdict(in, e);
}

bool import_wrote(struct import *in, struct err *e)
{
	in->result.written++;
	return in->result.written % DB_ROWS_A_CUT || act_cut(in->work, e);
}
