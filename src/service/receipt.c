/* 접수증: what was received and when, and with which papers. It is issued as any letter is; applicants see theirs, and fetch the file. */
#include "ppuri/service/receipt.h"

#include "letter_facts.h"
#include "letter_file.h"
#include "letter_issue.h"

#include "ppuri/rights.h"
#include "ppuri/store/application.h"
#include "ppuri/store/call.h"
#include "ppuri/store/filed_paper.h"
#include "ppuri/store/letter.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_RECEIPT = {"app.receipt", RIGHT_RECEIPT_READ, ACT_READS};

/* Those in use; what came after the receipt says its day. */
static bool read_papers(struct work *w, const struct application *application, struct receipt_papers *ret, struct err *e)
{
	struct receipt_papers papers = {0};
	struct filed_papers filed;
	if (!filed_papers_read(w->db, w->pool, application->id, &filed, e))
		return false;
	for (size_t i = 0; i < filed.n; i++) {
		const struct filed_paper *one = &filed.at[i];
		char hex[SHA256_HEX];
		if (one->is_set_aside)
			continue;
		struct receipt_paper *paper = POOL_PUSH(w->pool, &papers);
		*paper = (struct receipt_paper){.kind = one->kind, .file_name = one->file_name, .size = one->size};
		if (one->file_name)
			paper->sha256 = pool_strdup(w->pool, sha256_hex(&one->sha256, hex));
		if (one->attached_at.unix_seconds > application->received_at.unix_seconds)
			paper->came_later = moment_date(one->attached_at);
	}
	*ret = papers;
	return true;
}

/* In halves, between which a narrow column breaks. */
static const char *hex_halves(struct pool *p, const char *hex)
{
	return pool_printf(p, "%.32s %s", hex, hex + SHA256_BYTES);
}

static void put_paper(const struct receipt_paper *paper, struct form_values *values)
{
	char size[WON_TEXT_MAX], day[DATE_TEXT_MAX];
	const char *kind = paper_kind_printed(paper->kind);
	if (paper->came_later.year)
		kind = pool_printf(values->pool, "%s (%s 제출)", kind, date_letter(paper->came_later, day));
	const char *const original[] = {kind, "원본(종이) 접수", "-", "-"};
	const char *const file[] = {kind, paper->file_name, won_text(won_of(paper->size), size),
								paper->file_name ? hex_halves(values->pool, paper->sha256) : NULL};
	form_put_row(values, paper->file_name ? file : original);
}

static void put_papers(const struct receipt_papers *papers, struct form_values *values)
{
	static const char *const columns[] = {"kind", "file", "size", "sha256", NULL};
	static const char *const none[] = {"-", "등록된 제출서류 없음", "-", "-"};
	const char *late = NULL;
	form_put_list(values, "paper", columns);
	for (size_t i = 0; i < papers->n; i++) {
		put_paper(&papers->at[i], values);
		late = papers->at[i].came_later.year ? "있음" : late;
	}
	form_put(values, "late_papers", late);
	if (!papers->n)
		form_put_row(values, none);
}

struct received {
	const struct letter_facts *facts;
	const struct application *application;
};

struct looking {
	const struct letter_facts *facts;
	const struct letter_taker *to;
};

/* Whatever became of it since: that it was received stays true. */
static bool look_at(void *arg, struct work *w, const struct application *application, struct err *e)
{
	const struct looking *looking = arg;
	const struct received received = {looking->facts, application};
	const struct letter_subject subject = letter_subject_of(application, &received);
	return looking->to->take(looking->to->to, w, &subject, e);
}

static bool due(struct work *w, const struct letter_choice *choice, const struct letter_taker *to, struct err *e)
{
	struct letter_facts facts;
	struct looking looking = {&facts, to};
	return letter_facts_read(w, choice, &facts, e) && letter_facts_each(w, &facts, &(struct letter_look){look_at, &looking}, e);
}

