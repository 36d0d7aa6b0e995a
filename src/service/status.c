#include "ppuri/service/status.h"

#include "contact.h"
#include "paper_file.h"
#include "told_by_letter.h"

#include "ppuri/store/appeal.h"
#include "ppuri/store/award_change.h"
#include "ppuri/store/call.h"
#include "ppuri/store/holiday.h"
#include "ppuri/store/letter.h"
#include "ppuri/store/payment.h"
#include "ppuri/store/repayment.h"
#include "ppuri/store/screening.h"
#include "ppuri/store/status.h"

#include <string.h>

const struct act ACT_STATUS = {"status", RIGHT_STATUS_OWN, ACT_READS};

/* Papers can come as long as a draft can be submitted, and while a supplement is waited for. */
static bool papers_can_come(const struct status_source *source, struct moment now)
{
	bool draft = strcmp(source->application.state, "DRAFT") == 0;
	return source->wanted || (draft && source->closes_at.unix_seconds >= now.unix_seconds);
}

static bool view(struct work *w, const struct status_source *source, const struct holidays *holidays, struct status *ret,
				 struct err *e)
{
	const char *lacking = "";
	*ret = status_view(w->pool, source, holidays, w->now);
	if (papers_can_come(source, w->now) && !paper_file_lacking(w, &source->application, &lacking, e))
		return false;
	ret->missing = *lacking ? lacking : NULL;
	return letter_list_read(w->db, w->pool, &(struct letter_filter){.application_id = source->application.id}, &ret->letters, e);
}

static bool read_checks(struct work *w, struct status_source *source, struct err *e)
{
	if (strcmp(source->application.state, "INELIGIBLE") != 0)
		return true;
	struct screening *checks = pool_alloc(w->pool, sizeof *checks);
	source->checks = checks;
	return screening_read(w->db, w->pool, source->application.id, checks, e);
}

static bool read_appeal(struct work *w, struct status_source *source, struct err *e)
{
	struct appeal_list list;
	if (!appeal_list_read(w->db, w->pool, &(struct appeal_filter){.application = source->application.id}, &list, e))
		return false;
	source->appeal = list.n ? list.at : NULL;
	return true;
}

static bool read_payments(struct work *w, struct status_source *source, struct err *e)
{
	const struct award_change_filter filter = {.application = source->application.id};
	return !source->award_no || (payment_list_read(w->db, w->pool, source->award_id, &source->payments, e) &&
								 repayments_read(w->db, w->pool, source->award_id, &source->repayments, e) &&
								 award_changes_read(w->db, w->pool, &filter, &source->changes, e));
}

static bool read_cancelled(struct work *w, struct status_source *source, struct err *e)
{
	bool there;
	return (strcmp(source->application.state, "CANCELLED") != 0 && strcmp(source->application.state, "RESULT_CANCELLED") != 0) ||
		   cancelled_at_read(w->db, source->application.id, &source->cancelled_at, &there, e);
}

static bool read(struct work *w, void *arg, struct err *e)
{
	struct status_list *list = arg;
	struct status_sources sources;
	struct holidays holidays;
	if (!status_read(w->db, w->pool, w->me->firm_id, &sources, e) || !holidays_read(w->db, w->pool, &holidays, e) ||
		!contact_read(w, &list->contact, e))
		return false;
	for (size_t i = 0; i < sources.n; i++)
		if (!read_checks(w, &sources.at[i], e) ||
			!told_by_letter(w, &sources.at[i].application, sources.at[i].application.state, moment_date(w->now), &sources.at[i].letter_day, NULL, e) ||
			!read_payments(w, &sources.at[i], e) || !read_appeal(w, &sources.at[i], e) ||
			!read_cancelled(w, &sources.at[i], e) ||
			!call_notice_list_read(w->db, w->pool, sources.at[i].application.call_id, &sources.at[i].notices, e) ||
			!view(w, &sources.at[i], &holidays, POOL_PUSH(w->pool, list), e))
			return false;
	return true;
}

bool desk_status(struct office *o, struct status_list *ret, struct err *e)
{
	struct status_list list = {0};
	if (!act_perform(o, &ACT_STATUS, read, &list, e))
		return false;
	*ret = list;
	return true;
}
