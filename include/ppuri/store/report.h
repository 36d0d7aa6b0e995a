/* Figures of a call, counted and summed where the rows lie. */
#pragma once

#include "ppuri/store/db.h"
#include "ppuri/won.h"

struct tally {
	const char *key;           /* a state, a rule */
	const char *text, *source; /* of a rule; NULL of others */
	int64_t n;
	struct won sum;
};

struct tallies {
	struct tally *at;
	size_t n, room;
};

/* Applications by the code of their state, with the sums asked for. */
MUST_CHECK bool report_states_read(
	struct db *db, struct pool *p, int64_t call, struct tallies *ret, struct err *e);
/* What was received (with a number), whatever became of it. */
MUST_CHECK bool report_received_read(struct db *db, int64_t call, struct tally *ret, struct err *e);
/* The rules of the check that applications did not meet, in the order of the rules. One application may miss
 * several. */
MUST_CHECK bool report_failures_read(
	struct db *db, struct pool *p, int64_t call, struct tallies *ret, struct err *e);

/* 공정률: the last one of each programme, up to the day (year 0: of all), by the ids of the programmes. */
struct report_progress {
	int64_t program_id;
	int rate; /* basis points */
};
struct report_progress_list {
	struct report_progress *at;
	size_t n, room;
};
MUST_CHECK bool report_progress_read(struct db *db, struct pool *p, struct date on, struct report_progress_list *ret, struct err *e);

struct award_tallies {
	struct tally drafted, approved, issued, cancelled; /* each award stands in one of them */
	struct won to_return; /* what was paid above what stands, and did not come back yet */
	struct won repaid, income; /* what came back; of that what its account did not get back */
};
MUST_CHECK bool report_awards_read(struct db *db, int64_t call, struct award_tallies *ret, struct err *e);

struct report_letter {
	const char *receipt_no, *firm_name, *number, *kind, *document_no; /* number: 발급번호; kind: code of LETTER_KINDS */
	struct won won; /* that it states; 0: none, such as of a cancellation as a whole */
	struct moment issued_at;
};
struct report_letters {
	struct report_letter *at;
	size_t n, room;
};
/* Award letters that hold, also of what was changed or cancelled, by receipt number. */
MUST_CHECK bool report_letters_read(
	struct db *db, struct pool *p, int64_t call, struct report_letters *ret, struct err *e);
