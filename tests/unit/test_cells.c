/* Small pieces of memory: each holds what is written into it, and is used again. */
#include "unit.h"

#include "ppuri/cells.h"

#include <stdint.h>
#include <string.h>

static void a_piece_has_room_and_lies_straight(void **state)
{
	(void)state;
	for (size_t n = 1; n < 3000; n++) {
		void *at = cell_take(n);
		assert_non_null(at);
		assert_int_equal((uintptr_t)at % 8, 0);
		assert_true(cell_size(at) >= n);
		assert_int_equal(cell_size(at), cell_room(n));
		memset(at, 0xa5, cell_size(at));
		cell_give(at);
	}
}

static void what_was_given_back_is_used_again(void **state)
{
	(void)state;
	void *first = cell_take(40), *second = cell_take(40);
	assert_ptr_not_equal(first, second);
	cell_give(first);
	assert_ptr_equal(cell_take(33), first); /* of the same size */
	cell_give(first);
	cell_give(second);
	assert_ptr_equal(cell_take(40), second);
	assert_ptr_equal(cell_take(40), first);
	cell_give(first);
	cell_give(second);
}

static void what_was_written_stays(void **state)
{
	(void)state;
	enum { N = 2000 };
	static unsigned char *at[N];
	for (size_t i = 0; i < N; i++)
		memset(at[i] = cell_take(1 + i % 1500), (int)(i & 0xff), 1 + i % 1500);
	for (size_t i = 0; i < N; i += 2) {
		assert_non_null(at[i] = cell_resize(at[i], i % 7 * 200 + 1 + i % 1500));
		assert_true(cell_size(at[i]) > i % 1500);
	}
	for (size_t i = 0; i < N; i++)
		for (size_t k = 0; k <= i % 1500; k++)
			if (at[i][k] != (i & 0xff))
				fail_msg("%zu of %zu: %d", k, i, at[i][k]);
	for (size_t i = 0; i < N; i++)
		cell_give(at[i]);
}

static void a_smaller_one_keeps_its_beginning(void **state)
{
	(void)state;
	char *at = cell_take(2000);
	memcpy(at, "the beginning", 14);
	assert_string_equal(at = cell_resize(at, 14), "the beginning");
	assert_ptr_equal(cell_resize(at, 10), at); /* of the same size */
	cell_give(at);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_piece_has_room_and_lies_straight),
		cmocka_unit_test(what_was_given_back_is_used_again),
		cmocka_unit_test(what_was_written_stays),
		cmocka_unit_test(a_smaller_one_keeps_its_beginning),
	};
	return cmocka_run_group_tests_name("cells", tests, NULL, NULL);
}
