/* Writes input and result of a selection: one spelling for one meaning, so that equal bytes are equal facts. */
#include "ppuri/selection.h"
#include "ppuri/vocabulary.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static void put_int(struct buf *out, const char *key, int64_t n)
{
	buf_printf(out, "\"%s\":%" PRId64, key, n);
}

/* Escapes what JSON demands and nothing else (as RFC 8785 has it), so that the bytes never depend on what a terminal or
 * a later version of the program thinks of a character. */
static void put_string(struct buf *out, const char *s)
{
	static const char plain[] = "\"\\\b\f\n\r\t", escaped[] = "\"\\bfnrt";
	buf_putc(out, '"');
	for (; *s; s++) {
		const char *found = strchr(plain, *s);
		if (found)
			buf_printf(out, "\\%c", escaped[found - plain]);
		else if ((unsigned char)*s < ' ')
			buf_printf(out, "\\u%04x", (unsigned)*s);
		else
			buf_putc(out, *s);
	}
	buf_putc(out, '"');
}

static void put_text(struct buf *out, const char *key, const char *s)
{
	buf_printf(out, "\"%s\":", key);
	put_string(out, s ? s : "");
}

static void put_comma(struct buf *out, size_t i)
{
	if (i > 0)
		buf_putc(out, ',');
}

static void put_rules(struct buf *out, const struct selection_rules *rules)
{
	buf_puts(out, "\"rules\":{\"items\":[");
	for (size_t i = 0; i < rules->n_items; i++) {
		put_comma(out, i);
		buf_putc(out, '{');
		put_int(out, "no", rules->items[i].no);
		buf_putc(out, ',');
		put_text(out, "name", rules->items[i].name);
		buf_putc(out, ',');
		put_int(out, "points", rules->items[i].points);
		buf_putc(out, '}');
	}
	buf_puts(out, "],");
	put_int(out, "pass_line", rules->pass_line);
	buf_putc(out, ',');
	put_int(out, "trim_min", rules->trim_min);
	buf_puts(out, ",\"ties\":[");
	for (size_t i = 0; i < rules->n_ties; i++) {
		put_comma(out, i);
		put_string(out, TIE_BREAKS.terms[rules->ties[i]].code);
	}
	buf_puts(out, "],");
	put_int(out, "select_max", rules->select_max);
	buf_putc(out, ',');
	put_int(out, "budget", rules->budget.n);
	buf_putc(out, '}');
}

static int by_judge(const void *left, const void *right)
{
	const struct selection_score *const *a = left, *const *b = right;
	return strcmp((*a)->judge, (*b)->judge);
}

static int by_receipt(const void *left, const void *right)
{
	const struct selection_entry *const *a = left, *const *b = right;
	return strcmp((*a)->receipt, (*b)->receipt);
}

static void put_scores(struct buf *out, const struct selection_rules *rules, const struct selection_entry *entry)
{
	CLEANUP(pool_release) struct pool pool = {0};
	const struct selection_score **order = pool_alloc(&pool, entry->n_scores * sizeof *order);
	for (size_t i = 0; i < entry->n_scores; i++)
		order[i] = &entry->scores[i];
	qsort(order, entry->n_scores, sizeof *order, by_judge);

	buf_puts(out, "\"scores\":[");
	for (size_t i = 0; i < entry->n_scores; i++) {
		put_comma(out, i);
		buf_putc(out, '{');
		put_text(out, "judge", order[i]->judge);
		buf_puts(out, ",\"tenths\":[");
		for (size_t item = 0; item < rules->n_items; item++) {
			put_comma(out, item);
			buf_printf(out, "%" PRId32, order[i]->tenths[item]);
		}
		buf_puts(out, "]}");
	}
	buf_putc(out, ']');
}

static void put_entry(struct buf *out, const struct selection_rules *rules, const struct selection_entry *entry)
{
	buf_putc(out, '{');
	put_text(out, "receipt", entry->receipt);
	buf_putc(out, ',');
	put_text(out, "biz_no", entry->biz_no);
	buf_putc(out, ',');
	put_text(out, "received", entry->received);
	buf_putc(out, ',');
	put_text(out, "size", entry->size);
	buf_putc(out, ',');
	put_int(out, "earlier_awards", entry->earlier_awards);
	buf_putc(out, ',');
	put_int(out, "asked", entry->asked.n);
	buf_putc(out, ',');
	put_scores(out, rules, entry);
	buf_putc(out, '}');
}

void selection_input_json(struct buf *out, const char *call, const struct selection_rules *rules,
						  const struct selection_entry *entries, size_t n)
{
	CLEANUP(pool_release) struct pool pool = {0};
	const struct selection_entry **order = pool_alloc(&pool, n * sizeof *order);
	for (size_t i = 0; i < n; i++)
		order[i] = &entries[i];
	qsort(order, n, sizeof *order, by_receipt);

	buf_puts(out, "{\"format\":\"ppuri-selection-input-1\",");
	put_text(out, "call", call);
	buf_putc(out, ',');
	put_rules(out, rules);
	buf_puts(out, ",\"entries\":[");
	for (size_t i = 0; i < n; i++) {
		put_comma(out, i);
		put_entry(out, rules, order[i]);
	}
	buf_puts(out, "]}\n");
}

static void put_line(struct buf *out, const struct selection_entry *entry, const struct selection_line *line)
{
	buf_putc(out, '{');
	put_text(out, "receipt", entry->receipt);
	buf_putc(out, ',');
	put_text(out, "verdict", selection_verdict_code(line->verdict));
	buf_putc(out, ',');
	put_int(out, "rank", line->rank);
	buf_putc(out, ',');
	put_int(out, "reserve", line->reserve);
	buf_puts(out, ",\"mean\":{");
	put_int(out, "sum", line->mean.sum);
	buf_putc(out, ',');
	put_int(out, "count", line->mean.count);
	buf_puts(out, "},");
	put_int(out, "hundredths", mean_hundredths(line->mean));
	buf_putc(out, ',');
	put_int(out, "granted", line->granted.n);
	buf_putc(out, ',');
	put_int(out, "running", line->running.n);
	buf_putc(out, ',');
	if (line->tie)
		put_text(out, "tie", line->tie);
	else
		buf_puts(out, "\"tie\":null");
	buf_putc(out, '}');
}

void selection_result_json(struct buf *out, const struct selection_rules *rules, const struct selection_entry *entries,
						   const struct selection_line *lines, size_t n)
{
	int64_t count[SELECTION_UNSCORED + 1] = {0};
	int64_t granted = n ? lines[n - 1].running.n : 0;
	buf_puts(out, "{\"format\":\"ppuri-selection-result-1\",\"lines\":[");
	for (size_t i = 0; i < n; i++) {
		put_comma(out, i);
		put_line(out, &entries[lines[i].entry], &lines[i]);
		count[lines[i].verdict]++;
	}
	buf_puts(out, "],");
	put_int(out, "selected", count[SELECTION_SELECTED]);
	buf_putc(out, ',');
	put_int(out, "reserve", count[SELECTION_RESERVE]);
	buf_putc(out, ',');
	put_int(out, "below_line", count[SELECTION_BELOW_LINE]);
	buf_putc(out, ',');
	put_int(out, "unscored", count[SELECTION_UNSCORED]);
	buf_putc(out, ',');
	put_int(out, "granted", granted);
	buf_putc(out, ',');
	put_int(out, "left", rules->budget.n - granted);
	buf_puts(out, "}\n");
}
