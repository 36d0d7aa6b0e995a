#include "ppuri/call_terms.h"

#include "ppuri/call_evaluation.h"

#include "ppuri/json.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <inttypes.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

/* The bytes from the first member to the end of the last. */
#define SPAN(first, last) offsetof(struct call, first), offsetof(struct call, last) + sizeof((struct call *)0)->last
#define ONE(member) SPAN(member, member)

/* How its text is made, and how people read it. */
enum kind { KIND_TEXT, KIND_DAY, KIND_MOMENT, KIND_NUMBER, KIND_WON, KIND_RATE, KIND_POINTS, KIND_FLAG, KIND_RUBRIC, KIND_TIES,
			KIND_ROUNDS, KIND_BONUSES, KIND_PENALTIES, KIND_LINE_AGAIN, KIND_LIMIT, KIND_PAPER, KIND_CONDITION };

static const struct {
	const char *option, *label;
	size_t from, to;
	enum kind kind;
	const struct vocabulary *vocabulary;
} FIELDS[CALL_TOLD_COUNT] = {
	[CALL_NOTICE_NO] = {"notice-no", N_("notice no."), ONE(notice_no), KIND_TEXT, NULL},
	[CALL_TITLE] = {"title", N_("title"), ONE(title), KIND_TEXT, NULL},
	[CALL_NOTICE_DAY] = {"notice-day", N_("day of the notice"), ONE(notice_day), KIND_DAY, NULL},
	[CALL_OPENS] = {"opens", N_("opens"), ONE(opens_at), KIND_MOMENT, NULL},
	[CALL_CLOSES] = {"closes", N_("closes"), ONE(closes_at), KIND_MOMENT, NULL},
	[CALL_YEAR] = {"year", N_("fiscal year"), ONE(fiscal_year), KIND_NUMBER, NULL},
	[CALL_SOURCE] = {"source", N_("source"), ONE(source), KIND_TEXT, &SOURCES},
	[CALL_BUDGET] = {"budget", N_("budget"), ONE(budget), KIND_WON, NULL},
	[CALL_SUPPORT_RATE] = {"support-rate", N_("support of the total cost"), ONE(support_rate), KIND_RATE, NULL},
	[CALL_CAP] = {"cap", N_("cap for one firm"), ONE(cap), KIND_WON, NULL},
	[CALL_OWN_CASH_RATE] = {"own-cash-rate", N_("cash in the own share"), ONE(own_cash_rate), KIND_RATE, NULL},
	[CALL_RUBRIC] = {"item", N_("rubric"), SPAN(items, n_items), KIND_RUBRIC, NULL},
	[CALL_PASS_LINE] = {"pass-line", N_("pass line"), ONE(pass_line), KIND_POINTS, NULL},
	[CALL_TRIM_MIN] = {"trim-min", N_("scores of the judges"), ONE(trim_min), KIND_NUMBER, NULL},
	[CALL_TIES] = {"ties", N_("equal means"), SPAN(ties, n_ties), KIND_TIES, NULL},
	[CALL_SELECT_MAX] = {"select-max", N_("number to select"), ONE(select_max), KIND_NUMBER, NULL},
	[CALL_ROUNDS] = {"round", N_("rounds of the evaluation"), SPAN(rounds, n_rounds), KIND_ROUNDS, NULL},
	[CALL_BLIND] = {"blind", N_("blind evaluation"), ONE(blind), KIND_FLAG, NULL},
	[CALL_JUDGES_MIN] = {"judges-min", N_("fewest judges of a round"), ONE(judges_min), KIND_NUMBER, NULL},
	[CALL_SCORE_STEP] = {"score-step", N_("step of a score"), ONE(score_step), KIND_POINTS, NULL},
	[CALL_COMMENT_BELOW] = {"comment-below", N_("comment needed below"), ONE(comment_below), KIND_RATE, NULL},
	[CALL_BONUSES] = {"bonus", N_("bonuses"), SPAN(bonuses, n_bonuses), KIND_BONUSES, NULL},
	[CALL_PENALTIES] = {"penalty", N_("penalties"), SPAN(penalties, n_penalties), KIND_PENALTIES, NULL},
	[CALL_BONUS_MAX] = {"bonus-max", N_("bonuses together at most"), ONE(bonus_max), KIND_POINTS, NULL},
	[CALL_LINE_AGAIN] = {"line-again", N_("pass line after a penalty"), ONE(line_again), KIND_LINE_AGAIN, &LINES_AGAIN},
	[CALL_PARTIAL_MIN] = {"partial-min", N_("rest of the money from"), ONE(partial_min), KIND_RATE, NULL},
	[CALL_TELL_SCORE] = {"tell-score", N_("own score told in letters"), ONE(tell_score), KIND_FLAG, NULL},
	[CALL_PROJECT_START] = {"project-start", N_("project starts"), ONE(project_start), KIND_DAY, NULL},
	[CALL_PROJECT_END] = {"project-end", N_("project ends"), ONE(project_end), KIND_DAY, NULL},
	[CALL_SEALED] = {"sealed", N_("sealed until it closes"), ONE(sealed), KIND_FLAG, NULL},
	[CALL_ALWAYS_OPEN] = {"always-open", N_("open until the budget is spent"), ONE(always_open), KIND_FLAG, NULL},
	[CALL_EXCEPTION] = {"exception", N_("instead of an open call"), ONE(exception), KIND_TEXT, &CALL_EXCEPTIONS},
	[CALL_EXCEPTION_REASON] = {"exception-reason", N_("reason of the exception"), ONE(exception_reason), KIND_TEXT, NULL},
	[CALL_FILE_MB] = {"file-mb", N_("largest file"), ONE(file_mb), KIND_LIMIT, NULL},
	[CALL_APPLICATION_MB] = {"application-mb", N_("all files of an application"), ONE(application_mb), KIND_LIMIT, NULL},
	[CALL_PAPER] = {"paper", N_("paper wanted"), 0, 0, KIND_PAPER, NULL},
	[CALL_CONDITION] = {"rule", N_("condition"), 0, 0, KIND_CONDITION, NULL},
};

