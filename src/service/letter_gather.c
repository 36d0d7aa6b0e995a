#include "letter_gather.h"

#include "letter_fields.h"
#include "letter_issue.h"
#include "letter_office.h"

#include "ppuri/lifecycle.h"
#include "ppuri/store/application.h"
#include "ppuri/store/audit.h"
#include "ppuri/store/letter.h"
#include "ppuri/store/setting.h"
#include "ppuri/tr.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

const struct letter_source *letter_source_of(const char *kind)
{
	for (const struct letter_source *const *source = LETTER_SOURCES; *source; source++)
		if (strcmp((*source)->kind, kind) == 0)
			return *source;
	bug("a kind of letter that is issued by nobody");
}

/* What begins it makes the name unique, so that the firm's may be cut to what a file system takes. */
static const char *file_name(struct pool *p, const char *begin, const char *firm)
{
	size_t room = NAME_MAX - strlen(".pdf") - strlen(begin), n = strlen(firm) < room ? strlen(firm) : room;
	while (n && ((unsigned char)firm[n] & 0xC0) == 0x80)
		n--;
	char *name = pool_printf(p, "%s%.*s.pdf", begin, (int)n, firm);
	for (char *c = name; *c; c++)
		if (strchr("\\/:*?\"<>| ", *c) || (unsigned char)*c < 0x20)
			*c = '_';
	return name;
}

/* What about a letter is told by the register, not by its facts. */
struct numbering {
	int year;
	int64_t last;
	const char *url;
};

static bool begin_numbering(struct work *w, struct numbering *ret, struct err *e)
{
	struct numbering numbering = {.year = moment_date(w->now).year};
	if (!series_last(w->db, letter_series(w->pool, numbering.year), &numbering.last, e) ||
		!setting_read(w->db, w->pool, "office.verify-url", &numbering.url, e))
		return false;
	*ret = numbering;
	return true;
}

static const char *draw_code(struct pool *p)
{
	unsigned char drawn[LETTER_CODE_BYTES];
	char code[LETTER_CODE + 1];
	random_bytes(drawn, sizeof drawn);
	return pool_strdup(p, letter_code(drawn, code));
}

static const char *all_fields(struct pool *p, const char *fields, const struct letter *letter, const struct numbering *numbering)
{
	char text[LETTER_CODE_TEXT];
	fields = letter_fields_with(p, fields, "letter_no", letter->number);
	fields = letter_fields_with(p, fields, "check_code", letter_code_text(letter->check_code, text));
	return letter_fields_with(p, fields, "verify_url", numbering->url ? numbering->url : "");
}

/* The file of a letter that is not the first of its kind must not take the name of another's. */
static const char *name_of(struct pool *p, const struct letter_gathering *g, const struct letter *letter, const char *about, bool first)
{
	const char *begin = about ? about : letter->receipt_no;
	if (!first || letter->subject_no)
		begin = pool_printf(p, "%s_%s", begin, letter->number);
	return file_name(p, pool_printf(p, "%s_%s_", begin, g->kind->file), letter->firm_name);
}

/* What is read and put together on the way goes with each letter: only what stays of it stays. */
static bool add(struct work *w, struct pool *p, struct letter_gathering *g, const struct letter_subject *subject, bool first, struct numbering *numbering,
				const struct letter_list *codes, struct err *e)
{
	struct letter_content content = {0};
	if (!g->source->fill(w, subject, &content, e))
		return err_prefix(e, "%s", subject->receipt_no);
	struct letter letter = {
		.number = letter_number(p, numbering->year, ++numbering->last),
		.kind = g->kind->code,
		.application_id = subject->application_id,
		.award_id = subject->award_id,
		.subject_no = subject->no,
		.receipt_no = pool_strdup(p, subject->receipt_no),
		.firm_name = pool_strdup(p, subject->firm_name),
		.receiver = pool_strdup(p, content.receiver),
		.won = content.won,
		.document_no = content.document_no ? pool_strdup(p, content.document_no) : NULL,
		.check_code = codes && g->fresh.n < codes->n ? codes->at[g->fresh.n].check_code : draw_code(p),
	};
	letter.file_name = name_of(p, g, &letter, content.about, first);
	letter.fields = pool_strdup(p, all_fields(w->pool, content.fields, &letter, numbering));
	*POOL_PUSH(p, &g->fresh) = letter;
	return true;
}

