/* Writes input and result of a selection: one spelling for one meaning, so that equal bytes are equal facts. */
#include "ppuri/selection.h"
#include "ppuri/vocabulary.h"

#include <stdlib.h>
#include <string.h>

#define NUMBER_MAX 20 /* characters of the longest number */

/* Writes n so that it ends right before `end`, and returns where it begins. */
static char *number_before(char *end, int64_t n)
{
	uint64_t left = n < 0 ? -(uint64_t)n : (uint64_t)n;
	do
		*--end = (char)('0' + left % 10);
	while (left /= 10);
	if (n < 0)
		*--end = '-';
	return end;
}

/* `before` is what stands in front of the number: ,"key": */
static void put_int(struct buf *out, const char *before, int64_t n)
{
	char text[NUMBER_MAX], *end = text + sizeof text, *begin = number_before(end, n);
	buf_puts(out, before);
	buf_add(out, begin, (size_t)(end - begin));
}

/* Escapes what JSON demands and nothing else (as RFC 8785 has it), so that the bytes never depend on what a terminal or
 * a later version of the program thinks of a character. */
static void put_string(struct buf *out, const char *s)
{
	static const char plain[] = "\"\\\b\f\n\r\t", escaped[] = "\"\\bfnrt";
	buf_putc(out, '"');
	while (*s) {
		size_t run = 0;
		while ((unsigned char)s[run] >= ' ' && s[run] != '"' && s[run] != '\\')
			run++;
		buf_add(out, s, run);
		s += run;
		if (!*s)
			break;
		const char *found = strchr(plain, *s);
		if (found)
			buf_printf(out, "\\%c", escaped[found - plain]);
		else
			buf_printf(out, "\\u%04x", (unsigned)*s);
		s++;
	}
	buf_putc(out, '"');
}

static void put_text(struct buf *out, const char *before, const char *s)
{
	buf_puts(out, before);
	put_string(out, s ? s : "");
}

static void put_comma(struct buf *out, size_t i)
{
	if (i > 0)
		buf_putc(out, ',');
}

static void put_items(struct buf *out, const struct selection_rules *rules)
{
	buf_puts(out, "\"items\":[");
	for (size_t i = 0; i < rules->n_items; i++) {
		const struct selection_item *item = &rules->items[i];
		put_comma(out, i);
		put_int(out, "{\"no\":", item->no);
		put_text(out, ",\"name\":", item->name);
		put_int(out, ",\"points\":", item->points);
		put_int(out, ",\"line\":", item->line);
		put_int(out, ",\"round\":", item->round + 1);
		buf_putc(out, '}');
	}
	buf_putc(out, ']');
}

static void put_rounds(struct buf *out, const struct selection_rules *rules)
{
	buf_puts(out, ",\"rounds\":[");
	for (size_t i = 0; i < rules->n_rounds; i++) {
		const struct selection_round *round = &rules->rounds[i];
		put_comma(out, i);
		put_text(out, "{\"kind\":", round->kind);
		put_int(out, ",\"weight\":", round->weight);
		put_int(out, ",\"line\":", round->line);
		put_int(out, ",\"advance_max\":", round->advance_max);
		buf_putc(out, '}');
	}
	buf_putc(out, ']');
}

static void put_rules(struct buf *out, const struct selection_rules *rules)
{
	buf_puts(out, ",\"rules\":{");
	put_items(out, rules);
	put_rounds(out, rules);
	put_int(out, ",\"pass_line\":", rules->pass_line);
	put_text(out, ",\"line_again\":", LINES_AGAIN.terms[rules->line_again].code);
	put_int(out, ",\"trim_min\":", rules->trim_min);
	put_int(out, ",\"judges_min\":", rules->judges_min);
	put_int(out, ",\"bonus_max\":", rules->bonus_max);
	buf_puts(out, ",\"ties\":[");
	for (size_t i = 0; i < rules->n_ties; i++) {
		put_comma(out, i);
		put_string(out, TIE_BREAKS.terms[rules->ties[i]].code);
	}
	put_int(out, "],\"select_max\":", rules->select_max);
	put_int(out, ",\"budget\":", rules->budget.n);
	put_int(out, ",\"partial_min\":", rules->partial_min);
	buf_putc(out, '}');
}

static int by_round_and_judge(const void *left, const void *right)
{
	const struct selection_score *a = *(const struct selection_score *const *)left;
	const struct selection_score *b = *(const struct selection_score *const *)right;
	return a->round != b->round ? (a->round > b->round) - (a->round < b->round) : strcmp(a->judge, b->judge);
}

static int by_receipt(const void *left, const void *right)
{
	const struct selection_entry *const *a = left, *const *b = right;
	return strcmp((*a)->receipt, (*b)->receipt);
}

/* Nearly all of a large input is this, so it is written from right to left into one text. */
static void put_tenths(struct buf *out, const int32_t *tenths, size_t n)
{
	char text[SELECTION_ITEMS_MAX * (NUMBER_MAX + 1)], *end = text + sizeof text, *begin = end;
	while (n-- > 0) {
		begin = number_before(begin, tenths[n]);
		if (n > 0)
			*--begin = ',';
	}
	buf_add(out, begin, (size_t)(end - begin));
}

