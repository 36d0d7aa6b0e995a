/* 예비순위 승계(선정) 통지서: kept when it is promoted, drawn whenever it is wanted. */
#include "promotion_letter.h"

#include "form_draw.h"
#include "form_file.h"
#include "letter_fields.h"
#include "paper_room.h"

#include "ppuri/service/promotion.h"
#include "ppuri/store/application.h"
#include "ppuri/store/form_text.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_SELECT_NOTICE = {"select.notice", RIGHT_LETTER_ISSUE, ACT_READS};
const struct act ACT_SELECT_TOLD = {"select.told", RIGHT_LETTER_ISSUE, ACT_WRITES};

#define FORM "promotion-letter"

static const char *values_json(const struct form_values *values)
{
	CLEANUP(buf_release) struct buf json = {0};
	buf_putc(&json, '{');
	for (size_t i = 0; i < values->n; i++) {
		buf_puts(&json, i ? ",\n " : "");
		text_json(&json, values->at[i].name);
		buf_puts(&json, ": ");
		text_json(&json, values->at[i].value);
	}
	buf_putc(&json, '}');
	return pool_strdup(values->pool, buf_text(&json));
}

static struct sha256 digest_of(const struct sha256 *form, const char *fields)
{
	struct sha256_run run;
	sha256_begin(&run);
	sha256_add_blob(&run, form->at, SHA256_BYTES);
	sha256_add_text(&run, fields);
	return sha256_end(&run);
}

static bool fill(struct work *w, const struct call *call, const struct application *application, const struct promotion *promotion,
				 struct form_values *values, struct err *e)
{
	struct office_lines office;
	const char *granted;
	char start[DATE_TEXT_MAX], end[DATE_TEXT_MAX];
	if (!office_lines_read(w, &office, e) || !won_letter(w->pool, promotion->granted, &granted, e))
		return false;
	form_put_office(values, &office);
	form_put_application(values, application, call->title, call->notice_no);
	form_put_won(values, "total_won", application->total);
	form_put_won(values, "asked_won", application->asked);
	form_put_won(values, "own_cash_won", application->own_cash);
	form_put_won(values, "own_kind_won", application->own_kind);
	form_put(values, "granted", granted);
	form_put_won(values, "granted_won", promotion->granted);
	form_put(values, "reserve", pool_printf(w->pool, "%d", promotion->reserve));
	form_put(values, "period", pool_printf(w->pool, "%s∼%s", date_letter(call->project_start, start), date_letter(call->project_end, end)));
	form_put_day(values, "promoted_day", moment_date(promotion->promoted_at));
	return true;
}

bool promotion_letter_make(struct work *w, const struct call *call, const struct application *application,
						   const struct promotion *promotion, struct promotion_letter *ret, struct err *e)
{
	struct form_values values = {.pool = w->pool};
	struct promotion_letter letter;
	if (!fill(w, call, application, promotion, &values, e) || !form_load(w->pool, FORM, &letter.form_name, &letter.form_text, e) ||
		!form_text_keep(w->db, letter.form_name, letter.form_text, &letter.form, e))
		return false;
	letter.fields = values_json(&values);
	letter.sha256 = digest_of(&letter.form, letter.fields);
	*ret = letter;
	return true;
}

struct reading {
	const char *name;
	struct promotion promotion;
	struct promotion_letter letter;
};

/* Whoever changed the file by hand changed no letter that was given out. */
static bool is_as_made(const struct promotion_letter *letter)
{
	struct sha256 form = sha256_of(letter->form_text, strlen(letter->form_text)), all = digest_of(&form, letter->fields);
	return sha256_same(&all, &letter->sha256);
}

static bool read(struct work *w, void *arg, struct err *e)
{
	struct reading *reading = arg;
	struct application application;
	act_about(w, "application %s", reading->name);
	if (!application_by_name(w->db, w->pool, reading->name, &application, e))
		return false;
	if (!promotion_letter_read(w->db, w->pool, application.id, &reading->promotion, &reading->letter, e))
		return err_prefix(e, "%s", reading->name);
	if (is_as_made(&reading->letter))
		return true;
	err_set(e, ERR_STORE, _("the letter of %s is not as it was made; the store was changed by hand"), reading->name);
	return err_hint(e, "%s", _("see: ppuri store check"));
}

static bool keep_bytes(void *arg, size_t index, const void *bytes, size_t n, struct err *e)
{
	(void)index, (void)e;
	buf_add(arg, bytes, n);
	return true;
}

static bool draw(struct pool *p, const struct reading *reading, struct buf *out, struct err *e)
{
	const struct paper_api *paper;
	const struct promotion_letter *kept = &reading->letter;
	struct paper_letter letter = {.name = reading->promotion.receipt_no};
	return letter_fields_read(p, kept->fields, strlen(kept->fields), &letter.data, e) && paper_room(&paper, e) &&
		   paper->letters(p, kept->form_name, kept->form_text, &letter, 1, reading->promotion.promoted_at, NULL, NULL, keep_bytes, out, e);
}

bool desk_promotion_letter(struct office *o, const char *name, struct promotion *ret, struct buf *out, struct err *e)
{
	struct reading reading = {.name = name};
	if (!act_perform(o, &ACT_SELECT_NOTICE, read, &reading, e) || !draw(o->pool, &reading, out, e))
		return false;
	*ret = reading.promotion;
	return true;
}

static bool tell(struct work *w, void *arg, struct err *e)
{
	const char *name = arg;
	struct application application;
	act_about(w, "application %s", name);
	return application_by_name(w->db, w->pool, name, &application, e) && promotion_tell(w->db, application.id, w->me->id, w->now, e);
}

bool desk_promotion_tell(struct office *o, const char *name, struct err *e)
{
	return act_perform(o, &ACT_SELECT_TOLD, tell, pool_strdup(o->pool, name), e);
}
