#include "meeting_view.h"

#include "../screen.h"

struct logins logins_given(struct session *s, const struct input *in, const char *option)
{
	struct texts texts = input_texts(s->pool, in, option);
	return (struct logins){.at = texts.at, .n = texts.n};
}

void screen_motions(struct session *s, const struct meeting_record *record)
{
	for (size_t i = 0; i < record->motions.n; i++) {
		const struct motion *motion = &record->motions.at[i];
		screen_line(s->screen, "%d. %s — %s", motion->no, motion->text, motion_text(s->pool, motion));
	}
}
