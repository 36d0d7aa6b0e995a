#include "ppuri/service/letter.h"

#include "form_file.h"
#include "letter_again.h"
#include "letter_fields.h"
#include "paper_room.h"

#include "ppuri/file.h"
#include "ppuri/store/award.h"
#include "ppuri/store/call.h"
#include "ppuri/store/program.h"
#include "ppuri/store/setting.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_LETTER_ISSUE = {"letter.issue", RIGHT_LETTER_ISSUE, ACT_WRITES};
const struct act ACT_LETTER_LIST = {"letter.list", RIGHT_LETTER_READ, ACT_READS};
const struct act ACT_LETTER_PREVIEW = {"letter.preview", RIGHT_LETTER_READ, ACT_OUTSIDE};
static const struct act ACT_LETTER_GATHER = {"letter.issue", RIGHT_LETTER_ISSUE, ACT_READS};

#define DATA_MAX (1024u * 1024)

#define AWARD_LETTER "award-letter"

struct issuing {
	const char *call;
	const char *form_name, *form_text, *glyphs;
	struct letterhead head;
	struct letter_list recorded; /* letters that were made before */
	struct letter_list fresh;    /* letters to make and record now */
	const char *folder;
	struct letter *drawing;      /* the first letter of the run in hand */
	bool check;                  /* the digests are known and must come out */
	struct letter_pdf *pdf;      /* of the run in hand, by index */
	struct pool *pool;
};

static bool gather_head(struct work *w, struct letterhead *head, struct err *e)
{
	const struct {
		const char *key, **to;
	} settings[] = {
		{"office.organisation", &head->organisation}, {"office.department", &head->department},
		{"office.sender", &head->sender}, {"office.zip", &head->zip}, {"office.address", &head->address},
		{"office.homepage", &head->homepage}, {"office.phone", &head->phone}, {"office.fax", &head->fax},
		{"office.email", &head->email}, {"office.disclosure", &head->disclosure},
	};
	for (size_t i = 0; i < sizeof settings / sizeof *settings; i++)
		if (!setting_read(w->db, w->pool, settings[i].key, settings[i].to, e))
			return false;
	return true;
}

static bool gather(struct work *w, void *arg, struct err *e)
{
	struct issuing *issuing = arg;
	struct award_list awards;
	struct call call;
	struct program program;
	if (!call_by_code(w->db, w->pool, issuing->call, &call, e) ||
		!program_by_id(w->db, w->pool, call.program_id, &program, e) || !gather_head(w, &issuing->head, e) ||
		!award_list_read(w->db, w->pool, issuing->call, &awards, e) ||
		!letter_list_read(w->db, w->pool, issuing->call, &issuing->recorded, e))
		return false;
	for (size_t i = 0; i < awards.n; i++) {
		const struct award *award = &awards.at[i];
		struct letter letter = {.award_id = award->id, .made_at = w->now};
		if (!award->number || award->has_letter)
			continue;
		letter.file_name = letter_file_name(w->pool, award);
		letter.firm_name = award->application.firm.name;
		letter.receipt_no = award->application.receipt_no;
		if (!letter_fields_json(w->pool, award, &call, &program, &issuing->head, &letter.fields, e))
			return err_prefix(e, "%s", award->application.receipt_no);
		*POOL_PUSH(w->pool, &issuing->fresh) = letter;
	}
	if (issuing->fresh.n || issuing->recorded.n)
		return true;
	err_set(e, ERR_REFUSED, _("call %s has no issued award"), issuing->call);
	return err_hint(e, "%s", _("awards are approved and then issued: ppuri award issue"));
}

static bool keep_pdf(void *arg, size_t index, const void *bytes, size_t n, struct err *e)
{
	struct issuing *issuing = arg;
	struct letter *letter = &issuing->drawing[index];
	struct sha256 sha256 = sha256_of(bytes, n);
	if (issuing->check && !sha256_same(&sha256, &letter->sha256))
		return err_set(e, ERR_STORE, _("%s does not come out as it was issued (fonts or program differ); nothing was written"),
					   letter->file_name);
	letter->sha256 = sha256;
	issuing->pdf[index].bytes = pool_strndup(issuing->pool, bytes, n);
	issuing->pdf[index].n = n;
	return true;
}

