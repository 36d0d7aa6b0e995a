/* Forms and values: a form that is read can be filled and laid out, or is refused with words; whatever the bytes. The input
 * is a form; what follows a NUL in it is the value of every field. */
#include "fuzz.h"

#include "form.h"
#include "letter.h"
#include "ppuri/text.h"

#include <string.h>

#define FONTS "/usr/share/fonts/truetype/nanum"

static const char head[] = "---\n기관명: 가\n수신: {{a}}\n제목: {{b}}\n발신명의: 나\n기안자: 다 | 라\n결재권자: 마 | {{a}} | 전결\n"
						   "시행: 1\n공개구분: 공개\n붙임: {{a}}\n---\n";

static struct fonts *open_fonts(void)
{
	static struct fonts *fonts;
	struct err e;
	if (!fonts && !fonts_open(FONTS, &fonts, &e))
		bug("%s", e.text);
	return fonts;
}

/* Every mark lies on its page, and every page has one. */
static void check_sheets(const struct sheets *sheets)
{
	HOLDS(sheets->n > 0);
	for (size_t i = 0; i < sheets->n; i++) {
		HOLDS(sheets->at[i].n > 0);
		for (size_t k = 0; k < sheets->at[i].n; k++) {
			const struct mark *mark = &sheets->at[i].at[k];
			HOLDS(mark->y >= 0 && mark->y <= sheets->height && mark->h >= 0 && mark->y + mark->h <= sheets->height);
			HOLDS(mark->kind != MARK_TEXT || text_valid(mark->text, strlen(mark->text), NULL));
		}
	}
}

static void check_form(struct pool *p, const char *source, const char *value)
{
	const struct form_field fields[] = {{"a", value}, {"b", value}, {"c", value}};
	const char *const columns[] = {"a", "b"}, *const cells[] = {value, "2", value, "4"};
	const struct form_rows rows[] = {{"l", columns, 2, cells, 2}};
	const struct form_data data = {fields, 3, rows, 1};
	const struct form *form;
	struct form_text text;
	struct sheets sheets;
	struct err e = {0};
	if (form_read(p, "form", source, &form, &e) && form_fill(p, form, &data, &text, &e) &&
		letter_layout(p, open_fonts(), &text, &sheets, &e))
		check_sheets(&sheets);
	else
		HOLDS(e.kind == ERR_REFUSED && *e.text);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct pool pool CLEANUP(pool_release) = {0};
	const char *source = pool_strndup(&pool, (const char *)bytes, n);
	const char *value = strlen(source) < n ? source + strlen(source) + 1 : "값";
	check_form(&pool, source, value);
	check_form(&pool, pool_printf(&pool, "%s%s", head, source), value);
	return 0;
}
