#include "ppuri/service/open_data.h"

#include "reason.h"
#include "work.h"

#include "ppuri/ident.h"
#include "ppuri/region.h"
#include "ppuri/store/grant.h"
#include "ppuri/store/program.h"
#include "ppuri/store/setting.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <inttypes.h>
#include <string.h>

const struct act ACT_EXPORT_360GIVING = {"export.360giving", RIGHT_REPORT, ACT_READS};
const struct act ACT_EXPORT_360GIVING_PEOPLE = {"export.360giving-people", RIGHT_FIRM_READ, ACT_READS, .personal = true};

/* How many hex digits of the store's own number tell its grants from those of any other office. */
#define STORE_DIGITS 8

struct exporting {
	const struct grant_filter *filter;
	struct work *w;
	const char *prefix, *organisation;
	struct spool *out;
	size_t n;
};

/* "key": "value", with the comma before it that an object's next field needs. Nothing for what is not there. */
static void put_text(struct buf *out, const char *key, const char *value)
{
	if (!value || !*value)
		return;
	char last = out->at[out->n - 1];
	buf_printf(out, "%s\"%s\": ", last == '{' ? "" : ", ", key);
	text_json(out, value);
}

static void put_won(struct buf *out, const char *key, struct won won)
{
	buf_printf(out, ", \"%s\": %" PRId64, key, won.n);
}

static void put_day(struct buf *out, const char *key, struct date day)
{
	char text[DATE_TEXT_MAX];
	put_text(out, key, date_iso(day, text));
}

/* "2024-04-16T10:00:00+09:00": Korean civil time, as the store keeps it. */
static void put_moment(struct buf *out, struct pool *p, const char *key, struct moment moment)
{
	char text[DATE_TEXT_MAX];
	moment_iso(moment, text);
	put_text(out, key, pool_printf(p, "%.10sT%s+09:00", text, text + 11));
}

static void put_recipient(struct buf *out, struct pool *p, const struct exporting *x, const struct grant *g)
{
	bool corporate = biz_no_is_corporate(g->biz_no);
	buf_puts(out, ", \"recipientOrganization\": [{");
	put_text(out, "id",
			 corporate || x->filter->with_people ? pool_printf(p, "%s-org-%s", x->prefix, g->biz_no)
												 : pool_printf(p, "%s-recipient-of-%s", x->prefix, g->number));
	put_text(out, "name", g->firm_name);
	put_text(out, "companyNumber", g->corp_no);
	put_text(out, "addressRegion", g->address ? region_of_address(g->address) : NULL);
	put_text(out, "addressCountry", "KR");
	if (x->filter->with_people) {
		put_text(out, "streetAddress", g->address);
		put_text(out, "postalCode", g->zip);
		put_text(out, "contactName", g->contact);
		put_text(out, "telephone", g->phone);
		put_text(out, "email", g->email);
	}
	buf_puts(out, "}]");
}

static void put_funder(struct buf *out, struct pool *p, const struct exporting *x, const struct grant *g)
{
	buf_puts(out, ", \"fundingOrganization\": [{");
	put_text(out, "id", pool_printf(p, "%s-office", x->prefix));
	put_text(out, "name", x->organisation);
	put_text(out, "department", g->department);
	buf_puts(out, "}], \"grantProgramme\": [{");
	put_text(out, "code", g->program_code);
	put_text(out, "title", g->program_name);
	buf_puts(out, "}]");
}

static bool put_payments(struct buf *out, struct pool *p, const struct exporting *x, const struct grant *g, struct err *e)
{
	struct grant_payments payments;
	if (!grant_payments_read(x->w->db, p, g->number, &payments, e))
		return false;
	put_won(out, "amountDisbursed", g->paid);
	buf_puts(out, ", \"disbursementTransaction\": [");
	for (size_t i = 0; i < payments.n; i++) {
		buf_printf(out, "%s{", i ? ", " : "");
		put_text(out, "id", pool_printf(p, "%s-%s-%s", x->prefix, g->number, payments.at[i].no));
		put_day(out, "transactionDate", payments.at[i].day);
		put_text(out, "currency", "KRW");
		put_won(out, "value", payments.at[i].won);
		buf_puts(out, "}");
	}
	buf_puts(out, "]");
	return true;
}

