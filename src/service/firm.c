#include "ppuri/service/firm.h"

#include "firm_affected.h"
#include "firm_fields.h"

#include "ppuri/ident.h"
#include "ppuri/store/firm.h"
#include "ppuri/tr.h"

const struct act ACT_FIRM_ADD = {"firm.add", RIGHT_FIRM_WRITE, ACT_WRITES};
const struct act ACT_FIRM_EDIT = {"firm.edit", RIGHT_FIRM_WRITE, ACT_WRITES};
const struct act ACT_FIRM_LIST = {"firm.list", RIGHT_FIRM_READ, ACT_READS};
const struct act ACT_FIRM_FIND = {"firm.find", RIGHT_FIRM_READ, ACT_READS};
const struct act ACT_FIRM_SHOW = {"firm.show", RIGHT_FIRM_READ, ACT_READS, .personal = true};

static bool find_firm(struct work *w, const char *biz_no, struct firm *ret, struct err *e)
{
	act_about(w, "firm %s", biz_no);
	if (firm_by_biz_no(w->db, w->pool, biz_no, ret, e))
		return true;
	return e->kind == ERR_NOT_FOUND && err_hint(e, "%s", _("find it by its name: ppuri firm list --search NAME"));
}

static bool add(struct work *w, void *arg, struct err *e)
{
	const struct firm *firm = arg;
	char number[BIZ_NO_TEXT];
	int64_t id;
	act_about(w, "firm %s", firm->biz_no);
	if (firm_insert(w->db, firm, &id, e))
		return true;
	return e->kind == ERR_REFUSED && err_hint(e, _("to change it: ppuri firm edit %s"), biz_no_text(firm->biz_no, number));
}

bool desk_firm_add(struct office *o, const struct firm *given, struct err *e)
{
	struct firm firm = *given;
	return firm_check(o->pool, &firm, e) && act_perform(o, &ACT_FIRM_ADD, add, &firm, e);
}

struct editing {
	const struct firm *changes, *seen;
	struct firm_edited edited;
};

static bool edit(struct work *w, void *arg, struct err *e)
{
	struct editing *editing = arg;
	struct firm firm;
	if (!find_firm(w, editing->changes->biz_no, &firm, e))
		return false;
	if (editing->seen && !firm_same(&firm, editing->seen))
		return err_set(e, ERR_REFUSED, "%s", _("somebody else has changed it meanwhile; nothing was saved"));
	editing->edited.before = firm;
	firm_take_over(&firm, editing->changes);
	editing->edited.after = firm;
	return firm_update(w->db, &firm, e) && firm_affected(w, firm.id, &editing->edited.affected, e);
}

bool desk_firm_edit(struct office *o, const struct firm *given, const struct firm *seen, struct firm_edited *ret, struct err *e)
{
	struct firm changes = *given;
	struct editing editing = {.changes = &changes, .seen = seen};
	if (!firm_check(o->pool, &changes, e) || !act_perform(o, &ACT_FIRM_EDIT, edit, &editing, e))
		return false;
	*ret = editing.edited;
	return true;
}

struct listing {
	const struct firm_filter *filter;
	const struct firm_taker *to;
	struct page_end *end;
};

static bool list(struct work *w, void *arg, struct err *e)
{
	struct listing *listing = arg;
	return firm_list_each(w->db, w->pool, listing->filter, listing->to, listing->end, e);
}

bool desk_firm_list(struct office *o, const struct firm_filter *filter, const struct firm_taker *to, struct page_end *ret_end,
					struct err *e)
{
	struct listing listing = {.filter = filter, .to = to, .end = ret_end};
	return act_perform(o, &ACT_FIRM_LIST, list, &listing, e);
}

struct showing {
	const char *biz_no;
	struct firm *firm;
};

static bool show(struct work *w, void *arg, struct err *e)
{
	struct showing *showing = arg;
	return find_firm(w, showing->biz_no, showing->firm, e);
}

bool desk_firm_show(struct office *o, const char *biz_no, struct firm *ret, struct err *e)
{
	struct showing showing = {.biz_no = biz_no, .firm = ret};
	return act_perform(o, &ACT_FIRM_SHOW, show, &showing, e);
}

struct finding {
	const char *typed;
	size_t most;
	struct firm_list *list;
};

static bool find(struct work *w, void *arg, struct err *e)
{
	const struct finding *finding = arg;
	return firm_find(w->db, w->pool, finding->typed, finding->most, finding->list, e);
}

bool desk_firm_find(struct office *o, const char *typed, size_t most, struct firm_list *ret, struct err *e)
{
	struct finding finding = {.typed = typed, .most = most, .list = ret};
	return act_perform(o, &ACT_FIRM_FIND, find, &finding, e);
}
