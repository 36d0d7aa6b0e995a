#include "call_parts.h"

#include "sql.h"

#include "ppuri/call_evaluation.h"

#include <string.h>

static bool read_rounds(struct db *db, struct pool *p, struct call *call, struct err *e)
{
	struct {
		struct selection_round *at;
		size_t n, room;
	} rounds = {0};
	DB_SQL(q, db, "SELECT kind, weight, line, advance_max FROM call_round WHERE call_id = :call ORDER BY no");
	db_bind(&q, ":call", call->id);
	while (db_next(&q))
		*POOL_PUSH(p, &rounds) = (struct selection_round){
			.kind = db_text(&q, p, "kind"),
			.weight = (int32_t)db_int(&q, "weight"),
			.line = (int32_t)db_int(&q, "line"),
			.advance_max = (int)db_int(&q, "advance_max"),
		};
	call->rounds = rounds.at;
	call->n_rounds = rounds.n;
	return db_done(&q, e);
}

static bool read_items(struct db *db, struct pool *p, struct call *call, struct err *e)
{
	struct {
		struct selection_item *at;
		size_t n, room;
	} items = {0};
	DB_SQL(q, db, "SELECT no, name, points, line, round FROM rubric_item WHERE call_id = :call ORDER BY no");
	db_bind(&q, ":call", call->id);
	while (db_next(&q))
		*POOL_PUSH(p, &items) = (struct selection_item){
			.no = (int)db_int(&q, "no"),
			.name = db_text(&q, p, "name"),
			.points = (int32_t)db_int(&q, "points"),
			.line = (int32_t)db_int(&q, "line"),
			.round = (int)db_int(&q, "round") - 1,
		};
	call->items = items.at;
	call->n_items = items.n;
	return db_done(&q, e);
}

struct bonus_list {
	struct call_bonus *at;
	size_t n, room;
};

static bool read_bonuses(struct db *db, struct pool *p, struct call *call, struct err *e)
{
	struct bonus_list lists[2] = {0};
	DB_SQL(q, db, "SELECT no, penalty, name, tenths, paper FROM call_bonus WHERE call_id = :call ORDER BY no");
	db_bind(&q, ":call", call->id);
	while (db_next(&q))
		*POOL_PUSH(p, &lists[db_int(&q, "penalty") != 0]) = (struct call_bonus){
			.no = (int)db_int(&q, "no"),
			.name = db_text(&q, p, "name"),
			.tenths = (int32_t)db_int(&q, "tenths"),
			.paper = db_text_or_null(&q, p, "paper"),
		};
	call->bonuses = lists[0].at;
	call->n_bonuses = lists[0].n;
	call->penalties = lists[1].at;
	call->n_penalties = lists[1].n;
	return db_done(&q, e);
}

bool call_parts_read(struct db *db, struct pool *p, struct call *call, struct err *e)
{
	return read_rounds(db, p, call, e) && read_items(db, p, call, e) && read_bonuses(db, p, call, e);
}

static bool insert_rounds(struct db *db, int64_t id, const struct call *call, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO call_round (call_id, no, kind, weight, line, advance_max) VALUES (:call, :no, :kind, :weight, :line, :advance)");
	for (size_t i = 0; i < call->n_rounds; i++) {
		db_again(&q);
		db_bind(&q, ":call", id);
		db_bind(&q, ":no", (int64_t)i + 1);
		db_bind(&q, ":kind", call->rounds[i].kind);
		db_bind(&q, ":weight", call->rounds[i].weight);
		db_bind(&q, ":line", call->rounds[i].line);
		db_bind(&q, ":advance", call->rounds[i].advance_max);
		if (!db_run(&q, e))
			return false;
	}
	return true;
}

static bool insert_items(struct db *db, int64_t id, const struct call *call, struct err *e)
{
	DB_SQL(q, db, "INSERT INTO rubric_item (call_id, no, name, points, line, round) VALUES (:call, :no, :name, :points, :line, :round)");
	for (size_t i = 0; i < call->n_items; i++) {
		db_again(&q);
		db_bind(&q, ":call", id);
		db_bind(&q, ":no", call->items[i].no);
		db_bind(&q, ":name", call->items[i].name);
		db_bind(&q, ":points", call->items[i].points);
		db_bind(&q, ":line", call->items[i].line);
		db_bind(&q, ":round", call->items[i].round + 1);
		if (!db_run(&q, e))
			return false;
	}
	return true;
}

static bool insert_bonuses(struct db *db, int64_t id, const struct call *call, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO call_bonus (call_id, no, penalty, name, tenths, paper) VALUES (:call, :no, :penalty, :name, :tenths, :paper)");
	for (size_t i = 0; i < call->n_bonuses + call->n_penalties; i++) {
		bool penalty = i >= call->n_bonuses;
		const struct call_bonus *bonus = penalty ? &call->penalties[i - call->n_bonuses] : &call->bonuses[i];
		db_again(&q);
		db_bind(&q, ":call", id);
		db_bind(&q, ":no", (int64_t)i + 1);
		db_bind(&q, ":penalty", (int64_t)penalty);
		db_bind(&q, ":name", bonus->name);
		db_bind(&q, ":tenths", bonus->tenths);
		db_bind(&q, ":paper", bonus->paper);
		if (!db_run(&q, e))
			return false;
	}
	return true;
}

bool call_parts_insert(struct db *db, int64_t id, const struct call *call, struct err *e)
{
	return insert_rounds(db, id, call, e) && insert_items(db, id, call, e) && insert_bonuses(db, id, call, e);
}

static bool delete_rubric(struct db *db, int64_t id, struct err *e)
{
	DB_SQL(items, db, "DELETE FROM rubric_item WHERE call_id = :call");
	db_bind(&items, ":call", id);
	DB_SQL(rounds, db, "DELETE FROM call_round WHERE call_id = :call");
	db_bind(&rounds, ":call", id);
	return db_run(&items, e) && db_run(&rounds, e);
}

static bool delete_bonuses(struct db *db, int64_t id, struct err *e)
{
	DB_SQL(q, db, "DELETE FROM call_bonus WHERE call_id = :call");
	db_bind(&q, ":call", id);
	return db_run(&q, e);
}

static bool same_rubric(struct pool *p, const struct call *a, const struct call *b)
{
	return strcmp(call_rounds_text(p, a), call_rounds_text(p, b)) == 0 && strcmp(call_items_text(p, a), call_items_text(p, b)) == 0;
}

static bool same_bonuses(struct pool *p, const struct call *a, const struct call *b)
{
	return strcmp(call_bonuses_text(p, a->bonuses, a->n_bonuses), call_bonuses_text(p, b->bonuses, b->n_bonuses)) == 0 &&
		   strcmp(call_bonuses_text(p, a->penalties, a->n_penalties), call_bonuses_text(p, b->penalties, b->n_penalties)) == 0;
}

bool call_parts_update(struct db *db, const struct call *call, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	struct call stored = {.id = call->id};
	if (!call_parts_read(db, &pool, &stored, e))
		return false;
	if (!same_rubric(&pool, &stored, call) &&
		!(delete_rubric(db, call->id, e) && insert_rounds(db, call->id, call, e) && insert_items(db, call->id, call, e)))
		return false;
	return same_bonuses(&pool, &stored, call) || (delete_bonuses(db, call->id, e) && insert_bonuses(db, call->id, call, e));
}
