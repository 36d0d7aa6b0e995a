/* Reports as they are laid out, and what stands on their sheets. Include once. */
#pragma once

#include "unit.h"

#include "font.h"
#include "ppuri/tr.h"
#include "report.h"

static struct fonts *fonts;

static int open_fonts(void **state)
{
	(void)state;
	struct err e;
	tr_set(LANG_EN);
	return fonts_open(PPURI_FONT_FOLDER, &fonts, &e) ? 0 : -1;
}

static int close_fonts(void **state)
{
	(void)state;
	fonts_close(&fonts);
	return 0;
}

static struct sheets laid_out(struct pool *p, const struct paper_report *report)
{
	struct err e = {0};
	struct sheets sheets;
	if (!report_layout(p, fonts, report, &sheets, &e))
		fail_msg("%s", e.text);
	return sheets;
}

static struct paper_report report_of(const struct paper_section *sections, size_t n)
{
	return (struct paper_report){.title = "현황", .organisation = "부산광역시", .foot = "끝단", .made = {1708900000},
								 .sections = sections, .n_sections = n};
}

/* Is this text drawn on this sheet? */
static bool holds(const struct sheet *sheet, const char *text)
{
	for (size_t i = 0; i < sheet->n; i++) {
		if (sheet->at[i].kind == MARK_TEXT && strcmp(sheet->at[i].text, text) == 0)
			return true;
	}
	return false;
}
