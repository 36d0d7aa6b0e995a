#include "ppuri/store/exclusion.h"

#include "sql.h"

#include "ppuri/ident.h"
#include "ppuri/region.h"
#include "ppuri/tr.h"

#define EXCLUSION_COLUMNS \
	"x.id, x.name, x.biz_no, x.corp_no, x.address, x.starts, x.ends, x.article, x.ground, x.source, x.entered_at, x.lifted_at, " \
	"x.lifted_reason"

static struct exclusion read_exclusion(struct query *q, struct pool *p)
{
	struct exclusion exclusion = {
		.id = db_int(q, "id"),
		.name = db_text(q, p, "name"),
		.biz_no = db_text_or_null(q, p, "biz_no"),
		.corp_no = db_text_or_null(q, p, "corp_no"),
		.address = db_text_or_null(q, p, "address"),
		.starts = db_date(q, "starts"),
		.ends = db_date(q, "ends"),
		.article = db_text(q, p, "article"),
		.ground = db_text(q, p, "ground"),
		.source = db_text(q, p, "source"),
		.entered_at = db_moment(q, "entered_at"),
		.lifted = !db_is_null(q, "lifted_at"),
		.lifted_reason = db_text_or_null(q, p, "lifted_reason"),
	};
	if (exclusion.lifted)
		exclusion.lifted_at = db_moment(q, "lifted_at");
	return exclusion;
}

static bool insert_person(struct db *db, int64_t id, const struct exclusion *exclusion, struct err *e)
{
	if (!exclusion->representative)
		return true;
	DB_SQL(q, db, "INSERT INTO exclusion_person (exclusion_id, representative, birth) VALUES (:id, :representative, :birth)");
	db_bind(&q, ":id", id);
	db_bind(&q, ":representative", exclusion->representative);
	db_bind(&q, ":birth", exclusion->birth);
	return db_run(&q, e);
}

bool exclusion_insert(struct db *db, const struct exclusion *exclusion, struct moment now, int64_t *ret_id, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	DB_SQL(q, db,
		   "INSERT INTO exclusion (name, biz_no, corp_no, address, address_key, starts, ends, article, ground, source, entered_at) "
		   "VALUES (:name, :biz_no, :corp_no, :address, :key, :starts, :ends, :article, :ground, :source, :now)");
	db_bind(&q, ":name", exclusion->name);
	db_bind(&q, ":biz_no", exclusion->biz_no);
	db_bind(&q, ":corp_no", exclusion->corp_no);
	db_bind(&q, ":address", exclusion->address);
	db_bind(&q, ":key", exclusion->address ? address_key(&pool, exclusion->address) : NULL);
	db_bind(&q, ":starts", exclusion->starts);
	db_bind(&q, ":ends", exclusion->ends);
	db_bind(&q, ":article", exclusion->article);
	db_bind(&q, ":ground", exclusion->ground);
	db_bind(&q, ":source", exclusion->source);
	db_bind(&q, ":now", now);
	if (!db_run(&q, e))
		return false;
	int64_t id = db_last_id(db);
	if (!insert_person(db, id, exclusion, e))
		return false;
	*ret_id = id;
	return true;
}

bool exclusion_by_id(struct db *db, struct pool *p, int64_t id, struct exclusion *ret, struct err *e)
{
	struct exclusion exclusion = {0};
	DB_SQL(q, db,
		   "SELECT " EXCLUSION_COLUMNS ", o.representative, o.birth FROM exclusion x "
		   "LEFT JOIN exclusion_person o ON o.exclusion_id = x.id WHERE x.id = :id");
	db_bind(&q, ":id", id);
	bool found = db_next(&q);
	if (found) {
		exclusion = read_exclusion(&q, p);
		exclusion.representative = db_text_or_null(&q, p, "representative");
		exclusion.birth = db_date(&q, "birth");
	}
	if (!db_done(&q, e))
		return false;
	if (!found) {
		err_set(e, ERR_NOT_FOUND, _("there is no exclusion %lld"), (long long)id);
		return err_hint(e, "%s", _("see: ppuri exclusion list"));
	}
	*ret = exclusion;
	return true;
}

bool exclusion_list_read(struct db *db, struct pool *p, const struct exclusion_filter *filter, struct exclusion_list *ret,
						 struct err *e)
{
	struct exclusion_list list = {0};
	DB_SQL(q, db,
		   "SELECT " EXCLUSION_COLUMNS " FROM exclusion x WHERE (:search IS NULL OR instr(x.name, :search) > 0) "
		   "AND (:day IS NULL OR (x.starts <= :day AND x.ends >= :day AND x.lifted_at IS NULL)) ORDER BY x.starts DESC, x.id DESC");
	db_bind(&q, ":search", filter->search);
	db_bind(&q, ":day", filter->on);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = read_exclusion(&q, p);
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}

