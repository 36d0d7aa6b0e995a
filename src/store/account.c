#include "ppuri/store/account.h"

#include "sql.h"

#include "ppuri/tr.h"

#define ACCOUNT_COLUMNS \
	"a.id, a.name, a.person_name, a.title, a.role, a.firm_id, a.locked, " \
	"(SELECT f.biz_no FROM firm f WHERE f.id = a.firm_id) AS firm_biz_no"

static struct account read_account(struct query *q, struct pool *p)
{
	struct account account = {
		.id = db_int(q, "id"),
		.name = db_text(q, p, "name"),
		.person_name = db_text(q, p, "person_name"),
		.title = db_text_or_null(q, p, "title"),
		.firm_id = db_int_or(q, "firm_id", 0),
		.firm_biz_no = db_text_or_null(q, p, "firm_biz_no"),
		.locked = db_int(q, "locked"),
	};
	if (!role_of_code(db_text(q, p, "role"), &account.role))
		db_damaged(q, "role");
	return account;
}

bool account_insert(struct db *db, const struct account *account, struct moment now, int64_t *ret_id, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO account (name, person_name, title, role, firm_id, created_at) "
		   "VALUES (:name, :person_name, :title, :role, nullif(:firm_id, 0), :now)");
	db_bind(&q, ":name", account->name);
	db_bind(&q, ":person_name", account->person_name);
	db_bind(&q, ":title", account->title);
	db_bind(&q, ":role", role_code(account->role));
	db_bind(&q, ":firm_id", account->firm_id);
	db_bind(&q, ":now", now);
	if (!db_run(&q, e))
		return e->kind == ERR_REFUSED ? err_set(e, ERR_REFUSED, _("there is already an account %s"), account->name) : false;
	*ret_id = db_last_id(db);
	return true;
}

bool account_by_name(struct db *db, struct pool *p, const char *name, struct account *ret, struct err *e)
{
	DB_SQL(q, db, "SELECT " ACCOUNT_COLUMNS " FROM account a WHERE a.name = :name");
	db_bind(&q, ":name", name);
	bool found = db_next(&q);
	if (found)
		*ret = read_account(&q, p);
	if (!db_done(&q, e))
		return false;
	return found || err_set(e, ERR_NOT_FOUND, _("there is no account %s"), name);
}

bool account_list_read(struct db *db, struct pool *p, struct account_list *ret, struct err *e)
{
	struct account_list list = {0};
	DB_SQL(q, db, "SELECT " ACCOUNT_COLUMNS " FROM account a ORDER BY a.id");
	while (db_next(&q))
		*POOL_PUSH(p, &list) = read_account(&q, p);
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}

bool account_logins_of_person(struct db *db, struct pool *p, int64_t account, struct strings *ret, struct err *e)
{
	struct strings logins = {0};
	DB_SQL(q, db,
		   "SELECT b.name FROM same_person s JOIN account b ON b.id = s.other WHERE s.one = :account ORDER BY b.id <> s.one, b.id");
	db_bind(&q, ":account", account);
	while (db_next(&q))
		*POOL_PUSH(p, &logins) = db_text(&q, p, "name");
	if (!db_done(&q, e))
		return false;
	*ret = logins;
	return true;
}

bool account_shared_names_read(struct db *db, struct pool *p, struct shared_name_list *ret, struct err *e)
{
	struct shared_name_list list = {0};
	DB_SQL(q, db,
		   "SELECT person_name, group_concat(name, ', ') AS logins, max(created_at) AS since, count(*) AS n FROM "
		   "(SELECT * FROM account WHERE role <> 'applicant' AND locked = 0 ORDER BY id) GROUP BY person_name HAVING n > 1 ORDER BY since, person_name");
	while (db_next(&q))
		*POOL_PUSH(p, &list) = (struct shared_name){
			.person_name = db_text(&q, p, "person_name"),
			.logins = db_text(&q, p, "logins"),
			.since = moment_date(db_moment(&q, "since")),
			.n = db_int(&q, "n"),
		};
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}

bool account_set_role(struct db *db, int64_t id, enum role role, struct err *e)
{
	DB_SQL(q, db, "UPDATE account SET role = :role WHERE id = :id");
	db_bind(&q, ":role", role_code(role));
	db_bind(&q, ":id", id);
	return db_run(&q, e);
}

