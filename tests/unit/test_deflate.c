#include "unit.h"

#include "deflate.h"

#include <zlib.h>

enum kind { SAME, WORDS, NOISE };

/* Bytes that deflate to almost nothing, to a half, and not at all. */
static struct buf bytes_of(enum kind kind, size_t n, uint32_t seed)
{
	struct buf bytes = {0};
	for (size_t i = 0; i < n; i++) {
		seed = seed * 1664525 + 1013904223;
		const char random = (char)(seed >> 24);
		buf_putc(&bytes, kind == SAME ? 'a' : kind == WORDS ? "etaoin shrdlu"[(uint8_t)random % 13] : random);
	}
	return bytes;
}

static void unpacks_to(struct pool *p, const struct packed *packed, const struct buf *parts[], size_t n_parts)
{
	struct buf whole = {0};
	for (size_t i = 0; i < n_parts; i++)
		buf_add(&whole, parts[i]->at, parts[i]->n);
	uLongf n = packed->unpacked + 1;
	char *bytes = pool_alloc(p, n);
	assert_int_equal(packed->unpacked, whole.n);
	assert_int_equal(uncompress((Bytef *)bytes, &n, packed->at, packed->n), Z_OK); /* checks the checksum as well */
	assert_int_equal(n, whole.n);
	if (n)
		assert_memory_equal(bytes, whole.at, n);
	buf_release(&whole);
}

static void is_whole(enum kind kind, size_t n, size_t documents)
{
	static const size_t small[] = {0, 1, 108, 3000};
	struct pool p = {0};
	struct deflater *deflater = deflater_new(&p, documents);
	struct buf middle = bytes_of(kind, n, 7);
	const struct stem stem = deflate_stem(deflater, &p, buf_text(&middle), middle.n);
	for (size_t k = 0; k < ROWS(small) * ROWS(small); k++) {
		struct buf head = bytes_of(NOISE, small[k / ROWS(small)], 11), tail = bytes_of(kind, small[k % ROWS(small)], 7);
		const struct buf *parts[] = {&head, &middle, &tail};
		struct packed around = deflate_around(deflater, &p, &head, &stem, &tail);
		unpacks_to(&p, &around, parts, 3);
		buf_release(&head);
		buf_release(&tail);
	}
	for (enum stream_use use = OF_ONE; use <= OF_SEVERAL; use++) {
		struct packed whole = deflate_whole(deflater, &p, use, buf_text(&middle), middle.n);
		unpacks_to(&p, &whole, (const struct buf *[]){&middle}, 1);
	}
	buf_release(&middle);
	deflater_free(&deflater);
	assert_null(deflater);
	pool_release(&p);
}

static void a_stream_around_a_stem_is_whole(void **state)
{
	(void)state;
	static const size_t sizes[] = {0, 1, 2, 3, 7, 100, 5000, 40000, 70001, 400000};
	for (enum kind kind = SAME; kind <= NOISE; kind++)
		for (size_t i = 0; i < ROWS(sizes); i++)
			for (size_t documents = 1; documents <= 1000; documents += 999)
				is_whole(kind, sizes[i], documents);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_stream_around_a_stem_is_whole),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
