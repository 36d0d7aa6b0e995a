#include "ppuri/store/call.h"

#include "call_parts.h"
#include "sql.h"

#include "ppuri/store/eligibility.h"

#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

#define CALL_COLUMNS \
	"c.id, c.code, c.program_id, p.code AS program_code, p.name AS program_name, c.notice_no, c.title, c.notice_day, " \
	"c.opens_at, c.closes_at, c.fiscal_year, c.source, c.budget, c.cap, c.support_rate, c.own_cash_rate, c.pass_line, " \
	"c.blind, c.judges_min, c.score_step, c.comment_below, c.bonus_max, c.line_again, c.partial_min, c.tell_score, " \
	"c.trim_min, c.ties, c.select_max, c.project_start, c.project_end, c.sealed, c.always_open, c.exception, c.exception_reason, " \
	"c.file_mb, c.application_mb, c.notices, c.state, CASE WHEN c.always_open = 1 THEN " \
	"(SELECT coalesce(sum(s.asked), 0) FROM main.application s WHERE s.call_id = c.id AND s.receipt_no IS NOT NULL " \
	"AND s.state NOT IN ('RETURNED', 'INELIGIBLE', 'NOT_SELECTED', 'DECLINED', 'WITHDRAWN', 'CALL_CANCELLED')) ELSE 0 END AS spent"

static enum line_again read_line_again(struct query *q, struct pool *p)
{
	const struct term *term = term_of(&LINES_AGAIN, db_text(q, p, "line_again"));
	if (!term)
		db_damaged(q, "line_again");
	return term ? (enum line_again)(term - LINES_AGAIN.terms) : LINE_ONCE;
}

static struct call read_call(struct query *q, struct pool *p)
{
	struct err why;
	struct call call = {
		.id = db_int(q, "id"),
		.code = db_text(q, p, "code"),
		.program_id = db_int(q, "program_id"),
		.program_code = db_text(q, p, "program_code"),
		.program_name = db_text(q, p, "program_name"),
		.notice_no = db_text(q, p, "notice_no"),
		.title = db_text(q, p, "title"),
		.notice_day = db_date(q, "notice_day"),
		.opens_at = db_moment(q, "opens_at"),
		.closes_at = db_moment(q, "closes_at"),
		.fiscal_year = (int)db_int(q, "fiscal_year"),
		.source = db_text(q, p, "source"),
		.budget = db_won(q, "budget"),
		.cap = db_won(q, "cap"),
		.support_rate = (int32_t)db_int(q, "support_rate"),
		.own_cash_rate = (int32_t)db_int(q, "own_cash_rate"),
		.pass_line = (int32_t)db_int(q, "pass_line"),
		.trim_min = (int)db_int(q, "trim_min"),
		.select_max = (int)db_int(q, "select_max"),
		.blind = db_int(q, "blind"),
		.judges_min = (int)db_int(q, "judges_min"),
		.score_step = (int32_t)db_int(q, "score_step"),
		.comment_below = (int32_t)db_int(q, "comment_below"),
		.bonus_max = (int32_t)db_int(q, "bonus_max"),
		.line_again = read_line_again(q, p),
		.partial_min = (int32_t)db_int(q, "partial_min"),
		.tell_score = db_int(q, "tell_score"),
		.project_start = db_date(q, "project_start"),
		.project_end = db_date(q, "project_end"),
		.sealed = db_int(q, "sealed"),
		.always_open = db_int(q, "always_open"),
		.exception = db_text_or_null(q, p, "exception"),
		.exception_reason = db_text_or_null(q, p, "exception_reason"),
		.file_mb = (int)db_int_or(q, "file_mb", 0),
		.application_mb = (int)db_int_or(q, "application_mb", 0),
		.notices = (int)db_int(q, "notices"),
		.spent = db_won(q, "spent"),
		.state = db_text(q, p, "state"),
	};
	if (!call_ties_parse(db_text(q, p, "ties"), &call, &why))
		db_damaged(q, "ties");
	return call;
}

