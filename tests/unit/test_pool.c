#include "unit.h"

#include "ppuri/pool.h"

static void a_list_grows_and_keeps_its_items(void **state)
{
	(void)state;
	struct pool pool = {0};
	struct {
		int *at;
		size_t n, room;
	} list = {0};
	for (int i = 0; i < 100; i++)
		*POOL_PUSH(&pool, &list) = i;
	assert_int_equal(list.n, 100);
	for (int i = 0; i < 100; i++)
		assert_int_equal(list.at[i], i);
	pool_release(&pool);
	assert_null(pool.head);
}

/* Small and large in turn, as records and their texts come: each piece is empty, aligned, and nobody else's. */
static void pieces_are_empty_and_stand_apart(void **state)
{
	(void)state;
	enum { PIECES = 3000 };
	static const size_t sizes[] = {0, 1, 7, 16, 40, 300, 255, 1024, 5000, 16384, 70000, 3};
	struct pool pool = {0};
	unsigned char *piece[PIECES];
	for (size_t i = 0; i < PIECES; i++) {
		size_t n = sizes[i % (sizeof sizes / sizeof *sizes)];
		piece[i] = pool_alloc(&pool, n);
		assert_int_equal((uintptr_t)piece[i] % _Alignof(max_align_t), 0);
		for (size_t k = 0; k < n; k++) {
			assert_int_equal(piece[i][k], 0);
			piece[i][k] = (unsigned char)(i % 255 + 1);
		}
		assert_string_equal(pool_strndup(&pool, "0123456789", i % 10), pool_printf(&pool, "%.*s", (int)(i % 10), "0123456789"));
	}
	for (size_t i = 0; i < PIECES; i++)
		for (size_t k = 0; k < sizes[i % (sizeof sizes / sizeof *sizes)]; k++)
			assert_int_equal(piece[i][k], i % 255 + 1);
	pool_release(&pool);
	pool_release(&pool);
	assert_null(pool.head);
}

/* Whatever is printed twice because it is long is the same text. */
static void what_is_printed_is_whole(void **state)
{
	(void)state;
	struct pool pool = {0};
	for (int n = 250; n < 260; n++) {
		const char *text = pool_printf(&pool, "%0*d", n, 7);
		assert_int_equal(strlen(text), n);
		assert_int_equal(text[n - 1], '7');
	}
	pool_release(&pool);
}

static void a_buffer_is_always_text(void **state)
{
	(void)state;
	struct buf b = {0};
	assert_string_equal(buf_text(&b), "");
	buf_printf(&b, "%d-%s", 7, "가");
	buf_putc(&b, '!');
	assert_string_equal(buf_text(&b), "7-가!");
	buf_clear(&b);
	assert_string_equal(buf_text(&b), "");
	for (int i = 0; i < 5000; i++)
		buf_puts(&b, "ab");
	assert_int_equal(b.n, 10000);
	buf_release(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_list_grows_and_keeps_its_items),
		cmocka_unit_test(pieces_are_empty_and_stand_apart),
		cmocka_unit_test(what_is_printed_is_whole),
		cmocka_unit_test(a_buffer_is_always_text),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
