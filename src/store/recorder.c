/* Each change is written down as it happens, a changed row as the old one taken away and the new one added, in the form of
 * the changesets of SQLite's session extension. That extension's own recorder notes only the keys and looks every row up again
 * at the end, which was a quarter of the time of an import; here it is asked only to merge, where more was done than rows added. */
#include "recorder.h"

#include "funding_pack.h"

#include <endian.h>
#include <string.h>

const char *const DB_RECORDED_TABLES[] = {
	"imported_file",
	"firm", "person", "application", "cost_line", "setting", "account", "program", "program_funding", "call", "rubric_item", "call_notice", "seal_break",
	"call_round", "call_bonus", "application_bonus",
	"screening", "screening_check", "call_rule", "firm_workers", "exclusion", "exclusion_person",
	"reviewer", "committee", "committee_member", "meeting", "meeting_member", "meeting_motion", "meeting_vote", "meeting_addendum",
	"member_opening", "member_lock", "round_end", "round_fallen", "conflict", "conflict_reach", "conflict_refused", "blind_number", "score", "first_score", "score_comment", "selection", "selection_line", "amendment", "amended", "amendment_appeal", "deliberation", "placement", "proposed_sum", "evaluated_as", "promotion", "decline", "appeal", "appeal_paper", "award", "award_withdrawn", "award_change", "result_cancellation",
	"budget_entry", "budget_year", "payment", "repayment",
	"prior_support", "duplicate_judged",
	"program_status", "program_region", "program_technology", "program_field", "stated_total",
	"indicator", "indicator_value", "milestone", "progress", "proposal_review", "review_opinion",
	"council", "council_member", "council_task",
	"call_paper", "paper", "form_text", "letter", "letter_end", "series", "supplement", "holiday",
	NULL,
};

const char *const DB_UNRECORDED_TABLES[] = {"credential", "session", "audit", "migration", "put_aside", "paper_content", "search_block", "funding_pack", NULL};

#define TABLES (sizeof DB_RECORDED_TABLES / sizeof *DB_RECORDED_TABLES - 1)
#define TABLE_PLACES 64
#define COLUMNS_MAX 64
#define VARINT_MAX 5

struct keys {
	int columns; /* 0: not asked yet */
	unsigned char place[COLUMNS_MAX]; /* in the primary key, from 1; 0 for any other column */
};

struct recorder {
	struct buf journal; /* a struct entry and its record, one after the other */
	struct buf grouped; /* the same by tables */
	bool changed[TABLES];
	bool merges; /* not only rows were added: a row may stand there twice */
	int rc;
	struct keys keys[TABLES];
	struct db *db;
	unsigned char found[TABLE_PLACES]; /* which table it was, by where its name stands */
};

struct entry {
	uint32_t table, n;
};

static size_t put_varint(unsigned char *at, uint32_t n)
{
	size_t length = 1;
	for (uint32_t rest = n >> 7; rest; rest >>= 7)
		length++;
	for (size_t i = length; i-- > 0; n >>= 7)
		at[i] = (unsigned char)((n & 0x7F) | (i + 1 < length ? 0x80 : 0));
	return length;
}

static void put_bytes(struct buf *b, unsigned char type, const void *bytes, size_t n)
{
	unsigned char *at = (unsigned char *)buf_room(b, 1 + VARINT_MAX + n);
	at[0] = type;
	size_t head = 1 + put_varint(at + 1, (uint32_t)n);
	if (n)
		memcpy(at + head, bytes, n);
	b->n += head + n;
}

static void put_value(struct buf *b, sqlite3_value *value)
{
	int type = sqlite3_value_type(value);
	switch (type) {
	case SQLITE_NULL:
		buf_putc(b, SQLITE_NULL);
		break;
	case SQLITE_INTEGER: {
		uint64_t n = htobe64((uint64_t)sqlite3_value_int64(value));
		char *at = buf_room(b, 1 + sizeof n);
		at[0] = SQLITE_INTEGER;
		memcpy(at + 1, &n, sizeof n);
		b->n += 1 + sizeof n;
		break;
	}
	case SQLITE_TEXT:
	case SQLITE_BLOB: {
		const void *bytes = sqlite3_value_blob(value); /* of a text too: nothing to be ended by a NUL, and so not copied */
		put_bytes(b, (unsigned char)type, bytes, (size_t)sqlite3_value_bytes(value));
		break;
	}
	default:
		bug("a recorded table holds a fraction");
	}
}

typedef int (*read_column)(sqlite3 *, int, sqlite3_value **);

static void note(struct recorder *r, sqlite3 *handle, size_t table, int op, read_column read)
{
	size_t at = r->journal.n;
	struct entry entry = {.table = (uint32_t)table};
	buf_add(&r->journal, &entry, sizeof entry);
	buf_putc(&r->journal, (char)op);
	buf_putc(&r->journal, sqlite3_preupdate_depth(handle) > 0);
	int n = sqlite3_preupdate_count(handle);
	for (int i = 0; i < n && r->rc == SQLITE_OK; i++) {
		sqlite3_value *value;
		r->rc = read(handle, i, &value);
		if (r->rc == SQLITE_OK)
			put_value(&r->journal, value);
	}
	entry.n = (uint32_t)(r->journal.n - at - sizeof entry);
	memcpy(r->journal.at + at, &entry, sizeof entry);
}

