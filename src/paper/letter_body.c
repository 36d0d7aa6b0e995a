#include "letter_body.h"

#include "marks.h"

#include "ppuri/tr.h"

#include <string.h>

#define DEPTH_MAX 9
#define WORDS_ABOVE 2 /* paragraphs between a heading or an item and the table that they lead to */

/* How a body is set: the letter's own, or that of an attachment or a certificate. */
struct body_style {
	struct style text, heading;
	mpt item_gap; /* above an item of the first level */
};

static const struct body_style letter_style = {
	.text = {FACE_PLAIN, FACE_BOLD, PT(12), PT(19.2), INK_BLACK},
	.heading = {FACE_BOLD, FACE_BOLD, PT(12), PT(24), INK_BLACK},
	.item_gap = PT(1.5),
};
static const struct body_style attachment_style = {
	.text = {FACE_PLAIN, FACE_BOLD, PT(10.5), PT(16), INK_BLACK},
	.heading = {FACE_BOLD, FACE_BOLD, PT(11.5), PT(24), INK_BLACK},
	.item_gap = PT(3),
};
static const struct style attachment_title = {FACE_BOLD, FACE_BOLD, PT(15), PT(24), INK_BLACK};
static const struct style unit_style = {FACE_PLAIN, FACE_BOLD, PT(9), PT(13), INK_GREY};

/* A place to sign. */
#define SIGN_ABOVE PT(8)
#define SIGN_ROOM MM(36)
#define SIGN_GAP PT(4)

struct body {
	struct flow *flow;
	const struct form_text *text;
	const struct body_style *style;
	size_t *seen;          /* items drawn of each list */
	size_t *total;         /* items that each list has */
	mpt text_x[DEPTH_MAX]; /* where the text of the last item of each depth starts */
	struct flow_end end;   /* of the last paragraph */
	bool ended_in_table, in_attachment;
	bool is_closed; /* by 이하 빈칸 in its last table */
	struct {
		int depth;
		size_t list;
	} open[DEPTH_MAX]; /* lists, each with its last item, that the next block may belong to */
	size_t n_open;
};

static void count_items(struct body *body)
{
	const struct form_text *text = body->text;
	body->seen = pool_alloc(body->flow->pool, (text->n_lists + 1) * sizeof *body->seen);
	body->total = pool_alloc(body->flow->pool, (text->n_lists + 1) * sizeof *body->total);
	for (size_t i = 0; i < text->blocks.n; i++) {
		if (text->blocks.at[i].kind == BLOCK_ITEM || text->blocks.at[i].kind == BLOCK_BULLET)
			body->total[text->blocks.at[i].list]++;
	}
}

/* What follows does not belong to lists at this depth or further in. */
static void close_lists(struct body *body, int depth)
{
	for (; body->n_open > 0 && body->open[body->n_open - 1].depth >= depth; body->n_open--) {
		tag_end(body->flow); /* the text of its last item */
		tag_end(body->flow); /* the item */
		tag_end(body->flow);
	}
}

/* Begins an item, which stays open for what stands under it. */
static void open_item(struct body *body, const struct block *block)
{
	close_lists(body, block->depth + 1);
	if (body->n_open > 0 && body->open[body->n_open - 1].list == block->list) {
		tag_end(body->flow);
		tag_end(body->flow);
	} else {
		close_lists(body, block->depth);
		body->open[body->n_open].depth = block->depth;
		body->open[body->n_open++].list = block->list;
		tag_begin(body->flow, block->kind == BLOCK_ITEM ? TAG_NUMBERED : TAG_BULLETED);
	}
	tag_begin(body->flow, TAG_LI);
}

/* The mark of an item; nothing if it has none. */
static uint32_t tag_label(struct flow *flow, const struct letters *mark)
{
	if (!mark->n)
		return TAG_ARTIFACT;
	uint32_t tag = tag_begin(flow, TAG_LBL);
	tag_end(flow);
	return tag;
}

/* Where text at a depth starts: under the text of the item that it belongs to. */
static mpt left_at(const struct body *body, int depth)
{
	return depth > 0 ? body->text_x[depth - 1] : body->flow->left;
}

static bool starts_with(const struct words *words, const char *s)
{
	return words->n > 0 && !words->at[0].field && strncmp(words->at[0].text, s, strlen(s)) == 0;
}

/* Nothing of the body ends on the line above, which a short text could stand beside. */
static void no_text_above(struct body *body)
{
	body->end.x = body->flow->right;
}

