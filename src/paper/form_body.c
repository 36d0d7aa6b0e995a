/* The body of a form: the small part of Markdown that a letter needs, read by cmark. */
#include "form_private.h"

#include "ppuri/tr.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <string.h>

/* As many levels as there are marks for: 1. 가. 1) 가) (1) (가) ① ㉮ */
#define DEPTH_MAX 8
#define COLUMNS_MAX 24

static bool read_blocks(struct form_reader *reader, cmark_node *parent, int depth, struct err *e);

static int line_of(const struct form_reader *reader, cmark_node *node)
{
	int line = cmark_node_get_start_line(node);
	return reader->first_line + (line > 0 ? line - 1 : 0);
}

static bool not_in_language(const struct form_reader *reader, cmark_node *node, int line, struct err *e)
{
	return form_mistake(
		reader, line, e, _("%s is not part of the form language"), cmark_node_get_type_string(node));
}

static bool read_inlines(const struct form_reader *reader, cmark_node *parent, bool bold, int line,
	struct words *words, struct err *e)
{
	for (cmark_node *node = cmark_node_first_child(parent); node; node = cmark_node_next(node)) {
		cmark_node_type type = cmark_node_get_type(node);
		const char *text = cmark_node_get_literal(node);
		bool good;
		if (type == CMARK_NODE_TEXT && text)
			good = form_words(reader, text, strlen(text), bold, line, words, e);
		else if (type == CMARK_NODE_SOFTBREAK)
			good = form_words(reader, " ", 1, bold, line, words, e);
		else if (type == CMARK_NODE_LINEBREAK)
			good = form_words(reader, "\n", 1, bold, line, words, e);
		else if (type == CMARK_NODE_STRONG && !bold)
			good = read_inlines(reader, node, true, line, words, e);
		else
			good = not_in_language(reader, node, line, e);
		if (!good)
			return false;
	}
	return true;
}

static struct block *add_block(struct form_reader *reader, enum block_kind kind, int depth, int line)
{
	struct block *block = POOL_PUSH(reader->pool, &reader->text->blocks);
	block->kind = kind;
	block->depth = depth;
	block->line = line;
	return block;
}

static bool no_list(const struct form_reader *reader, const struct words *words, int line, struct err *e)
{
	size_t length;
	return !form_list_of(words, 1, &length) ||
		   form_mistake(reader, line, e, _("a list can stand in a table row or a list item only"));
}

static bool read_paragraph(struct form_reader *reader, cmark_node *node, int depth, struct err *e)
{
	int line = line_of(reader, node);
	struct block *block = add_block(reader, BLOCK_PARAGRAPH, depth, line);
	return read_inlines(reader, node, false, line, &block->words, e) &&
		   no_list(reader, &block->words, line, e);
}

static bool read_heading(struct form_reader *reader, cmark_node *node, int depth, struct err *e)
{
	int line = line_of(reader, node);
	if (depth > 0)
		return form_mistake(reader, line, e, _("a heading can not stand under a list item"));
	bool attachment = cmark_node_get_heading_level(node) == 1;
	struct block *block = add_block(reader, attachment ? BLOCK_ATTACHMENT : BLOCK_HEADING, depth, line);
	return read_inlines(reader, node, false, line, &block->words, e) &&
		   no_list(reader, &block->words, line, e);
}

static bool read_item(
	struct form_reader *reader, cmark_node *item, bool numbered, int depth, size_t list, struct err *e)
{
	int line = line_of(reader, item);
	cmark_node *first = cmark_node_first_child(item);
	if (!first || cmark_node_get_type(first) != CMARK_NODE_PARAGRAPH)
		return form_mistake(reader, line, e, _("a list item starts with text"));
	struct words words = {0};
	size_t length;
	if (!read_inlines(reader, first, false, line, &words, e) || !form_check_list(reader, &words, 1, line, e))
		return false;
	if (form_list_of(&words, 1, &length) && cmark_node_next(first))
		return form_mistake(reader, line, e, _("nothing can stand under a list item that repeats"));
	struct block *block = add_block(reader, numbered ? BLOCK_ITEM : BLOCK_BULLET, depth, line);
	block->words = words;
	block->list = list;
	cmark_node_unlink(first);
	cmark_node_free(first);
	return read_blocks(reader, item, depth + 1, e);
}

