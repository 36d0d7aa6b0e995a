#include "ppuri/region.h"

#include "ppuri/text.h"

#include <stdlib.h>
#include <string.h>

#define COUNT(table) (sizeof(table) / sizeof *(table))

/* Names as they stand at the beginning of an address, the short one first; and which first two digits of a postal code are
 * theirs, from which day on (우편번호 개편 2015-08-01). A later change is a further row with its own days. */
static const struct {
	const char *name;
	const char *long_name; /* of a province; what follows the short name otherwise does not matter */
	int low, high;
	struct date from, to; /* year 0: still so */
} regions[] = {
	{"서울", NULL, 1, 9, {2015, 8, 1}, {0}},         {"경기", NULL, 10, 20, {2015, 8, 1}, {0}},
	{"인천", NULL, 21, 23, {2015, 8, 1}, {0}},       {"강원", NULL, 24, 26, {2015, 8, 1}, {0}},
	{"충북", "충청북도", 27, 29, {2015, 8, 1}, {0}}, {"세종", NULL, 30, 30, {2015, 8, 1}, {0}},
	{"충남", "충청남도", 31, 33, {2015, 8, 1}, {0}}, {"대전", NULL, 34, 35, {2015, 8, 1}, {0}},
	{"경북", "경상북도", 36, 40, {2015, 8, 1}, {0}}, {"대구", NULL, 41, 43, {2015, 8, 1}, {0}},
	{"울산", NULL, 44, 45, {2015, 8, 1}, {0}},       {"부산", NULL, 46, 49, {2015, 8, 1}, {0}},
	{"경남", "경상남도", 50, 53, {2015, 8, 1}, {0}}, {"전북", "전라북도", 54, 56, {2015, 8, 1}, {0}},
	{"전남", "전라남도", 57, 60, {2015, 8, 1}, {0}}, {"광주", NULL, 61, 62, {2015, 8, 1}, {0}},
	{"제주", NULL, 63, 63, {2015, 8, 1}, {0}},
};

/* The 16 of 부산. The digits are a hint: where two lie side by side, the line between them is not exact. */
static const struct {
	const char *name;
	int low, high; /* first three digits */
} busan[] = {
	{"기장군", 460, 461}, {"금정구", 462, 464}, {"북구", 465, 466},   {"강서구", 467, 468}, {"사상구", 469, 470}, {"부산진구", 471, 474},
	{"연제구", 475, 476}, {"동래구", 477, 479}, {"해운대구", 480, 481}, {"수영구", 482, 483}, {"남구", 484, 486},   {"동구", 487, 488},
	{"중구", 489, 489},   {"영도구", 490, 491}, {"서구", 492, 492},   {"사하구", 493, 495},
};

static bool begins(const char *s, size_t n, const char *beginning)
{
	size_t length = strlen(beginning);
	return n >= length && memcmp(s, beginning, length) == 0;
}

/* "부산", "부산시", "부산광역시"; but not "부산진구", and not "광주시" of 경기, which stands behind its province. */
static bool is_region_word(const char *word, size_t n, const char *name)
{
	static const char *const ends[] = {"", "시", "도", "광역시", "특별시", "특별자치시", "특별자치도"};
	size_t length = strlen(name);
	if (!begins(word, n, name))
		return false;
	for (size_t i = 0; i < COUNT(ends); i++)
		if (n - length == strlen(ends[i]) && memcmp(word + length, ends[i], n - length) == 0)
			return true;
	return false;
}

const char *region_of_word(const char *word, size_t n)
{
	for (size_t i = 0; i < COUNT(regions); i++)
		if (is_region_word(word, n, regions[i].name) ||
			(regions[i].long_name && n == strlen(regions[i].long_name) && begins(word, n, regions[i].long_name)))
			return regions[i].name;
	return NULL;
}

const char *region_of_zip(const char *zip, struct date day)
{
	if (strlen(zip) != 5)
		return NULL;
	int first = (zip[0] - '0') * 10 + (zip[1] - '0');
	for (size_t i = 0; i < COUNT(regions); i++)
		if (regions[i].low <= first && first <= regions[i].high && date_cmp(regions[i].from, day) <= 0 &&
			(!regions[i].to.year || date_cmp(day, regions[i].to) <= 0))
			return regions[i].name;
	return NULL;
}

