/* The form that award.h fills, and the paper to draw it. Include once. */
#pragma once

#include "unit.h"

#include "award.h"
#include "ppuri/file.h"
#include "ppuri/tr.h"

#define MADE ((struct moment){1708900000}) /* 2024-02-26 07:26:40 */

static const struct paper_api *paper;
static struct buf award_form;

static int open_paper(void **state)
{
	(void)state;
	struct err e = {0};
	paper = ppuri_paper();
	return paper->init(LANG_KO, &e) && file_read(AWARD_FORM, 1 << 20, &award_form, &e) ? 0 : -1;
}

static int close_paper(void **state)
{
	(void)state;
	buf_release(&award_form);
	return 0;
}
