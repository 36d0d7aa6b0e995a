#include "meeting_view.h"

#include "../screen.h"

struct logins logins_given(struct session *s, const struct input *in, const char *option)
{
	struct texts texts = input_texts(s->pool, in, option);
	return (struct logins){.at = texts.at, .n = texts.n};
}

const char *motion_words(struct pool *p, const struct motion *motion)
{
	const struct count *count = &motion->count;
	return pool_printf(p, _("%s: in favour %zu, against %zu, abstained %zu, silent %zu; present %zu of %zu who are not kept out"),
					   term_name(&OUTCOMES, outcome_code(count->outcome)), count->in_favour, count->against, count->abstained, count->silent,
					   count->present, count->members);
}

void screen_motions(struct session *s, const struct meeting_record *record)
{
	for (size_t i = 0; i < record->motions.n; i++) {
		const struct motion *motion = &record->motions.at[i];
		screen_line(s->screen, "%d. %s — %s", motion->no, motion->text, motion_words(s->pool, motion));
	}
}
