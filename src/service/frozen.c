#include "frozen.h"

#include "ppuri/tr.h"

#include <string.h>

/* Of the text around a difference, this much is told. */
#define EXCERPT 40

bool frozen_compute(struct pool *p, const char *input, struct frozen *ret, struct err *e)
{
	CLEANUP(buf_release) struct buf result = {0};
	struct frozen frozen = {0};
	if (!selection_input_read(p, input, strlen(input), &frozen.rules, &frozen.entries, &frozen.n, e))
		return false;
	frozen.lines = pool_alloc(p, frozen.n * sizeof *frozen.lines);
	selection_run(p, &frozen.rules, frozen.entries, frozen.n, frozen.lines);
	selection_result_json(&result, &frozen.rules, frozen.entries, frozen.lines, frozen.n);
	frozen.result = pool_strndup(p, buf_text(&result), result.n);
	*ret = frozen;
	return true;
}

struct sha256 frozen_digest(const char *input, const char *result)
{
	struct sha256_run run;
	sha256_begin(&run);
	sha256_add(&run, input, strlen(input));
	sha256_add(&run, result, strlen(result));
	return sha256_end(&run);
}

static bool inside_character(char c)
{
	return ((unsigned char)c & 0xC0) == 0x80;
}

/* Whole characters from the one that byte `at` belongs to. */
static const char *excerpt(struct pool *p, const char *s, size_t at)
{
	while (at && inside_character(s[at]))
		at--;
	size_t n = strnlen(s + at, EXCERPT);
	while (n && inside_character(s[at + n]))
		n--;
	return pool_strndup(p, s + at, n);
}

/* The receipt number of the line in which a byte of the result lies; "-" before and behind the lines. */
static const char *line_at(struct pool *p, const char *result, size_t at)
{
	static const char begin[] = "{\"receipt\":\"";
	const char *line = NULL;
	for (const char *next = strstr(result, begin); next && next <= result + at; next = strstr(next + 1, begin))
		line = next + strlen(begin);
	if (!line || memmem(line, (size_t)(result + at - line), "}]", 2))
		return "-";
	return pool_strndup(p, line, strcspn(line, "\""));
}

static bool same_result(struct pool *p, const char *stored, const char *computed, struct err *e)
{
	size_t at = 0;
	while (stored[at] && stored[at] == computed[at])
		at++;
	if (stored[at] == computed[at])
		return true;
	return err_set(e, ERR_STORE, _("result, byte %zu (%s): stored is %s, computed from the input is %s"), at + 1,
				   line_at(p, computed, at), excerpt(p, stored, at), excerpt(p, computed, at));
}

static bool same_digest(const struct selection *stored, struct err *e)
{
	char kept[SHA256_HEX], found[SHA256_HEX];
	struct sha256 digest = frozen_digest(stored->input, stored->result);
	if (sha256_same(&digest, &stored->digest))
		return true;
	return err_set(e, ERR_STORE, _("the digest does not fit the stored bytes: stored is %s, they have %s"),
				   sha256_hex(&stored->digest, kept), sha256_hex(&digest, found));
}

static bool same_fraction(struct mean a, struct mean b)
{
	return a.sum == b.sum && a.count == b.count;
}

static bool same_row(const struct selection_row *row, const struct selection_entry *entry, const struct selection_line *line)
{
	return strcmp(row->receipt_no, entry->receipt) == 0 && row->place == line->rank && same_fraction(row->mean, line->mean) &&
		   same_fraction(row->score, line->score) && row->reserve == line->reserve && row->granted.n == line->granted.n &&
		   strcmp(row->verdict, selection_verdict_code(line->verdict)) == 0;
}

/* The rows stand in the order of the entries. */
static bool same_rows(const struct selection_rows *rows, const struct frozen *frozen, struct err *e)
{
	if (rows->n != frozen->n)
		return err_set(e, ERR_STORE, _("%zu rows of the ranking are stored, the input has %zu applications"), rows->n, frozen->n);
	for (size_t i = 0; i < frozen->n; i++) {
		size_t entry = frozen->lines[i].entry;
		if (!same_row(&rows->at[entry], &frozen->entries[entry], &frozen->lines[i]))
			return err_set(e, ERR_STORE, _("the stored row of %s differs from the result"), rows->at[entry].receipt_no);
	}
	return true;
}

static bool verify(struct pool *p, const struct selection *stored, const struct selection_rows *rows, struct frozen *ret,
				   struct err *e)
{
	struct frozen frozen;
	if (!frozen_compute(p, stored->input, &frozen, e)) {
		e->kind = ERR_STORE;
		return false;
	}
	if (!same_result(p, stored->result, frozen.result, e) || !same_digest(stored, e) || !same_rows(rows, &frozen, e))
		return false;
	*ret = frozen;
	return true;
}

bool frozen_verify(struct pool *p, const struct selection *stored, const struct selection_rows *rows, struct frozen *ret,
				   struct err *e)
{
	char at[DATE_TEXT_MAX];
	return verify(p, stored, rows, ret, e) ||
		   err_prefix(e, _("selection of %s, run %s"), stored->call_code, moment_iso(stored->run_at, at));
}

static bool check_one(struct db *db, struct pool *p, const struct selection *one, struct findings *list, struct err *e)
{
	char at[DATE_TEXT_MAX];
	struct selection_rows rows;
	struct frozen frozen;
	struct err why;
	if (!selection_rows_read(db, p, one->id, &rows, e))
		return false;
	bool fits = one->confirmed_by_name ? verify(p, one, &rows, &frozen, &why) : same_digest(one, &why);
	if (!fits)
		*POOL_PUSH(p, list) = pool_printf(p, _("selection of %s, run %s: %s"), one->call_code, moment_iso(one->run_at, at), why.text);
	return true;
}

bool frozen_check_all(struct db *db, struct pool *p, struct findings *list, struct err *e)
{
	struct selection_list selections;
	if (!selection_list_read(db, p, 0, &selections, e))
		return false;
	for (size_t i = 0; i < selections.n; i++)
		if (!check_one(db, p, &selections.at[i], list, e))
			return false;
	return true;
}
