#include "kept_letter.h"

#include "form_file.h"
#include "form_sample.h"
#include "letter_fields.h"
#include "paper_room.h"

#include "ppuri/tr.h"

#include <string.h>

static struct sha256 digest_of(const struct sha256 *form, const char *fields)
{
	struct sha256_run run;
	sha256_begin(&run);
	sha256_add_blob(&run, form->at, SHA256_BYTES);
	sha256_add_text(&run, fields);
	return sha256_end(&run);
}

bool kept_letter_make(struct work *w, const char *form, const struct form_values *values, struct kept_letter *ret, struct err *e)
{
	struct kept_letter letter;
	if (!form_load(w, form, &letter.form_name, &letter.form_text, e) ||
		!form_text_keep(w->db, letter.form_name, letter.form_text, &letter.form, e))
		return false;
	letter.fields = form_values_json(values);
	letter.sha256 = digest_of(&letter.form, letter.fields);
	*ret = letter;
	return true;
}

/* Whoever changed the file by hand changed no letter that was given out. */
bool kept_letter_check(const struct kept_letter *letter, const char *receipt_no, struct err *e)
{
	struct sha256 form = sha256_of(letter->form_text, strlen(letter->form_text)), all = digest_of(&form, letter->fields);
	if (sha256_same(&all, &letter->sha256))
		return true;
	err_set(e, ERR_STORE, _("the letter of %s is not as it was made; the store was changed by hand"), receipt_no);
	return err_hint(e, "%s", _("see: ppuri store check"));
}
