#include "ppuri/store/award_change.h"

#include "sql.h"

bool award_change_insert(struct db *db, const struct award_change *change, int64_t account, struct moment now, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO award_change (award_id, no, kind, ground, amount, own_cash, own_kind, payment, project_start, project_end, reason, "
		   "request_on, request_no, proposed_by, proposed_at) SELECT :award, coalesce(max(no), 0) + 1, :kind, :ground, :amount, :own_cash, "
		   ":own_kind, :payment, :start, :end, :reason, iif(:request_no IS NULL, NULL, :request_on), :request_no, :account, :now "
		   "FROM award_change WHERE award_id = :award");
	db_bind(&q, ":award", change->award_id);
	db_bind(&q, ":kind", change->kind);
	db_bind(&q, ":ground", change->ground);
	db_bind(&q, ":amount", change->is.amount);
	db_bind(&q, ":own_cash", change->is.own_cash);
	db_bind(&q, ":own_kind", change->is.own_kind);
	db_bind(&q, ":payment", change->is.payment);
	db_bind(&q, ":start", change->is.project_start);
	db_bind(&q, ":end", change->is.project_end);
	db_bind(&q, ":reason", change->reason);
	const struct firm_letter *letter = change->ground ? &change->notice : &change->request;
	db_bind(&q, ":request_on", letter->on);
	db_bind(&q, ":request_no", letter->no);
	db_bind(&q, ":account", account);
	db_bind(&q, ":now", now);
	return db_run(&q, e);
}

bool award_change_agree(struct db *db, const struct award_change *change, const char *document_no, int64_t account, struct moment now,
						const char *reason, struct err *e)
{
	DB_SQL(q, db,
		   "UPDATE award_change SET outcome = 'agreed', decided_by = :account, decided_at = :now, decided_reason = :reason, "
		   "document_no = :document, fiscal_year = :year, freed = :freed, to_return = :to_return WHERE award_id = :award AND no = :no");
	db_bind(&q, ":award", change->award_id);
	db_bind(&q, ":no", change->no);
	db_bind(&q, ":account", account);
	db_bind(&q, ":now", now);
	db_bind(&q, ":reason", reason);
	db_bind(&q, ":document", document_no);
	db_bind(&q, ":year", change->fiscal_year);
	db_bind(&q, ":freed", change->freed);
	db_bind(&q, ":to_return", change->to_return);
	return db_run(&q, e);
}

bool award_change_refuse(struct db *db, const struct award_change *change, int64_t account, struct moment now, const char *reason,
						 struct err *e)
{
	DB_SQL(q, db,
		   "UPDATE award_change SET outcome = 'refused', decided_by = :account, decided_at = :now, decided_reason = :reason "
		   "WHERE award_id = :award AND no = :no");
	db_bind(&q, ":award", change->award_id);
	db_bind(&q, ":no", change->no);
	db_bind(&q, ":account", account);
	db_bind(&q, ":now", now);
	db_bind(&q, ":reason", reason);
	return db_run(&q, e);
}

/* The columns of one version of the terms, under another beginning of their names. */
#define TERMS(x, y) \
	x ".amount AS " y "amount, " x ".own_cash AS " y "own_cash, " x ".own_kind AS " y "own_kind, " x ".payment AS " y "payment, " x \
	  ".project_start AS " y "project_start, " x ".project_end AS " y "project_end"
#define READ_TERMS(q, p, y) \
	(struct award_terms) \
	{ \
		db_won(q, y "amount"), db_won(q, y "own_cash"), db_won(q, y "own_kind"), db_text(q, p, y "payment"), db_date(q, y "project_start"), \
			db_date(q, y "project_end") \
	}

static struct award_change read_change(struct query *q, struct pool *p)
{
	struct award_change change = {
		.application_id = db_int(q, "application_id"),
		.award_id = db_int(q, "award_id"),
		.no = (int)db_int(q, "no"),
		.receipt_no = db_text(q, p, "receipt_no"),
		.firm_name = db_text(q, p, "firm_name"),
		.call_code = db_text(q, p, "code"),
		.legal_basis = db_text_or_null(q, p, "legal_basis"),
		.award_no = db_text(q, p, "number"),
		.kind = db_text(q, p, "kind"),
		.ground = db_text_or_null(q, p, "ground"),
		.was = READ_TERMS(q, p, "was_"),
		.is = READ_TERMS(q, p, "is_"),
		.reason = db_text(q, p, "reason"),
		.appeal_id = db_int_or(q, "appeal_id", 0),
		.proposed_by = db_text(q, p, "proposed_by"),
		.proposer = {db_text(q, p, "proposed_by"), db_text_or_null(q, p, "proposer_name"), db_text_or_null(q, p, "proposer_title")},
		.decider = {db_text_or_null(q, p, "decided_by"), db_text_or_null(q, p, "decider_name"), db_text_or_null(q, p, "decider_title")},
		.proposed_at = db_moment(q, "proposed_at"),
		.outcome = db_text_or_null(q, p, "outcome"),
		.decided_by = db_text_or_null(q, p, "decided_by"),
		.decided_reason = db_text_or_null(q, p, "decided_reason"),
		.document_no = db_text_or_null(q, p, "document_no"),
		.stands = db_int(q, "stands"),
		.fiscal_year = (int)db_int_or(q, "fiscal_year", 0),
		.paid = db_won(q, "paid"),
		.freed = won_of(db_int_or(q, "freed", 0)),
		.to_return = won_of(db_int_or(q, "to_return", 0)),
	};
	if (change.appeal_id)
		change.upheld_at = db_moment(q, "upheld_at");
	const char *letter = db_text_or_null(q, p, "request_no");
	if (letter)
		*(change.ground ? &change.notice : &change.request) = (struct firm_letter){db_date(q, "request_on"), letter};
	if (change.outcome)
		change.decided_at = db_moment(q, "decided_at");
	return change;
}

