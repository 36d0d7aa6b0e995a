#include "amendment_view.h"

#include "../screen.h"

void screen_amendment(struct session *s, const struct amendment *amendment)
{
	screen_line(s->screen, "%s", amendment_words(s->pool, amendment));
}
