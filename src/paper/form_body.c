/* The body of a form: the small part of Markdown that a letter needs, read by cmark. */
#include "form_private.h"

#include "ppuri/tr.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <string.h>

/* As many levels as there are marks for: 1. 가. 1) 가) (1) (가) ① ㉮ */
#define DEPTH_MAX 8
#define COLUMNS_MAX 24
#define WIDTH_MAX 1000

static void read_blocks(struct form_reader *reader, cmark_node *parent, int depth, size_t outer);

/* A line that Markdown saw, by its number there. */
static const struct body_line *seen_line(const struct form_reader *reader, int number)
{
	size_t i = number > 0 ? (size_t)number - 1 : 0;
	static const struct body_line none;
	if (reader->lines.n == 0)
		return &none;
	return &reader->lines.at[i < reader->lines.n ? i : reader->lines.n - 1];
}

static const struct body_line *line_of(const struct form_reader *reader, cmark_node *node)
{
	return seen_line(reader, cmark_node_get_start_line(node));
}

/* Parts of Markdown that forms do not have, as who writes them knows them. */
static const char *name_of(const char *type)
{
	static const struct {
		const char *type, *name;
	} names[] = {
		{"block_quote", N_("a quotation (>)")},
		{"code", N_("text between ` and `")},
		{"code_block", N_("text set in by four spaces, or between lines of ```,")},
		{"emph", N_("italics (*…*; bold is **…**)")},
		{"html_block", N_("HTML (<…>)")},
		{"html_inline", N_("HTML (<…>)")},
		{"image", N_("a picture")},
		{"link", N_("a link")},
		{"strong", N_("bold inside bold")},
		{"thematic_break", N_("a line of *** or ---")},
	};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(names[i].type, type) == 0)
			return _(names[i].name);
	return type;
}

static void not_in_language(struct form_reader *reader, cmark_node *node, int line)
{
	form_mistake(reader, line, _("%s is not part of the form language"), name_of(cmark_node_get_type_string(node)));
}

static void read_inlines(struct form_reader *reader, cmark_node *parent, bool bold, int line, struct words *words)
{
	for (cmark_node *node = cmark_node_first_child(parent); node; node = cmark_node_next(node)) {
		cmark_node_type type = cmark_node_get_type(node);
		const char *text = cmark_node_get_literal(node);
		if (type == CMARK_NODE_TEXT && text)
			form_words(reader, text, strlen(text), bold, line, words);
		else if (type == CMARK_NODE_SOFTBREAK)
			form_words(reader, " ", 1, bold, line, words);
		else if (type == CMARK_NODE_LINEBREAK)
			form_words(reader, "\n", 1, bold, line, words);
		else if (type == CMARK_NODE_STRONG && !bold)
			read_inlines(reader, node, true, line, words);
		else
			not_in_language(reader, node, line);
	}
}

static void read_words(struct form_reader *reader, cmark_node *node, int line, struct words *words)
{
	read_inlines(reader, node, false, line, words);
	form_words_end(reader);
}

static struct block *add_block(struct form_reader *reader, enum block_kind kind, int depth, const struct body_line *at)
{
	struct block *block = POOL_PUSH(reader->pool, &reader->text->blocks);
	block->kind = kind;
	block->depth = depth;
	block->line = at->line;
	block->when = at->when;
	return block;
}

/* {{table NAME}} in a paragraph of its own. */
static bool read_grid(struct form_reader *reader, cmark_node *node, int depth)
{
	const struct body_line *at = line_of(reader, node);
	cmark_node *only = cmark_node_first_child(node);
	const char *text = only && !cmark_node_next(only) ? cmark_node_get_literal(only) : NULL;
	const char *name = text ? form_table_tag(reader, text, strlen(text), at->line) : NULL;
	if (name)
		add_block(reader, BLOCK_GRID, depth, at)->name = name;
	return name;
}

/* What stands at the end of a line to sign on. */
static const char *const signs[] = {"(서명)", "(인)", "(서명 또는 인)", "(서명 또는 날인)"};

/* Words that end in a place to sign make a block of that kind. */
static void take_sign(struct form_reader *reader, struct block *block)
{
	struct run *last = block->words.n > 1 || (block->words.n == 1 && block->words.at[0].text)
						   ? &block->words.at[block->words.n - 1]
						   : NULL;
	if (!last || !last->text || last->when)
		return;
	size_t n = strlen(last->text);
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		size_t length = strlen(signs[i]);
		if (n <= length || strcmp(last->text + n - length, signs[i]) != 0 || last->text[n - length - 1] != ' ')
			continue;
		last->text = pool_strndup(reader->pool, last->text, n - length);
		block->kind = BLOCK_SIGN;
		block->name = signs[i];
		return;
	}
}

