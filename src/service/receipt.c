#include "ppuri/service/receipt.h"

#include "receipt_fields.h"

#include "ppuri/store/application.h"
#include "ppuri/store/receipt.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_RECEIPT = {"app.receipt", RIGHT_RECEIPT_READ, ACT_READS};

struct reading {
	const char *name;
	struct receipt receipt;
};

/* Of another firm an applicant does not even learn that it is there. */
static bool may_see(const struct work *w, const char *name, const struct application *application, struct err *e)
{
	return w->me->role != ROLE_APPLICANT || application->firm.id == w->me->firm_id ||
		   err_set(e, ERR_NOT_FOUND, _("there is no application %s"), name);
}

/* Whoever changed the file by hand changed no receipt that is given out. */
static bool is_as_given(const struct receipt_kept *kept)
{
	struct sha256 form = sha256_of(kept->form_text, strlen(kept->form_text));
	struct sha256 all = receipt_digest(&form, kept->head, kept->fields);
	return sha256_same(&all, &kept->sha256);
}

static bool read(struct work *w, void *arg, struct err *e)
{
	struct reading *reading = arg;
	struct application application;
	struct receipt_kept kept;
	act_about(w, "application %s", reading->name);
	if (!application_by_name(w->db, w->pool, reading->name, &application, e) || !may_see(w, reading->name, &application, e))
		return false;
	if (!application.receipt_no) {
		err_set(e, ERR_REFUSED, _("%s was not received"), reading->name);
		return err_hint(e, "%s", _("a receipt is made when it was: ppuri app submit"));
	}
	if (!receipt_kept_read(w->db, w->pool, application.id, &kept, e))
		return false;
	if (!is_as_given(&kept)) {
		err_set(e, ERR_STORE, _("the receipt of %s is not as it was given; the store was changed by hand"), reading->name);
		return err_hint(e, "%s", _("see: ppuri store check"));
	}
	reading->receipt.form_name = kept.form_name;
	reading->receipt.form_text = kept.form_text;
	return receipt_from_json(w->pool, kept.head, kept.fields, &reading->receipt, e);
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
static const char *hex_halves(struct pool *p, const char *hex)
{
	return pool_printf(p, "%.32s %s", hex, hex + SHA256_BYTES);
}

static void put_paper(struct pool *p, const struct receipt_paper *paper, const char **cells)
{
	char size[WON_TEXT_MAX];
	cells[0] = paper->name;
	cells[1] = paper->file_name ? paper->file_name : "원본(종이) 접수";
	cells[2] = paper->file_name ? pool_strdup(p, won_text(won_of(paper->size), size)) : "-";
	cells[3] = paper->file_name ? hex_halves(p, paper->sha256) : "-";
}

/* A form knows no empty list. */
static struct form_rows paper_rows(struct pool *p, const struct receipt *receipt)
{
	static const char *const none[] = {"-", "등록된 제출서류 없음", "-", "-"};
	size_t n = receipt->papers.n;
	const char **cells = pool_alloc(p, (n + 1) * sizeof none);
	memcpy(cells, none, sizeof none);
	for (size_t i = 0; i < n; i++)
		put_paper(p, &receipt->papers.at[i], cells + i * PAPER_COLUMNS_N);
	return (struct form_rows){.name = "paper", .columns = PAPER_COLUMNS, .n_columns = PAPER_COLUMNS_N, .cells = cells,
							  .n_rows = n ? n : 1};
}

/* Dated by the moment of receipt: who draws it, and when, leaves no trace in it. */
bool receipt_pdf(struct pool *p, const struct receipt *receipt, struct buf *out, struct err *e)
{
	const struct application *application = &receipt->application;
	const struct office_lines office = {receipt->organisation, receipt->sender, receipt->contact};
	const struct form_rows rows = paper_rows(p, receipt);
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
	return form_draw(receipt->form_name, receipt->form_text, &values, &rows, 1, application->received_at, out, e);
}
