/* Inside the service room: what the letters of each kind say. A kind is one file letter_….c with a const struct letter_source, listed
 * in letter_sources.c; letter_issue.c numbers, draws, signs and records whatever it gives. */
#pragma once

#include "work.h"

#include "ppuri/award.h"
#include "ppuri/letter.h"

struct letter_choice {
	const char *call;    /* code; NULL: whichever the application is of */
	const char *receipt; /* 접수번호: only what is due to this application; NULL: to all of the call */
};

/* A letter with a 문서번호 that takes the place of one is a document of its own: another number and day, decided by who amends it
 * (업무규정 §17: what was approved is approved anew). */
struct letter_anew {
	const char *document_no;
	struct moment decided_at;
	struct signer approver;
	const char *replaces; /* "산업혁신과-1(2024. 4. 17.)" */
};

/* To whom a letter of the kind is due, whether it was issued before or not. */
struct letter_subject {
	int64_t application_id;
	int64_t award_id; /* 0: it is about no award */
	int64_t no;       /* which one of its kind to that application; 0 if there is only one */
	const char *receipt_no, *firm_name;
	const struct letter_anew *anew; /* NULL: it is told for the first time */
	struct date first_told; /* in the place of a letter: when the firm was told first, from which its terms run on; year 0: it is told now */
	const void *facts; /* of the source's own */
};
/* Where they go, one after the other. What one of them points at, and what is read into w's pool meanwhile, is gone when take returns. */
struct letter_taker {
	bool (*take)(void *to, struct work *w, const struct letter_subject *subject, struct err *e);
	void *to;
};

struct letter_content {
	const char *receiver;    /* "하늘정밀(대표 도한울)" */
	struct won won;          /* the sum that the letter states; 0: none */
	const char *document_no; /* 문서번호; NULL: it has none */
	const char *about;       /* begins the file's name: the award's number, say; NULL: the 접수번호 does */
	const char *fields;      /* letter_written(): all but letter_no, check_code and verify_url, which are added to them */
};

struct letter_source {
	const char *kind; /* code of LETTER_KINDS */
	/* In the order in which they are to be numbered. ERR_REFUSED, with a hint, where the call itself gives no such letters; no subject at all
	 * is told by who asks. It runs inside a reading act and again inside the act that records, and gives the same both times. */
	bool (*due)(struct work *w, const struct letter_choice *choice, const struct letter_taker *to, struct err *e);
	/* What the letter to one of them says, by the facts as they are. What has no value is left out, so that the form refuses it. */
	bool (*fill)(struct work *w, const struct letter_subject *subject, struct letter_content *ret, struct err *e);
	/* In the act that records it; NULL: nothing more follows. */
	bool (*issued)(struct work *w, const struct letter *letter, struct err *e);
};

extern const struct letter_source *const LETTER_SOURCES[]; /* NULL at the end */
