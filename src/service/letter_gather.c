#include "letter_gather.h"

#include "award_number.h"
#include "letter_facts.h"
#include "letter_fields.h"
#include "letter_issue.h"
#include "letter_office.h"

#include "ppuri/lifecycle.h"
#include "ppuri/store/application.h"
#include "ppuri/store/audit.h"
#include "ppuri/store/holiday.h"
#include "ppuri/store/letter.h"
#include "ppuri/store/setting.h"
#include "ppuri/tr.h"

#include <limits.h>
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

/* code: NULL if it is to be drawn. */
static bool make(struct work *w, const struct letter_gathering *g, const struct letter_subject *subject, bool first, struct numbering *numbering,
				 const char *code, struct letter *ret, struct err *e)
{
	struct letter_content content = {0};
	if (!g->source->fill(w, subject, &content, e))
		return err_prefix(e, "%s", subject->receipt_no);
	struct letter letter = {
		.number = letter_number(w->pool, numbering->year, ++numbering->last),
		.kind = g->kind->code,
		.application_id = subject->application_id,
		.award_id = subject->award_id,
		.subject_no = subject->no,
		.receipt_no = subject->receipt_no,
		.firm_name = subject->firm_name,
		.receiver = content.receiver,
		.won = content.won,
		.document_no = content.document_no,
		.check_code = code ? code : draw_code(w->pool),
	};
	letter.file_name = name_of(w->pool, g, &letter, content.about, first);
	letter.fields = all_fields(w->pool, content.fields, &letter, numbering);
	*ret = letter;
	return true;
}

/* A letter that was revoked is issued anew only to an application that is named, and only if no other took its place. */
static bool is_wanted(struct pool *p, struct letter_gathering *g, const struct letter *before)
{
	if (g->instead_of)
		return before && before->id == g->instead_of->id;
	if (!before)
		return true;
	if (before->state == LETTER_VALID)
		return false;
	if (before->overtaken) /* and it is due again */
		return true;
	if (g->choice.receipt && before->state == LETTER_REVOKED && !before->successor)
		return true;
	g->ended++;
	if (g->choice.receipt)
		g->last_ended = pool_strdup(p, before->number);
	return false;
}

static bool is_asked_for(const struct letter_gathering *g, int64_t subject)
{
	return !g->subject || g->subject == subject;
}

static bool put_recorded(void *to, const struct letter *letter, struct err *e)
{
	struct letter_gathering *g = to;
	return !is_asked_for(g, letter->subject_no) || letter_spool_put(&g->recorded, letter, e);
}

static bool read_recorded(struct work *w, struct letter_gathering *g, struct err *e)
{
	struct letter_filter filter = {.call = g->choice.call, .kind = g->kind->code, .state = LETTER_STATES.terms[LETTER_VALID].code};
	struct application application;
	if (g->choice.receipt) {
		if (!application_by_name(w->db, w->pool, g->choice.receipt, &application, e))
			return false;
		filter.application_id = application.id;
	}
	return letter_each(w->db, &filter, &(struct recorded_taker){put_recorded, g}, e);
}

static const char *value_in(const struct form_data *data, const char *name)
{
	for (size_t i = 0; i < data->n_fields; i++)
		if (strcmp(data->fields[i].name, name) == 0 && *data->fields[i].value)
			return data->fields[i].value;
	return NULL;
}

/* By whom and when the letter was decided anew, as it says; document_no NULL: it was told for the first time, or has no such number. */
static bool read_anew(struct pool *p, const struct letter *letter, struct letter_anew *ret, struct err *e)
{
	struct form_data data;
	if (!letter_fields_read(p, letter->fields, strlen(letter->fields), &data, e))
		return false;
	const char *replaces = value_in(&data, "replaces");
	*ret = (struct letter_anew){
		.document_no = replaces ? letter->document_no : NULL,
		.decided_at = letter->issued_at,
		.approver = {NULL, value_in(&data, "approver"), value_in(&data, "approver_title")},
		.replaces = replaces,
	};
	return true;
}

