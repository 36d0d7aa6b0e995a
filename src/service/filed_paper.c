#include "coming_paper.h"
#include "paper_file.h"
#include "reason.h"

#include "ppuri/store/application.h"
#include "ppuri/store/call.h"
#include "ppuri/store/bonus.h"
#include "ppuri/store/filed_paper.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_PAPER_LOOK = {"app.attach-look", RIGHT_APP_WRITE, ACT_READS};
const struct act ACT_PAPER_ATTACH = {"app.attach", RIGHT_APP_WRITE, ACT_WRITES};
const struct act ACT_PAPER_DETACH = {"app.detach", RIGHT_APP_WRITE, ACT_WRITES};
const struct act ACT_PAPER_LIST = {"app.papers", RIGHT_APP_READ, ACT_READS};
const struct act ACT_PAPER_SURVEY = {"app.papers-of-call", RIGHT_APP_READ, ACT_READS};

struct attaching {
	const struct paper_bundle *bundle;
	struct coming_paper *coming;
	size_t n;
	struct call call;
	struct paper_limits limits;
	struct paper_attached_list done;
};

static bool may_change(struct work *w, const struct application *application, struct err *e)
{
	bool judged;
	if (!papers_were_judged(w->db, application->id, &judged, e))
		return false;
	if (!judged)
		return papers_may_change(application->state, w->office->reason, e);
	err_set(e, ERR_REFUSED, _("a member has locked the scores: the papers that %s was judged by stay as they are"), application->receipt_no);
	return err_hint(e, "%s", _("only a supplement that was asked for before the first lock still brings others"));
}

static bool look_first(struct work *w, void *arg, struct err *e)
{
	struct attaching *a = arg;
	struct application application;
	return paper_file_find(w, a->bundle->application, &application, &a->call, e) &&
		   may_change(w, &application, e) && paper_limits_read(w, &a->call, &a->limits, e);
}

/* The paper in use with the same content: of the same kind, if there is one. */
static const struct filed_paper *find_same(const struct filed_papers *papers, const struct filed_paper *paper)
{
	const struct filed_paper *same = NULL;
	for (size_t i = 0; i < papers->n; i++) {
		const struct filed_paper *other = &papers->at[i];
		if (other->is_set_aside || !other->file_name || !sha256_same(&other->sha256, &paper->sha256))
			continue;
		if (strcmp(other->kind, paper->kind) == 0)
			return other;
		same = other;
	}
	return same;
}

static bool adds_nothing(struct date given, struct date kept)
{
	return !given.year || (kept.year && date_cmp(given, kept) == 0);
}

/* A mistyped day must not be kept in silence because its file is there: nobody looks at the days of a paper twice. */
static bool says_nothing_else(const struct filed_paper *same, const struct filed_paper *paper, struct err *e)
{
	if (adds_nothing(paper->issued_on, same->issued_on) && adds_nothing(paper->valid_until, same->valid_until))
		return true;
	err_set(e, ERR_REFUSED, _("%s is there as no. %lld, with other days"), paper->file_name, (long long)same->no);
	return err_hint(e, "%s", _("to put the days right, let it take the other's place: the same command with --replace"));
}

static bool attach_one(struct work *w, struct attaching *a, const struct application *application, struct coming_paper *coming,
					   struct filed_papers *papers, struct err *e)
{
	struct filed_paper *paper = &coming->paper;
	struct paper_attached *done = POOL_PUSH(w->pool, &a->done);
	const struct filed_paper *same = coming->path ? find_same(papers, paper) : NULL;
	*done = (struct paper_attached){.file_name = paper->file_name, .size = paper->size, .locked = paper->locked,
									.same = same ? same->no : 0};
	if (coming->path) {
		done->type = paper_type_of(paper->type);
		done->misnamed = !paper_type_fits(done->type, paper->file_name);
	}
	if (same && strcmp(same->kind, paper->kind) == 0)
		return says_nothing_else(same, paper, e);
	if ((coming->path && !coming_paper_keep(w, coming, e)) ||
		!filed_paper_insert(w->db, application->id, paper, w->me->id, w->now, &paper->no, e))
		return false;
	done->no = paper->no;
	*POOL_PUSH(w->pool, papers) = *paper;
	return true;
}

