#include "ppuri/service/letter.h"

#include "form_file.h"
#include "form_sample.h"
#include "letter_fields.h"
#include "paper_room.h"

#include "ppuri/file.h"
#include "ppuri/store/letter.h"
#include "ppuri/tr.h"

const struct act ACT_LETTER_LIST = {"letter.list", RIGHT_LETTER_READ, ACT_READS};
const struct act ACT_LETTER_PREVIEW = {"letter.preview", RIGHT_LETTER_READ, ACT_READS};

#define DATA_MAX (1024u * 1024)

struct listing {
	const struct letter_filter *filter;
	struct letter_list list;
};

static bool list_letters(struct work *w, void *arg, struct err *e)
{
	struct listing *listing = arg;
	return letter_list_read(w->db, w->pool, listing->filter, &listing->list, e);
}

bool desk_letter_list(struct office *o, const char *call, struct letter_list *ret, struct err *e)
{
	const struct letter_filter filter = {.call = call};
	struct listing listing = {.filter = &filter};
	if (!act_perform(o, &ACT_LETTER_LIST, list_letters, &listing, e))
		return false;
	*ret = listing.list;
	return true;
}

struct preview {
	struct pool *pool;
	const char *form;
	struct form_file file;
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

bool desk_letter_preview(struct office *o, const char *form, const char *data, const char *out, struct err *e)
{
	struct paper_letter letter = {.name = data ? data : form, .sample = true};
	struct preview preview = {.pool = o->pool, .form = form};
	const struct paper_api *paper;
	return act_perform(o, &ACT_LETTER_PREVIEW, find_form, &preview, e) && preview_values(o->pool, &preview, data, &letter.data, e) &&
		   paper_room(&paper, e) &&
		   paper->letters(o->pool, preview.file.name, preview.file.text, &letter, 1, o->now, NULL, NULL, keep_preview, &preview, e) &&
		   (o->dry_run || office_save(o, out, preview.bytes, preview.n, e));
}
