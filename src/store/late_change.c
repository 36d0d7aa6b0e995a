#include "ppuri/store/late_change.h"

#include "sql.h"

#include <string.h>

#define FACTS "standing, screened, size, asked, proposed, bonus, penalty, unplaced, kept_out, scores"
#define LOGINS(ids) "(SELECT group_concat(w.name, ', ') FROM account w WHERE instr(',' || " ids " || ',', ',' || w.id || ','))"

/* "rev1 추진계획 18 → 20": what was changed, of a set of columns beside the application a. */
#define CHANGED_SCORES(scores) \
	"(SELECT group_concat(w.name || ' ' || i.name || ' ' || printf('%g', json_extract(j.value, '$[2]') / 10.0) || ' → ' || " \
	"coalesce(printf('%g', json_extract(j.value, '$[3]') / 10.0), '-'), ', ') FROM json_each(" scores ") j " \
	"JOIN account w ON w.id = json_extract(j.value, '$[0]') " \
	"JOIN rubric_item i ON i.call_id = a.call_id AND i.no = json_extract(j.value, '$[1]'))"

/* The same columns under another beginning of their names. */
#define AS(x, y) \
	x ".standing AS " y "standing, " x ".screened AS " y "screened, " x ".size AS " y "size, " x ".asked AS " y "asked, " x ".proposed AS " y \
	  "proposed, " x ".bonus AS " y "bonus, " x ".penalty AS " y "penalty, " x ".unplaced AS " y "unplaced, " LOGINS(x ".kept_out") " AS " y "kept_out, " CHANGED_SCORES(x ".scores") " AS " y "scores"

static const char *or_none(const char *text)
{
	return text ? text : "";
}

/* Of the two sets of columns that AS gives; text literals, so that each is found by name. */
#define READ_FACTS(q, p, y) \
	(struct evaluated_facts) \
	{ \
		.standing = or_none(db_text_or_null(q, p, y "standing")), .screened = db_int(q, y "screened"), .size = db_text_or_null(q, p, y "size"), \
		.asked = db_won(q, y "asked"), .proposed = db_is_null(q, y "proposed") ? won_of(0) : db_won(q, y "proposed"), \
		.bonus = (int32_t)db_int(q, y "bonus"), .penalty = (int32_t)db_int(q, y "penalty"), .unplaced = db_int(q, y "unplaced"), \
		.kept_out = or_none(db_text_or_null(q, p, y "kept_out")), .scores = or_none(db_text_or_null(q, p, y "scores")) \
	}

static struct late_change read_change(struct query *q, struct pool *p)
{
	struct late_change change = {
		.application_id = db_int(q, "application_id"),
		.receipt_no = db_text(q, p, "receipt_no"),
		.firm_name = db_text(q, p, "name"),
		.is = READ_FACTS(q, p, ""),
		.since = db_moment(q, "since"),
		.refused = db_int(q, "refused"),
		.refused_by = db_text_or_null(q, p, "refused_by"),
		.refused_reason = db_text_or_null(q, p, "refused_reason"),
	};
	/* Nobody is received after the first lock; if somebody is, nothing of it was agreed on. */
	change.was = db_is_null(q, "was_standing") ? (struct evaluated_facts){.standing = "waits", .kept_out = "", .scores = ""} : READ_FACTS(q, p, "was_");
	return change;
}

static bool read_changes(struct db *db, struct pool *p, const struct late_filter *filter, struct late_change_list *ret, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT n.application_id, a.receipt_no, f.name, " AS("n", "") ", " AS("b", "was_") ", n.refused, "
		   "coalesce(b.decided_at, (SELECT min(l.locked_at) FROM member_lock l WHERE l.call_id = n.call_id)) AS since, "
		   "iif(n.refused, w.name, NULL) AS refused_by, iif(n.refused, x.reason, NULL) AS refused_reason "
		   "FROM evaluated_late n JOIN application a ON a.id = n.application_id JOIN firm f ON f.id = a.firm_id "
		   "LEFT JOIN evaluated_as b ON b.application_id = n.application_id AND b.no = n.agreed_no "
		   "LEFT JOIN evaluated_as x ON x.application_id = n.application_id AND x.outcome = 'refused' AND x.no = ("
		   "SELECT max(y.no) FROM evaluated_as y WHERE y.application_id = n.application_id) "
		   "LEFT JOIN account w ON w.id = x.decided_by "
		   "WHERE n.call_id = :call AND (:application = 0 OR n.application_id = :application) ORDER BY a.receipt_no");
	db_bind(&q, ":call", filter->call);
	db_bind(&q, ":application", filter->application);
	while (db_next(&q))
		*POOL_PUSH(p, ret) = read_change(&q, p);
	return db_done(&q, e);
}

static bool read_deeds(struct db *db, struct pool *p, struct late_change *change, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT w.name, d.at, d.what, d.reason FROM evaluated_by d JOIN account w ON w.id = d.account_id "
		   "WHERE d.application_id = :application AND d.at >= :since ORDER BY d.at");
	db_bind(&q, ":application", change->application_id);
	db_bind(&q, ":since", change->since);
	while (db_next(&q))
		*POOL_PUSH(p, &change->deeds) = (struct late_deed){db_text(&q, p, "name"), db_moment(&q, "at"), db_text(&q, p, "what"),
														   db_text_or_null(&q, p, "reason")};
	return db_done(&q, e);
}

