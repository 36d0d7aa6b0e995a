/* Detached CMS signatures as PAdES has them (ETSI EN 319 142-1, 6.3): with the certificates, the digest of the document and that
 * of the signer's certificate, and without a time of their own. */
#pragma once

#include "certificate.h"
#include "scan.h"

/* Both sides of the hole. */
struct covered {
	struct span before, after;
};

MUST_CHECK bool cms_sign(const struct signer *signer, const struct covered *covered, struct buf *ret, struct err *e);

/* How long the longest is: over some bytes the numbers of ECDSA decide. */
MUST_CHECK bool cms_most(const struct signer *signer, size_t *ret, struct err *e);

/* The certificate is the signature's own (may be NULL if it is broken), and the caller frees it. */
enum sign_state cms_check(struct span signature, const struct covered *covered, X509 **ret_certificate);
