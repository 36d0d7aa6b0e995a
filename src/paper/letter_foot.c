#include "letter_foot.h"

#include "ppuri/tr.h"

/* The side of the place left for the seal: 관인 of a head of a local government are at most 3 cm. */
#define SEAL_SIDE MM(22)
#define COLUMNS_MIN 3 /* so that two do not stand far apart */
#define COLUMNS_MAX 4
#define COLUMN_GAP PT(12)

static const struct style sender_style = {FACE_BOLD, FACE_BOLD, PT(18), PT(26), INK_BLACK};
static const struct style foot_style = {FACE_PLAIN, FACE_PLAIN, PT(10), PT(15), INK_BLACK};
static const struct style date_style = {FACE_PLAIN, FACE_BOLD, PT(13), PT(20), INK_BLACK};
static const struct style receiver_style = {FACE_BOLD, FACE_BOLD, PT(13), PT(20), INK_BLACK};
static const struct style note_style = {FACE_PLAIN, FACE_PLAIN, PT(8.5), PT(11), INK_GREY};

static void add_text(struct flow *flow, struct words *words, const char *text)
{
	*POOL_PUSH(flow->pool, words) = (struct run){.text = text};
}

static void add_words(struct flow *flow, struct words *words, const struct words *more)
{
	for (size_t i = 0; i < more->n; i++)
		*POOL_PUSH(flow->pool, words) = more->at[i];
}

/* Appends a line of the head, behind a separator and a label; nothing if the letter does not have it. */
static void add_head(struct flow *flow, struct words *words, const struct form_text *text, enum head_key key,
	const char *separator, const char *label)
{
	const struct head_line *line = form_head(text, key);
	if (!line)
		return;
	if (words->n > 0)
		add_text(flow, words, separator);
	add_text(flow, words, label);
	add_words(flow, words, &line->part[0]);
}

static bool draw_words(struct flow *flow, const struct words *words, struct err *e)
{
	struct letters letters;
	if (!flow_measure(flow, words, &foot_style, &letters, e))
		return false;
	tag_begin(flow, TAG_P);
	flow_paragraph(flow, &letters, &foot_style, ALIGN_LEFT, flow->left);
	tag_end(flow);
	return true;
}

static void draw_rule(struct flow *flow, mpt thickness)
{
	sheet_line(
		flow->pool, flow->sheet, flow->left, flow->y, flow->right - flow->left, 0, thickness, INK_BLACK);
}

/* The name in the middle of the page. The middle of the seal lies on its last character (업무규정 시행규칙
 * §11②), whose place is left empty: the program does not seal. */
static bool draw_sender(struct flow *flow, const struct form_text *text, struct err *e)
{
	struct letters letters;
	if (!flow_measure(flow, &form_head(text, HEAD_SENDER)->part[0], &sender_style, &letters, e))
		return false;
	mpt spread = em_at(120, sender_style.size);
	mpt width = flow_width(&letters, &sender_style) + spread * (mpt)(letters.n - 1);
	mpt x = (flow->left + flow->right - width) / 2;
	mpt height = text->seal == SEAL_BOX ? SEAL_SIDE : sender_style.leading;
	mpt y = flow->y + (height - sender_style.leading) / 2;
	struct line line = {.to = letters.n};
	tag_begin(flow, TAG_P);
	line_draw_spaced(flow->pool, flow->sheet, &letters, &line, x, base_line(y, &sender_style),
		sender_style.size, spread, sender_style.ink);
	tag_end(flow);
	mpt last = em_at(letters.at[letters.n - 1].advance, sender_style.size);
	if (text->seal == SEAL_BOX)
		sheet_box(flow->pool, flow->sheet, x + width - last / 2 - SEAL_SIDE / 2, flow->y, SEAL_SIDE,
			SEAL_SIDE, PT(0.6), INK_RULE);
	if (text->seal == SEAL_OMITTED) {
		if (!flow_measure_text(flow, "관인생략", foot_style.plain, &letters, e))
			return false;
		tag_begin(flow, TAG_P);
		flow_text(flow, &letters, &foot_style, ALIGN_LEFT, x + width + PT(16),
			flow->y + (height - foot_style.leading) / 2);
		tag_end(flow);
	}
	flow->y += height + PT(7);
	return true;
}

struct signer {
	struct letters note; /* a stand-in's or delegate's mark, and the date of the decision */
	struct letters name; /* behind the title */
};

static bool measure_signer(
	struct flow *flow, const struct head_line *person, struct signer *ret, struct err *e)
{
	struct words name = {0}, note = {0};
	add_words(flow, &note, &person->part[2]);
	add_text(flow, &note, " "); /* before the name, for who hears them */
	for (size_t part = 0; part < 2; part++) {
		if (part > 0)
			add_text(flow, &name, " ");
		add_words(flow, &name, &person->part[part]);
	}
	return flow_measure(flow, &note, &note_style, &ret->note, e) &&
		   flow_measure(flow, &name, &foot_style, &ret->name, e);
}

