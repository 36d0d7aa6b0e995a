#include "../command.h"
#include "../screen.h"

#include "ppuri/service/audit.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct audit_verdict verdict = {0};
	char head[SHA256_HEX];
	if (!desk_audit_verify(&s->office, input_text(in, "noted"), &verdict, e))
		return false;
	if (verdict.first_bad)
		return err_set(e, ERR_STORE, _("the audit's chain is broken at row %lld"), (long long)verdict.first_bad);
	screen_line(s->screen, _("the chain of %lld rows is whole"), (long long)verdict.rows);
	screen_line(s->screen, _("head to note on paper: %lld:%s"), (long long)verdict.rows, sha256_hex(&verdict.head, head));
	return true;
}

static const struct parameter options[] = {
	{"noted", VALUE_TEXT, N_("a head that was noted earlier, as SEQ:HASH; it must still be there")},
	{0},
};

const struct command command_audit_verify = {
	.noun = "audit",
	.verb = "verify",
	.summary = N_("recompute the audit's chain, and compare it with a head noted on paper"),
	.details = N_("The chain shows every later edit but not a history that was written anew as a whole by somebody who owns the "
				  "file. A head noted outside the store shows that too."),
	.examples = "ppuri audit verify\nppuri audit verify --noted 1301:5f3c…",
	.options = options,
	.act = &ACT_AUDIT_VERIFY,
	.run = run,
};
