#include "paper_file.h"

#include "ppuri/store/application.h"
#include "ppuri/store/call.h"
#include "ppuri/store/filed_paper.h"
#include "ppuri/tr.h"

bool paper_file_find(struct work *w, const char *name, struct application *ret, struct call *ret_call, struct err *e)
{
	struct application application;
	act_about(w, "application %s", name);
	if (!application_by_name(w->db, w->pool, name, &application, e) ||
		!call_by_id(w->db, w->pool, application.call_id, ret_call, e))
		return false;
	*ret = application;
	return true;
}

bool paper_file_read(struct work *w, const struct application *application, const struct call *call, struct paper_file *ret,
					 struct err *e)
{
	struct paper_file file = {.application = *application};
	struct date receipt = moment_date(application->receipt_no ? application->received_at : w->now);
	if (!wanted_papers_read(w->db, w->pool, call->id, &file.wanted, e) ||
		!filed_papers_read(w->db, w->pool, application->id, &file.papers, e))
		return false;
	file.needs = paper_needs(w->pool, &file.wanted, &file.papers, call->notice_day, receipt);
	*ret = file;
	return true;
}

bool paper_file_lacking(struct work *w, const struct application *application, const char **ret, struct err *e)
{
	struct call call;
	struct paper_file file;
	if (!call_by_code(w->db, w->pool, application->call_code, &call, e) || !paper_file_read(w, application, &call, &file, e))
		return false;
	*ret = paper_needs_text(w->pool, &file.needs);
	return true;
}

bool paper_file_complete(struct work *w, const struct application *application, const struct call *call, struct err *e)
{
	struct paper_file file;
	if (!paper_file_read(w, application, call, &file, e))
		return false;
	if (paper_needs_met(&file.needs))
		return true;
	err_set(e, ERR_REFUSED, _("required papers are missing: %s"), paper_needs_text(w->pool, &file.needs));
	return err_hint(e, _("attach each: ppuri app attach %s FILE --kind KIND --issued DAY; see: ppuri app papers %s"),
					application_name(w->pool, application), application_name(w->pool, application));
}