/* TABLES: it is not recorded. */
static size_t table_no(struct recorder *r, const char *name)
{
	unsigned char *found = &r->found[((uintptr_t)name * 0x9E3779B97F4A7C15u >> 32) % TABLE_PLACES];
	size_t i = *found;
	if (strcmp(DB_RECORDED_TABLES[i], name) == 0)
		return i;
	for (i = 0; i < TABLES && strcmp(DB_RECORDED_TABLES[i], name) != 0; i++)
		;
	if (i < TABLES)
		*found = (unsigned char)i;
	return i;
}

static void note_account(struct recorder *r, sqlite3 *handle, int op)
{
	sqlite3_value *program;
	r->rc = op == SQLITE_DELETE ? sqlite3_preupdate_old(handle, 0, &program) : sqlite3_preupdate_new(handle, 0, &program);
	if (r->rc == SQLITE_OK)
		funding_pack_mark(r->db, sqlite3_value_int64(program));
}

static void on_change(void *arg, sqlite3 *handle, int op, const char *database, const char *table, sqlite3_int64 before,
					  sqlite3_int64 after)
{
	struct recorder *r = arg;
	(void)before, (void)after;
	size_t i = table_no(r, table);
	if (i == TABLES || strcmp(database, "main") != 0 || r->rc != SQLITE_OK)
		return;
	if (strcmp(table, "program_funding") == 0)
		note_account(r, handle, op);
	if (op != SQLITE_INSERT)
		note(r, handle, i, SQLITE_DELETE, sqlite3_preupdate_old);
	if (op != SQLITE_DELETE)
		note(r, handle, i, SQLITE_INSERT, sqlite3_preupdate_new);
	r->changed[i] = true;
	r->merges = r->merges || op != SQLITE_INSERT;
}

static void forget(struct recorder *r)
{
	buf_clear(&r->journal);
	memset(r->changed, 0, sizeof r->changed);
	r->merges = false;
	r->rc = SQLITE_OK;
}

void recorder_start(struct db *db)
{
	if (!db->recorder)
		db->recorder = pool_alloc(&db->pool, sizeof *db->recorder);
	db->recorder->db = db;
	forget(db->recorder);
	sqlite3_preupdate_hook(db->handle, on_change, db->recorder);
}

void recorder_stop(struct db *db)
{
	if (!db->recorder)
		return;
	sqlite3_preupdate_hook(db->handle, NULL, NULL);
	buf_release(&db->recorder->journal);
	buf_release(&db->recorder->grouped);
}

size_t recorder_here(const struct db *db)
{
	return db->recorder ? db->recorder->journal.n : 0;
}

void recorder_back(struct db *db, size_t here)
{
	if (db->recorder && db->recorder->journal.n > here)
		db->recorder->journal.n = here;
}

static bool learn_keys(struct db *db, size_t table, struct err *e)
{
	struct keys *keys = &db->recorder->keys[table];
	DB_SQL(q, db, "SELECT pk FROM pragma_table_info(:table, 'main') ORDER BY cid");
	db_bind(&q, ":table", DB_RECORDED_TABLES[table]);
	while (db_next(&q)) {
		if (keys->columns == COLUMNS_MAX)
			bug("the table %s has more than %d columns", DB_RECORDED_TABLES[table], COLUMNS_MAX);
		keys->place[keys->columns++] = (unsigned char)db_int(&q, "pk");
	}
	return db_done(&q, e);
}

static bool put_head(struct db *db, size_t table, struct buf *b, struct err *e)
{
	const struct keys *keys = &db->recorder->keys[table];
	unsigned char columns[VARINT_MAX];
	if (!keys->columns && !learn_keys(db, table, e))
		return false;
	buf_putc(b, 'T');
	buf_add(b, columns, put_varint(columns, (uint32_t)keys->columns));
	buf_add(b, keys->place, (size_t)keys->columns);
	buf_add(b, DB_RECORDED_TABLES[table], strlen(DB_RECORDED_TABLES[table]) + 1);
	return true;
}

static bool put_table(struct db *db, size_t table, struct buf *b, struct err *e)
{
	const struct buf *journal = &db->recorder->journal;
	bool headed = false;
	struct entry entry;
	for (size_t at = 0; at < journal->n; at += entry.n) {
		memcpy(&entry, journal->at + at, sizeof entry);
		at += sizeof entry;
		if (entry.table != table)
			continue;
		if (!headed && !(headed = put_head(db, table, b, e)))
			return false;
		buf_add(b, journal->at + at, entry.n);
	}
	return true;
}

/* What was done to one row becomes one change, or none. */
static int merge(struct buf *grouped)
{
	sqlite3_changegroup *group = NULL;
	int n = 0;
	void *bytes = NULL;
	int rc = sqlite3changegroup_new(&group);
	if (rc == SQLITE_OK)
		rc = sqlite3changegroup_add(group, (int)grouped->n, grouped->at);
	if (rc == SQLITE_OK)
		rc = sqlite3changegroup_output(group, &n, &bytes);
	if (rc == SQLITE_OK) {
		buf_clear(grouped);
		buf_add(grouped, bytes, (size_t)n);
	}
	sqlite3_free(bytes);
	sqlite3changegroup_delete(group);
	return rc;
}

bool recorder_take(struct db *db, struct changeset *ret, struct err *e)
{
	struct recorder *r = db->recorder;
	buf_clear(&r->grouped);
	for (size_t table = 0; table < TABLES; table++)
		if (r->changed[table] && !put_table(db, table, &r->grouped, e))
			return false;
	if (r->rc == SQLITE_OK && r->merges)
		r->rc = merge(&r->grouped);
	if (r->rc != SQLITE_OK)
		return db_failed(db->handle, r->rc, e);
	*ret = (struct changeset){.bytes = buf_text(&r->grouped), .n = r->grouped.n};
	forget(r);
	return true;
}
