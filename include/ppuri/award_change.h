/* 변경교부결정 and 교부결정 취소: an issued award stays as it was decided. Each change is a decision of its own, and takes effect when
 * another person agrees to it. */
#pragma once

#include "ppuri/award.h"
#include "ppuri/promotion.h"
#include "ppuri/vocabulary.h"

extern const struct vocabulary AWARD_CHANGE_KINDS;   /* 변경 change, 취소 cancel */
extern const struct vocabulary AWARD_CANCEL_GROUNDS; /* 사정변경 changed (지보법 §11); 부정 fraud, 용도 외 misuse, 위반 breach (§12) */

struct award_change {
	int64_t application_id, award_id;
	int no;                 /* of the award, from 1 */
	const char *receipt_no, *firm_name, *call_code;
	const char *legal_basis; /* of the programme, code of LEGAL_BASES */
	const char *award_no;   /* 교부결정번호 */
	const char *kind;       /* code of AWARD_CHANGE_KINDS */
	const char *ground;     /* of a cancellation; else NULL */
	struct award_terms was; /* as the award stood before */
	struct award_terms is;  /* as it stands by this */
	const char *reason;
	struct firm_letter request; /* the firm's own; no NULL: the office's, or an objection's */
	struct firm_letter notice;  /* of a cancellation, to the firm: why, and that it may be heard; no NULL: none was entered */
	int64_t appeal_id;      /* the objection that was upheld, and that this answers; 0: none */
	struct moment upheld_at; /* valid with it */
	const char *proposed_by;    /* login names, here and below */
	struct signer proposer, decider; /* as letters print them; decider.account NULL: none yet */
	struct moment proposed_at;
	const char *outcome;    /* code of LATE_OUTCOMES: agreed, refused; NULL: it waits */
	const char *decided_by, *decided_reason; /* NULL: none yet; no reason was given */
	struct moment decided_at;   /* valid if it was decided */
	const char *document_no;    /* of what was agreed to; else NULL */
	bool stands;                /* the last that was agreed to: the award is as it says */
	int fiscal_year;        /* of the account that it moves; here and below of what waits as it would be now, 0 of what was refused */
	struct won paid;        /* of the award until it was decided */
	struct won freed;       /* goes back to what may be awarded; negative: is bound by it */
	struct won to_return;   /* 반환 대상액: paid above what stands by this, and not counted before */
};
/* Where they go, one after the other while they are read; false ends the reading. The texts live until take returns. */
struct award_change_taker {
	bool (*take)(void *to, const struct award_change *change, struct err *e);
	void *to;
};
struct award_change_list {
	struct award_change *at;
	size_t n, room;
};

/* An award that was approved and taken back before it was issued. */
struct award_withdrawal {
	const char *receipt_no;
	struct won amount;
	const char *drafted_by, *approved_by, *withdrawn_by, *reason; /* login names */
	struct moment approved_at, withdrawn_at;
};
struct award_withdrawal_list {
	struct award_withdrawal *at;
	size_t n, room;
};

/* "지방보조금법 §12①", and as letters print it: by which law it is cancelled, which hangs on the ground and on whose money it is. */
const char *award_cancel_law(const struct award_change *change);
const char *award_cancel_law_printed(const struct award_change *change); /* NULL: the agreement provides for it */
/* Its ground as letters print it: "협약 위반". */
const char *award_cancel_ground_printed(const struct award_change *change);

/* The last day on which the firm may be heard; year 0: no notice was entered. */
struct holidays;
struct date award_change_heard_until(const struct award_change *change, const struct holidays *holidays);
/* By what it may be: "행정절차법 §21③". */
const char *award_change_heard_by(const struct award_change *change);
/* Whether nothing of the award is left. */
bool award_change_is_whole(const struct award_change *change);
/* "2024-금형-교부-0001-변경1", "2024-금형-협약-0001-해약1", as letters and screens number it; kind NULL: the award itself. */
const char *award_change_no(struct pool *p, const char *legal_basis, const char *award_no, const char *kind, int no);
/* "변경", "일부 취소", "전부 취소"; of an agreement "일부 해약", "전부 해약". */
const char *award_change_name(const struct award_change *change);
/* "지원금액 20,000,000 → 15,000,000; …": each thing that differs; "" for nothing. */
const char *award_change_text(struct pool *p, const struct award_terms *was, const struct award_terms *is);
/* Code of AWARD_CANCEL_GROUNDS, "upheld" of what answers an objection; NULL: the firm or the office wished it. */
const char *award_change_ground(const struct award_change *change);
/* The law, the objection or the request behind it; what becomes of the money. */
const char *award_change_ground_text(struct pool *p, const struct award_change *change);
const char *award_change_money_text(struct pool *p, const struct award_change *change);

/* What is to stand instead; what is not given stays. */
struct award_wish {
	bool has_amount, has_own_cash, has_own_kind;
	struct won amount, own_cash, own_kind;
	const char *payment;                   /* NULL: stays */
	struct date project_start, project_end; /* year 0: stays */
};
struct award_terms award_terms_with(const struct award_terms *now, const struct award_wish *wish);

/* What a change of the terms must keep: granted is what the selection or the promotion gave. ERR_REFUSED with the sums. */
struct call;
MUST_CHECK bool award_terms_check(const struct call *call, const struct award *award, struct won granted, const struct award_terms *is,
								  struct err *e);
