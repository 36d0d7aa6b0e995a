/* libxlsxwriter, loaded when the first sheet is written: linked, it and libcrypto behind it would cost each command
 * two milliseconds. */
#pragma once

#include "library.h"

#include <xlsxwriter.h>

#define XLSX_FUNCTIONS(X) \
	X(workbook_new_opt) X(workbook_add_worksheet) X(workbook_add_format) X(workbook_set_properties) X(workbook_close) \
	X(worksheet_write_string) X(worksheet_write_number) X(worksheet_write_blank) X(worksheet_set_column) X(worksheet_set_row) X(worksheet_set_default_row) \
	X(worksheet_freeze_panes) X(worksheet_autofilter) X(worksheet_repeat_rows) X(worksheet_ignore_errors) \
	X(worksheet_set_landscape) X(worksheet_set_paper) X(worksheet_set_margins) X(worksheet_fit_to_pages) \
	X(worksheet_set_header) X(worksheet_set_footer) \
	X(format_set_bold) X(format_set_align) X(format_set_indent) X(format_set_num_format) X(format_set_text_wrap) X(format_set_font_name) \
	X(format_set_border) X(format_set_border_color) X(format_set_top) X(format_set_top_color) X(format_set_bg_color) X(lxw_strerror)

struct xlsx_library {
	XLSX_FUNCTIONS(LIBRARY_POINTER)
};

MUST_CHECK bool xlsx_library(struct xlsx_library *ret, struct err *e);
