#include "../command.h"
#include "../rows_out.h"
#include "../screen.h"
#include "../words.h"

#include "ppuri/letter.h"
#include "ppuri/service/todo.h"
#include "ppuri/tr.h"

#include <string.h>

#define USUAL_DAYS 7
#define DAYS_MAX 365

static const struct {
	const char *code, *text, *next, *of_agreement; /* what it is called where an agreement grants; NULL: the same */
} kinds[] = {
	[TODO_OVERDUE] = {"overdue", N_("supplement overdue"), "ppuri app show %s"},
	[TODO_DUE] = {"due", N_("supplement due"), "ppuri app answer %s"},
	[TODO_CLOSE] = {"close", N_("call to be closed"), "ppuri call close %s"},
	[TODO_SCREEN] = {"screen", N_("eligibility to be checked"), "ppuri app screen --call %s --all"},
	[TODO_LOOK] = {"look", N_("waits for a person's decision"), "ppuri app list --call %s --state SCREENING"},
	[TODO_INFORM] = {"inform", N_("ineligible, to be told"), "ppuri app inform --call %s --all --how …"},
	[TODO_ANSWERS] = {"answers", N_("members who have not answered"), "ppuri review progress --call %s"},
	[TODO_MEETING] = {"meeting", N_("meeting held, not closed"), "ppuri meeting list --call %s"},
	[TODO_PLACE] = {"place", N_("to be placed out of rank, waits for approval"), "ppuri select place %s --approve"},
	[TODO_AGREE] = {"agree", N_("changed after a score was locked, waits for a second person"), "ppuri select changes %s"},
	[TODO_SELECT] = {"select", N_("all have locked, to be selected"), "ppuri select run %s"},
	[TODO_SELECT_AGAIN] = {"select-again", N_("selection to be run again"), "ppuri select run %s"},
	[TODO_AMEND] = {"amend", N_("amendment of the result is open"), "ppuri select run %s"},
	[TODO_ANNOUNCE] = {"announce", N_("amended result to be announced"), "ppuri call announce %s --notice-no …"},
	[TODO_REFER] = {"refer", N_("selection to be referred to the deliberation"), "ppuri select refer %s"},
	[TODO_DELIBERATE] = {"deliberate", N_("what the deliberation decided, to be recorded"), "ppuri select deliberate %s"},
	[TODO_CONFIRM] = {"confirm", N_("selection waits for an approver"), "ppuri select confirm %s"},
	[TODO_PLEDGE] = {"pledge", N_("pledge to be signed, or to decline"), "ppuri review pledge %s"},
	[TODO_SCORE] = {"score", N_("applications to be scored"), "ppuri review list --call %s"},
	[TODO_LOCK] = {"lock", N_("all is scored, to be locked"), "ppuri review lock --call %s"},
	[TODO_MEETING_CANCELLED] = {"meeting-cancelled", N_("the meeting of that day is cancelled"), "ppuri meeting list --call %s"},
	[TODO_APPEAL] = {"appeal", N_("objection to be decided"), "ppuri appeal show %s"},
	[TODO_APPEAL_EXTENDED] = {"appeal-extended", N_("objection to be decided, its term was extended"), "ppuri appeal show %s"},
	[TODO_UPHELD_RESULT] = {"upheld-result", N_("upheld objection to a result, whose amendment was withdrawn"), "ppuri appeal show %s"},
	[TODO_UPHELD] = {"upheld", N_("upheld objection to an award, to be changed"), "ppuri award amend %s --reason …",
					 N_("upheld objection to an agreement, to be changed")},
	[TODO_RESULT] = {"result", N_("result to be announced"), "ppuri call announce %s"},
	[TODO_DRAFT] = {"award-draft", N_("awards to be drafted"), "ppuri award draft --call %s", N_("agreements to be drafted")},
	[TODO_APPROVE] = {"award-approve", N_("drafted awards wait for an approver"), "ppuri award approve --call %s",
					  N_("drafted agreements wait for an approver")},
	[TODO_ISSUE] = {"award-issue", N_("approved awards to be issued"), "ppuri award issue --call %s", N_("approved agreements to be numbered")},
	[TODO_LETTER] = {"letter", N_("letters to be issued"), "ppuri letter issue --call %s --kind"},
	[TODO_PAY] = {"pay", N_("awards to be paid"), "ppuri award pay --call %s", N_("agreements to be paid")},
	[TODO_RETURN] = {"return", N_("a sum of the award is to be returned"), "ppuri award show %s", N_("a sum of the agreement is to be returned")},
	[TODO_YEAR] = {"year", N_("fiscal year to be carried over and closed"), "ppuri budget close %s --plan"},
	[TODO_AWARD_CHANGE] = {"award-change", N_("award: a change or a cancellation waits for a second person"), "ppuri award show %s",
						   N_("agreement: a change or its end waits for a second person")},
	[TODO_RESULT_CANCEL] = {"result-cancel", N_("to cancel a result, waits for a second person"), "ppuri select cancel %s --list"},
	[TODO_PROMOTE] = {"promote", N_("money is free, the reserve waits"), "ppuri select promote %s"},
	[TODO_CERTIFICATE] = {"certificate", N_("certificate to be renewed before letters are issued"), "ppuri store certificate %s"},
	[TODO_EXCLUDED] = {"excluded", N_("may not take part any more: to be put off"), "ppuri select hold %s --reason …"},
	[TODO_EXCLUDED_SELECTED] = {"excluded-selected", N_("may not take part any more, and is selected or in the reserve"), "ppuri select exclude %s --reason …"},
	[TODO_EXCLUDED_AWARDED] = {"excluded-awarded", N_("may not take part any more, and its award is not paid in full"), "ppuri award show %s"},
	[TODO_COST] = {"cost", N_("plan of costs is not what was granted"), "ppuri app cost %s FILE"},
	[TODO_COST_MISSING] = {"cost-missing", N_("no plan of costs, as others of the call have"), "ppuri app cost %s FILE"},
	[TODO_PERSON] = {"person", N_("accounts that bear the name of one person"), "ppuri audit log --act account"},
	[TODO_CHANGED] = {"changed", N_("data changed since the check"), "ppuri app screen %s --reason …"},
};

