#include "watermark.h"

#include "flow.h"

static const struct style style = {FACE_BOLD, FACE_BOLD, PT(150), PT(150), INK_HAIR};

/* Drawn first, so that it lies below. */
bool watermark(struct pool *p, struct fonts *fonts, const char *word, struct sheets *sheets, struct err *e)
{
	for (size_t i = 0; i < sheets->n; i++) {
		struct sheet page = {0};
		struct flow flow = {.pool = p, .fonts = fonts, .sheets = sheets, .sheet = &page};
		struct letters letters;
		if (!flow_measure_text(&flow, word, style.plain, &letters, e))
			return false;
		flow_text(&flow, &letters, &style, ALIGN_CENTER, sheets->width / 2, sheets->height / 2 - style.size);
		for (size_t k = 0; k < sheets->at[i].n; k++)
			*POOL_PUSH(p, &page) = sheets->at[i].at[k];
		page.tags = sheets->tags;
		sheets->at[i] = page;
	}
	return true;
}
