#include "page_view.h"

#include "screen.h"

#include "ppuri/tr.h"
#include "ppuri/won.h"

#define ROWS_OF_TABLE 50

struct page page_wanted(const struct session *s, const struct input *in)
{
	int64_t otherwise = s->screen->format == FORMAT_TABLE ? ROWS_OF_TABLE : 0;
	return (struct page){.limit = (size_t)input_number_or(in, "limit", otherwise), .after = input_text(in, "after")};
}

void screen_page_end(struct session *s, const struct page *page, const struct page_end *end, size_t shown)
{
	if (s->screen->format != FORMAT_TABLE || !page->limit || (!end->next && !page->after))
		return;
	char total[WON_TEXT_MAX], n[WON_TEXT_MAX];
	won_text(won_of(end->total), total);
	won_text(won_of((int64_t)shown), n);
	const char *counted = pool_printf(s->pool, end->at_least ? _("%s rows or more") : _("%s rows"), total);
	if (!page->after)
		screen_line(s->screen, _("%s, of which 1–%s"), counted, n);
	else
		screen_line(s->screen, _("%s, of which %s behind %s"), counted, n, page->after);
	if (end->next)
		screen_line(s->screen, _("more: the same command with --after %s"), end->next);
}
