/* Sign: finished PDFs signed as PAdES (ETSI EN 319 142-1, level B-B), and what the signatures of a PDF say. The room is a
 * module of its own (ppuri-sign.so) that is loaded only for that, so that who has no certificate never loads libcrypto
 * (docs/decisions/signing.md). Nothing here reads a clock. */
#pragma once

#include "ppuri/date.h"
#include "ppuri/hash.h"
#include "ppuri/pool.h"

/* A certificate as people compare it. */
struct sign_certificate {
	const char *subject; /* its common name, or all of its name */
	const char *issuer;
	const char *key;     /* "RSA 2048", "ECDSA P-256" */
	struct moment from, until;
	struct sha256 sha256; /* the fingerprint */
};

/* The opened private key with its certificate. */
struct signer;

enum sign_state {
	SIGN_GOOD,    /* the bytes that it covers are as they were signed */
	SIGN_CHANGED, /* they are not */
	SIGN_BROKEN,  /* the signature is no signature, or not by this certificate */
};
struct sign_found {
	enum sign_state state;
	bool whole;          /* it covers the document to its last byte */
	bool says_when;
	struct moment when;  /* as the signer says */
	bool in_time;        /* the certificate was valid then */
	struct sign_certificate certificate; /* empty if the signature is broken */
};
struct sign_list {
	struct sign_found *at;
	size_t n, room;
};

/* The whole door of the module. */
struct sign_api {
	void (*init)(int lang);

	/* Opens a PKCS#12 file. ERR_REFUSED in one sentence: others may read the file, it is no PKCS#12, the password is another,
	 * it holds no key or no certificate of the key, the certificate is expired or not yet valid, may not sign, or its key is
	 * weak or of a kind that readers do not know. The password is only read. */
	bool (*open)(struct pool *p, const char *path, const char *password, struct moment now, struct signer **ret,
				 struct sign_certificate *ret_certificate, struct err *e);
	void (*close)(struct signer **signer);

	/* Appends to `out` the PDF, which must be of this program and not yet signed, with an invisible signature over all of it.
	 * The time is only told: nobody else vouches for it. */
	bool (*sign)(const struct signer *signer, const void *pdf, size_t n, struct moment when, struct buf *out, struct err *e);

	/* What the signatures of any PDF say, in their order; an empty list if there is none. */
	void (*look)(struct pool *p, const void *pdf, size_t n, struct sign_list *ret);
};

/* The module's one symbol. */
#define SIGN_SYMBOL "ppuri_sign"
const struct sign_api *ppuri_sign(void);
