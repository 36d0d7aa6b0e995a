#include "ppuri/status.h"

#include "ppuri/deadline.h"

#include <string.h>

/* A draft of a call that has closed is over, even if nobody has said so to the store yet. */
static const char *state_now(const struct status_source *source, struct moment now)
{
	bool draft = strcmp(source->application.state, "DRAFT") == 0;
	return draft && now.unix_seconds > source->closes_at.unix_seconds ? "LAPSED" : source->application.state;
}

/* The words behind a refusal belong to the applicant; other words are the office's own. */
static bool is_turned_down(const char *state)
{
	return strcmp(state, "INELIGIBLE") == 0 || strcmp(state, "RETURNED") == 0;
}

#define APPEAL_DAYS 20 /* 지보법 §36의2 */

/* The last second of the last day on which an applicant can still do something; false if there is none. Public holidays
 * are not known here: a last day on one of them moves on, which is to the applicant's good. */
static bool deadline_of(const struct status_source *source, const char *state, struct moment *ret)
{
	if (strcmp(state, "DRAFT") == 0) {
		*ret = source->closes_at;
		return true;
	}
	if (!source->announced || (strcmp(state, "INELIGIBLE") != 0 && strcmp(state, "NOT_SELECTED") != 0))
		return false;
	struct date last = deadline_days(moment_date(source->announced_at), APPEAL_DAYS, NULL);
	*ret = moment_last_of(last);
	return true;
}

struct status status_view(struct pool *p, const struct status_source *source, struct moment now)
{
	const struct application *application = &source->application;
	const char *state = state_now(source, now);
	bool told = source->announced || source->award_no;
	struct status status = {
		.name = application_name(p, application),
		.call_title = source->call_title,
		.title = application->title,
		.view = app_public_view(state, told),
		.reason = is_turned_down(state) ? application->reason : NULL,
		.granted = told ? source->granted : won_of(0),
		.award_no = source->award_no,
	};
	status.has_deadline = deadline_of(source, state, &status.deadline);
	return status;
}
