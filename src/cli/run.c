#include "run.h"

#include "command.h"
#include "editor.h"
#include "find.h"
#include "form.h"
#include "help.h"
#include "input.h"
#include "input_json.h"
#include "pager.h"
#include "prompt.h"
#include "rows_out.h"
#include "screen.h"

#include "ppuri/file.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

static int exit_status(enum err_kind kind)
{
	switch (kind) {
	case ERR_NONE:
		return 0;
	case ERR_REFUSED:
		return 1;
	case ERR_USAGE:
		return 2;
	case ERR_DENIED:
		return 3;
	case ERR_NOT_FOUND:
		return 4;
	case ERR_BUSY:
		return 5;
	case ERR_STORE:
	case ERR_IO:
		return 6;
	}
	bug("a failure of no kind");
}

static int tell(struct pool *p, const struct command *c, const struct err *e)
{
	if (c)
		fprintf(stderr, "ppuri: %s%s%s: %s\n", c->noun, c->verb ? " " : "", c->verb ? c->verb : "", text_visible(p, e->text));
	else
		fprintf(stderr, "ppuri: %s\n", text_visible(p, e->text));
	if (*e->hint)
		fprintf(stderr, "%s: %s\n", _("hint"), text_visible(p, e->hint));
	return exit_status(e->kind);
}

static bool choose_language(const struct globals *g, struct err *e)
{
	tr_set(tr_from_environment());
	if (!g->lang)
		return true;
	if (strcmp(g->lang, "ko") != 0 && strcmp(g->lang, "en") != 0)
		return err_set(e, ERR_USAGE, _("--lang is ko or en, not \"%s\""), g->lang);
	tr_set(strcmp(g->lang, "en") == 0 ? LANG_EN : LANG_KO);
	return true;
}

static bool choose_format(const struct globals *g, struct screen *screen, struct err *e)
{
	static const char *const names[] = {[FORMAT_TABLE] = "table", [FORMAT_CSV] = "csv", [FORMAT_JSON] = "json"};
	struct winsize size;
	for (size_t i = 0; g->format && i <= sizeof names / sizeof *names; i++) {
		if (i == sizeof names / sizeof *names)
			return err_set(e, ERR_USAGE, _("--format is table, csv or json, not \"%s\""), g->format);
		if (strcmp(g->format, names[i]) == 0) {
			screen->format = (enum screen_format)i;
			break;
		}
	}
	const char *columns = getenv("COLUMNS");
	if (!g->wide && isatty(STDOUT_FILENO)) {
		screen->columns = 80;
		if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col)
			screen->columns = size.ws_col;
		if (columns && strtol(columns, NULL, 10) > 20)
			screen->columns = (size_t)strtol(columns, NULL, 10);
	}
	return true;
}

static bool choose_file(const struct command *c, const struct globals *g, const struct input *in, struct session *s, struct err *e)
{
	if (!rows_out_choose(c, in, &s->out, e))
		return false;
	if (s->out.path && g->format)
		return err_set(e, ERR_USAGE, "%s", _("--format is for the screen; with --out the ending of the file chooses"));
	if (s->out.path)
		s->screen->format = FORMAT_FILE;
	return true;
}

/* A value that may be given several times is asked for until a blank line. */
static void ask_for_more(struct session *s, const char *label, const struct parameter *parameter, struct input *in)
{
	for (;;) {
		const char *answer;
		struct err e = {0};
		prompt_line(s, pool_printf(s->pool, _("one more (%s), or a blank line"), label), &answer);
		if (!answer || !*answer)
			return;
		if (!input_add(s->pool, in, parameter, answer, &e))
			fprintf(stderr, "  %s\n", text_visible(s->pool, e.text));
	}
}

