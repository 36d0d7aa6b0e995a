#include "../command.h"
#include "../rows_out.h"
#include "../screen.h"
#include "../words.h"
#include "letter_view.h"

#include "ppuri/service/status.h"
#include "ppuri/tr.h"

#include <string.h>

static const char *turn_name(const char *turn)
{
	static const struct {
		const char *turn, *name;
	} names[] = {{"applicant", N_("yours")}, {"office", N_("the office's")}, {"committee", N_("the committee's")}};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(names[i].turn, turn) == 0)
			return tr(names[i].name);
	return NULL;
}

/* Nothing of who entered it and who decided. */
static void add_objection(struct grid *g, struct pool *p, const struct status *status)
{
	static const struct appeal none;
	const struct appeal *appeal = status->appeal ? status->appeal : &none;
	grid_text(g, p, words_date(p, status->object_until));
	grid_text(g, p, words_date(p, appeal->filed_on));
	grid_text(g, p, words_date(p, appeal_due(appeal)));
	grid_text(g, p, appeal->extended_reason);
	grid_named(g, p, appeal->outcome, words_term(&APPEAL_OUTCOMES, appeal->outcome));
	grid_text(g, p, appeal->reason);
	grid_text(g, p, appeal->outcome ? words_date(p, moment_date(appeal->decided_at)) : NULL);
}

/* "14,000,000원 (2024-05-02, 선금)", one after the other. */
static const char *payments_text(struct pool *p, const struct payment_list *payments)
{
	const char *text = NULL;
	for (size_t i = 0; i < payments->n; i++) {
		const struct payment *payment = &payments->at[i];
		const char *one = pool_printf(p, "%s (%s, %s)", words_won(p, payment->won), words_date(p, payment->day),
									  term_name(&PAYMENT_KINDS, payment->kind));
		text = text ? pool_printf(p, "%s, %s", text, one) : one;
	}
	return text;
}

/* "3,000,000원 (2024-07-15, 세입-2024-812)"; one that was undone stands twice, the second time below zero. */
static const char *repayments_text(struct pool *p, const struct repayment_list *list)
{
	const char *text = NULL;
	for (size_t i = 0; i < list->n; i++) {
		const char *one = pool_printf(p, "%s (%s, %s)", words_won(p, list->at[i].won), words_date(p, list->at[i].day), list->at[i].paper_no);
		text = text ? pool_printf(p, "%s, %s", text, one) : one;
	}
	return text;
}

/* "2024-000012 선정 통보서: 유효; 2024-000003 보완요청서: 변경됨 (2024-000007)" */
static const char *letters_text(struct pool *p, const struct letter_list *letters)
{
	const char *text = NULL;
	for (size_t i = 0; i < letters->n; i++) {
		const struct letter *letter = &letters->at[i];
		const char *one = pool_printf(p, "%s %s: %s", letter->number, term_name(&LETTER_KINDS, letter->kind), letter_state_name(letter));
		if (letter->successor)
			one = pool_printf(p, "%s (%s)", one, letter->successor);
		text = text ? pool_printf(p, "%s; %s", text, one) : one;
	}
	return text;
}

static void add_row(struct grid *g, struct pool *p, const struct status *status)
{
	grid_text(g, p, status->name);
	grid_text(g, p, status->call_title);
	grid_text(g, p, status->title);
	grid_text(g, p, status->view.label);
	grid_text(g, p, turn_name(status->view.turn));
	grid_text(g, p, status->wanted);
	grid_text(g, p, status->has_deadline ? words_moment(p, status->deadline) : NULL);
	grid_text(g, p, status->view.next);
	grid_text(g, p, status->reason);
	grid_text(g, p, status->not_met);
	if (status->granted.n)
		grid_number(g, p, status->granted.n);
	else
		grid_blank(g, p);
	grid_text(g, p, status->award_no);
	grid_text(g, p, payments_text(p, &status->payments));
	grid_text(g, p, status->received ? words_moment(p, status->received_at) : NULL);
	grid_text(g, p, status->missing);
	grid_text(g, p, status->corrected);
	add_objection(g, p, status);
	grid_text(g, p, status->award_changes);
	if (status->to_return.n > 0)
		grid_number(g, p, status->to_return.n);
	else
		grid_blank(g, p);
	grid_text(g, p, repayments_text(p, &status->repayments));
	grid_text(g, p, letters_text(p, &status->letters));
}

