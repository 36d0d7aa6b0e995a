/* A member's way through what is still to be scored, one application after the other. */
#include "review_view.h"

#include "../find.h"
#include "../form.h"
#include "../input.h"
#include "../prompt.h"
#include "../screen.h"

#include "ppuri/call.h"
#include "ppuri/service/review_paper.h"
#include "ppuri/text.h"

#include <stdio.h>
#include <string.h>

/* What is left, and where the member stands. */
struct walk {
	struct session *s;
	struct assignment_list left;
	size_t at;
};

static bool is_named(const struct assignment *one, const char *name)
{
	return !name || strcmp(one->call_code, name) == 0 || (one->name && strcmp(one->name, name) == 0);
}

/* name: a call, or the application to begin with; NULL: all. */
static bool read_left(struct session *s, const char *name, struct walk *ret, struct err *e)
{
	struct assignment_list all;
	struct walk walk = {.s = s};
	const char *unpledged, *call = NULL;
	if (!desk_review_list(&s->office, NULL, &all, &unpledged, e))
		return false;
	for (size_t i = 0; i < all.n && !call; i++)
		if (is_named(&all.at[i], name))
			call = all.at[i].call_code;
	for (size_t i = 0; call && i < all.n; i++) {
		if (!assignment_is_left(&all.at[i]) || (name && strcmp(all.at[i].call_code, call) != 0))
			continue;
		if (name && strcmp(all.at[i].name, name) == 0)
			walk.at = walk.left.n;
		*POOL_PUSH(s->pool, &walk.left) = all.at[i];
	}
	*ret = walk;
	if (walk.left.n || (call && !unpledged))
		return true;
	if (unpledged) {
		err_set(e, ERR_REFUSED, _("nothing of the call %s is opened before you sign the pledge"), unpledged);
		return err_hint(e, "ppuri review pledge %s", unpledged);
	}
	err_set(e, ERR_NOT_FOUND, "%s", _("nothing is assigned to you for evaluation"));
	return err_hint(e, "%s", _("see: ppuri review list"));
}

/* "2024-금형/가-03" where the number alone may not do. */
static const char *whole_name(struct pool *p, const struct assignment *one)
{
	return one->blind ? pool_printf(p, "%s/%s", one->call_code, one->name) : one->name;
}

static void show_facts(struct session *s, const struct review_view *view, const struct review_papers *papers)
{
	screen_assignment(s, view);
	screen_line(s->screen, "%s", "");
	screen_review_papers(s, papers);
	screen_rubric(s, view);
}

/* Where somebody answers, what was said is read at once. */
static bool say_now(struct session *s, struct err *e)
{
	const struct spool *all;
	char piece[BUFSIZ];
	size_t n = 0;
	if (!screen_whole(s->screen, &all, e))
		return false;
	for (uint64_t at = 0;; at += n) {
		if (!spool_read(all, at, piece, sizeof piece, &n, e))
			return false;
		if (!n)
			break;
		fwrite(piece, 1, n, stderr);
	}
	screen_release(s->screen);
	return true;
}

/* One application as a form: an item a field, and the comment. */
struct scoring {
	const struct review_view *view;
	const char *name;
	struct parameter *fields; /* the items, the comment, and an empty one */
};

static const struct scoring *scoring_of(const struct session *s)
{
	return s->seen;
}

static bool read_points(struct pool *p, const struct scoring *scoring, const struct input *in, int32_t **ret, struct err *e)
{
	const struct review_view *view = scoring->view;
	int32_t *tenths = pool_alloc(p, view->n_items * sizeof *tenths);
	for (size_t i = 0; i < view->n_items; i++) {
		const char *text = input_text(in, scoring->fields[i].name);
		tenths[i] = -1;
		if (text && !points_parse(text, &view->items[i], view->score_step, &tenths[i], e))
			return false;
	}
	*ret = tenths;
	return true;
}

