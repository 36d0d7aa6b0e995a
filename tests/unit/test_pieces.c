/* Pieces of memory: each holds what was put into it, whatever happens to the others. */
#include "unit.h"

#include "ppuri/pieces.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static void a_piece_has_the_room_that_was_asked_for(void **state)
{
	static const size_t sizes[] = {0, 1, 15, 16, 17, 1000, 1024, 1025, 4096, 1 << 20};
	(void)state;
	for (size_t i = 0; i < ROWS(sizes); i++) {
		char *piece = piece_alloc(sizes[i]);
		assert_non_null(piece);
		assert_int_equal((uintptr_t)piece % 8, 0);
		assert_true(piece_size(piece) >= sizes[i]);
		assert_int_equal(piece_size(piece), piece_rounded(sizes[i]));
		memset(piece, 'x', piece_size(piece));
		piece_free(piece);
	}
}

/* A piece of each slot, filled with its own letter. */
struct slot {
	char *piece;
	size_t n;
	char letter;
};

static void assert_untouched(const struct slot *slot)
{
	for (size_t i = 0; i < slot->n; i++)
		if (slot->piece[i] != slot->letter)
			fail_msg("byte %zu of %zu was overwritten", i, slot->n);
}

static size_t any_size(void)
{
	return (size_t)rand() % (rand() % 8 ? 200 : 3000);
}

static void fill(struct slot *slot, size_t from, size_t n)
{
	if (n > from)
		memset(slot->piece + from, slot->letter, n - from);
	slot->n = n;
}

static void step(struct slot *slot)
{
	size_t n = any_size();
	if (!slot->piece) {
		slot->piece = piece_alloc(n);
		slot->letter = (char)('a' + rand() % 26);
		fill(slot, 0, n);
		return;
	}
	assert_untouched(slot);
	if (rand() % 3) {
		piece_free(slot->piece);
		*slot = (struct slot){0};
		return;
	}
	slot->piece = piece_resize(slot->piece, n);
	slot->n = n < slot->n ? n : slot->n;
	assert_untouched(slot);
	fill(slot, slot->n, n);
}

static void no_piece_lies_in_another(void **state)
{
	static struct slot slots[200];
	(void)state;
	srand(1);
	for (int i = 0; i < 200000; i++)
		step(&slots[(size_t)rand() % ROWS(slots)]);
	for (size_t i = 0; i < ROWS(slots); i++) {
		if (!slots[i].piece)
			continue;
		assert_untouched(&slots[i]);
		piece_free(slots[i].piece);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_piece_has_the_room_that_was_asked_for),
		cmocka_unit_test(no_piece_lies_in_another),
	};
	return cmocka_run_group_tests_name("pieces", tests, NULL, NULL);
}
