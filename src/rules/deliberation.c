#include "ppuri/deliberation.h"

#include <string.h>

bool deliberation_needed(const struct program *program, const struct call *call)
{
	return (!program->legal_basis || program_takes_awards(program)) && !call->exception;
}

bool deliberation_adopts(const char *outcome)
{
	return strcmp(outcome, "adopted") == 0;
}
