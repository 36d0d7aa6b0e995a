#include "../command.h"
#include "../screen.h"
#include "call_input.h"

#include "ppuri/service/call.h"
#include "ppuri/tr.h"

static const struct parameter options[] = {
	CALL_OPTIONS(false),
	{0},
};

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct call call;
	call_fields given;
	if (!input_has_any(in, options, e))
		return err_hint(e, "%s", _("see: ppuri help call edit"));
	if (!call_from_input(s, in, &call, &given, e) || !desk_call_edit(&s->office, call.code, &call, given, e))
		return false;
	screen_line(s->screen, _("the draft of call %s is changed"), call.code);
	return true;
}

static const struct parameter arguments[] = {
	{"CODE", VALUE_CODE, N_("the call"), .required = true},
	{0},
};

const struct command command_call_edit = {
	.noun = "call",
	.verb = "edit",
	.summary = N_("change the draft of a call; what is not named stays as it is"),
	.details = N_("Only a draft can be changed. The items of the rubric are given all together, and so are rounds, bonuses and penalties; "
				  "items stay in their rounds, by the kind of these. An empty --bonus or --penalty leaves none."),
	.examples = "ppuri call edit 2024-금형 --notice-no '부산광역시 공고 제2024-123호' --closes '2024-04-05 18:00'\n"
				"ppuri call edit 2024-금형 --round '서면:40:60:10' --round '발표:60' --item '서면/추진계획:60:24' "
				"--item '서면/기업역량:40' --item '발표/발표력:100' --blind yes --judges-min 5\n"
				"ppuri call edit 2024-금형 --bonus '뿌리기업:1:뿌리기업확인서' --bonus '수출기업:0.5' --bonus-max 1.5\n"
				"ppuri call edit 2024-금형 --penalty '중도포기 이력:3' --line-again without-bonus --bonus ''",
	.arguments = arguments,
	.options = options,
	.act = &ACT_CALL_EDIT,
	.run = run,
};
