#include "help.h"

#include "find.h"
#include "input.h"
#include "screen.h"

#include "ppuri/service/account.h"
#include "ppuri/service/store.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <string.h>

#define NAME_COLUMNS 22
#define TEXT_COLUMNS 30 /* that a text wants beside a name */

/* "  name      text", or on a terminal that leaves the text no room beside the name, below it. */
static void put_entry(struct screen *s, struct pool *p, const char *name, const char *text)
{
	size_t width = text_width(name) > NAME_COLUMNS ? text_width(name) : NAME_COLUMNS;
	if (!s->columns || s->columns >= width + TEXT_COLUMNS) {
		screen_text(s, p, pool_printf(p, "  %s  ", text_fit(p, name, width, true)), text);
		return;
	}
	if (*name)
		screen_line(s, "  %s", name);
	screen_text(s, p, "      ", text);
}

static void put_terms(struct screen *s, struct pool *p, const struct vocabulary *v)
{
	const char *line = "";
	for (size_t i = 0; i < v->n; i++)
		line = pool_printf(p, "%s%s%s", line, i ? " · " : "", term_name(v, v->terms[i].code));
	put_entry(s, p, "", line);
}

static void put_parameters(struct screen *s, struct pool *p, const char *title, const struct parameter *list, bool options)
{
	if (!list || !list->name)
		return;
	screen_line(s, "%s", "");
	screen_line(s, "%s", title);
	for (; list->name; list++) {
		const char *name = options ? pool_printf(p, "--%s%s", list->name, list->type == VALUE_FLAG ? "" : " …") : list->name;
		const char *text = _(list->help);
		if (list->required)
			text = pool_printf(p, "%s (%s)", text, _("required"));
		if (list->many)
			text = pool_printf(p, "%s (%s)", text, _("may be repeated"));
		put_entry(s, p, name, text);
		if (list->vocabulary)
			put_terms(s, p, list->vocabulary);
	}
}

static void put_usage(struct screen *s, struct pool *p, const struct command *c)
{
	const char *line = pool_printf(p, "ppuri %s", command_name(p, c));
	for (const struct parameter *a = c->arguments; a && a->name; a++)
		line = pool_printf(p, a->required ? "%s %s%s" : "%s [%s%s]", line, a->name, a->many ? "…" : "");
	for (const struct parameter *o = c->options; o && o->name; o++)
		if (o->required)
			line = pool_printf(p, "%s --%s …", line, o->name);
	screen_text(s, p, pool_printf(p, "%s: ", _("usage")), line);
}

/* One word as a shell sees it, with the space before it. */
static size_t word_length(const char *s)
{
	size_t n = strspn(s, " ");
	for (bool quoted = false; s[n] && (quoted || s[n] != ' '); n++)
		quoted = quoted != (s[n] == '\'');
	return n;
}

/* A word, or an option and its value. */
static size_t unit_length(const char *s)
{
	size_t first = word_length(s);
	bool valued = strncmp(s, " --", 3) == 0 && s[first] && strncmp(s + first, " --", 3) != 0;
	return first + (valued ? word_length(s + first) : 0);
}

/* Broken between words, with the backslash by which a shell still takes it as one line. */
static void put_example(struct screen *s, struct pool *p, const char *example)
{
	const char *line = "  ";
	for (bool begun = false; *example; begun = true) {
		const char *unit = pool_strndup(p, example, unit_length(example));
		if (s->columns && begun && text_width(line) + text_width(unit) + sizeof "\\" > s->columns) {
			screen_line(s, "%s \\", line);
			line = "     ";
		}
		line = pool_printf(p, "%s%s", line, unit);
		example += strlen(unit);
	}
	screen_line(s, "%s", line);
}

static void put_examples(struct screen *s, struct pool *p, const char *examples)
{
	screen_line(s, "%s", "");
	screen_line(s, "%s", _("examples"));
	for (const char *line = examples; *line;) {
		size_t n = strcspn(line, "\n");
		put_example(s, p, pool_strndup(p, line, n));
		line += n + (line[n] == '\n');
	}
}

static void put_roles(struct screen *s, struct pool *p, const struct command *c)
{
	const struct act *act = c->act;
	const char *roles = act->right == RIGHT_ANYONE ? _("anyone") : "";
	for (enum role role = 0; act->right != RIGHT_ANYONE && role < ROLE_COUNT; role++)
		if (role_may(role, act->right) || (c->also && role_may(role, c->also->right)))
			roles = pool_printf(p, "%s%s%s", roles, *roles ? ", " : "", term_name(&ROLES, role_code(role)));
	screen_line(s, "%s", "");
	screen_text(s, p, pool_printf(p, "%s: ", _("who may")), roles);
}