static size_t word_length(const char *s)
{
	return strcspn(s, " ");
}

/* A postal code may stand before the address: "(46721)", "46721", "우) 46721". */
static const char *behind_zip(const char *address)
{
	const char *at = begins(address, strlen(address), "우") ? address + strlen("우") : address;
	at += strspn(at, "()[] ");
	size_t digits = strspn(at, "0123456789");
	return digits == 5 ? at + digits + strspn(at + digits, ")], ") : address;
}

const char *region_of_address(const char *address)
{
	const char *word = behind_zip(address);
	return region_of_word(word, word_length(word));
}

static const char *next_word(const char *s)
{
	s += word_length(s);
	return s + strspn(s, " ");
}

static bool ends_with(const char *s, size_t n, const char *end)
{
	size_t length = strlen(end);
	return n > length && memcmp(s + n - length, end, length) == 0;
}

static bool is_district_word(const char *s, size_t n)
{
	return ends_with(s, n, "구") || ends_with(s, n, "군") || ends_with(s, n, "시");
}

/* Behind the 시·도, if it stands there. */
static const char *within_region(const char *address)
{
	const char *word = behind_zip(address);
	return region_of_address(address) ? next_word(word) : word;
}

const char *district_of_address(struct pool *p, const char *address)
{
	const char *word = within_region(address);
	size_t n = word_length(word);
	return is_district_word(word, n) ? pool_strndup(p, word, n) : "";
}

bool address_is_in(const char *address, const char *district)
{
	const char *word = within_region(address);
	for (int i = 0; i < 2 && is_district_word(word, word_length(word)); i++, word = next_word(word))
		if (strlen(district) == word_length(word) && begins(word, word_length(word), district))
			return true;
	return false;
}

const char *district_hint(const char *zip)
{
	if (strlen(zip) != 5)
		return NULL;
	int first = (zip[0] - '0') * 100 + (zip[1] - '0') * 10 + (zip[2] - '0');
	for (size_t i = 0; i < COUNT(busan); i++)
		if (busan[i].low <= first && first <= busan[i].high)
			return busan[i].name;
	return NULL;
}

const char *busan_district(size_t i)
{
	return i < COUNT(busan) ? busan[i].name : NULL;
}

bool district_is_possible(const char *region, const char *district)
{
	if (!is_district_word(district, strlen(district)))
		return false;
	if (strcmp(region, "부산") != 0)
		return true;
	for (size_t i = 0; i < COUNT(busan); i++)
		if (strcmp(busan[i].name, district) == 0)
			return true;
	return false;
}

/* The word up to its number, "1001" or "중앙대로1001-3": "12번길" is still a road. 0: it ends in no number. */
static size_t building_length(const char *word, size_t n)
{
	size_t length = strcspn(word, ",(");
	length = length < n ? length : n;
	return length && word[length - 1] >= '0' && word[length - 1] <= '9' ? length : 0;
}

/* As Hangul input methods write them, １２－３ is 12-3. */
static const char *narrow_numbers(struct pool *p, const char *address)
{
	enum { WIDE_HYPHEN = 0xFF0D, WIDE_0 = 0xFF10, WIDE_9 = 0xFF19, NARROW = 0xFEE0 };
	CLEANUP(buf_release) struct buf out = {0};
	const char *end = address + strlen(address);
	uint32_t c;
	for (int n; (n = text_decode(address, (size_t)(end - address), &c)) > 0; address += n)
		if (c == WIDE_HYPHEN || (c >= WIDE_0 && c <= WIDE_9))
			buf_printf(&out, "%c", (int)(c - NARROW));
		else
			buf_add(&out, address, (size_t)n);
	return pool_strdup(p, buf_text(&out));
}

const char *address_key(struct pool *p, const char *written)
{
	CLEANUP(buf_release) struct buf key = {0};
	const char *address = narrow_numbers(p, written);
	const char *region = region_of_address(address);
	const char *word = within_region(address);
	buf_puts(&key, region ? region : "");
	for (; *word; word = next_word(word)) {
		size_t n = word_length(word), building = building_length(word, n);
		buf_add(&key, word, building ? building : n);
		if (building)
			return pool_strdup(p, buf_text(&key));
	}
	return NULL;
}
