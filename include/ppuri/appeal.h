/* 이의신청: what a firm objects to, until when it could, and what was decided (지보법 §36의2, 보조금법 §37, 행정기본법 §36). */
#pragma once

#include "ppuri/date.h"
#include "ppuri/pool.h"

struct appeal {
	int64_t id, application_id;
	const char *receipt_no, *firm_name, *call_code;
	const char *legal_basis;   /* of the programme, code of LEGAL_BASES; NULL: not stated */
	const char *against;       /* the state objected to: INELIGIBLE, RETURNED, NOT_SELECTED, RESERVE, SELECTED, AWARDED, CANCELLED or RESULT_CANCELLED */
	int version;               /* of AWARDED and CANCELLED: the change of the award by which it is so; 0: none */
	const char *award_no, *change_kind; /* of these: 교부결정번호; code of AWARD_CHANGE_KINDS, NULL with version 0 */
	const char *state;         /* of the application today */
	struct date told_on;       /* the day of the notice */
	struct date last_day;      /* as it was computed when it was entered; year 0: no letter tells a term, so none runs */
	const char *law;           /* by which: "지보법 §36의2"; NULL without a last day */
	struct date filed_on;
	struct date answer_by;     /* the last day for the answer */
	const char *answer_law;    /* by which: "행정기본법 §36②" */
	struct date extended_to;   /* the last day of the longer term; year 0: it was not extended */
	const char *extended_reason, *extended_by; /* valid if it was */
	struct moment extended_at;
	const char *ground, *wants; /* wants NULL: nothing was said */
	int64_t entered_by;
	const char *entered_by_name; /* login names, here and below */
	struct moment entered_at;
	const char *outcome;       /* code of APPEAL_OUTCOMES; NULL: it waits */
	const char *reason, *decided_by;
	struct moment decided_at;  /* valid if it was decided */
};

struct appeal_list {
	struct appeal *at;
	size_t n, room;
};

/* The last day for the answer as it stands now. */
static inline struct date appeal_due(const struct appeal *appeal)
{
	return appeal->extended_to.year ? appeal->extended_to : appeal->answer_by;
}

static inline bool appeal_is_late(const struct appeal *appeal)
{
	return appeal->last_day.year && date_cmp(appeal->filed_on, appeal->last_day) > 0;
}

/* "미선정", "교부결정", of an agreement "협약", "해약": for people. */
const char *appeal_against_state(const struct appeal *appeal);
/* "미선정", "교부결정 2024-금형-교부-0001-변경1": for people, which decision it objects to. */
const char *appeal_against_name(struct pool *p, const struct appeal *appeal);
/* Whether it objects to a result, which an upheld one amends. What was selected is settled by the award, once there is one. */
bool appeal_is_against_result(const struct appeal *appeal);
/* Whether an upheld one is followed by a change of the award. */
bool appeal_is_against_award(const struct appeal *appeal);
