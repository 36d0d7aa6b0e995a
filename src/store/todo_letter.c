#include "ppuri/store/todo.h"

#include "sql.h"

/* Of calls that were announced, or closed, since a day: what was not sent in all that time was dealt with otherwise. */
#define RECENT \
	"recent AS (SELECT id, code, title, state, program_id, coalesce(announced_at, closes_at) AS since FROM call " \
	"WHERE state IN ('PUBLISHED', 'CLOSED', 'EVALUATING', 'DECIDED', 'ANNOUNCED', 'CANCELLED') AND coalesce(announced_at, closes_at) >= :since)"

/* due: of which call, of which kind and since when, one row a letter; NULL: since the day of the call. */
#define LETTERS(due) \
	"WITH " RECENT ", due AS (" due ") SELECT c.code, c.title, min(coalesce(d.at, c.since)) AS since, d.kind, count(*) AS n FROM due d JOIN recent c ON c.id = d.call_id " \
	"GROUP BY c.id, d.kind ORDER BY since, c.code, d.kind"

/* One that a decision ended counts for nothing: where its kind is due again, another is made. */
#define NONE_OF(kind) \
	"NOT EXISTS (SELECT 1 FROM letter l LEFT JOIN letter_end d ON d.letter_id = l.id WHERE l.application_id = a.id AND l.kind = " kind \
	" AND d.decision IS NULL)"
#define NONE_ABOUT(kind, no) "NOT EXISTS (SELECT 1 FROM letter l WHERE l.application_id = a.id AND l.kind = " kind " AND l.subject_no = " no ")"
#define AGREED "SELECT 1 FROM award_change y WHERE y.award_id = w.id AND y.outcome = 'agreed'"

static bool read_letters(struct query *q, struct pool *p, struct date since, struct todo_list *list, struct err *e)
{
	db_bind(q, ":since", since);
	while (db_next(q))
		*POOL_PUSH(p, list) = (struct todo){
			.kind = TODO_LETTER,
			.letter = db_text(q, p, "kind"),
			.subject = db_text(q, p, "code"),
			.name = db_text(q, p, "title"),
			.due = moment_date(db_moment(q, "since")),
			.n = db_int(q, "n"),
		};
	return db_done(q, e);
}

/* Whom an amendment has reached has a letter of that. */
static bool read_results(struct db *db, struct pool *p, struct date since, struct todo_list *list, struct err *e)
{
	DB_SQL(q, db,
		   LETTERS("SELECT a.call_id, a.kind, NULL AS at FROM (SELECT a.id, a.call_id, a.state, s.id AS selection_id, CASE a.state WHEN 'SELECTED' THEN 'selected' WHEN 'RESERVE' THEN 'reserve' "
				   "ELSE 'not-selected' END AS kind FROM recent c CROSS JOIN deciding_selection s ON s.call_id = c.id "
				   "CROSS JOIN application a ON a.call_id = c.id AND a.state IN ('SELECTED', 'RESERVE', 'NOT_SELECTED') WHERE c.state = 'ANNOUNCED') a "
				   "WHERE " NONE_OF("a.kind") " AND EXISTS (SELECT 1 FROM selection_line v WHERE v.selection_id = a.selection_id AND v.application_id = a.id "
				   "AND (a.state <> 'SELECTED' OR v.verdict = 'SELECTED')) AND NOT EXISTS (SELECT 1 FROM selection o CROSS JOIN amended d "
				   "ON d.selection_id = o.id AND d.application_id = a.id WHERE o.call_id = a.call_id AND o.confirmed_by IS NOT NULL)"
				   " UNION ALL SELECT c.id, 'ineligible', a.informed_at FROM recent c CROSS JOIN application a ON a.call_id = c.id AND a.state = 'INELIGIBLE' "
				   "WHERE a.informed_at IS NOT NULL AND " NONE_OF("'ineligible'")
				   " UNION ALL SELECT c.id, 'returned', (SELECT max(s.ended_at) FROM supplement s WHERE s.application_id = a.id) FROM recent c CROSS JOIN application a ON a.call_id = c.id AND a.state = 'RETURNED' "
				   "WHERE " NONE_OF("'returned'")
				   " UNION ALL SELECT c.id, 'result-cancel', (SELECT max(x.decided_at) FROM result_cancellation x WHERE x.call_id = c.id) FROM recent c CROSS JOIN application a ON a.call_id = c.id AND a.state = 'RESULT_CANCELLED' "
				   "WHERE " NONE_OF("'result-cancel'")
				   " UNION ALL SELECT c.id, 'supplement', s.asked_at FROM recent c CROSS JOIN application a ON a.call_id = c.id AND a.state IN ('SUPPLEMENT', 'SUPP_OVERDUE') "
				   "CROSS JOIN supplement s ON s.application_id = a.id AND s.outcome IS NULL WHERE " NONE_ABOUT("'supplement'", "s.no")
				   " AND EXISTS (SELECT 1 FROM letter l JOIN supplement o ON o.application_id = a.id AND o.no = l.subject_no AND o.outcome = 'extended' "
				   "WHERE l.application_id = a.id AND l.kind = 'supplement' AND NOT EXISTS (SELECT 1 FROM letter_end d WHERE d.letter_id = l.id))"));
	return read_letters(&q, p, since, list, e);
}

