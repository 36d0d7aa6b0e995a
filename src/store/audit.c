#include "ppuri/store/audit.h"

#include "changeset.h"
#include "sql.h"

#include "ppuri/tr.h"

#include <string.h>

/* The chain begins with the store's own number, so that no other store's history fits. */
static bool chain_begin(struct db *db, struct sha256 *ret, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	const char *uuid = "";
	DB_SQL(q, db, "SELECT value FROM setting WHERE key = 'store.uuid'");
	if (db_next(&q))
		uuid = db_text(&q, &pool, "value");
	if (!db_done(&q, e))
		return false;
	*ret = sha256_of(uuid, strlen(uuid));
	return true;
}

static bool chain_end(struct db *db, int64_t *ret_seq, struct sha256 *ret, struct err *e)
{
	DB_SQL(q, db, "SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1");
	if (db_next(&q)) {
		*ret_seq = db_int(&q, "seq");
		*ret = db_sha256(&q, "hash");
		return true;
	}
	*ret_seq = 0;
	return db_done(&q, e) && chain_begin(db, ret, e);
}

/* Every field goes in with its length before it: no two histories share an encoding. */
static struct sha256 chain_link(const struct sha256 *before, const struct audit_entry *entry)
{
	struct sha256_run run;
	char at[DATE_TEXT_MAX];
	sha256_begin(&run);
	sha256_add(&run, before->at, SHA256_BYTES);
	sha256_add_int(&run, entry->seq);
	sha256_add_text(&run, moment_iso(entry->at, at));
	sha256_add_text(&run, entry->account);
	sha256_add_text(&run, entry->origin);
	sha256_add_text(&run, entry->act);
	sha256_add_text(&run, entry->outcome);
	sha256_add_text(&run, entry->subject);
	sha256_add_text(&run, entry->reason);
	sha256_add_blob(&run, entry->request, REQUEST_BYTES);
	sha256_add_int(&run, entry->part);
	sha256_add_blob(&run, entry->changes.bytes, entry->changes.n);
	return sha256_end(&run);
}

bool audit_append(struct db *db, const struct audit_entry *given, struct err *e)
{
	struct audit_entry entry = *given;
	struct sha256 before;
	if (!chain_end(db, &entry.seq, &before, e))
		return false;
	entry.seq++;
	struct sha256 hash = chain_link(&before, &entry);
	DB_SQL(q, db,
		   "INSERT INTO audit (seq, at, account, origin, act, outcome, subject, reason, request, part, changeset, hash) "
		   "VALUES (:seq, :at, :account, :origin, :act, :outcome, :subject, :reason, :request, :part, :changeset, :hash)");
	db_bind(&q, ":seq", entry.seq);
	db_bind(&q, ":at", entry.at);
	db_bind(&q, ":account", entry.account);
	db_bind(&q, ":origin", entry.origin);
	db_bind(&q, ":act", entry.act);
	db_bind(&q, ":outcome", entry.outcome);
	db_bind(&q, ":subject", entry.subject);
	db_bind(&q, ":reason", entry.reason);
	db_bind_blob(&q, ":request", entry.request, REQUEST_BYTES);
	db_bind(&q, ":part", entry.part);
	db_bind_blob(&q, ":changeset", entry.changes.bytes, entry.changes.n);
	db_bind_blob(&q, ":hash", hash.at, SHA256_BYTES);
	return db_run(&q, e);
}

bool audit_has_request(struct db *db, const unsigned char request[REQUEST_BYTES], bool *ret, struct err *e)
{
	/* Asked only right after a COMMIT that failed: the row, if there is one, is among the newest. */
	DB_SQL(q, db, "SELECT 1 FROM (SELECT request FROM audit ORDER BY seq DESC LIMIT 10000) WHERE request = :request LIMIT 1");
	db_bind_blob(&q, ":request", request, REQUEST_BYTES);
	bool found = db_next(&q);
	if (!db_done(&q, e))
		return false;
	*ret = found;
	return true;
}

#define AUDIT_COLUMNS "seq, at, account, origin, act, outcome, subject, reason, request, part"

