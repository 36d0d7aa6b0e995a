#include "award_change_view.h"

#include "../screen.h"
#include "../words.h"

#include "ppuri/tr.h"

#include <string.h>

static const char *money_words(struct pool *p, const struct award_change *change)
{
	const char *text = pool_printf(p, _("paid until now: %s"), words_won(p, change->paid));
	if (change->freed.n > 0)
		text = pool_printf(p, _("%s; back to what may be awarded: %s (%d)"), text, words_won(p, change->freed), change->fiscal_year);
	if (change->freed.n < 0)
		text = pool_printf(p, _("%s; bound by it: %s (%d)"), text, words_won(p, won_of(-change->freed.n)), change->fiscal_year);
	if (change->to_return.n > 0)
		text = pool_printf(p, _("%s; to be returned: %s"), text, words_won(p, change->to_return));
	if (change->to_return.n < 0)
		text = pool_printf(p, _("%s; no longer to be returned: %s"), text, words_won(p, won_of(-change->to_return.n)));
	return text;
}

static const char *ground_words(struct pool *p, const struct award_change *change)
{
	if (change->ground)
		return pool_printf(p, "%s (%s)", term_name(&AWARD_CANCEL_GROUNDS, change->ground), award_cancel_law(change));
	if (change->request.no)
		return pool_printf(p, _("on the firm's request of %s (%s)"), words_date(p, change->request.on), change->request.no);
	return _("by the office");
}

const char *award_change_words(struct pool *p, const struct award_change *change)
{
	return pool_printf(p, "%s  %s  %s: %s\n%s\n%s\n%s: %s", change->receipt_no, change->firm_name, award_change_name(change),
					   award_change_text(p, &change->was, &change->is), ground_words(p, change), money_words(p, change), change->proposed_by,
					   change->reason);
}

void screen_award_change(struct session *s, const struct award_change *change)
{
	struct pool *p = s->pool;
	screen_line(s->screen, "%s", award_change_words(p, change));
	if (!change->outcome)
		screen_line(s->screen, _("next, by an approver who neither drafted the award nor proposed this: ppuri award agree %s"), change->receipt_no);
	else if (strcmp(change->outcome, "agreed") == 0)
		screen_line(s->screen, _("agreed to: %s; its letter: ppuri letter issue --receipt %s --kind award-%s --out …"), change->document_no,
					change->receipt_no, change->kind);
	else
		screen_line(s->screen, "%s", _("refused; the award stands as it stood"));
}
