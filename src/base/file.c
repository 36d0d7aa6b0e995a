#include "file_error.h"

#include "ppuri/file.h"
#include "ppuri/hash.h"
#include "ppuri/tr.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void close_handle(int *fd)
{
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
}

const char *file_error(int error)
{
	switch (error) {
	case EACCES:
	case EPERM:
		return _("no right to do this");
	case ENOENT:
		return _("no such file or folder");
	case ENOTDIR:
		return _("a part of the path is not a folder");
	case EISDIR:
		return _("it is a folder");
	case ENOSPC:
	case EDQUOT:
		return _("no space left");
	case EROFS:
		return _("the disk is read-only");
	case ENAMETOOLONG:
		return _("the name is too long");
	case EIO:
		return _("the disk reports an error");
	default:
		return strerror(error);
	}
}

bool file_unreadable(const char *path, int error, struct err *e)
{
	enum err_kind kind = error == ENOENT || error == ENOTDIR ? ERR_NOT_FOUND : ERR_IO;
	return err_set(e, kind, _("can not read %s: %s"), path, file_error(error));
}

bool file_unwritable(const char *path, int error, struct err *e)
{
	return err_set(e, ERR_IO, _("can not write %s: %s"), path, file_error(error));
}

int file_read_all(int fd, size_t limit, struct buf *b)
{
	char piece[1 << 15];
	for (size_t total = 0; total <= limit;) {
		ssize_t n = read(fd, piece, sizeof piece);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return n < 0 ? errno : 0;
		buf_add(b, piece, (size_t)n);
		total += (size_t)n;
	}
	return 0;
}

static void shorten(struct buf *b, size_t n)
{
	b->n = n;
	if (b->at)
		b->at[n] = '\0';
}

bool file_read(const char *path, size_t limit, struct buf *b, struct err *e)
{
	bool standard_input = strcmp(path, "-") == 0;
	int opened CLEANUP(close_handle) = standard_input ? -1 : open(path, O_RDONLY | O_CLOEXEC);
	if (opened < 0 && !standard_input)
		return file_unreadable(path, errno, e);
	const char *name = standard_input ? _("standard input") : path;
	size_t before = b->n;
	int error = file_read_all(standard_input ? STDIN_FILENO : opened, limit, b);
	if (error) {
		shorten(b, before);
		return file_unreadable(name, error, e);
	}
	if (b->n - before > limit) {
		shorten(b, before);
		return err_set(e, ERR_USAGE, _("%s is larger than %zu bytes"), name, limit);
	}
	return true;
}

static int digest_all(int fd, struct sha256 *ret)
{
	char piece[1 << 16];
	struct sha256_run run;
	ssize_t n;
	sha256_begin(&run);
	while ((n = read(fd, piece, sizeof piece)) != 0) {
		if (n < 0 && errno != EINTR)
			return errno;
		if (n > 0)
			sha256_add(&run, piece, (size_t)n);
	}
	*ret = sha256_end(&run);
	return 0;
}

bool file_digest(const char *path, struct sha256 *ret, struct err *e)
{
	int fd CLEANUP(close_handle) = open(path, O_RDONLY | O_CLOEXEC);
	int error = fd < 0 ? errno : digest_all(fd, ret);
	return !error || file_unreadable(path, error, e);
}

int file_write_all(int fd, const void *bytes, size_t n)
{
	for (const char *at = bytes; n > 0;) {
		ssize_t written = write(fd, at, n);
		if (written < 0 && errno == EINTR)
			continue;
		if (written < 0)
			return errno;
		at += written;
		n -= (size_t)written;
	}
	return 0;
}

/* The folder of path, with its slash; "" for the current one. */
static const char *folder_of(struct pool *p, const char *path)
{
	const char *slash = strrchr(path, '/');
	return slash ? pool_strndup(p, path, (size_t)(slash - path + 1)) : "";
}

/* A name beside path, so that the rename stays on one disk; and not made of path's own, which may be as long
 * as a name can be. */
static const char *temporary_name(struct pool *p, const char *path)
{
	uint64_t number;
	random_bytes(&number, sizeof number);
	return pool_printf(p, "%s.ppuri-%016" PRIx64 ".tmp", folder_of(p, path), number);
}

/* Makes the rename last through a power cut. Some file systems can not sync a folder, which they say by
 * EINVAL. */
static int sync_folder_of(struct pool *p, const char *path)
{
	const char *folder = folder_of(p, path);
	int fd CLEANUP(close_handle) = open(*folder ? folder : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd < 0)
		return errno;
	return fsync(fd) < 0 && errno != EINVAL ? errno : 0;
}