static void put_technology(struct buf *out, const char *technology)
{
	if (!technology)
		return;
	buf_puts(out, ", \"classifications\": [{");
	put_text(out, "vocabulary", "뿌리산업 진흥과 첨단화에 관한 법률 §2");
	put_text(out, "code", technology);
	put_text(out, "title", term_name(&TECHNOLOGIES, technology));
	buf_puts(out, "}]");
}

static bool put_grant(void *to, const struct grant *g, struct err *e)
{
	struct exporting *x = to;
	struct pool pool CLEANUP(pool_release) = {0};
	struct buf out CLEANUP(buf_release) = {0};
	buf_puts(&out, x->n++ ? ",\n{" : "\n{");
	put_text(&out, "id", pool_printf(&pool, "%s-%s", x->prefix, g->number));
	put_text(&out, "title", g->title);
	put_text(&out, "description", pool_printf(&pool, "%s: %s", g->program_name, g->title));
	put_text(&out, "currency", "KRW");
	put_won(&out, "amountAppliedFor", g->asked);
	put_won(&out, "amountAwarded", g->amount);
	put_day(&out, "awardDate", moment_date(g->issued_at));
	buf_puts(&out, ", \"plannedDates\": [{");
	put_day(&out, "startDate", g->project_start);
	put_day(&out, "endDate", g->project_end);
	buf_puts(&out, "}]");
	put_recipient(&out, &pool, x, g);
	put_funder(&out, &pool, x, g);
	put_text(&out, "fromOpenCall", g->open_call ? "Yes" : "No");
	put_technology(&out, g->technology);
	if (g->has_payments && !put_payments(&out, &pool, x, g, e))
		return false;
	put_moment(&out, &pool, "dateModified", g->changed_at);
	buf_puts(&out, "}");
	spool_add(x->out, out.at, out.n);
	return true;
}

static void put_package(struct work *w, struct exporting *x)
{
	struct buf out CLEANUP(buf_release) = {0};
	buf_puts(&out, "{");
	put_text(&out, "version", "1.4");
	put_text(&out, "title", pool_printf(w->pool, _("%s: grants"), x->organisation));
	put_text(&out, "identifier", x->prefix);
	put_day(&out, "issued", moment_date(w->now));
	buf_puts(&out, ", \"publisher\": {");
	put_text(&out, "name", x->organisation);
	buf_puts(&out, "}, \"grants\": [");
	spool_add(x->out, out.at, out.n);
}

/* The prefix that 360Giving gave the office; else one that no other store has. */
static bool find_prefix(struct work *w, const char **ret, struct err *e)
{
	const char *given, *own;
	if (!setting_read(w->db, w->pool, "office.grant-prefix", &given, e) || !setting_read(w->db, w->pool, "store.uuid", &own, e))
		return false;
	*ret = given ? given : pool_printf(w->pool, "ppuri-%.*s", STORE_DIGITS, own ? own : "");
	return true;
}

static bool export_all(struct work *w, void *arg, struct err *e)
{
	struct exporting *x = arg;
	struct program program;
	const struct grant_taker taker = {.take = put_grant, .to = x};
	x->w = w;
	if (x->filter->with_people)
		act_about(w, "awards: %s", w->office->reason);
	if (x->filter->program && !program_by_code(w->db, w->pool, x->filter->program, &program, e))
		return false;
	if (!find_prefix(w, &x->prefix, e) || !setting_read(w->db, w->pool, "office.organisation", &x->organisation, e))
		return false;
	put_package(w, x);
	if (!grants_read(w->db, x->filter, &taker, e))
		return false;
	spool_add(x->out, "\n]}\n", strlen("\n]}\n"));
	return x->n ? spool_good(x->out, e) : err_set(e, ERR_NOT_FOUND, "%s", _("no award has been issued that could be told of"));
}

bool desk_export_360giving(struct office *o, const struct grant_filter *filter, struct spool *ret, size_t *ret_n, struct err *e)
{
	struct spool out = {0};
	struct exporting x = {.filter = filter, .out = &out};
	if ((filter->with_people && !reason_given(o, e)) ||
		!act_perform(o, filter->with_people ? &ACT_EXPORT_360GIVING_PEOPLE : &ACT_EXPORT_360GIVING, export_all, &x, e)) {
		spool_release(&out);
		return false;
	}
	*ret = out;
	*ret_n = x.n;
	return true;
}
