#include "ppuri/store/duplicate.h"

#include "search.h"
#include "state_now.h"

#include "ppuri/ident.h"
#include "ppuri/likeness.h"
#include "ppuri/store/history.h"
#include "ppuri/store/setting.h"
#include "ppuri/text.h"

#include <string.h>

/* Titles that are compared to the letter, at most; and addresses. */
#define TITLES_LOOKED_AT 50
#define ADDRESSES_LOOKED_AT 50

/* Firms that have something in common with the one that asks; the first is that firm itself. */
struct related {
	struct related_firm {
		int64_t id;
		unsigned signs;
	} *at;
	size_t n, room;
};

struct question {
	struct db *db;
	struct pool *p; /* of the answer */
	struct pool *own;
	const struct application *application;
	int from; /* the first fiscal year that counts */
	int likeness;
	struct related related;
	struct duplicate_list list;
};

static bool read_year(struct question *of, struct err *e)
{
	DB_SQL(q, of->db, "SELECT fiscal_year FROM call WHERE id = :id");
	db_bind(&q, ":id", of->application->call_id);
	of->from = (db_next(&q) ? (int)db_int(&q, "fiscal_year") : 0) - DUPLICATE_YEARS;
	return db_done(&q, e);
}

static bool read_likeness(struct question *of, struct err *e)
{
	const char *percent;
	if (!setting_read(of->db, of->own, "duplicate.percent", &percent, e))
		return false;
	of->likeness = percent ? duplicate_percent_of(percent) : DUPLICATE_LIKENESS;
	return true;
}

static void relate(struct question *of, int64_t firm, unsigned sign)
{
	for (size_t i = 0; i < of->related.n; i++)
		if (of->related.at[i].id == firm) {
			of->related.at[i].signs |= sign;
			return;
		}
	*POOL_PUSH(of->own, &of->related) = (struct related_firm){firm, sign};
}

static bool relate_corporation(struct question *of, struct err *e)
{
	DB_SQL(q, of->db, "SELECT o.id FROM firm f JOIN firm o ON o.corp_no = f.corp_no WHERE f.id = :firm AND o.id <> f.id");
	db_bind(&q, ":firm", of->application->firm.id);
	while (db_next(&q))
		relate(of, db_int(&q, "id"), DUPLICATE_CORP_NO);
	return db_done(&q, e);
}

static bool relate_person(struct question *of, struct err *e)
{
	DB_SQL(q, of->db,
		   "SELECT o.firm_id, o.representative, p.representative AS own FROM person p JOIN person o ON o.birth = p.birth "
		   "WHERE p.firm_id = :firm AND o.firm_id <> p.firm_id AND p.representative IS NOT NULL AND o.representative IS NOT NULL");
	db_bind(&q, ":firm", of->application->firm.id);
	while (db_next(&q))
		if (person_name_same(db_text_here(&q, "own"), db_text_here(&q, "representative")))
			relate(of, db_int(&q, "firm_id"), DUPLICATE_PERSON);
	return db_done(&q, e);
}

struct ids {
	int64_t *at;
	size_t n, room;
};

struct address_search {
	struct pool *p;
	uint16_t wanted;
	struct ids found;
};

static void note_addresses(struct address_search *search, const struct search_part *part, size_t from, size_t to)
{
	const char *hashes = part->bytes;
	for (size_t i = from; i < to; i++) {
		uint16_t hash;
		memcpy(&hash, hashes + i * sizeof hash, sizeof hash);
		if (hash == search->wanted)
			*POOL_PUSH(search->p, &search->found) = part->first + (int64_t)i;
	}
}

/* Sixteen at a time, of which hardly ever is one the same. */
static void look_at_addresses(void *arg, const struct search_part *part)
{
	typedef uint16_t eight __attribute__((vector_size(16)));
	struct address_search *search = arg;
	const char *hashes = part->bytes;
	const eight wanted = (eight){0} + search->wanted;
	size_t n = part->n / sizeof search->wanted, i = 0;
	for (; i + 16 <= n; i += 16) {
		eight a, b;
		uint64_t same[2];
		memcpy(&a, hashes + i * sizeof search->wanted, sizeof a);
		memcpy(&b, hashes + i * sizeof search->wanted + sizeof a, sizeof b);
		eight either = (eight)((a == wanted) | (b == wanted));
		memcpy(same, &either, sizeof same);
		if (same[0] | same[1])
			note_addresses(search, part, i, i + 16);
	}
	note_addresses(search, part, i, n);
}

/* The same hash may stand for another address. */
static bool has_address(struct question *of, int64_t firm, const char *key, bool *ret, struct err *e)
{
	DB_SQL(q, of->db, "SELECT address FROM firm WHERE id = :id AND address IS NOT NULL");
	db_bind(&q, ":id", firm);
	*ret = db_next(&q) && strcmp(text_search_key(of->own, db_text_here(&q, "address")), key) == 0;
	return db_done(&q, e);
}

