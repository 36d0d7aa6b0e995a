/* Reads the canonical input of a selection. There is one spelling only, so a strict cursor suffices; what was read is
 * written again and must give the same bytes, which leaves no room for a second reading of the same text. */
#include "ppuri/selection.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

struct cursor {
	struct pool *pool;
	const char *begin, *at, *end;
	struct err *e;
};

static bool refuse(const struct cursor *c, const char *what)
{
	return err_set(c->e, ERR_USAGE, _("selection input, byte %zu: %s"), (size_t)(c->at - c->begin), what);
}

static bool next_is(const struct cursor *c, char wanted)
{
	return c->at < c->end && *c->at == wanted;
}

/* The bytes of `literal`, which must come next. */
static bool expect(struct cursor *c, const char *literal)
{
	size_t n = strlen(literal);
	if ((size_t)(c->end - c->at) < n || memcmp(c->at, literal, n) != 0) {
		refuse(c, _("not as it was written"));
		return err_hint(c->e, _("here must stand %s"), literal);
	}
	c->at += n;
	return true;
}

static bool read_int(struct cursor *c, int64_t least, int64_t most, int64_t *ret)
{
	const char *start = c->at;
	int64_t n = 0;
	while (c->at < c->end && *c->at >= '0' && *c->at <= '9') {
		if (__builtin_mul_overflow(n, 10, &n) || __builtin_add_overflow(n, *c->at - '0', &n))
			return refuse(c, _("the number is too big"));
		c->at++;
	}
	if (c->at == start)
		return refuse(c, _("a whole number must stand here"));
	if (n < least || n > most)
		return refuse(c, _("the number before this is not possible here"));
	*ret = n;
	return true;
}

/* What stands behind a backslash: our writer escapes what JSON demands, and nothing else. */
static bool read_escape(struct cursor *c, struct buf *out)
{
	static const char letters[] = "\"\\bfnrt", meanings[] = "\"\\\b\f\n\r\t", hexadecimal[] = "0123456789abcdef";
	const char *letter = c->at < c->end && *c->at ? strchr(letters, *c->at) : NULL;
	if (letter) {
		c->at++;
		buf_putc(out, meanings[letter - letters]);
		return true;
	}
	if (!expect(c, "u00"))
		return false;
	const char *low = c->end - c->at >= 2 && c->at[1] ? strchr(hexadecimal, c->at[1]) : NULL;
	if (!low || (c->at[0] != '0' && c->at[0] != '1') || memcmp(c->at, "00", 2) == 0)
		return refuse(c, _("this character is not possible in a text"));
	buf_putc(out, (char)((c->at[0] - '0') * 16 + (low - hexadecimal)));
	c->at += 2;
	return true;
}

static bool read_text(struct cursor *c, const char **ret)
{
	CLEANUP(buf_release) struct buf text = {0};
	if (!expect(c, "\""))
		return false;
	while (!next_is(c, '"')) {
		if (c->at == c->end || (unsigned char)*c->at < ' ')
			return refuse(c, _("the text has no end"));
		char byte = *c->at++;
		if (byte != '\\')
			buf_putc(&text, byte);
		else if (!read_escape(c, &text))
			return false;
	}
	c->at++;
	*ret = pool_strndup(c->pool, buf_text(&text), text.n);
	return true;
}

static bool read_key_text(struct cursor *c, const char *key, const char **ret)
{
	return expect(c, key) && read_text(c, ret);
}

static bool read_key_int(struct cursor *c, const char *key, int64_t least, int64_t most, int64_t *ret)
{
	return expect(c, key) && read_int(c, least, most, ret);
}

/* Stands behind the opening bracket of a list or behind one of its items; *ret_more tells whether an item follows. */
static bool list_goes_on(struct cursor *c, size_t items_so_far, bool *ret_more)
{
	*ret_more = !next_is(c, ']');
	if (!*ret_more) {
		c->at++;
		return true;
	}
	return items_so_far == 0 || expect(c, ",");
}

