/* 협약서 and 지원확인서. Where the money is 지방보조금 or 국고보조 both hang on the issued award; where there is no 교부결정 (지보법 §2) the
 * agreement hangs on the announced selection, and the certificate on the agreement. */
#include "letter_award.h"
#include "cost_fits.h"
#include "letter_cost.h"
#include "letter_facts.h"

#include "ppuri/store/appeal.h"
#include "ppuri/store/award.h"
#include "ppuri/store/letter.h"
#include "ppuri/tr.h"

#include <string.h>

/* What a firm is supported by. */
struct support {
	const struct letter_facts *facts;
	const struct application *application;
	struct award award;      /* valid with award_no; what stands of it now */
	const char *award_no;    /* NULL: there is no award, or nothing of it is left */
	struct letter agreement; /* valid with has_agreement */
	bool has_agreement;
	struct won sum;
};

static bool read_award(struct work *w, struct support *support, struct err *e)
{
	struct err missing = {0};
	if (!award_by_receipt(w->db, w->pool, support->application->receipt_no, &support->award, &missing))
		return missing.kind == ERR_NOT_FOUND || (*e = missing, false);
	support->award_no = support->award.now.amount.n > 0 ? support->award.number : NULL;
	support->sum = support->award.now.amount;
	return true;
}

static bool read_agreement(struct work *w, struct support *support, struct err *e)
{
	struct letter_list list = {0};
	const struct letter_filter filter = {.application_id = support->application->id, .kind = "agreement", .state = "valid"};
	if (!letter_list_read(w->db, w->pool, &filter, &list, e))
		return false;
	support->has_agreement = list.n > 0;
	if (list.n)
		support->agreement = list.at[list.n - 1];
	return true;
}

/* What the announced selection grants it; 0 if that is nothing. */
static bool read_selected(struct work *w, struct support *support, struct err *e)
{
	struct moment told_at;
	bool told;
	if (strcmp(support->application->state, "SELECTED") != 0)
		return true;
	return result_told_read(w->db, support->application->id, &told_at, &told, e) &&
		   (!told || award_granted(w->db, support->application->id, &support->sum, e));
}

static bool read_support(struct work *w, struct support *support, struct err *e)
{
	static const char *const over[] = {"CANCELLED", "DECLINED", "WITHDRAWN", "ABANDONED"};
	for (size_t i = 0; i < sizeof over / sizeof *over; i++)
		if (strcmp(support->application->state, over[i]) == 0)
			return true;
	if (program_takes_awards(&support->facts->program))
		return read_award(w, support, e);
	return read_selected(w, support, e) && read_agreement(w, support, e);
}

/* Direct national support is agreed on by who gives it. */
static bool law_has_agreements(const struct program *program, struct err *e)
{
	if (program->legal_basis && strcmp(program->legal_basis, "direct") != 0)
		return true;
	if (program->legal_basis)
		return err_set(e, ERR_REFUSED, _("programme %s runs on direct national support; who gives that makes the agreements and certificates"),
					   program->code);
	err_set(e, ERR_REFUSED, _("the legal basis of programme %s is not stated, and the clauses depend on it"), program->code);
	return err_hint(e, _("state it: ppuri program edit %s --legal-basis 출연·위탁"), program->code);
}

/* What has to be there first. */
static bool nothing_yet(const struct letter_facts *facts, const char *name, const char *kind, struct err *e)
{
	const char *code = facts->call.code;
	if (program_takes_awards(&facts->program)) {
		err_set(e, ERR_REFUSED, _("%s has no issued award"), name);
		return err_hint(e, "%s", _("awards are approved and then issued: ppuri award issue"));
	}
	if (strcmp(kind, "support") == 0) {
		err_set(e, ERR_REFUSED, _("%s: no agreement was made yet, and a certificate of support hangs on it"), name);
		return err_hint(e, _("make them: ppuri letter issue --call %s --kind agreement --out DIR"), code);
	}
	err_set(e, ERR_REFUSED, _("%s: not selected by an announced result"), name);
	return err_hint(e, _("an approver announces it: ppuri call announce %s"), code);
}

struct looking {
	const struct letter_facts *facts;
	bool (*wanted)(const struct support *support);
	const struct letter_taker *to;
	bool found;
};

static bool look_at(void *arg, struct work *w, const struct application *application, struct err *e)
{
	struct looking *looking = arg;
	struct support support = {.facts = looking->facts, .application = application};
	if (!read_support(w, &support, e))
		return err_prefix(e, "%s", application->receipt_no);
	if (!looking->wanted(&support))
		return true;
	struct letter_subject subject = letter_subject_of(application, &support);
	subject.award_id = support.award_no ? support.award.id : 0;
	looking->found = true;
	return looking->to->take(looking->to->to, w, &subject, e);
}

