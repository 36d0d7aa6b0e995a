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
		cmocka_unit_test(a_buffer_is_always_text),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