/* On a terminal a missing value is asked for; elsewhere it is an error that names it. */
static bool complete_input(struct session *s, const struct command *c, struct input *in, struct err *e)
{
	const struct parameter *missing;
	while ((missing = input_missing(in, c))) {
		const char *label = parameter_label(s->pool, c, missing), *answer;
		if (s->no_input || !prompt_possible()) {
			err_set(e, ERR_USAGE, _("%s is missing: %s"), label, _(missing->help));
			return err_hint(e, _("see: ppuri help %s%s%s"), c->noun, c->verb ? " " : "", c->verb ? c->verb : "");
		}
		if (c->look && !c->look(s, in, e))
			return false;
		prompt_line(s, pool_printf(s->pool, "%s (%s)", _(missing->help), label), &answer);
		if (!answer)
			return err_set(e, ERR_USAGE, "%s", _("given up; nothing was saved"));
		if (!input_add(s->pool, in, missing, answer, e))
			fprintf(stderr, "  %s\n", text_visible(s->pool, e->text));
		else if (missing->many)
			ask_for_more(s, label, missing, in);
	}
	return true;
}

static bool fill_and_run(struct session *s, const struct command *c, struct input *in, struct err *e)
{
	if (form_wanted(s, c, in))
		return form_run(s, c, in, e);
	if (!complete_input(s, c, in, e))
		return false;
	return editor_wanted(s, c, in) ? editor_run(s, c, in, e) : c->run(s, in, e);
}

static bool write_piece(const char *at, size_t left, bool *ret_closed, struct err *e)
{
	while (left) {
		ssize_t n = write(STDOUT_FILENO, at, left);
		if (n < 0 && errno == EINTR)
			continue;
		*ret_closed = n < 0 && errno == EPIPE; /* the reader has seen enough */
		if (n < 0)
			return *ret_closed || err_set(e, ERR_IO, _("the output could not be written: %s"), file_error(errno));
		at += n;
		left -= (size_t)n;
	}
	return true;
}

static bool write_out(const struct spool *all, struct err *e)
{
	char piece[1 << 16];
	bool closed = false;
	size_t n;
	for (uint64_t at = 0; at < all->n && !closed; at += n)
		if (!spool_read(all, at, piece, sizeof piece, &n, e) || !write_piece(piece, n, &closed, e))
			return false;
	return true;
}

/* What was said goes out only now: after the act has ended well. */
static bool flush(struct screen *screen, struct err *e)
{
	const struct spool *all;
	bool for_people = screen->format == FORMAT_TABLE || screen->format == FORMAT_FILE, shown;
	if (!screen_whole(screen, &all, e) || (for_people && !pager_show(all, &shown, e)))
		return false;
	return (for_people && shown) || write_out(all, e);
}

static bool reads(const struct act *act)
{
	return act && act->kind == ACT_READS;
}

/* A command that can only write is told so before anything is looked up; one that shows as well writes nothing in the past. */
static bool look_back(struct session *s, const struct command *c, const struct globals *g, size_t *ret_said, struct err *e)
{
	struct moment then;
	char at[DATE_TEXT_MAX];
	int64_t seq;
	if (!reads(c->act) && !reads(c->also))
		return err_set(e, ERR_USAGE, "%s", _("--as-of is for commands that read the store and change nothing"));
	if (!moment_parse(g->as_of, true, &then, e) || !office_look_back(&s->office, then, &seq, e))
		return false;
	if (s->screen->format == FORMAT_TABLE)
		screen_line(s->screen, _("As of %s (audit row %lld)"), moment_iso(then, at), (long long)seq);
	*ret_said = s->screen->text.n;
	return true;
}

static bool open_office(struct session *s, const struct command *c, struct err *e)
{
	const char *session_path = office_session_path(s->pool);
	switch (c->needs) {
	case NEEDS_STORE:
		return office_open(&s->office, s->pool, s->store_path, session_path, e);
	case NEEDS_OLD_STORE:
		return office_open_any(&s->office, s->pool, s->store_path, session_path, e);
	case NEEDS_NOTHING:
		return true;
	}
	bug("%s needs a store of no kind", c->noun);
}

/* Blanks, and what nobody sees, give no reason. */
static const char *reason_of(struct pool *p, const struct globals *g)
{
	const char *reason = g->reason ? text_clean(p, g->reason, strlen(g->reason)) : "";
	return text_width(reason) ? reason : NULL;
}