/* A value that the form lacks is most often a line of the letterhead that nobody has set yet. */
static bool point_at_letterhead(const struct letterhead *head, struct err *e)
{
	const char *const lines[] = {head->organisation, head->sender, head->zip, head->address, head->homepage,
								 head->phone, head->fax, head->email, head->disclosure};
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
		if (!lines[i] || !*lines[i])
			return err_hint(e, "%s", _("the letterhead is not complete; see: ppuri store settings"));
	return false;
}

/* Draws n letters that share form, glyphs and moment; their PDFs lie in issuing->pdf afterwards. */
static bool draw(struct issuing *issuing, const struct paper_api *paper, struct letter *letters, size_t n, bool check,
				 struct err *e)
{
	struct pool *p = issuing->pool;
	struct paper_letter *papers = pool_alloc(p, (n + 1) * sizeof *papers);
	for (size_t i = 0; i < n; i++) {
		papers[i].name = pool_printf(p, "%s %s", letters[i].receipt_no, letters[i].firm_name);
		if (!letter_fields_read(p, letters[i].fields, strlen(letters[i].fields), &papers[i].data, e))
			return false;
	}
	issuing->drawing = letters;
	issuing->check = check;
	issuing->pdf = pool_alloc(p, (n + 1) * sizeof *issuing->pdf);
	return paper->letters(p, check ? letters->form_name : issuing->form_name, check ? letters->form_text : issuing->form_text,
						  papers, n, letters->made_at, check ? letters->glyphs : NULL, &issuing->glyphs, keep_pdf, issuing,
						  e);
}

static bool record(struct work *w, void *arg, struct err *e)
{
	struct issuing *issuing = arg;
	int64_t batch;
	act_about(w, "call %s", issuing->call);
	if (!letter_batch_insert(w->db, issuing->form_name, issuing->form_text, issuing->glyphs, w->now, &batch, e))
		return false;
	for (size_t i = 0; i < issuing->fresh.n; i++)
		if (!letter_insert(w->db, batch, &issuing->fresh.at[i], w->me->id, w->now, e))
			return err_prefix(e, "%s", issuing->fresh.at[i].receipt_no);
	return true;
}

static bool write_files(const struct office *o, const struct issuing *issuing, const struct letter *letters,
						const struct letter_pdf *pdf, size_t n, struct err *e)
{
	for (size_t i = 0; i < n; i++)
		if (!office_save(o, pool_printf(issuing->pool, "%s/%s", issuing->folder, letters[i].file_name), pdf[i].bytes,
						 pdf[i].n, e))
			return false;
	return true;
}

/* Letters of one batch share their form and glyphs, so they are drawn in one run. */
bool letters_again(struct pool *p, struct letter_list *recorded, const struct letter_pdf **ret, struct err *e)
{
	struct issuing issuing = {.pool = p};
	struct letter_pdf *all = pool_alloc(p, (recorded->n + 1) * sizeof *all);
	const struct paper_api *paper;
	if (recorded->n && !paper_room(&paper, e))
		return false;
	for (size_t from = 0; from < recorded->n;) {
		struct letter *first = &recorded->at[from];
		size_t n = 1;
		while (from + n < recorded->n && strcmp(first[n].glyphs, first->glyphs) == 0 &&
			   strcmp(first[n].form_text, first->form_text) == 0 &&
			   first[n].made_at.unix_seconds == first->made_at.unix_seconds)
			n++;
		if (!draw(&issuing, paper, first, n, true, e))
			return false;
		memcpy(&all[from], issuing.pdf, n * sizeof *all);
		from += n;
	}
	*ret = all;
	return true;
}

static bool make_again(struct office *o, struct issuing *issuing, struct err *e)
{
	const struct letter_pdf *pdf;
	if (!letters_again(issuing->pool, &issuing->recorded, &pdf, e))
		return false;
	return o->dry_run || write_files(o, issuing, issuing->recorded.at, pdf, issuing->recorded.n, e);
}

