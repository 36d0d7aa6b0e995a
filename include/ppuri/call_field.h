/* What a call is made of, field by field: one table for editing a draft, for what a correction may change and until when, and
 * for what a notice changed. */
#pragma once

#include "ppuri/call.h"

enum call_field {
	CALL_NOTICE_NO, CALL_TITLE, CALL_NOTICE_DAY, CALL_OPENS, CALL_CLOSES, CALL_YEAR, CALL_SOURCE, CALL_BUDGET,
	CALL_SUPPORT_RATE, CALL_CAP, CALL_OWN_CASH_RATE, CALL_RUBRIC, CALL_PASS_LINE, CALL_TRIM_MIN, CALL_TIES, CALL_SELECT_MAX,
	CALL_ROUNDS, CALL_BLIND, CALL_JUDGES_MIN, CALL_SCORE_STEP, CALL_COMMENT_BELOW, CALL_BONUSES, CALL_PENALTIES, CALL_BONUS_MAX,
	CALL_LINE_AGAIN, CALL_PARTIAL_MIN, CALL_TELL_SCORE,
	CALL_PROJECT_START, CALL_PROJECT_END, CALL_SEALED, CALL_ALWAYS_OPEN, CALL_EXCEPTION, CALL_EXCEPTION_REASON,
	CALL_FILE_MB, CALL_APPLICATION_MB, CALL_FIELD_COUNT,
	/* No field of the call, but what a notice tells as well: ppuri/call_terms.h. */
	CALL_PAPER = CALL_FIELD_COUNT, CALL_CONDITION, CALL_TOLD_COUNT
};

/* Which fields are meant: bit 1 << field. */
typedef uint64_t call_fields;
#define CALL_FIELD_BIT(field) (UINT64_C(1) << (field))

/* "notice-no": as the command line names it, and as a notice keeps it. */
const char *call_field_option(enum call_field field);
/* For people. */
const char *call_field_label(enum call_field field);
/* Takes those fields over; what they point at is borrowed. Items go into their rounds by the kind of these, whichever of the two
 * is taken over: ERR_REFUSED if there is none of that kind. */
MUST_CHECK bool call_take_fields(struct pool *p, struct call *call, const struct call *from, call_fields fields, struct err *e);

/* One field as it was and as it is, in texts that do not depend on a language: won, basis points, tenths, ISO, codes. */
struct call_change {
	enum call_field field;
	const char *was; /* NULL: the first notice */
	const char *is;
};
struct call_changes {
	struct call_change *at;
	size_t n, room;
};

/* was NULL: all that the first notice says. */
struct call_changes call_changes_between(struct pool *p, const struct call *was, const struct call *is);
/* One of the two texts of a change for people: "200,000,000", "80 %", "2024. 3. 29. 18:00". */
/* The bare number that people would write, "60" of what is kept as 600; NULL: the field is no number. */
const char *call_change_figure(struct pool *p, enum call_field field, const char *text);
const char *call_change_words(struct pool *p, enum call_field field, const char *text);
const char *call_changes_json(struct pool *p, const struct call_changes *changes);
MUST_CHECK bool call_changes_read(struct pool *p, const char *json, struct call_changes *ret, struct err *e);

/* Whether the fields of a published call may become this by a correction at this moment, with so many applications received:
 * ERR_REFUSED says what may not change, and why. That the whole is right besides is call_check's. */
MUST_CHECK bool call_correction_check(const struct call *was, const struct call *is, int64_t received, struct moment now,
									  struct err *e);
