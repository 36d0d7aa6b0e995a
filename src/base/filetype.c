#include "ppuri/filetype.h"

#include "file_error.h"
#include "magic_library.h"

#include "ppuri/tr.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Debian's libmagic-mgc. Named, so that no variable of the environment chooses another. */
#define DATABASE "/usr/share/misc/magic"

/* Only what tells binary formats apart: the fewer parsers a hostile file meets, the better. */
#define FLAGS \
	(MAGIC_MIME_TYPE | MAGIC_ERROR | MAGIC_NO_CHECK_COMPRESS | MAGIC_NO_CHECK_TAR | MAGIC_NO_CHECK_ELF | MAGIC_NO_CHECK_TEXT | \
	 MAGIC_NO_CHECK_CSV | MAGIC_NO_CHECK_JSON | MAGIC_NO_CHECK_ENCODING | MAGIC_NO_CHECK_TOKENS)

#define PIECE (1u << 16)

static void close_handle(int *fd)
{
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
}

struct filetypes {
	struct magic_library library;
	magic_t magic;
};

bool filetypes_open(struct pool *p, struct filetypes **ret, struct err *e)
{
	struct filetypes *types CLEANUP(filetypes_close) = pool_alloc(p, sizeof *types);
	if (!magic_library(&types->library, e))
		return false;
	types->magic = types->library.magic_open(FLAGS);
	if (!types->magic)
		bug("libmagic refuses the flags");
	if (types->library.magic_load(types->magic, DATABASE) != 0) {
		err_set(e, ERR_IO, _("the types of files are not known: %s"), types->library.magic_error(types->magic));
		return err_hint(e, "%s", _("install the package libmagic-mgc"));
	}
	*ret = types;
	types = NULL;
	return true;
}

void filetypes_close(struct filetypes **types)
{
	if (*types && (*types)->magic)
		(*types)->library.magic_close((*types)->magic);
	*types = NULL;
}

static bool is_plain(const char *path, const struct stat *st, struct err *e)
{
	if (S_ISDIR(st->st_mode))
		return err_set(e, ERR_USAGE, _("%s is a folder, not a file"), path);
	if (!S_ISREG(st->st_mode))
		return err_set(e, ERR_USAGE, _("%s is not a file but a pipe or a device"), path);
	if (st->st_size == 0)
		return err_set(e, ERR_USAGE, _("%s is empty"), path);
	return true;
}

/* Without waiting for whoever writes into a pipe. */
static bool open_plain(const char *path, int *ret, struct stat *ret_st, struct err *e)
{
	int fd CLEANUP(close_handle) = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
	if (fd < 0 || fstat(fd, ret_st) < 0)
		return file_unreadable(path, errno, e);
	if (!is_plain(path, ret_st, e))
		return false;
	*ret = fd;
	fd = -1;
	return true;
}

static bool has_changed(const char *path, struct err *e)
{
	err_set(e, ERR_IO, _("%s changed while it was being read"), path);
	return err_hint(e, "%s", _("try again when nobody writes to it any more"));
}

/* What is looked for while the bytes go by: a mark may lie across two pieces, so that each window begins with the end of the
 * one before. */
#define OVERLAP 64u
struct scan {
	bool encrypted_pdf, encrypted_hwp, encrypted_zip;
};

static void look_for_marks(struct scan *scan, const unsigned char *at, size_t n, bool first)
{
	static const char pdf[] = "/Encrypt", hwp[] = "HWP Document File", zip[] = "PK\003\004";
	/* In the header stream of a HWP file the flags lie 36 bytes behind its signature; bit 1: a password. */
	const size_t hwp_flags = 36;
	scan->encrypted_pdf = scan->encrypted_pdf || memmem(at, n, pdf, sizeof pdf - 1);
	scan->encrypted_zip = scan->encrypted_zip || (first && n > 6 && memcmp(at, zip, sizeof zip - 1) == 0 && (at[6] & 1));
	const unsigned char *found = memmem(at, n, hwp, sizeof hwp - 1);
	if (found && (size_t)(found - at) + hwp_flags < n)
		scan->encrypted_hwp = scan->encrypted_hwp || (found[hwp_flags] & 2);
}

struct reading {
	int fd;
	struct sha256_run run;
	struct scan scan;
	int64_t n;
	file_piece_fn take; /* NULL: nobody */
	void *arg;
};

