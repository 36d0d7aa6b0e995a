#include "firm_input.h"

#include "../input.h"
#include "../screen.h"
#include "../words.h"

#include "ppuri/eligibility.h"
#include "ppuri/ident.h"

#include <stddef.h>
#include <string.h>

/* Where the value of an option stands in the record; both ways. */
static const struct {
	const char *option;
	size_t at;
	enum { PLACE_TEXT, PLACE_COUNT, PLACE_DAY } kind;
} PLACES[] = {
	{"NUMBER", offsetof(struct firm, biz_no), PLACE_TEXT},
	{"name", offsetof(struct firm, name), PLACE_TEXT},
	{"corp-no", offsetof(struct firm, corp_no), PLACE_TEXT},
	{"size", offsetof(struct firm, size), PLACE_TEXT},
	{"workers", offsetof(struct firm, workers), PLACE_COUNT},
	{"technology", offsetof(struct firm, technology), PLACE_TEXT},
	{"industry", offsetof(struct firm, industry), PLACE_TEXT},
	{"zip", offsetof(struct firm, zip), PLACE_TEXT},
	{"address", offsetof(struct firm, address), PLACE_TEXT},
	{"group", offsetof(struct firm, group_name), PLACE_TEXT},
	{"certificate-no", offsetof(struct firm, certificate_no), PLACE_TEXT},
	{"certificate-until", offsetof(struct firm, certificate_until), PLACE_DAY},
	{"representative", offsetof(struct firm, representative), PLACE_TEXT},
	{"birth", offsetof(struct firm, birth), PLACE_DAY},
	{"contact", offsetof(struct firm, contact), PLACE_TEXT},
	{"phone", offsetof(struct firm, phone), PLACE_TEXT},
	{"email", offsetof(struct firm, email), PLACE_TEXT},
};

struct firm firm_from_input(const struct input *in)
{
	struct firm firm = {.workers = -1};
	for (size_t i = 0; i < sizeof PLACES / sizeof *PLACES; i++) {
		char *place = (char *)&firm + PLACES[i].at;
		const char *option = PLACES[i].option, *text = input_text(in, option);
		int64_t count = input_number_or(in, option, -1);
		struct date day = input_date(in, option);
		switch (PLACES[i].kind) {
		case PLACE_TEXT:
			memcpy(place, &text, sizeof text);
			break;
		case PLACE_COUNT:
			memcpy(place, &count, sizeof count);
			break;
		case PLACE_DAY:
			memcpy(place, &day, sizeof day);
			break;
		}
	}
	return firm;
}

/* The value at a place as it is typed; NULL: it is not known. */
static const char *typed_at(struct pool *p, const struct firm *firm, size_t i)
{
	const char *place = (const char *)firm + PLACES[i].at, *text;
	char iso[DATE_TEXT_MAX];
	int64_t count;
	struct date day;
	switch (PLACES[i].kind) {
	case PLACE_TEXT:
		memcpy(&text, place, sizeof text);
		return text;
	case PLACE_COUNT:
		memcpy(&count, place, sizeof count);
		return count < 0 ? NULL : words_number(p, count);
	case PLACE_DAY:
		memcpy(&day, place, sizeof day);
		return day.year ? pool_strdup(p, date_iso(day, iso)) : NULL;
	}
	bug("a place of no kind");
}

bool firm_to_input(struct pool *p, const struct firm *firm, const struct parameter *options, struct input *ret, struct err *e)
{
	for (const struct parameter *option = options; option->name; option++)
		for (size_t i = 0; i < sizeof PLACES / sizeof *PLACES; i++) {
			if (strcmp(PLACES[i].option, option->name) != 0)
				continue;
			const char *typed = typed_at(p, firm, i);
			if (typed && !input_add(p, ret, option, typed, e))
				return err_prefix(e, "--%s", option->name);
		}
	return true;
}

const char *firm_words(struct pool *p, const struct firm *firm)
{
	char number[BIZ_NO_TEXT];
	return pool_printf(p, "%s (%s)", firm->name, biz_no_text(firm->biz_no, number));
}

void screen_firm_notes(struct session *s, const struct firm *firm)
{
	struct err ignored;
	char biz_no[BIZ_NO_DIGITS], corp_no[CORP_NO_DIGITS];
	const char *warning = NULL;
	if (biz_no_parse(firm->biz_no, biz_no, &warning, &ignored) && warning)
		screen_line(s->screen, _("note: %s"), warning);
	warning = NULL;
	if (firm->corp_no && corp_no_parse(firm->corp_no, corp_no, &warning, &ignored) && warning)
		screen_line(s->screen, _("note: %s"), warning);
}

void screen_affected(struct session *s, const struct strings *names)
{
	if (s->screen->format != FORMAT_TABLE)
		return;
	for (size_t i = 0; i < names->n; i++)
		screen_line(s->screen, _("the eligibility of %s was judged by something else: ppuri app screen %s"), names->at[i],
					names->at[i]);
}
