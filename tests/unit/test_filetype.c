/* Files are told by their bytes, whatever they are called; what is no file, or does not hold still, is told in one line. */
#include "unit.h"

#include "ppuri/filetype.h"
#include "ppuri/tr.h"

#include <ftw.h>
#include <sys/stat.h>
#include <unistd.h>

#define LIMIT 1000000

static struct pool pool;
static struct filetypes *types;
static char folder[] = "/tmp/ppuri-filetype-XXXXXX";

static int open_all(void **state)
{
	struct err e;
	(void)state;
	tr_set(LANG_EN);
	assert_non_null(mkdtemp(folder));
	assert_true(filetypes_open(&pool, &types, &e));
	return 0;
}

static int remove_one(const char *path, const struct stat *st, int type, struct FTW *at)
{
	(void)st, (void)type, (void)at;
	return remove(path);
}

static int close_all(void **state)
{
	(void)state;
	filetypes_close(&types);
	assert_null(types);
	pool_release(&pool);
	return nftw(folder, remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

static const char *path_of(const char *name)
{
	return pool_printf(&pool, "%s/%s", folder, name);
}

static const char *write_bytes(const char *name, const void *bytes, size_t n)
{
	const char *path = path_of(name);
	FILE *file = fopen(path, "wb");
	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, n, file), n);
	assert_int_equal(fclose(file), 0);
	return path;
}

static struct file_facts look(const char *path)
{
	struct err e = {0};
	struct file_facts facts = {0};
	if (!file_look(types, &pool, path, LIMIT, &facts, &e))
		fail_msg("%s", e.text);
	return facts;
}

#define PNG "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\6\0\0\0\x1f\x15\xc4\x89"
#define JPEG "\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0\xff\xd9"
#define PDF "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R"
#define EXE "MZ\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x40\0\0\0PE\0\0\x4c\1\0\0"
#define ELF "\x7f" "ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0\x3e\0\1\0\0\0"
/* A local header of an entry without bytes: flags, time, sizes, the length of its name. */
#define ZIP_HEAD(flags, length) "PK\3\4\x14\0" flags "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0" length "\0\0\0"

static void types_are_told_by_content(void **state)
{
	static const struct {
		const char *name, *bytes;
		size_t n;
		const char *type;
		bool locked;
	} rows[] = {
#define ROW(name, bytes, type, locked) {name, bytes, sizeof(bytes) - 1, type, locked}
		ROW("a.exe", PDF ">>\n%%EOF\n", "application/pdf", false),
		ROW("locked.pdf", PDF "/Encrypt 5 0 R>>\n%%EOF\n", "application/pdf", true),
		ROW("a.png", PNG, "image/png", false),
		ROW("사진.jpg", JPEG, "image/jpeg", false),
		ROW("한글.hwpx", ZIP_HEAD("\0\0", "\x08") "mimetypeapplication/hwp+zip", "application/hwp+zip", false),
		ROW("a.zip", ZIP_HEAD("\0\0", "\5") "a.txthellohellohellohellohellohellohello", "application/zip", false),
		ROW("locked.zip", ZIP_HEAD("\1\0", "\5") "a.txthellohellohellohellohellohellohello", "application/zip", true),
		ROW("증명.pdf", EXE, "application/vnd.microsoft.portable-executable", false),
		ROW("b.pdf", "#!/bin/sh\necho\n", "text/x-shellscript", false),
		ROW("c.pdf", "\1\2\3\4\5\6\7\x08", "application/octet-stream", false),
		ROW("one", "x", "application/octet-stream", false),
#undef ROW
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct file_facts facts = look(write_bytes(rows[i].name, rows[i].bytes, rows[i].n));
		struct sha256 wanted = sha256_of(rows[i].bytes, rows[i].n);
		if (strcmp(facts.type, rows[i].type) != 0 || facts.locked != rows[i].locked)
			fail_msg("%s: %s, %slocked", rows[i].name, facts.type, facts.locked ? "" : "not ");
		assert_int_equal(facts.size, rows[i].n);
		assert_true(sha256_same(&facts.sha256, &wanted));
	}
}

