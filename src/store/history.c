#include "ppuri/store/history.h"

#include "sql.h"
#include "state_now.h"

bool prior_support_insert(struct db *db, const struct prior_support *support, bool *ret_written, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO prior_support (biz_no, corp_no, year, agency, program, title, won, source, entered_at) VALUES "
		   "(:biz_no, :corp_no, :year, :agency, :program, :title, :won, :source, :now) "
		   "ON CONFLICT (biz_no, year, agency, program, title) DO NOTHING");
	db_bind(&q, ":biz_no", support->biz_no);
	db_bind(&q, ":corp_no", support->corp_no);
	db_bind(&q, ":year", support->year);
	db_bind(&q, ":agency", support->agency);
	db_bind(&q, ":program", support->program);
	db_bind(&q, ":title", support->title ? support->title : "");
	if (support->has_won)
		db_bind(&q, ":won", support->won);
	else
		db_bind_null(&q, ":won");
	db_bind(&q, ":source", support->source);
	db_bind(&q, ":now", support->entered_at);
	if (!db_run(&q, e))
		return false;
	*ret_written = db_changes(db) > 0;
	return true;
}

bool prior_support_any(struct db *db, bool *ret, struct err *e)
{
	DB_SQL(q, db, "SELECT 1 AS one FROM prior_support LIMIT 1");
	*ret = db_next(&q);
	return db_done(&q, e);
}

static bool read_own(struct db *db, struct pool *p, int64_t firm, const struct history_span *span, struct history *history, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT c.fiscal_year, r.name AS program, a.title, a.receipt_no, " STATE_NOW " AS state, "
		   "nullif(coalesce((SELECT x.amount FROM award_change x WHERE x.award_id = w.id AND x.outcome = 'agreed' AND x.decided_at <= :until "
		   "ORDER BY x.no DESC LIMIT 1), w.amount), 0) AS amount "
		   "FROM application a JOIN call c ON c.id = a.call_id JOIN program r ON r.id = c.program_id "
		   "LEFT JOIN award w ON w.application_id = a.id AND w.approved_at <= :until "
		   "WHERE a.firm_id = :firm AND a.received_at <= :until AND c.fiscal_year >= :from ORDER BY a.id DESC");
	db_bind(&q, ":firm", firm);
	db_bind(&q, ":from", span->from);
	db_bind(&q, ":until", span->until);
	db_bind(&q, ":today", db->today);
	while (db_next(&q)) {
		struct history_line *line = POOL_PUSH(p, history);
		*line = (struct history_line){
			.year = (int)db_int(&q, "fiscal_year"),
			.program = db_text(&q, p, "program"),
			.title = db_text(&q, p, "title"),
			.application = db_text(&q, p, "receipt_no"),
			.state = db_text(&q, p, "state"),
			.supported = !db_is_null(&q, "amount"),
		};
		line->has_won = line->supported;
		if (line->supported)
			line->won = db_won(&q, "amount");
	}
	return db_done(&q, e);
}

static bool read_prior(
	struct db *db, struct pool *p, const struct firm *firm, const struct history_span *span, struct history *history, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT year, agency, program, title, won FROM prior_support "
		   "WHERE (biz_no = :biz_no OR corp_no = :corp_no) AND year BETWEEN :from AND :to ORDER BY year DESC, id DESC");
	db_bind(&q, ":biz_no", firm->biz_no);
	db_bind(&q, ":corp_no", firm->corp_no);
	db_bind(&q, ":from", span->from);
	db_bind(&q, ":to", (int)moment_date(span->until).year);
	while (db_next(&q)) {
		struct history_line *line = POOL_PUSH(p, history);
		const char *title = db_text(&q, p, "title");
		*line = (struct history_line){
			.year = (int)db_int(&q, "year"),
			.agency = db_text(&q, p, "agency"),
			.program = db_text(&q, p, "program"),
			.title = *title ? title : NULL,
			.supported = true,
			.has_won = !db_is_null(&q, "won"),
		};
		if (line->has_won)
			line->won = db_won(&q, "won");
	}
	return db_done(&q, e);
}

/* The newest year first; within one the office's own first, each in its order. */
static void by_year(struct history *history)
{
	for (size_t i = 1; i < history->n; i++)
		for (size_t k = i; k > 0 && history->at[k - 1].year < history->at[k].year; k--) {
			struct history_line line = history->at[k];
			history->at[k] = history->at[k - 1];
			history->at[k - 1] = line;
		}
}

bool history_read(struct db *db, struct pool *p, const struct firm *firm, const struct history_span *span, struct history *ret, struct err *e)
{
	struct history history = {0};
	if (!read_own(db, p, firm->id, span, &history, e) || !read_prior(db, p, firm, span, &history, e))
		return false;
	by_year(&history);
	*ret = history;
	return true;
}

bool history_supports(struct db *db, const struct firm *firm, int from, int to, struct support_tally *ret, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT count(*) AS n, coalesce(sum(won), 0) AS total FROM ("
		   "SELECT w.amount AS won FROM application a JOIN award_now w ON w.application_id = a.id AND w.approved_by IS NOT NULL AND w.amount > 0 "
		   "JOIN call c ON c.id = a.call_id WHERE a.firm_id = :firm AND c.fiscal_year BETWEEN :from AND :to "
		   "UNION ALL SELECT won FROM prior_support WHERE (biz_no = :biz_no OR corp_no = :corp_no) AND year BETWEEN :from AND :to)");
	db_bind(&q, ":firm", firm->id);
	db_bind(&q, ":from", from);
	db_bind(&q, ":to", to);
	db_bind(&q, ":biz_no", firm->biz_no);
	db_bind(&q, ":corp_no", firm->corp_no);
	struct support_tally tally = {0};
	if (db_next(&q))
		tally = (struct support_tally){.n = db_int(&q, "n"), .sum = db_won(&q, "total")};
	if (!db_done(&q, e))
		return false;
	*ret = tally;
	return true;
}
