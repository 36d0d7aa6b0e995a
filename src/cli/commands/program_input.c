#include "program_input.h"

#include "../screen.h"

#include "ppuri/service/program.h"

bool program_from_input(struct session *s, const struct input *in, struct program *ret, struct err *e)
{
	struct texts funds = input_texts(s->pool, in, "fund");
	struct program program = {
		.code = input_text(in, "CODE"),
		.name = input_text(in, "name"),
		.start = input_date(in, "start"),
		.end = input_date(in, "end"),
		.period_note = input_text(in, "period-note"),
		.area = input_text(in, "area"),
		.legal_basis = input_text(in, "legal-basis"),
		.office = input_text(in, "office"),
		.operator = input_text(in, "operator"),
		.note = input_text(in, "note"),
	};
	for (size_t i = 0; i < funds.n; i++)
		if (!funding_parse(funds.at[i], POOL_PUSH(s->pool, &program.funding), e))
			return err_prefix(e, "--fund");
	*ret = program;
	return true;
}

void screen_program_basis(struct session *s, const struct program *program)
{
	if (program_takes_awards(program))
		return;
	if (program->legal_basis)
		screen_line(s->screen, _("note: programme %s runs on %s; there are awards only on 지방보조금"), program->code,
					term_name(&LEGAL_BASES, program->legal_basis));
	else
		screen_line(s->screen, _("note: programme %s states no legal basis, which awards need: ppuri program edit %s --legal-basis 지방보조금"),
					program->code, program->code);
}
