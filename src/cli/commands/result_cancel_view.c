#include "result_cancel_view.h"

#include "../screen.h"
#include "../words.h"

#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

void screen_result_cancellation(struct session *s, const struct result_cancellation *cancellation)
{
	const struct result_cancellation *c = cancellation;
	struct pool *p = s->pool;
	screen_line(s->screen, _("to cancel the result of the call %s (%s), proposed by %s at %s: %s"), c->call_code, c->notice_no, c->proposed_by,
				words_moment(p, c->proposed_at), c->reason);
	if (c->outcome)
		screen_line(s->screen, "%s: %s, %s%s%s", term_name(&LATE_OUTCOMES, c->outcome), c->decided_by, words_moment(p, c->decided_at),
					c->decided_reason ? ": " : "", c->decided_reason ? c->decided_reason : "");
}
