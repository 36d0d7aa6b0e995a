#include "../command.h"
#include "../screen.h"

#include "ppuri/service/program.h"
#include "ppuri/tr.h"

static bool drop(struct session *s, const char *code, const char *what, struct err *e)
{
	if (!desk_program_unstated(&s->office, code, what, e))
		return false;
	screen_line(s->screen, _("%s: nothing is stated any more of: %s"), code, what);
	return true;
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *code = input_text(in, "CODE"), *what = input_text(in, "WHAT");
	const struct stated_total total = {
		.what = what,
		.kind = input_text(in, "kind"),
		.n = input_number(in, "N"),
		.bound = input_text(in, "bound"),
		.source = input_text(in, "source-note"),
	};
	struct program_tree tree;
	if (input_has(in, "N") == input_flag(in, "drop"))
		return err_set(e, ERR_USAGE, "%s", _("say how many there are, or --drop"));
	if (input_flag(in, "drop"))
		return drop(s, code, what, e);
	if (!desk_program_stated(&s->office, code, &total, e) || !desk_program_tree(&s->office, code, &tree, e))
		return false;
	int64_t named = tree_named(&tree.at[0], &total);
	screen_line(s->screen, "%s: %s", code, stated_total_text(s->pool, &total, named));
	if (named > total.n && !total.bound)
		screen_line(s->screen, "%s", _("note: more of them are named beneath it than that; is it the right number, and the right --kind?"));
	return true;
}

static const struct parameter arguments[] = {
	{"CODE", VALUE_CODE, N_("the programme's code"), .required = true, .names = NAMES_PROGRAM},
	{"WHAT", VALUE_TEXT, N_("what is counted, as the source calls it: 세부과제"), .required = true},
	{"N", VALUE_NUMBER, N_("how many the source says there are")},
	{0},
};

static const struct parameter options[] = {
	{"kind", VALUE_TERM, N_("the nodes beneath that are meant, so that those named are counted"), .vocabulary = &PROGRAM_KINDS},
	{"bound", VALUE_TERM, N_("if it is no exact number: 여 or 이상"), .vocabulary = &BOUNDS},
	{"source-note", VALUE_TEXT, N_("the document that says so")},
	{"drop", VALUE_FLAG, N_("this is not stated after all")},
	{0},
};

const struct command command_program_stated = {
	.noun = "program",
	.verb = "stated",
	.summary = N_("record how many of something the source says there are, whether or not it names them"),
	.examples = "ppuri program stated 경남희유 세부과제 9 --kind 과제\nppuri program stated 광역클러스터 '산학연 협의체' 100 --bound 여\n"
				"ppuri program stated 경남희유 세부과제 --drop",
	.arguments = arguments,
	.options = options,
	.act = &ACT_PROGRAM_STATED,
	.run = run,
};
