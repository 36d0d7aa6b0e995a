#include "table_file.h"

#include "ppuri/csv.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <errno.h>
#include <sys/resource.h>

#define BYTES(literal) (literal), sizeof(literal) - 1

/* The rows of an open table, "1:a|b" for one that starts on line 1. False as table_next. */
static bool read_rows(struct table *table, struct buf *ret, struct err *e)
{
	struct table_row row;
	for (bool end = false;;) {
		if (!table_next(table, &row, &end, e))
			return false;
		if (end)
			return true;
		buf_printf(ret, "%ld:", row.line);
		for (size_t i = 0; i < row.n; i++)
			buf_printf(ret, "%s%s", i ? "|" : "", row.cell[i]);
		buf_putc(ret, '\n');
	}
}

static bool read_table(
	const void *bytes, size_t n, struct buf *ret, const char **ret_format, struct err *e)
{
	struct table_file file = table_file_of(bytes, n);
	CLEANUP(table_close) struct table *table = NULL;
	bool good = table_open(file.path, NULL, &table, e);
	close(file.fd);
	if (!good)
		return false;
	*ret_format = table_format(table);
	return read_rows(table, ret, e);
}

static void assert_reads(const void *bytes, size_t n, const char *format, const char *rows)
{
	struct buf read = {0};
	struct err e = {0};
	const char *found = "";
	if (!read_table(bytes, n, &read, &found, &e))
		fail_msg("%s instead of %s", e.text, rows);
	assert_string_equal(buf_text(&read), rows);
	assert_string_equal(found, format);
	buf_release(&read);
}

static void rows_and_cells(void **state)
{
	(void)state;
	static const struct {
		const char *file, *rows;
	} tables[] = {
		{"", ""},
		{"\n", ""},
		{"a", "1:a\n"},
		{"a,b\n", "1:a|b\n"},
		{"a,b\r\nc,d\r\n", "1:a|b\n2:c|d\n"},
		{"a,b\rc,d\r", "1:a|b\n2:c|d\n"},
		{"a\r\rb\n\nc\r\n\r\nd", "1:a\n3:b\n5:c\n7:d\n"},
		{"a,,b,,\n,,,\n,x\n", "1:a||b\n3:|x\n"},
		{"a, b ,\tc\t\n", "1:a|b|c\n"},
		{"\"a\",\"b\"\n", "1:a|b\n"},
		{"\"a,b\",c\n", "1:a,b|c\n"},
		{"\"a\"\"b\",\"\"\"\",\"\"\n", "1:a\"b|\"\n"},
		{"\"첫 줄\n둘째 줄\",b\nc,d\n", "1:첫 줄\n둘째 줄|b\n3:c|d\n"},
		{"\"a\r\nb\rc\",d\r\ne\r\n", "1:a\nb\nc|d\n4:e\n"},
		{"\"a\"  ,b\n", "1:a|b\n"},
		{"5\" 배관,1\"2\"3\n", "1:5\" 배관|1\"2\"3\n"},
		{" \"a\",b\n", "1:\"a\"|b\n"},
		{"a,\"b\"", "1:a|b\n"},
		{"a,\n", "1:a\n"},
		{"\"\"\n\"\",\"\"\nx\n", "3:x\n"},
		{"\xEF\xBB\xBF", ""},
	};
	for (size_t i = 0; i < ROWS(tables); i++)
		assert_reads(tables[i].file, strlen(tables[i].file), "UTF-8", tables[i].rows);
}

static void cells_are_clean_text(void **state)
{
	(void)state;
	static const struct {
		const char *file, *rows;
	} tables[] = {
		{"\xC2\xA0가\xC2\xA0나\xE3\x80\x80,b\n", "1:가 나|b\n"},            /* NBSP, U+3000 */
		{"\xE1\x84\x80\xE1\x85\xA1\xE1\x86\xA8,x\n", "1:각|x\n"},           /* as macOS writes 각 */
		{"\xEA\xB0\x80\xE1\x86\xA8,x\n", "1:각|x\n"},                       /* 가 with a final of its own */
		{"\xED\x9E\xA3\xED\x9E\xB0,x\n", "1:\xED\x9E\xA3\xED\x9E\xB0|x\n"}, /* after the last syllable */
		{"㈜가나,·ㆍ※\n", "1:㈜가나|·ㆍ※\n"},
		{" \xC2\xA0 ,\xE3\x80\x80\n", ""},
		{"'=1+1,'+82,'-5,'@a,'' =x,'a\n", "1:=1+1|+82|-5|@a|'' =x|'a\n"},
		{"''=1,\"'=\"\"a\"\"\",'\n", "1:'=1|=\"a\"|'\n"},
	};
	for (size_t i = 0; i < ROWS(tables); i++)
		assert_reads(tables[i].file, strlen(tables[i].file), "UTF-8", tables[i].rows);
}

