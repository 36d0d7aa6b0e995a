/* How large papers may be: what the call sets, else the office; held against what is filed already. */
#include "paper_file.h"

#include "ppuri/store/filed_paper.h"
#include "ppuri/store/setting.h"
#include "ppuri/tr.h"

static bool read_office(struct work *w, const char *key, int otherwise, int *ret, struct err *e)
{
	const char *text;
	if (!setting_read(w->db, w->pool, key, &text, e))
		return false;
	if (!text || !paper_mb_parse(text, ret))
		*ret = otherwise;
	return true;
}

bool paper_limits_read(struct work *w, const struct call *call, struct paper_limits *ret, struct err *e)
{
	int file, application;
	if (!read_office(w, "papers.file-mb", PAPER_FILE_MB, &file, e) ||
		!read_office(w, "papers.application-mb", PAPER_APPLICATION_MB, &application, e))
		return false;
	*ret = (struct paper_limits){.file = paper_limit_of(call->file_mb, file),
								 .application = paper_limit_of(call->application_mb, application)};
	return true;
}

bool paper_limits_hold(struct work *w, const struct call *call, const struct paper_limits *was, const struct paper_limits *are,
					   struct err *e)
{
	int64_t beyond;
	if (paper_limits_widen(was, are))
		return true;
	if (!filed_papers_beyond(w->db, call->id, are->file.mb * PAPER_MB, are->application.mb * PAPER_MB, &beyond, e))
		return false;
	if (beyond == 0)
		return true;
	err_set(e, ERR_REFUSED, _("the papers of %lld drafts are larger than that already"), (long long)beyond);
	return err_hint(e, _("see: ppuri app papers --call %s; what is set aside (app detach) does not count"), call->code);
}
