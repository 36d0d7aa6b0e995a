#include "../screen.h"
#include "firm_input.h"
#include "firm_view.h"

#include "ppuri/ident.h"
#include "ppuri/service/firm.h"

static const struct parameter arguments[] = {
	{"NUMBER", VALUE_BIZ_NO, FIRM_NUMBER, .required = true},
	{0},
};

static const struct parameter options[] = {
	{"name", VALUE_TEXT, N_("name of the firm")},
	FIRM_FURTHER_OPTIONS(true),
	{0},
};

static bool record(struct session *s, const struct input *in, struct input *ret, struct err *e)
{
	struct firm *firm = pool_alloc(s->pool, sizeof *firm);
	if (!desk_firm_show(&s->office, input_text(in, "NUMBER"), firm, e))
		return false;
	s->seen = firm;
	return firm_to_input(s->pool, firm, options, ret, e);
}

/* What was replaced, which somebody else may have entered a moment ago. A dry run, which leaves no trace of who looked, tells
 * nothing of a person. */
static void show_changes(struct session *s, struct firm_edited *edited)
{
	struct screen_pair before[FIRM_PAIRS_N], after[FIRM_PAIRS_N];
	if (s->office.dry_run) {
		firm_without_people(&edited->before);
		firm_without_people(&edited->after);
	}
	firm_pairs(s, &edited->before, before);
	firm_pairs(s, &edited->after, after);
	screen_changes(s->screen, before, after, FIRM_PAIRS_N);
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct firm changes = firm_from_input(in);
	struct firm_edited edited;
	char number[BIZ_NO_TEXT];
	if (!input_has_any(in, options, e))
		return err_hint(e, "%s", _("see: ppuri help firm edit"));
	if (!desk_firm_edit(&s->office, &changes, s->seen, &edited, e))
		return false;
	screen_line(s->screen, _("the firm %s is changed"), biz_no_text(changes.biz_no, number));
	show_changes(s, &edited);
	screen_firm_notes(s, &changes);
	screen_affected(s, &edited.affected);
	return true;
}

const struct command command_firm_edit = {
	.noun = "firm",
	.verb = "edit",
	.summary = N_("change what is known of a firm; what is not given stays"),
	.details = N_("An empty value takes away what is there: --phone ''. It says what was replaced, which somebody else may have entered a "
				  "moment ago."),
	.examples = "ppuri firm edit 000-81-00047 --workers 25 --certificate-until 2028-05-31",
	.arguments = arguments,
	.options = options,
	.act = &ACT_FIRM_EDIT,
	.record = record,
	.run = run,
};
