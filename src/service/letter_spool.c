#include "letter_spool.h"

#include <stddef.h>
#include <string.h>

#define NO_TEXT UINT32_MAX

/* What lies there is the struct, and behind it its texts in the order of this table. */
static const size_t letter_texts[] = {
	offsetof(struct letter, number),      offsetof(struct letter, kind),       offsetof(struct letter, receipt_no),
	offsetof(struct letter, firm_name),   offsetof(struct letter, call_code),  offsetof(struct letter, receiver),
	offsetof(struct letter, document_no), offsetof(struct letter, check_code), offsetof(struct letter, fields),
	offsetof(struct letter, file_name),   offsetof(struct letter, issued_by),  offsetof(struct letter, successor),
	offsetof(struct letter, end_reason),  offsetof(struct letter, ended_by),   offsetof(struct letter, form),
};
#define TEXTS (sizeof letter_texts / sizeof *letter_texts)

static void put_texts(struct spool *spool, const struct letter *letter)
{
	for (size_t i = 0; i < TEXTS; i++) {
		const char *text;
		memcpy(&text, (const char *)letter + letter_texts[i], sizeof text);
		uint32_t length = text ? (uint32_t)strlen(text) : NO_TEXT;
		spool_add(spool, &length, sizeof length);
		if (text)
			spool_add(spool, text, (size_t)length + 1);
	}
}

bool letter_spool_put(struct letter_spool *spool, const struct letter *letter, struct err *e)
{
	struct spool *to = &spool->spool;
	uint64_t at = to->n;
	spool_add(to, letter, sizeof *letter);
	put_texts(to, letter);
	*POOL_PUSH(&spool->pool, &spool->letters) = (struct letter_place){at, (size_t)(to->n - at)};
	return spool_good(to, e);
}

static bool read_place(const struct spool *spool, const struct letter_place *place, struct pool *p, const char **ret, struct err *e)
{
	char *bytes = pool_alloc(p, place->n);
	for (size_t n = 0, some; n < place->n; n += some) {
		if (!spool_read(spool, place->at + n, bytes + n, place->n - n, &some, e))
			return false;
		if (!some)
			bug("a letter that ends early");
	}
	*ret = bytes;
	return true;
}

static void take_texts(const char *at, struct letter *into)
{
	for (size_t i = 0; i < TEXTS; i++) {
		uint32_t length;
		memcpy(&length, at, sizeof length);
		at += sizeof length;
		const char *text = length == NO_TEXT ? NULL : at;
		memcpy((char *)into + letter_texts[i], &text, sizeof text);
		at += text ? (size_t)length + 1 : 0;
	}
}

bool letter_spool_get(const struct letter_spool *spool, size_t i, struct pool *p, struct letter *ret, struct err *e)
{
	const char *bytes;
	if (!read_place(&spool->spool, &spool->letters.at[i], p, &bytes, e))
		return false;
	memcpy(ret, bytes, sizeof *ret);
	take_texts(bytes + sizeof *ret, ret);
	return true;
}

void letter_spool_release(struct letter_spool *spool)
{
	spool_release(&spool->spool);
	pool_release(&spool->pool);
	*spool = (struct letter_spool){0};
}
