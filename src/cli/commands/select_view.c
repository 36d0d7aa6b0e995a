#include "select_view.h"

#include "../screen.h"
#include "../words.h"

#include <stdlib.h>
#include <string.h>

const char *tie_words(const char *tie)
{
	if (!tie)
		return NULL;
	return strcmp(tie, "receipt") == 0 ? _("receipt number") : term_name(&TIE_BREAKS, tie);
}

const char *mean_words(struct pool *p, struct mean mean)
{
	int64_t hundredths = mean_hundredths(mean);
	const char *sign = hundredths < 0 ? "-" : "";
	hundredths = llabs(hundredths);
	return pool_printf(p, "%s%lld.%02lld", sign, (long long)hundredths / 100, (long long)hundredths % 100);
}

const char *deliberation_words(struct pool *p, const struct deliberation *deliberation)
{
	char on[DATE_TEXT_MAX];
	const char *text = pool_printf(p, _("deliberated on by %s on %s (%s): %s"), deliberation->body, date_iso(deliberation->held_on, on),
								   deliberation->number, term_name(&DELIBERATION_OUTCOMES, deliberation->outcome));
	return deliberation->reason ? pool_printf(p, "%s - %s", text, deliberation->reason) : text;
}

void screen_selection(struct session *s, const struct ranking *ranking)
{
	screen_line(s->screen, _("%s: %d selected (%s), %d in reserve, %d below the pass line"), ranking->call_code,
				ranking->selected, words_won(s->pool, ranking->granted), ranking->reserve, ranking->below_line);
}
