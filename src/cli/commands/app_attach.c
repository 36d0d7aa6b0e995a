#include "../screen.h"
#include "app_view.h"
#include "paper_view.h"

#include "ppuri/service/filed_paper.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct texts files = input_texts(s->pool, in, "FILE");
	struct paper_bundle bundle = {
		.application = input_text(in, "APP"),
		.files = files.at,
		.n = files.n,
		.issued_on = input_date(in, "issued"),
		.valid_until = input_date(in, "valid-until"),
		.replace = input_flag(in, "replace"),
	};
	struct paper_attached_list list;
	if (input_flag(in, "on-paper") == (files.n > 0)) {
		err_set(e, ERR_USAGE, "%s", _("name the files, or say that the original was received on paper: one of the two"));
		return err_hint(e, "%s", _("for an original that was handed in: --on-paper"));
	}
	if (!paper_kind_parse(s->pool, input_text(in, "kind"), &bundle.kind, e))
		return err_prefix(e, "--kind");
	if (!desk_paper_attach(&s->office, &bundle, &list, e))
		return false;
	screen_attached(s, bundle.kind, &list);
	if (s->screen->format != FORMAT_TABLE)
		return true;
	if (*list.lacking)
		screen_line(s->screen, _("still missing: %s"), list.lacking);
	else
		screen_line(s->screen, "%s", _("every required paper is there"));
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, APP_ARGUMENT, .required = true},
	{"FILE", VALUE_FILE, N_("the paper's file"), .many = true},
	{0},
};

static const struct parameter options[] = {
	{"kind", VALUE_TEXT, N_("kind of paper, such as 사업자등록증명, or 기타:NAME"), .required = true},
	{"issued", VALUE_DATE, N_("day of issue (발급일)")},
	{"valid-until", VALUE_DATE, N_("last day on which it is valid (유효기간)")},
	{"replace", VALUE_FLAG, N_("it takes the place of what is there of its kind, which is set aside and kept")},
	{"on-paper", VALUE_FLAG, N_("the original was received at the desk; there is no file")},
	{0},
};

const struct command command_app_attach = {
	.noun = "app",
	.verb = "attach",
	.summary = N_("attach papers (제출서류) to an application"),
	.details = N_("What a file is, is told by its content: PDF, pictures, HWP, HWPX, Office files and ZIP are taken, programs and unknown "
				  "files are not. The same content is kept once. All files or none. After submission --reason is needed, unless a "
				  "supplement is asked for; once the application is decided its papers do not change any more. Limits: see ppuri "
				  "call paper CALL."),
	.examples = "ppuri app attach 2024-금형/000-81-10074 증명원.pdf --kind 사업자등록증명 --issued 2024-02-26\n"
				"ppuri app attach 2024-금형/000-81-10074 확인서.pdf --kind 중소기업확인서 --valid-until 2025-03-31 --replace\n"
				"ppuri app attach 2024-금형/000-81-10074 --on-paper --kind '국세 납세증명서' --issued 2024-03-04\n"
				"ppuri app attach 2024-금형/000-81-10074 안전.jpg --kind '기타:안전인증서'",
	.arguments = arguments,
	.options = options,
	.act = &ACT_PAPER_ATTACH,
	.run = run,
};
