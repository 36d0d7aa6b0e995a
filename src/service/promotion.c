#include "ppuri/service/promotion.h"

#include "judging.h"
#include "letter_overtake.h"
#include "succession.h"

#include "ppuri/store/application.h"
#include "ppuri/store/call.h"
#include "ppuri/store/decline.h"
#include "ppuri/store/promotion.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_SELECT_PROMOTE = {"select.promote", RIGHT_SELECT_CONFIRM, ACT_WRITES};
const struct act ACT_SELECT_RESERVE = {"select.reserve", RIGHT_SELECT_READ, ACT_READS};

struct looking {
	const char *call;
	struct reserve_view view;
};

static bool look(struct work *w, void *arg, struct err *e)
{
	struct looking *looking = arg;
	struct reserve_view *view = &looking->view;
	struct call call;
	act_about(w, "call %s", looking->call);
	if (!call_by_code(w->db, w->pool, looking->call, &call, e) ||
		!succession_read(w, &call, &view->reserve, &view->succession, e))
		return false;
	view->call_code = call.code;
	return promotion_list_read(w->db, w->pool, call.id, &view->promotions, e) &&
		   decline_list_read(w->db, w->pool, call.id, 0, &view->declined, e);
}

bool desk_select_reserve(struct office *o, const char *call, struct reserve_view *ret, struct err *e)
{
	struct looking looking = {.call = call};
	if (!act_perform(o, &ACT_SELECT_RESERVE, look, &looking, e))
		return false;
	*ret = looking.view;
	return true;
}

static bool refuse_money(const struct succession *succession, struct err *e)
{
	char left[WON_TEXT_MAX], wanted[WON_TEXT_MAX];
	return err_set(e, ERR_REFUSED, _("%s won are left, and %s (place %d of the reserve) is to get %s; nobody is jumped over"),
				   won_text(succession->left, left), succession->next->receipt_no, succession->next->reserve,
				   won_text(succession->next->proposed, wanted));
}

static bool refuse_funds(const struct call *call, const struct succession *succession, struct err *e)
{
	char left[WON_TEXT_MAX], wanted[WON_TEXT_MAX];
	err_set(e, ERR_REFUSED, _("the programme's account of %d carries only %s won more, and %s (place %d of the reserve) is to get %s"), call->fiscal_year,
			won_text(succession->in_account, left), succession->next->receipt_no, succession->next->reserve, won_text(succession->next->proposed, wanted));
	return err_hint(e, "ppuri budget show %s --year %d", call->program_code, call->fiscal_year);
}

static bool is_possible(const struct call *call, const struct succession *succession, struct err *e)
{
	switch (succession->verdict) {
	case SUCCESSION_POSSIBLE:
		return true;
	case SUCCESSION_NOBODY:
		return err_set(e, ERR_REFUSED, _("nobody waits in the reserve of the call %s"), call->code);
	case SUCCESSION_NO_PLACE:
		return err_set(e, ERR_REFUSED, _("%d firms are selected, as many as the call allows"), succession->standing.selected);
	case SUCCESSION_NO_MONEY:
		return refuse_money(succession, e);
	case SUCCESSION_NO_FUNDS:
		return refuse_funds(call, succession, e);
	}
	bug("a succession of no kind");
}

/* The one that was meant: somebody else may have promoted it at the same moment. */
static bool is_its_turn(const struct in_reserve *next, const char *only, struct err *e)
{
	return !only || strcmp(only, next->receipt_no) == 0 ||
		   err_set(e, ERR_REFUSED, _("it is not the turn of %s: the next of the reserve is %s (place %d)"), only, next->receipt_no,
				   next->reserve);
}

static bool may_take_part(struct work *w, const struct in_reserve *next, struct err *e)
{
	if (refuse_award_to_excluded(w, next->application_id, e))
		return true;
	err_prefix(e, "%s %s", next->receipt_no, next->firm_name);
	return err_hint(e, _("take it out of the reserve, with the reason: ppuri select exclude %s --reason '…'"), next->receipt_no);
}

struct promoting {
	const char *call, *only;
	struct promotion promotion;
	struct succession after;
};

static bool insert(struct work *w, struct promoting *promoting, const struct call *call, const struct succession *succession,
				   struct err *e)
{
	const struct in_reserve *next = succession->next;
	promoting->promotion = (struct promotion){
		.application_id = next->application_id,
		.selection_id = next->selection_id,
		.call_code = call->code,
		.receipt_no = next->receipt_no,
		.firm_name = next->firm_name,
		.reserve = next->reserve,
		.granted = succession->sum,
		.promoted_by = w->me->name,
		.promoted_at = w->now,
	};
	act_deed(w, next->receipt_no, next->firm_name, succession->sum, pool_printf(w->pool, _("place %d of the reserve"), next->reserve));
	return promotion_insert(w->db, &promoting->promotion, w->me->id, e) &&
		   application_move(w->db, next->application_id, APP_EVENT_PROMOTE, NULL, e) &&
		   letters_overtake(w, &(struct letter_scope){.application = next->application_id}, OVERTAKEN_PROMOTED, NULL, e);
}

static bool promote(struct work *w, void *arg, struct err *e)
{
	struct promoting *promoting = arg;
	struct call call;
	struct reserve_list reserve;
	struct succession succession;
	act_about(w, "call %s", promoting->call);
	return call_by_code(w->db, w->pool, promoting->call, &call, e) && succession_is_open(&call, e) &&
		   succession_read(w, &call, &reserve, &succession, e) &&
		   (!succession.next || is_its_turn(succession.next, promoting->only, e)) && is_possible(&call, &succession, e) &&
		   may_take_part(w, succession.next, e) && insert(w, promoting, &call, &succession, e) &&
		   succession_read(w, &call, &reserve, &promoting->after, e);
}

bool desk_select_promote(struct office *o, const char *call, const char *only, struct promotion *ret, struct succession *ret_after,
						 struct err *e)
{
	struct promoting promoting = {.call = call, .only = only};
	if (!act_decide(o, &ACT_SELECT_PROMOTE, promote, &promoting, sizeof promoting, e))
		return false;
	*ret = promoting.promotion;
	*ret_after = promoting.after;
	return true;
}
