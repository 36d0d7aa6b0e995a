/* 감사자료: all that an auditor needs to check a selection, in one ZIP that is opened and checked without this program. */
#include "dossier.h"

#include "paper_out.h"
#include "report_build.h"
#include "selection_export.h"

#include "ppuri/rights.h"
#include "ppuri/store/letter.h"

const struct act ACT_SELECT_DOSSIER = {"select.dossier", RIGHT_SELECT_READ, ACT_READS, .personal = true};

extern const unsigned char ppuri_dossier_readme[];
extern const size_t ppuri_dossier_readme_size;

struct handing_out {
	const char *call;
	const char *draft; /* NULL in a dry run */
	struct dossier_outcome outcome;
};

void dossier_moment(struct grid *grid, struct pool *p, bool there, struct moment at)
{
	char text[DATE_TEXT_MAX];
	grid_text(grid, p, there ? pool_strdup(p, moment_iso(at, text)) : NULL);
}

bool dossier_letter(struct dossier *d, int64_t application, const char *kind, int64_t subject, const char **ret, struct err *e)
{
	const struct letter_filter filter = {.application_id = application, .kind = kind};
	struct letter_list list;
	const char *file = NULL;
	if (!letter_list_read(d->w->db, d->w->pool, &filter, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++)
		if (list.at[i].subject_no == subject)
			file = list.at[i].file_name;
	*ret = file;
	return true;
}

static bool add_letters(struct dossier *d, struct err *e)
{
	const struct grid_column columns[] = {
		{"number", "", GRID_CODE}, {"kind", "", GRID_CODE},        {"document_no", "", GRID_CODE}, {"receipt_no", "", GRID_CODE}, {"firm", "", GRID_TEXT},
		{"file", "", GRID_TEXT},   {"issued_at", "", GRID_MOMENT}, {"state", "", GRID_CODE},       {"successor", "", GRID_CODE},  {"sha256", "", GRID_CODE},
	};
	struct pool *p = d->w->pool;
	struct grid *grid = DOSSIER_GRID(d, columns);
	struct letter_list letters;
	char hex[SHA256_HEX];
	const struct letter_filter of_call = {.call = d->paper.call.code};
	if (!letter_list_read(d->w->db, p, &of_call, &letters, e))
		return false;
	for (size_t i = 0; i < letters.n; i++) {
		const struct letter *letter = &letters.at[i];
		bundle_add_letter(&d->bundle, d->w->db, pool_printf(p, "letters/%s", letter->file_name), letter);
		grid_text(grid, p, letter->number);
		grid_text(grid, p, letter->kind);
		grid_text(grid, p, letter->document_no);
		grid_text(grid, p, letter->receipt_no);
		grid_text(grid, p, letter->firm_name);
		grid_text(grid, p, letter->file_name);
		dossier_moment(grid, p, true, letter->issued_at);
		grid_text(grid, p, LETTER_STATES.terms[letter->state].code);
		grid_text(grid, p, letter->successor);
		grid_text(grid, p, pool_strdup(p, sha256_hex(&letter->sha256, hex)));
	}
	if (letters.n)
		bundle_add_table(&d->bundle, "letters/letters", grid);
	return true;
}

static bool gather(struct dossier *d, struct err *e)
{
	bundle_add(&d->bundle, "README.txt", ppuri_dossier_readme, ppuri_dossier_readme_size);
	selection_bundle(&d->bundle, "selection/", &d->paper.loaded.stored);
	if (!dossier_committee(d, e) || !dossier_eligibility(d, e) || !dossier_awards(d, e) || !dossier_result(d, e) || !dossier_changes(d, e) || !dossier_amendments(d, e) || !add_letters(d, e) || !dossier_notices(d, e) || !dossier_cancellations(d, e) ||
		!dossier_appeals(d, e) || (role_may(d->w->me->role, RIGHT_AUDIT_READ) && !dossier_audit(d, e)))
		return false;
	bundle_add_sums(&d->bundle, "", 0);
	return true;
}

static bool hand_out(struct work *w, void *arg, struct err *e)
{
	struct handing_out *handing = arg;
	struct dossier d = {.w = w};
	if (!committee_paper_read(w, handing->call, &d.paper, e))
		return false;
	const struct selection *stored = &d.paper.loaded.stored;
	d.bundle = (struct bundle){.pool = w->pool, .moment = stored->confirmed_by_name ? stored->confirmed_at : stored->run_at};
	if (!gather(&d, e))
		return false;
	handing->outcome = (struct dossier_outcome){.files = d.bundle.n, .audited = role_may(w->me->role, RIGHT_AUDIT_READ),
												.confirmed = stored->confirmed_by_name != NULL, .digest = stored->digest};
	return !handing->draft || bundle_write(&d.bundle, handing->draft, e);
}

bool desk_select_dossier(struct office *o, const char *call, const char *out, struct dossier_outcome *ret, struct err *e)
{
	struct handing_out handing = {.call = call};
	if (!paper_out_take(o, &ACT_SELECT_DOSSIER, hand_out, &handing, &handing.draft, out, e))
		return false;
	*ret = handing.outcome;
	return true;
}
