/* Letters of what was decided in an act that kept what they say: promotions from the reserve, amended results, objections. They say it
 * whatever is renamed afterwards. */
#include "kept_letter.h"
#include "letter_facts.h"
#include "letter_fields.h"
#include "letter_issue.h"

#include "ppuri/service/appeal.h"
#include "ppuri/service/promotion.h"
#include "ppuri/store/amendment.h"
#include "ppuri/store/appeal.h"
#include "ppuri/store/application.h"
#include "ppuri/store/promotion.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_SELECT_NOTICE = {"select.notice", RIGHT_LETTER_ISSUE, ACT_READS};
const struct act ACT_APPEAL_LETTER = {"appeal.letter", RIGHT_LETTER_ISSUE, ACT_READS};

struct kept {
	struct kept_letter letter;
	struct won won;
};

static const char *value_of(struct pool *p, const char *fields, const char *name, struct err *e)
{
	struct form_data data;
	if (!letter_fields_read(p, fields, strlen(fields), &data, e))
		return NULL;
	for (size_t i = 0; i < data.n_fields; i++)
		if (strcmp(data.fields[i].name, name) == 0)
			return data.fields[i].value;
	bug("a kept letter without %s", name);
}

static bool fill(struct work *w, const struct letter_subject *subject, struct letter_content *ret, struct err *e)
{
	const struct kept *kept = subject->facts;
	if (!kept_letter_check(&kept->letter, subject->receipt_no, e))
		return false;
	const char *firm = value_of(w->pool, kept->letter.fields, "firm_name", e);
	if (!firm)
		return false;
	*ret = (struct letter_content){.receiver = firm, .won = kept->won, .fields = kept->letter.fields};
	return true;
}

/* The newest that a firm is told after the result: 0 if there is none. Of the same selection a promotion comes after the amendment. */
struct newest {
	int64_t promoted, amended;
	struct kept *promotion, *amendment;
};

static bool read_newest(struct work *w, int64_t application, struct newest *ret, struct err *e)
{
	struct newest newest = {.promotion = pool_alloc(w->pool, sizeof *newest.promotion),
							.amendment = pool_alloc(w->pool, sizeof *newest.amendment)};
	struct promotion promotion;
	struct amended_letter amended;
	struct err missing = {0};
	bool there;
	if (promotion_letter_read(w->db, w->pool, application, &promotion, &newest.promotion->letter, &missing)) {
		newest.promoted = promotion.selection_id;
		newest.promotion->won = promotion.granted;
	} else if (missing.kind != ERR_NOT_FOUND) {
		return *e = missing, false;
	}
	if (!amended_letter_read(w->db, w->pool, application, &amended, &there, e))
		return false;
	if (there) {
		newest.amended = amended.selection_id;
		newest.amendment->letter = amended.kept;
	}
	if (newest.promoted >= newest.amended)
		newest.amended = 0;
	else
		newest.promoted = 0;
	*ret = newest;
	return true;
}

static bool give(struct work *w, const struct application *application, int64_t no, const struct kept *kept, const struct letter_taker *to,
				 struct err *e)
{
	struct letter_subject subject = letter_subject_of(application, kept);
	subject.no = no;
	return to->take(to->to, w, &subject, e);
}

static bool look_for_promotion(void *to, struct work *w, const struct application *application, struct err *e)
{
	struct newest newest;
	return read_newest(w, application->id, &newest, e) && (!newest.promoted || give(w, application, newest.promoted, newest.promotion, to, e));
}

static bool look_for_amendment(void *to, struct work *w, const struct application *application, struct err *e)
{
	struct newest newest;
	return read_newest(w, application->id, &newest, e) && (!newest.amended || give(w, application, newest.amended, newest.amendment, to, e));
}

static bool look_for_decisions(void *to, struct work *w, const struct application *application, struct err *e)
{
	struct appeal_list list;
	if (!appeal_list_read(w->db, w->pool, &(struct appeal_filter){.application = application->id}, &list, e))
		return false;
	for (size_t i = list.n; i-- > 0;) {
		struct kept kept = {0};
		if (list.at[i].outcome && (!appeal_letter_read(w->db, w->pool, list.at[i].id, &kept.letter, e) ||
								   !give(w, application, list.at[i].id, &kept, to, e)))
			return false;
	}
	return true;
}

