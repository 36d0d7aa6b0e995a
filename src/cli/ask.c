#include "ask.h"

#include "pager.h"
#include "prompt.h"
#include "screen.h"

#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { ROWS = 24, COLUMNS = 80, BELOW = 4 /* what was left out, the sum, the question, the answer's line */ };

struct ask {
	struct session *s;
	const char *question;
	FILE *screen;
};

/* "2024-금형-0007  ㈜나래금형  8,000,000원  선정 9,600,000원" */
static const char *deed_words(struct pool *p, const struct deed *deed)
{
	const char *const parts[] = {deed->name, deed->who, deed->won.n ? won_words(p, deed->won) : NULL, deed->text};
	const char *line = "";
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (parts[i] && *parts[i])
			line = pool_printf(p, "%s%s%s", line, *line ? "  " : "", parts[i]);
	return text_visible(p, line);
}

/* "12 in all, 192,000,000 won"; NULL for one alone. */
static const char *total_words(struct pool *p, const struct deeds *deeds, struct err *e, bool *ret_good)
{
	struct won sum = {0};
	size_t n = 0, paid = 0;
	*ret_good = true;
	for (size_t i = 0; i < deeds->n && *ret_good; i++) {
		n += deeds->at[i].name != NULL;
		paid += deeds->at[i].won.n != 0;
		*ret_good = won_add(sum, deeds->at[i].won, &sum, e);
	}
	if (n < 2)
		return NULL;
	if (!paid)
		return pool_printf(p, _("%zu in all"), n);
	return paid == n ? pool_printf(p, _("%zu in all, %s"), n, won_words(p, sum))
					 : pool_printf(p, _("%zu in all; %zu of them with a sum, %s together"), n, paid, won_words(p, sum));
}

static struct winsize terminal(FILE *screen)
{
	struct winsize size = {0};
	if (ioctl(fileno(screen), TIOCGWINSZ, &size) < 0 || !size.ws_row || !size.ws_col)
		size = (struct winsize){.ws_row = ROWS, .ws_col = COLUMNS};
	return size;
}

/* How many of the lines the terminal has room for, above the question. */
static size_t fitting(struct pool *p, FILE *screen, const struct deeds *deeds)
{
	const struct winsize size = terminal(screen);
	size_t rows = BELOW, n = 0;
	for (; n < deeds->n; n++) {
		rows += text_width(deed_words(p, &deeds->at[n])) / size.ws_col + 1;
		if (rows > size.ws_row)
			break;
	}
	return n || !deeds->n ? n : 1;
}

static bool show_all(struct pool *p, FILE *screen, const struct deeds *deeds, struct err *e)
{
	struct spool all = {0};
	bool shown = false;
	for (size_t i = 0; i < deeds->n; i++) {
		const char *line = pool_printf(p, "%s\n", deed_words(p, &deeds->at[i]));
		spool_add(&all, line, strlen(line));
	}
	bool good = spool_good(&all, e) && pager_show(&all, &shown, e);
	spool_release(&all);
	for (size_t i = 0; good && !shown && i < deeds->n; i++)
		fprintf(screen, "%s\n", deed_words(p, &deeds->at[i]));
	return good;
}

/* A list that is too long for the terminal can be seen as a whole before it is answered. */
static bool answer(const struct ask *ask, const struct deeds *deeds, bool cut, bool *ret_yes, struct err *e)
{
	struct pool *p = ask->s->pool;
	const char *given;
	if (!cut) {
		*ret_yes = prompt_yes(ask->s, ask->question);
		return true;
	}
	for (;;) {
		prompt_line(ask->s, pool_printf(p, "%s [y/N/l]", ask->question), &given);
		if (!given || strcasecmp(given, "l") != 0) {
			*ret_yes = given && prompt_means_yes(given);
			return true;
		}
		if (!show_all(p, ask->screen, deeds, e))
			return false;
	}
}

static bool put_question(const struct ask *ask, const struct deeds *deeds, const char *total, struct err *e)
{
	struct pool *p = ask->s->pool;
	size_t n = fitting(p, ask->screen, deeds);
	bool yes;
	for (size_t i = 0; i < n; i++)
		fprintf(ask->screen, "%s\n", deed_words(p, &deeds->at[i]));
	if (n < deeds->n)
		fprintf(ask->screen, _("… and %zu lines more; l shows all\n"), deeds->n - n);
	if (total)
		fprintf(ask->screen, "%s\n", total);
	if (!answer(ask, deeds, n < deeds->n, &yes, e))
		return false;
	return yes || err_set(e, ERR_REFUSED, "%s", _("nothing was changed"));
}

static bool nowhere_to_ask(struct err *e)
{
	err_set(e, ERR_USAGE, "%s", _("this is asked first, and there is no terminal to ask on; nothing was changed"));
	return err_hint(e, "%s", _("give --yes to do it without a question"));
}

static bool agrees(void *arg, const struct deeds *deeds, struct err *e)
{
	const struct ask *ask = arg;
	struct session *s = ask->s;
	bool good;
	const char *total = total_words(s->pool, deeds, e, &good);
	if (!good)
		return false;
	if (!s->office.dry_run)
		return ask->screen ? put_question(ask, deeds, total, e) : nowhere_to_ask(e);
	for (size_t i = 0; i < deeds->n; i++)
		screen_line(s->screen, "%s", deed_words(s->pool, &deeds->at[i]));
	if (total)
		screen_line(s->screen, "%s", total);
	return true;
}

void ask_first(struct session *s, const char *question)
{
	if (!s->office.dry_run && (s->yes || s->no_input || !isatty(STDIN_FILENO)))
		return;
	struct ask *ask = pool_alloc(s->pool, sizeof *ask);
	struct consent *consent = pool_alloc(s->pool, sizeof *consent);
	*ask = (struct ask){s, question, prompt_screen()};
	*consent = (struct consent){agrees, ask};
	s->office.consent = consent;
}
