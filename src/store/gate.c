#include "gate.h"

#include "ppuri/tr.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
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
	int why = errno;
	setitimer(ITIMER_REAL, &off, NULL);
	sigaction(SIGALRM, &before, NULL);
	errno = why;
	return rc;
}

bool gate_enter(const char *store_path, int seconds, int *ret_fd, struct err *e)
{
	char path[4096];
	struct stat store;
	if (snprintf(path, sizeof path, "%s.gate", store_path) >= (int)sizeof path)
		return err_set(e, ERR_USAGE, "%s", _("the path of the store is too long"));
	mode_t mode = stat(store_path, &store) == 0 ? store.st_mode & 0666 : 0600;
	int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, mode);
	if (fd < 0)
		return err_set(e, ERR_STORE, _("the store or its folder can not be written (%s)"), strerror(errno));
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
