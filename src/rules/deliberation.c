#include "ppuri/deliberation.h"

#include "ppuri/award_law.h"

#include <string.h>

bool deliberation_needed(const struct program *program, const struct call *call)
{
	return (!program->legal_basis || award_law_deliberates(program->legal_basis)) && !call->exception;
}

struct deliberation_law deliberation_law(const struct program *program, const struct call *call)
{
	const struct award_law *law = award_law(program->legal_basis ? program->legal_basis : "local-subsidy", call->notice_day);
	return (struct deliberation_law){law->deliberation, law->body};
}

bool deliberation_adopts(const char *outcome)
{
	return strcmp(outcome, "adopted") == 0;
}
