#include "funding_pack.h"

#include "account_row.h"

#include "ppuri/store/budget.h"

#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <stdlib.h>
#include <string.h>

/* What is packed of an account, in the order of its bits: each sum is that of the view balance, and none is worked out here. */
#define FIGURE(name) offsetof(struct budget_account, name)
static const size_t FIGURES[] = {
	FIGURE(original), FIGURE(supplementary), FIGURE(carried_in), FIGURE(transferred), FIGURE(held),
	FIGURE(carried_specified), FIGURE(carried_accident), FIGURE(carried_continuing), FIGURE(carried_out), FIGURE(lapsed),
	FIGURE(allotted), FIGURE(decided), FIGURE(paid), FIGURE(outlay), FIGURE(to_call), FIGURE(to_allot), FIGURE(to_award),
	FIGURE(to_bind), FIGURE(to_pay), FIGURE(spent), FIGURE(unspent),
};
#define KEPT (sizeof FIGURES / sizeof *FIGURES)

/* A figure that is 0 takes no room. */
#define BIT(figure) (1u << (figure))
#define STATED BIT(KEPT)
#define KNOWN BIT(KEPT + 1)
#define EVER_ALLOTTED BIT(KEPT + 2)
#define VARINT_MAX 10

/* Before a packed row: its bits, its year, and how long the rest of it is. */
struct head {
	uint32_t bits;
	int16_t year;
	uint16_t length;
};

static struct won *figure(struct budget_account *account, unsigned i)
{
	return (struct won *)((char *)account + FIGURES[i]);
}

typedef bool (*row_taker)(void *arg, struct budget_account *row, struct err *e);

/* The query of each_row. */
#define EACH_ROW(q, db) \
	DB_SQL(q, db, "SELECT " ACCOUNT_COLUMNS " FROM balance b WHERE b.program_id = :program ORDER BY b.fiscal_year, b.source")

static bool each_row(struct query *q, int64_t program, row_taker take, void *arg, struct err *e)
{
	db_again(q);
	db_bind(q, ":program", program);
	while (db_next(q)) {
		struct budget_account row = account_row(q);
		if (!take(arg, &row, e))
			return false;
	}
	return db_done(q, e);
}

static void put_varint(struct buf *b, int64_t n)
{
	uint64_t rest = (uint64_t)n << 1 ^ (n < 0 ? UINT64_MAX : 0); /* small below 0 too */
	for (; rest > 0x7F; rest >>= 7)
		buf_putc(b, (char)(rest | 0x80));
	buf_putc(b, (char)rest);
}

static bool pack_row(void *arg, struct budget_account *row, struct err *e)
{
	struct buf *b = arg;
	const size_t begin = b->n;
	struct head head = {.bits = (row->stated ? STATED : 0) | (row->known ? KNOWN : 0) | (row->ever_allotted ? EVER_ALLOTTED : 0),
						.year = (int16_t)row->fiscal_year};
	(void)e;
	buf_add(b, &head, sizeof head);
	buf_add(b, row->source, strlen(row->source) + 1);
	for (unsigned i = 0; i < KEPT; i++) {
		const int64_t won = figure(row, i)->n;
		if (won) {
			head.bits |= BIT(i);
			put_varint(b, won);
		}
	}
	head.length = (uint16_t)(b->n - begin - sizeof head);
	memcpy(b->at + begin, &head, sizeof head);
	return true;
}

/* What is left of one packed row, or of all. */
struct reader {
	const unsigned char *at, *end;
};

static bool take_varint(struct reader *r, int64_t *ret)
{
	uint64_t n = 0;
	for (unsigned shift = 0; shift < 7 * VARINT_MAX && r->at < r->end; shift += 7) {
		const unsigned char byte = *r->at++;
		n |= (uint64_t)(byte & 0x7F) << shift;
		if (byte <= 0x7F) {
			*ret = (int64_t)(n >> 1 ^ -(n & 1)); /* as put_varint has it */
			return true;
		}
	}
	return false;
}

/* The figures of a row, behind its source; false: no pack of ours looks like that. */
static bool unpack_figures(struct reader r, unsigned bits, struct budget_account *ret)
{
	ret->stated = bits & STATED;
	ret->known = bits & KNOWN;
	ret->ever_allotted = bits & EVER_ALLOTTED;
	for (unsigned left = bits & (BIT(KEPT) - 1); left; left &= left - 1)
		if (!take_varint(&r, &figure(ret, (unsigned)__builtin_ctz(left))->n))
			return false;
	return r.at == r.end;
}

/* The source of a row stands before its figures, and ends with a 0. */
static bool is_of(struct reader r, const char *source)
{
	const size_t n = strlen(source) + 1;
	return (size_t)(r.end - r.at) >= n && memcmp(r.at, source, n) == 0;
}

