#include "../command.h"
#include "../screen.h"
#include "../words.h"

#include "ppuri/service/program.h"
#include "ppuri/tr.h"

static void add_funding(struct grid *grid, struct pool *p, const struct program *program)
{
	for (size_t i = 0; i < program->funding.n; i++) {
		const struct funding *f = &program->funding.at[i];
		grid_text(grid, p, words_number(p, f->fiscal_year));
		grid_named(grid, p, f->source, term_name(&SOURCES, f->source));
		if (f->known)
			grid_number(grid, p, f->won.n);
		else
			grid_blank(grid, p);
	}
}

/* "2024:시비:200000000, 2025:국비", as --fund takes them: in one cell, where there is no table. */
static const char *funding_words(struct pool *p, const struct program *program)
{
	const char *text = "";
	for (size_t i = 0; i < program->funding.n; i++) {
		const struct funding *f = &program->funding.at[i];
		text = pool_printf(p, "%s%s%d:%s", text, i ? ", " : "", f->fiscal_year, term_name(&SOURCES, f->source));
		if (f->known)
			text = pool_printf(p, "%s:%s", text, words_number(p, f->won.n));
	}
	return text;
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct program program;
	if (!desk_program_show(&s->office, input_text(in, "CODE"), &program, e))
		return false;
	const struct grid_column columns[] = {
		{"fiscal_year", _("fiscal year"), GRID_CODE}, {"source", _("source"), GRID_TEXT}, {"won", _("won"), GRID_WON}};
	struct grid funding = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	bool table = s->screen->format == FORMAT_TABLE;
	add_funding(&funding, s->pool, &program);
	const struct screen_pair pairs[] = {
		{"code", _("code"), program.code},
		{"name", _("programme"), program.name},
		{"period", _("period"), program_period_text(s->pool, &program)},
		{"area", _("area"), words_term(&AREAS, program.area), .code = program.area},
		{"legal_basis", _("legal basis"), words_term(&LEGAL_BASES, program.legal_basis), .code = program.legal_basis},
		{"office", _("office"), program.office},
		{"operator", _("operator"), program.operator},
		{"note", _("note"), program.note},
		{"funding", _("funding"), funding_words(s->pool, &program), .rows = &funding},
	};
	screen_record(s->screen, s->pool, pairs, sizeof pairs / sizeof *pairs - table);
	if (!table)
		return true;
	screen_line(s->screen, "%s", "");
	screen_grid(s->screen, s->pool, &funding, &(struct grid_view){.empty = _("no funding is stated")});
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
