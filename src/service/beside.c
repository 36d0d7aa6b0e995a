#include "ppuri/service/selection.h"
#include "ppuri/tr.h"

static const char *receipts(struct pool *p, const char *what, const struct beside_list *list)
{
	const char *text = NULL;
	for (size_t i = 0; i < list->n; i++)
		text = text ? pool_printf(p, "%s, %s", text, list->at[i]) : pool_printf(p, "%s: %s", what, list->at[i]);
	return text;
}

size_t beside_lines(struct pool *p, const struct beside *beside, const char *ret[BESIDE_LINES])
{
	const char *const all[BESIDE_LINES] = {
		receipts(p, _("put off, in no run"), &beside->held),
		receipts(p, _("placed first, ahead of the ranking"), &beside->first),
		receipts(p, _("placed out of the selection"), &beside->out),
		receipts(p, _("less proposed than was asked for"), &beside->less),
		receipts(p, _("conflict of interest declared after scores were locked"), &beside->late),
		receipts(p, _("changed after a score was locked, waits for a second person"), &beside->unseen),
		receipts(p, _("changed after a score was locked, refused by the second person"), &beside->refused),
		receipts(p, _("changed after a score was locked, agreed to by"), &beside->agreed),
	};
	size_t n = 0;
	for (size_t i = 0; i < BESIDE_LINES; i++)
		if (all[i])
			ret[n++] = all[i];
	return n;
}
