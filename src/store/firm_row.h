/* A firm with its people as one row, for every query that reads one: the columns and their reader stand together. */
#pragma once

#include "sql.h"

#include "ppuri/firm.h"

/* Of firm f, left-joined with person p. */
#define FIRM_COLUMNS FIRM_ALONE "p.representative, p.birth, p.contact, p.phone, p.email"
/* Of firm f alone, where its people are not asked for. */
#define FIRM_WITHOUT_PEOPLE FIRM_ALONE "NULL AS representative, NULL AS birth, NULL AS contact, NULL AS phone, NULL AS email"
#define FIRM_ALONE \
	"f.id AS firm_id, f.biz_no, f.name, f.corp_no, f.size, f.workers, f.industry, f.technology, f.zip, f.address, f.certificate_no, " \
	"f.certificate_until, f.group_name, "
struct firm firm_row(struct query *q, struct pool *p);
