/* A row of programmes, for the files that read them. */
#pragma once

#include "sql.h"

#include "ppuri/program.h"

#define PROGRAM_COLUMNS \
	"p.id, p.parent_id, u.code AS parent, p.code, p.name, p.kind, p.ordinal, p.seq, p.period_start, p.period_end, p.period_note, " \
	"p.area, p.legal_basis, p.office, p.operator, p.note, p.cost, p.source_note"
#define PROGRAM_ROWS "program p LEFT JOIN program u ON u.id = p.parent_id"

/* Of a row with PROGRAM_COLUMNS: all that is no list, but the status. */
struct program program_row(struct query *q, struct pool *p);
/* The status of each that was in force at the end of `on`, and of `beside`; year 0: the last one. Of ten thousand one walk over all is read,
 * not a few pages for each. */
MUST_CHECK bool program_read_statuses(struct db *db, struct pool *p, struct program *programs, size_t n, struct date on, struct date beside,
									  struct err *e);
MUST_CHECK bool program_read_fields(struct db *db, struct pool *p, struct program *program, struct err *e);
MUST_CHECK bool program_read_totals(struct db *db, struct pool *p, struct program *programs, size_t n, struct err *e);
MUST_CHECK bool program_read_indicators(struct db *db, struct pool *p, struct program *program, struct err *e);
MUST_CHECK bool program_read_milestones(struct db *db, struct pool *p, struct program *program, struct err *e);
MUST_CHECK bool program_read_progress(struct db *db, struct pool *p, struct program *program, struct err *e);
MUST_CHECK bool program_read_reviews(struct db *db, struct pool *p, struct program *program, struct err *e);
MUST_CHECK bool program_read_councils(struct db *db, struct pool *p, struct program *program, struct err *e);
/* Of all years, or what one year has: program_money.c. */
MUST_CHECK bool program_list_money(struct db *db, struct pool *p, int year, struct program_list *list, struct err *e);
MUST_CHECK bool program_read_sums(struct db *db, struct pool *p, struct program_list *list, struct err *e);
