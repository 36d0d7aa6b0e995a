/* How a failure is told. A fallible function returns bool and takes `struct err *` last; its outputs are
 * named ret_… and stay untouched on failure. Nothing below cli prints. */
#pragma once

#include <stdbool.h>
#include <stddef.h>

#define MUST_CHECK __attribute__((warn_unused_result))
#define PRINTF_LIKE(fmt, first) __attribute__((format(printf, fmt, first)))
#define CLEANUP(release) __attribute__((cleanup(release)))

/* Each kind is one exit status of the program (design: exit status in README). */
enum err_kind {
	ERR_NONE = 0,
	ERR_REFUSED,   /* a rule says no; exit 1 */
	ERR_USAGE,     /* the command or a value is malformed; exit 2 */
	ERR_DENIED,    /* not logged in, or without the right; exit 3 */
	ERR_NOT_FOUND, /* exit 4 */
	ERR_BUSY,      /* somebody else is writing; try again; exit 5 */
	ERR_STORE,     /* the store failed or is damaged; exit 6 */
	ERR_IO,        /* a file could not be read or written; exit 6 */
};

/* One line of what was wrong and what would be right, in the reader's language; a hint names the next step. */
struct err {
	enum err_kind kind;
	char text[1536];
	char hint[512];
};

/* Sets kind and text, clears the hint, and returns false, so that `return err_set(e, …)` is one line.
 * Values put in by %s are data: control characters in the result are made visible when it is printed. */
bool err_set(struct err *e, enum err_kind kind, const char *fmt, ...) PRINTF_LIKE(3, 4);

/* Adds the hint to a failure already set; returns false. */
bool err_hint(struct err *e, const char *fmt, ...) PRINTF_LIKE(2, 3);

/* Puts "what: " before the text of a failure already set (a row, a column, a file); returns false. */
bool err_prefix(struct err *e, const char *fmt, ...) PRINTF_LIKE(2, 3);

/* A mistake of ours, never of the user: says where, and aborts. */
_Noreturn void bug_at(const char *file, int line, const char *fmt, ...) PRINTF_LIKE(3, 4);
#define bug(...) bug_at(__FILE__, __LINE__, __VA_ARGS__)