static bool read_address(struct question *of, const char **ret, struct err *e)
{
	DB_SQL(q, of->db, "SELECT address FROM firm WHERE id = :id");
	db_bind(&q, ":id", of->application->firm.id);
	*ret = db_next(&q) ? db_text_or_null(&q, of->own, "address") : NULL;
	return db_done(&q, e);
}

static bool relate_address(struct question *of, struct err *e)
{
	const char *address;
	if (!read_address(of, &address, e))
		return false;
	struct address_search search = {.p = of->own, .wanted = search_address_hash(address)};
	if (!search.wanted)
		return true;
	if (!search_each(of->db, SEARCH_ADDRESSES, look_at_addresses, &search, e))
		return false;
	const char *key = text_search_key(of->own, address);
	size_t related = 0;
	for (size_t i = 0; i < search.found.n && i < ADDRESSES_LOOKED_AT && related < DUPLICATES_MAX; i++) {
		int64_t firm = search.found.at[i];
		bool same = false;
		if (firm != of->application->firm.id && !has_address(of, firm, key, &same, e))
			return false;
		if (same)
			relate(of, firm, DUPLICATE_ADDRESS);
		related += same;
	}
	return true;
}

#define CANDIDATE \
	"SELECT a.id, c.fiscal_year, r.name AS program, a.title, a.receipt_no, c.code, " STATE_NOW " AS state, nullif(w.amount, 0) AS amount, " \
	"f.id AS firm_id, f.name, f.biz_no FROM application a JOIN call c ON c.id = a.call_id JOIN program r ON r.id = c.program_id " \
	"JOIN firm f ON f.id = a.firm_id LEFT JOIN award_now w ON w.application_id = a.id AND w.approved_by IS NOT NULL "

static struct duplicate candidate_row(struct query *q, struct pool *p, unsigned signs, int likeness)
{
	const char *receipt_no = db_text_or_null(q, p, "receipt_no");
	struct duplicate duplicate = {
		.signs = signs,
		.likeness = likeness,
		.firm_name = db_text(q, p, "name"),
		.biz_no = db_text(q, p, "biz_no"),
		.line = {
			.year = (int)db_int(q, "fiscal_year"),
			.program = db_text(q, p, "program"),
			.title = db_text(q, p, "title"),
			.application = receipt_no ? receipt_no : db_text(q, p, "code"),
			.state = db_text(q, p, "state"),
			.supported = !db_is_null(q, "amount"),
			.has_won = !db_is_null(q, "amount"),
		},
	};
	if (duplicate.line.has_won)
		duplicate.line.won = db_won(q, "amount");
	return duplicate;
}

/* One application that may stand for the same. */
static void weigh(struct question *of, struct query *q, unsigned signs)
{
	int likeness = title_likeness(of->application->title, db_text_here(q, "title"));
	if (likeness >= of->likeness)
		signs |= DUPLICATE_TITLE;
	if (signs && db_int(q, "id") != of->application->id && duplicate_may_be_paid(db_text_here(q, "state")))
		*POOL_PUSH(of->p, &of->list) = candidate_row(q, of->p, signs, likeness);
}

static bool weigh_firms(struct question *of, struct err *e)
{
	DB_SQL(q, of->db, CANDIDATE "WHERE a.firm_id = :firm AND c.fiscal_year >= :from ORDER BY a.id DESC");
	for (size_t i = 0; i < of->related.n; i++) {
		db_again(&q);
		db_bind(&q, ":firm", of->related.at[i].id);
		db_bind(&q, ":from", of->from);
		db_bind(&q, ":today", of->db->today);
		while (db_next(&q))
			weigh(of, &q, of->related.at[i].signs);
		if (!db_done(&q, e))
			return false;
	}
	return true;
}

/* Supports from elsewhere, under either number. */
static bool weigh_prior(struct question *of, struct err *e)
{
	DB_SQL(q, of->db,
		   "SELECT s.biz_no, s.year, s.agency, s.program, s.title, s.won, (s.biz_no = f.biz_no) AS same_number, "
		   "s.corp_no IS f.corp_no AND s.corp_no IS NOT NULL AS same_corporation FROM firm f "
		   "JOIN prior_support s ON s.biz_no = f.biz_no OR s.corp_no = f.corp_no WHERE f.id = :firm AND s.year >= :from");
	db_bind(&q, ":firm", of->application->firm.id);
	db_bind(&q, ":from", of->from);
	while (db_next(&q)) {
		const char *title = db_text(&q, of->p, "title");
		int likeness = title_likeness(of->application->title, title);
		struct duplicate *duplicate = POOL_PUSH(of->p, &of->list);
		*duplicate = (struct duplicate){
			.signs = (db_int(&q, "same_number") ? DUPLICATE_BIZ_NO : 0) | (db_int(&q, "same_corporation") ? DUPLICATE_CORP_NO : 0) |
					 (likeness >= of->likeness ? DUPLICATE_TITLE : 0),
			.likeness = likeness,
			.biz_no = db_text(&q, of->p, "biz_no"),
			.line = {.year = (int)db_int(&q, "year"), .agency = db_text(&q, of->p, "agency"), .program = db_text(&q, of->p, "program"),
					 .title = *title ? title : NULL, .supported = true, .has_won = !db_is_null(&q, "won")},
		};
		if (duplicate->line.has_won)
			duplicate->line.won = db_won(&q, "won");
	}
	return db_done(&q, e);
}

