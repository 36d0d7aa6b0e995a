#include "form_private.h"

#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* The head's keys as they are printed on paper, and in English. */
static const struct {
	const char *ko, *en;
	bool person; /* "title | name | note" */
	bool several;
	enum { NOT_THERE, OPTIONAL, REQUIRED } in[2]; /* by the kind of form */
} keys[HEAD_KEY_COUNT] = {
	[HEAD_KIND] = {"서식", "kind", .in = {OPTIONAL, OPTIONAL}},
	[HEAD_ORGANISATION] = {"기관명", "organisation", .in = {REQUIRED, REQUIRED}},
	[HEAD_RECEIVER] = {"수신", "receiver", .in = {REQUIRED, REQUIRED}},
	[HEAD_VIA] = {"경유", "via", .in = {OPTIONAL}},
	[HEAD_TITLE] = {"제목", "title", .in = {REQUIRED, REQUIRED}},
	[HEAD_ENCLOSURE] = {"붙임", "enclosure", .several = true, .in = {OPTIONAL}},
	[HEAD_SENDER] = {"발신명의", "sender", .in = {REQUIRED, REQUIRED}},
	[HEAD_SEAL] = {"관인", "seal", .in = {OPTIONAL, OPTIONAL}},
	[HEAD_RECIPIENTS] = {"수신자", "recipients", .in = {OPTIONAL}},
	[HEAD_DRAFTER] = {"기안자", "drafter", .person = true, .in = {REQUIRED}},
	[HEAD_REVIEWER] = {"검토자", "reviewer", .person = true, .several = true, .in = {OPTIONAL}},
	[HEAD_APPROVER] = {"결재권자", "approver", .person = true, .in = {REQUIRED}},
	[HEAD_COOPERATOR] = {"협조자", "cooperator", .person = true, .several = true, .in = {OPTIONAL}},
	[HEAD_NUMBER] = {"시행", "number", .in = {REQUIRED}},
	[HEAD_RECEIPT] = {"접수", "receipt", .in = {OPTIONAL}},
	[HEAD_SERIAL] = {"번호", "serial", .in = {NOT_THERE, OPTIONAL}},
	[HEAD_STATEMENT] = {"문구", "statement", .in = {NOT_THERE, OPTIONAL}},
	[HEAD_DATE] = {"날짜", "date", .in = {NOT_THERE, REQUIRED}},
	[HEAD_ZIP] = {"우", "zip", .in = {OPTIONAL, OPTIONAL}},
	[HEAD_ADDRESS] = {"주소", "address", .in = {OPTIONAL, OPTIONAL}},
	[HEAD_HOMEPAGE] = {"홈페이지", "homepage", .in = {OPTIONAL, OPTIONAL}},
	[HEAD_PHONE] = {"전화번호", "phone", .in = {OPTIONAL, OPTIONAL}},
	[HEAD_FAX] = {"팩스번호", "fax", .in = {OPTIONAL, OPTIONAL}},
	[HEAD_EMAIL] = {"전자우편", "email", .in = {OPTIONAL, OPTIONAL}},
	[HEAD_DISCLOSURE] = {"공개구분", "disclosure", .in = {REQUIRED, OPTIONAL}},
	[HEAD_LETTER_NO] = {"발급번호", "letter_no", .in = {OPTIONAL, OPTIONAL}},
	[HEAD_CHECK_CODE] = {"확인코드", "check_code", .in = {OPTIONAL, OPTIONAL}},
	[HEAD_VERIFY_URL] = {"확인주소", "verify_url", .in = {OPTIONAL, OPTIONAL}},
};

static const char *const kinds[][2] = {
	[FORM_LETTER] = {"공문", "letter"},
	[FORM_CERTIFICATE] = {"증서", "certificate"},
};

static const char *const seals[][2] = {
	[SEAL_BOX] = {"자리", "box"},
	[SEAL_OMITTED] = {"생략", "omitted"},
	[SEAL_NONE] = {"없음", "none"},
};

