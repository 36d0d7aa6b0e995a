#include "../screen.h"
#include "firm_input.h"

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

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct firm changes = firm_from_input(in);
	struct strings affected;
	char number[BIZ_NO_TEXT];
	if (!input_has_any(in, options, e))
		return err_hint(e, "%s", _("see: ppuri help firm edit"));
	if (!desk_firm_edit(&s->office, &changes, s->seen, &affected, e))
		return false;
	screen_line(s->screen, _("the firm %s is changed"), biz_no_text(changes.biz_no, number));
	screen_firm_notes(s, &changes);
	screen_affected(s, &affected);
	return true;
}

const struct command command_firm_edit = {
	.noun = "firm",
	.verb = "edit",
	.summary = N_("change what is known of a firm; what is not given stays"),
	.details = N_("An empty value takes away what is there: --phone ''."),
	.examples = "ppuri firm edit 000-81-00047 --workers 25 --certificate-until 2028-05-31",
	.arguments = arguments,
	.options = options,
	.act = &ACT_FIRM_EDIT,
	.record = record,
	.run = run,
};
