/* What is entered of a programme in words, and whether it can be so. */
#include "ppuri/program.h"

#include "ppuri/ident.h"
#include "ppuri/region.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

static void add_name(struct pool *p, struct name_list *list, const char *name)
{
	for (size_t i = 0; i < list->n; i++)
		if (strcmp(list->at[i], name) == 0)
			return;
	*POOL_PUSH(p, list) = name;
}

static void make_known(struct pool *p, void **at, size_t *n, size_t *room, size_t size)
{
	if (*at)
		return;
	pool_push(p, at, n, room, size);
	*n = 0;
}
#define MAKE_KNOWN(p, list) make_known((p), (void **)&(list)->at, &(list)->n, &(list)->room, sizeof *(list)->at)

bool program_add_region(struct pool *p, struct name_list *regions, const char *written, struct err *e)
{
	const char *region;
	MAKE_KNOWN(p, regions);
	if (!*written)
		return true;
	if (!place_keep(p, written, &region, e))
		return false;
	add_name(p, regions, region);
	return true;
}

bool program_add_technology(struct pool *p, struct name_list *technologies, const char *written, struct err *e)
{
	const struct term *term;
	MAKE_KNOWN(p, technologies);
	if (!*written)
		return true;
	if (!term_find(&TECHNOLOGIES, written, &term, e))
		return false;
	add_name(p, technologies, term->code);
	return true;
}

static bool same_field(const struct program_field *one, const struct program_field *other)
{
	bool same_group = one->grouping && other->grouping ? strcmp(one->grouping, other->grouping) == 0 : one->grouping == other->grouping;
	return same_group && strcmp(one->name, other->name) == 0;
}

bool program_add_field(struct pool *p, struct program_field_list *fields, const char *written, struct err *e)
{
	struct program_field field;
	MAKE_KNOWN(p, fields);
	if (!*written)
		return true;
	if (!program_field_parse(p, written, &field, e))
		return false;
	for (size_t i = 0; i < fields->n; i++)
		if (same_field(&fields->at[i], &field))
			return true;
	*POOL_PUSH(p, fields) = field;
	return true;
}

static const char *funding_words(struct pool *p, const struct funding *funding)
{
	return funding->known ? won_words(p, funding->won) : _("not stated");
}

bool funding_check(const struct funding_list *funding, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	for (size_t i = 0; i < funding->n; i++) {
		const struct funding *one = &funding->at[i];
		for (size_t j = 0; j < i; j++) {
			const struct funding *before = &funding->at[j];
			if (before->fiscal_year == one->fiscal_year && strcmp(before->source, one->source) == 0)
				return err_set(e, ERR_REFUSED, _("%d, %s: the money is stated twice: %s; %s"), one->fiscal_year,
							   term_name(&SOURCES, one->source), funding_words(&pool, before), funding_words(&pool, one));
		}
	}
	return true;
}

bool program_check(const struct program *program, struct err *e)
{
	if (!code_check(program->code, e) || !funding_check(&program->funding, e))
		return false;
	if (program->start.year && program->end.year && date_cmp(date_first(program->start), date_last(program->end)) > 0)
		return err_set(e, ERR_REFUSED, "%s", _("the period ends before it starts"));
	return true;
}

bool program_takes_calls(const struct program *program, bool published, struct err *e)
{
	if (!program_is_project(program->kind)) {
		err_set(e, ERR_REFUSED, _("there are calls only of a 사업 or 단위사업, and %s is: %s"), program->code,
				term_name(&PROGRAM_KINDS, program->kind));
		return err_hint(e, _("if it is one: ppuri program edit %s --kind 사업"), program->code);
	}
	if (!program->start.year || !program->end.year) {
		err_set(e, ERR_REFUSED, _("a call needs the period of its programme, and of %s it is: %s"), program->code, _("not stated"));
		return err_hint(e, _("state it first: ppuri program edit %s --start DAY --end DAY"), program->code);
	}
	if (published && program->status && strcmp(program->status, "confirmed") != 0 && strcmp(program->status, "running") != 0) {
		err_set(e, ERR_REFUSED, _("a call is published of a programme that is confirmed or runs, and the status of %s is: %s"),
				program->code, term_name(&PROGRAM_STATUSES, program->status));
		return err_hint(e, _("see: ppuri program show %s"), program->code);
	}
	return true;
}
