#include "ppuri/service/supplement_request.h"

#include "form_draw.h"
#include "form_file.h"
#include "supplement_wants.h"

#include "ppuri/filed_paper.h"
#include "ppuri/store/application.h"
#include "ppuri/store/call.h"
#include "ppuri/store/supplement.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_SUPPLEMENT_REQUEST = {"app.request", RIGHT_APP_READ, ACT_READS};

struct request {
	const char *name;
	struct office_lines office;
	struct application application;
	struct call call;
	struct supplement supplement;
	const char *form_name, *form_text;
};

static bool read(struct work *w, void *arg, struct err *e)
{
	struct request *request = arg;
	struct supplement_list list;
	act_about(w, "application %s", request->name);
	if (!application_by_name(w->db, w->pool, request->name, &request->application, e) ||
		!supplement_list_read(w->db, w->pool, request->application.id, &list, e))
		return false;
	if (!list.n || list.at[list.n - 1].outcome)
		return err_set(e, ERR_REFUSED, _("nothing is asked of %s now"), request->name);
	request->supplement = list.at[list.n - 1];
	return call_by_id(w->db, w->pool, request->application.call_id, &request->call, e) &&
		   office_lines_read(w, &request->office, e) &&
		   form_load(w, "supplement-request", &request->form_name, &request->form_text, e);
}

void supplement_put_wants(const struct supplement *supplement, struct form_values *values)
{
	static const char *const columns[] = {"text", NULL};
	form_put_list(values, "want", columns);
	if (*supplement->wanted)
		form_put_row(values, &supplement->wanted);
	for (const char *kind = supplement->papers; *kind;) {
		size_t n = strcspn(kind, "\n");
		const char *paper = paper_kind_printed(pool_strndup(values->pool, kind, n));
		form_put_row(values, &paper);
		kind += n + (kind[n] == '\n');
	}
}

const char *supplement_due_text(struct pool *p, const struct supplement *supplement)
{
	static const char *const names[] = {"일", "월", "화", "수", "목", "금", "토"};
	char text[DATE_TEXT_MAX];
	return pool_printf(p, "%s(%s)", date_letter(supplement->due, text), names[date_weekday(supplement->due)]);
}

bool desk_supplement_request(struct office *o, const char *name, struct buf *out, struct err *e)
{
	struct request request = {.name = name};
	struct form_values values = {.pool = o->pool};
	if (!act_perform(o, &ACT_SUPPLEMENT_REQUEST, read, &request, e))
		return false;
	const struct supplement *supplement = &request.supplement;
	form_put_office(&values, &request.office);
	form_put_application(&values, &request.application, request.call.title, request.call.notice_no);
	form_put_day(&values, "asked_day", moment_date(supplement->asked_at));
	form_put(&values, "due", supplement_due_text(o->pool, supplement));
	supplement_put_wants(supplement, &values);
	return form_draw(request.form_name, request.form_text, &values, supplement->asked_at, out, e);
}
