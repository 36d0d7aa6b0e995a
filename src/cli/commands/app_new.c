#include "../screen.h"
#include "app_view.h"

#include "ppuri/service/call.h"

static bool look(struct session *s, const struct input *in, struct err *e)
{
	struct call call;
	return !input_has(in, "call") || desk_call_show(&s->office, input_text(in, "call"), &call, e);
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct application application = {
		.call_code = input_text(in, "call"),
		.firm = {.biz_no = input_text(in, "firm")},
		.title = input_text(in, "title"),
		.total = input_won(in, "total"),
		.asked = input_won(in, "asked"),
		.own_cash = input_won(in, "own-cash"),
		.own_kind = input_won(in, "own-kind"),
	};
	if (!desk_application_new(&s->office, &application, e))
		return false;
	const char *name = application_name(s->pool, &application);
	screen_line(s->screen, _("draft %s is entered: %s"), name, application.title);
	screen_line(s->screen, _("next: ppuri app submit %s"), name);
	return true;
}

static const struct parameter options[] = {
	{"call", VALUE_CODE, N_("the call"), .required = true},
	{"firm", VALUE_BIZ_NO, N_("the firm's 사업자등록번호"), .required = true},
	{"title", VALUE_TEXT, N_("title of the project (과제명)"), .required = true},
	{"total", VALUE_WON, N_("total cost"), .required = true},
	{"asked", VALUE_WON, N_("support asked for"), .required = true},
	{"own-cash", VALUE_WON, N_("own share in cash"), .required = true},
	{"own-kind", VALUE_WON, N_("own share in kind; 0 if none"), .required = true},
	{0},
};

const struct command command_app_new = {
	.noun = "app",
	.verb = "new",
	.summary = N_("enter an application as a draft"),
	.details = N_("The sums must split to the won: total cost = support asked for + own share in cash + own share in kind. Each "
				  "firm has one application to a call. A draft is not received yet: see app submit."),
	.examples = "ppuri app new --call 2024-금형 --firm 000-81-10074 --title '사출금형 정밀도 향상' --total 2천5백만원 "
				"--asked 2천만원 --own-cash 250만원 --own-kind 250만원",
	.options = options,
	.act = &ACT_APPLICATION_NEW,
	.look = look,
	.run = run,
};
