/* Letters are gathered, drawn into files that have no name yet, recorded together with the bytes of their files, and then named, in this
 * order: who is killed in between leaves no file without its record, and files that are missing are read from the store. */
#include "award_number.h"
#include "letter_issue.h"

#include "form_file.h"
#include "letter_draw.h"
#include "letter_file.h"

#include "ppuri/drafts.h"
#include "ppuri/file.h"
#include "ppuri/store/form_text.h"
#include "ppuri/store/letter.h"
#include "ppuri/store/setting.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_LETTER_ISSUE = {"letter.issue", RIGHT_LETTER_ISSUE, ACT_WRITES};
const struct act ACT_LETTER_AMEND = {"letter.amend", RIGHT_LETTER_ISSUE, ACT_WRITES};
static const struct act ACT_LETTER_GATHER = {"letter.issue", RIGHT_LETTER_ISSUE, ACT_READS};

#define IN_ONE_ROW 100 /* letters in one row of the audit, whose changes are held in memory until it is written */
#define ATTEMPTS 5

struct run {
	struct office *o;
	const struct letter_order *order;
	const struct letter_target *to;
	const char *form_name;
	struct letter_gathering gathering;
	struct letter_spool missing; /* recorded, and not in the folder as they should be */
	struct letter_spool again;   /* those of them that the store gives */
	struct letter_losses lost;   /* what is told of the others */
	struct letter_spool drawn;   /* the fresh as they were drawn */
	struct spool files;          /* of those, one behind the other; nothing where they are drafted */
	struct signing signing;
	struct deeds agreed; /* what who issues them said yes to */
	struct drafts drafts;
	bool drafted; /* there is a folder to draw into: not in a dry run */
	bool moved;   /* others did what changes the letters */
};

static bool gather(struct work *w, void *arg, struct err *e)
{
	struct run *run = arg;
	return (run->gathering.form_text || form_load(w, run->gathering.kind->form, &run->form_name, &run->gathering.form_text, e)) &&
		   (run->signing.signer || signing_gather(w, &run->signing, e)) && letters_gather(w, &run->gathering, e);
}

typedef bool (*letter_fn)(struct run *run, const struct letter *letter, struct err *e);

static bool for_each(struct run *run, const struct letter_spool *letters, letter_fn fn, struct err *e)
{
	for (size_t i = 0; i < letters->letters.n; i++) {
		struct pool p CLEANUP(pool_release) = {0};
		struct letter letter;
		if (!letter_spool_get(letters, i, &p, &letter, e) || !fn(run, &letter, e))
			return false;
	}
	return true;
}

static bool may_be_named(struct run *run, const struct letter *letter, struct err *e)
{
	struct pool p CLEANUP(pool_release) = {0};
	return save_is_allowed(run->o, pool_printf(&p, "%s/%s", run->to->folder, letter->file_name), e);
}

static bool lies_there(const struct run *run, const struct letter *letter)
{
	struct pool p CLEANUP(pool_release) = {0};
	struct err ignored;
	struct sha256 sha256;
	return run->to->folder && file_digest(pool_printf(&p, "%s/%s", run->to->folder, letter->file_name), &sha256, &ignored) &&
		   sha256_same(&sha256, &letter->sha256);
}

static bool put_missing(struct run *run, const struct letter *letter, struct err *e)
{
	return lies_there(run, letter) || letter_spool_put(&run->missing, letter, e);
}

/* Of an amended letter only the new file is wanted. */
static bool find_missing(struct run *run, struct err *e)
{
	return run->gathering.instead_of || for_each(run, &run->gathering.recorded, put_missing, e);
}

static bool keep(void *arg, const struct letter *letter, const void *bytes, size_t n, struct err *e)
{
	const struct run *run = arg;
	return !run->drafted || drafts_add(&run->drafts, letter->file_name, bytes, n, e);
}

static void give_bytes(const struct run *run, const void *bytes, size_t n)
{
	if (run->to->bytes)
		buf_add(run->to->bytes, bytes, n);
}