static bool fill(struct work *w, const struct letter_subject *subject, struct letter_content *ret, struct err *e)
{
	struct form_values values = {.pool = w->pool};
	const struct received *received = subject->facts;
	const struct application *application = received->application;
	struct receipt_papers papers;
	char text[DATE_TEXT_MAX];
	if (!read_papers(w, application, &papers, e))
		return false;
	const char *moment = moment_iso(application->received_at, text), *seconds = pool_strdup(w->pool, moment + strlen(moment) - 2);
	letter_put_facts(w, received->facts, application, &values);
	letter_put_sums(application, &values);
	form_put(&values, "received_at", pool_printf(w->pool, "%s:%s", moment_letter(application->received_at, text), seconds));
	form_put_day(&values, "received_day", moment_date(application->received_at));
	put_papers(&papers, &values);
	*ret = (struct letter_content){.receiver = subject->firm_name, .fields = form_values_json(&values)};
	return true;
}

extern const struct letter_source LETTER_RECEIPT;
const struct letter_source LETTER_RECEIPT = {"receipt", due, fill};

struct reading {
	const char *name;
	struct receipt receipt;
	struct letter_list letters; /* the one that holds; else empty */
	struct buf *file;           /* of that one; NULL: it is not wanted */
};

/* Of another firm an applicant does not even learn that it is there. */
static bool may_see(const struct work *w, const char *name, const struct application *application, struct err *e)
{
	return w->me->role != ROLE_APPLICANT || application->firm.id == w->me->firm_id ||
		   err_set(e, ERR_NOT_FOUND, _("there is no application %s"), name);
}

static bool find(struct work *w, struct reading *reading, struct err *e)
{
	struct application *application = &reading->receipt.application;
	act_about(w, "application %s", reading->name);
	if (!application_by_name(w->db, w->pool, reading->name, application, e) || !may_see(w, reading->name, application, e))
		return false;
	if (!application->receipt_no) {
		err_set(e, ERR_REFUSED, _("%s was not received"), reading->name);
		return err_hint(e, "%s", _("a receipt is made when it was: ppuri app submit"));
	}
	const struct letter_filter filter = {.kind = "receipt", .application_id = application->id, .state = "valid"};
	return letter_list_read(w->db, w->pool, &filter, &reading->letters, e);
}

static bool read(struct work *w, void *arg, struct err *e)
{
	struct reading *reading = arg;
	struct receipt *receipt = &reading->receipt;
	struct office_lines office;
	struct call call;
	if (!find(w, reading, e) || !call_by_id(w->db, w->pool, receipt->application.call_id, &call, e) || !office_lines_read(w, &office, e) ||
		!read_papers(w, &receipt->application, &receipt->papers, e))
		return false;
	receipt->organisation = office.organisation;
	receipt->contact = office.contact;
	receipt->call_title = call.title;
	receipt->notice_no = call.notice_no;
	receipt->may_issue = role_may(w->me->role, RIGHT_LETTER_ISSUE);
	if (!reading->letters.n)
		return true;
	receipt->letter_no = reading->letters.at->number;
	receipt->issued_at = reading->letters.at->issued_at;
	return !reading->file || letter_file_read(w->db, reading->letters.at, reading->file, e);
}

bool desk_receipt(struct office *o, const char *name, struct receipt *ret, struct err *e)
{
	struct reading reading = {.name = name};
	if (!act_perform(o, &ACT_RECEIPT, read, &reading, e))
		return false;
	*ret = reading.receipt;
	return true;
}

bool desk_receipt_file(struct office *o, const char *name, struct buf *out, const char **ret_number, struct err *e)
{
	struct reading reading = {.name = name, .file = out};
	struct letter_outcome outcome;
	if (!act_perform(o, &ACT_RECEIPT, read, &reading, e))
		return false;
	if (reading.letters.n) {
		*ret_number = reading.receipt.letter_no;
		return true;
	}
	if (!reading.receipt.may_issue) {
		err_set(e, ERR_REFUSED, _("the office has not issued the receipt of %s yet"), name);
		return err_hint(e, _("ask for it at: %s"), reading.receipt.contact);
	}
	const struct letter_order order = {.kind = "receipt", .receipt = reading.receipt.application.receipt_no};
	if (!letters_issue(o, &order, NULL, &(struct letter_target){.bytes = out}, &outcome, e))
		return false;
	*ret_number = outcome.made ? outcome.first : outcome.before;
	return true;
}
