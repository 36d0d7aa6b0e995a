/* Which sheets a workbook has, and where their parts are. */
#include "xlsx_book.h"
#include "xlsx_xml.h"

#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <string.h>

#define RELATIONS "_rels/"

static bool ends_with(const char *s, const char *end)
{
	size_t n = strlen(s), end_n = strlen(end);
	return n >= end_n && strcmp(s + n - end_n, end) == 0;
}

/* The parts that one part refers to. */
struct relations {
	struct pool *pool;
	struct {
		struct relation {
			const char *id, *type, *target;
		} *at;
		size_t n, room;
	} list;
};

static void take_relation(void *arg, const char *name, const char **attributes)
{
	struct relations *relations = arg;
	const char *id = xlsx_attribute(attributes, "Id"), *type = xlsx_attribute(attributes, "Type");
	const char *target = xlsx_attribute(attributes, "Target");
	if (strcmp(name, "Relationship") != 0 || !id || !type || !target || relations->list.n == XLSX_SHEETS_MAX * 2)
		return;
	*POOL_PUSH(relations->pool, &relations->list) = (struct relation){
		.id = pool_strdup(relations->pool, id),
		.type = pool_strdup(relations->pool, type),
		.target = pool_strdup(relations->pool, target),
	};
}

/* "xl/workbook.xml" → "xl/" */
static const char *folder_of(struct pool *p, const char *part)
{
	const char *slash = strrchr(part, '/');
	return pool_strndup(p, part, slash ? (size_t)(slash + 1 - part) : 0);
}

static bool read_relations(
	struct relations *ret, struct pool *p, const struct zip_reader *zip, const char *part, struct err *e)
{
	const char *folder = folder_of(p, part);
	const char *list = pool_printf(p, "%s" RELATIONS "%s.rels", folder, part + strlen(folder));
	*ret = (struct relations){.pool = p};
	return xlsx_xml_read(zip, list, XLSX_SMALL_PART_MAX, &(struct xlsx_handler){.start = take_relation, .arg = ret}, e);
}

/* A target is told from the folder of the part that refers to it, or from the root. */
static const char *resolve(struct pool *p, const char *part, const char *target)
{
	if (*target == '/')
		return pool_strdup(p, target + 1);
	const char *folder = folder_of(p, part);
	for (; strncmp(target, "../", 3) == 0; target += 3)
		folder = *folder ? folder_of(p, pool_strndup(p, folder, strlen(folder) - 1)) : folder;
	return pool_printf(p, "%s%s", folder, strncmp(target, "./", 2) == 0 ? target + 2 : target);
}

/* The part of that type ("/styles"), or NULL. */
static const char *part_of_type(const struct relations *relations, const char *part, const char *type)
{
	for (size_t i = 0; i < relations->list.n; i++)
		if (ends_with(relations->list.at[i].type, type))
			return resolve(relations->pool, part, relations->list.at[i].target);
	return NULL;
}

static bool is_true(const char *value)
{
	return value && (strcmp(value, "1") == 0 || strcmp(value, "true") == 0);
}

/* r:id, in either dialect. */
static const char *relation_id(const char **attributes)
{
	for (; *attributes; attributes += 2)
		if (ends_with(attributes[0], "/relationships\nid"))
			return attributes[1];
	return "";
}

static void take_book_element(void *arg, const char *name, const char **attributes)
{
	struct xlsx_book *book = arg;
	if (strcmp(name, "workbookPr") == 0)
		book->from_1904 = is_true(xlsx_attribute(attributes, "date1904"));
	if (strcmp(name, "sheet") != 0 || book->sheets.n == XLSX_SHEETS_MAX)
		return;
	const char *title = xlsx_attribute(attributes, "name"), *state = xlsx_attribute(attributes, "state");
	*POOL_PUSH(&book->pool, &book->sheets) = (struct xlsx_sheet){
		.name = title ? text_clean(&book->pool, title, strlen(title)) : "",
		.id = pool_strdup(&book->pool, relation_id(attributes)),
		.hidden = state && strcmp(state, "visible") != 0,
	};
}