static void encodings(void **state)
{
	(void)state;
	/* 업체명,똠방 with 똠 (8C 63), which EUC-KR lacks. */
	assert_reads(BYTES("\xBE\xF7\xC3\xBC\xB8\xED,\x8C\x63\xB9\xE6\r\n"), "CP949", "1:업체명|똠방\n");
	/* 쀍, 펲, ㈜, △, Å: CP949 has U+212B, NFC has U+00C5. */
	assert_reads(BYTES("\x97\xCD,\xBC\x84,\xA2\xDF,\xA1\xE2,\xA1\xCA\n"), "CP949", "1:쀍|펲|㈜|△|Å\n");
	assert_reads(BYTES("\xEF\xBB\xBF업체명,a\n"), "UTF-8", "1:업체명|a\n");
	assert_reads(BYTES("\xEF\xBB\xBF\"업체명\",a\n"), "UTF-8", "1:업체명|a\n");
	assert_reads(
		BYTES("\xFF\xFE\xC0\xC5\t\x00\x31\x00\r\x00\n\x00=\xD8\x00\xDE"), "UTF-16LE", "1:엀|1\n2:😀\n");
	assert_reads(BYTES("\xFE\xFF\xAC\x00\x00;\x00\x31\x00\n\xD8=\xDE\x00"), "UTF-16BE", "1:가|1\n2:😀\n");
}

static void separators(void **state)
{
	(void)state;
	static const struct {
		const char *file, *rows;
	} tables[] = {
		{"업체명\t금액\n가\t1,000\n나\t2,000\n", "1:업체명|금액\n2:가|1,000\n3:나|2,000\n"},
		{"업체명;금액\n가;1,000,000\n나;2,000,000\n다;3,000,000\n",
			"1:업체명|금액\n2:가|1,000,000\n3:나|2,000,000\n4:다|3,000,000\n"},
		{"업체명,비고\n가,a;b\n나,c;d\n", "1:업체명|비고\n2:가|a;b\n3:나|c;d\n"},
		{"뿌리산업, 2024년, 부산\n(단위: 천원)\n업체명;금액\n가;1\n나;2\n",
			"1:뿌리산업, 2024년, 부산\n2:(단위: 천원)\n3:업체명|금액\n4:가|1\n5:나|2\n"},
		{"\"가;나;다\";\"1,000\"\n\"라;마\";\"2,000\"\n", "1:가;나;다|1,000\n2:라;마|2,000\n"},
		{"\"a\"\"\tb\",c\n\"d\te\",f\n", "1:a\"\tb|c\n2:d\te|f\n"},
		{"가,\"a;b;c\"\n나,\"d;e;f\"\n", "1:가|a;b;c\n2:나|d;e;f\n"},
		{"a,\"d\n,;,;\n,;,;\"\n", "1:a|d\n,;,;\n,;,;\n"},
		{"규격\t수량\n5\" 배관\t3\n", "1:규격|수량\n2:5\" 배관|3\n"},
		{"제목\n하나\n둘\n", "1:제목\n2:하나\n3:둘\n"},
	};
	for (size_t i = 0; i < ROWS(tables); i++)
		assert_reads(tables[i].file, strlen(tables[i].file), "UTF-8", tables[i].rows);
}

static void assert_refused(const void *bytes, size_t n, const char *text)
{
	struct buf read = {0};
	struct err e = {0};
	const char *format;
	assert_false(read_table(bytes, n, &read, &format, &e));
	assert_string_equal(e.text, text);
	assert_int_equal(e.kind, ERR_USAGE);
	buf_release(&read);
}

