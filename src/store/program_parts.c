/* What a programme has more than one of: places, technologies, fields, stated totals, and what became of it; what has more of its own,
 * in files of their own. */
#include "ppuri/store/program.h"

#include "program_row.h"
#include "sql.h"

#include "ppuri/program_status.h"

#include <stdlib.h>

static bool clear_regions(struct db *db, int64_t program, struct err *e)
{
	DB_SQL(q, db, "DELETE FROM program_region WHERE program_id = :program");
	db_bind(&q, ":program", program);
	return db_run(&q, e);
}

static bool set_regions(struct db *db, int64_t program, const struct name_list *regions, struct err *e)
{
	if (!clear_regions(db, program, e))
		return false;
	for (size_t i = 0; i < regions->n; i++) {
		DB_SQL(q, db, "INSERT INTO program_region (program_id, region, no) VALUES (:program, :region, :no)");
		db_bind(&q, ":program", program);
		db_bind(&q, ":region", regions->at[i]);
		db_bind(&q, ":no", (int64_t)i + 1);
		if (!db_run(&q, e))
			return false;
	}
	return true;
}

static bool clear_technologies(struct db *db, int64_t program, struct err *e)
{
	DB_SQL(q, db, "DELETE FROM program_technology WHERE program_id = :program");
	db_bind(&q, ":program", program);
	return db_run(&q, e);
}

static bool set_technologies(struct db *db, int64_t program, const struct name_list *technologies, struct err *e)
{
	if (!clear_technologies(db, program, e))
		return false;
	for (size_t i = 0; i < technologies->n; i++) {
		DB_SQL(q, db, "INSERT INTO program_technology (program_id, technology, no) VALUES (:program, :technology, :no)");
		db_bind(&q, ":program", program);
		db_bind(&q, ":technology", technologies->at[i]);
		db_bind(&q, ":no", (int64_t)i + 1);
		if (!db_run(&q, e))
			return false;
	}
	return true;
}

static bool clear_fields(struct db *db, int64_t program, struct err *e)
{
	DB_SQL(q, db, "DELETE FROM program_field WHERE program_id = :program");
	db_bind(&q, ":program", program);
	return db_run(&q, e);
}

static bool set_fields(struct db *db, int64_t program, const struct program_field_list *fields, struct err *e)
{
	if (!clear_fields(db, program, e))
		return false;
	for (size_t i = 0; i < fields->n; i++) {
		DB_SQL(q, db, "INSERT INTO program_field (program_id, no, grouping, name) VALUES (:program, :no, :grouping, :name)");
		db_bind(&q, ":program", program);
		db_bind(&q, ":no", (int64_t)i + 1);
		db_bind(&q, ":grouping", fields->at[i].grouping);
		db_bind(&q, ":name", fields->at[i].name);
		if (!db_run(&q, e))
			return false;
	}
	return true;
}

bool program_set_lists(struct db *db, int64_t program, const struct program *given, struct err *e)
{
	return (!given->regions.at || set_regions(db, program, &given->regions, e)) &&
		   (!given->technologies.at || set_technologies(db, program, &given->technologies, e)) &&
		   (!given->fields.at || set_fields(db, program, &given->fields, e));
}

bool program_set_total(struct db *db, int64_t program, const struct stated_total *total, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO stated_total (program_id, what, no, kind, n, bound, source) VALUES (:program, :what, "
		   "(SELECT coalesce(max(t.no), 0) + 1 FROM stated_total t WHERE t.program_id = :program), :kind, :n, :bound, :source) "
		   "ON CONFLICT (program_id, what) DO UPDATE SET kind = excluded.kind, n = excluded.n, bound = excluded.bound, "
		   "source = excluded.source");
	db_bind(&q, ":program", program);
	db_bind(&q, ":what", total->what);
	db_bind(&q, ":kind", total->kind);
	db_bind(&q, ":n", total->n);
	db_bind(&q, ":bound", total->bound);
	db_bind(&q, ":source", total->source);
	return db_run(&q, e);
}

