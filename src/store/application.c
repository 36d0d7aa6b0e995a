#include "ppuri/store/application.h"

#include "application_row.h"
#include "search.h"
#include "sql.h"
#include "state_now.h"

#include "ppuri/ident.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <string.h>

static void bind_content(struct query *q, const struct application *application)
{
	db_bind(q, ":title", application->title);
	db_bind(q, ":total", application->total);
	db_bind(q, ":asked", application->asked);
	db_bind(q, ":own_cash", application->own_cash);
	db_bind(q, ":own_kind", application->own_kind);
}

bool application_insert(struct db *db, const struct application *application, int64_t *ret_id, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO main.application (call_id, firm_id, title, total, asked, own_cash, own_kind, state, entered_by) "
		   "VALUES (:call, :firm, :title, :total, :asked, :own_cash, :own_kind, 'DRAFT', nullif(:by, 0))");
	db_bind(&q, ":call", application->call_id);
	db_bind(&q, ":firm", application->firm.id);
	db_bind(&q, ":by", application->entered_by);
	bind_content(&q, application);
	if (!db_run(&q, e))
		return q.rc == SQLITE_CONSTRAINT_UNIQUE ? err_hint(e, "%s", _("look at it with: ppuri app show CALL/NUMBER")) : false;
	int64_t id = db_last_id(db);
	if (!search_application_added(db, id, e))
		return false;
	*ret_id = id;
	return true;
}

bool application_update(struct db *db, const struct application *application, struct err *e)
{
	DB_SQL(q, db,
		   "UPDATE main.application SET title = :title, total = :total, asked = :asked, own_cash = :own_cash, "
		   "own_kind = :own_kind WHERE id = :id");
	db_bind(&q, ":id", application->id);
	bind_content(&q, application);
	return db_run(&q, e) && search_application_changed(db, application->id, e);
}

static bool by_receipt(struct db *db, struct pool *p, const char *receipt_no, struct application *ret, struct err *e)
{
	DB_SQL(q, db, APPLICATION_QUERY "WHERE a.receipt_no = :receipt");
	db_bind(&q, ":receipt", receipt_no);
	db_bind(&q, ":today", db->today);
	bool found = db_next(&q);
	struct application application = {0};
	if (found)
		application = application_row(&q, p);
	if (!db_done(&q, e))
		return false;
	if (!found)
		return err_set(e, ERR_NOT_FOUND, _("there is no application %s"), receipt_no);
	*ret = application;
	return true;
}

/* A firm that took its application back may have a newer one, and that is the one meant. */
static bool by_call_and_firm(struct db *db, struct pool *p, const char *call, const char *biz_no, struct application *ret,
							 struct err *e)
{
	DB_SQL(q, db, APPLICATION_QUERY "WHERE c.code = :call AND f.biz_no = :biz_no ORDER BY a.id DESC LIMIT 1");
	db_bind(&q, ":call", call);
	db_bind(&q, ":biz_no", biz_no);
	db_bind(&q, ":today", db->today);
	bool found = db_next(&q);
	struct application application = {0};
	char number[BIZ_NO_TEXT];
	if (found)
		application = application_row(&q, p);
	if (!db_done(&q, e))
		return false;
	if (!found)
		return err_set(e, ERR_NOT_FOUND, _("there is no application of the firm %s to the call %s"),
					   biz_no_text(biz_no, number), call);
	*ret = application;
	return true;
}

bool application_by_id(struct db *db, struct pool *p, int64_t id, struct application *ret, struct err *e)
{
	struct application application = {0};
	DB_SQL(q, db, APPLICATION_QUERY "WHERE a.id = :id");
	db_bind(&q, ":id", id);
	db_bind(&q, ":today", db->today);
	if (!db_next(&q))
		return db_done(&q, e) && err_set(e, ERR_NOT_FOUND, _("there is no application %lld"), (long long)id);
	application = application_row(&q, p);
	if (!db_done(&q, e))
		return false;
	*ret = application;
	return true;
}

static bool find_by_name(struct db *db, struct pool *p, const char *name, struct application *ret, struct err *e)
{
	char biz_no[BIZ_NO_DIGITS];
	const char *slash = strrchr(name, '/');
	if (!slash)
		return by_receipt(db, p, name, ret, e);
	if (!biz_no_parse(slash + 1, biz_no, NULL, e))
		return err_prefix(e, "%s", _("business registration number"));
	return by_call_and_firm(db, p, pool_strndup(p, name, (size_t)(slash - name)), biz_no, ret, e);
}

bool application_by_name(struct db *db, struct pool *p, const char *name, struct application *ret, struct err *e)
{
	if (find_by_name(db, p, name, ret, e))
		return true;
	if (e->kind != ERR_NOT_FOUND || !db->sealed)
		return false;
	return err_hint(e, "%s", _("an application to a sealed call is there only for who entered it, until the window has ended"));
}

static bool read_state(struct db *db, struct pool *p, int64_t id, const char **ret, struct err *e)
{
	DB_SQL(q, db, "SELECT " STATE_NOW " AS state FROM application a WHERE a.id = :id");
	db_bind(&q, ":id", id);
	db_bind(&q, ":today", db->today);
	const char *state = db_next(&q) ? db_text(&q, p, "state") : NULL;
	if (!db_done(&q, e))
		return false;
	if (!state)
		bug("there is no application with the id %lld", (long long)id);
	*ret = state;
	return true;
}

