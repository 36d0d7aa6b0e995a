#include "application_choice.h"

#include "ppuri/store/application.h"
#include "ppuri/store/call.h"
#include "ppuri/tr.h"

static bool read_named(struct work *w, const struct application_choice *choice, struct application_list *list, struct err *e)
{
	if (choice->n == 1)
		act_about(w, "application %s", choice->names[0]);
	else
		act_about(w, "application %s +%zu", choice->names[0], choice->n - 1);
	for (size_t i = 0; i < choice->n; i++)
		if (!application_by_name(w->db, w->pool, choice->names[i], POOL_PUSH(w->pool, list), e))
			return false;
	return true;
}

static bool read_waiting(struct work *w, const struct application_choice *choice, const char *const *states,
						 struct application_list *list, struct err *e)
{
	struct call call;
	act_about(w, "call %s", choice->call);
	if (!call_by_code(w->db, w->pool, choice->call, &call, e))
		return false;
	for (; *states; states++) {
		struct application_list part;
		struct application_filter filter = {.call = choice->call, .state = *states};
		if (!application_list_read(w->db, w->pool, &filter, &part, e))
			return false;
		for (size_t i = 0; i < part.n; i++)
			*POOL_PUSH(w->pool, list) = part.at[i];
	}
	if (!list->n)
		return err_set(e, ERR_REFUSED, _("no application to the call %s waits for this"), choice->call);
	return true;
}

bool application_choice_read(struct work *w, const struct application_choice *choice, const char *const *states,
							 struct application_list *ret, struct err *e)
{
	struct application_list list = {0};
	if (choice->call ? !read_waiting(w, choice, states, &list, e) : !read_named(w, choice, &list, e))
		return false;
	*ret = list;
	return true;
}

static bool ids_of_call(struct work *w, const struct application_choice *choice, const char *const *states,
						struct application_ids *ret, struct err *e)
{
	struct application_ids ids;
	struct call call;
	act_about(w, "call %s", choice->call);
	if (!call_by_code(w->db, w->pool, choice->call, &call, e) || !application_ids_read(w->db, w->pool, call.id, states, &ids, e))
		return false;
	if (!ids.n)
		return err_set(e, ERR_REFUSED, _("no application to the call %s waits for this"), choice->call);
	*ret = ids;
	return true;
}

bool application_choice_ids(struct work *w, const struct application_choice *choice, const char *const *states,
							struct application_ids *ret, struct err *e)
{
	struct application_list list = {0};
	struct application_ids ids = {0};
	if (choice->call)
		return ids_of_call(w, choice, states, ret, e);
	if (!read_named(w, choice, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++)
		*POOL_PUSH(w->pool, &ids) = list.at[i].id;
	*ret = ids;
	return true;
}

bool application_choice_call(struct work *w, const struct application *application, struct call *last, struct err *e)
{
	return last->id == application->call_id || call_by_id(w->db, w->pool, application->call_id, last, e);
}