/* The head of the next row, which tells its year and where it ends: of a row of another year no more is read. */
static bool unpack_head(struct reader *r, struct reader *ret_rest, struct head *ret)
{
	struct head head;
	if ((size_t)(r->end - r->at) < sizeof head)
		return false;
	memcpy(&head, r->at, sizeof head);
	r->at += sizeof head;
	if ((size_t)(r->end - r->at) < head.length)
		return false;
	*ret_rest = (struct reader){r->at, r->at + head.length};
	*ret = head;
	r->at += head.length;
	return true;
}

/* A row as it is packed. */
struct packed {
	int64_t program;
	struct head head;
	struct reader whole, rest; /* the rest is what stands behind its head */
};

typedef bool (*packed_taker)(void *arg, const struct packed *packed, struct err *e);

struct walk {
	const struct budget_filter *filter;
	packed_taker take;
	void *arg;
	struct buf packing; /* of a row that is in no pack */
};

static void walk_end(struct walk *walk)
{
	buf_release(&walk->packing);
}

static bool is_asked(const struct walk *walk, const struct packed *packed)
{
	return (!walk->filter->year || walk->filter->year == packed->head.year) &&
		   (!walk->filter->source || is_of(packed->rest, walk->filter->source));
}

static bool damaged(struct err *e)
{
	return err_set(e, ERR_STORE, _("the store is damaged (%s holds what it can not hold)"), "funding_pack");
}

static bool next_packed(struct reader *r, struct packed *ret)
{
	ret->whole.at = r->at;
	if (!unpack_head(r, &ret->rest, &ret->head))
		return false;
	ret->whole.end = r->at;
	return true;
}

static bool walk_pack(struct query *q, int64_t program, struct walk *walk, struct err *e)
{
	struct packed packed = {.program = program};
	size_t n;
	const unsigned char *bytes = db_blob_here(q, "accounts", &n);
	for (struct reader r = {bytes, bytes + n}; r.at < r.end;) {
		if (!next_packed(&r, &packed))
			return damaged(e);
		if (is_asked(walk, &packed) && !walk->take(walk->arg, &packed, e))
			return false;
	}
	return true;
}

static bool pack_and_take(void *arg, struct budget_account *row, struct err *e)
{
	struct walk *walk = arg;
	struct packed packed = {.program = row->program_id};
	buf_clear(&walk->packing);
	if (!pack_row(&walk->packing, row, e))
		return false;
	struct reader r = {(const unsigned char *)walk->packing.at, (const unsigned char *)walk->packing.at + walk->packing.n};
	if (!next_packed(&r, &packed))
		bug("a row that was packed and is none");
	return !is_asked(walk, &packed) || walk->take(walk->arg, &packed, e);
}

/* The pack, if there is one; else the rows. */
static bool walk_program(struct query *packs, struct query *rows, int64_t program, struct walk *walk, struct err *e)
{
	db_again(packs);
	db_bind(packs, ":program", program);
	if (db_next(packs))
		return walk_pack(packs, program, walk, e);
	return db_done(packs, e) && each_row(rows, program, pack_and_take, walk, e);
}

static bool walk_all(struct db *db, struct walk *walk, struct err *e)
{
	DB_SQL(packs, db, "SELECT accounts FROM funding_pack WHERE program_id = :program");
	EACH_ROW(rows, db);
	for (size_t i = 0; i < walk->filter->n_ids; i++)
		if (!walk_program(&packs, &rows, walk->filter->ids[i], walk, e))
			return false;
	return true;
}

static bool unpack(int64_t program, const struct head *head, const char *source, struct reader figures, struct budget_account *ret,
				   struct err *e)
{
	struct budget_account account = {.program_id = program, .fiscal_year = head->year, .source = source};
	if (!unpack_figures(figures, head->bits, &account))
		return damaged(e);
	*ret = account;
	return true;
}

struct giving {
	budget_taker take;
	void *arg;
};

static bool give(void *arg, const struct packed *packed, struct err *e)
{
	const struct giving *giving = arg;
	const char *source = (const char *)packed->rest.at;
	const unsigned char *nul = memchr(source, '\0', (size_t)(packed->rest.end - packed->rest.at));
	struct budget_account account;
	if (!nul)
		return damaged(e);
	return unpack(packed->program, &packed->head, source, (struct reader){nul + 1, packed->rest.end}, &account, e) &&
		   giving->take(giving->arg, &account, e);
}

bool budget_accounts_walk(struct db *db, const struct budget_filter *filter, budget_taker take, void *arg, struct err *e)
{
	struct giving giving = {take, arg};
	struct walk walk CLEANUP(walk_end) = {.filter = filter, .take = give, .arg = &giving};
	return walk_all(db, &walk, e);
}

struct keeping {
	struct pool *pool;
	const int64_t *ids;
	struct packed_accounts kept;
	uint32_t program;         /* the place of the programme whose accounts come */
	const struct term *source; /* of the last account: mostly that of the next one too */
};

