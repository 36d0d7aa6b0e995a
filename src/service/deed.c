#include "ppuri/service/deed.h"

#include "ppuri/tr.h"

#include <string.h>

void deeds_put(struct pool *p, struct deeds *deeds, struct deed deed)
{
	*POOL_PUSH(p, deeds) = deed;
}

static bool same_text(const char *a, const char *b)
{
	return strcmp(a ? a : "", b ? b : "") == 0;
}

static bool same(const struct deeds *a, const struct deeds *b)
{
	if (a->n != b->n)
		return false;
	for (size_t i = 0; i < a->n; i++) {
		const struct deed *one = &a->at[i], *other = &b->at[i];
		if (one->won.n != other->won.n || !same_text(one->name, other->name) || !same_text(one->who, other->who) ||
			!same_text(one->text, other->text))
			return false;
	}
	return true;
}

bool deeds_stand(const struct deeds *agreed, const struct deeds *now, struct err *e)
{
	if (same(agreed, now))
		return true;
	err_set(e, ERR_REFUSED, "%s", _("what was shown has changed since you looked at it; nothing was done"));
	return err_hint(e, "%s", _("look again: run the same command once more"));
}
