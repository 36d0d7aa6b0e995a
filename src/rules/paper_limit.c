#include "ppuri/paper_limit.h"

#include "ppuri/tr.h"

#include <stdlib.h>
#include <string.h>

bool paper_mb_parse(const char *text, int *ret)
{
	size_t n = strspn(text, "0123456789");
	long number = n && n <= 3 && !text[n] ? strtol(text, NULL, 10) : 0;
	if (number < 1 || number > PAPER_MB_MAX)
		return false;
	*ret = (int)number;
	return true;
}

struct paper_limit paper_limit_of(int own, int office)
{
	return (struct paper_limit){.mb = own ? own : office, .of_call = own != 0};
}

static bool can_be_kept(const struct paper_limit *limit, struct err *e)
{
	return (limit->mb >= 1 && limit->mb <= PAPER_MB_MAX) ||
		   err_set(e, ERR_USAGE, _("the limits of papers are whole numbers of MB from 1 to %d"), PAPER_MB_MAX);
}

bool paper_limits_check(const struct paper_limits *limits, struct err *e)
{
	if (!can_be_kept(&limits->file, e) || !can_be_kept(&limits->application, e))
		return false;
	if (!limits->file.of_call || limits->file.mb <= limits->application.mb)
		return true;
	err_set(e, ERR_REFUSED, _("a file of %d MB would not fit into the %d MB of all files of an application"), limits->file.mb,
			limits->application.mb);
	return err_hint(e, "%s", _("set both: --file-mb N --application-mb N"));
}

bool paper_limits_widen(const struct paper_limits *was, const struct paper_limits *are)
{
	return are->file.mb >= was->file.mb && are->application.mb >= was->application.mb;
}

const char *paper_limit_text(struct pool *p, const struct paper_limit *limit)
{
	return pool_printf(p, limit->of_call ? _("%d MB (the call's own)") : _("%d MB (the office's)"), limit->mb);
}