static void programs_have_no_type_that_an_office_takes(void **state)
{
	(void)state;
	assert_non_null(strstr(look(write_bytes("elf.pdf", ELF, sizeof ELF - 1)).type, "application/x-"));
}

#define SECTOR 512

static void put32(unsigned char *at, uint32_t n)
{
	for (int i = 0; i < 4; i++)
		at[i] = (unsigned char)(n >> 8 * i);
}

static void put_name(unsigned char *at, const char *name, unsigned char type)
{
	size_t n = strlen(name);
	for (size_t i = 0; i < n; i++)
		at[2 * i] = (unsigned char)name[i];
	at[64] = (unsigned char)(2 * n + 2);
	at[66] = type;
	at[67] = 1;
	memset(at + 68, 0xff, 12);
}

/* The smallest OLE container with one stream: header, FAT, directory, and eight sectors of the stream. */
static const char *write_ole(const char *file, const char *stream, const void *bytes, size_t n)
{
	static const unsigned char begin[] = {0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1};
	unsigned char all[11 * SECTOR] = {0}, *fat = all + SECTOR, *directory = all + 2 * SECTOR;
	memcpy(all, begin, sizeof begin);
	put32(all + 24, 0x0003003e);
	put32(all + 28, 0x0009fffe);
	put32(all + 32, 6);
	put32(all + 44, 1);
	put32(all + 48, 1);
	put32(all + 56, 4096);
	put32(all + 60, 0xfffffffe);
	put32(all + 68, 0xfffffffe);
	memset(all + 76, 0xff, SECTOR - 76);
	put32(all + 76, 0);
	memset(fat, 0xff, SECTOR);
	put32(fat, 0xfffffffd);
	put32(fat + 4, 0xfffffffe);
	for (uint32_t i = 2; i < 10; i++)
		put32(fat + 4 * i, i < 9 ? i + 1 : 0xfffffffe);
	put_name(directory, "Root Entry", 5);
	put32(directory + 76, 1);
	put32(directory + 116, 0xfffffffe);
	put_name(directory + 128, stream, 2);
	put32(directory + 128 + 116, 2);
	put32(directory + 128 + 120, 4096);
	memcpy(all + 3 * SECTOR, bytes, n);
	return write_bytes(file, all, sizeof all);
}

static void korean_files_are_known(void **state)
{
	unsigned char head[256] = "HWP Document File";
	(void)state;
	head[35] = 5;
	head[36] = 1;
	struct file_facts facts = look(write_ole("a.hwp", "FileHeader", head, sizeof head));
	assert_string_equal(facts.type, "application/x-hwp");
	assert_false(facts.locked);
	head[36] = 3;
	facts = look(write_ole("b.hwp", "FileHeader", head, sizeof head));
	assert_string_equal(facts.type, "application/x-hwp");
	assert_true(facts.locked);
	assert_string_equal(look(write_ole("a.xls", "Workbook", "\x09\x08", 2)).type, "application/vnd.ms-excel");
	facts = look(write_ole("c.xlsx", "EncryptedPackage", "x", 1));
	assert_string_equal(facts.type, "application/encrypted");
	assert_true(facts.locked);
}

/* Wherever the mark lies, also across the pieces in which a file is read. */
static void a_password_is_seen_anywhere(void **state)
{
	const size_t room = 200000;
	char *bytes = pool_alloc(&pool, room);
	(void)state;
	for (size_t at = 65536 - 12; at < 65536 + 4; at++) {
		memset(bytes, ' ', room);
		memcpy(bytes, "%PDF-1.7\n", 9);
		memcpy(bytes + at, "/Encrypt", 8);
		assert_true(look(write_bytes("large.pdf", bytes, room)).locked);
		bytes[at] = ' ';
		assert_false(look(write_bytes("large.pdf", bytes, room)).locked);
	}
}

