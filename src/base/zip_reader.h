/* The entries of a ZIP file, with limits on what a hostile one can make us do. Private to table. */
#pragma once

#include "zip_library.h"

#include <stddef.h>
#include <stdint.h>

/* A workbook has a few dozen entries. */
#define ZIP_ENTRIES_MAX 4096u
/* What an entry may unpack to at all events, and beyond that at most so many times its packed size: spreadsheets reach 30. */
#define ZIP_UNPACKED_FREE (16u << 20)
#define ZIP_RATIO_MAX 200u

struct zip_reader {
	struct zip_library library;
	zip_t *zip;
};

/* fd is borrowed. ERR_USAGE if it is damaged, cut off, has too many entries, or one whose name leads out of it. */
MUST_CHECK bool zip_reader_open(struct zip_reader *ret, int fd, struct err *e);
void zip_reader_close(struct zip_reader *r);

/* An entry while it is read. Zero-initialise it. */
struct zip_entry {
	const struct zip_reader *reader;
	zip_file_t *file;
	const char *name;
	uint64_t packed, unpacked, limit;
};

/* *ret_found is false if there is no such entry. No more than `limit` bytes are unpacked. */
MUST_CHECK bool zip_entry_open(
	const struct zip_reader *r, const char *name, uint64_t limit, struct zip_entry *ret, bool *ret_found, struct err *e);
void zip_entry_close(struct zip_entry *entry); /* takes one that is not open */
/* Up to n bytes; *ret_n is 0 at the end. */
MUST_CHECK bool zip_entry_read(struct zip_entry *entry, void *into, size_t n, size_t *ret_n, struct err *e);
