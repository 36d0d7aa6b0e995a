/* The texts that the cells of a workbook share. */
#include "table_reader.h"
#include "xlsx_book.h"
#include "xlsx_xml.h"

#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <stdlib.h>
#include <string.h>

void xlsx_text_start(struct xlsx_text *text, const char *element)
{
	if (strcmp(element, "rPh") == 0)
		text->phonetic++;
	else if (strcmp(element, "t") == 0)
		text->inside = !text->phonetic;
}

void xlsx_text_end(struct xlsx_text *text, const char *element)
{
	if (strcmp(element, "rPh") == 0)
		text->phonetic--;
	else if (strcmp(element, "t") == 0)
		text->inside = false;
}

/* The number of _xHHHH_, which begins s; -1 if that is something else. */
static long escaped(const char *s, size_t n)
{
	enum { LENGTH = 7, FIRST_DIGIT = 2, BEHIND = 6 };
	char digits[] = "0000";
	if (n < LENGTH || s[1] != 'x' || s[BEHIND] != '_')
		return -1;
	memcpy(digits, s + FIRST_DIGIT, 4);
	return strspn(digits, "0123456789abcdefABCDEF") == 4 ? strtol(digits, NULL, 16) : -1;
}

size_t xlsx_unescape(char *s, size_t n)
{
	enum { LENGTH = 7 };
	char *out = s;
	for (size_t i = 0; i < n;) {
		long c = s[i] == '_' ? escaped(s + i, n - i) : -1;
		if (c <= 0 || (c & 0xF800) == 0xD800) {
			*out++ = s[i++];
			continue;
		}
		i += LENGTH;
		if (c == '\r')
			continue; /* a newline is LF */
		out += text_encode((uint32_t)c, out);
	}
	return (size_t)(out - s);
}

struct reading {
	struct xlsx_xml xml;
	struct xlsx_texts *texts;
	struct xlsx_text text;
	struct pool pool;
};

static void say_too_many(struct reading *reading)
{
	struct err e;
	err_set(&e, ERR_USAGE, _("the workbook has more than %u texts; divide it"), XLSX_TEXTS_MAX);
	xlsx_xml_fail(&reading->xml, &e);
}

static void keep_text(struct reading *reading)
{
	struct xlsx_texts *texts = reading->texts;
	struct buf *text = &reading->text.text;
	size_t n = xlsx_unescape(text->at, text->n);
	if (texts->n == XLSX_TEXTS_MAX) {
		say_too_many(reading);
		return;
	}
	if (texts->n == texts->room) {
		size_t room = texts->room ? 2 * texts->room : 1024;
		uint32_t *wider = reallocarray(texts->start, room, sizeof *wider);
		if (!wider)
			bug("out of memory (%zu texts)", room);
		texts->start = wider;
		texts->room = room;
	}
	texts->start[texts->n++] = (uint32_t)texts->all.n;
	const char *clean = table_clean(&reading->pool, buf_text(text), n, &n, &texts->other_spaces);
	buf_add(&texts->all, clean, n);
	buf_putc(&texts->all, '\0');
	pool_release(&reading->pool);
	buf_clear(text);
}

static void start(void *arg, const char *name, const char **attributes)
{
	struct reading *reading = arg;
	(void)attributes;
	xlsx_text_start(&reading->text, name);
}

static void end(void *arg, const char *name)
{
	struct reading *reading = arg;
	xlsx_text_end(&reading->text, name);
	if (strcmp(name, "si") == 0)
		keep_text(reading);
}

static void add(void *arg, const char *s, int n)
{
	struct reading *reading = arg;
	struct err e;
	if (!reading->text.inside)
		return;
	buf_add(&reading->text.text, s, (size_t)n);
	if (reading->text.text.n <= TABLE_CELL_MAX)
		return;
	err_set(&e, ERR_USAGE, "%s", _("a text of the workbook is longer than 1 MiB"));
	xlsx_xml_fail(&reading->xml, &e);
}

bool xlsx_texts_read(struct xlsx_texts *ret, const struct xlsx_book *book, const struct zip_reader *zip, struct err *e)
{
	struct xlsx_texts texts = {0};
	struct reading reading = {.texts = &texts};
	const struct xlsx_handler handler = {.start = start, .end = end, .text = add, .arg = &reading};
	bool found = false, ended;
	bool done = !book->texts_part ||
				(xlsx_xml_open(&reading.xml, zip, book->texts_part, XLSX_TEXTS_PART_MAX, &handler, &found, e) &&
					(!found || xlsx_xml_run(&reading.xml, &ended, e)));
	xlsx_xml_close(&reading.xml);
	buf_release(&reading.text.text);
	pool_release(&reading.pool);
	if (done)
		*ret = texts;
	else
		xlsx_texts_release(&texts);
	return done;
}

void xlsx_texts_release(struct xlsx_texts *texts)
{
	buf_release(&texts->all);
	free(texts->start);
	*texts = (struct xlsx_texts){0};
}
