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

/* Where the plain characters end: at a quotation mark, a backslash, a control character or the end. */
static const char *plain_end(const struct cursor *c)
{
	const char *at = c->at;
	while (at < c->end && *at != '"' && *at != '\\' && (unsigned char)*at >= ' ')
		at++;
	return at;
}

static bool read_escaped_text(struct cursor *c, const char **ret)
{
	CLEANUP(buf_release) struct buf text = {0};
	while (!next_is(c, '"')) {
		const char *end = plain_end(c);
		buf_add(&text, c->at, (size_t)(end - c->at));
		c->at = end;
		if (next_is(c, '"'))
			break;
		if (!next_is(c, '\\'))
			return refuse(c, _("the text has no end"));
		c->at++;
		if (!read_escape(c, &text))
			return false;
	}
	c->at++;
	*ret = pool_strndup(c->pool, buf_text(&text), text.n);
	return true;
}

static bool read_text(struct cursor *c, const char **ret)
{
	if (!expect(c, "\""))
		return false;
	const char *end = plain_end(c);
	if (end == c->end || *end != '"')
		return read_escaped_text(c, ret);
	*ret = pool_strndup(c->pool, c->at, (size_t)(end - c->at));
	c->at = end + 1;
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
	int64_t no, points, line, round;
	const char *name;
	if (!read_key_int(c, "{\"no\":", 1, INT32_MAX, &no) || !read_key_text(c, ",\"name\":", &name) ||
		!read_key_int(c, ",\"points\":", 1, 100, &points) || !read_key_int(c, ",\"line\":", 0, points * 10, &line) ||
		!read_key_int(c, ",\"round\":", 1, SELECTION_ROUNDS_MAX, &round) || !expect(c, "}"))
		return false;
	*ret = (struct selection_item){(int)no, name, (int32_t)points, (int32_t)line, (int)round - 1};
	return true;
}

static bool read_items(struct cursor *c, struct selection_rules *rules)
{
	struct selection_item *items = pool_alloc(c->pool, SELECTION_ITEMS_MAX * sizeof *items);
	bool more;
	if (!expect(c, "\"items\":[") || !list_goes_on(c, 0, &more))
		return false;
	while (more) {
		if (rules->n_items == SELECTION_ITEMS_MAX)
			return refuse(c, _("there are too many items"));
		struct selection_item *item = &items[rules->n_items];
		if (!read_item(c, item))
			return false;
		if (rules->n_items++ > 0 && (item->round < item[-1].round || item->no <= item[-1].no))
			return refuse(c, _("the items must stand in order, round by round"));
		if (!list_goes_on(c, rules->n_items, &more))
			return false;
	}
	rules->items = items;
	return true;
}

static bool read_round(struct cursor *c, struct selection_round *ret)
{
	int64_t weight, line, advance_max;
	const char *kind;
	if (!read_key_text(c, "{\"kind\":", &kind))
		return false;
	if (!term_of(&ROUNDS, kind))
		return refuse(c, _("the kind of round before this is not known"));
	if (!read_key_int(c, ",\"weight\":", 0, 100, &weight) || !read_key_int(c, ",\"line\":", 0, 1000, &line) ||
		!read_key_int(c, ",\"advance_max\":", 0, INT32_MAX, &advance_max) || !expect(c, "}"))
		return false;
	*ret = (struct selection_round){kind, (int32_t)weight, (int32_t)line, (int)advance_max};
	return true;
}

/* What the rounds must be together, and with the items. */
static bool check_rounds(struct cursor *c, const struct selection_rules *rules)
{
	int32_t weight = 0;
	size_t items = 0;
	for (size_t round = 0; round < rules->n_rounds; round++) {
		struct selection_items of = selection_items_of(rules, round);
		int32_t points = 0;
		for (size_t i = 0; i < of.n; i++)
			points += rules->items[of.first + i].points;
		if (points != 100)
			return refuse(c, _("the points of the items of each round must sum to 100"));
		weight += rules->rounds[round].weight;
		items += of.n;
	}
	if (items != rules->n_items)
		return refuse(c, _("an item belongs to no round"));
	if (weight != 100)
		return refuse(c, _("the weights of the rounds must sum to 100"));
	return rules->rounds[rules->n_rounds - 1].advance_max == 0 || refuse(c, _("nobody goes on after the last round"));
}

