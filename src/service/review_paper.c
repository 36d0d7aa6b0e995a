#include "ppuri/service/review_paper.h"

#include "paper_out.h"
#include "review_open.h"
#include "review_own.h"

#include "ppuri/file.h"
#include "ppuri/store/filed_paper.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <stdlib.h>
#include <string.h>

const struct act ACT_REVIEW_PAPERS = {"review.papers", RIGHT_REVIEW_SCORE, ACT_READS, .personal = true};
const struct act ACT_REVIEW_PAPER = {"review.paper", RIGHT_REVIEW_SCORE, ACT_READS, .personal = true};

struct looking {
	const char *application;
	struct review_papers found;
};

/* "사업계획서.pdf": what a file is called where its own name may say who sent it. */
static const char *plain_name(struct pool *p, const struct filed_paper *paper)
{
	const struct paper_type *type = paper_type_of(paper->type);
	const char *ending = type ? type->endings : "";
	return pool_printf(p, "%s%s%.*s", paper_kind_printed(paper->kind), *ending ? "." : "", (int)strcspn(ending, "|"), ending);
}

static bool look(struct work *w, void *arg, struct err *e)
{
	struct looking *looking = arg;
	struct review_papers *found = &looking->found;
	struct filed_papers all;
	if (!review_find_own(w, looking->application, &found->about, e))
		return false;
	if (found->about.conflict)
		return err_set(e, ERR_REFUSED, _("%s: a conflict of interest (%s): its papers are withheld"), found->about.name,
					   term_name(&CONFLICTS, found->about.conflict));
	if (!filed_papers_read(w->db, w->pool, found->about.application_id, &all, e))
		return false;
	found->papers = (struct filed_papers){0};
	for (size_t i = 0; i < all.n; i++) {
		struct filed_paper paper = all.at[i];
		if (paper.is_set_aside)
			continue;
		if (found->about.blind && paper.file_name)
			paper.file_name = plain_name(w->pool, &paper);
		*POOL_PUSH(w->pool, &found->papers) = paper;
	}
	return true;
}

static bool note_opening(struct office *o, struct looking *looking, struct err *e)
{
	const struct assignment_list one = {.at = &looking->found.about, .n = 1};
	bool opened;
	return review_note_opening(o, &one, &opened, e);
}

bool desk_review_papers(struct office *o, const char *application, struct review_papers *ret, struct err *e)
{
	struct looking looking = {.application = application};
	if (!act_perform(o, &ACT_REVIEW_PAPERS, look, &looking, e) || !note_opening(o, &looking, e))
		return false;
	*ret = looking.found;
	return true;
}

struct taking {
	struct looking looking;
	const char *which, *draft;
	struct filed_paper paper;
};

static bool is_number(const char *s)
{
	return *s && s[strspn(s, "0123456789")] == '\0';
}

static bool by_number(const struct taking *taking, const struct filed_paper **ret, struct err *e)
{
	return filed_paper_numbered(&taking->looking.found.papers, strtoll(taking->which, NULL, 10), ret, e);
}

static bool by_kind(struct pool *p, const struct taking *taking, const struct filed_paper **ret, struct err *e)
{
	const struct filed_papers *papers = &taking->looking.found.papers;
	const struct filed_paper *found = NULL;
	const char *kind;
	if (!paper_kind_parse(p, taking->which, &kind, e))
		return false;
	for (size_t i = 0; i < papers->n; i++) {
		if (strcmp(papers->at[i].kind, kind) != 0)
			continue;
		if (found)
			return err_set(e, ERR_USAGE, _("there are several of this kind; name one by its number: %lld, %lld"), (long long)found->no,
						   (long long)papers->at[i].no);
		found = &papers->at[i];
	}
	*ret = found;
	return found || err_set(e, ERR_NOT_FOUND, _("there is no such paper: %s"), paper_kind_name(kind));
}

static bool take(struct work *w, void *arg, struct err *e)
{
	struct taking *taking = arg;
	struct paper_out out CLEANUP(paper_out_close) = {0};
	const struct filed_paper *paper;
	if (!look(w, &taking->looking, e))
		return false;
	if (!(is_number(taking->which) ? by_number(taking, &paper, e) : by_kind(w->pool, taking, &paper, e)))
		return err_hint(e, _("see: ppuri review papers %s"), taking->looking.application);
	if (!paper->file_name)
		return err_set(e, ERR_REFUSED, _("the paper no. %lld was received on paper: there is no file of it"), (long long)paper->no);
	act_about(w, "application %s, paper %lld", taking->looking.found.about.receipt_no, (long long)paper->no);
	taking->paper = *paper;
	out = paper_out_of(w->db, paper);
	return !taking->draft || file_fill(taking->draft, paper_out_next, &out, e);
}

bool desk_review_paper(struct office *o, const char *application, const char *which, const char *out, struct filed_paper *ret,
					   struct err *e)
{
	struct taking taking = {.looking = {.application = application}, .which = which};
	struct looking first = {.application = application};
	/* The first opening is noted before anything lies in a file. */
	if (!act_perform(o, &ACT_REVIEW_PAPERS, look, &first, e) || !note_opening(o, &first, e) ||
		!paper_out_take(o, &ACT_REVIEW_PAPER, take, &taking, &taking.draft, out, e))
		return false;
	*ret = taking.paper;
	return true;
}
