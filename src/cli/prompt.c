#include "prompt.h"

#include "prompt_history.h"
#include "prompt_tab.h"

#include "ppuri/hash.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include <readline/readline.h>


bool prompt_possible(void)
{
	return isatty(STDIN_FILENO) && isatty(STDERR_FILENO);
}

FILE *prompt_screen(void)
{
	static FILE *opened;
	if (isatty(STDERR_FILENO))
		return stderr;
	if (!opened)
		opened = fopen("/dev/tty", "we");
	return opened;
}

/* readline reads the environment itself and drops every Hangul key unless that says UTF-8. */
static void prepare_editor(void)
{
	static bool prepared;
	if (prepared)
		return;
	prepared = true;
	unsetenv("LC_ALL");
	setenv("LC_CTYPE", "C.UTF-8", 1);
	setlocale(LC_CTYPE, "C.UTF-8");
	FILE *screen = prompt_screen();
	rl_outstream = screen ? screen : stderr;
	prompt_tab_prepare();
}

/* A paste of several lines is one answer: each run of breaks becomes one space. */
static void fold_breaks(char *line)
{
	char *end = line;
	for (char *at = line; *at; at++) {
		bool is_break = *at == '\n' || *at == '\r' || *at == '\t';
		if (!is_break)
			*end++ = *at;
		else if (end != line && end[-1] != ' ')
			*end++ = ' ';
	}
	*end = '\0';
}

void prompt_ask(struct session *s, const struct prompt *question, const char **ret)
{
	prepare_editor();
	prompt_tab_for(s->pool, question);
	prompt_history_offer(s, question->history);
	for (;;) {
		char *line = readline(pool_printf(s->pool, "%s: ", question->text));
		office_look_at_clock(&s->office);
		if (!line) {
			*ret = NULL;
			return;
		}
		fold_breaks(line);
		bool valid = text_valid(line, strlen(line), NULL);
		if (valid)
			*ret = text_clean(s->pool, line, strlen(line));
		rl_free(line);
		if (valid)
			return;
	}
}

void prompt_line(struct session *s, const char *question, const char **ret)
{
	prompt_ask(s, &(struct prompt){.text = question}, ret);
}

static struct termios terminal_before;
static int terminal = -1;

static void restore_terminal(void)
{
	if (terminal >= 0)
		tcsetattr(terminal, TCSAFLUSH, &terminal_before);
}

static void on_interrupt(int signal_number)
{
	restore_terminal();
	signal(signal_number, SIG_DFL);
	raise(signal_number);
}

static bool no_terminal(struct err *e)
{
	err_set(e, ERR_USAGE, "%s", _("there is no terminal to ask for the password"));
	return err_hint(e, "%s", _("give it as the first line of standard input"));
}

/* Reads to the end of line, byte by byte, so that what follows on standard input stays there. */
static bool read_secret(int fd, char out[SECRET_MAX], bool *ret_ended)
{
	size_t n = 0;
	char c;
	*ret_ended = false;
	while (n + 1 < SECRET_MAX) {
		ssize_t got = read(fd, &c, 1);
		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			*ret_ended = n == 0;
		if (got <= 0 || c == '\n')
			break;
		out[n++] = c;
	}
	if (n && out[n - 1] == '\r')
		n--;
	out[n] = '\0';
	return n + 1 < SECRET_MAX;
}

static bool ask_without_echo(const char *question, char out[SECRET_MAX], bool *ret_ended, struct err *e)
{
	terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
	if (terminal < 0 || tcgetattr(terminal, &terminal_before) != 0)
		return no_terminal(e);
	static const int signals[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
		signal(signals[i], on_interrupt);
	struct termios silent = terminal_before;
	silent.c_lflag &= ~(tcflag_t)ECHO;
	silent.c_lflag |= ECHONL;
	tcsetattr(terminal, TCSAFLUSH, &silent);
	dprintf(terminal, "%s: ", question);
	bool done = read_secret(terminal, out, ret_ended) || err_set(e, ERR_USAGE, "%s", _("the password is too long"));
	restore_terminal();
	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
		signal(signals[i], SIG_DFL);
	close(terminal);
	terminal = -1;
	return done;
}

bool prompt_secret(struct session *s, int fd, const char *question, char out[SECRET_MAX], struct err *e)
{
	bool ended;
	bool done = fd == STDIN_FILENO && isatty(STDIN_FILENO)
					? ask_without_echo(question, out, &ended, e)
					: read_secret(fd, out, &ended) || err_set(e, ERR_USAGE, "%s", _("the password is too long"));
	office_look_at_clock(&s->office);
	return done && ended ? no_terminal(e) : done;
}

bool prompt_password(struct session *s, const char *question, const char **ret, struct err *e)
{
	char secret[SECRET_MAX];
	bool done = prompt_secret(s, STDIN_FILENO, question, secret, e);
	if (done)
		*ret = pool_strdup(s->pool, secret);
	forget_bytes(secret, sizeof secret);
	return done;
}

bool prompt_new_password(struct session *s, const char **ret, struct err *e)
{
	const char *first, *again;
	if (!prompt_password(s, _("new password"), &first, e))
		return false;
	if (isatty(STDIN_FILENO)) {
		if (!prompt_password(s, _("the same once more"), &again, e))
			return false;
		if (strcmp(first, again) != 0)
			return err_set(e, ERR_USAGE, "%s", _("the two passwords differ; nothing was changed"));
	}
	*ret = first;
	return true;
}

bool prompt_means_yes(const char *answer)
{
	static const char *const yes[] = {"y", "yes", "ㅛ", "예", "네"};
	for (size_t i = 0; i < sizeof yes / sizeof *yes; i++)
		if (strcasecmp(answer, yes[i]) == 0)
			return true;
	return false;
}

bool prompt_means_no(const char *answer)
{
	static const char *const no[] = {"n", "no", "ㅜ", "아니오", "아니요"};
	for (size_t i = 0; i < sizeof no / sizeof *no; i++)
		if (strcasecmp(answer, no[i]) == 0)
			return true;
	return false;
}

bool prompt_yes(struct session *s, const char *question)
{
	const char *answer;
	prompt_line(s, pool_printf(s->pool, "%s [y/N]", question), &answer);
	return answer && prompt_means_yes(answer);
}

bool prompt_go_on(struct session *s, const char *question)
{
	for (;;) {
		const char *answer;
		prompt_line(s, question, &answer);
		if (!answer || prompt_means_no(answer))
			return false;
		if (!*answer || prompt_means_yes(answer))
			return true;
		fprintf(stderr, "  %s\n", _("answer with y (yes) or n (no)"));
	}
}
