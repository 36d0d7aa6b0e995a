#include "award_number.h"

#include "ppuri/store/setting.h"
#include "ppuri/tr.h"

bool award_document_next(struct work *w, const char **ret, struct err *e)
{
	const char *department;
	int64_t document;
	if (!setting_read(w->db, w->pool, "office.department", &department, e))
		return false;
	if (!department) {
		err_set(e, ERR_REFUSED, "%s", _("document numbers begin with the department, which is not set"));
		return err_hint(e, "%s", _("the admin sets it: ppuri store set office.department 산업혁신과"));
	}
	const char *documents = pool_printf(w->pool, "document:%s:%d", department, moment_date(w->now).year);
	if (!series_next(w->db, documents, &document, e))
		return false;
	*ret = pool_printf(w->pool, "%s-%lld", department, (long long)document);
	return true;
}
