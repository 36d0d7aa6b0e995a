/* 협약서 and 지원확인서: of each issued award. Where the agreement grants (출연·위탁) it is the award's own paper, and the certificate hangs on it. */
#include "letter_award.h"
#include "cost_fits.h"
#include "judging.h"
#include "letter_cost.h"

#include "ppuri/store/award.h"
#include "ppuri/store/letter.h"
#include "ppuri/tr.h"

#include <string.h>

/* What a firm is supported by. */
struct support {
	const struct letter_facts *facts;
	const struct application *application;
	struct award award;   /* valid with award_no; what stands of it now */
	const char *award_no; /* NULL: there is no award, or nothing of it is left */
	bool ended;           /* it was issued, and cancelled as a whole since */
};

static bool read_award(struct work *w, struct support *support, struct err *e)
{
	struct err missing = {0};
	if (!award_by_receipt(w->db, w->pool, support->application->receipt_no, &support->award, &missing))
		return missing.kind == ERR_NOT_FOUND || (*e = missing, false);
	support->award_no = support->award.now.amount.n > 0 ? support->award.number : NULL;
	support->ended = support->award.number && !support->award_no;
	return true;
}

static bool read_support(struct work *w, struct support *support, struct err *e)
{
	static const char *const over[] = {"DECLINED", "WITHDRAWN", "ABANDONED"};
	for (size_t i = 0; i < sizeof over / sizeof *over; i++)
		if (strcmp(support->application->state, over[i]) == 0)
			return true;
	return read_award(w, support, e);
}