static bool read_list(struct form_reader *reader, cmark_node *node, int depth, struct err *e)
{
	if (depth >= DEPTH_MAX)
		return form_mistake(
			reader, line_of(reader, node), e, _("lists go %d levels deep at most"), DEPTH_MAX);
	bool numbered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
	size_t list = reader->text->n_lists++;
	for (cmark_node *item = cmark_node_first_child(node); item; item = cmark_node_next(item)) {
		if (!read_item(reader, item, numbered, depth, list, e))
			return false;
	}
	return true;
}

static bool read_cells(
	const struct form_reader *reader, cmark_node *row, int line, struct table_text *table, struct err *e)
{
	struct words *cells = table->cells + table->n_rows * table->n_columns;
	size_t column = 0;
	for (cmark_node *cell = cmark_node_first_child(row); cell && column < table->n_columns;
		 cell = cmark_node_next(cell)) {
		if (!read_inlines(reader, cell, false, line, &cells[column++], e))
			return false;
	}
	if (!form_check_list(reader, cells, table->n_columns, line, e))
		return false;
	size_t length;
	if (table->n_rows == 0 && form_list_of(cells, table->n_columns, &length))
		return form_mistake(reader, line, e, _("the head of a table can not repeat"));
	table->n_rows++;
	return true;
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

static bool read_table(struct form_reader *reader, cmark_node *node, int depth, struct err *e)
{
	int line = line_of(reader, node);
	size_t rows = 0;
	for (cmark_node *row = cmark_node_first_child(node); row; row = cmark_node_next(row))
		rows++;
	struct table_text table = {.n_columns = cmark_gfm_extensions_get_table_columns(node)};
	if (table.n_columns > COLUMNS_MAX)
		return form_mistake(reader, line, e, _("a table has %d columns at most"), COLUMNS_MAX);
	table.align = alignments(reader, node, table.n_columns);
	table.cells = pool_alloc(reader->pool, rows * table.n_columns * sizeof *table.cells);
	for (cmark_node *row = cmark_node_first_child(node); row; row = cmark_node_next(row)) {
		if (!read_cells(reader, row, line + (int)table.n_rows + (table.n_rows > 0), &table, e))
			return false;
	}
	table.headed = !row_is_empty(&table);
	if (!table.headed && table.n_rows == 1)
		return form_mistake(reader, line, e, _("a table without a head needs a row"));
	struct block *block = add_block(reader, BLOCK_TABLE, depth, line);
	block->table = table;
	return true;
}

static bool read_blocks(struct form_reader *reader, cmark_node *parent, int depth, struct err *e)
{
	for (cmark_node *node = cmark_node_first_child(parent); node; node = cmark_node_next(node)) {
		cmark_node_type type = cmark_node_get_type(node);
		bool good;
		if (type == CMARK_NODE_PARAGRAPH)
			good = read_paragraph(reader, node, depth, e);
		else if (type == CMARK_NODE_HEADING)
			good = read_heading(reader, node, depth, e);
		else if (type == CMARK_NODE_LIST)
			good = read_list(reader, node, depth, e);
		else if (strcmp(cmark_node_get_type_string(node), "table") == 0)
			good = read_table(reader, node, depth, e);
		else
			good = not_in_language(reader, node, line_of(reader, node), e);
		if (!good)
			return false;
	}
	return true;
}

bool form_read_body(struct form_reader *reader, const char *text, struct err *e)
{
	cmark_gfm_core_extensions_ensure_registered();
	cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
	cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
	cmark_parser_feed(parser, text, strlen(text));
	cmark_node *document = cmark_parser_finish(parser);
	cmark_parser_free(parser);
	cmark_consolidate_text_nodes(document);
	bool good = read_blocks(reader, document, 0, e);
	cmark_node_free(document);
	if (good && reader->text->blocks.n == 0)
		return form_mistake(reader, reader->first_line, e, _("the form has no body"));
	return good;
}
