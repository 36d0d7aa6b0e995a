/* What a failed statement means to people. Triggers raise short names; here each has its sentence. */
#include "sql.h"

#include "ppuri/tr.h"

#include <errno.h>
#include <string.h>

static const struct {
	const char *name;
	const char *text;
} RAISED[] = {
	{"call-received", N_("the rounds, the rubric, the lines, the bonuses, the tie-breaks and the money rules can not change once an application was received")},
	{"notice-published", N_("a notice that was published can not be changed")},
	{"seal-history", N_("that a seal was broken can not be changed")},
	{"call-burden", N_("who has applied is judged by no new condition, and asked for another paper only with a later end of the window")},
	{"call-pinned", N_("the rules of a call are pinned when it is published; they can not be changed")},
	{"bonus-too-high", N_("the call gives no such points in addition, or fewer")},
	{"bonus-unproved", N_("points in addition need the paper that proves them, or a ground where the call names no paper")},
	{"bonus-twice", N_("the application has these points already")},
	{"bonus-late", N_("points in addition are given and taken back between the receipt and the confirmed selection")},
	{"bonus-kept", N_("points in addition are never changed or deleted; take them back, with a reason")},
	{"selection-before-bonus", N_("points were given or taken back after this run; run the selection again")},
	{"status-kept", N_("how the status of a programme changed is never changed or deleted; record the next change")},
	{"exclusion-kept", N_("an exclusion is never changed or deleted; it can be lifted, with a reason")},
	{"score-conflict", N_("a member with a conflict of interest can not score this firm")},
	{"score-not-assigned", N_("only a member of this call's committee scores its applications")},
	{"score-before-pledge", N_("nothing is scored before the pledge is signed")},
	{"committee-full", N_("the committee has as many members as the law allows")},
	{"committee-officials", N_("more of the members are officials than the law allows; nothing is scored before that is mended")},
	{"pledge-kept", N_("a pledge that was signed can not be changed")},
	{"member-scored", N_("a member who has scored in this round leaves only by a release (해촉): by a vote of the committee, or on an own letter")},
	{"member-late", N_("nobody joins a round that has ended or that a member has locked, but in the place of a member who was released from it")},
	{"member-judged", N_("who has judged, or was released, and has left is not appointed again")},
	{"release-not-carried", N_("a member is released by a motion that a closed meeting of the committee has carried, without a vote of that member, or on an own letter")},
	{"release-own-unlock", N_("who opened a member's lock does not release that member while it is open; another officer does")},
	{"member-kept", N_("who was on a committee can not be deleted; a member leaves it, with a reason")},
	{"vote-absent", N_("only a member who is present votes")},
	{"vote-conflict", N_("a member with a conflict of interest does not vote on this application")},
	{"vote-kept", N_("a vote that was given can not be changed; take it back, and give it again")},
	{"meeting-closed", N_("a meeting that was closed can not be changed; say what was wrong in an addendum")},
	{"meeting-cancelled", N_("a meeting that was cancelled stays so; call another one")},
	{"meeting-opened", N_("a meeting at which anything was recorded is not cancelled")},
	{"vote-decided", N_("a vote by which a challenge was decided can not be changed")},
	{"challenge-vote", N_("a challenge is decided by a vote of the committee of the same call on the same application")},
	{"challenge-own", N_("who was challenged neither decides nor votes on it")},
	{"addendum-open", N_("an addendum is for a meeting that was closed; this one can still be changed")},
	{"score-locked", N_("the scores are locked")},
	{"score-too-high", N_("a score is above the points of its item")},
	{"open-before-pledge", N_("nothing of an application is opened before the pledge is signed")},
	{"opening-kept", N_("when a member first opened an application can not be changed")},
	{"lock-kept", N_("a lock is never changed; it can be opened once, with a reason")},
	{"lock-selected", N_("once a selection was run no lock is opened any more")},
	{"round-ended", N_("a round of the evaluation is ended once, and what came of it stays")},
	{"score-off-step", N_("a score is no multiple of the step that the call gives")},
	{"score-other-round", N_("only who is in the round in hand is scored, and by its items")},
	{"conflict-kept", N_("a conflict of interest is never changed or deleted, and decided once")},
	{"refusal-early", N_("only a conflict of interest that was declared after a score was locked can be refused")},
	{"agreed-own", N_("who did it does not agree to it; another person must")},
	{"agreed-other", N_("it is not as it was agreed to; look at it again")},
	{"score-unseen", N_("a score was changed through a lock that was opened; a selection is run when an approver has agreed to it (ppuri select changes CALL)")},
	{"first-score-kept", N_("what a member gave before the lock was opened is kept as it was")},
	{"agreed-kept", N_("what a second person agreed to or refused is never changed")},
	{"second-person", N_("something was changed after a score was locked, and no second person has agreed to it")},
	{"papers-judged", N_("the papers of an application are frozen once a member has locked its scores; only a supplement asked for before brings others")},
	{"blind-kept", N_("the numbers of a blind evaluation are drawn once")},
	{"selection-own", N_("who ran a selection, or opened its amendment, does not confirm it; another approver must")},
	{"selection-frozen", N_("a selection is frozen; run a new one instead")},
	{"selection-decided", N_("the selection is confirmed; another one is run and confirmed only in an amendment of it")},
	{"amendment-undecided", N_("only the confirmed selection of a call is amended")},
	{"amendment-archived", N_("the call is archived or cancelled; its result is not amended any more")},
	{"amendment-unconfirmed", N_("an amendment is closed by the selection that was confirmed in it, or it is withdrawn")},
	{"amendment-upheld", N_("who upheld an objection does not withdraw the amendment that answers it; another approver does")},
	{"amendment-kept", N_("an amendment and what it changed are never changed or deleted")},
	{"amendment-open", N_("an amendment of the result is not announced yet; confirm and announce it, or withdraw it, first")},
	{"amendment-award", N_("an award gives more than the amended selection would; return its draft first, an approved one must be cancelled")},
	{"award-amended", N_("the result of the call is being amended; nothing is granted by it until that is confirmed or withdrawn")},
	{"promotion-amended", N_("the result of the call is being amended; nobody is promoted by it until that is confirmed or withdrawn")},
	{"program-basis", N_("the legal basis of a programme stays as it was stated while a call of it is published and not archived")},
	{"deliberation-kept", N_("what a deliberation decided is never changed; record the next one")},
	{"award-above-granted", N_("the award would be above what the selection granted")},
	{"promotion-no-reserve", N_("only a firm that waits in the reserve is promoted, by its place there, and with no more than it asked for")},
	{"promotion-out-of-turn", N_("another firm of the reserve comes before it")},
	{"promotion-no-place", N_("as many firms are selected as the call allows")},
	{"promotion-above-budget", N_("the money that is left of the call is not enough")},
	{"promotion-above-funding", N_("the programme's account of that year and source no longer carries it")},
	{"promotion-kept", N_("a promotion from the reserve is never changed or deleted")},
	{"decline-no-letter", N_("a selection is given up by a letter of the firm only, which is entered with it")},
	{"decline-kept", N_("the letter by which a selection was given up is never changed or deleted")},
	{"appeal-undecided", N_("another objection of this application waits for its decision")},
	{"appeal-untold", N_("a firm objects only to what it is and was told")},
	{"appeal-kept", N_("an objection and what was decided on it can not be changed")},
	{"appeal-own", N_("who entered an objection does not decide on it")},
	{"appeal-extended", N_("the term for the answer to an objection is extended once")},
	{"appeal-overdue", N_("the term for the answer has ended, and is not extended afterwards")},
	{"appeal-decided", N_("an objection that was decided takes no more papers")},
	{"appeal-paper-kept", N_("a paper of an objection is never changed or deleted")},
	{"appeal-late", N_("the objection came after its last day; it can only be dismissed (각하)")},
	{"award-stands", N_("an award stands for it; that must be returned first")},
	{"placement-own", N_("who asked for it does not approve it; another approver must")},
	{"placement-unapproved", N_("who is to be placed out of rank waits for the approval of another person")},
	{"placement-late", N_("the selection is confirmed; nobody is placed out of rank any more")},
	{"placement-kept", N_("that somebody was placed out of rank is never changed or deleted; it can be approved, or dropped")},
	{"placement-waits", N_("a firm of this selection waits to be placed out of rank; approve or drop that first")},
	{"proposal-above-asked", N_("no more can be proposed than was asked for")},
	{"proposal-late", N_("the selection is confirmed; no other sum is proposed any more")},
	{"proposal-kept", N_("a proposed sum is never changed or deleted; it can be dropped, or another one proposed")},
	{"award-not-deliberated", N_("a subsidy of an open call is granted only after it was deliberated on and adopted (지방보조금법 §8②, 보조금법 §17②)")},
	{"award-not-selected", N_("only a selected application gets an award")},
	{"award-above-asked", N_("the award would be above the sum that was asked for")},
	{"award-above-cap", N_("the award would be above the call's cap for one firm")},
	{"award-above-call", N_("the awards would be above the call's budget")},
	{"award-above-funding", N_("the awards would be above the programme's funding of that year and source")},
	{"award-own", N_("who drafted an award may not approve it; another person must")},
	{"award-born-approved", N_("an award begins as a draft")},
	{"award-frozen", N_("an approved award can not be changed")},
	{"award-withdrawn-other", N_("only an approved award that was not issued yet is taken back, as it stands")},
	{"award-withdrawn-own", N_("who approved or drafted an award does not take it back; another approver does")},
	{"award-carried", N_("the award was carried over to the next year, or lapsed; bring it back first")},
	{"award-change-unagreed", N_("a change or a cancellation of an award waits for the agreement of another person")},
	{"award-change-not-issued", N_("only an award that was issued is changed or cancelled; any other is returned")},
	{"award-change-kept", N_("what was decided of an award is never changed or deleted; it is changed by another decision")},
	{"award-change-own", N_("who drafted an award, or proposed to change it, does not agree to the change; another person must")},
	{"award-change-below-paid", N_("no award is changed to less than was paid of it; what is to come back is cancelled, with its ground")},
	{"award-change-sums", N_("what is freed and what is to be returned must be what the award and its payments make")},
	{"award-cancelled", N_("the award was cancelled as a whole; nothing follows it")},
	{"award-cancel-more", N_("a cancellation leaves less than stands")},
	{"award-return-due", N_("a sum of the award is to be returned; until it is it can only be cancelled further")},
	{"payment-ended", N_("the award was cancelled, or a sum of it is to be returned; nothing is entered as paid of it any more")},
	{"result-cancel-undecided", N_("only a result that was announced and stands is cancelled, and by another person than who proposed it")},
	{"result-cancel-kept", N_("that a result was cancelled, and why, is never changed or deleted")},
	{"result-cancel-own", N_("who proposed to cancel a result does not agree to it; another person must")},
	{"result-cancel-award", N_("an award stands in this call; it is returned or cancelled first")},
	{"result-cancel-open", N_("an amendment or an objection of this call is open, or not announced; that comes first")},
	{"cancelled-undecided", N_("an application is cancelled only by a decision that a second person agreed to")},
	{"award-above-allotted", N_("the awards would be above what of this year's budget is allotted (지방회계법 §29②)")},
	{"funding-below-awards", N_("the budget of a year can not fall below what is awarded, spent, carried over and lapsed of it")},
	{"funding-below-allotted", N_("no more is allotted than the year's budget holds, and it does not fall below what is allotted")},
	{"allotted-below-awards", N_("what is allotted can not fall below what is awarded and spent of it")},
	{"awards-below-paid", N_("no more is paid from an account than is awarded from it, and what was paid is not carried over")},
	{"budget-below-zero", N_("a counter entry takes back no more than was entered")},
	{"budget-beyond", N_("one entry of the budget is at most 1,000조원")},
	{"budget-kept", N_("an entry of the budget is never changed or deleted; put it right by a counter entry")},
	{"budget-bound", N_("what published calls and firms that stand selected bind is not transferred")},
	{"budget-not-the-citys", N_("money that never passes the city's budget is neither allotted, spent, transferred nor carried over there")},
	{"carry-not-the-rest", N_("of an award the whole rest that is not paid yet is carried over, and from the year in which it lies")},
	{"carry-nowhere", N_("the programme has no account of the next year to carry over to")},
	{"year-closed", N_("the fiscal year is closed; nothing of it moves any more")},
	{"year-kept", N_("a fiscal year is closed once, and stays closed")},
	{"close-own", N_("who entered anything of a fiscal year does not close it")},
	{"close-unsettled", N_("every won of the year must be spent, carried over or lapse before it is closed")},
	{"payment-not-issued", N_("an award is paid once it is issued")},
	{"payment-own", N_("who drafted an award does not pay it")},
	{"payment-other-year", N_("an award is paid from the year in which its rest lies")},
	{"payment-above-award", N_("the payments would be above the award")},
	{"payment-below-zero", N_("no more of a payment can be taken back than was paid in this year")},
	{"repayment-own", N_("who drafted an award does not enter what is paid back of it")},
	{"repayment-not-due", N_("no more is paid back than is to be returned, and not before that was decided")},
	{"repayment-sums", N_("what is paid back goes into its account as far as it was paid from that in the same year, while that is open")},
	{"repayment-undone", N_("only a repayment that stands is undone, as a whole, and only until the award is changed or paid anew")},
	{"repayment-kept", N_("a repayment is never changed or deleted; one that was a mistake is undone")},
	{"payment-kept", N_("a payment is never changed or deleted; put it right by a negative one, with a reason")},
	{"payment-no-letter", N_("nothing is paid but on an award letter that holds, or the agreement where that grants; it is issued first")},
	{"letter-frozen", N_("a letter that was issued can not be changed")},
	{"letter-twice", N_("there is such a letter already, and it holds; it is amended, or revoked before another is issued")},
	{"letter-other", N_("a letter, its award and the letter that takes its place are about one application")},
	{"letter-overtaken", N_("a later decision stands in the place of what this letter would tell; the letter of that one is issued")},
	{"letter-stands", N_("the letter tells what stands; no decision has overtaken it")},
	{"letter-own", N_("who issued a letter does not revoke it; another person does")},
	{"letter-ended", N_("that a letter was changed or revoked is never taken back")},
	{"supplement-kept", N_("a request for a supplement and how it ended can not be changed")},
	{"paper-kept", N_("a paper is never changed or deleted; set it aside, or replace it")},
	{"costs-closed", N_("a plan of costs is filed with the application or its supplement, and revised after the selection until the award is approved")},
	{"costs-kept", N_("a line of a plan of costs is not changed alone; the plan is put in anew as a whole")},
	{"costs-other-sums", N_("the plan of costs does not add up to the award; it is revised first")},
	{"papers-closed", N_("the papers of a decided application can not be changed")},
	{"audit-history", N_("the audit can not be changed")},
};