static void put_score(struct buf *out, const struct selection_rules *rules, const struct selection_score *score)
{
	put_text(out, "{\"judge\":", score->judge);
	put_int(out, ",\"round\":", score->round + 1);
	buf_puts(out, ",\"tenths\":[");
	put_tenths(out, score->tenths, selection_items_of(rules, (size_t)score->round).n);
	buf_puts(out, "]}");
}

static void put_scores(struct buf *out, const struct selection_rules *rules, const struct selection_entry *entry)
{
	CLEANUP(pool_release) struct pool pool = {0};
	const struct selection_score **order = pool_alloc(&pool, entry->n_scores * sizeof *order);
	for (size_t i = 0; i < entry->n_scores; i++)
		order[i] = &entry->scores[i];
	qsort(order, entry->n_scores, sizeof *order, by_round_and_judge);
	buf_puts(out, ",\"scores\":[");
	for (size_t i = 0; i < entry->n_scores; i++) {
		put_comma(out, i);
		put_score(out, rules, order[i]);
	}
	buf_putc(out, ']');
}

static void put_entry(struct buf *out, const struct selection_rules *rules, const struct selection_entry *entry)
{
	put_text(out, "{\"receipt\":", entry->receipt);
	put_text(out, ",\"biz_no\":", entry->biz_no);
	put_text(out, ",\"received\":", entry->received);
	put_text(out, ",\"size\":", entry->size);
	put_int(out, ",\"earlier_awards\":", entry->earlier_awards);
	put_int(out, ",\"asked\":", entry->asked.n);
	put_int(out, ",\"proposed\":", entry->proposed.n);
	put_int(out, ",\"bonus\":", entry->bonus);
	put_int(out, ",\"penalty\":", entry->penalty);
	put_text(out, ",\"placed\":", PLACEMENTS.terms[entry->placed].code);
	put_int(out, ",\"stopped_after\":", entry->stopped_after);
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

	buf_puts(out, "{\"format\":\"ppuri-selection-input-1\"");
	put_text(out, ",\"call\":", call);
	put_rules(out, rules);
	buf_puts(out, ",\"entries\":[");
	for (size_t i = 0; i < n; i++) {
		put_comma(out, i);
		put_entry(out, rules, order[i]);
	}
	buf_puts(out, "]}\n");
}

static void put_mean(struct buf *out, const char *before, struct mean mean)
{
	buf_puts(out, before);
	put_int(out, "{\"sum\":", mean.sum);
	put_int(out, ",\"count\":", mean.count);
	buf_putc(out, '}');
}

static void put_line(struct buf *out, const struct selection_rules *rules, const struct selection_entry *entry,
					 const struct selection_line *line)
{
	put_text(out, "{\"receipt\":", entry->receipt);
	put_text(out, ",\"verdict\":", selection_verdict_code(line->verdict));
	put_int(out, ",\"round\":", line->round + 1);
	put_int(out, ",\"rank\":", line->rank);
	put_int(out, ",\"reserve\":", line->reserve);
	buf_puts(out, ",\"rounds\":[");
	for (size_t i = 0; i < (line->round < 0 ? rules->n_rounds : (size_t)line->round + 1); i++)
		put_mean(out, i ? "," : "", line->rounds[i]);
	put_mean(out, "],\"mean\":", line->mean);
	put_int(out, ",\"bonus\":", line->bonus);
	put_int(out, ",\"penalty\":", line->penalty);
	put_mean(out, ",\"score\":", line->score);
	put_int(out, ",\"hundredths\":", mean_hundredths(line->score));
	put_int(out, ",\"granted\":", line->granted.n);
	buf_puts(out, line->partial ? ",\"partial\":true" : ",\"partial\":false");
	put_int(out, ",\"running\":", line->running.n);
	if (line->tie)
		put_text(out, ",\"tie\":", line->tie);
	else
		buf_puts(out, ",\"tie\":null");
	buf_putc(out, '}');
}

void selection_result_json(struct buf *out, const struct selection_rules *rules, const struct selection_entry *entries,
						   const struct selection_line *lines, size_t n)
{
	int64_t count[SELECTION_VERDICTS] = {0};
	int64_t granted = n ? lines[n - 1].running.n : 0;
	buf_puts(out, "{\"format\":\"ppuri-selection-result-1\",\"lines\":[");
	for (size_t i = 0; i < n; i++) {
		put_comma(out, i);
		put_line(out, rules, &entries[lines[i].entry], &lines[i]);
		count[lines[i].verdict]++;
	}
	put_int(out, "],\"selected\":", count[SELECTION_SELECTED]);
	put_int(out, ",\"reserve\":", count[SELECTION_RESERVE]);
	put_int(out, ",\"below_line\":", count[SELECTION_BELOW_LINE]);
	put_int(out, ",\"item_below_line\":", count[SELECTION_ITEM_BELOW_LINE]);
	put_int(out, ",\"penalty_below_line\":", count[SELECTION_PENALTY_BELOW_LINE]);
	put_int(out, ",\"not_advanced\":", count[SELECTION_NOT_ADVANCED]);
	put_int(out, ",\"placed_out\":", count[SELECTION_PLACED_OUT]);
	put_int(out, ",\"unscored\":", count[SELECTION_UNSCORED]);
	put_int(out, ",\"granted\":", granted);
	put_int(out, ",\"left\":", rules->budget.n - granted);
	buf_puts(out, "}\n");
}
