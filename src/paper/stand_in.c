#include "stand_in.h"

#include "ppuri/cp949.h"
#include "ppuri/text.h"

#include <string.h>

static bool can_draw(struct flow *flow, const char *text, enum face face)
{
	size_t left = strlen(text);
	uint32_t c;
	for (int n; (n = text_decode(text, left, &c)) > 0; text += n, left -= (size_t)n)
		if (c != '\n' && !font_glyph(flow->fonts, face, c))
			return false;
	return true;
}

static const char *instead_of(struct flow *flow, uint32_t c, enum face face)
{
	const char *drawn = cp949_instead(c);
	return drawn && can_draw(flow, drawn, face) ? drawn : "□";
}

static void note(struct flow *flow, uint32_t c, const char *drawn)
{
	for (size_t i = 0; i < flow->stand_ins->n; i++)
		if (flow->stand_ins->at[i].c == c)
			return;
	*POOL_PUSH(flow->stand_ins->pool, flow->stand_ins) = (struct stand_in){c, drawn};
}

const char *stand_in_text(struct flow *flow, const char *text, enum face face)
{
	if (can_draw(flow, text, face))
		return text;
	CLEANUP(buf_release) struct buf drawn = {0};
	size_t left = strlen(text);
	uint32_t c;
	for (int n; (n = text_decode(text, left, &c)) > 0; text += n, left -= (size_t)n) {
		if (c == '\n' || font_glyph(flow->fonts, face, c)) {
			buf_add(&drawn, text, (size_t)n);
			continue;
		}
		const char *instead = instead_of(flow, c, face);
		note(flow, c, instead);
		buf_add(&drawn, instead, strlen(instead));
	}
	return pool_strndup(flow->pool, buf_text(&drawn), drawn.n);
}

const char *stand_in_names(struct pool *p, const struct stand_ins *stand_ins)
{
	const char *names = "";
	for (size_t i = 0; i < stand_ins->n; i++)
		names = pool_printf(p, "%s%sU+%04X → %s", names, i ? ", " : "", (unsigned)stand_ins->at[i].c,
							*stand_ins->at[i].drawn == ' ' ? "' '" : stand_ins->at[i].drawn);
	return names;
}
