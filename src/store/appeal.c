#include "ppuri/store/appeal.h"

#include "sql.h"

#include "ppuri/tr.h"

bool appeal_insert(struct db *db, const struct appeal *appeal, int64_t *ret_id, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO appeal (application_id, against, version, told_on, last_day, law, filed_on, answer_by, answer_law, ground, wants, entered_by, "
		   "entered_at) VALUES (:application, :against, iif(:against = 'CANCELLED', (SELECT n.version FROM award_now n WHERE n.application_id = :application), "
		   ":version), :told, :last, :law, :filed, :answer, :answer_law, :ground, :wants, :account, :at)");
	db_bind(&q, ":application", appeal->application_id);
	db_bind(&q, ":against", appeal->against);
	db_bind(&q, ":version", appeal->version);
	db_bind(&q, ":told", appeal->told_on);
	db_bind(&q, ":last", appeal->last_day);
	db_bind(&q, ":law", appeal->law);
	db_bind(&q, ":filed", appeal->filed_on);
	db_bind(&q, ":answer", appeal->answer_by);
	db_bind(&q, ":answer_law", appeal->answer_law);
	db_bind(&q, ":ground", appeal->ground);
	db_bind(&q, ":wants", appeal->wants);
	db_bind(&q, ":account", appeal->entered_by);
	db_bind(&q, ":at", appeal->entered_at);
	if (!db_run(&q, e))
		return q.rc == SQLITE_CONSTRAINT_UNIQUE
			? err_set(e, ERR_REFUSED, "%s", _("the firm objected to this notice already; it is decided once")) : false;
	*ret_id = db_last_id(db);
	return true;
}

bool appeal_extend(struct db *db, int64_t id, struct date to, const char *reason, int64_t account, struct moment now, struct err *e)
{
	DB_SQL(q, db,
		   "UPDATE appeal SET extended_to = :to, extended_reason = :reason, extended_by = :account, extended_at = :now WHERE id = :id");
	db_bind(&q, ":id", id);
	db_bind(&q, ":to", to);
	db_bind(&q, ":reason", reason);
	db_bind(&q, ":account", account);
	db_bind(&q, ":now", now);
	return db_run(&q, e);
}

bool appeal_decide(struct db *db, const struct appeal *appeal, int64_t account, struct err *e)
{
	DB_SQL(q, db,
		   "UPDATE appeal SET outcome = :outcome, reason = :reason, decided_by = :account, decided_at = :now WHERE id = :id");
	db_bind(&q, ":id", appeal->id);
	db_bind(&q, ":outcome", appeal->outcome);
	db_bind(&q, ":reason", appeal->reason);
	db_bind(&q, ":account", account);
	db_bind(&q, ":now", appeal->decided_at);
	return db_run(&q, e);
}

static struct appeal read_appeal(struct query *q, struct pool *p)
{
	struct appeal appeal = {
		.id = db_int(q, "id"),
		.application_id = db_int(q, "application_id"),
		.receipt_no = db_text(q, p, "receipt_no"),
		.firm_name = db_text(q, p, "firm_name"),
		.call_code = db_text(q, p, "code"),
		.legal_basis = db_text_or_null(q, p, "legal_basis"),
		.against = db_text(q, p, "against"),
		.version = (int)db_int(q, "version"),
		.change_kind = db_text_or_null(q, p, "change_kind"),
		.award_no = db_text_or_null(q, p, "award_no"),
		.state = db_text(q, p, "state"),
		.told_on = db_date(q, "told_on"),
		.last_day = db_date(q, "last_day"),
		.law = db_text_or_null(q, p, "law"),
		.filed_on = db_date(q, "filed_on"),
		.answer_by = db_date(q, "answer_by"),
		.answer_law = db_text(q, p, "answer_law"),
		.extended_to = db_date(q, "extended_to"),
		.extended_reason = db_text_or_null(q, p, "extended_reason"),
		.extended_by = db_text_or_null(q, p, "extended_by_name"),
		.ground = db_text(q, p, "ground"),
		.wants = db_text_or_null(q, p, "wants"),
		.entered_by = db_int(q, "entered_by"),
		.entered_by_name = db_text(q, p, "entered_by_name"),
		.entered_at = db_moment(q, "entered_at"),
		.outcome = db_text_or_null(q, p, "outcome"),
		.reason = db_text_or_null(q, p, "reason"),
		.decided_by = db_text_or_null(q, p, "decided_by_name"),
	};
	if (appeal.extended_to.year)
		appeal.extended_at = db_moment(q, "extended_at");
	if (appeal.outcome)
		appeal.decided_at = db_moment(q, "decided_at");
	return appeal;
}

bool appeal_list_read(struct db *db, struct pool *p, const struct appeal_filter *filter, struct appeal_list *ret, struct err *e)
{
	struct appeal_list list = {0};
	DB_SQL(q, db,
		   "SELECT o.id, o.application_id, a.receipt_no, f.name AS firm_name, c.code, g.legal_basis, a.state, o.against, o.version, o.told_on, o.last_day, o.law, o.filed_on, "
		   "o.answer_by, o.answer_law, o.ground, o.wants, o.entered_by, w.name AS entered_by_name, o.entered_at, o.outcome, o.reason, "
		   "d.name AS decided_by_name, o.decided_at, o.extended_to, o.extended_reason, x.name AS extended_by_name, o.extended_at, "
		   "iif(o.against IN ('AWARDED', 'CANCELLED'), v.number, NULL) AS award_no, k.kind AS change_kind FROM appeal o JOIN application a ON a.id = o.application_id "
		   "JOIN call c ON c.id = a.call_id JOIN program g ON g.id = c.program_id JOIN firm f ON f.id = a.firm_id JOIN account w ON w.id = o.entered_by "
		   "LEFT JOIN award v ON v.application_id = a.id LEFT JOIN award_change k ON k.award_id = v.id AND k.no = o.version "
		   "LEFT JOIN account d ON d.id = o.decided_by LEFT JOIN account x ON x.id = o.extended_by WHERE (:call IS NULL OR c.code = :call) AND "
		   "(:application = 0 OR o.application_id = :application) AND (:id = 0 OR o.id = :id) AND (:open = 0 OR o.outcome IS NULL) "
		   "ORDER BY o.outcome IS NOT NULL, iif(o.outcome IS NULL, coalesce(o.extended_to, o.answer_by), NULL), o.decided_at DESC, o.id");
	db_bind(&q, ":call", filter->call);
	db_bind(&q, ":application", filter->application);
	db_bind(&q, ":id", filter->id);
	db_bind(&q, ":open", filter->open);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = read_appeal(&q, p);
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}

bool result_told_read(struct db *db, int64_t application, struct moment *ret, bool *ret_there, struct err *e)
{
	DB_SQL(q, db, "SELECT told_at FROM result_told WHERE application_id = :id AND told_at IS NOT NULL AND untold_was IS NULL");
	db_bind(&q, ":id", application);
	bool there = db_next(&q);
	struct moment at = {0};
	if (there)
		at = db_moment(&q, "told_at");
	if (!db_done(&q, e))
		return false;
	*ret = at;
	*ret_there = there;
	return true;
}