/* As award_upheld says it of what stands: decided since the version before (b) was proposed, and before this. What the firm asked for by a
 * paper is no answer to it, unless nothing stood. */
#define ANSWERED \
	"(SELECT p.id FROM appeal p WHERE x.kind = 'change' AND (x.request_no IS NULL OR b.amount = 0) AND p.application_id = w.application_id " \
	"AND p.outcome = 'upheld' AND p.against IN ('SELECTED', 'AWARDED', 'CANCELLED') AND p.decided_at <= x.proposed_at AND p.version < x.no " \
	"AND (p.decided_at, p.version) >= (b.proposed_at, b.no) ORDER BY p.decided_at DESC, p.id DESC LIMIT 1) "

/* Each stands beside what held before it: the last one that was agreed to, else the award itself. kept: where all of them stay; NULL: each
 * goes before the next comes. */
static bool read_each(struct db *db, struct pool *kept, const struct award_change_filter *filter, const struct award_change_taker *to,
					  struct err *e)
{
	DB_SQL(q, db,
		   "WITH version AS (SELECT v.award_id, 0 AS no, w.amount, w.own_cash, w.own_kind, w.payment, c.project_start, c.project_end, "
		   "w.drafted_at AS proposed_at FROM (SELECT DISTINCT award_id FROM award_change) v JOIN award w ON w.id = v.award_id "
		   "JOIN application a ON a.id = w.application_id JOIN call c ON c.id = a.call_id "
		   "UNION ALL SELECT award_id, no, amount, own_cash, own_kind, payment, project_start, project_end, proposed_at FROM award_change WHERE outcome = 'agreed') "
		   "SELECT w.application_id, x.award_id, x.no, a.receipt_no, f.name AS firm_name, c.code, g.legal_basis, w.number, x.kind, x.ground, "
		   TERMS("b", "was_") ", " TERMS("x", "is_") ", x.reason, x.request_on, x.request_no, o.name AS proposed_by, x.proposed_at, x.outcome, "
		   "o.person_name AS proposer_name, o.title AS proposer_title, d.person_name AS decider_name, d.title AS decider_title, "
		   "d.name AS decided_by, x.decided_at, x.decided_reason, x.document_no, u.id AS appeal_id, u.decided_at AS upheld_at, "
		   "x.no IS (SELECT max(y.no) FROM award_change y WHERE y.award_id = x.award_id AND y.outcome = 'agreed') AS stands, "
		   "(SELECT coalesce(sum(m.won), 0) FROM payment m WHERE m.award_id = x.award_id AND (x.decided_at IS NULL OR m.paid_at <= x.decided_at)) "
		   "- (SELECT coalesce(sum(m.won), 0) FROM repayment m WHERE m.award_id = x.award_id AND (x.decided_at IS NULL OR m.entered_at <= x.decided_at)) AS paid, "
		   "iif(x.outcome IS NULL, k.fiscal_year, x.fiscal_year) AS fiscal_year, "
		   "iif(x.outcome IS NULL, k.rest - max(0, x.amount - k.paid - k.lapsed), x.freed) AS freed, "
		   "iif(x.outcome IS NULL, max(0, k.paid - x.amount) - max(0, k.paid - k.amount), x.to_return) AS to_return "
		   "FROM award_change x JOIN award w ON w.id = x.award_id JOIN application a ON a.id = w.application_id "
		   "JOIN call c ON c.id = a.call_id JOIN program g ON g.id = c.program_id JOIN firm f ON f.id = a.firm_id JOIN award_account k ON k.award_id = w.id "
		   "JOIN account o ON o.id = x.proposed_by LEFT JOIN account d ON d.id = x.decided_by "
		   "JOIN version b ON b.award_id = x.award_id AND b.no = (SELECT max(y.no) FROM version y WHERE y.award_id = x.award_id AND y.no < x.no) "
		   "LEFT JOIN appeal u ON u.id = " ANSWERED "WHERE (:application = 0 OR a.id = :application) AND (:call = 0 OR c.id = :call) AND (:waiting = 0 OR x.outcome IS NULL) "
		   "ORDER BY c.code, a.receipt_no, x.no");
	db_bind(&q, ":application", filter->application);
	db_bind(&q, ":call", filter->call);
	db_bind(&q, ":waiting", filter->waiting);
	while (db_next(&q)) {
		struct pool own CLEANUP(pool_release) = {0};
		const struct award_change change = read_change(&q, kept ? kept : &own);
		if (!to->take(to->to, &change, e))
			return false;
	}
	return db_done(&q, e);
}

