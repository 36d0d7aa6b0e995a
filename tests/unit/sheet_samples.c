/* Writes sheets for sheet_parts.py: sheet_samples FOLDER. */
#include "sheet_samples.h"

#include "ppuri/file.h"
#include "ppuri/tr.h"

static void write_sheet(const char *folder, const char *name, struct sheet *sheet, const struct grid *g)
{
	struct spool spool = {0};
	struct rows rows = sample_rows(g);
	struct err e;
	struct pool p = {0};
	struct buf bytes = {0};
	sheet->rows = &rows;
	if (!sheet_xlsx(sheet, &spool, &e))
		bug("%s: %s", name, e.text);
	sample_bytes(&spool, &bytes);
	if (!file_write(pool_printf(&p, "%s/%s.xlsx", folder, name), bytes.at, bytes.n, 0600, &e))
		bug("%s: %s", name, e.text);
	buf_release(&bytes);
	spool_release(&spool);
	rows_release(&rows);
	pool_release(&p);
}

int main(int argc, char **argv)
{
	static const struct sheet_mark marks[] = {{0, 0}, {0, 0}, {1, 5}, {18, 6}};
	static const size_t cuts[] = {2, 17};
	struct pool p = {0};
	struct grid small = sample_grid(&p, 80), long_one = sample_grid(&p, 6000), none = sample_grid(&p, 0);
	if (argc != 2)
		return 2;
	tr_set(LANG_EN);
	struct sheet sheet = {.name = "기업 [목록]: A&B/C?", .note = "2024. 3. 4. ppuri firm list & more",
						  .created = {INT64_C(1709510400)}};
	write_sheet(argv[1], "plain", &sheet, &small);
	sheet.marks = marks;
	sheet.n_marks = ROWS(marks);
	write_sheet(argv[1], "marked", &sheet, &small);
	sheet.marks = NULL;
	sheet.n_marks = 0;
	sheet.cuts = cuts;
	sheet.n_cuts = ROWS(cuts);
	write_sheet(argv[1], "cut", &sheet, &small);
	sheet = (struct sheet){.name = "'가나다라마바사아자차카타파하가나다라마바사아자차카타파하거너더러'"};
	write_sheet(argv[1], "long", &sheet, &long_one);
	sheet = (struct sheet){.name = ""};
	write_sheet(argv[1], "none", &sheet, &none);
	pool_release(&p);
}
