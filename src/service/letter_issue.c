/* Letters are gathered, drawn into files that have no name yet, recorded, and then named, in this order: who is killed in between leaves
 * no file without its record, and files that are missing are made again from the register. */
#include "letter_issue.h"

#include "form_file.h"
#include "letter_draw.h"

#include "ppuri/drafts.h"
#include "ppuri/file.h"
#include "ppuri/store/letter.h"
#include "ppuri/store/setting.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_LETTER_ISSUE = {"letter.issue", RIGHT_LETTER_ISSUE, ACT_WRITES};
const struct act ACT_LETTER_AMEND = {"letter.amend", RIGHT_LETTER_ISSUE, ACT_WRITES};
static const struct act ACT_LETTER_GATHER = {"letter.issue", RIGHT_LETTER_ISSUE, ACT_READS};

#define TOGETHER 500 /* letters of one batch: so many are laid out at once, and no more memory is taken by many than by these */
#define ATTEMPTS 5

struct run {
	struct office *o;
	const struct letter_order *order;
	const struct letter_target *to;
	const char *form_name;
	struct letter_gathering gathering;
	struct letter_list missing;   /* recorded, and not in the folder as they should be */
	struct letter_batch *batches; /* of the fresh, TOGETHER in each */
	struct signing signing;
	struct drafts drafts;
	bool drafted; /* there is a folder to draw into: not in a dry run */
	bool moved;   /* others did what changes the letters */
};

struct drawing {
	struct run *run;
	const struct letter *letters;
};

static bool gather(struct work *w, void *arg, struct err *e)
{
	struct run *run = arg;
	const char *form = run->order->form ? run->order->form : run->gathering.kind->form;
	return (run->gathering.form_text || form_load(w, form, &run->form_name, &run->gathering.form_text, e)) &&
		   (run->signing.signer || signing_gather(w, &run->signing, e)) && letters_gather(w, &run->gathering, e);
}

static bool may_be_named(const struct run *run, const struct letter_list *letters, struct err *e)
{
	struct pool p CLEANUP(pool_release) = {0};
	for (size_t i = 0; i < letters->n && run->to->folder; i++)
		if (!save_is_allowed(run->o, pool_printf(&p, "%s/%s", run->to->folder, letters->at[i].file_name), e))
			return false;
	return true;
}

/* Of an amended letter only the new file is wanted. */
static void find_missing(struct run *run)
{
	const struct letter_list *recorded = &run->gathering.recorded;
	run->missing = (struct letter_list){0};
	for (size_t i = 0; i < recorded->n && !run->gathering.instead_of; i++) {
		struct pool p CLEANUP(pool_release) = {0};
		struct err ignored;
		struct sha256 sha256;
		const char *path = pool_printf(&p, "%s/%s", run->to->folder ? run->to->folder : "", recorded->at[i].file_name);
		if (!run->to->folder || !file_digest(path, &sha256, &ignored) || !sha256_same(&sha256, &recorded->at[i].sha256))
			*POOL_PUSH(run->o->pool, &run->missing) = recorded->at[i];
	}
}

static bool keep(void *arg, size_t index, const void *bytes, size_t n, struct err *e)
{
	const struct drawing *drawing = arg;
	if (drawing->run->to->bytes)
		buf_add(drawing->run->to->bytes, bytes, n);
	return !drawing->run->drafted || drafts_add(&drawing->run->drafts, drawing->letters[index].file_name, bytes, n, e);
}

/* A value that the form lacks is most often a line of the letterhead that nobody has set yet. */
static bool point_at_letterhead(const struct run *run, struct err *e)
{
	if (e->kind == ERR_REFUSED && !run->gathering.office_is_whole)
		err_hint(e, "%s", _("the letterhead is not complete; see: ppuri store settings"));
	return false;
}

