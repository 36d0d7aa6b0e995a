/* What a firm hands in with its objection: looked at before the act, filed in it, and taken out again as files. */
#include "appeal_acts.h"
#include "appeal_pack.h"
#include "paper_file.h"
#include "paper_out.h"

#include "ppuri/store/application.h"
#include "ppuri/store/call.h"
#include "ppuri/tr.h"

const struct act ACT_APPEAL_LOOK = {"appeal.paper-look", RIGHT_APP_SCREEN, ACT_READS};
const struct act ACT_APPEAL_PAPER = {"appeal.paper", RIGHT_APP_SCREEN, ACT_WRITES};
const struct act ACT_APPEAL_PAPERS = {"appeal.papers", RIGHT_APP_READ, ACT_READS, .personal = true};

struct looking {
	const char *name;
	struct appeal_coming coming;
};

static bool look(struct work *w, void *arg, struct err *e)
{
	struct looking *looking = arg;
	struct application application;
	return paper_file_find(w, looking->name, &application, &looking->coming.call, e) &&
		   paper_limits_read(w, &looking->coming.call, &looking->coming.limits, e);
}

bool appeal_papers_look(struct office *o, const char *application, const char *const *files, size_t n, struct appeal_coming *ret, struct err *e)
{
	struct looking looking = {.name = application};
	struct appeal_coming *coming = &looking.coming;
	if (!act_perform(o, &ACT_APPEAL_LOOK, look, &looking, e))
		return false;
	coming->n = n;
	coming->at = pool_alloc(o->pool, n * sizeof *coming->at);
	for (size_t i = 0; i < n; i++)
		coming->at[i] = (struct coming_paper){.path = files[i], .paper = {.kind = APPEAL_PAPER_KIND}};
	if (!coming_papers_look(o, &coming->call, &coming->limits, coming->at, n, e))
		return false;
	*ret = *coming;
	return true;
}

static int64_t find_same(const struct filed_papers *papers, const struct filed_paper *paper)
{
	for (size_t i = 0; i < papers->n; i++)
		if (sha256_same(&papers->at[i].sha256, &paper->sha256))
			return papers->at[i].no;
	return 0;
}

static bool take_paper(struct work *w, int64_t appeal, struct coming_paper *coming, struct filed_papers *papers, struct paper_attached *ret,
					   struct err *e)
{
	struct filed_paper *paper = &coming->paper;
	const struct paper_type *type = paper_type_of(paper->type);
	*ret = (struct paper_attached){.same = find_same(papers, paper), .file_name = paper->file_name, .type = type, .size = paper->size,
								   .locked = paper->locked, .misnamed = !paper_type_fits(type, paper->file_name)};
	if (ret->same)
		return true;
	if (!coming_paper_keep(w, coming, e) || !appeal_paper_insert(w->db, appeal, paper, w->me->id, w->now, &paper->no, e))
		return false;
	ret->no = paper->no;
	*POOL_PUSH(w->pool, papers) = *paper;
	return true;
}

static bool fits(const struct appeal_coming *coming, const struct filed_papers *papers, struct err *e)
{
	const struct paper_limit *limit = &coming->limits.application;
	int64_t all = 0;
	for (size_t i = 0; i < papers->n; i++)
		all += papers->at[i].size;
	long long mb = (all + PAPER_MB - 1) / PAPER_MB;
	return all <= limit->mb * PAPER_MB ||
		   err_set(e, ERR_REFUSED, _("the papers of the objection would come to %lld MB; what an application may have is %d MB"), mb, limit->mb);
}

bool appeal_papers_take(struct work *w, int64_t appeal, const struct appeal_coming *coming, struct paper_attached_list *ret, struct err *e)
{
	struct filed_papers papers;
	struct paper_attached_list list = {.lacking = ""};
	if (!appeal_papers_read(w->db, w->pool, appeal, &papers, e))
		return false;
	for (size_t i = 0; i < coming->n; i++)
		if (!take_paper(w, appeal, &coming->at[i], &papers, POOL_PUSH(w->pool, &list), e) || !fits(coming, &papers, e))
			return false;
	*ret = list;
	return true;
}

struct adding {
	const char *name;
	struct appeal_coming coming;
	struct paper_attached_list done;
};

static bool add(struct work *w, void *arg, struct err *e)
{
	struct adding *adding = arg;
	struct application application;
	struct appeal appeal;
	return appeal_take_open(w, adding->name, &application, &appeal, e) && appeal_papers_take(w, appeal.id, &adding->coming, &adding->done, e);
}

bool desk_appeal_paper(struct office *o, const char *application, const char *const *files, size_t n, struct paper_attached_list *ret,
					   struct err *e)
{
	struct adding adding = {.name = application};
	if (!appeal_papers_look(o, application, files, n, &adding.coming, e) || !act_perform(o, &ACT_APPEAL_PAPER, add, &adding, e))
		return false;
	*ret = adding.done;
	return true;
}

struct taking {
	const char *name, *draft;
	struct paper_archive archive;
};

/* A folder for each objection, the newest first. */
static bool gather(struct work *w, const struct appeal_list *list, struct bundle *bundle, struct paper_archive *ret, struct err *e)
{
	struct appeal_packing packing = appeal_packing_begin(w, bundle, "");
	for (size_t i = 0; i < list->n; i++)
		if (!appeal_papers_pack(&packing, &list->at[i], e))
			return false;
	if (!packing.archive.files)
		return err_set(e, ERR_REFUSED, "%s", _("there is no paper to take out"));
	bundle->moment = packing.newest;
	appeal_packing_end(&packing);
	bundle_add_sums(bundle, "", 0);
	*ret = packing.archive;
	return true;
}

static bool take_all(struct work *w, void *arg, struct err *e)
{
	struct taking *taking = arg;
	struct application application;
	struct appeal_list list;
	struct bundle bundle = {.pool = w->pool};
	act_about(w, "application %s", taking->name);
	return application_by_name(w->db, w->pool, taking->name, &application, e) &&
		   appeal_list_read(w->db, w->pool, &(struct appeal_filter){.application = application.id}, &list, e) &&
		   gather(w, &list, &bundle, &taking->archive, e) && (!taking->draft || bundle_write(&bundle, taking->draft, e));
}

bool desk_appeal_archive(struct office *o, const char *application, const char *out, struct paper_archive *ret, struct err *e)
{
	struct taking taking = {.name = application};
	if (!paper_out_take(o, &ACT_APPEAL_PAPERS, take_all, &taking, &taking.draft, out, e))
		return false;
	*ret = taking.archive;
	return true;
}
