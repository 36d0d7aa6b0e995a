#include "ppuri/store/audit.h"

#include "audit_touching.h"
#include "chain.h"
#include "changeset.h"

#include "ppuri/tr.h"

#include <string.h>

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

bool audit_last(struct db *db, int64_t *ret_seq, struct err *e)
{
	int64_t seq;
	struct sha256 hash;
	if (!chain_end(db, &seq, &hash, e))
		return false;
	*ret_seq = seq;
	return true;
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
	DB_SQL(q, db, "SELECT 1 FROM (SELECT request, outcome FROM audit ORDER BY seq DESC LIMIT 10000) "
		   "WHERE request = :request AND outcome = 'done' LIMIT 1");
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

#define AUDIT_ASKED_FOR \
	"(:account IS NULL OR account = :account) AND (:act IS NULL OR act = :act OR act GLOB :act || '.*') " \
	"AND (:outcome IS NULL OR outcome = :outcome) AND (:from IS NULL OR at >= :from) AND (:until IS NULL OR at < :until)"

static void bind_asked_for(struct query *q, const struct audit_filter *filter)
{
	char from[DATE_TEXT_MAX], until[DATE_TEXT_MAX];
	db_bind(q, ":account", filter->account);
	db_bind(q, ":act", filter->act);
	db_bind(q, ":outcome", filter->outcome);
	db_bind(q, ":from", filter->from.year ? date_iso(date_first(filter->from), from) : NULL);
	db_bind(q, ":until", filter->until.year ? date_iso(date_add_days(date_last(filter->until), 1), until) : NULL);
	db_bind(q, ":subject", filter->subject);
}

static void keep_last(struct audit_list *list, int64_t last)
{
	size_t skipped = last && list->n > (size_t)last ? list->n - (size_t)last : 0;
	list->at += skipped;
	list->n -= skipped;
	list->room -= skipped;
}

/* What an act of a whole call did to one application says no subject, but the rows that it changed. */
static bool list_touching(struct db *db, struct pool *p, const struct audit_filter *filter, struct audit_list *ret, struct err *e)
{
	struct audit_list list = {0};
	struct touching *touching = touching_begin(p, filter->application);
	bool read = true;
	DB_SQL(q, db,
		   "SELECT " AUDIT_COLUMNS ", changeset, " AUDIT_ASKED_FOR " AS asked_for, :subject IS NULL OR instr(subject, :subject) > 0 AS named "
		   "FROM audit ORDER BY seq");
	bind_asked_for(&q, filter);
	while (read && db_next(&q)) {
		struct pool work CLEANUP(pool_release) = {0};
		struct changeset changes = {0};
		bool touches = false;
		changes.bytes = db_blob(&q, &work, "changeset", &changes.n);
		read = touching_ask(db, touching, &changes, &touches, e);
		if (!read || !db_int(&q, "asked_for") || !(touches || db_int(&q, "named")))
			continue;
		struct audit_entry *entry = POOL_PUSH(p, &list);
		*entry = read_entry(&q, p);
		entry->touches = touches;
	}
	if (!read || !db_done(&q, e))
		return false;
	keep_last(&list, filter->last);
	*ret = list;
	return true;
}

bool audit_list(struct db *db, struct pool *p, const struct audit_filter *filter, struct audit_list *ret, struct err *e)
{
	struct audit_list list = {0};
	if (filter->application)
		return list_touching(db, p, filter, ret, e);
	DB_SQL(q, db,
		   "SELECT * FROM (SELECT " AUDIT_COLUMNS " FROM audit WHERE " AUDIT_ASKED_FOR
		   " AND (:subject IS NULL OR instr(subject, :subject) > 0) ORDER BY seq DESC LIMIT :last) ORDER BY seq");
	bind_asked_for(&q, filter);
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
	struct sha256 head;
	int64_t n = 0, bad = 0;
	if (!chain_begin(db, &head, e))
		return false;
	DB_SQL(q, db, "SELECT " AUDIT_COLUMNS ", changeset, hash FROM audit ORDER BY seq");
	while (!bad && db_next(&q))
		if (!chain_fits(&q, ++n, &head, &head))
			bad = n;
	if (!db_done(&q, e))
		return false;
	*ret_bad = bad;
	*ret_n = n;
	*ret_head = head;
	return true;
}

/* The first row is the making of the store itself. */
#define ACTS "FROM audit WHERE seq > 1 AND outcome = 'done' AND act NOT IN ('login', 'login.failed', 'logout')"

bool audit_newest(struct db *db, struct moment *ret, bool *ret_any, struct err *e)
{
	DB_SQL(q, db, "SELECT at " ACTS " ORDER BY seq DESC LIMIT 1");
	*ret_any = db_next(&q);
	if (*ret_any)
		*ret = db_moment(&q, "at");
	return db_done(&q, e);
}

bool audit_clock(struct db *db, struct pool *p, struct findings *list, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT seq, at, before FROM (SELECT seq, at, act, lag(at) OVER (ORDER BY seq) AS before " ACTS ") "
		   "WHERE unixepoch(at) < unixepoch(before) - :slack AND act <> 'store.clock'");
	db_bind(&q, ":slack", AUDIT_CLOCK_SECONDS);
	while (db_next(&q))
		*POOL_PUSH(p, list) = pool_printf(p, _("clock: audit row %lld (%s) is older than the row before it (%s)"),
										  (long long)db_int(&q, "seq"), db_text(&q, p, "at"), db_text(&q, p, "before"));
	return db_done(&q, e);
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
