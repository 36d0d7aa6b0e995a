/* Lists of applications, row by row. Each order is one that an index gives, so that a page costs what it shows and not
 * what there is, and nothing is sorted. */
#include "ppuri/store/application.h"

#include "application_row.h"

#include "ppuri/store/call.h"
#include "ppuri/store/search.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <string.h>

struct application application_row(struct query *q, struct pool *p)
{
	struct application application = {
		.id = db_int(q, "id"),
		.call_id = db_int(q, "call_id"),
		.call_code = db_text(q, p, "call_code"),
		.firm = firm_row(q, p),
		.receipt_no = db_text_or_null(q, p, "receipt_no"),
		.title = db_text(q, p, "title"),
		.total = db_won(q, "total"),
		.asked = db_won(q, "asked"),
		.own_cash = db_won(q, "own_cash"),
		.own_kind = db_won(q, "own_kind"),
		.state = db_text(q, p, "state"),
		.reason = db_text_or_null(q, p, "reason"),
		.informed_how = db_text_or_null(q, p, "informed_how"),
	};
	if (application.informed_how)
		application.informed_at = db_moment(q, "informed_at");
	if (application.receipt_no)
		application.received_at = db_moment(q, "received_at");
	return application;
}

/* Pages are for looking at: the firms' people are not read. */
#define LISTED \
	"SELECT " APPLICATION_COLUMNS FIRM_WITHOUT_PEOPLE " FROM application a " \
	"JOIN call c ON c.id = a.call_id JOIN firm f ON f.id = a.firm_id "


/* A list while it is read. */
struct reading {
	struct db *db;
	const struct application_filter *filter;
	struct pool *p;    /* of what is told of the list */
	struct pool *own;  /* for what is needed on the way */
	struct pool *kept; /* where all rows stay; NULL: each goes before the next comes */
	const struct application_taker *to;
	size_t n;         /* rows so far */
	const char *next; /* the last row of the page, if there are more */
	size_t left;      /* rows that the page still takes */
	bool more;        /* a row came that it no longer took */
	struct application after; /* the last row of the page before; id 0: there is none */
	size_t passed;            /* of the firms that fit best, those whose rows were taken */
	unsigned char *found;     /* a bit for each firm that was searched for; NULL: any firm */
	int64_t found_end;
};

static bool is_searched(const struct reading *r, int64_t firm)
{
	return !r->found || (firm < r->found_end && r->found[firm / 8] >> (firm % 8) & 1);
}

static bool give(struct reading *r, struct query *q, struct err *e)
{
	struct pool own CLEANUP(pool_release) = {0};
	const struct application application = application_row(q, r->kept ? r->kept : &own);
	if (!db_done(q, e))
		return false;
	r->left--;
	r->n++;
	if (!r->left)
		r->next = pool_strdup(r->p, application_name(&own, &application));
	return r->to->take(r->to->to, &application, e);
}

/* All rows of a query that the page still takes. */
static bool take(struct reading *r, struct query *q, struct err *e)
{
	while (!r->more && db_next(q)) {
		if (!is_searched(r, db_int(q, "firm_id")))
			continue;
		if (!r->left) {
			r->more = true;
			break;
		}
		if (!give(r, q, e))
			return false;
	}
	return db_done(q, e);
}

/* All there is, the newest first. */
static bool everything(struct reading *r, struct err *e)
{
	DB_SQL(q, r->db, LISTED "WHERE a.id < :before ORDER BY a.id DESC");
	db_bind(&q, ":before", r->after.id ? r->after.id : INT64_MAX);
	db_bind(&q, ":today", r->db->today);
	return take(r, &q, e);
}

/* The firms that fit best first, and of each its newest application first. */
static bool of_firms(struct reading *r, const struct search_ids *firms, struct err *e)
{
	size_t i = r->passed;
	while (r->after.id && i < firms->n && firms->at[i] != r->after.firm.id)
		i++;
	DB_SQL(q, r->db,
		   LISTED "WHERE a.firm_id = :firm AND a.id < :before AND (:state IS NULL OR " STATE_NOW " = :state) "
							 "ORDER BY a.id DESC");
	for (; i < firms->n && !r->more; i++) {
		db_again(&q);
		db_bind(&q, ":firm", firms->at[i]);
		db_bind(&q, ":before", r->after.id && r->after.firm.id == firms->at[i] ? r->after.id : INT64_MAX);
		db_bind(&q, ":state", r->filter->state);
		db_bind(&q, ":today", r->db->today);
		if (!take(r, &q, e))
			return false;
	}
	return true;
}

