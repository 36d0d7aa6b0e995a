#include "../screen.h"
#include "app_view.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct application application;
	struct screening checks;
	if (!desk_application_reinstate(&s->office, input_text(in, "APP"), &application, &checks, e))
		return false;
	const char *name = application_name(s->pool, &application);
	screen_line(s->screen, _("%s is being checked again (재심사)"), name);
	const char *failed = screening_findings(s->pool, &checks, VERDICT_FAIL), *open = screening_findings(s->pool, &checks, VERDICT_LOOK);
	if (*failed)
		screen_line(s->screen, _("by the rules not met: %s"), failed);
	if (*open)
		screen_line(s->screen, _("to be looked at: %s"), open);
	screen_line(s->screen, _("decide: ppuri app screen %s --pass (or --fail) --reason TEXT"), name);
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, APP_ARGUMENT, .required = true},
	{0},
};

const struct command command_app_reinstate = {
	.noun = "app",
	.verb = "reinstate",
	.summary = N_("check an ineligible application again after an upheld objection (재심사)"),
	.details = N_("Only after the firm was told (app inform), and with --reason: what was objected to and why it is upheld. The rules are "
				  "applied again and kept as a new check; what comes of it a person decides."),
	.examples = "ppuri app reinstate 2024-금형-0016 --reason '이의신청 인용: 부산 공장 등록증 확인(2024-03-28)'",
	.arguments = arguments,
	.act = &ACT_APPLICATION_REINSTATE,
	.run = run,
};
