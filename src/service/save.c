/* Files that people ask for: what an act made, in a file of theirs. */
#include "work.h"

#include "ppuri/file.h"
#include "ppuri/tr.h"

#include <string.h>
#include <strings.h>
#include <sys/stat.h>

static const char *name_of(const char *path)
{
	const char *slash = strrchr(path, '/');
	return slash ? slash + 1 : path;
}

static bool same_folder(const char *one, const char *other)
{
	struct pool pool CLEANUP(pool_release) = {0};
	struct stat st, other_st;
	const char *folder = pool_printf(&pool, "%.*s.", (int)(name_of(one) - one), one);
	const char *other_folder = pool_printf(&pool, "%.*s.", (int)(name_of(other) - other), other);
	return stat(folder, &st) == 0 && stat(other_folder, &other_st) == 0 && st.st_dev == other_st.st_dev &&
		   st.st_ino == other_st.st_ino;
}

bool save_may_replace(const struct office *o, const char *path, struct err *e)
{
	static const char *const beside[] = {"-journal", "-wal", "-shm", ".gate", ".access", ".schema-", ".new-"};
	const char *store = name_of(o->store_path), *name = name_of(path);
	size_t n = strlen(store);
	bool kept = strcmp(name, store) == 0;
	for (size_t i = 0; i < sizeof beside / sizeof *beside; i++)
		kept = kept || (strncmp(name, store, n) == 0 && strncmp(name + n, beside[i], strlen(beside[i])) == 0);
	if (!kept || !same_folder(path, o->store_path))
		return true;
	return err_set(e, ERR_REFUSED, _("%s belongs to the store; nothing else is written there"), path);
}

/* What a file is called by that was written before: what is there under another ending may be a certificate, a backup or a form of the
 * office, of which the account that the program runs by is the owner too. */
static bool is_called_as_ours(const struct office *o, const char *path)
{
	static const char *const endings[] = {".pdf", ".csv", ".xlsx", ".json", ".zip"};
	const char *ending = strrchr(name_of(path), '.');
	size_t session = strlen(o->session_path);
	for (size_t i = 0; ending && i < sizeof endings / sizeof *endings; i++)
		if (strcasecmp(ending, endings[i]) == 0)
			return true;
	return strncmp(path, o->session_path, session) == 0 && strcmp(path + session, ".history") == 0;
}

static bool keep_what_is_there(const struct office *o, const char *path, struct err *e)
{
	struct stat st;
	if (is_called_as_ours(o, path) || lstat(path, &st) != 0)
		return true;
	err_set(e, ERR_REFUSED, _("%s is there already; only a .pdf, .csv, .xlsx, .json or .zip is replaced by a new one"), path);
	return err_hint(e, "%s", _("name another file, or move that one away"));
}

bool save_is_allowed(const struct office *o, const char *path, struct err *e)
{
	if (strcmp(name_of(path), name_of(o->session_path)) == 0 && same_folder(path, o->session_path))
		return err_set(e, ERR_REFUSED, _("%s is the session; nothing else is written there"), path);
	return save_may_replace(o, path, e) && keep_what_is_there(o, path, e);
}

bool office_save(const struct office *o, const char *path, const void *bytes, size_t n, struct err *e)
{
	return save_is_allowed(o, path, e) && file_write(path, bytes, n, 0600, e);
}

struct pouring {
	const struct spool *from;
	uint64_t at;
};

static bool pour(void *arg, void *into, size_t n, size_t *ret_n, struct err *e)
{
	struct pouring *pouring = arg;
	if (!spool_read(pouring->from, pouring->at, into, n, ret_n, e))
		return false;
	pouring->at += *ret_n;
	return true;
}

bool office_save_spool(const struct office *o, const char *path, const struct spool *bytes, struct err *e)
{
	struct pouring pouring = {bytes, 0};
	const char *draft;
	if (!spool_good(bytes, e) || !office_draft(o, path, &draft, e))
		return false;
	if (file_fill(draft, pour, &pouring, e))
		return file_take(draft, path, e);
	file_drop(draft);
	return false;
}

bool office_draft(const struct office *o, const char *path, const char **ret, struct err *e)
{
	return save_is_allowed(o, path, e) && file_draft(o->pool, path, 0600, ret, e);
}
