#include "call_input.h"

#include "../screen.h"

#include "ppuri/call_evaluation.h"
#include "ppuri/tr.h"

#include <string.h>

static bool read_rounds(struct session *s, const struct input *in, struct call *call, struct err *e)
{
	struct texts given = input_texts(s->pool, in, "round");
	struct selection_round *rounds = pool_alloc(s->pool, (given.n + 1) * sizeof *rounds);
	for (size_t i = 0; i < given.n; i++)
		if (!call_round_parse(s->pool, given.at[i], &rounds[i], e))
			return err_prefix(e, "--round");
	call->rounds = rounds;
	call->n_rounds = given.n;
	return true;
}

static bool read_items(struct session *s, const struct input *in, struct call *call, struct err *e)
{
	struct texts given = input_texts(s->pool, in, "item");
	return call_items_parse(s->pool, given.at, given.n, call, e) || err_prefix(e, "--item");
}

static bool read_bonuses(struct session *s, const struct input *in, const char *option, const struct call_bonus **ret, size_t *ret_n,
						 struct err *e)
{
	struct texts given = input_texts(s->pool, in, option);
	struct call_bonus *bonuses = pool_alloc(s->pool, (given.n + 1) * sizeof *bonuses);
	size_t n = 0;
	for (size_t i = 0; i < given.n; i++)
		if (*given.at[i] && !call_bonus_parse(s->pool, given.at[i], &bonuses[n++], e))
			return err_prefix(e, "--%s", option);
	*ret = bonuses;
	*ret_n = n;
	return true;
}

static enum line_again line_again(const struct input *in)
{
	const struct term *term = term_of(&LINES_AGAIN, input_text_or(in, "line-again", "once"));
	return (enum line_again)(term - LINES_AGAIN.terms);
}

/* call new has a flag there, call edit yes or no. */
static bool is_yes(const struct input *in, const char *option)
{
	return input_has(in, option) && strcmp(input_text_or(in, option, "yes"), "no") != 0;
}

static call_fields fields_given(const struct input *in)
{
	call_fields given = 0;
	for (enum call_field field = 0; field < CALL_FIELD_COUNT; field++)
		if (input_has(in, call_field_option(field)))
			given |= CALL_FIELD_BIT(field);
	return given;
}

bool call_from_input(struct session *s, const struct input *in, struct call *ret, call_fields *ret_given, struct err *e)
{
	struct call call = {
		.code = input_text(in, "CODE"),
		.notice_no = input_text_or(in, "notice-no", ""),
		.title = input_text(in, "title"),
		.notice_day = input_date(in, "notice-day"),
		.opens_at = input_moment(in, "opens"),
		.closes_at = input_moment(in, "closes"),
		.fiscal_year = (int)input_number(in, "year"),
		.source = input_text(in, "source"),
		.budget = input_won(in, "budget"),
		.cap = input_won(in, "cap"),
		.support_rate = (int32_t)input_number(in, "support-rate"),
		.own_cash_rate = (int32_t)input_number(in, "own-cash-rate"),
		.pass_line = (int32_t)input_number(in, "pass-line"),
		.trim_min = (int)input_number(in, "trim-min"),
		.select_max = (int)input_number(in, "select-max"),
		.blind = is_yes(in, "blind"),
		.judges_min = (int)input_number(in, "judges-min"),
		.score_step = (int32_t)input_number(in, "score-step"),
		.comment_below = (int32_t)input_number(in, "comment-below"),
		.bonus_max = (int32_t)input_number(in, "bonus-max"),
		.line_again = line_again(in),
		.partial_min = (int32_t)input_number(in, "partial-min"),
		.tell_score = is_yes(in, "tell-score"),
		.project_start = input_date(in, "project-start"),
		.project_end = input_date(in, "project-end"),
		.sealed = is_yes(in, "sealed"),
		.always_open = is_yes(in, "always-open"),
		.exception = input_text(in, "exception"),
		.exception_reason = input_text(in, "exception-reason"),
		.file_mb = (int)input_number(in, "file-mb"),
		.application_mb = (int)input_number(in, "application-mb"),
	};
	if (input_has(in, "judges-min") && !call.judges_min) {
		err_set(e, ERR_USAGE, "%s", _("one is the fewest"));
		return err_prefix(e, "--judges-min");
	}
	if (!call_ties_parse(input_text_or(in, "ties", ""), &call, e))
		return err_prefix(e, "--ties");
	if (!read_rounds(s, in, &call, e) || !read_items(s, in, &call, e) ||
		!read_bonuses(s, in, "bonus", &call.bonuses, &call.n_bonuses, e) ||
		!read_bonuses(s, in, "penalty", &call.penalties, &call.n_penalties, e))
		return false;
	*ret = call;
	*ret_given = fields_given(in);
	return true;
}

struct wanted_list {
	struct wanted_paper *at;
	size_t n, room;
};

static bool read_wanted(struct session *s, const struct input *in, const char *option, bool required, struct wanted_list *list,
						struct err *e)
{
	struct texts given = input_texts(s->pool, in, option);
	for (size_t i = 0; i < given.n; i++)
		if (!wanted_paper_parse(s->pool, given.at[i], required, POOL_PUSH(s->pool, list), e))
			return err_prefix(e, "--%s", option);
	return true;
}

static bool read_removed(struct session *s, const struct input *in, const char *option, struct texts *ret, struct err *e)
{
	struct texts given = input_texts(s->pool, in, option);
	for (size_t i = 0; i < given.n; i++)
		if (!paper_kind_parse(s->pool, given.at[i], &given.at[i], e))
			return err_prefix(e, "--%s", option);
	*ret = given;
	return true;
}

bool call_papers_from_input(struct session *s, const struct input *in, const char *removing, struct wanted_change *ret,
							struct err *e)
{
	struct wanted_list wanted = {0};
	struct texts removed = {0};
	if (!read_wanted(s, in, "require", true, &wanted, e) || !read_wanted(s, in, "optional", false, &wanted, e) ||
		!read_removed(s, in, removing, &removed, e))
		return false;
	*ret = (struct wanted_change){.wanted = wanted.at, .n = wanted.n, .removed = removed.at, .n_removed = removed.n};
	return true;
}

struct call_rule call_rule_given(struct pool *p, const char *given)
{
	size_t n = strcspn(given, "=");
	return (struct call_rule){.rule = pool_strndup(p, given, n), .value = given[n] ? given + n + 1 : ""};
}

void screen_call_changes(struct session *s, const struct call_changes *changes)
{
	for (size_t i = 0; i < changes->n; i++) {
		const struct call_change *change = &changes->at[i];
		screen_line(s->screen, "%s: %s → %s", call_field_label(change->field),
					call_change_words(s->pool, change->field, change->was), call_change_words(s->pool, change->field, change->is));
	}
}

void screen_call_window(struct session *s, const struct call *call)
{
	char opens[DATE_TEXT_MAX], closes[DATE_TEXT_MAX];
	screen_line(s->screen, _("applications: %s ~ %s (now: %s)"), moment_iso(call->opens_at, opens),
				moment_iso(call->closes_at, closes), call_state_name(call, s->office.now));
}
