#include "paper_out.h"

#include "ppuri/file.h"
#include "ppuri/tr.h"

#include <string.h>

struct paper_out paper_out_of(struct db *db, const struct filed_paper *paper)
{
	return (struct paper_out){.db = db, .sha256 = paper->sha256, .paper_no = paper->no};
}

struct paper_out letter_out_of(struct db *db, const struct letter *letter)
{
	return (struct paper_out){.db = db, .sha256 = letter->sha256, .letter_number = letter->number};
}

/* What is gone is told of the letter whose file it was. */
static bool open_content(struct paper_out *out, struct err *e)
{
	bool is_there = true;
	if (out->letter_number && !paper_content_has(out->db, &out->sha256, &is_there, e))
		return false;
	if (is_there)
		return paper_content_open(out->db, &out->sha256, &out->content, e);
	err_set(e, ERR_STORE, _("the store is damaged: the file of the letter %s is gone"), out->letter_number);
	return err_hint(e, "%s", _("keep the file as it is, and restore the last backup beside it"));
}

static bool check_digest(struct paper_out *out, struct err *e)
{
	struct sha256 found = sha256_end(&out->run);
	if (sha256_same(&found, &out->sha256))
		return true;
	if (out->letter_number)
		err_set(e, ERR_STORE, _("the store is damaged: the letter %s has other bytes than it was issued with"), out->letter_number);
	else
		err_set(e, ERR_STORE, _("the store is damaged: the paper no. %lld has other bytes than it came with"), (long long)out->paper_no);
	return err_hint(e, "%s", _("keep the file as it is, and restore the last backup beside it"));
}

bool paper_out_next(void *arg, void *into, size_t n, size_t *ret_n, struct err *e)
{
	struct paper_out *out = arg;
	if (!out->content.blob) {
		sha256_begin(&out->run);
		if (!open_content(out, e))
			return false;
	}
	if (!paper_content_read(&out->content, into, n, ret_n, e))
		return false;
	sha256_add(&out->run, into, *ret_n);
	if (*ret_n)
		return true;
	paper_content_close(&out->content);
	return check_digest(out, e);
}

void paper_out_close(struct paper_out *out)
{
	paper_content_close(&out->content);
}

bool paper_out_take(struct office *o, const struct act *act, act_fn fn, void *arg, const char **draft, const char *out, struct err *e)
{
	if (strcmp(out, "-") == 0)
		return err_set(e, ERR_USAGE, "%s", _("papers are written into a file, not to standard output"));
	if (!o->dry_run && !office_draft(o, out, draft, e))
		return false;
	if (act_perform(o, act, fn, arg, e))
		return o->dry_run || file_take(*draft, out, e);
	if (!o->dry_run)
		file_drop(*draft);
	return false;
}
