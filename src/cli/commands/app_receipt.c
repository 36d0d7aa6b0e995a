#include "../certificate_password.h"
#include "../pdf_out.h"
#include "../screen.h"
#include "../words.h"
#include "app_view.h"

#include "ppuri/filed_paper.h"
#include "ppuri/ident.h"
#include "ppuri/service/receipt.h"

static const struct grid_column columns[] = {
	{"kind", N_("paper"), GRID_TEXT},
	{"file", N_("file"), GRID_TEXT},
	{"bytes", N_("bytes"), GRID_COUNT},
	{"sha256", "SHA-256", GRID_CODE},
	{"came_later", N_("came later, on"), GRID_TEXT},
};
#define COLUMNS_N (sizeof columns / sizeof *columns)

static struct grid paper_grid(struct session *s, const struct receipt *receipt)
{
	struct grid_column *own = pool_alloc(s->pool, sizeof columns);
	for (size_t i = 0; i < COLUMNS_N; i++)
		own[i] = (struct grid_column){columns[i].key, tr(columns[i].title), columns[i].kind};
	struct grid grid = {.columns = own, .n_columns = COLUMNS_N};
	for (size_t i = 0; i < receipt->papers.n; i++) {
		const struct receipt_paper *paper = &receipt->papers.at[i];
		grid_text(&grid, s->pool, paper_kind_name(paper->kind));
		grid_text(&grid, s->pool, paper->file_name);
		if (paper->file_name)
			grid_number(&grid, s->pool, paper->size);
		else
			grid_blank(&grid, s->pool);
		grid_text(&grid, s->pool, paper->sha256);
		grid_text(&grid, s->pool, paper->came_later.year ? words_date(s->pool, paper->came_later) : NULL);
	}
	return grid;
}

static void show(struct session *s, const struct receipt *receipt)
{
	struct pool *p = s->pool;
	const struct application *a = &receipt->application;
	char number[BIZ_NO_TEXT];
	const struct grid papers = paper_grid(s, receipt);
	const char *count = words_number(p, (int64_t)receipt->papers.n);
	const struct screen_pair pairs[] = {
		{"receipt_no", _("receipt no."), a->receipt_no},
		{"received_at", _("received"), words_moment(p, a->received_at)},
		{"call", _("call"), pool_printf(p, "%s (%s)", receipt->call_title, receipt->notice_no)},
		{"firm", _("firm"), a->firm.name},
		{"biz_no", _("business registration number"), biz_no_text(a->firm.biz_no, number)},
		{"title", _("project"), a->title},
		{"total", _("total cost"), words_won(p, a->total), words_number(p, a->total.n)},
		{"asked", _("support asked for"), words_won(p, a->asked), words_number(p, a->asked.n)},
		{"own_cash", _("own share in cash"), words_won(p, a->own_cash), words_number(p, a->own_cash.n)},
		{"own_kind", _("own share in kind"), words_won(p, a->own_kind), words_number(p, a->own_kind.n)},
		{"office", _("received by"), receipt->organisation},
		{"contact", _("who answers questions"), receipt->contact},
		{"letter_no", _("letter no."), receipt->letter_no},
		{"issued_at", _("issued"), receipt->letter_no ? words_moment(p, receipt->issued_at) : NULL},
		{"papers", _("papers"), count, .rows = &papers},
	};
	screen_record(s->screen, p, pairs, sizeof pairs / sizeof *pairs);
	if (s->screen->format != FORMAT_TABLE)
		return;
	if (receipt->papers.n) {
		screen_line(s->screen, "%s", "");
		screen_grid(s->screen, p, &papers, &(struct grid_view){0});
	}
	if (receipt->letter_no || receipt->may_issue)
		screen_line(s->screen, _("as PDF: ppuri app receipt %s --out %s.pdf"), a->receipt_no, a->receipt_no);
}

static bool save(struct session *s, const char *name, const char *out, struct err *e)
{
	struct buf bytes CLEANUP(buf_release) = {0};
	const char *number;
	if (!desk_receipt_file(&s->office, name, &bytes, &number, e) || !pdf_out(s, out, &bytes, e))
		return false;
	screen_line(s->screen, _("number %s"), number);
	return true;
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct receipt receipt;
	const char *name = input_text(in, "APP"), *out = input_text(in, "out");
	certificate_password_from(s, in);
	if (out)
		return save(s, name, out, e);
	if (!desk_receipt(&s->office, name, &receipt, e))
		return false;
	show(s, &receipt);
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, APP_ARGUMENT, .required = true},
	{0},
};

static const struct parameter options[] = {
	{"out", VALUE_PDF, N_("the PDF to write; issued with its number, if it was not yet")},
	PASSWORD_FD_OPTION,
	{0},
};

const struct command command_app_receipt = {
	.noun = "app",
	.verb = "receipt",
	.summary = N_("the receipt of an application (접수증), on the screen or as PDF"),
	.details = N_("Applicants get those of their own firm. The first time that an officer writes the PDF the receipt is issued, as letter issue does it "
				  "for a whole call (--kind 접수증); from then on it is the same file for everybody. The screen shows what is there now: where "
				  "the firm, the notice or the papers have changed since, letter amend makes a receipt that says so. Whether a file or a "
				  "print is genuine: letter verify."),
	.examples = "ppuri app receipt 2024-금형-0007\nppuri app receipt 2024-금형-0007 --out 2024-금형-0007_접수증.pdf",
	.arguments = arguments,
	.options = options,
	.act = &ACT_RECEIPT,
	.run = run,
};
