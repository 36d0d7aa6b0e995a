#include "award_choice.h"

#include "../screen.h"

bool award_choice(struct session *s, const struct input *in, struct award_choice *ret, struct err *e)
{
	struct texts receipts = input_texts(s->pool, in, "APP");
	const char *call = input_text(in, "call");
	if ((receipts.n > 0) == (call != NULL)) {
		err_set(e, ERR_USAGE, "%s", _("name receipt numbers or --call CODE, one of the two"));
		return err_hint(e, "%s", _("for a whole call: --call CALL"));
	}
	*ret = (struct award_choice){.receipts = receipts.at, .n = receipts.n, .call = call};
	return true;
}

void screen_awards(struct session *s, const char *fmt, const struct award_outcome *outcome)
{
	char won[WON_TEXT_MAX];
	screen_line(s->screen, _("%s: %zu, %s won in all (금%s)"), fmt, outcome->n, won_text(outcome->sum, won),
				won_hangul(s->pool, outcome->sum));
}
