#include "../screen.h"
#include "select_view.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct ranking ranking;
	char hex[SHA256_HEX];
	const char *out = input_text(in, "out");
	if (!desk_select_export(&s->office, input_text(in, "CALL"), (int)input_number(in, "run"), out, &ranking, e))
		return false;
	screen_line(s->screen, _("the selection of %s with all that it is checked by, in %s"), ranking.call_code, out);
	screen_line(s->screen, "SHA-256 %s", sha256_hex(&ranking.digest, hex));
	return true;
}

static const struct parameter arguments[] = {
	{"CALL", VALUE_CODE, N_("the call"), .required = true},
	{0},
};

static const struct parameter options[] = {
	{"out", VALUE_FILE, N_("the ZIP file to write"), .required = true},
	{"run", VALUE_NUMBER, N_("not the newest: the first run of the call is 1")},
	{0},
};

const struct command command_select_export = {
	.noun = "select",
	.verb = "export",
	.summary = N_("hand out the newest selection of a call, so that anybody can compute it again"),
	.details = N_("A ZIP with the frozen input, the result, their digest, the schemas of both, a program of a page that computes the "
				  "result again without ppuri, and how to check it, in Korean and English. It holds the scores of each judge."),
	.examples = "ppuri select export 2024-금형 --out 선정.zip",
	.arguments = arguments,
	.options = options,
	.act = &ACT_SELECT_EXPORT,
	.run = run,
};