bool program_drop_total(struct db *db, int64_t program, const char *what, bool *ret_found, struct err *e)
{
	DB_SQL(q, db, "DELETE FROM stated_total WHERE program_id = :program AND what = :what");
	db_bind(&q, ":program", program);
	db_bind(&q, ":what", what);
	if (!db_run(&q, e))
		return false;
	*ret_found = db_changes(db) > 0;
	return true;
}

bool program_add_state(struct db *db, int64_t program, const struct program_state *state, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO program_status (program_id, no, status, since, reason, source) VALUES (:program, "
		   "(SELECT coalesce(max(s.no), 0) + 1 FROM program_status s WHERE s.program_id = :program), :status, :since, :reason, :source)");
	db_bind(&q, ":program", program);
	db_bind(&q, ":status", state->status);
	db_bind(&q, ":since", state->since);
	db_bind(&q, ":reason", state->reason);
	db_bind(&q, ":source", state->source);
	return db_run(&q, e);
}

bool program_write_parts(struct db *db, int64_t program, const struct program *given, struct err *e)
{
	if (!program_set_lists(db, program, given, e))
		return false;
	for (size_t i = 0; i < given->totals.n; i++)
		if (!program_set_total(db, program, &given->totals.at[i], e))
			return false;
	for (size_t i = 0; i < given->history.n; i++)
		if (!program_add_state(db, program, &given->history.at[i], e))
			return false;
	return (!given->indicators.n || program_set_indicators(db, program, &given->indicators, e)) &&
		   (!given->milestones.n || program_set_milestones(db, program, &given->milestones, e)) &&
		   (!given->progress.n || program_set_progress(db, program, &given->progress, e)) &&
		   (!given->reviews.n || program_set_reviews(db, program, &given->reviews, e)) &&
		   (!given->councils.n || program_set_councils(db, program, &given->councils, e));
}

static bool read_regions(struct db *db, struct pool *p, struct program *program, struct err *e)
{
	DB_SQL(q, db, "SELECT region FROM program_region WHERE program_id = :program ORDER BY no");
	db_bind(&q, ":program", program->id);
	while (db_next(&q))
		*POOL_PUSH(p, &program->regions) = db_text(&q, p, "region");
	return db_done(&q, e);
}

static bool read_technologies(struct db *db, struct pool *p, struct program *program, struct err *e)
{
	DB_SQL(q, db, "SELECT technology FROM program_technology WHERE program_id = :program ORDER BY no");
	db_bind(&q, ":program", program->id);
	while (db_next(&q))
		*POOL_PUSH(p, &program->technologies) = db_text(&q, p, "technology");
	return db_done(&q, e);
}

bool program_read_fields(struct db *db, struct pool *p, struct program *program, struct err *e)
{
	program->fields = (struct program_field_list){0};
	DB_SQL(q, db, "SELECT grouping, name FROM program_field WHERE program_id = :program ORDER BY no");
	db_bind(&q, ":program", program->id);
	while (db_next(&q))
		*POOL_PUSH(p, &program->fields) =
			(struct program_field){.grouping = db_text_or_null(&q, p, "grouping"), .name = db_text(&q, p, "name")};
	return db_done(&q, e);
}

static struct stated_total read_total(struct query *q, struct pool *p)
{
	return (struct stated_total){
		.what = db_text(q, p, "what"),
		.kind = db_text_or_null(q, p, "kind"),
		.n = db_int(q, "n"),
		.bound = db_text_or_null(q, p, "bound"),
		.source = db_text_or_null(q, p, "source"),
	};
}

static int compare_ids(const void *a, const void *b)
{
	const int64_t one = (*(struct program *const *)a)->id, other = (*(struct program *const *)b)->id;
	return (one > other) - (one < other);
}

/* Programmes from the lowest id on, beside rows that come in this order: of these, and perhaps of others between them. */
struct walk {
	struct program **by_id;
	size_t n, at;
};

static struct walk walk_of(struct pool *p, struct program *programs, size_t n)
{
	struct walk walk = {.by_id = pool_alloc(p, n * sizeof *walk.by_id), .n = n};
	for (size_t i = 0; i < n; i++)
		walk.by_id[i] = &programs[i];
	if (n)
		qsort(walk.by_id, n, sizeof *walk.by_id, compare_ids);
	return walk;
}

