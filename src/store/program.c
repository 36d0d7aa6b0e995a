#include "ppuri/store/program.h"

#include "sql.h"

#include "ppuri/tr.h"

#define PROGRAM_COLUMNS "p.id, p.code, p.name, p.period_start, p.period_end, p.period_note, p.area, p.legal_basis, p.office, p.operator, p.note"

static struct program read_program(struct query *q, struct pool *p)
{
	return (struct program){
		.id = db_int(q, "id"),
		.code = db_text(q, p, "code"),
		.name = db_text(q, p, "name"),
		.start = db_date(q, "period_start"),
		.end = db_date(q, "period_end"),
		.period_note = db_text_or_null(q, p, "period_note"),
		.area = db_text_or_null(q, p, "area"),
		.legal_basis = db_text_or_null(q, p, "legal_basis"),
		.office = db_text_or_null(q, p, "office"),
		.operator = db_text_or_null(q, p, "operator"),
		.note = db_text_or_null(q, p, "note"),
	};
}

static void bind_program(struct query *q, const struct program *program)
{
	db_bind(q, ":name", program->name);
	db_bind(q, ":start", program->start);
	db_bind(q, ":end", program->end);
	db_bind(q, ":period_note", program->period_note);
	db_bind(q, ":area", program->area);
	db_bind(q, ":legal_basis", program->legal_basis);
	db_bind(q, ":office", program->office);
	db_bind(q, ":operator", program->operator);
	db_bind(q, ":note", program->note);
}

bool program_insert(struct db *db, const struct program *program, int64_t *ret_id, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO program (code, name, period_start, period_end, period_note, area, legal_basis, office, operator, note) "
		   "VALUES (:code, :name, :start, :end, :period_note, :area, :legal_basis, :office, :operator, :note)");
	db_bind(&q, ":code", program->code);
	bind_program(&q, program);
	if (!db_run(&q, e))
		return e->kind == ERR_REFUSED ? err_set(e, ERR_REFUSED, _("there is already a programme %s"), program->code) : false;
	*ret_id = db_last_id(db);
	return true;
}

bool program_update(struct db *db, const struct program *program, struct err *e)
{
	DB_SQL(q, db,
		   "UPDATE program SET name = :name, period_start = :start, period_end = :end, period_note = :period_note, "
		   "area = :area, legal_basis = :legal_basis, office = :office, operator = :operator, note = :note WHERE id = :id");
	db_bind(&q, ":id", program->id);
	bind_program(&q, program);
	return db_run(&q, e);
}

static bool read_funding(struct db *db, struct pool *p, struct program *program, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT fiscal_year, source, original AS won FROM program_funding WHERE program_id = :program ORDER BY fiscal_year, source");
	db_bind(&q, ":program", program->id);
	while (db_next(&q))
		*POOL_PUSH(p, &program->funding) = (struct funding){
			.fiscal_year = (int)db_int(&q, "fiscal_year"),
			.source = db_text(&q, p, "source"),
			.known = !db_is_null(&q, "won"),
			.won = won_of(db_int_or(&q, "won", 0)),
		};
	return db_done(&q, e);
}

bool program_by_code(struct db *db, struct pool *p, const char *code, struct program *ret, struct err *e)
{
	DB_SQL(q, db, "SELECT " PROGRAM_COLUMNS " FROM program p WHERE p.code = :code");
	db_bind(&q, ":code", code);
	bool found = db_next(&q);
	struct program program = {0};
	if (found)
		program = read_program(&q, p);
	if (!db_done(&q, e))
		return false;
	if (!found)
		return err_set(e, ERR_NOT_FOUND, _("there is no programme %s"), code);
	if (!read_funding(db, p, &program, e))
		return false;
	*ret = program;
	return true;
}

bool program_by_id(struct db *db, struct pool *p, int64_t id, struct program *ret, struct err *e)
{
	DB_SQL(q, db, "SELECT code FROM program WHERE id = :id");
	db_bind(&q, ":id", id);
	const char *code = db_next(&q) ? db_text(&q, p, "code") : "?";
	return db_done(&q, e) && program_by_code(db, p, code, ret, e);
}

/* A date of any precision begins with its year, and its last day is reached by filling up: so text comparison is enough.
 * "2025" as an end covers 2025-12-31, "2025-12" covers 2025-12-31. */
bool program_list_read(struct db *db, struct pool *p, const struct program_filter *filter, struct program_list *ret,
					   struct err *e)
{
	struct program_list list = {0};
	char on[DATE_TEXT_MAX];
	DB_SQL(q, db,
		   "SELECT " PROGRAM_COLUMNS " FROM program p WHERE "
		   "(:on IS NULL OR (p.period_start <= :on AND substr(:on, 1, length(p.period_end)) <= p.period_end)) "
		   "AND (:year = 0 OR (CAST(substr(p.period_start, 1, 4) AS INTEGER) <= :year "
		   "AND CAST(substr(p.period_end, 1, 4) AS INTEGER) >= :year)) "
		   "AND (:source IS NULL OR EXISTS (SELECT 1 FROM program_funding f WHERE f.program_id = p.id AND f.source = :source)) "
		   "AND (:area IS NULL OR coalesce(p.area, '') = :area) ORDER BY p.code");
	db_bind(&q, ":on", filter->on.year ? date_iso(filter->on, on) : NULL);
	db_bind(&q, ":year", filter->year);
	db_bind(&q, ":source", filter->source);
	db_bind(&q, ":area", filter->area);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = read_program(&q, p);
	if (!db_done(&q, e))
		return false;
	for (size_t i = 0; i < list.n; i++)
		if (!read_funding(db, p, &list.at[i], e))
			return false;
	*ret = list;
	return true;
}
