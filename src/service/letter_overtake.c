#include "letter_overtake.h"

bool letters_overtake(struct work *w, const struct letter_scope *scope, enum letter_overtaker by, const char *document_no, struct err *e)
{
	const struct letter_overtaking *overtaking = letter_overtaking(by);
	const char *reason = document_no ? pool_printf(w->pool, "%s %s", overtaking->words, document_no) : overtaking->words;
	return letters_end_overtaken(w->db, scope, overtaking, reason, w->me->id, w->now, e);
}
