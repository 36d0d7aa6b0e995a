/* 발급대장: every paper that the office sends has a number in one register, and either still holds, or was changed (변경) by a
 * later one, or was revoked (취소). */
#pragma once

#include "ppuri/date.h"
#include "ppuri/hash.h"
#include "ppuri/pool.h"
#include "ppuri/vocabulary.h"
#include "ppuri/won.h"

extern const struct vocabulary LETTER_KINDS;  /* 보조금 교부결정 통지서 award, … */
extern const struct vocabulary LETTER_STATES; /* 유효 valid, 변경됨 changed, 취소됨 revoked: in the order of enum letter_state */

#define LETTER_FOLLOWS_MAX 12
struct letter_kind {
	const char *code;
	const char *form; /* the built-in form; an office's own of this name goes before it */
	const char *file; /* in file names: "교부결정통지서" */
	bool letterhead;  /* 공문: it prints what is set of the office line by line, and nothing in its place */
	bool adverse;     /* it refuses or takes something away, so it says how to object and until when */
	const char *follows[LETTER_FOLLOWS_MAX]; /* kinds: it tells of the decision that ended letters of them to the same application */
};
const struct letter_kind *letter_kind_of(const char *code); /* NULL if there is none */

enum letter_state { LETTER_VALID, LETTER_CHANGED, LETTER_REVOKED };

/* What is decided of an application ends, at once, the letters that say otherwise; whoever asks about them is not told what held before. */
enum letter_overtaker {
	OVERTAKEN_AWARD_CHANGED,
	OVERTAKEN_AWARD_CUT, /* cancelled in part */
	OVERTAKEN_AWARD_CANCELLED,
	OVERTAKEN_AGREEMENT_CHANGED, /* the same, where the agreement grants */
	OVERTAKEN_AGREEMENT_CUT,
	OVERTAKEN_AGREEMENT_CANCELLED,
	OVERTAKEN_RESULT_CHANGED,
	OVERTAKEN_RESULT_CANCELLED,
	OVERTAKEN_PROMOTED,
	OVERTAKEN_DECLINED,
	OVERTAKEN_EXCLUDED,
	OVERTAKEN_WITHDRAWN,
	OVERTAKEN_REINSTATED,
	OVERTAKEN_COUNT
};
struct letter_overtaking {
	const char *code, *words; /* the words stand in the register, behind them the number of the decision's document */
	enum letter_state how;
	const char *kinds[LETTER_FOLLOWS_MAX];
};
const struct letter_overtaking *letter_overtaking(enum letter_overtaker by);

struct letter {
	int64_t id;
	const char *number;      /* 발급번호: "2024-000123" */
	const char *kind;        /* code of LETTER_KINDS */
	int64_t application_id;
	int64_t award_id;        /* 0: it is about no award */
	int64_t subject_no;      /* which one of its kind to that application: the amendment's id, a change's number; 0 if there is only one */
	const char *receipt_no, *firm_name, *call_code;
	const char *receiver;    /* as the letter names it */
	struct won won;          /* the sum that it states; 0: none */
	const char *document_no; /* 문서번호; NULL: it has none */
	const char *check_code;  /* 확인코드: twelve characters, without the hyphens */
	const char *form;        /* what it was drawn by: the built-in form of its kind, or the name of the office's own file */
	struct sha256 form_sha256; /* of its text */
	const char *fields;      /* what was filled into the form, as JSON */
	struct sha256 sha256;    /* of the file, which the store keeps */
	int64_t size;
	bool is_signed;
	const char *file_name;
	const char *issued_by;   /* login name */
	struct moment issued_at;
	enum letter_state state;
	bool overtaken;          /* a decision ended it, so that another of its kind may be due */
	const char *successor;   /* number of the letter that took its place; NULL: none did, or none yet */
	const char *end_reason, *ended_by; /* valid if it was changed or revoked */
	struct moment ended_at;
};

/* Where they go, one after the other while they are read; false ends the reading. The texts live until take returns. */
struct recorded_taker {
	bool (*take)(void *to, const struct letter *letter, struct err *e);
	void *to;
};
struct letter_list {
	struct letter *at;
	size_t n, room;
};

bool letter_by_own_form(const struct letter *letter); /* of the office */

/* Numbers are dense within a year: "2024-000123". */
const char *letter_number(struct pool *p, int year, int64_t n);
/* As people type it: "2024-123", full-width digits, spaces around the hyphen. ERR_USAGE if it can be none. */
MUST_CHECK bool letter_number_parse(struct pool *p, const char *typed, const char **ret, struct err *e);
const char *letter_series(struct pool *p, int year);

/* 확인코드: 60 random bits in the 32 signs of Crockford, which no two of look alike. */
#define LETTER_CODE 12
#define LETTER_CODE_BYTES 8
#define LETTER_CODE_TEXT (LETTER_CODE + 3)
const char *letter_code(const unsigned char bytes[LETTER_CODE_BYTES], char out[LETTER_CODE + 1]);
const char *letter_code_text(const char *code, char out[LETTER_CODE_TEXT]); /* "ABCD-EFGH-JKMN" */
/* As people type it: in either case, full-width too, with or without hyphens and spaces, O for 0, I and L for 1. False if it can be none. */
bool letter_code_read(const char *typed, char out[LETTER_CODE + 1]);