/* A column for each, up to four, as far as the widest leaves room. */
static size_t columns_for(const struct flow *flow, const struct signer *signers, size_t n)
{
	mpt widest = 0;
	for (size_t i = 0; i < n; i++) {
		mpt note = flow_width(&signers[i].note, &note_style);
		mpt name = flow_width(&signers[i].name, &foot_style);
		widest = note > widest ? note : widest;
		widest = name > widest ? name : widest;
	}
	for (size_t columns = n < COLUMNS_MIN   ? COLUMNS_MIN
						  : n < COLUMNS_MAX ? n
											: COLUMNS_MAX;
		 columns > 1; columns--) {
		if (widest + COLUMN_GAP <= (flow->right - flow->left) / (mpt)columns)
			return columns;
	}
	return 1;
}

static void draw_signer_row(struct flow *flow, const struct signer *signers, size_t n, size_t columns)
{
	bool noted = false;
	for (size_t i = 0; i < n; i++)
		noted = noted || flow_width(&signers[i].note, &note_style) > 0;
	mpt width = (flow->right - flow->left) / (mpt)columns, y = flow->y + (noted ? note_style.leading : 0);
	for (size_t i = 0; i < n; i++) {
		tag_begin(flow, TAG_P);
		flow_text(flow, &signers[i].note, &note_style, ALIGN_LEFT, flow->left + (mpt)i * width, flow->y);
		flow_text(flow, &signers[i].name, &foot_style, ALIGN_LEFT, flow->left + (mpt)i * width, y);
		tag_end(flow);
	}
	flow->y = y + foot_style.leading;
}

/* Those who signed, in the order in which the paper went through their hands. */
static bool draw_signers(struct flow *flow, const struct form_text *text, struct err *e)
{
	static const enum head_key order[] = {HEAD_DRAFTER, HEAD_REVIEWER, HEAD_APPROVER};
	struct signer *signers = pool_alloc(flow->pool, text->head.n * sizeof *signers);
	size_t n = 0;
	for (size_t k = 0; k < sizeof order / sizeof *order; k++) {
		for (size_t i = 0; i < text->head.n; i++) {
			if (text->head.at[i].key == order[k] &&
				!measure_signer(flow, &text->head.at[i], &signers[n++], e))
				return false;
		}
	}
	size_t columns = columns_for(flow, signers, n);
	for (size_t first = 0; first < n; first += columns)
		draw_signer_row(flow, &signers[first], n - first < columns ? n - first : columns, columns);
	return true;
}

static bool draw_cooperators(struct flow *flow, const struct form_text *text, struct err *e)
{
	struct words words = {0};
	for (size_t i = 0; i < text->head.n; i++) {
		if (text->head.at[i].key != HEAD_COOPERATOR)
			continue;
		add_text(flow, &words, words.n > 0 ? "  " : "협조자  ");
		for (size_t part = 0; part < text->head.at[i].n_parts; part++) {
			if (part > 0)
				add_text(flow, &words, " ");
			add_words(flow, &words, &text->head.at[i].part[part]);
		}
	}
	return words.n == 0 || draw_words(flow, &words, e);
}

/* 시행 on the left, 접수 (filled in by who receives it) from the middle on. */
static bool draw_numbers(struct flow *flow, const struct form_text *text, struct err *e)
{
	struct words number = {0}, receipt = {0};
	struct letters letters;
	add_head(flow, &number, text, HEAD_NUMBER, "", "시행  ");
	add_text(flow, &receipt, "접수  ");
	const struct head_line *line = form_head(text, HEAD_RECEIPT);
	if (line)
		add_words(flow, &receipt, &line->part[0]);
	if (!flow_measure(flow, &number, &foot_style, &letters, e))
		return false;
	tag_begin(flow, TAG_P);
	flow_text(flow, &letters, &foot_style, ALIGN_LEFT, flow->left, flow->y);
	tag_end(flow);
	if (!flow_measure(flow, &receipt, &foot_style, &letters, e))
		return false;
	tag_begin(flow, TAG_P);
	flow_text(flow, &letters, &foot_style, ALIGN_LEFT, (flow->left + flow->right) / 2 + MM(8), flow->y);
	tag_end(flow);
	flow->y += foot_style.leading;
	return true;
}

/* Address, homepage, mail and disclosure have no label (업무규정 시행규칙 별지 제1호서식 비고). */
static bool draw_addresses(struct flow *flow, const struct form_text *text, struct err *e)
{
	struct words address = {0}, contact = {0};
	add_head(flow, &address, text, HEAD_ZIP, "", "우 ");
	add_head(flow, &address, text, HEAD_ADDRESS, "  ", "");
	add_head(flow, &address, text, HEAD_HOMEPAGE, "  / ", "");
	add_head(flow, &contact, text, HEAD_PHONE, "", "전화번호 ");
	add_head(flow, &contact, text, HEAD_FAX, "  ", "팩스번호 ");
	add_head(flow, &contact, text, HEAD_EMAIL, "  / ", "");
	add_head(flow, &contact, text, HEAD_DISCLOSURE, "  / ", "");
	return (address.n == 0 || draw_words(flow, &address, e)) && (contact.n == 0 || draw_words(flow, &contact, e));
}

