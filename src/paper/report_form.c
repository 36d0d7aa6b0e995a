/* A report that is set by a form of the kind 보고: the form says the words and their order, the report gives what stands where it says
 * {{table NAME}}. */
#include "form.h"
#include "marks.h"
#include "report.h"

#include "ppuri/tr.h"

#include <string.h>

#define LEVELS 8

struct setting {
	struct pool *pool;
	const struct paper_report *report;
	const struct paper_chapter *chapter;
	struct {
		struct paper_section *at;
		size_t n, room;
	} out;
	const char *heading;   /* waits for what stands below it; NULL: none */
	const char *bookmark;  /* waits for the first section of its chapter */
	bool page;
	bool words;            /* the last section is words of the form, and more of them join it */
	size_t count[LEVELS], list[LEVELS]; /* of numbered items */
};

static struct paper_section *push(struct setting *s, struct paper_section section)
{
	if (s->heading && section.title) {
		const struct paper_section alone = {.kind = PAPER_NOTE, .title = s->heading};
		s->heading = NULL;
		push(s, alone);
	}
	section.title = section.title ? section.title : s->heading;
	section.page = section.page || s->page;
	section.bookmark = s->bookmark ? s->bookmark : section.bookmark;
	s->heading = s->bookmark = NULL;
	s->page = s->words = false;
	struct paper_section *pushed = POOL_PUSH(s->pool, &s->out);
	*pushed = section;
	return pushed;
}

static void add_words(struct setting *s, const char *text)
{
	struct paper_section *last = s->out.n ? &s->out.at[s->out.n - 1] : NULL;
	if (!last || !s->words || s->heading || s->page)
		push(s, (struct paper_section){.kind = PAPER_NOTE, .text = text});
	else
		last->text = pool_printf(s->pool, "%s\n%s", last->text, text);
	s->words = true;
}

/* Numbers begin anew in each list, and below each item. */
static void add_item(struct setting *s, const struct block *block, const char *text)
{
	char mark[ITEM_MARK_MAX];
	size_t depth = (size_t)block->depth;
	if (s->list[depth] != block->list)
		s->count[depth] = 0;
	s->list[depth] = block->list;
	const char *is = block->kind == BLOCK_ITEM ? item_mark(block->depth, ++s->count[depth], mark) : bullet_mark(block->depth);
	add_words(s, pool_printf(s->pool, "%*s%s %s", block->depth * 2, "", is, text));
}

static bool shows_nothing(const struct paper_section *section)
{
	switch (section->kind) {
	case PAPER_TABLE:
		return !grid_rows(section->grid);
	case PAPER_NOTE:
		return !section->text || !*section->text;
	case PAPER_SIGNATURES:
		return !section->n_signatures;
	case PAPER_TIMELINE:
	case PAPER_BARS:
	case PAPER_STACKS:
	case PAPER_SPREADS:
		return !section->n_bars;
	}
	bug("no such section");
}

static const char *names_there(struct pool *p, const struct paper_chapter *chapter)
{
	const char *names = NULL, *last = "";
	for (size_t i = 0; i < chapter->n_sections; i++) {
		const char *name = chapter->sections[i].name;
		if (!name || strcmp(name, last) == 0)
			continue;
		names = names ? pool_printf(p, "%s, %s", names, name) : name;
		last = name;
	}
	return names ? names : "-";
}

/* All of the name, in the order of the report. What shows nothing takes its heading with it. */
static bool add_named(struct setting *s, const struct block *block, struct err *e)
{
	const struct paper_chapter *chapter = s->chapter;
	bool known = false, shown = false;
	for (size_t i = 0; i < chapter->n_sections; i++) {
		const struct paper_section *section = &chapter->sections[i];
		if (!section->name || strcmp(section->name, block->name) != 0)
			continue;
		known = true;
		if (shows_nothing(section))
			continue;
		push(s, *section);
		shown = true;
	}
	if (!known)
		return err_set(e, ERR_REFUSED, _("form %s, line %d: this report has no table %s; it has %s"), s->report->form_name, block->line,
					   block->name, names_there(s->pool, chapter));
	if (!shown)
		s->heading = NULL;
	return true;
}

