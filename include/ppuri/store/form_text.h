/* Texts of forms from which papers were made that must come out again as they were. */
#pragma once

#include "ppuri/hash.h"
#include "ppuri/store/db.h"

/* A letter as it was made: the digest of its form's text, and its fields. */
struct kept_letter {
	const char *form_name, *form_text;
	struct sha256 form; /* of the text */
	const char *fields; /* JSON, which the service room writes and reads */
	struct sha256 sha256; /* of the digest of the form and the fields */
};

/* Keeps it once; *ret: its digest, by which it is found. */
MUST_CHECK bool form_text_keep(struct db *db, const char *name, const char *text, struct sha256 *ret, struct err *e);
