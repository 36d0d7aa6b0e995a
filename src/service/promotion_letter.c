/* 예비순위 승계(선정) 통지서: kept when it is promoted, drawn whenever it is wanted. */
#include "promotion_letter.h"

#include "kept_letter.h"

#include "ppuri/service/promotion.h"
#include "ppuri/store/application.h"

const struct act ACT_SELECT_NOTICE = {"select.notice", RIGHT_LETTER_ISSUE, ACT_READS};
const struct act ACT_SELECT_TOLD = {"select.told", RIGHT_LETTER_ISSUE, ACT_WRITES};

static bool fill(struct work *w, const struct call *call, const struct application *application, const struct promotion *promotion,
				 struct form_values *values, struct err *e)
{
	struct office_lines office;
	const char *granted;
	char start[DATE_TEXT_MAX], end[DATE_TEXT_MAX];
	if (!office_lines_read(w, &office, e) || !won_letter(w->pool, promotion->granted, &granted, e))
		return false;
	form_put_office(values, &office);
	form_put_application(values, application, call->title, call->notice_no);
	form_put_won(values, "total_won", application->total);
	form_put_won(values, "asked_won", application->asked);
	form_put_won(values, "own_cash_won", application->own_cash);
	form_put_won(values, "own_kind_won", application->own_kind);
	form_put(values, "granted", granted);
	form_put_won(values, "granted_won", promotion->granted);
	form_put(values, "reserve", pool_printf(w->pool, "%d", promotion->reserve));
	form_put(values, "period", pool_printf(w->pool, "%s∼%s", date_letter(call->project_start, start), date_letter(call->project_end, end)));
	form_put_day(values, "promoted_day", moment_date(promotion->promoted_at));
	return true;
}

bool promotion_letter_make(struct work *w, const struct call *call, const struct application *application,
						   const struct promotion *promotion, struct kept_letter *ret, struct err *e)
{
	struct form_values values = {.pool = w->pool};
	return fill(w, call, application, promotion, &values, e) && kept_letter_make(w, "promotion-letter", &values, ret, e);
}

struct reading {
	const char *name;
	struct promotion promotion;
	struct kept_letter letter;
};

static bool read(struct work *w, void *arg, struct err *e)
{
	struct reading *reading = arg;
	struct application application;
	act_about(w, "application %s", reading->name);
	if (!application_by_name(w->db, w->pool, reading->name, &application, e))
		return false;
	if (!promotion_letter_read(w->db, w->pool, application.id, &reading->promotion, &reading->letter, e))
		return err_prefix(e, "%s", reading->name);
	return kept_letter_check(&reading->letter, reading->name, e);
}

bool desk_promotion_letter(struct office *o, const char *name, struct promotion *ret, struct buf *out, struct err *e)
{
	struct reading reading = {.name = name};
	const struct promotion *promotion = &reading.promotion;
	if (!act_perform(o, &ACT_SELECT_NOTICE, read, &reading, e) ||
		!kept_letter_draw(o->pool, &reading.letter, promotion->receipt_no, promotion->promoted_at, out, e))
		return false;
	*ret = reading.promotion;
	return true;
}

static bool tell(struct work *w, void *arg, struct err *e)
{
	const char *name = arg;
	struct application application;
	act_about(w, "application %s", name);
	return application_by_name(w->db, w->pool, name, &application, e) && promotion_tell(w->db, application.id, w->me->id, w->now, e);
}

bool desk_promotion_tell(struct office *o, const char *name, struct err *e)
{
	return act_perform(o, &ACT_SELECT_TOLD, tell, pool_strdup(o->pool, name), e);
}
