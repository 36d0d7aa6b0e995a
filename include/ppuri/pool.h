/* Memory of one command: everything read lives in a pool and is freed once, at the end.
 * A `struct pool *` in a signature means "the result lives there". Out of memory aborts. */
#pragma once

#include "ppuri/err.h"

#include <stdint.h>

struct pool_block;
struct pool {
	struct pool_block *head;
};

/* Zeroed memory of n bytes, aligned for any type. */
void *pool_alloc(struct pool *p, size_t n) __attribute__((returns_nonnull, malloc));
char *pool_strdup(struct pool *p, const char *s);
char *pool_strndup(struct pool *p, const char *s, size_t n);
char *pool_printf(struct pool *p, const char *fmt, ...) PRINTF_LIKE(2, 3);
void pool_release(struct pool *p); /* frees all; the pool is empty and may be used again */

/* Appends one zeroed item to list {at, n, room} living in the pool and returns its address. */
#define POOL_PUSH(p, list) \
	((__typeof__((list)->at))pool_push((p), (void **)&(list)->at, &(list)->n, &(list)->room, sizeof *(list)->at))
void *pool_push(struct pool *p, void **at, size_t *n, size_t *room, size_t size);

/* A growing string of bytes, always NUL-terminated once something was added. Zero-initialise it. */
struct buf {
	char *at;
	size_t n, room;
};
void buf_add(struct buf *b, const void *bytes, size_t n);
char *buf_room(struct buf *b, size_t n); /* room behind the end for n bytes more; who fills them adds them to n */
void buf_puts(struct buf *b, const char *s);
static inline void buf_putc(struct buf *b, char c)
{
	if (b->room - b->n < 2) {
		buf_add(b, &c, 1);
		return;
	}
	b->at[b->n++] = c;
	b->at[b->n] = '\0';
}
void buf_printf(struct buf *b, const char *fmt, ...) PRINTF_LIKE(2, 3);
void buf_clear(struct buf *b); /* keeps the room */
void buf_release(struct buf *b);
/* The text so far: never NULL. */
const char *buf_text(const struct buf *b);
