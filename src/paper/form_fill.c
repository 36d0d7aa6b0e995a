/* Filling a form that was read with the values of one letter. */
#include "form_private.h"

#include "ppuri/particle.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <string.h>

/* The rows of a list in a form to be filled in by hand. */
#define BLANK_ROWS 5

/* One row of one list, while a row or an item repeats over it. */
struct row {
	const struct form_rows *list;
	size_t at;
};

/* What is known of a condition so far. */
enum { NOT_ASKED, HOLDS, FAILS };

struct filler {
	struct pool *pool;
	const struct form *form;
	const struct form_data *data;
	uint8_t *known; /* of each condition that does not change from row to row */
	struct row row;
	struct form_rows empty; /* the list of empty rows in a form to be filled in by hand */
};

static bool find_column(const struct form_rows *list, const char *column, size_t *ret)
{
	for (size_t i = 0; i < list->n_columns; i++) {
		if (strcmp(list->columns[i], column) == 0) {
			*ret = i;
			return true;
		}
	}
	return false;
}

/* The value of a field; false without a message if there is no such field. */
static bool find_value(const struct filler *filler, const char *field, const char **ret)
{
	const char *point = strchr(field, '.');
	if (point && filler->row.list == &filler->empty)
		return false;
	if (point) {
		size_t column;
		if (!filler->row.list || !find_column(filler->row.list, point + 1, &column))
			return false;
		*ret = filler->row.list->cells[filler->row.at * filler->row.list->n_columns + column];
		return true;
	}
	for (size_t i = 0; i < filler->data->n_fields; i++) {
		if (strcmp(filler->data->fields[i].name, field) == 0) {
			*ret = filler->data->fields[i].value;
			return true;
		}
	}
	return false;
}

static const struct form_rows *find_rows(const struct filler *filler, const char *name)
{
	for (size_t i = 0; i < filler->data->n_rows; i++)
		if (strcmp(filler->data->rows[i].name, name) == 0)
			return &filler->data->rows[i];
	return NULL;
}

/* A list to repeat over. */
static const struct form_rows *find_rows_to_fill(const struct filler *filler, const char *name)
{
	const struct form_rows *rows = find_rows(filler, name);
	return filler->data->blank && (!rows || rows->n_rows == 0) ? &filler->empty : rows;
}

/* Line feeds and tabs of a value are spaces on paper. */
static void flatten(char *s)
{
	for (; *s; s++) {
		if (*s == '\n' || *s == '\r' || *s == '\t')
			*s = ' ';
	}
}

static bool not_there(const char *field, struct err *e)
{
	return err_set(e, ERR_REFUSED, _("the form asks for %s, which this letter does not have"), field);
}

/* The value as it is printed: "" if there is none. */
static bool value_of(const struct filler *filler, const char *field, const char **ret, struct err *e)
{
	const char *value = NULL;
	if (!find_value(filler, field, &value) && !filler->data->blank)
		return not_there(field, e);
	size_t n = value ? strlen(value) : 0;
	if (!text_valid(value ? value : "", n, NULL))
		return err_set(e, ERR_REFUSED, _("%s is not valid UTF-8"), field);
	char *text = text_clean(filler->pool, value ? value : "", n);
	flatten(text);
	*ret = text;
	return true;
}

static bool ask(const struct filler *filler, const struct condition *condition, bool *ret, struct err *e)
{
	const struct form_rows *rows = find_rows(filler, condition->field);
	const char *value = "";
	if (!rows && !value_of(filler, condition->field, &value, e))
		return false;
	bool yes = condition->value ? strcmp(value, condition->value) == 0 : rows ? rows->n_rows > 0 : *value;
	bool open = filler->data->blank && (rows ? rows->n_rows == 0 : !*value); /* a hand may still fill it in */
	*ret = (yes || open) != condition->unless;
	return true;
}

/* Does the condition hold, and do all that it stands under? One on a column is asked row by row; before there is a row it is
 * passed over. */
