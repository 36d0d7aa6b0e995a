/* Signing the letters of one run, if the office has a certificate: open, then one letter after the other. */
#pragma once

#include "ppuri/hash.h"
#include "ppuri/service/signing.h"

struct signing {
	const char *file;        /* NULL: no certificate is set, and letters go out as they were drawn */
	const char *fingerprint; /* of the certificate that was set */
	const struct sign_api *sign;
	struct signer *signer;
	struct sign_certificate certificate;
};

/* In the act that gathers the letters. */
MUST_CHECK bool signing_gather(struct work *w, struct signing *ret, struct err *e);

/* Whether the certificate that is set is not valid any more after that day. */
MUST_CHECK bool signing_expires(struct work *w, struct date day, bool *ret, const char **ret_file, struct date *ret_until, struct err *e);

/* Outside of any act and before anything is drawn: asks for the password and opens the certificate. Does nothing if none is set.
 * ERR_REFUSED if another lies in the file than the one that was set. */
MUST_CHECK bool signing_open(struct office *o, struct signing *signing, struct err *e);
void signing_close(struct signing *signing);

/* Appends the signed PDF to `out`. */
MUST_CHECK bool signing_sign(const struct signing *signing, const void *pdf, size_t n, struct moment when, struct buf *out, struct err *e);

/* What the signatures of any PDF say; an empty list if it has none. */
MUST_CHECK bool signing_look(struct pool *p, const void *pdf, size_t n, struct sign_list *ret, struct err *e);