static void faults_are_named_where_they_are(void **state)
{
	(void)state;
	assert_refused(BYTES("a,b\nc,\"d\ne\nf\n"), "line 2, column 2: the quote that opens here is not closed");
	assert_refused(BYTES("\""), "line 1, column 1: the quote that opens here is not closed");
	assert_refused(BYTES("a,\"b\"c\n"),
		"line 1, column 2: text behind a closing quote; a quote inside a quoted cell is written twice");
	assert_refused(BYTES("a,b\n,,\xFF,d\n"), "line 2, column 3: the byte FF is not a character in UTF-8");
	assert_refused(BYTES("가,b\n나,\x80\n"), "line 2, column 2: the byte 80 is not a character in UTF-8");
	assert_refused(BYTES("가,\xED\xA0\x80\n"), "line 1, column 2: the byte ED is not a character in UTF-8");
	assert_refused(BYTES("가,\xEA\xB0"), "line 1, column 2: the byte EA is not a character in UTF-8");
	assert_refused(BYTES("\xBE\xF7,\xC3\xBC\r\nb,\xC9\xA1\n"),
		"line 2, column 2: the byte C9 is not a character in CP949");
	assert_refused(
		BYTES("\xBE\xF7,\xC3\xBC\n\xBE"), "line 2, column 1: the byte BE is not a character in CP949");
	assert_refused(
		BYTES("\xEF\xBB\xBF\xBE\xF7,b\n"), "line 1, column 1: the byte BE is not a character in UTF-8");
	assert_refused(BYTES("a,b\n\"c\nd\0\""), "line 3, column 1: a NUL character, which no text has");
	assert_refused(BYTES("\xBE\xF7\n\0"), "line 2, column 1: a NUL character, which no text has");
	assert_refused(BYTES("\xFF\xFE\x61\x00\x00\x00"), "line 1, column 1: a NUL character, which no text has");
	assert_refused(BYTES("\xFF\xFE\x61\x00\n\x00\x00\xDC"),
		"line 2, column 1: the byte 00 is not a character in UTF-16LE");
	assert_refused(
		BYTES("\xFE\xFF\xD8\x00\x00\x61"), "line 1, column 1: the byte D8 is not a character in UTF-16BE");
	assert_refused(BYTES("\xFE\xFF\x00\x61\x00\x00"), "line 1, column 1: a NUL character, which no text has");
	assert_refused(BYTES("PK\3\4\x14\0\6\0"), "the workbook is damaged or was cut off");
	assert_refused(BYTES("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"),
		"this is a workbook of Excel 97-2003 (.xls) or one locked with a password");
	assert_refused(BYTES("%PDF-1.7\n"), "this is a PDF, not a table");
	assert_refused(BYTES("\r\n<table><tr><td>업체명"), "this is a web page, not a table, whatever its name says");
}

static void a_fault_is_told_again(void **state)
{
	(void)state;
	CLEANUP(table_close) struct table *table = table_of("a,b\n\"c");
	struct table_row row;
	bool end;
	struct err e = {0};
	assert_true(table_next(table, &row, &end, &e));
	assert_false(table_next(table, &row, &end, &e));
	e = (struct err){0};
	assert_false(table_next(table, &row, &end, &e));
	assert_string_equal(e.text, "line 2, column 1: the quote that opens here is not closed");
}

static void what_is_no_file(void **state)
{
	(void)state;
	struct table *table = NULL;
	struct err e = {0};
	assert_false(table_open("/nowhere/table.csv", NULL, &table, &e));
	assert_int_equal(e.kind, ERR_NOT_FOUND);
	assert_false(table_open("/", NULL, &table, &e));
	assert_int_equal(e.kind, ERR_USAGE);
	assert_null(table);
	table_close(&table);
}

/* Repeats a piece until n bytes are full. */
static void fill(struct buf *b, const char *piece, size_t n)
{
	while (b->n < n)
		buf_puts(b, piece);
}

static void assert_buf_refused(struct buf *b, const char *text)
{
	assert_refused(b->at, b->n, text);
	buf_release(b);
}

