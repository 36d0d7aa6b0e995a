#include "supplement_view.h"

#include "screen.h"
#include "words.h"

#include "ppuri/lifecycle.h"
#include "ppuri/supplement.h"
#include "ppuri/tr.h"

#include <string.h>

const char *supplement_outcome_name(const char *outcome)
{
	static const struct {
		const char *code, *name;
	} names[] = {
		{"answered", N_("came in time")}, {"late", N_("came late, and was taken")}, {"extended", N_("given more time")},
		{"cancelled", N_("no longer wanted")}, {"returned", N_("application returned")}, {"withdrawn", N_("application withdrawn")},
	};
	if (!outcome)
		return _("waited for");
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(names[i].code, outcome) == 0)
			return tr(names[i].name);
	return outcome;
}

bool supplement_term(const struct input *in, struct supplement_term *ret, struct err *e)
{
	if (input_has(in, "days") && input_has(in, "due"))
		return err_set(e, ERR_USAGE, "%s", _("--days and --due exclude each other"));
	if (input_has(in, "days") && (input_number(in, "days") < 1 || input_number(in, "days") > SUPPLEMENT_DAYS_MAX))
		return err_set(e, ERR_USAGE, _("--days is from 1 to %d"), SUPPLEMENT_DAYS_MAX);
	if (input_has(in, "due") && date_precision(input_date(in, "due")) != DATE_DAY)
		return err_set(e, ERR_USAGE, "%s", _("--due is a single day"));
	*ret = (struct supplement_term){(int)input_number(in, "days"), input_date(in, "due")};
	return true;
}

static void say_due(struct session *s, const struct supplement_done *done)
{
	struct date today = moment_date(s->office.now);
	screen_line(s->screen, _("to be answered by %s, %s"), words_day(s->pool, done->due), words_d_day(s->pool, done->due, today));
	if (done->moved)
		screen_line(s->screen, "%s", _("the last day would be no working day, so it is the next one (민법 §161)"));
	if (done->holidays_unknown)
		screen_line(s->screen, "%s", words_unknown_year(s->pool, done->due.year));
}

/* What is given more time has a later day; what is taken back has none. */
static void say_letter(struct session *s, const struct supplement_done *done, const char *name)
{
	if (done->due.year)
		screen_line(s->screen, _("the firm holds letter %s with the earlier day; the next takes its place: ppuri letter issue --kind supplement --receipt %s --out …"),
					done->letter, name);
	else
		screen_line(s->screen, _("letter %s is revoked with it; let the firm know"), done->letter);
}

void screen_supplement(struct session *s, const struct supplement_done *done)
{
	const struct application *application = &done->application;
	const char *name = application_name(s->pool, application), *state = app_state_name(application->state);
	const char *missing = done->missing ? supplement_papers_text(s->pool, done->missing) : "";
	const struct screen_pair pairs[] = {
		{"application", _("application"), name},
		{"firm", _("firm"), application->firm.name},
		{"state", _("state"), state},
		{"due", _("due"), words_date(s->pool, done->due)},
		{"missing", _("papers not there yet"), missing},
		{"letter", _("request of the firm"), done->letter ? done->letter : ""},
	};
	if (s->screen->format != FORMAT_TABLE) {
		screen_record(s->screen, s->pool, pairs, sizeof pairs / sizeof *pairs);
		return;
	}
	screen_line(s->screen, "%s (%s): %s", name, application->firm.name, state);
	if (done->due.year)
		say_due(s, done);
	if (*missing)
		screen_line(s->screen, _("papers not there yet: %s"), missing);
	if (done->letter)
		say_letter(s, done, name);
}