static bool find_source(struct keeping *keeping, struct reader rest)
{
	if (keeping->source && is_of(rest, keeping->source->code))
		return true;
	keeping->source = NULL;
	for (size_t i = 0; i < SOURCES.n && !keeping->source; i++)
		if (is_of(rest, SOURCES.terms[i].code))
			keeping->source = &SOURCES.terms[i];
	return keeping->source;
}

static bool keep(void *arg, const struct packed *packed, struct err *e)
{
	struct keeping *keeping = arg;
	const size_t n = (size_t)(packed->whole.end - packed->whole.at);
	if (n > UINT8_MAX || !find_source(keeping, packed->rest))
		return damaged(e);
	while (keeping->ids[keeping->program] != packed->program)
		keeping->program++;
	*POOL_PUSH(keeping->pool, &keeping->kept) = (struct packed_account){
		.at = (const unsigned char *)pool_strndup(keeping->pool, (const char *)packed->whole.at, n),
		.program = keeping->program,
		.year = packed->head.year,
		.source = (uint8_t)(keeping->source - SOURCES.terms),
		.size = (uint8_t)n,
	};
	return true;
}

bool budget_accounts_packed(struct db *db, struct pool *p, const struct budget_filter *filter, struct packed_accounts *ret, struct err *e)
{
	struct keeping keeping = {.pool = p, .ids = filter->ids};
	struct walk walk CLEANUP(walk_end) = {.filter = filter, .take = keep, .arg = &keeping};
	if (!walk_all(db, &walk, e))
		return false;
	*ret = keeping.kept;
	return true;
}

bool budget_account_unpack(const struct packed_account *account, struct budget_account *ret, struct err *e)
{
	const char *source = SOURCES.terms[account->source].code;
	struct head head;
	const struct reader figures = {account->at + sizeof head + strlen(source) + 1, account->at + account->size};
	memcpy(&head, account->at, sizeof head);
	return unpack(0, &head, source, figures, ret, e);
}

static bool write_pack(struct db *db, int64_t program, const struct buf *accounts, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO funding_pack (program_id, accounts) VALUES (:program, :accounts) "
		   "ON CONFLICT (program_id) DO UPDATE SET accounts = excluded.accounts");
	db_bind(&q, ":program", program);
	db_bind_blob(&q, ":accounts", accounts->at, accounts->n);
	return db_run(&q, e);
}

static bool pack(struct db *db, int64_t program, struct buf *accounts, struct err *e)
{
	EACH_ROW(rows, db);
	buf_clear(accounts);
	return each_row(&rows, program, pack_row, accounts, e) && (!accounts->n || write_pack(db, program, accounts, e));
}

/* Most accounts come one after the other. */
void funding_pack_mark(struct db *db, int64_t program)
{
	if (!db->unpacked.n || db->unpacked.at[db->unpacked.n - 1] != program)
		*POOL_PUSH(&db->pool, &db->unpacked) = program;
}

static int compare_ids(const void *a, const void *b)
{
	const int64_t one = *(const int64_t *)a, other = *(const int64_t *)b;
	return (one > other) - (one < other);
}

bool funding_pack_settle(struct db *db, struct err *e)
{
	CLEANUP(buf_release) struct buf accounts = {0};
	if (db->unpacked.n)
		qsort(db->unpacked.at, db->unpacked.n, sizeof *db->unpacked.at, compare_ids);
	for (size_t i = 0; i < db->unpacked.n; i++)
		if ((!i || db->unpacked.at[i] != db->unpacked.at[i - 1]) && !pack(db, db->unpacked.at[i], &accounts, e))
			return false;
	db->unpacked.n = 0;
	return true;
}

bool budget_packs_check(struct db *db, struct pool *p, struct findings *list, struct err *e)
{
	CLEANUP(buf_release) struct buf accounts = {0};
	EACH_ROW(rows, db);
	DB_SQL(q, db,
		   "SELECT k.program_id, k.accounts, coalesce(p.code, '?') AS code FROM funding_pack k LEFT JOIN program p ON p.id = k.program_id "
		   "ORDER BY k.program_id");
	while (db_next(&q)) {
		size_t n;
		const void *bytes = db_blob_here(&q, "accounts", &n);
		buf_clear(&accounts);
		if (!each_row(&rows, db_int(&q, "program_id"), pack_row, &accounts, e))
			return false;
		if (n != accounts.n || memcmp(bytes, buf_text(&accounts), n) != 0)
			*POOL_PUSH(p, list) = pool_printf(p, _("money: what is packed of the accounts of %s is not what they hold; make it anew with: "
												   "ppuri store reindex"), db_text(&q, p, "code"));
	}
	return db_done(&q, e);
}

bool budget_packs_rebuild(struct db *db, struct err *e)
{
	CLEANUP(buf_release) struct buf accounts = {0};
	DB_SQL(drop, db, "DELETE FROM funding_pack");
	DB_SQL(q, db, "SELECT id FROM program ORDER BY id");
	if (!db_run(&drop, e))
		return false;
	while (db_next(&q))
		if (!pack(db, db_int(&q, "id"), &accounts, e))
			return false;
	return db_done(&q, e);
}
