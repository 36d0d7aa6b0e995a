#include "report.h"

#include "stand_in.h"

#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <string.h>

static const struct style small_style = {FACE_PLAIN, FACE_BOLD, PT(9), PT(13), INK_GREY};
static const struct style title_style = {FACE_BOLD, FACE_BOLD, PT(19), PT(28), INK_BLACK};
static const struct style subtitle_style = {FACE_PLAIN, FACE_BOLD, PT(10.5), PT(16), INK_GREY};
static const struct style section_style = {FACE_BOLD, FACE_BOLD, PT(12), PT(18), INK_BLACK};
static const struct style note_style = {FACE_PLAIN, FACE_BOLD, PT(9.5), PT(15), INK_BLACK};
static const struct style foot_style = {FACE_PLAIN, FACE_BOLD, PT(8), PT(11), INK_GREY};

bool report_words(struct flow *flow, const char *text, enum face face, const char **ret, struct err *e)
{
	const size_t n = strlen(text);
	if (!text_valid(text, n, NULL))
		return err_set(e, ERR_REFUSED, _("a text of the report is not valid UTF-8"));
	*ret = stand_in_text(flow, text_clean(flow->pool, text, n), face);
	return true;
}

bool report_text(
	struct flow *flow, const char *text, const struct style *style, struct letters *ret, struct err *e)
{
	return report_words(flow, text ? text : "", style->plain, &text, e) && flow_measure_text(flow, text, style->plain, ret, e);
}

/* Whose report it is and when it was made; the title; what it covers; and a rule. */
static bool draw_head(struct flow *flow, const struct paper_report *report, struct err *e)
{
	struct letters letters;
	char made[DATE_TEXT_MAX], known[DATE_TEXT_MAX];
	if (!report_text(flow, report->organisation, &small_style, &letters, e))
		return false;
	tag_begin(flow, TAG_P);
	flow_text(flow, &letters, &small_style, ALIGN_LEFT, flow->left, flow->y);
	tag_end(flow);
	const char *when = pool_printf(flow->pool, _("made %s"), moment_letter(report->made, made));
	if (report->known.unix_seconds && report->known.unix_seconds < report->made.unix_seconds)
		when = pool_printf(flow->pool, _("as known on %s · %s"), moment_letter(report->known, known), when);
	if (!report_text(flow, when, &small_style, &letters, e))
		return false;
	tag_begin(flow, TAG_P);
	flow_text(flow, &letters, &small_style, ALIGN_RIGHT, flow->right, flow->y);
	tag_end(flow);
	flow->y += small_style.leading + PT(4);
	if (!report_text(flow, report->title, &title_style, &letters, e))
		return false;
	tag_begin(flow, TAG_H1);
	flow_paragraph(flow, &letters, &title_style, ALIGN_LEFT, flow->left);
	tag_end(flow);
	if (report->subtitle) {
		if (!report_text(flow, report->subtitle, &subtitle_style, &letters, e))
			return false;
		tag_begin(flow, TAG_P);
		flow_paragraph(flow, &letters, &subtitle_style, ALIGN_LEFT, flow->left);
		tag_end(flow);
	}
	flow->y += PT(6);
	sheet_fill(flow->pool, flow->sheet, flow->left, flow->y, flow->right - flow->left, PT(2), INK_ACCENT);
	flow->y += PT(2);
	return true;
}

static mpt gap_above(const struct flow *flow)
{
	return flow->y > flow->top ? PT(14) : 0;
}

/* What must stand on the page below a title, so that the title does not stand there alone. */
static bool room_below(struct flow *flow, const struct paper_section *section, mpt *ret, struct err *e)
{
	switch (section->kind) {
	case PAPER_TABLE:
		return report_table_room(flow, section, ret, e);
	case PAPER_TIMELINE:
	case PAPER_BARS:
	case PAPER_STACKS:
	case PAPER_SPREADS:
		return chart_room(flow, section, ret, e);
	case PAPER_NOTE:
	case PAPER_SIGNATURES:
		*ret = PT(72);
		return true;
	}
	bug("no such section");
}

