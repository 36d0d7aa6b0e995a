#include "editor.h"

#include "editor_text.h"
#include "find.h"
#include "prompt.h"
#include "screen.h"

#include "ppuri/file.h"
#include "ppuri/json.h"
#include "ppuri/service/put_aside.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define BYTES_MAX (1 << 20)

struct editing {
	struct session *s;
	const struct command *command;
	const struct input *in;  /* the arguments: which record */
	struct input record;     /* as it was read */
	const char *name;        /* "firm edit 0008100047": under which it is put aside */
};

bool editor_wanted(const struct session *s, const struct command *c, const struct input *in)
{
	if (!c->record || s->no_input || !prompt_possible() || !isatty(STDOUT_FILENO) || input_missing(in, c))
		return false;
	for (const struct parameter *option = c->options; option->name; option++)
		if (input_has(in, option->name))
			return false;
	return true;
}

/* Removed also when the terminal goes away. */
static const char *volatile temporary;

static void on_end(int signal_number)
{
	if (temporary)
		unlink(temporary);
	_exit(128 + signal_number);
}

/* An editor that takes the text for bytes would show and cut 한글 as such. */
static void speak_utf8(void)
{
	if (setlocale(LC_CTYPE, "") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
		return;
	unsetenv("LC_ALL");
	setenv("LC_CTYPE", "C.UTF-8", 1);
}

/* Where people come in with this program alone nothing names an editor. Its own choice must then give them neither a shell
 * nor other files: nano, restricted. vi would give both. In the terminal's foreground; Ctrl-C is the editor's own while it runs. */
static bool run_editor(struct pool *p, const char *path, struct err *e)
{
	const char *visual = secure_getenv("VISUAL"), *editor = visual && *visual ? visual : secure_getenv("EDITOR");
	const char *script = pool_printf(p, "exec %s \"$@\"", editor && *editor ? editor : "nano -R");
	int status = 0;
	signal(SIGINT, SIG_IGN);
	signal(SIGQUIT, SIG_IGN);
	pid_t child = fork();
	if (child == 0) {
		signal(SIGINT, SIG_DFL);
		signal(SIGQUIT, SIG_DFL);
		signal(SIGPIPE, SIG_DFL);
		speak_utf8();
		execl("/bin/sh", "sh", "-c", script, "editor", path, (char *)NULL);
		_exit(127);
	}
	while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR)
		continue;
	signal(SIGINT, on_end);
	signal(SIGQUIT, SIG_DFL);
	if (child > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0)
		return true;
	err_set(e, ERR_REFUSED, "%s", _("the editor did not end well; nothing was saved"));
	return err_hint(e, "%s", _("another editor: EDITOR=vi ppuri …"));
}

static bool write_all(int fd, const char *text, struct err *e)
{
	for (size_t n = strlen(text); n;) {
		ssize_t done = write(fd, text, n);
		if (done < 0 && errno == EINTR)
			continue;
		if (done < 0)
			return err_set(e, ERR_IO, _("the text for the editor can not be written: %s"), file_error(errno));
		text += done;
		n -= (size_t)done;
	}
	return true;
}

/* Beside the session, where nobody else looks; 0600, and gone afterwards. */
static bool edit_text(struct session *s, const char *text, const char **ret, struct err *e)
{
	struct buf bytes CLEANUP(buf_release) = {0};
	char *path = pool_printf(s->pool, "%s.edit-XXXXXX", s->office.session_path);
	int fd = mkstemp(path);
	if (fd < 0)
		return err_set(e, ERR_IO, _("the text for the editor can not be written: %s"), file_error(errno));
	temporary = path;
	signal(SIGINT, on_end);
	signal(SIGTERM, on_end);
	signal(SIGHUP, on_end);
	bool done = write_all(fd, text, e);
	close(fd);
	done = done && run_editor(s->pool, path, e) && file_read(path, BYTES_MAX, &bytes, e);
	unlink(path);
	temporary = NULL;
	signal(SIGINT, SIG_DFL);
	signal(SIGTERM, SIG_DFL);
	signal(SIGHUP, SIG_DFL);
	if (done)
		*ret = pool_strdup(s->pool, buf_text(&bytes));
	return done;
}

static bool read_record(struct editing *editing, struct err *e)
{
	struct input record = {0};
	if (!editing->command->record(editing->s, editing->in, &record, e))
		return false;
	editing->record = record;
	return true;
}

/* The command, with what was changed. */
static bool save(struct editing *editing, const struct input *changes, struct err *e)
{
	struct input all = {0};
	for (size_t i = 0; i < editing->in->n; i++)
		*POOL_PUSH(editing->s->pool, &all) = editing->in->at[i];
	for (size_t i = 0; i < changes->n; i++)
		*POOL_PUSH(editing->s->pool, &all) = changes->at[i];
	office_look_at_clock(&editing->s->office);
	if (editing->command->run(editing->s, &all, e))
		return true;
	screen_release(editing->s->screen);
	return false;
}

static void tell(struct editing *editing, const struct mistakes *mistakes)
{
	struct pool *p = editing->s->pool;
	for (size_t i = 0; i < mistakes->n; i++) {
		const char *text = text_visible(p, mistakes->at[i].text);
		if (mistakes->at[i].line)
			fprintf(stderr, "  %s\n", pool_printf(p, _("line %zu: %s"), mistakes->at[i].line, text));
		else
			fprintf(stderr, "  %s\n", text);
	}
}

