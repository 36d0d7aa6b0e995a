#include "../command.h"
#include "../screen.h"
#include "program_input.h"

#include "ppuri/service/call.h"
#include "ppuri/service/program.h"
#include "ppuri/tr.h"

static bool read_items(struct session *s, const struct input *in, struct call *call, struct err *e)
{
	struct texts given = input_texts(s->pool, in, "item");
	call->items = pool_alloc(s->pool, (given.n + 1) * sizeof *call->items);
	call->n_items = given.n;
	for (size_t i = 0; i < given.n; i++)
		if (!call_item_parse(s->pool, given.at[i], (int)i + 1, &call->items[i], e))
			return err_prefix(e, "--item");
	return true;
}

static bool call_from_input(struct session *s, const struct input *in, struct call *ret, struct err *e)
{
	struct call call = {
		.code = input_text(in, "CODE"),
		.program_code = input_text(in, "program"),
		.notice_no = input_text(in, "notice-no"),
		.title = input_text(in, "title"),
		.notice_day = input_date(in, "notice-day"),
		.opens_at = input_moment(in, "opens"),
		.closes_at = input_moment(in, "closes"),
		.fiscal_year = (int)input_number(in, "year"),
		.source = input_text(in, "source"),
		.budget = input_won(in, "budget"),
		.cap = input_won(in, "cap"),
		.support_rate = (int32_t)input_number(in, "support-rate"),
		.own_cash_rate = (int32_t)input_number(in, "own-cash-rate"),
		.pass_line = (int32_t)input_number(in, "pass-line"),
		.trim_min = (int)input_number(in, "trim-min"),
		.select_max = (int)input_number(in, "select-max"),
		.project_start = input_date(in, "project-start"),
		.project_end = input_date(in, "project-end"),
		.state = "OPEN",
	};
	if (!call_ties_parse(input_text(in, "ties"), &call, e))
		return err_prefix(e, "--ties");
	if (!read_items(s, in, &call, e))
		return false;
	*ret = call;
	return true;
}

static bool look(struct session *s, const struct input *in, struct err *e)
{
	struct program program;
	return !input_has(in, "program") || desk_program_show(&s->office, input_text(in, "program"), &program, e);
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct call call;
	struct program program;
	char opens[DATE_TEXT_MAX], closes[DATE_TEXT_MAX];
	if (!call_from_input(s, in, &call, e) || !desk_call_open(&s->office, &call, e) ||
		!desk_program_show(&s->office, call.program_code, &program, e))
		return false;
	screen_line(s->screen, _("call %s is set up: %s; its rules are pinned from now on"), call.code, call.title);
	screen_line(s->screen, _("applications: %s ~ %s (now: %s)"), moment_iso(call.opens_at, opens),
				moment_iso(call.closes_at, closes), call_state_name(&call, s->office.now));
	screen_program_basis(s, &program);
	return true;
}

static const struct parameter arguments[] = {
	{"CODE", VALUE_CODE, N_("the call's code: receipt numbers begin with it"), .required = true},
	{0},
};

static const struct parameter options[] = {
	{"program", VALUE_CODE, N_("the programme's code"), .required = true},
	{"notice-no", VALUE_TEXT, N_("number of the notice (공고번호)"), .required = true},
	{"title", VALUE_TEXT, N_("title of the notice"), .required = true},
	{"notice-day", VALUE_DATE, N_("day of the notice (공고일): the conditions are judged as of it"), .required = true},
	{"opens", VALUE_MOMENT, N_("first moment at which an application is received; a day alone means its first minute"),
	 .required = true},
	{"closes", VALUE_MOMENT_END, N_("last moment; a day alone means its last second"), .required = true},
	{"year", VALUE_NUMBER, N_("fiscal year of the money"), .required = true},
	{"source", VALUE_TERM, N_("source of the money"), .required = true, .vocabulary = &SOURCES},
	{"budget", VALUE_WON, N_("what the call may give in all"), .required = true},
	{"support-rate", VALUE_RATE, N_("highest share of the total cost that is granted"), .required = true},
	{"cap", VALUE_WON, N_("highest sum for one firm"), .required = true},
	{"own-cash-rate", VALUE_RATE, N_("part of the own share that must be cash (default: 0 %)")},
	{"item", VALUE_TEXT, N_("item of the rubric NAME:POINTS, once for each; the points sum to 100"), .required = true,
	 .many = true},
	{"pass-line", VALUE_POINTS, N_("mean from which a firm can be selected"), .required = true},
	{"trim-min", VALUE_NUMBER, N_("number of judges from which the highest and lowest are dropped (default: never)")},
	{"ties", VALUE_TEXT, N_("how equal means are told apart, in order, with commas"), .required = true},
	{"select-max", VALUE_NUMBER, N_("number of firms to select (default: as many as the money allows)")},
	{"project-start", VALUE_DATE, N_("first day of the project period (사업기간)"), .required = true},
	{"project-end", VALUE_DATE, N_("last day of the project period"), .required = true},
	{0},
};

const struct command command_call_open = {
	.noun = "call",
	.verb = "open",
	.summary = N_("open a call (공고) with all its rules, which are pinned from then on"),
	.details = N_("The programme must have the money: its funding of that year and source, as stated with program edit --fund, "
				  "covers the budget. Tie-breaks: biggest-item, item-order, smaller-firm, no-earlier-support, earlier-receipt."),
	.examples = "ppuri call open 2024-금형 --program 2024-01 --notice-no '부산광역시 공고 제2024-123호' "
				"--title '2024년 금형기술 고도화 지원사업' --notice-day 2024-03-04 --opens '2024-03-04 09:00' "
				"--closes '2024-03-29 18:00' --year 2024 --source 시비 --budget 2억원 --support-rate 80% --cap 2천만원 "
				"--own-cash-rate 50% --item '사업 필요성:20' --item '추진계획:30' --item '기업역량:20' --item '사업비 적정성:10' "
				"--item '기대효과:20' --pass-line 60 --trim-min 5 --ties biggest-item,item-order,smaller-firm,earlier-receipt "
				"--project-start 2024-05-01 --project-end 2024-11-30",
	.arguments = arguments,
	.options = options,
	.act = &ACT_CALL_OPEN,
	.look = look,
	.run = run,
};
