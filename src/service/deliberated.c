#include "deliberated.h"

#include "ppuri/store/deliberation.h"
#include "ppuri/store/selection.h"

#include <string.h>

/* One run, for the comparison. */
struct side {
	const struct selection_rows *rows;
	const struct frozen *frozen;
};

static const struct selection_line *line_of(const struct side *side, const char *receipt)
{
	for (size_t i = 0; i < side->frozen->n; i++)
		if (strcmp(side->rows->at[side->frozen->lines[i].entry].receipt_no, receipt) == 0)
			return &side->frozen->lines[i];
	return NULL;
}

static struct deliberated_standing standing_of(const struct selection_line *line)
{
	return line ? (struct deliberated_standing){true, line->verdict, line->reserve, line->granted} : (struct deliberated_standing){0};
}

static bool same_standing(const struct deliberated_standing *one, const struct deliberated_standing *other)
{
	return one->there == other->there && one->verdict == other->verdict && one->reserve == other->reserve && one->granted.n == other->granted.n;
}

static void add(struct pool *p, struct deliberated_changes *changes, const struct selection_row *row, const struct selection_line *was,
				const struct selection_line *is)
{
	const struct deliberated_change change = {row->receipt_no, row->firm_name, standing_of(was), standing_of(is)};
	if (!same_standing(&change.was, &change.is))
		*POOL_PUSH(p, changes) = change;
}

/* In the order of the new result, then who is in it no more. */
static void compare(struct pool *p, const struct side *before, const struct side *after, struct deliberated_changes *changes)
{
	for (size_t i = 0; i < after->frozen->n; i++) {
		const struct selection_row *row = &after->rows->at[after->frozen->lines[i].entry];
		add(p, changes, row, line_of(before, row->receipt_no), &after->frozen->lines[i]);
	}
	for (size_t i = 0; i < before->frozen->n; i++) {
		const struct selection_row *row = &before->rows->at[before->frozen->lines[i].entry];
		if (!line_of(after, row->receipt_no))
			add(p, changes, row, &before->frozen->lines[i], NULL);
	}
}

bool deliberated_changes_read(struct work *w, const struct loaded *loaded, struct deliberated_changes *ret, struct err *e)
{
	struct deliberated_changes changes = {0};
	struct selection stored;
	struct selection_rows rows;
	struct frozen frozen;
	int64_t id;
	if (!deliberation_sent_back(w->db, loaded->stored.call_id, loaded->stored.id, &id, e))
		return false;
	if (!id) {
		*ret = changes;
		return true;
	}
	if (!selection_by_id(w->db, w->pool, id, &stored, e) || !selection_rows_read(w->db, w->pool, id, &rows, e) ||
		!frozen_verify(w->pool, &stored, &rows, &frozen, e))
		return false;
	changes.run = stored.no;
	compare(w->pool, &(struct side){&rows, &frozen}, &(struct side){&loaded->rows, &loaded->frozen}, &changes);
	*ret = changes;
	return true;
}