/* Of the same selection a promotion comes after the amendment. */
static bool read_decisions(struct db *db, struct pool *p, struct date since, struct todo_list *list, struct err *e)
{
	DB_SQL(q, db,
		   LETTERS("SELECT c.id AS call_id, 'promoted' AS kind, m.promoted_at AS at FROM recent c CROSS JOIN application a ON a.call_id = c.id AND a.state = 'SELECTED' "
				   "CROSS JOIN promotion m ON m.application_id = a.id WHERE " NONE_ABOUT("'promoted'", "m.selection_id")
				   " AND NOT EXISTS (SELECT 1 FROM amended d WHERE d.application_id = a.id AND d.selection_id > m.selection_id) "
				   "UNION ALL SELECT c.id, 'result-change', n.announced_at FROM recent c CROSS JOIN amendment n ON n.call_id = c.id AND n.announced_at IS NOT NULL "
				   "CROSS JOIN amended d ON d.selection_id = n.selection_id CROSS JOIN application a ON a.id = d.application_id "
				   "WHERE c.state = 'ANNOUNCED' AND " NONE_ABOUT("'result-change'", "d.selection_id")
				   " AND NOT EXISTS (SELECT 1 FROM amended o WHERE o.application_id = a.id AND o.selection_id > d.selection_id) "
				   "AND NOT EXISTS (SELECT 1 FROM promotion m WHERE m.application_id = a.id AND m.selection_id >= d.selection_id) "
				   "UNION ALL SELECT c.id, 'appeal', o.decided_at FROM appeal o CROSS JOIN application a ON a.id = o.application_id "
				   "CROSS JOIN recent c ON c.id = a.call_id WHERE o.outcome IS NOT NULL AND " NONE_ABOUT("'appeal'", "o.id")));
	return read_letters(&q, p, since, list, e);
}

/* What tells an award, or a change of it: where the agreement grants, that and its own letters. */
#define TOLD_BY(letter, agreement) "iif(g.legal_basis IS 'contribution', " agreement ", " letter ")"
#define AWARD_OR_AGREEMENT TOLD_BY("'award'", "'agreement'")
#define CHANGE_OF_IT TOLD_BY("'award-'", "'agreement-'") " || x.kind"

/* Beside an award there is an agreement where the others of the call have one. */
static bool read_grants(struct db *db, struct pool *p, struct date since, struct todo_list *list, struct err *e)
{
	DB_SQL(q, db,
		   LETTERS("SELECT c.id AS call_id, " AWARD_OR_AGREEMENT " AS kind, w.issued_at AS at FROM recent c CROSS JOIN program g ON g.id = c.program_id "
				   "CROSS JOIN application a ON a.call_id = c.id AND a.state = 'AWARDED' "
				   "CROSS JOIN award w ON w.application_id = a.id WHERE " NONE_OF(AWARD_OR_AGREEMENT) " AND NOT EXISTS (" AGREED ")"
				   " UNION ALL SELECT c.id, " CHANGE_OF_IT ", x.decided_at FROM recent c CROSS JOIN program g ON g.id = c.program_id "
				   "CROSS JOIN application a ON a.call_id = c.id AND a.state IN ('AWARDED', 'CANCELLED') CROSS JOIN award w ON w.application_id = a.id "
				   "CROSS JOIN award_change x ON x.award_id = w.id AND x.outcome = 'agreed' WHERE NOT EXISTS (" AGREED " AND y.no > x.no) AND "
				   NONE_ABOUT(CHANGE_OF_IT, "x.no")
				   " UNION ALL SELECT c.id, 'agreement', w.issued_at FROM recent c CROSS JOIN program g ON g.id = c.program_id AND g.legal_basis IS NOT 'contribution' "
				   "CROSS JOIN application a ON a.call_id = c.id AND a.state = 'AWARDED' CROSS JOIN award w ON w.application_id = a.id "
				   "WHERE " NONE_OF("'agreement'") " AND EXISTS (SELECT 1 FROM application b JOIN letter l ON l.application_id = b.id AND l.kind = 'agreement' "
				   "WHERE b.call_id = c.id AND b.state = 'AWARDED')"));
	return read_letters(&q, p, since, list, e);
}

/* By call and state, as the index has them. Each part is what a letter_….c gives as due, of what was never issued. Requests for a supplement are
 * named where the firm holds one with an earlier day; certificates are made for who asks for them. */
bool todo_letters_read(struct db *db, struct pool *p, struct date since, struct todo_list *list, struct err *e)
{
	return read_results(db, p, since, list, e) && read_decisions(db, p, since, list, e) && read_grants(db, p, since, list, e);
}
