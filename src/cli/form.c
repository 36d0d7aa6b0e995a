#include "form.h"

#include "form_private.h"
#include "prompt.h"
#include "prompt_history.h"
#include "screen.h"

#include "ppuri/tr.h"

#include <stdio.h>

bool form_wanted(const struct session *s, const struct command *c, const struct input *in)
{
	return c->form && !s->no_input && prompt_possible() && input_missing(in, c) != NULL;
}

static void greet(const struct command *c)
{
	fprintf(stderr, "%s\n", _(c->summary));
	fprintf(stderr, "%s\n", _("Enter: next · <: back · >: to the end · ?: help · -: blank · Tab: complete · Ctrl-D: put aside · Ctrl-C: give up · *: needed"));
}

/* From field i on over all that was answered and still fits: the first field to ask, or the end. */
static size_t forward(struct form *f, size_t i)
{
	struct err e = {0};
	for (; i < f->n; i++) {
		if (!form_shows(f, i))
			continue;
		if (!f->at[i].answered)
			break;
		if (!form_gather(f, i + 1, &e)) {
			form_complain(f, &e);
			break;
		}
	}
	return i;
}

static size_t next_asked(const struct form *f, size_t i)
{
	while (i < f->n && !form_asks(f, i))
		i++;
	return i;
}

/* The field before i that is asked; i itself if it is the first. */
static size_t asked_before(struct form *f, size_t i)
{
	for (size_t j = i; j > 0; j--)
		if (form_asks(f, j - 1))
			return j - 1;
	fprintf(stderr, "  %s\n", _("this is the first field"));
	return i;
}

/* Enter for each field from i on, as far as that is an answer: the next one to ask. */
static size_t rest_from(struct form *f, size_t i)
{
	for (i = next_asked(f, i); i < f->n && form_enter(f, i); i = next_asked(f, i + 1))
		f->at[i].answered = true;
	return i;
}

/* Asks from field i on until all is answered; false: put aside. `direct`: what was answered behind is not asked again. */
static bool ask_from(struct form *f, size_t i, bool direct)
{
	while (i < f->n) {
		switch (form_ask(f, i)) {
		case FORM_NEXT:
			f->at[i].answered = true;
			i = direct ? forward(f, i + 1) : next_asked(f, i + 1);
			break;
		case FORM_BACK:
			i = asked_before(f, i);
			direct = false;
			break;
		case FORM_REST:
			i = rest_from(f, i);
			break;
		case FORM_ASIDE:
			return false;
		}
	}
	return true;
}

static bool save(struct form *f, struct input *in, struct err *e)
{
	prompt_unguard();
	*in = f->parts[0].in;
	if (f->command->run(f->s, in, e))
		return true;
	screen_release(f->s->screen);
	prompt_guard(f->s);
	return false;
}

/* Whether the form can mend it. */
static bool is_mendable(const struct err *e)
{
	return e->kind != ERR_STORE && e->kind != ERR_IO;
}

static bool finish(struct form *f, struct input *in, struct err *e)
{
	struct err refusal;
	size_t change;
	bool refused = false;
	for (;;) {
		if (!form_gather(f, f->n, e)) {
			form_complain(f, e);
			change = next_asked(f, 0);
		} else {
			switch (form_review(f, refused ? &refusal : NULL, &change)) {
			case FORM_SAVE:
				if (save(f, in, e))
					return true;
				if (!is_mendable(e))
					return false;
				refusal = *e;
				refused = true;
				if (f->s->yes)
					return form_complain(f, e), false;
				continue;
			case FORM_CHANGE:
				refused = false;
				break;
			case FORM_KEEP:
				return form_put_aside(f, e);
			}
		}
		if (!ask_from(f, change, true))
			return form_put_aside(f, e);
	}
}

bool form_run(struct session *s, const struct command *c, struct input *in, struct err *e)
{
	struct form f = form_make(s, c, in);
	if (c->act && !act_permitted(&s->office, c->act, e))
		return false;
	if (!form_gather(&f, 0, e))
		return false;
	prompt_guard(s);
	greet(c);
	bool done = form_take_up(&f, e) && (ask_from(&f, next_asked(&f, forward(&f, 0)), false) ? finish(&f, in, e) : form_put_aside(&f, e));
	prompt_unguard();
	prompt_history_keep(s);
	if (done)
		form_done(&f);
	return done;
}