struct title_search {
	struct pool *p;
	struct title_wanted wanted;
	int64_t first; /* row of the part in hand */
	struct ids found[TITLE_MARKS + 1]; /* by how far their marks are apart */
};

static void note_title(void *arg, size_t at, int apart)
{
	struct title_search *search = arg;
	if (search->found[apart].n < TITLES_LOOKED_AT)
		*POOL_PUSH(search->p, &search->found[apart]) = search->first + (int64_t)at;
}

/* When there are enough that are nearer, none of those as far will be looked at. */
static void look_nearer(struct title_search *search)
{
	size_t nearer = 0;
	for (int apart = 0; apart <= search->wanted.apart; apart++) {
		nearer += search->found[apart].n;
		if (nearer >= TITLES_LOOKED_AT)
			search->wanted.apart = apart - 1;
	}
}

static void look_at_titles(void *arg, const struct search_part *part)
{
	struct title_search *search = arg;
	search->first = part->first;
	title_scan(&search->wanted, part->bytes, part->n / TITLE_MARKS_BYTES, note_title, search);
	look_nearer(search);
}

static bool is_related(const struct question *of, int64_t firm)
{
	for (size_t i = 0; i < of->related.n; i++)
		if (of->related.at[i].id == firm)
			return true;
	return false;
}

static bool weigh_one(struct question *of, int64_t id, struct err *e)
{
	DB_SQL(q, of->db, CANDIDATE "WHERE a.id = :id");
	db_bind(&q, ":id", id);
	db_bind(&q, ":today", of->db->today);
	if (db_next(&q) && !is_related(of, db_int(&q, "firm_id")))
		weigh(of, &q, 0);
	return db_done(&q, e);
}

/* The nearest are looked at, and no more than can be looked at in a moment. */
static bool weigh_titles(struct question *of, struct err *e)
{
	size_t looked = 0, told = of->list.n;
	struct title_search search = {.p = of->own, .wanted = title_wanted(of->application->title, of->likeness)};
	if (search.wanted.marks && !search_each(of->db, SEARCH_TITLES, look_at_titles, &search, e))
		return false;
	DB_SQL(q, of->db, "SELECT title FROM application WHERE id = :id");
	for (int apart = 0; apart <= TITLE_MARKS; apart++)
		for (size_t i = 0; i < search.found[apart].n && looked < TITLES_LOOKED_AT && of->list.n - told < DUPLICATES_MAX; i++, looked++) {
			int64_t id = search.found[apart].at[i];
			db_again(&q);
			db_bind(&q, ":id", id);
			bool alike = db_next(&q) && title_likeness(of->application->title, db_text_here(&q, "title")) >= of->likeness;
			if (!db_done(&q, e) || (alike && !weigh_one(of, id, e)))
				return false;
		}
	return true;
}

bool duplicates_read(struct db *db, struct pool *p, const struct application *application, bool titles,
					 struct duplicate_list *ret, struct err *e)
{
	struct pool own CLEANUP(pool_release) = {0};
	struct question of = {.db = db, .p = p, .own = &own, .application = application};
	relate(&of, application->firm.id, DUPLICATE_BIZ_NO);
	if (!read_year(&of, e) || !read_likeness(&of, e) || !relate_corporation(&of, e) || !relate_person(&of, e) ||
		(titles && !relate_address(&of, e)) || !weigh_firms(&of, e) || !weigh_prior(&of, e) || (titles && !weigh_titles(&of, e)))
		return false;
	duplicate_sort(&of.list);
	if (of.list.n > DUPLICATES_MAX)
		of.list.n = DUPLICATES_MAX;
	*ret = of.list;
	return true;
}

static bool forget_judged(struct db *db, int64_t application, struct err *e)
{
	DB_SQL(q, db, "DELETE FROM duplicate_judged WHERE application_id = :application");
	db_bind(&q, ":application", application);
	return db_run(&q, e);
}

bool duplicates_judged(struct db *db, struct pool *p, int64_t application, const struct duplicate_list *list, int64_t account,
					   struct moment now, const char *reason, struct err *e)
{
	if (!forget_judged(db, application, e))
		return false;
	DB_SQL(q, db,
		   "INSERT INTO duplicate_judged (application_id, no, matched, other, judged_by, judged_at, reason) "
		   "VALUES (:application, :no, :matched, :other, :account, :now, :reason)");
	for (size_t i = 0; i < list->n; i++) {
		db_again(&q);
		db_bind(&q, ":application", application);
		db_bind(&q, ":no", (int64_t)i + 1);
		db_bind(&q, ":matched", duplicate_codes(p, list->at[i].signs));
		db_bind(&q, ":other", duplicate_words(p, &list->at[i]));
		db_bind(&q, ":account", account);
		db_bind(&q, ":now", now);
		db_bind(&q, ":reason", reason);
		if (!db_run(&q, e))
			return false;
	}
	return true;
}
