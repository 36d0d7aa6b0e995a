#include "ppuri/service/history.h"

#include "ppuri/store/application.h"
#include "ppuri/store/duplicate.h"
#include "ppuri/store/firm.h"
#include "ppuri/store/history.h"
#include "ppuri/tr.h"

const struct act ACT_FIRM_HISTORY = {"firm.history", RIGHT_FIRM_READ, ACT_READS};
const struct act ACT_APPLICATION_DUPLICATES = {"app.duplicates", RIGHT_APP_READ, ACT_READS};

struct asking {
	const char *biz_no;
	int years;
	struct firm_history *history;
};

static bool read_history(struct work *w, void *arg, struct err *e)
{
	struct asking *asking = arg;
	struct firm_history *history = asking->history;
	act_about(w, "firm %s", asking->biz_no);
	if (!firm_by_biz_no(w->db, w->pool, asking->biz_no, &history->firm, e))
		return e->kind == ERR_NOT_FOUND && err_hint(e, "%s", _("find it by its name: ppuri firm list --search NAME"));
	history->firm.representative = history->firm.contact = history->firm.phone = history->firm.email = NULL;
	history->from = moment_date(w->now).year - asking->years;
	const struct history_span span = {history->from, w->now};
	return history_read(w->db, w->pool, &history->firm, &span, &history->lines, e);
}

bool desk_firm_history(struct office *o, const char *biz_no, int years, struct firm_history *ret, struct err *e)
{
	struct asking asking = {.biz_no = biz_no, .years = years, .history = ret};
	return act_perform(o, &ACT_FIRM_HISTORY, read_history, &asking, e);
}

struct comparing {
	const char *name;
	bool titles;
	struct duplicate_list *list;
};

static bool compare(struct work *w, void *arg, struct err *e)
{
	struct comparing *comparing = arg;
	struct application application;
	act_about(w, "application %s", comparing->name);
	return application_by_name(w->db, w->pool, comparing->name, &application, e) &&
		   duplicates_read(w->db, w->pool, &application, comparing->titles, comparing->list, e);
}

bool desk_application_duplicates(struct office *o, const char *name, bool titles, struct duplicate_list *ret, struct err *e)
{
	struct comparing comparing = {.name = name, .titles = titles, .list = ret};
	return act_perform(o, &ACT_APPLICATION_DUPLICATES, compare, &comparing, e);
}