/* "(단위: 원)" stands at the right edge above its table, beside the text before it if there is room. */
static bool draw_unit(struct body *body, const struct block *block, struct err *e)
{
	struct flow *flow = body->flow;
	struct letters letters;
	if (!flow_measure(flow, &block->words, &unit_style, &letters, e))
		return false;
	mpt width = flow_width(&letters, &unit_style);
	tag_begin(flow, TAG_P);
	if (body->end.x + width + PT(12) > flow->right || flow->y == flow->top)
		flow_paragraph(flow, &letters, &unit_style, ALIGN_RIGHT, flow->left);
	else
		flow_text(flow, &letters, &unit_style, ALIGN_LEFT, flow->right - width, flow->y - unit_style.leading);
	tag_end(flow);
	return true;
}

static bool draw_paragraph(struct body *body, const struct block *block, struct err *e)
{
	struct letters letters;
	if (starts_with(&block->words, "(단위:"))
		return draw_unit(body, block, e);
	if (!flow_measure(body->flow, &block->words, &body->style->text, &letters, e))
		return false;
	tag_begin(body->flow, TAG_P);
	body->end =
		flow_paragraph(body->flow, &letters, &body->style->text, ALIGN_JUSTIFY, left_at(body, block->depth));
	tag_end(body->flow);
	return true;
}

/* Each level starts two spaces (one letter) further in; its text stands one space behind the mark, and so do
 * its other lines. An item that is alone in its list has no mark (업무규정 시행규칙 §2①). */
static bool draw_item(struct body *body, const struct block *block, struct err *e)
{
	struct flow *flow = body->flow;
	const struct style *style = &body->style->text;
	mpt mark_x = flow->left + block->depth * style->size, x = mark_x;
	struct letters mark = {0}, letters;
	if (block->depth == 0 && flow->y > flow->top)
		flow->y += body->style->item_gap;
	size_t n = ++body->seen[block->list];
	if (block->kind == BLOCK_BULLET || body->total[block->list] > 1) {
		char numbered[ITEM_MARK_MAX];
		const char *s =
			block->kind == BLOCK_BULLET ? bullet_mark(block->depth) : item_mark(block->depth, n, numbered);
		if (!flow_measure_text(flow, s, style->plain, &mark, e))
			return false;
		x += flow_width(&mark, style) + style->size / 2;
	}
	body->text_x[block->depth] = x;
	if (!flow_measure(flow, &block->words, style, &letters, e))
		return false;
	open_item(body, block);
	uint32_t label = tag_label(flow, &mark);
	tag_begin(flow, TAG_LBODY);
	body->end = flow_item(flow, &mark, label, mark_x, &letters, style, x);
	return true;
}

static void add_bookmark(struct flow *flow, const struct words *words)
{
	sheets_bookmark(flow->pool, flow->sheets, words_text(flow->pool, words));
}

static bool draw_heading(struct body *body, const struct block *block, struct err *e)
{
	const struct style *style = &body->style->heading;
	struct letters letters;
	if (!flow_measure(body->flow, &block->words, style, &letters, e))
		return false;
	flow_need(body->flow, style->leading + 2 * body->style->text.leading);
	add_bookmark(body->flow, &block->words);
	tag_begin(body->flow, body->in_attachment ? TAG_H3 : TAG_H2);
	body->end = flow_paragraph(body->flow, &letters, style, ALIGN_LEFT, body->flow->left);
	tag_end(body->flow);
	return true;
}

/* The words, room to sign, and what stands at its end, at the right edge. */
static bool draw_sign(struct body *body, const struct block *block, struct err *e)
{
	struct flow *flow = body->flow;
	const struct style *style = &body->style->text;
	struct letters letters, sign;
	if (!flow_measure(flow, &block->words, style, &letters, e) || !flow_measure_text(flow, block->name, style->plain, &sign, e))
		return false;
	flow->y += SIGN_ABOVE;
	flow_need(flow, style->leading);
	tag_begin(flow, TAG_P);
	mpt behind = SIGN_ROOM + flow_width(&sign, style), middle = (flow->left + flow->right) / 2;
	mpt x = flow->right - behind - flow_width(&letters, style);
	flow->right -= behind;
	x = x > middle ? middle : x;
	flow_paragraph(flow, &letters, style, ALIGN_LEFT, x > flow->left ? x : flow->left);
	sheet_line(flow->pool, flow->sheet, flow->right + SIGN_GAP, flow->y - PT(3), SIGN_ROOM - 2 * SIGN_GAP, 0, PT(0.4), INK_RULE);
	flow->right += behind;
	flow_text(flow, &sign, style, ALIGN_RIGHT, flow->right, flow->y - style->leading);
	tag_end(flow);
	body->end = (struct flow_end){.x = flow->right, .y = flow->y};
	return true;
}

static bool row_is_empty(const struct table_text *table, size_t row)
{
	for (size_t i = 0; i < table->n_columns; i++)
		if (table->cells[row * table->n_columns + i].n > 0)
			return false;
	return true;
}