/* Where the agreement is the paper of the award. */
static bool agreement_grants(const struct letter_facts *facts)
{
	return award_law_agrees(facts->program.legal_basis);
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

/* Of one that was changed since the letter of that tells, as of an award. */
static bool can_agree(const struct support *support)
{
	return !agreement_grants(support->facts) || !support->award.version;
}

static bool is_supported(const struct support *support)
{
	return !agreement_grants(support->facts) || support->award.has_letter;
}

struct looking {
	const struct letter_facts *facts;
	bool (*wanted)(const struct support *support);
	const struct letter_taker *to;
	bool awarded, changed, ended, found; /* any of them: an award stands; and was changed since; was cancelled as a whole; a letter is due */
};

/* What has to be there first. */
static bool nothing_due(const struct looking *looking, const char *name, bool one, struct err *e)
{
	if (one && looking->ended) {
		err_set(e, ERR_REFUSED, _("%s: what was granted was cancelled as a whole"), name);
		return err_hint(e, _("what was decided of it: ppuri award show %s"), name);
	}
	if (!looking->awarded) {
		err_set(e, ERR_REFUSED, _("%s has no issued award"), name);
		return err_hint(e, "%s", _("awards are approved and then issued: ppuri award issue"));
	}
	if (looking->wanted == can_agree)
		return one ? letter_say_overtaken(name, e) : true;
	err_set(e, ERR_REFUSED, _("%s: no agreement that holds, and a certificate of support hangs on it"), name);
	return err_hint(e, _("make them: ppuri letter issue --call %s --kind %s --out DIR"), looking->facts->call.code, looking->changed ? "agreement-change" : "agreement");
}

static bool look_at(void *arg, struct work *w, const struct application *application, struct err *e)
{
	struct looking *looking = arg;
	struct support support = {.facts = looking->facts, .application = application};
	if (!read_support(w, &support, e))
		return err_prefix(e, "%s", application->receipt_no);
	looking->awarded = looking->awarded || support.award_no;
	looking->ended = looking->ended || support.ended;
	looking->changed = looking->changed || (support.award_no && support.award.version);
	if (!support.award_no || !looking->wanted(&support))
		return true;
	struct letter_subject subject = letter_subject_of(application, &support);
	subject.award_id = support.award.id;
	looking->found = true;
	return looking->to->take(looking->to->to, w, &subject, e);
}

static bool due(struct work *w, const struct letter_choice *choice, bool (*wanted)(const struct support *), const struct letter_taker *to,
				struct err *e)
{
	struct letter_facts facts;
	struct looking looking = {.facts = &facts, .wanted = wanted, .to = to};
	return letter_facts_read(w, choice, &facts, e) && law_has_agreements(&facts.program, e) &&
		   letter_facts_each(w, &facts, &(struct letter_look){look_at, &looking}, e) &&
		   (looking.found || nothing_due(&looking, choice->receipt ? choice->receipt : choice->call, choice->receipt, e));
}

static bool due_agreement(struct work *w, const struct letter_choice *choice, const struct letter_taker *to, struct err *e)
{
	return due(w, choice, can_agree, to, e);
}

static bool due_support(struct work *w, const struct letter_choice *choice, const struct letter_taker *to, struct err *e)
{
	return due(w, choice, is_supported, to, e);
}

static void put_firm(const struct firm *firm, struct form_values *values)
{
	form_put(values, "representative", firm->representative);
	form_put(values, "firm_address", firm->address);
}

static bool put_common(struct work *w, const struct support *support, struct form_values *values, struct err *e)
{
	struct call call = support->facts->call;
	const char *amount;
	if (!won_letter(w->pool, support->award.now.amount, &amount, e))
		return false;
	call.project_start = support->award.now.project_start;
	call.project_end = support->award.now.project_end;
	letter_put_facts(w, support->facts, support->application, values);
	letter_put_period(&call, values);
	put_firm(&support->application->firm, values);
	form_put(values, "amount", amount);
	form_put(values, "fiscal_year", pool_printf(w->pool, "%d", call.fiscal_year));
	form_put(values, "source_name", term_of(&SOURCES, call.source)->ko);
	return true;
}

/* The operator of the programme where there is one, which signs by its own hand; else the office itself. */
void letter_put_party(const struct letter_facts *facts, struct form_values *values)
{
	const char *operator = facts->program.operator;
	form_put(values, "party_name", operator ? operator : facts->office.organisation);
	form_put(values, "party_head", operator ? operator : facts->office.sender);
	form_put(values, "party_address", operator ? NULL : facts->office.address);
}

bool letter_agreed_on(struct work *w, const struct award *award, struct date *ret, struct err *e)
{
	struct letter agreement;
	struct moment first = award->issued_at;
	bool there;
	if (!letter_newest(w->db, w->pool, "agreement", award->application.id, 0, &agreement, &there, e) ||
		(there && !letter_first_issued(w->db, agreement.id, &first, e)))
		return false;
	*ret = moment_date(first);
	return true;
}

static const char *grant_name(struct pool *p, const struct support *support)
{
	const struct letter_facts *facts = support->facts;
	return letter_grant(p, award_law(facts->program.legal_basis, moment_date(support->award.issued_at)), &facts->call);
}

static bool fill_agreement(struct work *w, const struct letter_subject *subject, struct letter_content *ret, struct err *e)
{
	struct form_values values = {.pool = w->pool};
	const struct support *support = subject->facts;
	const struct application *application = support->application;
	const struct award_terms *terms = &support->award.now;
	const struct letter_cost cost = {grant_name(w->pool, support), "기업부담금", terms->amount, terms->own_cash, terms->own_kind};
	struct cost_plan plan;
	if (!put_common(w, support, &values, e) || !letter_put_cost(&cost, &values, e) ||
		!cost_fitting(w, application->id, application->receipt_no, &(struct cost_sums){cost.amount, cost.own_cash, cost.own_kind}, &plan, e))
		return false;
	letter_put_party(support->facts, &values);
	form_put(&values, "payment", terms->payment);
	form_put(&values, "award_no", support->award_no);
	form_put_day(&values, "award_date", moment_date(support->award.issued_at));
	if (plan.n)
		letter_put_plan(&plan, &values);
	*ret = (struct letter_content){.receiver = subject->firm_name, .won = terms->amount, .fields = form_values_json(&values)};
	return true;
}

static bool may_be_certified(struct work *w, int64_t application, struct err *e)
{
	const struct exclusion_hit *hit;
	if (!exclusion_of_applicant(w, application, moment_date(w->now), &hit, e))
		return false;
	if (!hit || (w->office->reason && *w->office->reason))
		return true;
	err_set(e, ERR_REFUSED, _("a firm that may not take part gets no certificate but for a reason: %s"), exclusion_hit_text(w->pool, hit));
	return err_hint(e, "%s", _("give it with --reason"));
}

static bool fill_support(struct work *w, const struct letter_subject *subject, struct letter_content *ret, struct err *e)
{
	struct form_values values = {.pool = w->pool};
	const struct support *support = subject->facts;
	struct date since = moment_date(support->award.issued_at);
	if (!may_be_certified(w, subject->application_id, e) || !put_common(w, support, &values, e) || (agreement_grants(support->facts) && !letter_agreed_on(w, &support->award, &since, e)))
		return false;
	form_put(&values, "decision_no", support->award_no);
	form_put_day(&values, "decision_date", since);
	*ret = (struct letter_content){.receiver = subject->firm_name, .won = support->award.now.amount, .fields = form_values_json(&values)};
	return true;
}

extern const struct letter_source LETTER_AGREEMENT, LETTER_SUPPORT;
const struct letter_source LETTER_AGREEMENT = {"agreement", due_agreement, fill_agreement};
const struct letter_source LETTER_SUPPORT = {"support", due_support, fill_support};
