/* The syntax of PDF objects, as far as dictionaries have to be found and copied. Nothing is read beyond the end, whatever stands
 * there. */
#pragma once

#include "ppuri/err.h"

/* Bytes of a document. */
struct span {
	const char *at;
	size_t n;
};

/* The value of a key of the dictionary that begins there, at its own level; false if it has none or is no dictionary. */
bool scan_find(struct span dictionary, const char *key, struct span *ret);

/* Goes through the entries of a dictionary: `state` begins as the dictionary itself. False at its end. */
bool scan_next(struct span *state, struct span *ret_key, struct span *ret_value);

/* The object that begins there, after white space: "<< … >>", "12 0 R", "/Name". */
bool scan_value(struct span text, struct span *ret);

/* "12 0 R" → 12. */
bool scan_reference(struct span value, size_t *ret);

/* A whole number after white space, and what follows it. */
bool scan_number(struct span *text, size_t *ret);
