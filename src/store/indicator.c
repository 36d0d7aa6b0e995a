/* What a programme is measured by: indicators with their values, milestones, progress. A list is written as it is now; the record of the
 * act holds what really differs. */
#include "ppuri/store/program.h"

#include "program_row.h"
#include "sql.h"

static bool clear_values(struct db *db, int64_t program, struct err *e)
{
	DB_SQL(q, db, "DELETE FROM indicator_value WHERE program_id = :program");
	db_bind(&q, ":program", program);
	return db_run(&q, e);
}

static bool clear_indicators(struct db *db, int64_t program, struct err *e)
{
	DB_SQL(q, db, "DELETE FROM indicator WHERE program_id = :program");
	db_bind(&q, ":program", program);
	return db_run(&q, e);
}

static bool put_value(struct db *db, int64_t program, size_t no, const struct indicator_value *value, struct err *e)
{
	char at[DATE_TEXT_MAX];
	DB_SQL(q, db,
		   "INSERT INTO indicator_value (program_id, indicator, role, at, n, scale, bound, printed) "
		   "VALUES (:program, :no, :role, :at, :n, :scale, :bound, :printed)");
	db_bind(&q, ":program", program);
	db_bind(&q, ":no", (int64_t)no);
	db_bind(&q, ":role", value->role);
	db_bind(&q, ":at", date_iso(value->at, at));
	db_bind(&q, ":n", value->n);
	db_bind(&q, ":scale", value->scale);
	db_bind(&q, ":bound", value->bound);
	db_bind(&q, ":printed", value->printed);
	return db_run(&q, e);
}

static bool put_indicator(struct db *db, int64_t program, size_t no, const struct indicator *indicator, struct err *e)
{
	DB_SQL(q, db, "INSERT INTO indicator (program_id, no, name, unit, change, note) VALUES (:program, :no, :name, :unit, :change, :note)");
	db_bind(&q, ":program", program);
	db_bind(&q, ":no", (int64_t)no);
	db_bind(&q, ":name", indicator->name);
	db_bind(&q, ":unit", indicator->unit);
	db_bind(&q, ":change", indicator->change);
	db_bind(&q, ":note", indicator->note);
	return db_run(&q, e);
}

bool program_set_indicators(struct db *db, int64_t program, const struct indicator_list *list, struct err *e)
{
	if (!clear_values(db, program, e) || !clear_indicators(db, program, e))
		return false;
	for (size_t i = 0; i < list->n; i++) {
		const struct indicator_value_list *values = &list->at[i].values;
		if (!put_indicator(db, program, i + 1, &list->at[i], e))
			return false;
		for (size_t k = 0; k < values->n; k++)
			if (!put_value(db, program, i + 1, &values->at[k], e))
				return false;
	}
	return true;
}

static bool read_date(struct query *q, const char *column, struct date *ret)
{
	const char *text = db_text_here(q, column);
	*ret = (struct date){0};
	if (!*text || date_from_iso(text, ret))
		return true;
	db_damaged(q, column);
	return false;
}

static bool read_values(struct db *db, struct pool *p, int64_t program, struct indicator_list *list, struct err *e)
{
	DB_SQL(q, db, "SELECT indicator, role, at, n, scale, bound, printed FROM indicator_value WHERE program_id = :program");
	db_bind(&q, ":program", program);
	while (db_next(&q)) {
		struct indicator_value value = {
			.role = db_text(&q, p, "role"),
			.n = db_int(&q, "n"),
			.scale = (int)db_int(&q, "scale"),
			.bound = db_text_or_null(&q, p, "bound"),
			.printed = db_text_or_null(&q, p, "printed"),
		};
		int64_t no = db_int(&q, "indicator");
		if (no < 1 || (uint64_t)no > list->n)
			db_damaged(&q, "indicator");
		else if (read_date(&q, "at", &value.at))
			indicator_set_value(p, &list->at[no - 1], &value);
	}
	return db_done(&q, e);
}

