#include "people_left_out.h"

#include "command.h"
#include "screen.h"

#include "ppuri/tr.h"

/* What another program reads holds rows alone. */
void people_left_out(struct session *s)
{
	if (s->screen->format == FORMAT_TABLE || s->screen->format == FORMAT_FILE)
		screen_line(s->screen, "%s", _("without the firms' people (representative, contact, telephone, e-mail, birth); with them: --reason '…'"));
}
