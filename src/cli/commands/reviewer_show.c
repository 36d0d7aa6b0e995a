#include "../command.h"
#include "../screen.h"
#include "../words.h"

#include "ppuri/service/committee.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct reviewer reviewer;
	struct pool *p = s->pool;
	if (!desk_reviewer_show(&s->office, input_text(in, "LOGIN"), &reviewer, e))
		return false;
	const char *official = reviewer.official ? "yes" : "no", *sits = words_number(p, reviewer.sits);
	const struct screen_pair pairs[] = {
		{"account", _("reviewer"), reviewer.account},
		{"person", _("name"), reviewer.person_name},
		{"affiliation", _("affiliation"), reviewer.affiliation},
		{"official", _("official"), words_term(&YES_NO, official), .code = official},
		{"field", _("field of work"), reviewer.field},
		{"term_from", _("term from"), words_date(p, reviewer.term_from)},
		{"term_to", _("term to"), words_date(p, reviewer.term_to)},
		{"sits", _("committees now"), sits, sits},
	};
	screen_record(s->screen, p, pairs, sizeof pairs / sizeof *pairs);
	return true;
}

static const struct parameter arguments[] = {
	{"LOGIN", VALUE_TEXT, N_("login of a reviewer"), .required = true},
	{0},
};

const struct command command_reviewer_show = {
	.noun = "reviewer",
	.verb = "show",
	.summary = N_("show one reviewer of the pool"),
	.examples = "ppuri reviewer show rev1",
	.arguments = arguments,
	.act = &ACT_REVIEWER_SHOW,
	.run = run,
};