static bool read_item(struct cursor *c, struct selection_item *ret)
{
	int64_t no, points;
	const char *name;
	if (!read_key_int(c, "{\"no\":", 1, INT32_MAX, &no) || !read_key_text(c, ",\"name\":", &name) ||
		!read_key_int(c, ",\"points\":", 1, 100, &points) || !expect(c, "}"))
		return false;
	*ret = (struct selection_item){(int)no, name, (int32_t)points};
	return true;
}

static bool read_items(struct cursor *c, struct selection_rules *rules)
{
	struct selection_item *items = pool_alloc(c->pool, SELECTION_ITEMS_MAX * sizeof *items);
	int32_t points = 0;
	bool more;
	if (!expect(c, "\"items\":[") || !list_goes_on(c, 0, &more))
		return false;
	while (more) {
		if (rules->n_items == SELECTION_ITEMS_MAX)
			return refuse(c, _("there are too many items"));
		if (!read_item(c, &items[rules->n_items]))
			return false;
		points += items[rules->n_items++].points;
		if (!list_goes_on(c, rules->n_items, &more))
			return false;
	}
	rules->items = items;
	return points == 100 || refuse(c, _("the points of the items must sum to 100"));
}

static bool read_tie(struct cursor *c, struct selection_rules *rules)
{
	const char *code;
	if (!read_text(c, &code))
		return false;
	const struct term *term = term_of(&TIE_BREAKS, code);
	if (!term || rules->n_ties == TIE_BREAKS_MAX)
		return refuse(c, _("the tie-break before this is not known"));
	rules->ties[rules->n_ties++] = (enum tie_break)(term - TIE_BREAKS.terms);
	return true;
}

static bool read_ties(struct cursor *c, struct selection_rules *rules)
{
	bool more;
	if (!expect(c, ",\"ties\":[") || !list_goes_on(c, 0, &more))
		return false;
	while (more)
		if (!read_tie(c, rules) || !list_goes_on(c, rules->n_ties, &more))
			return false;
	return true;
}

static bool read_rules(struct cursor *c, struct selection_rules *ret)
{
	int64_t pass_line, trim_min, select_max;
	struct selection_rules rules = {0};
	if (!expect(c, ",\"rules\":{") || !read_items(c, &rules) ||
		!read_key_int(c, ",\"pass_line\":", 0, 1000, &pass_line) ||
		!read_key_int(c, ",\"trim_min\":", 0, INT32_MAX, &trim_min) || !read_ties(c, &rules) ||
		!read_key_int(c, ",\"select_max\":", 0, INT32_MAX, &select_max) ||
		!read_key_int(c, ",\"budget\":", 0, INT64_MAX, &rules.budget.n) || !expect(c, "}"))
		return false;
	rules.pass_line = (int32_t)pass_line;
	rules.trim_min = (int)trim_min;
	rules.select_max = (int)select_max;
	*ret = rules;
	return true;
}

static bool read_score(struct cursor *c, const struct selection_rules *rules, struct selection_score *ret)
{
	struct selection_score score;
	int32_t *tenths = pool_alloc(c->pool, rules->n_items * sizeof *tenths);
	if (!read_key_text(c, "{\"judge\":", &score.judge) || !expect(c, ",\"tenths\":["))
		return false;
	for (size_t i = 0; i < rules->n_items; i++) {
		int64_t n;
		if (!read_key_int(c, i ? "," : "", 0, rules->items[i].points * 10, &n))
			return false;
		tenths[i] = (int32_t)n;
	}
	score.tenths = tenths;
	*ret = score;
	return expect(c, "]}");
}

