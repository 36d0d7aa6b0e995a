/* The state in which an application is, as of the day of the act. */
#pragma once

/* Of application a: a supplement that nobody answered in time has run out, even before an act says so. Needs :today bound to
 * db_today. */
#define STATE_NOW \
	"CASE WHEN a.state = 'SUPPLEMENT' AND (SELECT s.due FROM supplement s WHERE s.application_id = a.id " \
	"AND s.outcome IS NULL) < :today THEN 'SUPP_OVERDUE' ELSE a.state END"
