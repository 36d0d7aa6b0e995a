#include "ppuri/store/firm.h"

#include "sql.h"

#include "ppuri/text.h"

/* The digits of what can be the beginning of a number; NULL if it is none. */
static const char *digits_of(struct pool *p, const char *typed)
{
	struct buf digits CLEANUP(buf_release) = {0};
	for (const char *at = typed; *at; at++)
		if (*at >= '0' && *at <= '9')
			buf_putc(&digits, *at);
		else if (*at != '-')
			return NULL;
	return digits.n ? pool_strdup(p, buf_text(&digits)) : NULL;
}

bool firm_find(struct db *db, struct pool *p, const char *typed, size_t most, struct firm_list *ret, struct err *e)
{
	struct firm_list list = {0};
	const char *digits = digits_of(p, typed);
	DB_SQL(q, db,
		   "SELECT id, biz_no, name FROM firm WHERE CASE WHEN :digits IS NULL THEN instr(search_key, :key) > 0 "
		   "ELSE substr(biz_no, 1, length(:digits)) = :digits END ORDER BY name, id LIMIT :most");
	db_bind(&q, ":digits", digits);
	db_bind(&q, ":key", text_search_key(p, typed));
	db_bind(&q, ":most", (int64_t)most);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = (struct firm){
			.id = db_int(&q, "id"), .biz_no = db_text(&q, p, "biz_no"), .name = db_text(&q, p, "name"), .workers = -1};
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}
