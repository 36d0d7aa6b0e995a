#include "ppuri/service/letter.h"

#include "form_file.h"
#include "form_sample.h"
#include "letter_coming.h"
#include "letter_fields.h"
#include "letter_file.h"
#include "paper_room.h"

#include "ppuri/file.h"
#include "ppuri/store/application.h"
#include "ppuri/store/call.h"
#include "ppuri/store/firm.h"
#include "ppuri/store/letter.h"
#include "ppuri/tr.h"

const struct act ACT_LETTER_LIST = {"letter.list", RIGHT_LETTER_READ, ACT_READS};
const struct act ACT_LETTER_SHOW = {"letter.show", RIGHT_LETTER_READ, ACT_READS, .personal = true};
const struct act ACT_LETTER_REISSUE = {"letter.reissue", RIGHT_LETTER_READ, ACT_READS, .personal = true};
const struct act ACT_LETTER_PREVIEW = {"letter.preview", RIGHT_LETTER_READ, ACT_READS};

static const struct act ACT_LETTER_PREVIEW_OF = {"letter.preview", RIGHT_LETTER_READ, ACT_READS, .personal = true};

#define DATA_MAX (1024u * 1024)

struct listing {
	const struct letter_query *query;
	struct letter_list list;
	struct page_end end;
};

static bool list_letters(struct work *w, void *arg, struct err *e)
{
	struct listing *listing = arg;
	const struct letter_query *query = listing->query;
	struct letter_filter filter = {.call = query->call, .kind = query->kind, .state = query->state};
	struct application application;
	struct call call;
	struct firm firm;
	if (query->call && !call_by_code(w->db, w->pool, query->call, &call, e))
		return false;
	if (query->receipt) {
		if (!application_by_name(w->db, w->pool, query->receipt, &application, e))
			return false;
		filter.application_id = application.id;
	}
	if (query->biz_no) {
		if (!firm_by_biz_no(w->db, w->pool, query->biz_no, &firm, e))
			return false;
		filter.firm_id = firm.id;
	}
	return letter_page_read(w->db, w->pool, &filter, &query->page, &listing->list, &listing->end, e);
}

bool desk_letter_list(struct office *o, const struct letter_query *query, struct letter_list *ret, struct page_end *ret_end, struct err *e)
{
	struct listing listing = {.query = query};
	if (!act_perform(o, &ACT_LETTER_LIST, list_letters, &listing, e))
		return false;
	*ret = listing.list;
	*ret_end = listing.end;
	return true;
}

struct reading {
	const char *number;
	struct letter letter;
};

static bool show(struct work *w, void *arg, struct err *e)
{
	struct reading *reading = arg;
	act_about(w, "letter %s", reading->number);
	return letter_by_number(w->db, w->pool, reading->number, &reading->letter, e);
}

bool desk_letter_show(struct office *o, const char *number, struct letter *ret, struct err *e)
{
	struct reading reading = {.number = number};
	if (!act_perform(o, &ACT_LETTER_SHOW, show, &reading, e))
		return false;
	*ret = reading.letter;
	return true;
}

struct reissuing {
	const char *number;
	struct letter letter;
	struct buf *out;
};

static bool read_file(struct work *w, void *arg, struct err *e)
{
	struct reissuing *reissuing = arg;
	act_about(w, "letter %s", reissuing->number);
	return letter_by_number(w->db, w->pool, reissuing->number, &reissuing->letter, e) &&
		   letter_file_read(w->db, &reissuing->letter, reissuing->out, e);
}

bool desk_letter_reissue(struct office *o, const char *number, struct letter *ret, struct buf *out, struct err *e)
{
	struct reissuing reissuing = {.number = number, .out = out};
	if (!act_perform(o, &ACT_LETTER_REISSUE, read_file, &reissuing, e))
		return false;
	*ret = reissuing.letter;
	return true;
}

struct preview {
	struct pool *pool;
	const char *form;
	const char *receipt; /* whose letter it would be; NULL: nobody's */
	struct form_file file;
	struct form_data data;
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

static bool find_form(struct work *w, void *arg, struct err *e)
{
	struct preview *preview = arg;
	return form_find(w, preview->form, &preview->file, e);
}

/* The values of the file, or the examples that the form's table has. */
static bool preview_values(struct pool *p, const struct preview *preview, const char *data, struct form_data *ret, struct err *e)
{
	struct buf json CLEANUP(buf_release) = {0};
	struct form_sample sample;
	const struct paper_form *form = preview->file.form ? paper_form_of(preview->file.form) : NULL;
	if (data)
		return file_read(data, DATA_MAX, &json, e) &&
			   (letter_fields_read(p, buf_text(&json), json.n, ret, e) || err_prefix(e, "%s", data));
	if (!form)
		return err_set(e, ERR_USAGE, "%s", _("a form of another name has no examples; give its values with --data"));
	form_sample_make(p, form, &sample);
	*ret = sample.data;
	return true;
}

static bool draw_preview(struct office *o, struct preview *preview, const char *name, const char *out, struct err *e)
{
	const struct paper_letter letter = {.name = name, .sample = true, .data = preview->data};
	const struct paper_letters letters = {
		.form_name = preview->file.name, .form_text = preview->file.text, .n = 1, .list = &letter, .made = o->now};
	const struct paper_api *paper;
	return paper_room(&paper, e) && paper->letters(&letters, keep_preview, preview, e) &&
		   (o->dry_run || office_save(o, out, preview->bytes, preview->n, e));
}

bool desk_letter_preview(struct office *o, const char *form, const char *data, const char *out, struct err *e)
{
	struct preview preview = {.pool = o->pool, .form = form};
	return act_perform(o, &ACT_LETTER_PREVIEW, find_form, &preview, e) && preview_values(o->pool, &preview, data, &preview.data, e) &&
		   draw_preview(o, &preview, data ? data : form, out, e);
}

static bool find_coming(struct work *w, void *arg, struct err *e)
{
	struct preview *preview = arg;
	act_about(w, "%s %s", preview->form, preview->receipt);
	return form_find(w, preview->form, &preview->file, e) && letter_coming(w, preview->form, preview->receipt, &preview->data, e);
}

bool desk_letter_preview_of(struct office *o, const char *form, const char *receipt, const char *out, struct err *e)
{
	struct preview preview = {.pool = o->pool, .form = form, .receipt = receipt};
	return act_perform(o, &ACT_LETTER_PREVIEW_OF, find_coming, &preview, e) && draw_preview(o, &preview, receipt, out, e);
}
