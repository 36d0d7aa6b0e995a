/* The body of a form line by line, before Markdown sees it: a line that holds nothing but conditions is taken out. It leaves
 * an empty line, so that what follows begins a block of its own; between two rows of a table it leaves nothing. */
#include "form_private.h"

#include "ppuri/tr.h"

#include <string.h>

struct source_line {
	const char *at;
	size_t n;
	size_t when;
	bool condition;
	const char *columns; /* {{columns …}} */
};
struct source {
	struct source_line *at;
	size_t n, room;
};

static bool is_row(const struct source_line *line)
{
	const char *s = line->at;
	size_t n = line->n;
	form_trim(&s, &n);
	return n > 0 && *s == '|';
}

/* "|---|--:|", the line between the head of a table and its rows. */
static bool is_delimiter(const struct source_line *line)
{
	bool dash = false;
	for (size_t i = 0; i < line->n; i++) {
		if (!strchr("|-: \t\r", line->at[i]))
			return false;
		dash = dash || line->at[i] == '-';
	}
	return dash;
}

/* As Markdown splits it: at each bar but those behind a backslash; the bars at both ends belong to no cell. */
static size_t count_cells(const struct source_line *line)
{
	const char *s = line->at;
	size_t n = line->n, bars = 0;
	form_trim(&s, &n);
	for (size_t i = 1; i < n; i++)
		bars += s[i] == '|' && s[i - 1] != '\\';
	return bars + (n > 1 && s[n - 1] != '|');
}

/* The first line from i on that is no condition; the end if there is none. */
static size_t after_conditions(const struct source *source, size_t i)
{
	while (i < source->n && source->at[i].condition)
		i++;
	return i;
}

/* Do the conditions at i stand between two rows of one table? */
static bool inside_table(const struct source *source, size_t i)
{
	size_t next = after_conditions(source, i), below = next < source->n ? after_conditions(source, next + 1) : source->n;
	bool heads_another = below < source->n && is_delimiter(&source->at[below]) && !is_delimiter(&source->at[next]);
	return i > 0 && next < source->n && is_row(&source->at[i - 1]) && is_row(&source->at[next]) && !heads_another;
}

/* Markdown takes rows without their line below the head for words, and drops what stands behind the last column, both without a word. */
static void check_tables(struct form_reader *reader, const struct source *source)
{
	size_t columns = 0; /* of the table in hand; 0: no table */
	for (size_t i = after_conditions(source, 0); i < source->n; i = after_conditions(source, i + 1)) {
		const struct source_line *line = &source->at[i];
		size_t next = after_conditions(source, i + 1);
		bool heads = next < source->n && is_delimiter(&source->at[next]) && is_row(&source->at[next]);
		if (!is_row(line)) {
			columns = 0;
			continue;
		}
		if (heads)
			columns = count_cells(&source->at[next]);
		if (!columns) {
			form_mistake(reader, reader->first_line + (int)i, _("a table has a line |---|---| below its head"));
			columns = SIZE_MAX;
		}
		if (count_cells(line) > columns)
			form_mistake(reader, reader->first_line + (int)i, _("this row has %zu cells, and its table %zu columns"), count_cells(line), columns);
	}
}

static void split(struct form_reader *reader, const char *text, struct source *source)
{
	for (int number = reader->first_line; *text; number++) {
		size_t n = strcspn(text, "\n");
		struct source_line line = {.at = text, .n = n};
		line.condition = form_condition_line(reader, text, n, number);
		line.columns = form_columns_line(reader, text, n);
		line.when = reader->when;
		*POOL_PUSH(reader->pool, source) = line;
		text += n + (text[n] == '\n');
	}
}

static bool is_empty(const struct source_line *line)
{
	const char *s = line->at;
	size_t n = line->n;
	form_trim(&s, &n);
	return n == 0 || line->condition;
}

/* What {{columns …}} says of the table that begins at line i. */
static const char *columns_above(const struct source *source, size_t i)
{
	if (!is_row(&source->at[i]))
		return NULL;
	while (i > 0 && is_empty(&source->at[i - 1]))
		i--;
	return i > 0 ? source->at[i - 1].columns : NULL;
}

static void check_columns(struct form_reader *reader, const struct source *source, size_t i)
{
	size_t next = i + 1;
	while (next < source->n && is_empty(&source->at[next]))
		next++;
	if (next == source->n || !is_row(&source->at[next]))
		form_mistake(reader, reader->first_line + (int)i, _("{{columns …}} stands above a table"));
}

const char *form_body_lines(struct form_reader *reader, const char *text)
{
	struct buf out CLEANUP(buf_release) = {0};
	struct source source = {0};
	split(reader, text, &source);
	check_tables(reader, &source);
	for (size_t i = 0, next; i < source.n; i = next) {
		const struct source_line *line = &source.at[i];
		next = i + 1;
		struct body_line seen = {.line = reader->first_line + (int)i, .when = line->when};
		if (line->condition) {
			next = after_conditions(&source, i);
			if (inside_table(&source, i))
				continue;
		} else if (line->columns) {
			check_columns(reader, &source, i);
		} else {
			seen.columns = columns_above(&source, i);
			buf_add(&out, line->at, line->n);
		}
		buf_putc(&out, '\n');
		*POOL_PUSH(reader->pool, &reader->lines) = seen;
	}
	return pool_strdup(reader->pool, buf_text(&out));
}