static bool draw_fresh(struct run *run, struct err *e)
{
	struct letter_list *fresh = &run->gathering.fresh;
	run->batches = pool_alloc(run->o->pool, (fresh->n / TOGETHER + 1) * sizeof *run->batches);
	for (size_t from = 0; from < fresh->n; from += TOGETHER) {
		size_t n = fresh->n - from < TOGETHER ? fresh->n - from : TOGETHER;
		struct letter_batch *batch = &run->batches[from / TOGETHER];
		struct drawing drawing = {run, &fresh->at[from]};
		*batch = (struct letter_batch){.form_name = run->form_name, .form_text = run->gathering.form_text, .made_at = run->gathering.now};
		if (!letters_draw(run->o->pool, batch, &run->signing, &fresh->at[from], n, keep, &drawing, e))
			return point_at_letterhead(run, e);
	}
	return true;
}

static bool lie_as_drawn(const struct run *run, const struct letter_list *letters, struct err *e)
{
	for (size_t i = 0; i < letters->n; i++) {
		struct sha256 sha256;
		if (!drafts_digest(&run->drafts, letters->at[i].file_name, &sha256, e))
			return false;
		if (!sha256_same(&sha256, &letters->at[i].sha256))
			return err_set(e, ERR_IO, _("%s does not lie on the disk as it was written"), letters->at[i].file_name);
	}
	return true;
}

static bool draw_all(struct run *run, struct err *e)
{
	struct drawing drawing = {run, run->missing.at};
	return letters_again(&run->missing, keep, &drawing, e) && draw_fresh(run, e) &&
		   (!run->drafted || (drafts_settle(&run->drafts, e) && lie_as_drawn(run, &run->missing, e) &&
							  lie_as_drawn(run, &run->gathering.fresh, e)));
}

/* What the letter takes the place of, or revokes. */
static bool end_others(struct work *w, const struct letter_kind *kind, const struct letter *letter, struct err *e)
{
	const struct letter_filter filter = {.application_id = letter->application_id, .state = "valid"};
	struct letter_list valid = {0};
	enum letter_state end = kind->revokes && !letter->won.n ? LETTER_REVOKED : LETTER_CHANGED; /* what is cancelled in part leaves a sum */
	if (kind->ends[0] && !letter_list_read(w->db, w->pool, &filter, &valid, e))
		return false;
	for (size_t i = 0; i < valid.n; i++)
		for (const char *const *ends = kind->ends; *ends; ends++)
			if (strcmp(valid.at[i].kind, *ends) == 0 && strcmp(valid.at[i].number, letter->number) != 0 &&
				!letter_end(w->db, valid.at[i].id, end, letter->number,
							term_of(&LETTER_KINDS, kind->code)->ko, w->me->id, w->now, e))
				return false;
	return true;
}

static bool record_one(struct work *w, struct run *run, struct letter *letter, struct err *e)
{
	const char *series = letter_series(w->pool, moment_date(w->now).year);
	int64_t number, id;
	return series_next(w->db, series, &number, e) && letter_insert(w->db, letter, w->me->id, w->now, &id, e) &&
		   end_others(w, run->gathering.kind, letter, e) &&
		   (!run->gathering.source->issued || run->gathering.source->issued(w, letter, e));
}

/* The reason of a letter that is amended stands behind it: an end needs its successor, and the successor needs the end. */
static bool end_amended(struct work *w, const struct run *run, struct err *e)
{
	const struct letter_gathering *g = &run->gathering;
	return !g->instead_of || letter_end(w->db, g->instead_of->id, LETTER_CHANGED, g->fresh.at[0].number, w->office->reason, w->me->id, w->now, e);
}

static bool record(struct work *w, void *arg, struct err *e)
{
	struct run *run = arg;
	struct letter_list *fresh = &run->gathering.fresh;
	bool same;
	act_about(w, "%s %s", run->order->kind, run->order->receipt ? run->order->receipt : run->order->call);
	if (!letters_are_still_due(w, &run->gathering, &same, e))
		return false;
	run->moved = !same;
	if (run->moved)
		return err_set(e, ERR_BUSY, "%s", _("what the letters say was changed while they were drawn, again and again; try again later"));
	if (!end_amended(w, run, e))
		return false;
	for (size_t i = 0; i < fresh->n; i++) {
		if (i && i % TOGETHER == 0 && !act_cut(w, e))
			return false;
		if (i % TOGETHER == 0 && !letter_batch_insert(w->db, &run->batches[i / TOGETHER], &run->batches[i / TOGETHER].id, e))
			return false;
		fresh->at[i].batch_id = run->batches[i / TOGETHER].id;
		if (!record_one(w, run, &fresh->at[i], e))
			return err_prefix(e, "%s", fresh->at[i].receipt_no);
	}
	return true;
}

