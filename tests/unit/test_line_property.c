/* Random texts in random measures: whatever is broken into lines, nothing is lost, no line is too wide, and the marks that must not
 * stand at an edge do not, as long as there is another place to break. */
#include "unit.h"

#include "line.h"

#include <uchar.h>

#define TEXTS 30000
#define LENGTH_MAX 90

static const char32_t closing[] = U")]}）］｝〉》」』】〕％%,.:;!?、。，．：；！？’”·…~∼～℃°′″ㆍ‧";
static const char32_t opening[] = U"([{（［｛〈《「『【〔‘“₩￦$#";
static const char32_t others[] = U"abcXYZ0123456789-/+=&獎※★";

static uint64_t seed;

static size_t random_below(size_t n)
{
	seed = seed * 6364136223846793005u + 1442695040888963407u;
	return (size_t)((seed >> 33) % n);
}

static bool among(const char32_t *set, uint32_t c)
{
	while (*set && *set != c)
		set++;
	return *set != 0;
}

static size_t length_of(const char32_t *set)
{
	size_t n = 0;
	while (set[n])
		n++;
	return n;
}

static uint32_t one_of(const char32_t *set)
{
	return set[random_below(length_of(set))];
}

static uint32_t random_letter(void)
{
	switch (random_below(12)) {
	case 0:
	case 1:
	case 2:
		return ' ';
	case 3:
		return one_of(closing);
	case 4:
		return one_of(opening);
	case 5:
	case 6:
		return one_of(others);
	case 7:
		return random_below(8) ? '.' : '\n';
	default:
		return 0xac00 + (uint32_t)random_below(11172);
	}
}

static void add(struct letters *letters, uint32_t c)
{
	uint16_t advance = (uint16_t)(c == '\n' ? 0 : c < 0x250 ? 250 + random_below(400) : 950);
	letters->at[letters->n++] = (struct letter){.c = c, .advance = advance};
}

/* Words, marks and figures, and now and then a date. */
static void random_text(struct letters *letters)
{
	static const char date[] = "2024. 2. 23.";
	size_t n = random_below(LENGTH_MAX - sizeof date);
	letters->n = 0;
	while (letters->n < n) {
		if (random_below(20) == 0)
			for (const char *c = date; *c; c++)
				add(letters, (uint32_t)*c);
		else
			add(letters, random_letter());
	}
}

static bool is_digit(uint32_t c)
{
	return c >= '0' && c <= '9';
}

/* May a line begin with letter i, the one before being a space? */
static bool begins_word(const struct letters *letters, size_t i)
{
	const struct letter *at = letters->at;
	size_t before = i;
	if (i == 0 || i >= letters->n || at[i - 1].c != ' ' || at[i].c == ' ')
		return false;
	while (before > 0 && at[before - 1].c == ' ')
		before--;
	bool in_date = i >= 3 && at[i - 2].c == '.' && is_digit(at[i - 3].c) && is_digit(at[i].c);
	return !in_date && !among(closing, at[i].c) && !(before > 0 && among(opening, at[before - 1].c));
}

static void check_edges(const struct letters *letters, const struct line *line)
{
	const struct letter *at = letters->at;
	if (line->next >= letters->n || at[line->next - 1].c == '\n' || line->to == line->from)
		return;
	if (!among(closing, at[line->next].c) && !among(opening, at[line->to - 1].c))
		return;
	for (size_t i = line->from + 1; i <= line->to; i++) {
		bool harmless = !among(closing, at[i].c) && !among(opening, at[i - 1].c) && at[i].c != ' ' && at[i - 1].c != ' ';
		bool syllables = at[i - 1].c >= 0xac00 && at[i].c >= 0xac00 && at[i - 1].c <= 0xd7a3 && at[i].c <= 0xd7a3;
		if (begins_word(letters, i) || (harmless && syllables))
			fail_msg("seed %llu: a mark stands at an edge, though the line could end at %zu, from %zu to %zu of %zu", (unsigned long long)seed, i,
					 line->from, line->to, letters->n);
	}
}

/* A word that fits into a line is in one line: none of its letters but the first begins one. */
static void check_word(const struct letters *letters, size_t start, int64_t measure)
{
	const struct letter *at = letters->at;
	size_t from = start, to = start;
	if (start == 0 || at[start - 1].c == '\n')
		return;
	while (from > 0 && at[from - 1].c != '\n' && !begins_word(letters, from))
		from--;
	while (to < letters->n && at[to].c != '\n' && (to == start || !begins_word(letters, to)))
		to++;
	if (from < start && letters_width(letters, from, to) <= measure)
		fail_msg("a word that fits into a line was cut");
}

static void check_lines(const struct letters *letters, int64_t measure, bool syllables)
{
	for (size_t from = 0; from < letters->n;) {
		struct line line = (syllables ? line_break_syllables : line_break)(letters, from, measure);
		assert_int_equal(line.from, from);
		assert_true(line.to >= from && line.next > from && line.next >= line.to && line.next <= letters->n);
		for (size_t i = line.to; i < line.next; i++)
			assert_true(letters->at[i].c == ' ' || letters->at[i].c == '\n');
		assert_int_equal(line.width, letters_width(letters, line.from, line.to));
		if (line.width > measure)
			assert_int_equal(line.to, from + 1);
		bool at_feed = letters->at[line.next - 1].c == '\n';
		assert_true(line.ends_paragraph == (line.next == letters->n || at_feed));
		check_edges(letters, &line);
		if (!syllables)
			check_word(letters, line.next < letters->n ? line.next : 0, measure);
		from = line.next;
	}
}

static void random_texts_keep_the_rules_of_lines(void **state)
{
	(void)state;
	struct letter room[LENGTH_MAX];
	struct letters letters = {.at = room, .room = LENGTH_MAX};
	for (seed = 1; seed <= TEXTS; seed++) {
		uint64_t first = seed;
		random_text(&letters);
		int64_t measure = (int64_t)random_below(30000);
		check_lines(&letters, measure, false);
		check_lines(&letters, measure, true);
		seed = first;
	}
}

/* What stays whole even where words are cut is never wider than what stays whole where they are not. */
static void a_piece_is_part_of_a_word(void **state)
{
	(void)state;
	struct letter room[LENGTH_MAX];
	struct letters letters = {.at = room, .room = LENGTH_MAX};
	for (seed = 1; seed <= TEXTS; seed++) {
		uint64_t first = seed;
		random_text(&letters);
		int64_t piece = letters_widest_piece(&letters), word = letters_widest_word(&letters);
		assert_true(piece <= word && word <= letters_width(&letters, 0, letters.n));
		for (size_t from = 0; from < letters.n;) {
			struct line line = line_break_syllables(&letters, from, piece);
			assert_true(line.width <= piece);
			from = line.next;
		}
		seed = first;
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(random_texts_keep_the_rules_of_lines),
		cmocka_unit_test(a_piece_is_part_of_a_word),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
