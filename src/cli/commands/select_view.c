#include "select_view.h"

#include "../screen.h"
#include "../words.h"

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
	return pool_printf(p, "%lld.%02lld", (long long)hundredths / 100, (long long)hundredths % 100);
}

void screen_selection(struct session *s, const struct ranking *ranking)
{
	screen_line(s->screen, _("%s: %d selected (%s), %d in reserve, %d below the pass line"), ranking->call_code,
				ranking->selected, words_won(s->pool, ranking->granted), ranking->reserve, ranking->below_line);
}
