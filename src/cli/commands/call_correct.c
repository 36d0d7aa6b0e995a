#include "../command.h"
#include "../screen.h"
#include "call_input.h"

#include "ppuri/service/call.h"
#include "ppuri/tr.h"

#define CALL_TERMS_OPTIONS \
	{"require", VALUE_TEXT, N_("a paper without which nobody can submit: KIND, KIND:AGE or KIND:AGE@DAY"), .many = true}, \
	{"optional", VALUE_TEXT, N_("a paper that may come, written alike"), .many = true}, \
	{"drop", VALUE_TEXT, N_("a kind of paper that is not wanted any more"), .many = true}, \
	CALL_LIMIT_OPTIONS, \
	{"rule", VALUE_TEXT, N_("RULE=VALUE: adds the condition, or takes the place of the one of its kind"), .many = true}, \
	{"drop-rule", VALUE_TEXT, N_("RULE: takes the condition out"), .many = true}

static const struct parameter changes[] = {
	CALL_RULE_OPTIONS(false),
	CALL_TERMS_OPTIONS,
	{0},
};

static bool read_terms(struct session *s, const struct input *in, struct call_correction *correction, struct err *e)
{
	struct texts rules = input_texts(s->pool, in, "rule"), dropped = input_texts(s->pool, in, "drop-rule");
	struct call_rule *given = pool_alloc(s->pool, (rules.n + 1) * sizeof *given);
	for (size_t i = 0; i < rules.n; i++)
		given[i] = call_rule_given(s->pool, rules.at[i]);
	correction->rules = given;
	correction->n_rules = rules.n;
	correction->dropped = dropped.at;
	correction->n_dropped = dropped.n;
	return call_papers_from_input(s, in, "drop", &correction->papers, e);
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct call to;
	struct call_correction correction = {.to = &to};
	struct call_notice notice = {.notice_no = input_text(in, "notice-no"), .day = input_date(in, "notice-day")};
	if (!input_has_any(in, changes, e))
		return err_hint(e, "%s", _("see: ppuri help call correct"));
	if (!call_from_input(s, in, &to, &correction.fields, e) || !read_terms(s, in, &correction, e))
		return false;
	correction.fields &= ~(CALL_FIELD_BIT(CALL_NOTICE_NO) | CALL_FIELD_BIT(CALL_NOTICE_DAY));
	if (!desk_call_correct(&s->office, to.code, &notice, &correction, &notice, e))
		return false;
	screen_line(s->screen, _("call %s is corrected by its notice no. %d: %s"), to.code, notice.no, notice.notice_no);
	screen_call_changes(s, &notice.changes);
	return true;
}

static const struct parameter arguments[] = {
	{"CODE", VALUE_CODE, N_("the call"), .required = true},
	{0},
};

static const struct parameter options[] = {
	{"notice-no", VALUE_TEXT, N_("number of this notice (정정공고번호)"), .required = true},
	{"notice-day", VALUE_DATE, N_("its day (default: today)")},
	CALL_RULE_OPTIONS(false),
	CALL_TERMS_OPTIONS,
	{0},
};

const struct command command_call_correct = {
	.noun = "call",
	.verb = "correct",
	.summary = N_("publish a correction of a call (정정공고); the earlier notices stay as they were"),
	.details = N_("Needs --reason. The window can be put off and the budget raised. By which rules applications are judged changes only "
				  "while none was received; the same holds for taking away time or money. Title and budget can change until the "
				  "evaluation begins, the project period until the window has ended. Programme, year and source never change. Papers "
				  "(as in call paper) and conditions (as in call rule) change freely until the first receipt. After it papers can be "
				  "dropped or made optional, and one more is asked for only together with a later end of the window; conditions can "
				  "be widened or dropped, and the limits of files raised. An evaluation can be made blind, with more judges, finer "
				  "scores or more comments, and give the rest of the money for a smaller share; not the other way round. When the evaluation has begun none of these changes."),
	.examples = "ppuri call correct 2024-금형 --notice-no '부산광역시 공고 제2024-150호' --closes '2024-04-05 18:00' "
				"--reason '접수 시스템 장애'\n"
				"ppuri call correct 2024-금형 --notice-no '부산광역시 공고 제2024-151호' --optional 견적서 --drop 서약서 "
				"--rule region=부산,울산 --reason '제출서류 간소화'",
	.arguments = arguments,
	.options = options,
	.act = &ACT_CALL_CORRECT,
	.run = run,
};