static void read_paragraph(struct form_reader *reader, cmark_node *node, enum block_kind kind, int depth)
{
	const struct body_line *at = line_of(reader, node);
	if (kind == BLOCK_PARAGRAPH && read_grid(reader, node, depth))
		return;
	struct block *block = add_block(reader, kind, depth, at);
	read_words(reader, node, at->line, &block->words);
	form_no_list(reader, &block->words, 1, at->when, at->line);
	if (kind == BLOCK_PARAGRAPH)
		take_sign(reader, block);
}

static void read_heading(struct form_reader *reader, cmark_node *node, int depth)
{
	if (depth > 0)
		form_mistake(reader, line_of(reader, node)->line, _("a heading can not stand under a list item"));
	if (cmark_node_get_heading_level(node) > 2)
		form_mistake(reader, line_of(reader, node)->line, _("a heading begins with ##, and an attachment with #"));
	read_paragraph(reader, node, cmark_node_get_heading_level(node) == 1 ? BLOCK_ATTACHMENT : BLOCK_HEADING, depth);
}

static void read_item(struct form_reader *reader, cmark_node *item, bool numbered, int depth, size_t list)
{
	const struct body_line *at = line_of(reader, item);
	cmark_node *first = cmark_node_first_child(item);
	if (!first || cmark_node_get_type(first) != CMARK_NODE_PARAGRAPH) {
		form_mistake(reader, at->line, _("a list item starts with text"));
		return;
	}
	struct block *block = add_block(reader, numbered ? BLOCK_ITEM : BLOCK_BULLET, depth, at);
	block->list = list;
	read_words(reader, first, at->line, &block->words);
	block->over = form_list_of(reader, &block->words, 1, at->when, at->line);
	if (!numbered && !cmark_node_next(first))
		take_sign(reader, block);
	if (block->over && cmark_node_next(first))
		form_mistake(reader, at->line, _("nothing can stand under a list item that repeats"));
	cmark_node_unlink(first);
	cmark_node_free(first);
	read_blocks(reader, item, depth + 1, at->when);
}

static void stands_under(struct form_reader *reader, const struct body_line *at, size_t outer)
{
	if (!form_stands_under(reader->form, at->when, outer))
		form_mistake(reader, at->line, _("what stands under an item stands under the condition of the item as well"));
}

static void read_list(struct form_reader *reader, cmark_node *node, int depth, size_t outer)
{
	if (depth >= DEPTH_MAX) {
		form_mistake(reader, line_of(reader, node)->line, _("lists go %d levels deep at most"), DEPTH_MAX);
		return;
	}
	bool numbered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
	size_t list = reader->text->n_lists++;
	for (cmark_node *item = cmark_node_first_child(node); item; item = cmark_node_next(item)) {
		stands_under(reader, line_of(reader, item), outer);
		read_item(reader, item, numbered, depth, list);
	}
}

static void read_cells(struct form_reader *reader, cmark_node *row, const struct body_line *at, struct table_text *table,
					   struct table_row *ret)
{
	struct words *cells = table->cells + table->n_rows * table->n_columns;
	size_t column = 0;
	for (cmark_node *cell = cmark_node_first_child(row); cell && column < table->n_columns; cell = cmark_node_next(cell))
		read_words(reader, cell, at->line, &cells[column++]);
	ret->when = at->when;
	ret->line = at->line;
	ret->over = form_list_of(reader, cells, table->n_columns, at->when, at->line);
	if (table->n_rows == 0 && ret->over)
		form_mistake(reader, at->line, _("the head of a table can not repeat"));
	table->n_rows++;
}

static const enum cell_align *alignments(const struct form_reader *reader, cmark_node *node, size_t n)
{
	enum cell_align *align = pool_alloc(reader->pool, n * sizeof *align);
	const uint8_t *marks = cmark_gfm_extensions_get_table_alignments(node);
	for (size_t i = 0; marks && i < n; i++)
		align[i] = marks[i] == 'r' ? CELL_RIGHT : marks[i] == 'c' ? CELL_CENTER : CELL_LEFT;
	return align;
}

static bool row_is_empty(const struct table_text *table)
{
	for (size_t i = 0; i < table->n_columns; i++) {
		if (table->cells[i].n > 0)
			return false;
	}
	return true;
}

