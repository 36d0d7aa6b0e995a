#include "appeal_view.h"

#include "../screen.h"
#include "../words.h"
#include "amendment_view.h"

#include "ppuri/award_change.h"
#include "ppuri/award_law.h"
#include "ppuri/filed_paper.h"
#include "ppuri/rights.h"
#include "ppuri/tr.h"

#include <string.h>

static const char *last_day_words(struct pool *p, const struct appeal *appeal, bool people)
{
	if (!appeal->last_day.year)
		return people ? _("none; no term was told") : NULL;
	const char *text = pool_printf(p, "%s (%s)", words_day(p, appeal->last_day), appeal->law);
	return appeal_is_late(appeal) ? pool_printf(p, _("%s; it came late"), text) : text;
}

static const char *due_words(struct pool *p, const struct appeal *appeal)
{
	const char *first = pool_printf(p, "%s (%s)", words_day(p, appeal->answer_by), appeal->answer_law);
	return appeal->extended_to.year ? pool_printf(p, _("%s; extended from %s"), words_day(p, appeal->extended_to), first) : first;
}

static struct grid *papers_grid(struct pool *p, const struct filed_papers *papers)
{
	const struct grid_column columns[] = {
		{"no", _("no."), GRID_COUNT},           {"file", _("file"), GRID_TEXT},          {"type", _("type"), GRID_CODE},
		{"size", _("size (bytes)"), GRID_COUNT}, {"attached_at", _("attached"), GRID_MOMENT}, {"attached_by", _("by"), GRID_CODE},
		{"sha256", "SHA-256", GRID_CODE, .spare = true},
	};
	struct grid *grid = pool_alloc(p, sizeof *grid);
	struct grid_column *kept = pool_alloc(p, sizeof columns);
	memcpy(kept, columns, sizeof columns);
	*grid = (struct grid){.columns = kept, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < papers->n; i++) {
		const struct filed_paper *paper = &papers->at[i];
		char hex[SHA256_HEX];
		grid_number(grid, p, paper->no);
		grid_text(grid, p, paper->file_name);
		grid_text(grid, p, paper_type_of(paper->type)->name);
		grid_number(grid, p, paper->size);
		grid_text(grid, p, words_moment(p, paper->attached_at));
		grid_text(grid, p, paper->attached_by);
		grid_text(grid, p, pool_strdup(p, sha256_hex(&paper->sha256, hex)));
	}
	return grid;
}

void screen_appeal(struct session *s, const struct appeal *appeal, const struct filed_papers *papers)
{
	struct pool *p = s->pool;
	const struct filed_papers none = {0};
	const struct grid *rows = papers_grid(p, papers ? papers : &none);
	struct screen_pair pairs[] = {
		{"application", _("application"), appeal->receipt_no},
		{"firm", _("firm"), appeal->firm_name},
		{"against", _("objects to"), appeal_against_state(appeal), .code = appeal->against},
		{"decision", award_law_agrees(appeal->legal_basis) ? _("agreement no.") : _("award no."),
		 appeal->award_no ? award_change_no(p, appeal->legal_basis, appeal->award_no, appeal->change_kind, appeal->version) : NULL},
		{"told_on", _("told on"), words_date(p, appeal->told_on)},
		{"last_day", _("last day to object"), last_day_words(p, appeal, s->screen->format == FORMAT_TABLE), .code = words_date(p, appeal->last_day)},
		{"filed_on", _("came on"), words_date(p, appeal->filed_on)},
		{"ground", _("ground of the objection"), appeal->ground},
		{"wants", _("what it wants"), appeal->wants},
		{"entered_by", _("entered by"), pool_printf(p, "%s, %s", appeal->entered_by_name, words_moment(p, appeal->entered_at)),
		 .code = appeal->entered_by_name},
		{"answer_by", _("to be answered by"), due_words(p, appeal), .code = words_date(p, appeal_due(appeal))},
		{"extended_reason", _("why it was extended"), appeal->extended_to.year ? appeal->extended_reason : NULL},
		{"extended_by", _("extended by"),
		 appeal->extended_to.year ? pool_printf(p, "%s, %s", appeal->extended_by, words_moment(p, appeal->extended_at)) : NULL,
		 .code = appeal->extended_by},
		{"outcome", _("outcome"), appeal->outcome ? words_term(&APPEAL_OUTCOMES, appeal->outcome) : NULL, .code = appeal->outcome},
		{"reason", _("reason of the decision"), appeal->reason},
		{"decided_by", _("decided by"), appeal->outcome ? pool_printf(p, "%s, %s", appeal->decided_by, words_moment(p, appeal->decided_at)) : NULL,
		 .code = appeal->decided_by},
		{"papers", _("papers"), words_number(p, papers ? (int64_t)papers->n : 0), .rows = rows},
	};
	/* Who did not read them does not say that there are none. */
	screen_record(s->screen, p, pairs, sizeof pairs / sizeof *pairs - !papers);
	if (papers && papers->n && s->screen->format == FORMAT_TABLE) {
		screen_line(s->screen, "%s", "");
		screen_grid(s->screen, p, rows, &(struct grid_view){0});
	}
}

bool appeal_shows_effect(const struct appeal *appeal)
{
	return !appeal->outcome && appeal_is_against_result(appeal);
}

bool screen_appeal_effect(struct session *s, const struct appeal *appeal, struct err *e)
{
	struct amendment_preview preview;
	if (!appeal_shows_effect(appeal) || s->screen->format != FORMAT_TABLE || !role_may(s->office.me.role, RIGHT_SELECT_READ))
		return true;
	if (!desk_appeal_effect(&s->office, appeal->receipt_no, &preview, e))
		return false;
	struct amendment_lines lines = preview_lines(s->pool, &preview);
	for (size_t i = 0; i < lines.n; i++)
		screen_line(s->screen, "%s", lines.at[i]);
	return true;
}
