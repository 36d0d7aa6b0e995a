#include "ppuri/store/letter.h"

#include "sql.h"

#include "ppuri/tr.h"

#include <string.h>

static void bind_id_or_null(struct query *q, const char *name, int64_t id)
{
	if (id)
		db_bind(q, name, id);
	else
		db_bind_null(q, name);
}

bool letter_insert(struct db *db, const struct letter *letter, int64_t account, struct moment now, int64_t *ret_id, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO letter (number, kind, application_id, award_id, subject_no, receiver, won, document_no, check_code, form, fields, sha256, "
		   "size, file_name, signed, issued_by, issued_at) VALUES (:number, :kind, :application, :award, :subject, :receiver, :won, :document, "
		   ":code, :form, :fields, :sha256, :size, :file_name, :signed, :account, :now)");
	db_bind(&q, ":number", letter->number);
	db_bind(&q, ":kind", letter->kind);
	db_bind(&q, ":application", letter->application_id);
	bind_id_or_null(&q, ":award", letter->award_id);
	db_bind(&q, ":subject", letter->subject_no);
	db_bind(&q, ":receiver", letter->receiver);
	bind_id_or_null(&q, ":won", letter->won.n);
	db_bind(&q, ":document", letter->document_no);
	db_bind(&q, ":code", letter->check_code);
	db_bind_blob(&q, ":form", letter->form_sha256.at, SHA256_BYTES);
	db_bind(&q, ":fields", letter->fields);
	db_bind_blob(&q, ":sha256", letter->sha256.at, SHA256_BYTES);
	db_bind(&q, ":size", letter->size);
	db_bind(&q, ":file_name", letter->file_name);
	db_bind(&q, ":signed", letter->is_signed);
	db_bind(&q, ":account", account);
	db_bind(&q, ":now", now);
	if (!db_run(&q, e))
		return false;
	*ret_id = db_last_id(db);
	return true;
}

bool letter_end(struct db *db, int64_t id, enum letter_state how, const char *successor, const char *reason, int64_t account,
				struct moment now, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO letter_end (letter_id, how, successor, reason, ended_by, ended_at) "
		   "VALUES (:id, :how, :successor, :reason, :account, :now)");
	db_bind(&q, ":id", id);
	db_bind(&q, ":how", LETTER_STATES.terms[how].code);
	db_bind(&q, ":successor", successor);
	db_bind(&q, ":reason", reason);
	db_bind(&q, ":account", account);
	db_bind(&q, ":now", now);
	return db_run(&q, e);
}

static bool end_overtaken(struct db *db, const struct letter_scope *scope, const struct letter_overtaking *by, const char *kind, const char *reason,
						  int64_t account, struct moment now, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO letter_end (letter_id, how, successor, reason, ended_by, ended_at, decision) "
		   "SELECT l.id, :how, NULL, :reason, :account, :now, :decision FROM letter l WHERE l.kind = :kind AND l.application_id IN ("
		   "SELECT :application UNION ALL SELECT id FROM application WHERE call_id = :call "
		   "UNION ALL SELECT d.application_id FROM amendment m JOIN amended d ON d.selection_id = m.selection_id "
		   "WHERE m.call_id = :amended AND m.announced_at = :now) "
		   "AND NOT EXISTS (SELECT 1 FROM letter_end d WHERE d.letter_id = l.id)");
	db_bind(&q, ":how", LETTER_STATES.terms[by->how].code);
	db_bind(&q, ":reason", reason);
	db_bind(&q, ":decision", by->code);
	db_bind(&q, ":account", account);
	db_bind(&q, ":now", now);
	db_bind(&q, ":kind", kind);
	db_bind(&q, ":application", scope->application);
	db_bind(&q, ":call", scope->call);
	db_bind(&q, ":amended", scope->amended_call);
	return db_run(&q, e);
}

bool letters_end_overtaken(struct db *db, const struct letter_scope *scope, const struct letter_overtaking *by, const char *reason,
						   int64_t account, struct moment now, struct err *e)
{
	for (const char *const *kind = by->kinds; *kind; kind++)
		if (!end_overtaken(db, scope, by, *kind, reason, account, now, e))
			return false;
	return true;
}

