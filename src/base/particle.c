#include "ppuri/particle.h"

#include "ppuri/text.h"

#include <string.h>
#include <uchar.h>

struct particle {
	const char *closed; /* behind a consonant */
	const char *open;   /* behind a vowel */
	const char *either; /* where the sound is not known */
	bool open_behind_rieul;
};

static const struct particle particles[] = {
	{"은", "는", "은(는)", false},	 {"이", "가", "이(가)", false},	  {"을", "를", "을(를)", false},
	{"과", "와", "과(와)", false},	 {"으로", "로", "(으)로", true},  {"이라", "라", "(이)라", false},
	{"이나", "나", "(이)나", false}, {"이며", "며", "(이)며", false}, {"이란", "란", "(이)란", false},
	{"이든", "든", "(이)든", false}, {"아", "야", "아(야)", false},
};

static bool is(const char *s, size_t n, const char *word)
{
	return strlen(word) == n && memcmp(s, word, n) == 0;
}

const struct particle *particle_find(const char *pair, size_t n)
{
	const char *slash = memchr(pair, '/', n);
	if (!slash)
		return NULL;
	size_t first = (size_t)(slash - pair), second = n - first - 1;
	for (size_t i = 0; i < sizeof particles / sizeof *particles; i++) {
		const struct particle *particle = &particles[i];
		if ((is(pair, first, particle->closed) && is(slash + 1, second, particle->open)) ||
			(is(pair, first, particle->open) && is(slash + 1, second, particle->closed)))
			return particle;
	}
	return NULL;
}

const char *particle_behind(const struct particle *particle, enum word_sound sound)
{
	switch (sound) {
	case SOUND_UNKNOWN:
		return particle->either;
	case SOUND_VOWEL:
		return particle->open;
	case SOUND_RIEUL:
		return particle->open_behind_rieul ? particle->open : particle->closed;
	case SOUND_CONSONANT:
		return particle->closed;
	}
	return particle->either;
}

/* The end of a text is enough: no bracket or word that matters is longer. */
#define TAIL_MAX 256
struct tail {
	char32_t at[TAIL_MAX];
	size_t n;
};

/* Wide forms of Latin letters and figures are read like the narrow ones. */
static char32_t narrow(char32_t c)
{
	return c >= 0xff01 && c <= 0xff5e ? c - 0xff01 + '!' : c;
}

static void tail_of(const char *text, size_t n, struct tail *ret)
{
	size_t from = n > TAIL_MAX * 3 ? n - TAIL_MAX * 3 : 0;
	while (from < n && ((unsigned char)text[from] & 0xc0) == 0x80)
		from++;
	uint32_t c;
	for (int length; from < n && (length = text_decode(text + from, n - from, &c)) > 0; from += (size_t)length) {
		if (ret->n == TAIL_MAX)
			memmove(ret->at, ret->at + 1, --ret->n * sizeof *ret->at);
		ret->at[ret->n++] = narrow(c);
	}
}

static bool among(const char32_t *set, char32_t c)
{
	while (*set && *set != c)
		set++;
	return *set != 0;
}

static bool is_digit(char32_t c)
{
	return c >= '0' && c <= '9';
}

static bool is_upper(char32_t c)
{
	return c >= 'A' && c <= 'Z';
}

static bool is_latin(char32_t c)
{
	return is_upper(c) || (c >= 'a' && c <= 'z');
}

/* Signs that are not read: quotation marks, closing brackets, stops, and what a firm's name carries for its kind. */
static bool is_silent(char32_t c)
{
	return c == ' ' || c == 0xa0 || c == 0x3000 || among(U")]}>〉》」』】〕”’\"'.,!?;:…·*㈜㈔㈐", c);
}

/* Where the bracket that closes the tail was opened; n if what closes it was not opened in it, or is not a bracket. */
static size_t bracket_start(const struct tail *tail, size_t n)
{
	char32_t close = tail->at[n - 1], open = close == ')' ? '(' : '[';
	size_t depth = 0;
	if (close != ')' && close != ']')
		return n;
	for (size_t i = n; i-- > 0;) {
		depth += tail->at[i] == close;
		depth -= tail->at[i] == open;
		if (depth == 0)
			return i;
	}
	return n;
}

/* "2024. 2. 23." or "2024. 2.": the point behind the figure is read 일 or 월. */
static bool ends_in_date(const struct tail *tail, size_t n)
{
	size_t i = n - 1;
	if (n < 5 || tail->at[i] != '.' || !is_digit(tail->at[i - 1]))
		return false;
	while (i > 0 && is_digit(tail->at[i - 1]))
		i--;
	return i >= 3 && tail->at[i - 1] == ' ' && tail->at[i - 2] == '.' && is_digit(tail->at[i - 3]);
}

