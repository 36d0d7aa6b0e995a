/* The papers of an evaluation as they are signed. They are in Korean whoever takes them, and say the digest of the selection where
 * other copies say who made them, so that the same store makes the same bytes. */
#include "dossier.h"
#include "meeting_acts.h"
#include "report_committee.h"

#include "ppuri/tr.h"

static bool begin(struct dossier *d, struct report *report, struct err *e)
{
	char hex[SHA256_HEX];
	if (!report_begin(d->w, report, e))
		return false;
	report->made = report->known = d->bundle.moment;
	report->foot = pool_printf(d->w->pool, _("digest %s"), sha256_hex(&d->paper.loaded.stored.digest, hex));
	return true;
}

/* What no font can write is in the tables and texts all the same. */
static bool add(struct dossier *d, const struct report *report, const char *name, struct err *e)
{
	struct buf pdf CLEANUP(buf_release) = {0};
	if (!report_pdf(d->w->pool, report, WON_1, &pdf, e))
		return e->kind == ERR_REFUSED;
	bundle_add_text(&d->bundle, name, &pdf);
	return true;
}

static bool scores(struct dossier *d, struct err *e)
{
	struct report report;
	if (!begin(d, &report, e) || !report_set_by(d->w, "score-table", &report, e))
		return false;
	scores_report(d->w->pool, &d->paper, 0, &report);
	return add(d, &report, "reckoning/scores.pdf", e);
}

static bool minutes(struct dossier *d, const struct meeting_record *record, struct err *e)
{
	struct report report;
	return begin(d, &report, e) && meeting_report(d->w, record, &report, e) &&
		   add(d, &report, pool_printf(d->w->pool, "meetings/minutes-%d.pdf", record->meeting.no), e);
}

bool dossier_scores_paper(struct dossier *d, struct err *e)
{
	enum lang lang = tr_lang();
	tr_set(LANG_KO);
	bool done = scores(d, e);
	tr_set(lang);
	return done;
}

bool dossier_minutes_paper(struct dossier *d, const struct meeting_record *record, struct err *e)
{
	enum lang lang = tr_lang();
	tr_set(LANG_KO);
	bool done = minutes(d, record, e);
	tr_set(lang);
	return done;
}
