/* The terminal while a form is filled in. */
#include "prompt.h"

#include "ppuri/tr.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include <readline/readline.h>

/* Made before, because a handler may not make it. */
static const char *farewell;
static volatile sig_atomic_t gone;
static struct termios before_form;
static bool quiet;

static bool set_hushed(bool echo)
{
	struct termios hushed = before_form;
	hushed.c_lflag &= ~(tcflag_t)(echo ? ICANON : ICANON | ECHO);
	hushed.c_cc[VMIN] = 1;
	hushed.c_cc[VTIME] = 0;
	return tcsetattr(STDIN_FILENO, TCSADRAIN, &hushed) == 0;
}

/* readline shows what is typed only where the terminal did so before. */
static void open_terminal(int meta)
{
	if (quiet)
		set_hushed(true);
	rl_prep_terminal(meta);
}

static void close_terminal(void)
{
	rl_deprep_terminal();
	if (quiet)
		set_hushed(false);
}

/* Who types ahead of the questions is heard by the line editor alone: between two of them the terminal would edit by bytes,
 * and take Ctrl-D for itself. */
static void hush_terminal(void)
{
	if (quiet || tcgetattr(STDIN_FILENO, &before_form) != 0)
		return;
	quiet = set_hushed(false);
	rl_prep_term_function = open_terminal;
	rl_deprep_term_function = close_terminal;
}

static void unhush_terminal(void)
{
	if (quiet)
		tcsetattr(STDIN_FILENO, TCSADRAIN, &before_form);
	quiet = false;
}

/* readline has put the terminal in order by now, as it found it. */
static void on_giving_up(int signal_number)
{
	unhush_terminal();
	if (write(STDERR_FILENO, farewell, strlen(farewell)) < 0)
		_exit(128 + signal_number);
	_exit(128 + signal_number);
}

static void on_hangup(int signal_number)
{
	gone = signal_number;
}

const char *prompt_farewell(struct session *s)
{
	return s->saved ? pool_printf(s->pool, _("given up; of this one nothing was saved, saved before: %zu"), s->saved)
					: _("given up; nothing was saved");
}

void prompt_guard(struct session *s)
{
	farewell = pool_printf(s->pool, "\n%s\n", prompt_farewell(s));
	hush_terminal();
	signal(SIGINT, on_giving_up);
	signal(SIGTERM, on_giving_up);
	signal(SIGHUP, on_hangup);
}

void prompt_unguard(void)
{
	unhush_terminal();
	signal(SIGINT, SIG_DFL);
	signal(SIGTERM, SIG_DFL);
	signal(SIGHUP, SIG_DFL);
}

bool prompt_is_gone(void)
{
	return gone != 0;
}
