#include "ppuri/service/application_form.h"

#include "call_acts.h"
#include "form_draw.h"
#include "form_file.h"
#include "letter_cost.h"

#include "ppuri/ident.h"
#include "ppuri/store/application.h"
#include "ppuri/store/call.h"
#include "ppuri/store/cost.h"
#include "ppuri/store/history.h"
#include "ppuri/store/past.h"
#include "ppuri/store/program.h"
#include "ppuri/vocabulary.h"

#include <string.h>

const struct act ACT_APPLICATION_FORM = {"app.form", RIGHT_APP_READ, ACT_READS, .personal = true};

/* How far back an applicant tells what it was supported by (지보령 §4②). */
#define SUPPORT_YEARS 5

struct filling {
	const char *name, *call_code; /* name NULL: an empty one of that call */
	const char *form_name, *form_text;
	struct application application;
	struct call call;
	struct form_values values;
};

static const char *word_of(const struct vocabulary *words, const char *code)
{
	const struct term *term = code ? term_of(words, code) : NULL;
	return term ? term->ko : NULL;
}

static void put_call(struct filling *filling, const struct program *program, const struct office_lines *office)
{
	struct form_values *values = &filling->values;
	form_put_office(values, office);
	form_put(values, "program_name", program->name);
	form_put(values, "call_title", filling->call.title);
	form_put(values, "notice_no", filling->call.notice_no);
}

static void put_bonuses(const struct call *call, struct form_values *values)
{
	static const char *const columns[] = {"name", "points", "paper", NULL};
	form_put(values, "bonuses", call->n_bonuses ? "있음" : "없음");
	form_put_list(values, "bonus", columns);
	for (size_t i = 0; i < call->n_bonuses; i++) {
		const struct call_bonus *bonus = &call->bonuses[i];
		const char *const cells[] = {bonus->name, points_text(values->pool, bonus->tenths),
									 bonus->paper ? paper_kind_printed(bonus->paper) : "-"};
		form_put_row(values, cells);
	}
}

static void put_papers(const struct wanted_papers *papers, struct form_values *values)
{
	static const char *const columns[] = {"name", "need", NULL};
	form_put(values, "papers", papers->n ? "있음" : "없음");
	form_put_list(values, "paper", columns);
	for (size_t i = 0; i < papers->n; i++) {
		const char *const cells[] = {paper_kind_printed(papers->at[i].kind), papers->at[i].required ? "필수" : "해당하는 경우"};
		form_put_row(values, cells);
	}
}

static void put_firm(const struct firm *firm, struct form_values *values)
{
	char number[BIZ_NO_TEXT];
	form_put(values, "firm_name", firm->name);
	form_put(values, "representative", firm->representative);
	form_put(values, "biz_no", biz_no_text(firm->biz_no, number));
	form_put(values, "corp_no", firm->corp_no ? pool_printf(values->pool, "%.6s-%s", firm->corp_no, firm->corp_no + 6) : NULL);
	form_put(values, "firm_kind", biz_no_is_corporate(firm->biz_no) ? "법인" : "개인");
	form_put(values, "size", word_of(&SIZES, firm->size));
	form_put(values, "workers", firm->workers >= 0 ? pool_printf(values->pool, "%lld명", (long long)firm->workers) : NULL);
	form_put(values, "industry", firm->industry);
	form_put(values, "technology", word_of(&TECHNOLOGIES, firm->technology));
	form_put(values, "certificate_no", firm->certificate_no);
	if (firm->certificate_until.year)
		form_put_day(values, "certificate_until", firm->certificate_until);
	form_put(values, "firm_address",
			 firm->address && firm->zip ? pool_printf(values->pool, "%s %s", firm->zip, firm->address) : firm->address);
	form_put(values, "contact_name", firm->contact);
	form_put(values, "contact_phone", firm->phone);
	form_put(values, "contact_email", firm->email);
}

/* As it stood when the application came in, which the record of all acts holds. */
static bool firm_as_filed(struct work *w, const struct application *application, struct firm *ret, struct err *e)
{
	struct db *then CLEANUP(db_close) = NULL;
	struct past_point point;
	struct application filed;
	if (!application->receipt_no) {
		*ret = application->firm;
		return true;
	}
	if (!past_open(w->office->db, application->received_at, &then, &point, e) || !application_by_id(then, w->pool, application->id, &filed, e))
		return false;
	*ret = filed.firm;
	return true;
}

