#include "ppuri/err.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool err_set(struct err *e, enum err_kind kind, const char *fmt, ...)
{
	va_list args;
	va_start(args, fmt);
	vsnprintf(e->text, sizeof e->text, fmt, args);
	va_end(args);
	e->kind = kind;
	e->hint[0] = '\0';
	return false;
}

bool err_hint(struct err *e, const char *fmt, ...)
{
	va_list args;
	va_start(args, fmt);
	vsnprintf(e->hint, sizeof e->hint, fmt, args);
	va_end(args);
	return false;
}

bool err_prefix(struct err *e, const char *fmt, ...)
{
	char before[512];
	va_list args;
	va_start(args, fmt);
	vsnprintf(before, sizeof before - 2, fmt, args);
	va_end(args);
	strcat(before, ": ");
	size_t n = strlen(before);
	memmove(e->text + n, e->text, sizeof e->text - n);
	memcpy(e->text, before, n);
	e->text[sizeof e->text - 1] = '\0';
	return false;
}

void bug_at(const char *file, int line, const char *fmt, ...)
{
	va_list args;
	fprintf(stderr, "ppuri: bug at %s:%d: ", file, line);
	va_start(args, fmt);
	vfprintf(stderr, fmt, args);
	va_end(args);
	fputc('\n', stderr);
	abort();
}
