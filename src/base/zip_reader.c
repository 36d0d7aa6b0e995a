#include "zip_reader.h"

#include "table_file.h"

#include "ppuri/pool.h"
#include "ppuri/tr.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The record at the end of a ZIP file: its mark, the number of its entries at 10, and at most a comment behind it. */
enum { END_SIZE = 22, END_ENTRIES_AT = 10, COMMENT_MAX = 0xFFFF };

static bool refuse_damaged(struct err *e)
{
	err_set(e, ERR_USAGE, "%s", _("the workbook is damaged or was cut off"));
	return err_hint(e, "%s", _("Open it in the spreadsheet, save it again as .xlsx, and try again."));
}

static bool refuse_many(struct err *e)
{
	return err_set(e, ERR_USAGE, _("more than %u files are in it: this is no workbook"), ZIP_ENTRIES_MAX);
}

/* libzip reads the whole list of entries before it tells how many there are. A true end can not hide from this: each mark in the
 * reach of libzip is looked at. */
static bool check_list(int fd, struct err *e)
{
	CLEANUP(pool_release) struct pool pool = {0};
	struct stat about;
	if (fstat(fd, &about) != 0)
		return table_file_read_failed(e);
	off_t from = about.st_size > END_SIZE + COMMENT_MAX ? about.st_size - END_SIZE - COMMENT_MAX : 0;
	unsigned char *tail = pool_alloc(&pool, END_SIZE + COMMENT_MAX);
	ssize_t n = table_file_read_at(fd, from, tail, END_SIZE + COMMENT_MAX);
	if (n < 0)
		return table_file_read_failed(e);
	bool found = false;
	for (ssize_t i = 0; i + END_SIZE <= n; i++) {
		if (memcmp(tail + i, "PK\5\6", 4) != 0)
			continue;
		found = true;
		if ((tail[i + END_ENTRIES_AT] | tail[i + END_ENTRIES_AT + 1] << 8) > (int)ZIP_ENTRIES_MAX)
			return refuse_many(e);
	}
	return found || refuse_damaged(e);
}

/* Nothing is ever written out by these names; who makes such a file means harm all the same. */
static bool leads_out(const char *name)
{
	if (*name == '/' || *name == '\\')
		return true;
	for (const char *at = name; (at = strstr(at, "..")); at += 2) {
		bool begins = at == name || at[-1] == '/' || at[-1] == '\\';
		if (begins && (!at[2] || at[2] == '/' || at[2] == '\\'))
			return true;
	}
	return false;
}

static bool check_names(const struct zip_reader *r, struct err *e)
{
	zip_int64_t n = r->library.zip_get_num_entries(r->zip, 0);
	if (n > ZIP_ENTRIES_MAX)
		return refuse_many(e);
	for (zip_int64_t i = 0; i < n; i++) {
		const char *name = r->library.zip_get_name(r->zip, (zip_uint64_t)i, ZIP_FL_ENC_GUESS);
		if (!name)
			return refuse_damaged(e);
		if (leads_out(name))
			return err_set(e, ERR_USAGE, _("a file in it is named \"%.60s\", which no spreadsheet writes; it is not read"), name);
	}
	return true;
}

bool zip_reader_open(struct zip_reader *ret, int fd, struct err *e)
{
	struct zip_reader r = {0};
	int why = 0;
	if (!check_list(fd, e) || !zip_library(&r.library, e))
		return false;
	int own = dup(fd);
	if (own < 0)
		return table_file_read_failed(e);
	r.zip = r.library.zip_fdopen(own, 0, &why);
	if (!r.zip) {
		close(own);
		return refuse_damaged(e);
	}
	if (!check_names(&r, e)) {
		zip_reader_close(&r);
		return false;
	}
	*ret = r;
	return true;
}

void zip_reader_close(struct zip_reader *r)
{
	if (r->zip)
		r->library.zip_discard(r->zip);
	r->zip = NULL;
}

bool zip_entry_open(
	const struct zip_reader *r, const char *name, uint64_t limit, struct zip_entry *ret, bool *ret_found, struct err *e)
{
	zip_stat_t about = {0};
	zip_int64_t i = r->library.zip_name_locate(r->zip, name, ZIP_FL_NOCASE);
	*ret_found = i >= 0;
	if (i < 0)
		return true;
	if (r->library.zip_stat_index(r->zip, (zip_uint64_t)i, 0, &about) != 0)
		return refuse_damaged(e);
	if (about.encryption_method != ZIP_EM_NONE) {
		err_set(e, ERR_USAGE, "%s", _("this workbook is locked with a password"));
		return err_hint(e, "%s", _("Take the password off in the spreadsheet, save it, and try again."));
	}
	zip_file_t *file = r->library.zip_fopen_index(r->zip, (zip_uint64_t)i, 0);
	if (!file)
		return refuse_damaged(e);
	*ret = (struct zip_entry){.reader = r, .file = file, .name = about.name, .packed = about.comp_size, .limit = limit};
	return true;
}

void zip_entry_close(struct zip_entry *entry)
{
	if (entry->file)
		entry->reader->library.zip_fclose(entry->file);
	entry->file = NULL;
}

/* packed is what the file says, but libzip never reads more than that. */
static bool grew_too_much(const struct zip_entry *entry)
{
	return entry->unpacked > entry->limit ||
		   (entry->unpacked > ZIP_UNPACKED_FREE && entry->unpacked / ZIP_RATIO_MAX > entry->packed);
}

bool zip_entry_read(struct zip_entry *entry, void *into, size_t n, size_t *ret_n, struct err *e)
{
	zip_int64_t got = entry->reader->library.zip_fread(entry->file, into, n);
	if (got < 0)
		return refuse_damaged(e);
	entry->unpacked += (uint64_t)got;
	if (grew_too_much(entry))
		return err_set(e, ERR_USAGE, _("%s in it unpacks to more than %llu MiB, which no table of an office needs; it is not read"),
			entry->name, (unsigned long long)(entry->unpacked >> 20));
	*ret_n = (size_t)got;
	return true;
}
