#include "pool_memory.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *pool_strndup(struct pool *p, const char *s, size_t n)
{
	char *copy = pool_bytes(p, n + 1);
	memcpy(copy, s, n);
	return copy;
}

char *pool_strdup(struct pool *p, const char *s)
{
	return pool_strndup(p, s, strlen(s));
}

char *pool_printf(struct pool *p, const char *fmt, ...)
{
	char nearly_all[256]; /* of what is printed fits in here, and is printed only once */
	va_list args;
	va_start(args, fmt);
	int n = vsnprintf(nearly_all, sizeof nearly_all, fmt, args);
	va_end(args);
	if (n < 0)
		bug("a format that can not be printed: %s", fmt);
	if ((size_t)n < sizeof nearly_all)
		return pool_strndup(p, nearly_all, (size_t)n);
	char *text = pool_bytes(p, (size_t)n + 1);
	va_start(args, fmt);
	vsnprintf(text, (size_t)n + 1, fmt, args);
	va_end(args);
	return text;
}

void *pool_push(struct pool *p, void **at, size_t *n, size_t *room, size_t size)
{
	if (*n == *room) {
		size_t wider = *room ? *room * 2 : 8;
		void *moved = pool_alloc(p, wider * size);
		if (*n)
			memcpy(moved, *at, *n * size);
		*at = moved;
		*room = wider;
	}
	return (char *)*at + size * (*n)++;
}

static void buf_widen(struct buf *b, size_t more)
{
	size_t room = b->room ? b->room : 256;
	while (room - b->n <= more)
		room *= 2;
	char *at = realloc(b->at, room);
	if (!at)
		bug("out of memory (%zu bytes)", room);
	b->at = at;
	b->room = room;
}

static inline void buf_make_room(struct buf *b, size_t more)
{
	if (b->room - b->n <= more)
		buf_widen(b, more);
}

void buf_add(struct buf *b, const void *bytes, size_t n)
{
	buf_make_room(b, n);
	if (n)
		memcpy(b->at + b->n, bytes, n);
	b->n += n;
	b->at[b->n] = '\0';
}

char *buf_room(struct buf *b, size_t n)
{
	buf_make_room(b, n);
	return b->at + b->n;
}

void buf_puts(struct buf *b, const char *s)
{
	buf_add(b, s, strlen(s));
}

void buf_printf(struct buf *b, const char *fmt, ...)
{
	va_list args;
	va_start(args, fmt);
	int n = vsnprintf(NULL, 0, fmt, args);
	va_end(args);
	if (n < 0)
		bug("a format that can not be printed: %s", fmt);
	buf_make_room(b, (size_t)n);
	va_start(args, fmt);
	vsnprintf(b->at + b->n, (size_t)n + 1, fmt, args);
	va_end(args);
	b->n += (size_t)n;
}

void buf_clear(struct buf *b)
{
	b->n = 0;
	if (b->at)
		b->at[0] = '\0';
}

void buf_release(struct buf *b)
{
	free(b->at);
	*b = (struct buf){0};
}

const char *buf_text(const struct buf *b)
{
	return b->at ? b->at : "";
}