/* By whom and which it is about; of those that are about the same the newest comes last. */
static int by_subject(const void *a, const void *b)
{
	const struct letter *one = a, *other = b;
	if (one->application_id != other->application_id)
		return one->application_id < other->application_id ? -1 : 1;
	if (one->subject_no != other->subject_no)
		return one->subject_no < other->subject_no ? -1 : 1;
	return (one->id > other->id) - (one->id < other->id);
}

static const struct letter *newest(const struct letter_list *sorted, const struct letter_subject *subject)
{
	const struct letter wanted = {.application_id = subject->application_id, .subject_no = subject->no, .id = INT64_MAX};
	size_t from = 0, to = sorted->n;
	while (from < to) {
		size_t middle = from + (to - from) / 2;
		if (by_subject(&sorted->at[middle], &wanted) <= 0)
			from = middle + 1;
		else
			to = middle;
	}
	const struct letter *last = from ? &sorted->at[from - 1] : NULL;
	return last && last->application_id == subject->application_id && last->subject_no == subject->no ? last : NULL;
}

/* A letter that was revoked is issued anew only to an application that is named, and only if no other took its place. */
static bool is_wanted(struct letter_gathering *g, const struct letter *before)
{
	if (g->instead_of)
		return before && before->id == g->instead_of->id;
	if (!before)
		return true;
	if (before->state == LETTER_VALID)
		return false;
	if (g->kind->anew && before->successor) /* none of its kind: that would be the newest */
		return true;
	if (g->choice.receipt && before->state == LETTER_REVOKED && !before->successor)
		return true;
	g->ended++;
	g->last_ended = before;
	return false;
}

static bool is_asked_for(const struct letter_gathering *g, int64_t subject)
{
	return !g->subject || g->subject == subject;
}

static bool read_recorded(struct work *w, const struct letter_gathering *g, struct letter_list *ret_sorted, struct letter_list *ret_valid,
						  struct err *e)
{
	struct letter_filter filter = {.call = g->choice.call, .kind = g->kind->code};
	struct letter_list all, valid = {0};
	struct application application;
	if (g->choice.receipt) {
		if (!application_by_name(w->db, w->pool, g->choice.receipt, &application, e))
			return false;
		filter.application_id = application.id;
	}
	if (!letter_list_read(w->db, w->pool, &filter, &all, e))
		return false;
	for (size_t i = 0; i < all.n; i++)
		if (all.at[i].state == LETTER_VALID && is_asked_for(g, all.at[i].subject_no))
			*POOL_PUSH(w->pool, &valid) = all.at[i];
	if (all.n)
		qsort(all.at, all.n, sizeof *all.at, by_subject);
	*ret_sorted = all;
	*ret_valid = valid;
	return true;
}

struct likening {
	const struct letter_gathering *g;
	const struct numbering *numbering;
	bool same;
};

static bool liken(void *to, struct work *w, const struct letter_subject *subject, struct err *e)
{
	struct likening *likening = to;
	const struct letter_gathering *g = likening->g;
	const struct letter *old = g->instead_of;
	struct letter_content content = {0};
	if (subject->application_id != old->application_id || subject->no != old->subject_no)
		return true;
	if (!g->source->fill(w, subject, &content, e))
		return false;
	likening->same = strcmp(all_fields(w->pool, content.fields, old, likening->numbering), old->fields) == 0 &&
					 strcmp(content.receiver, old->receiver) == 0 && strcmp(g->form_text, old->batch->form_text) == 0;
	return true;
}

/* Whether it would come out as it was issued, on that day. */
static bool says_the_same(struct work *w, const struct letter_gathering *g, const struct numbering *numbering, bool *ret, struct err *e)
{
	struct likening likening = {.g = g, .numbering = numbering};
	struct work then = *w;
	then.now = g->instead_of->batch->made_at;
	if (!g->source->due(&then, &g->choice, &(struct letter_taker){liken, &likening}, e))
		return false;
	*ret = likening.same;
	return true;
}

