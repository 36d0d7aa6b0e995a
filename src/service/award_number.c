#include "award_number.h"

#include "ppuri/store/setting.h"
#include "ppuri/tr.h"

static bool find_series(struct work *w, const char **ret_department, const char **ret_series, struct err *e)
{
	if (!setting_read(w->db, w->pool, "office.department", ret_department, e))
		return false;
	if (!*ret_department) {
		err_set(e, ERR_REFUSED, "%s", _("document numbers begin with the department, which is not set"));
		return err_hint(e, "%s", _("the admin sets it: ppuri store set office.department 산업혁신과"));
	}
	*ret_series = pool_printf(w->pool, "document:%s:%d", *ret_department, moment_date(w->now).year);
	return true;
}

bool award_document_next(struct work *w, const char **ret, struct err *e)
{
	const char *department, *documents;
	int64_t document;
	if (!find_series(w, &department, &documents, e) || !series_next(w->db, documents, &document, e))
		return false;
	*ret = pool_printf(w->pool, "%s-%lld", department, (long long)document);
	return true;
}

bool award_document_coming(struct work *w, const char **ret, struct err *e)
{
	const char *department, *documents;
	int64_t last;
	if (!find_series(w, &department, &documents, e) || !series_last(w->db, documents, &last, e))
		return false;
	*ret = pool_printf(w->pool, "%s-%lld", department, (long long)last + 1);
	return true;
}
