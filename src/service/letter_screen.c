/* 부적격 통지서 and 신청 반려 통지서: what ended an application before its evaluation, and how to object to it. */
#include "call_acts.h"
#include "letter_facts.h"
#include "supplement_wants.h"

#include "ppuri/store/screening.h"
#include "ppuri/store/supplement.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

struct ended {
	const struct letter_facts *facts;
	const struct application *application;
};

struct looking {
	const struct letter_facts *facts;
	bool (*wanted)(const struct application *application);
	const struct letter_taker *to;
};

static bool look_at(void *arg, struct work *w, const struct application *application, struct err *e)
{
	const struct looking *looking = arg;
	const struct ended ended = {looking->facts, application};
	const struct letter_subject subject = letter_subject_of(application, &ended);
	return !looking->wanted(application) || looking->to->take(looking->to->to, w, &subject, e);
}

/* Of those of the call: nobody is told early, and what is sealed has not been judged yet. */
static bool due(struct work *w, const struct letter_choice *choice, bool (*wanted)(const struct application *), const struct letter_taker *to,
				struct err *e)
{
	struct letter_facts facts;
	struct looking looking = {&facts, wanted, to};
	return letter_facts_read(w, choice, &facts, e) && call_is_not_sealed(w, &facts.call, e) &&
		   letter_facts_each(w, &facts, &(struct letter_look){look_at, &looking}, e);
}

static bool is_ineligible(const struct application *application)
{
	return strcmp(application->state, "INELIGIBLE") == 0;
}

static bool was_told(const struct application *application)
{
	return is_ineligible(application) && application->informed_how;
}

static bool was_returned(const struct application *application)
{
	return strcmp(application->state, "RETURNED") == 0;
}

#define NAMED_MAX 5
struct untold {
	struct buf *names;
	size_t n;
};

static bool name_untold(void *to, struct work *w, const struct letter_subject *subject, struct err *e)
{
	struct untold *untold = to;
	(void)w, (void)e;
	if (untold->n++ < NAMED_MAX)
		buf_printf(untold->names, "%s%s", untold->n > 1 ? ", " : "", subject->receipt_no);
	return true;
}

/* Where none of them can have a letter yet. */
static bool refuse_untold(const struct letter_choice *choice, const struct untold *untold, struct err *e)
{
	if (!untold->n)
		return true;
	err_set(e, ERR_REFUSED, _("%zu found ineligible, but that the firm is told was not recorded yet; the letter comes after that: %s%s"), untold->n,
			buf_text(untold->names), untold->n > NAMED_MAX ? ", …" : "");
	if (choice->receipt)
		return err_hint(e, _("record it: ppuri app inform %s --how 공문"), choice->receipt);
	return err_hint(e, _("record it: ppuri app inform --call %s --all --how 공문"), choice->call);
}

struct counting {
	const struct letter_taker *to;
	size_t n;
};

static bool count_and_take(void *to, struct work *w, const struct letter_subject *subject, struct err *e)
{
	struct counting *counting = to;
	counting->n++;
	return counting->to->take(counting->to->to, w, subject, e);
}

static bool due_ineligible(struct work *w, const struct letter_choice *choice, const struct letter_taker *to, struct err *e)
{
	CLEANUP(buf_release) struct buf names = {0};
	struct counting counting = {.to = to};
	struct untold untold = {.names = &names};
	if (!due(w, choice, was_told, &(struct letter_taker){count_and_take, &counting}, e))
		return false;
	return counting.n || (due(w, choice, is_ineligible, &(struct letter_taker){name_untold, &untold}, e) && refuse_untold(choice, &untold, e));
}

static bool due_returned(struct work *w, const struct letter_choice *choice, const struct letter_taker *to, struct err *e)
{
	return due(w, choice, was_returned, to, e);
}

