#include "report_build.h"

#include "form_file.h"

#include "ppuri/store/audit.h"
#include "ppuri/store/setting.h"
#include "ppuri/tr.h"

#include <string.h>

static bool read_head_of_audit(struct work *w, struct report *report, struct err *e)
{
	const struct audit_filter newest = {.last = 1};
	struct audit_list list;
	if (!audit_list(w->db, w->pool, &newest, &list, e))
		return false;
	if (list.n != 1)
		bug("an audit of %zu rows behind an act of somebody who is logged in", list.n);
	report->audit_seq = list.at[0].seq;
	return audit_hash_at(w->db, report->audit_seq, &report->audit_hash, e);
}

bool report_begin(struct work *w, struct report *report, struct err *e)
{
	const char *organisation, *department;
	*report = (struct report){.made = office_clock(w->office), .known = w->now, .made_by = w->me->name};
	if (!setting_read(w->db, w->pool, "office.organisation", &organisation, e) ||
		!setting_read(w->db, w->pool, "office.department", &department, e) ||
		!read_head_of_audit(w, report, e))
		return false;
	organisation = organisation ? organisation : "";
	report->organisation =
		department ? pool_printf(w->pool, "%s %s", organisation, department) : organisation;
	return true;
}

struct grid *report_grid(struct pool *p, const struct grid_column *columns, size_t n)
{
	struct grid *grid = pool_alloc(p, sizeof *grid);
	struct grid_column *own = pool_alloc(p, n * sizeof *own);
	memcpy(own, columns, n * sizeof *own);
	*grid = (struct grid){.columns = own, .n_columns = n};
	return grid;
}

void report_expect(struct pool *p, struct grid *grid, size_t rows)
{
	grid->room = rows * grid->n_columns;
	grid->at = pool_alloc(p, grid->room * sizeof *grid->at);
}

const struct grid *report_rows(struct pool *p, const struct grid *grid, size_t from, size_t to)
{
	struct grid *some = pool_alloc(p, sizeof *some);
	*some = *grid;
	some->at = grid->at + from * grid->n_columns;
	some->n = (to - from) * grid->n_columns;
	return some;
}

struct rows report_data(const struct report *report)
{
	return report->rows ? *report->rows : rows_whole(report->data);
}

struct rows report_part_rows(struct pool *p, const struct report_part *part)
{
	const struct rows all = part->rows ? *part->rows : rows_whole(part->grid);
	const struct grid head = rows_grid(&all);
	size_t n = 0;
	while (part->columns && part->columns[n])
		n++;
	if (!part->columns)
		return all;
	size_t *places = pool_alloc(p, n * sizeof *places);
	for (size_t i = 0; i < n; i++)
		places[i] = grid_column(&head, part->columns[i]);
	return rows_shown(p, &all, places, n);
}

void report_add(struct pool *p, struct report *report, struct report_part part)
{
	*POOL_PUSH(p, report) = part;
}

void report_add_note(struct pool *p, struct report *report, const char *text)
{
	report_add(p, report, (struct report_part){.kind = REPORT_NOTE, .text = text});
}

void report_tabs(struct pool *p, struct report *report)
{
	struct report_part *tabs = pool_alloc(p, (report->n + 1) * sizeof *tabs);
	size_t n = 0;
	for (size_t i = 0; i < report->n; i++)
		if (report->at[i].kind == REPORT_TABLE && report->at[i].grid != report->data)
			tabs[n++] = report->at[i];
	report->tabs = tabs;
	report->n_tabs = n;
}

void report_put_sign_list(struct form_values *values)
{
	static const char *const columns[] = {"role", "name", NULL};
	form_put_list(values, "sign", columns);
}

void report_put_sign(struct form_values *values, const char *role, const char *name)
{
	const char *const cells[] = {role, name};
	form_put_row(values, cells);
}

static bool signs(const struct member *member, int round)
{
	return !member_is_gone(member) && member->pledged && member->from_round <= round;
}

void report_put_signs(struct form_values *values, const struct committee *committee, int round)
{
	report_put_sign_list(values);
	for (int chair = 1; chair >= 0; chair--)
		for (size_t i = 0; i < committee->n; i++) {
			const struct member *member = &committee->at[i];
			if (signs(member, round) && member->chair == chair)
				report_put_sign(values, chair ? _("chair") : _("member"),
								pool_printf(values->pool, "%s (%s)", member->person_name, member->affiliation));
		}
}

void report_date(struct grid *grid, struct pool *p, struct date d)
{
	char text[DATE_TEXT_MAX];
	grid_text(grid, p, date_precision(d) == DATE_NONE ? NULL : pool_strdup(p, date_iso(d, text)));
}

bool report_set_by(struct work *w, const char *form, struct report *report, struct err *e)
{
	return form_load(w, form, &report->form_name, &report->form_text, e);
}

void report_put(struct form_values *values, const char *name, const char *value)
{
	*POOL_PUSH(values->pool, values) = (struct form_field){name, pool_strdup(values->pool, value ? value : "")};
}

struct form_values *report_chapter(struct pool *p, struct report *report, const char *bookmark)
{
	struct form_values *values = pool_alloc(p, sizeof *values);
	*values = (struct form_values){.pool = p};
	*POOL_PUSH(p, &report->chapters) = (struct report_chapter){.values = values, .first = report->n, .bookmark = bookmark};
	report_put(values, "organisation", report->organisation);
	return values;
}
