/* What was judged, as one canonical text: the fields that the rules of the call look at, in one order, and nothing else. */
#include "eligibility_judges.h"

#include "ppuri/hash.h"
#include "ppuri/text.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static int by_id(const void *a, const void *b)
{
	const struct exclusion_hit *x = a, *y = b;
	return (x->id > y->id) - (x->id < y->id);
}

static int by_month(const void *a, const void *b)
{
	const struct month_count *x = a, *y = b;
	int first = x->month.year * 12 + x->month.month, second = y->month.year * 12 + y->month.month;
	return (first > second) - (first < second);
}

static int by_name(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void sort(void *at, size_t n, size_t size, int (*cmp)(const void *, const void *))
{
	if (n)
		qsort(at, n, size, cmp);
}

void eligibility_facts_sort(struct eligibility_facts *facts)
{
	sort(facts->exclusions.at, facts->exclusions.n, sizeof *facts->exclusions.at, by_id);
	sort(facts->months.at, facts->months.n, sizeof *facts->months.at, by_month);
	sort(facts->papers_missing.at, facts->papers_missing.n, sizeof *facts->papers_missing.at, by_name);
}

static void put_key(struct buf *out, const char *key)
{
	buf_printf(out, ",\"%s\":", key);
}

static void put_text(struct buf *out, const char *key, const char *text)
{
	put_key(out, key);
	if (text)
		text_json(out, text);
	else
		buf_puts(out, "null");
}

static void put_date(struct buf *out, const char *key, struct date date)
{
	char text[DATE_TEXT_MAX];
	put_text(out, key, date.year ? date_iso(date, text) : NULL);
}

static void put_number(struct buf *out, const char *key, int64_t n)
{
	put_key(out, key);
	buf_printf(out, "%" PRId64, n);
}

static void put_exclusions(struct buf *out, const struct exclusion_hits *hits)
{
	char starts[DATE_TEXT_MAX], ends[DATE_TEXT_MAX];
	put_key(out, "exclusions");
	buf_putc(out, '[');
	for (size_t i = 0; i < hits->n; i++)
		buf_printf(out, "%s[%" PRId64 ",%d,\"%s\",\"%s\"]", i ? "," : "", hits->at[i].id, (int)hits->at[i].match,
				   date_iso(hits->at[i].starts, starts), date_iso(hits->at[i].ends, ends));
	buf_putc(out, ']');
}

static void put_months(struct buf *out, const struct month_counts *months)
{
	char month[DATE_TEXT_MAX];
	put_key(out, "months");
	buf_putc(out, '{');
	for (size_t i = 0; i < months->n; i++)
		buf_printf(out, "%s\"%s\":[%" PRId64 ",%" PRId64 "]", i ? "," : "", date_iso(months->at[i].month, month), months->at[i].regular,
				   months->at[i].part_time);
	buf_putc(out, '}');
}

static void put_names(struct buf *out, const char *key, const struct strings *names)
{
	put_key(out, key);
	buf_putc(out, '[');
	for (size_t i = 0; i < names->n; i++) {
		buf_puts(out, i ? "," : "");
		text_json(out, names->at[i]);
	}
	buf_putc(out, ']');
}

/* The rules by a digest: their own words stand with each check. */
static void put_rules(struct buf *out, const struct call_rules *rules)
{
	struct sha256_run run;
	char hex[SHA256_HEX];
	sha256_begin(&run);
	for (size_t i = 0; i < rules->n; i++) {
		sha256_add_text(&run, rules->at[i].rule);
		sha256_add_text(&run, rules->at[i].value);
		sha256_add_text(&run, rules->at[i].source);
	}
	struct sha256 digest = sha256_end(&run);
	buf_printf(out, "{\"rules\":\"%.16s\"", sha256_hex(&digest, hex));
}

static void put_firm(struct buf *out, unsigned wanted, const struct eligibility_facts *facts)
{
	if (wanted & FACT_SIZE)
		put_text(out, "size", facts->size);
	if (wanted & FACT_TECHNOLOGY)
		put_text(out, "technology", facts->technology);
	if (wanted & FACT_INDUSTRY)
		put_text(out, "industry", facts->industry);
	if (wanted & FACT_SITE) {
		put_text(out, "zip", facts->zip);
		put_text(out, "address", facts->address);
	}
	if (wanted & FACT_CERTIFICATE)
		put_date(out, "certificate_until", facts->certificate_until);
	if (wanted & FACT_WORKERS) {
		put_number(out, "workers", facts->workers);
		put_months(out, &facts->months);
	}
}

static void put_money(struct buf *out, unsigned wanted, const struct eligibility_facts *facts)
{
	if (wanted & FACT_COST) {
		put_number(out, "total", facts->total.n);
		put_number(out, "asked", facts->asked.n);
		put_number(out, "own_cash", facts->own_cash.n);
		put_number(out, "own_kind", facts->own_kind.n);
	}
	if (wanted & FACT_TERMS) {
		put_number(out, "support_rate", facts->support_rate);
		put_number(out, "own_cash_rate", facts->own_cash_rate);
		put_number(out, "cap", facts->cap.n);
	}
}

/* A size looks at workers and industry only where it is that of a 소상공인. */
static unsigned looked_at(const struct call_rules *rules, const struct eligibility_facts *facts)
{
	unsigned wanted = 0;
	bool micro = facts->size && strcmp(facts->size, "micro") == 0;
	for (size_t i = 0; i < rules->n; i++) {
		struct call_rules one = {&rules->at[i], 1, 1};
		unsigned by_one = call_rules_facts(&one);
		bool by_size = strcmp(rules->at[i].rule, "size") == 0;
		wanted |= by_size && !micro ? FACT_SIZE : by_one;
	}
	return wanted;
}

const char *eligibility_facts_json(struct pool *p, const struct call_rules *rules, const struct eligibility_facts *facts)
{
	CLEANUP(buf_release) struct buf out = {0};
	unsigned wanted = looked_at(rules, facts);
	put_rules(&out, rules);
	if (wanted & FACT_NOTICE)
		put_date(&out, "notice", facts->notice_day);
	if (wanted & FACT_RECEIPT)
		put_date(&out, "receipt", facts->receipt_day);
	put_firm(&out, wanted, facts);
	put_money(&out, wanted, facts);
	if (wanted & FACT_EXCLUSIONS)
		put_exclusions(&out, &facts->exclusions);
	if (wanted & FACT_SUPPORTS)
		put_number(&out, "supports", facts->supports);
	if (wanted & FACT_PAPERS)
		put_names(&out, "papers_missing", &facts->papers_missing);
	buf_putc(&out, '}');
	return pool_strdup(p, buf_text(&out));
}
