/* The fonts of the house, open while the tests of a program run. Include once. */
#pragma once

#include "unit.h"

#include "line.h"

static struct fonts *fonts;

static int open_fonts(void **state)
{
	(void)state;
	struct err e;
	return fonts_open(PPURI_FONT_FOLDER, &fonts, &e) ? 0 : -1;
}

static int close_fonts(void **state)
{
	(void)state;
	fonts_close(&fonts);
	return 0;
}