static void find_sheet_part(struct xlsx_sheet *sheet, const struct relations *relations, const char *part)
{
	for (size_t i = 0; i < relations->list.n; i++) {
		const struct relation *relation = &relations->list.at[i];
		if (strcmp(relation->id, sheet->id) == 0 && ends_with(relation->type, "/worksheet"))
			sheet->part = resolve(relations->pool, part, relation->target);
	}
}

static bool refuse_other_kind(const struct zip_reader *zip, const char *part, struct err *e)
{
	bool binary = part && ends_with(part, ".bin");
	bool mimetype = zip->library.zip_name_locate(zip->zip, "mimetype", 0) >= 0;
	err_set(e, ERR_USAGE, "%s",
		binary     ? _("this is a binary workbook (.xlsb)")
		: mimetype ? _("this is an OpenDocument sheet or a Hangul document (HWPX), not an .xlsx workbook")
				   : _("this is a ZIP file or a document, but not an .xlsx workbook"));
	return err_hint(e, "%s", _("Open it in the spreadsheet and save it as .xlsx."));
}

static bool read_book(struct xlsx_book *book, const struct zip_reader *zip, struct err *e)
{
	struct relations relations;
	const struct xlsx_handler handler = {.start = take_book_element, .arg = book};
	if (!read_relations(&relations, &book->pool, zip, "", e))
		return false;
	const char *part = part_of_type(&relations, "", "/officeDocument");
	if (!part || ends_with(part, ".bin") || !xlsx_xml_read(zip, part, XLSX_SMALL_PART_MAX, &handler, e))
		return part && !ends_with(part, ".bin") ? false : refuse_other_kind(zip, part, e);
	if (!book->sheets.n)
		return refuse_other_kind(zip, part, e);
	if (!read_relations(&relations, &book->pool, zip, part, e))
		return false;
	book->texts_part = part_of_type(&relations, part, "/sharedStrings");
	book->styles_part = part_of_type(&relations, part, "/styles");
	for (size_t i = 0; i < book->sheets.n; i++)
		find_sheet_part(&book->sheets.at[i], &relations, part);
	return true;
}

bool xlsx_book_read(struct xlsx_book *ret, const struct zip_reader *zip, struct err *e)
{
	struct xlsx_book book = {0};
	if (!read_book(&book, zip, e)) {
		xlsx_book_release(&book);
		return false;
	}
	*ret = book;
	return true;
}

void xlsx_book_release(struct xlsx_book *book)
{
	pool_release(&book->pool);
}

static bool say_what_there_is(const struct xlsx_book *book, const char *name, struct err *e)
{
	enum { LIST_MAX = 400 };
	CLEANUP(buf_release) struct buf list = {0};
	for (size_t i = 0; i < book->sheets.n && list.n < LIST_MAX; i++)
		if (book->sheets.at[i].part)
			buf_printf(&list, "%s%s", list.n ? ", " : "", book->sheets.at[i].name);
	if (!name)
		return err_set(e, ERR_USAGE, _("no sheet of the workbook is visible; name one with --sheet: %s"), buf_text(&list));
	return err_set(e, ERR_NOT_FOUND, _("the workbook has no sheet %s, but: %s"), name, buf_text(&list));
}

bool xlsx_book_find(const struct xlsx_book *book, const char *name, const struct xlsx_sheet **ret, struct err *e)
{
	for (size_t i = 0; i < book->sheets.n; i++) {
		const struct xlsx_sheet *sheet = &book->sheets.at[i];
		if (sheet->part && (name ? strcmp(sheet->name, name) == 0 : !sheet->hidden)) {
			*ret = sheet;
			return true;
		}
	}
	return say_what_there_is(book, name, e);
}
