#include "../command.h"
#include "../prompt.h"
#include "../screen.h"
#include "../words.h"

#include "ppuri/service/committee.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* For whom it is, and who has applied. */
static const char *firms_of(struct pool *p, const struct pledge *pledge)
{
	struct buf out CLEANUP(buf_release) = {0};
	buf_printf(&out, _("call %s: %s"), pledge->call_code, pledge->call_title);
	buf_printf(&out, "\n%s: %s (%s)\n\n", _("member"), pledge->me.person_name, pledge->me.affiliation);
	buf_printf(&out, _("firms that have applied: %zu"), pledge->firms.n);
	buf_puts(&out, "\n");
	for (size_t i = 0; i < pledge->firms.n; i++)
		buf_printf(&out, "%4zu  %s\n", i + 1, pledge->firms.at[i]);
	return pool_strdup(p, buf_text(&out));
}

struct conflicts {
	struct pledge_conflict *at;
	size_t n, room;
};

/* "하늘정밀: 최근 3년 자문 계약" */
static bool conflicts_given(struct session *s, const struct input *in, struct conflicts *ret, struct err *e)
{
	struct texts texts = input_texts(s->pool, in, "conflict");
	for (size_t i = 0; i < texts.n; i++) {
		const char *colon = strchr(texts.at[i], ':');
		const char *ground = colon ? colon + 1 + strspn(colon + 1, " ") : "";
		if (!*ground || colon == texts.at[i])
			return err_set(e, ERR_USAGE, _("\"%s\" is not a firm and a ground, such as 하늘정밀:최근 3년 자문 계약"), texts.at[i]);
		*POOL_PUSH(s->pool, ret) = (struct pledge_conflict){pool_strndup(s->pool, texts.at[i], (size_t)(colon - texts.at[i])), ground};
	}
	return true;
}

/* The firm of that number in the list, or of that name. */
static bool firm_meant(struct pool *p, const struct pledge *pledge, const char *answer, const char **ret, struct err *e)
{
	char *end;
	unsigned long number = strtoul(answer, &end, 10);
	if (*end || number < 1 || number > pledge->firms.n)
		return pledge_firm(p, pledge, answer, ret, e);
	*ret = pledge->firms.at[number - 1];
	return true;
}

static void ask_conflicts(struct session *s, const struct pledge *pledge, struct conflicts *ret)
{
	for (;;) {
		const char *answer, *ground, *firm;
		struct err e = {0};
		prompt_line(s, _("a firm that you keep out of, by number or name; Enter: no other"), &answer);
		if (!answer || !*answer)
			return;
		if (!firm_meant(s->pool, pledge, answer, &firm, &e)) {
			fprintf(stderr, "%s\n", text_visible(s->pool, e.text));
			continue;
		}
		prompt_line(s, pool_printf(s->pool, _("%s: on what ground?"), firm), &ground);
		if (ground && *ground)
			*POOL_PUSH(s->pool, ret) = (struct pledge_conflict){firm, ground};
	}
}

/* On a terminal: who has applied, what the member keeps out of, the words, and whether they are signed. Elsewhere nobody signs without
 * saying so. */
static bool confirm(struct session *s, const char *call, struct conflicts *conflicts, struct err *e)
{
	struct pledge pledge;
	if (s->yes)
		return true;
	if (s->no_input || !prompt_possible()) {
		err_set(e, ERR_USAGE, "%s", _("a pledge is read before it is signed; give --yes to sign it"));
		return err_hint(e, _("to read it: ppuri review pledge %s --look"), call);
	}
	if (!desk_review_pledge_look(&s->office, call, &pledge, e))
		return false;
	/* What was signed already is not asked about: the desk says so. */
	if (pledge.me.pledged)
		return true;
	fprintf(stderr, "%s\n", firms_of(s->pool, &pledge));
	ask_conflicts(s, &pledge, conflicts);
	fprintf(stderr, "\n%s\n", pledge.text);
	if (prompt_yes(s, _("do you sign this pledge?")))
		return true;
	err_set(e, ERR_REFUSED, "%s", _("not signed; nothing was changed"));
	return err_hint(e, _("who can not take part declines: ppuri review decline %s"), call);
}

static bool look(struct session *s, const char *call, struct err *e)
{
	struct pledge pledge;
	if (!desk_review_pledge_look(&s->office, call, &pledge, e))
		return false;
	screen_lines(s->screen, s->pool, "", firms_of(s->pool, &pledge));
	screen_line(s->screen, "%s", "");
	screen_lines(s->screen, s->pool, "", pledge.text);
	screen_line(s->screen, "%s: %s", _("signed"), pledge.me.pledged ? words_moment(s->pool, pledge.me.pledged_at) : _("not signed yet"));
	return true;
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *call = input_text(in, "CALL");
	struct pledge pledge;
	struct conflicts conflicts = {0};
	if (input_flag(in, "look"))
		return look(s, call, e);
	if (!conflicts_given(s, in, &conflicts, e) || !confirm(s, call, &conflicts, e) ||
		!desk_review_pledge(&s->office, call, conflicts.at, conflicts.n, &pledge, e))
		return false;
	screen_line(s->screen, _("%s has pledged for call %s: %s"), pledge.me.person_name, pledge.call_code,
				words_moment(s->pool, pledge.me.pledged_at));
	for (size_t i = 0; i < conflicts.n; i++) {
		const char *firm;
		if (!pledge_firm(s->pool, &pledge, conflicts.at[i].firm, &firm, e))
			return false;
		screen_line(s->screen, _("you keep out of what %s applied for"), firm);
	}
	screen_line(s->screen, _("next: ppuri review list --call %s"), pledge.call_code);
	return true;
}

static const struct parameter arguments[] = {
	{"CALL", VALUE_CODE, N_("the call"), .required = true},
	{0},
};

static const struct parameter options[] = {
	{"look", VALUE_FLAG, N_("only show which firms have applied, and the words of the pledge; once signed, those that were signed")},
	{"conflict", VALUE_TEXT, N_("a firm that you keep out of (회피), and why: NAME:GROUND"), .many = true},
	{0},
};

const struct command command_review_pledge = {
	.noun = "review",
	.verb = "pledge",
	.summary = N_("sign the pledge (서약) of a call: before it nothing is opened and nothing scored"),
	.details = N_("On a terminal the firms that have applied are shown by name, you say which of them you keep out of, then the words are shown, "
				  "and you are asked; elsewhere --yes signs it. A firm is named as in a search, by its whole name or a part of it. Later conflicts are declared by review conflict. The words that were signed are kept, and are what --look shows from then on."),
	.examples = "ppuri review pledge 2024-금형 --look\nppuri review pledge 2024-금형\n"
				"ppuri review pledge 2024-금형 --yes --conflict '하늘정밀:최근 3년 자문 계약'",
	.arguments = arguments,
	.options = options,
	.act = &ACT_REVIEW_PLEDGE,
	.run = run,
};
