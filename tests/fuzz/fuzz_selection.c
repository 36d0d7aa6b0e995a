/* The stored input of a selection: refused, or such that the contest can be held again. */
#include "fuzz.h"

#include "ppuri/selection.h"

static void check_lines(const struct selection_rules *rules, const struct selection_line *lines, size_t n)
{
	struct won given = {0};
	bool reserve = false;
	for (size_t i = 0; i < n; i++) {
		reserve |= lines[i].verdict == SELECTION_RESERVE;
		HOLDS(lines[i].verdict != SELECTION_SELECTED || !reserve);
		HOLDS(i == 0 || mean_cmp(lines[i - 1].mean, lines[i].mean) >= 0);
		given.n += lines[i].granted.n;
		HOLDS(given.n == lines[i].running.n && given.n <= rules->budget.n);
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
