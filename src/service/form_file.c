#include "form_file.h"

#include "forms.h"

#include "ppuri/file.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <string.h>

#define FORM_MAX (256u * 1024)

#define DECLARE(name, symbol) extern const unsigned char ppuri_form_##symbol[]; extern const size_t ppuri_form_##symbol##_size;
FORMS(DECLARE)

#define ROW(name, symbol) {name, ppuri_form_##symbol, &ppuri_form_##symbol##_size},
static const struct {
	const char *name;
	const unsigned char *text;
	const size_t *n;
} BUILT_IN[] = {FORMS(ROW)};

static bool read_form(struct pool *p, const char *path, const char **ret_name, const char **ret_text, struct err *e)
{
	struct buf text CLEANUP(buf_release) = {0};
	if (!file_read(path, FORM_MAX, &text, e))
		return false;
	const char *slash = strrchr(path, '/');
	if (!text_valid(buf_text(&text), text.n, NULL) || strlen(buf_text(&text)) != text.n) {
		err_set(e, ERR_USAGE, _("the form %s is not valid UTF-8 text"), path);
		return err_hint(e, "%s", _("save the file as UTF-8"));
	}
	*ret_name = pool_strdup(p, slash ? slash + 1 : path);
	*ret_text = pool_strdup(p, buf_text(&text));
	return true;
}

bool form_load(struct pool *p, const char *form, const char **ret_name, const char **ret_text, struct err *e)
{
	for (size_t i = 0; i < sizeof BUILT_IN / sizeof *BUILT_IN; i++)
		if (strcmp(BUILT_IN[i].name, form) == 0) {
			*ret_name = BUILT_IN[i].name;
			*ret_text = pool_strndup(p, (const char *)BUILT_IN[i].text, *BUILT_IN[i].n);
			return true;
		}
	return read_form(p, form, ret_name, ret_text, e);
}
