/* An application with its call and firm as one row, for every query that reads one. */
#pragma once

#include "firm_row.h"
#include "state_now.h"

#include "ppuri/application.h"

/* Application a, its call c, its firm f with person p; WHERE follows. Needs :today: see state_now.h. */
#define APPLICATION_QUERY \
	"SELECT " APPLICATION_COLUMNS FIRM_COLUMNS " FROM application a " \
	"JOIN call c ON c.id = a.call_id JOIN firm f ON f.id = a.firm_id LEFT JOIN person p ON p.firm_id = f.id "
#define APPLICATION_COLUMNS \
	"a.id, a.call_id, c.code AS call_code, a.receipt_no, a.received_at, a.title, a.total, a.asked, a.own_cash, " \
	"a.own_kind, " STATE_NOW " AS state, a.reason, a.informed_at, a.informed_how, "
struct application application_row(struct query *q, struct pool *p);