static bool holds(const struct filler *filler, size_t when, bool *ret, struct err *e)
{
	bool yes = true;
	for (; when && yes; when = form_condition(filler->form, when)->outer) {
		const struct condition *condition = form_condition(filler->form, when);
		bool column = strchr(condition->field, '.');
		if (column && !filler->row.list)
			continue;
		uint8_t *known = &filler->known[when - 1];
		if (column || *known == NOT_ASKED) {
			if (!ask(filler, condition, &yes, e))
				return false;
			*known = yes ? HOLDS : FAILS;
		}
		yes = *known == HOLDS;
	}
	*ret = yes;
	return true;
}

/* What stands before, as it will be read. */
static enum word_sound sound_before(const struct words *words)
{
	struct buf text CLEANUP(buf_release) = {0};
	for (size_t i = 0; i < words->n; i++)
		buf_puts(&text, words->at[i].text);
	return word_sound(buf_text(&text), text.n);
}

static bool fill_run(const struct filler *filler, const struct run *from, const struct words *before, bool hollow, struct run *to,
					 struct err *e)
{
	*to = *from;
	if (from->particle)
		to->text = particle_behind(from->particle, sound_before(before));
	if (!from->field)
		return true;
	if (!value_of(filler, from->field, &to->text, e))
		return false;
	to->blank = filler->data->blank && !*to->text;
	return *to->text || to->blank || hollow || err_set(e, ERR_REFUSED, _("%s is empty"), from->field);
}

/* Where words were left out, the space on one of their sides goes with them. */
static const char *close_gap(const struct words *before, const char *text)
{
	const char *last = before->n > 0 ? before->at[before->n - 1].text : "\n";
	char end = *last ? last[strlen(last) - 1] : '_';
	if (end != ' ' && end != '\n')
		return text;
	while (*text == ' ' || (*text == '\n' && end == '\n'))
		text++;
	return text;
}

static bool fill_words(const struct filler *filler, const struct words *from, bool hollow, struct words *ret, struct err *e)
{
	struct words to = {.room = from->n};
	bool left_out = false;
	if (from->n > 0)
		to.at = pool_alloc(filler->pool, from->n * sizeof *to.at);
	for (size_t i = 0; i < from->n; i++) {
		const struct run *run = &from->at[i];
		bool here = true;
		struct run filled;
		if (run->when && !holds(filler, run->when, &here, e))
			return false;
		left_out = left_out || !here;
		if (!here)
			continue;
		if (!fill_run(filler, run, &to, hollow, &filled, e))
			return false;
		if (left_out && !run->field)
			filled.text = close_gap(&to, filled.text);
		if (!*filled.text && !filled.blank)
			continue;
		left_out = false;
		to.at[to.n++] = filled;
	}
	*ret = to;
	return true;
}

static bool says_nothing(const struct words *words)
{
	for (size_t i = 0; i < words->n; i++)
		if (words->at[i].blank || words->at[i].text[strspn(words->at[i].text, " \n")])
			return false;
	return true;
}

/* The list that a row or an item repeats over; *ret is NULL if it does not repeat. */
static bool find_list(const struct filler *filler, const char *name, const struct form_rows **ret, struct err *e)
{
	*ret = name ? find_rows_to_fill(filler, name) : NULL;
	if (name && !*ret)
		return err_set(e, ERR_REFUSED, _("the form asks for the list %s, which this letter does not have"), name);
	return !*ret || (*ret)->n_rows > 0 || err_set(e, ERR_REFUSED, _("the list %s is empty"), name);
}

typedef bool (*fill_once)(struct filler *filler, const void *from, void *to, struct err *e);

/* Once for each row of the list that it repeats over, or once, where the conditions hold. */
static bool repeat(struct filler *filler, size_t when, const char *over, fill_once once, const void *from, void *to,
				   struct err *e)
{
	const struct form_rows *list;
	bool here;
	if (!holds(filler, when, &here, e))
		return false;
	if (!here)
		return true;
	if (!find_list(filler, over, &list, e))
		return false;
	size_t times = list ? list->n_rows : 1;
	for (size_t i = 0; i < times; i++) {
		filler->row = (struct row){.list = list, .at = i};
		if (!holds(filler, when, &here, e) || (here && !once(filler, from, to, e)))
			return false;
	}
	filler->row = (struct row){0};
	return true;
}

static bool looks_like_figure(const char *cell)
{
	return !cell || !cell[strspn(cell, "0123456789,.-+%▲ ")];
}

