/* The door of tables: one of two readers behind it. */
#include "csv_reader.h"
#include "table_file.h"
#include "table_reader.h"
#include "xlsx_reader.h"

#include "ppuri/tr.h"

#include <stdlib.h>
#include <unistd.h>

struct table {
	int fd;
	struct csv *csv; /* one of the two is open */
	struct xlsx *xlsx;
	const char *sheet; /* that was asked for; NULL: the first */
	char *format;
	struct pool pool;
	struct table_row last;
	bool put_back;
};

static bool open_content(struct table *table, struct err *e)
{
	enum table_kind kind;
	if (!table_file_kind(table->fd, &kind, e))
		return false;
	if (kind == TABLE_CSV) {
		if (table->sheet)
			return err_set(e, ERR_USAGE, _("a CSV file has no sheets, so none can be called %s"), table->sheet);
		return csv_open(table->fd, &table->csv, e);
	}
	if (!xlsx_open(table->fd, table->sheet, &table->xlsx, e))
		return false;
	table->format = pool_printf(&table->pool, "XLSX, %s", xlsx_sheet(table->xlsx));
	return true;
}

bool table_open(const char *path, const char *sheet, struct table **ret, struct err *e)
{
	CLEANUP(table_close) struct table *table = calloc(1, sizeof *table);
	if (!table)
		bug("out of memory (%zu bytes)", sizeof *table);
	table->fd = -1;
	table->sheet = sheet ? pool_strdup(&table->pool, sheet) : NULL;
	if (!table_file_open(path, &table->fd, e) || !open_content(table, e))
		return false;
	*ret = table;
	table = NULL;
	return true;
}

void table_close(struct table **table)
{
	if (!*table)
		return;
	csv_close(&(*table)->csv);
	xlsx_close(&(*table)->xlsx);
	if ((*table)->fd >= 0)
		close((*table)->fd);
	pool_release(&(*table)->pool);
	free(*table);
	*table = NULL;
}

bool table_rewind(struct table *table, struct err *e)
{
	csv_close(&table->csv);
	xlsx_close(&table->xlsx);
	table->put_back = false;
	return open_content(table, e);
}

const char *table_format(const struct table *table)
{
	return table->xlsx ? table->format : csv_encoding_name(csv_encoding(table->csv));
}

bool table_digest(struct table *table, struct sha256 *ret, struct err *e)
{
	char chunk[64u << 10];
	struct sha256_run run;
	off_t at = 0;
	sha256_begin(&run);
	for (ssize_t n; (n = table_file_read_at(table->fd, at, chunk, sizeof chunk)) != 0; at += n) {
		if (n < 0)
			return table_file_read_failed(e);
		sha256_add(&run, chunk, (size_t)n);
	}
	*ret = sha256_end(&run);
	return true;
}

bool table_next(struct table *table, struct table_row *ret, bool *ret_end, struct err *e)
{
	bool end = false;
	if (!table->put_back && !(table->xlsx ? xlsx_next(table->xlsx, &table->last, &end, e)
										  : csv_next(table->csv, &table->last, &end, e)))
		return false;
	table->put_back = false;
	*ret_end = end;
	if (!end)
		*ret = table->last;
	return true;
}

void table_put_back(struct table *table)
{
	table->put_back = true;
}

const char *table_cell_name(const struct table *table, struct pool *p, long line, int column)
{
	char letters[XLSX_LETTERS_MAX];
	if (!table->xlsx || column < 0)
		return "";
	return pool_printf(p, "%s!%s%ld", xlsx_sheet(table->xlsx), xlsx_column_letters(column, letters), line);
}

const char *table_place(const struct table *table, struct pool *p, long line, int column)
{
	if (table->xlsx && column >= 0)
		return table_cell_name(table, p, line, column);
	if (table->xlsx)
		return pool_printf(p, _("%s, row %ld"), xlsx_sheet(table->xlsx), line);
	return column < 0 ? pool_printf(p, _("line %ld"), line) : pool_printf(p, _("line %ld, column %zu"), line, (size_t)column + 1);
}

bool table_counts_from_1904(const struct table *table)
{
	return table->xlsx && xlsx_counts_from_1904(table->xlsx);
}

const char *table_spaces_note(void)
{
	return _("texts of the file hold spaces other than the plain one (NBSP, U+3000 or such); a plain space is kept for each");
}

void table_notes(const struct table *table, struct pool *p, struct table_notes *ret)
{
	if (table->xlsx)
		xlsx_notes(table->xlsx, p, ret);
	if (table->xlsx ? xlsx_had_other_spaces(table->xlsx) : csv_had_other_spaces(table->csv))
		*POOL_PUSH(p, ret) = table_spaces_note();
}
