#include "appeal_pack.h"

#include "dossier.h"
#include "report_build.h"

#include "ppuri/store/appeal.h"

struct appeal_packing appeal_packing_begin(struct work *w, struct bundle *bundle, const char *folder)
{
	const struct grid_column columns[] = {
		{"receipt_no", "", GRID_CODE}, {"against", "", GRID_CODE}, {"told_on", "", GRID_DATE}, {"no", "", GRID_COUNT},
		{"file", "", GRID_TEXT},       {"type", "", GRID_CODE},    {"size", "", GRID_COUNT},   {"attached_at", "", GRID_MOMENT},
		{"sha256", "", GRID_CODE},
	};
	return (struct appeal_packing){
		.w = w, .bundle = bundle, .folder = folder, .grid = report_grid(w->pool, columns, sizeof columns / sizeof *columns)};
}

static void pack_paper(struct appeal_packing *packing, const struct appeal *appeal, const struct filed_paper *paper)
{
	struct pool *p = packing->w->pool;
	struct grid *grid = packing->grid;
	char told[DATE_TEXT_MAX], hex[SHA256_HEX];
	const char *name = pool_printf(p, "%s_%s_%s/%s", appeal->receipt_no, date_iso(appeal->told_on, told), appeal->against,
								   paper_name_filed(p, paper));
	bundle_add_paper(packing->bundle, packing->w->db, pool_printf(p, "%s%s", packing->folder, name), paper);
	grid_text(grid, p, appeal->receipt_no);
	grid_text(grid, p, appeal->against);
	report_date(grid, p, appeal->told_on);
	grid_number(grid, p, paper->no);
	grid_text(grid, p, name);
	grid_text(grid, p, paper->type);
	grid_number(grid, p, paper->size);
	dossier_moment(grid, p, true, paper->attached_at);
	grid_text(grid, p, pool_strdup(p, sha256_hex(&paper->sha256, hex)));
	if (paper->attached_at.unix_seconds > packing->newest.unix_seconds)
		packing->newest = paper->attached_at;
	packing->archive.files++;
	packing->archive.bytes += paper->size;
}

bool appeal_papers_pack(struct appeal_packing *packing, const struct appeal *appeal, struct err *e)
{
	struct filed_papers papers;
	if (!appeal_papers_read(packing->w->db, packing->w->pool, appeal->id, &papers, e))
		return false;
	for (size_t i = 0; i < papers.n; i++)
		pack_paper(packing, appeal, &papers.at[i]);
	packing->archive.applications += papers.n > 0;
	return true;
}

void appeal_packing_end(const struct appeal_packing *packing)
{
	bundle_add_table(packing->bundle, pool_printf(packing->w->pool, "%spapers", packing->folder), packing->grid);
}
