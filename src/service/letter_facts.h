/* Inside the service room: what the letters to the applicants of a call say alike, read once for all of them. */
#pragma once

#include "form_draw.h"
#include "letter_office.h"
#include "letter_source.h"

#include "ppuri/deadline.h"
#include "ppuri/program.h"

struct letter_facts {
	struct office_lines office;
	struct letterhead letterhead;
	struct holidays holidays;
	struct call call;
	struct program program;
	const struct application *chosen; /* with its people; NULL: they are about all of the call that were received */
};
/* Of the call, or of the one application, that was chosen. */
MUST_CHECK bool letter_facts_read(struct work *w, const struct letter_choice *choice, struct letter_facts *ret, struct err *e);

/* Looks at one application after the other: the chosen one, or all of the call in the order of their receipt, with their people. What look
 * reads into its w's pool goes when it returns. */
struct letter_look {
	bool (*look)(void *arg, struct work *w, const struct application *application, struct err *e);
	void *arg;
};
MUST_CHECK bool letter_facts_each(struct work *w, const struct letter_facts *facts, const struct letter_look *look, struct err *e);

/* organisation, sender, contact, letter_date, law; receipt_no, firm_name, biz_no, project_title, call_title, notice_no, program_name. */
void letter_put_facts(const struct work *w, const struct letter_facts *facts, const struct application *application,
					  struct form_values *values);
/* The 사업기간 of the call. */
void letter_put_period(const struct call *call, struct form_values *values);
/* total_won, asked_won, own_cash_won, own_kind_won: as it was applied for. */
void letter_put_sums(const struct application *application, struct form_values *values);
/* The law that governs the money, as forms ask for it: 지방보조금, 국고보조, 출연위탁 or 국가직접지원; nothing where it is not stated. */
void letter_put_law(const char *legal_basis, struct form_values *values);
/* object_until, object_days, object_law, petition_until: counted from the day on which the firm was told, or from today where that is later,
 * because nobody is to lose days by the way that a letter takes. Where it takes the place of one the term runs on from the first. */
void letter_put_objection(const struct work *w, const struct letter_subject *subject, const char *legal_basis, struct date told, const struct holidays *holidays,
						  struct form_values *values);
/* The year of the last of those days, where no holidays of it are loaded: then it may be one of them. 0: they are. */
int letter_unknown_year(const struct work *w, const struct holidays *holidays);

/* A letter to the application is due, the only one of its kind; facts: of the source's own. */
struct letter_subject letter_subject_of(const struct application *application, const void *facts);
