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

/* In halves, between which a narrow column breaks. */
static const char *hex_halves(struct pool *p, const char *hex)
{
	return pool_printf(p, "%.32s %s", hex, hex + SHA256_BYTES);
}

static void put_paper(const struct receipt_paper *paper, struct form_values *values)
{
	char size[WON_TEXT_MAX];
	const char *const original[] = {paper->name, "원본(종이) 접수", "-", "-"};
	const char *const file[] = {paper->name, paper->file_name, won_text(won_of(paper->size), size),
								paper->file_name ? hex_halves(values->pool, paper->sha256) : NULL};
	form_put_row(values, paper->file_name ? file : original);
}

static void put_papers(const struct receipt *receipt, struct form_values *values)
{
	static const char *const columns[] = {"kind", "file", "size", "sha256", NULL};
	static const char *const none[] = {"-", "등록된 제출서류 없음", "-", "-"};
	form_put_list(values, "paper", columns);
	for (size_t i = 0; i < receipt->papers.n; i++)
		put_paper(&receipt->papers.at[i], values);
	if (!receipt->papers.n)
		form_put_row(values, none);
}

/* Dated by the moment of receipt: who draws it, and when, leaves no trace in it. */
bool receipt_pdf(struct pool *p, const struct receipt *receipt, struct buf *out, struct err *e)
{
	const struct application *application = &receipt->application;
	const struct office_lines office = {receipt->organisation, receipt->sender, receipt->contact};
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
	put_papers(receipt, &values);
	return form_draw(receipt->form_name, receipt->form_text, &values, application->received_at, out, e);
}
