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

/* When the last request was first made: each extension is a row of its own. */
static struct moment first_asked(const struct supplement_list *list)
{
	size_t i = list->n - 1;
	while (i && list->at[i - 1].outcome && strcmp(list->at[i - 1].outcome, "extended") == 0)
		i--;
	return list->at[i].asked_at;
}

static bool has_come(const struct filed_papers *papers, const char *kind, struct moment since)
{
	for (size_t i = 0; i < papers->n; i++) {
		const struct filed_paper *paper = &papers->at[i];
		if (!paper->is_set_aside && strcmp(paper->kind, kind) == 0 && paper->attached_at.unix_seconds >= since.unix_seconds)
			return true;
	}
	return false;
}

const char *supplement_papers_missing(struct pool *p, const struct supplement_list *list, const struct filed_papers *papers)
{
	CLEANUP(buf_release) struct buf missing = {0};
	const char *kinds = list->at[list->n - 1].papers;
	struct moment since = first_asked(list);
	for (size_t n; *kinds; kinds += n + (kinds[n] == '\n')) {
		n = strcspn(kinds, "\n");
		const char *kind = pool_strndup(p, kinds, n);
		if (!has_come(papers, kind, since))
			buf_printf(&missing, "%s%s", missing.n ? "\n" : "", kind);
	}
	return pool_strdup(p, buf_text(&missing));
}

const char *supplement_text(struct pool *p, const char *wanted, const char *papers)
{
	const char *names = supplement_papers_text(p, papers);
	if (!*wanted)
		return names;
	return *names ? pool_printf(p, _("%s (papers: %s)"), wanted, names) : wanted;
}
