/* The columns of a file with score sheets: one row an application. The items of the round stand behind these. */
#pragma once

#include "ppuri/call.h"
#include "ppuri/review.h"

enum sheet_column { SHEET_NAME, SHEET_FIRM, SHEET_TITLE, SHEET_TOTAL, SHEET_COMMENT, SHEET_ITEMS };
