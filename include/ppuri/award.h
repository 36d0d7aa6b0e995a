/* 교부결정: drafted by one person, approved by another, issued with its numbers; and the letter that tells the firm. */
#pragma once

#include "ppuri/application.h"

/* A person who signed, as letters print it. */
struct signer {
	const char *account, *person_name, *title; /* title may be NULL */
};

/* What an award gives, and on what terms. */
struct award_terms {
	struct won amount, own_cash, own_kind;
	const char *payment;            /* 교부방법: "일시 교부" */
	struct date project_start, project_end;
};

struct award {
	int64_t id;
	struct application application; /* read with it */
	const char *legal_basis;         /* of the programme, code of LEGAL_BASES */
	struct won amount, own_cash, own_kind; /* as it was decided first, as its letter says */
	const char *payment;
	struct award_terms now;          /* as it stands: after every change that was agreed to; amount 0: cancelled as a whole */
	int version;                     /* how many of them; 0: none */
	bool waits;                      /* a change or a cancellation waits for a second person */
	struct won paid, rest;           /* paid: and not paid back; rest: what of an approved one waits to be paid */
	struct won to_return;            /* 반환 대상액: what was paid above what stands, and did not come back yet */
	struct won repaid;               /* what came back */
	struct signer drafter, approver; /* approver.account NULL: not approved yet */
	struct moment drafted_at, approved_at, issued_at;
	const char *number;             /* 교부결정번호, 협약번호 where the agreement grants; NULL until issued */
	const char *document_no;        /* 문서번호: "산업혁신과-7" */
	bool has_letter; /* one that holds: nothing is paid without */
};

/* Where they go, one after the other while they are read; false ends the reading. The texts live until take returns. */
struct award_taker {
	bool (*take)(void *to, const struct award *award, struct err *e);
	void *to;
};
struct award_list {
	struct award *at;
	size_t n, room;
};

/* For people: 기안, 결재완료, 발급, and of an issued one 변경, 취소, of an agreement 해약. */
const char *award_state_name(const struct award *award);
