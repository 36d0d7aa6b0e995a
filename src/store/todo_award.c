#include "ppuri/store/todo.h"

#include "sql.h"

#include "ppuri/award_law.h"

/* Nobody is told, and nothing is granted, before that. */
bool todo_unannounced_read(struct db *db, struct pool *p, struct todo_list *list, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT c.code, c.title, s.confirmed_at AS since, (SELECT count(*) FROM selection_line v WHERE v.selection_id = s.id) AS n "
		   "FROM call c JOIN deciding_selection d ON d.call_id = c.id JOIN selection s ON s.id = d.id WHERE c.state = 'DECIDED' "
		   "ORDER BY since, c.code");
	while (db_next(&q))
		*POOL_PUSH(p, list) = (struct todo){
			.kind = TODO_RESULT,
			.subject = db_text(&q, p, "code"),
			.name = db_text(&q, p, "title"),
			.due = moment_date(db_moment(&q, "since")),
			.n = db_int(&q, "n"),
		};
	return db_done(&q, e);
}

/* Whether an agreement grants there. */
static bool is_agreed(struct query *q, struct pool *p)
{
	return award_law_agrees(db_text_or_null(q, p, "legal_basis"));
}

static void add_step(struct query *q, struct pool *p, struct todo_list *list, enum todo_kind kind, const char *column, const char *since)
{
	if (db_int(q, column))
		*POOL_PUSH(p, list) = (struct todo){
			.kind = kind,
			.subject = db_text(q, p, "code"),
			.name = db_text(q, p, "title"),
			.due = moment_date(db_moment(q, since)),
			.n = db_int(q, column),
			.agreed = is_agreed(q, p),
		};
}

/* Until it is issued an award leaves its application selected. */
bool todo_awards_read(struct db *db, struct pool *p, struct todo_list *list, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT c.code, c.title, coalesce(c.announced_at, c.closes_at) AS since, g.legal_basis, "
		   "count(CASE WHEN w.id IS NULL AND c.state = 'ANNOUNCED' THEN 1 END) AS undrafted, "
		   "count(CASE WHEN w.id IS NOT NULL AND w.approved_by IS NULL THEN 1 END) AS unapproved, "
		   "count(CASE WHEN w.approved_by IS NOT NULL AND w.number IS NULL THEN 1 END) AS unissued, "
		   "min(CASE WHEN w.approved_by IS NULL THEN w.drafted_at END) AS drafted, "
		   "min(CASE WHEN w.number IS NULL THEN w.approved_at END) AS approved "
		   "FROM call c CROSS JOIN program g ON g.id = c.program_id CROSS JOIN application a ON a.call_id = c.id AND a.state = 'SELECTED' "
		   "LEFT JOIN award w ON w.application_id = a.id WHERE c.state IN ('DECIDED', 'ANNOUNCED') GROUP BY c.id ORDER BY since, c.code");
	while (db_next(&q)) {
		const char *basis = db_text_or_null(&q, p, "legal_basis");
		if (!basis || award_law_has(basis))
			add_step(&q, p, list, TODO_DRAFT, "undrafted", "since");
		add_step(&q, p, list, TODO_APPROVE, "unapproved", "drafted");
		add_step(&q, p, list, TODO_ISSUE, "unissued", "approved");
	}
	return db_done(&q, e);
}

bool todo_upheld_read(struct db *db, struct pool *p, struct todo_list *list, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT a.receipt_no, f.name, u.decided_at AS since, g.legal_basis FROM award_upheld u JOIN application a ON a.id = u.application_id "
		   "JOIN call c ON c.id = a.call_id JOIN program g ON g.id = c.program_id JOIN firm f ON f.id = a.firm_id WHERE a.state IN ('AWARDED', 'CANCELLED') AND NOT EXISTS ("
		   "SELECT 1 FROM award_change x WHERE x.award_id = u.award_id AND x.outcome IS NULL AND x.proposed_at >= u.decided_at) ORDER BY since, a.receipt_no");
	while (db_next(&q))
		*POOL_PUSH(p, list) = (struct todo){
			.kind = TODO_UPHELD,
			.subject = db_text(&q, p, "receipt_no"),
			.name = db_text(&q, p, "name"),
			.due = moment_date(db_moment(&q, "since")),
			.n = 1,
			.agreed = is_agreed(&q, p),
		};
	return db_done(&q, e);
}