bool program_read_indicators(struct db *db, struct pool *p, struct program *program, struct err *e)
{
	DB_SQL(q, db, "SELECT name, unit, change, note FROM indicator WHERE program_id = :program ORDER BY no");
	db_bind(&q, ":program", program->id);
	while (db_next(&q))
		*POOL_PUSH(p, &program->indicators) = (struct indicator){
			.name = db_text(&q, p, "name"),
			.unit = db_text_or_null(&q, p, "unit"),
			.change = db_text_or_null(&q, p, "change"),
			.note = db_text_or_null(&q, p, "note"),
		};
	return db_done(&q, e) && (!program->indicators.n || read_values(db, p, program->id, &program->indicators, e));
}

static bool clear_milestones(struct db *db, int64_t program, struct err *e)
{
	DB_SQL(q, db, "DELETE FROM milestone WHERE program_id = :program");
	db_bind(&q, ":program", program);
	return db_run(&q, e);
}

bool program_set_milestones(struct db *db, int64_t program, const struct milestone_list *list, struct err *e)
{
	if (!clear_milestones(db, program, e))
		return false;
	for (size_t i = 0; i < list->n; i++) {
		const struct milestone *milestone = &list->at[i];
		DB_SQL(q, db,
			   "INSERT INTO milestone (program_id, no, kind, name, planned, done, note) "
			   "VALUES (:program, :no, :kind, :name, :planned, :done, :note)");
		db_bind(&q, ":program", program);
		db_bind(&q, ":no", (int64_t)i + 1);
		db_bind(&q, ":kind", milestone->kind);
		db_bind(&q, ":name", milestone->name);
		db_bind(&q, ":planned", milestone->planned);
		db_bind(&q, ":done", milestone->done);
		db_bind(&q, ":note", milestone->note);
		if (!db_run(&q, e))
			return false;
	}
	return true;
}

bool program_read_milestones(struct db *db, struct pool *p, struct program *program, struct err *e)
{
	DB_SQL(q, db, "SELECT kind, name, planned, done, note FROM milestone WHERE program_id = :program ORDER BY no");
	db_bind(&q, ":program", program->id);
	while (db_next(&q))
		*POOL_PUSH(p, &program->milestones) = (struct milestone){
			.kind = db_text(&q, p, "kind"),
			.name = db_text_or_null(&q, p, "name"),
			.planned = db_date(&q, "planned"),
			.done = db_date(&q, "done"),
			.note = db_text_or_null(&q, p, "note"),
		};
	return db_done(&q, e);
}

static bool clear_progress(struct db *db, int64_t program, struct err *e)
{
	DB_SQL(q, db, "DELETE FROM progress WHERE program_id = :program");
	db_bind(&q, ":program", program);
	return db_run(&q, e);
}

bool program_set_progress(struct db *db, int64_t program, const struct progress_list *list, struct err *e)
{
	char at[DATE_TEXT_MAX];
	if (!clear_progress(db, program, e))
		return false;
	for (size_t i = 0; i < list->n; i++) {
		DB_SQL(q, db, "INSERT INTO progress (program_id, at, rate, note) VALUES (:program, :at, :rate, :note)");
		db_bind(&q, ":program", program);
		db_bind(&q, ":at", date_iso(list->at[i].at, at));
		db_bind(&q, ":rate", list->at[i].rate);
		db_bind(&q, ":note", list->at[i].note);
		if (!db_run(&q, e))
			return false;
	}
	return true;
}

bool program_read_progress(struct db *db, struct pool *p, struct program *program, struct err *e)
{
	DB_SQL(q, db, "SELECT at, rate, note FROM progress WHERE program_id = :program ORDER BY at");
	db_bind(&q, ":program", program->id);
	while (db_next(&q)) {
		struct progress progress = {.rate = (int32_t)db_int(&q, "rate"), .note = db_text_or_null(&q, p, "note")};
		if (read_date(&q, "at", &progress.at))
			*POOL_PUSH(p, &program->progress) = progress;
	}
	return db_done(&q, e);
}
