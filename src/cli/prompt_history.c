#include "prompt_history.h"

#include "ppuri/file.h"
#include "ppuri/text.h"

#include <stdio.h>
#include <string.h>

#include <readline/history.h>

#define BYTES_MAX (256 * 1024)
#define KEPT_OF_A_KIND 50

struct answer {
	const char *kind, *text;
};

struct prompt_history {
	struct answer *at; /* oldest first */
	size_t n, room;
	bool changed;
};

static const char *path_of(struct session *s)
{
	return pool_printf(s->pool, "%s.history", s->office.session_path);
}

/* "kind<tab>answer" a line; what is not such a line is not taken. */
static void read_lines(struct pool *p, const char *at, struct prompt_history *ret)
{
	for (size_t n; *at; at += n + (at[n] == '\n')) {
		n = strcspn(at, "\n");
		const char *tab = memchr(at, '\t', n);
		if (!tab || !text_valid(at, n, NULL))
			continue;
		*POOL_PUSH(p, ret) = (struct answer){pool_strndup(p, at, (size_t)(tab - at)),
											 pool_strndup(p, tab + 1, n - (size_t)(tab + 1 - at))};
	}
}

static struct prompt_history *history_of(struct session *s)
{
	if (s->history)
		return s->history;
	struct err ignored;
	struct buf bytes CLEANUP(buf_release) = {0};
	s->history = pool_alloc(s->pool, sizeof *s->history);
	if (file_read(path_of(s), BYTES_MAX, &bytes, &ignored))
		read_lines(s->pool, buf_text(&bytes), s->history);
	return s->history;
}

void prompt_history_offer(struct session *s, const char *kind)
{
	clear_history();
	if (!kind)
		return;
	const struct prompt_history *history = history_of(s);
	for (size_t i = 0; i < history->n; i++)
		if (strcmp(history->at[i].kind, kind) == 0)
			add_history(history->at[i].text);
}

void prompt_history_note(struct session *s, const char *kind, const char *answer)
{
	if (!kind || !*answer)
		return;
	struct prompt_history *history = history_of(s);
	size_t kept = 0;
	for (size_t i = 0; i < history->n; i++) /* what comes again is the newest */
		if (strcmp(history->at[i].kind, kind) != 0 || strcmp(history->at[i].text, answer) != 0)
			history->at[kept++] = history->at[i];
	history->n = kept;
	*POOL_PUSH(s->pool, history) = (struct answer){pool_strdup(s->pool, kind), pool_strdup(s->pool, answer)};
	history->changed = true;
}

/* How many of its kind came later. */
static size_t newer(const struct prompt_history *history, size_t i)
{
	size_t n = 0;
	for (size_t j = i + 1; j < history->n; j++)
		n += strcmp(history->at[j].kind, history->at[i].kind) == 0;
	return n;
}

void prompt_history_keep(struct session *s)
{
	struct err ignored;
	struct buf text CLEANUP(buf_release) = {0};
	if (!s->history || !s->history->changed)
		return;
	for (size_t i = 0; i < s->history->n; i++)
		if (newer(s->history, i) < KEPT_OF_A_KIND)
			buf_printf(&text, "%s\t%s\n", s->history->at[i].kind, s->history->at[i].text);
	if (office_save(&s->office, path_of(s), text.at, text.n, &ignored))
		s->history->changed = false;
}
