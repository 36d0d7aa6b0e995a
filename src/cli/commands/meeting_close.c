#include "../prompt.h"
#include "../screen.h"
#include "meeting_view.h"

static bool confirm(struct session *s, const char *call, int64_t no, struct err *e)
{
	struct meeting_record record;
	if (s->yes || s->no_input || !prompt_possible())
		return true;
	if (!desk_meeting_show(&s->office, call, no, &record, e))
		return false;
	/* What is closed already is not asked about: the desk says so. */
	if (record.meeting.closed || prompt_yes(s, pool_printf(s->pool, _("close meeting %lld (%s; motions: %zu)? nothing of it can be changed after that"),
														   (long long)no, meeting_quorum_text(s->pool, &record.meeting.count), record.motions.n)))
		return true;
	return err_set(e, ERR_REFUSED, "%s", _("not closed; nothing was changed"));
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *call = input_text(in, "CALL");
	int64_t no = input_number(in, "NO");
	struct meeting_record record;
	if (!confirm(s, call, no, e) || !desk_meeting_close(&s->office, call, no, input_text(in, "chair"), &record, e))
		return false;
	screen_line(s->screen, _("meeting %lld of call %s is closed: %s, presided by %s"), (long long)no, call,
				meeting_quorum_text(s->pool, &record.meeting.count), record.meeting.chaired_by);
	screen_motions(s, &record);
	return true;
}

static const struct parameter arguments[] = {MEETING_ARGUMENTS, {0}};

static const struct parameter options[] = {
	{"chair", VALUE_TEXT, N_("login of the civilian member who presided in the chair's place")},
	{0},
};

const struct command command_meeting_close = {
	.noun = "meeting",
	.verb = "close",
	.summary = N_("close a meeting: attendance, votes and minutes stand from then on"),
	.details = N_("It needs its minutes, and a chair who was present. What was wrong can be said in an addendum alone."),
	.examples = "ppuri meeting close 2024-금형 1\nppuri meeting close 2024-금형 1 --chair rev2",
	.arguments = arguments,
	.options = options,
	.act = &ACT_MEETING_CLOSE,
	.run = run,
};
