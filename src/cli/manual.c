/* The manual page in mdoc. Section names stay English, as mandoc wants them; the texts are in the language in force. */
#include "find.h"
#include "help.h"
#include "input.h"

#include "ppuri/tr.h"

#include <string.h>

#define LINE_MAX_BYTES 76

/* Running text: each sentence on a line of its own and no line too long, as mandoc wants it; a line must not look like a
 * request, and a backslash is not an escape. */
static void put_text(struct buf *out, const char *s)
{
	size_t column = 0;
	while (*s) {
		size_t n = strcspn(s, " \n");
		if (column && column + n + 1 > LINE_MAX_BYTES)
			buf_putc(out, '\n'), column = 0;
		if (column)
			buf_putc(out, ' '), column++;
		if (!column && (*s == '.' || *s == '\''))
			buf_puts(out, "\\&");
		for (size_t i = 0; i < n; i++)
			buf_puts(out, s[i] == '\\' ? "\\e" : (char[]){s[i], '\0'});
		column += n;
		s += n;
		bool sentence = n && s[-1] == '.';
		while (*s == ' ' || *s == '\n')
			s++;
		if (sentence && *s)
			buf_putc(out, '\n'), column = 0;
	}
	buf_putc(out, '\n');
}

/* Text whose lines stay as they are: examples. */
static void put_literal(struct buf *out, const char *s)
{
	for (; *s; s++)
		buf_puts(out, *s == '\\' ? "\\e" : (char[]){*s, '\0'});
	buf_putc(out, '\n');
}

static void put_parameters(struct buf *out, const struct parameter *list, bool options)
{
	if (!list || !list->name)
		return;
	buf_puts(out, ".Bl -tag -width Ds\n");
	for (; list->name; list++) {
		if (options && list->type == VALUE_FLAG)
			buf_printf(out, ".It Fl \\-%s\n", list->name);
		else if (options)
			buf_printf(out, ".It Fl \\-%s Ar VALUE\n", list->name);
		else
			buf_printf(out, ".It Ar %s\n", list->name);
		put_text(out, _(list->help));
	}
	buf_puts(out, ".El\n");
}

static void put_command(struct buf *out, struct pool *p, const struct command *c)
{
	buf_printf(out, ".Ss ppuri %s\n", command_name(p, c));
	put_text(out, _(c->summary));
	if (c->details) {
		buf_puts(out, ".Pp\n");
		put_text(out, _(c->details));
	}
	put_parameters(out, c->arguments, false);
	put_parameters(out, c->options, true);
	if (c->examples) {
		buf_puts(out, ".Bd -literal -offset indent\n");
		put_literal(out, c->examples);
		buf_puts(out, ".Ed\n");
	}
}

void manual_page(struct buf *out, struct pool *p)
{
	buf_puts(out, ".Dd $Mdocdate$\n.Dt PPURI 1\n.Os\n.Sh NAME\n.Nm ppuri\n.Nd the grants desk of a root-industry office\n"
				  ".Sh SYNOPSIS\n.Nm\n.Ar NOUN VERB\n.Op Ar ARGUMENT ...\n.Op Fl \\-option Ar VALUE ...\n.Sh DESCRIPTION\n");
	put_text(out, _("One store, many people: programmes, calls, applications, reviews, selections, awards and letters."));
	buf_puts(out, ".Sh OPTIONS\n");
	put_parameters(out, GLOBAL_OPTIONS, true);
	buf_puts(out, ".Sh COMMANDS\n");
	for (const struct command *const *c = COMMANDS; *c; c++)
		put_command(out, p, *c);
	buf_puts(out, ".Sh ENVIRONMENT\n.Bl -tag -width Ds -compact\n.It Ev PPURI_STORE\n");
	put_text(out, _("the store's file"));
	buf_puts(out, ".It Ev PPURI_SESSION\n");
	put_text(out, _("the file of the login"));
	buf_puts(out, ".It Ev PPURI_LANG\n");
	put_text(out, _("ko or en"));
	buf_puts(out, ".It Ev PPURI_PAGER\n");
	put_text(out, _("what shows texts taller than the terminal; else PAGER, else less; empty: nothing does"));
	buf_puts(out, ".El\n.Sh EXIT STATUS\n.Bl -tag -width Ds -compact\n");
	static const char *const statuses[] = {
		N_("done"), N_("refused by a rule"), N_("wrong usage"), N_("not permitted, or not logged in"), N_("not found"),
		N_("busy: try again"), N_("the store or a file failed"),
	};
	for (size_t i = 0; i < sizeof statuses / sizeof *statuses; i++) {
		buf_printf(out, ".It %zu\n", i);
		put_text(out, _(statuses[i]));
	}
	buf_puts(out, ".El\n");
}
