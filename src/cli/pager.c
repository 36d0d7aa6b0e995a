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
static bool is_too_tall(const struct spool *text, bool *ret, struct err *e)
{
	struct winsize size;
	const char *term = getenv("TERM");
	char piece[1 << 12];
	size_t lines = 0, n;
	*ret = false;
	if (!isatty(STDOUT_FILENO) || !term || strcmp(term, "dumb") == 0)
		return true;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) < 0 || !size.ws_row)
		return true;
	for (uint64_t at = 0; at < text->n && lines < size.ws_row; at += n) {
		if (!spool_read(text, at, piece, sizeof piece, &n, e))
			return false;
		for (size_t i = 0; i < n; i++)
			lines += piece[i] == '\n';
	}
	*ret = lines >= size.ws_row;
	return true;
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

static bool write_piece(int pipe_end, const char *text, size_t n)
{
	while (n > 0) {
		ssize_t written = write(pipe_end, text, n);
		if (written < 0 && errno == EINTR)
			continue;
		if (written < 0)
			return false;
		text += written;
		n -= (size_t)written;
	}
	return true;
}

/* Who leaves the pager before the end has seen enough. */
static bool feed(int pipe_end, const struct spool *text, struct err *e)
{
	char piece[1 << 15];
	size_t n;
	for (uint64_t at = 0; at < text->n; at += n) {
		if (!spool_read(text, at, piece, sizeof piece, &n, e))
			return false;
		if (!write_piece(pipe_end, piece, n))
			break;
	}
	return true;
}

static int wait_for(pid_t pager)
{
	int status;
	while (waitpid(pager, &status, 0) < 0)
		if (errno != EINTR)
			return NOT_STARTED;
	return WIFEXITED(status) ? WEXITSTATUS(status) : 0;
}

/* *ret_shown is false where none could be started. */
static bool run_pager(char *words[], const struct spool *text, bool *ret_shown, struct err *e)
{
	int ends[2];
	*ret_shown = false;
	if (pipe(ends) < 0)
		return true;
	pid_t pager = fork();
	if (pager == 0) {
		close(ends[1]);
		become_pager(ends[0], words);
	}
	close(ends[0]);
	bool fed = pager < 0 || feed(ends[1], text, e);
	close(ends[1]);
	*ret_shown = pager > 0 && wait_for(pager) != NOT_STARTED;
	return fed;
}

bool pager_show(const struct spool *text, bool *ret_shown, struct err *e)
{
	const char *own = secure_getenv("PPURI_PAGER"), *common = secure_getenv("PAGER");
	char line[256], *words[WORDS_MAX + 1];
	const char *wanted = own ? own : common ? common : "less";
	bool tall;
	*ret_shown = false;
	if (!is_too_tall(text, &tall, e))
		return false;
	if (!tall || strlen(wanted) >= sizeof line)
		return true;
	memcpy(line, wanted, strlen(wanted) + 1);
	if (!split_words(line, words))
		return true;
	/* An interrupt is for the pager, as its keys are. */
	void (*interrupted)(int) = signal(SIGINT, SIG_IGN);
	bool fed = run_pager(words, text, ret_shown, e);
	signal(SIGINT, interrupted);
	return fed;
}
