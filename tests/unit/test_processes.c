/* Documents that several processes draw: all of them come, in order, and whoever is free draws the next. */
#include "workers.h"

#include "ppuri/tr.h"

#include "unit.h"

#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

enum { DOCUMENTS = 40 };

struct drawing {
	pid_t parent;
	atomic_size_t *begun; /* in all processes together */
	bool slow;            /* the first is done when all others were begun */
	size_t dies;          /* who draws this one; 0: nobody */
	size_t taken;
};

static bool wait_for_all(const struct drawing *drawing)
{
	const struct timespec moment = {.tv_nsec = 1000 * 1000};
	for (int i = 0; i < 10 * 1000; i++, nanosleep(&moment, NULL))
		if (atomic_load(drawing->begun) == DOCUMENTS)
			return true;
	return false;
}

static bool draw(void *arg, size_t index, struct buf *out, struct err *e)
{
	const struct drawing *drawing = arg;
	atomic_fetch_add(drawing->begun, 1);
	if (drawing->dies && index == drawing->dies && getpid() != drawing->parent)
		raise(SIGKILL);
	if (drawing->slow && index == 0 && getpid() != drawing->parent && !wait_for_all(drawing))
		return err_set(e, ERR_IO, "nobody drew the others");
	buf_add(out, &index, sizeof index);
	return true;
}

static bool take(void *arg, size_t index, const void *bytes, size_t n, struct err *e)
{
	struct drawing *drawing = arg;
	size_t drawn;
	(void)e;
	assert_int_equal(index, drawing->taken++);
	assert_int_equal(n, sizeof drawn);
	memcpy(&drawn, bytes, sizeof drawn);
	assert_int_equal(drawn, index);
	return true;
}

static bool run(struct drawing *drawing, struct err *e)
{
	void *shared = mmap(NULL, sizeof *drawing->begun, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	assert_true(shared != MAP_FAILED);
	drawing->parent = getpid();
	drawing->begun = shared;
	bool done = workers_draw(DOCUMENTS, draw, drawing, take, drawing, e);
	munmap(shared, sizeof *drawing->begun);
	return done;
}

static void who_is_slow_holds_nobody_up(void **state)
{
	(void)state;
	struct err e = {0};
	struct drawing drawing = {.slow = true};
	assert_true(run(&drawing, &e));
	assert_int_equal(drawing.taken, DOCUMENTS);
}

static void who_dies_ends_the_run_at_its_document(void **state)
{
	(void)state;
	struct err e = {0};
	struct drawing drawing = {.dies = 7};
	cpu_set_t set;
	assert_int_equal(sched_getaffinity(0, sizeof set, &set), 0);
	if (CPU_COUNT(&set) == 1)
		skip();
	assert_false(run(&drawing, &e));
	assert_int_equal(e.kind, ERR_IO);
	assert_non_null(strstr(e.text, "ended early"));
	assert_int_equal(drawing.taken, 7);
}

int main(void)
{
	tr_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(who_is_slow_holds_nobody_up),
		cmocka_unit_test(who_dies_ends_the_run_at_its_document),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