static bool take_fresh(void *arg, const struct letter *letter, const void *bytes, size_t n, struct err *e)
{
	struct run *run = arg;
	give_bytes(run, bytes, n);
	spool_add(&run->files, bytes, n);
	return spool_good(&run->files, e) && letter_spool_put(&run->drawn, letter, e);
}

/* One that is damaged keeps no other of a whole call from its file. */
static bool is_lost(struct run *run, const struct err *e)
{
	if (!run->order->call || e->kind != ERR_STORE)
		return false;
	*POOL_PUSH(run->o->pool, &run->lost) = pool_strdup(run->o->pool, e->text);
	return true;
}

static bool restore_one(struct work *w, struct run *run, const struct letter *letter, struct buf *file, struct err *e)
{
	buf_clear(file);
	if (!letter_file_read(w->db, letter, file, e))
		return is_lost(run, e);
	give_bytes(run, file->at, file->n);
	return keep(run, letter, file->at, file->n, e) && letter_spool_put(&run->again, letter, e);
}

/* The missing, from the store. */
static bool restore(struct work *w, void *arg, struct err *e)
{
	struct run *run = arg;
	struct buf file CLEANUP(buf_release) = {0};
	for (size_t i = 0; i < run->missing.letters.n; i++) {
		struct pool passing CLEANUP(pool_release) = {0};
		struct letter letter;
		if (!letter_spool_get(&run->missing, i, &passing, &letter, e) || !restore_one(w, run, &letter, &file, e))
			return false;
	}
	return true;
}

/* All of it at once, before the form stops at the first. */
static bool letterhead_is_whole(const struct run *run, struct err *e)
{
	const char *lacks = run->gathering.office_lacks.needed;
	if (!lacks)
		return true;
	err_set(e, ERR_REFUSED, _("the letterhead is not complete: %s"), lacks);
	return err_hint(e, _("the admin sets each: ppuri store set %.*s …; what is set: ppuri store settings"), (int)strcspn(lacks, " "), lacks);
}

static bool draw_fresh(struct run *run, struct err *e)
{
	const struct letter_spool *fresh = &run->gathering.fresh;
	const struct letter_making making = {run->form_name, run->gathering.form_text, run->gathering.now, &run->signing};
	const struct letter_sink sink = {.keep = keep, .take = take_fresh, .takes_bytes = !run->drafted, .arg = run};
	return !fresh->letters.n || (letterhead_is_whole(run, e) && letters_draw(&making, fresh, &sink, e));
}

static bool is_as_made(const struct letter *letter, const struct buf *file, struct err *e)
{
	struct sha256 sha256 = sha256_of(file->at, file->n);
	return sha256_same(&sha256, &letter->sha256) || err_set(e, ERR_IO, _("%s does not lie on the disk as it was written"), letter->file_name);
}

static bool lies_as_made(struct run *run, const struct letter *letter, struct err *e)
{
	struct buf file CLEANUP(buf_release) = {0};
	return drafts_read(&run->drafts, letter->file_name, &file, e) && is_as_made(letter, &file, e);
}

static bool make_files(struct run *run, struct err *e)
{
	return (!run->missing.letters.n || act_perform(run->o, &ACT_LETTER_GATHER, restore, run, e)) && draw_fresh(run, e) &&
		   (!run->drafted || (drafts_settle(&run->drafts, e) && for_each(run, &run->again, lies_as_made, e)));
}

/* The decision that it tells of has ended others already, in the moment in which it came into force. */
static bool follow_others(struct work *w, const struct letter_kind *kind, const struct letter *letter, struct err *e)
{
	for (const char *const *other = kind->follows; *other; other++)
		if (!letters_follow(w->db, letter->application_id, *other, letter->number, e))
			return false;
	return true;
}