static bool find_move(struct db *db, int64_t id, enum app_event event, const char *to, const struct app_move **ret,
					  struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	const char *state;
	return read_state(db, &pool, id, &state, e) && app_move_find_to(state, event, to, ret, e);
}

bool application_move_to(struct db *db, int64_t id, enum app_event event, const char *to, const char *reason, struct err *e)
{
	const struct app_move *move;
	if (!find_move(db, id, event, to, &move, e))
		return false;
	if (move->needs_reason && (!reason || !*reason)) {
		err_set(e, ERR_USAGE, "%s", _("a reason is needed"));
		return err_hint(e, "%s", _("give it with --reason"));
	}
	DB_SQL(q, db, "UPDATE main.application SET state = :to, reason = :reason WHERE id = :id");
	db_bind(&q, ":id", id);
	db_bind(&q, ":to", move->to);
	db_bind(&q, ":reason", reason);
	return db_run(&q, e);
}

bool application_move(struct db *db, int64_t id, enum app_event event, const char *reason, struct err *e)
{
	return application_move_to(db, id, event, NULL, reason, e);
}

bool application_note_overdue(struct db *db, int64_t id, bool *ret_noted, struct err *e)
{
	const struct app_move *move;
	if (!app_move_find("SUPPLEMENT", APP_EVENT_OVERDUE, &move, e))
		return false;
	DB_SQL(q, db,
		   "UPDATE main.application AS a SET state = :to WHERE id = :id AND state = :from AND " STATE_NOW " = :to");
	db_bind(&q, ":id", id);
	db_bind(&q, ":from", move->from);
	db_bind(&q, ":to", move->to);
	db_bind(&q, ":today", db->today);
	if (!db_run(&q, e))
		return false;
	*ret_noted = db_changes(db) > 0;
	return true;
}

bool application_lapse_drafts(struct db *db, int64_t call_id, size_t *ret_n, struct err *e)
{
	const struct app_move *move;
	if (!app_move_find("DRAFT", APP_EVENT_LAPSE, &move, e))
		return false;
	DB_SQL(q, db, "UPDATE main.application SET state = :to WHERE call_id = :call AND state = :from");
	db_bind(&q, ":to", move->to);
	db_bind(&q, ":call", call_id);
	db_bind(&q, ":from", move->from);
	if (!db_run(&q, e))
		return false;
	*ret_n = (size_t)db_changes(db);
	return true;
}

static bool end_from(struct db *db, int64_t call_id, const struct app_move *move, const char *reason, size_t *n, struct err *e)
{
	DB_SQL(q, db, "UPDATE main.application SET state = :to, reason = :reason WHERE call_id = :call AND state = :from");
	db_bind(&q, ":to", move->to);
	db_bind(&q, ":reason", reason);
	db_bind(&q, ":call", call_id);
	db_bind(&q, ":from", move->from);
	if (!db_run(&q, e))
		return false;
	*n += (size_t)db_changes(db);
	return true;
}

bool application_end_all(struct db *db, int64_t call_id, enum app_event event, const char *reason, size_t *ret_n, struct err *e)
{
	size_t n = 0;
	for (size_t i = 0; i < APP_MOVES_N; i++)
		if (APP_MOVES[i].event == event && !end_from(db, call_id, &APP_MOVES[i], reason, &n, e))
			return false;
	*ret_n = n;
	return true;
}

bool application_receive(struct db *db, int64_t id, const char *receipt_no, struct moment at, struct err *e)
{
	const struct app_move *move;
	if (!find_move(db, id, APP_EVENT_SUBMIT, NULL, &move, e))
		return false;
	DB_SQL(q, db, "UPDATE main.application SET state = :to, receipt_no = :receipt, received_at = :at WHERE id = :id");
	db_bind(&q, ":id", id);
	db_bind(&q, ":to", move->to);
	db_bind(&q, ":receipt", receipt_no);
	db_bind(&q, ":at", at);
	return db_run(&q, e);
}

static bool add_ids(struct db *db, struct pool *p, int64_t call_id, const char *state, struct application_ids *ids, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT id FROM application WHERE call_id = :call AND state = :state ORDER BY length(receipt_no), receipt_no, id");
	db_bind(&q, ":call", call_id);
	db_bind(&q, ":state", state);
	while (db_next(&q))
		*POOL_PUSH(p, ids) = db_int(&q, "id");
	return db_done(&q, e);
}

bool application_ids_read(struct db *db, struct pool *p, int64_t call_id, const char *const *states, struct application_ids *ret,
						  struct err *e)
{
	struct application_ids ids = {0};
	for (; *states; states++)
		if (!add_ids(db, p, call_id, *states, &ids, e))
			return false;
	*ret = ids;
	return true;
}

bool application_inform(struct db *db, int64_t id, const char *how, struct moment at, struct err *e)
{
	DB_SQL(q, db, "UPDATE main.application SET informed_at = :at, informed_how = :how WHERE id = :id");
	db_bind(&q, ":id", id);
	db_bind(&q, ":at", at);
	db_bind(&q, ":how", how);
	return db_run(&q, e);
}

bool application_reinstate(struct db *db, int64_t id, const char *reason, struct err *e)
{
	DB_SQL(q, db, "UPDATE main.application SET informed_at = NULL, informed_how = NULL WHERE id = :id");
	db_bind(&q, ":id", id);
	return application_move(db, id, APP_EVENT_REINSTATE, reason, e) && db_run(&q, e);
}
