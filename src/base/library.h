/* Shared libraries that few commands want: each is loaded when it is first needed, because linked it would cost every command a
 * part of its start (docs/decisions/start-time.md). A list LIST(X) of functions makes a struct of pointers to them. */
#pragma once

#include "ppuri/err.h"

#define LIBRARY_POINTER(function) __typeof__(&function) function;
#define LIBRARY_NAME(function) #function,

/* Defines bool FUNCTION(struct FUNCTION *ret, struct err *e), where struct FUNCTION is { LIST(LIBRARY_POINTER) }. */
#define LIBRARY_DEFINE(function, file, LIST) \
	bool function(struct function *ret, struct err *e) \
	{ \
		static const char *const names[] = {LIST(LIBRARY_NAME)}; \
		union { \
			struct function library; \
			void *at[sizeof names / sizeof *names]; \
		} found; \
		_Static_assert(sizeof found.library == sizeof found.at, "a place for each function"); \
		if (!library_load(file, names, sizeof names / sizeof *names, found.at, e)) \
			return false; \
		*ret = found.library; \
		return true; \
	}

/* It stays loaded until the program ends. */
MUST_CHECK bool library_load(const char *file, const char *const *names, size_t n, void **ret, struct err *e);
