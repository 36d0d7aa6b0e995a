#include "../duplicate_view.h"
#include "../screen.h"
#include "app_view.h"

#include "ppuri/ident.h"
#include "ppuri/service/history.h"

/* What came of it, while it comes. */
struct listing {
	struct rows rows;
	struct rows names; /* each application that people are told more of, and the firm whose facts are lacking */
	bool for_people;
};

static bool take(void *to, const struct screened *screened, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	struct listing *listing = to;
	struct grid row = rows_grid(&listing->rows), name = rows_grid(&listing->names);
	grid_text(&row, &pool, screened->name);
	grid_text(&row, &pool, screened->firm_name);
	grid_named(&row, &pool, screened->state, app_state_name(screened->state));
	grid_text(&row, &pool, screened->findings);
	grid_text(&row, &pool, strings_joined(&pool, &screened->changes));
	grid_text(&name, &pool, screened->name);
	grid_text(&name, &pool, screened->lacks_facts ? screened->biz_no : NULL);
	return rows_add(&listing->rows, &row, e) && (!listing->for_people || rows_add(&listing->names, &name, e));
}

static void release(struct listing *listing)
{
	rows_release(&listing->rows);
	rows_release(&listing->names);
}

/* What the firm can tell needs no decision: once it is entered, the rules decide. */
static bool hint_at_facts(struct session *s, const struct rows *names, struct err *e)
{
	struct rows_reader reader CLEANUP(rows_reader_close) = rows_read(names);
	const struct grid_cell *row;
	char number[BIZ_NO_TEXT];
	while (rows_next(&reader, &row, e)) {
		if (!row)
			return true;
		if (!row[1].blank)
			screen_line(s->screen, _("what is not known of a firm can be added: ppuri firm edit %s …, then ppuri app screen %s"),
						biz_no_text(row[1].text, number), row[0].text);
	}
	return false;
}

static void tell_counts(struct session *s, const struct screened_counts *counts)
{
	screen_line(s->screen, _("passed %zu, ineligible %zu, to be looked at %zu"), counts->passed, counts->failed, counts->waiting);
	if (counts->waiting)
		screen_line(s->screen, _("%zu wait for a person: ppuri app screen APP --pass (or --fail) --reason TEXT"), counts->waiting);
	if (counts->failed)
		screen_line(s->screen, "%s", _("when a firm was told that it is ineligible: ppuri app inform APP --how TEXT"));
}

static bool show_duplicates_of(struct session *s, const char *name, bool few, struct err *e)
{
	struct duplicate_list duplicates;
	if (!desk_application_duplicates(&s->office, name, few, &duplicates, e))
		return false;
	if (duplicates.n) {
		screen_line(s->screen, "%s", "");
		screen_line(s->screen, "%s", name);
	}
	screen_duplicates(s, &duplicates);
	return true;
}

/* Of few applications everything that may be the same; of a whole call what can be told by numbers, for titles and addresses take
 * their time: app show tells those. */
static bool show_duplicates(struct session *s, const struct rows *names, struct err *e)
{
	enum { FEW = 50 };
	struct rows_reader reader CLEANUP(rows_reader_close) = rows_read(names);
	const struct grid_cell *row;
	while (rows_next(&reader, &row, e)) {
		if (!row)
			return true;
		if (!show_duplicates_of(s, row[0].text, names->n <= FEW, e))
			return false;
	}
	return false;
}

static bool screen_choice(struct session *s, const struct application_choice *choice, enum screening_decision decision, struct err *e)
{
	const struct grid_column columns[] = {
		{"application", _("application"), GRID_CODE},
		{"firm", _("firm"), GRID_TEXT},
		{"state", _("state"), GRID_CODE},
		{"findings", _("why, or what a person must look at"), GRID_TEXT},
		{"changes", _("what changed"), GRID_TEXT},
	};
	static const struct grid_column names[] = {{"application", "", GRID_CODE}, {"biz_no", "", GRID_CODE}};
	struct listing listing CLEANUP(release) = {
		.rows = {.columns = columns, .n_columns = sizeof columns / sizeof *columns},
		.names = {.columns = names, .n_columns = sizeof names / sizeof *names},
		.for_people = s->screen->format == FORMAT_TABLE,
	};
	struct screened_counts counts;
	if (!desk_application_screen(&s->office, choice, decision, &(struct screened_taker){take, &listing}, &counts, e))
		return false;
	screen_rows(s->screen, s->pool, &listing.rows, &(struct grid_view){.empty = _("all passed")});
	if (!listing.for_people)
		return true;
	if (!hint_at_facts(s, &listing.names, e))
		return false;
	tell_counts(s, &counts);
	return show_duplicates(s, &listing.names, e);
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct application_choice choice;
	bool pass = input_flag(in, "pass"), fail = input_flag(in, "fail");
	if (pass && fail)
		return err_set(e, ERR_USAGE, "%s", _("--pass and --fail exclude each other"));
	enum screening_decision decision = pass ? SCREENING_PASS : fail ? SCREENING_FAIL : SCREENING_BY_RULES;
	if (!app_choice(s, in, &choice, e))
		return false;
	choice.again = input_flag(in, "again");
	return screen_choice(s, &choice, decision, e);
}

static const struct parameter arguments[] = {APP_CHOICE_ARGUMENTS, {0}};
static const struct parameter options[] = {
	APP_CHOICE_OPTIONS,
	{"pass", VALUE_FLAG, N_("a person decides: it goes on to the evaluation (with --reason)")},
	{"fail", VALUE_FLAG, N_("a person decides: it is ineligible (with --reason)")},
	{"again", VALUE_FLAG, N_("with --pass or --fail: decide anew what was decided before")},
	{0},
};

const struct command command_app_screen = {
	.noun = "app",
	.verb = "screen",
	.summary = N_("check whether firms are eligible (자격검토)"),
	.details = N_("By the rules of the call (call rules): if all conditions are met it goes on to the evaluation, if one is not it is "
				  "ineligible, and what the rules can not tell waits for a person, who decides with --pass or --fail and says why. Each "
				  "check is kept. By name it can be checked again: while it waits, as long as the firm was not told that it is "
				  "ineligible, and with --reason while it is under evaluation. Of more than 1,000 only those are listed that did not "
				  "pass or came out otherwise than before. Nobody lets a firm pass that is on the list of exclusions."),
	.examples = "ppuri app screen --call 2024-금형 --all\nppuri app screen 2024-금형-0003\n"
				"ppuri app screen 2024-금형-0016 --pass --reason '부산 공장 현장 확인(2024-03-18)'",
	.arguments = arguments,
	.options = options,
	.act = &ACT_APPLICATION_SCREEN,
	.run = run,
};
