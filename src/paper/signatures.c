/* Places to sign, two abreast: who, a line to write on, and what to write there. */
#include "report.h"

static const struct style name_style = {FACE_PLAIN, FACE_BOLD, PT(10.5), PT(16), INK_BLACK};
static const struct style small_style = {FACE_PLAIN, FACE_BOLD, PT(9), PT(16), INK_GREY};

#define ABREAST 2
#define BETWEEN PT(24)    /* two places */
#define ABOVE PT(14)      /* a name, for the hand */
#define ROLE_WIDTH PT(56)
#define LINE_WIDTH PT(84)

struct place {
	struct letters role, name, hint;
};

static bool measure(struct flow *flow, const struct paper_signature *signature, struct place *ret, struct err *e)
{
	struct place place;
	uint32_t missing;
	if (!report_text(flow, signature->role, &small_style, &place.role, e) ||
		!report_text(flow, signature->name, &name_style, &place.name, e) ||
		!report_text(flow, signature->hint, &small_style, &place.hint, e))
		return false;
	/* Between the two for who hears them; each face has it. */
	if (!letters_add(flow->pool, &place.role, flow->fonts, small_style.plain, " ", &missing))
		bug("no space in %s", face_name(small_style.plain));
	*ret = place;
	return true;
}

static mpt place_width(const struct flow *flow)
{
	return (flow->right - flow->left - (ABREAST - 1) * BETWEEN) / ABREAST;
}

/* The part of the page in which the name of place k stands. */
static struct flow name_area(const struct flow *flow, size_t k)
{
	struct flow area = *flow;
	area.left = flow->left + (mpt)k * (place_width(flow) + BETWEEN) + ROLE_WIDTH;
	area.right = area.left - ROLE_WIDTH + place_width(flow) - LINE_WIDTH;
	area.y += ABOVE;
	return area;
}

static mpt row_height(const struct flow *flow, const struct place *places, size_t n)
{
	mpt height = name_style.leading;
	for (size_t k = 0; k < n; k++) {
		struct flow area = name_area(flow, k);
		mpt name = flow_paragraph_height(&area, &places[k].name, &name_style, area.left);
		height = name > height ? name : height;
	}
	return ABOVE + height;
}

static void draw_row(struct flow *flow, const struct place *places, size_t n)
{
	mpt height = row_height(flow, places, n);
	flow_need(flow, height);
	for (size_t k = 0; k < n; k++) {
		struct flow area = name_area(flow, k);
		tag_begin(flow, TAG_P);
		flow_text(flow, &places[k].role, &small_style, ALIGN_LEFT, area.left - ROLE_WIDTH, area.y);
		flow_paragraph(&area, &places[k].name, &name_style, ALIGN_LEFT, area.left);
		tag_end(flow);
		mpt end = area.right + LINE_WIDTH, bottom = flow->y + height;
		sheet_line(flow->pool, flow->sheet, area.left - ROLE_WIDTH, bottom, place_width(flow), 0, PT(0.4), INK_RULE);
		tag_begin(flow, TAG_P);
		flow_text(flow, &places[k].hint, &small_style, ALIGN_RIGHT, end, bottom - small_style.leading);
		tag_end(flow);
	}
	flow->y += height;
}

/* On one page, if a page holds them: who signs sees who else does. */
bool report_signatures(struct flow *flow, const struct paper_section *section, struct err *e)
{
	size_t n = section->n_signatures;
	mpt height = 0;
	struct place *places = pool_alloc(flow->pool, (n + 1) * sizeof *places);
	for (size_t i = 0; i < n; i++)
		if (!measure(flow, &section->signatures[i], &places[i], e))
			return false;
	for (size_t i = 0; i < n; i += ABREAST)
		height += row_height(flow, &places[i], n - i < ABREAST ? n - i : ABREAST);
	if (height <= flow->bottom - flow->top)
		flow_need(flow, height);
	for (size_t i = 0; i < n; i += ABREAST)
		draw_row(flow, &places[i], n - i < ABREAST ? n - i : ABREAST);
	return true;
}
