#include "receipt_give.h"

#include "form_file.h"
#include "receipt_fields.h"

#include "ppuri/store/form_text.h"
#include "ppuri/store/receipt.h"

static bool begin(struct work *w, struct receipt_giving *giving, const struct call *call, struct err *e)
{
	struct buf head CLEANUP(buf_release) = {0};
	struct office_lines office;
	const char *name, *text;
	if (!office_lines_read(w, &office, e) || !form_load(w, "receipt", &name, &text, e) ||
		!form_text_keep(w->db, name, text, &giving->form, e))
		return false;
	receipt_head_json(&head, &office, call);
	giving->head = pool_strdup(w->pool, buf_text(&head));
	giving->call_id = call->id;
	return receipt_head_keep(w->db, &giving->form, giving->head, &giving->head_id, e);
}

bool receipt_give(struct work *w, struct receipt_giving *giving, const struct application *application, const struct call *call,
				  const struct filed_papers *papers, struct err *e)
{
	struct buf fields CLEANUP(buf_release) = {0};
	if (giving->call_id != call->id && !begin(w, giving, call, e))
		return false;
	receipt_json(&fields, application, papers);
	struct sha256 digest = receipt_digest(&giving->form, giving->head, buf_text(&fields));
	return receipt_keep(w->db, application->id, giving->head_id, buf_text(&fields), &digest, e);
}