static bool read_scores(struct cursor *c, const struct selection_rules *rules, struct selection_entry *entry)
{
	struct {
		struct selection_score *at;
		size_t n, room;
	} scores = {0};
	bool more;
	if (!expect(c, ",\"scores\":[") || !list_goes_on(c, 0, &more))
		return false;
	while (more) {
		struct selection_score *score = POOL_PUSH(c->pool, &scores);
		if (!read_score(c, rules, score))
			return false;
		if (scores.n > 1 && strcmp(score[-1].judge, score->judge) >= 0)
			return refuse(c, _("the judges must stand in order, each once"));
		if (!list_goes_on(c, scores.n, &more))
			return false;
	}
	entry->scores = scores.at;
	entry->n_scores = scores.n;
	return true;
}

static bool read_entry(struct cursor *c, const struct selection_rules *rules, struct selection_entry *ret)
{
	struct selection_entry entry = {0};
	int64_t earlier;
	if (!read_key_text(c, "{\"receipt\":", &entry.receipt) || !read_key_text(c, ",\"biz_no\":", &entry.biz_no) ||
		!read_key_text(c, ",\"received\":", &entry.received) || !read_key_text(c, ",\"size\":", &entry.size))
		return false;
	if (*entry.size && !term_of(&SIZES, entry.size))
		return refuse(c, _("the company size before this is not known"));
	if (!read_key_int(c, ",\"earlier_awards\":", 0, INT32_MAX, &earlier) ||
		!read_key_int(c, ",\"asked\":", 0, INT64_MAX, &entry.asked.n) || !read_scores(c, rules, &entry))
		return false;
	entry.earlier_awards = (int)earlier;
	*ret = entry;
	return expect(c, "}");
}

struct entries {
	struct selection_entry *at;
	size_t n, room;
};

static bool read_entries(struct cursor *c, const struct selection_rules *rules, struct entries *ret)
{
	bool more;
	if (!expect(c, ",\"entries\":[") || !list_goes_on(c, 0, &more))
		return false;
	while (more) {
		struct selection_entry *entry = POOL_PUSH(c->pool, ret);
		if (!read_entry(c, rules, entry))
			return false;
		if (ret->n > 1 && strcmp(entry[-1].receipt, entry->receipt) >= 0)
			return refuse(c, _("the receipt numbers must stand in order, each once"));
		if (!list_goes_on(c, ret->n, &more))
			return false;
	}
	return true;
}

/* A text can be spelt in two ways ("\u000a" is "\n"), and a number too ("007"): only ours is the one that was hashed. */
static bool same_when_written(struct cursor *c, const char *call, const struct selection_rules *rules,
							  const struct entries *entries)
{
	CLEANUP(buf_release) struct buf again = {0};
	selection_input_json(&again, call, rules, entries->at, entries->n);
	size_t n = (size_t)(c->end - c->begin), same = 0;
	while (same < n && same < again.n && again.at[same] == c->begin[same])
		same++;
	c->at = c->begin + same;
	return (same == n && same == again.n) || refuse(c, _("not as it was written"));
}

bool selection_input_read(struct pool *p, const char *json, size_t n, struct selection_rules *ret_rules,
						  struct selection_entry **ret_entries, size_t *ret_n, struct err *e)
{
	struct cursor c = {.pool = p, .begin = json, .at = json, .end = json + n, .e = e};
	size_t bad;
	if (!text_valid(json, n, &bad)) {
		c.at += bad;
		return refuse(&c, _("this is not UTF-8"));
	}
	const char *call;
	struct selection_rules rules;
	struct entries entries = {0};
	if (!expect(&c, "{\"format\":\"ppuri-selection-input-1\"") || !read_key_text(&c, ",\"call\":", &call) ||
		!read_rules(&c, &rules) || !read_entries(&c, &rules, &entries) || !expect(&c, "}\n"))
		return false;
	if (!same_when_written(&c, call, &rules, &entries))
		return false;
	*ret_rules = rules;
	*ret_entries = entries.at;
	*ret_n = entries.n;
	return true;
}
