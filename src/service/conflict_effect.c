#include "conflict_effect.h"

#include "frozen.h"

#include "ppuri/conflict.h"
#include "ppuri/store/amendment.h"
#include "ppuri/store/conflict.h"
#include "ppuri/store/selection.h"

#include <string.h>

static bool reaches(const struct conflict_list *reached, const char *receipt, const char *judge)
{
	for (size_t i = 0; i < reached->n; i++) {
		const struct conflict *one = &reached->at[i];
		if (conflict_stands(one) && strcmp(one->receipt_no, receipt) == 0 && strcmp(one->account, judge) == 0)
			return true;
	}
	return false;
}

/* Takes out the scores that count no more; false: there were none. */
static bool drop_scores(struct pool *p, struct frozen *frozen, const struct conflict_list *reached)
{
	bool dropped = false;
	for (size_t i = 0; i < frozen->n; i++) {
		struct selection_entry *entry = &frozen->entries[i];
		struct selection_score *left = pool_alloc(p, entry->n_scores * sizeof *left);
		size_t n = 0;
		for (size_t k = 0; k < entry->n_scores; k++)
			if (!reaches(reached, entry->receipt, entry->scores[k].judge))
				left[n++] = entry->scores[k];
		dropped |= n < entry->n_scores;
		entry->scores = left;
		entry->n_scores = n;
	}
	return dropped;
}

static const struct selection_line *line_of(const struct frozen *frozen, size_t entry)
{
	for (size_t i = 0; i < frozen->n; i++)
		if (frozen->lines[i].entry == entry)
			return &frozen->lines[i];
	bug("entry %zu of a selection has no line", entry);
}

static bool same_line(const struct selection_line *one, const struct selection_line *other)
{
	return one->verdict == other->verdict && one->granted.n == other->granted.n && one->rank == other->rank;
}

static void compare(struct pool *p, const struct frozen *before, const struct frozen *after, const struct selection_rows *rows,
					struct conflict_effect *effect)
{
	for (size_t i = 0; i < before->n; i++) {
		const struct selection_line *was = line_of(before, i), *is = line_of(after, i);
		if (!same_line(was, is))
			*POOL_PUSH(p, effect) = (struct conflict_change){
				rows->at[i].receipt_no, rows->at[i].firm_name, was->verdict, is->verdict, was->rank, is->rank, was->granted, is->granted};
	}
}

bool conflict_effect_read(struct work *w, const struct application *application, const struct conflict_list *reached,
						  struct conflict_effect *ret, struct err *e)
{
	struct selection stored;
	struct selection_rows rows;
	struct frozen before, after;
	struct conflict_list all;
	struct err none = {0};
	struct amendment amendment;
	bool open;
	struct conflict_effect effect = {.call_code = application->call_code};
	if (!amendment_open_read(w->db, w->pool, application->call_id, &amendment, &open, e))
		return false;
	if (!selection_newest(w->db, w->pool, application->call_id, &stored, &none)) {
		*ret = effect;
		return none.kind == ERR_NOT_FOUND || (*e = none, false);
	}
	if (!selection_rows_read(w->db, w->pool, stored.id, &rows, e) || !frozen_verify(w->pool, &stored, &rows, &before, e) ||
		!frozen_compute(w->pool, stored.input, &after, e) ||
		!conflict_list_read(w->db, w->pool, &(struct conflict_filter){.call = application->call_id}, &all, e))
		return false;
	effect.ran = drop_scores(w->pool, &after, reached);
	drop_scores(w->pool, &after, &all); /* others may have been found since it was run */
	effect.confirmed = stored.confirmed_by_name && !open;
	if (effect.ran) {
		selection_run(w->pool, &after.rules, after.entries, after.n, after.lines);
		compare(w->pool, &before, &after, &rows, &effect);
	}
	*ret = effect;
	return true;
}