/* The columns of figures on the right. */
static const enum cell_align *alignments(struct pool *p, const struct form_rows *list)
{
	enum cell_align *align = pool_alloc(p, list->n_columns * sizeof *align);
	for (size_t i = 0; i < list->n_columns; i++) {
		bool figures = list->n_rows > 0;
		for (size_t row = 0; row < list->n_rows; row++)
			figures = figures && looks_like_figure(list->cells[row * list->n_columns + i]);
		char wanted = list->align ? list->align[i] : figures ? 'r' : 'l';
		align[i] = wanted == 'r' ? CELL_RIGHT : wanted == 'c' ? CELL_CENTER : CELL_LEFT;
	}
	return align;
}

static bool set_cell(struct filler *filler, const char *name, const char *text, bool bold, struct words *cell, struct err *e)
{
	size_t n = text ? strlen(text) : 0;
	if (!text_valid(text ? text : "", n, NULL))
		return err_set(e, ERR_REFUSED, _("%s is not valid UTF-8"), name);
	char *clean = text_clean(filler->pool, text ? text : "", n);
	flatten(clean);
	if (*clean)
		*POOL_PUSH(filler->pool, cell) = (struct run){.text = clean, .field = name, .bold = bold};
	return true;
}

/* A list as a table: its columns' names are the head. A report's tables are not made here. */
static bool fill_grid(struct filler *filler, const void *from, void *to, struct err *e)
{
	struct block block = *(const struct block *)from;
	struct form_text *text = to;
	const struct form_rows *list = find_rows(filler, block.name);
	if (!list && text->kind != FORM_REPORT)
		return err_set(e, ERR_REFUSED, _("the form asks for the list %s, which this letter does not have"), block.name);
	if (list && (list->n_rows == 0 || list->n_columns == 0))
		return err_set(e, ERR_REFUSED, _("the list %s is empty"), block.name);
	if (list) {
		size_t n = list->n_columns;
		block.kind = BLOCK_TABLE;
		block.table = (struct table_text){
			.n_columns = n, .n_rows = list->n_rows + 1, .headed = true, .align = alignments(filler->pool, list)};
		block.table.cells = pool_alloc(filler->pool, (list->n_rows + 1) * n * sizeof *block.table.cells);
		for (size_t i = 0; i < (list->n_rows + 1) * n; i++)
			if (!set_cell(filler, block.name, i < n ? list->columns[i] : list->cells[i - n], i < n, &block.table.cells[i], e))
				return false;
	}
	*POOL_PUSH(filler->pool, &text->blocks) = block;
	return true;
}

static bool fill_text_block(struct filler *filler, const void *from, void *to, struct err *e)
{
	struct block block = *(const struct block *)from;
	struct form_text *text = to;
	if (!fill_words(filler, &block.words, false, &block.words, e))
		return false;
	if (!says_nothing(&block.words))
		*POOL_PUSH(filler->pool, &text->blocks) = block;
	return true;
}

/* A table in work: its rows follow one another in one list of cells. */
struct table_fill {
	size_t n_columns;
	struct {
		struct words *at;
		size_t n, room;
	} cells;
};

static bool fill_row(struct filler *filler, const void *from, void *to, struct err *e)
{
	const struct words *cells = from;
	struct table_fill *table = to;
	for (size_t i = 0; i < table->n_columns; i++)
		if (!fill_words(filler, &cells[i], false, POOL_PUSH(filler->pool, &table->cells), e))
			return false;
	return true;
}

/* A table that has lost all that stood below its head is not there. */
static bool fill_table(struct filler *filler, const void *from, void *to, struct err *e)
{
	struct block block = *(const struct block *)from;
	const struct table_text table = block.table;
	struct form_text *text = to;
	struct table_fill fill = {.n_columns = table.n_columns};
	for (size_t i = 0; i < table.n_rows; i++) {
		const struct table_row *row = &table.rows[i];
		if (!repeat(filler, row->when, row->over, fill_row, table.cells + i * table.n_columns, &fill, e))
			return false;
	}
	block.table.rows = NULL;
	for (size_t i = 0; i < fill.cells.n; i++)
		block.table.to_write = block.table.to_write || (fill.cells.at[i].n == 1 && fill.cells.at[i].at[0].blank);
	block.table.cells = fill.cells.at;
	block.table.n_rows = fill.cells.n / fill.n_columns;
	if (block.table.n_rows > 1 || table.n_rows == 1)
		*POOL_PUSH(filler->pool, &text->blocks) = block;
	return true;
}

