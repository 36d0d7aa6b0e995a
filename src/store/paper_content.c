/* The bytes of papers and letters, once each, in a table that nobody else reads. They go in and out in pieces, so that memory is that of
 * one piece and of SQLite's cache. */
#include "ppuri/store/paper_content.h"

#include "sql.h"

#include "ppuri/tr.h"

static bool find_row(struct db *db, const struct sha256 *sha256, int64_t *ret, struct err *e)
{
	DB_SQL(q, db, "SELECT rowid AS id FROM paper_content WHERE sha256 = :sha256");
	db_bind_blob(&q, ":sha256", sha256->at, sizeof sha256->at);
	int64_t id = db_next(&q) ? db_int(&q, "id") : 0;
	if (!db_done(&q, e))
		return false;
	*ret = id;
	return true;
}

bool paper_content_has(struct db *db, const struct sha256 *sha256, bool *ret, struct err *e)
{
	int64_t id;
	if (!find_row(db, sha256, &id, e))
		return false;
	*ret = id != 0;
	return true;
}

static bool open_row(struct db *db, int64_t id, bool to_write, struct paper_content *ret, struct err *e)
{
	sqlite3_blob *blob = NULL;
	int rc = sqlite3_blob_open(db->handle, db->contents, "paper_content", "bytes", id, to_write, &blob);
	if (rc != SQLITE_OK) {
		sqlite3_blob_close(blob);
		return db_failed(db->handle, rc, e);
	}
	*ret = (struct paper_content){.blob = blob, .db = db, .size = sqlite3_blob_bytes(blob)};
	return true;
}

bool paper_content_create(struct db *db, const struct sha256 *sha256, int64_t size, struct paper_content *ret, struct err *e)
{
	DB_SQL(q, db, "INSERT INTO paper_content (sha256, bytes) VALUES (:sha256, zeroblob(:size))");
	db_bind_blob(&q, ":sha256", sha256->at, sizeof sha256->at);
	db_bind(&q, ":size", size);
	return db_run(&q, e) && open_row(db, db_last_id(db), true, ret, e);
}

bool paper_content_write(struct paper_content *content, const void *bytes, size_t n, struct err *e)
{
	if ((int64_t)n > content->size - content->at)
		bug("more bytes than there is room for");
	int rc = sqlite3_blob_write(content->blob, bytes, (int)n, (int)content->at);
	if (rc != SQLITE_OK)
		return db_failed(content->db->handle, rc, e);
	content->at += (int64_t)n;
	return true;
}

bool paper_content_open(struct db *db, const struct sha256 *sha256, struct paper_content *ret, struct err *e)
{
	char hex[SHA256_HEX];
	int64_t id;
	if (!find_row(db, sha256, &id, e))
		return false;
	if (id)
		return open_row(db, id, false, ret, e);
	err_set(e, ERR_STORE, _("the store is damaged: the content %s of a paper is gone"), sha256_hex(sha256, hex));
	return err_hint(e, "%s", _("keep the file as it is, and restore the last backup beside it"));
}

bool paper_content_read(struct paper_content *content, void *into, size_t n, size_t *ret_n, struct err *e)
{
	int64_t left = content->size - content->at;
	int some = (int)((int64_t)n < left ? (int64_t)n : left);
	int rc = some ? sqlite3_blob_read(content->blob, into, some, (int)content->at) : SQLITE_OK;
	if (rc != SQLITE_OK)
		return db_failed(content->db->handle, rc, e);
	content->at += some;
	*ret_n = (size_t)some;
	return true;
}

void paper_content_close(struct paper_content *content)
{
	sqlite3_blob_close(content->blob);
	content->blob = NULL;
}

static bool digest_of(struct db *db, int64_t id, struct sha256 *ret, struct err *e)
{
	struct paper_content content CLEANUP(paper_content_close) = {0};
	struct sha256_run run;
	unsigned char piece[1 << 16];
	size_t n = 0;
	if (!open_row(db, id, false, &content, e))
		return false;
	sha256_begin(&run);
	do {
		if (!paper_content_read(&content, piece, sizeof piece, &n, e))
			return false;
		sha256_add(&run, piece, n);
	} while (n);
	*ret = sha256_end(&run);
	return true;
}

/* The digest stands in the index too, from which SQLite would answer: each is held against the bytes of its own row. */
static bool check_digests(struct db *db, struct pool *p, struct findings *list, struct err *e)
{
	DB_SQL(q, db, "SELECT c.rowid AS id, c.sha256, l.number FROM paper_content c NOT INDEXED LEFT JOIN letter l ON l.sha256 = c.sha256");
	while (db_next(&q)) {
		char kept[SHA256_HEX];
		struct sha256 sha256 = db_sha256(&q, "sha256"), found;
		if (!digest_of(db, db_int(&q, "id"), &found, e))
			return false;
		if (sha256_same(&sha256, &found))
			continue;
		const char *letter = db_text_or_null(&q, p, "number");
		*POOL_PUSH(p, list) = letter ? pool_printf(p, _("letters: the file of %s has other bytes than it was issued with"), letter)
									 : pool_printf(p, _("papers: the content %s has other bytes than it came with"), sha256_hex(&sha256, kept));
	}
	return db_done(&q, e);
}

/* Who checks the store need not be one who may know the application: only the row is named, as by the recount. */
static bool check_papers(struct db *db, struct pool *p, struct findings *list, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT p.name, p.id, p.no FROM (SELECT 'paper' AS name, application_id AS id, no, sha256, size FROM paper "
		   "UNION ALL SELECT 'appeal_paper', appeal_id, no, sha256, size FROM appeal_paper) p "
		   "LEFT JOIN paper_content b ON b.sha256 = p.sha256 "
		   "WHERE p.sha256 IS NOT NULL AND (b.sha256 IS NULL OR length(b.bytes) <> p.size)");
	while (db_next(&q))
		*POOL_PUSH(p, list) = pool_printf(p, _("papers: %s (%lld, %lld): its content is gone or has another size"), db_text(&q, p, "name"),
										  (long long)db_int(&q, "id"), (long long)db_int(&q, "no"));
	return db_done(&q, e);
}

static bool check_letters(struct db *db, struct pool *p, struct findings *list, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT l.number FROM letter l LEFT JOIN paper_content b ON b.sha256 = l.sha256 "
		   "WHERE b.sha256 IS NULL OR length(b.bytes) <> l.size ORDER BY l.id");
	while (db_next(&q))
		*POOL_PUSH(p, list) = pool_printf(p, _("letters: the file of %s is gone or has another size"), db_text(&q, p, "number"));
	return db_done(&q, e);
}

bool paper_content_check(struct db *db, struct pool *p, struct findings *ret, struct err *e)
{
	return check_digests(db, p, ret, e) && check_papers(db, p, ret, e) && check_letters(db, p, ret, e);
}
