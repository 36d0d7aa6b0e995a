#include "ppuri/store/access.h"

#include "ppuri/file.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

bool access_note(struct db *db, struct moment at, const char *account, const char *origin, const char *act, const char *subject,
				 struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	struct buf line CLEANUP(buf_release) = {0};
	char when[DATE_TEXT_MAX];
	const char *path = pool_printf(&pool, "%s.access", db_path(db));
	/* One write of one line in append mode: lines of many processes do not mix. */
	buf_printf(&line, "%s\t%s\t%s\t%s\t%s\n", moment_iso(at, when), account, origin, act, text_visible(&pool, subject));
	int fd = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
	bool written = fd >= 0 && write(fd, line.at, line.n) == (ssize_t)line.n;
	int why = errno;
	if (fd >= 0)
		close(fd);
	return written || err_set(e, ERR_IO, _("the access record %s can not be written (%s); nothing is shown"), path, file_error(why));
}
