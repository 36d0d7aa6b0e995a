#include "../screen.h"
#include "../words.h"
#include "select_view.h"

#include <string.h>

/* The bytes alone on standard output, or in the file. */
static bool put_bytes(struct session *s, const char *path, const char *bytes, struct err *e)
{
	if (!path)
		return true;
	if (strcmp(path, "-") != 0)
		return office_save(&s->office, path, bytes, strlen(bytes), e);
	buf_puts(&s->screen->text, bytes);
	return true;
}

static bool is_stdout(const char *path)
{
	return path && strcmp(path, "-") == 0;
}

static void show_digests(struct session *s, const struct ranking *ranking)
{
	char input_hex[SHA256_HEX], result_hex[SHA256_HEX], hex[SHA256_HEX];
	struct sha256 input = sha256_of(ranking->input, strlen(ranking->input));
	struct sha256 result = sha256_of(ranking->result, strlen(ranking->result));
	const struct screen_pair pairs[] = {
		{"call", _("call"), ranking->call_code},
		{"run", _("run"), pool_printf(s->pool, "%s, %s", words_moment(s->pool, ranking->run_at), ranking->run_by)},
		{"replay", _("replay"), _("identical")},
		{"sha256_result", _("SHA-256 of the result"), sha256_hex(&result, result_hex)},
		{"sha256_input", _("SHA-256 of the input"), sha256_hex(&input, input_hex)},
		{"sha256", _("SHA-256 of input and result"), sha256_hex(&ranking->digest, hex)},
	};
	screen_record(s->screen, s->pool, pairs, sizeof pairs / sizeof *pairs);
}

static void show_earlier(struct session *s, const struct ranking_list *all)
{
	char hex[SHA256_HEX];
	for (size_t i = 0; i + 1 < all->n; i++) {
		const struct ranking *one = &all->at[i];
		const char *standing = one->superseded_by ? pool_printf(s->pool, _("superseded by run %d"), one->superseded_by)
							   : one->confirmed_by ? _("confirmed") : _("not confirmed");
		screen_line(s->screen, _("run %d of %s, %s: identical, SHA-256 %s"), one->no, words_moment(s->pool, one->run_at), standing,
					sha256_hex(&one->digest, hex));
	}
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct ranking_list all;
	const char *result = input_text(in, "out"), *input = input_text(in, "out-input");
	if (!desk_select_replay(&s->office, input_text(in, "CALL"), &all, e))
		return false;
	const struct ranking *newest = &all.at[all.n - 1];
	if (!put_bytes(s, input, newest->input, e) || !put_bytes(s, result, newest->result, e))
		return false;
	if (is_stdout(result) || is_stdout(input))
		return true;
	show_digests(s, newest);
	if (s->screen->format == FORMAT_TABLE)
		show_earlier(s, &all);
	return true;
}

static const struct parameter arguments[] = {
	{"CALL", VALUE_CODE, N_("the call"), .required = true},
	{0},
};

static const struct parameter options[] = {
	{"out", VALUE_FILE, N_("write the very bytes of the newest result to this file, or to standard output with -")},
	{"out-input", VALUE_FILE, N_("write the frozen input's bytes: all that somebody else needs to compute it again")},
	{0},
};

const struct command command_select_replay = {
	.noun = "select",
	.verb = "replay",
	.summary = N_("compute a selection again from its frozen input and compare every byte"),
	.details = N_("Every run of the call is computed again. Says identical with the digests, or ends with status 6 and the first difference. Input and result together give "
				  "the digest that was kept: cat input.json result.json | sha256sum."),
	.examples = "ppuri select replay 2024-금형\nppuri select replay 2024-금형 --out result.json --out-input input.json",
	.arguments = arguments,
	.options = options,
	.act = &ACT_SELECT_REPLAY,
	.run = run,
};