/* The head and the line below it stand under what the whole table stands under. */
static void check_rows(struct form_reader *reader, int number, const struct table_row *rows, size_t n)
{
	bool good = seen_line(reader, number)->when == seen_line(reader, number + 1)->when;
	for (size_t i = 1; i < n; i++)
		good = good && form_stands_under(reader->form, rows[i].when, rows[0].when);
	if (!good)
		form_mistake(reader, seen_line(reader, number)->line,
					 _("a condition stands around rows below the head of a table, or around the whole table"));
}

/* The parts of the width that the columns take. */
static const int *read_widths(struct form_reader *reader, const struct body_line *at, size_t n)
{
	int *widths = pool_alloc(reader->pool, n * sizeof *widths);
	const char *s = at->columns;
	size_t found = 0;
	if (!s)
		return NULL;
	for (;; found++) {
		s += strspn(s, " \t");
		int part = 0;
		for (; *s >= '0' && *s <= '9' && part <= WIDTH_MAX; s++)
			part = part * 10 + (*s - '0');
		if (part == 0 || part > WIDTH_MAX)
			break;
		if (found < n)
			widths[found] = part;
	}
	if (*s || found != n)
		form_mistake(reader, at->line, _("{{columns …}} has a number from 1 to %d for each of the %zu columns of the table"), WIDTH_MAX, n);
	return widths;
}

static void read_table(struct form_reader *reader, cmark_node *node, int depth)
{
	const struct body_line *at = line_of(reader, node);
	int number = cmark_node_get_start_line(node);
	size_t n = 0;
	for (cmark_node *row = cmark_node_first_child(node); row; row = cmark_node_next(row))
		n++;
	struct table_text table = {.n_columns = cmark_gfm_extensions_get_table_columns(node)};
	if (table.n_columns > COLUMNS_MAX) {
		form_mistake(reader, at->line, _("a table has %d columns at most"), COLUMNS_MAX);
		return;
	}
	struct table_row *rows = pool_alloc(reader->pool, n * sizeof *rows);
	table.align = alignments(reader, node, table.n_columns);
	table.cells = pool_alloc(reader->pool, n * table.n_columns * sizeof *table.cells);
	table.rows = rows;
	table.widths = read_widths(reader, at, table.n_columns);
	for (cmark_node *row = cmark_node_first_child(node); row; row = cmark_node_next(row)) {
		size_t i = table.n_rows;
		read_cells(reader, row, seen_line(reader, number + (int)i + (i > 0)), &table, &rows[i]);
	}
	check_rows(reader, number, rows, n);
	table.headed = !row_is_empty(&table);
	if (!table.headed && table.n_rows == 1)
		form_mistake(reader, at->line, _("a table without a head needs a row"));
	add_block(reader, BLOCK_TABLE, depth, at)->table = table;
}

static void read_blocks(struct form_reader *reader, cmark_node *parent, int depth, size_t outer)
{
	for (cmark_node *node = cmark_node_first_child(parent); node; node = cmark_node_next(node)) {
		cmark_node_type type = cmark_node_get_type(node);
		if (type == CMARK_NODE_LIST) {
			read_list(reader, node, depth, outer);
			continue;
		}
		stands_under(reader, line_of(reader, node), outer);
		if (type == CMARK_NODE_PARAGRAPH)
			read_paragraph(reader, node, BLOCK_PARAGRAPH, depth);
		else if (type == CMARK_NODE_HEADING)
			read_heading(reader, node, depth);
		else if (strcmp(cmark_node_get_type_string(node), "table") == 0)
			read_table(reader, node, depth);
		else
			not_in_language(reader, node, line_of(reader, node)->line);
	}
}

void form_read_body(struct form_reader *reader, const char *text)
{
	const char *seen = form_body_lines(reader, text);
	cmark_gfm_core_extensions_ensure_registered();
	cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
	cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
	cmark_parser_feed(parser, seen, strlen(seen));
	cmark_node *document = cmark_parser_finish(parser);
	cmark_parser_free(parser);
	cmark_consolidate_text_nodes(document);
	size_t mistakes = reader->mistakes->n;
	form_lines_end(reader);
	read_blocks(reader, document, 0, 0);
	cmark_node_free(document);
	if (reader->mistakes->n == mistakes && reader->text->blocks.n == 0)
		form_mistake(reader, reader->first_line, _("the form has no body"));
}
