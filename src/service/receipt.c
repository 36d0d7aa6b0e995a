#include "ppuri/service/receipt.h"

#include "form_draw.h"

#include "ppuri/store/application.h"
#include "ppuri/store/call.h"
#include "ppuri/store/filed_paper.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_RECEIPT = {"app.receipt", RIGHT_RECEIPT_READ, ACT_READS};

struct reading {
	const char *name;
	struct receipt receipt;
};

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
	struct office_lines office;
	act_about(w, "application %s", reading->name);
	if (!application_by_name(w->db, w->pool, reading->name, application, e) || !may_see(w, reading->name, application, e))
		return false;
	if (!application->receipt_no) {
		err_set(e, ERR_REFUSED, _("%s was not received"), reading->name);
		return err_hint(e, "%s", _("a receipt is made when it was: ppuri app submit"));
	}
	if (!call_by_id(w->db, w->pool, application->call_id, &call, e) || !office_lines_read(w, &office, e))
		return false;
	receipt->organisation = office.organisation;
	receipt->sender = office.sender;
	receipt->contact = office.contact;
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
	cells[0] = paper_kind_printed(paper->kind);
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

/* Dated by the moment of receipt: who draws it, and when, leaves no trace in it. */
bool receipt_pdf(struct pool *p, const struct receipt *receipt, struct buf *out, struct err *e)
{
	const struct application *application = &receipt->application;
	const struct office_lines office = {receipt->organisation, receipt->sender, receipt->contact};
	const struct form_rows rows = paper_rows(p, &receipt->papers);
	struct form_values values = {.pool = p};
	char text[DATE_TEXT_MAX];
	const char *moment = moment_iso(application->received_at, text), *seconds = pool_strdup(p, moment + strlen(moment) - 2);
	form_put_office(&values, &office);
	form_put_application(&values, application, receipt->call_title, receipt->notice_no);
	form_put(&values, "received_at", pool_printf(p, "%s:%s", moment_letter(application->received_at, text), seconds));
	form_put_day(&values, "received_day", moment_date(application->received_at));
	form_put_won(&values, "total_won", application->total);
	form_put_won(&values, "asked_won", application->asked);
	form_put_won(&values, "own_cash_won", application->own_cash);
	form_put_won(&values, "own_kind_won", application->own_kind);
	return form_draw("receipt", &values, &rows, 1, application->received_at, out, e);
}