bool account_set_locked(struct db *db, int64_t id, bool locked, struct err *e)
{
	DB_SQL(q, db, "UPDATE account SET locked = :locked WHERE id = :id");
	db_bind(&q, ":locked", locked);
	db_bind(&q, ":id", id);
	return db_run(&q, e);
}

bool credential_read(struct db *db, struct pool *p, int64_t account, struct credential *ret, struct err *e)
{
	DB_SQL(q, db, "SELECT password, failures, locked_until FROM credential WHERE account_id = :account");
	db_bind(&q, ":account", account);
	bool found = db_next(&q);
	if (found)
		*ret = (struct credential){
			.password = db_text(&q, p, "password"),
			.failures = db_int(&q, "failures"),
			.locked_until = db_text_or_null(&q, p, "locked_until"),
		};
	if (!db_done(&q, e))
		return false;
	return found || err_set(e, ERR_NOT_FOUND, "%s", _("the account has no password"));
}

bool credential_write(struct db *db, int64_t account, const char *password, int64_t set_by, struct moment now, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO credential (account_id, password, changed_at, set_by) VALUES (:account, :password, :now, nullif(:by, 0)) "
		   "ON CONFLICT (account_id) DO UPDATE SET password = excluded.password, changed_at = excluded.changed_at, "
		   "set_by = excluded.set_by, failures = 0, locked_until = NULL");
	db_bind(&q, ":account", account);
	db_bind(&q, ":by", set_by);
	db_bind(&q, ":password", password);
	db_bind(&q, ":now", now);
	return db_run(&q, e);
}

bool credential_note_failure(struct db *db, int64_t account, int64_t failures, const char *locked_until, struct err *e)
{
	DB_SQL(q, db, "UPDATE credential SET failures = :failures, locked_until = :until WHERE account_id = :account");
	db_bind(&q, ":failures", failures);
	db_bind(&q, ":until", locked_until);
	db_bind(&q, ":account", account);
	return db_run(&q, e);
}

bool session_insert(struct db *db, const struct sha256 *token, int64_t account, struct moment now, struct moment ends,
					struct err *e)
{
	DB_SQL(clean, db, "DELETE FROM session WHERE ends_at <= :now");
	db_bind(&clean, ":now", now);
	if (!db_run(&clean, e))
		return false;
	DB_SQL(q, db, "INSERT INTO session (token, account_id, began_at, ends_at) VALUES (:token, :account, :now, :ends)");
	db_bind_blob(&q, ":token", token->at, SHA256_BYTES);
	db_bind(&q, ":account", account);
	db_bind(&q, ":now", now);
	db_bind(&q, ":ends", ends);
	return db_run(&q, e);
}

bool session_account(struct db *db, struct pool *p, const struct sha256 *token, struct moment now, struct account *ret,
					 struct err *e)
{
	DB_SQL(q, db,
		   "SELECT " ACCOUNT_COLUMNS ", (SELECT b.name FROM credential c JOIN account b ON b.id = c.set_by WHERE c.account_id = a.id) AS password_by "
		   "FROM session s JOIN account a ON a.id = s.account_id "
		   "WHERE s.token = :token AND s.ends_at > :now");
	db_bind_blob(&q, ":token", token->at, SHA256_BYTES);
	db_bind(&q, ":now", now);
	bool found = db_next(&q);
	struct account account = {0};
	if (found) {
		account = read_account(&q, p);
		account.password_by = db_text_or_null(&q, p, "password_by");
	}
	if (!db_done(&q, e))
		return false;
	if (!found) {
		err_set(e, ERR_DENIED, "%s", _("your session has ended"));
		return err_hint(e, "%s", _("log in again: ppuri login ACCOUNT"));
	}
	if (account.locked)
		return err_set(e, ERR_DENIED, _("the account %s is locked"), account.name);
	*ret = account;
	return true;
}

bool session_delete(struct db *db, const struct sha256 *token, struct err *e)
{
	DB_SQL(q, db, "DELETE FROM session WHERE token = :token");
	db_bind_blob(&q, ":token", token->at, SHA256_BYTES);
	return db_run(&q, e);
}

bool session_delete_of(struct db *db, int64_t account, const struct sha256 *but, struct err *e)
{
	DB_SQL(q, db, "DELETE FROM session WHERE account_id = :account AND (:but IS NULL OR token <> :but)");
	db_bind(&q, ":account", account);
	if (but)
		db_bind_blob(&q, ":but", but->at, SHA256_BYTES);
	else
		db_bind_null(&q, ":but");
	return db_run(&q, e);
}
