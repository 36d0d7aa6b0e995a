#include "ppuri/service/form.h"

#include "form_file.h"

#include "ppuri/paper.h"
#include "ppuri/tr.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

const struct act ACT_FORM_LIST = {"form.list", RIGHT_LETTER_READ, ACT_READS};
const struct act ACT_FORM_SHOW = {"form.show", RIGHT_LETTER_READ, ACT_READS};
const struct act ACT_FORM_FIELDS = {"form.fields", RIGHT_LETTER_READ, ACT_OUTSIDE};
const struct act ACT_FORM_CHECK = {"form.check", RIGHT_LETTER_READ, ACT_READS};

struct files {
	struct form_file *at;
	size_t n, room;
};

struct listing {
	struct form_list list;
	struct files own; /* in the order of the list */
};

static bool list_forms(struct work *w, struct listing *listing, struct err *e)
{
	for (const char *const *name = form_names(); *name; name++) {
		struct form_file file;
		if (!form_find(w, *name, &file, e))
			return false;
		*POOL_PUSH(w->pool, &listing->list) = (struct form_row){.name = *name, .path = file.path};
		*POOL_PUSH(w->pool, &listing->own) = file;
	}
	return true;
}

/* "selected" of "selected.md" or of a path to it. */
static const char *name_in(struct pool *p, const char *path)
{
	const char *slash = strrchr(path, '/'), *base = slash ? slash + 1 : path;
	size_t n = strlen(base);
	return n > 3 && strcmp(base + n - 3, ".md") == 0 ? pool_strndup(p, base, n - 3) : NULL;
}

static bool is_form(const char *name)
{
	for (const char *const *known = form_names(); *known; known++)
		if (strcmp(*known, name) == 0)
			return true;
	return false;
}

static int by_name(const void *a, const void *b)
{
	return strcmp(((const struct form_row *)a)->name, ((const struct form_row *)b)->name);
}

/* A file whose name is no form's is most often a slip. */
static bool list_unused(struct work *w, struct form_list *list, struct err *e)
{
	const char *folder;
	size_t known = list->n;
	if (!form_folder(w, &folder, e))
		return false;
	DIR *dir = folder ? opendir(folder) : NULL;
	if (folder && !dir)
		return err_set(e, ERR_IO, _("the office's folder of forms can not be read: %s"), folder);
	for (struct dirent *entry; dir && (entry = readdir(dir)) != NULL;) {
		const char *name = name_in(w->pool, entry->d_name);
		if (name && !is_form(name))
			*POOL_PUSH(w->pool, list) =
				(struct form_row){.name = name, .path = pool_printf(w->pool, "%s/%s", folder, entry->d_name), .unused = true};
	}
	if (dir)
		closedir(dir);
	if (list->n > known)
		qsort(list->at + known, list->n - known, sizeof *list->at, by_name);
	return true;
}

static bool list_all(struct work *w, void *arg, struct err *e)
{
	struct listing *listing = arg;
	return list_forms(w, listing, e) && list_unused(w, &listing->list, e);
}

bool desk_form_list(struct office *o, struct form_list *ret, struct err *e)
{
	struct listing listing = {0};
	const struct form_mistake *mistakes;
	if (!act_perform(o, &ACT_FORM_LIST, list_all, &listing, e))
		return false;
	for (size_t i = 0; i < listing.own.n; i++)
		if (listing.own.at[i].path && paper_form_of(listing.own.at[i].form) &&
			!form_look_over(o->pool, &listing.own.at[i], listing.own.at[i].form, &mistakes, &listing.list.at[i].mistakes, e))
			return false;
	*ret = listing.list;
	return true;
}

struct finding {
	const char *form;
	struct form_file file;
};

static bool find(struct work *w, void *arg, struct err *e)
{
	struct finding *finding = arg;
	return form_find(w, finding->form, &finding->file, e);
}

bool desk_form_show(struct office *o, const char *name, bool built_in, const char **ret, struct err *e)
{
	struct finding finding = {.form = paper_form_called(name)};
	if (!is_form(finding.form) || built_in)
		return act_permitted(o, &ACT_FORM_SHOW, e) && form_built_in(o->pool, finding.form, ret, e);
	if (!act_perform(o, &ACT_FORM_SHOW, find, &finding, e))
		return false;
	*ret = finding.file.text;
	return true;
}

bool desk_form_fields(struct office *o, const char *name, struct form_field_rows *ret, struct err *e)
{
	const struct paper_form *form = paper_form_of(name);
	if (!act_permitted(o, &ACT_FORM_FIELDS, e))
		return false;
	if (!form) {
		err_set(e, ERR_NOT_FOUND, _("there is no form %s"), name);
		return err_hint(e, "%s", _("see: ppuri form list"));
	}
	form_field_rows(o->pool, form, ret);
	return true;
}

/* The form that it is meant to be. */
static bool meant(struct pool *p, const char *form, const char *as, const char **ret, struct err *e)
{
	const char *name = as ? as : paper_form_of(form) ? form : name_in(p, form);
	if (as && !paper_form_of(as)) {
		err_set(e, ERR_NOT_FOUND, _("there is no form %s"), as);
		return err_hint(e, "%s", _("see: ppuri form list"));
	}
	if (!name || !paper_form_of(name)) {
		err_set(e, ERR_USAGE, _("%s is named like no form: what it may say is not known"), form);
		return err_hint(e, _("name the form that it is to be: ppuri form check %s --as FORM; see: ppuri form list"), form);
	}
	*ret = paper_form_called(name);
	return true;
}

bool desk_form_check(struct office *o, const char *form, const char *as, struct form_findings *ret, struct err *e)
{
	struct finding finding = {.form = form};
	struct form_findings findings = {0};
	const struct form_mistake *mistakes;
	if (!act_perform(o, &ACT_FORM_CHECK, find, &finding, e) || !meant(o->pool, form, as, &findings.as, e) ||
		!form_look_over(o->pool, &finding.file, findings.as, &mistakes, &findings.n, e))
		return false;
	findings.path = finding.file.path;
	findings.at = pool_alloc(o->pool, (findings.n + 1) * sizeof *findings.at);
	for (size_t i = 0; i < findings.n; i++)
		findings.at[i] = (struct form_finding){mistakes[i].line, mistakes[i].text};
	*ret = findings;
	return true;
}