bool exclusion_lift(struct db *db, int64_t id, const char *reason, struct moment now, struct err *e)
{
	DB_SQL(q, db, "UPDATE exclusion SET lifted_at = :now, lifted_reason = :reason WHERE id = :id AND lifted_at IS NULL");
	db_bind(&q, ":id", id);
	db_bind(&q, ":now", now);
	db_bind(&q, ":reason", reason);
	if (!db_run(&q, e))
		return false;
	return db_changes(db) == 1 || err_set(e, ERR_REFUSED, _("the exclusion %lld was lifted before"), (long long)id);
}

static struct exclusion_hit read_hit(struct query *q, struct pool *p)
{
	return (struct exclusion_hit){
		.id = db_int(q, "id"),
		.match = (enum exclusion_match)db_int(q, "match"),
		.starts = db_date(q, "starts"),
		.ends = db_date(q, "ends"),
		.name = db_text(q, p, "name"),
		.article = db_text(q, p, "article"),
	};
}

/* What was found in several ways is told by the surest. */
static bool is_another(struct query *q, const struct exclusion_hits *hits)
{
	return !hits->n || hits->at[hits->n - 1].id != db_int(q, "id");
}

/* Found by the birthday; whether it is the same name is not for the letters alone to say. */
static bool is_the_person(struct query *q)
{
	return db_is_null(q, "meant") || person_name_same(db_text_here(q, "meant"), db_text_here(q, "found"));
}

/* "0" finds by the number, "1", "2", "3" by what is less sure: in the order of enum exclusion_match. */
bool exclusion_hits_read(struct db *db, struct pool *p, const struct firm *firm, struct date from, struct date to,
						 struct exclusion_hits *ret, struct err *e)
{
	struct exclusion_hits hits = {0};
	DB_SQL(q, db,
		   "SELECT x.id, x.name, x.starts, x.ends, x.article, m.match, m.meant, m.found FROM ("
		   "SELECT id, 0 AS match, NULL AS meant, NULL AS found FROM exclusion WHERE biz_no = :biz_no "
		   "UNION ALL SELECT id, 1, NULL, NULL FROM exclusion WHERE corp_no = :corp_no "
		   "UNION ALL SELECT o.exclusion_id, 2, o.representative, p.representative FROM person p "
		   "JOIN exclusion_person o ON o.birth = p.birth WHERE p.firm_id = :firm AND p.representative IS NOT NULL "
		   "UNION ALL SELECT id, 3, NULL, NULL FROM exclusion WHERE address_key = :key) m JOIN exclusion x ON x.id = m.id "
		   "WHERE x.lifted_at IS NULL AND x.starts <= :to AND x.ends >= :from ORDER BY x.id, m.match");
	db_bind(&q, ":biz_no", firm->biz_no);
	db_bind(&q, ":corp_no", firm->corp_no);
	db_bind(&q, ":firm", firm->id);
	db_bind(&q, ":key", firm->address ? address_key(p, firm->address) : NULL);
	db_bind(&q, ":from", from);
	db_bind(&q, ":to", to);
	while (db_next(&q))
		if (is_another(&q, &hits) && is_the_person(&q))
			*POOL_PUSH(p, &hits) = read_hit(&q, p);
	if (!db_done(&q, e))
		return false;
	*ret = hits;
	return true;
}

bool exclusion_is_there(struct db *db, const struct exclusion *exclusion, bool *ret, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT 1 FROM exclusion WHERE name = :name AND biz_no IS :biz_no AND corp_no IS :corp_no AND starts = :starts "
		   "AND article = :article");
	db_bind(&q, ":name", exclusion->name);
	db_bind(&q, ":biz_no", exclusion->biz_no);
	db_bind(&q, ":corp_no", exclusion->corp_no);
	db_bind(&q, ":starts", exclusion->starts);
	db_bind(&q, ":article", exclusion->article);
	bool there = db_next(&q);
	if (!db_done(&q, e))
		return false;
	*ret = there;
	return true;
}

bool exclusion_any(struct db *db, struct date from, struct date to, bool *ret, struct err *e)
{
	DB_SQL(q, db, "SELECT 1 FROM exclusion WHERE lifted_at IS NULL AND starts <= :to AND ends >= :from LIMIT 1");
	db_bind(&q, ":from", from);
	db_bind(&q, ":to", to);
	*ret = db_next(&q);
	return db_done(&q, e);
}
