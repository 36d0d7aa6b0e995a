/* Where the bytes of a table come from, and in what encoding they are. */
#include "csv_decode.h"
#include "table_file.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

const char *csv_encoding_name(enum csv_encoding encoding)
{
	static const char *const names[] = {
		[CSV_UTF8] = "UTF-8",
		[CSV_UTF8_BOM] = "UTF-8",
		[CSV_CP949] = "CP949",
		[CSV_UTF16LE] = "UTF-16LE",
		[CSV_UTF16BE] = "UTF-16BE",
	};
	return names[encoding];
}

void csv_source_open(struct csv_source *s, int fd)
{
	s->fd = fd;
	s->raw = malloc(CSV_RAW_SIZE);
	if (!s->raw)
		bug("out of memory (%u bytes)", CSV_RAW_SIZE);
}

void csv_source_close(struct csv_source *s)
{
	free(s->raw);
	s->raw = NULL;
	csv_decoder_release(&s->decoder);
}

/* Reads until raw is full or the file ends, so that what then does not decode never will. */
static bool fill(struct csv_source *s, struct err *e)
{
	memmove(s->raw, s->raw + s->used, s->n - s->used);
	s->n -= s->used;
	s->used = 0;
	while (!s->ended && s->n < CSV_RAW_SIZE) {
		ssize_t got = table_file_read(s->fd, s->raw + s->n, CSV_RAW_SIZE - s->n);
		if (got < 0)
			return table_file_read_failed(e);
		s->n += (size_t)got;
		s->ended = got == 0;
	}
	return true;
}

bool csv_source_next(struct csv_source *s, const char **ret_text, size_t *ret_n, struct err *e)
{
	if (!fill(s, e))
		return false;
	s->used = csv_decode(&s->decoder, s->raw, s->n, ret_text, ret_n);
	s->offset += s->used;
	return true;
}

size_t csv_source_rest(const struct csv_source *s, const unsigned char **ret_bytes)
{
	*ret_bytes = s->raw + s->used;
	return s->n - s->used;
}

/* Goes back to the first byte after the mark of byte order. */
static bool restart(struct csv_source *s, enum csv_encoding encoding, struct err *e)
{
	static const off_t mark_size[] = {
		[CSV_UTF8] = 0, [CSV_UTF8_BOM] = 3, [CSV_CP949] = 0, [CSV_UTF16LE] = 2, [CSV_UTF16BE] = 2};
	if (lseek(s->fd, mark_size[encoding], SEEK_SET) < 0)
		return table_file_read_failed(e);
	s->n = s->used = 0;
	s->offset = 0;
	s->ended = false;
	return csv_decoder_set(&s->decoder, encoding, e);
}

/* How far the file is text in an encoding; *ret_whole says that it is to its end. */
static bool measure(
	struct csv_source *s, enum csv_encoding encoding, uint64_t *ret_offset, bool *ret_whole, struct err *e)
{
	const char *text;
	size_t n;
	if (!restart(s, encoding, e))
		return false;
	do {
		if (!csv_source_next(s, &text, &n, e))
			return false;
	} while (n);
	const unsigned char *rest;
	*ret_offset = s->offset;
	*ret_whole = csv_source_rest(s, &rest) == 0;
	return true;
}

/* What the mark of byte order says. */
static bool look_at_mark(struct csv_source *s, enum csv_encoding *ret, struct err *e)
{
	if (!restart(s, CSV_UTF8, e) || !fill(s, e))
		return false;
	*ret = CSV_UTF8;
	if (s->n >= 3 && memcmp(s->raw, "\xEF\xBB\xBF", 3) == 0)
		*ret = CSV_UTF8_BOM;
	else if (s->n >= 2 && memcmp(s->raw, "\xFF\xFE", 2) == 0)
		*ret = CSV_UTF16LE;
	else if (s->n >= 2 && memcmp(s->raw, "\xFE\xFF", 2) == 0)
		*ret = CSV_UTF16BE;
	return true;
}

bool csv_source_find_encoding(struct csv_source *s, bool *ret_damaged, struct err *e)
{
	enum csv_encoding encoding;
	uint64_t reach, other_reach;
	bool whole;
	if (!look_at_mark(s, &encoding, e) || !measure(s, encoding, &reach, &whole, e))
		return false;
	if (!whole && encoding == CSV_UTF8) {
		if (!measure(s, CSV_CP949, &other_reach, &whole, e))
			return false;
		/* A file that is neither is taken for the one it resembles longer, so that the fault is named where
		 * it is. */
		if (whole || other_reach > reach)
			encoding = CSV_CP949;
	}
	*ret_damaged = !whole;
	return restart(s, encoding, e);
}
