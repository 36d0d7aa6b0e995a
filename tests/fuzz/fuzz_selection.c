/* The stored input of a selection: refused, or such that the contest can be held again. */
#include "fuzz.h"

#include "ppuri/selection.h"

static bool is_ranked(const struct selection_line *line)
{
	return line->verdict == SELECTION_SELECTED || line->verdict == SELECTION_RESERVE;
}

static void check_lines(const struct selection_rules *rules, const struct selection_line *lines, size_t n)
{
	struct won given = {0};
	int partial = 0;
	for (size_t i = 0; i < n; i++) {
		HOLDS(i == 0 || !is_ranked(&lines[i]) || is_ranked(&lines[i - 1]));
		HOLDS(i == 0 || is_ranked(&lines[i - 1]) != is_ranked(&lines[i]) ||
			  mean_cmp(lines[i - 1].score, lines[i].score) >= 0);
		HOLDS(!is_ranked(&lines[i]) || mean_reaches(lines[i].mean, rules->pass_line));
		given.n += lines[i].granted.n;
		partial += lines[i].partial;
		HOLDS(given.n == lines[i].running.n && given.n <= rules->budget.n && partial <= 1);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct pool pool CLEANUP(pool_release) = {0};
	struct selection_rules rules;
	struct selection_entry *entries;
	size_t n_entries;
	struct err e;
	if (!selection_input_read(&pool, (const char *)bytes, n, &rules, &entries, &n_entries, &e)) {
		HOLDS(e.kind == ERR_USAGE && *e.text);
		return 0;
	}
	struct selection_line *lines = pool_alloc(&pool, n_entries * sizeof *lines);
	selection_run(&pool, &rules, entries, n_entries, lines);
	check_lines(&rules, lines, n_entries);
	struct buf result = {0};
	selection_result_json(&result, &rules, entries, lines, n_entries);
	buf_release(&result);
	return 0;
}
