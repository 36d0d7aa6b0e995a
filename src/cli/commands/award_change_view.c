#include "award_change_view.h"

#include "../screen.h"

#include "ppuri/award_law.h"
#include "ppuri/tr.h"

#include <string.h>

static const char *change_words(struct pool *p, const struct award_change *change)
{
	return pool_printf(p, "%s  %s  %s: %s\n%s\n%s\n%s: %s", change->receipt_no, change->firm_name, award_change_name(change),
					   award_change_text(p, &change->was, &change->is), award_change_ground_text(p, change), award_change_money_text(p, change),
					   change->proposed_by, change->reason);
}

void screen_award_change(struct session *s, const struct award_change *change)
{
	struct pool *p = s->pool;
	screen_line(s->screen, "%s", change_words(p, change));
	if (!change->outcome)
		screen_line(s->screen, _("next, by an approver who neither drafted the award nor proposed this: ppuri award agree %s"), change->receipt_no);
	else if (strcmp(change->outcome, "agreed") == 0)
		screen_line(s->screen, _("agreed to: %s; its letter: ppuri letter issue --receipt %s --kind %s-%s --out …"), change->document_no,
					change->receipt_no, award_law_agrees(change->legal_basis) ? "agreement" : "award", change->kind);
	else
		screen_line(s->screen, "%s", _("refused; the award stands as it stood"));
}
