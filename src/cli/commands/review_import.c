#include "review_view.h"

#include "../import_view.h"
#include "../screen.h"

#include "ppuri/service/review.h"
#include "ppuri/tr.h"

/* What a dry run would leave is not in the store. */
static bool say_what_is_left(struct session *s, const char *call, struct err *e)
{
	struct assignment_list list;
	const char *unpledged;
	size_t left = 0;
	if (!s->office.dry_run) {
		if (!desk_review_list(&s->office, call, &list, &unpledged, e))
			return false;
		for (size_t i = 0; i < list.n; i++)
			left += assignment_is_left(&list.at[i]);
	}
	if (left)
		screen_line(s->screen, _("still to score: %zu; next: ppuri review next %s"), left, call);
	else
		screen_line(s->screen, _("next: ppuri review lock --call %s"), call);
	return true;
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct import_result result;
	const char *call = input_text(in, "call");
	const struct import_options asked = import_options_of(in);
	bool done = desk_review_import(&s->office, call, &asked, &result, e);
	if (done && !result.written) {
		screen_import(s, &result);
		screen_line(s->screen, _("no line holds a score (%zu lines were passed over)"), result.rows - result.faulty);
		return import_took_all(s, &result, e);
	}
	bool whole = screen_import_done(s, &result, done, _("score sheets"), e);
	struct err lost = {0};
	if (done && !say_what_is_left(s, call, &lost))
		return whole ? (*e = lost, false) : false;
	return whole;
}

static const struct parameter arguments[] = {
	IMPORT_FILE,
	{0},
};

static const struct parameter options[] = {
	{"call", VALUE_CODE, N_("the call"), .required = true},
	IMPORT_OPTIONS,
	{0},
};

const struct command command_review_import = {
	.noun = "review",
	.verb = "import",
	.summary = N_("take your scores from a file (CSV, XLSX): all rows or none"),
	.details = N_("Columns: 접수번호, one for each item of the rubric whose heading begins with the item's name, such as 추진계획(30), "
				  "and 의견; of a blind evaluation 블라인드 번호. Rows without a score are passed over. Where 업체명, 과제명, 합계 or points in a heading "
				  "stand there, they must fit. Every mistake is told by line and column. Leave out what you have a conflict of interest with."),
	.examples = "ppuri review import --call 2024-금형 examples/scores-2024-1.csv",
	.arguments = arguments,
	.options = options,
	.act = &ACT_REVIEW_IMPORT,
	.run = run,
};
