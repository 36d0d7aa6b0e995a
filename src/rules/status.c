#include "ppuri/status.h"

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

struct status status_view(struct pool *p, const struct status_source *source, struct moment now)
{
	const struct application *application = &source->application;
	const char *state = state_now(source, now);
	bool told = source->announced || source->award_no;
	return (struct status){
		.name = application_name(p, application),
		.call_title = source->call_title,
		.title = application->title,
		.view = app_public_view(state, told),
		.has_deadline = strcmp(state, "DRAFT") == 0,
		.deadline = source->closes_at,
		.reason = is_turned_down(state) ? application->reason : NULL,
		.granted = told ? source->granted : won_of(0),
		.award_no = source->award_no,
	};
}
