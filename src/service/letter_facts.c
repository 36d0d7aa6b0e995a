#include "letter_facts.h"

#include "ppuri/store/application.h"
#include "ppuri/store/call.h"
#include "ppuri/store/holiday.h"
#include "ppuri/store/program.h"

#include <string.h>

/* 행정심판법 §27①, 행정소송법 §20① */
#define PETITION_DAYS 90

static bool read_call(struct work *w, const struct letter_choice *choice, struct letter_facts *facts, struct err *e)
{
	if (!choice->receipt)
		return call_by_code(w->db, w->pool, choice->call, &facts->call, e);
	struct application *chosen = pool_alloc(w->pool, sizeof *chosen);
	facts->chosen = chosen;
	return application_by_name(w->db, w->pool, choice->receipt, chosen, e) && call_by_id(w->db, w->pool, chosen->call_id, &facts->call, e);
}

bool letter_facts_read(struct work *w, const struct letter_choice *choice, struct letter_facts *ret, struct err *e)
{
	struct letter_facts facts = {0};
	if (!read_call(w, choice, &facts, e) || !office_lines_read(w, &facts.office, e) || !letterhead_read(w, &facts.letterhead, e) ||
		!holidays_read(w->db, w->pool, &facts.holidays, e) || !program_by_id(w->db, w->pool, facts.call.program_id, &facts.program, e))
		return false;
	*ret = facts;
	return true;
}

struct walk {
	struct work *w;
	const struct letter_look *look;
};

static bool look_at(void *to, const struct application *application, struct err *e)
{
	const struct walk *walk = to;
	struct pool passing CLEANUP(pool_release) = {0};
	struct work w = *walk->w;
	w.pool = &passing;
	return !application->receipt_no || walk->look->look(walk->look->arg, &w, application, e);
}

bool letter_facts_each(struct work *w, const struct letter_facts *facts, const struct letter_look *look, struct err *e)
{
	struct walk walk = {w, look};
	const struct application_filter filter = {.call = facts->call.code, .people = true};
	struct page_end end;
	return facts->chosen ? look_at(&walk, facts->chosen, e)
						 : application_list_each(w->db, w->pool, &filter, &(struct application_taker){look_at, &walk}, &end, e);
}

void letter_put_law(const char *legal_basis, struct form_values *values)
{
	static const struct {
		const char *code, *word;
	} words[] = {{"local-subsidy", "지방보조금"}, {"national-subsidy", "국고보조"}, {"contribution", "출연위탁"}, {"direct", "국가직접지원"}};
	const char *word = NULL;
	for (size_t i = 0; legal_basis && i < sizeof words / sizeof *words; i++)
		if (strcmp(words[i].code, legal_basis) == 0)
			word = words[i].word;
	form_put(values, "law", word);
}

/* On paper a law stands with its whole name. */
static const char *printed_law(const char *source)
{
	static const struct {
		const char *source, *printed;
	} laws[] = {
		{"지보법 §36의2", "「지방자치단체 보조금 관리에 관한 법률」 제36조의2"},
		{"보조금법 §37", "「보조금 관리에 관한 법률」 제37조"},
		{"행정기본법 §36", "「행정기본법」 제36조"},
	};
	for (size_t i = 0; i < sizeof laws / sizeof *laws; i++)
		if (strcmp(laws[i].source, source) == 0)
			return laws[i].printed;
	bug("a law without its printed name");
}

void letter_put_objection(const struct work *w, const struct letter_subject *subject, const char *legal_basis, struct date told, const struct holidays *holidays,
						  struct form_values *values)
{
	const char *source;
	struct date known = subject->first_told.year ? subject->first_told : moment_date(w->now), from = told.year && date_cmp(told, known) > 0 ? told : known;
	int days = objection_days(legal_basis, from, &source);
	form_put_day(values, "object_until", deadline_days(from, days, holidays));
	form_put(values, "object_days", pool_printf(values->pool, "%d", days));
	form_put(values, "object_law", printed_law(source));
	form_put_day(values, "petition_until", deadline_days(from, PETITION_DAYS, holidays));
}

int letter_unknown_year(const struct work *w, const struct holidays *holidays)
{
	int year = deadline_days(moment_date(w->now), PETITION_DAYS, holidays).year;
	return holidays_know(holidays, year) ? 0 : year;
}

void letter_put_facts(const struct work *w, const struct letter_facts *facts, const struct application *application,
					  struct form_values *values)
{
	form_put_office(values, &facts->office);
	form_put_application(values, application, facts->call.title, facts->call.notice_no);
	form_put(values, "program_name", facts->program.name);
	form_put_day(values, "letter_date", moment_date(w->now));
	letter_put_law(facts->program.legal_basis, values);
}

void letter_put_period(const struct call *call, struct form_values *values)
{
	char start[DATE_TEXT_MAX], end[DATE_TEXT_MAX];
	form_put(values, "period",
			 pool_printf(values->pool, "%s∼%s", date_letter(call->project_start, start), date_letter(call->project_end, end)));
}

void letter_put_sums(const struct application *application, struct form_values *values)
{
	form_put_won(values, "total_won", application->total);
	form_put_won(values, "asked_won", application->asked);
	form_put_won(values, "own_cash_won", application->own_cash);
	form_put_won(values, "own_kind_won", application->own_kind);
}

struct letter_subject letter_subject_of(const struct application *application, const void *facts)
{
	return (struct letter_subject){
		.application_id = application->id,
		.receipt_no = application->receipt_no,
		.firm_name = application->firm.name,
		.facts = facts,
	};
}
