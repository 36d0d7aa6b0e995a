/* Papers as files again: one of them, or all in a ZIP with a list that anybody can check. */
#include "paper_file.h"
#include "paper_out.h"

#include "ppuri/archive.h"
#include "ppuri/csv.h"
#include "ppuri/file.h"
#include "ppuri/ident.h"
#include "ppuri/store/application.h"
#include "ppuri/store/call.h"
#include "ppuri/store/filed_paper.h"
#include "ppuri/tr.h"

#include <inttypes.h>
#include <string.h>

const struct act ACT_PAPER_TAKE = {"app.papers-take", RIGHT_APP_READ, ACT_READS, .personal = true};

struct taking {
	const char *application, *call;
	int64_t no;
	const char *draft;
	struct paper_archive archive;
};

static bool find_paper(const struct filed_papers *papers, const struct taking *taking, const struct filed_paper **ret,
					   struct err *e)
{
	if (!filed_paper_numbered(papers, taking->no, ret, e))
		return err_hint(e, _("see: ppuri app papers %s"), taking->application);
	return (*ret)->file_name || err_set(e, ERR_REFUSED, _("the paper no. %lld was received on paper: there is no file of it"),
										(long long)taking->no);
}

static bool take_one(struct work *w, void *arg, struct err *e)
{
	struct taking *taking = arg;
	struct paper_out out CLEANUP(paper_out_close) = {0};
	const struct filed_paper *paper;
	struct application application;
	struct call call;
	struct filed_papers papers;
	if (!paper_file_find(w, taking->application, &application, &call, e) ||
		!filed_papers_read(w->db, w->pool, application.id, &papers, e) || !find_paper(&papers, taking, &paper, e))
		return false;
	out = paper_out_of(w->db, paper);
	act_about(w, "application %s, paper %lld", taking->application, (long long)taking->no);
	return !taking->draft || file_fill(taking->draft, paper_out_next, &out, e);
}

bool desk_paper_take(struct office *o, const char *application, int64_t no, const char *out, struct err *e)
{
	struct taking taking = {.application = application, .no = no};
	return paper_out_take(o, &ACT_PAPER_TAKE, take_one, &taking, &taking.draft, out, e);
}

/* What goes into the ZIP. */
struct packing {
	struct pool *pool;
	struct db *db;
	struct {
		struct archive_entry *at;
		size_t n, room;
	} entries;
	struct buf list, sums;
	struct moment newest; /* of the papers: the time of the two lists, so that they do not change from day to day */
	struct paper_archive archive;
};

static void packing_release(struct packing *packing)
{
	buf_release(&packing->list);
	buf_release(&packing->sums);
}

static void put_row(struct buf *list, const char *const *cells, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (i)
			buf_putc(list, ',');
		csv_put_cell(list, cells[i], true);
	}
	buf_puts(list, "\r\n");
}

/* In Korean whoever asks: what is filed is one and the same. */
static void begin_list(struct buf *list)
{
	static const char *const heading[] = {"접수번호", "기업", "사업자등록번호", "번호", "종류", "파일", "형식", "크기(바이트)",
										  "발급일", "유효기간", "제출일시", "비고", "SHA-256"};
	buf_puts(list, "\xEF\xBB\xBF");
	put_row(list, heading, sizeof heading / sizeof *heading);
}

static const char *remark(struct pool *p, const struct filed_paper *paper)
{
	if (paper->replaced_by)
		return pool_printf(p, "%" PRId64 "번으로 교체", paper->replaced_by);
	if (paper->is_set_aside)
		return pool_printf(p, "제외: %s", paper->set_aside_reason);
	return !paper->file_name ? "종이 원본" : paper->locked ? "암호" : "";
}

static void list_paper(struct packing *packing, const struct application *application, const struct filed_paper *paper,
					   const char *path)
{
	struct pool *p = packing->pool;
	char biz_no[BIZ_NO_TEXT], issued[DATE_TEXT_MAX], valid[DATE_TEXT_MAX], at[DATE_TEXT_MAX], hex[SHA256_HEX];
	const struct term *term = term_of(&PAPER_KINDS, paper->kind);
	const char *const cells[] = {
		application->receipt_no ? application->receipt_no : "",
		application->firm.name,
		biz_no_text(application->firm.biz_no, biz_no),
		pool_printf(p, "%" PRId64, paper->no),
		term ? term->ko : paper->kind,
		path ? path : "",
		paper->type ? paper_type_of(paper->type)->name : "",
		paper->file_name ? pool_printf(p, "%" PRId64, paper->size) : "",
		date_iso(paper->issued_on, issued),
		date_iso(paper->valid_until, valid),
		moment_iso(paper->attached_at, at),
		remark(p, paper),
		paper->file_name ? sha256_hex(&paper->sha256, hex) : "",
	};
	put_row(&packing->list, cells, sizeof cells / sizeof *cells);
}