static bool run_in_office(struct session *s, const struct command *c, const struct globals *g, struct input *in, struct err *e)
{
	if (!open_office(s, c, e))
		return false;
	s->office.dry_run = g->dry_run;
	s->office.reason = reason_of(s->pool, g);
	size_t said = 0;
	bool done = (!g->as_of || look_back(s, c, g, &said, e)) && fill_and_run(s, c, in, e) &&
				(!s->out.path || s->out.form == ROWS_PDF || rows_out_save(s, c, in, e));
	if (done && in->other_spaces && c->act && !reads(c->act) && s->screen->format == FORMAT_TABLE)
		screen_line(s->screen, "%s", _("note: a space other than the plain one (NBSP, U+3000 or such) was typed; a plain space is kept for it"));
	if (!done && g->as_of && s->screen->text.n == said && !s->screen->before.n)
		screen_release(s->screen); /* no moment without what was asked of it */
	if (done && g->dry_run && c->act && c->act->kind != ACT_READS)
		screen_line(s->screen, "%s", _("(dry run: nothing was changed)"));
	office_close(&s->office);
	return done;
}

static bool read_input(struct pool *p, const struct command *c, const struct globals *g, int argc, char **argv, struct input *ret,
					   struct err *e)
{
	return input_parse(p, c, argc, argv, ret, e) && (!g->json || input_json(p, c, g->json, ret, e));
}

static int run_command(struct pool *p, const struct command *c, const struct globals *g, int argc, char **argv)
{
	struct err e = {0};
	struct input in = {0};
	struct screen screen = {0};
	struct session s = {.pool = p, .screen = &screen, .no_input = g->no_input, .yes = g->yes};
	s.store_path = office_store_path(p, g->store);
	bool done = choose_format(g, &screen, &e) && read_input(p, c, g, argc, argv, &in, &e) && choose_file(c, g, &in, &s, &e) &&
				run_in_office(&s, c, g, &in, &e);
	/* A refusal may come with a paper of its own: the rows of a file that were wrong. */
	struct err lost = {0};
	bool told = flush(&screen, done ? &e : &lost);
	screen_release(&screen);
	return done && told ? 0 : tell(p, c, &e);
}

/* Without any word it is a usage error, but one that helps. */
static int show_help(struct pool *p, const struct globals *g, size_t n, const char *const *words)
{
	struct err e = {0};
	struct screen screen = {0};
	bool done = help_show(&screen, p, office_store_path(p, g->store), words, n, &e) && flush(&screen, &e);
	screen_release(&screen);
	return !done ? tell(p, NULL, &e) : n || g->help ? 0 : exit_status(ERR_USAGE);
}

static int cli(struct pool *p, int argc, char **argv)
{
	struct err e = {0};
	struct globals g = {0};
	tr_set(tr_from_environment());
	if (!globals_take(p, &argc, argv, &g, &e) || !choose_language(&g, &e))
		return tell(p, NULL, &e);
	if (g.version) {
		printf("ppuri %s\n", PPURI_VERSION);
		return 0;
	}
	int words;
	const char *const *given = (const char *const *)argv + 1;
	size_t n = (size_t)(argc > 0 ? argc - 1 : 0);
	const struct command *c = command_find(n, given, &words);
	if (g.help || !n)
		return show_help(p, &g, c && n > 2 ? 2 : n, given);
	if (!c) {
		command_not_found(p, n, given, &e);
		return tell(p, NULL, &e);
	}
	return run_command(p, c, &g, argc - 1 - words, argv + 1 + words);
}

int cli_run(int argc, char **argv)
{
	struct pool pool = {0};
	signal(SIGPIPE, SIG_IGN);
	signal(SIGXFSZ, SIG_IGN); /* a limit on files is a failed write, not a death in the middle of one */
	int status = cli(&pool, argc, argv);
	pool_release(&pool);
	if (fflush(stdout) != 0 && errno != EPIPE && status == 0)
		status = exit_status(ERR_IO);
	return status;
}
