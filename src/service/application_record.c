/* One application as it is shown. One act reads all of it, so that no part is newer than another. */
#include "ppuri/service/application_record.h"

#include "judging.h"

#include "ppuri/service/application.h"
#include "ppuri/store/application.h"
#include "ppuri/store/award.h"
#include "ppuri/store/bonus.h"
#include "ppuri/store/cost.h"
#include "ppuri/store/decline.h"
#include "ppuri/store/duplicate.h"
#include "ppuri/store/placement.h"
#include "ppuri/store/screening.h"
#include "ppuri/store/supplement.h"

const struct act ACT_APPLICATION_SHOW = {"app.show", RIGHT_APP_READ, ACT_READS, .personal = true};

struct reading {
	const char *name;
	bool duplicates;
	struct application_record record;
};

static bool read_judged(struct work *w, struct reading *reading, struct err *e)
{
	struct application *application = &reading->record.application;
	struct judging judging = {0};
	act_about(w, "application %s", reading->name);
	return application_by_name(w->db, w->pool, reading->name, application, e) &&
		   screening_history(w->db, w->pool, application->id, &reading->record.runs, e) &&
		   judged_otherwise(w, &judging, application, &application->stale, e);
}

static bool show(struct work *w, void *arg, struct err *e)
{
	return read_judged(w, arg, e);
}

bool desk_application_show(struct office *o, const char *name, struct application *ret, struct screening_list *ret_runs,
						   struct err *e)
{
	struct reading reading = {.name = name};
	if (!act_perform(o, &ACT_APPLICATION_SHOW, show, &reading, e))
		return false;
	*ret = reading.record.application;
	*ret_runs = reading.record.runs;
	return true;
}

static bool read_award(struct work *w, struct application_record *record, struct err *e)
{
	struct err missing = {0};
	if (!record->application.receipt_no)
		return true;
	record->awarded = award_by_receipt(w->db, w->pool, record->application.receipt_no, &record->award, &missing);
	return record->awarded || missing.kind == ERR_NOT_FOUND || (*e = missing, false);
}

static bool read_record(struct work *w, void *arg, struct err *e)
{
	struct reading *reading = arg;
	struct application_record *record = &reading->record;
	if (!read_judged(w, reading, e))
		return false;
	const int64_t id = record->application.id;
	const struct placement_filter placed = {.application = id, .all = true};
	return supplement_list_read(w->db, w->pool, id, &record->supplements, e) &&
		   given_bonuses_read(w->db, w->pool, id, &record->bonuses, e) && cost_plan_read(w->db, w->pool, id, &record->costs, e) &&
		   cost_standing_read(w->db, &record->application, &record->costs_at, e) &&
		   placement_list_read(w->db, w->pool, &placed, &record->placed.placements, e) &&
		   proposed_sum_list_read(w->db, w->pool, &placed, &record->placed.proposed, e) &&
		   decline_list_read(w->db, w->pool, record->application.call_id, id, &record->declined, e) && read_award(w, record, e) &&
		   (!reading->duplicates || duplicates_read(w->db, w->pool, &record->application, true, &record->duplicates, e));
}

bool desk_application_record(struct office *o, const char *name, bool duplicates, struct application_record *ret, struct err *e)
{
	struct reading reading = {.name = name, .duplicates = duplicates};
	if (!act_perform(o, &ACT_APPLICATION_SHOW, read_record, &reading, e))
		return false;
	*ret = reading.record;
	return true;
}