static bool name_files(struct run *run, const struct letter_list *letters, struct err *e)
{
	for (size_t i = 0; i < letters->n; i++)
		if (!drafts_take(&run->drafts, letters->at[i].file_name, e))
			return false;
	return true;
}

static bool name_all(struct run *run, struct err *e)
{
	if (!run->drafted || (name_files(run, &run->missing, e) && name_files(run, &run->gathering.fresh, e) && drafts_taken(&run->drafts, e)))
		return true;
	return run->gathering.fresh.n
			   ? err_hint(e, "%s", _("the letters are recorded; run the same command again to write their files"))
			   : false;
}

/* With the folder at hand. */
static bool make(struct run *run, struct err *e)
{
	return draw_all(run, e) && (!run->gathering.fresh.n || act_perform(run->o, run->gathering.instead_of ? &ACT_LETTER_AMEND : &ACT_LETTER_ISSUE, record, run, e)) && name_all(run, e);
}

static bool no_longer_due(const struct letter *letter, struct err *e)
{
	err_set(e, ERR_REFUSED, _("what letter %s tells does not stand any more, so there is nothing to tell in its place"), letter->number);
	return err_hint(e, _("an approver revokes it: ppuri letter revoke %s --reason '…'"), letter->number);
}

static bool attempt(struct run *run, struct err *e)
{
	run->moved = false;
	run->gathering.fresh = (struct letter_list){0};
	run->gathering.last_ended = NULL;
	run->gathering.ended = 0;
	if (run->to->bytes)
		buf_clear(run->to->bytes);
	if (!act_perform(run->o, &ACT_LETTER_GATHER, gather, run, e) || !may_be_named(run, &run->gathering.recorded, e) ||
		!may_be_named(run, &run->gathering.fresh, e))
		return false;
	if (run->gathering.instead_of && !run->gathering.fresh.n)
		return no_longer_due(run->gathering.instead_of, e);
	find_missing(run);
	/* The password is asked once, before the work, and only if there is something to sign. */
	if (run->gathering.fresh.n && !run->signing.signer && !signing_open(run->o, &run->signing, e))
		return false;
	run->drafted = run->to->folder && !run->o->dry_run;
	if (run->drafted && !drafts_open(run->o->pool, run->to->folder, &run->drafts, e))
		return false;
	bool done = make(run, e);
	drafts_close(&run->drafts);
	return done;
}

bool letters_issue(struct office *o, const struct letter_order *order, const struct letter *instead_of,
				   const struct letter_target *to, struct letter_outcome *ret, struct err *e)
{
	struct run run = {
		.o = o,
		.order = order,
		.to = to,
		.gathering = {.kind = letter_kind_of(order->kind), .source = letter_source_of(order->kind), .instead_of = instead_of,
					  .choice = {order->call, order->receipt}, .subject = order->subject},
	};
	bool done = attempt(&run, e);
	for (int i = 1; !done && run.moved && i < ATTEMPTS; i++)
		done = attempt(&run, e);
	signing_close(&run.signing);
	if (!done)
		return false;
	*ret = (struct letter_outcome){
		.made = run.gathering.fresh.n,
		.again = run.missing.n,
		.there = run.gathering.recorded.n - run.missing.n,
		.ended = run.gathering.ended,
		.first = run.gathering.fresh.n ? run.gathering.fresh.at[0].number : NULL,
		.last = run.gathering.fresh.n ? run.gathering.fresh.at[run.gathering.fresh.n - 1].number : NULL,
		.before = order->receipt && !run.gathering.fresh.n && run.gathering.recorded.n == 1 ? run.gathering.recorded.at[0].number : NULL,
	};
	return true;
}

bool desk_letter_issue(struct office *o, const struct letter_order *order, const char *folder, struct letter_outcome *ret, struct err *e)
{
	return letters_issue(o, order, NULL, &(struct letter_target){.folder = folder}, ret, e);
}
