/* The one list of all commands, in the order of the help. */
#include "command.h"

#define COMMANDS_LIST(X) \
	X(store_init) \
	X(login) \
	X(program_add) X(program_import) X(program_list)

#define DECLARE(name) extern const struct command command_##name;
COMMANDS_LIST(DECLARE)

#define LIST(name) &command_##name,
const struct command *const COMMANDS[] = {COMMANDS_LIST(LIST) NULL};
