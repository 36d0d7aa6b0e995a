#include "appeal_view.h"

#include "../screen.h"
#include "../words.h"

#include "ppuri/lifecycle.h"
#include "ppuri/tr.h"

static const char *last_day_words(struct pool *p, const struct appeal *appeal)
{
	const char *text = pool_printf(p, "%s (%s)", words_day(p, appeal->last_day), appeal->law);
	return appeal_is_late(appeal) ? pool_printf(p, _("%s; it came late"), text) : text;
}

void screen_appeal(struct session *s, const struct appeal *appeal)
{
	struct pool *p = s->pool;
	const struct screen_pair pairs[] = {
		{"application", _("application"), appeal->receipt_no},
		{"firm", _("firm"), appeal->firm_name},
		{"against", _("objects to"), app_state_name(appeal->against), .code = appeal->against},
		{"told_on", _("day of the notice"), words_date(p, appeal->told_on)},
		{"last_day", _("last day to object"), last_day_words(p, appeal), .figure = words_date(p, appeal->last_day)},
		{"filed_on", _("came on"), words_date(p, appeal->filed_on)},
		{"ground", _("ground"), appeal->ground},
		{"wants", _("what it wants"), appeal->wants},
		{"entered_by", _("entered by"), pool_printf(p, "%s, %s", appeal->entered_by_name, words_moment(p, appeal->entered_at)),
		 .code = appeal->entered_by_name},
		{"answer_by", _("to be answered by"), words_date(p, appeal->answer_by)},
		{"outcome", _("outcome"), appeal->outcome ? words_term(&APPEAL_OUTCOMES, appeal->outcome) : NULL, .code = appeal->outcome},
		{"reason", _("reason"), appeal->reason},
		{"decided_by", _("decided by"), appeal->outcome ? pool_printf(p, "%s, %s", appeal->decided_by, words_moment(p, appeal->decided_at)) : NULL,
		 .code = appeal->decided_by},
	};
	screen_record(s->screen, p, pairs, sizeof pairs / sizeof *pairs);
}
