#include "ppuri/store/cost.h"

#include "sql.h"

static bool read_plan(struct db *db, struct pool *p, int64_t application, bool filed, struct cost_plan *ret, struct err *e)
{
	struct cost_plan plan = {0};
	DB_SQL(q, db,
		   "SELECT revised, category, basis, support, own_cash, own_kind FROM cost_line WHERE application_id = :application "
		   "AND revised = iif(:filed, 0, (SELECT max(x.revised) FROM cost_line x WHERE x.application_id = :application)) ORDER BY no");
	db_bind(&q, ":application", application);
	db_bind(&q, ":filed", filed);
	while (db_next(&q)) {
		plan.revised = db_int(&q, "revised");
		*POOL_PUSH(p, &plan) = (struct cost_line){
			.category = db_text(&q, p, "category"),
			.basis = db_text(&q, p, "basis"),
			.won = {db_won(&q, "support"), db_won(&q, "own_cash"), db_won(&q, "own_kind")},
		};
	}
	if (!db_done(&q, e))
		return false;
	*ret = plan;
	return true;
}

bool cost_plan_read(struct db *db, struct pool *p, int64_t application, struct cost_plan *ret, struct err *e)
{
	return read_plan(db, p, application, false, ret, e);
}

bool cost_plan_filed(struct db *db, struct pool *p, int64_t application, struct cost_plan *ret, struct err *e)
{
	return read_plan(db, p, application, true, ret, e);
}

static bool delete_lines(struct db *db, int64_t application, bool revised, struct err *e)
{
	DB_SQL(q, db, "DELETE FROM cost_line WHERE application_id = :application AND revised = :revised");
	db_bind(&q, ":application", application);
	db_bind(&q, ":revised", revised);
	return db_run(&q, e);
}

static bool insert_line(struct db *db, int64_t application, bool revised, size_t no, const struct cost_line *line, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO cost_line (application_id, revised, no, category, basis, support, own_cash, own_kind) "
		   "VALUES (:application, :revised, :no, :category, :basis, :support, :own_cash, :own_kind)");
	db_bind(&q, ":application", application);
	db_bind(&q, ":revised", revised);
	db_bind(&q, ":no", (int64_t)no);
	db_bind(&q, ":category", line->category);
	db_bind(&q, ":basis", line->basis);
	db_bind(&q, ":support", line->won.support);
	db_bind(&q, ":own_cash", line->won.own_cash);
	db_bind(&q, ":own_kind", line->won.own_kind);
	return db_run(&q, e);
}

bool cost_plan_write(struct db *db, int64_t application, const struct cost_plan *plan, struct err *e)
{
	if (!delete_lines(db, application, plan->revised, e))
		return false;
	for (size_t i = 0; i < plan->n; i++)
		if (!insert_line(db, application, plan->revised, i + 1, &plan->at[i], e))
			return false;
	return true;
}

/* A drafted award may give less than was granted. */
bool cost_standing_read(struct db *db, const struct application *application, struct cost_standing *ret, struct err *e)
{
	struct cost_standing standing = {
		.state = application->state,
		.due = {application->asked, application->own_cash, application->own_kind},
	};
	DB_SQL(q, db,
		   "SELECT coalesce(w.amount, (SELECT g.granted FROM standing g WHERE g.application_id = a.id)) AS support, coalesce(w.own_cash, a.own_cash) AS own_cash, coalesce(w.own_kind, a.own_kind) AS own_kind, "
		   "coalesce(w.approved_by IS NOT NULL, 0) AS approved, coalesce(w.version > 0, 0) AS changed "
		   "FROM application a LEFT JOIN award_now w ON w.application_id = a.id "
		   "WHERE a.id = :application AND a.state IN ('SELECTED', 'AWARDED')");
	db_bind(&q, ":application", application->id);
	if (db_next(&q)) {
		standing.approved = db_int(&q, "approved");
		standing.changed = db_int(&q, "changed");
		standing.due = (struct cost_sums){db_won(&q, "support"), db_won(&q, "own_cash"), db_won(&q, "own_kind")};
	}
	if (!db_done(&q, e))
		return false;
	*ret = standing;
	return true;
}
