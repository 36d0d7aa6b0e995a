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
	bool hollow; /* where it is one value, that may be empty */
	enum { NOT_THERE, OPTIONAL, REQUIRED } in[FORM_KIND_COUNT]; /* by the kind of form */
} keys[HEAD_KEY_COUNT] = {
	[HEAD_KIND] = {"서식", "kind", .in = {OPTIONAL, OPTIONAL, OPTIONAL, OPTIONAL}},
	[HEAD_ORGANISATION] = {"기관명", "organisation", .in = {REQUIRED, REQUIRED, REQUIRED, REQUIRED}},
	[HEAD_RECEIVER] = {"수신", "receiver", .in = {REQUIRED, REQUIRED, OPTIONAL}},
	[HEAD_VIA] = {"경유", "via", .in = {OPTIONAL}},
	[HEAD_TITLE] = {"제목", "title", .in = {REQUIRED, REQUIRED, REQUIRED, REQUIRED}},
	[HEAD_ENCLOSURE] = {"붙임", "enclosure", .several = true, .in = {OPTIONAL}},
	[HEAD_SENDER] = {"발신명의", "sender", .in = {REQUIRED, REQUIRED, OPTIONAL}},
	[HEAD_SEAL] = {"관인", "seal", .in = {OPTIONAL, OPTIONAL, OPTIONAL}},
	[HEAD_RECIPIENTS] = {"수신자", "recipients", .in = {OPTIONAL}},
	[HEAD_DRAFTER] = {"기안자", "drafter", .person = true, .in = {REQUIRED}},
	[HEAD_REVIEWER] = {"검토자", "reviewer", .person = true, .several = true, .in = {OPTIONAL}},
	[HEAD_APPROVER] = {"결재권자", "approver", .person = true, .in = {REQUIRED}},
	[HEAD_COOPERATOR] = {"협조자", "cooperator", .person = true, .several = true, .in = {OPTIONAL}},
	[HEAD_NUMBER] = {"시행", "number", .in = {REQUIRED}},
	[HEAD_RECEIPT] = {"접수", "receipt", .in = {OPTIONAL}},
	[HEAD_SERIAL] = {"번호", "serial", .in = {NOT_THERE, OPTIONAL, OPTIONAL, OPTIONAL}},
	[HEAD_STATEMENT] = {"문구", "statement", .in = {NOT_THERE, OPTIONAL, OPTIONAL}},
	[HEAD_DATE] = {"날짜", "date", .in = {NOT_THERE, REQUIRED, OPTIONAL, OPTIONAL}},
	[HEAD_ZIP] = {"우", "zip", .in = {OPTIONAL, OPTIONAL, OPTIONAL}},
	[HEAD_ADDRESS] = {"주소", "address", .in = {OPTIONAL, OPTIONAL, OPTIONAL}},
	[HEAD_HOMEPAGE] = {"홈페이지", "homepage", .hollow = true, .in = {OPTIONAL, OPTIONAL, OPTIONAL}},
	[HEAD_PHONE] = {"전화번호", "phone", .in = {OPTIONAL, OPTIONAL, OPTIONAL}},
	[HEAD_FAX] = {"팩스번호", "fax", .hollow = true, .in = {OPTIONAL, OPTIONAL, OPTIONAL}},
	[HEAD_EMAIL] = {"전자우편", "email", .in = {OPTIONAL, OPTIONAL, OPTIONAL}},
	[HEAD_DISCLOSURE] = {"공개구분", "disclosure", .in = {REQUIRED, OPTIONAL, OPTIONAL}},
	[HEAD_LETTER_NO] = {"발급번호", "letter_no", .in = {OPTIONAL, OPTIONAL, OPTIONAL}},
	[HEAD_CHECK_CODE] = {"확인코드", "check_code", .in = {OPTIONAL, OPTIONAL, OPTIONAL}},
	[HEAD_VERIFY_URL] = {"확인주소", "verify_url", .hollow = true, .in = {OPTIONAL, OPTIONAL, OPTIONAL}},
};

static const char *const kinds[][2] = {
	[FORM_LETTER] = {"공문", "letter"},
	[FORM_CERTIFICATE] = {"증서", "certificate"},
	[FORM_DOCUMENT] = {"문서", "document"},
	[FORM_REPORT] = {"보고", "report"},
};

static const char *const seals[][2] = {
	[SEAL_BOX] = {"자리", "box"},
	[SEAL_OMITTED] = {"생략", "omitted"},
	[SEAL_NONE] = {"없음", "none"},
};

const char *form_key(enum head_key key)
{
	return keys[key].ko;
}

bool form_key_required(enum head_key key, enum form_kind kind)
{
	return keys[key].in[kind] == REQUIRED;
}

bool form_key_several(enum head_key key)
{
	return keys[key].several;
}