static void limits(void **state)
{
	(void)state;
	struct buf b = {0};
	fill(&b, "a,", 2000000);
	assert_buf_refused(&b, "line 1, column 513: more than 512 columns");

	buf_puts(&b, "x\nb,");
	fill(&b, "가나다라", 5 << 20);
	assert_buf_refused(&b, "line 2, column 2: a cell longer than 1 MiB; is a quote before it not closed?");

	buf_puts(&b, "a,\"b");
	fill(&b, "\n줄", 5 << 20);
	struct err e = {0};
	const char *format;
	struct buf read = {0};
	assert_false(read_table(b.at, b.n, &read, &format, &e));
	assert_non_null(strstr(e.text, "a cell longer than 1 MiB"));
	buf_clear(&b);

	for (int i = 0; i < 5; i++) {
		fill(&b, "x", (size_t)(i + 1) * (900 << 10));
		buf_puts(&b, ",");
	}
	assert_buf_refused(&b, "line 1, column 5: a row longer than 4 MiB; is a quote before it not closed?");

	fill(&b, ",", 1000000);
	buf_puts(&b, "\nx\n");
	fill(&b, ",", 2000000);
	assert_reads(b.at, b.n, "UTF-8", "2:x\n");
	buf_release(&b);
}

static void the_widest_row_is_read(void **state)
{
	(void)state;
	struct buf b = {0};
	for (int i = 0; i < 511; i++)
		buf_puts(&b, "a,");
	fill(&b, "b", 1022 + (1 << 20));
	buf_puts(&b, ",,,\n");
	struct table_file file = table_file_of(b.at, b.n);
	CLEANUP(table_close) struct table *table = NULL;
	struct err e = {0};
	struct table_row row;
	bool end;
	assert_true(table_open(file.path, NULL, &table, &e));
	assert_true(table_next(table, &row, &end, &e));
	assert_int_equal(row.n, TABLE_COLUMNS_MAX);
	assert_int_equal(strlen(row.cell[511]), TABLE_CELL_MAX);
	assert_string_equal(table_cell(&row, 510), "a");
	assert_string_equal(table_cell(&row, 512), "");
	assert_string_equal(table_cell(&row, -1), "");
	close(file.fd);
	buf_release(&b);
}

/* Whatever piece of the file stands at the end of a chunk, the text is the same. */
static void chunks_do_not_show(void **state)
{
	(void)state;
	static const char tail[] = "\r\n\"가\"\"나\r\n다\",\"라\"\r\n마,바사\r\n";
	static const char cp949_tail[] =
		"\r\n\"\xB0\xA1\"\"\xB3\xAA\r\n\xB4\xD9\",\"\xB6\xF3\"\r\n\xB8\xB6,\xB9\xD9\xBB\xE7\r\n";
	enum { CHUNK = 64 << 10 };
	for (size_t before = CHUNK - sizeof tail; before <= CHUNK; before++) {
		struct buf b = {0}, expected = {0};
		fill(&b, "x", before);
		buf_printf(&expected, "1:%s\n2:가\"나\n다|라\n4:마|바사\n", b.at);
		buf_puts(&b, tail);
		assert_reads(b.at, b.n, "UTF-8", expected.at);
		b.n = before;
		buf_puts(&b, cp949_tail);
		assert_reads(b.at, b.n, "CP949", expected.at);
		buf_release(&b);
		buf_release(&expected);
	}
}

static void memory_is_that_of_one_row(void **state)
{
	(void)state;
	struct table_file file = table_file_of("", 0);
	struct buf b = {0};
	fill(&b, "업체,1,2,3,\"여러\n줄\"\n", 1 << 20);
	for (int i = 0; i < 40; i++)
		assert_int_equal(write(file.fd, b.at, b.n), b.n);
	struct rusage before, after;
	getrusage(RUSAGE_SELF, &before);
	CLEANUP(table_close) struct table *table = NULL;
	struct err e = {0};
	struct table_row row;
	size_t rows = 0;
	assert_true(table_open(file.path, NULL, &table, &e));
	for (bool end = false; !end; rows += !end)
		assert_true(table_next(table, &row, &end, &e));
	getrusage(RUSAGE_SELF, &after);
	assert_true(rows > 1000000);
	assert_true(after.ru_maxrss - before.ru_maxrss < 2048);
	close(file.fd);
	buf_release(&b);
}

