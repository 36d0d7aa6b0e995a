#include "letter_coming.h"

#include "letter_fields.h"
#include "letter_gather.h"

#include "ppuri/tr.h"

#include <string.h>

#define SAMPLE "견본"

static const struct letter_kind *kind_by(const char *form)
{
	for (size_t i = 0; i < LETTER_KINDS.n; i++) {
		const struct letter_kind *kind = letter_kind_of(LETTER_KINDS.terms[i].code);
		if (kind && strcmp(kind->form, form) == 0)
			return kind;
	}
	return NULL;
}

struct coming {
	const struct letter_source *source;
	struct pool *pool; /* the subjects' own is gone behind each */
	const char *fields; /* of the last; NULL: none is due */
};

static bool take(void *to, struct work *w, const struct letter_subject *subject, struct err *e)
{
	struct coming *coming = to;
	struct letter_content content = {0};
	if (!coming->source->fill(w, subject, &content, e))
		return err_prefix(e, "%s", subject->receipt_no);
	const char *fields = letter_fields_with(w->pool, content.fields, "letter_no", SAMPLE);
	fields = letter_fields_with(w->pool, fields, "check_code", SAMPLE);
	coming->fields = pool_strdup(coming->pool, letter_fields_with(w->pool, fields, "verify_url", ""));
	return true;
}

bool letter_coming(struct work *w, const char *form, const char *receipt, struct form_data *ret, struct err *e)
{
	const struct letter_kind *kind = kind_by(form);
	const struct letter_choice choice = {.receipt = receipt};
	struct coming coming = {.pool = w->pool};
	if (!kind)
		return err_set(e, ERR_USAGE, _("no letter to an application is made by the form %s"), form);
	coming.source = letter_source_of(kind->code);
	if (!coming.source->due(w, &choice, &(struct letter_taker){take, &coming}, e))
		return false;
	if (!coming.fields) {
		err_set(e, ERR_REFUSED, _("%s: no %s is due"), receipt, term_name(&LETTER_KINDS, kind->code));
		return err_hint(e, _("what became of it: ppuri app show %s"), receipt);
	}
	return letter_fields_read(w->pool, coming.fields, strlen(coming.fields), ret, e);
}
