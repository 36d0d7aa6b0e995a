#include "holiday_view.h"

#include "screen.h"

#include "ppuri/tr.h"

void screen_holiday_hits(struct session *s, const struct holiday_hits *hits)
{
	for (size_t i = 0; i < hits->n && s->screen->format == FORMAT_TABLE; i++)
		screen_line(s->screen, _("the last day of a supplement is a holiday now; to move it on: ppuri app extend %s"), hits->at[i]);
}
