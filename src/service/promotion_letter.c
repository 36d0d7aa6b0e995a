/* 예비순위 승계(선정) 통지서: kept when it is promoted, drawn whenever it is wanted. */
#include "promotion_letter.h"

#include "kept_letter.h"

#include "ppuri/service/promotion.h"
#include "ppuri/store/application.h"

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
