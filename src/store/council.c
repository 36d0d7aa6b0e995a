/* Councils of a programme, their members and what they work on. */
#include "ppuri/store/program.h"

#include "program_row.h"
#include "sql.h"

static bool clear_members(struct db *db, int64_t program, struct err *e)
{
	DB_SQL(q, db, "DELETE FROM council_member WHERE program_id = :program");
	db_bind(&q, ":program", program);
	return db_run(&q, e);
}

static bool clear_tasks(struct db *db, int64_t program, struct err *e)
{
	DB_SQL(q, db, "DELETE FROM council_task WHERE program_id = :program");
	db_bind(&q, ":program", program);
	return db_run(&q, e);
}

static bool clear_councils(struct db *db, int64_t program, struct err *e)
{
	DB_SQL(q, db, "DELETE FROM council WHERE program_id = :program");
	db_bind(&q, ":program", program);
	return db_run(&q, e);
}

static bool put_council(struct db *db, int64_t program, size_t no, const struct council *council, struct err *e)
{
	DB_SQL(q, db, "INSERT INTO council (program_id, no, name, kind, region, note) VALUES (:program, :no, :name, :kind, :region, :note)");
	db_bind(&q, ":program", program);
	db_bind(&q, ":no", (int64_t)no);
	db_bind(&q, ":name", council->name);
	db_bind(&q, ":kind", council->kind);
	db_bind(&q, ":region", council->region);
	db_bind(&q, ":note", council->note);
	return db_run(&q, e);
}

static bool put_member(struct db *db, int64_t program, size_t council, size_t no, const struct council_member *member, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO council_member (program_id, council, no, kind, name, firm_id, since, until) "
		   "VALUES (:program, :council, :no, :kind, :name, nullif(:firm, 0), :since, :until)");
	db_bind(&q, ":program", program);
	db_bind(&q, ":council", (int64_t)council);
	db_bind(&q, ":no", (int64_t)no);
	db_bind(&q, ":kind", member->kind);
	db_bind(&q, ":name", member->name);
	db_bind(&q, ":firm", member->firm_id);
	db_bind(&q, ":since", member->since);
	db_bind(&q, ":until", member->until);
	return db_run(&q, e);
}

static bool put_task(struct db *db, int64_t program, size_t council, size_t no, const struct council_task *task, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO council_task (program_id, council, no, title, year, state) VALUES (:program, :council, :no, :title, :year, :state)");
	db_bind(&q, ":program", program);
	db_bind(&q, ":council", (int64_t)council);
	db_bind(&q, ":no", (int64_t)no);
	db_bind(&q, ":title", task->title);
	db_bind(&q, ":year", task->year);
	db_bind(&q, ":state", task->state);
	return db_run(&q, e);
}

static bool put_parts(struct db *db, int64_t program, size_t no, const struct council *council, struct err *e)
{
	for (size_t i = 0; i < council->members.n; i++)
		if (!put_member(db, program, no, i + 1, &council->members.at[i], e))
			return false;
	for (size_t i = 0; i < council->tasks.n; i++)
		if (!put_task(db, program, no, i + 1, &council->tasks.at[i], e))
			return false;
	return true;
}

bool program_set_councils(struct db *db, int64_t program, const struct council_list *list, struct err *e)
{
	if (!clear_members(db, program, e) || !clear_tasks(db, program, e) || !clear_councils(db, program, e))
		return false;
	for (size_t i = 0; i < list->n; i++)
		if (!put_council(db, program, i + 1, &list->at[i], e) || !put_parts(db, program, i + 1, &list->at[i], e))
			return false;
	return true;
}

static bool read_councils(struct db *db, struct pool *p, struct program *program, struct err *e)
{
	DB_SQL(q, db, "SELECT name, kind, region, note FROM council WHERE program_id = :program ORDER BY no");
	db_bind(&q, ":program", program->id);
	while (db_next(&q))
		*POOL_PUSH(p, &program->councils) = (struct council){
			.name = db_text(&q, p, "name"),
			.kind = db_text(&q, p, "kind"),
			.region = db_text_or_null(&q, p, "region"),
			.note = db_text_or_null(&q, p, "note"),
		};
	return db_done(&q, e);
}

static struct council *council_at(struct query *q, struct program *program)
{
	int64_t no = db_int(q, "council");
	if (no >= 1 && (uint64_t)no <= program->councils.n)
		return &program->councils.at[no - 1];
	db_damaged(q, "council");
	return NULL;
}

static bool read_members(struct db *db, struct pool *p, struct program *program, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT m.council, m.kind, m.name, m.firm_id, f.biz_no, m.since, m.until FROM council_member m LEFT JOIN firm f ON f.id = m.firm_id "
		   "WHERE m.program_id = :program ORDER BY m.council, m.no");
	db_bind(&q, ":program", program->id);
	while (db_next(&q)) {
		struct council *council = council_at(&q, program);
		if (council)
			*POOL_PUSH(p, &council->members) = (struct council_member){
				.kind = db_text(&q, p, "kind"),
				.name = db_text(&q, p, "name"),
				.biz_no = db_text_or_null(&q, p, "biz_no"),
				.firm_id = db_int_or(&q, "firm_id", 0),
				.since = db_date(&q, "since"),
				.until = db_date(&q, "until"),
			};
	}
	return db_done(&q, e);
}

static bool read_tasks(struct db *db, struct pool *p, struct program *program, struct err *e)
{
	DB_SQL(q, db, "SELECT council, title, year, state FROM council_task WHERE program_id = :program ORDER BY council, no");
	db_bind(&q, ":program", program->id);
	while (db_next(&q)) {
		struct council *council = council_at(&q, program);
		if (council)
			*POOL_PUSH(p, &council->tasks) = (struct council_task){
				.title = db_text(&q, p, "title"),
				.year = db_int(&q, "year"),
				.state = db_text_or_null(&q, p, "state"),
			};
	}
	return db_done(&q, e);
}

bool program_read_councils(struct db *db, struct pool *p, struct program *program, struct err *e)
{
	return read_councils(db, p, program, e) &&
		   (!program->councils.n || (read_members(db, p, program, e) && read_tasks(db, p, program, e)));
}