static struct audit_entry read_entry(struct query *q, struct pool *p)
{
	struct audit_entry entry = {
		.seq = db_int(q, "seq"),
		.at = db_moment(q, "at"),
		.account = db_text(q, p, "account"),
		.origin = db_text(q, p, "origin"),
		.act = db_text(q, p, "act"),
		.outcome = db_text(q, p, "outcome"),
		.subject = db_text(q, p, "subject"),
		.reason = db_text(q, p, "reason"),
		.part = (int)db_int(q, "part"),
	};
	size_t n;
	const void *request = db_blob(q, p, "request", &n);
	memcpy(entry.request, request, n < REQUEST_BYTES ? n : REQUEST_BYTES);
	return entry;
}

bool audit_list(struct db *db, struct pool *p, const struct audit_filter *filter, struct audit_list *ret, struct err *e)
{
	struct audit_list list = {0};
	char from[DATE_TEXT_MAX], until[DATE_TEXT_MAX];
	DB_SQL(q, db,
		   "SELECT * FROM (SELECT " AUDIT_COLUMNS " FROM audit WHERE (:account IS NULL OR account = :account) "
		   "AND (:act IS NULL OR act = :act OR act GLOB :act || '.*') AND (:subject IS NULL OR instr(subject, :subject) > 0) "
		   "AND (:outcome IS NULL OR outcome = :outcome) AND (:from IS NULL OR at >= :from) "
		   "AND (:until IS NULL OR at < :until) ORDER BY seq DESC LIMIT :last) ORDER BY seq");
	db_bind(&q, ":account", filter->account);
	db_bind(&q, ":act", filter->act);
	db_bind(&q, ":subject", filter->subject);
	db_bind(&q, ":outcome", filter->outcome);
	db_bind(&q, ":from", filter->from.year ? date_iso(date_first(filter->from), from) : NULL);
	db_bind(&q, ":until", filter->until.year ? date_iso(date_add_days(date_last(filter->until), 1), until) : NULL);
	db_bind(&q, ":last", filter->last ? filter->last : -1);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = read_entry(&q, p);
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}

bool audit_verify(struct db *db, int64_t *ret_bad, int64_t *ret_n, struct sha256 *ret_head, struct err *e)
{
	struct sha256 before;
	int64_t n = 0, bad = 0;
	if (!chain_begin(db, &before, e))
		return false;
	DB_SQL(q, db, "SELECT " AUDIT_COLUMNS ", changeset, hash FROM audit ORDER BY seq");
	while (!bad && db_next(&q)) {
		struct pool pool CLEANUP(pool_release) = {0};
		struct audit_entry entry = read_entry(&q, &pool);
		entry.changes.bytes = db_blob(&q, &pool, "changeset", &entry.changes.n);
		struct sha256 stored = db_sha256(&q, "hash"), computed = chain_link(&before, &entry);
		n++;
		if (entry.seq != n || !sha256_same(&stored, &computed))
			bad = n;
		before = stored;
	}
	if (!db_done(&q, e))
		return false;
	*ret_bad = bad;
	*ret_n = n;
	*ret_head = before;
	return true;
}

static bool entry_by_seq(struct db *db, struct pool *p, int64_t seq, struct audit_entry *ret, struct err *e)
{
	DB_SQL(q, db, "SELECT " AUDIT_COLUMNS ", changeset FROM audit WHERE seq = :seq");
	db_bind(&q, ":seq", seq);
	bool found = db_next(&q);
	if (found) {
		*ret = read_entry(&q, p);
		ret->changes.bytes = db_blob(&q, p, "changeset", &ret->changes.n);
	}
	if (!db_done(&q, e))
		return false;
	return found || err_set(e, ERR_NOT_FOUND, _("the audit has no row %lld"), (long long)seq);
}

bool audit_show(struct db *db, struct pool *p, int64_t seq, struct audit_entry *ret, struct audit_changes *ret_changes,
				struct err *e)
{
	struct audit_entry entry;
	struct audit_changes changes = {0};
	if (!entry_by_seq(db, p, seq, &entry, e) || !changeset_read(db, p, &entry.changes, &changes, e))
		return false;
	*ret = entry;
	*ret_changes = changes;
	return true;
}

bool audit_hash_at(struct db *db, int64_t seq, struct sha256 *ret, struct err *e)
{
	DB_SQL(q, db, "SELECT hash FROM audit WHERE seq = :seq");
	db_bind(&q, ":seq", seq);
	bool found = db_next(&q);
	if (found)
		*ret = db_sha256(&q, "hash");
	if (!db_done(&q, e))
		return false;
	return found || err_set(e, ERR_NOT_FOUND, _("the audit has no row %lld"), (long long)seq);
}