static const char *next_command(struct pool *p, const struct todo *todo)
{
	const char *form = kinds[todo->kind].next, *place = strstr(form, "%s");
	if (!place)
		return form;
	const char *command = pool_printf(p, "%.*s%s%s", (int)(place - form), form, todo->subject, place + sizeof "%s" - 1);
	return todo->letter ? pool_printf(p, "%s %s --out …", command, todo->letter) : command;
}

/* "통지서 발급: 선정 통보서" */
static const char *kind_words(struct pool *p, const struct todo *todo)
{
	const char *agreed = todo->agreed ? kinds[todo->kind].of_agreement : NULL, *text = tr(agreed ? agreed : kinds[todo->kind].text);
	return todo->letter ? pool_printf(p, "%s: %s", text, term_name(&LETTER_KINDS, todo->letter)) : text;
}

/* What has a last day; of everything else the day is that since which it waits. */
static bool has_deadline(enum todo_kind kind)
{
	return kind == TODO_OVERDUE || kind == TODO_DUE || kind == TODO_APPEAL || kind == TODO_APPEAL_EXTENDED || kind == TODO_YEAR ||
		   kind == TODO_CERTIFICATE;
}

/* What waits since today is not at its last day. */
static const char *day_words(struct pool *p, const struct todo *todo, struct date today)
{
	const char *day = words_day(p, todo->due);
	bool off = day && (has_deadline(todo->kind) || date_cmp(todo->due, today) != 0);
	return off ? pool_printf(p, "%s %s", day, words_d_day(p, todo->due, today)) : day;
}

static void add_row(struct grid *g, struct session *s, const struct todo *todo)
{
	struct pool *p = s->pool;
	bool people = s->screen->format == FORMAT_TABLE;
	grid_text(g, p, people ? kind_words(p, todo) : kinds[todo->kind].code);
	grid_text(g, p, todo->subject);
	grid_text(g, p, todo->name);
	if (todo->n || !people)
		grid_number(g, p, todo->n);
	else
		grid_blank(g, p);
	grid_text(g, p, people ? day_words(p, todo, moment_date(s->office.now)) : words_date(p, todo->due));
	grid_text(g, p, next_command(p, todo));
}

/* A member of committees has a list of the own seats. */
static bool read_list(struct session *s, int days, struct todo_list *ret, struct err *e)
{
	return act_is_open(&s->office, &ACT_TODO_OWN) ? desk_todo_own(&s->office, ret, e) : desk_todo(&s->office, days, ret, e);
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct todo_list list;
	int64_t days = input_number_or(in, "days", USUAL_DAYS);
	if (days > DAYS_MAX)
		return err_set(e, ERR_USAGE, _("--days is from 0 to %d"), DAYS_MAX);
	if (!read_list(s, (int)days, &list, e))
		return false;
	const struct grid_column columns[] = {
		{"what", _("to do"), GRID_CODE},         {"subject", _("number"), GRID_CODE}, {"name", _("firm or call"), GRID_TEXT},
		{"n", _("how many"), GRID_COUNT}, {"due", _("day"), GRID_CODE},        {"next", _("command"), GRID_CODE},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < list.n; i++)
		add_row(&grid, s, &list.at[i]);
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.empty = _("nothing waits")});
	return true;
}

static const struct parameter options[] = {
	{"days", VALUE_NUMBER, N_("supplements due within so many days; 7 unless given")},
	ROWS_OPTIONS,
	{0},
};

const struct command command_todo = {
	.noun = "todo",
	.summary = N_("what waits today (오늘 할 일)"),
	.details = N_("Supplements that are overdue or soon due, calls whose window has ended, what was received and is to be checked, "
				  "what waits in the check for a person's decision, ineligible firms that were not told yet, and what is under "
				  "evaluation though its data have changed since the check; members of committees who have not answered, meetings that "
				  "are over and not closed; firms under way that may not take part any more, plans of costs that are not what was granted; the next step of each selection, until its result is announced, objections that wait for their answer, upheld ones without effect, awards to be changed by an upheld one, to be drafted, "
				  "approved and issued, letters that are due of calls of the last year, kind by kind, awards that wait to be paid or of which a sum is to be returned, fiscal years to be closed, and calls in which a place became "
				  "free that the next of the reserve fits into. The auditor sees persons with several accounts. A reviewer sees the own pledges, applications to score, and what is to be locked."),
	.examples = "ppuri todo\nppuri todo --days 14",
	.options = options,
	.rows = N_("to do"),
	.act = &ACT_TODO,
	.run = run,
};