static mpt title_height(const struct flow *flow, const struct letters *letters)
{
	return flow_paragraph_height(flow, letters, &section_style, flow->left + PT(9)) + PT(3);
}

/* To the present page. */
static void add_bookmark(struct flow *flow, const char *title)
{
	if (title)
		sheets_bookmark(flow->pool, flow->sheets, text_clean(flow->pool, title, strlen(title)));
}

static bool draw_section_title(struct flow *flow, const struct paper_section *section, const char *bookmark, struct err *e)
{
	struct letters letters;
	mpt room;
	if (!section->title) {
		add_bookmark(flow, bookmark);
		return true;
	}
	if (!report_text(flow, section->title, &section_style, &letters, e) || !room_below(flow, section, &room, e))
		return false;
	flow_need(flow, title_height(flow, &letters) + room);
	add_bookmark(flow, bookmark);
	sheet_fill(flow->pool, flow->sheet, flow->left, flow->y + PT(4.5), PT(3), PT(10), INK_ACCENT);
	tag_begin(flow, TAG_H2);
	flow_paragraph(flow, &letters, &section_style, ALIGN_LEFT, flow->left + PT(9));
	tag_end(flow);
	flow->y += PT(3);
	return true;
}

/* A table and those that are joined to it begin a page together, if they fit on one. */
static bool keep_joined(struct flow *flow, const struct paper_section *first, size_t n, struct err *e)
{
	mpt sum = 0;
	for (size_t i = 0; i < n && (i == 0 || first[i].joined); i++) {
		struct letters letters = {0};
		mpt height;
		if (!report_text(flow, first[i].title, &section_style, &letters, e) || !report_table_height(flow, &first[i], &height, e))
			return false;
		sum += (i ? PT(14) : 0) + (first[i].title ? title_height(flow, &letters) : 0) + height;
	}
	if (sum <= flow->bottom - flow->top)
		flow_need(flow, sum);
	return true;
}

/* Each line of the text is a paragraph. */
static bool draw_note(struct flow *flow, const struct paper_section *section, struct err *e)
{
	for (const char *line = section->text; line; line = strchr(line, '\n') ? strchr(line, '\n') + 1 : NULL) {
		struct letters letters;
		if (!report_text(flow, pool_strndup(flow->pool, line, strcspn(line, "\n")), &note_style, &letters, e))
			return false;
		if (letters.n) {
			tag_begin(flow, TAG_P);
			flow_paragraph(flow, &letters, &note_style, ALIGN_JUSTIFY, flow->left);
			tag_end(flow);
		}
		if (!letters.n && flow->y > flow->top)
			flow->y += note_style.leading;
	}
	return true;
}

/* One figure, which its words stand for. */
static bool draw_chart(struct flow *flow, const struct paper_section *section,
	bool (*chart)(struct flow *flow, const struct paper_section *section, struct err *e), struct err *e)
{
	if (section->n_bars == 0)
		return true;
	tag_figure(flow, chart_alt(flow->pool, section));
	if (!chart(flow, section, e))
		return false;
	tag_end(flow);
	return true;
}

static bool draw_content(struct flow *flow, const struct paper_section *section, struct err *e)
{
	switch (section->kind) {
	case PAPER_TABLE:
		return report_table(flow, section, e);
	case PAPER_TIMELINE:
		return draw_chart(flow, section, chart_timeline, e);
	case PAPER_BARS:
		return draw_chart(flow, section, chart_bars, e);
	case PAPER_STACKS:
		return draw_chart(flow, section, chart_stacks, e);
	case PAPER_SPREADS:
		return draw_chart(flow, section, chart_spreads, e);
	case PAPER_NOTE:
		return draw_note(flow, section, e);
	case PAPER_SIGNATURES:
		return report_signatures(flow, section, e);
	}
	bug("no such section");
}

