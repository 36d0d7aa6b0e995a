#include "../command.h"
#include "../screen.h"
#include "../words.h"

#include "ppuri/ident.h"
#include "ppuri/service/exclusion.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct exclusion x;
	struct pool *p = s->pool;
	char number[BIZ_NO_TEXT];
	if (!desk_exclusion_show(&s->office, input_number(in, "NO"), &x, e))
		return false;
	const char *no = words_number(p, x.id);
	const struct screen_pair pairs[] = {
		{"no", _("no."), no, no},
		{"name", _("firm"), x.name},
		{"biz_no", _("business registration number"), x.biz_no ? biz_no_text(x.biz_no, number) : NULL},
		{"corp_no", _("corporate registration number"), x.corp_no ? pool_printf(p, "%.6s-%s", x.corp_no, x.corp_no + 6) : NULL},
		{"representative", _("representative"), x.representative},
		{"birth", _("date of birth"), words_date(p, x.birth)},
		{"address", _("address"), x.address},
		{"starts", _("first day"), words_date(p, x.starts)},
		{"ends", _("last day"), words_date(p, x.ends)},
		{"article", _("article"), x.article},
		{"ground", _("why excluded"), x.ground},
		{"source", _("source"), x.source},
		{"entered_at", _("entered"), words_moment(p, x.entered_at)},
		{"lifted_at", _("lifted"), x.lifted ? words_moment(p, x.lifted_at) : NULL},
		{"lifted_reason", _("why lifted"), x.lifted_reason},
	};
	screen_record(s->screen, p, pairs, sizeof pairs / sizeof *pairs);
	return true;
}

static const struct parameter arguments[] = {
	{"NO", VALUE_NUMBER, N_("number of the exclusion, as exclusion list shows it"), .required = true},
	{0},
};

const struct command command_exclusion_show = {
	.noun = "exclusion",
	.verb = "show",
	.summary = N_("show one exclusion with the person it means"),
	.details = N_("Shows personal data: each look is noted in the access record."),
	.examples = "ppuri exclusion show 3",
	.arguments = arguments,
	.act = &ACT_EXCLUSION_SHOW,
	.run = run,
};