bool form_key_hollow(enum head_key key)
{
	return keys[key].hollow;
}

void form_mistake(struct form_reader *reader, int line, const char *fmt, ...)
{
	char what[512];
	va_list args;
	va_start(args, fmt);
	vsnprintf(what, sizeof what, fmt, args);
	va_end(args);
	for (size_t i = 0; i < reader->mistakes->n; i++)
		if (reader->mistakes->at[i].line == line && strcmp(reader->mistakes->at[i].text, what) == 0)
			return;
	*POOL_PUSH(reader->pool, reader->mistakes) = (struct form_mistake){line, pool_strdup(reader->pool, what)};
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

static void read_seal(struct form_reader *reader, const char *value, size_t n, int line)
{
	size_t seal;
	if (find_word(seals, sizeof seals / sizeof *seals, value, n, &seal))
		reader->text->seal = (enum seal)seal;
	else
		form_mistake(reader, line, _("%s is %s (an empty place), %s (left out) or %s (none)"), keys[HEAD_SEAL].ko,
					 seals[SEAL_BOX][0], seals[SEAL_OMITTED][0], seals[SEAL_NONE][0]);
}

static void read_kind(struct form_reader *reader, const char *value, size_t n, int line)
{
	size_t kind;
	if (find_word(kinds, sizeof kinds / sizeof *kinds, value, n, &kind))
		reader->text->kind = (enum form_kind)kind;
	else
		form_mistake(reader, line, _("%s is %s (a letter), %s (a certificate), %s (a document) or %s (a report)"),
					 keys[HEAD_KIND].ko, kinds[FORM_LETTER][0], kinds[FORM_CERTIFICATE][0], kinds[FORM_DOCUMENT][0],
					 kinds[FORM_REPORT][0]);
}

static void read_parts(struct form_reader *reader, struct head_line *head, const char *value, size_t n)
{
	const char *end = value + n;
	bool person = keys[head->key].person;
	while (value < end && head->n_parts < HEAD_PARTS) {
		const char *bar = person ? memchr(value, '|', (size_t)(end - value)) : NULL;
		const char *part = value;
		size_t length = (size_t)((bar ? bar : end) - value);
		form_trim(&part, &length);
		form_words(reader, part, length, false, head->line, &head->part[head->n_parts++]);
		form_words_end(reader);
		value = bar ? bar + 1 : end;
	}
	if (person && (value < end || head->n_parts == 1))
		form_mistake(reader, head->line, _("a person is: title | name | note"));
	form_no_list(reader, head->part, head->n_parts, head->when, head->line);
}

/* A line may stand twice if conditions part the two: which of them is there, the filling sees. */
static void check_twice(struct form_reader *reader, enum head_key key, int line)
{
	const struct head_line *other = form_head(reader->text, key);
	if (other && !keys[key].several && (!reader->when || !other->when))
		form_mistake(reader, line, _("%s stands twice"), keys[key].ko);
}

/* 서식 and 관인 are words of the form itself. */
static bool read_setting(struct form_reader *reader, enum head_key key, const char *value, size_t n, int line)
{
	if (key != HEAD_SEAL && key != HEAD_KIND)
		return false;
	if (reader->when)
		form_mistake(reader, line, _("%s can not stand under a condition"), keys[key].ko);
	(key == HEAD_SEAL ? read_seal : read_kind)(reader, value, n, line);
	return true;
}

/* The key that it was most probably meant to be; NULL: none is like it. Short keys are like too many. */
static const char *nearest_key(struct form_reader *reader, const char *s, size_t n)
{
	const char *typed = pool_strndup(reader->pool, s, n);
	for (enum head_key key = 0; key < HEAD_KEY_COUNT; key++) {
		if (strlen(keys[key].ko) >= strlen("발급번") && text_distance(typed, keys[key].ko) == 1)
			return keys[key].ko;
		if (strlen(keys[key].en) >= 5 && text_distance(typed, keys[key].en) <= 2)
			return keys[key].en;
	}
	return NULL;
}

static void unknown_key(struct form_reader *reader, const char *s, size_t n, int line)
{
	const char *nearest = nearest_key(reader, s, n);
	if (nearest)
		form_mistake(reader, line, _("%.*s is not a key of the head; do you mean %s?"), (int)n, s, nearest);
	else
		form_mistake(reader, line, _("%.*s is not a key of the head"), (int)n, s);
}

static void read_head_line(struct form_reader *reader, const char *s, size_t n, int line)
{
	enum head_key key;
	form_trim(&s, &n);
	if (n == 0 || s[0] == '#' || form_condition_line(reader, s, n, line))
		return;
	const char *colon = memchr(s, ':', n);
	if (!colon) {
		bool wide = memmem(s, n, "：", strlen("："));
		form_mistake(reader, line, "%s", wide ? _("a line of the head is: key: value; this colon is a full-width one") : _("a line of the head is: key: value"));
		return;
	}
	const char *value = colon + 1;
	size_t key_length = (size_t)(colon - s), value_length = n - key_length - 1;
	form_trim(&s, &key_length);
	form_trim(&value, &value_length);
	if (!find_key(s, key_length, &key)) {
		unknown_key(reader, s, key_length, line);
		return;
	}
	check_twice(reader, key, line);
	if (read_setting(reader, key, value, value_length, line))
		return;
	if (value_length == 0 && keys[key].in[reader->text->kind] == REQUIRED)
		form_mistake(reader, line, _("%s must not be empty"), keys[key].ko);
	if (value_length == 0)
		return;
	struct head_line *head = POOL_PUSH(reader->pool, &reader->text->head);
	head->key = key;
	head->line = line;
	head->when = reader->when;
	read_parts(reader, head, value, value_length);
}

/* A number can not be asked about without its code. */
static void check_genuine(struct form_reader *reader, int line)
{
	bool number = form_head(reader->text, HEAD_LETTER_NO), code = form_head(reader->text, HEAD_CHECK_CODE);
	if (number != code)
		form_mistake(reader, line, _("%s and %s stand together"), keys[HEAD_LETTER_NO].ko, keys[HEAD_CHECK_CODE].ko);
	else if (!number && form_head(reader->text, HEAD_VERIFY_URL))
		form_mistake(reader, line, _("%s needs %s"), keys[HEAD_VERIFY_URL].ko, keys[HEAD_LETTER_NO].ko);
}

static void check_keys(struct form_reader *reader, int line)
{
	for (enum head_key key = 0; key < HEAD_KEY_COUNT; key++) {
		const struct head_line *found = form_head(reader->text, key);
		if (!found && keys[key].in[reader->text->kind] == REQUIRED)
			form_mistake(reader, line, _("the head has no line %s"), keys[key].ko);
		if (found && keys[key].in[reader->text->kind] == NOT_THERE)
			form_mistake(reader, found->line, _("%s has no place in this kind of form"), keys[key].ko);
	}
	check_genuine(reader, line);
}

static bool is_rule(const char *s, size_t n)
{
	form_trim(&s, &n);
	return n == 3 && memcmp(s, "---", 3) == 0;
}

/* Reads the head and returns the body; NULL if there is no head. */
static const char *read_head(struct form_reader *reader, const char *text)
{
	int line = 1;
	for (const char *s = text; *s; line++) {
		size_t n = strcspn(s, "\n");
		const char *next = s + n + (s[n] == '\n');
		bool rule = is_rule(s, n);
		if (line == 1 && !rule)
			break;
		if (line > 1 && rule) {
			reader->first_line = line + 1;
			form_lines_end(reader);
			check_keys(reader, line);
			return next;
		}
		if (line > 1)
			read_head_line(reader, s, n, line);
		s = next;
	}
	form_mistake(reader, line, _("a form starts with a line of ---, the head, and another line of ---"));
	return NULL;
}

/* By line; those of one line as they were found, which tells cause before consequence. */
void form_sort_mistakes(struct form_mistakes *mistakes)
{
	for (size_t i = 1; i < mistakes->n; i++)
		for (size_t k = i; k > 0 && mistakes->at[k - 1].line > mistakes->at[k].line; k--) {
			struct form_mistake swapped = mistakes->at[k];
			mistakes->at[k] = mistakes->at[k - 1];
			mistakes->at[k - 1] = swapped;
		}
}

struct form *form_study(struct pool *p, const char *name, const char *text, struct form_mistakes *ret)
{
	size_t bad, n = strlen(text);
	struct form *form = pool_alloc(p, sizeof *form);
	struct form_reader reader = {.pool = p, .form = form, .text = &form->text, .mistakes = ret};
	form->name = name;
	*ret = (struct form_mistakes){0};
	if (!text_valid(text, n, &bad)) {
		int line = 1;
		for (size_t i = 0; i < bad; i++)
			line += text[i] == '\n';
		form_mistake(&reader, line, _("the text is not valid UTF-8"));
		return form;
	}
	if (n >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0)
		text += 3;
	const char *body = read_head(&reader, text_clean(p, text, strlen(text)));
	if (body)
		form_read_body(&reader, body);
	form_sort_mistakes(ret);
	return form;
}

bool form_read(struct pool *p, const char *name, const char *text, const struct form **ret, struct err *e)
{
	struct form_mistakes mistakes;
	const struct form *form = form_study(p, name, text, &mistakes);
	if (mistakes.n)
		return err_set(e, ERR_REFUSED, _("form %s, line %d: %s"), name, mistakes.at[0].line, mistakes.at[0].text);
	*ret = form;
	return true;
}
