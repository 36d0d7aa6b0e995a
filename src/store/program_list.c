/* Which programmes fit a question. */
#include "ppuri/store/program.h"

#include "program_row.h"

#include "ppuri/region.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <stdlib.h>
#include <string.h>

struct ids {
	int64_t *at;
	size_t n, room;
};

static bool ids_hold(const struct ids *ids, int64_t id)
{
	size_t low = 0, high = ids->n;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (ids->at[middle] < id)
			low = middle + 1;
		else
			high = middle;
	}
	return low < ids->n && ids->at[low] == id;
}

static bool read_places(struct db *db, struct pool *p, struct name_list *ret, struct err *e)
{
	DB_SQL(q, db, "SELECT DISTINCT region FROM program_region ORDER BY region");
	while (db_next(&q))
		*POOL_PUSH(p, ret) = db_text(&q, p, "region");
	return db_done(&q, e);
}

/* In a place that is known may lie nothing; any other that no programme names is a slip. */
static bool place_is_meant(struct db *db, struct pool *p, const char *place, struct err *e)
{
	struct name_list kept = {0};
	if (place_is_known(place))
		return true;
	if (!read_places(db, p, &kept, e))
		return false;
	const char *near = place_near(p, place, kept.at, kept.n);
	err_set(e, ERR_REFUSED, _("no programme names the place %s, and it is no 권역, 시·도 or 시·군·구 behind its 시·도"), place);
	return near ? err_hint(e, _("did you mean: %s?"), near) : err_hint(e, "%s", _("for example 동남권, 부산, 부산 강서구"));
}

/* Those of which some place lies in this one, from the lowest id on. */
static bool find_within(struct db *db, struct pool *p, const char *written, struct date day, struct ids *ret, struct err *e)
{
	struct ids ids = {0};
	const char *region;
	if (!place_keep(p, written, &region, e))
		return false;
	DB_SQL(q, db, "SELECT program_id, region FROM program_region ORDER BY program_id");
	while (db_next(&q))
		if (place_lies_in(db_text_here(&q, "region"), region, day) &&
			(!ids.n || ids.at[ids.n - 1] != db_int(&q, "program_id")))
			*POOL_PUSH(p, &ids) = db_int(&q, "program_id");
	*ret = ids;
	return db_done(&q, e) && (ids.n || place_is_meant(db, p, region, e));
}

/* However it is spaced: the offices of a catalogue are few, so the last answer mostly holds for the next row. */
struct office_search {
	const char *key;  /* NULL: any office */
	const char *last; /* an office of the catalogue */
	bool fits;
};

static bool office_fits(struct office_search *search, const char *office)
{
	if (!search->key || !office)
		return !search->key;
	if (!search->last || strcmp(search->last, office) != 0) {
		CLEANUP(pool_release) struct pool pool = {0};
		search->fits = strstr(text_search_key(&pool, office), search->key) != NULL;
		search->last = office;
	}
	return search->fits;
}

static bool begin_under(struct db *db, const char *code, int64_t *ret, struct err *e)
{
	CLEANUP(pool_release) struct pool pool = {0};
	struct program program;
	if (!code)
		return true;
	if (!program_by_code(db, &pool, code, &program, e))
		return false;
	*ret = program.id;
	return true;
}

/* A date of any precision begins with its year, and its last day is reached by filling up: so text comparison is enough.
 * "2025" as an end covers 2025-12-31, "2025-12" covers 2025-12-31. Of a period that is not known nobody can say that it runs. */
