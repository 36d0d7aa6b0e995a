#include "reviewer_view.h"

#include "../words.h"

#include "ppuri/tr.h"

#include <string.h>

struct reviewer reviewer_given(struct session *s, const struct input *in)
{
	const char *official = input_text(in, "official");
	return (struct reviewer){
		.account = input_text(in, "LOGIN"),
		.affiliation = input_text(in, "affiliation"),
		.field = input_text(in, "field"),
		.official = official && strcmp(official, "yes") == 0,
		.term_from = input_has(in, "from") ? input_date(in, "from") : moment_date(s->office.now),
		.term_to = input_date(in, "to"),
	};
}

const char *reviewer_term_words(struct pool *p, const struct reviewer *reviewer)
{
	const char *from = words_date(p, reviewer->term_from), *to = words_date(p, reviewer->term_to);
	return to ? pool_printf(p, _("%s to %s"), from, to) : pool_printf(p, _("from %s"), from);
}