static int write_new(const char *path, const void *bytes, size_t n, mode_t mode)
{
	int fd CLEANUP(close_handle) = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode);
	if (fd < 0)
		return errno;
	int error = file_write_all(fd, bytes, n);
	if (!error && fsync(fd) < 0)
		error = errno;
	int closed = close(fd) < 0 ? errno : 0;
	fd = -1;
	return error ? error : closed;
}

/* A rename would put a plain file where a device or a pipe (/dev/null, /dev/stdout) was. */
static bool may_be_replaced(const char *path, struct err *e)
{
	struct stat there;
	if (stat(path, &there) == 0 && !S_ISREG(there.st_mode))
		return err_set(e, ERR_IO, _("can not write %s: it is there and is not a file"), path);
	return true;
}

/* `error`: what went wrong with the temporary file; 0 if nothing did. */
static bool put_in_place(const char *temporary, const char *path, int error, struct err *e)
{
	struct pool p CLEANUP(pool_release) = {0};
	if (!error && rename(temporary, path) < 0)
		error = errno;
	if (error) {
		unlink(temporary);
		return file_unwritable(path, error, e);
	}
	error = sync_folder_of(&p, path);
	return error ? file_unwritable(path, error, e) : true;
}

bool file_write(const char *path, const void *bytes, size_t n, mode_t mode, struct err *e)
{
	struct pool p CLEANUP(pool_release) = {0};
	if (!may_be_replaced(path, e))
		return false;
	const char *temporary = temporary_name(&p, path);
	return put_in_place(temporary, path, write_new(temporary, bytes, n, mode), e);
}

bool file_draft(struct pool *p, const char *path, mode_t mode, const char **ret, struct err *e)
{
	const char *temporary = temporary_name(p, path);
	if (!may_be_replaced(path, e))
		return false;
	int error = write_new(temporary, "", 0, mode);
	if (error)
		return file_unwritable(path, error, e);
	*ret = temporary;
	return true;
}

bool file_fill(const char *draft, bool (*read)(void *arg, void *into, size_t n, size_t *ret_n, struct err *e), void *arg,
			   struct err *e)
{
	char piece[1 << 15];
	size_t n;
	int fd CLEANUP(close_handle) = open(draft, O_WRONLY | O_APPEND | O_CLOEXEC);
	int error = fd < 0 ? errno : 0;
	while (!error) {
		if (!read(arg, piece, sizeof piece, &n, e))
			return false;
		if (!n)
			return true;
		error = file_write_all(fd, piece, n);
	}
	struct pool p CLEANUP(pool_release) = {0};
	const char *folder = folder_of(&p, draft);
	return file_unwritable(*folder ? folder : ".", error, e);
}

bool file_take(const char *draft, const char *path, struct err *e)
{
	int fd CLEANUP(close_handle) = open(draft, O_RDONLY | O_CLOEXEC);
	return put_in_place(draft, path, fd < 0 || fsync(fd) < 0 ? errno : 0, e);
}

void file_drop(const char *draft)
{
	unlink(draft);
}

bool file_name_stays(const char *name, size_t n)
{
	bool is_folder = n <= 2 && memcmp(name, "..", n) == 0;
	return !is_folder && !memchr(name, '/', n) && !memchr(name, '\\', n);
}

bool file_strays(const char *name, struct err *e)
{
	err_set(e, ERR_STORE, _("the store is damaged: a file of the name %s would lie outside the folder where it belongs"), name);
	return err_hint(e, "%s", _("keep the file as it is, and restore the last backup beside it"));
}

static int make_one_folder(const char *path, mode_t mode)
{
	struct stat there;
	if (mkdir(path, mode) == 0)
		return 0;
	if (errno != EEXIST)
		return errno;
	if (stat(path, &there) < 0)
		return errno;
	return S_ISDIR(there.st_mode) ? 0 : ENOTDIR;
}

bool file_make_folder(const char *path, mode_t mode, struct err *e)
{
	struct pool p CLEANUP(pool_release) = {0};
	char *part = pool_strdup(&p, path), *slash = part;
	do {
		slash = strchrnul(slash + (*slash == '/'), '/');
		bool last = *slash == '\0';
		*slash = '\0';
		int error = make_one_folder(part, mode);
		if (error)
			return err_set(e, ERR_IO, _("can not make the folder %s: %s"), part, file_error(error));
		*slash = last ? '\0' : '/';
	} while (*slash);
	return true;
}

bool file_try_room(const char *folder, size_t n, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	char *path = pool_printf(&pool, "%s/.room-XXXXXX", folder);
	int fd CLEANUP(close_handle) = mkostemp(path, O_CLOEXEC);
	if (fd < 0)
		return file_unwritable(folder, errno, e);
	unlink(path);
	int error = n ? posix_fallocate(fd, 0, (off_t)n) : 0;
	return error == 0 || file_unwritable(folder, error, e);
}
