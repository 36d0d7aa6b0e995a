#include "ppuri/program.h"

#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

bool program_takes_awards(const struct program *program)
{
	return program->legal_basis && strcmp(program->legal_basis, "local-subsidy") == 0;
}

const char *program_period_text(struct pool *p, const struct program *program)
{
	char start[DATE_TEXT_MAX], end[DATE_TEXT_MAX];
	const char *period = pool_printf(p, "%s ~ %s", date_iso(program->start, start), date_iso(program->end, end));
	return program->period_note ? pool_printf(p, "%s (%s)", period, program->period_note) : period;
}

const char *program_sources_text(struct pool *p, const struct program *program, int year)
{
	const char *text = "";
	char won[WON_TEXT_MAX];
	for (size_t i = 0; i < program->funding.n; i++) {
		const struct funding *f = &program->funding.at[i];
		if (year && f->fiscal_year != year)
			continue;
		text = pool_printf(p, "%s%s%s", text, *text ? ", " : "", term_name(&SOURCES, f->source));
		if (f->known)
			text = pool_printf(p, "%s %s%s", text, won_text(f->won, won), _(" won"));
	}
	return text;
}
