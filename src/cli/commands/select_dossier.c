#include "../screen.h"
#include "select_view.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct dossier_outcome outcome;
	char hex[SHA256_HEX];
	const char *out = input_text(in, "out");
	if (!desk_select_dossier(&s->office, input_text(in, "CALL"), out, &outcome, e))
		return false;
	screen_line(s->screen, _("%zu files about the selection of %s, in %s"), outcome.files, input_text(in, "CALL"), out);
	screen_line(s->screen, "SHA-256 %s", sha256_hex(&outcome.digest, hex));
	if (!outcome.confirmed)
		screen_line(s->screen, "%s", _("this selection is not confirmed yet"));
	if (!outcome.audited)
		screen_line(s->screen, "%s", _("the rows of the audit are in it when an auditor makes it"));
	return true;
}

static const struct parameter arguments[] = {
	{"CALL", VALUE_CODE, N_("the call"), .required = true},
	{0},
};

static const struct parameter options[] = {
	{"out", VALUE_FILE, N_("the ZIP file to write"), .required = true},
	{0},
};

const struct command command_select_dossier = {
	.noun = "select",
	.verb = "dossier",
	.summary = N_("hand out all that an auditor needs to check the selection of a call (감사자료)"),
	.details = N_("A ZIP with the notices and their rules, the members with pledges and conflicts, every score, the reckoning, what "
				  "select export holds, meetings with votes and minutes, the deliberation, the letters as they were issued, objections with their papers, and hashes "
				  "of all. For who may read the audit, its rows about the call too. README.txt says how to check it without ppuri. "
				  "The same store makes the same bytes, and each handing out is noted in the access record."),
	.examples = "ppuri select dossier 2024-금형 --out 감사자료.zip",
	.arguments = arguments,
	.options = options,
	.act = &ACT_SELECT_DOSSIER,
	.run = run,
};