static bool has_word(const struct tail *tail, size_t n)
{
	while (n > 0 && is_silent(tail->at[n - 1]))
		n--;
	return n > 0;
}

/* How much of the tail is left without what is not read at its end. */
static size_t word_end(const struct tail *tail, bool *ret_date)
{
	size_t n = tail->n;
	while (n > 0 && is_silent(tail->at[n - 1])) {
		size_t start = bracket_start(tail, n);
		*ret_date = ends_in_date(tail, n);
		if (*ret_date)
			return n;
		n = start < n && has_word(tail, start) ? start : n - 1;
	}
	return n;
}

static enum word_sound digit_sound(char32_t digit)
{
	static const enum word_sound sounds[] = {
		SOUND_CONSONANT /* 영 */, SOUND_RIEUL /* 일 */, SOUND_VOWEL /* 이 */, SOUND_CONSONANT /* 삼 */,
		SOUND_VOWEL /* 사 */, SOUND_VOWEL /* 오 */, SOUND_CONSONANT /* 육 */, SOUND_RIEUL /* 칠 */,
		SOUND_RIEUL /* 팔 */, SOUND_VOWEL /* 구 */,
	};
	return sounds[digit - '0'];
}

/* 십, 백, 천, 만 … by the zeros at the end of a number. */
static enum word_sound zeros_sound(size_t zeros)
{
	if (zeros >= 12 && zeros < 16)
		return SOUND_VOWEL; /* 조 */
	return zeros < 20 ? SOUND_CONSONANT : SOUND_VOWEL /* 해 */;
}

static enum word_sound number_sound(const struct tail *tail, size_t n)
{
	size_t zeros = 0, i = n;
	if (tail->at[n - 1] != '0')
		return digit_sound(tail->at[n - 1]);
	for (; i > 0 && (tail->at[i - 1] == '0' || (tail->at[i - 1] == ',' && i < n)); i--)
		zeros += tail->at[i - 1] == '0';
	bool number = i > 0 && is_digit(tail->at[i - 1]);
	while (i > 0 && (is_digit(tail->at[i - 1]) || (tail->at[i - 1] == ',' && i > 1 && is_digit(tail->at[i - 2]))))
		i--;
	bool fraction = i > 1 && tail->at[i - 1] == '.' && is_digit(tail->at[i - 2]);
	return !number || fraction || tail->at[i] == '0' ? digit_sound('0') : zeros_sound(zeros);
}

/* The name of a letter: 에이, 비, 씨 … */
static enum word_sound letter_sound(char32_t c)
{
	switch (c) {
	case 'L':
	case 'R':
		return SOUND_RIEUL;
	case 'M':
	case 'N':
		return SOUND_CONSONANT;
	default:
		return SOUND_VOWEL;
	}
}

/* Units behind a figure. */
static enum word_sound unit_sound(const char *unit)
{
	static const struct {
		const char *unit;
		enum word_sound sound;
	} units[] = {
		{"g", SOUND_CONSONANT},	 {"kg", SOUND_CONSONANT}, {"mg", SOUND_CONSONANT}, {"t", SOUND_CONSONANT},
		{"m", SOUND_VOWEL},		 {"mm", SOUND_VOWEL},	  {"cm", SOUND_VOWEL},	   {"km", SOUND_VOWEL},
		{"l", SOUND_VOWEL},		 {"ml", SOUND_VOWEL},	  {"w", SOUND_VOWEL},	   {"kw", SOUND_VOWEL},
		{"kwh", SOUND_VOWEL},	 {"v", SOUND_VOWEL},	  {"hz", SOUND_VOWEL},	   {"ghz", SOUND_VOWEL},
		{"pa", SOUND_RIEUL},	 {"mpa", SOUND_RIEUL},	  {"gb", SOUND_VOWEL},	   {"mb", SOUND_VOWEL},
		{"rpm", SOUND_CONSONANT},
	};
	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		if (strcmp(units[i].unit, unit) == 0)
			return units[i].sound;
	return SOUND_UNKNOWN;
}

static bool is_vowel(char c)
{
	return c && strchr("aeiou", c);
}

static bool ends_with(const char *word, const char *end)
{
	size_t n = strlen(word), k = strlen(end);
	return n >= k && strcmp(word + n - k, end) == 0;
}