bool letters_come_back(struct db *db, int64_t application, const struct letter_overtaking *by, const char *reason, struct err *e)
{
	DB_SQL(q, db,
		   "UPDATE letter_end SET how = :how, decision = :decision, reason = reason || ', ' || :reason WHERE how = 'revoked' AND "
		   "decision IN ('award-cancel', 'agreement-cancel') AND letter_id IN (SELECT id FROM letter WHERE application_id = :application)");
	db_bind(&q, ":how", LETTER_STATES.terms[by->how].code);
	db_bind(&q, ":decision", by->code);
	db_bind(&q, ":reason", reason);
	db_bind(&q, ":application", application);
	return db_run(&q, e);
}

bool letters_follow(struct db *db, int64_t application, const char *kind, const char *successor, struct err *e)
{
	DB_SQL(q, db,
		   "UPDATE letter_end SET successor = :successor WHERE decision IS NOT NULL AND successor IS NULL AND letter_id IN ("
		   "SELECT id FROM letter WHERE application_id = :application AND kind = :kind)");
	db_bind(&q, ":successor", successor);
	db_bind(&q, ":application", application);
	db_bind(&q, ":kind", kind);
	return db_run(&q, e);
}

bool letter_first_issued(struct db *db, int64_t id, struct moment *ret, struct err *e)
{
	DB_SQL(q, db,
		   "WITH RECURSIVE before AS (SELECT id, number, issued_at FROM letter WHERE id = :id "
		   "UNION SELECT l.id, l.number, l.issued_at FROM before b JOIN letter_end d ON d.successor = b.number AND d.decision IS NULL "
		   "JOIN letter l ON l.id = d.letter_id) SELECT min(issued_at) AS at FROM before");
	db_bind(&q, ":id", id);
	struct moment at = db_next(&q) ? db_moment(&q, "at") : (struct moment){0};
	if (!db_done(&q, e))
		return false;
	*ret = at;
	return true;
}

static enum letter_state state_of(struct query *q, struct pool *p)
{
	const char *how = db_text_or_null(q, p, "how");
	for (size_t i = 0; how && i < LETTER_STATES.n; i++)
		if (strcmp(LETTER_STATES.terms[i].code, how) == 0)
			return (enum letter_state)i;
	return LETTER_VALID;
}

static struct letter read_letter(struct query *q, struct pool *p)
{
	struct letter letter = {
		.id = db_int(q, "id"),
		.number = db_text(q, p, "number"),
		.kind = db_text(q, p, "kind"),
		.application_id = db_int(q, "application_id"),
		.award_id = db_int_or(q, "award_id", 0),
		.subject_no = db_int(q, "subject_no"),
		.receipt_no = db_text(q, p, "receipt_no"),
		.firm_name = db_text(q, p, "firm_name"),
		.call_code = db_text(q, p, "call_code"),
		.receiver = db_text(q, p, "receiver"),
		.won = {db_int_or(q, "won", 0)},
		.document_no = db_text_or_null(q, p, "document_no"),
		.check_code = db_text(q, p, "check_code"),
		.form = db_text(q, p, "form"),
		.form_sha256 = db_sha256(q, "form_sha256"),
		.fields = db_text(q, p, "fields"),
		.sha256 = db_sha256(q, "sha256"),
		.size = db_int(q, "size"),
		.file_name = db_text(q, p, "file_name"),
		.is_signed = db_int(q, "is_signed"),
		.issued_by = db_text(q, p, "issued_by_name"),
		.issued_at = db_moment(q, "issued_at"),
		.state = state_of(q, p),
		.overtaken = db_int(q, "overtaken"),
		.successor = db_text_or_null(q, p, "successor"),
		.end_reason = db_text_or_null(q, p, "end_reason"),
		.ended_by = db_text_or_null(q, p, "ended_by_name"),
	};
	if (letter.state != LETTER_VALID)
		letter.ended_at = db_moment(q, "ended_at");
	return letter;
}