bool form_mistake(const struct form_reader *reader, int line, struct err *e, const char *fmt, ...)
{
	char what[512];
	va_list args;
	va_start(args, fmt);
	vsnprintf(what, sizeof what, fmt, args);
	va_end(args);
	return err_set(e, ERR_REFUSED, _("form %s, line %d: %s"), reader->name, line, what);
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

static void trim(const char **s, size_t *n)
{
	while (*n > 0 && (**s == ' ' || **s == '\t')) {
		(*s)++;
		(*n)--;
	}
	while (*n > 0 && ((*s)[*n - 1] == ' ' || (*s)[*n - 1] == '\t' || (*s)[*n - 1] == '\r'))
		(*n)--;
}

static bool add_field(const struct form_reader *reader, const char *name, size_t n, bool bold, int line,
	struct words *words, struct err *e)
{
	trim(&name, &n);
	if (!is_field_name(name, n))
		return form_mistake(reader, line, e,
			_("{{%.*s}} is not the name of a field (small letters, digits and _)"), (int)n, name);
	*POOL_PUSH(reader->pool, words) =
		(struct run){.field = pool_strndup(reader->pool, name, n), .bold = bold};
	return true;
}

bool form_words(const struct form_reader *reader, const char *text, size_t n, bool bold, int line,
	struct words *words, struct err *e)
{
	const char *end = text + n;
	while (text < end) {
		const char *open = memmem(text, (size_t)(end - text), "{{", 2);
		const char *literal_end = open ? open : end;
		if (memmem(text, (size_t)(literal_end - text), "}}", 2))
			return form_mistake(reader, line, e, _("}} without {{ before it"));
		if (literal_end > text)
			*POOL_PUSH(reader->pool, words) = (struct run){
				.text = pool_strndup(reader->pool, text, (size_t)(literal_end - text)), .bold = bold};
		if (!open)
			return true;
		const char *close = memmem(open, (size_t)(end - open), "}}", 2);
		if (!close)
			return form_mistake(reader, line, e, _("{{ without }} after it"));
		if (!add_field(reader, open + 2, (size_t)(close - open - 2), bold, line, words, e))
			return false;
		text = close + 2;
	}
	return true;
}

const char *form_list_of(const struct words *cells, size_t n, size_t *ret_length)
{
	for (size_t cell = 0; cell < n; cell++) {
		for (size_t i = 0; i < cells[cell].n; i++) {
			const char *field = cells[cell].at[i].field;
			const char *point = field ? strchr(field, '.') : NULL;
			if (!point)
				continue;
			*ret_length = (size_t)(point - field);
			return field;
		}
	}
	return NULL;
}

bool form_check_list(
	const struct form_reader *reader, const struct words *cells, size_t n, int line, struct err *e)
{
	size_t length, other_length;
	const char *list = form_list_of(cells, n, &length);
	for (size_t cell = 0; list && cell < n; cell++) {
		for (size_t i = 0; i < cells[cell].n; i++) {
			struct words one = {.at = &cells[cell].at[i], .n = 1};
			const char *other = form_list_of(&one, 1, &other_length);
			if (other && (other_length != length || strncmp(list, other, length) != 0))
				return form_mistake(reader, line, e, _("one row or item can repeat over one list only"));
		}
	}
	return true;
}

const struct head_line *form_head(const struct form_text *text, enum head_key key)
{
	for (size_t i = 0; i < text->head.n; i++) {
		if (text->head.at[i].key == key)
			return &text->head.at[i];
	}
	return NULL;
}

const char *words_text(struct pool *p, const struct words *words)
{
	struct buf out CLEANUP(buf_release) = {0};
	for (size_t i = 0; i < words->n; i++)
		buf_puts(&out, words->at[i].text);
	return pool_strdup(p, buf_text(&out));
}

size_t form_head_count(const struct form_text *text, enum head_key key)
{
	size_t n = 0;
	for (size_t i = 0; i < text->head.n; i++)
		n += text->head.at[i].key == key;
	return n;
}

static bool find_key(const char *s, size_t n, enum head_key *ret)
{
	for (enum head_key key = 0; key < HEAD_KEY_COUNT; key++) {
		bool ko = strlen(keys[key].ko) == n && strncmp(keys[key].ko, s, n) == 0;
		bool en = strlen(keys[key].en) == n && strncmp(keys[key].en, s, n) == 0;
		if (ko || en) {
			*ret = key;
			return true;
		}
	}
	return false;
}

/* Which of n words, each in two languages, the value is. */
static bool find_word(const char *const (*words)[2], size_t n_words, const char *value, size_t n, size_t *ret)
{
	for (size_t i = 0; i < n_words * 2; i++)
		if (strlen(words[i / 2][i % 2]) == n && strncmp(words[i / 2][i % 2], value, n) == 0) {
			*ret = i / 2;
			return true;
		}
	return false;
}

static bool read_seal(struct form_reader *reader, const char *value, size_t n, int line, struct err *e)
{
	size_t seal;
	if (!find_word(seals, sizeof seals / sizeof *seals, value, n, &seal))
		return form_mistake(reader, line, e, _("%s is %s (an empty place), %s (left out) or %s (none)"),
			keys[HEAD_SEAL].ko, seals[SEAL_BOX][0], seals[SEAL_OMITTED][0], seals[SEAL_NONE][0]);
	reader->text->seal = (enum seal)seal;
	return true;
}

static bool read_kind(struct form_reader *reader, const char *value, size_t n, int line, struct err *e)
{
	size_t kind;
	if (!find_word(kinds, sizeof kinds / sizeof *kinds, value, n, &kind))
		return form_mistake(reader, line, e, _("%s is %s (a letter) or %s (a certificate)"), keys[HEAD_KIND].ko,
			kinds[FORM_LETTER][0], kinds[FORM_CERTIFICATE][0]);
	reader->text->kind = (enum form_kind)kind;
	return true;
}

static bool read_parts(
	const struct form_reader *reader, struct head_line *head, const char *value, size_t n, struct err *e)
{
	const char *end = value + n;
	bool person = keys[head->key].person;
	while (value < end) {
		if (head->n_parts == HEAD_PARTS)
			return form_mistake(reader, head->line, e, _("a person is: title | name | note"));
		const char *bar = person ? memchr(value, '|', (size_t)(end - value)) : NULL;
		const char *part = value;
		size_t length = (size_t)((bar ? bar : end) - value);
		trim(&part, &length);
		if (!form_words(reader, part, length, false, head->line, &head->part[head->n_parts++], e))
			return false;
		value = bar ? bar + 1 : end;
	}
	if (person && head->n_parts == 1)
		return form_mistake(reader, head->line, e, _("a person is: title | name | note"));
	size_t length;
	return !form_list_of(head->part, head->n_parts, &length) ||
		   form_mistake(reader, head->line, e, _("a list can stand in a table row or a list item only"));
}

static bool read_head_line(struct form_reader *reader, const char *s, size_t n, int line, struct err *e)
{
	trim(&s, &n);
	if (n == 0 || s[0] == '#')
		return true;
	const char *colon = memchr(s, ':', n);
	if (!colon)
		return form_mistake(reader, line, e, _("a line of the head is: key: value"));
	const char *value = colon + 1;
	size_t key_length = (size_t)(colon - s), value_length = n - key_length - 1;
	trim(&s, &key_length);
	trim(&value, &value_length);
	enum head_key key;
	if (!find_key(s, key_length, &key))
		return form_mistake(reader, line, e, _("%.*s is not a key of the head"), (int)key_length, s);
	for (size_t i = 0; i < reader->text->head.n; i++) {
		if (reader->text->head.at[i].key == key && !keys[key].several)
			return form_mistake(reader, line, e, _("%s stands twice"), keys[key].ko);
	}
	if (key == HEAD_SEAL)
		return read_seal(reader, value, value_length, line, e);
	if (key == HEAD_KIND)
		return read_kind(reader, value, value_length, line, e);
	if (value_length == 0)
		return keys[key].in[reader->text->kind] != REQUIRED ||
			   form_mistake(reader, line, e, _("%s must not be empty"), keys[key].ko);
	struct head_line *head = POOL_PUSH(reader->pool, &reader->text->head);
	head->key = key;
	head->line = line;
	return read_parts(reader, head, value, value_length, e);
}

/* A number can not be asked about without its code. */
static bool check_genuine(const struct form_reader *reader, int line, struct err *e)
{
	bool number = form_head(reader->text, HEAD_LETTER_NO), code = form_head(reader->text, HEAD_CHECK_CODE);
	if (number != code)
		return form_mistake(reader, line, e, _("%s and %s stand together"), keys[HEAD_LETTER_NO].ko, keys[HEAD_CHECK_CODE].ko);
	return number || !form_head(reader->text, HEAD_VERIFY_URL) ||
		   form_mistake(reader, line, e, _("%s needs %s"), keys[HEAD_VERIFY_URL].ko, keys[HEAD_LETTER_NO].ko);
}

static bool check_keys(const struct form_reader *reader, int line, struct err *e)
{
	for (enum head_key key = 0; key < HEAD_KEY_COUNT; key++) {
		const struct head_line *found = form_head(reader->text, key);
		if (!found && keys[key].in[reader->text->kind] == REQUIRED)
			return form_mistake(reader, line, e, _("the head has no line %s"), keys[key].ko);
		if (found && keys[key].in[reader->text->kind] == NOT_THERE)
			return form_mistake(reader, found->line, e, _("%s has no place in this kind of form"), keys[key].ko);
	}
	return check_genuine(reader, line, e);
}

static bool is_rule(const char *s, size_t n)
{
	trim(&s, &n);
	return n == 3 && memcmp(s, "---", 3) == 0;
}

/* Reads the head and returns the body in *ret_body. */
static bool read_head(struct form_reader *reader, const char *text, const char **ret_body, struct err *e)
{
	int line = 1;
	for (const char *s = text; *s; line++) {
		size_t n = strcspn(s, "\n");
		const char *next = s + n + (s[n] == '\n');
		bool rule = is_rule(s, n);
		if (line == 1 && !rule)
			return form_mistake(
				reader, line, e, _("a form starts with a line of ---, the head, and another line of ---"));
		if (line > 1 && rule) {
			*ret_body = next;
			reader->first_line = line + 1;
			return check_keys(reader, line, e);
		}
		if (line > 1 && !read_head_line(reader, s, n, line, e))
			return false;
		s = next;
	}
	return form_mistake(
		reader, line, e, _("a form starts with a line of ---, the head, and another line of ---"));
}

bool form_read(struct pool *p, const char *name, const char *text, const struct form **ret, struct err *e)
{
	size_t bad, n = strlen(text);
	if (!text_valid(text, n, &bad))
		return err_set(e, ERR_REFUSED, _("form %s is not UTF-8 at byte %zu"), name, bad + 1);
	if (n >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0)
		text += 3;
	struct form *form = pool_alloc(p, sizeof *form);
	form->name = name;
	struct form_reader reader = {.pool = p, .name = name, .text = &form->text};
	const char *body = "";
	if (!read_head(&reader, text_clean(p, text, strlen(text)), &body, e) || !form_read_body(&reader, body, e))
		return false;
	*ret = form;
	return true;
}
