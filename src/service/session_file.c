/* The file of a login: a random token that only its owner can read, and when it was last used. The store keeps the
 * token's digest and its end; the idle limit is kept here, so that a command that only reads need not write the store. */
#include "work.h"

#include "ppuri/store/account.h"
#include "ppuri/tr.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ppuri/file.h"

#define TOKEN_HEX 64
#define IDLE_SECONDS (60 * 60)
/* "<64 hex>\n2024-03-04 09:00:00\n" */
#define FILE_BYTES (TOKEN_HEX + 1 + 19 + 1)

static bool not_logged_in(struct err *e)
{
	err_set(e, ERR_DENIED, "%s", _("you are not logged in"));
	return err_hint(e, "%s", _("log in first: ppuri login ACCOUNT"));
}

static bool read_token(const char *hex, unsigned char token[32])
{
	return sodium_hex2bin(token, 32, hex, TOKEN_HEX, NULL, NULL, NULL) == 0;
}

/* The file is opened for writing, to note its use; one that others can read is not trusted. */
static bool open_session_file(struct office *o, char at[FILE_BYTES + 1], int *ret_fd, struct err *e)
{
	struct stat st;
	int fd = open(o->session_path, O_RDWR | O_CLOEXEC | O_NOFOLLOW);
	if (fd < 0)
		return not_logged_in(e);
	if (fstat(fd, &st) != 0 || st.st_uid != geteuid() || (st.st_mode & 077) != 0) {
		close(fd);
		err_set(e, ERR_DENIED, _("%s belongs to somebody else or can be read by others"), o->session_path);
		return err_hint(e, "%s", _("log in again: ppuri login ACCOUNT"));
	}
	if (pread(fd, at, FILE_BYTES, 0) != FILE_BYTES) {
		close(fd);
		return not_logged_in(e);
	}
	at[FILE_BYTES] = '\0';
	*ret_fd = fd;
	return true;
}

bool session_file_token(struct office *o, struct sha256 *ret, struct err *e)
{
	char at[FILE_BYTES + 1];
	unsigned char token[32];
	int fd = -1;
	if (!open_session_file(o, at, &fd, e))
		return false;
	close(fd);
	if (!read_token(at, token))
		return not_logged_in(e);
	*ret = sha256_of(token, sizeof token);
	forget_bytes(token, sizeof token);
	return true;
}

static bool note_use(struct office *o, char at[FILE_BYTES + 1], int fd, struct err *e)
{
	struct moment used;
	char now[DATE_TEXT_MAX];
	at[FILE_BYTES - 1] = '\0';
	if (!moment_from_iso(at + TOKEN_HEX + 1, &used) || office_clock(o).unix_seconds - used.unix_seconds > IDLE_SECONDS) {
		err_set(e, ERR_DENIED, "%s", _("your session was idle too long"));
		return err_hint(e, "%s", _("log in again: ppuri login ACCOUNT"));
	}
	if (pwrite(fd, moment_iso(office_clock(o), now), 19, TOKEN_HEX + 1) != 19)
		return err_set(e, ERR_IO, _("%s can not be written: %s"), o->session_path, file_error(errno));
	return true;
}

bool session_identify(struct office *o, struct account *ret, struct err *e)
{
	char at[FILE_BYTES + 1];
	unsigned char token[32];
	int fd = -1;
	if (!open_session_file(o, at, &fd, e))
		return false;
	bool fresh = note_use(o, at, fd, e);
	close(fd);
	if (!fresh)
		return false;
	if (!read_token(at, token))
		return not_logged_in(e);
	struct sha256 digest = sha256_of(token, sizeof token);
	forget_bytes(token, sizeof token);
	return session_account(o->db, o->pool, &digest, office_clock(o), ret, e);
}

bool session_file_write(struct office *o, const unsigned char token[32], struct err *e)
{
	char at[FILE_BYTES + 1], now[DATE_TEXT_MAX];
	char *folder = pool_strdup(o->pool, o->session_path);
	char *slash = strrchr(folder, '/');
	if (slash && slash != folder) {
		*slash = '\0';
		if (!file_make_folder(folder, 0700, e))
			return false;
	}
	for (int i = 0; i < 32; i++)
		snprintf(at + 2 * i, 3, "%02x", token[i]);
	snprintf(at + TOKEN_HEX, sizeof at - TOKEN_HEX, "\n%s\n", moment_iso(office_clock(o), now));
	bool done = save_may_replace(o, o->session_path, e) && file_write(o->session_path, at, FILE_BYTES, 0600, e);
	forget_bytes(at, sizeof at);
	return done;
}

void session_file_remove(struct office *o)
{
	unlink(o->session_path);
}