/* Letters first, so that the rest is looked up by its keys, letter by letter in their order, and nothing is sorted. */
#define LETTER_QUERY \
	"SELECT l.id, l.number, l.kind, l.application_id, l.award_id, l.subject_no, coalesce(a.receipt_no, '') AS receipt_no, " \
	"f.name AS firm_name, c.code AS call_code, l.receiver, l.won, l.document_no, l.check_code, l.form AS form_sha256, l.fields, l.sha256, l.size, " \
	"l.file_name, l.signed AS is_signed, i.name AS issued_by_name, l.issued_at, d.how, d.decision IS NOT NULL AS overtaken, d.successor, d.reason AS end_reason, " \
	"t.name AS ended_by_name, d.ended_at, x.name AS form FROM letter l CROSS JOIN account i ON i.id = l.issued_by " \
	"CROSS JOIN application a ON a.id = l.application_id CROSS JOIN firm f ON f.id = a.firm_id CROSS JOIN call c ON c.id = a.call_id " \
	"CROSS JOIN form_text x ON x.sha256 = l.form " \
	"LEFT JOIN letter_end d ON d.letter_id = l.id LEFT JOIN account t ON t.id = d.ended_by "
#define AND_THE_REST \
	" AND (:kind IS NULL OR l.kind = :kind) AND (:call IS NULL OR c.code = :call) AND (:firm = 0 OR f.id = :firm) " \
	"AND (:state IS NULL OR coalesce(d.how, 'valid') = :state) "
#define IN_ORDER "AND l.id > :beyond ORDER BY l.id LIMIT :limit"
#define NEWEST_FIRST "AND (:beyond = 0 OR l.id < :beyond) ORDER BY l.id DESC LIMIT :limit"
#define TO_THOSE(which) "WHERE l.id IN (SELECT o.id FROM application b CROSS JOIN letter o ON o.application_id = b.id WHERE " which ")"

/* kept: where all of them stay; NULL: each goes before the next comes. */
static bool take(struct query *q, struct pool *kept, const struct letter_filter *filter, const struct recorded_taker *to, struct err *e)
{
	db_bind(q, ":kind", filter->kind);
	db_bind(q, ":call", filter->call);
	db_bind(q, ":firm", filter->firm_id);
	db_bind(q, ":state", filter->state);
	db_bind(q, ":beyond", filter->beyond);
	db_bind(q, ":limit", filter->limit ? filter->limit : -1);
	while (db_next(q)) {
		struct pool own CLEANUP(pool_release) = {0};
		const struct letter letter = read_letter(q, kept ? kept : &own);
		if (!to->take(to->to, &letter, e))
			return false;
	}
	return db_done(q, e);
}

/* By the narrowest index that the filter gives; number, digest and application go one at a time. */
static bool read_each(struct db *db, struct pool *kept, const struct letter_filter *filter, const struct recorded_taker *to, struct err *e)
{
	if (filter->number) {
		DB_SQL(q, db, LETTER_QUERY "WHERE l.number = :number" AND_THE_REST IN_ORDER);
		db_bind(&q, ":number", filter->number);
		return take(&q, kept, filter, to, e);
	}
	if (filter->sha256) {
		DB_SQL(q, db, LETTER_QUERY "WHERE l.sha256 = :sha256" AND_THE_REST IN_ORDER);
		db_bind_blob(&q, ":sha256", filter->sha256->at, SHA256_BYTES);
		return take(&q, kept, filter, to, e);
	}
	if (filter->application_id) {
		DB_SQL(q, db, LETTER_QUERY "WHERE l.application_id = :application" AND_THE_REST IN_ORDER);
		db_bind(&q, ":application", filter->application_id);
		return take(&q, kept, filter, to, e);
	}
	if (filter->call) {
		DB_SQL(q, db, LETTER_QUERY TO_THOSE("b.call_id = (SELECT k.id FROM call k WHERE k.code = :call)") AND_THE_REST IN_ORDER);
		return take(&q, kept, filter, to, e);
	}
	if (filter->firm_id) {
		DB_SQL(q, db, LETTER_QUERY TO_THOSE("b.firm_id = :firm") AND_THE_REST IN_ORDER);
		return take(&q, kept, filter, to, e);
	}
	DB_SQL(q, db, LETTER_QUERY "WHERE true" AND_THE_REST NEWEST_FIRST);
	return take(&q, kept, filter, to, e);
}

