/* The office's certificate and its key, out of a PKCS#12 file. */
#pragma once

#include "ppuri/sign.h"

#include <openssl/evp.h>
#include <openssl/x509.h>

struct signer {
	EVP_PKEY *key;
	X509 *certificate;
	STACK_OF(X509) *chain; /* those between it and the root, as the file holds them; may be NULL */
	const EVP_MD *digest;
	size_t hole; /* bytes of the longest signature with all that stands around it */
};

MUST_CHECK bool certificate_open(struct pool *p, const char *path, const char *password, struct moment now, struct signer *ret,
								 struct err *e);
void certificate_close(struct signer *signer);

/* What people shall know of it. False if its dates or its key can not be read. */
bool certificate_tell(struct pool *p, X509 *certificate, struct sign_certificate *ret);
