/* A QR code (ISO/IEC 18004). */
#pragma once

#include "ppuri/pool.h"

/* At most so many bytes, so that on paper a module stays as large as a third of a millimetre. */
#define QR_TEXT_MAX 150

/* Appends the rows of the code, without a quiet zone, as hexadecimal digits: a bit for each module, 0 if it is dark, each
 * row filled up to a whole byte. Returns how many modules a side has. */
unsigned qr_rows(const char *text, struct buf *hex);
