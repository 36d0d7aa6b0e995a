/* 교부결정: drafted by one person, approved by another, issued with its numbers; and the letter that tells the firm. */
#pragma once

#include "ppuri/application.h"

/* A person who signed, as letters print it. */
struct signer {
	const char *account, *person_name, *title; /* title may be NULL */
};

struct award {
	int64_t id;
	struct application application; /* read with it */
	struct won amount, own_cash, own_kind;
	struct won paid, rest;           /* rest: what of an approved one waits to be paid */
	const char *payment;            /* 교부방법: "일시 교부" */
	struct signer drafter, approver; /* approver.account NULL: not approved yet */
	struct moment drafted_at, approved_at, issued_at;
	const char *number;             /* 교부결정번호; NULL until issued */
	const char *document_no;        /* 문서번호: "산업혁신과-7" */
	bool has_letter;
};

struct award_list {
	struct award *at;
	size_t n, room;
};

/* For people: 기안, 결재완료, 발급. */
const char *award_state_name(const struct award *award);