/* Of the letter that takes its place; document_no NULL: it has no such number. */
static bool find_anew(struct work *w, const struct letter *old, struct letter_anew *ret, struct err *e)
{
	struct letter_anew anew = {.decided_at = w->now, .approver = {w->me->name, w->me->person_name, w->me->title}};
	struct form_data data;
	if (old && old->document_no) {
		if (!letter_fields_read(w->pool, old->fields, strlen(old->fields), &data, e) || !award_document_coming(w, &anew.document_no, e))
			return false;
		anew.replaces = pool_printf(w->pool, "%s(%s)", old->document_no, value_in(&data, "doc_date"));
	}
	*ret = anew;
	return true;
}

struct likening {
	const struct letter_gathering *g;
	const struct numbering *numbering;
	const struct letter_anew *anew;
	struct date first_told;
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
	struct letter_subject told = *subject;
	told.anew = likening->anew;
	told.first_told = likening->first_told;
	if (!g->source->fill(w, &told, &content, e))
		return false;
	const char *fields = all_fields(w->pool, content.fields, old, likening->numbering);
	struct sha256 form = sha256_of(g->form_text, strlen(g->form_text));
	likening->same = strcmp(content.receiver, old->receiver) == 0 && sha256_same(&form, &old->form_sha256);
	return !likening->same || letter_prints_the_same(w->pool, g->form_text, fields, old->fields, &likening->same, e);
}

/* Whether it would come out as it was issued, on that day. */
static bool says_the_same(struct work *w, const struct letter_gathering *g, const struct numbering *numbering, struct date first_told, bool *ret,
						  struct err *e)
{
	struct letter_anew anew;
	if (!read_anew(w->pool, g->instead_of, &anew, e))
		return false;
	struct likening likening = {.g = g, .numbering = numbering, .anew = anew.document_no ? &anew : NULL, .first_told = first_told};
	struct work then = *w;
	then.now = g->instead_of->issued_at;
	if (!g->source->due(&then, &g->choice, &(struct letter_taker){liken, &likening}, e))
		return false;
	*ret = likening.same;
	return true;
}

static bool must_differ(struct work *w, const struct letter_gathering *g, const struct numbering *numbering, struct date first_told, struct err *e)
{
	struct letter now;
	bool same;
	if (!letter_by_number(w->db, w->pool, g->instead_of->number, &now, e) || !letter_must_hold(&now, e) ||
		!says_the_same(w, g, numbering, first_told, &same, e))
		return false;
	if (!same)
		return true;
	err_set(e, ERR_REFUSED, _("letter %s would say what it says already; it is amended when what it tells has changed"), g->instead_of->number);
	return err_hint(e, _("the same file once more: ppuri letter reissue %s --out …"), g->instead_of->number);
}

/* To whom letters are due, one after the other. */
struct walk {
	struct letter_gathering *g;
	struct pool *pool; /* of the act */
	struct numbering numbering;
	struct letter_anew anew; /* of the letter that is amended */
	struct date first_told;  /* by it, or what it took the place of; year 0: none is amended */
	const struct letter_spool *earlier; /* what came out before, to be compared; NULL: they are put by now */
	size_t n;                           /* letters so far */
	bool differs;
};

static bool same_letter(const struct letter *a, const struct letter *b)
{
	return a->application_id == b->application_id && a->subject_no == b->subject_no && a->award_id == b->award_id && a->won.n == b->won.n &&
		   strcmp(a->fields, b->fields) == 0 && strcmp(a->receiver, b->receiver) == 0 && strcmp(a->file_name, b->file_name) == 0;
}

static bool put_by(struct work *w, struct walk *walk, const struct letter_subject *subject, bool first, struct err *e)
{
	struct letter letter;
	return make(w, walk->g, subject, first, &walk->numbering, NULL, &letter, e) && letter_spool_put(&walk->g->fresh, &letter, e);
}

static bool compare(struct work *w, struct walk *walk, const struct letter_subject *subject, bool first, struct err *e)
{
	struct letter letter, before;
	if (walk->differs || walk->n > walk->earlier->letters.n)
		return true;
	if (!letter_spool_get(walk->earlier, walk->n - 1, w->pool, &before, e) ||
		!make(w, walk->g, subject, first, &walk->numbering, before.check_code, &letter, e))
		return false;
	walk->differs = !same_letter(&letter, &before);
	return true;
}

