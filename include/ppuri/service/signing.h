/* The office's certificate: while one is set, letters go out signed (docs/signing.md). The store knows its file and its
 * fingerprint; key and password are never in it. */
#pragma once

#include "ppuri/service/office.h"
#include "ppuri/sign.h"

extern const struct act ACT_STORE_CERTIFICATE;

/* Sets the file as the office's certificate, or none if it is NULL. It is opened first, with the password that
 * office.secret asks for: what could not sign today is refused as sign.h says. */
MUST_CHECK bool desk_store_certificate(struct office *o, const char *file, struct sign_certificate *ret, struct err *e);