static void assert_fails_with(const char *path, enum err_kind kind, const char *says)
{
	struct err e = {0};
	struct file_facts facts = {.size = -1};
	if (file_look(types, &pool, path, LIMIT, &facts, &e) || e.kind != kind || !strstr(e.text, says))
		fail_msg("%s: %d %s", path, (int)e.kind, e.text);
	assert_int_equal(facts.size, -1);
}

static void what_is_no_file_is_told(void **state)
{
	char *much = pool_alloc(&pool, LIMIT + 1);
	(void)state;
	assert_int_equal(mkfifo(path_of("pipe.pdf"), 0600), 0);
	assert_int_equal(mkdir(path_of("folder.pdf"), 0700), 0);
	assert_fails_with(path_of("nowhere.pdf"), ERR_NOT_FOUND, "no such file");
	assert_fails_with(path_of("pipe.pdf"), ERR_USAGE, "a pipe or a device");
	assert_fails_with(path_of("folder.pdf"), ERR_USAGE, "is a folder");
	assert_fails_with("/dev/zero", ERR_USAGE, "a pipe or a device");
	assert_fails_with(write_bytes("empty.pdf", "", 0), ERR_USAGE, "is empty");
	assert_fails_with(write_bytes("much.pdf", much, LIMIT + 1), ERR_REFUSED, "larger than 1 MB");
	assert_int_equal(look(write_bytes("most.pdf", much, LIMIT)).size, LIMIT);
	if (geteuid() != 0) {
		const char *secret = write_bytes("secret.pdf", "x", 1);
		assert_int_equal(chmod(secret, 0), 0);
		assert_fails_with(secret, ERR_IO, "no right");
	}
}

static bool keep(void *arg, const void *bytes, size_t n, struct err *e)
{
	(void)e;
	buf_add(arg, bytes, n);
	return true;
}

static bool refuse(void *arg, const void *bytes, size_t n, struct err *e)
{
	(void)arg, (void)bytes, (void)n;
	return err_set(e, ERR_STORE, "full");
}

static void the_same_bytes_come_again_or_none(void **state)
{
	static const char *const changed[] = {PDF ">>\n%%EOF!", PDF ">>\n%%EO", PDF ">>\n%%EOF\n\n", ""};
	struct buf b CLEANUP(buf_release) = {0};
	struct err e = {0};
	const char *path = write_bytes("again.pdf", PDF ">>\n%%EOF\n", sizeof(PDF ">>\n%%EOF\n") - 1);
	struct file_facts facts = look(path);
	(void)state;
	assert_true(file_read_again(path, &facts, keep, &b, &e));
	assert_string_equal(buf_text(&b), PDF ">>\n%%EOF\n");
	assert_false(file_read_again(path, &facts, refuse, NULL, &e));
	assert_string_equal(e.text, "full");
	for (size_t i = 0; i < ROWS(changed); i++) {
		write_bytes("again.pdf", changed[i], strlen(changed[i]));
		assert_false(file_read_again(path, &facts, keep, &b, &e));
		assert_int_equal(e.kind, *changed[i] ? ERR_IO : ERR_USAGE);
	}
	assert_int_equal(unlink(path), 0);
	assert_false(file_read_again(path, &facts, keep, &b, &e));
	assert_int_equal(e.kind, ERR_NOT_FOUND);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(types_are_told_by_content),
		cmocka_unit_test(programs_have_no_type_that_an_office_takes),
		cmocka_unit_test(korean_files_are_known),
		cmocka_unit_test(a_password_is_seen_anywhere),
		cmocka_unit_test(what_is_no_file_is_told),
		cmocka_unit_test(the_same_bytes_come_again_or_none),
	};
	return cmocka_run_group_tests_name("file types", tests, open_all, close_all);
}
