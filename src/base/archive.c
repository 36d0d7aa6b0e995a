#include "ppuri/archive.h"

#include "file_error.h"
#include "zip_library.h"

#include "ppuri/tr.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

/* What libzip asks an entry for its bytes through. */
struct source {
	const struct zip_library *library;
	const struct archive_entry *entry;
	zip_error_t error;
	struct err *why; /* of the first entry that could not be read */
};

struct writing {
	struct zip_library library;
	zip_t *zip;
	struct source *sources;
	struct err why;
};

static zip_int64_t next_bytes(struct source *source, void *into, zip_uint64_t room)
{
	size_t n = 0;
	if (source->entry->read(source->entry->arg, into, room, &n, source->why))
		return (zip_int64_t)n;
	source->library->zip_error_set(&source->error, ZIP_ER_READ, EIO);
	return -1;
}

static zip_int64_t tell_size(const struct source *source, void *into)
{
	zip_stat_t *st = into;
	source->library->zip_stat_init(st);
	st->size = (zip_uint64_t)source->entry->size;
	st->valid = ZIP_STAT_SIZE;
	return sizeof *st;
}

static zip_int64_t answer(void *arg, void *data, zip_uint64_t n, zip_source_cmd_t command)
{
	struct source *source = arg;
	if (command == ZIP_SOURCE_READ)
		return next_bytes(source, data, n);
	if (command == ZIP_SOURCE_STAT)
		return tell_size(source, data);
	if (command == ZIP_SOURCE_ERROR)
		return source->library->zip_error_to_data(&source->error, data, n);
	if (command == ZIP_SOURCE_SUPPORTS)
		return ZIP_SOURCE_SUPPORTS_READABLE;
	return 0; /* opened, closed and freed by whoever asked for the archive */
}

/* MS-DOS counts years from 1980 and seconds by two. */
static void dos_time(struct moment at, zip_uint16_t *ret_time, zip_uint16_t *ret_day)
{
	enum { DAY = 86400, KST = 9 * 3600 };
	struct date day = moment_date(at);
	int64_t second = ((at.unix_seconds + KST) % DAY + DAY) % DAY;
	int year = day.year < 1980 ? 0 : day.year - 1980;
	*ret_time = (zip_uint16_t)((second / 3600) << 11 | (second / 60 % 60) << 5 | second % 60 / 2);
	*ret_day = (zip_uint16_t)(year << 9 | day.month << 5 | day.day);
}

static bool zip_failed(struct writing *w, const char *path, struct err *e)
{
	const struct zip_library *zip = &w->library;
	zip_error_t *error = zip->zip_get_error(w->zip);
	int why = zip->zip_error_code_system(error);
	if (w->why.kind != ERR_NONE)
		*e = w->why;
	else if (zip->zip_error_code_zip(error) != ZIP_ER_INTERNAL && why)
		file_unwritable(path, why, e);
	else
		err_set(e, ERR_IO, _("can not write %s: %s"), path, zip->zip_error_strerror(error));
	return false;
}

static bool add_entry(struct writing *w, const struct archive_entry *entry, struct source *source)
{
	const struct zip_library *zip = &w->library;
	const zip_uint32_t mode = (zip_uint32_t)(S_IFREG | 0600) << 16;
	zip_uint16_t time, day;
	*source = (struct source){.library = zip, .entry = entry, .why = &w->why};
	zip_source_t *content = entry->bytes ? zip->zip_source_buffer(w->zip, entry->bytes, (zip_uint64_t)entry->size, 0)
										 : zip->zip_source_function(w->zip, answer, source);
	if (!content)
		return false;
	zip_int64_t place = zip->zip_file_add(w->zip, entry->name, content, ZIP_FL_ENC_UTF_8);
	if (place < 0) {
		zip->zip_source_free(content);
		return false;
	}
	dos_time(entry->at, &time, &day);
	return zip->zip_set_file_compression(w->zip, (zip_uint64_t)place, ZIP_CM_STORE, 0) == 0 &&
		   zip->zip_file_set_dostime(w->zip, (zip_uint64_t)place, time, day, 0) == 0 &&
		   zip->zip_file_set_external_attributes(w->zip, (zip_uint64_t)place, 0, ZIP_OPSYS_UNIX, mode) == 0;
}

/* Everything is read and written in zip_close. */
static bool write_entries(struct writing *w, const char *path, const struct archive_entry *entries, size_t n, struct err *e)
{
	bool added = true;
	for (size_t i = 0; added && i < n; i++)
		added = add_entry(w, &entries[i], &w->sources[i]);
	if (added && w->library.zip_close(w->zip) == 0)
		return true;
	zip_failed(w, path, e);
	w->library.zip_discard(w->zip);
	return false;
}

static bool check_names(const struct archive_entry *entries, size_t n, struct err *e)
{
	for (size_t i = 0; i < n; i++)
		for (const char *step = entries[i].name, *end;; step = end + 1) {
			end = strchrnul(step, '/');
			if (!file_name_stays(step, (size_t)(end - step)))
				return file_strays(entries[i].name, e);
			if (!*end)
				break;
		}
	return true;
}

bool archive_write(const char *path, const struct archive_entry *entries, size_t n, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	struct writing w = {0};
	int code;
	if (!check_names(entries, n, e) || !zip_library(&w.library, e))
		return false;
	w.zip = w.library.zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code);
	if (!w.zip)
		return file_unwritable(path, errno, e);
	w.sources = pool_alloc(&pool, (n + 1) * sizeof *w.sources);
	return write_entries(&w, path, entries, n, e);
}