/* As the firm could tell them when it applied: what came of this application is none of them. */
static bool put_supports(struct work *w, const struct application *application, struct form_values *values, struct err *e)
{
	static const char *const columns[] = {"program", "agency", "period", "amount", NULL};
	struct history history = {0};
	char won[WON_TEXT_MAX];
	struct moment until = application->receipt_no ? application->received_at : w->now;
	const struct history_span span = {moment_date(until).year - SUPPORT_YEARS, until};
	if (!history_read(w->db, w->pool, &application->firm, &span, &history, e))
		return false;
	form_put_list(values, "prior", columns);
	for (size_t i = 0; i < history.n; i++) {
		const struct history_line *line = &history.at[i];
		const char *const cells[] = {line->program, line->agency ? line->agency : values->at[0].value,
									 pool_printf(w->pool, "%d", line->year), line->has_won ? won_text(line->won, won) : "-"};
		if (line->supported)
			form_put_row(values, cells);
	}
	return true;
}

/* As it was filed; without one each category, to be filled in. */
static void put_plan(const struct cost_plan *filed, struct form_values *values)
{
	struct cost_plan blank = {0};
	for (size_t i = 0; i < COST_CATEGORIES.n && !filed->n; i++)
		*POOL_PUSH(values->pool, &blank) = (struct cost_line){.category = COST_CATEGORIES.terms[i].code};
	letter_put_plan(filed->n ? filed : &blank, values);
}

static bool put_application(struct work *w, struct filling *filling, struct err *e)
{
	const struct application *application = &filling->application;
	struct form_values *values = &filling->values;
	struct firm firm;
	if (!firm_as_filed(w, application, &firm, e))
		return false;
	put_firm(&firm, values);
	form_put(values, "receipt_no", application->receipt_no);
	if (application->receipt_no) {
		form_put_day(values, "received_day", moment_date(application->received_at));
		form_put_day(values, "filed_day", moment_date(application->received_at));
	}
	form_put(values, "project_title", application->title);
	form_put_won(values, "total_won", application->total);
	form_put_won(values, "asked_won", application->asked);
	form_put_won(values, "own_cash_won", application->own_cash);
	form_put_won(values, "own_kind_won", application->own_kind);
	return put_supports(w, application, values, e);
}

static bool read(struct work *w, void *arg, struct err *e)
{
	struct filling *filling = arg;
	struct office_lines office;
	struct program program;
	struct call_terms terms;
	if (filling->name)
		act_about(w, "application %s", filling->name);
	else
		act_about(w, "call %s", filling->call_code);
	if (filling->name ? !application_by_name(w->db, w->pool, filling->name, &filling->application, e) ||
							!call_by_id(w->db, w->pool, filling->application.call_id, &filling->call, e)
					  : !call_to_read(w, filling->call_code, &filling->call, e))
		return false;
	if (!office_lines_read(w, &office, e) || !program_by_id(w->db, w->pool, filling->call.program_id, &program, e) ||
		!call_terms_read(w, &filling->call, &terms, e) ||
		!form_load(w, "application", &filling->form_name, &filling->form_text, e))
		return false;
	put_call(filling, &program, &office);
	put_bonuses(&filling->call, &filling->values);
	put_papers(&terms.papers, &filling->values);
	struct cost_plan filed = {0};
	if (filling->name && !cost_plan_filed(w->db, w->pool, filling->application.id, &filed, e))
		return false;
	put_plan(&filed, &filling->values);
	return !filling->name || put_application(w, filling, e);
}

bool desk_application_form(struct office *o, const char *application, const char *call, struct buf *out, struct err *e)
{
	struct filling filling = {.name = application, .call_code = call, .values = {.pool = o->pool, .blank = true}};
	return act_perform(o, &ACT_APPLICATION_FORM, read, &filling, e) &&
		   form_draw(filling.form_name, filling.form_text, &filling.values, o->now, out, e);
}
