#include "../command.h"
#include "../screen.h"

#include "ppuri/service/program.h"
#include "ppuri/tr.h"

static void show_funding(struct session *s, const struct program *program)
{
	const struct grid_column columns[] = {
		{"fiscal_year", _("fiscal year"), GRID_CODE}, {"source", _("source"), GRID_TEXT}, {"won", _("won"), GRID_WON}};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < program->funding.n; i++) {
		const struct funding *f = &program->funding.at[i];
		grid_text(&grid, s->pool, pool_printf(s->pool, "%d", f->fiscal_year));
		grid_text(&grid, s->pool, term_name(&SOURCES, f->source));
		if (f->known)
			grid_number(&grid, s->pool, f->won.n);
		else
			grid_blank(&grid, s->pool);
	}
	screen_line(s->screen, "%s", "");
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.empty = _("no funding is stated")});
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct program program;
	if (!desk_program_show(&s->office, input_text(in, "CODE"), &program, e))
		return false;
	const struct screen_pair pairs[] = {
		{"code", _("code"), program.code},
		{"name", _("programme"), program.name},
		{"period", _("period"), program_period_text(s->pool, &program)},
		{"area", _("area"), program.area ? term_name(&AREAS, program.area) : NULL},
		{"legal_basis", _("legal basis"), program.legal_basis ? term_name(&LEGAL_BASES, program.legal_basis) : NULL},
		{"office", _("office"), program.office},
		{"operator", _("operator"), program.operator},
		{"note", _("note"), program.note},
		{"funding", _("funding"), program_sources_text(s->pool, &program, 0)},
	};
	screen_record(s->screen, s->pool, pairs, sizeof pairs / sizeof *pairs);
	if (s->screen->format == FORMAT_TABLE)
		show_funding(s, &program);
	return true;
}

static const struct parameter arguments[] = {
	{"CODE", VALUE_CODE, N_("the programme's code"), .required = true},
	{0},
};

const struct command command_program_show = {
	.noun = "program",
	.verb = "show",
	.summary = N_("show one programme with its funding"),
	.examples = "ppuri program show 2024-01",
	.arguments = arguments,
	.act = &ACT_PROGRAM_SHOW,
	.run = run,
};
