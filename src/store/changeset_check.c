/* Whether bytes have the form of a changeset, read by the description of it in SQLite's own source: tables, each with its
 * changes, each with its records. */
#include "changeset.h"

#define COLUMNS_MAX 2000 /* of a table, as SQLite is built */

struct reader {
	const unsigned char *at, *end;
};

static bool skip(struct reader *r, uint64_t n)
{
	if ((uint64_t)(r->end - r->at) < n)
		return false;
	r->at += n;
	return true;
}

/* Seven bits a byte, the first byte highest; what SQLite takes here has 32 bits. */
static bool read_length(struct reader *r, uint32_t *ret)
{
	uint64_t n = 0;
	for (int i = 0; i < 5 && r->at < r->end; i++) {
		unsigned char byte = *r->at++;
		n = n << 7 | (byte & 0x7F);
		if (byte < 0x80) {
			*ret = (uint32_t)n;
			return n <= INT32_MAX;
		}
	}
	return false;
}

static bool skip_value(struct reader *r)
{
	uint32_t n;
	if (r->at == r->end)
		return false;
	switch (*r->at++) {
	case 0: /* not changed */
	case SQLITE_NULL:
		return true;
	case SQLITE_INTEGER:
	case SQLITE_FLOAT:
		return skip(r, 8);
	case SQLITE_TEXT:
	case SQLITE_BLOB:
		return read_length(r, &n) && skip(r, n);
	default:
		return false;
	}
}

static bool skip_record(struct reader *r, uint32_t columns)
{
	for (uint32_t i = 0; i < columns; i++)
		if (!skip_value(r))
			return false;
	return true;
}

/* Behind the 'T': how many columns, which of them are the key, the name. */
static bool skip_table(struct reader *r, uint32_t *ret_columns)
{
	if (!read_length(r, ret_columns) || *ret_columns == 0 || *ret_columns > COLUMNS_MAX || !skip(r, *ret_columns))
		return false;
	while (r->at < r->end)
		if (*r->at++ == '\0')
			return true;
	return false;
}

bool changeset_is_whole(const void *bytes, size_t n)
{
	const unsigned char *first = n ? bytes : (const void *)"";
	struct reader r = {.at = first, .end = first + n};
	uint32_t columns = 0;
	while (r.at < r.end) {
		unsigned char what = *r.at++;
		bool good;
		if (what == 'T')
			good = skip_table(&r, &columns);
		else if (what == SQLITE_INSERT || what == SQLITE_DELETE)
			good = columns && skip(&r, 1) && skip_record(&r, columns);
		else
			good = what == SQLITE_UPDATE && columns && skip(&r, 1) && skip_record(&r, columns) && skip_record(&r, columns);
		if (!good)
			return false;
	}
	return true;
}
