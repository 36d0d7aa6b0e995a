#include "pdf_out.h"

#include "screen.h"

#include "ppuri/hash.h"
#include "ppuri/tr.h"

bool pdf_out(struct session *s, const char *path, const struct buf *bytes, struct err *e)
{
	char hex[SHA256_HEX];
	if (s->office.dry_run) {
		screen_line(s->screen, _("%s would be written (%zu bytes)"), path, bytes->n);
		return true;
	}
	if (!office_save(&s->office, path, bytes->at, bytes->n, e))
		return false;
	const struct sha256 sha256 = sha256_of(bytes->at, bytes->n);
	screen_line(s->screen, _("%s is written"), path);
	screen_line(s->screen, "SHA-256 %s", sha256_hex(&sha256, hex));
	return true;
}
