#include "form_file.h"

#include "form_sample.h"
#include "forms.h"
#include "paper_room.h"

#include "ppuri/file.h"
#include "ppuri/store/setting.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define FORM_MAX (256u * 1024)

#define DECLARE(name, symbol) extern const unsigned char ppuri_form_##symbol[]; extern const size_t ppuri_form_##symbol##_size;
FORMS(DECLARE)

#define ROW(name, symbol) {name, ppuri_form_##symbol, &ppuri_form_##symbol##_size},
static const struct {
	const char *name;
	const unsigned char *text;
	const size_t *n;
} BUILT_IN[] = {FORMS(ROW)};

#define NAME(name, symbol) name,
static const char *const NAMES[] = {FORMS(NAME) NULL};

const char *const *form_names(void)
{
	return NAMES;
}

bool form_built_in(struct pool *p, const char *form, const char **ret, struct err *e)
{
	for (size_t i = 0; i < sizeof BUILT_IN / sizeof *BUILT_IN; i++)
		if (strcmp(BUILT_IN[i].name, form) == 0) {
			*ret = pool_strndup(p, (const char *)BUILT_IN[i].text, *BUILT_IN[i].n);
			return true;
		}
	err_set(e, ERR_NOT_FOUND, _("there is no form %s"), form);
	return err_hint(e, "%s", _("see: ppuri form list"));
}

static bool is_built_in(const char *form)
{
	for (const char *const *name = NAMES; *name; name++)
		if (strcmp(*name, form) == 0)
			return true;
	return false;
}

/* An office's own file. */
static bool read_form(struct pool *p, const char *path, struct form_file *ret, struct err *e)
{
	struct buf text CLEANUP(buf_release) = {0};
	if (!file_read(path, FORM_MAX, &text, e))
		return false;
	const char *slash = strrchr(path, '/');
	if (!text_valid(buf_text(&text), text.n, NULL) || strlen(buf_text(&text)) != text.n) {
		err_set(e, ERR_USAGE, _("the form %s is not valid UTF-8 text"), path);
		return err_hint(e, "%s", _("save the file as UTF-8"));
	}
	ret->path = pool_strdup(p, path);
	ret->name = pool_strdup(p, slash ? slash + 1 : path);
	ret->text = pool_strdup(p, buf_text(&text));
	return true;
}

/* What a letter says is decided by who may change its form: nobody may who could not change the store itself. */
static bool is_the_stores(struct work *w, const char *path, const struct stat *st, struct err *e)
{
	struct stat store;
	if (stat(w->office->store_path, &store) != 0)
		return err_set(e, ERR_IO, _("can not look at %s: %s"), w->office->store_path, file_error(errno));
	if (st->st_uid != 0 && st->st_uid != store.st_uid) {
		err_set(e, ERR_REFUSED, _("%s belongs to somebody else than the store, who could change what letters say"), path);
		return err_hint(e, "chown --reference=%s %s", w->office->store_path, path);
	}
	bool by_group = st->st_mode & S_IWGRP && (st->st_gid != store.st_gid || !(store.st_mode & S_IWGRP));
	if (!by_group && !(st->st_mode & S_IWOTH))
		return true;
	err_set(e, ERR_REFUSED, _("who may not change the store may change %s (mode %04o), and so what letters say"), path,
			(unsigned)(st->st_mode & 07777));
	return err_hint(e, "chmod %s-w %s", !by_group ? "o" : st->st_mode & S_IWOTH ? "go" : "g", path);
}

bool form_folder(struct work *w, const char **ret, struct err *e)
{
	const char *folder;
	struct stat st;
	if (!setting_read(w->db, w->pool, "office.forms", &folder, e))
		return false;
	if (folder && (stat(folder, &st) != 0 || !S_ISDIR(st.st_mode) || access(folder, R_OK | X_OK) != 0)) {
		err_set(e, ERR_IO, _("the office's folder of forms can not be read: %s"), folder);
		return err_hint(e, "%s", _("name another folder: ppuri store set office.forms FOLDER"));
	}
	if (folder && !is_the_stores(w, folder, &st, e))
		return false;
	*ret = folder;
	return true;
}

/* The office's own file of a form, as it was found: a pipe would keep whoever issues letters waiting. */
static bool is_used(struct work *w, const char *path, const struct stat *st, struct err *e)
{
	return S_ISREG(st->st_mode) ? is_the_stores(w, path, st, e) : err_set(e, ERR_IO, _("the form %s is no file"), path);
}

bool form_find(struct work *w, const char *form, struct form_file *ret, struct err *e)
{
	const char *folder, *path;
	struct stat st;
	form = paper_form_called(form);
	struct form_file file = {.form = form, .name = form};
	if (!is_built_in(form)) {
		file.form = NULL;
		if (!read_form(w->pool, form, &file, e))
			return false;
		*ret = file;
		return true;
	}
	if (!form_folder(w, &folder, e))
		return false;
	path = folder ? pool_printf(w->pool, "%s/%s.md", folder, form) : NULL;
	bool own = path && stat(path, &st) == 0;
	if (own && !is_used(w, path, &st, e))
		return false;
	if (own ? !read_form(w->pool, path, &file, e) : !form_built_in(w->pool, form, &file.text, e))
		return false;
	*ret = file;
	return true;
}

/* Words that are signed as they stand: some must be there, and no value takes its place in them. */
static bool look_over_plain(struct pool *p, const char *text, const struct form_mistake **ret, size_t *ret_n)
{
	struct form_mistake *mistakes = pool_alloc(p, 2 * sizeof *mistakes);
	size_t n = 0;
	if (!text[strspn(text, " \t\r\n")])
		mistakes[n++] = (struct form_mistake){.text = _("it is empty")};
	if (strstr(text, "{{") || strstr(text, "}}"))
		mistakes[n++] = (struct form_mistake){.text = _("it has no values: {{…}} would stand there as it is typed")};
	*ret = mistakes;
	*ret_n = n;
	return true;
}

bool form_look_over(struct pool *p, const struct form_file *file, const char *as, const struct form_mistake **ret, size_t *ret_n,
					struct err *e)
{
	const struct paper_form *form = as ? paper_form_of(as) : NULL;
	const struct paper_api *paper;
	struct form_sample sample;
	if (form && !form->values)
		return look_over_plain(p, file->text, ret, ret_n);
	if (form)
		form_sample_make(p, form, &sample);
	return paper_room(&paper, e) && paper->check(p, file->name, file->text, form ? &sample : NULL, ret, ret_n, e);
}

bool form_load(struct work *w, const char *form, const char **ret_name, const char **ret_text, struct err *e)
{
	struct form_file file;
	const struct form_mistake *mistakes;
	size_t n = 0;
	if (!form_find(w, form, &file, e) ||
		(file.form && file.path && paper_form_of(form) && !form_look_over(w->pool, &file, form, &mistakes, &n, e)))
		return false;
	if (n) {
		if (mistakes[0].line)
			err_set(e, ERR_REFUSED, _("form %s, line %d: %s"), file.path, mistakes[0].line, mistakes[0].text);
		else
			err_set(e, ERR_REFUSED, _("form %s: %s"), file.path, mistakes[0].text);
		return err_hint(e, _("see all that is wrong in it: ppuri form check %s"), form);
	}
	*ret_name = file.name;
	*ret_text = file.text;
	return true;
}
