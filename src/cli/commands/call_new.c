#include "../command.h"
#include "../screen.h"
#include "call_input.h"
#include "program_input.h"

#include "ppuri/call_evaluation.h"
#include "ppuri/service/call.h"
#include "ppuri/service/program.h"
#include "ppuri/tr.h"

#include <string.h>

/* What is not given has its plain meaning. */
static bool whole_call(struct session *s, const struct input *in, struct call *ret, struct err *e)
{
	struct call given, call;
	call_fields fields, plain = CALL_FIELD_BIT(CALL_ROUNDS) | CALL_FIELD_BIT(CALL_SCORE_STEP);
	if (!call_from_input(s, in, &given, &fields, e))
		return false;
	call = given;
	call_plain_evaluation(&call);
	if (!call_take_fields(s->pool, &call, &given, CALL_FIELD_BIT(CALL_RUBRIC) | (fields & plain), e))
		return false;
	*ret = call;
	return true;
}

static bool is_year(const struct input *in, struct err *e)
{
	int64_t year = input_number(in, "year");
	return !input_has(in, "year") || (year >= 1900 && year <= 9999) ||
		   err_set(e, ERR_USAGE, _("%lld is no year: four digits, such as 2024"), (long long)year);
}

/* What can be told before all is there. */
static bool dates_fit(const struct input *in, const struct call *call, const struct program *program, struct err *e)
{
	if (input_has(in, "notice-day") && input_has(in, "opens") && input_has(in, "closes") && !call_window_check(call, e))
		return false;
	return !input_has(in, "program") || !input_has(in, "project-start") || !input_has(in, "project-end") ||
		   call_project_check(call, program, e);
}

static bool look(struct session *s, const struct input *in, struct err *e)
{
	struct program program;
	struct call call;
	if (input_has(in, "program") && !desk_program_show(&s->office, input_text(in, "program"), &program, e))
		return false;
	return is_year(in, e) && whole_call(s, in, &call, e) && dates_fit(in, &call, &program, e);
}

static bool look_whole(struct session *s, const struct input *in, const char *name, struct err *e)
{
	struct call call;
	return strcmp(name, "item") != 0 || (whole_call(s, in, &call, e) && call_points_check(&call, e));
}

/* A draft may be ahead of its money; whoever writes it is told now, and not only when it is published. */
static void say_money(struct session *s, const struct call *call, const struct program *program)
{
	char budget[WON_TEXT_MAX], left[WON_TEXT_MAX];
	for (size_t i = 0; i < program->funding.n; i++) {
		const struct funding *f = &program->funding.at[i];
		if (f->fiscal_year != call->fiscal_year || strcmp(f->source, call->source) != 0 || !f->held_known ||
			call->budget.n <= f->to_call.n)
			continue;
		screen_line(s->screen, _("note: the budget of %s won is above what is left of the account (%d, %s): %s won; the call is published only within that"),
					won_text(call->budget, budget), f->fiscal_year, term_name(&SOURCES, f->source), won_text(f->to_call, left));
	}
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct call call;
	struct program program;
	if (!is_year(in, e) || !whole_call(s, in, &call, e))
		return false;
	call.program_code = input_text(in, "program");
	if (!desk_call_new(&s->office, &call, e) || !desk_program_show(&s->office, call.program_code, &program, e))
		return false;
	screen_line(s->screen, _("call %s is drafted: %s"), call.code, call.title);
	screen_program_basis(s, &program);
	say_money(s, &call, &program);
	screen_line(s->screen, _("next: ppuri call publish %s; until then it can be changed with ppuri call edit"), call.code);
	return true;
}

static const struct parameter arguments[] = {
	{"CODE", VALUE_CODE, N_("the call's code: receipt numbers begin with it"), .required = true},
	{0},
};

static const struct parameter options[] = {
	{"program", VALUE_CODE, N_("the programme's code"), .required = true, .names = NAMES_PROGRAM},
	CALL_OPTIONS(true),
	{0},
};

const struct command command_call_new = {
	.noun = "call",
	.verb = "new",
	.summary = N_("draft a call (공고) with all its rules"),
	.details = N_("Nothing is public and nothing is pinned before call publish. The programme must name the money: its funding of that "
				  "year and source, as stated with program edit --fund. Tie-breaks: biggest-item, item-order, smaller-firm, "
				  "no-earlier-support, earlier-receipt. Items of several rounds name theirs before a slash, and the lowest mean (과락) "
				  "behind their points: '발표/발표력:40:16'. Rounds are given in the order in which they come: kind (서면, 발표, 현장), "
				  "percent of the score, points to go on, how many go on: '서면:40:60:10'. docs/evaluation.md has all rules."),
	.examples = "ppuri call new 2024-금형 --program 2024-01 --notice-no '부산광역시 공고 제2024-123호' "
				"--title '2024년 금형기술 고도화 지원사업' --notice-day 2024-03-04 --opens '2024-03-04 09:00' "
				"--closes '2024-03-29 18:00' --year 2024 --source 시비 --budget 2억원 --support-rate 80% --cap 2천만원 "
				"--own-cash-rate 50% --item '사업 필요성:20' --item '추진계획:30' --item '기업역량:20' --item '사업비 적정성:10' "
				"--item '기대효과:20' --pass-line 60 --trim-min 5 --ties biggest-item,item-order,smaller-firm,earlier-receipt "
				"--project-start 2024-05-01 --project-end 2024-11-30",
	.arguments = arguments,
	.options = options,
	.act = &ACT_CALL_NEW,
	.form = true,
	.look = look,
	.look_whole = look_whole,
	.run = run,
};