static const char *ties_codes(struct pool *p, const struct call *call)
{
	const char *codes = "";
	for (size_t i = 0; i < call->n_ties; i++)
		codes = pool_printf(p, "%s%s%s", codes, i ? "," : "", TIE_BREAKS.terms[call->ties[i]].code);
	return codes;
}

static bool code_is_free(struct db *db, const char *code, struct err *e)
{
	DB_SQL(q, db, "SELECT 1 FROM call WHERE code = :code");
	db_bind(&q, ":code", code);
	bool taken = db_next(&q);
	if (!db_done(&q, e))
		return false;
	return !taken || err_set(e, ERR_REFUSED, _("there is already a call %s"), code);
}

static void bind_money_and_rules(struct query *q, struct pool *p, const struct call *call)
{
	db_bind(q, ":year", call->fiscal_year);
	db_bind(q, ":source", call->source);
	db_bind(q, ":budget", call->budget);
	db_bind(q, ":cap", call->cap);
	db_bind(q, ":support_rate", call->support_rate);
	db_bind(q, ":own_cash_rate", call->own_cash_rate);
	db_bind(q, ":pass_line", call->pass_line);
	db_bind(q, ":trim_min", call->trim_min);
	db_bind(q, ":ties", ties_codes(p, call));
	db_bind(q, ":select_max", call->select_max);
	db_bind(q, ":blind", (int64_t)call->blind);
	db_bind(q, ":judges_min", call->judges_min);
	db_bind(q, ":score_step", call->score_step);
	db_bind(q, ":comment_below", call->comment_below);
	db_bind(q, ":bonus_max", call->bonus_max);
	db_bind(q, ":line_again", LINES_AGAIN.terms[call->line_again].code);
	db_bind(q, ":partial_min", call->partial_min);
	db_bind(q, ":tell_score", (int64_t)call->tell_score);
}

static void bind_limit(struct query *q, const char *name, int mb)
{
	if (mb)
		db_bind(q, name, mb);
	else
		db_bind_null(q, name);
}

static void bind_call(struct query *q, struct pool *p, const struct call *call)
{
	db_bind(q, ":notice_no", call->notice_no);
	db_bind(q, ":title", call->title);
	db_bind(q, ":notice_day", call->notice_day);
	db_bind(q, ":opens_at", call->opens_at);
	db_bind(q, ":closes_at", call->closes_at);
	db_bind(q, ":project_start", call->project_start);
	db_bind(q, ":project_end", call->project_end);
	db_bind(q, ":sealed", (int64_t)call->sealed);
	db_bind(q, ":always_open", (int64_t)call->always_open);
	db_bind(q, ":exception", call->exception);
	db_bind(q, ":exception_reason", call->exception_reason);
	bind_limit(q, ":file_mb", call->file_mb);
	bind_limit(q, ":application_mb", call->application_mb);
	bind_money_and_rules(q, p, call);
}

bool call_insert(struct db *db, const struct call *call, int64_t *ret_id, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	DB_SQL(q, db,
		   "INSERT INTO call (code, program_id, notice_no, title, notice_day, opens_at, closes_at, fiscal_year, source, budget, "
		   "blind, judges_min, score_step, comment_below, bonus_max, line_again, partial_min, tell_score, "
		   "support_rate, cap, own_cash_rate, pass_line, trim_min, ties, select_max, project_start, project_end, sealed, "
		   "always_open, exception, exception_reason, file_mb, application_mb, state) "
		   "VALUES (:code, :program, :notice_no, :title, :notice_day, :opens_at, :closes_at, :year, :source, :budget, "
		   ":blind, :judges_min, :score_step, :comment_below, :bonus_max, :line_again, :partial_min, :tell_score, "
		   ":support_rate, :cap, :own_cash_rate, :pass_line, :trim_min, :ties, :select_max, :project_start, :project_end, "
		   ":sealed, :always_open, :exception, :exception_reason, :file_mb, :application_mb, 'DRAFT')");
	db_bind(&q, ":code", call->code);
	db_bind(&q, ":program", call->program_id);
	bind_call(&q, &pool, call);
	if (!code_is_free(db, call->code, e) || !db_run(&q, e))
		return false;
	int64_t id = db_last_id(db);
	struct call_rules rules = call_rules_default(&pool);
	if (!call_parts_insert(db, id, call, e) || !call_rules_write(db, id, &rules, e))
		return false;
	*ret_id = id;
	return true;
}

