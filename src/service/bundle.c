#include "bundle.h"

#include "paper_out.h"

#include "ppuri/csv.h"
#include "ppuri/hash.h"
#include "ppuri/text.h"

#include <inttypes.h>
#include <string.h>

void bundle_add(struct bundle *bundle, const char *name, const void *bytes, size_t n)
{
	*POOL_PUSH(bundle->pool, bundle) =
		(struct archive_entry){.name = name, .at = bundle->moment, .bytes = bytes, .size = (int64_t)n};
}

static void add_kept(struct bundle *bundle, const char *name, struct moment at, int64_t size, struct paper_out kept)
{
	struct paper_out *out = pool_alloc(bundle->pool, sizeof *out);
	*out = kept;
	*POOL_PUSH(bundle->pool, bundle) = (struct archive_entry){.name = name, .at = at, .size = size, .read = paper_out_next, .arg = out};
}

void bundle_add_paper(struct bundle *bundle, struct db *db, const char *name, const struct filed_paper *paper)
{
	add_kept(bundle, name, paper->attached_at, paper->size, paper_out_of(db, paper));
}

void bundle_add_letter(struct bundle *bundle, struct db *db, const char *name, const struct letter *letter)
{
	add_kept(bundle, name, letter->issued_at, letter->size, letter_out_of(db, letter));
}

void bundle_add_text(struct bundle *bundle, const char *name, const struct buf *text)
{
	bundle_add(bundle, name, pool_strndup(bundle->pool, buf_text(text), text->n), text->n);
}

static void put_number(struct buf *out, enum grid_kind kind, int64_t n)
{
	uint64_t size = n < 0 ? -(uint64_t)n : (uint64_t)n;
	if (kind == GRID_SCORE)
		buf_printf(out, "%s%" PRIu64 ".%02" PRIu64, n < 0 ? "-" : "", size / 100, size % 100);
	else
		buf_printf(out, "%" PRId64, n);
}

static const char *text_of(const struct grid_cell *cell)
{
	return cell->code ? cell->code : cell->text;
}

static void put_csv(struct buf *out, const struct grid *grid)
{
	buf_puts(out, "\xEF\xBB\xBF");
	for (size_t i = 0; i < grid->n_columns; i++)
		buf_printf(out, "%s%s", i ? "," : "", grid->columns[i].key);
	for (size_t i = 0; i < grid->n; i++) {
		const struct grid_column *column = &grid->columns[i % grid->n_columns];
		const struct grid_cell *cell = &grid->at[i];
		buf_puts(out, i % grid->n_columns ? "," : "\r\n");
		if (cell->blank)
			continue;
		if (grid_holds_numbers(column))
			put_number(out, column->kind, cell->n);
		else
			csv_put_cell(out, text_of(cell), true);
	}
	buf_puts(out, "\r\n");
}

static void put_json(struct buf *out, const struct grid *grid)
{
	buf_puts(out, "[");
	for (size_t i = 0; i < grid->n; i++) {
		const struct grid_column *column = &grid->columns[i % grid->n_columns];
		const struct grid_cell *cell = &grid->at[i];
		bool first = i % grid->n_columns == 0;
		buf_puts(out, !first ? ", " : i ? "},\n{" : "\n{");
		text_json(out, column->key);
		buf_puts(out, ": ");
		if (cell->blank)
			buf_puts(out, "null");
		else if (grid_holds_numbers(column))
			put_number(out, column->kind, cell->n);
		else
			text_json(out, text_of(cell));
	}
	buf_puts(out, grid->n ? "}\n]\n" : "]\n");
}

void bundle_add_table(struct bundle *bundle, const char *name, const struct grid *grid)
{
	struct buf csv CLEANUP(buf_release) = {0}, json CLEANUP(buf_release) = {0};
	put_csv(&csv, grid);
	put_json(&json, grid);
	bundle_add_text(bundle, pool_printf(bundle->pool, "%s.csv", name), &csv);
	bundle_add_text(bundle, pool_printf(bundle->pool, "%s.json", name), &json);
}

void bundle_add_sums(struct bundle *bundle, const char *folder, size_t from)
{
	struct buf sums CLEANUP(buf_release) = {0};
	char hex[SHA256_HEX];
	for (size_t i = from; i < bundle->n; i++) {
		const struct archive_entry *entry = &bundle->at[i];
		const struct paper_out *out = entry->read ? entry->arg : NULL;
		struct sha256 sha256 = out ? out->sha256 : sha256_of(entry->bytes, (size_t)entry->size);
		buf_printf(&sums, "%s  %s\n", sha256_hex(&sha256, hex), entry->name + strlen(folder));
	}
	bundle_add_text(bundle, pool_printf(bundle->pool, "%sSHA256SUMS", folder), &sums);
}

bool bundle_write(const struct bundle *bundle, const char *draft, struct err *e)
{
	bool written = archive_write(draft, bundle->at, bundle->n, e);
	for (size_t i = 0; i < bundle->n; i++)
		if (bundle->at[i].read)
			paper_out_close(bundle->at[i].arg);
	return written;
}
