/* Letters are gathered, drawn, recorded and given their names, in this order: what is killed in between leaves no file without its record. */
#include "ppuri/service/letter.h"

#include "form_file.h"
#include "letter_draw.h"
#include "letter_source.h"
#include "letter_writer.h"

#include "ppuri/file.h"
#include "ppuri/store/letter.h"
#include "ppuri/store/setting.h"
#include "ppuri/tr.h"

#include <limits.h>
#include <string.h>

const struct act ACT_LETTER_ISSUE = {"letter.issue", RIGHT_LETTER_ISSUE, ACT_WRITES};
static const struct act ACT_LETTER_GATHER = {"letter.issue", RIGHT_LETTER_ISSUE, ACT_READS};

struct issuing {
	const struct letter_kind *kind;
	const struct letter_source *source;
	const struct letter_choice *choice;
	const char *folder;
	bool office_is_whole;
	struct letter_batch batch;
	struct signing signing;
	struct letter_list recorded; /* letters that were issued before */
	struct letter_list fresh;
	struct letter_pdf *pdf;      /* of those in hand */
	struct pool *pool;
};

struct letter_pdf {
	const void *bytes;
	size_t n;
};

/* What begins it makes the name unique, so that the firm's may be cut to what a file system takes. */
static const char *file_name(struct pool *p, const char *about, const struct letter_kind *kind, const char *firm)
{
	const char *begin = pool_printf(p, "%s_%s_", about, kind->file);
	size_t room = NAME_MAX - strlen(".pdf") - strlen(begin), n = strlen(firm) < room ? strlen(firm) : room;
	while (n && ((unsigned char)firm[n] & 0xC0) == 0x80)
		n--;
	char *name = pool_printf(p, "%s%.*s.pdf", begin, (int)n, firm);
	for (char *c = name; *c; c++)
		if (strchr("\\/:*?\"<>| ", *c) || (unsigned char)*c < 0x20)
			*c = '_';
	return name;
}

static bool gather_one(struct work *w, struct issuing *issuing, const struct letter_subject *subject, int64_t no, struct err *e)
{
	struct letter_content content = {0};
	unsigned char drawn[LETTER_CODE_BYTES];
	char code[LETTER_CODE + 1], text[LETTER_CODE_TEXT];
	if (!issuing->source->fill(w, subject, &content, e))
		return err_prefix(e, "%s", subject->receipt_no);
	random_bytes(drawn, sizeof drawn);
	struct letter letter = {
		.number = letter_number(w->pool, moment_date(w->now).year, no),
		.kind = issuing->kind->code,
		.application_id = subject->application_id,
		.award_id = subject->award_id,
		.subject_no = subject->no,
		.receipt_no = subject->receipt_no,
		.firm_name = subject->firm_name,
		.receiver = content.receiver,
		.won = content.won,
		.document_no = content.document_no,
		.check_code = pool_strdup(w->pool, letter_code(drawn, code)),
		.file_name = file_name(w->pool, content.about ? content.about : subject->receipt_no, issuing->kind, subject->firm_name),
	};
	letter.fields = letter_with(w->pool, content.fields, "letter_no", letter.number);
	letter.fields = letter_with(w->pool, letter.fields, "check_code", letter_code_text(code, text));
	*POOL_PUSH(w->pool, &issuing->fresh) = letter;
	return true;
}

static bool was_issued(const struct letter_list *recorded, const struct letter_subject *subject)
{
	for (size_t i = 0; i < recorded->n; i++)
		if (recorded->at[i].application_id == subject->application_id && recorded->at[i].subject_no == subject->no)
			return true;
	return false;
}

static bool gather(struct work *w, void *arg, struct err *e)
{
	struct issuing *issuing = arg;
	const struct letter_filter issued = {.call = issuing->choice->call, .receipt_no = issuing->choice->receipt, .kind = issuing->kind->code, .state = "valid"};
	struct letter_subjects subjects = {0};
	int64_t last;
	if (!signing_gather(w, &issuing->signing, e) || !letter_office_is_whole(w, &issuing->office_is_whole, e) || !issuing->source->due(w, issuing->choice, &subjects, e) || !letter_list_read(w->db, w->pool, &issued, &issuing->recorded, e) ||
		!letter_origins_read(w->db, w->pool, &issuing->recorded, e) ||
		!series_last(w->db, letter_series(w->pool, moment_date(w->now).year), &last, e))
		return false;
	issuing->batch.made_at = w->now;
	for (size_t i = 0; i < subjects.n; i++)
		if (!was_issued(&issuing->recorded, &subjects.at[i]) && !gather_one(w, issuing, &subjects.at[i], ++last, e))
			return false;
	return true;
}

static bool keep_pdf(void *arg, size_t index, const void *bytes, size_t n, struct err *e)
{
	struct issuing *issuing = arg;
	(void)e;
	issuing->pdf[index].bytes = pool_strndup(issuing->pool, bytes, n);
	issuing->pdf[index].n = n;
	return true;
}