static void pack_paper(struct packing *packing, const struct filed_paper *paper, const char *path)
{
	struct paper_out *out = pool_alloc(packing->pool, sizeof *out);
	char hex[SHA256_HEX];
	*out = paper_out_of(packing->db, paper);
	*POOL_PUSH(packing->pool, &packing->entries) = (struct archive_entry){
		.name = path, .at = paper->attached_at, .size = paper->size, .read = paper_out_next, .arg = out};
	buf_printf(&packing->sums, "%s  %s\n", sha256_hex(&paper->sha256, hex), path);
	if (paper->attached_at.unix_seconds > packing->newest.unix_seconds)
		packing->newest = paper->attached_at;
	packing->archive.files++;
	packing->archive.bytes += paper->size;
}

static bool pack_application(struct packing *packing, const struct application *application, const char *folder, struct err *e)
{
	struct filed_papers papers;
	if (!filed_papers_read(packing->db, packing->pool, application->id, &papers, e))
		return false;
	for (size_t i = 0; i < papers.n; i++) {
		const struct filed_paper *paper = &papers.at[i];
		const char *path = NULL;
		if (paper->file_name && !paper->is_set_aside) {
			path = pool_printf(packing->pool, "%s%s", folder, paper_name_filed(packing->pool, paper));
			pack_paper(packing, paper, path);
		}
		list_paper(packing, application, paper, path);
	}
	packing->archive.applications += papers.n > 0;
	return true;
}

static bool pack_one(struct work *w, const char *name, struct packing *packing, struct err *e)
{
	struct application application;
	struct call call;
	return paper_file_find(w, name, &application, &call, e) && pack_application(packing, &application, "", e);
}

/* What was received, and stays in the order of the receipt. */
static bool pack_call(struct work *w, const char *code, struct packing *packing, struct err *e)
{
	struct application_filter filter = {.call = code};
	struct application_list list;
	struct call call;
	act_about(w, "call %s", code);
	if (!call_by_code(w->db, w->pool, code, &call, e) || !application_list_read(w->db, w->pool, &filter, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++) {
		const char *receipt_no = list.at[i].receipt_no;
		if (receipt_no && !pack_application(packing, &list.at[i], pool_printf(w->pool, "%s/", receipt_no), e))
			return false;
	}
	return true;
}

static struct archive_entry whole(const struct packing *packing, const char *name, const struct buf *text)
{
	return (struct archive_entry){.name = name, .at = packing->newest, .bytes = buf_text(text), .size = (int64_t)text->n};
}

static bool write_archive(struct packing *packing, const char *draft, struct err *e)
{
	*POOL_PUSH(packing->pool, &packing->entries) = whole(packing, "목록.csv", &packing->list);
	*POOL_PUSH(packing->pool, &packing->entries) = whole(packing, "SHA256SUMS", &packing->sums);
	bool written = archive_write(draft, packing->entries.at, packing->entries.n, e);
	for (size_t i = 0; i < packing->entries.n; i++)
		if (packing->entries.at[i].read)
			paper_out_close(packing->entries.at[i].arg);
	return written;
}

static bool take_all(struct work *w, void *arg, struct err *e)
{
	struct taking *taking = arg;
	struct packing packing CLEANUP(packing_release) = {.pool = w->pool, .db = w->db};
	begin_list(&packing.list);
	if (taking->call ? !pack_call(w, taking->call, &packing, e) : !pack_one(w, taking->application, &packing, e))
		return false;
	if (!packing.archive.applications)
		return err_set(e, ERR_REFUSED, "%s", _("there is no paper to take out"));
	taking->archive = packing.archive;
	return !taking->draft || write_archive(&packing, taking->draft, e);
}

bool desk_paper_archive(struct office *o, const char *application, const char *call, const char *out, struct paper_archive *ret,
						struct err *e)
{
	struct taking taking = {.application = application, .call = call};
	if (!paper_out_take(o, &ACT_PAPER_TAKE, take_all, &taking, &taking.draft, out, e))
		return false;
	*ret = taking.archive;
	return true;
}