/* What stands under an item that is not there is not there either. */
static bool fill_body(struct filler *filler, struct form_text *to, struct err *e)
{
	const struct form_text *from = &filler->form->text;
	int lost = INT32_MAX; /* the depth of an item that is not there */
	for (size_t i = 0; i < from->blocks.n; i++) {
		const struct block *block = &from->blocks.at[i];
		size_t before = to->blocks.n;
		if (block->depth > lost)
			continue;
		lost = INT32_MAX;
		fill_once once = block->kind == BLOCK_TABLE ? fill_table : block->kind == BLOCK_GRID ? fill_grid : fill_text_block;
		if (!repeat(filler, block->when, block->over, once, block, to, e))
			return false;
		bool item = block->kind == BLOCK_ITEM || block->kind == BLOCK_BULLET;
		if (item && to->blocks.n == before)
			lost = block->depth;
	}
	return to->blocks.n > 0 || err_set(e, ERR_REFUSED, _("nothing of the body of the form is left"));
}

static bool fill_head_line(struct filler *filler, const void *from, void *to, struct err *e)
{
	struct head_line line = *(const struct head_line *)from;
	struct form_text *text = to;
	bool empty = true;
	for (size_t part = 0; part < line.n_parts; part++) {
		bool hollow = form_key_hollow(line.key) && line.part[part].n == 1;
		if (!fill_words(filler, &line.part[part], hollow, &line.part[part], e))
			return false;
		empty = empty && says_nothing(&line.part[part]);
	}
	if (empty)
		return true;
	if (form_head(text, line.key) && !form_key_several(line.key))
		return err_set(e, ERR_REFUSED, _("the head has two lines %s: the conditions of both hold"), form_key(line.key));
	*POOL_PUSH(filler->pool, &text->head) = line;
	return true;
}

static bool fill_head(struct filler *filler, struct form_text *to, struct err *e)
{
	const struct form_text *from = &filler->form->text;
	for (size_t i = 0; i < from->head.n; i++)
		if (!repeat(filler, from->head.at[i].when, NULL, fill_head_line, &from->head.at[i], to, e))
			return false;
	for (enum head_key key = 0; key < HEAD_KEY_COUNT; key++)
		if (form_key_required(key, to->kind) && !form_head(to, key))
			return err_set(e, ERR_REFUSED, _("the head has no line %s: no condition holds, or it is empty"), form_key(key));
	return true;
}

/* A letter of the register shows its own number and code: none goes without them, or under those of another; and its QR code leads
 * nowhere but where the office lets ask. */
static bool shows_its_own(struct filler *filler, const struct form_text *text, struct err *e)
{
	static const struct {
		enum head_key key;
		const char *field;
		bool may_lack;
	} wanted[] = {{HEAD_LETTER_NO, "letter_no", false}, {HEAD_CHECK_CODE, "check_code", false}, {HEAD_VERIFY_URL, "verify_url", true}};
	for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
		const struct head_line *line = form_head(text, wanted[i].key);
		const char *own;
		if (!find_value(filler, wanted[i].field, &own) || (wanted[i].may_lack ? !line : !*own))
			continue;
		if (!line || strcmp(words_text(filler->pool, &line->part[0]), own) != 0)
			return err_set(e, ERR_REFUSED, _("a letter shows its own number, its code and where the office lets ask for them: write the line %s: {{%s}}"),
				form_key(wanted[i].key), wanted[i].field);
	}
	return true;
}

bool form_fill(struct pool *p, const struct form *form, const struct form_data *data, struct form_text *ret, struct err *e)
{
	struct filler filler = {
		.pool = p, .form = form, .data = data, .known = pool_alloc(p, form->conditions.n + 1), .empty = {.n_rows = data->blank_rows ? data->blank_rows : BLANK_ROWS}};
	struct form_text filled = {.kind = form->text.kind, .seal = form->text.seal, .n_lists = form->text.n_lists};
	if (!fill_head(&filler, &filled, e) || !fill_body(&filler, &filled, e) || !shows_its_own(&filler, &filled, e))
		return false;
	*ret = filled;
	return true;
}