typedef bool (*look_fn)(void *to, struct work *w, const struct application *application, struct err *e);

static bool due(struct work *w, const struct letter_choice *choice, look_fn look, const struct letter_taker *to, struct err *e)
{
	struct letter_facts facts;
	struct letter_taker taker = *to;
	return letter_facts_read(w, choice, &facts, e) && letter_facts_each(w, &facts, &(struct letter_look){look, &taker}, e);
}

static bool due_promoted(struct work *w, const struct letter_choice *choice, const struct letter_taker *to, struct err *e)
{
	return due(w, choice, look_for_promotion, to, e);
}

static bool due_amended(struct work *w, const struct letter_choice *choice, const struct letter_taker *to, struct err *e)
{
	return due(w, choice, look_for_amendment, to, e);
}

static bool due_decided(struct work *w, const struct letter_choice *choice, const struct letter_taker *to, struct err *e)
{
	return due(w, choice, look_for_decisions, to, e);
}

/* From then on the firm's status tells it too. */
static bool tell_promoted(struct work *w, const struct letter *letter, struct err *e)
{
	return promotion_tell(w->db, letter->application_id, w->me->id, w->now, e);
}

extern const struct letter_source LETTER_PROMOTED, LETTER_RESULT_CHANGE, LETTER_APPEAL;
const struct letter_source LETTER_PROMOTED = {"promoted", due_promoted, fill, .issued = tell_promoted};
const struct letter_source LETTER_RESULT_CHANGE = {"result-change", due_amended, fill};
const struct letter_source LETTER_APPEAL = {"appeal", due_decided, fill};

struct finding {
	const char *name;
	struct letter_order order;
};

static bool find_notice(struct work *w, void *arg, struct err *e)
{
	struct finding *finding = arg;
	struct application application;
	struct newest newest;
	act_about(w, "application %s", finding->name);
	if (!application_by_name(w->db, w->pool, finding->name, &application, e) || !read_newest(w, application.id, &newest, e))
		return false;
	if (!newest.promoted && !newest.amended) {
		err_set(e, ERR_NOT_FOUND, "%s", _("it was not promoted from the reserve, and no amendment of its result was announced"));
		return err_prefix(e, "%s", finding->name);
	}
	finding->order = (struct letter_order){
		.kind = newest.promoted ? "promoted" : "result-change",
		.receipt = application.receipt_no,
		.subject = newest.promoted + newest.amended,
	};
	return true;
}

/* Of several objections the newest that was decided. */
static bool find_decided(struct work *w, void *arg, struct err *e)
{
	struct finding *finding = arg;
	struct application application;
	struct appeal_list list;
	act_about(w, "application %s", finding->name);
	if (!application_by_name(w->db, w->pool, finding->name, &application, e) ||
		!appeal_list_read(w->db, w->pool, &(struct appeal_filter){.application = application.id}, &list, e))
		return false;
	if (!list.n)
		return err_set(e, ERR_NOT_FOUND, _("%s has no objection"), finding->name);
	for (size_t i = 0; i < list.n; i++)
		if (list.at[i].outcome) {
			finding->order = (struct letter_order){.kind = "appeal", .receipt = application.receipt_no, .subject = list.at[i].id};
			return true;
		}
	err_set(e, ERR_REFUSED, _("the objection of %s is not decided yet, so there is no letter"), finding->name);
	return err_hint(e, _("an approver decides: ppuri appeal decide %s --outcome … --reason '…'"), finding->name);
}

static bool issue_one(struct office *o, const struct act *act, act_fn find, const char *name, struct buf *out, struct err *e)
{
	struct finding finding = {.name = name};
	struct letter_outcome outcome;
	return act_perform(o, act, find, &finding, e) && letters_issue(o, &finding.order, NULL, &(struct letter_target){.bytes = out}, &outcome, e);
}

bool desk_select_notice(struct office *o, const char *application, struct buf *out, struct err *e)
{
	return issue_one(o, &ACT_SELECT_NOTICE, find_notice, application, out, e);
}

bool desk_appeal_letter(struct office *o, const char *application, struct buf *out, struct err *e)
{
	return issue_one(o, &ACT_APPEAL_LETTER, find_decided, application, out, e);
}
