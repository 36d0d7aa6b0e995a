/* 이의신청 against a result: what the facts as they are now would make of it, and the amendment that an upheld one opens. */
#include "ppuri/service/appeal.h"

#include "amending.h"
#include "appeal_acts.h"
#include "selection_input.h"

#include "ppuri/store/amendment.h"
#include "ppuri/store/application.h"
#include "ppuri/store/call.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_APPEAL_EFFECT = {"appeal.effect", RIGHT_SELECT_READ, ACT_READS};

bool appeal_effect_read(struct work *w, int64_t call_id, struct amendment_preview *ret, struct err *e)
{
	struct call call;
	return call_by_id(w->db, w->pool, call_id, &call, e) && amendment_preview_read(w, &call, ret, e);
}

bool appeal_amends(struct work *w, int64_t call, const struct appeal *appeal, struct amendment *ret, struct err *e)
{
	struct selection deciding;
	bool there, decided;
	if (!amendment_open_read(w->db, w->pool, call, ret, &there, e) || !selection_deciding(w->db, w->pool, call, &deciding, &decided, e))
		return false;
	if (!decided)
		return err_set(e, ERR_STORE, _("an objection of %s to a result that is not there"), appeal->receipt_no);
	/* As it stands on notices and letters. */
	const char *reason = pool_printf(w->pool, "이의신청 인용(%s): %s", appeal->receipt_no, appeal->reason);
	return (there || amendment_insert(w->db, call, deciding.id, reason, w->me->id, w->now, e)) &&
		   amendment_open_read(w->db, w->pool, call, ret, &there, e) && amendment_answer(w->db, ret->id, appeal->id, e) &&
		   amendment_open_read(w->db, w->pool, call, ret, &there, e);
}

struct looking {
	const char *name;
	struct amendment_preview preview;
};

static bool look(struct work *w, void *arg, struct err *e)
{
	struct looking *looking = arg;
	struct application application;
	act_about(w, "application %s", looking->name);
	return application_by_name(w->db, w->pool, looking->name, &application, e) &&
		   appeal_effect_read(w, application.call_id, &looking->preview, e);
}

bool desk_appeal_effect(struct office *o, const char *application, struct amendment_preview *ret, struct err *e)
{
	struct looking looking = {.name = application};
	if (!act_perform(o, &ACT_APPEAL_EFFECT, look, &looking, e))
		return false;
	*ret = looking.preview;
	return true;
}
