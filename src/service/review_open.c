#include "review_open.h"

#include "ppuri/service/review.h"
#include "ppuri/store/review.h"
#include "ppuri/store/round.h"

#include <sodium.h>

const struct act ACT_REVIEW_OPEN = {"review.open", RIGHT_REVIEW_SCORE, ACT_WRITES};

bool blind_draw(struct work *w, int64_t call, struct err *e)
{
	struct blind_waiting waiting;
	if (!blind_waiting_read(w->db, w->pool, call, &waiting, e))
		return false;
	for (size_t left = waiting.n; left; left--) {
		size_t drawn = randombytes_uniform((uint32_t)left);
		if (!blind_insert(w->db, call, waiting.at[drawn], ++waiting.last, e))
			return false;
		waiting.at[drawn] = waiting.at[left - 1];
	}
	return true;
}

bool review_open(struct work *w, int64_t call, struct err *e)
{
	return member_open(w->db, call, w->me->id, w->now, e);
}

static bool lacks(const struct assignment *one)
{
	return one->open && (!one->opened || (one->blind && !one->name));
}

static bool open_all(struct work *w, void *arg, struct err *e)
{
	const struct assignment_list *list = arg;
	for (size_t i = 0; i < list->n; i++) {
		const struct assignment *one = &list->at[i];
		if (i && one->call_id == list->at[i - 1].call_id)
			continue;
		act_about(w, "call %s", one->call_code);
		if (!review_open(w, one->call_id, e) || (one->blind && !blind_draw(w, one->call_id, e)))
			return false;
	}
	return true;
}

bool review_note_opening(struct office *o, const struct assignment_list *list, bool *ret, struct err *e)
{
	struct assignment_list all = *list;
	bool any = false;
	for (size_t i = 0; i < list->n; i++)
		any |= lacks(&list->at[i]);
	if (any && !act_perform(o, &ACT_REVIEW_OPEN, open_all, &all, e))
		return false;
	*ret = any;
	return true;
}
