#include "../page_view.h"
#include "../rows_out.h"
#include "app_view.h"

#include <strings.h>

/* A state by its code or by its name in either language. */
static bool find_state(const char *given, const char **ret, struct err *e)
{
	CLEANUP(buf_release) struct buf known = {0};
	for (size_t i = 0; i < APP_STATES_N; i++) {
		const struct app_state *state = &APP_STATES[i];
		if (strcasecmp(state->code, given) == 0 || strcasecmp(state->ko, given) == 0 || strcasecmp(state->en, given) == 0) {
			*ret = state->code;
			return true;
		}
		buf_printf(&known, "%s%s", i ? ", " : "", app_state_name(state->code));
	}
	return err_set(e, ERR_USAGE, _("--state: there is no state \"%s\"; there are: %s"), given, buf_text(&known));
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct application_rows list CLEANUP(application_rows_release) = application_rows(s);
	struct page_end end;
	struct application_filter filter = {.call = input_text(in, "call"), .search = input_text(in, "search"), .page = page_wanted(s, in)};
	if (input_has(in, "state") && !find_state(input_text(in, "state"), &filter.state, e))
		return false;
	if (!desk_application_list(&s->office, &filter, &(struct application_taker){application_rows_take, &list}, &end, e))
		return false;
	screen_applications(s, &list);
	screen_page_end(s, &filter.page, &end, list.n);
	return true;
}

static const struct parameter options[] = {
	{"call", VALUE_CODE, N_("only those to this call")},
	{"state", VALUE_TEXT, N_("only those in this state, such as 접수 or SUBMITTED")},
	ROWS_OPTIONS,
	{"search", VALUE_TEXT, N_("only those of firms whose name or number contains this; first letters (초성) find names too")},
	PAGE_OPTIONS,
	{0},
};

const struct command command_app_list = {
	.noun = "app",
	.verb = "list",
	.summary = N_("list applications: of a call in the order of their receipt, drafts last; else the newest first"),
	.details = N_("A long list is shown in parts. With --search the firms that fit best come first: see firm list."),
	.examples = "ppuri app list --call 2024-금형\nppuri app list --state 자격검토 --format csv\nppuri app list --search 하늘",
	.options = options,
	.rows = N_("applications"),
	.act = &ACT_APPLICATION_LIST,
	.run = run,
};