/* One state over all calls: the newest call first. */
static bool of_state(struct reading *r, struct err *e)
{
	DB_SQL(q, r->db,
		   "SELECT " APPLICATION_COLUMNS FIRM_WITHOUT_PEOPLE
		   " FROM call c CROSS JOIN application a ON a.call_id = c.id JOIN firm f ON f.id = a.firm_id "
		   "WHERE a.state = :state AND " STATE_NOW " = :state AND c.id <= :call AND (c.id < :call OR a.id < :before) ORDER BY c.id DESC, a.id DESC");
	db_bind(&q, ":state", r->filter->state);
	db_bind(&q, ":call", r->after.id ? r->after.call_id : INT64_MAX);
	db_bind(&q, ":before", r->after.id ? r->after.id : INT64_MAX);
	db_bind(&q, ":today", r->db->today);
	return take(r, &q, e);
}

static bool is_overdue(const char *state)
{
	return strcmp(state, "SUPP_OVERDUE") == 0;
}

/* Supplements that ran out, also those of which no act has said so yet: few, and never many. */
static bool overdue(struct reading *r, struct err *e)
{
	DB_SQL(q, r->db,
		   LISTED "WHERE a.state IN ('SUPPLEMENT', 'SUPP_OVERDUE') AND " STATE_NOW " = 'SUPP_OVERDUE' "
							 "AND (a.call_id, a.id) < (:call, :before) ORDER BY a.call_id DESC, a.id DESC");
	db_bind(&q, ":call", r->after.id ? r->after.call_id : INT64_MAX);
	db_bind(&q, ":before", r->after.id ? r->after.id : INT64_MAX);
	db_bind(&q, ":today", r->db->today);
	return take(r, &q, e);
}

/* How many digits the highest receipt number of a call has. */
static bool most_digits(struct db *db, const char *code, int64_t *ret, struct err *e)
{
	DB_SQL(q, db, "SELECT max(4, length(last)) AS digits FROM series WHERE name = 'receipt:' || :code");
	db_bind(&q, ":code", code);
	*ret = db_next(&q) ? db_int(&q, "digits") : 4;
	return db_done(&q, e);
}

/* The received ones of a call whose numbers have so many digits. A number begins with its call's code, so that the index of
 * receipt numbers gives them in order. */
#define RECEIVED_OF \
	"WHERE +a.call_id = :call AND a.receipt_no > :after AND a.receipt_no < :code || '.' " \
	"AND length(a.receipt_no) = length(:code) + 1 + :digits AND (:state IS NULL OR " STATE_NOW " = :state) ORDER BY a.receipt_no"

static bool take_received(struct reading *r, struct query *q, int64_t call, int64_t digits, struct err *e)
{
	const struct application_filter *filter = r->filter;
	bool behind = r->after.receipt_no && (int64_t)strlen(r->after.receipt_no) == (int64_t)strlen(filter->call) + 1 + digits;
	db_bind(q, ":call", call);
	db_bind(q, ":after", behind ? r->after.receipt_no : pool_printf(r->own, "%s-", filter->call));
	db_bind(q, ":code", filter->call);
	db_bind(q, ":digits", digits);
	db_bind(q, ":state", filter->state);
	db_bind(q, ":today", r->db->today);
	return take(r, q, e);
}

static bool received_of(struct reading *r, int64_t call, int64_t digits, struct err *e)
{
	if (r->filter->people) {
		DB_SQL(q, r->db, APPLICATION_QUERY RECEIVED_OF);
		return take_received(r, &q, call, digits, e);
	}
	DB_SQL(q, r->db, LISTED RECEIVED_OF);
	return take_received(r, &q, call, digits, e);
}

/* What was never received stands behind, in the order of entry. */
#define UNRECEIVED_OF "WHERE a.call_id = :call AND a.state = :state AND a.receipt_no IS NULL AND a.id > :after ORDER BY a.id"

static bool take_unreceived(struct reading *r, struct query *q, int64_t call, const char *state, struct err *e)
{
	bool behind = r->after.id && !r->after.receipt_no && strcmp(r->after.state, state) == 0;
	db_bind(q, ":call", call);
	db_bind(q, ":state", state);
	db_bind(q, ":after", behind ? r->after.id : 0);
	db_bind(q, ":today", r->db->today);
	return take(r, q, e);
}

