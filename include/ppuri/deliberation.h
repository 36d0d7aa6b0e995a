/* 심의: a subsidy of an open call is granted only after a body has deliberated on who is to get it: of 지방보조금 지방보조금관리위원회
 * (지방보조금법 §8②, §26; the exceptions of §7② are none of its business), of 국고보조 보조사업자선정위원회 (보조금법 §17②). */
#pragma once

#include "ppuri/call.h"
#include "ppuri/date.h"
#include "ppuri/program.h"
#include "ppuri/selection.h"

struct deliberation {
	int64_t selection_id;
	const char *body;        /* who deliberated: "부산광역시 지방보조금관리위원회" */
	struct date held_on;
	const char *number;      /* 의결번호, or of the document that tells it */
	const char *outcome;     /* code of DELIBERATION_OUTCOMES */
	const char *reason;      /* NULL only where it was adopted as it was */
	const char *recorded_by; /* login name */
	struct moment recorded_at;
};

/* Money whose legal basis is not stated is taken for a local subsidy: nobody can say yet that it is none. */
bool deliberation_needed(const struct program *program, const struct call *call);
/* By which law, and who deliberates, on the day of the call's notice: "지방보조금법 §8②", "지방보조금관리위원회". */
struct deliberation_law {
	const char *source, *body;
};
struct deliberation_law deliberation_law(const struct program *program, const struct call *call);
/* Whether what was deliberated on stands as it is: everything else goes back to be selected anew. */
bool deliberation_adopts(const char *outcome);

/* How an application stands in one run. */
struct deliberated_standing {
	bool there; /* else it is in no line of it: put off, withdrawn, or not yet evaluated */
	enum selection_verdict verdict;
	int reserve;
	struct won granted;
};
/* What a run changes of the one that was sent back (수정 의결, 보류, 부결), line by line. */
struct deliberated_change {
	const char *receipt_no, *firm_name;
	struct deliberated_standing was, is;
};
struct deliberated_changes {
	struct deliberated_change *at;
	size_t n, room;
	int run; /* which one was sent back; 0: none was */
};
