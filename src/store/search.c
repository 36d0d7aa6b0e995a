#include "ppuri/store/search.h"

#include "search.h"

#include "ppuri/likeness.h"
#include "ppuri/name_search.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <string.h>

static int64_t rows_of(enum search_kind kind)
{
	return kind == SEARCH_TITLES ? SEARCH_APPLICATIONS : SEARCH_FIRMS;
}

/* The id of a block: its kind, and the number of its first row over the rows of a block. */
#define KIND_SHIFT 40
static int64_t block_id(unsigned kind, int64_t no)
{
	return (int64_t)kind << KIND_SHIFT | no;
}

struct packed {
	struct buf bytes[SEARCH_KINDS]; /* those of the other table stay empty */
	int64_t rows;
	enum search_kind only; /* the one that is needed, for an address takes long; 0: all */
};

static void packed_release(struct packed *packed)
{
	for (int kind = 0; kind < SEARCH_KINDS; kind++)
		buf_release(&packed->bytes[kind]);
}

uint16_t search_address_hash(const char *address)
{
	struct pool pool CLEANUP(pool_release) = {0};
	const char *key = address ? text_search_key(&pool, address) : "";
	uint32_t hash = 2166136261;
	if (!strpbrk(key, "0123456789"))
		return 0;
	for (; *key; key++)
		hash = (hash ^ (unsigned char)*key) * 16777619;
	hash ^= hash >> 16;
	return hash & UINT16_MAX ? (uint16_t)hash : 1;
}

static void put_firm(struct packed *packed, const char *key, const char *biz_no, const char *address)
{
	static const char none[NAME_NUMBER_DIGITS];
	if (packed->only != SEARCH_ADDRESSES) {
		name_pack(&packed->bytes[SEARCH_NAMES], key);
		buf_add(&packed->bytes[SEARCH_NUMBERS], biz_no ? biz_no : none, NAME_NUMBER_DIGITS);
	}
	if (!packed->only || packed->only == SEARCH_ADDRESSES) {
		uint16_t hash = search_address_hash(address);
		buf_add(&packed->bytes[SEARCH_ADDRESSES], &hash, sizeof hash);
	}
}

/* Rows that are not there keep their places, so that a place tells the id. All are packed, also those of a sealed call that the person at
 * work may not see. */
static bool pack_firms(struct db *db, int64_t no, struct packed *packed, struct err *e)
{
	int64_t next = no * SEARCH_FIRMS;
	DB_SQL(q, db, "SELECT id, search_key, biz_no, address FROM firm WHERE id >= :from AND id < :to ORDER BY id");
	db_bind(&q, ":from", next);
	db_bind(&q, ":to", next + SEARCH_FIRMS);
	while (db_next(&q)) {
		for (int64_t id = db_int(&q, "id"); next < id; next++)
			put_firm(packed, "", NULL, NULL);
		put_firm(packed, db_text_here(&q, "search_key"), db_text_here(&q, "biz_no"),
				 db_is_null(&q, "address") ? NULL : db_text_here(&q, "address"));
		next++;
		packed->rows++;
	}
	return db_done(&q, e);
}

static bool pack_applications(struct db *db, int64_t no, struct packed *packed, struct err *e)
{
	int64_t next = no * SEARCH_APPLICATIONS;
	DB_SQL(q, db, "SELECT id, title FROM main.application WHERE id >= :from AND id < :to ORDER BY id");
	db_bind(&q, ":from", next);
	db_bind(&q, ":to", next + SEARCH_APPLICATIONS);
	while (db_next(&q)) {
		for (int64_t id = db_int(&q, "id"); next < id; next++)
			title_marks_pack(&packed->bytes[SEARCH_TITLES], "");
		title_marks_pack(&packed->bytes[SEARCH_TITLES], db_text_here(&q, "title"));
		next++;
		packed->rows++;
	}
	return db_done(&q, e);
}

static bool pack(struct db *db, enum search_kind kind, int64_t no, struct packed *packed, struct err *e)
{
	return kind == SEARCH_TITLES ? pack_applications(db, no, packed, e) : pack_firms(db, no, packed, e);
}

static bool write_block(struct db *db, int64_t id, int64_t rows, const struct buf *bytes, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO search_block (id, n, bytes) VALUES (:id, :n, :bytes) "
		   "ON CONFLICT (id) DO UPDATE SET n = excluded.n, bytes = excluded.bytes");
	db_bind(&q, ":id", id);
	db_bind(&q, ":n", rows);
	db_bind_blob(&q, ":bytes", bytes->at, bytes->n);
	return db_run(&q, e);
}

/* Every kind that is packed from the same rows. */
static bool write_blocks(struct db *db, enum search_kind any, int64_t no, struct err *e)
{
	CLEANUP(packed_release) struct packed packed = {0};
	bool done = pack(db, any, no, &packed, e);
	for (unsigned kind = SEARCH_NAMES; done && kind < SEARCH_KINDS; kind++)
		if (packed.bytes[kind].n)
			done = write_block(db, block_id(kind, no), packed.rows, &packed.bytes[kind], e);
	return done;
}