/* Told at the field: the comment becomes one that is needed. */
static bool look(struct session *s, const struct input *in, struct err *e)
{
	const struct scoring *scoring = scoring_of(s);
	const struct review_view *view = scoring->view;
	struct parameter *comment = &scoring->fields[view->n_items];
	int32_t *tenths;
	if (!read_points(s->pool, scoring, in, &tenths, e))
		return false;
	const struct selection_item *low = item_below(view->items, tenths, view->n_items, view->comment_below);
	comment->required = low != NULL;
	comment->help = low ? pool_printf(s->pool, _("comment (needed: %s is below %s%% of its points)"), low->name,
									  rate_text(s->pool, view->comment_below))
						: _("comment");
	return true;
}

static const char *suggest(struct session *s, const struct input *in, const char *name)
{
	const struct scoring *scoring = scoring_of(s);
	(void)in;
	for (size_t i = 0; i < scoring->view->n_items; i++)
		if (strcmp(scoring->fields[i].name, name) == 0)
			return scoring->view->tenths[i] < 0 ? NULL : points_text(s->pool, scoring->view->tenths[i]);
	return scoring->view->comment;
}

static bool save(struct session *s, const struct input *in, struct err *e)
{
	const struct scoring *scoring = scoring_of(s);
	struct assignment after;
	int32_t *tenths;
	if (!read_points(s->pool, scoring, in, &tenths, e))
		return false;
	const char *comment = input_text(in, scoring->fields[scoring->view->n_items].name);
	const struct score_given given = {.application = scoring->name, .tenths = tenths, .n = scoring->view->n_items,
									  .comment = comment ? comment : ""};
	if (!desk_review_score(&s->office, &given, &after, e))
		return false;
	screen_line(s->screen, _("%s: %s points"), after.name, points_text(s->pool, (int32_t)after.tenths));
	return true;
}

static struct parameter *make_fields(struct pool *p, const struct review_view *view)
{
	struct parameter *fields = pool_alloc(p, (view->n_items + 2) * sizeof *fields);
	for (size_t i = 0; i < view->n_items; i++) {
		const struct selection_item *item = &view->items[i];
		const char *help = pool_printf(p, _("%s (0 to %d, in steps of %s)"), item->name, (int)item->points,
									   points_text(p, view->score_step));
		struct parameter field = {pool_printf(p, "item-%d", item->no), VALUE_TEXT, help, .required = true, .personal = true};
		memcpy(&fields[i], &field, sizeof field);
	}
	struct parameter comment = {"comment", VALUE_TEXT, _("comment"), .personal = true};
	memcpy(&fields[view->n_items], &comment, sizeof comment);
	return fields;
}

/* The form of the program, made for this application: it can be put aside and is offered again when it is come to. */
static bool score_one(struct session *s, const struct review_view *view, const char *name, struct err *e)
{
	struct scoring scoring = {view, name, make_fields(s->pool, view)};
	const struct command command = {
		.noun = "review",
		.verb = pool_printf(s->pool, "next %s", name),
		.summary = pool_printf(s->pool, _("scores of %s"), view->about.name),
		.options = scoring.fields,
		.act = &ACT_REVIEW_SCORE,
		.form = true,
		.look = look,
		.suggest = suggest,
		.run = save,
	};
	struct input in = {0};
	s->seen = &scoring;
	bool done = form_run(s, &command, &in, e);
	s->seen = NULL;
	return done && say_now(s, e);
}

static void complain(struct session *s, const struct err *e)
{
	fprintf(stderr, "  %s\n", text_visible(s->pool, e->text));
	if (*e->hint)
		fprintf(stderr, "  %s: %s\n", _("hint"), text_visible(s->pool, e->hint));
}

static bool take_paper(struct session *s, const char *name, const char *which, struct err *e)
{
	struct filed_paper paper;
	const char *out;
	prompt_line(s, _("into which file?"), &out);
	if (!out || !*out || !desk_review_paper(&s->office, name, which, out, &paper, e))
		return !out || !*out;
	fprintf(stderr, "  %s\n", out);
	return true;
}

enum step { STEP_AGAIN, STEP_NEXT, STEP_BACK, STEP_QUIT };

