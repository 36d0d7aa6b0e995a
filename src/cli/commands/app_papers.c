#include "../screen.h"
#include "../words.h"
#include "app_view.h"

#include "ppuri/service/filed_paper.h"

#include <string.h>

static const char *remark(struct pool *p, const struct filed_paper *paper)
{
	if (paper->replaced_by && paper->set_aside_reason)
		return pool_printf(p, _("replaced by no. %lld: %s"), (long long)paper->replaced_by, paper->set_aside_reason);
	if (paper->replaced_by)
		return pool_printf(p, _("replaced by no. %lld"), (long long)paper->replaced_by);
	if (paper->is_set_aside)
		return pool_printf(p, _("set aside: %s"), paper->set_aside_reason);
	return !paper->file_name ? _("received on paper") : paper->locked ? _("opens by a password only") : NULL;
}

static void show_papers(struct session *s, const struct filed_papers *papers)
{
	const struct grid_column columns[] = {
		{"no", _("no."), GRID_COUNT},         {"kind", _("kind of paper"), GRID_CODE},
		{"file", _("file"), GRID_TEXT},       {"type", _("type"), GRID_CODE},
		{"size", _("size (bytes)"), GRID_COUNT}, {"issued_on", _("day of issue"), GRID_DATE},
		{"valid_until", _("valid until"), GRID_DATE}, {"attached_at", _("attached"), GRID_MOMENT},
		{"attached_by", _("by"), GRID_CODE},  {"remark", _("remark"), GRID_TEXT},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < papers->n; i++) {
		const struct filed_paper *paper = &papers->at[i];
		grid_number(&grid, s->pool, paper->no);
		grid_text(&grid, s->pool, paper_kind_name(paper->kind));
		grid_text(&grid, s->pool, paper->file_name);
		grid_text(&grid, s->pool, paper->type ? paper_type_of(paper->type)->name : NULL);
		if (paper->file_name)
			grid_number(&grid, s->pool, paper->size);
		else
			grid_blank(&grid, s->pool);
		grid_text(&grid, s->pool, words_date(s->pool, paper->issued_on));
		grid_text(&grid, s->pool, words_date(s->pool, paper->valid_until));
		grid_text(&grid, s->pool, words_moment(s->pool, paper->attached_at));
		grid_text(&grid, s->pool, paper->attached_by);
		grid_text(&grid, s->pool, remark(s->pool, paper));
	}
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.empty = _("no paper is attached")});
}

static void show_needs(struct session *s, const struct paper_needs *needs)
{
	const struct grid_column columns[] = {
		{"kind", _("what the call wants"), GRID_CODE}, {"required", _("required"), GRID_CODE},
		{"age", _("how old it may be"), GRID_TEXT},    {"no", _("no."), GRID_COUNT},
		{"standing", _("how it stands"), GRID_TEXT},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < needs->n; i++) {
		const struct paper_need *need = &needs->at[i];
		grid_text(&grid, s->pool, paper_kind_name(need->wanted->kind));
		grid_text(&grid, s->pool, need->wanted->required ? _("required") : _("optional"));
		grid_text(&grid, s->pool, wanted_paper_age(s->pool, need->wanted));
		if (need->paper)
			grid_number(&grid, s->pool, need->paper->no);
		else
			grid_blank(&grid, s->pool);
		grid_text(&grid, s->pool, paper_standing_text(s->pool, need));
	}
	screen_line(s->screen, "%s", "");
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.empty = _("this call wants no papers")});
}

static bool show_one(struct session *s, const char *name, struct err *e)
{
	struct paper_file file;
	if (!desk_paper_list(&s->office, name, &file, e))
		return false;
	show_papers(s, &file.papers);
	if (s->screen->format == FORMAT_TABLE)
		show_needs(s, &file.needs);
	if (paper_needs_met(&file.needs))
		return true;
	err_set(e, ERR_REFUSED, _("required papers are missing: %s"), paper_needs_text(s->pool, &file.needs));
	return err_hint(e, _("attach each: ppuri app attach %s FILE --kind KIND --issued DAY"), name);
}

static bool show_call(struct session *s, const char *call, struct err *e)
{
	const struct grid_column columns[] = {
		{"application", _("application"), GRID_CODE}, {"firm", _("firm"), GRID_TEXT},
		{"papers", _("papers"), GRID_COUNT},          {"missing", _("missing"), GRID_TEXT},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	struct paper_files files;
	size_t lacking = 0;
	if (!desk_paper_survey(&s->office, call, &files, e))
		return false;
	for (size_t i = 0; i < files.n; i++) {
		const struct paper_file *file = &files.at[i];
		int64_t in_use = 0;
		for (size_t k = 0; k < file->papers.n; k++)
			in_use += !file->papers.at[k].is_set_aside;
		grid_text(&grid, s->pool, application_name(s->pool, &file->application));
		grid_text(&grid, s->pool, file->application.firm.name);
		grid_number(&grid, s->pool, in_use);
		grid_text(&grid, s->pool, paper_needs_text(s->pool, &file->needs));
		lacking += !paper_needs_met(&file->needs);
	}
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.empty = _("no application fits")});
	return !lacking || err_set(e, ERR_REFUSED, _("required papers are missing in %zu applications"), lacking);
}

static bool take(struct session *s, const char *name, const char *call, const char *out, struct err *e)
{
	struct paper_archive archive;
	if (!desk_paper_archive(&s->office, name, call, out, &archive, e))
		return false;
	screen_line(s->screen, _("%zu papers of %zu applications, %lld bytes, in %s"), archive.files, archive.applications,
				(long long)archive.bytes, out);
	return true;
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *name = input_text(in, "APP"), *call = input_text(in, "call"), *out = input_text(in, "out");
	if ((name != NULL) == (call != NULL))
		return err_set(e, ERR_USAGE, "%s", _("name one application, or a call with --call: one of the two"));
	if (input_has(in, "no")) {
		if (!name || !out)
			return err_set(e, ERR_USAGE, "%s", _("--no takes one paper of an application out: it needs APP and --out"));
		if (!desk_paper_take(&s->office, name, input_number(in, "no"), out, e))
			return false;
		screen_line(s->screen, _("paper no. %lld, in %s"), (long long)input_number(in, "no"), out);
		return true;
	}
	if (out)
		return take(s, name, call, out, e);
	return name ? show_one(s, name, e) : show_call(s, call, e);
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, APP_ARGUMENT},
	{0},
};

static const struct parameter options[] = {
	{"call", VALUE_CODE, N_("of every application to this call"), .names = NAMES_CALL},
	{"no", VALUE_NUMBER, N_("one paper, by its number")},
	{"out", VALUE_FILE, N_("write the papers into this ZIP file; with --no the one paper as it came")},
	{0},
};

const struct command command_app_papers = {
	.noun = "app",
	.verb = "papers",
	.summary = N_("show the papers of an application and what is missing, or take them out as files"),
	.details = N_("Exit status 1 if a required paper is missing, too old or not dated. The ZIP holds what is in use, 목록.csv and "
				  "SHA256SUMS (check: sha256sum -c SHA256SUMS); of a call, what was received, in a folder for each receipt number. The "
				  "same papers make the same bytes. Taking papers out is noted in the access record."),
	.examples = "ppuri app papers 2024-금형-0007\nppuri app papers 2024-금형-0007 --no 3 --out 증명원.pdf\n"
				"ppuri app papers 2024-금형-0007 --out 0007.zip\nppuri app papers --call 2024-금형 --out 2024-금형.zip",
	.arguments = arguments,
	.options = options,
	.act = &ACT_PAPER_LIST,
	.run = run,
};
