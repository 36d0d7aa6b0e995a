/* Where a table comes from: a file, or what can be read only once. */
#include "table_file.h"

#include "ppuri/file.h"
#include "ppuri/pool.h"
#include "ppuri/tr.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* More than any table, less than any disk: an endless pipe must not fill the temporary folder. */
#define SPOOL_MAX ((uint64_t)2 << 30)
#define CHUNK (64u << 10)

bool table_file_read_failed(struct err *e)
{
	return err_set(e, ERR_IO, _("the file can not be read: %s"), file_error(errno));
}

ssize_t table_file_read(int fd, void *into, size_t n)
{
	ssize_t got;
	do
		got = read(fd, into, n);
	while (got < 0 && errno == EINTR);
	return got;
}

ssize_t table_file_read_at(int fd, off_t at, void *into, size_t n)
{
	size_t done = 0;
	while (done < n) {
		ssize_t got = pread(fd, (char *)into + done, n - done, at + (off_t)done);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return got;
		if (got == 0)
			break;
		done += (size_t)got;
	}
	return (ssize_t)done;
}

static bool write_all(int fd, const char *bytes, size_t n)
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

static bool write_failed(struct err *e)
{
	return err_set(e, ERR_IO, _("the temporary file can not be written: %s"), file_error(errno));
}

/* Copies what is left of `from` into `to`. */
static bool spool(int from, int to, struct err *e)
{
	char chunk[CHUNK];
	uint64_t all = 0;
	for (;;) {
		ssize_t got = table_file_read(from, chunk, sizeof chunk);
		if (got < 0)
			return table_file_read_failed(e);
		if (got == 0)
			return true;
		all += (uint64_t)got;
		if (all > SPOOL_MAX)
			return err_set(e, ERR_USAGE, _("the input is longer than %u MiB"), (unsigned)(SPOOL_MAX >> 20));
		if (!write_all(to, chunk, (size_t)got))
			return write_failed(e);
	}
}

/* A copy that can be read again and at any place. */
static bool copy_unnamed(int from, int *ret, struct err *e)
{
	int unnamed = open_unnamed();
	if (unnamed < 0)
		return write_failed(e);
	if (!spool(from, unnamed, e)) {
		close(unnamed);
		return false;
	}
	*ret = unnamed;
	return true;
}

bool table_file_open(const char *path, int *ret, struct err *e)
{
	bool standard_input = strcmp(path, "-") == 0;
	int fd = standard_input ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
	struct stat about;
	if (fd < 0 || fstat(fd, &about) != 0) {
		if (errno == ENOENT)
			return err_set(e, ERR_NOT_FOUND, _("there is no file %s"), path);
		return table_file_read_failed(e);
	}
	bool done = true;
	if (S_ISDIR(about.st_mode))
		done = err_set(e, ERR_USAGE, _("%s is a folder, not a file"), path);
	else if (standard_input || !S_ISREG(about.st_mode))
		done = copy_unnamed(fd, ret, e);
	else
		*ret = fd;
	if (!standard_input && (!done || *ret != fd))
		close(fd);
	return done;
}
