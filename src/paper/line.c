#include "line.h"

#include "ppuri/text.h"

#include <string.h>
#include <uchar.h>

/* The most that a justified line is spread: a quarter of an em after each character. A line that would need
 * more stays ragged. */
#define SPREAD_MAX 250

static const char32_t not_first[] = U")]}）］｝〉》」』】〕％%,.:;!?、。，．：；！？’”·…~∼～℃°′″ㆍ‧";
static const char32_t not_last[] = U"([{（［｛〈《「『【〔‘“₩￦$#";

static bool among(const char32_t *set, uint32_t c)
{
	while (*set && *set != c)
		set++;
	return *set != 0;
}

/* For so many more, so that a long text is not moved again and again. */
static void letters_make_room(struct pool *p, struct letters *letters, size_t more)
{
	if (letters->room - letters->n >= more)
		return;
	size_t room = letters->room * 2 > letters->n + more ? letters->room * 2 : letters->n + more;
	struct letter *at = pool_alloc(p, room * sizeof *at);
	if (letters->n)
		memcpy(at, letters->at, letters->n * sizeof *at);
	letters->at = at;
	letters->room = room;
}

static size_t count_characters(const char *text, size_t n)
{
	size_t count = 0;
	for (size_t i = 0; i < n; i++)
		count += ((unsigned char)text[i] & 0xC0) != 0x80;
	return count;
}

bool letters_add(struct pool *p, struct letters *letters, struct fonts *fonts, enum face face,
	const char *text, uint32_t *ret_missing)
{
	const struct glyph line_feed = {.face = (uint8_t)face};
	size_t left = strlen(text);
	uint32_t c;
	letters_make_room(p, letters, count_characters(text, left));
	for (int n; (n = text_decode(text, left, &c)) != 0; text += n, left -= (size_t)n) {
		if (n < 0)
			bug("text for paper is not valid UTF-8");
		const struct glyph *glyph = c == '\n' ? &line_feed : font_glyph(fonts, face, c);
		if (!glyph) {
			*ret_missing = c;
			return false;
		}
		letters->at[letters->n++] = (struct letter){.c = c, .advance = glyph->advance, .face = glyph->face};
	}
	return true;
}

/* Stands for one em of a place to write. No font has it, so it never comes from a text. */
#define BLANK 0xf8ff
#define BLANK_RULE PT(0.5)

void letters_add_blank(struct pool *p, struct letters *letters, enum face face, size_t em)
{
	while (em-- > 0)
		*POOL_PUSH(p, letters) = (struct letter){.c = BLANK, .advance = 1000, .face = (uint8_t)face};
}

static bool is_space(uint32_t c)
{
	return c == ' ' || c == '\n';
}

static bool is_digit(uint32_t c)
{
	return c >= '0' && c <= '9';
}

int64_t letters_width(const struct letters *letters, size_t from, size_t to)
{
	while (to > from && is_space(letters->at[to - 1].c))
		to--;
	int64_t width = 0;
	for (size_t i = from; i < to; i++)
		width += letters->at[i].advance;
	return width;
}

/* "2024. 2. 23." stays together. */
static bool space_inside_date(const struct letters *letters, size_t i)
{
	return i >= 2 && i + 1 < letters->n && letters->at[i - 1].c == '.' && is_digit(letters->at[i - 2].c) &&
		   is_digit(letters->at[i + 1].c);
}

/* A space before a mark that must not begin a line, or behind one that must not end it, holds the two together. */
static bool space_holds(const struct letters *letters, size_t i)
{
	size_t before = i, after = i + 1;
	while (before > 0 && letters->at[before - 1].c == ' ')
		before--;
	while (after < letters->n && letters->at[after].c == ' ')
		after++;
	return (after < letters->n && among(not_first, letters->at[after].c)) ||
		   (before > 0 && among(not_last, letters->at[before - 1].c));
}

/* May a line end after letter i, at a space? */
static bool word_ends(const struct letters *letters, size_t i)
{
	uint32_t c = letters->at[i].c;
	return c == '\n' || (c == ' ' && !space_inside_date(letters, i) && !space_holds(letters, i));
}

/* Latin words, figures and sums are not cut even where words are; nor is a figure from its unit. */
static bool is_whole(uint32_t c)
{
	return c == BLANK || (c > ' ' && c < 0x250 && !among(not_first, c) && !among(not_last, c));
}

/* May a word that is longer than a line be cut between letters i-1 and i? */
static bool may_cut(const struct letters *letters, size_t i)
{
	uint32_t before = letters->at[i - 1].c, after = letters->at[i].c;
	if (among(not_first, after) || among(not_last, before) || after == ' ')
		return false;
	if (before == ' ')
		return !space_holds(letters, i - 1);
	if (is_digit(after) && i >= 2 && (before == ',' || before == '.') && is_digit(letters->at[i - 2].c))
		return false;
	return !is_digit(before) && !(is_whole(before) && is_whole(after));
}

static int64_t widest(const struct letters *letters, bool pieces)
{
	int64_t most = 0;
	size_t from = 0;
	for (size_t i = 1; i <= letters->n; i++) {
		if (i < letters->n && !word_ends(letters, i - 1) && !(pieces && may_cut(letters, i)))
			continue;
		int64_t width = letters_width(letters, from, i);
		if (width > most)
			most = width;
		from = i;
	}
	return most;
}

int64_t letters_widest_word(const struct letters *letters)
{
	return widest(letters, false);
}

