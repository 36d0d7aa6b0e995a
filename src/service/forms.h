/* The forms that are built in: FORM(name, symbol) of each, by name. */
#pragma once

#define FORMS(FORM) \
	FORM("agreement", agreement) \
	FORM("agreement-cancel", agreement_cancel) \
	FORM("agreement-change", agreement_change) \
	FORM("amendment-letter", amendment_letter) \
	FORM("appeal-decision", appeal_decision) \
	FORM("application", application) \
	FORM("award-cancel", award_cancel) \
	FORM("award-change", award_change) \
	FORM("award-letter", award_letter) \
	FORM("ineligible", ineligible) \
	FORM("meeting-minutes", meeting_minutes) \
	FORM("not-selected", not_selected) \
	FORM("pledge", pledge) \
	FORM("promotion-letter", promotion_letter) \
	FORM("receipt", receipt) \
	FORM("reserve", reserve) \
	FORM("result-cancel", result_cancel) \
	FORM("returned", returned) \
	FORM("score-sheet", score_sheet) \
	FORM("score-table", score_table) \
	FORM("selected", selected) \
	FORM("supplement-request", supplement_request) \
	FORM("support", support)
