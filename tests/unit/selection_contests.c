/* Prints contests and their results, a line each, by turns: those of the files named, then as many at random as the first
 * argument says. selection_again.py computes them again. */
#include "unit.h"

#include "contest_random.h"
#include "ppuri/file.h"

static void print_contest(struct contest *c, const char *input)
{
	fputs(input, stdout);
	fputs(contest_result(c), stdout);
	pool_release(&c->pool);
}

static bool print_file(const char *path, struct err *e)
{
	CLEANUP(buf_release) struct buf json = {0};
	struct contest c = {0};
	if (!file_read(path, 1 << 20, &json, e) ||
		!selection_input_read(&c.pool, json.at, json.n, &c.rules, &c.entries, &c.n, e))
		return err_prefix(e, "%s", path);
	print_contest(&c, buf_text(&json));
	return true;
}

int main(int argc, char **argv)
{
	struct err e = {0};
	for (int i = 2; i < argc; i++)
		if (!print_file(argv[i], &e)) {
			fprintf(stderr, "%s %s\n", e.text, e.hint);
			return 1;
		}
	uint64_t contests = argc > 1 ? strtoull(argv[1], NULL, 10) : 0;
	for (uint64_t seed = 1; seed <= contests; seed++) {
		struct contest c = contest_random(seed);
		print_contest(&c, contest_input(&c));
	}
	return 0;
}
