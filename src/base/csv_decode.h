/* The bytes of a file as UTF-8 text, a chunk at a time. Private to csv. */
#pragma once

#include "ppuri/err.h"

#include <stddef.h>
#include <stdint.h>

#define CSV_RAW_SIZE (64u << 10)
#define CSV_TEXT_SIZE (2 * CSV_RAW_SIZE) /* no encoding read here grows by more than half */

enum csv_encoding { CSV_UTF8, CSV_UTF8_BOM, CSV_CP949, CSV_UTF16LE, CSV_UTF16BE };
const char *csv_encoding_name(enum csv_encoding encoding); /* "UTF-8", "CP949" … */

struct csv_cp949;

/* Turns bytes into UTF-8. Zero-initialise it. */
struct csv_decoder {
	enum csv_encoding encoding;
	struct csv_cp949 *cp949; /* made when it is first needed */
	char *text;              /* CSV_TEXT_SIZE bytes; UTF-8 does not need them */
};

/* Makes ready for an encoding. ERR_IO if this machine does not know it. */
MUST_CHECK bool csv_decoder_set(struct csv_decoder *d, enum csv_encoding encoding, struct err *e);
void csv_decoder_release(struct csv_decoder *d);

/* Decodes the whole characters at the start of in, at most CSV_RAW_SIZE bytes, and returns how many bytes
 * they took. It stops before a NUL, before bytes that are no character, and before a character that the end
 * of in cuts. The text lives in the decoder, or in `in` itself. */
size_t csv_decode(
	struct csv_decoder *d, const unsigned char *in, size_t n, const char **ret_text, size_t *ret_n);

/* An open file, read from its start as often as wanted. Zero-initialise it. */
struct csv_source {
	int fd;
	struct csv_decoder decoder;
	unsigned char *raw; /* CSV_RAW_SIZE bytes */
	size_t n;           /* bytes in raw */
	size_t used;        /* of them decoded */
	uint64_t offset;    /* bytes of the file decoded so far */
	bool ended;         /* nothing more can be read from fd */
};

void csv_source_open(struct csv_source *s, int fd); /* borrowed */
void csv_source_close(struct csv_source *s);

/* Finds the encoding from all of the file and goes back to its start, behind the mark of byte order.
 * *ret_damaged says that csv_source_next is going to stop before the end. */
MUST_CHECK bool csv_source_find_encoding(struct csv_source *s, bool *ret_damaged, struct err *e);

/* The next chunk; n is 0 at the end of the text, which is the end of the file or, if csv_source_rest is not
 * 0, bytes that are no character. */
MUST_CHECK bool csv_source_next(struct csv_source *s, const char **ret_text, size_t *ret_n, struct err *e);

/* The bytes on which decoding stopped: their number, and the first of them. */
size_t csv_source_rest(const struct csv_source *s, const unsigned char **ret_bytes);
