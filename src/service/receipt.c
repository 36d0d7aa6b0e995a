#include "ppuri/service/receipt.h"

#include "contact.h"
#include "form_file.h"
#include "paper_room.h"

#include "ppuri/ident.h"
#include "ppuri/paper.h"
#include "ppuri/store/application.h"
#include "ppuri/store/call.h"
#include "ppuri/store/filed_paper.h"
#include "ppuri/store/setting.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_RECEIPT = {"app.receipt", RIGHT_RECEIPT_READ, ACT_READS};

struct reading {
	const char *name;
	struct receipt receipt;
};

static bool read_office(struct work *w, struct receipt *receipt, struct err *e)
{
	if (!setting_read(w->db, w->pool, "office.organisation", &receipt->organisation, e) ||
		!setting_read(w->db, w->pool, "office.sender", &receipt->sender, e) || !contact_read(w, &receipt->contact, e))
		return false;
	if (!receipt->sender)
		receipt->sender = receipt->organisation;
	if (!receipt->contact)
		receipt->contact = receipt->organisation;
	return true;
}

/* What was in use at the moment of receipt: what came or went later is no part of what was received. */
static bool read_papers(struct work *w, struct receipt *receipt, struct err *e)
{
	struct filed_papers all;
	int64_t received = receipt->application.received_at.unix_seconds;
	if (!filed_papers_read(w->db, w->pool, receipt->application.id, &all, e))
		return false;
	for (size_t i = 0; i < all.n; i++)
		if (all.at[i].attached_at.unix_seconds <= received &&
			(!all.at[i].is_set_aside || all.at[i].set_aside_at.unix_seconds > received))
			*POOL_PUSH(w->pool, &receipt->papers) = all.at[i];
	return true;
}

/* Of another firm an applicant does not even learn that it is there. */
static bool may_see(const struct work *w, const char *name, const struct application *application, struct err *e)
{
	return w->me->role != ROLE_APPLICANT || application->firm.id == w->me->firm_id ||
		   err_set(e, ERR_NOT_FOUND, _("there is no application %s"), name);
}

static bool read(struct work *w, void *arg, struct err *e)
{
	struct reading *reading = arg;
	struct receipt *receipt = &reading->receipt;
	struct application *application = &receipt->application;
	struct call call;
	act_about(w, "application %s", reading->name);
	if (!application_by_name(w->db, w->pool, reading->name, application, e) || !may_see(w, reading->name, application, e))
		return false;
	if (!application->receipt_no) {
		err_set(e, ERR_REFUSED, _("%s was not received"), reading->name);
		return err_hint(e, "%s", _("a receipt is made when it was: ppuri app submit"));
	}
	if (!call_by_id(w->db, w->pool, application->call_id, &call, e) || !read_office(w, receipt, e))
		return false;
	receipt->call_title = call.title;
	receipt->notice_no = call.notice_no;
	return read_papers(w, receipt, e);
}

bool desk_receipt(struct office *o, const char *name, struct receipt *ret, struct err *e)
{
	struct reading reading = {.name = name};
	if (!act_perform(o, &ACT_RECEIPT, read, &reading, e))
		return false;
	*ret = reading.receipt;
	return true;
}

#define FIELDS_MAX 16
struct fields {
	struct pool *p;
	struct form_field at[FIELDS_MAX];
	size_t n;
};

static void put(struct fields *fields, const char *name, const char *value)
{
	if (fields->n == FIELDS_MAX)
		bug("a receipt has more fields than fit");
	fields->at[fields->n++] = (struct form_field){name, pool_strdup(fields->p, value)};
}

static void put_won(struct fields *fields, const char *name, struct won won)
{
	char text[WON_TEXT_MAX];
	put(fields, name, won_text(won, text));
}

static const char *const PAPER_COLUMNS[] = {"kind", "file", "size", "sha256"};
#define PAPER_COLUMNS_N (sizeof PAPER_COLUMNS / sizeof *PAPER_COLUMNS)

/* In halves, between which a narrow column breaks. */
static const char *hex_halves(struct pool *p, const struct sha256 *sha256)
{
	char hex[SHA256_HEX];
	sha256_hex(sha256, hex);
	return pool_printf(p, "%.32s %s", hex, hex + SHA256_BYTES);
}

static void put_paper(struct pool *p, const struct filed_paper *paper, const char **cells)
{
	char size[WON_TEXT_MAX];
	cells[0] = paper_kind_name(paper->kind);
	cells[1] = paper->file_name ? paper->file_name : "원본(종이) 접수";
	cells[2] = paper->file_name ? pool_strdup(p, won_text(won_of(paper->size), size)) : "-";
	cells[3] = paper->file_name ? hex_halves(p, &paper->sha256) : "-";
}

/* A form knows no empty list. */
static struct form_rows paper_rows(struct pool *p, const struct filed_papers *papers)
{
	static const char *const none[] = {"-", "등록된 제출서류 없음", "-", "-"};
	const char **cells = pool_alloc(p, (papers->n + 1) * sizeof none);
	memcpy(cells, none, sizeof none);
	for (size_t i = 0; i < papers->n; i++)
		put_paper(p, &papers->at[i], cells + i * PAPER_COLUMNS_N);
	return (struct form_rows){.name = "paper", .columns = PAPER_COLUMNS, .n_columns = PAPER_COLUMNS_N, .cells = cells,
							  .n_rows = papers->n ? papers->n : 1};
}

static void put_all(struct fields *fields, const struct receipt *receipt)
{
	const struct application *application = &receipt->application;
	char day[DATE_TEXT_MAX], number[BIZ_NO_TEXT];
	const char *moment = moment_iso(application->received_at, day), *seconds = pool_strdup(fields->p, moment + strlen(moment) - 2);
	put(fields, "organisation", receipt->organisation);
	put(fields, "sender", receipt->sender);
	put(fields, "contact", receipt->contact);
	put(fields, "receipt_no", application->receipt_no);
	put(fields, "received_at", pool_printf(fields->p, "%s:%s", moment_letter(application->received_at, day), seconds));
	put(fields, "received_day", date_letter(moment_date(application->received_at), day));
	put(fields, "call_title", receipt->call_title);
	put(fields, "notice_no", receipt->notice_no);
	put(fields, "project_title", application->title);
	put(fields, "firm_name", application->firm.name);
	put(fields, "biz_no", biz_no_text(application->firm.biz_no, number));
	put_won(fields, "total_won", application->total);
	put_won(fields, "asked_won", application->asked);
	put_won(fields, "own_cash_won", application->own_cash);
	put_won(fields, "own_kind_won", application->own_kind);
}

static bool keep_bytes(void *arg, size_t index, const void *bytes, size_t n, struct err *e)
{
	(void)index, (void)e;
	buf_add(arg, bytes, n);
	return true;
}

/* Dated by the moment of receipt: who draws it, and when, leaves no trace in it. */
bool receipt_pdf(struct pool *p, const struct receipt *receipt, struct buf *out, struct err *e)
{
	struct fields fields = {.p = p};
	const struct form_rows rows = paper_rows(p, &receipt->papers);
	const struct paper_api *paper;
	const char *name, *text;
	put_all(&fields, receipt);
	const struct paper_letter letter = {
		.name = receipt->application.receipt_no,
		.data = {.fields = fields.at, .n_fields = fields.n, .rows = &rows, .n_rows = 1},
	};
	return form_load(p, "receipt", &name, &text, e) && paper_room(&paper, e) &&
		   paper->letters(p, name, text, &letter, 1, receipt->application.received_at, NULL, NULL, keep_bytes, out, e);
}