/* What the check wrote down, in the language of who made it, as a paper says it. */
static const char *printed_seen(struct pool *p, const char *seen)
{
	static const struct vocabulary *const words[] = {&SIZES, &TECHNOLOGIES};
	char text[DATE_TEXT_MAX];
	struct date day;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		for (size_t k = 0; k < words[i]->n; k++)
			if (strcmp(words[i]->terms[k].en, seen) == 0)
				return words[i]->terms[k].ko;
	if (date_from_iso(seen, &day))
		return pool_strdup(p, date_letter(day, text));
	return *seen ? seen : "-";
}

/* The conditions that failed, in Korean whoever draws. */
static void put_grounds(const struct screening *screening, struct form_values *values)
{
	static const char *const columns[] = {"condition", "seen", "source", NULL};
	enum lang lang = tr_lang();
	form_put_list(values, "ground", columns);
	tr_set(LANG_KO);
	for (size_t i = 0; i < screening->n; i++) {
		const struct eligibility_check *check = &screening->at[i];
		const struct call_rule rule = {check->rule, check->value, check->source};
		const char *const cells[] = {call_rule_text(values->pool, &rule), printed_seen(values->pool, check->seen), check->source};
		if (check->verdict == VERDICT_FAIL)
			form_put_row(values, cells);
	}
	tr_set(lang);
}

static bool fill_ineligible(struct work *w, const struct letter_subject *subject, struct letter_content *ret, struct err *e)
{
	struct form_values values = {.pool = w->pool};
	const struct ended *ended = subject->facts;
	struct date told = moment_date(ended->application->informed_at);
	struct screening screening;
	if (!screening_read(w->db, w->pool, ended->application->id, &screening, e))
		return false;
	letter_put_facts(w, ended->facts, ended->application, &values);
	letter_put_objection(w, subject, ended->facts->program.legal_basis, told, &ended->facts->holidays, &values);
	form_put_day(&values, "informed_day", told);
	form_put(&values, "reason", screening.decision == SCREENING_FAIL ? ended->application->reason : NULL);
	put_grounds(&screening, &values);
	*ret = (struct letter_content){.receiver = subject->firm_name, .fields = form_values_json(&values)};
	return true;
}

/* What was asked for in vain, if the return followed a request for a supplement. */
static bool put_supplement(struct work *w, int64_t application, struct form_values *values, struct err *e)
{
	static const struct supplement none = {.wanted = "", .papers = ""};
	struct supplement_list list;
	struct date told = {0};
	if (!supplement_list_read(w->db, w->pool, application, &list, e))
		return false;
	const struct supplement *last = list.n ? &list.at[list.n - 1] : &none;
	bool in_vain = last->outcome && strcmp(last->outcome, "returned") == 0;
	if (in_vain && !supplement_told_on(w, application, last, &told, e))
		return false;
	form_put_day(values, "asked_day", told);
	form_put(values, "due", in_vain ? supplement_due_text(w->pool, last) : NULL);
	supplement_put_wants(in_vain ? last : &none, values);
	return true;
}

static bool fill_returned(struct work *w, const struct letter_subject *subject, struct letter_content *ret, struct err *e)
{
	struct form_values values = {.pool = w->pool};
	const struct ended *ended = subject->facts;
	letter_put_facts(w, ended->facts, ended->application, &values);
	letter_put_objection(w, subject, ended->facts->program.legal_basis, (struct date){0}, &ended->facts->holidays, &values);
	form_put(&values, "reason", ended->application->reason);
	if (!put_supplement(w, ended->application->id, &values, e))
		return false;
	*ret = (struct letter_content){.receiver = subject->firm_name, .fields = form_values_json(&values)};
	return true;
}

extern const struct letter_source LETTER_INELIGIBLE, LETTER_RETURNED;
const struct letter_source LETTER_INELIGIBLE = {"ineligible", due_ineligible, fill_ineligible};
const struct letter_source LETTER_RETURNED = {"returned", due_returned, fill_returned};
