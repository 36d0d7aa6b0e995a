#include "ppuri/drafts.h"

#include "file_error.h"

#include "ppuri/file.h"
#include "ppuri/tr.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#define INNER ".ppuri-drafts"

static void close_handle(int *fd)
{
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
}

static int open_folder(const char *path)
{
	return open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

/* Only what lies in it itself: nobody else makes anything there. */
static void empty(const char *inner)
{
	DIR *folder = opendir(inner);
	if (!folder)
		return;
	for (struct dirent *entry = readdir(folder); entry; entry = readdir(folder))
		unlinkat(dirfd(folder), entry->d_name, 0);
	closedir(folder);
}

bool drafts_open(struct pool *p, const char *folder, struct drafts *ret, struct err *e)
{
	struct drafts drafts = {.folder = pool_strdup(p, folder), .inner = pool_printf(p, "%s/" INNER, folder)};
	if (!file_make_folder(folder, 0700, e))
		return false;
	drafts.lock = open_folder(folder);
	if (drafts.lock < 0)
		return file_unreadable(folder, errno, e);
	if (flock(drafts.lock, LOCK_EX | LOCK_NB) < 0) {
		int error = errno;
		close_handle(&drafts.lock);
		if (error != EWOULDBLOCK)
			return file_unwritable(folder, error, e);
		err_set(e, ERR_BUSY, _("another run is writing into %s"), folder);
		return err_hint(e, "%s", _("wait until it is done, or name another folder"));
	}
	empty(drafts.inner);
	if (!file_make_folder(drafts.inner, 0700, e)) {
		close_handle(&drafts.lock);
		return false;
	}
	*ret = drafts;
	return true;
}

static const char *inside(struct pool *p, const struct drafts *drafts, const char *name)
{
	return pool_printf(p, "%s/%s", drafts->inner, name);
}

bool drafts_add(const struct drafts *drafts, const char *name, const void *bytes, size_t n, struct err *e)
{
	struct pool p CLEANUP(pool_release) = {0};
	int fd CLEANUP(close_handle) = open(inside(&p, drafts, name), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
	int error = fd < 0 ? errno : file_write_all(fd, bytes, n);
	return !error || file_unwritable(pool_printf(&p, "%s/%s", drafts->folder, name), error, e);
}

bool drafts_settle(const struct drafts *drafts, struct err *e)
{
	return syncfs(drafts->lock) == 0 || file_unwritable(drafts->folder, errno, e);
}

bool drafts_digest(const struct drafts *drafts, const char *name, struct sha256 *ret, struct err *e)
{
	struct pool p CLEANUP(pool_release) = {0};
	return file_digest(inside(&p, drafts, name), ret, e);
}

bool drafts_take(const struct drafts *drafts, const char *name, struct err *e)
{
	struct pool p CLEANUP(pool_release) = {0};
	const char *path = pool_printf(&p, "%s/%s", drafts->folder, name);
	return rename(inside(&p, drafts, name), path) == 0 || file_unwritable(path, errno, e);
}

/* Some file systems can not sync a folder, which they say by EINVAL. */
bool drafts_taken(const struct drafts *drafts, struct err *e)
{
	return fsync(drafts->lock) == 0 || errno == EINVAL || file_unwritable(drafts->folder, errno, e);
}

void drafts_close(struct drafts *drafts)
{
	if (!drafts->inner)
		return;
	empty(drafts->inner);
	rmdir(drafts->inner);
	close_handle(&drafts->lock);
	*drafts = (struct drafts){.lock = -1};
}
