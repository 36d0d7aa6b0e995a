/* 제출서류: the papers that a call wants, those that an application has, and what is still missing. */
#pragma once

#include "ppuri/date.h"
#include "ppuri/hash.h"
#include "ppuri/pool.h"
#include "ppuri/vocabulary.h"

/* What Korean calls usually want: 신청서, 사업자등록증명, 국세 납세증명서 … */
extern const struct vocabulary PAPER_KINDS;

/* A kind by code, name or synonym; or a free one, "기타:안전인증서", kept as such. */
MUST_CHECK bool paper_kind_parse(struct pool *p, const char *s, const char **ret, struct err *e);
const char *paper_kind_name(const char *kind); /* in the language in force; a free one as it is */
const char *paper_kind_printed(const char *kind); /* on papers, which are Korean: a free one without 기타: before it */

/* How old a paper may be on the day that counts. */
enum paper_age_unit { PAPER_AGE_ANY, PAPER_AGE_DAYS, PAPER_AGE_MONTHS, PAPER_AGE_VALID /* its own last day says it */ };
struct paper_age {
	enum paper_age_unit unit;
	int n; /* days or months */
};

struct wanted_paper {
	const char *kind;
	bool required; /* else it may come */
	struct paper_age age;
	bool from_receipt; /* counted on the day of receipt; else on the day of the notice (공고일) */
};
struct wanted_papers {
	struct wanted_paper *at;
	size_t n, room;
};

/* "사업자등록증명:3m@notice", "4대보험 가입자명부:30d@receipt", "중소기업확인서:valid", "신청서:any"; also 3개월, 30일, 유효,
 * 제한없음, @공고일, @접수일. Without an age it is the usual one of the kind; without a day, the day of the notice. */
MUST_CHECK bool wanted_paper_parse(struct pool *p, const char *s, bool required, struct wanted_paper *ret, struct err *e);
const char *wanted_paper_age(struct pool *p, const struct wanted_paper *wanted); /* in words; "" for any age */

/* "3m", "30d", "valid", "any": as stored. */
const char *paper_age_code(struct pool *p, struct paper_age age);
bool paper_age_of_code(const char *code, struct paper_age *ret);

/* A paper of an application. Numbers are given once: 1, 2, 3 … */
struct filed_paper {
	int64_t no;
	const char *kind;
	const char *file_name; /* as it came, cleaned; NULL: the original was handed in on paper, and there is no file */
	const char *type;      /* told by the content: "application/pdf"; NULL without a file */
	int64_t size;          /* bytes; 0 without a file */
	struct sha256 sha256;  /* of the bytes; valid with a file */
	bool locked;           /* it opens by a password only */
	struct date issued_on, valid_until; /* year 0: not stated */
	const char *attached_by; /* login; read with it */
	struct moment attached_at;
	bool is_set_aside; /* out of use, and kept */
	struct moment set_aside_at;
	const char *set_aside_reason; /* NULL where another took its place without a word */
	int64_t replaced_by;          /* the number of that one; 0: none */
};
struct filed_papers {
	struct filed_paper *at;
	size_t n, room;
};

/* The paper with this number. ERR_NOT_FOUND names it. */
MUST_CHECK bool filed_paper_numbered(const struct filed_papers *papers, int64_t no, const struct filed_paper **ret, struct err *e);

/* How one wanted paper stands. */
enum paper_standing { PAPER_GOOD, PAPER_EXPIRED, PAPER_TOO_OLD, PAPER_UNDATED, PAPER_MISSING };
struct paper_need {
	const struct wanted_paper *wanted;
	enum paper_standing standing;
	const struct filed_paper *paper; /* the best one of its kind in use; NULL if there is none */
	struct date counted;             /* the day that counts */
	struct date until;               /* the last day on which `paper` is young enough; year 0 if nothing limits it */
};
struct paper_needs {
	struct paper_need *at;
	size_t n, room;
};

/* Each wanted paper, in the order of the call, judged by what is in use. A paper of n months is good to the last day of the
 * period that begins on the day after its issue (민법 §157, §160); that day is not moved by a weekend, since nothing has to
 * be done on it. */
struct paper_needs paper_needs(struct pool *p, const struct wanted_papers *wanted, const struct filed_papers *papers,
							   struct date notice_day, struct date receipt_day);
/* Whether every required paper is good. */
bool paper_needs_met(const struct paper_needs *needs);
/* "사업자등록증명 (not there); 국세 납세증명서 (issued 2023-10-01, good until 2024-01-01)": the required ones that are not good. */
const char *paper_needs_text(struct pool *p, const struct paper_needs *needs);
/* One of them in words: "not there". */
const char *paper_standing_text(struct pool *p, const struct paper_need *need);

/* Whether papers may come and go in this state of the application: freely in a draft and while a supplement is asked for, with
 * a reason until the evaluation ends, and not any more afterwards. ERR_REFUSED or, without the reason, ERR_USAGE. */
MUST_CHECK bool papers_may_change(const char *state, const char *reason, struct err *e);

/* Types of content that an office takes. */
struct paper_type {
	const char *mime;
	const char *name;    /* "PDF" */
	const char *endings; /* of file names, "jpg|jpeg": the first one is the usual */
};
/* NULL if no office takes it. */
const struct paper_type *paper_type_of(const char *mime);
/* "PDF, JPEG, PNG …" */
const char *paper_types_text(struct pool *p);
/* Whether the ending of the name says what the content is. */
bool paper_type_fits(const struct paper_type *type, const char *file_name);

/* The last part of a path as a name that is safe on every system: NFC, without control characters and without what Windows
 * does not allow, not hidden, at most PAPER_NAME_MAX bytes with its ending kept. Any bytes may be given. */
#define PAPER_NAME_MAX 180
const char *paper_name_clean(struct pool *p, const char *path);
/* How the paper is called in a folder of its application: "03_사업자등록증명_증명원.pdf", with an ending that its content bears
 * out. No two papers of an application have the same. */
const char *paper_name_filed(struct pool *p, const struct filed_paper *paper);
