/* A reader of the .mo file that msgfmt makes from po/ko.po, which the build puts into the program. */
#include "ppuri/tr.h"
#include "ppuri/pool.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

extern const unsigned char ppuri_ko_mo[];
extern const size_t ppuri_ko_mo_size;

static enum lang lang_in_force = LANG_KO;

void tr_set(enum lang lang)
{
	lang_in_force = lang;
}

enum lang tr_lang(void)
{
	return lang_in_force;
}

enum lang tr_from_environment(void)
{
	static const char *const names[] = {"PPURI_LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		const char *value = getenv(names[i]);
		if (value && *value)
			return strncasecmp(value, "en", 2) == 0 ? LANG_EN : LANG_KO;
	}
	return LANG_KO;
}

static uint32_t word_at(size_t offset)
{
	uint32_t word;
	memcpy(&word, ppuri_ko_mo + offset, sizeof word);
	return word;
}

const char *tr(const char *msgid)
{
	enum { COUNT = 8, ORIGINALS = 12, TRANSLATIONS = 16, ROW = 8, OFFSET = 4 };
	if (lang_in_force != LANG_KO || !*msgid || ppuri_ko_mo_size < 28)
		return msgid;
	size_t low = 0, high = word_at(COUNT);
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const char *original = (const char *)ppuri_ko_mo + word_at(word_at(ORIGINALS) + middle * ROW + OFFSET);
		int order = strcmp(msgid, original);
		if (order == 0)
			return (const char *)ppuri_ko_mo + word_at(word_at(TRANSLATIONS) + middle * ROW + OFFSET);
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return msgid;
}