/* As if they were set aside already, so that neither their bytes nor their sameness count. */
static void mark_replaced(const struct attaching *a, struct filed_papers *papers)
{
	for (size_t i = 0; a->bundle->replace && i < papers->n; i++) {
		struct filed_paper *paper = &papers->at[i];
		paper->is_set_aside = paper->is_set_aside || strcmp(paper->kind, a->bundle->kind) == 0;
	}
}

static bool fits(const struct attaching *a, const struct filed_papers *papers, struct err *e)
{
	int64_t all = 0;
	for (size_t i = 0; i < papers->n; i++)
		all += papers->at[i].is_set_aside ? 0 : papers->at[i].size;
	const struct paper_limit *limit = &a->limits.application;
	long long mb = (all + PAPER_MB - 1) / PAPER_MB;
	if (all <= limit->mb * PAPER_MB)
		return true;
	if (limit->of_call) {
		err_set(e, ERR_REFUSED, _("the papers of the application would come to %lld MB; the limit of the call is %d MB"), mb, limit->mb);
		return err_hint(e, _("set aside what is not needed (app detach), or raise it by a correction: ppuri call correct %s --application-mb N"),
						a->call.code);
	}
	err_set(e, ERR_REFUSED, _("the papers of the application would come to %lld MB; the limit of the office is %d MB"), mb, limit->mb);
	return err_hint(e, "%s", _("set aside what is not needed (app detach), or ask the admin: ppuri store set papers.application-mb"));
}

static bool attach(struct work *w, void *arg, struct err *e)
{
	struct attaching *a = arg;
	struct application application;
	struct filed_papers papers;
	struct paper_file file;
	if (!paper_file_find(w, a->bundle->application, &application, &a->call, e) ||
		!may_change(w, &application, e) || !paper_limits_read(w, &a->call, &a->limits, e) ||
		!filed_papers_read(w->db, w->pool, application.id, &papers, e))
		return false;
	mark_replaced(a, &papers);
	for (size_t i = 0; i < a->n; i++)
		if (!attach_one(w, a, &application, &a->coming[i], &papers, e) || !fits(a, &papers, e))
			return false;
	if ((a->bundle->replace && !filed_papers_replace(w->db, application.id, a->bundle->kind, a->done.at[0].no, w->now,
													 w->office->reason, e)) ||
		!paper_file_read(w, &application, &a->call, &file, e))
		return false;
	a->done.lacking = paper_needs_text(w->pool, &file.needs);
	return true;
}

static bool days_fit(const struct office *o, const struct paper_bundle *bundle, struct err *e)
{
	const struct date issued = bundle->issued_on, valid = bundle->valid_until;
	if ((issued.year && date_precision(issued) != DATE_DAY) || (valid.year && date_precision(valid) != DATE_DAY))
		return err_set(e, ERR_USAGE, "%s", _("the day of issue and the last valid day are whole days"));
	if (issued.year && date_cmp(issued, moment_date(o->now)) > 0)
		return err_set(e, ERR_REFUSED, "%s", _("the day of issue lies in the future"));
	if (issued.year && valid.year && date_cmp(valid, issued) < 0)
		return err_set(e, ERR_REFUSED, "%s", _("the last valid day lies before the day of issue"));
	return true;
}

static void prepare(struct office *o, struct attaching *a)
{
	const struct paper_bundle *bundle = a->bundle;
	a->n = bundle->n ? bundle->n : 1;
	a->coming = pool_alloc(o->pool, a->n * sizeof *a->coming);
	for (size_t i = 0; i < a->n; i++) {
		a->coming[i].path = bundle->n ? bundle->files[i] : NULL;
		a->coming[i].paper = (struct filed_paper){
			.kind = bundle->kind, .issued_on = bundle->issued_on, .valid_until = bundle->valid_until};
	}
}

bool desk_paper_attach(struct office *o, const struct paper_bundle *bundle, struct paper_attached_list *ret, struct err *e)
{
	struct attaching attaching = {.bundle = bundle};
	prepare(o, &attaching);
	if (!days_fit(o, bundle, e) || !act_perform(o, &ACT_PAPER_LOOK, look_first, &attaching, e) ||
		(bundle->n && !coming_papers_look(o, &attaching.call, &attaching.limits, attaching.coming, attaching.n, e)) ||
		!act_perform(o, &ACT_PAPER_ATTACH, attach, &attaching, e))
		return false;
	*ret = attaching.done;
	return true;
}

