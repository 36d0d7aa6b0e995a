#include "coming_paper.h"

#include "ppuri/store/paper_content.h"
#include "ppuri/tr.h"

static bool is_taken(struct pool *p, const struct coming_paper *coming, struct err *e)
{
	if (paper_type_of(coming->facts.type))
		return true;
	err_set(e, ERR_REFUSED, _("%s is no paper that an office takes (its content is %s)"), coming->path, coming->facts.type);
	return err_hint(e, _("what is taken: %s"), paper_types_text(p));
}

/* Whose limit it is, and who can raise it. */
static bool is_too_large(const struct call *call, const struct paper_limit *limit, struct err *e)
{
	if (limit->of_call)
		return err_hint(e, _("that is the limit of the call; a correction can raise it: ppuri call correct %s --file-mb N"), call->code);
	return err_hint(e, "%s", _("that is the limit of the office; the admin can raise it: ppuri store set papers.file-mb N"));
}

bool coming_papers_look(struct office *o, const struct call *call, const struct paper_limits *limits, struct coming_paper *at, size_t n,
						struct err *e)
{
	struct filetypes *types CLEANUP(filetypes_close) = NULL;
	if (!filetypes_open(o->pool, &types, e))
		return false;
	for (size_t i = 0; i < n; i++) {
		struct coming_paper *coming = &at[i];
		if (!file_look(types, o->pool, coming->path, limits->file.mb * PAPER_MB, &coming->facts, e))
			return e->kind == ERR_REFUSED ? is_too_large(call, &limits->file, e) : false;
		if (!is_taken(o->pool, coming, e))
			return false;
		coming->paper.file_name = paper_name_clean(o->pool, coming->path);
		coming->paper.type = coming->facts.type;
		coming->paper.size = coming->facts.size;
		coming->paper.sha256 = coming->facts.sha256;
		coming->paper.locked = coming->facts.locked;
	}
	return true;
}

static bool write_piece(void *arg, const void *bytes, size_t n, struct err *e)
{
	return paper_content_write(arg, bytes, n, e);
}

bool coming_paper_keep(struct work *w, const struct coming_paper *coming, struct err *e)
{
	struct paper_content content CLEANUP(paper_content_close) = {0};
	bool there;
	if (!paper_content_has(w->db, &coming->facts.sha256, &there, e))
		return false;
	return there || (paper_content_create(w->db, &coming->facts.sha256, coming->facts.size, &content, e) &&
					 file_read_again(coming->path, &coming->facts, write_piece, &content, e));
}
