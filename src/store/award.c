#include "ppuri/store/award.h"

#include "sql.h"

#include "ppuri/lifecycle.h"
#include "ppuri/store/application.h"
#include "ppuri/tr.h"

#include <string.h>

bool award_insert(struct db *db, const struct award_new *award, int64_t drafter, struct moment now, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO award (application_id, amount, own_cash, own_kind, payment, drafted_by, drafted_at) "
		   "VALUES (:application, :amount, :own_cash, :own_kind, :payment, :drafter, :now)");
	db_bind(&q, ":application", award->application_id);
	db_bind(&q, ":amount", award->amount);
	db_bind(&q, ":own_cash", award->own_cash);
	db_bind(&q, ":own_kind", award->own_kind);
	db_bind(&q, ":payment", award->payment);
	db_bind(&q, ":drafter", drafter);
	db_bind(&q, ":now", now);
	return db_run(&q, e);
}

bool award_approve(struct db *db, int64_t id, int64_t approver, struct moment now, struct err *e)
{
	DB_SQL(q, db, "UPDATE award SET approved_by = :approver, approved_at = :now WHERE id = :id");
	db_bind(&q, ":approver", approver);
	db_bind(&q, ":now", now);
	db_bind(&q, ":id", id);
	return db_run(&q, e);
}

bool award_issue(struct db *db, int64_t id, const char *number, const char *document_no, struct moment now, struct err *e)
{
	DB_SQL(q, db, "UPDATE award SET number = :number, document_no = :document_no, issued_at = :now WHERE id = :id");
	db_bind(&q, ":number", number);
	db_bind(&q, ":document_no", document_no);
	db_bind(&q, ":now", now);
	db_bind(&q, ":id", id);
	return db_run(&q, e);
}

bool award_delete(struct db *db, int64_t id, struct err *e)
{
	DB_SQL(q, db, "DELETE FROM award WHERE id = :id");
	db_bind(&q, ":id", id);
	return db_run(&q, e);
}

#define AWARD_COLUMNS \
	"w.id, w.amount, w.own_cash, w.own_kind, w.payment, w.drafted_at, w.approved_at, w.issued_at, w.number, w.document_no, " \
	"a.receipt_no, d.name AS drafter, d.person_name AS drafter_name, d.title AS drafter_title, " \
	"v.name AS approver, v.person_name AS approver_name, v.title AS approver_title, " \
	"n.amount AS now_amount, n.own_cash AS now_own_cash, n.own_kind AS now_own_kind, n.payment AS now_payment, n.project_start, " \
	"n.project_end, (SELECT count(*) FROM award_change x WHERE x.award_id = w.id AND x.outcome = 'agreed') AS version, EXISTS (SELECT 1 FROM award_change x WHERE x.award_id = w.id AND x.outcome IS NULL) AS waits, " \
	"(SELECT coalesce(sum(x.to_return), 0) FROM award_change x WHERE x.award_id = w.id AND x.outcome = 'agreed') - (SELECT coalesce(sum(r.won), 0) FROM repayment r WHERE r.award_id = w.id) AS to_return, " \
	"(SELECT coalesce(sum(r.won), 0) FROM repayment r WHERE r.award_id = w.id) AS repaid, " \
	"EXISTS (SELECT 1 FROM award_told t WHERE t.award_id = w.id) AS has_letter, " \
	"(SELECT g.legal_basis FROM call c JOIN program g ON g.id = c.program_id WHERE c.id = a.call_id) AS legal_basis, " \
	"coalesce((SELECT r.paid FROM award_account r WHERE r.award_id = w.id), 0) AS paid, " \
	"coalesce((SELECT r.rest FROM award_account r WHERE r.award_id = w.id), 0) AS rest"
#define AWARD_TABLES \
	"award w JOIN award_now n ON n.award_id = w.id JOIN application a ON a.id = w.application_id JOIN account d ON d.id = w.drafted_by " \
	"LEFT JOIN account v ON v.id = w.approved_by"

static struct award read_award(struct query *q, struct pool *p)
{
	struct award award = {
		.id = db_int(q, "id"),
		.application.receipt_no = db_text(q, p, "receipt_no"),
		.legal_basis = db_text_or_null(q, p, "legal_basis"),
		.amount = db_won(q, "amount"),
		.own_cash = db_won(q, "own_cash"),
		.own_kind = db_won(q, "own_kind"),
		.paid = db_won(q, "paid"),
		.rest = db_won(q, "rest"),
		.to_return = db_won(q, "to_return"),
		.repaid = db_won(q, "repaid"),
		.payment = db_text(q, p, "payment"),
		.now = {db_won(q, "now_amount"), db_won(q, "now_own_cash"), db_won(q, "now_own_kind"), db_text(q, p, "now_payment"),
				db_date(q, "project_start"), db_date(q, "project_end")},
		.version = (int)db_int(q, "version"),
		.waits = db_int(q, "waits"),
		.drafter = {db_text(q, p, "drafter"), db_text(q, p, "drafter_name"), db_text_or_null(q, p, "drafter_title")},
		.approver = {db_text_or_null(q, p, "approver"), db_text_or_null(q, p, "approver_name"),
					 db_text_or_null(q, p, "approver_title")},
		.drafted_at = db_moment(q, "drafted_at"),
		.number = db_text_or_null(q, p, "number"),
		.document_no = db_text_or_null(q, p, "document_no"),
		.has_letter = db_int(q, "has_letter"),
	};
	if (award.approver.account)
		award.approved_at = db_moment(q, "approved_at");
	if (award.number)
		award.issued_at = db_moment(q, "issued_at");
	return award;
}

