#include "../command.h"
#include "../screen.h"

#include "ppuri/service/store.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct store_report report = {0};
	char head[SHA256_HEX];
	(void)in;
	if (!desk_store_check(&s->office, &report, e))
		return false;
	for (size_t i = 0; i < report.findings; i++)
		screen_line(s->screen, "%s", report.finding[i]);
	screen_line(s->screen, _("schema %d, %lld audit rows, head %s"), report.version, (long long)report.audit_rows,
				sha256_hex(&report.audit_head, head));
	if (report.findings)
		return err_set(e, ERR_STORE, _("%zu findings; the store is not sound"), report.findings);
	screen_line(s->screen, "%s", _("the store is sound"));
	return true;
}

const struct command command_store_check = {
	.noun = "store",
	.verb = "check",
	.summary = N_("check integrity, the audit's chain, what acts made of each table, sums of money, selections and papers"),
	.details = N_("Exit status 6 if anything is found. The head of the audit can be noted on paper: a later check must still "
				  "hold that row."),
	.examples = "ppuri store check",
	.act = &ACT_STORE_CHECK,
	.run = run,
};
