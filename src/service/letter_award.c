/* 보조금 교부결정 통지서: to each firm whose award was issued. */
#include "letter_award.h"
#include "letter_cost.h"

#include "ppuri/ident.h"
#include "ppuri/letter.h"
#include "ppuri/store/award.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

/* What the letter is about. */
struct awarded {
	const struct letter_facts *facts;
	const struct award *award;
};

void letter_put_firm(struct form_values *values, const struct firm *firm)
{
	char number[BIZ_NO_TEXT];
	form_put(values, "firm_name", firm->name);
	form_put(values, "representative", firm->representative);
	form_put(values, "receiver", firm->representative ? letter_receiver(values->pool, firm) : NULL);
	form_put(values, "biz_no", biz_no_text(firm->biz_no, number));
	form_put(values, "firm_address", firm->address);
}

void letter_put_awarding(struct form_values *values, const struct call *call, const struct program *program)
{
	char day[DATE_TEXT_MAX];
	form_put(values, "program_name", program->name);
	form_put(values, "call_title", call->title);
	form_put(values, "notice_no", call->notice_no);
	form_put(values, "related", pool_printf(values->pool, "%s(%s, “%s”)", call->notice_no, date_letter(call->notice_day, day), call->title));
	form_put(values, "source_name", term_of(&SOURCES, call->source)->ko);
	form_put(values, "fiscal_year", pool_printf(values->pool, "%d", call->fiscal_year));
}

static void letter_put_signers(struct form_values *values, const struct signer *drafter, const struct signer *approver, struct moment approved_at)
{
	form_put(values, "drafter", drafter->person_name);
	form_put(values, "drafter_title", drafter->title);
	form_put(values, "approver", approver->person_name);
	form_put(values, "approver_title", approver->title);
	form_put_day(values, "approved_date", moment_date(approved_at));
}

const char *letter_grant(struct pool *p, const struct award_law *law, const struct call *call)
{
	return pool_printf(p, "%s(%s)", law->money, term_of(&SOURCES, call->source)->ko);
}

const char *letter_put_decision(struct form_values *values, const struct letter_decision *decided, const struct letter_anew *anew)
{
	const char *document_no = anew ? anew->document_no : decided->document_no;
	struct moment at = anew ? anew->decided_at : decided->at;
	letter_put_signers(values, decided->drafter, anew ? &anew->approver : decided->approver, anew ? at : decided->approved_at);
	form_put(values, "doc_no", document_no);
	form_put_day(values, "doc_date", moment_date(at));
	form_put(values, "replaces", anew ? anew->replaces : NULL);
	return document_no;
}

static bool put_award(struct form_values *values, const struct award *award, const char *grant, struct err *e)
{
	const struct letter_cost cost = {grant, "자기부담금", award->amount, award->own_cash, award->own_kind};
	const char *amount;
	if (!won_letter(values->pool, award->amount, &amount, e))
		return false;
	form_put(values, "receipt_no", award->application.receipt_no);
	form_put(values, "project_title", award->application.title);
	form_put(values, "award_no", award->number);
	form_put_day(values, "award_date", moment_date(award->issued_at));
	form_put(values, "amount", amount);
	form_put(values, "payment", award->payment);
	return letter_put_cost(&cost, values, e);
}

static bool fill(struct work *w, const struct letter_subject *subject, struct letter_content *ret, struct err *e)
{
	struct form_values values = {.pool = w->pool};
	const struct awarded *awarded = subject->facts;
	const struct award *award = awarded->award;
	const struct firm *firm = &award->application.firm;
	const struct call *call = &awarded->facts->call;
	const struct program *program = &awarded->facts->program;
	const struct award_law *law = award_law(program->legal_basis, moment_date(award->issued_at));
	form_put(&values, "title", pool_printf(w->pool, "%s 보조금 교부결정 통지", call->title));
	letter_put_office(&awarded->facts->letterhead, &values);
	letter_put_firm(&values, firm);
	letter_put_awarding(&values, call, program);
	letter_put_period(call, &values);
	letter_put_law(program->legal_basis, &values);
	letter_put_objection(w, subject, program->legal_basis, moment_date(award->issued_at), &awarded->facts->holidays, &values);
	form_put(&values, "legal_basis", law->printed);
	const struct letter_decision decided = {&award->drafter, &award->approver, award->approved_at, award->issued_at, award->document_no};
	const char *document_no = letter_put_decision(&values, &decided, subject->anew);
	if (!put_award(&values, award, letter_grant(w->pool, law, call), e))
		return false;
	*ret = (struct letter_content){
		.receiver = letter_receiver(w->pool, firm),
		.won = award->amount,
		.document_no = document_no,
		.about = award->number,
		.fields = form_values_json(&values),
	};
	return true;
}

struct looking {
	struct work *w;
	const struct letter_facts *facts;
	const struct letter_taker *to;
	bool found, overtaken;
};

static bool look_at(void *arg, const struct award *award, struct err *e)
{
	struct looking *looking = arg;
	struct pool passing CLEANUP(pool_release) = {0};
	struct work w = *looking->w;
	const struct awarded awarded = {looking->facts, award};
	const struct letter_subject subject = {
		.application_id = award->application.id,
		.award_id = award->id,
		.receipt_no = award->application.receipt_no,
		.firm_name = award->application.firm.name,
		.facts = &awarded,
	};
	w.pool = &passing;
	if (!award->number)
		return true;
	looking->found = true;
	looking->overtaken = award->version != 0;
	if (looking->overtaken)
		return true;
	return looking->to->take(looking->to->to, &w, &subject, e);
}

bool letter_law_fits(const struct work *w, const struct letter_facts *facts, const char *kind, struct err *e)
{
	const struct program *program = &facts->program;
	if (!program_takes_awards(program))
		return true;
	const char *right = award_law_paper(award_law(program->legal_basis, moment_date(w->now)), kind);
	if (strcmp(right, kind) == 0)
		return true;
	err_set(e, ERR_REFUSED, _("programme %s runs on %s, and the letter of that is: %s"), program->code, term_name(&LEGAL_BASES, program->legal_basis),
			term_name(&LETTER_KINDS, right));
	return err_hint(e, _("issue it: ppuri letter issue --kind %s --call %s --out …"), letter_kind_of(right)->file, facts->call.code);
}

bool letter_say_overtaken(const char *receipt, struct err *e)
{
	err_set(e, ERR_REFUSED, _("%s: the award was changed or cancelled since; the letter of that tells what stands"), receipt);
	return err_hint(e, _("what was decided of it: ppuri award show %s"), receipt);
}

static bool due(struct work *w, const struct letter_choice *choice, const struct letter_taker *to, struct err *e)
{
	struct letter_facts facts;
	struct looking looking = {.w = w, .facts = &facts, .to = to};
	struct award one;
	if (!letter_facts_read(w, choice, &facts, e) || !letter_law_fits(w, &facts, "award", e))
		return false;
	if (choice->receipt ? !award_by_receipt(w->db, w->pool, choice->receipt, &one, e) || !look_at(&looking, &one, e)
						: !award_each(w->db, choice->call, &(struct award_taker){look_at, &looking}, e))
		return false;
	if (looking.found)
		return !(choice->receipt && looking.overtaken) || letter_say_overtaken(one.application.receipt_no, e);
	err_set(e, ERR_REFUSED, _("%s has no issued award"), choice->receipt ? choice->receipt : choice->call);
	return err_hint(e, "%s", _("awards are approved and then issued: ppuri award issue"));
}

extern const struct letter_source LETTER_AWARD;
const struct letter_source LETTER_AWARD = {"award", due, fill};
