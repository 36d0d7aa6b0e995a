#include "../command.h"
#include "../prompt.h"
#include "../screen.h"
#include "../words.h"

#include "ppuri/service/committee.h"
#include "ppuri/tr.h"

#include <stdio.h>

/* Who has applied, and the words: before they are signed. */
static const char *words_of(struct pool *p, const struct pledge *pledge)
{
	struct buf out CLEANUP(buf_release) = {0};
	buf_printf(&out, _("call %s: %s"), pledge->call_code, pledge->call_title);
	buf_printf(&out, "\n%s: %s (%s)\n\n", _("member"), pledge->me.person_name, pledge->me.affiliation);
	buf_printf(&out, _("firms that have applied: %zu"), pledge->firms.n);
	buf_puts(&out, "\n");
	for (size_t i = 0; i < pledge->firms.n; i++)
		buf_printf(&out, "  %s\n", pledge->firms.at[i]);
	buf_printf(&out, "\n%s", pledge->text);
	return pool_strdup(p, buf_text(&out));
}

static bool confirm(struct session *s, const char *call, struct err *e)
{
	struct pledge pledge;
	if (s->yes || s->no_input || !prompt_possible())
		return true;
	if (!desk_review_pledge_look(&s->office, call, &pledge, e))
		return false;
	/* What was signed already is not asked about: the desk says so. */
	if (pledge.me.pledged)
		return true;
	fprintf(stderr, "%s\n", words_of(s->pool, &pledge));
	if (prompt_yes(s, _("do you sign this pledge?")))
		return true;
	err_set(e, ERR_REFUSED, "%s", _("not signed; nothing was changed"));
	return err_hint(e, _("a conflict of interest is declared first; who can not take part declines: ppuri review decline %s"), call);
}

static bool look(struct session *s, const char *call, struct err *e)
{
	struct pledge pledge;
	if (!desk_review_pledge_look(&s->office, call, &pledge, e))
		return false;
	screen_line(s->screen, "%s", words_of(s->pool, &pledge));
	screen_line(s->screen, "%s: %s", _("signed"), pledge.me.pledged ? words_moment(s->pool, pledge.me.pledged_at) : _("not yet"));
	return true;
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *call = input_text(in, "CALL");
	struct pledge pledge;
	if (input_flag(in, "look"))
		return look(s, call, e);
	if (!confirm(s, call, e) || !desk_review_pledge(&s->office, call, &pledge, e))
		return false;
	screen_line(s->screen, _("%s has pledged for call %s: %s"), pledge.me.person_name, pledge.call_code,
				words_moment(s->pool, pledge.me.pledged_at));
	screen_line(s->screen, _("next: ppuri review list --call %s"), pledge.call_code);
	return true;
}

static const struct parameter arguments[] = {
	{"CALL", VALUE_CODE, N_("the call"), .required = true},
	{0},
};

static const struct parameter options[] = {
	{"look", VALUE_FLAG, N_("only show which firms have applied, and the words of the pledge")},
	{0},
};

const struct command command_review_pledge = {
	.noun = "review",
	.verb = "pledge",
	.summary = N_("sign the pledge (서약) of a call: before it nothing is opened and nothing scored"),
	.details = N_("On a terminal the firms that have applied are shown by name, then the words, and you are asked. A conflict of interest "
				  "is declared first. The words that were signed are kept."),
	.examples = "ppuri review pledge 2024-금형 --look\nppuri review pledge 2024-금형",
	.arguments = arguments,
	.options = options,
	.act = &ACT_REVIEW_PLEDGE,
	.run = run,
};