static bool read_rounds(struct cursor *c, struct selection_rules *rules)
{
	struct selection_round *rounds = pool_alloc(c->pool, SELECTION_ROUNDS_MAX * sizeof *rounds);
	bool more;
	if (!expect(c, ",\"rounds\":[") || !list_goes_on(c, 0, &more))
		return false;
	while (more) {
		if (rules->n_rounds == SELECTION_ROUNDS_MAX)
			return refuse(c, _("there are too many rounds"));
		if (!read_round(c, &rounds[rules->n_rounds++]) || !list_goes_on(c, rules->n_rounds, &more))
			return false;
	}
	rules->rounds = rounds;
	return rules->n_rounds > 0 ? check_rounds(c, rules) : refuse(c, _("there must be a round"));
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

/* A code out of a list whose order is that of an enum. */
static bool read_code(struct cursor *c, const char *key, const struct vocabulary *list, size_t *ret)
{
	const char *code;
	if (!read_key_text(c, key, &code))
		return false;
	const struct term *term = term_of(list, code);
	if (!term)
		return refuse(c, _("the code before this is not known"));
	*ret = (size_t)(term - list->terms);
	return true;
}

static bool read_rules(struct cursor *c, struct selection_rules *ret)
{
	int64_t pass_line, trim_min, judges_min, bonus_max, select_max, partial_min;
	size_t line_again;
	struct selection_rules rules = {0};
	if (!expect(c, ",\"rules\":{") || !read_items(c, &rules) || !read_rounds(c, &rules) ||
		!read_key_int(c, ",\"pass_line\":", 0, 1000, &pass_line) ||
		!read_code(c, ",\"line_again\":", &LINES_AGAIN, &line_again) ||
		!read_key_int(c, ",\"trim_min\":", 0, INT32_MAX, &trim_min) ||
		!read_key_int(c, ",\"judges_min\":", 0, INT32_MAX, &judges_min) ||
		!read_key_int(c, ",\"bonus_max\":", 0, 1000, &bonus_max) || !read_ties(c, &rules) ||
		!read_key_int(c, ",\"select_max\":", 0, INT32_MAX, &select_max) ||
		!read_key_int(c, ",\"budget\":", 0, INT64_MAX, &rules.budget.n) ||
		!read_key_int(c, ",\"partial_min\":", 0, 10000, &partial_min) || !expect(c, "}"))
		return false;
	rules.pass_line = (int32_t)pass_line;
	rules.line_again = (enum line_again)line_again;
	rules.trim_min = (int)trim_min;
	rules.judges_min = (int)judges_min;
	rules.bonus_max = (int32_t)bonus_max;
	rules.select_max = (int)select_max;
	rules.partial_min = (int32_t)partial_min;
	*ret = rules;
	return true;
}

static bool read_score(struct cursor *c, const struct selection_rules *rules, struct selection_score *ret)
{
	struct selection_score score;
	int64_t round;
	if (!read_key_text(c, "{\"judge\":", &score.judge) ||
		!read_key_int(c, ",\"round\":", 1, (int64_t)rules->n_rounds, &round) || !expect(c, ",\"tenths\":["))
		return false;
	struct selection_items items = selection_items_of(rules, (size_t)round - 1);
	int32_t *tenths = pool_alloc(c->pool, items.n * sizeof *tenths);
	for (size_t i = 0; i < items.n; i++) {
		int64_t n;
		if (!read_key_int(c, i ? "," : "", 0, rules->items[items.first + i].points * 10, &n))
			return false;
		tenths[i] = (int32_t)n;
	}
	score.round = (int)round - 1;
	score.tenths = tenths;
	*ret = score;
	return expect(c, "]}");
}

static bool stands_behind(const struct selection_score *before, const struct selection_score *score)
{
	return score->round > before->round || (score->round == before->round && strcmp(before->judge, score->judge) < 0);
}

static bool read_scores(struct cursor *c, const struct selection_rules *rules, struct selection_entry *entry)
{
	struct {
		struct selection_score *at;
		size_t n, room;
	} scores = {0};
	size_t judges = 0;
	bool more;
	if (!expect(c, ",\"scores\":[") || !list_goes_on(c, 0, &more))
		return false;
	while (more) {
		struct selection_score *score = POOL_PUSH(c->pool, &scores);
		if (!read_score(c, rules, score))
			return false;
		if (scores.n > 1 && !stands_behind(&score[-1], score))
			return refuse(c, _("the judges of each round must stand in order, each once"));
		judges = scores.n > 1 && score[-1].round == score->round ? judges + 1 : 1;
		if (judges > SELECTION_JUDGES_MAX)
			return refuse(c, _("there are too many judges"));
		if (!list_goes_on(c, scores.n, &more))
			return false;
	}
	entry->scores = scores.at;
	entry->n_scores = scores.n;
	return true;
}

static bool read_decisions(struct cursor *c, const struct selection_rules *rules, struct selection_entry *entry)
{
	int64_t bonus, penalty, stopped_after;
	size_t placed;
	if (!read_key_int(c, ",\"bonus\":", 0, 1000, &bonus) || !read_key_int(c, ",\"penalty\":", 0, 1000, &penalty) ||
		!read_code(c, ",\"placed\":", &PLACEMENTS, &placed) ||
		!read_key_int(c, ",\"stopped_after\":", 0, (int64_t)rules->n_rounds - 1, &stopped_after))
		return false;
	entry->bonus = (int32_t)bonus;
	entry->penalty = (int32_t)penalty;
	entry->placed = (enum placed)placed;
	entry->stopped_after = (int)stopped_after;
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
		!read_key_int(c, ",\"asked\":", 0, INT64_MAX, &entry.asked.n) ||
		!read_key_int(c, ",\"proposed\":", 0, entry.asked.n, &entry.proposed.n) || !read_decisions(c, rules, &entry) ||
		!read_scores(c, rules, &entry))
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