bool search_firm_added(struct db *db, int64_t id, struct err *e)
{
	return id % SEARCH_FIRMS != SEARCH_FIRMS - 1 || write_blocks(db, SEARCH_NAMES, id / SEARCH_FIRMS, e);
}

bool search_application_added(struct db *db, int64_t id, struct err *e)
{
	return id % SEARCH_APPLICATIONS != SEARCH_APPLICATIONS - 1 || write_blocks(db, SEARCH_TITLES, id / SEARCH_APPLICATIONS, e);
}

static bool drop_block(struct db *db, int64_t id, bool *ret_was_there, struct err *e)
{
	DB_SQL(q, db, "DELETE FROM search_block WHERE id = :id");
	db_bind(&q, ":id", id);
	if (!db_run(&q, e))
		return false;
	*ret_was_there = db_changes(db) > 0;
	return true;
}

/* A block that is no longer right goes at once and comes back, once, before the transaction ends. */
static bool drop_blocks(struct db *db, enum search_kind from, enum search_kind to, int64_t no, struct err *e)
{
	bool there = false;
	for (unsigned kind = from; kind <= to; kind++)
		if (!drop_block(db, block_id(kind, no), &there, e))
			return false;
	if (there)
		*POOL_PUSH(&db->pool, &db->stale) = block_id(from, no);
	return true;
}

bool search_firm_changed(struct db *db, int64_t id, struct err *e)
{
	return drop_blocks(db, SEARCH_NAMES, SEARCH_ADDRESSES, id / SEARCH_FIRMS, e);
}

bool search_application_changed(struct db *db, int64_t id, struct err *e)
{
	return drop_blocks(db, SEARCH_TITLES, SEARCH_TITLES, id / SEARCH_APPLICATIONS, e);
}

bool search_settle(struct db *db, struct err *e)
{
	for (; db->stale.n; db->stale.n--) {
		int64_t id = db->stale.at[db->stale.n - 1];
		if (!write_blocks(db, (enum search_kind)(id >> KIND_SHIFT), id & (block_id(1, 0) - 1), e))
			return false;
	}
	return true;
}

/* The first row of a table from id on; *ret is negative if there is none. */
static bool first_row(struct db *db, enum search_kind kind, int64_t from, int64_t *ret, struct err *e)
{
	if (kind == SEARCH_TITLES) {
		DB_SQL(q, db, "SELECT id FROM main.application WHERE id >= :from ORDER BY id LIMIT 1");
		db_bind(&q, ":from", from);
		*ret = db_next(&q) ? db_int(&q, "id") : -1;
		return db_done(&q, e);
	}
	DB_SQL(q, db, "SELECT id FROM firm WHERE id >= :from ORDER BY id LIMIT 1");
	db_bind(&q, ":from", from);
	*ret = db_next(&q) ? db_int(&q, "id") : -1;
	return db_done(&q, e);
}

struct walk {
	enum search_kind kind;
	int64_t rows; /* of a block */
	search_look look;
	void *arg;
	int64_t next; /* the number of the block that comes next, if it is there */
};

/* Rows between two packed blocks, and behind the last: the newest ones. */
static bool walk_unpacked(struct db *db, struct walk *walk, int64_t end, struct err *e)
{
	while (walk->next < end) {
		CLEANUP(packed_release) struct packed packed = {.only = walk->kind};
		int64_t id;
		if (!first_row(db, walk->kind, walk->next * walk->rows, &id, e))
			return false;
		if (id < 0 || id / walk->rows >= end)
			return true;
		walk->next = id / walk->rows;
		if (!pack(db, walk->kind, walk->next, &packed, e))
			return false;
		const struct buf *bytes = &packed.bytes[walk->kind];
		struct search_part part = {.first = walk->next * walk->rows, .bytes = bytes->at, .n = bytes->n};
		walk->next++;
		walk->look(walk->arg, &part);
	}
	return true;
}

static bool walk_blocks(struct db *db, struct walk *walk, struct err *e)
{
	const int64_t first = block_id(walk->kind, 0), end = block_id(walk->kind + 1, 0);
	DB_SQL(q, db, "SELECT id, bytes FROM search_block WHERE id >= :first AND id < :end ORDER BY id");
	db_bind(&q, ":first", first);
	db_bind(&q, ":end", end);
	while (db_next(&q)) {
		struct search_part part;
		int64_t no = db_int(&q, "id") - first;
		if (!walk_unpacked(db, walk, no, e))
			return false;
		part.bytes = db_blob_here(&q, "bytes", &part.n);
		part.first = no * walk->rows;
		walk->look(walk->arg, &part);
		walk->next = no + 1;
	}
	return db_done(&q, e) && walk_unpacked(db, walk, INT64_MAX / walk->rows, e);
}

bool search_each(struct db *db, enum search_kind kind, search_look look, void *arg, struct err *e)
{
	struct walk walk = {.kind = kind, .rows = rows_of(kind), .look = look, .arg = arg};
	return walk_blocks(db, &walk, e);
}

