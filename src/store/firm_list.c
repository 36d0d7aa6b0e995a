/* Lists of firms, row by row: the newest first, or those that fit a search best. */
#include "ppuri/store/firm.h"

#include "firm_row.h"

#include "ppuri/ident.h"
#include "ppuri/store/search.h"
#include "ppuri/tr.h"

#include <stdio.h>

struct reading {
	struct db *db;
	const struct firm_filter *filter;
	const struct firm_taker *to;
	struct pool *own; /* for what is needed on the way */
	size_t n;         /* rows so far */
	size_t left;      /* rows that the page still takes */
	bool more;        /* a row came that it no longer took */
	char last[BIZ_NO_DIGITS];
	int64_t after;    /* the last row of the page before; 0: there is none */
};

static bool give(struct query *q, const struct firm_taker *to, char last[BIZ_NO_DIGITS], struct err *e)
{
	struct pool row CLEANUP(pool_release) = {0};
	const struct firm firm = firm_row(q, &row);
	if (!db_done(q, e))
		return false;
	if (last)
		snprintf(last, BIZ_NO_DIGITS, "%s", firm.biz_no);
	return to->take(to->to, &firm, e);
}

/* All rows of a query that the page still takes. */
static bool take(struct reading *r, struct query *q, struct err *e)
{
	while (!r->more && db_next(q)) {
		if (!r->left) {
			r->more = true;
			break;
		}
		r->left--;
		r->n++;
		if (!give(q, r->to, r->last, e))
			return false;
	}
	return db_done(q, e);
}

static void bind_filter(struct query *q, const struct firm_filter *filter)
{
	db_bind(q, ":technology", filter->technology);
	db_bind(q, ":size", filter->size);
}

static bool newest_first(struct reading *r, struct err *e)
{
	DB_SQL(q, r->db,
		   "SELECT " FIRM_WITHOUT_PEOPLE " FROM firm f WHERE f.id < :before AND (:technology IS NULL OR f.technology = :technology) "
		   "AND (:size IS NULL OR f.size = :size) ORDER BY f.id DESC");
	db_bind(&q, ":before", r->after ? r->after : INT64_MAX);
	bind_filter(&q, r->filter);
	return take(r, &q, e);
}

static bool best_first(struct reading *r, const struct search_ids *found, struct err *e)
{
	size_t i = 0;
	while (r->after && i < found->n && found->at[i] != r->after)
		i++;
	DB_SQL(q, r->db,
		   "SELECT " FIRM_WITHOUT_PEOPLE " FROM firm f WHERE f.id = :id "
		   "AND (:technology IS NULL OR f.technology = :technology) AND (:size IS NULL OR f.size = :size)");
	for (i += r->after != 0; i < found->n && !r->more; i++) {
		db_again(&q);
		db_bind(&q, ":id", found->at[i]);
		bind_filter(&q, r->filter);
		if (!take(r, &q, e))
			return false;
	}
	return true;
}

static bool is_filtered(const struct firm_filter *filter)
{
	return filter->technology || filter->size;
}

/* A first page needs no more of those found than itself and whether there is another. */
static size_t most_found(const struct reading *r)
{
	size_t limit = r->filter->page.limit;
	return limit && !r->after && !is_filtered(r->filter) ? limit + 1 : SIZE_MAX;
}

static bool count_found(struct reading *r, const struct search_ids *found, struct page_end *ret, struct err *e)
{
	if (!is_filtered(r->filter)) {
		ret->total = (int64_t)found->all;
		return true;
	}
	DB_SQL(q, r->db,
		   "SELECT 1 AS one FROM firm WHERE id = :id AND (:technology IS NULL OR technology = :technology) "
		   "AND (:size IS NULL OR size = :size)");
	for (size_t i = 0; i < found->n && i < PAGE_COUNTS_TO; i++) {
		db_again(&q);
		db_bind(&q, ":id", found->at[i]);
		bind_filter(&q, r->filter);
		ret->total += db_next(&q);
		if (!db_done(&q, e))
			return false;
	}
	ret->at_least = found->n > PAGE_COUNTS_TO;
	return true;
}

/* With a filter among the newest firms alone: there is no index that would count all. */
static bool count_newest(struct reading *r, struct page_end *ret, struct err *e)
{
	enum { NEWEST = 3000 };
	int64_t all;
	if (!search_count_firms(r->db, &all, e))
		return false;
	*ret = (struct page_end){.total = all};
	if (!is_filtered(r->filter))
		return true;
	DB_SQL(q, r->db,
		   "SELECT count(*) AS n FROM (SELECT technology, size FROM firm ORDER BY id DESC LIMIT :newest) "
		   "WHERE (:technology IS NULL OR technology = :technology) AND (:size IS NULL OR size = :size)");
	db_bind(&q, ":newest", NEWEST);
	bind_filter(&q, r->filter);
	ret->total = db_next(&q) ? db_int(&q, "n") : 0;
	ret->at_least = all > NEWEST;
	return db_done(&q, e);
}

static bool find_after(struct reading *r, struct err *e)
{
	struct firm firm;
	char digits[BIZ_NO_DIGITS];
	if (!r->filter->page.after)
		return true;
	if (!biz_no_parse(r->filter->page.after, digits, NULL, e) || !firm_by_biz_no(r->db, r->own, digits, &firm, e))
		return false;
	r->after = firm.id;
	return true;
}

static bool read_list(struct reading *r, struct page_end *ret, struct err *e)
{
	struct search_ids found;
	const struct firm_filter *filter = r->filter;
	r->left = filter->page.limit ? filter->page.limit : SIZE_MAX;
	if (!find_after(r, e))
		return false;
	if (!filter->search)
		return newest_first(r, e) && (!filter->page.limit || count_newest(r, ret, e));
	return search_firms(r->db, r->own, filter->search, most_found(r), &found, e) && best_first(r, &found, e) &&
		   (!filter->page.limit || count_found(r, &found, ret, e));
}

bool firm_list_each(struct db *db, struct pool *p, const struct firm_filter *filter, const struct firm_taker *to,
					struct page_end *ret_end, struct err *e)
{
	struct pool own CLEANUP(pool_release) = {0};
	struct reading r = {.db = db, .filter = filter, .to = to, .own = &own};
	struct page_end end = {0};
	char number[BIZ_NO_TEXT];
	if (!read_list(&r, &end, e))
		return false;
	if (!filter->page.limit)
		end.total = (int64_t)r.n;
	if (r.more && r.n)
		end.next = pool_strdup(p, biz_no_text(r.last, number));
	*ret_end = end;
	return true;
}

static bool give_each(struct query *q, const struct firm_taker *to, struct err *e)
{
	while (db_next(q))
		if (!give(q, to, NULL, e))
			return false;
	return db_done(q, e);
}

/* The index of numbers gives this order, so that nothing is sorted. */
bool firm_each(struct db *db, bool with_people, const struct firm_taker *to, struct err *e)
{
	if (with_people) {
		DB_SQL(q, db,
			   "SELECT " FIRM_COLUMNS " FROM firm f LEFT JOIN person p ON p.firm_id = f.id WHERE f.biz_no > '' ORDER BY f.biz_no");
		return give_each(&q, to, e);
	}
	DB_SQL(q, db, "SELECT " FIRM_WITHOUT_PEOPLE " FROM firm f WHERE f.biz_no > '' ORDER BY f.biz_no");
	return give_each(&q, to, e);
}
