/* Whoever may make names in the folder where the files belong may put there what they like, a link to a folder of ours as well: so the
 * drafts lie in a folder that is reached by its descriptor alone, that is ours and nobody else's, and only what is called as a draft is goes. */
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
#include <sys/stat.h>
#include <unistd.h>

#define INNER ".ppuri-drafts"
#define BEFORE "ppuri-"
#define AFTER ".draft"
#define DIGITS 16

struct draft_name {
	char at[sizeof BEFORE + DIGITS + sizeof AFTER];
};

static void close_handle(int *fd)
{
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
}

/* Not made of the name itself, which may be as long as a name can be. */
static struct draft_name draft_name(const char *name)
{
	struct sha256 digest = sha256_of(name, strlen(name));
	struct draft_name draft;
	char hex[SHA256_HEX];
	snprintf(draft.at, sizeof draft.at, BEFORE "%.*s" AFTER, DIGITS, sha256_hex(&digest, hex));
	return draft;
}

static bool is_draft_name(const char *name)
{
	size_t before = strlen(BEFORE);
	return strncmp(name, BEFORE, before) == 0 && strspn(name + before, "0123456789abcdef") == DIGITS &&
		   strcmp(name + before + DIGITS, AFTER) == 0;
}

static void empty(int made)
{
	int again = openat(made, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	DIR *folder = again < 0 ? NULL : fdopendir(again);
	if (!folder) {
		close_handle(&again);
		return;
	}
	for (struct dirent *entry = readdir(folder); entry; entry = readdir(folder))
		if (is_draft_name(entry->d_name))
			unlinkat(made, entry->d_name, 0);
	closedir(folder);
}

static bool lock(const char *folder, int *ret, struct err *e)
{
	int fd CLEANUP(close_handle) = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd < 0)
		return file_unreadable(folder, errno, e);
	if (flock(fd, LOCK_EX | LOCK_NB) < 0) {
		if (errno != EWOULDBLOCK)
			return file_unwritable(folder, errno, e);
		err_set(e, ERR_BUSY, _("another run is writing into %s"), folder);
		return err_hint(e, "%s", _("wait until it is done, or name another folder"));
	}
	*ret = fd;
	fd = -1;
	return true;
}

static bool not_ours(const char *folder, struct err *e)
{
	err_set(e, ERR_REFUSED, _("%s/.ppuri-drafts is not a folder that you alone may change, and so not one to make files in"), folder);
	return err_hint(e, "%s", _("look who put it there, and remove it, or name another folder"));
}

static bool make_inner(const char *folder, int outer, int *ret, struct err *e)
{
	struct stat st;
	if (mkdirat(outer, INNER, 0700) < 0 && errno != EEXIST)
		return file_unwritable(folder, errno, e);
	int fd CLEANUP(close_handle) = openat(outer, INNER, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	if (fd < 0 && errno != ELOOP && errno != ENOTDIR && errno != EACCES)
		return file_unreadable(folder, errno, e);
	if (fd < 0 || fstat(fd, &st) < 0 || st.st_uid != geteuid() || st.st_mode & (S_IWGRP | S_IWOTH))
		return not_ours(folder, e);
	*ret = fd;
	fd = -1;
	return true;
}

bool drafts_open(struct pool *p, const char *folder, struct drafts *ret, struct err *e)
{
	struct drafts drafts = {.folder = pool_strdup(p, folder), .lock = -1, .made = -1};
	if (!file_make_folder(folder, 0700, e) || !lock(folder, &drafts.lock, e))
		return false;
	if (!make_inner(folder, drafts.lock, &drafts.made, e)) {
		close_handle(&drafts.lock);
		return false;
	}
	empty(drafts.made);
	*ret = drafts;
	return true;
}

static bool unwritable(const struct drafts *drafts, const char *name, int error, struct err *e)
{
	struct pool p CLEANUP(pool_release) = {0};
	return file_unwritable(pool_printf(&p, "%s/%s", drafts->folder, name), error, e);
}

bool drafts_add(const struct drafts *drafts, const char *name, const void *bytes, size_t n, struct err *e)
{
	if (!file_name_stays(name, strlen(name)))
		return file_strays(name, e);
	struct draft_name draft = draft_name(name);
	int fd CLEANUP(close_handle) = openat(drafts->made, draft.at, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
	int error = fd < 0 ? errno : file_write_all(fd, bytes, n);
	return !error || unwritable(drafts, name, error, e);
}

bool drafts_settle(const struct drafts *drafts, struct err *e)
{
	return syncfs(drafts->lock) == 0 || file_unwritable(drafts->folder, errno, e);
}

bool drafts_read(const struct drafts *drafts, const char *name, struct buf *into, struct err *e)
{
	struct pool p CLEANUP(pool_release) = {0};
	struct draft_name draft = draft_name(name);
	int fd CLEANUP(close_handle) = openat(drafts->made, draft.at, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
	int error = fd < 0 ? errno : file_read_all(fd, SIZE_MAX, into);
	return !error || file_unreadable(pool_printf(&p, "%s/%s", drafts->folder, name), error, e);
}

bool drafts_take(const struct drafts *drafts, const char *name, struct err *e)
{
	struct draft_name draft = draft_name(name);
	return renameat(drafts->made, draft.at, drafts->lock, name) == 0 || unwritable(drafts, name, errno, e);
}

/* Some file systems can not sync a folder, which they say by EINVAL. */
bool drafts_taken(const struct drafts *drafts, struct err *e)
{
	return fsync(drafts->lock) == 0 || errno == EINVAL || file_unwritable(drafts->folder, errno, e);
}

void drafts_close(struct drafts *drafts)
{
	if (!drafts->folder)
		return;
	empty(drafts->made);
	unlinkat(drafts->lock, INNER, AT_REMOVEDIR);
	close_handle(&drafts->made);
	close_handle(&drafts->lock);
	*drafts = (struct drafts){.lock = -1, .made = -1};
}
