/* How a letter ends: another takes its place, or it is revoked. */
#include "letter_issue.h"
#include "reason.h"

#include "ppuri/store/letter.h"
#include "ppuri/tr.h"

static const struct act ACT_LETTER_FIND = {"letter.amend", RIGHT_LETTER_ISSUE, ACT_READS};
const struct act ACT_LETTER_REVOKE = {"letter.revoke", RIGHT_LETTER_REVOKE, ACT_WRITES};

struct ending {
	const char *number;
	struct letter letter;
};

bool letter_must_hold(const struct letter *letter, struct err *e)
{
	if (letter->state == LETTER_VALID)
		return true;
	err_set(e, ERR_REFUSED, letter->state == LETTER_CHANGED ? _("letter %s was changed already") : _("letter %s was revoked already"),
			letter->number);
	if (!letter->successor)
		return !letter->overtaken ? false : err_hint(e, _("by what was decided: %s"), letter->end_reason);
	return err_hint(e, _("letter %s took its place: ppuri letter show %s"), letter->successor, letter->successor);
}

/* What somebody approved is approved anew. */
static bool may_amend(struct work *w, const struct letter *letter, struct err *e)
{
	if (!letter->document_no || role_may(w->me->role, RIGHT_AWARD_APPROVE))
		return true;
	err_set(e, ERR_DENIED, _("letter %s carries an approval and a document number; what takes its place is decided anew"), letter->number);
	return err_hint(e, _("an approver does it: ppuri letter amend %s --reason '…' --out …"), letter->number);
}

static bool find(struct work *w, void *arg, struct err *e)
{
	struct ending *ending = arg;
	act_about(w, "letter %s", ending->number);
	return letter_by_number(w->db, w->pool, ending->number, &ending->letter, e) && letter_must_hold(&ending->letter, e) &&
		   may_amend(w, &ending->letter, e);
}

bool desk_letter_amend(struct office *o, const char *number, const char *folder, struct letter_outcome *ret, struct err *e)
{
	struct ending ending = {.number = number};
	if (!act_perform(o, &ACT_LETTER_FIND, find, &ending, e) || !reason_given(o, e))
		return false;
	const struct letter *letter = &ending.letter;
	const struct letter_order order = {.kind = letter->kind, .receipt = letter->receipt_no, .subject = letter->subject_no};
	return letters_issue(o, &order, letter, &(struct letter_target){.folder = folder}, ret, e);
}

static bool say_letter(struct work *w, const struct letter *letter)
{
	act_deed(w, letter->number, letter->receiver, letter->won, pool_printf(w->pool, "%s  %s", term_name(&LETTER_KINDS, letter->kind), letter->receipt_no));
	return true;
}

static bool revoke(struct work *w, void *arg, struct err *e)
{
	struct ending *ending = arg;
	struct letter *letter = &ending->letter;
	act_about(w, "letter %s", ending->number);
	return reason_given(w->office, e) && letter_by_number(w->db, w->pool, ending->number, letter, e) && letter_must_hold(letter, e) &&
		   say_letter(w, letter) && letter_end(w->db, letter->id, LETTER_REVOKED, NULL, w->office->reason, w->me->id, w->now, e) &&
		   letter_by_number(w->db, w->pool, ending->number, letter, e);
}

bool desk_letter_revoke(struct office *o, const char *number, struct letter *ret, struct err *e)
{
	struct ending ending = {.number = number};
	if (!act_decide(o, &ACT_LETTER_REVOKE, revoke, &ending, sizeof ending, e))
		return false;
	*ret = ending.letter;
	return true;
}