static bool constraint_failed(sqlite3 *handle, int rc, struct err *e)
{
	static const char check[] = "CHECK constraint failed: ";
	const char *message = sqlite3_errmsg(handle), *name = message;
	if (strncmp(name, check, sizeof check - 1) == 0)
		name += sizeof check - 1;
	for (size_t i = 0; i < sizeof RAISED / sizeof *RAISED; i++)
		if (strcmp(name, RAISED[i].name) == 0)
			return err_set(e, ERR_REFUSED, "%s", _(RAISED[i].text));
	if (strstr(message, "application_once"))
		return err_set(e, ERR_REFUSED, "%s", _("this firm has an application to this call already; each firm has one"));
	if (strstr(message, "committee_member"))
		return err_set(e, ERR_REFUSED, "%s", _("it is there already"));
	if (rc == SQLITE_CONSTRAINT_UNIQUE || rc == SQLITE_CONSTRAINT_PRIMARYKEY || rc == SQLITE_CONSTRAINT_ROWID)
		return err_set(e, ERR_REFUSED, _("it is there already (%s)"), message);
	return err_set(e, ERR_REFUSED, _("the store does not allow it (%s)"), message);
}

/* A full disk shows in several ways: the index of the log is enlarged by a write of its own. */
static bool is_full(sqlite3 *handle, int rc)
{
	int why = sqlite3_system_errno(handle);
	return rc == SQLITE_FULL || rc == SQLITE_IOERR_SHMSIZE || ((rc & 0xff) == SQLITE_IOERR && (why == ENOSPC || why == EDQUOT || why == EFBIG));
}

bool db_failed(sqlite3 *handle, int rc, struct err *e)
{
	if (is_full(handle, rc))
		return err_set(e, ERR_STORE, "%s", _("the disk is full; nothing was changed"));
	switch (rc & 0xff) {
	case SQLITE_CONSTRAINT:
		return constraint_failed(handle, rc, e);
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
		err_set(e, ERR_BUSY, "%s", _("somebody else is writing to the store"));
		return err_hint(e, "%s", _("try again in a moment"));
	case SQLITE_READONLY:
	case SQLITE_CANTOPEN:
	case SQLITE_PERM:
		return err_set(e, ERR_STORE, _("the store or its folder can not be written (%s)"), sqlite3_errmsg(handle));
	case SQLITE_CORRUPT:
	case SQLITE_NOTADB:
		err_set(e, ERR_STORE, _("the store is damaged or is not a store (%s)"), sqlite3_errmsg(handle));
		return err_hint(e, "%s", _("keep the file as it is, and restore the last backup beside it"));
	case SQLITE_NOMEM:
		bug("out of memory");
	default:
		return err_set(e, ERR_STORE, _("the store failed: %s"), sqlite3_errmsg(handle));
	}
}