static bool unreceived_of(struct reading *r, int64_t call, const char *state, struct err *e)
{
	if (r->filter->people) {
		DB_SQL(q, r->db, APPLICATION_QUERY UNRECEIVED_OF);
		return take_unreceived(r, &q, call, state, e);
	}
	DB_SQL(q, r->db, LISTED UNRECEIVED_OF);
	return take_unreceived(r, &q, call, state, e);
}

#define NOT_RECEIVED_N 2
static const char *const NOT_RECEIVED[NOT_RECEIVED_N] = {"DRAFT", "LAPSED"};

/* Where behind the last row of the page before the list goes on: first the numbers by their digits, then the others. */
static bool of_call(struct reading *r, struct err *e)
{
	struct call call;
	int64_t digits = 4, most;
	if (!call_by_code(r->db, r->own, r->filter->call, &call, e) || !most_digits(r->db, call.code, &most, e))
		return false;
	if (r->after.receipt_no)
		digits = (int64_t)(strlen(r->after.receipt_no) - strlen(call.code)) - 1;
	bool received = !r->after.id || r->after.receipt_no;
	for (; received && !r->more && digits <= most; digits++)
		if (!received_of(r, call.id, digits, e))
			return false;
	size_t i = r->after.id && !r->after.receipt_no && strcmp(r->after.state, NOT_RECEIVED[1]) == 0;
	for (; !r->more && i < NOT_RECEIVED_N; i++)
		if ((!r->filter->state || strcmp(r->filter->state, NOT_RECEIVED[i]) == 0) &&
			!unreceived_of(r, call.id, NOT_RECEIVED[i], e))
			return false;
	return true;
}

static void mark_found(struct reading *r, const struct search_ids *firms)
{
	for (size_t i = 0; i < firms->n; i++)
		if (firms->at[i] >= r->found_end)
			r->found_end = firms->at[i] + 1;
	r->found = pool_alloc(r->own, (size_t)r->found_end / 8 + 1);
	for (size_t i = 0; i < firms->n; i++)
		r->found[firms->at[i] / 8] |= (unsigned char)(1 << (firms->at[i] % 8));
}

static bool read_rows(struct reading *r, const struct search_ids *firms, struct err *e)
{
	const struct application_filter *filter = r->filter;
	if ((filter->search || filter->firm_id) && filter->call)
		mark_found(r, firms);
	if (filter->call)
		return of_call(r, e);
	if (filter->search || filter->firm_id)
		return of_firms(r, firms, e);
	if (!filter->state)
		return everything(r, e);
	return is_overdue(filter->state) ? overdue(r, e) : of_state(r, e);
}

/* So many entries of an index are counted and no more. */
#define COUNTS_TO 2000

static bool count_of_call(struct db *db, const struct application_filter *filter, int64_t *ret, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT count(*) AS n FROM (SELECT 1 FROM application a WHERE a.call_id = (SELECT id FROM call WHERE code = :call) "
		   "AND (:state IS NULL OR " STATE_NOW " = :state) LIMIT :most)");
	db_bind(&q, ":call", filter->call);
	db_bind(&q, ":state", filter->state);
	db_bind(&q, ":today", db->today);
	db_bind(&q, ":most", COUNTS_TO);
	*ret = db_next(&q) ? db_int(&q, "n") : 0;
	return db_done(&q, e);
}

/* From the newest call on, as the list goes: a state that is at work is in few others. :also is a state that may have become this one by
 * the day. */
static bool count_of_state(struct db *db, const char *state, int64_t *ret, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT count(*) AS n FROM (SELECT 1 FROM call c CROSS JOIN application a ON a.call_id = c.id "
		   "WHERE a.state IN (:state, :also) AND " STATE_NOW " = :state ORDER BY c.id DESC LIMIT :most)");
	db_bind(&q, ":state", state);
	db_bind(&q, ":also", is_overdue(state) ? "SUPPLEMENT" : state);
	db_bind(&q, ":today", db->today);
	db_bind(&q, ":most", COUNTS_TO);
	*ret = db_next(&q) ? db_int(&q, "n") : 0;
	return db_done(&q, e);
}

