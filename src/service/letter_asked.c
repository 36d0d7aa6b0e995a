/* Who issues letters is shown to whom and for how much, by which form, and whether they are signed, before anything is drawn. */
#include "letter_issue.h"

#include "ppuri/tr.h"

#include <string.h>

static const char *form_text(struct pool *p, const struct letter_gathering *g, const char *form_name)
{
	const char *kind = term_name(&LETTER_KINDS, g->kind->code);
	if (strcmp(form_name, g->kind->form) == 0)
		return pool_printf(p, _("%s by the built-in form"), kind);
	return pool_printf(p, _("%s by the office's own form %s"), kind, form_name);
}

static bool put_letters(struct pool *p, const struct letter_gathering *g, struct deeds *ret, struct err *e)
{
	const char *replaces = g->instead_of ? pool_printf(p, _("in the place of %s"), g->instead_of->number) : NULL;
	for (size_t i = 0; i < g->fresh.letters.n; i++) {
		struct pool passing CLEANUP(pool_release) = {0};
		struct letter letter;
		if (!letter_spool_get(&g->fresh, i, &passing, &letter, e))
			return false;
		deeds_put(p, ret, (struct deed){pool_strdup(p, letter.receipt_no), pool_strdup(p, letter.receiver), letter.won, replaces});
	}
	return true;
}

bool letters_are_agreed_to(struct office *o, const struct letter_gathering *gathering, const char *form_name, const struct signing *signing,
						   struct deeds *agreed, struct err *e)
{
	struct deeds coming = {0};
	if (!o->consent || !gathering->fresh.letters.n)
		return true;
	if (!put_letters(o->pool, gathering, &coming, e))
		return false;
	deeds_put(o->pool, &coming, (struct deed){.text = form_text(o->pool, gathering, form_name)});
	deeds_put(o->pool, &coming, (struct deed){.text = signing->file ? pool_printf(o->pool, _("signed with the certificate %s"), signing->file)
																	 : _("without a digital signature")});
	if (agreed->n)
		return deeds_stand(agreed, &coming, e);
	if (!o->consent->agrees(o->consent->arg, &coming, e))
		return false;
	*agreed = coming;
	return true;
}