static bool due(struct work *w, const struct letter_choice *choice, const char *kind, bool (*wanted)(const struct support *),
				const struct letter_taker *to, struct err *e)
{
	struct letter_facts facts;
	struct looking looking = {.facts = &facts, .wanted = wanted, .to = to};
	return letter_facts_read(w, choice, &facts, e) && law_has_agreements(&facts.program, e) &&
		   letter_facts_each(w, &facts, &(struct letter_look){look_at, &looking}, e) &&
		   (looking.found || nothing_yet(&facts, choice->receipt ? choice->receipt : choice->call, kind, e));
}

static bool can_agree(const struct support *support)
{
	return support->award_no || (!program_takes_awards(&support->facts->program) && support->sum.n > 0);
}

static bool is_supported(const struct support *support)
{
	return support->award_no || support->has_agreement;
}

static bool due_agreement(struct work *w, const struct letter_choice *choice, const struct letter_taker *to, struct err *e)
{
	return due(w, choice, "agreement", can_agree, to, e);
}

static bool due_support(struct work *w, const struct letter_choice *choice, const struct letter_taker *to, struct err *e)
{
	return due(w, choice, "support", is_supported, to, e);
}

static void put_firm(const struct firm *firm, struct form_values *values)
{
	form_put(values, "representative", firm->representative);
	form_put(values, "firm_address", firm->address);
}

static bool put_common(struct work *w, const struct support *support, struct won sum, struct form_values *values, struct err *e)
{
	struct call call = support->facts->call;
	const char *amount;
	if (!won_letter(w->pool, sum, &amount, e))
		return false;
	if (support->award_no) {
		call.project_start = support->award.now.project_start;
		call.project_end = support->award.now.project_end;
	}
	letter_put_facts(w, support->facts, support->application, values);
	letter_put_period(&call, values);
	put_firm(&support->application->firm, values);
	form_put(values, "amount", amount);
	form_put(values, "fiscal_year", pool_printf(w->pool, "%d", call.fiscal_year));
	form_put(values, "source_name", term_of(&SOURCES, call.source)->ko);
	return true;
}

/* The operator of the programme where there is one, which signs by its own hand; else the office itself. */
static void put_party(const struct support *support, struct form_values *values)
{
	const char *operator = support->facts->program.operator;
	form_put(values, "party_name", operator ? operator : support->facts->office.organisation);
	form_put(values, "party_head", operator ? operator : support->facts->office.sender);
	form_put(values, "party_address", operator ? NULL : support->facts->office.address);
}

static const char *grant_name(struct pool *p, const struct support *support)
{
	const struct letter_facts *facts = support->facts;
	if (!support->award_no)
		return pool_printf(p, "지원금(%s)", term_of(&SOURCES, facts->call.source)->ko);
	return letter_grant(p, award_law(facts->program.legal_basis, moment_date(support->award.issued_at)), &facts->call);
}

static void put_award(const struct support *support, struct form_values *values)
{
	char day[DATE_TEXT_MAX];
	bool there = support->award_no;
	form_put(values, "payment", there ? support->award.now.payment : NULL);
	form_put(values, "award_no", support->award_no);
	form_put(values, "award_date", there ? date_letter(moment_date(support->award.issued_at), day) : NULL);
}

static bool fill_agreement(struct work *w, const struct letter_subject *subject, struct letter_content *ret, struct err *e)
{
	struct form_values values = {.pool = w->pool};
	const struct support *support = subject->facts;
	const struct application *application = support->application;
	const struct letter_cost cost = {
		.grant = grant_name(w->pool, support),
		.amount = support->sum,
		.own_cash = support->award_no ? support->award.now.own_cash : application->own_cash,
		.own_kind = support->award_no ? support->award.now.own_kind : application->own_kind,
	};
	struct cost_plan plan;
	if (!put_common(w, support, support->sum, &values, e) || !letter_put_cost(&cost, &values, e) ||
		!cost_fitting(w, application->id, application->receipt_no, &(struct cost_sums){cost.amount, cost.own_cash, cost.own_kind}, &plan, e))
		return false;
	put_party(support, &values);
	put_award(support, &values);
	if (plan.n)
		letter_put_plan(&plan, &values);
	*ret = (struct letter_content){.receiver = subject->firm_name, .won = support->sum, .fields = form_values_json(&values)};
	return true;
}

static bool fill_support(struct work *w, const struct letter_subject *subject, struct letter_content *ret, struct err *e)
{
	struct form_values values = {.pool = w->pool};
	const struct support *support = subject->facts;
	struct won sum = support->award_no ? support->sum : support->agreement.won;
	if (!put_common(w, support, sum, &values, e))
		return false;
	form_put(&values, "decision_no", support->award_no ? support->award_no : support->agreement.number);
	form_put_day(&values, "decision_date", moment_date(support->award_no ? support->award.issued_at : support->agreement.issued_at));
	*ret = (struct letter_content){.receiver = subject->firm_name, .won = sum, .fields = form_values_json(&values)};
	return true;
}

extern const struct letter_source LETTER_AGREEMENT, LETTER_SUPPORT;
const struct letter_source LETTER_AGREEMENT = {"agreement", due_agreement, fill_agreement};
const struct letter_source LETTER_SUPPORT = {"support", due_support, fill_support};