/* A folder that can not hold the letters is found before they are recorded. */
static bool try_folder(struct issuing *issuing, struct err *e)
{
	size_t bytes = 0;
	for (size_t i = 0; i < issuing->fresh.n; i++)
		bytes += issuing->pdf[i].n;
	return file_make_folder(issuing->folder, 0700, e) && file_try_room(issuing->folder, bytes, e);
}

static bool make_fresh(struct office *o, struct issuing *issuing, const struct paper_api *paper, struct err *e)
{
	if (!issuing->fresh.n)
		return true;
	if (!draw(issuing, paper, issuing->fresh.at, issuing->fresh.n, false, e))
		return e->kind == ERR_REFUSED ? point_at_letterhead(&issuing->head, e) : false;
	if ((!o->dry_run && !try_folder(issuing, e)) ||
		!act_perform(o, &ACT_LETTER_ISSUE, record, issuing, e))
		return false;
	if (o->dry_run || write_files(o, issuing, issuing->fresh.at, issuing->pdf, issuing->fresh.n, e))
		return true;
	return err_hint(e, "%s", _("the letters are recorded; run the same command again to write their files"));
}

bool desk_letter_issue(struct office *o, const char *call, const char *form, const char *folder, struct letter_outcome *ret,
					   struct err *e)
{
	struct issuing issuing = {.call = call, .folder = folder, .pool = o->pool};
	const struct paper_api *paper;
	if (!form_load(o->pool, form ? form : AWARD_LETTER, &issuing.form_name, &issuing.form_text, e) ||
		!act_perform(o, &ACT_LETTER_GATHER, gather, &issuing, e) || !paper_room(&paper, e) ||
		(!o->dry_run && !file_make_folder(folder, 0700, e)) || !make_again(o, &issuing, e) ||
		!make_fresh(o, &issuing, paper, e))
		return false;
	*ret = (struct letter_outcome){.made = issuing.fresh.n, .again = issuing.recorded.n};
	return true;
}

static bool list_letters(struct work *w, void *arg, struct err *e)
{
	struct issuing *issuing = arg;
	return letter_list_read(w->db, w->pool, issuing->call, &issuing->recorded, e);
}

bool desk_letter_list(struct office *o, const char *call, struct letter_list *ret, struct err *e)
{
	struct issuing issuing = {.call = call};
	if (!act_perform(o, &ACT_LETTER_LIST, list_letters, &issuing, e))
		return false;
	*ret = issuing.recorded;
	return true;
}

static bool nothing_more(struct work *w, void *arg, struct err *e)
{
	(void)w, (void)arg, (void)e;
	return true;
}

struct preview {
	struct pool *pool;
	const void *bytes;
	size_t n;
};

/* Written only after the drawing: a file that can not be written is no mistake of the fields. */
static bool keep_preview(void *arg, size_t index, const void *bytes, size_t n, struct err *e)
{
	struct preview *preview = arg;
	(void)index, (void)e;
	preview->bytes = pool_strndup(preview->pool, bytes, n);
	preview->n = n;
	return true;
}

bool desk_letter_preview(struct office *o, const char *form, const char *data, const char *out, struct err *e)
{
	struct buf json CLEANUP(buf_release) = {0};
	struct paper_letter letter = {.name = data, .sample = true};
	struct preview preview = {.pool = o->pool};
	const struct paper_api *paper;
	const char *name, *text;
	return act_perform(o, &ACT_LETTER_PREVIEW, nothing_more, NULL, e) && form_load(o->pool, form, &name, &text, e) &&
		   file_read(data, DATA_MAX, &json, e) &&
		   (letter_fields_read(o->pool, buf_text(&json), json.n, &letter.data, e) || err_prefix(e, "%s", data)) &&
		   paper_room(&paper, e) &&
		   paper->letters(o->pool, name, text, &letter, 1, o->now, NULL, NULL, keep_preview, &preview, e) &&
		   (o->dry_run || office_save(o, out, preview.bytes, preview.n, e));
}