/* A body that ends in a table whose last rows are empty says so in the first of them, and has no 끝. (업무규정 시행규칙 §4⑤). */
static void close_table(struct body *body, struct table_text *table)
{
	static const struct run nothing_below = {.text = "이하 빈칸"};
	size_t n = table->n_rows * table->n_columns, row = table->n_rows;
	while (row > 1 && row_is_empty(table, row - 1))
		row--;
	if (row == table->n_rows)
		return;
	struct words *cells = pool_alloc(body->flow->pool, n * sizeof *cells);
	memcpy(cells, table->cells, n * sizeof *cells);
	*POOL_PUSH(body->flow->pool, &cells[row * table->n_columns]) = nothing_below;
	table->cells = cells;
	body->is_closed = true;
}

/* Nothing of the body stands below this block. */
static bool is_last(const struct body *body, const struct block *block)
{
	const struct form_text *text = body->text;
	size_t next = (size_t)(block - text->blocks.at) + 1;
	return text->kind == FORM_LETTER && !body->in_attachment && form_head_count(text, HEAD_ENCLOSURE) == 0 &&
		   (next == text->blocks.n || text->blocks.at[next].kind == BLOCK_ATTACHMENT);
}

/* One whose columns came with the values may be too wide: then it is parted, and each part begins with its first column. */
static bool draw_table(struct body *body, const struct block *block, struct err *e)
{
	struct flow *flow = body->flow;
	struct table_text table = block->table;
	struct table_parts parts = {.at = &table, .n = 1};
	mpt x = left_at(body, block->depth);
	if (is_last(body, block))
		close_table(body, &table);
	if (block->name && !flow_table_parts(flow, &table, &letter_table, 1, x, &parts, e))
		return false;
	for (size_t i = 0; i < parts.n; i++) {
		flow->y += i ? PT(6) : PT(2);
		if (!flow_table(flow, &parts.at[i], &letter_table, x, e))
			return false;
	}
	flow->y += PT(4);
	no_text_above(body);
	return true;
}

/* The table that a few short words lead to: the next block, or one of the two behind it. */
static const struct block *table_below(const struct body *body, const struct block *block)
{
	const struct block *end = body->text->blocks.at + body->text->blocks.n;
	const struct block *below = block + 1;
	if (block->kind == BLOCK_TABLE || block->kind == BLOCK_SIGN)
		return NULL;
	while (below < end && below <= block + WORDS_ABOVE && below->kind == BLOCK_PARAGRAPH)
		below++;
	return below < end && below->kind == BLOCK_TABLE ? below : NULL;
}

/* Words above a table stand on the page of its first row. Only low on a page there is anything to ask. */
static bool keep_with_table(struct body *body, const struct block *block, struct err *e)
{
	struct flow *flow = body->flow;
	const struct block *table = table_below(body, block);
	mpt room = PT(4), least;
	if (!table || flow->bottom - flow->y > (flow->bottom - flow->top) / 2)
		return true;
	for (const struct block *words = block; words < table; words++) {
		const struct style *style = words->kind == BLOCK_HEADING ? &body->style->heading : &body->style->text;
		struct letters letters;
		if (!flow_measure(flow, &words->words, style, &letters, e))
			return false;
		room += flow_paragraph_height(flow, &letters, style, flow->left + words->depth * style->size);
	}
	if (!flow_table_least(flow, &table->table, &letter_table, flow->left + table->depth * body->style->text.size, &least, e))
		return false;
	if (room + least <= (flow->bottom - flow->top) / 2)
		flow_need(flow, room + least);
	return true;
}

static bool draw_block(struct body *body, const struct block *block, struct err *e)
{
	if (!keep_with_table(body, block, e))
		return false;
	body->ended_in_table = block->kind == BLOCK_TABLE;
	if (block->kind != BLOCK_ITEM && block->kind != BLOCK_BULLET)
		close_lists(body, block->depth);
	switch (block->kind) {
	case BLOCK_PARAGRAPH:
		return draw_paragraph(body, block, e);
	case BLOCK_ITEM:
	case BLOCK_BULLET:
		return draw_item(body, block, e);
	case BLOCK_HEADING:
		return draw_heading(body, block, e);
	case BLOCK_TABLE:
		return draw_table(body, block, e);
	case BLOCK_SIGN:
		return draw_sign(body, block, e);
	case BLOCK_GRID:
		return err_set(e, ERR_REFUSED, _("the table %s belongs to a report"), block->name);
	case BLOCK_ATTACHMENT:
		break;
	}
	bug("an attachment inside a body");
}

/* Draws blocks from *next on up to the next attachment. */
static bool draw_blocks(struct body *body, size_t *next, struct err *e)
{
	for (; *next < body->text->blocks.n && body->text->blocks.at[*next].kind != BLOCK_ATTACHMENT; ++*next) {
		if (!draw_block(body, &body->text->blocks.at[*next], e))
			return false;
	}
	close_lists(body, 0);
	return true;
}

