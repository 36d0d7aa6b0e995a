#include "ppuri/store/firm.h"

#include "sql.h"

#include "ppuri/store/search.h"
#include "ppuri/text.h"

bool firm_find(struct db *db, struct pool *p, const char *typed, size_t most, struct firm_list *ret, struct err *e)
{
	struct firm_list list = {0};
	struct search_ids found;
	if (!search_firms(db, p, typed, most, &found, e))
		return false;
	DB_SQL(q, db, "SELECT biz_no, name FROM firm WHERE id = :id");
	for (size_t i = 0; i < found.n; i++) {
		db_again(&q);
		db_bind(&q, ":id", found.at[i]);
		if (db_next(&q))
			*POOL_PUSH(p, &list) = (struct firm){
				.id = found.at[i], .biz_no = db_text(&q, p, "biz_no"), .name = db_text(&q, p, "name"), .workers = -1};
		if (!db_done(&q, e))
			return false;
	}
	*ret = list;
	return true;
}
