/* The words of a form: text, and between {{ and }} values, conditions and particles. */
#include "form_private.h"

#include "ppuri/particle.h"
#include "ppuri/tr.h"

#include <string.h>

void form_trim(const char **s, size_t *n)
{
	while (*n > 0 && (**s == ' ' || **s == '\t')) {
		(*s)++;
		(*n)--;
	}
	while (*n > 0 && ((*s)[*n - 1] == ' ' || (*s)[*n - 1] == '\t' || (*s)[*n - 1] == '\r'))
		(*n)--;
}

static bool is_field_char(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

/* A name is small letters, digits and _; a list's column has the list's name and a point before it. */
static bool is_field_name(const char *s, size_t n)
{
	size_t points = 0, part = 0;
	for (size_t i = 0; i < n; i++) {
		if (s[i] == '.' && part > 0 && points == 0) {
			points++;
			part = 0;
		} else if (is_field_char(s[i])) {
			part++;
		} else {
			return false;
		}
	}
	return part > 0;
}

static bool check_name(struct form_reader *reader, const char *name, size_t n, int line)
{
	if (is_field_name(name, n))
		return true;
	form_mistake(reader, line, _("{{%.*s}} is not the name of a field (small letters, digits and _)"), (int)n, name);
	return false;
}

static const char *word_of(bool unless)
{
	return unless ? "unless" : "if";
}

/* "if name", "if name = value": what stands between {{# and }}. */
static void open_condition(struct form_reader *reader, const char *tag, size_t n, int line, size_t *when)
{
	struct condition condition = {.outer = *when, .line = line};
	size_t word = 0;
	while (word < n && tag[word] != ' ' && tag[word] != '\t')
		word++;
	condition.unless = word == strlen("unless") && memcmp(tag, "unless", word) == 0;
	if (!condition.unless && (word != strlen("if") || memcmp(tag, "if", word) != 0)) {
		form_mistake(reader, line, _("{{#%.*s}} is neither {{#if name}} nor {{#unless name}}"), (int)n, tag);
		return;
	}
	const char *name = tag + word, *equals = memchr(name, '=', n - word);
	size_t length = equals ? (size_t)(equals - name) : n - word;
	form_trim(&name, &length);
	if (equals) {
		const char *value = equals + 1;
		size_t value_length = (size_t)(tag + n - value);
		form_trim(&value, &value_length);
		condition.value = pool_strndup(reader->pool, value, value_length);
	}
	if (check_name(reader, name, length, line))
		condition.field = pool_strndup(reader->pool, name, length);
	*POOL_PUSH(reader->pool, &reader->form->conditions) = condition;
	*when = reader->form->conditions.n;
}

static void close_condition(struct form_reader *reader, const char *word, size_t n, int line, size_t *when)
{
	bool unless = n == strlen("unless") && memcmp(word, "unless", n) == 0;
	if (!unless && (n != strlen("if") || memcmp(word, "if", n) != 0)) {
		form_mistake(reader, line, _("{{/%.*s}} is neither {{/if}} nor {{/unless}}"), (int)n, word);
		return;
	}
	if (*when == 0) {
		form_mistake(reader, line, _("{{/%s}} without {{#%s …}} before it"), word_of(unless), word_of(unless));
		return;
	}
	const struct condition *condition = form_condition(reader->form, *when);
	if (condition->unless != unless)
		form_mistake(reader, line, _("{{/%s}} where {{/%s}} should close line %d"), word_of(unless), word_of(condition->unless),
					 condition->line);
	*when = condition->outer;
}

/* True if what stands between {{ and }} opens or closes a condition. */
static bool take_condition(struct form_reader *reader, const char *tag, size_t n, int line, size_t *when)
{
	if (n == 0 || (*tag != '#' && *tag != '/'))
		return false;
	const char *rest = tag + 1;
	size_t length = n - 1;
	form_trim(&rest, &length);
	if (*tag == '#')
		open_condition(reader, rest, length, line, when);
	else
		close_condition(reader, rest, length, line, when);
	return true;
}

/* "table NAME": does the tag begin with this word? */
static bool begins_with(const char *tag, size_t n, const char *word)
{
	size_t length = strlen(word);
	return n > length && memcmp(tag, word, length) == 0 && (tag[length] == ' ' || tag[length] == '\t');
}

/* The rest of the one tag that is all of the text, if it begins with the word. */
static bool only_tag(const char **text, size_t *n, const char *word)
{
	form_trim(text, n);
	if (*n < 4 || memcmp(*text, "{{", 2) != 0 || memmem(*text, *n, "}}", 2) != *text + *n - 2)
		return false;
	*text += 2;
	*n -= 4;
	form_trim(text, n);
	if (!begins_with(*text, *n, word))
		return false;
	*text += strlen(word);
	*n -= strlen(word);
	form_trim(text, n);
	return true;
}

const char *form_table_tag(struct form_reader *reader, const char *text, size_t n, int line)
{
	if (!only_tag(&text, &n, "table"))
		return NULL;
	return check_name(reader, text, n, line) ? pool_strndup(reader->pool, text, n) : "";
}

const char *form_columns_line(struct form_reader *reader, const char *line, size_t n)
{
	return only_tag(&line, &n, "columns") ? pool_strndup(reader->pool, line, n) : NULL;
}

/* What stands between {{ and }}. */
static void add_tag(struct form_reader *reader, const char *tag, size_t n, bool bold, int line, struct words *words)
{
	form_trim(&tag, &n);
	if (take_condition(reader, tag, n, line, &reader->inside))
		return;
	struct run run = {.bold = bold, .when = reader->inside};
	if (begins_with(tag, n, "table") || begins_with(tag, n, "columns")) {
		form_mistake(reader, line, _("{{%.*s}} stands on a line of its own"), (int)n, tag);
		return;
	}
	if (memchr(tag, '/', n)) {
		run.particle = particle_find(tag, n);
		if (!run.particle)
			form_mistake(reader, line, _("{{%.*s}} is no particle; there are %s"), (int)n, tag, PARTICLE_PAIRS);
		else if (words->n == 0)
			form_mistake(reader, line, _("{{%.*s}} has no word before it"), (int)n, tag);
	} else if (check_name(reader, tag, n, line)) {
		run.field = pool_strndup(reader->pool, tag, n);
	}
	if (run.particle || run.field)
		*POOL_PUSH(reader->pool, words) = run;
}

void form_words(struct form_reader *reader, const char *text, size_t n, bool bold, int line, struct words *words)
{
	const char *end = text + n;
	while (text < end) {
		const char *open = memmem(text, (size_t)(end - text), "{{", 2);
		const char *literal_end = open ? open : end;
		if (memmem(text, (size_t)(literal_end - text), "}}", 2))
			form_mistake(reader, line, _("}} without {{ before it"));
		if (literal_end > text)
			*POOL_PUSH(reader->pool, words) =
				(struct run){.text = pool_strndup(reader->pool, text, (size_t)(literal_end - text)),
							 .when = reader->inside,
							 .bold = bold};
		if (!open)
			return;
		const char *close = memmem(open, (size_t)(end - open), "}}", 2);
		if (!close) {
			form_mistake(reader, line, _("{{ without }} after it"));
			return;
		}
		add_tag(reader, open + 2, (size_t)(close - open - 2), bold, line, words);
		text = close + 2;
	}
}

static void check_closed(struct form_reader *reader, size_t *when)
{
	for (; *when; *when = form_condition(reader->form, *when)->outer) {
		const struct condition *condition = form_condition(reader->form, *when);
		form_mistake(reader, condition->line, _("{{#%s …}} is not closed by {{/%s}}"), word_of(condition->unless),
					 word_of(condition->unless));
	}
}

void form_words_end(struct form_reader *reader)
{
	check_closed(reader, &reader->inside);
}

void form_lines_end(struct form_reader *reader)
{
	check_closed(reader, &reader->when);
}

/* The end of the {{…}} at s, if it is the tag of a condition; NULL if not. */
static const char *condition_end(const char *s, const char *end)
{
	const char *sign = s + 2;
	if (end - s < 4 || s[0] != '{' || s[1] != '{')
		return NULL;
	while (sign < end && *sign == ' ')
		sign++;
	const char *close = memmem(sign, (size_t)(end - sign), "}}", 2);
	return close && (*sign == '#' || *sign == '/') ? close + 2 : NULL;
}

static const char *skip_spaces(const char *s, const char *end)
{
	while (s < end && (*s == ' ' || *s == '\t' || *s == '\r'))
		s++;
	return s;
}

/* What begins an item, a heading or a row, if it begins a line. */
static bool begins_block(const char *s, const char *end)
{
	size_t n = (size_t)(end - s), digits = 0;
	while (digits < n && s[digits] >= '0' && s[digits] <= '9')
		digits++;
	return (n > 0 && (*s == '|' || *s == '#')) || (n > 1 && *s == '-' && s[1] == ' ') ||
		   (digits > 0 && digits < 3 && digits + 1 < n && s[digits] == '.' && s[digits + 1] == ' ');
}

bool form_condition_line(struct form_reader *reader, const char *line, size_t n, int number)
{
	const char *end = line + n, *s = skip_spaces(line, end);
	size_t tags = 0;
	for (const char *next; (next = condition_end(s, end)) != NULL; tags++)
		s = skip_spaces(next, end);
	if (tags > 0 && begins_block(s, end))
		form_mistake(reader, number, _("a condition around an item, a row or a heading stands on a line of its own"));
	if (tags == 0 || s < end)
		return false;
	s = skip_spaces(line, end);
	for (const char *next; (next = condition_end(s, end)) != NULL; s = skip_spaces(next, end)) {
		const char *tag = s + 2;
		size_t length = (size_t)(next - 2 - tag);
		form_trim(&tag, &length);
		take_condition(reader, tag, length, number, &reader->when);
	}
	return true;
}

bool form_stands_under(const struct form *form, size_t inner, size_t outer)
{
	while (inner > outer)
		inner = form_condition(form, inner)->outer;
	return outer == 0 || inner == outer;
}

/* The list in "list.column"; false if the name has none. */
static bool list_in(const char *field, size_t *ret_length)
{
	const char *point = field ? strchr(field, '.') : NULL;
	if (point)
		*ret_length = (size_t)(point - field);
	return point != NULL;
}

struct list_search {
	const char *list;
	size_t length;
	bool two;
};

static void look_at(struct list_search *search, const char *field)
{
	size_t length;
	if (!list_in(field, &length))
		return;
	if (!search->list) {
		search->list = field;
		search->length = length;
	}
	search->two = search->two || length != search->length || strncmp(search->list, field, length) != 0;
}

static void look_at_conditions(struct list_search *search, const struct form *form, size_t when)
{
	for (; when; when = form_condition(form, when)->outer)
		look_at(search, form_condition(form, when)->field);
}

static struct list_search search_list(const struct form_reader *reader, const struct words *cells, size_t n, size_t when)
{
	struct list_search search = {0};
	for (size_t cell = 0; cell < n; cell++)
		for (size_t i = 0; i < cells[cell].n; i++) {
			look_at(&search, cells[cell].at[i].field);
			look_at_conditions(&search, reader->form, cells[cell].at[i].when);
		}
	look_at_conditions(&search, reader->form, when);
	return search;
}

const char *form_list_of(struct form_reader *reader, const struct words *cells, size_t n, size_t when, int line)
{
	struct list_search search = search_list(reader, cells, n, when);
	if (search.two)
		form_mistake(reader, line, _("one row or item can repeat over one list only"));
	return search.list ? pool_strndup(reader->pool, search.list, search.length) : NULL;
}

void form_no_list(struct form_reader *reader, const struct words *words, size_t n, size_t when, int line)
{
	if (search_list(reader, words, n, when).list)
		form_mistake(reader, line, _("a list can stand in a table row or a list item only"));
}
