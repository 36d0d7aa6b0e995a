#include "flow.h"

#include "ppuri/text.h"
#include "ppuri/tr.h"

void flow_page(struct flow *flow)
{
	flow->sheet = sheets_add(flow->pool, flow->sheets);
	flow->y = flow->top;
}

void flow_need(struct flow *flow, mpt height)
{
	if (flow->y + height > flow->bottom && flow->y > flow->top)
		flow_page(flow);
}

static bool missing(const char *field, uint32_t c, struct err *e)
{
	char utf8[5] = {0};
	if (c >= ' ')
		text_encode(c, utf8);
	if (field)
		return err_set(e, ERR_REFUSED, _("%s: no font has the character %s (U+%04X)"), field, utf8, c);
	return err_set(e, ERR_REFUSED, _("no font has the character %s (U+%04X)"), utf8, c);
}

/* A place to write in a line of text. */
#define BLANK_EM 7

bool flow_measure(struct flow *flow, const struct words *words, const struct style *style,
	struct letters *ret, struct err *e)
{
	struct letters letters = {0};
	for (size_t i = 0; i < words->n; i++) {
		const struct run *run = &words->at[i];
		enum face face = run->bold ? style->bold : style->plain;
		uint32_t c;
		if (run->blank)
			letters_add_blank(flow->pool, &letters, face, BLANK_EM);
		if (!letters_add(flow->pool, &letters, flow->fonts, face, run->text, &c))
			return missing(run->field, c, e);
	}
	*ret = letters;
	return true;
}

bool flow_measure_text(
	struct flow *flow, const char *text, enum face face, struct letters *ret, struct err *e)
{
	struct run run = {.text = text};
	struct words words = {.at = &run, .n = 1};
	struct style style = {.plain = face, .bold = face};
	return flow_measure(flow, &words, &style, ret, e);
}

/* The middle of a Korean letter lies a third of its size above the base line. */
mpt base_line(mpt y, const struct style *style)
{
	return y + style->leading / 2 + em_at(340, style->size);
}

struct lines {
	struct line *at;
	size_t n, room;
};

static struct lines break_lines(struct pool *p, const struct letters *letters, int64_t width)
{
	struct lines lines = {0};
	for (size_t from = 0; from < letters->n; from = lines.at[lines.n - 1].next)
		*POOL_PUSH(p, &lines) = line_break(letters, from, width);
	return lines;
}

size_t flow_together(size_t i, size_t n)
{
	if (i == 0)
		return n <= 3 ? n : 2;
	return i + 2 == n && n > 3 ? 2 : 1;
}

static struct flow_end set_lines(struct flow *flow, const struct letters *mark, uint32_t mark_tag, mpt mark_x,
	const struct letters *letters, const struct style *style, enum align align, mpt x)
{
	struct flow_end end = {.x = x, .y = flow->y};
	mpt width = flow->right - x;
	struct lines lines = break_lines(flow->pool, letters, (int64_t)width * 1000 / style->size);
	for (size_t i = 0; i < lines.n; i++) {
		flow_need(flow, (mpt)flow_together(i, lines.n) * style->leading);
		if (i == 0) {
			uint32_t tag = tag_switch(flow, mark_tag);
			flow_text(flow, mark, style, ALIGN_LEFT, mark_x, flow->y);
			tag_switch(flow, tag);
		}
		line_draw(flow->pool, flow->sheet, letters, &lines.at[i], align, x, width, base_line(flow->y, style),
			style->size, style->ink);
		end = (struct flow_end){.x = x + em_at(lines.at[i].width, style->size), .y = flow->y};
		flow->y += style->leading;
	}
	return end;
}

struct flow_end flow_item(struct flow *flow, const struct letters *mark, uint32_t mark_tag, mpt mark_x,
	const struct letters *letters, const struct style *style, mpt x)
{
	return set_lines(flow, mark, mark_tag, mark_x, letters, style, ALIGN_JUSTIFY, x);
}

struct flow_end flow_paragraph(
	struct flow *flow, const struct letters *letters, const struct style *style, enum align align, mpt x)
{
	struct letters none = {0};
	return set_lines(flow, &none, 0, x, letters, style, align, x);
}

mpt flow_paragraph_height(const struct flow *flow, const struct letters *letters, const struct style *style, mpt x)
{
	struct lines lines = break_lines(flow->pool, letters, (int64_t)(flow->right - x) * 1000 / style->size);
	return (mpt)lines.n * style->leading;
}

mpt flow_width(const struct letters *letters, const struct style *style)
{
	return em_at(letters_width(letters, 0, letters->n), style->size);
}

mpt flow_text(struct flow *flow, const struct letters *letters, const struct style *style, enum align align,
	mpt x, mpt y)
{
	struct line line = {
		.to = letters->n, .width = letters_width(letters, 0, letters->n), .ends_paragraph = true};
	line_draw(
		flow->pool, flow->sheet, letters, &line, align, x, 0, base_line(y, style), style->size, style->ink);
	return em_at(line.width, style->size);
}
