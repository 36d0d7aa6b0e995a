/* What of a firm and its project became another after the committee had judged it. */
#include "report_committee.h"

#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

struct changes {
	struct grid *grid;
	struct pool *pool;
	const struct evaluated *at;
};

static void tell(const struct changes *c, const char *what, const char *was, const char *is)
{
	if (strcmp(was ? was : "", is ? is : "") == 0)
		return;
	grid_text(c->grid, c->pool, c->at->application.receipt_no);
	grid_text(c->grid, c->pool, c->at->application.firm.name);
	grid_text(c->grid, c->pool, what);
	grid_text(c->grid, c->pool, was);
	grid_text(c->grid, c->pool, is);
}

static const char *named(const struct vocabulary *words, const char *code)
{
	return code ? term_name(words, code) : NULL;
}

static const char *workers_of(struct pool *p, const struct firm *firm)
{
	return firm->workers >= 0 ? pool_printf(p, "%lld", (long long)firm->workers) : NULL;
}

const struct grid *committee_changed(const struct committee_report *r)
{
	struct pool *p = r->pool;
	const struct grid_column columns[] = {{"receipt_no", _("receipt no."), GRID_CODE}, {"firm", _("firm"), GRID_TEXT},
										  {"what", _("what changed"), GRID_CODE}, {"judged", _("as judged"), GRID_TEXT},
										  {"now", _("now"), GRID_TEXT}};
	struct changes c = {report_grid(p, columns, sizeof columns / sizeof *columns), p, NULL};
	for (size_t i = 0; i < r->paper->n; i++) {
		c.at = &r->paper->at[i];
		const struct firm *was = &c.at->application.firm, *is = &c.at->now->firm;
		tell(&c, _("name of the firm"), was->name, is->name);
		tell(&c, _("size"), named(&SIZES, was->size), named(&SIZES, is->size));
		tell(&c, _("address"), was->address, is->address);
		tell(&c, _("workers"), workers_of(p, was), workers_of(p, is));
		tell(&c, _("root technology"), named(&TECHNOLOGIES, was->technology), named(&TECHNOLOGIES, is->technology));
		tell(&c, _("project"), c.at->application.title, c.at->now->title);
	}
	return c.grid;
}
