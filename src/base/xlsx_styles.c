/* The styles of cells, of which only this matters: does one show its number as a date? */
#include "xlsx_book.h"
#include "xlsx_format.h"
#include "xlsx_xml.h"

#include <stdlib.h>
#include <string.h>

struct reading {
	struct xlsx_book *book;
	struct pool pool;
	struct {
		struct format {
			long id;
			bool is_date;
		} *at;
		size_t n, room;
	} formats; /* of the workbook's own */
	bool in_cells;
};

static long number_of(const char *s)
{
	return s ? strtol(s, NULL, 10) : 0;
}

static bool shows_date(const struct reading *reading, long id)
{
	for (size_t i = 0; i < reading->formats.n; i++)
		if (reading->formats.at[i].id == id)
			return reading->formats.at[i].is_date;
	return xlsx_format_is_date(id);
}

/* cellXfs lists the styles of cells; other lists have <xf> too. */
static void start(void *arg, const char *name, const char **attributes)
{
	struct reading *reading = arg;
	struct xlsx_book *book = reading->book;
	if (strcmp(name, "cellXfs") == 0)
		reading->in_cells = true;
	const char *code = xlsx_attribute(attributes, "formatCode");
	if (strcmp(name, "numFmt") == 0 && code && reading->formats.n < XLSX_STYLES_MAX)
		*POOL_PUSH(&reading->pool, &reading->formats) =
			(struct format){number_of(xlsx_attribute(attributes, "numFmtId")), xlsx_code_is_date(code)};
	if (reading->in_cells && strcmp(name, "xf") == 0 && book->shows_date.n < XLSX_STYLES_MAX)
		*POOL_PUSH(&book->pool, &book->shows_date) = shows_date(reading, number_of(xlsx_attribute(attributes, "numFmtId")));
}

static void end(void *arg, const char *name)
{
	struct reading *reading = arg;
	if (strcmp(name, "cellXfs") == 0)
		reading->in_cells = false;
}

bool xlsx_styles_read(struct xlsx_book *book, const struct zip_reader *zip, struct err *e)
{
	struct reading reading = {.book = book};
	const struct xlsx_handler handler = {.start = start, .end = end, .arg = &reading};
	bool done = !book->styles_part || xlsx_xml_read(zip, book->styles_part, XLSX_SMALL_PART_MAX, &handler, e);
	pool_release(&reading.pool);
	return done;
}
