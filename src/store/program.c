#include "ppuri/store/program.h"

#include "program_row.h"
#include "sql.h"

#include "ppuri/tr.h"

#include <stdlib.h>
#include <string.h>

struct program program_row(struct query *q, struct pool *p)
{
	return (struct program){
		.id = db_int(q, "id"),
		.parent_id = db_int_or(q, "parent_id", 0),
		.parent = db_text_or_null(q, p, "parent"),
		.code = db_text(q, p, "code"),
		.name = db_text(q, p, "name"),
		.kind = db_text(q, p, "kind"),
		.ordinal = db_text_or_null(q, p, "ordinal"),
		.seq = db_int(q, "seq"),
		.start = db_date(q, "period_start"),
		.end = db_date(q, "period_end"),
		.period_note = db_text_or_null(q, p, "period_note"),
		.area = db_text_or_null(q, p, "area"),
		.legal_basis = db_text_or_null(q, p, "legal_basis"),
		.office = db_text_or_null(q, p, "office"),
		.operator = db_text_or_null(q, p, "operator"),
		.note = db_text_or_null(q, p, "note"),
		.cost_known = !db_is_null(q, "cost"),
		.cost = won_of(db_int_or(q, "cost", 0)),
		.source_note = db_text_or_null(q, p, "source_note"),
	};
}

/* A text that was taken back is not stated. */
static const char *stated(const char *text)
{
	return text && *text ? text : NULL;
}

static void bind_program(struct query *q, const struct program *program)
{
	db_bind(q, ":name", program->name);
	db_bind(q, ":kind", program->kind ? program->kind : "programme");
	db_bind(q, ":ordinal", stated(program->ordinal));
	db_bind(q, ":start", program->start);
	db_bind(q, ":end", program->end);
	db_bind(q, ":period_note", stated(program->period_note));
	db_bind(q, ":area", program->area);
	db_bind(q, ":legal_basis", program->legal_basis);
	db_bind(q, ":office", stated(program->office));
	db_bind(q, ":operator", stated(program->operator));
	db_bind(q, ":note", stated(program->note));
	db_bind(q, ":source_note", stated(program->source_note));
	if (program->cost_known)
		db_bind(q, ":cost", program->cost);
	else
		db_bind_null(q, ":cost");
}

static void bind_id_or_null(struct query *q, const char *name, int64_t id)
{
	if (id)
		db_bind(q, name, id);
	else
		db_bind_null(q, name);
}

static bool insert_row(struct db *db, const struct program *program, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO program (code, name, kind, ordinal, parent_id, seq, period_start, period_end, period_note, area, legal_basis, "
		   "office, operator, note, cost, source_note) VALUES (:code, :name, :kind, :ordinal, :parent, "
		   "iif(:seq > 0, :seq, (SELECT coalesce(max(b.seq), 0) + 1 FROM program b WHERE b.parent_id IS :parent)), "
		   ":start, :end, :period_note, :area, :legal_basis, :office, :operator, :note, :cost, :source_note)");
	db_bind(&q, ":code", program->code);
	bind_id_or_null(&q, ":parent", program->parent_id);
	db_bind(&q, ":seq", program->seq);
	bind_program(&q, program);
	return db_run(&q, e);
}

bool program_insert(struct db *db, const struct program *program, int64_t *ret_id, struct err *e)
{
	if (!insert_row(db, program, e))
		return e->kind == ERR_REFUSED ? err_set(e, ERR_REFUSED, _("there is already a programme %s"), program->code) : false;
	int64_t id = db_last_id(db);
	if (!program_write_parts(db, id, program, e))
		return false;
	*ret_id = id;
	return true;
}

bool program_update(struct db *db, const struct program *program, struct err *e)
{
	DB_SQL(q, db,
		   "UPDATE program SET name = :name, kind = :kind, ordinal = :ordinal, period_start = :start, period_end = :end, "
		   "period_note = :period_note, area = :area, legal_basis = :legal_basis, office = :office, operator = :operator, "
		   "note = :note, cost = :cost, source_note = :source_note WHERE id = :id");
	db_bind(&q, ":id", program->id);
	bind_program(&q, program);
	return db_run(&q, e);
}

static bool read_years(struct db *db, struct pool *p, struct program *program, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT fiscal_year, source, original AS won, held, to_call FROM balance WHERE program_id = :program "
		   "ORDER BY fiscal_year, source");
	db_bind(&q, ":program", program->id);
	while (db_next(&q))
		*POOL_PUSH(p, &program->funding) = (struct funding){
			.fiscal_year = (int)db_int(&q, "fiscal_year"),
			.source = db_text(&q, p, "source"),
			.known = !db_is_null(&q, "won"),
			.won = won_of(db_int_or(&q, "won", 0)),
			.held_known = !db_is_null(&q, "held"),
			.held = won_of(db_int_or(&q, "held", 0)),
			.to_call = won_of(db_int_or(&q, "to_call", 0)),
		};
	return db_done(&q, e);
}

bool program_read_funding(struct db *db, struct pool *p, struct program *program, struct err *e)
{
	struct program_list alone = {.at = program, .n = 1};
	program->funding = (struct funding_list){0};
	return read_years(db, p, program, e) && program_read_sums(db, p, &alone, e);
}

bool program_by_code(struct db *db, struct pool *p, const char *code, struct program *ret, struct err *e)
{
	DB_SQL(q, db, "SELECT " PROGRAM_COLUMNS " FROM " PROGRAM_ROWS " WHERE p.code = :code");
	db_bind(&q, ":code", code);
	bool found = db_next(&q);
	struct program program = {0};
	if (found)
		program = program_row(&q, p);
	if (!db_done(&q, e))
		return false;
	if (!found)
		return err_set(e, ERR_NOT_FOUND, _("there is no programme %s"), code);
	if (!program_read_statuses(db, p, &program, 1, (struct date){0}, (struct date){0}, e) || !program_read_funding(db, p, &program, e))
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