/* What the act refused; and what somebody else did meanwhile, if that is why. */
static void after_refusal(struct editing *editing, const struct err *refusal, const char **text, struct mistakes *mistakes)
{
	struct pool *p = editing->s->pool;
	struct input before = editing->record;
	struct err ignored = {0};
	*POOL_PUSH(p, mistakes) = (struct mistake){
		0, *refusal->hint ? pool_printf(p, "%s (%s)", refusal->text, refusal->hint) : pool_strdup(p, refusal->text)};
	if (read_record(editing, &ignored))
		*text = editor_merged(p, editing->command, *text, &before, &editing->record, mistakes);
}

/* With the record as it was read: what was changed is told by it. */
static bool put_aside(struct editing *editing, const char *text, struct err *e)
{
	struct buf content CLEANUP(buf_release) = {0};
	buf_puts(&content, "{\"text\": ");
	text_json(&content, text);
	buf_puts(&content, ", \"before\": {");
	for (size_t i = 0; i < editing->record.n; i++) {
		buf_puts(&content, i ? ", " : "");
		text_json(&content, editing->record.at[i].parameter->name);
		buf_puts(&content, ": ");
		text_json(&content, editing->record.at[i].text);
	}
	buf_puts(&content, "}}");
	if (!desk_form_put_aside(&editing->s->office, editing->command->act, editing->name, buf_text(&content), e))
		return false;
	err_set(e, ERR_USAGE, "%s", _("put aside; nothing is changed yet"));
	return err_hint(e, _("to go on: ppuri %s"), editing->name);
}

static const struct json_field *field_named(const struct json_object *object, const char *name)
{
	for (size_t i = 0; i < object->n; i++)
		if (strcmp(object->at[i].key, name) == 0)
			return &object->at[i];
	return NULL;
}

static struct input restored(struct pool *p, const struct command *c, const struct json_object *before)
{
	struct input in = {0};
	struct err ignored = {0};
	for (const struct parameter *option = c->options; option->name; option++) {
		const struct json_field *field = field_named(before, option->name);
		if (field && field->text && !input_add(p, &in, option, field->text, &ignored))
			continue; /* of an older kind: it counts as blank */
	}
	return in;
}

/* The text to begin with: the record, or what was put aside of it. */
static bool first_text(struct editing *editing, const char **ret, struct mistakes *ret_mistakes, bool *ret_taken_up, struct err *e)
{
	struct session *s = editing->s;
	struct pool *p = s->pool;
	struct put_aside found = {0};
	struct json_object content = {0};
	struct err damaged = {0};
	char at[DATE_TEXT_MAX];
	*ret = editor_text(p, editing->command, &editing->record, editing->name);
	if (!desk_form_take_up(&s->office, editing->command->act, editing->name, &found, e))
		return false;
	if (!found.content || !json_read(p, found.content, strlen(found.content), &content, &damaged))
		return true;
	const struct json_field *text = field_named(&content, "text"), *before = field_named(&content, "before");
	if (!text || !text->text || !before || !before->object ||
		!prompt_go_on(s, pool_printf(p, _("a form was put aside at %s: go on with it? [Y/n]"), moment_iso(found.at, at))))
		return true;
	struct input was = restored(p, editing->command, before->object);
	*ret = editor_merged(p, editing->command, text->text, &was, &editing->record, ret_mistakes);
	*ret_taken_up = true;
	return true;
}

/* One round: false means that it has to be edited again, or (e is set) that it is over. */
static bool edit_once(struct editing *editing, const char **text, struct mistakes *mistakes, bool *ret_changed, struct err *e)
{
	struct pool *p = editing->s->pool;
	struct err refusal = {0};
	const char *edited = "";
	if (!edit_text(editing->s, editor_marked(p, *text, mistakes), &edited, e))
		return false;
	*text = editor_marked(p, edited, &(struct mistakes){0});
	struct input changes = editor_changes(p, editing->command, &editing->record, *text, mistakes);
	*ret_changed = changes.n > 0;
	if (!mistakes->n && (!changes.n || save(editing, &changes, &refusal)))
		return true;
	if (!mistakes->n)
		after_refusal(editing, &refusal, text, mistakes);
	tell(editing, mistakes);
	return false;
}

static bool finish(struct editing *editing, bool changed, bool taken_up, struct err *e)
{
	if (!changed)
		screen_line(editing->s->screen, "%s", _("nothing was changed, so nothing was saved"));
	return !taken_up || editing->s->office.dry_run || desk_form_done(&editing->s->office, editing->command->act, editing->name, e);
}

bool editor_run(struct session *s, const struct command *c, struct input *in, struct err *e)
{
	struct editing editing = {.s = s, .command = c, .in = in};
	struct mistakes mistakes = {0};
	const char *text;
	bool changed = false, taken_up = false;
	editing.name = pool_printf(s->pool, "%s %s", command_name(s->pool, c), in->at[0].text);
	if (!act_permitted(&s->office, c->act, e) || !read_record(&editing, e) ||
		!first_text(&editing, &text, &mistakes, &taken_up, e))
		return false;
	while (!edit_once(&editing, &text, &mistakes, &changed, e)) {
		if (e->kind != ERR_NONE)
			return false;
		while (!prompt_go_on(s, _("edit it again? [Y/n] (n: put aside)"))) {
			put_aside(&editing, text, e);
			if (e->kind == ERR_USAGE || prompt_is_gone())
				return false;
			fprintf(stderr, "  %s\n", text_visible(s->pool, e->text));
			*e = (struct err){0};
		}
	}
	return finish(&editing, changed, taken_up, e);
}
