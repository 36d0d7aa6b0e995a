#include "letter_overtake.h"

static const char *reason_of(struct work *w, const struct letter_overtaking *overtaking, const char *document_no)
{
	return document_no ? pool_printf(w->pool, "%s %s", overtaking->words, document_no) : overtaking->words;
}

bool letters_overtake(struct work *w, const struct letter_scope *scope, enum letter_overtaker by, const char *document_no, struct err *e)
{
	const struct letter_overtaking *overtaking = letter_overtaking(by);
	return letters_end_overtaken(w->db, scope, overtaking, reason_of(w, overtaking, document_no), w->me->id, w->now, e);
}

bool letters_restore(struct work *w, int64_t application, enum letter_overtaker by, const char *document_no, struct err *e)
{
	const struct letter_overtaking *overtaking = letter_overtaking(by);
	return letters_overtake(w, &(struct letter_scope){.application = application}, by, document_no, e) &&
		   letters_come_back(w->db, application, overtaking, reason_of(w, overtaking, document_no), e);
}
