/* 오늘 할 일: what waits for the office, or for a member of a committee. */
#pragma once

#include "ppuri/date.h"
#include "ppuri/pool.h"

/* In the order in which they press. */
enum todo_kind {
	TODO_OVERDUE,  /* a supplement did not come in time */
	TODO_DUE,      /* a supplement is to come within the days that were asked for */
	TODO_CLOSE,    /* the window of a call has ended, and nobody has closed it */
	TODO_SCREEN,   /* received, and the window has ended: to be checked */
	TODO_LOOK,     /* in the check, and waiting for a person */
	TODO_INFORM,   /* ineligible, and the firm was not told */
	TODO_CHANGED,  /* under evaluation, and what it was found eligible by has changed */
	TODO_ANSWERS,  /* members were invited, and have neither pledged nor declined */
	TODO_MEETING,  /* a meeting was held, and is not closed */
	TODO_PLACE,    /* somebody is to be placed out of rank: an approver decides */
	TODO_AGREE,    /* applications were changed after a score was locked: an approver agrees */
	TODO_SELECT,   /* all members have locked, and no selection was run */
	TODO_SELECT_AGAIN, /* what it was run with has changed, or the deliberation did not adopt it */
	TODO_AMEND,    /* an amendment is open, and nothing was run in it yet */
	TODO_ANNOUNCE, /* an amendment is confirmed, and not announced yet */
	TODO_REFER,
	TODO_DELIBERATE,   /* referred, and what came of it is not recorded */
	TODO_CONFIRM,
	/* Of a member of a committee. */
	TODO_PLEDGE,   /* to sign or to decline */
	TODO_SCORE,
	TODO_LOCK,     /* all is scored, and not locked */
	TODO_MEETING_CANCELLED, /* a meeting that was called off, until its day has passed */
	TODO_APPEAL,   /* an objection waits for its decision */
	TODO_APPEAL_EXTENDED, /* the same, after the term for the answer was extended */
	TODO_UPHELD_RESULT, /* an objection to a result was upheld, and the amendment that it opened withdrawn */
	TODO_UPHELD,   /* an objection to an award was upheld, and nothing of the award is proposed to change since */
	TODO_RESULT,   /* a selection is confirmed, and its result not announced: an approver */
	TODO_DRAFT,    /* selected by an announced result, and no award is drafted */
	TODO_APPROVE,  /* awards are drafted: an approver */
	TODO_ISSUE,    /* awards are approved, and have no number yet */
	TODO_LETTER,   /* letters of one kind are due, and were not issued */
	TODO_PAY,      /* issued awards wait to be paid */
	TODO_RETURN,   /* a sum of an award is to be returned, and did not come back yet */
	TODO_YEAR,     /* a fiscal year has ended, and is not closed */
	TODO_AWARD_CHANGE,  /* a change or a cancellation of an award waits for a second person: an approver */
	TODO_RESULT_CANCEL, /* to cancel the result of a call, the same */
	TODO_PROMOTE,  /* a selected firm has gone, and the next of the reserve fits into the money */
	TODO_CERTIFICATE, /* what letters are signed with expires within a month, or has */
	TODO_EXCLUDED,          /* judged, and the firm may not take part any more: while it is scored that is TODO_CHANGED */
	TODO_EXCLUDED_SELECTED, /* the same of who is selected, or waits in the reserve */
	TODO_EXCLUDED_AWARDED,  /* the same where some of the award is not paid yet */
	TODO_COST,         /* selected, and the plan of costs is not what was granted */
	TODO_COST_MISSING, /* selected, and there is no plan of costs, though others of the call have one */
	TODO_PERSON,       /* several accounts of the office bear the name of one person */
};

struct todo {
	enum todo_kind kind;
	const char *subject; /* receipt number, or the call's code */
	const char *name;    /* the firm, or the call's title */
	struct date due;     /* of supplements the last day; of what was decided, proposed or entered that day; else when the window of the call ends */
	const char *letter;  /* code of LETTER_KINDS; NULL: it is about no letters */
	bool agreed;         /* an agreement grants: what waits of an award waits of that */
	int64_t n;           /* applications, letters, members or meetings of the call; 1 where it is about one */
};

struct todo_list {
	struct todo *at;
	size_t n, room;
};
