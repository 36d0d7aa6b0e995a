#include "ppuri/store/firm.h"

#include "firm_row.h"
#include "search.h"
#include "sql.h"

#include "ppuri/ident.h"
#include "ppuri/store/conflict.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

struct firm firm_row(struct query *q, struct pool *p)
{
	return (struct firm){
		.id = db_int(q, "firm_id"),
		.biz_no = db_text(q, p, "biz_no"),
		.name = db_text(q, p, "name"),
		.corp_no = db_text_or_null(q, p, "corp_no"),
		.size = db_text_or_null(q, p, "size"),
		.workers = db_int_or(q, "workers", -1),
		.technology = db_text_or_null(q, p, "technology"),
		.industry = db_text_or_null(q, p, "industry"),
		.group_name = db_text_or_null(q, p, "group_name"),
		.zip = db_text_or_null(q, p, "zip"),
		.address = db_text_or_null(q, p, "address"),
		.certificate_no = db_text_or_null(q, p, "certificate_no"),
		.certificate_until = db_date(q, "certificate_until"),
		.representative = db_text_or_null(q, p, "representative"),
		.birth = db_date(q, "birth"),
		.contact = db_text_or_null(q, p, "contact"),
		.phone = db_text_or_null(q, p, "phone"),
		.email = db_text_or_null(q, p, "email"),
	};
}

static void bind_person(struct query *q, int64_t firm_id, const struct firm *firm)
{
	db_bind(q, ":firm", firm_id);
	db_bind(q, ":representative", firm->representative);
	db_bind(q, ":birth", firm->birth);
	db_bind(q, ":contact", firm->contact);
	db_bind(q, ":phone", firm->phone);
	db_bind(q, ":email", firm->email);
}

static bool person_insert(struct db *db, int64_t firm_id, const struct firm *firm, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO person (firm_id, representative, birth, contact, phone, email) "
		   "VALUES (:firm, :representative, :birth, :contact, :phone, :email)");
	bind_person(&q, firm_id, firm);
	return db_run(&q, e);
}

/* A firm whose people were erased gets them back when it gives them again. */
static bool person_write(struct db *db, int64_t firm_id, const struct firm *firm, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO person (firm_id, representative, birth, contact, phone, email) "
		   "VALUES (:firm, :representative, :birth, :contact, :phone, :email) "
		   "ON CONFLICT (firm_id) DO UPDATE SET representative = excluded.representative, birth = excluded.birth, "
		   "contact = excluded.contact, "
		   "phone = excluded.phone, email = excluded.email");
	bind_person(&q, firm_id, firm);
	return db_run(&q, e);
}

static void bind_firm(struct query *q, struct pool *p, const struct firm *firm)
{
	db_bind(q, ":name", firm->name);
	db_bind(q, ":key", text_search_key(p, firm->name));
	db_bind(q, ":corp_no", firm->corp_no);
	db_bind(q, ":size", firm->size);
	if (firm->workers < 0)
		db_bind_null(q, ":workers");
	else
		db_bind(q, ":workers", firm->workers);
	db_bind(q, ":technology", firm->technology);
	db_bind(q, ":industry", firm->industry);
	db_bind(q, ":group", firm->group_name);
	db_bind(q, ":zip", firm->zip);
	db_bind(q, ":address", firm->address);
	db_bind(q, ":certificate_no", firm->certificate_no);
	db_bind(q, ":certificate_until", firm->certificate_until);
}

bool firm_insert(struct db *db, const struct firm *firm, int64_t *ret_id, struct err *e)
{
	char number[BIZ_NO_TEXT];
	struct pool pool CLEANUP(pool_release) = {0};
	DB_SQL(q, db,
		   "INSERT INTO firm (biz_no, name, search_key, corp_no, size, workers, industry, technology, zip, address, certificate_no, "
		   "certificate_until, group_name) VALUES (:biz_no, :name, :key, :corp_no, :size, :workers, :industry, :technology, :zip, "
		   ":address, :certificate_no, :certificate_until, :group)");
	db_bind(&q, ":biz_no", firm->biz_no);
	bind_firm(&q, &pool, firm);
	if (!db_run(&q, e))
		return e->kind == ERR_REFUSED &&
			   err_set(e, ERR_REFUSED, _("the firm %s is there already"), biz_no_text(firm->biz_no, number));
	int64_t id = db_last_id(db);
	if (!person_insert(db, id, firm, e) || !search_firm_added(db, id, e))
		return false;
	*ret_id = id;
	return true;
}

/* Whether it is found by something else than before. */
static bool is_found_anew(struct db *db, const struct firm *firm, bool *ret, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	DB_SQL(q, db, "SELECT (search_key IS NOT :key OR address IS NOT :address) AS anew FROM firm WHERE id = :id");
	db_bind(&q, ":key", text_search_key(&pool, firm->name));
	db_bind(&q, ":address", firm->address);
	db_bind(&q, ":id", firm->id);
	*ret = db_next(&q) && db_int(&q, "anew");
	return db_done(&q, e);
}

bool firm_update(struct db *db, const struct firm *firm, struct err *e)
{
	bool anew;
	struct pool pool CLEANUP(pool_release) = {0};
	if (!is_found_anew(db, firm, &anew, e))
		return false;
	DB_SQL(q, db,
		   "UPDATE firm SET name = :name, search_key = :key, corp_no = :corp_no, size = :size, workers = :workers, "
		   "industry = :industry, technology = :technology, zip = :zip, address = :address, certificate_no = :certificate_no, "
		   "certificate_until = :certificate_until, group_name = :group WHERE id = :id");
	bind_firm(&q, &pool, firm);
	db_bind(&q, ":id", firm->id);
	return db_run(&q, e) && person_write(db, firm->id, firm, e) && (!anew || search_firm_changed(db, firm->id, e)) &&
		   conflict_firm_changed(db, firm->id, e);
}

bool firm_by_biz_no(struct db *db, struct pool *p, const char *digits, struct firm *ret, struct err *e)
{
	char number[BIZ_NO_TEXT];
	DB_SQL(q, db, "SELECT " FIRM_COLUMNS " FROM firm f LEFT JOIN person p ON p.firm_id = f.id WHERE f.biz_no = :biz_no");
	db_bind(&q, ":biz_no", digits);
	bool found = db_next(&q);
	if (found)
		*ret = firm_row(&q, p);
	if (!db_done(&q, e))
		return false;
	return found || err_set(e, ERR_NOT_FOUND, _("there is no firm with the number %s"), biz_no_text(digits, number));
}
