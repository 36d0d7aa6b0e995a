#include "call_input.h"
#include "call_rules_view.h"

#include "ppuri/service/call_rule.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct call_rules rules;
	const char *code = input_text(in, "CALL"), *remove = input_text(in, "remove");
	if ((remove != NULL) == input_has(in, "set"))
		return err_set(e, ERR_USAGE, "%s", _("give either --set or --remove"));
	if (remove) {
		if (!desk_call_rule_remove(&s->office, code, remove, &rules, e))
			return false;
	} else {
		struct call_rule rule = call_rule_given(s->pool, input_text(in, "set"));
		rule.source = input_text(in, "source");
		if (!desk_call_rule_set(&s->office, code, &rule, &rules, e))
			return false;
	}
	screen_call_rules(s, &rules);
	return true;
}

static const struct parameter arguments[] = {
	{"CALL", VALUE_CODE, N_("code of the call"), .required = true, .names = NAMES_CALL},
	{0},
};

static const struct parameter options[] = {
	{"set", VALUE_TEXT, N_("RULE=VALUE: adds the condition, or takes the place of the one of its kind")},
	{"source", VALUE_TEXT, N_("where it stands: an article, or a place in the notice")},
	{"remove", VALUE_TEXT, N_("RULE: takes the condition out")},
	{0},
};

const struct command command_call_rule = {
	.noun = "call",
	.verb = "rule",
	.summary = N_("change a condition of a call that is still a draft"),
	.details = N_("Rules and their values: size=소상공인,소기업 · technology=금형,용접 or all · industry=29293,25 or 10-34 (KSIC) · workers=10 "
				  "(fewer than) · certificate=notice or receipt · region=부산, 부산,울산 or 부산:강서구,사상구 · exclusion=screening, receipt or "
				  "notice · prior-support=3/5 (fewer than 3 in 5 years) · papers · sums · limit · own-share=20% · own-cash. A new call "
				  "has size, technology, certificate, region, exclusion, sums, limit and own-cash. docs/eligibility.md says how each is "
				  "judged. After publication only a correction changes them."),
	.examples = "ppuri call rule 2024-금형 --set region=부산:강서구,사상구 --source '공고 3쪽'\nppuri call rule 2024-금형 --set workers=10\n"
				"ppuri call rule 2024-금형 --remove certificate",
	.arguments = arguments,
	.options = options,
	.act = &ACT_CALL_RULE,
	.run = run,
};