/* "2024-04-22(월), D-20 (지보법 §36의2)" */
static const char *objection_text(struct session *s, const struct status *status)
{
	struct pool *p = s->pool;
	if (!status->object_until.year)
		return NULL;
	return pool_printf(p, "%s, %s (%s)", words_day(p, status->object_until),
					   words_d_day(p, status->object_until, moment_date(s->office.now)), status->object_law);
}

/* "rejected (2024-04-10): why" */
static const char *decision_text(struct pool *p, const struct appeal *appeal)
{
	return appeal->outcome ? pool_printf(p, "%s (%s): %s", words_term(&APPEAL_OUTCOMES, appeal->outcome),
										 words_date(p, moment_date(appeal->decided_at)), appeal->reason) : NULL;
}

static const char *answer_text(struct session *s, const struct appeal *appeal)
{
	struct pool *p = s->pool;
	struct date due = appeal_due(appeal);
	if (appeal->outcome)
		return NULL;
	const char *day = pool_printf(p, "%s, %s", words_day(p, due), words_d_day(p, due, moment_date(s->office.now)));
	return appeal->extended_to.year ? pool_printf(p, _("%s; extended from %s"), day, words_day(p, appeal->answer_by)) : day;
}

/* "2024-04-08(월), D-7": the whole of the last day, unless it ends at a time of its own. */
static const char *deadline_text(struct session *s, const struct status *status)
{
	if (!status->has_deadline)
		return NULL;
	struct date day = moment_date(status->deadline);
	bool whole_day = moment_last_of(day).unix_seconds == status->deadline.unix_seconds;
	const char *time = words_moment(s->pool, status->deadline) + sizeof "2024-04-08" - 1;
	return pool_printf(s->pool, "%s%.*s, %s", words_day(s->pool, day), whole_day ? 0 : (int)sizeof " 18:00" - 1, time,
					   words_d_day(s->pool, day, moment_date(s->office.now)));
}

/* What is not there is left out: this is read by people. */
static void show_page(struct session *s, const struct status *status, const char *contact)
{
	const struct appeal *appeal = status->appeal;
	const struct screen_pair all[] = {
		{"application", _("application"), status->name},
		{"call", _("call"), status->call_title},
		{"title", _("project"), status->title},
		{"received_at", _("received"), status->received ? words_moment(s->pool, status->received_at) : NULL},
		{"status", _("status"), status->view.label},
		{"turn", _("whose turn"), turn_name(status->view.turn)},
		{"wanted", _("what is wanted"), status->wanted},
		{"missing", _("papers missing"), status->missing},
		{"corrected", _("correction of the notice"), status->corrected},
		{"deadline", _("deadline"), status->object_until.year ? NULL : deadline_text(s, status)},
		{"objection_by", _("last day to object"), objection_text(s, status)},
		{"next", _("next step"), status->view.next},
		{"reason", _("reason"), status->reason},
		{"not_met", _("conditions not met"), status->not_met},
		{"objected_on", _("objection received"), appeal ? words_date(s->pool, appeal->filed_on) : NULL},
		{"answer_by", _("answer to the objection by"), appeal ? answer_text(s, appeal) : NULL},
		{"extended", _("why it was extended"), appeal ? appeal->extended_reason : NULL},
		{"objection_decision", _("decision on the objection"), appeal ? decision_text(s->pool, appeal) : NULL},
		{"granted", status->agreed ? _("support agreed to") : _("amount granted"), status->granted.n ? words_won(s->pool, status->granted) : NULL},
		{"award_no", status->agreed ? _("agreement no.") : _("award no."), status->award_no},
		{"award_changes", status->agreed ? _("changes of the agreement") : _("changes of the award"), status->award_changes},
		{"paid", _("paid"), payments_text(s->pool, &status->payments)},
		{"to_return", _("to be returned"), status->to_return.n > 0 ? words_won(s->pool, status->to_return) : NULL},
		{"repaid", _("paid back"), repayments_text(s->pool, &status->repayments)},
		{"letters", _("letters"), letters_text(s->pool, &status->letters)},
		{"contact", _("who answers questions"), contact},
		{"receipt", _("receipt"), status->received ? pool_printf(s->pool, "ppuri app receipt %s", status->name) : NULL},
	};
	struct screen_pair pairs[sizeof all / sizeof *all];
	size_t n = 0;
	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		if (all[i].value)
			pairs[n++] = all[i];
	screen_record(s->screen, s->pool, pairs, n);
	if (status->unknown_year)
		screen_line(s->screen, "%s", words_weekends_only(s->pool, status->unknown_year));
}

