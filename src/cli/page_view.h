/* Long lists in parts: which part was asked for, and what is said below it. */
#pragma once

#include "command.h"

#include "ppuri/page.h"

#define PAGE_OPTIONS \
	{"limit", VALUE_NUMBER, N_("how many rows to show; 0 shows all (without it 50 in a table, all in CSV and JSON)")}, \
	{"after", VALUE_TEXT, N_("go on behind this row: the last one shown before")}

/* Of a report, whose rows have no name in common. */
#define REPORT_PAGE_OPTIONS \
	{"limit", VALUE_NUMBER, N_("how many rows of each table to show; 0 shows all (without it 1000 on the screen, all in CSV and JSON)")}, \
	{"after", VALUE_NUMBER, N_("go on behind the row of this number, counted from the top of the table")}

struct page page_wanted(const struct session *s, const struct input *in);
/* How many there are, and how to go on; nothing if all of them were shown at once. */
void screen_page_end(struct session *s, const struct page *page, const struct page_end *end, size_t shown);
