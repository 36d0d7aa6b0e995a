#include "letter_check.h"

#include "qr.h"

#include "ppuri/tr.h"

#include <string.h>

#define QR_SIDE MM(18)
#define QR_TOP MM(9)
#define ADDRESS_WIDTH MM(90)

static const struct style line_style = {FACE_PLAIN, FACE_PLAIN, PT(8), PT(11), INK_GREY};

static void add_text(struct pool *p, struct words *words, const char *text)
{
	*POOL_PUSH(p, words) = (struct run){.text = text};
}

static void add_head(struct pool *p, struct words *words, const struct head_line *line)
{
	for (size_t i = 0; i < line->part[0].n; i++)
		*POOL_PUSH(p, words) = line->part[0].at[i];
}

/* A value in the query of an address (RFC 3986). */
static void add_encoded(struct buf *out, const char *value)
{
	for (const char *c = value; *c; c++) {
		bool plain = (*c >= '0' && *c <= '9') || (*c >= 'A' && *c <= 'Z') || (*c >= 'a' && *c <= 'z') || strchr("-._~", *c);
		if (plain)
			buf_putc(out, *c);
		else
			buf_printf(out, "%%%02X", (unsigned char)*c);
	}
}

/* The address with number and code, which a telephone opens; without an address the two alone. */
static const char *code_text(struct pool *p, const struct form_text *text)
{
	const char *number = words_text(p, &form_head(text, HEAD_LETTER_NO)->part[0]);
	const char *code = words_text(p, &form_head(text, HEAD_CHECK_CODE)->part[0]);
	const struct head_line *address = form_head(text, HEAD_VERIFY_URL);
	if (!address)
		return pool_printf(p, "%s %s", number, code);
	struct buf out CLEANUP(buf_release) = {0};
	buf_puts(&out, words_text(p, &address->part[0]));
	buf_puts(&out, strchr(buf_text(&out), '?') ? "&n=" : "?n=");
	add_encoded(&out, number);
	buf_puts(&out, "&c=");
	add_encoded(&out, code);
	return pool_strdup(p, buf_text(&out));
}

/* In the upper right corner of the first page, above all that a letter says. */
static bool draw_code(struct flow *flow, const struct form_text *text, struct err *e)
{
	const char *says = code_text(flow->pool, text);
	if (strlen(says) > QR_TEXT_MAX)
		return err_set(e, ERR_REFUSED, _("number, code and address take %zu bytes together; a QR code that can be read has %d at most"),
			strlen(says), QR_TEXT_MAX);
	tag_figure(flow, "진위를 확인하는 QR 코드");
	sheet_code(flow->pool, &flow->sheets->at[0], flow->right - QR_SIDE, QR_TOP, QR_SIDE, says);
	tag_end(flow);
	return true;
}

/* Where to ask, left of the QR code and down to its lower edge. */
static bool draw_address(struct flow *flow, const struct form_text *text, struct err *e)
{
	const struct head_line *address = form_head(text, HEAD_VERIFY_URL);
	struct words words = {0};
	struct letters letters;
	if (!address)
		return true;
	add_text(flow->pool, &words, "진위 확인  ");
	add_head(flow->pool, &words, address);
	if (!flow_measure(flow, &words, &line_style, &letters, e))
		return false;
	struct flow beside = *flow;
	beside.sheet = &flow->sheets->at[0];
	beside.right = flow->right - QR_SIDE - MM(4);
	beside.left = beside.right - ADDRESS_WIDTH;
	beside.y = QR_TOP + QR_SIDE - flow_paragraph_height(&beside, &letters, &line_style, beside.left);
	tag_begin(flow, TAG_P);
	flow_paragraph(&beside, &letters, &line_style, ALIGN_RIGHT, beside.left);
	tag_end(flow);
	return true;
}

/* At the lower left edge of each page, beside its number: no page can pass for one of another letter. */
static bool draw_lines(struct flow *flow, const struct form_text *text, struct err *e)
{
	struct words words = {0};
	struct letters letters;
	add_text(flow->pool, &words, "발급번호 ");
	add_head(flow->pool, &words, form_head(text, HEAD_LETTER_NO));
	add_text(flow->pool, &words, " · 확인코드 ");
	add_head(flow->pool, &words, form_head(text, HEAD_CHECK_CODE));
	if (!flow_measure(flow, &words, &line_style, &letters, e))
		return false;
	uint32_t paragraph = tag_begin(flow, TAG_P);
	for (size_t i = 0; i < flow->sheets->n; i++) {
		flow->sheet = &flow->sheets->at[i];
		flow_text(flow, &letters, &line_style, ALIGN_LEFT, flow->left, flow->sheets->height - MM(11));
		tag_switch(flow, TAG_ARTIFACT); /* nobody wants to hear it on each page */
	}
	tag_switch(flow, paragraph);
	tag_end(flow);
	return true;
}

bool letter_check(struct flow *flow, const struct form_text *text, struct err *e)
{
	return !form_head(text, HEAD_LETTER_NO) ||
		   (draw_lines(flow, text, e) && draw_address(flow, text, e) && draw_code(flow, text, e));
}