static bool take(void *to, struct work *w, const struct letter_subject *subject, struct err *e)
{
	struct walk *walk = to;
	struct letter before;
	bool there;
	if (!is_asked_for(walk->g, subject->no))
		return true;
	if (!letter_newest(w->db, w->pool, walk->g->kind->code, subject->application_id, subject->no, &before, &there, e))
		return false;
	if (!is_wanted(walk->pool, walk->g, there ? &before : NULL))
		return true;
	struct letter_subject told = *subject;
	told.anew = walk->anew.document_no ? &walk->anew : NULL;
	told.first_told = walk->first_told;
	walk->n++;
	return (walk->earlier ? compare : put_by)(w, walk, &told, !there, e);
}

static bool gather(struct work *w, struct walk *walk, struct err *e)
{
	struct letter_gathering *g = walk->g;
	struct moment first = {0};
	walk->pool = w->pool;
	if (g->instead_of && !letter_first_issued(w->db, g->instead_of->id, &first, e))
		return false;
	if (g->instead_of)
		walk->first_told = moment_date(first);
	return begin_numbering(w, &walk->numbering, e) && (!g->instead_of || must_differ(w, g, &walk->numbering, walk->first_told, e)) &&
		   find_anew(w, g->instead_of, &walk->anew, e) && g->source->due(w, &g->choice, &(struct letter_taker){take, walk}, e);
}

/* One that is named gets its letter, has it, or is told why it gets none. */
static bool named_gets_one(struct work *w, const struct letter_gathering *g, struct err *e)
{
	struct application application;
	struct letter ended;
	if (!g->choice.receipt || g->instead_of || g->fresh.letters.n || g->recorded.letters.n)
		return true;
	if (g->last_ended)
		return letter_by_number(w->db, w->pool, g->last_ended, &ended, e) && letter_must_hold(&ended, e);
	if (!application_by_name(w->db, w->pool, g->choice.receipt, &application, e))
		return false;
	err_set(e, ERR_REFUSED, _("%s: no %s is due; the application is in the state %s"), g->choice.receipt,
			term_name(&LETTER_KINDS, g->kind->code), app_state_name(application.state));
	return err_hint(e, _("what became of it: ppuri app show %s"), g->choice.receipt);
}

static bool look_at_holidays(struct work *w, struct letter_gathering *g, struct err *e)
{
	struct holidays holidays;
	g->unknown_year = 0;
	if (!g->fresh.letters.n || !strstr(g->form_text, "{{petition_until}}"))
		return true;
	if (!holidays_read(w->db, w->pool, &holidays, e))
		return false;
	g->unknown_year = letter_unknown_year(w, &holidays);
	return true;
}

void letters_release(struct letter_gathering *g)
{
	letter_spool_release(&g->fresh);
	letter_spool_release(&g->recorded);
}

bool letters_gather(struct work *w, struct letter_gathering *g, struct err *e)
{
	struct walk walk = {.g = g};
	letters_release(g);
	g->now = w->now;
	g->last_ended = NULL;
	g->ended = 0;
	return audit_last(w->db, &g->seen, e) && letter_office_lacks(w, g->kind, g->form_text, &g->office_lacks, e) && read_recorded(w, g, e) &&
		   gather(w, &walk, e) && named_gets_one(w, g, e) && look_at_holidays(w, g, e);
}

bool letters_are_still_due(struct work *w, const struct letter_gathering *g, bool *ret, struct err *e)
{
	struct letter_gathering again = *g;
	struct walk walk = {.g = &again, .earlier = &g->fresh};
	struct work then = *w;
	int64_t last;
	if (!audit_last(w->db, &last, e))
		return false;
	bool same = date_cmp(moment_date(w->now), moment_date(g->now)) == 0;
	if (same && last != g->seen) {
		then.now = g->now;
		if (!gather(&then, &walk, e))
			return false;
		same = !walk.differs && walk.n == g->fresh.letters.n;
	}
	*ret = same;
	return true;
}