static void bind_walk(struct query *q, const struct walk *walk)
{
	db_bind(q, ":first", walk->n ? walk->by_id[0]->id : 0);
	db_bind(q, ":last", walk->n ? walk->by_id[walk->n - 1]->id : 0);
}

/* NULL: the row is none of theirs. */
static struct program *walk_to(struct walk *walk, int64_t id)
{
	while (walk->at < walk->n && walk->by_id[walk->at]->id < id)
		walk->at++;
	return walk->at < walk->n && walk->by_id[walk->at]->id == id ? walk->by_id[walk->at] : NULL;
}

bool program_read_totals(struct db *db, struct pool *p, struct program *programs, size_t n, struct err *e)
{
	struct walk walk = walk_of(p, programs, n);
	struct program *program;
	for (size_t i = 0; i < n; i++)
		programs[i].totals = (struct stated_total_list){0};
	DB_SQL(q, db,
		   "SELECT program_id, what, kind, n, bound, source FROM stated_total WHERE program_id BETWEEN :first AND :last "
		   "ORDER BY program_id, no");
	bind_walk(&q, &walk);
	while (db_next(&q))
		if ((program = walk_to(&walk, db_int(&q, "program_id"))) != NULL)
			*POOL_PUSH(p, &program->totals) = read_total(&q, p);
	return db_done(&q, e);
}

/* A day in the history of one programme after the other. */
struct moment_of_history {
	struct date day; /* year 0: none, up to the last row */
	int64_t program;
	bool over;
};

/* The rows of each come in their order: once one began later, those behind it did. */
static bool holds_at(struct moment_of_history *moment, int64_t program, struct date since)
{
	if (moment->program != program)
		*moment = (struct moment_of_history){.day = moment->day, .program = program};
	moment->over = moment->over || (moment->day.year && !program_status_begun(since, moment->day));
	return !moment->over;
}

static struct moment_of_history end_of(struct date time)
{
	return (struct moment_of_history){.day = time.year ? date_last(time) : time};
}

bool program_read_statuses(struct db *db, struct pool *p, struct program *programs, size_t n, struct date on, struct date beside,
						   struct err *e)
{
	struct walk walk = walk_of(p, programs, n);
	struct moment_of_history asked = end_of(on), other = end_of(beside);
	struct program *program;
	DB_SQL(q, db,
		   "SELECT program_id, status, since FROM program_status WHERE program_id BETWEEN :first AND :last ORDER BY program_id, no");
	bind_walk(&q, &walk);
	while (db_next(&q)) {
		if ((program = walk_to(&walk, db_int(&q, "program_id"))) == NULL)
			continue;
		const struct date since = db_date(&q, "since");
		const char *status = db_text(&q, p, "status");
		if (holds_at(&asked, program->id, since)) {
			program->status = status;
			program->since = since;
		}
		if (holds_at(&other, program->id, since))
			program->status_beside = status;
	}
	return db_done(&q, e);
}

static bool read_history(struct db *db, struct pool *p, struct program *program, struct err *e)
{
	DB_SQL(q, db, "SELECT status, since, reason, source FROM program_status WHERE program_id = :program ORDER BY no");
	db_bind(&q, ":program", program->id);
	while (db_next(&q))
		*POOL_PUSH(p, &program->history) = (struct program_state){
			.status = db_text(&q, p, "status"),
			.since = db_date(&q, "since"),
			.reason = db_text_or_null(&q, p, "reason"),
			.source = db_text_or_null(&q, p, "source"),
		};
	return db_done(&q, e);
}

bool program_read_parts(struct db *db, struct pool *p, struct program *program, struct err *e)
{
	return read_regions(db, p, program, e) && read_technologies(db, p, program, e) && program_read_fields(db, p, program, e) &&
		   program_read_totals(db, p, program, 1, e) && read_history(db, p, program, e) && program_read_indicators(db, p, program, e) &&
		   program_read_milestones(db, p, program, e) && program_read_progress(db, p, program, e) &&
		   program_read_reviews(db, p, program, e) && program_read_councils(db, p, program, e);
}
