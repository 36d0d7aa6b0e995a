#include "scan.h"

#include <string.h>

enum { NESTED_MAX = 32 };

static bool is_space(char c)
{
	return c == '\0' || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == ' ';
}

static bool is_regular(char c)
{
	return !is_space(c) && !strchr("()<>[]{}/%", c);
}

static void step(struct span *s, size_t n)
{
	s->at += n;
	s->n -= n;
}

static void skip_space(struct span *s)
{
	while (s->n && is_space(*s->at))
		step(s, 1);
}

static bool begins(const struct span *s, const char *text)
{
	size_t n = strlen(text);
	return s->n >= n && memcmp(s->at, text, n) == 0;
}

static size_t regular(const struct span *s)
{
	size_t n = 0;
	while (n < s->n && is_regular(s->at[n]))
		n++;
	return n;
}

/* (text \) (nested)) */
static bool skip_string(struct span *s)
{
	size_t open = 0;
	while (s->n) {
		char c = *s->at;
		size_t n = c == '\\' ? 2 : 1;
		if (n > s->n)
			return false;
		step(s, n);
		open += c == '(';
		open -= c == ')';
		if (!open)
			return true;
	}
	return false;
}

static bool skip_hex(struct span *s)
{
	const char *end = memchr(s->at, '>', s->n);
	if (!end)
		return false;
	step(s, (size_t)(end - s->at) + 1);
	return true;
}

/* A number, which may be the first of a reference; or a keyword. */
static bool skip_word(struct span *s)
{
	size_t n = regular(s), number, generation;
	struct span ahead = *s;
	if (!n)
		return false;
	if (scan_number(&ahead, &number) && scan_number(&ahead, &generation)) {
		skip_space(&ahead);
		if (begins(&ahead, "R") && regular(&ahead) == 1) {
			step(&ahead, 1);
			*s = ahead;
			return true;
		}
	}
	step(s, n);
	return true;
}

static bool skip_value(struct span *s, int nested);

static bool skip_all(struct span *s, const char *end, int nested)
{
	if (nested == NESTED_MAX)
		return false;
	for (;;) {
		skip_space(s);
		if (begins(s, end)) {
			step(s, strlen(end));
			return true;
		}
		if (!skip_value(s, nested + 1))
			return false;
	}
}

static bool skip_value(struct span *s, int nested)
{
	skip_space(s);
	if (begins(s, "<<")) {
		step(s, 2);
		return skip_all(s, ">>", nested);
	}
	if (begins(s, "[")) {
		step(s, 1);
		return skip_all(s, "]", nested);
	}
	if (begins(s, "("))
		return skip_string(s);
	if (begins(s, "<"))
		return skip_hex(s);
	if (begins(s, "/")) {
		step(s, 1);
		step(s, regular(s));
		return true;
	}
	return skip_word(s);
}

bool scan_value(struct span text, struct span *ret)
{
	skip_space(&text);
	struct span rest = text;
	if (!skip_value(&rest, 0))
		return false;
	*ret = (struct span){text.at, text.n - rest.n};
	return true;
}

bool scan_next(struct span *state, struct span *ret_key, struct span *ret_value)
{
	struct span key, value;
	skip_space(state);
	if (begins(state, "<<"))
		step(state, 2);
	if (!scan_value(*state, &key) || *key.at != '/')
		return false;
	step(state, (size_t)(key.at + key.n - state->at));
	if (!scan_value(*state, &value))
		return false;
	step(state, (size_t)(value.at + value.n - state->at));
	*ret_key = key;
	*ret_value = value;
	return true;
}

bool scan_find(struct span dictionary, const char *key, struct span *ret)
{
	struct span name, value;
	if (!begins(&dictionary, "<<"))
		return false;
	while (scan_next(&dictionary, &name, &value)) {
		if (name.n == strlen(key) + 1 && memcmp(name.at + 1, key, name.n - 1) == 0) {
			*ret = value;
			return true;
		}
	}
	return false;
}

bool scan_number(struct span *text, size_t *ret)
{
	size_t value = 0, digits = 0;
	struct span s = *text;
	skip_space(&s);
	for (; s.n && *s.at >= '0' && *s.at <= '9' && digits < 15; digits++) {
		value = value * 10 + (size_t)(*s.at - '0');
		step(&s, 1);
	}
	if (!digits || (s.n && is_regular(*s.at)))
		return false;
	*text = s;
	*ret = value;
	return true;
}

bool scan_reference(struct span value, size_t *ret)
{
	size_t number, generation;
	if (!scan_number(&value, &number) || !scan_number(&value, &generation) || generation != 0)
		return false;
	skip_space(&value);
	if (value.n != 1 || *value.at != 'R')
		return false;
	*ret = number;
	return true;
}