/* The first of n sections that are left. */
static bool draw_section(struct flow *flow, const struct paper_section *section, size_t n, bool by_title, struct err *e)
{
	if (section->page && flow->y > flow->top)
		flow_page(flow);
	flow->y += gap_above(flow);
	if (n > 1 && section[1].joined && !section->joined && !keep_joined(flow, section, n, e))
		return false;
	return draw_section_title(flow, section, by_title ? section->title : section->bookmark, e) && draw_content(flow, section, e);
}

/* A report that names no bookmarks has its titles for them. */
static bool names_bookmarks(const struct paper_report *report)
{
	for (size_t i = 0; i < report->n_sections; i++)
		if (report->sections[i].bookmark)
			return true;
	return false;
}

/* What of the report's texts is not printed as it is kept. */
static bool draw_stand_ins(struct flow *flow, struct err *e)
{
	if (!flow->stand_ins->n)
		return true;
	flow->y += gap_above(flow);
	const char *text = pool_printf(flow->pool, _("※ Characters that the fonts of papers lack are printed as others: %s"),
								   stand_in_names(flow->pool, flow->stand_ins));
	return draw_note(flow, &(struct paper_section){.kind = PAPER_NOTE, .text = text}, e);
}

/* Small print on the left, "n / m" on the right, when the number of pages is known. */
static bool draw_feet(struct flow *flow, const struct paper_report *report, struct err *e)
{
	mpt y = flow->sheets->height - MM(13);
	uint32_t tag = tag_switch(flow, TAG_ARTIFACT);
	for (size_t i = 0; i < flow->sheets->n; i++) {
		struct letters letters;
		flow->sheet = &flow->sheets->at[i];
		sheet_line(
			flow->pool, flow->sheet, flow->left, y - PT(4), flow->right - flow->left, 0, PT(0.4), INK_HAIR);
		if (!report_text(flow, report->foot, &foot_style, &letters, e))
			return false;
		flow_text(flow, &letters, &foot_style, ALIGN_LEFT, flow->left, y);
		const char *number = pool_printf(flow->pool, "%zu / %zu", i + 1, flow->sheets->n);
		if (!report_text(flow, number, &foot_style, &letters, e))
			return false;
		flow_text(flow, &letters, &foot_style, ALIGN_RIGHT, flow->right, y);
	}
	tag_switch(flow, tag);
	return true;
}

static bool lay_out(
	struct pool *p, struct fonts *fonts, const struct paper_report *report, struct sheets *ret, struct err *e)
{
	struct sheets sheets = {
		.width = report->landscape ? A4_LONG : A4_SHORT,
		.height = report->landscape ? A4_SHORT : A4_LONG,
		.title = report->title,
		.author = report->organisation ? report->organisation : "",
		.tags = tags_new(p),
		.opens_bookmarks = names_bookmarks(report),
	};
	struct stand_ins stand_ins = {.pool = p};
	struct flow flow = {
		.pool = p,
		.fonts = fonts,
		.sheets = &sheets,
		.stand_ins = &stand_ins,
		.left = MM(18),
		.right = sheets.width - MM(18),
		.top = MM(18),
		.bottom = sheets.height - MM(19),
	};
	flow_page(&flow);
	if (!draw_head(&flow, report, e))
		return false;
	for (size_t i = 0; i < report->n_sections; i++) {
		if (!draw_section(&flow, &report->sections[i], report->n_sections - i, !sheets.opens_bookmarks, e))
			return err_prefix(e, "%s", report->sections[i].title ? report->sections[i].title : report->title);
	}
	if (!draw_stand_ins(&flow, e) || !draw_feet(&flow, report, e))
		return false;
	if (sheets.n == 1 && !sheets.opens_bookmarks)
		sheets.bookmarks.n = 0; /* there is nowhere to go */
	*ret = sheets;
	return true;
}

bool report_layout(
	struct pool *p, struct fonts *fonts, const struct paper_report *report, struct sheets *ret, struct err *e)
{
	struct paper_report set;
	if (!report->form_text)
		return lay_out(p, fonts, report, ret, e);
	return report_arrange(p, report, &set, e) && lay_out(p, fonts, &set, ret, e);
}