/* From the disk, where it is drafted: what the store keeps is what gets its name. */
static bool read_drawn(const struct run *run, const struct letter *letter, uint64_t at, struct buf *file, struct err *e)
{
	size_t size = (size_t)letter->size, some = 0;
	buf_clear(file);
	if (run->drafted)
		return drafts_read(&run->drafts, letter->file_name, file, e) && is_as_made(letter, file, e);
	for (; file->n < size; file->n += some)
		if (!spool_read(&run->files, at + file->n, buf_room(file, size - file->n), size - file->n, &some, e))
			return false;
	return is_as_made(letter, file, e);
}

static bool record_one(struct work *w, struct run *run, const struct letter *letter, const struct buf *file, struct err *e)
{
	const char *series = letter_series(w->pool, moment_date(w->now).year);
	int64_t number, id;
	return series_next(w->db, series, &number, e) && letter_file_keep(w->db, letter, file->at, e) &&
		   letter_insert(w->db, letter, w->me->id, w->now, &id, e) && follow_others(w, run->gathering.kind, letter, e) &&
		   (!run->gathering.source->issued || run->gathering.source->issued(w, letter, e));
}

/* The number with which it was drawn is still the next one: nothing was recorded since. */
static bool take_document(struct work *w, const struct run *run, struct err *e)
{
	struct letter fresh;
	const char *number;
	if (!run->gathering.instead_of)
		return true;
	if (!letter_spool_get(&run->drawn, 0, w->pool, &fresh, e))
		return false;
	if (!fresh.document_no)
		return true;
	if (!award_document_next(w, &number, e))
		return false;
	return strcmp(number, fresh.document_no) == 0 || err_set(e, ERR_BUSY, "%s", _("another document took the number meanwhile; try again"));
}

/* The reason of a letter that is amended stands behind it: an end needs its successor, and the successor needs the end. */
static bool end_amended(struct work *w, const struct run *run, struct err *e)
{
	const struct letter *instead_of = run->gathering.instead_of;
	struct letter letter;
	return !instead_of || (letter_spool_get(&run->drawn, 0, w->pool, &letter, e) &&
						   letter_end(w->db, instead_of->id, LETTER_CHANGED, letter.number, w->office->reason, w->me->id, w->now, e));
}

static bool record_all(struct work *w, struct run *run, const struct sha256 *form, struct err *e)
{
	struct buf file CLEANUP(buf_release) = {0};
	uint64_t at = 0;
	for (size_t i = 0; i < run->drawn.letters.n; i++) {
		struct pool passing CLEANUP(pool_release) = {0};
		struct work of_one = *w;
		struct letter letter;
		of_one.pool = &passing;
		if (!letter_spool_get(&run->drawn, i, &passing, &letter, e))
			return false;
		letter.form_sha256 = *form;
		if (!read_drawn(run, &letter, at, &file, e) || !record_one(&of_one, run, &letter, &file, e))
			return err_prefix(e, "%s", letter.receipt_no);
		at += file.n;
		if ((i + 1) % IN_ONE_ROW == 0 && i + 1 < run->drawn.letters.n && !act_cut(w, e))
			return false;
	}
	return true;
}

static bool record(struct work *w, void *arg, struct err *e)
{
	struct run *run = arg;
	struct sha256 form;
	bool same;
	act_about(w, "%s %s", run->order->kind, run->order->receipt ? run->order->receipt : run->order->call);
	if (!letters_are_still_due(w, &run->gathering, &same, e))
		return false;
	run->moved = !same;
	if (run->moved)
		return err_set(e, ERR_BUSY, "%s", _("what the letters say was changed while they were drawn, again and again; try again later"));
	return take_document(w, run, e) && end_amended(w, run, e) &&
		   form_text_keep(w->db, run->form_name, run->gathering.form_text, &form, e) && record_all(w, run, &form, e);
}

static bool get_name(struct run *run, const struct letter *letter, struct err *e)
{
	return drafts_take(&run->drafts, letter->file_name, e);
}

static bool name_all(struct run *run, struct err *e)
{
	if (!run->drafted || (for_each(run, &run->again, get_name, e) && for_each(run, &run->drawn, get_name, e) && drafts_taken(&run->drafts, e)))
		return true;
	return run->drawn.letters.n
			   ? err_hint(e, "%s", _("the letters are recorded; run the same command again to write their files"))
			   : false;
}

