#include "qr.h"

#include <qrencode.h>

enum { DARK = 1 }; /* the lowest bit of what libqrencode says of a module */

static void add_row(struct buf *hex, const unsigned char *modules, unsigned n)
{
	static const char digits[] = "0123456789abcdef";
	for (unsigned i = 0; i < n; i += 8) {
		unsigned light = 0;
		for (unsigned k = 0; k < 8; k++)
			light = light << 1 | (i + k >= n || !(modules[i + k] & DARK));
		buf_putc(hex, digits[light >> 4]);
		buf_putc(hex, digits[light & 15]);
	}
}

unsigned qr_rows(const char *text, struct buf *hex)
{
	QRcode *code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1);
	if (!code)
		bug("no QR code of %s", text);
	unsigned width = (unsigned)code->width;
	for (unsigned y = 0; y < width; y++)
		add_row(hex, code->data + y * width, width);
	QRcode_free(code);
	return width;
}
