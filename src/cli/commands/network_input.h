/* What names a council. */
#pragma once

#include "../command.h"

#include "ppuri/tr.h"

#define NETWORK_ARGUMENTS \
	{"CODE", VALUE_CODE, N_("the programme's code"), .required = true, .names = NAMES_PROGRAM}, \
	{"COUNCIL", VALUE_TEXT, N_("the council's name"), .required = true}