bool letter_each(struct db *db, const struct letter_filter *filter, const struct recorded_taker *to, struct err *e)
{
	return read_each(db, NULL, filter, to, e);
}

struct keeping {
	struct pool *p;
	struct letter_list list;
};

static bool keep(void *to, const struct letter *letter, struct err *e)
{
	struct keeping *keeping = to;
	(void)e;
	*POOL_PUSH(keeping->p, &keeping->list) = *letter;
	return true;
}

bool letter_list_read(struct db *db, struct pool *p, const struct letter_filter *filter, struct letter_list *ret, struct err *e)
{
	struct keeping keeping = {.p = p};
	if (!read_each(db, p, filter, &(struct recorded_taker){keep, &keeping}, e))
		return false;
	*ret = keeping.list;
	return true;
}

static bool count_one(void *to, const struct letter *letter, struct err *e)
{
	int64_t *n = to;
	(void)letter;
	(void)e;
	(*n)++;
	return true;
}

/* How many the filter lets through, in all parts together. */
static bool count(struct db *db, const struct letter_filter *filter, struct page_end *ret, struct err *e)
{
	enum { COUNTS_TO = 1000 };
	struct letter_filter all = *filter;
	int64_t n = 0;
	all.limit = COUNTS_TO + 1;
	if (!letter_each(db, &all, &(struct recorded_taker){count_one, &n}, e))
		return false;
	ret->at_least = n > COUNTS_TO;
	ret->total = ret->at_least ? COUNTS_TO : n;
	return true;
}

bool letter_page_read(struct db *db, struct pool *p, const struct letter_filter *filter, const struct page *page, struct letter_list *ret,
					  struct page_end *ret_end, struct err *e)
{
	struct letter_filter part = *filter;
	struct page_end end = {0};
	struct letter_list list;
	struct letter after;
	if (page->after && !letter_by_number(db, p, page->after, &after, e))
		return false;
	part.beyond = page->after ? after.id : 0;
	part.limit = page->limit ? (int64_t)page->limit + 1 : 0;
	if (!letter_list_read(db, p, &part, &list, e))
		return false;
	end.total = (int64_t)list.n;
	if (page->limit && list.n > page->limit) {
		list.n = page->limit;
		end.next = list.at[list.n - 1].number;
	}
	if ((end.next || page->after) && !count(db, filter, &end, e))
		return false;
	*ret = list;
	*ret_end = end;
	return true;
}

bool letter_newest(struct db *db, struct pool *p, const char *kind, int64_t application, int64_t subject_no, struct letter *ret,
				   bool *ret_there, struct err *e)
{
	DB_SQL(q, db,
		   LETTER_QUERY "WHERE l.application_id = :application AND l.kind = :kind AND l.subject_no = :subject ORDER BY l.id DESC LIMIT 1");
	db_bind(&q, ":application", application);
	db_bind(&q, ":kind", kind);
	db_bind(&q, ":subject", subject_no);
	bool there = db_next(&q);
	if (there)
		*ret = read_letter(&q, p);
	if (!db_done(&q, e))
		return false;
	*ret_there = there;
	return true;
}

bool letter_by_number(struct db *db, struct pool *p, const char *number, struct letter *ret, struct err *e)
{
	struct letter_list list;
	if (!letter_list_read(db, p, &(struct letter_filter){.number = number}, &list, e))
		return false;
	if (!list.n) {
		err_set(e, ERR_NOT_FOUND, _("there is no letter %s"), number);
		return err_hint(e, "%s", _("those that were issued: ppuri letter list"));
	}
	*ret = list.at[0];
	return true;
}