/* A table of the form's own. */
static bool add_table(struct setting *s, const struct block *block, struct err *e)
{
	const struct table_text *table = &block->table;
	if (!table->headed)
		return err_set(e, ERR_REFUSED, _("form %s, line %d: a table in a report needs a head"), s->report->form_name, block->line);
	struct grid_column *columns = pool_alloc(s->pool, table->n_columns * sizeof *columns);
	struct grid *grid = pool_alloc(s->pool, sizeof *grid);
	for (size_t i = 0; i < table->n_columns; i++)
		columns[i] = (struct grid_column){.key = "", .title = words_text(s->pool, &table->cells[i]), .kind = i ? GRID_TEXT : GRID_CODE};
	*grid = (struct grid){.columns = columns, .n_columns = table->n_columns};
	for (size_t i = table->n_columns; i < table->n_rows * table->n_columns; i++)
		grid_text(grid, s->pool, words_text(s->pool, &table->cells[i]));
	push(s, (struct paper_section){.kind = PAPER_TABLE, .grid = grid});
	return true;
}

/* "위원 | 김하늘": who signs, and the name. Those that follow each other stand together. */
static void add_sign(struct setting *s, const struct block *block)
{
	const char *text = words_text(s->pool, &block->words), *bar = strstr(text, " | ");
	struct paper_signature sign = {.role = bar ? pool_strndup(s->pool, text, (size_t)(bar - text)) : "", .name = bar ? bar + 3 : text, .hint = block->name};
	struct paper_section *last = s->out.n ? &s->out.at[s->out.n - 1] : NULL;
	if (!last || last->kind != PAPER_SIGNATURES || last->name || s->heading || s->page)
		last = push(s, (struct paper_section){.kind = PAPER_SIGNATURES});
	struct paper_signature *all = pool_alloc(s->pool, (last->n_signatures + 1) * sizeof *all);
	for (size_t i = 0; i < last->n_signatures; i++)
		all[i] = last->signatures[i];
	all[last->n_signatures++] = sign;
	last->signatures = all;
}

static bool add_block(struct setting *s, const struct block *block, struct err *e)
{
	const char *text = words_text(s->pool, &block->words);
	switch (block->kind) {
	case BLOCK_PARAGRAPH:
		add_words(s, text);
		return true;
	case BLOCK_ITEM:
	case BLOCK_BULLET:
		add_item(s, block, text);
		return true;
	case BLOCK_ATTACHMENT:
		s->page = true;
		s->heading = text;
		return true;
	case BLOCK_HEADING:
		s->heading = text;
		return true;
	case BLOCK_TABLE:
		return add_table(s, block, e);
	case BLOCK_GRID:
		return add_named(s, block, e);
	case BLOCK_SIGN:
		add_sign(s, block);
		return true;
	}
	bug("no such block");
}

static bool is_report(const struct form_text *text, const char *name, struct err *e)
{
	if (text->kind == FORM_REPORT)
		return true;
	return err_set(e, ERR_REFUSED, _("form %s sets no report: its head needs the line 서식: 보고"), name);
}

static const char *head_text(struct pool *p, const struct form_text *text, enum head_key key, const char *otherwise)
{
	const struct head_line *line = form_head(text, key);
	return line ? words_text(p, &line->part[0]) : otherwise;
}

bool report_arrange(struct pool *p, const struct paper_report *report, struct paper_report *ret, struct err *e)
{
	struct setting s = {.pool = p, .report = report};
	struct paper_report set = *report;
	const struct form *form;
	if (!form_read(p, report->form_name, report->form_text, &form, e))
		return false;
	for (size_t i = 0; i < report->n_chapters; i++) {
		struct form_text text;
		s.chapter = &report->chapters[i];
		s.bookmark = s.chapter->bookmark;
		s.page = i > 0;
		s.heading = NULL;
		if (!form_fill(p, form, &s.chapter->data, &text, e) || !is_report(&text, report->form_name, e))
			return false;
		if (i == 0) {
			set.organisation = head_text(p, &text, HEAD_ORGANISATION, report->organisation);
			set.title = head_text(p, &text, HEAD_TITLE, report->title);
			set.subtitle = head_text(p, &text, HEAD_SERIAL, NULL);
		}
		for (size_t k = 0; k < text.blocks.n; k++)
			if (!add_block(&s, &text.blocks.at[k], e))
				return false;
	}
	set.sections = s.out.at;
	set.n_sections = s.out.n;
	*ret = set;
	return true;
}
