#include "../command.h"
#include "../screen.h"

#include "ppuri/service/store.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *path = input_text(in, "FILE");
	if (!desk_store_backup(&s->office, path, e))
		return false;
	screen_line(s->screen, _("the store is copied to %s"), path);
	return true;
}

static const struct parameter arguments[] = {
	{"FILE", VALUE_FILE, N_("the copy; must not be there yet"), .required = true},
	{0},
};

const struct command command_store_backup = {
	.noun = "store",
	.verb = "backup",
	.summary = N_("copy the whole store while others go on working"),
	.details = N_("Never copy the file itself while somebody works: the newest changes are in files beside it."),
	.examples = "ppuri store backup /backup/ppuri-2024-03-04.db",
	.arguments = arguments,
	.act = &ACT_STORE_BACKUP,
	.run = run,
};
