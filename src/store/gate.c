#include "gate.h"

#include "ppuri/file.h"
#include "ppuri/pool.h"
#include "ppuri/tr.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <unistd.h>

static void on_alarm(int signal_number)
{
	(void)signal_number;
}

/* Sleeping in flock keeps the kernel's order of arrival; an alarm ends it. Polling would do neither. */
static int lock_within(int fd, int seconds)
{
	if (flock(fd, LOCK_EX | LOCK_NB) == 0)
		return 0;
	struct sigaction action = {.sa_handler = on_alarm}, before;
	struct itimerval limit = {.it_value.tv_sec = seconds, .it_interval.tv_usec = 100000}, off = {0};
	sigaction(SIGALRM, &action, &before);
	setitimer(ITIMER_REAL, &limit, NULL);
	int rc = flock(fd, LOCK_EX);
	setitimer(ITIMER_REAL, &off, NULL);
	sigaction(SIGALRM, &before, NULL);
	return rc;
}

/* As whoever may write the store may pass its gate, whatever the umask of the one who came first. */
static int open_gate(const char *path, mode_t mode)
{
	int fd = open(path, O_RDONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
	if (fd < 0)
		return errno == EEXIST ? open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW) : -1;
	if (fchmod(fd, mode) == 0)
		return fd;
	close(fd);
	return -1;
}

bool gate_enter(const char *store_path, int seconds, int *ret_fd, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	struct stat store;
	const char *path = pool_printf(&pool, "%s.gate", store_path);
	mode_t mode = stat(store_path, &store) == 0 ? store.st_mode & 0666 : 0600;
	int fd = open_gate(path, mode);
	if (fd < 0)
		return err_set(e, ERR_STORE, _("the store or its folder can not be written (%s)"), file_error(errno));
	if (lock_within(fd, seconds) == 0) {
		*ret_fd = fd;
		return true;
	}
	close(fd);
	err_set(e, ERR_BUSY, _("others have been writing to the store for %d seconds"), seconds);
	return err_hint(e, "%s", _("try again in a moment"));
}

void gate_leave(int *fd)
{
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
}