static bool count_of_firms(struct db *db, const struct application_filter *filter, const struct search_ids *firms,
						   struct page_end *ret, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT count(*) AS n FROM application a WHERE a.firm_id = :firm AND (:state IS NULL OR " STATE_NOW " = :state) "
		   "AND (:call IS NULL OR a.call_id = (SELECT id FROM call WHERE code = :call))");
	for (size_t i = 0; i < firms->n && i < PAGE_COUNTS_TO; i++) {
		db_again(&q);
		db_bind(&q, ":firm", firms->at[i]);
		db_bind(&q, ":state", filter->state);
		db_bind(&q, ":today", db->today);
		db_bind(&q, ":call", filter->call);
		ret->total += db_next(&q) ? db_int(&q, "n") : 0;
		if (!db_done(&q, e))
			return false;
	}
	ret->at_least = firms->all > PAGE_COUNTS_TO;
	return true;
}

static bool count(struct db *db, const struct application_filter *filter, const struct search_ids *firms, struct page_end *ret,
				  struct err *e)
{
	if (filter->search || filter->firm_id)
		return count_of_firms(db, filter, firms, ret, e);
	if (!filter->call && !filter->state)
		return search_count_applications(db, &ret->total, e);
	if (filter->call ? !count_of_call(db, filter, &ret->total, e) : !count_of_state(db, filter->state, &ret->total, e))
		return false;
	ret->at_least = ret->total == COUNTS_TO;
	return true;
}

/* Which firms are meant; none if any firm is. */
static bool find_firms(struct reading *r, size_t most, struct search_ids *firms, struct err *e)
{
	if (r->filter->search)
		return search_firms(r->db, r->own, r->filter->search, most, firms, e);
	if (r->filter->firm_id)
		*POOL_PUSH(r->own, firms) = r->filter->firm_id;
	firms->all = firms->n;
	return true;
}

/* The rows of the page, among the firms that fit best. */
static bool read_among(struct reading *r, size_t most, struct search_ids *firms, struct err *e)
{
	return find_firms(r, most, firms, e) && read_rows(r, firms, e);
}

/* A first page is mostly of few firms; those that have no application, or none in the state, fill none. */
static bool read_page(struct reading *r, struct search_ids *firms, struct err *e)
{
	const struct application_filter *filter = r->filter;
	bool begins = filter->page.limit && !filter->page.after && !filter->call;
	if (!read_among(r, begins ? filter->page.limit + PAGE_COUNTS_TO : SIZE_MAX, firms, e))
		return false;
	if (r->more || firms->n == firms->all)
		return true;
	r->passed = firms->n;
	*firms = (struct search_ids){0};
	return read_among(r, SIZE_MAX, firms, e);
}

/* All that there is stands on the page: nothing needs to be counted. */
static bool is_whole(const struct reading *r)
{
	return !r->filter->page.limit || (!r->after.id && !r->more);
}

static bool read_list(struct reading *r, struct page_end *ret, struct err *e)
{
	struct search_ids firms = {0};
	const struct application_filter *filter = r->filter;
	r->left = filter->page.limit ? filter->page.limit : SIZE_MAX;
	if (filter->page.after && !application_by_name(r->db, r->own, filter->page.after, &r->after, e))
		return false;
	if (!read_page(r, &firms, e))
		return false;
	if (!is_whole(r))
		return count(r->db, filter, &firms, ret, e);
	ret->total = (int64_t)r->n;
	return true;
}

static bool read_each(struct reading *r, struct page_end *ret_end, struct err *e)
{
	struct pool own CLEANUP(pool_release) = {0};
	struct page_end end = {0};
	r->own = &own;
	if (!read_list(r, &end, e))
		return false;
	if (r->more)
		end.next = r->next;
	*ret_end = end;
	return true;
}

bool application_list_each(struct db *db, struct pool *p, const struct application_filter *filter, const struct application_taker *to,
						   struct page_end *ret_end, struct err *e)
{
	struct reading r = {.db = db, .p = p, .filter = filter, .to = to};
	return read_each(&r, ret_end, e);
}

struct keeping {
	struct pool *p;
	struct application_list list;
};

static bool keep(void *to, const struct application *application, struct err *e)
{
	struct keeping *keeping = to;
	(void)e;
	*POOL_PUSH(keeping->p, &keeping->list) = *application;
	return true;
}

bool application_list_read(struct db *db, struct pool *p, const struct application_filter *filter, struct application_list *ret,
						   struct err *e)
{
	struct keeping keeping = {.p = p};
	struct reading r = {.db = db, .p = p, .kept = p, .filter = filter, .to = &(struct application_taker){keep, &keeping}};
	struct page_end end;
	if (!read_each(&r, &end, e))
		return false;
	*ret = keeping.list;
	return true;
}
