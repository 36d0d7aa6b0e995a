#include "../command.h"
#include "../screen.h"
#include "target_view.h"

#include "ppuri/tr.h"

static bool add_figures(struct session *s, const struct input *in, const char *role, struct figure_given *figures, size_t *n, struct err *e)
{
	const struct texts texts = input_texts(s->pool, in, role);
	for (size_t i = 0; i < texts.n; i++) {
		if (*n == FIGURES_MAX)
			return err_set(e, ERR_USAGE, _("at most %d figures at once"), FIGURES_MAX);
		if (!figure_parse(texts.at[i], role, &figures[(*n)++], e))
			return false;
	}
	return true;
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct figure_given figures[FIGURES_MAX];
	struct indicator indicator;
	const char *code = input_text(in, "CODE");
	struct indicator_given given = {
		.name = input_text(in, "INDICATOR"),
		.unit = input_text(in, "unit"),
		.change = input_text(in, "change"),
		.note = input_text(in, "note"),
		.figures = figures,
		.drop = input_flag(in, "drop"),
	};
	for (size_t i = 0; i < INDICATOR_ROLES.n; i++)
		if (!add_figures(s, in, INDICATOR_ROLES.terms[i].code, figures, &given.n_figures, e))
			return false;
	if (!given.n_figures && !given.unit && !given.change && !given.note && !given.drop) {
		err_set(e, ERR_USAGE, "%s", _("nothing is said of the indicator"));
		return err_hint(e, _("see: ppuri report targets %s"), code);
	}
	if (!desk_program_target(&s->office, code, &given, &indicator, e))
		return false;
	if (given.drop && !given.n_figures)
		screen_line(s->screen, _("%s: nothing is kept any more of: %s"), code, given.name);
	else
		screen_line(s->screen, "%s: %s", code, indicator_words(s->pool, &indicator));
	return true;
}

static const struct parameter arguments[] = {
	{"CODE", VALUE_CODE, N_("the programme's code"), .required = true, .names = NAMES_PROGRAM},
	{"INDICATOR", VALUE_TEXT, N_("what is measured: 고용창출"), .required = true},
	{0},
};

static const struct parameter options[] = {
	{"before", VALUE_TEXT, N_("DATE:FIGURE, such as 2004:217조원; without DATE where none is stated"), .many = true},
	{"after", VALUE_TEXT, N_("what became of it, where the document compares two figures"), .many = true},
	{"target", VALUE_TEXT, N_("what is to be reached, such as 2017:100개사"), .many = true},
	{"result", VALUE_TEXT, N_("what was reached; see also program result"), .many = true},
	{"unit", VALUE_TEXT, N_("unit, if the figures are typed without one")},
	{"change", VALUE_TEXT, N_("the change as the document prints it: 54.8%")},
	{"note", VALUE_TEXT, N_("remark")},
	{"drop", VALUE_FLAG, N_("the whole indicator is not stated after all; with figures, only they")},
	{0},
};

const struct command command_program_target = {
	.noun = "program",
	.verb = "target",
	.summary = N_("record by what a programme is measured: figures before and after, targets, results"),
	.details = N_("Figures are written as they are printed: 54.8%, 2만3천여개사, 32만8000명, 970억불. They are kept as printed and as numbers; 억 and 조 "
				  "before a currency belong to the unit. The change that is computed from them stands beside the printed one: a document may have "
				  "rounded before it printed. To see them: ppuri report targets."),
	.examples = "ppuri program target 창원첨단-2017 '강소기업 육성' --target 100개사\n"
				"ppuri program target 광역클러스터-2009 생산 --before 2004:217조원 --after 335조원 --change 54.8%",
	.arguments = arguments,
	.options = options,
	.act = &ACT_PROGRAM_TARGET,
	.run = run,
};