/* With the folder at hand. */
static bool make(struct run *run, struct err *e)
{
	return make_files(run, e) && (!run->drawn.letters.n || act_perform(run->o, run->gathering.instead_of ? &ACT_LETTER_AMEND : &ACT_LETTER_ISSUE, record, run, e)) && name_all(run, e);
}

static bool no_longer_due(const struct letter *letter, struct err *e)
{
	err_set(e, ERR_REFUSED, _("what letter %s tells does not stand any more, so there is nothing to tell in its place"), letter->number);
	return err_hint(e, _("an approver revokes it: ppuri letter revoke %s --reason '…'"), letter->number);
}

static bool may_all_be_named(struct run *run, struct err *e)
{
	return !run->to->folder ||
		   (for_each(run, &run->gathering.recorded, may_be_named, e) && for_each(run, &run->gathering.fresh, may_be_named, e));
}

static bool attempt(struct run *run, struct err *e)
{
	run->moved = false;
	run->lost.n = 0;
	letter_spool_release(&run->missing);
	letter_spool_release(&run->again);
	letter_spool_release(&run->drawn);
	spool_release(&run->files);
	if (run->to->bytes)
		buf_clear(run->to->bytes);
	if (!act_perform(run->o, &ACT_LETTER_GATHER, gather, run, e) || !may_all_be_named(run, e))
		return false;
	bool any = run->gathering.fresh.letters.n;
	if (run->gathering.instead_of && !any)
		return no_longer_due(run->gathering.instead_of, e);
	if (!find_missing(run, e))
		return false;
	if (!letters_are_agreed_to(run->o, &run->gathering, run->form_name, &run->signing, &run->agreed, e))
		return false;
	/* The password is asked once, before the work, and only if there is something to sign. */
	if (any && !run->signing.signer && !signing_open(run->o, &run->signing, e))
		return false;
	run->drafted = run->to->folder && !run->o->dry_run;
	if (run->drafted && !drafts_open(run->o->pool, run->to->folder, &run->drafts, e))
		return false;
	bool done = make(run, e);
	drafts_close(&run->drafts);
	return done;
}

static bool number_of(const struct run *run, const struct letter_spool *letters, size_t i, const char **ret, struct err *e)
{
	struct letter letter;
	if (!letter_spool_get(letters, i, run->o->pool, &letter, e))
		return false;
	*ret = letter.number;
	return true;
}

static bool tell(const struct run *run, struct letter_outcome *ret, struct err *e)
{
	const struct letter_spool *drawn = &run->drawn, *recorded = &run->gathering.recorded;
	struct letter_outcome outcome = {
		.made = drawn->letters.n,
		.again = run->again.letters.n,
		.lost = run->lost,
		.there = recorded->letters.n - run->missing.letters.n,
		.ended = run->gathering.ended,
		.unknown_year = run->gathering.unknown_year,
		.office_unset = drawn->letters.n ? run->gathering.office_lacks.unset : NULL,
	};
	if (outcome.made && (!number_of(run, drawn, 0, &outcome.first, e) || !number_of(run, drawn, outcome.made - 1, &outcome.last, e)))
		return false;
	if (run->order->receipt && !outcome.made && recorded->letters.n == 1 && !number_of(run, recorded, 0, &outcome.before, e))
		return false;
	*ret = outcome;
	return true;
}

static void release(struct run *run)
{
	letters_release(&run->gathering);
	letter_spool_release(&run->missing);
	letter_spool_release(&run->again);
	letter_spool_release(&run->drawn);
	spool_release(&run->files);
	signing_close(&run->signing);
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
	done = done && tell(&run, ret, e);
	release(&run);
	return done;
}

bool desk_letter_issue(struct office *o, const struct letter_order *order, const char *folder, struct letter_outcome *ret, struct err *e)
{
	return letters_issue(o, order, NULL, &(struct letter_target){.folder = folder}, ret, e);
}
