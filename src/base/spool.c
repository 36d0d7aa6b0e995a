#include "file_error.h"

#include "ppuri/file.h"
#include "ppuri/spool.h"
#include "ppuri/tr.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/* A folder that can not hold a file without a name leaves the memory of the machine. */
static int open_nameless(void)
{
	const char *wanted = secure_getenv("TMPDIR");
	int fd = open(wanted && *wanted ? wanted : P_tmpdir, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
	return fd >= 0 ? fd : memfd_create("spool", MFD_CLOEXEC);
}

static bool open_file(struct spool *s)
{
	if (s->has_file)
		return true;
	int fd = open_nameless();
	if (fd < 0) {
		s->error = errno;
		return false;
	}
	s->fd = fd;
	s->has_file = true;
	return true;
}

static void write_held(struct spool *s)
{
	if (open_file(s))
		s->error = file_write_all(s->fd, s->held.at, s->held.n);
	buf_clear(&s->held);
}

void spool_add(struct spool *s, const void *bytes, size_t n)
{
	if (s->error)
		return;
	buf_add(&s->held, bytes, n);
	s->n += n;
	if (s->held.n > SPOOL_HELD_MAX)
		write_held(s);
}

static bool refuse(int error, struct err *e)
{
	err_set(e, ERR_IO, _("what was made could not be put by: %s"), file_error(error));
	return err_hint(e, "%s", _("the folder for temporary files (/tmp) may be full"));
}

bool spool_good(const struct spool *s, struct err *e)
{
	return !s->error || refuse(s->error, e);
}

bool spool_read(const struct spool *s, uint64_t at, void *into, size_t n, size_t *ret_n, struct err *e)
{
	uint64_t in_file = s->n - s->held.n;
	if (!spool_good(s, e))
		return false;
	if (at >= in_file) {
		size_t left = (size_t)(s->n - at), taken = left < n ? left : n;
		memcpy(into, buf_text(&s->held) + (at - in_file), taken);
		*ret_n = taken;
		return true;
	}
	size_t wanted = in_file - at < n ? (size_t)(in_file - at) : n;
	ssize_t got;
	do
		got = pread(s->fd, into, wanted, (off_t)at);
	while (got < 0 && errno == EINTR);
	if (got <= 0)
		return refuse(got < 0 ? errno : EIO, e);
	*ret_n = (size_t)got;
	return true;
}

bool spool_name(struct spool *s, struct pool *p, const char **ret, struct err *e)
{
	if (s->n)
		bug("a spool that holds something already");
	if (!open_file(s))
		return refuse(s->error, e);
	*ret = pool_printf(p, "/proc/self/fd/%d", s->fd);
	return true;
}

bool spool_filled(struct spool *s, struct err *e)
{
	struct stat st;
	if (fstat(s->fd, &st) != 0 || lseek(s->fd, 0, SEEK_END) < 0)
		return refuse(errno, e);
	s->n = (uint64_t)st.st_size;
	return true;
}

void spool_release(struct spool *s)
{
	buf_release(&s->held);
	if (s->has_file)
		close(s->fd);
	*s = (struct spool){0};
}