bool award_changes_each(struct db *db, const struct award_change_filter *filter, const struct award_change_taker *to, struct err *e)
{
	return read_each(db, NULL, filter, to, e);
}

struct keeping {
	struct pool *p;
	struct award_change_list list;
};

static bool keep(void *to, const struct award_change *change, struct err *e)
{
	struct keeping *keeping = to;
	(void)e;
	*POOL_PUSH(keeping->p, &keeping->list) = *change;
	return true;
}

bool award_changes_read(struct db *db, struct pool *p, const struct award_change_filter *filter, struct award_change_list *ret, struct err *e)
{
	struct keeping keeping = {.p = p};
	if (!read_each(db, p, filter, &(struct award_change_taker){keep, &keeping}, e))
		return false;
	*ret = keeping.list;
	return true;
}

bool award_most_read(struct db *db, int64_t application, struct won *ret, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT iif(w.id IN (SELECT u.award_id FROM award_upheld u WHERE u.against <> 'CANCELLED'), a.asked, coalesce(p.granted, l.granted, w.amount)) AS granted FROM application a JOIN award w ON w.application_id = a.id "
		   "LEFT JOIN deciding_selection s ON s.call_id = a.call_id LEFT JOIN selection_line l ON l.selection_id = s.id AND l.application_id = a.id "
		   "LEFT JOIN promotion p ON p.application_id = a.id AND p.selection_id = s.id WHERE a.id = :application");
	db_bind(&q, ":application", application);
	struct won granted = db_next(&q) ? db_won(&q, "granted") : won_of(0);
	if (!db_done(&q, e))
		return false;
	*ret = granted;
	return true;
}

bool award_upheld_read(struct db *db, int64_t award, bool *ret, struct err *e)
{
	DB_SQL(q, db, "SELECT 1 FROM award_upheld WHERE award_id = :award");
	db_bind(&q, ":award", award);
	bool upheld = db_next(&q);
	if (!db_done(&q, e))
		return false;
	*ret = upheld;
	return true;
}

bool award_withdrawals_read(struct db *db, struct pool *p, int64_t call, int64_t application, struct award_withdrawal_list *ret, struct err *e)
{
	struct award_withdrawal_list list = {0};
	DB_SQL(q, db,
		   "SELECT a.receipt_no, x.amount, d.name AS drafted_by, v.name AS approved_by, x.approved_at, w.name AS withdrawn_by, x.withdrawn_at, x.reason "
		   "FROM award_withdrawn x JOIN account d ON d.id = x.drafted_by JOIN account v ON v.id = x.approved_by "
		   "JOIN account w ON w.id = x.withdrawn_by JOIN application a ON a.id = x.application_id "
		   "WHERE (:application = 0 OR a.id = :application) AND (:call = 0 OR a.call_id = :call) ORDER BY a.receipt_no, x.no");
	db_bind(&q, ":application", application);
	db_bind(&q, ":call", call);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = (struct award_withdrawal){
			.receipt_no = db_text(&q, p, "receipt_no"),
			.amount = db_won(&q, "amount"),
			.drafted_by = db_text(&q, p, "drafted_by"),
			.approved_by = db_text(&q, p, "approved_by"),
			.withdrawn_by = db_text(&q, p, "withdrawn_by"),
			.reason = db_text(&q, p, "reason"),
			.approved_at = db_moment(&q, "approved_at"),
			.withdrawn_at = db_moment(&q, "withdrawn_at"),
		};
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}

bool cancelled_at_read(struct db *db, int64_t application, struct moment *ret, bool *ret_there, struct err *e)
{
	struct moment at = {0};
	DB_SQL(q, db,
		   "SELECT x.decided_at AS at FROM award_change x JOIN award w ON w.id = x.award_id "
		   "WHERE w.application_id = :application AND x.outcome = 'agreed' AND x.amount = 0 "
		   "UNION ALL SELECT r.decided_at FROM result_cancellation r JOIN application a ON a.call_id = r.call_id "
		   "WHERE a.id = :application AND r.outcome = 'agreed' AND a.state = 'RESULT_CANCELLED' ORDER BY at DESC LIMIT 1");
	db_bind(&q, ":application", application);
	bool there = db_next(&q);
	if (there)
		at = db_moment(&q, "at");
	if (!db_done(&q, e))
		return false;
	*ret = at;
	*ret_there = there;
	return true;
}