static bool record(struct work *w, void *arg, struct err *e)
{
	struct issuing *issuing = arg;
	const char *series = letter_series(w->pool, moment_date(w->now).year);
	int64_t batch, id, no;
	act_about(w, "%s %s", issuing->kind->code, issuing->choice->receipt ? issuing->choice->receipt : issuing->choice->call);
	if (!letter_batch_insert(w->db, &issuing->batch, &batch, e))
		return false;
	for (size_t i = 0; i < issuing->fresh.n; i++) {
		struct letter *letter = &issuing->fresh.at[i];
		letter->batch_id = batch;
		if (!series_next(w->db, series, &no, e) || !letter_insert(w->db, letter, w->me->id, w->now, &id, e))
			return err_prefix(e, "%s", letter->receipt_no);
	}
	return true;
}

static bool write_files(const struct office *o, const struct issuing *issuing, const struct letter_list *letters, struct err *e)
{
	for (size_t i = 0; i < letters->n && !o->dry_run; i++)
		if (!office_save(o, pool_printf(issuing->pool, "%s/%s", issuing->folder, letters->at[i].file_name), issuing->pdf[i].bytes,
						 issuing->pdf[i].n, e))
			return false;
	return true;
}

static void take_pdfs(struct issuing *issuing, size_t n)
{
	issuing->pdf = pool_alloc(issuing->pool, (n + 1) * sizeof *issuing->pdf);
}

/* A value that the form lacks is most often a line of the letterhead that nobody has set yet. */
static bool point_at_letterhead(const struct issuing *issuing, struct err *e)
{
	if (e->kind == ERR_REFUSED && !issuing->office_is_whole)
		err_hint(e, "%s", _("the letterhead is not complete; see: ppuri store settings"));
	return false;
}

/* A folder that can not hold the letters is found before they are recorded. */
static bool try_folder(struct issuing *issuing, struct err *e)
{
	size_t bytes = 0;
	for (size_t i = 0; i < issuing->fresh.n; i++)
		bytes += issuing->pdf[i].n;
	return file_make_folder(issuing->folder, 0700, e) && file_try_room(issuing->folder, bytes, e);
}

static bool make_again(struct office *o, struct issuing *issuing, struct err *e)
{
	take_pdfs(issuing, issuing->recorded.n);
	return letters_again(&issuing->recorded, keep_pdf, issuing, e) && write_files(o, issuing, &issuing->recorded, e);
}

static bool make_fresh(struct office *o, struct issuing *issuing, struct err *e)
{
	if (!issuing->fresh.n)
		return true;
	take_pdfs(issuing, issuing->fresh.n);
	if (!letters_draw(o->pool, &issuing->batch, &issuing->signing, issuing->fresh.at, issuing->fresh.n, keep_pdf, issuing, e))
		return point_at_letterhead(issuing, e);
	if ((!o->dry_run && !try_folder(issuing, e)) || !act_perform(o, &ACT_LETTER_ISSUE, record, issuing, e))
		return false;
	return write_files(o, issuing, &issuing->fresh, e) ||
		   err_hint(e, "%s", _("the letters are recorded; run the same command again to write their files"));
}

static const struct letter_source *source_of(const char *kind)
{
	for (const struct letter_source *const *source = LETTER_SOURCES; *source; source++)
		if (strcmp((*source)->kind, kind) == 0)
			return *source;
	return NULL;
}

/* The password is asked before the work, and only if there is something to sign. */
static bool make_all(struct office *o, struct issuing *issuing, struct err *e)
{
	bool done = (!issuing->fresh.n || signing_open(o, &issuing->signing, e)) &&
				(o->dry_run || file_make_folder(issuing->folder, 0700, e)) && make_again(o, issuing, e) && make_fresh(o, issuing, e);
	signing_close(&issuing->signing);
	return done;
}

bool desk_letter_issue(struct office *o, const struct letter_order *order, const char *folder, struct letter_outcome *ret, struct err *e)
{
	const struct letter_choice choice = {order->call, order->receipt};
	struct issuing issuing = {
		.kind = letter_kind_of(order->kind), .source = source_of(order->kind), .choice = &choice, .folder = folder, .pool = o->pool};
	if (!issuing.source)
		return err_set(e, ERR_USAGE, _("no letter of this kind is issued here: %s"), term_name(&LETTER_KINDS, order->kind));
	if (!form_load(o->pool, order->form ? order->form : issuing.kind->form, &issuing.batch.form_name, &issuing.batch.form_text, e) ||
		!act_perform(o, &ACT_LETTER_GATHER, gather, &issuing, e) || !make_all(o, &issuing, e))
		return false;
	*ret = (struct letter_outcome){.made = issuing.fresh.n, .again = issuing.recorded.n};
	return true;
}