bool call_update(struct db *db, const struct call *call, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	DB_SQL(q, db,
		   "UPDATE call SET notice_no = :notice_no, title = :title, notice_day = :notice_day, opens_at = :opens_at, "
		   "closes_at = :closes_at, fiscal_year = :year, source = :source, budget = :budget, support_rate = :support_rate, "
		   "blind = :blind, judges_min = :judges_min, score_step = :score_step, comment_below = :comment_below, "
		   "bonus_max = :bonus_max, line_again = :line_again, partial_min = :partial_min, tell_score = :tell_score, "
		   "cap = :cap, own_cash_rate = :own_cash_rate, pass_line = :pass_line, trim_min = :trim_min, ties = :ties, "
		   "select_max = :select_max, project_start = :project_start, project_end = :project_end, sealed = :sealed, "
		   "always_open = :always_open, exception = :exception, exception_reason = :exception_reason, file_mb = :file_mb, "
		   "application_mb = :application_mb, "
		   "notices = (SELECT count(*) FROM call_notice n WHERE n.call_id = :id) WHERE id = :id");
	db_bind(&q, ":id", call->id);
	bind_call(&q, &pool, call);
	return call_parts_update(db, call, e) && db_run(&q, e);
}

bool call_by_code(struct db *db, struct pool *p, const char *code, struct call *ret, struct err *e)
{
	DB_SQL(q, db, "SELECT " CALL_COLUMNS " FROM call c JOIN program p ON p.id = c.program_id WHERE c.code = :code");
	db_bind(&q, ":code", code);
	bool found = db_next(&q);
	struct call call = {0};
	if (found)
		call = read_call(&q, p);
	if (!db_done(&q, e))
		return false;
	if (!found) {
		err_set(e, ERR_NOT_FOUND, _("there is no call %s"), code);
		return err_hint(e, "%s", _("see: ppuri call list"));
	}
	if (!call_parts_read(db, p, &call, e))
		return false;
	*ret = call;
	return true;
}

bool call_by_id(struct db *db, struct pool *p, int64_t id, struct call *ret, struct err *e)
{
	DB_SQL(q, db, "SELECT code FROM call WHERE id = :id");
	db_bind(&q, ":id", id);
	const char *code = db_next(&q) ? db_text(&q, p, "code") : "?";
	return db_done(&q, e) && call_by_code(db, p, code, ret, e);
}

bool call_list_read(struct db *db, struct pool *p, const char *program_code, struct call_list *ret, struct err *e)
{
	struct call_list list = {0};
	DB_SQL(q, db,
		   "SELECT " CALL_COLUMNS " FROM call c JOIN program p ON p.id = c.program_id "
		   "WHERE :program IS NULL OR p.code = :program ORDER BY c.opens_at, c.code");
	db_bind(&q, ":program", program_code);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = read_call(&q, p);
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}

bool call_move(struct db *db, const struct call *call, enum call_event event, struct moment now, struct err *e)
{
	const struct call_move *move;
	if (!call_move_find(call, event, now, &move, e))
		return false;
	DB_SQL(q, db,
		   "UPDATE call SET state = :state, closed_at = CASE :state WHEN 'CLOSED' THEN :now ELSE closed_at END, "
		   "announced_at = CASE :state WHEN 'ANNOUNCED' THEN :now ELSE announced_at END WHERE id = :id");
	db_bind(&q, ":id", call->id);
	db_bind(&q, ":state", move->to);
	db_bind(&q, ":now", now);
	return db_run(&q, e);
}