static void show_pages(struct session *s, const struct status_list *list)
{
	if (!list->n)
		screen_line(s->screen, "%s", _("your firm has no application yet"));
	for (size_t i = 0; i < list->n; i++) {
		if (i)
			screen_line(s->screen, "%s", "");
		show_page(s, &list->at[i], list->contact);
	}
}

static void show_rows(struct session *s, const struct status_list *list)
{
	const struct grid_column columns[] = {
		{"application", _("application"), GRID_CODE}, {"call", _("call"), GRID_TEXT},
		{"title", _("project"), GRID_TEXT},           {"status", _("status"), GRID_CODE},
		{"turn", _("whose turn"), GRID_CODE},         {"wanted", _("what is wanted"), GRID_TEXT},
		{"deadline", _("deadline"), GRID_MOMENT},       {"next", _("next step"), GRID_TEXT},
		{"reason", _("reason"), GRID_TEXT}, {"not_met", _("conditions not met"), GRID_TEXT},           {"granted", _("amount granted"), GRID_WON},
		{"award_no", _("award or agreement no."), GRID_CODE}, {"paid", _("paid"), GRID_TEXT}, {"received_at", _("received"), GRID_MOMENT},
		{"missing", _("papers missing"), GRID_TEXT}, {"corrected", _("correction of the notice"), GRID_TEXT},
		{"objection_by", _("last day to object"), GRID_DATE}, {"objected_on", _("objection received"), GRID_DATE},
		{"answer_by", _("answer to the objection by"), GRID_DATE}, {"extended", _("why it was extended"), GRID_TEXT},
		{"objection_outcome", _("decision on the objection"), GRID_CODE}, {"objection_reason", _("reason of the decision"), GRID_TEXT},
		{"objection_decided_on", _("day of the decision"), GRID_DATE},
		{"award_changes", _("changes of the award"), GRID_TEXT}, {"to_return", _("to be returned"), GRID_WON},
		{"repaid", _("paid back"), GRID_TEXT}, {"letters", _("letters"), GRID_TEXT},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < list->n; i++)
		add_row(&grid, s->pool, &list->at[i]);
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){0});
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	(void)in;
	struct status_list list;
	if (!desk_status(&s->office, &list, e))
		return false;
	if (s->screen->format == FORMAT_TABLE)
		show_pages(s, &list);
	else
		show_rows(s, &list);
	return true;
}

static const struct parameter options[] = {
	ROWS_OPTIONS,
	{0},
};

const struct command command_status = {
	.noun = "status",
	.summary = N_("where your firm's applications stand, and whose turn it is"),
	.details = N_("For applicants. The result of a call is shown when it has been announced. Each letter stands with its number, and with what took its place: "
				  "whether a file or a paper is genuine is told by ppuri letter verify."),
	.examples = "ppuri status\nppuri status --format json",
	.options = options,
	.rows = N_("own applications"),
	.act = &ACT_STATUS,
	.run = run,
};