static bool read_rows(struct db *db, struct pool *p, const struct program_filter *filter, int64_t under, struct program_list *ret,
					  struct err *e)
{
	char on[DATE_TEXT_MAX];
	DB_SQL(q, db,
		   "SELECT " PROGRAM_COLUMNS " FROM " PROGRAM_ROWS " WHERE "
		   "(:on IS NULL OR (p.period_start <= :on AND substr(:on, 1, length(p.period_end)) <= p.period_end)) "
		   "AND (:year = 0 OR (CAST(substr(p.period_start, 1, 4) AS INTEGER) <= :year "
		   "AND CAST(substr(p.period_end, 1, 4) AS INTEGER) >= :year)) "
		   "AND (:source IS NULL OR EXISTS (SELECT 1 FROM program_funding f WHERE f.program_id = p.id AND f.source = :source)) "
		   "AND (:technology IS NULL OR EXISTS (SELECT 1 FROM program_technology t WHERE t.program_id = p.id "
		   "AND t.technology = :technology)) "
		   "AND (:area IS NULL OR coalesce(p.area, '') = :area) "
		   "AND (:kind IS NULL OR p.kind = :kind) AND (:projects = 0 OR p.kind IN ('programme', 'unit')) "
		   "AND (:under = 0 OR p.id IN (WITH RECURSIVE beneath (id) AS (VALUES (:under) UNION "
		   "SELECT c.id FROM program c JOIN beneath b ON c.parent_id = b.id) SELECT id FROM beneath)) ORDER BY p.code");
	db_bind(&q, ":on", filter->on.year ? date_iso(filter->on, on) : NULL);
	db_bind(&q, ":year", filter->year);
	db_bind(&q, ":source", filter->source);
	db_bind(&q, ":technology", filter->technology);
	db_bind(&q, ":area", filter->area);
	db_bind(&q, ":kind", filter->kind);
	db_bind(&q, ":projects", !filter->kind && !filter->under && !filter->every_kind);
	db_bind(&q, ":under", under);
	while (db_next(&q))
		*POOL_PUSH(p, ret) = program_row(&q, p);
	return db_done(&q, e);
}

/* Room for all at once: what is not used of it costs nothing, and a list that grows is copied a dozen times. */
static bool make_room(struct db *db, struct pool *p, struct program_list *ret, struct err *e)
{
	DB_SQL(q, db, "SELECT count(*) AS n FROM program");
	if (db_next(&q))
		ret->room = (size_t)db_int(&q, "n");
	ret->at = pool_alloc(p, ret->room * sizeof *ret->at);
	return db_done(&q, e);
}

static void keep_fitting(struct program_list *list, const struct program_filter *filter, const struct ids *within)
{
	CLEANUP(pool_release) struct pool pool = {0};
	struct office_search search = {.key = filter->office ? text_search_key(&pool, filter->office) : NULL};
	size_t kept = 0;
	for (size_t i = 0; i < list->n; i++)
		if (office_fits(&search, list->at[i].office) && (!filter->region || ids_hold(within, list->at[i].id)) &&
			(!filter->status || (list->at[i].status && strcmp(list->at[i].status, filter->status) == 0)))
			list->at[kept++] = list->at[i];
	list->n = kept;
}

bool program_fitting_read(struct db *db, struct pool *p, const struct program_filter *filter, struct program_list *ret, struct err *e)
{
	struct program_list list = {0};
	struct ids within = {0};
	int64_t under = 0;
	struct date day = filter->on.year ? filter->on : db->today;
	if (!begin_under(db, filter->under, &under, e) ||
		(filter->region && !find_within(db, p, filter->region, day, &within, e)) || (!under && !make_room(db, p, &list, e)) ||
		!read_rows(db, p, filter, under, &list, e) ||
		!program_read_statuses(db, p, list.at, list.n, filter->status_on, filter->status_beside, e))
		return false;
	keep_fitting(&list, filter, &within);
	*ret = list;
	return true;
}

bool program_list_read(struct db *db, struct pool *p, const struct program_filter *filter, struct program_list *ret, struct err *e)
{
	struct program_list list;
	if (!program_fitting_read(db, p, filter, &list, e))
		return false;
	if (!program_list_money(db, p, filter->money_year, &list, e))
		return false;
	*ret = list;
	return true;
}

/* Whether a total may be one of fields. */
static bool counts_fields(const struct program *program)
{
	for (size_t i = 0; i < program->totals.n; i++)
		if (!program->totals.at[i].kind)
			return true;
	return false;
}

bool program_nodes_complete(struct db *db, struct pool *p, struct program_list *list, struct err *e)
{
	if (!program_read_totals(db, p, list->at, list->n, e))
		return false;
	for (size_t i = 0; i < list->n; i++)
		if (counts_fields(&list->at[i]) && !program_read_fields(db, p, &list->at[i], e))
			return false;
	return true;
}

bool program_nodes_read(struct db *db, struct pool *p, const struct program_filter *filter, struct program_list *ret, struct err *e)
{
	struct program_list list;
	if (!program_fitting_read(db, p, filter, &list, e) || !program_nodes_complete(db, p, &list, e))
		return false;
	*ret = list;
	return true;
}
