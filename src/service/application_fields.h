/* The columns of an application in a file: those of its firm come first. */
#pragma once

#include "firm_fields.h"

enum application_column {
	APPLICATION_TITLE = FIRM_COLUMNS, APPLICATION_TOTAL, APPLICATION_ASKED, APPLICATION_OWN_CASH, APPLICATION_OWN_KIND,
	APPLICATION_COLUMNS
};
#define APPLICATION_TABLE_COLUMNS \
	FIRM_TABLE_COLUMNS, \
	[APPLICATION_TITLE] = {"title", "과제명|과제|신청과제|신청과제명", true}, \
	[APPLICATION_TOTAL] = {"total", "총사업비|총사업비용|사업비", true}, \
	[APPLICATION_ASKED] = {"asked", "지원신청액|지원금|지원금신청액|신청액|신청금액|지원신청금액|보조금신청액|보조금|지원액", true}, \
	[APPLICATION_OWN_CASH] = {"own_cash", \
		"기업부담금 현금|자부담현금|민간부담금현금|현금|부담금현금|기업부담금(현금)|자부담(현금)|민간부담금(현금)", true}, \
	[APPLICATION_OWN_KIND] = {"own_kind", \
		"기업부담금 현물|자부담현물|민간부담금현물|현물|부담금현물|기업부담금(현물)|자부담(현물)|민간부담금(현물)", false}
#define APPLICATION_GRID_KINDS \
	FIRM_GRID_KINDS, [APPLICATION_TOTAL] = GRID_WON, [APPLICATION_ASKED] = GRID_WON, [APPLICATION_OWN_CASH] = GRID_WON, \
	[APPLICATION_OWN_KIND] = GRID_WON