/* A stop behind a short vowel closes its syllable (로봇, 칩, 블록); behind anything else it gets one of its own (파크). */
static bool stop_closes(const char *word, size_t n)
{
	return n >= 2 && is_vowel(word[n - 2]) && (n < 3 || !is_vowel(word[n - 3]));
}

/* A word in small letters, as it would be written in Hangul: by the last letters, so that it is right for most. */
static enum word_sound latin_word_sound(const char *word)
{
	size_t n = strlen(word);
	char last = word[n - 1];
	static const char *const closed_by_e[] = {"me", "ne"};
	if (ends_with(word, "le"))
		return SOUND_RIEUL;
	for (size_t i = 0; i < sizeof closed_by_e / sizeof *closed_by_e; i++)
		if (n > 2 && ends_with(word, closed_by_e[i]))
			return SOUND_CONSONANT;
	if (last == 'l')
		return SOUND_RIEUL;
	if (last == 'm' || last == 'n' || ends_with(word, "ng") || ends_with(word, "ck"))
		return SOUND_CONSONANT;
	if (strchr("ptkcb", last) && stop_closes(word, n))
		return SOUND_CONSONANT;
	return SOUND_VOWEL;
}

static bool spelt_out(const char *word, size_t n, size_t capitals)
{
	bool vowel = false;
	for (size_t i = 0; i < n; i++)
		vowel = vowel || is_vowel(word[i]);
	return n == 1 || (capitals > 0 && (capitals < n || n < 5 || !vowel));
}

static enum word_sound latin_sound(const struct tail *tail, size_t n)
{
	char word[32] = {0};
	size_t from = n, capitals = 0;
	while (from > 0 && is_latin(tail->at[from - 1]) && n - from < sizeof word - 1)
		from--;
	for (size_t i = from; i < n; i++)
		word[i - from] = (char)(is_upper(tail->at[i]) ? tail->at[i] - 'A' + 'a' : tail->at[i]);
	for (size_t i = n; i > from && is_upper(tail->at[i - 1]); i--)
		capitals++;
	enum word_sound unit = from > 0 && is_digit(tail->at[from - 1]) && capitals < n - from ? unit_sound(word) : SOUND_UNKNOWN;
	if (unit != SOUND_UNKNOWN)
		return unit;
	if (spelt_out(word, n - from, capitals))
		return letter_sound(is_upper(tail->at[n - 1]) ? tail->at[n - 1] : tail->at[n - 1] - 'a' + 'A');
	return latin_word_sound(word);
}

static enum word_sound final_sound(uint32_t final)
{
	return final == 0 ? SOUND_VOWEL : final == 8 ? SOUND_RIEUL : SOUND_CONSONANT;
}

/* Numbers written as one sign: ① to ⑳, Ⅰ to Ⅻ. */
static enum word_sound small_number_sound(uint32_t n)
{
	return n % 10 ? digit_sound('0' + n % 10) : SOUND_CONSONANT;
}

/* Signs that are read as a word: %, ℃ and ° end in a vowel (퍼센트, 도), and so on. */
static enum word_sound sign_sound(char32_t c)
{
	if (among(U"%‰℃°′″+&@㎜㎝㎞㎡㎥㎢㎾㎸㎐㎓ℓ㎖", c))
		return SOUND_VOWEL;
	if (among(U"㎏㎎", c))
		return SOUND_CONSONANT;
	if (among(U"㎩㎫", c))
		return SOUND_RIEUL;
	return SOUND_UNKNOWN;
}

enum word_sound word_sound(const char *text, size_t n)
{
	struct tail tail = {.n = 0};
	bool date = false;
	tail_of(text, n, &tail);
	size_t end = word_end(&tail, &date);
	if (date)
		return SOUND_RIEUL;
	if (end == 0)
		return SOUND_UNKNOWN;
	char32_t c = tail.at[end - 1];
	if (c >= 0xac00 && c <= 0xd7a3)
		return final_sound((c - 0xac00) % 28);
	if (c >= 0x3131 && c <= 0x314e)
		return c == U'ㄹ' ? SOUND_RIEUL : SOUND_CONSONANT; /* 리을, and 기역, 니은 … */
	if (c >= 0x314f && c <= 0x3163)
		return SOUND_VOWEL;
	if (is_digit(c))
		return number_sound(&tail, end);
	if (is_latin(c))
		return latin_sound(&tail, end);
	if (c >= 0x2460 && c <= 0x2473)
		return small_number_sound(c - 0x2460 + 1);
	if (c >= 0x2160 && c <= 0x216b)
		return small_number_sound(c - 0x2160 + 1);
	return sign_sound(c);
}
