#include "succession_view.h"

#include "../screen.h"
#include "../words.h"

#include "ppuri/lifecycle.h"
#include "ppuri/tr.h"

static void say_next(struct session *s, const char *call, const struct succession *succession)
{
	const struct in_reserve *next = succession->next;
	screen_line(s->screen, _("next in the reserve: %s %s (place %d, %s)"), next->receipt_no, next->firm_name, next->reserve,
				words_won(s->pool, next->proposed));
	switch (succession->verdict) {
	case SUCCESSION_POSSIBLE:
		if (succession->partial)
			screen_line(s->screen, _("it would get a part: %s"), words_won(s->pool, succession->sum));
		screen_line(s->screen, _("an approver promotes it: ppuri select promote %s"), call);
		return;
	case SUCCESSION_NO_PLACE:
		screen_line(s->screen, _("nobody is promoted: %d firms are selected, as many as the call allows"), succession->standing.selected);
		return;
	case SUCCESSION_NO_MONEY:
		screen_line(s->screen, "%s", _("nobody is promoted: the money is not enough, and nobody is jumped over"));
		return;
	case SUCCESSION_NO_FUNDS:
		screen_line(s->screen, _("nobody is promoted: the programme's account carries only %s more"), words_won(s->pool, succession->in_account));
		return;
	case SUCCESSION_NOBODY:
		break;
	}
	bug("somebody waits, and nobody does");
}

void screen_succession(struct session *s, const char *call, const struct succession *succession)
{
	screen_line(s->screen, _("%s: %d selected (%s), %s left"), call, succession->standing.selected,
				words_won(s->pool, succession->standing.given), words_won(s->pool, succession->left));
	if (succession->next)
		say_next(s, call, succession);
	else
		screen_line(s->screen, "%s", _("nobody waits in the reserve"));
}

void screen_vacancy(struct session *s, const struct vacancy *vacancy)
{
	const struct application *application = &vacancy->application;
	screen_line(s->screen, "%s %s: %s", application->receipt_no, application->firm.name, app_state_name(application->state));
	if (vacancy->freed.n)
		screen_line(s->screen, _("freed: %s"), words_won(s->pool, vacancy->freed));
	screen_succession(s, vacancy->call_code, &vacancy->succession);
}
