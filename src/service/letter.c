#include "ppuri/service/letter.h"

#include "form_file.h"
#include "letter_fields.h"
#include "paper_room.h"

#include "ppuri/file.h"
#include "ppuri/store/letter.h"
#include "ppuri/tr.h"

const struct act ACT_LETTER_LIST = {"letter.list", RIGHT_LETTER_READ, ACT_READS};
const struct act ACT_LETTER_PREVIEW = {"letter.preview", RIGHT_LETTER_READ, ACT_OUTSIDE};

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

static bool nothing_more(struct work *w, void *arg, struct err *e)
{
	(void)w, (void)arg, (void)e;
	return true;
}

struct preview {
	struct pool *pool;
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

bool desk_letter_preview(struct office *o, const char *form, const char *data, const char *out, struct err *e)
{
	struct buf json CLEANUP(buf_release) = {0};
	struct paper_letter letter = {.name = data, .sample = true};
	struct preview preview = {.pool = o->pool};
	const struct paper_api *paper;
	const char *name, *text;
	return act_perform(o, &ACT_LETTER_PREVIEW, nothing_more, NULL, e) && form_load(o->pool, form, &name, &text, e) &&
		   file_read(data, DATA_MAX, &json, e) &&
		   (letter_fields_read(o->pool, buf_text(&json), json.n, &letter.data, e) || err_prefix(e, "%s", data)) &&
		   paper_room(&paper, e) &&
		   paper->letters(o->pool, name, text, &letter, 1, o->now, NULL, NULL, keep_preview, &preview, e) &&
		   (o->dry_run || office_save(o, out, preview.bytes, preview.n, e));
}
