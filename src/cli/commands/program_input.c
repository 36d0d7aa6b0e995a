#include "program_input.h"

#include "../screen.h"

#include "ppuri/service/program.h"

static bool take_lists(struct session *s, const struct input *in, struct program *program, struct err *e)
{
	struct texts regions = input_texts(s->pool, in, "region"), technologies = input_texts(s->pool, in, "tech");
	struct texts fields = input_texts(s->pool, in, "field");
	for (size_t i = 0; i < regions.n; i++)
		if (!program_add_region(s->pool, &program->regions, regions.at[i], e))
			return err_prefix(e, "--region");
	for (size_t i = 0; i < technologies.n; i++)
		if (!program_add_technology(s->pool, &program->technologies, technologies.at[i], e))
			return err_prefix(e, "--tech");
	for (size_t i = 0; i < fields.n; i++)
		if (!program_add_field(s->pool, &program->fields, fields.at[i], e))
			return err_prefix(e, "--field");
	return true;
}

static bool take_funds(struct session *s, const struct input *in, struct program *program, struct err *e)
{
	struct texts funds = input_texts(s->pool, in, "fund");
	for (size_t i = 0; i < funds.n; i++)
		if (!funding_parse(funds.at[i], POOL_PUSH(s->pool, &program->funding), e))
			return err_prefix(e, "--fund");
	return true;
}

bool program_from_input(struct session *s, const struct input *in, struct program *ret, struct err *e)
{
	struct program program = {
		.code = input_text(in, "CODE"),
		.parent = input_text(in, "parent"),
		.name = input_text(in, "name"),
		.kind = input_text(in, "kind"),
		.ordinal = input_text(in, "ordinal"),
		.start = input_date(in, "start"),
		.end = input_date(in, "end"),
		.period_note = input_text(in, "period-note"),
		.area = input_text(in, "area"),
		.legal_basis = input_text(in, "legal-basis"),
		.office = input_text(in, "office"),
		.operator = input_text(in, "operator"),
		.note = input_text(in, "note"),
		.cost_known = input_has(in, "cost"),
		.cost = input_won(in, "cost"),
		.source_note = input_text(in, "source-note"),
	};
	if (program.cost.n < 0)
		return err_set(e, ERR_USAGE, "--cost: %s", _("a cost can not be negative"));
	if (!take_lists(s, in, &program, e) || !take_funds(s, in, &program, e))
		return false;
	*ret = program;
	return true;
}

void screen_program_basis(struct session *s, const struct program *program)
{
	if (program_takes_awards(program) || !program_is_project(program->kind))
		return;
	if (program->legal_basis)
		screen_line(s->screen, _("note: programme %s runs on %s; who gives that decides and agrees, and it has no awards here"), program->code,
					term_name(&LEGAL_BASES, program->legal_basis));
	else
		screen_line(s->screen, _("note: programme %s states no legal basis, which awards need: ppuri program edit %s --legal-basis 지방보조금 (or 국고보조)"),
					program->code, program->code);
}