static bool count_between(struct db *db, enum search_kind kind, int64_t from, int64_t to, int64_t *n, struct err *e)
{
	if (kind == SEARCH_TITLES) {
		DB_SQL(q, db, "SELECT count(*) AS n FROM main.application WHERE id >= :from AND id < :to");
		db_bind(&q, ":from", from);
		db_bind(&q, ":to", to);
		*n += db_next(&q) ? db_int(&q, "n") : 0;
		return db_done(&q, e);
	}
	DB_SQL(q, db, "SELECT count(*) AS n FROM firm WHERE id >= :from AND id < :to");
	db_bind(&q, ":from", from);
	db_bind(&q, ":to", to);
	*n += db_next(&q) ? db_int(&q, "n") : 0;
	return db_done(&q, e);
}

/* Blocks from the first row on, without a gap: so it is, but for stores that were made by hand. The index has what is asked for beside
 * each other, while the blocks themselves fill a page each. */
static bool count_whole(struct db *db, enum search_kind kind, int64_t *ret_blocks, int64_t *ret, struct err *e)
{
	const int64_t first = block_id(kind, 0), end = block_id(kind + 1, 0);
	DB_SQL(q, db,
		   "SELECT count(*) AS blocks, coalesce(max(id), :first - 1) + 1 - :first AS whole, coalesce(sum(n), 0) AS n "
		   "FROM search_block INDEXED BY search_block_rows WHERE id >= :first AND id < :end");
	db_bind(&q, ":first", first);
	db_bind(&q, ":end", end);
	bool whole = db_next(&q) && db_int(&q, "blocks") == db_int(&q, "whole");
	*ret_blocks = whole ? db_int(&q, "blocks") : 0;
	*ret = whole ? db_int(&q, "n") : 0;
	return db_done(&q, e);
}

/* Else each is counted. */
static bool count_rows(struct db *db, enum search_kind kind, int64_t *ret, struct err *e)
{
	int64_t n, blocks;
	if (!count_whole(db, kind, &blocks, &n, e) || !count_between(db, kind, blocks * rows_of(kind), INT64_MAX, &n, e))
		return false;
	*ret = n;
	return true;
}

bool search_count_firms(struct db *db, int64_t *ret, struct err *e)
{
	return count_rows(db, SEARCH_NUMBERS, ret, e);
}

bool search_count_applications(struct db *db, int64_t *ret, struct err *e)
{
	return count_rows(db, SEARCH_TITLES, ret, e);
}

/* Each block against what its rows make now. */
static bool check_block(struct db *db, struct pool *p, int64_t id, struct findings *list, struct err *e)
{
	CLEANUP(packed_release) struct packed packed = {0};
	enum search_kind kind = (enum search_kind)(id >> KIND_SHIFT);
	int64_t no = id & (block_id(1, 0) - 1);
	size_t n = 0;
	if (kind < SEARCH_NAMES || kind >= SEARCH_KINDS)
		return *POOL_PUSH(p, list) = pool_printf(p, _("search: block %lld holds nothing that is known"), (long long)id), true;
	if (!pack(db, kind, no, &packed, e))
		return false;
	DB_SQL(q, db, "SELECT n, bytes FROM search_block WHERE id = :id");
	db_bind(&q, ":id", id);
	bool right = db_next(&q) && db_int(&q, "n") == packed.rows;
	const void *bytes = right ? db_blob_here(&q, "bytes", &n) : NULL;
	right = right && n == packed.bytes[kind].n && memcmp(bytes, packed.bytes[kind].at, n) == 0;
	if (!right)
		*POOL_PUSH(p, list) = pool_printf(p, _("search: what is packed of the rows from %lld on is not what they hold; make it "
											   "anew with: ppuri store reindex"), (long long)(no * rows_of(kind)));
	return db_done(&q, e);
}

bool search_check(struct db *db, struct pool *p, struct findings *list, struct err *e)
{
	DB_SQL(q, db, "SELECT id FROM search_block ORDER BY id");
	while (db_next(&q))
		if (!check_block(db, p, db_int(&q, "id"), list, e))
			return false;
	return db_done(&q, e);
}

/* Only whole blocks: the newest rows are packed in passing. */
static bool pack_all(struct db *db, enum search_kind kind, struct err *e)
{
	const int64_t rows = rows_of(kind);
	int64_t no = 0, id;
	for (;;) {
		if (!first_row(db, kind, no * rows, &id, e))
			return false;
		if (id < 0)
			return true;
		no = id / rows + 1;
		if (!first_row(db, kind, no * rows, &id, e))
			return false;
		if (id >= 0 && !write_blocks(db, kind, no - 1, e))
			return false;
	}
}

bool search_rebuild(struct db *db, struct err *e)
{
	DB_SQL(q, db, "DELETE FROM search_block");
	return db_run(&q, e) && pack_all(db, SEARCH_NAMES, e) && pack_all(db, SEARCH_TITLES, e);
}
