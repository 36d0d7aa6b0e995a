/* Where the bytes of a table come from, and in what encoding they are. */
#include "csv_decode.h"

#include "ppuri/tr.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* More than any table, less than any disk: an endless pipe must not fill the temporary folder. */
#define SPOOL_MAX ((uint64_t)2 << 30)

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

static bool read_failed(struct err *e)
{
	return err_set(e, ERR_IO, _("the file can not be read: %s"), strerror(errno));
}

/* As read(2), but goes on after a signal. */
static ssize_t read_some(int fd, void *into, size_t n)
{
	ssize_t got;
	do
		got = read(fd, into, n);
	while (got < 0 && errno == EINTR);
	return got;
}

static bool write_all(int fd, const unsigned char *bytes, size_t n)
{
	while (n) {
		ssize_t wrote = write(fd, bytes, n);
		if (wrote < 0 && errno == EINTR)
			continue;
		if (wrote < 0)
			return false;
		bytes += wrote;
		n -= (size_t)wrote;
	}
	return true;
}

/* A file without a name, which is gone when it is closed; -1 and errno if there can be none. */
static int open_unnamed(void)
{
	const char *folder = getenv("TMPDIR");
	if (!folder || !*folder)
		folder = "/tmp";
	int fd = open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
	if (fd >= 0 || (errno != EOPNOTSUPP && errno != EISDIR))
		return fd;
	struct buf name = {0};
	buf_printf(&name, "%s/ppuri-XXXXXX", folder);
	fd = mkostemp(name.at, O_CLOEXEC);
	if (fd >= 0)
		unlink(name.at);
	buf_release(&name);
	return fd;
}

/* Copies what is left of `from` into `to`, through raw. */
static bool spool(struct csv_source *s, int from, int to, struct err *e)
{
	uint64_t all = 0;
	for (;;) {
		ssize_t got = read_some(from, s->raw, CSV_RAW_SIZE);
		if (got < 0)
			return read_failed(e);
		if (got == 0)
			return true;
		all += (uint64_t)got;
		if (all > SPOOL_MAX)
			return err_set(e, ERR_USAGE, _("the input is longer than %u MiB"), (unsigned)(SPOOL_MAX >> 20));
		if (!write_all(to, s->raw, (size_t)got))
			return err_set(e, ERR_IO, _("the temporary file can not be written: %s"), strerror(errno));
	}
}

/* Puts a file that can be read again in the place of one that can not. */
static bool make_readable_twice(struct csv_source *s, struct err *e)
{
	int unnamed = open_unnamed();
	if (unnamed < 0)
		return err_set(e, ERR_IO, _("the temporary file can not be written: %s"), strerror(errno));
	if (!spool(s, s->fd, unnamed, e)) {
		close(unnamed);
		return false;
	}
	if (s->fd != STDIN_FILENO)
		close(s->fd);
	s->fd = unnamed;
	return true;
}

bool csv_source_open(struct csv_source *s, const char *path, struct err *e)
{
	bool standard_input = strcmp(path, "-") == 0;
	s->fd = standard_input ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
	struct stat about;
	if (s->fd < 0 || fstat(s->fd, &about) != 0) {
		if (errno == ENOENT)
			return err_set(e, ERR_NOT_FOUND, _("there is no file %s"), path);
		return read_failed(e);
	}
	if (S_ISDIR(about.st_mode))
		return err_set(e, ERR_USAGE, _("%s is a folder, not a file"), path);
	s->raw = malloc(CSV_RAW_SIZE);
	if (!s->raw)
		bug("out of memory (%u bytes)", CSV_RAW_SIZE);
	if (!standard_input && S_ISREG(about.st_mode))
		return true;
	return make_readable_twice(s, e);
}

void csv_source_close(struct csv_source *s)
{
	if (s->fd > STDIN_FILENO)
		close(s->fd);
	s->fd = -1;
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
		ssize_t got = read_some(s->fd, s->raw + s->n, CSV_RAW_SIZE - s->n);
		if (got < 0)
			return read_failed(e);
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
		return read_failed(e);
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

/* What the first bytes say. Workbooks are refused by name, because every clerk tries one once. */
static bool look_at_mark(struct csv_source *s, enum csv_encoding *ret, struct err *e)
{
	if (!restart(s, CSV_UTF8, e) || !fill(s, e))
		return false;
	*ret = CSV_UTF8;
	if (s->n >= 4 && (memcmp(s->raw, "PK\3\4", 4) == 0 || memcmp(s->raw, "\xD0\xCF\x11\xE0", 4) == 0)) {
		err_set(e, ERR_USAGE, _("this is a workbook or a document, not a CSV file"));
		return err_hint(e, _("Open it in the spreadsheet and save it as \"CSV UTF-8\"."));
	}
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