int64_t letters_widest_piece(const struct letters *letters)
{
	return widest(letters, true);
}

/* Where the letters from `from` on that fit end: behind one at least, or before a line feed. Spaces at the end take no room. */
static size_t fitting(const struct letters *letters, size_t from, int64_t width)
{
	int64_t sum = 0;
	size_t i = from;
	for (; i < letters->n && letters->at[i].c != '\n'; i++) {
		sum += letters->at[i].advance;
		if (sum > width && letters->at[i].c != ' ')
			break;
	}
	return i > from || letters->at[i].c == '\n' ? i : from + 1;
}

/* The last place at or before `limit` where a line may end; `from` if there is none. */
static size_t last_word_end(const struct letters *letters, size_t from, size_t limit)
{
	for (size_t i = limit; i > from; i--) {
		if (word_ends(letters, i - 1))
			return i;
	}
	return from;
}

static size_t last_cut(const struct letters *letters, size_t from, size_t limit)
{
	for (size_t i = limit; i > from; i--) {
		if (may_cut(letters, i))
			return i;
	}
	return limit;
}

static size_t last_syllable_end(const struct letters *letters, size_t from, size_t limit)
{
	for (size_t i = limit; i > from; i--) {
		if (word_ends(letters, i - 1) || may_cut(letters, i))
			return i;
	}
	return limit;
}

static struct line break_line(const struct letters *letters, size_t from, int64_t width, bool syllables)
{
	size_t limit = fitting(letters, from, width);
	size_t end = limit;
	bool forced = limit < letters->n && letters->at[limit].c == '\n';
	if (limit < letters->n && !forced) {
		end = syllables ? last_syllable_end(letters, from, limit) : last_word_end(letters, from, limit);
		if (end == from)
			end = last_cut(letters, from, limit);
	}
	struct line line = {.from = from, .to = end, .next = forced ? end + 1 : end};
	while (line.to > from && is_space(letters->at[line.to - 1].c))
		line.to--;
	line.width = letters_width(letters, from, line.to);
	line.ends_paragraph = forced || line.next >= letters->n;
	return line;
}

struct line line_break(const struct letters *letters, size_t from, int64_t width)
{
	return break_line(letters, from, width, false);
}

struct line line_break_syllables(const struct letters *letters, size_t from, int64_t width)
{
	return break_line(letters, from, width, true);
}

/* One mark for each stretch of the line in one face. */
static void draw_stretch(struct pool *p, struct sheet *sheet, const struct letters *letters, size_t from,
	size_t to, bool space_behind, const struct mark *style)
{
	char one[4];
	size_t n = 0;
	for (size_t i = from; i < to; i++)
		n += (size_t)text_encode(letters->at[i].c, one);
	char *text = pool_alloc(p, n + 2), *end = text;
	for (size_t i = from; i < to; i++)
		end += text_encode(letters->at[i].c, end);
	if (space_behind)
		*end = ' ';
	struct mark mark = *style;
	mark.face = letters->at[from].face;
	mark.text = text;
	sheet_mark(p, sheet, mark);
}

/* The rule of a place to write. */
static void draw_blank(struct pool *p, struct sheet *sheet, mpt width, const struct mark *style)
{
	sheet_line(p, sheet, style->x, style->y + em_at(120, style->size), width, 0, BLANK_RULE, INK_RULE);
}

/* Do two letters go into one mark? */
static bool alike(const struct letter *a, const struct letter *b)
{
	return a->face == b->face && (a->c == BLANK) == (b->c == BLANK);
}

static mpt spread_of(const struct line *line, mpt room, mpt size)
{
	size_t gaps = line->to - line->from - 1;
	if (line->ends_paragraph || line->to <= line->from + 1 || room <= 0)
		return 0;
	mpt spacing = room / (mpt)gaps;
	return spacing <= em_at(SPREAD_MAX, size) ? spacing : 0;
}

void line_draw_spaced(struct pool *p, struct sheet *sheet, const struct letters *letters,
	const struct line *line, mpt x, mpt y, mpt size, mpt spacing, enum ink ink)
{
	struct mark style = {.kind = MARK_TEXT, .ink = ink, .x = x, .y = y, .size = size, .spacing = spacing};
	size_t start = line->from;
	int64_t advance = 0;
	for (size_t i = line->from; i <= line->to; i++) {
		bool last = i == line->to;
		if (i > start && (last || !alike(&letters->at[i], &letters->at[start]))) {
			mpt width = em_at(advance, size) + (mpt)(i - start) * spacing;
			/* Whoever reads the text out needs the space at which the line was broken. */
			bool space_behind = last && line->next > line->to && line->next < letters->n;
			if (letters->at[start].c == BLANK)
				draw_blank(p, sheet, width, &style);
			else
				draw_stretch(p, sheet, letters, start, i, space_behind, &style);
			style.x += width;
			start = i;
			advance = 0;
		}
		advance += last ? 0 : letters->at[i].advance;
	}
}

void line_draw(struct pool *p, struct sheet *sheet, const struct letters *letters, const struct line *line,
	enum align align, mpt x, mpt width, mpt y, mpt size, enum ink ink)
{
	mpt room = width - em_at(line->width, size);
	mpt spacing = align == ALIGN_JUSTIFY ? spread_of(line, room, size) : 0;
	if (align == ALIGN_CENTER)
		x += room / 2;
	else if (align == ALIGN_RIGHT)
		x += room;
	line_draw_spaced(p, sheet, letters, line, x, y, size, spacing, ink);
}