const char *call_field_option(enum call_field field)
{
	return FIELDS[field].option;
}

const char *call_field_label(enum call_field field)
{
	return _(FIELDS[field].label);
}

bool call_take_fields(struct pool *p, struct call *call, const struct call *from, call_fields fields, struct err *e)
{
	struct call taken = *call;
	for (size_t i = 0; i < CALL_FIELD_COUNT; i++)
		if (fields & CALL_FIELD_BIT(i))
			memcpy((char *)&taken + FIELDS[i].from, (const char *)from + FIELDS[i].from, FIELDS[i].to - FIELDS[i].from);
	if (fields & (CALL_FIELD_BIT(CALL_RUBRIC) | CALL_FIELD_BIT(CALL_ROUNDS))) {
		struct call items = fields & CALL_FIELD_BIT(CALL_RUBRIC) ? *from : *call;
		if (!call_items_settle(p, &items, taken.rounds, taken.n_rounds, e))
			return false;
		taken.items = items.items;
	}
	*call = taken;
	return true;
}

static const char *ties_text(struct pool *p, const struct call *call)
{
	const char *text = "";
	for (size_t i = 0; i < call->n_ties; i++)
		text = pool_printf(p, "%s%s%s", text, i ? "," : "", TIE_BREAKS.terms[call->ties[i]].code);
	return text;
}

static const char *field_text(struct pool *p, const struct call *call, enum call_field field)
{
	const void *at = (const char *)call + FIELDS[field].from;
	char text[DATE_TEXT_MAX];
	const char *string;
	struct date day;
	struct moment moment;
	struct won won;
	int32_t number;
	bool flag;
	switch (FIELDS[field].kind) {
	case KIND_TEXT:
		memcpy(&string, at, sizeof string);
		return string ? string : "";
	case KIND_DAY:
		memcpy(&day, at, sizeof day);
		return pool_strdup(p, date_iso(day, text));
	case KIND_MOMENT:
		memcpy(&moment, at, sizeof moment);
		return pool_strdup(p, moment_iso(moment, text));
	case KIND_WON:
		memcpy(&won, at, sizeof won);
		return pool_printf(p, "%" PRId64, won.n);
	case KIND_NUMBER:
	case KIND_RATE:
	case KIND_POINTS:
		memcpy(&number, at, sizeof number);
		return pool_printf(p, "%" PRId32, number);
	case KIND_LIMIT:
		memcpy(&number, at, sizeof number);
		return number ? pool_printf(p, "%" PRId32, number) : "";
	case KIND_FLAG:
		memcpy(&flag, at, sizeof flag);
		return flag ? "1" : "0";
	case KIND_RUBRIC:
		return call_items_text(p, call);
	case KIND_ROUNDS:
		return call_rounds_text(p, call);
	case KIND_BONUSES:
		return call_bonuses_text(p, call->bonuses, call->n_bonuses);
	case KIND_PENALTIES:
		return call_bonuses_text(p, call->penalties, call->n_penalties);
	case KIND_LINE_AGAIN:
		return LINES_AGAIN.terms[call->line_again].code;
	case KIND_TIES:
		return ties_text(p, call);
	case KIND_PAPER:
	case KIND_CONDITION:
		break;
	}
	bug("field %d is of no kind", (int)field);
}

struct call_changes call_changes_between(struct pool *p, const struct call *was, const struct call *is)
{
	struct call_changes changes = {0};
	for (enum call_field field = 0; field < CALL_FIELD_COUNT; field++) {
		struct call_change change = {field, was ? field_text(p, was, field) : NULL, field_text(p, is, field)};
		if (!was || strcmp(change.was, change.is) != 0)
			*POOL_PUSH(p, &changes) = change;
	}
	return changes;
}

static const char *ties_words(struct pool *p, const char *text)
{
	struct call call = {0};
	struct err why;
	return call_ties_parse(text, &call, &why) ? call_ties_text(p, &call) : text;
}