/* Opens "-" with the bytes on standard input, through a pipe. */
static bool open_standard_input(const char *bytes, struct table **ret, struct err *e)
{
	int ends[2];
	int kept = dup(STDIN_FILENO);
	assert_int_equal(pipe(ends), 0);
	assert_int_equal(write(ends[1], bytes, strlen(bytes)), strlen(bytes));
	close(ends[1]);
	dup2(ends[0], STDIN_FILENO);
	bool good = table_open("-", NULL, ret, e);
	dup2(kept, STDIN_FILENO);
	close(kept);
	close(ends[0]);
	return good;
}

static void standard_input_is_read(void **state)
{
	(void)state;
	CLEANUP(table_close) struct table *table = NULL;
	struct buf read = {0};
	struct err e = {0};
	assert_true(open_standard_input("a,b\n\xBE\xF7,\xC3\xBC\n", &table, &e));
	assert_true(read_rows(table, &read, &e));
	assert_string_equal(buf_text(&read), "1:a|b\n2:업|체\n");
	buf_release(&read);
}

static void standard_input_without_a_temporary_folder(void **state)
{
	(void)state;
	struct table *table = NULL;
	struct err e = {0};
	setenv("TMPDIR", "/nowhere", 1);
	assert_false(open_standard_input("a,b\n", &table, &e));
	unsetenv("TMPDIR");
	assert_int_equal(e.kind, ERR_IO);
	assert_null(table);
}

static void written_cells(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		bool guard;
		const char *written;
	} cells[] = {
		{"", true, ""},
		{"가나", true, "가나"},
		{"20,000,000", true, "\"20,000,000\""},
		{"a\"b", true, "\"a\"\"b\""},
		{"첫 줄\n둘째", true, "\"첫 줄\n둘째\""},
		{"a;b", false, "\"a;b\""},
		{"a\tb", false, "\"a\tb\""},
		{"=1+1", true, "'=1+1"},
		{"=1+1", false, "=1+1"},
		{"=cmd|'/c calc'!A1", true, "'=cmd|'/c calc'!A1"},
		{"+82", true, "'+82"},
		{"-500000", true, "'-500000"},
		{"-500000", false, "-500000"},
		{"@SUM(1,2)", true, "\"'@SUM(1,2)\""},
		{"\t=1", true, "\"'\t=1\""},
		{"\r=1", true, "\"'\r=1\""},
		{"'=1", true, "''=1"},
		{"'가", true, "'가"},
		{"a=1", true, "a=1"},
	};
	for (size_t i = 0; i < ROWS(cells); i++) {
		struct buf b = {0};
		csv_put_cell(&b, cells[i].text, cells[i].guard);
		assert_string_equal(buf_text(&b), cells[i].written);
		buf_release(&b);
	}
}

static void what_is_written_is_read_back(void **state)
{
	(void)state;
	static const char *const texts[] = {
		"가", "=1+1", "'=1", "''''-", "20,000원", "a\"b\"", "\"", "첫\n둘", "a;b\tc", "-", "@", "'"};
	struct buf b = {0}, expected = {0};
	buf_puts(&expected, "1:");
	for (size_t i = 0; i < ROWS(texts); i++) {
		buf_printf(&expected, "%s%s", i ? "|" : "", texts[i]);
		if (i)
			buf_putc(&b, ',');
		csv_put_cell(&b, texts[i], true);
	}
	buf_putc(&expected, '\n');
	buf_puts(&b, "\r\n");
	assert_reads(b.at, b.n, "UTF-8", expected.at);
	buf_release(&b);
	buf_release(&expected);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_and_cells),
		cmocka_unit_test(cells_are_clean_text),
		cmocka_unit_test(encodings),
		cmocka_unit_test(separators),
		cmocka_unit_test(faults_are_named_where_they_are),
		cmocka_unit_test(a_fault_is_told_again),
		cmocka_unit_test(what_is_no_file),
		cmocka_unit_test(limits),
		cmocka_unit_test(the_widest_row_is_read),
		cmocka_unit_test(chunks_do_not_show),
		cmocka_unit_test(memory_is_that_of_one_row),
		cmocka_unit_test(standard_input_is_read),
		cmocka_unit_test(standard_input_without_a_temporary_folder),
		cmocka_unit_test(written_cells),
		cmocka_unit_test(what_is_written_is_read_back),
	};
	tr_set(LANG_EN);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
