/* Workbooks: every cell is clean text, rows go forward, and memory stays within what a table needs. The input is either a ZIP file, or
 * a sheet, put as it is into the workbook around it: a fuzzer that must find its way through DEFLATE and checksums first learns
 * little about sheets. */
#include "fuzz.h"

#include "ppuri/table.h"
#include "ppuri/text.h"

#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <zip.h>

#define MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define TYPES "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define RELATIONS "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"

static const struct {
	const char *name, *text;
} PARTS[] = {
	{"_rels/.rels", RELATIONS "<Relationship Id='a' Type='" TYPES "/officeDocument' Target='xl/workbook.xml'/></Relationships>"},
	{"xl/_rels/workbook.xml.rels",
		RELATIONS "<Relationship Id='a' Type='" TYPES "/worksheet' Target='sheet.xml'/>"
				  "<Relationship Id='b' Type='" TYPES "/sharedStrings' Target='strings.xml'/>"
				  "<Relationship Id='c' Type='" TYPES "/styles' Target='styles.xml'/></Relationships>"},
	{"xl/workbook.xml", "<workbook xmlns='" MAIN "' xmlns:r='" TYPES "'><sheets><sheet name='S' r:id='a'/></sheets></workbook>"},
	{"xl/styles.xml", "<styleSheet xmlns='" MAIN "'><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>"},
	{"xl/strings.xml", "<sst xmlns='" MAIN "'><si><t>업체명</t></si><si><r><t>지원</t></r><r><t>금</t></r></si></sst>"},
};

static int written_with_parts(const void *sheet, size_t n)
{
	int fd = memfd_create("workbook", MFD_CLOEXEC);
	HOLDS(fd >= 0);
	zip_source_t *bytes = zip_source_buffer_create(NULL, 0, 0, NULL);
	HOLDS(bytes);
	zip_source_keep(bytes);
	zip_t *zip = zip_open_from_source(bytes, ZIP_TRUNCATE, NULL);
	HOLDS(zip);
	for (size_t i = 0; i < sizeof PARTS / sizeof *PARTS; i++)
		HOLDS(zip_file_add(zip, PARTS[i].name, zip_source_buffer(zip, PARTS[i].text, strlen(PARTS[i].text), 0), 0) >= 0);
	zip_int64_t at = zip_file_add(zip, "xl/sheet.xml", zip_source_buffer(zip, sheet, n, 0), 0);
	HOLDS(at >= 0 && zip_set_file_compression(zip, (zip_uint64_t)at, ZIP_CM_STORE, 0) == 0);
	HOLDS(zip_close(zip) == 0 && zip_source_open(bytes) == 0);
	char chunk[4096];
	for (zip_int64_t got; (got = zip_source_read(bytes, chunk, sizeof chunk)) > 0;)
		HOLDS(write(fd, chunk, (size_t)got) == (ssize_t)got);
	zip_source_close(bytes);
	zip_source_free(bytes);
	return fd;
}

static int written_as_it_is(const void *bytes, size_t n)
{
	int fd = memfd_create("workbook", MFD_CLOEXEC);
	HOLDS(fd >= 0 && write(fd, bytes, n) == (ssize_t)n);
	return fd;
}

static void check_cell(const char *cell)
{
	struct pool pool CLEANUP(pool_release) = {0};
	size_t n = strlen(cell);
	HOLDS(n <= TABLE_CELL_MAX && text_valid(cell, n, NULL));
	HOLDS(strcmp(text_clean(&pool, cell, n), cell) == 0);
}

static void read_rows(struct table *table)
{
	struct table_row row;
	struct err e = {0};
	long line = 0;
	bool end = false;
	while (table_next(table, &row, &end, &e) && !end) {
		HOLDS(row.n > 0 && row.n <= TABLE_COLUMNS_MAX && row.line > line && *row.cell[row.n - 1]);
		line = row.line;
		for (size_t i = 0; i < row.n; i++)
			if (!row.unsolved[i])
				check_cell(row.cell[i]);
		(void)table_row_is_total_or_note(&row);
	}
	HOLDS(end || (e.kind == ERR_USAGE && *e.text));
}

static void read_table(int fd)
{
	char path[32];
	struct table *table CLEANUP(table_close) = NULL;
	struct pool pool CLEANUP(pool_release) = {0};
	struct table_notes notes = {0};
	struct err e;
	snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
	if (!table_open(path, NULL, &table, &e)) {
		HOLDS((e.kind == ERR_USAGE || e.kind == ERR_NOT_FOUND) && *e.text);
		return;
	}
	if (*table_format(table) == 'X')
		read_rows(table);
	table_notes(table, &pool, &notes);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	bool zip = n > 1 && bytes[0] == 'P' && bytes[1] == 'K';
	int fd = zip ? written_as_it_is(bytes, n) : written_with_parts(bytes, n);
	read_table(fd);
	close(fd);
	return 0;
}
