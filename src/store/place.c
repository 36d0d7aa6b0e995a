#include "place.h"

#include "ppuri/file.h"
#include "ppuri/tr.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The folder of path: "." if it names none. */
static const char *folder_of(struct pool *p, const char *path)
{
	const char *slash = strrchr(path, '/');
	if (!slash)
		return ".";
	return slash == path ? "/" : pool_strndup(p, path, (size_t)(slash - path));
}

const char *place_resolve(struct pool *p, const char *path)
{
	char folder[PATH_MAX];
	const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
	if (!realpath(folder_of(p, path), folder))
		return path;
	return pool_printf(p, "%s/%s", folder[1] ? folder : "", name);
}

static bool is_there(const char *path, struct err *e)
{
	return err_set(e, ERR_REFUSED, _("%s is there already; nothing was changed"), path);
}

static bool not_made(const char *path, struct err *e)
{
	return err_set(e, ERR_IO, _("%s can not be made: %s"), path, file_error(errno));
}

bool place_draft(struct pool *p, const char *path, const char **ret, struct err *e)
{
	struct stat st;
	if (lstat(path, &st) == 0)
		return is_there(path, e);
	const char *draft = pool_printf(p, "%s.new-%ld", path, (long)getpid());
	int fd = open(draft, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
	if (fd < 0)
		return not_made(path, e);
	close(fd);
	*ret = draft;
	return true;
}

static bool sync_at(const char *path, int flags)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | flags);
	bool synced = fd >= 0 && (fsync(fd) == 0 || errno == EINVAL); /* some file systems can not sync a folder */
	int why = errno;
	if (fd >= 0)
		close(fd);
	errno = why;
	return synced;
}

/* A link would do as well, but a process killed between link and unlink would leave the file with two names, and not every
 * file system has links. Nor has every one (NFS) a rename that replaces nothing. */
static bool take_name(const char *draft, const char *path)
{
	if (renameat2(AT_FDCWD, draft, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
		return true;
	return errno == EINVAL && link(draft, path) == 0 && unlink(draft) == 0;
}

bool place_take(const char *draft, const char *path, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	if (!sync_at(draft, 0))
		return not_made(path, e);
	if (!take_name(draft, path))
		return errno == EEXIST ? is_there(path, e) : not_made(path, e);
	return sync_at(folder_of(&pool, path), O_DIRECTORY) || not_made(path, e);
}

void place_drop(const char *draft)
{
	static const char *const beside[] = {"", "-journal", "-wal", "-shm", ".gate"};
	struct pool pool CLEANUP(pool_release) = {0};
	for (size_t i = 0; i < sizeof beside / sizeof *beside; i++)
		unlink(pool_printf(&pool, "%s%s", draft, beside[i]));
}