/* What moved an application is not in a row of its own: it stands in the audit, whose newest rows are looked through once. */
static bool add_moves(struct db *db, struct pool *p, struct late_change_list *list, struct err *e)
{
	struct moment first = list->at[0].since;
	for (size_t i = 1; i < list->n; i++)
		if (list->at[i].since.unix_seconds < first.unix_seconds)
			first = list->at[i].since;
	DB_SQL(q, db, "SELECT at, account, act, outcome, subject, reason FROM audit ORDER BY seq DESC");
	while (db_next(&q)) {
		struct moment at = db_moment(&q, "at");
		const char *act = db_text_here(&q, "act"), *subject = db_text_here(&q, "subject");
		if (at.unix_seconds < first.unix_seconds)
			break;
		if (strcmp(db_text_here(&q, "outcome"), "done") != 0 || (strcmp(act, "select.hold") != 0 && strcmp(act, "select.resume") != 0 &&
			strcmp(act, "app.withdraw") != 0) || strncmp(subject, "application ", 12) != 0)
			continue;
		for (size_t i = 0; i < list->n; i++)
			if (strcmp(subject + 12, list->at[i].receipt_no) == 0 && at.unix_seconds >= list->at[i].since.unix_seconds)
				*POOL_PUSH(p, &list->at[i].deeds) = (struct late_deed){db_text(&q, p, "account"), at, db_text(&q, p, "act"),
																	   db_text(&q, p, "reason")};
	}
	return db_done(&q, e);
}

bool late_changes_read(struct db *db, struct pool *p, const struct late_filter *filter, struct late_change_list *ret, struct err *e)
{
	struct late_change_list list = {0};
	if (!read_changes(db, p, filter, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++)
		if (!read_deeds(db, p, &list.at[i], e))
			return false;
	if (list.n && !add_moves(db, p, &list, e))
		return false;
	*ret = list;
	return true;
}

bool late_changes_count(struct db *db, int64_t call, int64_t *ret, int64_t *ret_refused, struct err *e)
{
	DB_SQL(q, db, "SELECT count(*) AS n, coalesce(sum(refused), 0) AS refused FROM evaluated_late WHERE call_id = :call");
	db_bind(&q, ":call", call);
	if (db_next(&q)) {
		*ret = db_int(&q, "n");
		*ret_refused = db_int(&q, "refused");
	}
	return db_done(&q, e);
}

bool late_change_decide(struct db *db, int64_t application, const char *outcome, int64_t by, struct moment now, const char *reason,
						struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO evaluated_as (application_id, no, " FACTS ", outcome, decided_by, decided_at, reason) "
		   "SELECT application_id, 1 + (SELECT coalesce(max(x.no), 0) FROM evaluated_as x WHERE x.application_id = :application), " FACTS
		   ", :outcome, :by, :now, :reason FROM evaluated_late WHERE application_id = :application");
	db_bind(&q, ":application", application);
	db_bind(&q, ":outcome", outcome);
	db_bind(&q, ":by", by);
	db_bind(&q, ":now", now);
	db_bind(&q, ":reason", reason);
	return db_run(&q, e);
}

bool late_conflicts_refuse(struct db *db, const struct late_change *change, int64_t by, struct moment now, const char *reason, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO conflict_refused (conflict_id, refused_by, refused_at, reason) SELECT DISTINCT k.conflict_id, :by, :now, :reason "
		   "FROM kept_out k JOIN conflict c ON c.id = k.conflict_id WHERE k.application_id = :application AND c.declared_at >= :since");
	db_bind(&q, ":application", change->application_id);
	db_bind(&q, ":by", by);
	db_bind(&q, ":now", now);
	db_bind(&q, ":reason", reason);
	db_bind(&q, ":since", change->since);
	return db_run(&q, e);
}

bool late_decisions_read(struct db *db, struct pool *p, int64_t call, struct late_decision_list *ret, struct err *e)
{
	struct late_decision_list list = {0};
	DB_SQL(q, db,
		   "SELECT a.receipt_no, f.name, " AS("x", "") ", " AS("b", "was_") ", x.outcome, w.name AS decided_by, x.decided_at, x.reason "
		   "FROM application a JOIN firm f ON f.id = a.firm_id JOIN evaluated_as x ON x.application_id = a.id AND x.no > 0 "
		   "JOIN evaluated_as b ON b.application_id = a.id AND b.no = (SELECT max(y.no) FROM evaluated_as y "
		   "WHERE y.application_id = a.id AND y.no < x.no AND y.outcome <> 'refused') "
		   "JOIN account w ON w.id = x.decided_by WHERE a.call_id = :call ORDER BY a.receipt_no, x.no");
	db_bind(&q, ":call", call);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = (struct late_decision){
			.receipt_no = db_text(&q, p, "receipt_no"),
			.firm_name = db_text(&q, p, "name"),
			.was = READ_FACTS(&q, p, "was_"),
			.is = READ_FACTS(&q, p, ""),
			.outcome = db_text(&q, p, "outcome"),
			.decided_by = db_text(&q, p, "decided_by"),
			.decided_at = db_moment(&q, "decided_at"),
			.reason = db_text_or_null(&q, p, "reason"),
		};
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}

bool acts_done_since(struct db *db, struct pool *p, const char *account, struct moment since, struct strings *ret, struct err *e)
{
	struct strings list = {0};
	DB_SQL(q, db, "SELECT at, account, act, outcome FROM audit ORDER BY seq DESC");
	while (db_next(&q) && db_moment(&q, "at").unix_seconds >= since.unix_seconds) {
		const char *act = db_text_here(&q, "act");
		bool known = strcmp(db_text_here(&q, "account"), account) != 0 || strcmp(db_text_here(&q, "outcome"), "done") != 0;
		for (size_t i = 0; i < list.n && !known; i++)
			known = strcmp(list.at[i], act) == 0;
		if (!known)
			*POOL_PUSH(p, &list) = db_text(&q, p, "act");
	}
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}
