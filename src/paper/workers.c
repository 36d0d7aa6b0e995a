#include "workers.h"

#include "ppuri/tr.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
	WORKERS_MAX = 8,
	FEW = 16,             /* documents for which a process does not pay */
	PIPE_ROOM = 1 << 20,  /* so far a worker may run ahead */
};

struct worker {
	pid_t process;
	int pipe; /* to read from */
};

/* What comes before each document in the pipe. */
struct frame {
	size_t n;
	bool failed; /* then an error of n bytes follows */
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

/* The life of a worker: every n_workers-th document. It leaves without the exit handlers, which are the parent's. */
static _Noreturn void work(size_t first, size_t n_workers, size_t n, worker_draw draw, void *arg, int to)
{
	struct buf out = {0};
	for (size_t i = first; i < n; i += n_workers) {
		struct err e = {0};
		buf_clear(&out);
		bool drawn = draw(arg, i, &out, &e);
		struct frame frame = {.n = drawn ? out.n : sizeof e, .failed = !drawn};
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

static bool start(struct worker *worker, size_t first, size_t n_workers, size_t n, worker_draw draw, void *arg)
{
	int ends[2];
	if (pipe2(ends, O_CLOEXEC) != 0)
		return false;
	fcntl(ends[1], F_SETPIPE_SZ, PIPE_ROOM); /* may be refused: it is then only slower */
	pid_t parent = getpid();
	worker->process = fork();
	if (worker->process == 0) {
		end_with(parent);
		work(first, n_workers, n, draw, arg, ends[1]);
	}
	close(ends[1]);
	worker->pipe = ends[0];
	if (worker->process > 0)
		return true;
	close(ends[0]);
	return false;
}

/* A worker that still writes learns from the closed pipe that nobody wants it. All are closed first, because those that were
 * started later hold the pipes of the others open. */
static void stop(const struct worker *workers, size_t n)
{
	for (size_t i = 0; i < n; i++)
		close(workers[i].pipe);
	for (size_t i = 0; i < n; i++)
		while (waitpid(workers[i].process, NULL, 0) < 0 && errno == EINTR)
			;
}

static bool take(const struct worker *worker, struct buf *out, struct err *e)
{
	struct frame frame;
	struct err told;
	if (!read_all(worker->pipe, &frame, sizeof frame) || (frame.failed && !read_all(worker->pipe, &told, sizeof told)))
		return err_set(e, ERR_IO, _("a process that draws papers has ended early"));
	if (frame.failed) {
		*e = told;
		return false;
	}
	if (!read_all(worker->pipe, buf_room(out, frame.n), frame.n))
		return err_set(e, ERR_IO, _("a process that draws papers has ended early"));
	out->n += frame.n;
	return true;
}

bool workers_draw(size_t n, worker_draw draw, void *arg, paper_sink sink, void *sink_arg, struct err *e)
{
	struct buf out CLEANUP(buf_release) = {0};
	struct worker workers[WORKERS_MAX];
	size_t n_workers = worker_count(n), started = 0;
	bool done = true;
	while (n_workers > 1 && started < n_workers && start(&workers[started], started, n_workers, n, draw, arg))
		started++;
	/* What no process could be started for is drawn here, and never twice: what is drawn may lie in a file already. */
	for (size_t i = 0; i < n && done; i++) {
		buf_clear(&out);
		done = (i % n_workers < started ? take(&workers[i % n_workers], &out, e) : draw(arg, i, &out, e)) &&
			   sink(sink_arg, i, out.at, out.n, e);
	}
	stop(workers, started);
	return done;
}