static const char *separated(struct pool *p, const char *text)
{
	char out[WON_TEXT_MAX];
	return pool_strdup(p, won_text(won_of(strtoll(text, NULL, 10)), out));
}

static const char *scaled(struct pool *p, const char *text, long unit, const char *after)
{
	long n = strtol(text, NULL, 10);
	if (n % unit == 0)
		return pool_printf(p, "%ld%s", n / unit, after);
	return pool_printf(p, "%ld.%0*ld%s", n / unit, unit == 100 ? 2 : 1, n % unit, after);
}

const char *call_change_figure(struct pool *p, enum call_field field, const char *text)
{
	switch (FIELDS[field].kind) {
	case KIND_WON:
	case KIND_NUMBER:
	case KIND_LIMIT:
		return text;
	case KIND_RATE:
		return scaled(p, text, 100, "");
	case KIND_POINTS:
		return scaled(p, text, 10, "");
	case KIND_TEXT:
	case KIND_DAY:
	case KIND_MOMENT:
	case KIND_FLAG:
	case KIND_RUBRIC:
	case KIND_TIES:
	case KIND_ROUNDS:
	case KIND_BONUSES:
	case KIND_PENALTIES:
	case KIND_LINE_AGAIN:
	case KIND_PAPER:
	case KIND_CONDITION:
		return NULL;
	}
	bug("field %d is of no kind", (int)field);
}

const char *call_change_words(struct pool *p, enum call_field field, const char *text)
{
	switch (FIELDS[field].kind) {
	case KIND_WON:
		return separated(p, text);
	case KIND_RATE:
		return scaled(p, text, 100, " %");
	case KIND_POINTS:
		return scaled(p, text, 10, "");
	case KIND_TIES:
		return ties_words(p, text);
	case KIND_LIMIT:
		return *text ? pool_printf(p, "%s MB", text) : _("as the office sets");
	case KIND_PAPER:
		return call_paper_words(p, text);
	case KIND_CONDITION:
		return call_condition_words(p, text);
	case KIND_FLAG:
		return *text == '1' ? _("yes") : _("no");
	case KIND_RUBRIC:
		return call_items_words(p, text);
	case KIND_ROUNDS:
		return call_rounds_words(p, text);
	case KIND_BONUSES:
	case KIND_PENALTIES:
		return call_bonuses_words(p, text);
	case KIND_TEXT:
	case KIND_LINE_AGAIN:
		return FIELDS[field].vocabulary && *text ? term_name(FIELDS[field].vocabulary, text) : text;
	case KIND_DAY:
	case KIND_MOMENT:
	case KIND_NUMBER:
		return text;
	}
	bug("field %d is of no kind", (int)field);
}

static void put_pair(struct buf *out, const char *key, const char *value)
{
	buf_printf(out, "\"%s\":", key);
	text_json(out, value);
}

const char *call_changes_json(struct pool *p, const struct call_changes *changes)
{
	CLEANUP(buf_release) struct buf out = {0};
	buf_puts(&out, "{\"changes\":[");
	for (size_t i = 0; i < changes->n; i++) {
		const struct call_change *change = &changes->at[i];
		buf_puts(&out, i ? ",{" : "{");
		put_pair(&out, "field", FIELDS[change->field].option);
		if (change->was) {
			buf_puts(&out, ",");
			put_pair(&out, "was", change->was);
		}
		buf_puts(&out, ",");
		put_pair(&out, "is", change->is);
		buf_puts(&out, "}");
	}
	buf_puts(&out, "]}");
	return pool_strdup(p, buf_text(&out));
}

static bool field_named(const char *option, enum call_field *ret)
{
	for (enum call_field field = 0; field < CALL_TOLD_COUNT; field++)
		if (strcmp(FIELDS[field].option, option) == 0) {
			*ret = field;
			return true;
		}
	return false;
}

static bool read_change(const struct json_field *columns, size_t n, struct call_change *ret)
{
	struct call_change change = {0};
	bool named = false;
	for (size_t i = 0; i < n; i++) {
		if (strcmp(columns[i].key, "field") == 0)
			named = columns[i].text && field_named(columns[i].text, &change.field);
		else if (strcmp(columns[i].key, "was") == 0)
			change.was = columns[i].text;
		else if (strcmp(columns[i].key, "is") == 0)
			change.is = columns[i].text;
	}
	*ret = change;
	return named && change.is;
}

bool call_changes_read(struct pool *p, const char *json, struct call_changes *ret, struct err *e)
{
	struct json_object object = {0};
	struct call_changes changes = {0};
	if (!json_read(p, json, strlen(json), &object, e))
		return false;
	for (size_t i = 0; i < object.n; i++)
		for (size_t row = 0; row < object.at[i].n_rows; row++)
			if (!read_change(object.at[i].rows[row], object.at[i].n_columns[row], POOL_PUSH(p, &changes)))
				return err_set(e, ERR_STORE, _("a change of a notice can not be read: %s"), json);
	*ret = changes;
	return true;
}
