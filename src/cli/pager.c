#include "pager.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#define WORDS_MAX 16
#define NOT_STARTED 127

/* Whether there is a terminal on which the text would run off the top. */
static bool is_too_tall(const char *text, size_t n)
{
	struct winsize size;
	const char *term = getenv("TERM");
	size_t lines = 0;
	if (!isatty(STDOUT_FILENO) || !term || strcmp(term, "dumb") == 0)
		return false;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) < 0 || !size.ws_row)
		return false;
	for (size_t i = 0; i < n; i++)
		lines += text[i] == '\n';
	return lines >= size.ws_row;
}

/* The words of a command line, cut at spaces; no shell has a say in it. False if no pager is wanted. */
static bool split_words(char *line, char *words[WORDS_MAX + 1])
{
	size_t n = 0;
	char *rest = line;
	for (char *word; n < WORDS_MAX && (word = strsep(&rest, " ")); )
		if (*word)
			words[n++] = word;
	words[n] = NULL;
	return n > 0 && strcmp(words[0], "cat") != 0;
}

/* Who works with the office through this program alone must not get a shell out of the pager: less leaves it out. */
static void prepare_less(void)
{
	setenv("LESS", "FRSX", 0);
	setenv("LESSCHARSET", "utf-8", 0);
	setenv("LESSSECURE", "1", 1);
}

static _Noreturn void become_pager(int input, char *words[])
{
	static const int own[] = {SIGINT, SIGPIPE, SIGXFSZ}; /* what this program ignores */
	for (size_t i = 0; i < sizeof own / sizeof *own; i++)
		signal(own[i], SIG_DFL);
	if (dup2(input, STDIN_FILENO) < 0)
		_exit(NOT_STARTED);
	close(input);
	prepare_less();
	execvp(words[0], words);
	_exit(NOT_STARTED);
}

/* Who leaves the pager before the end has seen enough. */
static void feed(int pipe_end, const char *text, size_t n)
{
	while (n > 0) {
		ssize_t written = write(pipe_end, text, n);
		if (written < 0 && errno == EINTR)
			continue;
		if (written < 0)
			return;
		text += written;
		n -= (size_t)written;
	}
}

static int wait_for(pid_t pager)
{
	int status;
	while (waitpid(pager, &status, 0) < 0)
		if (errno != EINTR)
			return NOT_STARTED;
	return WIFEXITED(status) ? WEXITSTATUS(status) : 0;
}

static bool run_pager(char *words[], const char *text, size_t n)
{
	int ends[2];
	if (pipe(ends) < 0)
		return false;
	pid_t pager = fork();
	if (pager == 0) {
		close(ends[1]);
		become_pager(ends[0], words);
	}
	close(ends[0]);
	if (pager > 0)
		feed(ends[1], text, n);
	close(ends[1]);
	return pager > 0 && wait_for(pager) != NOT_STARTED;
}

bool pager_show(const char *text, size_t n)
{
	const char *own = secure_getenv("PPURI_PAGER"), *common = secure_getenv("PAGER");
	char line[256], *words[WORDS_MAX + 1];
	const char *wanted = own ? own : common ? common : "less";
	if (!is_too_tall(text, n) || strlen(wanted) >= sizeof line)
		return false;
	memcpy(line, wanted, strlen(wanted) + 1);
	if (!split_words(line, words))
		return false;
	/* An interrupt is for the pager, as its keys are. */
	void (*interrupted)(int) = signal(SIGINT, SIG_IGN);
	bool shown = run_pager(words, text, n);
	signal(SIGINT, interrupted);
	return shown;
}
