#include "workers.h"

#include "ppuri/tr.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
	WORKERS_MAX = 8,
	FEW = 16,             /* documents for which a process does not pay */
	PIPE_ROOM = 1 << 20,  /* so far a worker may run ahead */
};

/* What comes before each document in the pipe. */
struct frame {
	size_t index, n;
	bool failed; /* then an error of n bytes follows */
};

struct worker {
	pid_t process;
	int pipe;          /* to read from */
	struct frame head; /* of the document that waits in the pipe */
	bool waits;        /* there is one */
};

/* Each draws the next document that nobody has begun: a processor that others use as well gets fewer of them. */
struct crew {
	struct worker at[WORKERS_MAX];
	size_t n;
	atomic_size_t *next; /* in memory that all of them share */
};

static size_t worker_count(size_t n)
{
	cpu_set_t set;
	if (n < FEW || sched_getaffinity(0, sizeof set, &set) != 0)
		return 1;
	int processors = CPU_COUNT(&set);
	return processors < WORKERS_MAX ? (size_t)processors : WORKERS_MAX;
}

static bool write_all(int to, const void *bytes, size_t n)
{
	for (const char *at = bytes; n > 0;) {
		ssize_t some = write(to, at, n);
		if (some < 0 && errno == EINTR)
			continue;
		if (some <= 0)
			return false;
		at += some;
		n -= (size_t)some;
	}
	return true;
}

static bool read_all(int from, void *bytes, size_t n)
{
	for (char *at = bytes; n > 0;) {
		ssize_t some = read(from, at, n);
		if (some < 0 && errno == EINTR)
			continue;
		if (some <= 0)
			return false;
		at += some;
		n -= (size_t)some;
	}
	return true;
}

/* The life of a worker. It leaves without the exit handlers, which are the parent's. */
static _Noreturn void work(atomic_size_t *next, size_t n, worker_draw draw, void *arg, int to)
{
	struct buf out = {0};
	for (size_t i; (i = atomic_fetch_add(next, 1)) < n;) {
		struct err e = {0};
		buf_clear(&out);
		bool drawn = draw(arg, i, &out, &e);
		struct frame frame = {.index = i, .n = drawn ? out.n : sizeof e, .failed = !drawn};
		if (!write_all(to, &frame, sizeof frame) || !write_all(to, drawn ? (const void *)out.at : &e, frame.n) || !drawn)
			break;
	}
	_exit(0);
}

/* Nobody would read what a worker draws whose parent was killed, and what it holds open may be a lock. */
static void end_with(pid_t parent)
{
	if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || getppid() != parent)
		_exit(0);
}

static bool start(struct crew *crew, size_t n, worker_draw draw, void *arg)
{
	struct worker *worker = &crew->at[crew->n];
	int ends[2];
	if (pipe2(ends, O_CLOEXEC) != 0)
		return false;
	fcntl(ends[1], F_SETPIPE_SZ, PIPE_ROOM); /* may be refused: it is then only slower */
	pid_t parent = getpid();
	pid_t process = fork();
	if (process == 0) {
		end_with(parent);
		work(crew->next, n, draw, arg, ends[1]);
	}
	close(ends[1]);
	if (process < 0) {
		close(ends[0]);
		return false;
	}
	*worker = (struct worker){.process = process, .pipe = ends[0]};
	crew->n++;
	return true;
}

/* As many as can be started; none where there is but one processor. */
static void start_all(struct crew *crew, size_t n, worker_draw draw, void *arg)
{
	size_t wanted = worker_count(n);
	void *shared = wanted > 1 ? mmap(NULL, sizeof *crew->next, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0) : MAP_FAILED;
	if (shared == MAP_FAILED)
		return;
	crew->next = shared;
	atomic_init(crew->next, 0);
	while (crew->n < wanted && start(crew, n, draw, arg))
		;
}

/* A worker that still writes learns from the closed pipe that nobody wants it. All are closed first, because those that were
 * started later hold the pipes of the others open. */
static void stop(struct crew *crew)
{
	for (size_t i = 0; i < crew->n; i++)
		close(crew->at[i].pipe);
	for (size_t i = 0; i < crew->n; i++)
		while (waitpid(crew->at[i].process, NULL, 0) < 0 && errno == EINTR)
			;
	if (crew->next)
		munmap(crew->next, sizeof *crew->next);
}

/* Who has drawn it, waiting until it is drawn: each of them hands over its own in order, so it is the next of one of them. NULL: nobody
 * will any more. */
static struct worker *who_has(struct crew *crew, size_t index)
{
	for (size_t i = 0; i < crew->n; i++) {
		struct worker *worker = &crew->at[i];
		if (!worker->waits)
			worker->waits = read_all(worker->pipe, &worker->head, sizeof worker->head);
		if (worker->waits && worker->head.index == index)
			return worker;
	}
	return NULL;
}

static bool ended_early(struct err *e)
{
	return err_set(e, ERR_IO, _("a process that draws papers has ended early"));
}

static bool take(struct crew *crew, size_t index, struct buf *out, struct err *e)
{
	struct worker *worker = who_has(crew, index);
	struct err told;
	if (!worker || (worker->head.failed && !read_all(worker->pipe, &told, sizeof told)))
		return ended_early(e);
	if (worker->head.failed) {
		*e = told;
		return false;
	}
	if (!read_all(worker->pipe, buf_room(out, worker->head.n), worker->head.n))
		return ended_early(e);
	out->n += worker->head.n;
	worker->waits = false;
	return true;
}

bool workers_draw(size_t n, worker_draw draw, void *arg, paper_sink sink, void *sink_arg, struct err *e)
{
	struct buf out CLEANUP(buf_release) = {0};
	struct crew crew CLEANUP(stop) = {0};
	start_all(&crew, n, draw, arg);
	for (size_t i = 0; i < n; i++) {
		buf_clear(&out);
		if (!(crew.n ? take(&crew, i, &out, e) : draw(arg, i, &out, e)) || !sink(sink_arg, i, out.at, out.n, e))
			return false;
	}
	return true;
}
