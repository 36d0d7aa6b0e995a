#include "../command.h"
#include "../screen.h"
#include "call_input.h"

#include "ppuri/service/filed_paper.h"
#include "ppuri/tr.h"

static bool change(struct session *s, const struct input *in, const char *call, struct err *e)
{
	struct wanted_change given;
	struct call limits;
	call_fields fields;
	if (!call_papers_from_input(s, in, "remove", &given, e) || !call_from_input(s, in, &limits, &fields, e))
		return false;
	return (!given.n && !given.n_removed && !fields) || desk_call_papers_change(&s->office, call, &given, &limits, fields, e);
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *call = input_text(in, "CALL");
	struct wanted_papers papers;
	struct paper_limits limits;
	if (!change(s, in, call, e) || !desk_call_papers(&s->office, call, &papers, &limits, e))
		return false;
	const struct grid_column columns[] = {
		{"kind", _("kind of paper"), GRID_CODE}, {"required", _("required"), GRID_CODE}, {"age", _("how old it may be"), GRID_TEXT}};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < papers.n; i++) {
		grid_text(&grid, s->pool, paper_kind_name(papers.at[i].kind));
		grid_text(&grid, s->pool, papers.at[i].required ? _("required") : _("optional"));
		grid_text(&grid, s->pool, wanted_paper_age(s->pool, &papers.at[i]));
	}
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.empty = _("this call wants no papers")});
	if (s->screen->format == FORMAT_TABLE)
		screen_line(s->screen, _("largest file: %s; all files of an application: %s"), paper_limit_text(s->pool, &limits.file),
					paper_limit_text(s->pool, &limits.application));
	return true;
}

static const struct parameter arguments[] = {
	{"CALL", VALUE_CODE, N_("the call"), .required = true, .names = NAMES_CALL},
	{0},
};

static const struct parameter options[] = {
	{"require", VALUE_TEXT, N_("a paper without which nobody can submit: KIND, KIND:AGE or KIND:AGE@DAY"), .many = true},
	{"optional", VALUE_TEXT, N_("a paper that may come, written alike"), .many = true},
	{"remove", VALUE_TEXT, N_("a kind that is not wanted after all"), .many = true},
	CALL_LIMIT_OPTIONS,
	{0},
};

const struct command command_call_paper = {
	.noun = "call",
	.verb = "paper",
	.summary = N_("say which papers (제출서류) a call wants and how large they may be, while it is a draft; or show them"),
	.details = N_("AGE is 3m (issued at most three months before the day), 30d, valid (it states its own last day) or any; without "
				  "one it is what calls usually want of the kind: 사업자등록증명 3m, 국세·지방세 납세증명서 3m, 4대보험 가입자명부 1m, 중소기업확인서 and "
				  "뿌리기업확인서 valid. DAY is notice (공고일), unless said otherwise, or receipt (접수일). Other papers are named: 기타:안전인증서."),
	.examples = "ppuri call paper 2024-금형 --require 신청서 --require 사업계획서 --require 사업자등록증명:3m@notice "
				"--require '국세 납세증명서:30d@receipt' --require 중소기업확인서 --optional '기타:특허증'\nppuri call paper 2024-금형 --file-mb 50 --application-mb 200\nppuri call paper 2024-금형",
	.arguments = arguments,
	.options = options,
	.act = &ACT_CALL_PAPER,
	.also = &ACT_CALL_PAPERS,
	.run = run,
};
