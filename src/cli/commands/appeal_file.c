#include "../words.h"
#include "app_view.h"
#include "appeal_view.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const struct texts papers = input_texts(s->pool, in, "paper");
	const struct appeal_given given = {
		.application = input_text(in, "APP"),
		.filed_on = input_date(in, "on"),
		.told_on = input_date(in, "told"),
		.ground = input_text(in, "ground"),
		.wants = input_text(in, "wants"),
		.papers = papers.at,
		.n_papers = papers.n,
	};
	struct appeal_file file;
	bool unknown;
	if (!desk_appeal_file(&s->office, &given, &file, &unknown, e))
		return false;
	screen_appeal(s, &file.appeal, &file.papers);
	if (s->screen->format != FORMAT_TABLE)
		return true;
	if (unknown)
		screen_line(s->screen, "%s", words_unknown_year(s->pool, file.appeal.last_day.year));
	screen_line(s->screen, _("an approver decides: ppuri appeal decide %s --outcome … --reason '…'"), file.appeal.receipt_no);
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, APP_ARGUMENT, .required = true},
	{0},
};

static const struct parameter options[] = {
	{"ground", VALUE_TEXT, N_("why the firm objects"), .required = true},
	{"wants", VALUE_TEXT, N_("what it wants")},
	{"paper", VALUE_FILE, N_("a file that came with it; as often as needed"), .many = true},
	{"on", VALUE_DATE, N_("the day on which the objection came; today unless given")},
	{"told", VALUE_DATE, N_("the day of the notice, where it came later than is known here; of a return without a letter it must be given")},
	{0},
};

const struct command command_appeal_file = {
	.noun = "appeal",
	.verb = "file",
	.summary = N_("enter the objection of a firm (이의신청)"),
	.details = N_("Against what the firm was told: that it is ineligible or was returned; that it was selected, not selected or waits in the reserve, once "
				  "the result is announced; its award and each change of it, once the letter of that was issued, and what was cancelled. The last day is computed from the day of the notice by the law of the programme, with the holidays "
				  "that are loaded, and kept; of an agreement (협약) none runs, because its letters tell none. One that came late is entered too; it can only be dismissed. Its papers are apart from those of the application, which stay as they were judged, and take the same kinds of files and the same limits."),
	.examples = "ppuri appeal file 2024-금형-0016 --ground '부산 공장이 있음' --wants '적격 판정'\n"
				"ppuri appeal file 2024-금형-0011 --on 2024-04-12 --told 2024-03-28 --ground '서류는 기한 안에 냈음' --paper 접수증.pdf",
	.arguments = arguments,
	.options = options,
	.act = &ACT_APPEAL_FILE,
	.run = run,
};
