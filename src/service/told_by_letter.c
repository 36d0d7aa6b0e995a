#include "told_by_letter.h"

#include "ppuri/award_law.h"
#include "ppuri/store/call.h"
#include "ppuri/store/letter.h"
#include "ppuri/store/program.h"

#include <string.h>

static bool tells_of(const char *kind, const char *state)
{
	static const struct {
		const char *kind, *state;
	} letters[] = {{"ineligible", "INELIGIBLE"}, {"returned", "RETURNED"}, {"not-selected", "NOT_SELECTED"}, {"reserve", "RESERVE"},
				   {"result-change", "NOT_SELECTED"}, {"result-change", "RESERVE"}, {"selected", "SELECTED"}, {"promoted", "SELECTED"},
				   {"result-change", "SELECTED"}, {"award", "AWARDED"}, {"award-change", "AWARDED"}, {"award-cancel", "AWARDED"},
				   {"agreement", "AWARDED"}, {"agreement-change", "AWARDED"}, {"agreement-cancel", "AWARDED"}, {"agreement-cancel", "CANCELLED"},
				   {"award-cancel", "CANCELLED"}, {"result-cancel", "RESULT_CANCELLED"}};
	for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
		if (strcmp(letters[i].kind, kind) == 0 && strcmp(letters[i].state, state) == 0)
			return true;
	return false;
}

/* Where the agreement grants it tells the award; beside an award it tells nothing more. */
static bool agreement_grants(struct work *w, const struct application *application, bool *ret, struct err *e)
{
	struct call call;
	struct program program;
	if (!call_by_id(w->db, w->pool, application->call_id, &call, e) || !program_by_id(w->db, w->pool, call.program_id, &program, e))
		return false;
	*ret = award_law_agrees(program.legal_basis);
	return true;
}

static bool tells(const struct letter *letter, const char *state, bool agreed)
{
	bool of_award = strcmp(state, "AWARDED") == 0;
	return tells_of(letter->kind, state) && (agreed || strcmp(letter->kind, "agreement") != 0) && (letter->state == LETTER_VALID || (of_award && letter->overtaken));
}

bool told_by_letter(struct work *w, const struct application *application, const char *state, struct date until, struct date *day,
					int *ret_version, struct err *e)
{
	struct letter_list list = {0};
	const struct letter_filter filter = {.application_id = application->id};
	bool agreed;
	if (!agreement_grants(w, application, &agreed, e) || !letter_list_read(w->db, w->pool, &filter, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++) {
		struct moment first;
		if (!tells(&list.at[i], state, agreed))
			continue;
		if (!letter_first_issued(w->db, list.at[i].id, &first, e))
			return false;
		struct date told = moment_date(first);
		if (date_cmp(told, until) > 0 || (day->year && date_cmp(told, *day) < 0))
			continue;
		*day = told;
		if (ret_version)
			*ret_version = (int)list.at[i].subject_no;
	}
	return true;
}