static bool must_differ(struct work *w, const struct letter_gathering *g, const struct numbering *numbering, struct err *e)
{
	struct letter now;
	bool same;
	if (!letter_by_number(w->db, w->pool, g->instead_of->number, &now, e) || !letter_must_hold(&now, e) ||
		!says_the_same(w, g, numbering, &same, e))
		return false;
	if (!same)
		return true;
	err_set(e, ERR_REFUSED, _("letter %s would say what it says already; it is amended when what it tells has changed"), g->instead_of->number);
	return err_hint(e, _("the same file once more: ppuri letter reissue %s --out …"), g->instead_of->number);
}

struct walk {
	struct letter_gathering *g;
	struct pool *pool; /* where what is gathered stays */
	const struct letter_list *codes;
	struct letter_list sorted;
	struct numbering numbering;
};

static bool take(void *to, struct work *w, const struct letter_subject *subject, struct err *e)
{
	struct walk *walk = to;
	const struct letter *before = newest(&walk->sorted, subject);
	return !is_asked_for(walk->g, subject->no) || !is_wanted(walk->g, before) ||
		   add(w, walk->pool, walk->g, subject, !before, &walk->numbering, walk->codes, e);
}

/* codes: of letters that were gathered before, one after the other; NULL: they are drawn. */
static bool gather(struct work *w, struct letter_gathering *g, const struct letter_list *codes, struct err *e)
{
	struct walk walk = {.g = g, .pool = w->pool, .codes = codes};
	return audit_last(w->db, &g->seen, e) && letter_office_is_whole(w, &g->office_is_whole, e) &&
		   read_recorded(w, g, &walk.sorted, &g->recorded, e) && begin_numbering(w, &walk.numbering, e) &&
		   (!g->instead_of || must_differ(w, g, &walk.numbering, e)) && g->source->due(w, &g->choice, &(struct letter_taker){take, &walk}, e);
}

/* One that is named gets its letter, has it, or is told why it gets none. */
static bool named_gets_one(struct work *w, const struct letter_gathering *g, struct err *e)
{
	struct application application;
	if (!g->choice.receipt || g->instead_of || g->fresh.n || g->recorded.n)
		return true;
	if (g->last_ended)
		return letter_must_hold(g->last_ended, e);
	if (!application_by_name(w->db, w->pool, g->choice.receipt, &application, e))
		return false;
	err_set(e, ERR_REFUSED, _("%s: no %s is due; the application is in the state %s"), g->choice.receipt,
			term_name(&LETTER_KINDS, g->kind->code), app_state_name(application.state));
	return err_hint(e, _("what became of it: ppuri app show %s"), g->choice.receipt);
}

bool letters_gather(struct work *w, struct letter_gathering *g, struct err *e)
{
	g->now = w->now;
	return gather(w, g, NULL, e) && named_gets_one(w, g, e) && letter_origins_read(w->db, w->pool, &g->recorded, e);
}

static bool same_letter(const struct letter *a, const struct letter *b)
{
	return a->application_id == b->application_id && a->subject_no == b->subject_no && a->award_id == b->award_id && a->won.n == b->won.n &&
		   strcmp(a->fields, b->fields) == 0 && strcmp(a->receiver, b->receiver) == 0 && strcmp(a->file_name, b->file_name) == 0;
}

bool letters_are_still_due(struct work *w, const struct letter_gathering *g, bool *ret, struct err *e)
{
	struct letter_gathering again = {.kind = g->kind, .source = g->source, .choice = g->choice, .subject = g->subject, .instead_of = g->instead_of, .form_text = g->form_text};
	struct work then = *w;
	int64_t last;
	if (!audit_last(w->db, &last, e))
		return false;
	bool same = date_cmp(moment_date(w->now), moment_date(g->now)) == 0;
	if (same && last != g->seen) {
		then.now = g->now;
		if (!gather(&then, &again, &g->fresh, e))
			return false;
		same = again.fresh.n == g->fresh.n;
		for (size_t i = 0; same && i < g->fresh.n; i++)
			same = same_letter(&again.fresh.at[i], &g->fresh.at[i]);
	}
	*ret = same;
	return true;
}
