#include "ppuri/supplement.h"

#include "ppuri/filed_paper.h"
#include "ppuri/tr.h"

#include <string.h>

const char *supplement_papers_text(struct pool *p, const char *papers)
{
	CLEANUP(buf_release) struct buf names = {0};
	for (size_t n; *papers; papers += n + (papers[n] == '\n')) {
		n = strcspn(papers, "\n");
		buf_printf(&names, "%s%s", names.n ? ", " : "", paper_kind_name(pool_strndup(p, papers, n)));
	}
	return pool_strdup(p, buf_text(&names));
}

const char *supplement_text(struct pool *p, const char *wanted, const char *papers)
{
	const char *names = supplement_papers_text(p, papers);
	if (!*wanted)
		return names;
	return *names ? pool_printf(p, _("%s (papers: %s)"), wanted, names) : wanted;
}