/* One 붙임, with its number if there are several; other lines of it stand under its text. */
static bool draw_enclosure(
	struct body *body, const struct words *words, mpt left, size_t n, size_t total, struct err *e)
{
	struct flow *flow = body->flow;
	const struct style *style = &body->style->text;
	struct letters number = {0}, letters;
	mpt x = left;
	if (total > 1) {
		if (!flow_measure_text(flow, pool_printf(flow->pool, "%zu.", n), style->plain, &number, e))
			return false;
		x += flow_width(&number, style) + style->size / 2;
	}
	if (!flow_measure(flow, words, style, &letters, e))
		return false;
	if (total == 1) {
		body->end = flow_paragraph(flow, &letters, style, ALIGN_JUSTIFY, x);
		return true;
	}
	tag_begin(flow, TAG_LI);
	uint32_t label = tag_label(flow, &number);
	tag_begin(flow, TAG_LBODY);
	body->end = flow_item(flow, &number, label, left, &letters, style, x);
	tag_end(flow);
	tag_end(flow);
	return true;
}

/* One is a paragraph with its label; several are a list behind it. */

static bool draw_enclosures(struct body *body, struct err *e)
{
	struct flow *flow = body->flow;
	const struct style *style = &body->style->text;
	size_t total = form_head_count(body->text, HEAD_ENCLOSURE), n = 0;
	struct letters label;
	if (total == 0)
		return true;
	if (!flow_measure_text(flow, "붙임 ", style->plain, &label, e))
		return false;
	flow->y += body->ended_in_table ? PT(4) : style->leading / 2;
	flow_need(flow, 3 * style->leading);
	tag_begin(flow, TAG_P);
	mpt left = flow->left + flow_text(flow, &label, style, ALIGN_LEFT, flow->left, flow->y) + style->size;
	if (total > 1) {
		tag_end(flow);
		tag_begin(flow, TAG_NUMBERED);
	}
	for (size_t i = 0; i < body->text->head.n; i++) {
		const struct head_line *line = &body->text->head.at[i];
		if (line->key == HEAD_ENCLOSURE && !draw_enclosure(body, &line->part[0], left, ++n, total, e))
			return false;
	}
	tag_end(flow);
	body->ended_in_table = false;
	return true;
}

/* 끝. two spaces behind the text; on the next line where it does not fit, and under a table (업무규정
 * 시행규칙 §4⑤). */
static bool draw_end(struct body *body, struct err *e)
{
	struct flow *flow = body->flow;
	const struct style *style = &body->style->text;
	struct letters letters;
	if (!flow_measure_text(flow, "끝.", style->plain, &letters, e))
		return false;
	mpt width = flow_width(&letters, style);
	if (body->is_closed)
		return true;
	tag_begin(flow, TAG_P);
	if (!body->ended_in_table && body->end.y > 0 && body->end.x + style->size + width <= flow->right) {
		flow_text(flow, &letters, style, ALIGN_LEFT, body->end.x + style->size, body->end.y);
	} else {
		flow_need(flow, style->leading);
		flow_text(flow, &letters, style, ALIGN_LEFT, flow->left + style->size, flow->y);
		flow->y += style->leading;
	}
	tag_end(flow);
	return true;
}

bool letter_body(struct flow *flow, const struct form_text *text, size_t *ret_next, struct err *e)
{
	struct body body = {.flow = flow, .text = text, .style = text->kind == FORM_LETTER ? &letter_style : &attachment_style};
	size_t next = 0;
	count_items(&body);
	if (!draw_blocks(&body, &next, e) || !draw_enclosures(&body, e) ||
		(text->kind == FORM_LETTER && !draw_end(&body, e)))
		return false;
	*ret_next = next;
	return true;
}

bool letter_attachments(struct flow *flow, const struct form_text *text, size_t next, struct err *e)
{
	struct body body = {.flow = flow, .text = text, .style = &attachment_style, .in_attachment = true};
	count_items(&body);
	flow->top = MM(20);
	while (next < text->blocks.n) {
		const struct words *title = &text->blocks.at[next++].words;
		struct letters letters;
		if (!flow_measure(flow, title, &attachment_title, &letters, e))
			return false;
		flow_page(flow);
		add_bookmark(flow, title);
		tag_begin(flow, TAG_H2);
		flow_paragraph(flow, &letters, &attachment_title, ALIGN_CENTER, flow->left);
		tag_end(flow);
		flow->y += PT(6);
		sheet_line(
			flow->pool, flow->sheet, flow->left, flow->y, flow->right - flow->left, 0, PT(0.5), INK_RULE);
		flow->y += PT(12);
		no_text_above(&body);
		if (!draw_blocks(&body, &next, e))
			return false;
	}
	return true;
}