static bool draw_recipients(struct flow *flow, const struct form_text *text, struct err *e)
{
	const struct head_line *line = form_head(text, HEAD_RECIPIENTS);
	struct letters label, letters;
	if (!line)
		return true;
	if (!flow_measure_text(flow, "수신자 ", foot_style.plain, &label, e) ||
		!flow_measure(flow, &line->part[0], &foot_style, &letters, e))
		return false;
	mpt x = flow->left + flow_width(&label, &foot_style) + foot_style.size;
	uint32_t tag = tag_begin(flow, TAG_P);
	flow_item(flow, &label, tag, flow->left, &letters, &foot_style, x);
	tag_end(flow);
	flow->y += PT(6);
	return true;
}

static bool draw_foot(struct flow *flow, const struct form_text *text, struct err *e)
{
	if (!draw_sender(flow, text, e) || !draw_recipients(flow, text, e))
		return false;
	draw_rule(flow, PT(1));
	flow->y += PT(6);
	if (!draw_signers(flow, text, e) || !draw_cooperators(flow, text, e))
		return false;
	flow->y += PT(3);
	return draw_numbers(flow, text, e) && draw_addresses(flow, text, e);
}

static bool draw_line(struct flow *flow, const struct words *words, const struct style *style, enum align align, struct err *e)
{
	struct letters letters;
	if (!flow_measure(flow, words, style, &letters, e))
		return false;
	tag_begin(flow, TAG_P);
	flow_paragraph(flow, &letters, style, align, flow->left);
	tag_end(flow);
	return true;
}

/* A line of the head in the middle, if it is there. */
static bool draw_middle(struct flow *flow, const struct form_text *text, enum head_key key, struct err *e)
{
	const struct head_line *line = form_head(text, key);
	if (!line)
		return true;
	if (!draw_line(flow, &line->part[0], &date_style, ALIGN_CENTER, e))
		return false;
	flow->y += PT(8);
	return true;
}

/* Whom it is for. */
static bool draw_receiver(struct flow *flow, const struct form_text *text, struct err *e)
{
	struct words receiver = {0};
	const struct head_line *line = form_head(text, HEAD_RECEIVER);
	if (!line)
		return true;
	add_words(flow, &receiver, &line->part[0]);
	add_text(flow, &receiver, "  귀하");
	if (!draw_line(flow, &receiver, &receiver_style, ALIGN_LEFT, e))
		return false;
	flow->y += PT(8);
	return true;
}

static bool has_address(const struct form_text *text)
{
	for (enum head_key key = HEAD_ZIP; key <= HEAD_DISCLOSURE; key++)
		if (form_head(text, key))
			return true;
	return false;
}

/* The day, the name with the place of the seal, whom it is for, and where to ask. */
static bool draw_certificate_foot(struct flow *flow, const struct form_text *text, struct err *e)
{
	if (!draw_middle(flow, text, HEAD_STATEMENT, e) || !draw_middle(flow, text, HEAD_DATE, e))
		return false;
	if (form_head(text, HEAD_SENDER)) {
		if (!draw_sender(flow, text, e))
			return false;
		flow->y += PT(6);
	}
	if (!draw_receiver(flow, text, e))
		return false;
	if (text->kind == FORM_DOCUMENT && !has_address(text))
		return true;
	draw_rule(flow, PT(1));
	flow->y += PT(6);
	return draw_addresses(flow, text, e);
}

/* It is drawn on a sheet of its own first, because its height decides where it goes. */
bool letter_foot(struct flow *flow, const struct form_text *text, struct err *e)
{
	struct sheets aside = {.tags = flow->sheets->tags};
	struct flow foot = *flow;
	foot.sheets = &aside;
	foot.top = 0;
	foot.bottom = INT32_MAX;
	flow_page(&foot);
	if (!(text->kind == FORM_LETTER ? draw_foot : draw_certificate_foot)(&foot, text, e))
		return false;
	if (foot.sheet->n == 0)
		return true;
	if (foot.y > flow->bottom - flow->top)
		return err_set(e, ERR_REFUSED, _("the foot of the letter is taller than a page"));
	flow_need(flow, foot.y + PT(8));
	mpt down = flow->bottom - foot.y;
	for (size_t i = 0; i < foot.sheet->n; i++) {
		struct mark *mark = POOL_PUSH(flow->pool, flow->sheet);
		*mark = foot.sheet->at[i];
		mark->y += down;
	}
	return true;
}