struct detaching {
	const char *application;
	int64_t no;
	struct given_bonus_list unproved;
};

static bool has_another(const struct filed_papers *papers, const struct filed_paper *paper)
{
	for (size_t i = 0; i < papers->n; i++)
		if (papers->at[i].no != paper->no && !papers->at[i].is_set_aside && strcmp(papers->at[i].kind, paper->kind) == 0)
			return true;
	return false;
}

/* The points that stood by the paper alone. */
static bool read_unproved(struct work *w, const struct application *application, const struct filed_papers *papers,
						  const struct filed_paper *paper, struct given_bonus_list *ret, struct err *e)
{
	struct given_bonus_list given;
	if (!given_bonuses_read(w->db, w->pool, application->id, &given, e))
		return false;
	for (size_t i = 0; i < given.n && !has_another(papers, paper); i++)
		if (!given.at[i].removed && given.at[i].paper && strcmp(given.at[i].paper, paper->kind) == 0)
			*POOL_PUSH(w->pool, ret) = given.at[i];
	return true;
}

static bool detach(struct work *w, void *arg, struct err *e)
{
	struct detaching *detaching = arg;
	struct application application;
	struct call call;
	struct filed_papers papers;
	const struct filed_paper *paper;
	if (!paper_file_find(w, detaching->application, &application, &call, e) ||
		!may_change(w, &application, e) ||
		!filed_papers_read(w->db, w->pool, application.id, &papers, e))
		return false;
	if (!filed_paper_numbered(&papers, detaching->no, &paper, e))
		return err_hint(e, _("see: ppuri app papers %s"), detaching->application);
	if (paper->is_set_aside)
		return err_set(e, ERR_REFUSED, _("the paper no. %lld is set aside already"), (long long)detaching->no);
	return read_unproved(w, &application, &papers, paper, &detaching->unproved, e) &&
		   filed_paper_set_aside(w->db, application.id, detaching->no, w->now, w->office->reason, e);
}

bool desk_paper_detach(struct office *o, const char *application, int64_t no, struct given_bonus_list *ret_unproved, struct err *e)
{
	struct detaching detaching = {.application = application, .no = no};
	if (!reason_given(o, e) || !act_perform(o, &ACT_PAPER_DETACH, detach, &detaching, e))
		return false;
	*ret_unproved = detaching.unproved;
	return true;
}

struct listing {
	const char *name;
	struct paper_file *file;
	struct paper_files *files;
};

static bool list(struct work *w, void *arg, struct err *e)
{
	struct listing *listing = arg;
	struct application application;
	struct call call;
	return paper_file_find(w, listing->name, &application, &call, e) &&
		   paper_file_read(w, &application, &call, listing->file, e);
}

bool desk_paper_list(struct office *o, const char *application, struct paper_file *ret, struct err *e)
{
	struct paper_file file = {0};
	struct listing listing = {.name = application, .file = &file};
	if (!act_perform(o, &ACT_PAPER_LIST, list, &listing, e))
		return false;
	*ret = file;
	return true;
}

static bool is_out(const struct application *application)
{
	const struct app_state *state = app_state_of(application->state);
	return (state && state->final) || strcmp(application->state, "RETURNED") == 0 || strcmp(application->state, "WITHDRAWN") == 0 || strcmp(application->state, "NOT_SELECTED") == 0;
}

static bool survey(struct work *w, void *arg, struct err *e)
{
	struct listing *listing = arg;
	struct application_filter filter = {.call = listing->name};
	struct application_list applications;
	struct call call;
	act_about(w, "call %s", listing->name);
	if (!call_by_code(w->db, w->pool, listing->name, &call, e) ||
		!application_list_read(w->db, w->pool, &filter, &applications, e))
		return false;
	for (size_t i = 0; i < applications.n; i++)
		if (!is_out(&applications.at[i]) &&
			!paper_file_read(w, &applications.at[i], &call, POOL_PUSH(w->pool, listing->files), e))
			return false;
	return true;
}

bool desk_paper_survey(struct office *o, const char *call, struct paper_files *ret, struct err *e)
{
	struct paper_files files = {0};
	struct listing listing = {.name = call, .files = &files};
	if (!act_perform(o, &ACT_PAPER_SURVEY, survey, &listing, e))
		return false;
	*ret = files;
	return true;
}
