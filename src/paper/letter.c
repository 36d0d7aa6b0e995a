#include "letter.h"

#include "flow.h"
#include "letter_body.h"
#include "letter_check.h"
#include "letter_foot.h"

static const struct style organisation_style = {FACE_BOLD, FACE_BOLD, PT(16), PT(26), INK_BLACK};
static const struct style head_style = {FACE_PLAIN, FACE_BOLD, PT(13), PT(20), INK_BLACK};
static const struct style title_style = {FACE_BOLD, FACE_BOLD, PT(13), PT(20), INK_BLACK};
static const struct style certificate_title = {FACE_BOLD, FACE_BOLD, PT(26), PT(38), INK_BLACK};
static const struct style serial_style = {FACE_PLAIN, FACE_BOLD, PT(11), PT(16), INK_BLACK};
static const struct style number_style = {FACE_PLAIN, FACE_PLAIN, PT(9), PT(12), INK_BLACK};

/* A line of the head of the letter: its label, and its words aligned beside it. */
static bool draw_head_line(struct flow *flow, const struct form_text *text, enum head_key key,
	const char *label, const struct style *style, struct err *e)
{
	tag_begin(flow, key == HEAD_TITLE ? TAG_H1 : TAG_P);
	struct letters letters;
	if (!flow_measure_text(flow, label, FACE_PLAIN, &letters, e))
		return false;
	mpt x = flow->left + flow_text(flow, &letters, &head_style, ALIGN_LEFT, flow->left, flow->y) +
			head_style.size;
	const struct head_line *line = form_head(text, key);
	if (line && !flow_measure(flow, &line->part[0], style, &letters, e))
		return false;
	if (line)
		flow_paragraph(flow, &letters, style, ALIGN_LEFT, x);
	else
		flow->y += style->leading;
	tag_end(flow);
	return true;
}

static bool draw_head(struct flow *flow, const struct form_text *text, struct err *e)
{
	struct letters letters;
	if (!flow_measure(flow, &form_head(text, HEAD_ORGANISATION)->part[0], &organisation_style, &letters, e))
		return false;
	tag_begin(flow, TAG_P);
	flow_paragraph(flow, &letters, &organisation_style, ALIGN_CENTER, flow->left);
	tag_end(flow);
	flow->y += PT(5);
	if (!draw_head_line(flow, text, HEAD_RECEIVER, "수신 ", &head_style, e) ||
		!draw_head_line(flow, text, HEAD_VIA, "(경유) ", &head_style, e) ||
		!draw_head_line(flow, text, HEAD_TITLE, "제목 ", &title_style, e))
		return false;
	flow->y += PT(5);
	sheet_line(flow->pool, flow->sheet, flow->left, flow->y, flow->right - flow->left, 0, PT(1), INK_BLACK);
	flow->y += PT(8);
	return true;
}

/* The number at the left edge, and the title spread in the middle. */
static bool draw_certificate_head(struct flow *flow, const struct form_text *text, struct err *e)
{
	const struct style *style = &certificate_title;
	const struct head_line *serial = form_head(text, HEAD_SERIAL);
	struct letters letters;
	if (serial && !flow_measure(flow, &serial->part[0], &serial_style, &letters, e))
		return false;
	if (serial) {
		tag_begin(flow, TAG_P);
		flow_paragraph(flow, &letters, &serial_style, ALIGN_LEFT, flow->left);
		tag_end(flow);
	}
	flow->y += PT(10);
	if (!flow_measure(flow, &form_head(text, HEAD_TITLE)->part[0], style, &letters, e))
		return false;
	mpt spread = em_at(600, style->size);
	mpt width = flow_width(&letters, style) + spread * (mpt)(letters.n - 1);
	const struct line line = {.to = letters.n};
	tag_begin(flow, TAG_H1);
	line_draw_spaced(flow->pool, flow->sheet, &letters, &line, (flow->left + flow->right - width) / 2,
		base_line(flow->y, style), style->size, spread, style->ink);
	tag_end(flow);
	flow->y += style->leading + PT(18);
	return true;
}

/* 전체-일련, bottom centre (업무규정 시행규칙 §18). */
static bool number_pages(struct flow *flow, struct err *e)
{
	size_t n = flow->sheets->n;
	uint32_t tag = tag_switch(flow, TAG_ARTIFACT);
	for (size_t i = 0; n > 1 && i < n; i++) {
		struct letters letters;
		const char *number = pool_printf(flow->pool, "%zu-%zu", n, i + 1);
		if (!flow_measure_text(flow, number, number_style.plain, &letters, e))
			return false;
		flow->sheet = &flow->sheets->at[i];
		flow_text(flow, &letters, &number_style, ALIGN_CENTER, (flow->left + flow->right) / 2,
			flow->sheets->height - MM(11));
	}
	tag_switch(flow, tag);
	return true;
}

/* A line of the head, for the metadata. */
static const char *plain_text(struct pool *p, const struct form_text *text, enum head_key key)
{
	return words_text(p, &form_head(text, key)->part[0]);
}

bool letter_layout(
	struct pool *p, struct fonts *fonts, const struct form_text *text, struct sheets *ret, struct err *e)
{
	struct sheets sheets = {
		.width = A4_SHORT,
		.height = A4_LONG,
		.title = plain_text(p, text, HEAD_TITLE),
		.author = plain_text(p, text, HEAD_ORGANISATION),
		.tags = tags_new(p),
	};
	struct flow flow = {
		.pool = p,
		.fonts = fonts,
		.sheets = &sheets,
		.left = MM(20),
		.right = sheets.width - MM(20),
		.top = text->kind == FORM_LETTER ? MM(30) : MM(20),
		.bottom = sheets.height - MM(15),
	};
	flow_page(&flow);
	size_t next;
	if (!(text->kind == FORM_LETTER ? draw_head : draw_certificate_head)(&flow, text, e) || !letter_body(&flow, text, &next, e) || !letter_foot(&flow, text, e) ||
		!letter_attachments(&flow, text, next, e) || !number_pages(&flow, e) || !letter_check(&flow, text, e))
		return false;
	if (sheets.n == 1)
		sheets.bookmarks.n = 0; /* there is nowhere to go */
	*ret = sheets;
	return true;
}