static ssize_t read_piece(int fd, void *into, off_t at)
{
	ssize_t n;
	do
		n = pread(fd, into, PIECE, at);
	while (n < 0 && errno == EINTR);
	return n;
}

/* To the end, which is where it was when the file was opened: a file may grow faster than it is read. */
static bool read_through(const char *path, struct reading *r, int64_t end, struct err *e)
{
	unsigned char window[OVERLAP + PIECE];
	size_t kept = 0;
	sha256_begin(&r->run);
	for (;;) {
		ssize_t n = read_piece(r->fd, window + OVERLAP, r->n);
		if (n < 0)
			return file_unreadable(path, errno, e);
		if (n == 0 || r->n + n > end)
			return (n == 0 && r->n == end) || has_changed(path, e);
		sha256_add(&r->run, window + OVERLAP, (size_t)n);
		if (r->take && !r->take(r->arg, window + OVERLAP, (size_t)n, e))
			return false;
		look_for_marks(&r->scan, window + OVERLAP - kept, kept + (size_t)n, r->n == 0);
		r->n += n;
		kept = n < (ssize_t)OVERLAP ? (size_t)n : OVERLAP;
		memmove(window + OVERLAP - kept, window + OVERLAP + (size_t)n - kept, kept);
	}
}

/* A file of Hangul's own ZIP format says so in its first entry, which libmagic names but gives no type of its own. */
static const char *type_in_zip(int fd, const char *type)
{
	static const char hwpx[] = "mimetypeapplication/hwp+zip";
	char head[30 + sizeof hwpx - 1];
	if (strcmp(type, "application/zip") != 0 || pread(fd, head, sizeof head, 0) != (ssize_t)sizeof head ||
		memcmp(head + 30, hwpx, sizeof hwpx - 1) != 0)
		return type;
	return hwpx + strlen("mimetype");
}

/* Reading in pieces has not moved the place from which libmagic begins. */
static const char *type_of(struct filetypes *types, struct pool *p, int fd)
{
	const char *type = types->library.magic_descriptor(types->magic, fd);
	return pool_strdup(p, type ? type_in_zip(fd, type) : "application/octet-stream");
}

static bool is_locked(const char *type, const struct scan *scan)
{
	if (strcmp(type, "application/pdf") == 0)
		return scan->encrypted_pdf;
	if (strcmp(type, "application/x-hwp") == 0)
		return scan->encrypted_hwp;
	return scan->encrypted_zip || strcmp(type, "application/encrypted") == 0;
}

static bool same_file(const struct stat *one, const struct stat *other)
{
	return one->st_size == other->st_size && one->st_mtim.tv_sec == other->st_mtim.tv_sec &&
		   one->st_mtim.tv_nsec == other->st_mtim.tv_nsec;
}

static bool is_too_large(const char *path, int64_t limit, struct err *e)
{
	return err_set(e, ERR_REFUSED, _("%s is larger than %lld MB"), path, (long long)(limit / 1000000));
}

bool file_look(struct filetypes *types, struct pool *p, const char *path, int64_t limit, struct file_facts *ret, struct err *e)
{
	struct reading reading = {.fd = -1};
	struct stat before, after;
	int fd CLEANUP(close_handle) = -1;
	if (!open_plain(path, &fd, &before, e))
		return false;
	if (before.st_size > limit)
		return is_too_large(path, limit, e);
	reading.fd = fd;
	if (!read_through(path, &reading, before.st_size, e))
		return false;
	const char *type = type_of(types, p, fd);
	if (fstat(fd, &after) < 0 || !same_file(&before, &after))
		return has_changed(path, e);
	*ret = (struct file_facts){
		.size = reading.n, .sha256 = sha256_end(&reading.run), .type = type, .locked = is_locked(type, &reading.scan)};
	return true;
}

bool file_read_again(const char *path, const struct file_facts *facts, file_piece_fn take, void *arg, struct err *e)
{
	struct reading reading = {.fd = -1, .take = take, .arg = arg};
	struct stat st;
	int fd CLEANUP(close_handle) = -1;
	if (!open_plain(path, &fd, &st, e))
		return false;
	if (st.st_size != facts->size)
		return has_changed(path, e);
	reading.fd = fd;
	if (!read_through(path, &reading, facts->size, e))
		return false;
	struct sha256 found = sha256_end(&reading.run);
	return sha256_same(&found, &facts->sha256) || has_changed(path, e);
}
