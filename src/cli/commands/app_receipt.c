#include "../pdf_out.h"
#include "../screen.h"
#include "../words.h"
#include "app_view.h"

#include "ppuri/file.h"
#include "ppuri/filed_paper.h"
#include "ppuri/ident.h"
#include "ppuri/service/receipt.h"

static const struct grid_column columns[] = {
	{"kind", N_("paper"), GRID_TEXT},
	{"file", N_("file"), GRID_TEXT},
	{"bytes", N_("bytes"), GRID_COUNT},
	{"sha256", "SHA-256", GRID_CODE},
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
		{"papers", _("papers"), count, .rows = &papers},
	};
	screen_record(s->screen, p, pairs, sizeof pairs / sizeof *pairs);
	if (s->screen->format != FORMAT_TABLE)
		return;
	if (receipt->papers.n) {
		screen_line(s->screen, "%s", "");
		screen_grid(s->screen, p, &papers, &(struct grid_view){0});
	}
	screen_line(s->screen, _("as PDF: ppuri app receipt %s --out %s.pdf"), a->receipt_no, a->receipt_no);
}

static bool save(struct session *s, const struct receipt *receipt, const char *out, struct err *e)
{
	struct buf bytes CLEANUP(buf_release) = {0};
	return receipt_pdf(s->pool, receipt, &bytes, e) && pdf_out(s, out, &bytes, e);
}

/* Whether the file is the receipt, byte for byte. */
static bool verify(struct session *s, const struct receipt *receipt, const char *path, struct err *e)
{
	struct buf bytes CLEANUP(buf_release) = {0};
	const char *number = receipt->application.receipt_no;
	struct sha256 given;
	if (!file_digest(path, &given, e) || !receipt_pdf(s->pool, receipt, &bytes, e))
		return false;
	struct sha256 own = sha256_of(bytes.at, bytes.n);
	if (!sha256_same(&own, &given))
		return err_set(e, ERR_REFUSED, _("forged: %s is not the receipt of %s as the office gives it"), path, number);
	screen_line(s->screen, _("%s is the receipt of %s, byte for byte"), path, number);
	return true;
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct receipt receipt;
	const char *out = input_text(in, "out"), *file = input_text(in, "verify");
	if (out && file)
		return err_set(e, ERR_USAGE, "%s", _("give either --out or --verify"));
	if (!desk_receipt(&s->office, input_text(in, "APP"), &receipt, e))
		return false;
	if (file)
		return verify(s, &receipt, file, e);
	if (out)
		return save(s, &receipt, out, e);
	show(s, &receipt);
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, APP_ARGUMENT, .required = true},
	{0},
};

static const struct parameter options[] = {
	{"out", VALUE_PDF, N_("the PDF to write")},
	{"verify", VALUE_FILE, N_("a file that is said to be this receipt")},
	{0},
};

const struct command command_app_receipt = {
	.noun = "app",
	.verb = "receipt",
	.summary = N_("the receipt of an application (접수증), on the screen or as PDF"),
	.details = N_("Applicants get those of their own firm. A receipt says for ever what it said on the day: a firm that is renamed, a corrected "
				  "notice, papers that come later and a new form change nothing in it. It is the same file whenever it is made, so that "
				  "--verify tells of any file whether it is the office's receipt, byte for byte."),
	.examples = "ppuri app receipt 2024-금형-0007\nppuri app receipt 2024-금형-0007 --out 2024-금형-0007_접수증.pdf\nppuri app receipt 2024-금형-0007 --verify 받은파일.pdf",
	.arguments = arguments,
	.options = options,
	.act = &ACT_RECEIPT,
	.run = run,
};