/* What the member does with the application that is shown. */
static enum step take_step(struct walk *walk, const struct review_view *view, const char *name)
{
	struct session *s = walk->s;
	struct err e = {0};
	const char *line;
	prompt_line(s, pool_printf(s->pool, _("(%zu/%zu) %s · Enter: score · the number of a paper: take it out · -: later · <: one back · q: quit"),
							   walk->at + 1, walk->left.n, view->about.name), &line);
	if (!line || strcmp(line, "q") == 0 || strcmp(line, "ㅂ") == 0)
		return STEP_QUIT;
	if (strcmp(line, "-") == 0)
		return STEP_NEXT;
	if (strcmp(line, "<") == 0)
		return STEP_BACK;
	if (*line) {
		if (!take_paper(s, name, line, &e))
			complain(s, &e);
		return STEP_AGAIN;
	}
	if (score_one(s, view, name, &e)) {
		s->saved++;
		return STEP_NEXT;
	}
	complain(s, &e);
	return prompt_is_gone() ? STEP_QUIT : STEP_NEXT;
}

static bool walk_through(struct walk *walk, struct err *e)
{
	struct session *s = walk->s;
	while (walk->at < walk->left.n) {
		struct review_view view;
		struct review_papers papers;
		const char *name = whole_name(s->pool, &walk->left.at[walk->at]);
		enum step step = STEP_AGAIN;
		if (!desk_review_show(&s->office, name, &view, e) || !desk_review_papers(&s->office, name, &papers, e))
			return false;
		show_facts(s, &view, &papers);
		if (!say_now(s, e))
			return false;
		while (step == STEP_AGAIN)
			step = take_step(walk, &view, name);
		if (step == STEP_QUIT)
			break;
		if (step == STEP_NEXT)
			walk->at++;
		else if (walk->at)
			walk->at--;
	}
	return true;
}

static bool say_what_is_left(struct session *s, const char *name, struct err *e)
{
	struct walk after;
	if (!read_left(s, name, &after, e))
		return false;
	screen_line(s->screen, _("scored now: %zu; still to score: %zu"), s->saved, after.left.n);
	if (!after.left.n)
		screen_line(s->screen, "%s", _("next, when you are sure: ppuri review lock --call CALL"));
	return true;
}

/* Without a person to ask: the next one, and how it is scored. */
static bool show_next(struct session *s, const struct walk *walk, struct err *e)
{
	struct review_view view;
	struct review_papers papers;
	const char *name = whole_name(s->pool, &walk->left.at[walk->at]);
	if (!desk_review_show(&s->office, name, &view, e) || !desk_review_papers(&s->office, name, &papers, e))
		return false;
	if (s->screen->format != FORMAT_TABLE) {
		screen_assignment(s, &view);
		return true;
	}
	show_facts(s, &view, &papers);
	screen_line(s->screen, "%s", "");
	screen_line(s->screen, _("next: ppuri review score %s --points …"), name);
	return true;
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *name = input_text(in, "NAME");
	struct walk walk;
	if (!read_left(s, name, &walk, e))
		return false;
	if (!walk.left.n) {
		screen_line(s->screen, "%s", _("nothing is left to score"));
		return true;
	}
	if (s->no_input || !prompt_possible() || s->screen->format != FORMAT_TABLE)
		return show_next(s, &walk, e);
	return walk_through(&walk, e) && say_what_is_left(s, name, e);
}

static const struct parameter arguments[] = {
	{"NAME", VALUE_TEXT, N_("a call, or the application to begin with; without it: all that is assigned to you")},
	{0},
};

const struct command command_review_next = {
	.noun = "review",
	.verb = "next",
	.summary = N_("go through what you have still to score: facts, papers, and the points item by item"),
	.details = N_("On a terminal each application is shown with its papers; Enter asks for the points, which are shown once more before "
				  "they are saved. In between: < one back, Ctrl-D puts what was entered aside, and it is offered again when you come back. "
				  "Without a terminal the next application is shown."),
	.examples = "ppuri review next\nppuri review next 2024-금형\nppuri review next 2024-금형-0007",
	.arguments = arguments,
	.act = &ACT_REVIEW_LIST,
	.run = run,
};
