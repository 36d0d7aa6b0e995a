/* 보완요청서: what a firm is asked for, and by when; one letter for each request and each longer term of it. */
#include "ppuri/service/supplement_request.h"

#include "call_acts.h"
#include "letter_facts.h"
#include "letter_issue.h"
#include "supplement_wants.h"

#include "ppuri/filed_paper.h"
#include "ppuri/store/application.h"
#include "ppuri/store/letter.h"
#include "ppuri/store/supplement.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_SUPPLEMENT_REQUEST = {"app.request", RIGHT_LETTER_ISSUE, ACT_READS};

struct asked {
	const struct letter_facts *facts;
	const struct application *application;
	const struct supplement *supplement;
};

/* The one that waits; NULL: none does. */
static bool find_waiting(struct work *w, int64_t application, const struct supplement **ret, struct err *e)
{
	struct supplement_list list;
	if (!supplement_list_read(w->db, w->pool, application, &list, e))
		return false;
	*ret = list.n && !list.at[list.n - 1].outcome ? &list.at[list.n - 1] : NULL;
	return true;
}

static bool is_asked(const struct application *application)
{
	return strcmp(application->state, "SUPPLEMENT") == 0 || strcmp(application->state, "SUPP_OVERDUE") == 0;
}

/* One that was issued in time stays what it is; but nobody asks for anything until a day that is over. */
static bool is_in_time(struct work *w, const struct application *application, const struct supplement *supplement, struct err *e)
{
	struct letter known;
	bool there;
	char day[DATE_TEXT_MAX];
	if (date_cmp(moment_date(w->now), supplement->due) <= 0)
		return true;
	if (!letter_newest(w->db, w->pool, "supplement", application->id, supplement->no, &known, &there, e) || there)
		return there;
	err_set(e, ERR_REFUSED, _("%s: the supplement was asked for until %s, which is over, and no letter asked for it"), application->receipt_no,
			date_spoken(supplement->due, day));
	return err_hint(e, _("give it a later day, which the letter then says: ppuri app extend %s --days 7 --reason '…'"), application->receipt_no);
}

struct looking {
	const struct letter_facts *facts;
	const struct letter_taker *to;
};

static bool look_at(void *arg, struct work *w, const struct application *application, struct err *e)
{
	const struct looking *looking = arg;
	struct asked asked = {.facts = looking->facts, .application = application};
	if (!is_asked(application))
		return true;
	if (!find_waiting(w, application->id, &asked.supplement, e))
		return false;
	if (!asked.supplement)
		return true;
	if (!is_in_time(w, application, asked.supplement, e))
		return false;
	struct letter_subject subject = letter_subject_of(application, &asked);
	subject.no = asked.supplement->no;
	return looking->to->take(looking->to->to, w, &subject, e);
}

static bool due(struct work *w, const struct letter_choice *choice, const struct letter_taker *to, struct err *e)
{
	struct letter_facts facts;
	struct looking looking = {&facts, to};
	return letter_facts_read(w, choice, &facts, e) && call_is_not_sealed(w, &facts.call, e) &&
		   letter_facts_each(w, &facts, &(struct letter_look){look_at, &looking}, e);
}

void supplement_put_wants(const struct supplement *supplement, struct form_values *values)
{
	static const char *const columns[] = {"text", NULL};
	form_put_list(values, "want", columns);
	if (*supplement->wanted)
		form_put_row(values, &supplement->wanted);
	for (const char *kind = supplement->papers; *kind;) {
		size_t n = strcspn(kind, "\n");
		const char *paper = paper_kind_printed(pool_strndup(values->pool, kind, n));
		form_put_row(values, &paper);
		kind += n + (kind[n] == '\n');
	}
}

const char *supplement_due_text(struct pool *p, const struct supplement *supplement)
{
	static const char *const names[] = {"일", "월", "화", "수", "목", "금", "토"};
	char text[DATE_TEXT_MAX];
	return pool_printf(p, "%s(%s)", date_letter(supplement->due, text), names[date_weekday(supplement->due)]);
}

bool supplement_told_on(struct work *w, int64_t application, const struct supplement *supplement, struct date *ret, struct err *e)
{
	struct letter letter;
	bool there;
	if (!letter_newest(w->db, w->pool, "supplement", application, supplement->no, &letter, &there, e))
		return false;
	*ret = moment_date(there ? letter.issued_at : supplement->asked_at);
	return true;
}

static bool fill(struct work *w, const struct letter_subject *subject, struct letter_content *ret, struct err *e)
{
	const struct asked *asked = subject->facts;
	struct form_values values = {.pool = w->pool};
	(void)e;
	form_put_office(&values, &asked->facts->office);
	form_put_application(&values, asked->application, asked->facts->call.title, asked->facts->call.notice_no);
	form_put_day(&values, "asked_day", moment_date(w->now));
	form_put(&values, "due", supplement_due_text(w->pool, asked->supplement));
	supplement_put_wants(asked->supplement, &values);
	*ret = (struct letter_content){.receiver = subject->firm_name, .fields = form_values_json(&values)};
	return true;
}

/* Of the same request with an earlier day: what was answered, or is no longer asked for, is another. */
static bool is_of_the_same(const struct supplement_list *list, int64_t earlier, int64_t no)
{
	bool same = earlier < no;
	for (int64_t i = earlier; same && i < no; i++)
		same = list->at[i - 1].outcome && strcmp(list->at[i - 1].outcome, "extended") == 0;
	return same;
}

static bool issued(struct work *w, const struct letter *letter, struct err *e)
{
	struct supplement_list list;
	struct letter_list letters;
	const struct letter_filter filter = {.application_id = letter->application_id, .kind = "supplement", .state = "valid"};
	if (!supplement_list_read(w->db, w->pool, letter->application_id, &list, e) || !letter_list_read(w->db, w->pool, &filter, &letters, e))
		return false;
	for (size_t i = 0; i < letters.n; i++)
		if (is_of_the_same(&list, letters.at[i].subject_no, letter->subject_no) &&
			!letter_end(w->db, letters.at[i].id, LETTER_CHANGED, letter->number, "기한 연장", w->me->id, w->now, e))
			return false;
	return true;
}

extern const struct letter_source LETTER_SUPPLEMENT;
const struct letter_source LETTER_SUPPLEMENT = {"supplement", due, fill, issued};

struct finding {
	const char *name;
	struct letter_order order;
};

static bool find(struct work *w, void *arg, struct err *e)
{
	struct finding *finding = arg;
	struct application application;
	const struct supplement *waiting;
	act_about(w, "application %s", finding->name);
	if (!application_by_name(w->db, w->pool, finding->name, &application, e) || !find_waiting(w, application.id, &waiting, e))
		return false;
	if (!waiting)
		return err_set(e, ERR_REFUSED, _("nothing is asked of %s now"), finding->name);
	finding->order = (struct letter_order){.kind = "supplement", .receipt = application.receipt_no, .subject = waiting->no};
	return true;
}

bool desk_supplement_request(struct office *o, const char *name, struct buf *out, struct err *e)
{
	struct finding finding = {.name = name};
	struct letter_outcome outcome;
	return act_perform(o, &ACT_SUPPLEMENT_REQUEST, find, &finding, e) &&
		   letters_issue(o, &finding.order, NULL, &(struct letter_target){.bytes = out}, &outcome, e);
}