/* Only who is selected is told how it comes to one. */
static bool has_no_award(const struct application *application, struct err *e)
{
	if (strcmp(application->state, "SELECTED") != 0)
		return err_set(e, ERR_NOT_FOUND, _("%s has no award; where it stands: %s"), application->receipt_no, app_state_name(application->state));
	err_set(e, ERR_NOT_FOUND, _("%s has no award"), application->receipt_no);
	return err_hint(e, "%s", _("awards are drafted first: ppuri award draft"));
}

bool award_by_receipt(struct db *db, struct pool *p, const char *receipt_no, struct award *ret, struct err *e)
{
	struct application application;
	struct award award = {0};
	if (!application_by_name(db, p, receipt_no, &application, e))
		return false;
	DB_SQL(q, db, "SELECT " AWARD_COLUMNS " FROM " AWARD_TABLES " WHERE a.receipt_no = :receipt");
	db_bind(&q, ":receipt", receipt_no);
	bool found = db_next(&q);
	if (found)
		award = read_award(&q, p);
	if (!db_done(&q, e) || (!found && !has_no_award(&application, e)))
		return false;
	award.application = application;
	*ret = award;
	return true;
}

/* Call by call, so that what is read is what is shown. limit below 0: all. kept: where all of them stay; NULL: each goes before the next
 * comes. */
static bool read_each(struct db *db, struct pool *kept, const char *call, const struct application *after, int64_t limit,
					  const struct award_taker *to, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT " AWARD_COLUMNS " FROM call c CROSS JOIN application a ON a.call_id = c.id CROSS JOIN award w ON w.application_id = a.id "
		   "JOIN award_now n ON n.award_id = w.id JOIN account d ON d.id = w.drafted_by LEFT JOIN account v ON v.id = w.approved_by "
		   "WHERE (:call IS NULL OR c.code = :call) AND c.code >= :after_call AND (c.code > :after_call OR a.receipt_no > :after) "
		   "ORDER BY c.code, a.receipt_no LIMIT :limit");
	db_bind(&q, ":call", call);
	db_bind(&q, ":after_call", after ? after->call_code : "");
	db_bind(&q, ":after", after ? after->receipt_no : "");
	db_bind(&q, ":limit", limit);
	while (db_next(&q)) {
		struct pool own CLEANUP(pool_release) = {0};
		struct pool *p = kept ? kept : &own;
		struct award award = read_award(&q, p);
		if (!application_by_name(db, p, award.application.receipt_no, &award.application, e) || !to->take(to->to, &award, e))
			return false;
	}
	return db_done(&q, e);
}

bool award_each(struct db *db, const char *call, const struct award_taker *to, struct err *e)
{
	return read_each(db, NULL, call, NULL, -1, to, e);
}

struct keeping {
	struct pool *p;
	struct award_list list;
};

static bool keep(void *to, const struct award *award, struct err *e)
{
	struct keeping *keeping = to;
	(void)e;
	*POOL_PUSH(keeping->p, &keeping->list) = *award;
	return true;
}

static bool read_list(struct db *db, struct pool *p, const char *call, const struct application *after, int64_t limit, struct award_list *ret,
					  struct err *e)
{
	struct keeping keeping = {.p = p};
	if (!read_each(db, p, call, after, limit, &(struct award_taker){keep, &keeping}, e))
		return false;
	*ret = keeping.list;
	return true;
}

bool award_list_read(struct db *db, struct pool *p, const char *call, struct award_list *ret, struct err *e)
{
	return read_list(db, p, call, NULL, -1, ret, e);
}

static bool count_all(struct db *db, int64_t *ret, struct err *e)
{
	DB_SQL(q, db, "SELECT count(*) AS n FROM award");
	*ret = db_next(&q) ? db_int(&q, "n") : 0;
	return db_done(&q, e);
}

bool award_page_read(struct db *db, struct pool *p, const char *call, const struct page *page, struct award_list *ret, struct page_end *ret_end,
					 struct err *e)
{
	struct page_end end = {0};
	struct award_list list;
	struct award after;
	if ((page->after && !award_by_receipt(db, p, page->after, &after, e)) ||
		!read_list(db, p, call, page->after ? &after.application : NULL, page->limit ? (int64_t)page->limit + 1 : -1, &list, e) ||
		!count_all(db, &end.total, e))
		return false;
	if (page->limit && list.n > page->limit) {
		list.n = page->limit;
		end.next = list.at[list.n - 1].application.receipt_no;
	}
	*ret = list;
	*ret_end = end;
	return true;
}

bool award_granted(struct db *db, int64_t application, struct won *ret, struct err *e)
{
	DB_SQL(q, db, "SELECT granted FROM standing WHERE application_id = :application");
	db_bind(&q, ":application", application);
	bool found = db_next(&q);
	struct won granted = found ? db_won(&q, "granted") : won_of(0);
	if (!db_done(&q, e))
		return false;
	if (!found)
		return err_set(e, ERR_REFUSED, "%s", _("only a selected application gets an award"));
	*ret = granted;
	return true;
}

bool award_withdraw(struct db *db, const struct award *award, int64_t account, struct moment now, const char *reason, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO award_withdrawn (application_id, no, amount, own_cash, own_kind, payment, drafted_by, drafted_at, approved_by, "
		   "approved_at, reason, withdrawn_by, withdrawn_at) "
		   "SELECT w.application_id, (SELECT coalesce(max(x.no), 0) + 1 FROM award_withdrawn x WHERE x.application_id = w.application_id), "
		   "w.amount, w.own_cash, w.own_kind, w.payment, w.drafted_by, w.drafted_at, w.approved_by, w.approved_at, :reason, :account, :now "
		   "FROM award w WHERE w.id = :id");
	db_bind(&q, ":id", award->id);
	db_bind(&q, ":reason", reason);
	db_bind(&q, ":account", account);
	db_bind(&q, ":now", now);
	return db_run(&q, e);
}