/* What happens on a terminal when options are left out. */
static void put_by_hand(struct screen *s, struct pool *p, const struct command *c)
{
	if (!c->form && !c->record)
		return;
	screen_line(s, "%s", "");
	if (c->form)
		screen_text(s, p, "", _("On a terminal what is missing is asked field by field: < goes back, ? explains, Ctrl-D puts the form aside."));
	if (c->record)
		screen_text(s, p, "", _("On a terminal, without options, the record opens as a text in your editor (VISUAL, EDITOR)."));
}

static void put_command(struct screen *s, struct pool *p, const struct command *c)
{
	screen_text(s, p, "", pool_printf(p, "ppuri %s: %s", command_name(p, c), _(c->summary)));
	if (c->examples)
		put_examples(s, p, c->examples);
	screen_line(s, "%s", "");
	put_usage(s, p, c);
	if (c->details) {
		screen_line(s, "%s", "");
		screen_text(s, p, "", _(c->details));
	}
	put_by_hand(s, p, c);
	put_parameters(s, p, _("arguments"), c->arguments, false);
	put_parameters(s, p, _("options"), c->options, true);
	if (c->act)
		put_roles(s, p, c);
	put_parameters(s, p, _("options of every command"), GLOBAL_OPTIONS, true);
}

/* ROLE_COUNT: nobody is logged in, or there is no store yet. What keeps the store from being asked is no matter of the help. */
static enum role role_at(struct pool *p, const char *store_path)
{
	struct office o;
	struct err ignored;
	if (!store_path || !office_open(&o, p, store_path, office_session_path(p), &ignored))
		return ROLE_COUNT;
	enum role role = act_is_open(&o, &ACT_WHOAMI) ? o.me.role : ROLE_COUNT;
	office_close(&o);
	return role;
}

static bool is_for(enum role role, const struct command *c)
{
	if (c->act == &ACT_STORE_INIT && role != ROLE_COUNT) /* anyone may, where there is no store yet */
		return role == ROLE_ADMIN;
	return role == ROLE_COUNT || !c->act || c->act->right == RIGHT_ANYONE || role_may(role, c->act->right) ||
		   (c->also && role_may(role, c->also->right));
}

static void put_list(struct screen *s, struct pool *p, const char *noun, enum role role)
{
	const struct command *before = NULL;
	size_t others = 0;
	for (const struct command *const *c = COMMANDS; *c; c++) {
		if (noun && strcmp((*c)->noun, noun) != 0)
			continue;
		if (!is_for(role, *c)) {
			others++;
			continue;
		}
		if (!noun && before && strcmp((*c)->noun, before->noun) != 0 && ((*c)->verb || before->verb))
			screen_line(s, "%s", "");
		put_entry(s, p, command_name(p, *c), _((*c)->summary));
		before = *c;
	}
	screen_line(s, "%s", "");
	screen_text(s, p, "", _("more: ppuri help NOUN VERB"));
	if (others)
		screen_text(s, p, "", pool_printf(p, _("%zu commands more are for other roles: ppuri help --all"), others));
}

static bool has_all(const char *text, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (!strcasestr(text, words[i]))
			return false;
	return true;
}

/* The commands that say these words of themselves; false: none does. */
static bool put_found(struct screen *s, struct pool *p, const char *const *words, size_t n)
{
	bool found = false;
	for (const struct command *const *c = COMMANDS; *c; c++) {
		if (!has_all(_((*c)->summary), words, n))
			continue;
		put_entry(s, p, command_name(p, *c), _((*c)->summary));
		found = true;
	}
	return found;
}

bool help_show(struct screen *s, struct pool *p, const char *store_path, const char *const *words, size_t n, struct err *e)
{
	int taken;
	const struct command *c = command_find(n, words, &taken);
	s->format = FORMAT_TABLE;
	if (c) {
		put_command(s, p, c);
		return true;
	}
	if (n && (!command_is_noun(words[0]) || n > 1))
		return put_found(s, p, words, n) || command_not_found(p, n, words, e);
	if (!n) {
		screen_text(s, p, "", _("ppuri: the grants desk of a root-industry office"));
		screen_line(s, "%s", "");
		screen_text(s, p, pool_printf(p, "%s: ", _("usage")), _("ppuri NOUN VERB [ARGUMENT…] [--option VALUE…]"));
		screen_line(s, "%s", "");
	}
	put_list(s, p, n ? words[0] : NULL, n ? ROLE_COUNT : role_at(p, store_path));
	return true;
}
